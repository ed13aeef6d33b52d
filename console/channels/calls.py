"""Calls to a vendor's HTTP interface: to a pinned address, once, and judged by what is proven."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any, Final

from console.channels.port import Accepted, Compared, Declined, Doubtful, Outcome
from console.credentials import Secret
from console.http import Answered, NotSent, Unanswered, exchange_once
from console.reach import Allowed, Blocked, NoSuchHost, Resolve, resolve, target
from models.kernel.clock import Clock, SystemClock
from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

SIZE_LIMIT: Final = 1024 * 1024
TIMEOUT_SECONDS: Final = 10.0
LONGEST_WAIT_SECONDS: Final = 300.0
_SOON_SECONDS: Final = 15.0
_EXCERPT: Final = 300
_TOO_MANY: Final = (420, 425, 429)


Headers = Callable[[], Mapping[str, str]]
"""Made when a request is made: they hold secrets."""


@dataclass(frozen=True, slots=True)
class Caller:
    """How one sink's system is reached."""

    allowed: Allowed = field(default_factory=Allowed)
    resolver: Resolve = resolve
    clock: Clock = field(default_factory=SystemClock)
    timeout_seconds: float = TIMEOUT_SECONDS
    verify_tls: bool | str = True

    def call(
        self, method: str, url: Callable[[], str], document: bytes | None, headers: Headers
    ) -> Answered | Declined | Doubtful:
        """The answer with any status, or what is known where there is none. Secrets are fetched now and held nowhere."""
        try:
            where, said = url(), headers()
            address = target(where, self.allowed, self.resolver)
            kind = {"Content-Type": "application/json"} if document is not None else {}
            return exchange_once(
                method,
                where,
                address=address,
                body=document,
                headers={"Accept": "application/json", **kind, **said},
                timeout_seconds=self.timeout_seconds,
                size_limit=SIZE_LIMIT,
                verify_tls=self.verify_tls,
            )
        except Blocked as error:
            return Declined(str(error))
        except (NoSuchHost, NotSent) as error:
            return Declined(str(error), _SOON_SECONDS)
        except Unanswered as error:
            return Doubtful(str(error), _SOON_SECONDS)
        except WatchfloorError as error:
            return Declined(str(error))

    def wait_seconds(self, headers: Mapping[str, str]) -> float:
        """How long the server asks to wait, in any of the ways it may say so; at most five minutes."""
        for name in ("retry-after", "ratelimit-reset", "x-ratelimit-reset"):
            said = headers.get(name, "").strip()
            if said.replace(".", "", 1).isdigit():
                seconds = float(said)
                # Some say an instant instead of a span.
                seconds = seconds - self.clock.now_ms() / 1000 if seconds > 1e9 else seconds
                return min(max(seconds, 1.0), LONGEST_WAIT_SECONDS)
            if said:
                try:
                    seconds = parsedate_to_datetime(said).timestamp() - self.clock.now_ms() / 1000
                except (ValueError, TypeError, OverflowError):
                    continue
                return min(max(seconds, 1.0), LONGEST_WAIT_SECONDS)
        return 60.0

    def judged(self, answer: Answered | Declined | Doubtful) -> Outcome | None:
        """What an answer proves by its status alone; None for 2xx, whose content the system's own module reads."""
        if not isinstance(answer, Answered):
            return answer
        if 200 <= answer.status < 300:
            return None
        said = f"answered {answer.status}: {excerpt(answer)}".rstrip(": ")
        if answer.status in _TOO_MANY:
            return Declined(said, self.wait_seconds(answer.headers))
        if 300 <= answer.status < 400:
            return Declined(f"answered {answer.status} and points elsewhere, which is not followed")
        # A gateway's or server's error says nothing of what happened behind it.
        if answer.status >= 500 or answer.status == 408:
            wait = self.wait_seconds(answer.headers) if "retry-after" in answer.headers else _SOON_SECONDS
            return Doubtful(said, wait)
        return Declined(said)


def excerpt(answer: Answered) -> str:
    """The beginning of what was said, on one line."""
    return " ".join(answer.content[: 4 * _EXCERPT].decode(errors="replace").split())[:_EXCERPT]


def document_of(answer: Answered) -> Any:
    """The JSON of a whole answer; None where it is none or broke off."""
    if not answer.is_whole:
        return None
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError):
        return None


def text_of(document: Any, *names: str) -> str:
    """A text or number inside nested objects as text; empty where it is not there."""
    for name in names:
        if not isinstance(document, dict):
            return ""
        document = document.get(name)
    return str(document)[:200] if isinstance(document, str | int) and not isinstance(document, bool) else ""


def taken(remote: str, what: str) -> Outcome:
    """Accepted under its id; without an id it must be looked for."""
    return Accepted(remote) if remote else Doubtful(f"{what} took it but did not say under which id")


def bearer(secret: Secret, scheme: str = "Bearer") -> dict[str, str]:
    """The header that says who we are."""
    return {"Authorization": f"{scheme} {one_line_secret(secret)}"}


def one_line_secret(secret: Secret) -> str:
    """A secret that is to stand in a header or an address; BadInput where it can't. It is never shown."""
    value = secret.reveal()
    if not value.isascii() or not value.isprintable() or " " in value:
        raise BadInput(Problem("secret", None, "", say("holds characters that can't be sent; put it in anew")))
    return value


def compared(wanted: Mapping[str, str], shown: Mapping[str, str]) -> Compared:
    """What was sent beside what is shown, by name."""
    odd = [name for name, value in wanted.items() if " ".join(shown.get(name, "").split()) != " ".join(value.split())]
    return Compared(not odd, f"differs in: {', '.join(odd)}" if odd else "")
