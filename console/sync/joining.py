"""Becoming a member of a hub's organisation with a one-time code that a person carries over.

Nothing of the workstation changes before both proofs were right. Afterwards it writes under the hub's organisation, by another
origin; what was recorded before keeps its own organisation and goes to the hub only where the code allows to adopt it.
"""

import hashlib
import secrets
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar
from urllib.parse import urlsplit

from console.http import OwnAuthorityClient, Unreachable, Untrusted
from console.membership import Membership, enter, membership_of, own_org
from console.people import PeopleBook
from console.secret_store import SecretStore
from console.sync.hub_line import read_refusal
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import OrgId
from models.kernel.signing import SigningKey
from models.store.records import Certificates, Meta
from models.sync import enrolment, protocol
from models.sync.enrolment import CodeKey
from models.sync.protocol import Authority, EnrolReply, EnrolRequest
from models.sync.reading import Malformed

T = TypeVar("T")

TIMEOUT_SECONDS: Final = 10.0
_MOST: Final = 4 * 1024 * 1024


class Call(Protocol):
    """Does a piece of work on the thread that owns the record, and waits for it."""

    def __call__(self, work: Callable[[], T], /) -> T:
        """Its result, or what it raised."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a workstation keeps who it is: the parts of an open record that joining changes."""

    meta: Meta
    certificates: Certificates
    people: PeopleBook
    secrets: SecretStore
    authority: SigningKey
    """Its own."""
    device: SigningKey
    events: int
    """How many there are."""
    pending: int
    """How many of them have not reached the hub that it belongs to."""
    call: Call


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of it."""

    membership: Membership
    events_before: int
    """Recorded here before, under another organisation or none."""


class Door(Protocol):
    """The way to a hub before one is a member of it."""

    def authority(self) -> tuple[str, bytes]:
        """The authority that it names, as PEM, and its fingerprint. Nothing is believed yet."""
        ...

    def enrol(self, ca_pem: str, request: EnrolRequest) -> EnrolReply:
        """Ask to become a member, of a server that proves to be of this authority."""
        ...


class HttpDoor:
    """By HTTP, at one address. Refused where nothing there is a hub."""

    def __init__(self, url: str) -> None:
        self._url = url

    def authority(self) -> tuple[str, bytes]:
        """See Door."""
        client = OwnAuthorityClient(self._url, None, TIMEOUT_SECONDS)
        try:
            answer = client.send("GET", "/v1/ca", size_limit=64 * 1024)
        except Unreachable as error:
            raise Refused("the hub can't be reached", (str(error),)) from None
        finally:
            client.close()
        try:
            pem = answer.content.decode("ascii")
            der = ssl.PEM_cert_to_DER_cert(pem.strip())
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=pem)
        except (ValueError, ssl.SSLError):
            der = b""
        if answer.status != 200 or not der:
            raise Refused(
                "there is no hub at this address", (f"{self._url} answered {answer.status}, and with no authority",)
            )
        return pem, hashlib.sha256(der).digest()

    def enrol(self, ca_pem: str, request: EnrolRequest) -> EnrolReply:
        """See Door."""
        client = OwnAuthorityClient(self._url, ca_pem, TIMEOUT_SECONDS)
        body, headers = protocol.dump(request.to_plain()), {"Content-Type": "application/json"}
        try:
            answer = client.send("POST", "/v1/enrol", body, headers, size_limit=_MOST)
        except Untrusted as error:
            raise Refused("the hub does not prove who it is", (str(error),)) from None
        except Unreachable as error:
            raise Refused("the hub can't be reached", (str(error),)) from None
        finally:
            client.close()
        if answer.status != 200:
            raise declined(*read_refusal(answer))
        try:
            return EnrolReply.from_plain(protocol.load(answer.content))
        except Malformed as error:
            raise Refused("the hub's answer makes no sense", (str(error),)) from None


def join(
    place: Place,
    urls: tuple[str, ...],
    code: str,
    fingerprint: str | None,
    adopt: bool,
    clock: Clock,
    door: Door | None = None,
) -> Joined:
    """Join the hub at the first of these addresses; the others stand by. The desk must be opened anew afterwards.

    `fingerprint`: of the hub's authority, where somebody read it out; then another one is refused before anything is sent.
    `adopt`: offer what was recorded here before. BadInput for a code or address that is none; Refused where the hub, or what
    answers there, is not to be joined.
    """
    key = enrolment.key_of(code)
    wanted = _checked_fingerprint(fingerprint)
    for url in urls:
        _checked_url(url)
    standing = place.call(lambda: membership_of(place.meta))
    door = door or HttpDoor(urls[0])
    ca_pem, found = door.authority()
    if wanted is not None and found.hex() != wanted:
        raise Refused(
            "this is not the hub that was meant",
            (
                f"its authority has the fingerprint {shown_fingerprint(found.hex())}",
                f"expected {shown_fingerprint(wanted)}",
            ),
        )
    if standing is not None and standing.ca_fingerprint != found.hex():
        raise _elsewhere(standing)
    former = place.call(lambda: own_org(place.meta))
    request = _request(place, key, found, former if adopt else None)
    reply = door.enrol(ca_pem, request)
    _check(place, reply, key, found, request, ca_pem)
    if standing is not None and standing.org != reply.org:
        raise _elsewhere(standing)
    membership = Membership(
        org=reply.org,
        authority=reply.authority,
        device=reply.device,
        user=reply.user,
        role=reply.role,
        urls=urls,
        ca_pem=ca_pem,
        ca_fingerprint=found.hex(),
        joined_ms=clock.now_ms(),
        adopted=reply.adopted or (standing is not None and standing.adopted),
        certificate=reply.certificate,
    )

    def work() -> None:
        place.certificates.put(reply.certificate)
        for each in reply.people:
            if place.people.directory.get(each.id) is None:
                place.people.put(each.id, each.name)
        enter(place.meta, place.secrets, membership)

    place.call(work)
    return Joined(membership, place.events)


def shown_fingerprint(digits: str) -> str:
    """In groups that can be compared by eye or read out."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _request(place: Place, key: CodeKey, ca: bytes, former: OrgId | None) -> EnrolRequest:
    offered = None if former is None else Authority(place.authority.public, former)
    name = socket.gethostname()[:200] or "workstation"
    request = EnrolRequest(
        key.selector, place.device.public, secrets.token_bytes(enrolment.NONCE_BYTES), bytes(32), name, offered
    )
    return EnrolRequest(
        request.selector,
        request.device_key,
        request.nonce,
        enrolment.device_proof(key, ca, request.asked),
        request.device_name,
        request.former,
    )


