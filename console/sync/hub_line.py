"""The way to the hub: requests of models.sync.session as signed HTTP, and its answers back as values.

One thread at a time, but for `cut`. Whatever goes wrong comes as NoAnswer with a Failure that says what to do about it.
"""

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, TypeVar
from urllib.parse import quote

from console.http import Answered, OwnAuthorityClient, Unreachable, Untrusted
from console.membership import Membership
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.kernel.signing import SigningKey
from models.sync import protocol, signed_request, wire
from models.sync.heard import heard
from models.sync.protocol import DiffReply, DiffRequest, FeedReply, MembersReply, PeopleReply, PushReply, RenewReply
from models.sync.reading import Malformed
from models.sync.session import AskMembers, Compare, Failure, Pull, Push, Renew, Reply, Request, Trouble
from resources.said import say

TIMEOUT_SECONDS: Final = 10.0
WAIT_SECONDS: Final = 25
"""How long the hub may hold a question for news."""
SILENCE_SECONDS: Final = 35.0
"""Without even a heartbeat for so long a stream is dead, whatever the network says."""
_LARGEST: Final = 8 * 1024 * 1024
_OFF_MS: Final = 1_000

_TROUBLES: Final[Mapping[str, Trouble]] = {
    "clock": Trouble.CLOCK,
    "unknown-device": Trouble.SHUT_OUT,
    "signature": Trouble.SHUT_OUT,
    "revoked": Trouble.SHUT_OUT,
    # The role may be another one again tomorrow: what is written waits until then.
    "read-only": Trouble.BUSY,
    "replay": Trouble.BUSY,
    "slow": Trouble.BUSY,
    "not-entitled": Trouble.DECLINED,
}
"""By the hub's own word for it; else by status."""

_PROBE_SECONDS: Final = 3.0
"""For an address that did not answer some time ago."""

T = TypeVar("T")


