"""Becoming a member of a hub's organisation with a one-time code that a person carries over.

Nothing of the workstation changes before both proofs were right. Afterwards it writes under the hub's organisation, by another
origin; what was recorded before keeps its own organisation and goes to the hub only where the code allows to adopt it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from console.membership import Membership, enter, membership_of, own_org
from console.people import PeopleBook
from console.secret_store import SecretStore
from console.sign_in import SIGN_IN
from console.sync.door import Door, HttpDoor, door_opened, machine_name
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.signing import SigningKey
from models.store.records import Certificates, Meta
from models.sync import enrolment
from models.sync.protocol import Authority, EnrolReply
from resources.said import say

T = TypeVar("T")

Prove = Callable[[str, str, bytes, SigningKey], EnrolReply]
"""Gets a place without a code, for the key: at this address, of a server of the authority of this PEM and fingerprint."""


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


def join(
    place: Place,
    urls: tuple[str, ...],
    code: str | None,
    fingerprint: str | None,
    adopt: bool,
    clock: Clock,
    door: Door | None = None,
    prove: Prove | None = None,
) -> Joined:
    """Join the hub at the first of these addresses; the others stand by. The desk must be opened anew afterwards.

    With a `code`, or without one and with `prove`, which then shows who somebody is; see console.sync.oidc_joining.

    `fingerprint`: of the hub's authority, where somebody read it out; then another one is refused before anything is sent.
    `adopt`: offer what was recorded here before. BadInput for a code or address that is none; Refused where the hub, or what
    answers there, is not to be joined.
    """
    key = None if code is None else enrolment.key_of(code)
    wanted = _checked_fingerprint(fingerprint)
    for url in urls:
        _checked_url(url)
    standing = place.call(lambda: membership_of(place.meta))
    door = door or HttpDoor(urls[0])
    ca_pem, found = door.authority()
    if wanted is not None and found.hex() != wanted:
        raise Refused(
            say("this is not the hub that was meant"),
            (
                say(
                    "its authority has the fingerprint {shown_fingerprint}",
                    shown_fingerprint=shown_fingerprint(found.hex()),
                ),
                say("expected {shown_fingerprint}", shown_fingerprint=shown_fingerprint(wanted)),
            ),
        )
    if standing is not None and standing.ca_fingerprint != found.hex():
        raise _elsewhere(standing)
    former = place.call(lambda: own_org(place.meta))
    offered = Authority(place.authority.public, former) if adopt and former is not None else None
    if key is not None:
        reply = door_opened(door, ca_pem, found, key, place.device.public, machine_name(), offered)
    elif prove is not None and wanted is not None:
        reply = prove(urls[0], ca_pem, found, place.device)
    else:
        raise BadInput(
            Problem("--ca-fingerprint", None, "", say("is needed without a code: nothing else would prove the hub"))
        )
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
        if place.secrets.get(f"{SIGN_IN}/{reply.user}"):
            # The code proves who sits here: whoever forgot the passphrase chooses another one.
            place.secrets.put({f"{SIGN_IN}/{reply.user}": ""})

    place.call(work)
    return Joined(membership, place.events)


def shown_fingerprint(digits: str) -> str:
    """In groups that can be compared by eye or read out."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _elsewhere(standing: Membership) -> Refused:
    return Refused(
        say("this workstation belongs to another hub"),
        (
            say("leave {urls} first: sync leave", urls=standing.urls[0]),
            say("or, where that hub was set up again, leave and join anew"),
        ),
    )


def _checked_fingerprint(text: str | None) -> str | None:
    if text is None:
        return None
    digits = text.lower().removeprefix("sha256:").translate(str.maketrans("", "", ": -"))
    if len(digits) != 64 or digits.strip("0123456789abcdef"):
        raise BadInput(
            Problem("--ca-fingerprint", None, "", say("expected 64 hexadecimal digits, as `hub serve` prints them"))
        )
    return digits


def _checked_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path not in ("", "/"):
        raise BadInput(
            Problem(
                "URL", None, "", say("{url!r}: expected the hub's address, such as https://hub.example:7443", url=url)
            )
        )