def declined(code: str, words: str) -> Refused:
    """What the hub's no to an enrolment means here."""
    if code in ("unknown-code", "code-spent", "wrong-code"):
        return Refused("the hub does not take this code", (words,))
    return Refused("the hub does not let this workstation join", (words,))


def _check(place: Place, reply: EnrolReply, key: CodeKey, ca: bytes, request: EnrolRequest, ca_pem: str) -> None:
    """Refused unless the answer comes from where the code was made, and is for this device."""
    if not enrolment.is_same(reply.proof, enrolment.hub_proof(key, ca, request.asked, reply.told)):
        raise Refused(
            "what answers there does not know the code",
            ("somebody may stand between this workstation and the hub; compare the fingerprint with the hub's",),
        )
    paper = reply.certificate
    if (paper.issuer, paper.org, paper.user) != (reply.authority, reply.org, reply.user):
        raise Refused("the hub's certificate does not fit its answer")
    if paper.device_key != place.device.public or reply.ca_pem.strip() != ca_pem.strip():
        raise Refused("the hub's answer is not for this workstation")


def _elsewhere(standing: Membership) -> Refused:
    return Refused(
        "this workstation belongs to another hub",
        (f"leave {standing.urls[0]} first: sync leave", "or, where that hub was set up again, leave and join anew"),
    )


def _checked_fingerprint(text: str | None) -> str | None:
    if text is None:
        return None
    digits = text.lower().removeprefix("sha256:").translate(str.maketrans("", "", ": -"))
    if len(digits) != 64 or digits.strip("0123456789abcdef"):
        raise BadInput(
            Problem("--ca-fingerprint", None, "", "expected 64 hexadecimal digits, as `hub serve` prints them")
        )
    return digits


def _checked_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path not in ("", "/"):
        raise BadInput(
            Problem("URL", None, "", f"{url!r}: expected the hub's address, such as https://hub.example:7443")
        )