class NoAnswer(WatchfloorError):
    """There is no answer to use."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.words)


class HubLine:
    """To one hub at one of its addresses: the first that answers, until it does no more."""

    def __init__(self, membership: Membership, key: SigningKey, clock: Clock) -> None:
        self._membership = membership
        self._key = key
        self._clock = clock
        self._at = 0
        self._client: OwnAuthorityClient | None = None
        self.offset_ms = 0
        """What must be added to the clock here to have the hub's."""
        self.last_answer_ms: int | None = None
        """By the clock here; None before the first."""

    @property
    def url(self) -> str:
        """The address in use."""
        return self._membership.urls[self._at]

    def hub_ms(self) -> int:
        """The hub's time, as far as it is known."""
        return self._clock.now_ms() + self.offset_ms

    def exchange(self, request: Request) -> Reply:
        """Put a request to the hub. NoAnswer where there is no answer to use."""
        match request:
            case Renew():
                return self._read(RenewReply.from_plain, "POST", "/v1/renew", b"")
            case AskMembers():
                return self._read(MembersReply.from_plain, "GET", "/v1/members")
            case Pull(after, limit, generation, view):
                target = f"/v1/feed?after={after}&limit={limit}"
                if generation.isalnum():
                    target += f"&generation={generation}&view={quote(view, safe='')}"
                return self._read(lambda plain: FeedReply.from_plain(plain, after), "GET", target)
            case Push(parcels):
                return self._read(PushReply.from_plain, "POST", "/v1/events", wire.encode(parcels))
            case Compare(vector):
                body = protocol.dump(DiffRequest(vector).to_plain())
                return self._read(DiffReply.from_plain, "POST", "/v1/diff", body)

    def people(self) -> PeopleReply:
        """The hub's directory."""
        return self._read(PeopleReply.from_plain, "GET", "/v1/people")

    def put_people(self, people: PeopleReply) -> PeopleReply:
        """Offer names; gives the directory as it is then."""
        return self._read(PeopleReply.from_plain, "PUT", "/v1/people", protocol.dump(people.to_plain()))

    def renew_as(self, authorization: str) -> RenewReply:
        """A fresh certificate for another key, by a request that was signed with it. NoAnswer where the hub gives none."""
        headers = {"Accept": "application/json", "Authorization": authorization}
        answer = self._sent("POST", "/v1/renew", b"", headers, TIMEOUT_SECONDS)
        return self._understood(RenewReply.from_plain, answer)

    def raw(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        expected: tuple[int, ...] = (200,),
    ) -> Answered:
        """A signed request whose answer is not JSON. NoAnswer for another status than those expected."""
        answer = self._signed(method, target, body, headers or {})
        if answer.status not in expected:
            raise NoAnswer(self._refusal(answer))
        return answer

    def wait_for_news(self, after: int) -> FeedReply:
        """The feed beyond a position as soon as there is something, or an empty page after a while."""
        target = f"/v1/feed?after={after}&limit=500&wait={WAIT_SECONDS}"
        return self._read(
            lambda plain: FeedReply.from_plain(plain, after),
            "GET",
            target,
            timeout_seconds=WAIT_SECONDS + TIMEOUT_SECONDS,
        )

    @contextmanager
    def news(self, after: int, mark: str = "") -> Iterator[Iterator[str]]:
        """Lines of the stream that brings what is new, or says that something is; `mark`: of rights, as it was told last.
        NoAnswer where there is no stream, or it falls silent.
        """
        client, target = self._open_client(), f"/v1/feed/stream?after={after}&pages=1&members={quote(mark, safe='')}"
        headers = {"Accept": "text/event-stream", **self._authorization("GET", target, b"")}
        try:
            with client.lines(target, headers, SILENCE_SECONDS) as found:
                if isinstance(found, Answered):
                    raise NoAnswer(self._refusal(found))
                self.last_answer_ms = self._clock.now_ms()
                yield found
        except Unreachable as error:
            raise NoAnswer(_unreachable(error)) from None

    def stand_by(self) -> None:
        """Try the next of the hub's addresses from now on; with one address, a new connection."""
        self.close()
        self._at = (self._at + 1) % len(self._membership.urls)

    def go_home(self) -> bool:
        """Use the first of the hub's addresses again, where another one is in use and the first is well; whether it is now."""
        if not self._at:
            return False
        probe = OwnAuthorityClient(self._membership.urls[0], self._membership.ca_pem, _PROBE_SECONDS)
        try:
            if probe.send("GET", "/health").status != 200:
                return False
        except Unreachable:
            return False
        finally:
            probe.close()
        self.close()
        self._at = 0
        return True

    def cut(self) -> None:
        """Break off what is going on. From any thread."""
        client = self._client
        if client is not None:
            client.cut()

    def close(self) -> None:
        """Let go of the connection."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _read(
        self,
        read: Callable[[Any], T],
        method: str,
        target: str,
        body: bytes | None = None,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> T:
        headers = {"Accept": "application/json"} | ({"Content-Type": "application/json"} if body else {})
        return self._understood(read, self._signed(method, target, body, headers, timeout_seconds))

    def _understood(self, read: Callable[[Any], T], answer: Answered) -> T:
        if answer.status != 200:
            raise NoAnswer(self._refusal(answer))
        try:
            return read(protocol.load(answer.content))
        except Malformed as error:
            raise NoAnswer(
                Failure(Trouble.MALFORMED, say("{url} answered with something odd: {error}", url=self.url, error=error))
            ) from None

    def _signed(
        self, method: str, target: str, body: bytes | None, headers: Mapping[str, str], timeout: float = TIMEOUT_SECONDS
    ) -> Answered:
        answer = self._send(method, target, body, headers, timeout)
        if answer.status == 401 and self._has_set_clock(answer):
            # Signed by a clock that is off; the hub said what time it is.
            answer = self._send(method, target, body, headers, timeout)
        self._has_set_clock(answer)
        return answer

    def _send(
        self, method: str, target: str, body: bytes | None, headers: Mapping[str, str], timeout: float
    ) -> Answered:
        signed = {**headers, **self._authorization(method, target, body or b"")}
        return self._sent(method, target, body, signed, timeout)

    def _sent(
        self, method: str, target: str, body: bytes | None, signed: Mapping[str, str], timeout: float
    ) -> Answered:
        try:
            answer = self._open_client().send(
                method, target, body, signed, timeout_seconds=timeout, size_limit=_LARGEST
            )
        except Unreachable as error:
            raise NoAnswer(_unreachable(error)) from None
        if not answer.is_whole:
            raise NoAnswer(Failure(Trouble.UNREACHABLE, say("{url} broke off its answer", url=self.url)))
        self.last_answer_ms = self._clock.now_ms()
        return answer

    def _authorization(self, method: str, target: str, body: bytes) -> dict[str, str]:
        nonce = secrets.token_bytes(signed_request.NONCE_BYTES)
        header = signed_request.sign(
            self._key, self._membership.device, method, target, body, max(0, self.hub_ms()), nonce
        )
        return {"Authorization": header}

    def _has_set_clock(self, answer: Answered) -> bool:
        """Take the hub's time from an answer; whether the clock here was further off than thought."""
        said = answer.headers.get(signed_request.TIME_HEADER.lower(), "")
        if not said.isascii() or not said.isdigit() or len(said) > 15:
            return False
        found = int(said) - self._clock.now_ms()
        was_off = abs(found - self.offset_ms) > _OFF_MS
        self.offset_ms = found
        return was_off

    def _refusal(self, answer: Answered) -> Failure:
        code, words = read_refusal(answer)
        trouble = _TROUBLES.get(code) or _by_status(answer.status)
        after = answer.headers.get("retry-after", "")
        retry_ms = int(after) * 1_000 if after.isascii() and after.isdigit() and len(after) < 6 else None
        return Failure(trouble, words, retry_ms, code)

    def _open_client(self) -> OwnAuthorityClient:
        if self._client is None:
            self._client = OwnAuthorityClient(self.url, self._membership.ca_pem, TIMEOUT_SECONDS)
        return self._client


def read_refusal(answer: Answered) -> tuple[str, str]:
    """The hub's word and sentence for why not; where it gave none, the status."""
    try:
        refusal = protocol.Refusal.from_plain(json.loads(answer.content))
    except (ValueError, RecursionError, Malformed):
        return "", say("the hub answered {status}", status=answer.status)
    return refusal.code, heard(refusal.message)


def _unreachable(error: Unreachable) -> Failure:
    if isinstance(error, Untrusted):
        return Failure(
            Trouble.FOREIGN, say("{error}. Nothing was sent. Join anew if the hub was set up again.", error=error)
        )
    return Failure(Trouble.UNREACHABLE, str(error))


def _by_status(status: int) -> Trouble:
    if status == 429 or status >= 500:
        return Trouble.BUSY
    return Trouble.SHUT_OUT if status in (401, 403) else Trouble.DECLINED
