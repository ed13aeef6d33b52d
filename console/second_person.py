"""A second person at the same workstation: an own key under an own passphrase, and a certificate that says whose key it is.

The key is sealed with Argon2id and AES-256-GCM and lies in the workstation's keeper of secrets; the passphrase is held only
while a key is being opened. What such a person signs bears their certificate and verifies like anybody's. Wrong passphrases
are answered ever more slowly, across restarts, too: the waiting follows from the attempts that were recorded.

Everybody writes under an origin of their own, which bears the mark of their key. Where the workstation belongs to a hub the
certificate comes from there (console.sync.second_joining); until then a person can't sign.
"""

import secrets as random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from console.access_book import AccessBook, EnrolKey, NoteSigning
from console.attempts import LocalAttempts
from console.bus import Bus, Receipt
from console.identity import Identity
from console.membership import Membership, Vouchers
from console.people import PeopleBook
from console.second_places import SecondPlace, SecondPlaces
from console.secret_store import SecretStore
from models.access import vault
from models.kernel import certificate
from models.kernel.author import Author
from models.kernel.certificate import Certificate
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.hlc import HybridClock
from models.kernel.ids import OriginId, PersonId, new_origin
from models.kernel.signing import SigningKey
from models.store.records import Certificates, Meta
from models.sync import signed_request
from models.sync.device import DeviceId
from models.sync.protocol import Member
from models.sync.session import RENEW_BELOW_MS
from resources.said import say

SIGNER_PERMISSIONS: Final = (
    "access.elevation:write",
    "access.elevation_asked:write",
    "access.elevation_ended:write",
    "access.glass_broken:write",
    "access.review:write",
    "comms:write",
    "incident:write",
    "retention.voted:write",
)
"""What somebody may write who signs at another person's workstation: votes and words, not policies or memberships."""

MIN_PASSPHRASE: Final = 10
MAX_PASSPHRASE: Final = 1_000


class WrongSignature(Refused):
    """The passphrase is not this person's."""

    def __init__(self, name: str, wait_ms: int) -> None:
        self.wait_ms = wait_ms
        super().__init__(
            say("the passphrase is not {name}'s", name=name), (say("try again in {wait}", wait=_seconds(wait_ms)),)
        )


class SignatureDelayed(Refused):
    """Too soon after a wrong passphrase; what was typed was not even tried."""

    def __init__(self, name: str, wait_ms: int) -> None:
        self.wait_ms = wait_ms
        super().__init__(
            say("after a wrong passphrase {name} can't sign yet", name=name),
            (say("try again in {wait}", wait=_seconds(wait_ms)),),
        )


class NotEnrolled(Refused):
    """The person has no key at this workstation."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} can't sign at this workstation", ("enrol them first: people passphrase NAME, or Help › People…",)
        )


class NotAtHub(Refused):
    """The hub does not vouch for this person at this workstation, or not any more."""

    def __init__(self, name: str, revoked: str = "") -> None:
        ended = (f"the hub ended their membership here on {revoked}",) if revoked else ()
        super().__init__(
            f"{name} can't sign at this workstation, which belongs to a hub",
            (*ended, "enrol them with a code from the hub (hub enrol): people passphrase NAME --new FILE --code CODE"),
        )


@dataclass(frozen=True, slots=True)
class SecondRevoked:
    """Told to the listeners: the hub ended the membership of somebody who signed here."""

    person: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class Renewal:
    """A request for a fresh certificate, signed by the person's key while it was open; good for some minutes."""

    person: PersonId
    device: DeviceId
    authorization: str
    """The header of POST /v1/renew."""


@dataclass(frozen=True, slots=True)
class _Tools:
    bus: Bus
    access: AccessBook
    identity: Identity
    certificates: Certificates
    people: PeopleBook
    secrets: SecretStore
    clock: Clock
    hybrid: HybridClock


class SecondPerson:
    """Everybody who can sign here. On the store thread."""

    def __init__(
        self,
        bus: Bus,
        access: AccessBook,
        identity: Identity,
        certificates: Certificates,
        people: PeopleBook,
        secrets: SecretStore,
        clock: Clock,
        hybrid: HybridClock,
        meta: Meta,
        vouchers: Vouchers,
    ) -> None:
        self._tools = _Tools(bus, access, identity, certificates, people, secrets, clock, hybrid)
        self._places, self._attempts = SecondPlaces(meta), LocalAttempts(meta)
        self._vouchers = vouchers
        vouchers.own.update(self._places.origins(identity.origin))
        self.hub_offset_ms = 0
        """What is added to the clock here to have the hub's, as far as it was heard."""
        self._renewals: dict[PersonId, Renewal] = {}
        self._outdated: dict[PersonId, str] = {}
        """Whose certificate is not of the role that the hub gives them now, with that role."""

    def moved(self, origin: OriginId) -> None:
        """The workstation writes under another origin from now on; so do those who sign at it."""
        self._tools = replace(self._tools, identity=replace(self._tools.identity, origin=origin))

    def can_sign(self, person: PersonId) -> bool:
        """Whether this workstation holds a key of theirs that counts."""
        if self._sealed(person) is None:
            return False
        hub = self._tools.identity.hub
        if hub is not None:
            return self._place(person, hub) is not None
        return self._tools.access.groups.enrolment(person) is not None

    def signers(self) -> tuple[PersonId, ...]:
        """Everybody who can sign here."""
        known = {each.person for each in self._tools.access.groups.enrolled} | {
            each.person for each in self._places.all
        }
        return tuple(sorted(person for person in known if self.can_sign(person)))

    def enrol(self, person: PersonId, passphrase: str, former: str | None = None) -> None:
        """Give a person a key here, or another passphrase for the key they have, which takes the `former` one.

        BadInput where the passphrase is too short; Refused where the person has a key and the former passphrase is not
        given or wrong; NotAtHub where only the hub can give them a place.
        """
        checked_passphrase(passphrase)
        name = self._tools.people.name(person)
        if self.can_sign(person):
            if former is None:
                raise Refused(
                    say("{name} is enrolled already", name=name), (say("give the passphrase in use to change it"),)
                )
            seed = self._open(person, former)
            self._seal(person, seed, passphrase)
            return
        if self._tools.identity.hub is not None:
            raise self._not_at_hub(person)
        seed = random.token_bytes(32)
        # The key before the note that there is one: nobody is told that they can sign who can't.
        self._seal(person, seed, passphrase)
        self._tools.bus.execute(EnrolKey(person, SigningKey(seed).public.hex()))

    def take(self, place: SecondPlace, seed: bytes, passphrase: str) -> None:
        """The hub gave a person a place for this key: from now on they sign here with it."""
        self._seal(place.person, seed, passphrase)
        self._tools.certificates.put(place.certificate)
        self._places.put(place)
        self._renewals.pop(place.person, None)

    def execute_as(self, person: PersonId, passphrase: str, command: object) -> Receipt:
        """Give a command in that person's name, signed with their key.

        NotEnrolled, NotAtHub, SignatureDelayed or WrongSignature where they can't sign; else as the bus's execute.
        """
        tools = self._tools
        who, hub = tools.identity, tools.identity.hub
        if hub is not None and self._place(person, hub) is None:
            raise self._not_at_hub(person)
        key = SigningKey(self._open(person, passphrase))
        origin = self._places.origin(person, who.origin, key.public)
        self._vouchers.own.add(origin)

        def author() -> Author:
            paper = self._paper(person, key)
            tools.certificates.put(paper)
            return Author(who.org, origin, key, paper, tools.clock, tools.hybrid)

        return tools.bus.execute(command, author)

    def execute_once(self, key: SigningKey, paper: Certificate, command: object) -> Receipt:
        """Give a command signed by a key that was certified for this alone, under an origin of its own; see
        console.sync.one_signature. As the bus's execute.
        """
        tools = self._tools
        org, origin = tools.identity.org, new_origin(key.public)
        tools.certificates.put(paper)
        return tools.bus.execute(command, lambda: Author(org, origin, key, paper, tools.clock, tools.hybrid))

    # What the hub says.

    @property
    def has_renewals(self) -> bool:
        """Whether somebody's certificate waits to be renewed."""
        return bool(self._renewals)

    def renewals(self) -> tuple[Renewal, ...]:
        """Requests for certificates that wait for the hub to be reached; they are given once."""
        found = tuple(self._renewals.values())
        self._renewals.clear()
        return found

    def renewed(self, person: PersonId, paper: Certificate) -> None:
        """The hub gave a fresh certificate. One that is for somebody or something else is left alone."""
        hub = self._tools.identity.hub
        place = None if hub is None else self._place(person, hub)
        if place is None or hub is None:
            return
        old = place.certificate
        if (paper.issuer, paper.org, paper.user, paper.device_key) == (hub.authority, hub.org, person, old.device_key):
            self._tools.certificates.put(paper)
            role = self._outdated.pop(person, place.role)
            self._places.put(replace(place, certificate=paper, role=role))

    @property
    def origins(self) -> frozenset[OriginId]:
        """Under which second persons write here now."""
        return self._places.origins(self._tools.identity.origin)

    def heard(self, members: Sequence[Member], is_limited: Callable[[Certificate], bool]) -> None:
        """The hub told who belongs to it: whose membership it ended can't sign here any more, and that is told; whose role is
        another, or whose certificate says more than counts, gets a new one when they next sign.
        """
        roles = {each.device: each.role for each in members}
        self._outdated = {
            each.person: roles[each.device]
            for each in self._places.all
            if each.device in roles and (roles[each.device] != each.role or is_limited(each.certificate))
        }
        ended = {each.device: each.revoked_ms for each in members if each.revoked_ms is not None}
        for place in self._places.end(ended):
            self._renewals.pop(place.person, None)
            self._tools.bus.announce(SecondRevoked(place.person, place.revoked_ms or 0))

    def place(self, person: PersonId) -> SecondPlace | None:
        """A person's membership of a hub by the key they have here, ended or not."""
        return self._places.get(person)

    def _place(self, person: PersonId, hub: Membership) -> SecondPlace | None:
        found = self._places.get(person)
        return found if found is not None and found.counts_for(hub.org, hub.authority) else None

    def _not_at_hub(self, person: PersonId) -> NotAtHub:
        found = self._places.get(person)
        ended = "" if found is None or found.revoked_ms is None else rfc3339(found.revoked_ms)[:10]
        return NotAtHub(self._tools.people.name(person), ended)

    def _paper(self, person: PersonId, key: SigningKey) -> Certificate:
        """What the person writes under: of the hub, or of the workstation's own authority."""
        who, clock = self._tools.identity, self._tools.clock
        if who.hub is None:
            return certificate.issue(who.authority, who.org, key.public, person, SIGNER_PERMISSIONS, clock.now_ms())
        place = self._place(person, who.hub)
        if place is None or place.certificate.device_key != key.public:
            raise self._not_at_hub(person)
        hub_ms = max(0, clock.now_ms() + self.hub_offset_ms)
        if place.certificate.not_after_ms - hub_ms < RENEW_BELOW_MS or person in self._outdated:
            # Signed now, while the key is open, and sent when the hub is next spoken to: the key itself waits nowhere. What
            # is written under a certificate that ran out counts as well, once the hub stands for it.
            nonce = random.token_bytes(signed_request.NONCE_BYTES)
            header = signed_request.sign(key, place.device, "POST", "/v1/renew", b"", hub_ms, nonce)
            self._renewals[person] = Renewal(person, place.device, header)
        return place.certificate

    def _open(self, person: PersonId, passphrase: str) -> bytes:
        """The key's seed."""
        tools = self._tools
        name, sealed = tools.people.name(person), self._sealed(person)
        public = self._public(person)
        if sealed is None or public is None:
            raise NotEnrolled(name)
        recorded, counted, now_ms = tools.access.attempts(person), self._attempts.of(person), tools.clock.now_ms()
        wait_ms = max(recorded.wait_ms(now_ms), counted.wait_ms(now_ms))
        if wait_ms > 0:
            raise SignatureDelayed(name, wait_ms)
        try:
            content, _ = vault.unseal(sealed, passphrase)
            seed = bytes.fromhex(content["key"])
            # Bound to the person: a sealed key put under another name opens nothing.
            if content["person"] != person or SigningKey(seed).public.hex() != public:
                raise vault.WrongPassphrase(name)
        except (vault.WrongPassphrase, KeyError, ValueError, UnicodeEncodeError):
            delay_ms = self._attempts.wrong(person, now_ms).delay_ms
            self._note(person, right=False)
            raise WrongSignature(name, max(delay_ms, tools.access.attempts(person).delay_ms)) from None
        self._attempts.right(person)
        if recorded.failed:
            self._note(person, right=True)
        return seed

    def _note(self, person: PersonId, *, right: bool) -> None:
        # Where the workstation's role may not write it, the attempt is counted here all the same.
        with suppress(Refused):
            self._tools.bus.execute(NoteSigning(person, right))

    def _public(self, person: PersonId) -> str | None:
        """Of the key that counts for them here, as hexadecimal digits."""
        tools = self._tools
        if tools.identity.hub is not None:
            place = self._place(person, tools.identity.hub)
            return None if place is None else place.certificate.device_key.hex()
        enrolled = tools.access.groups.enrolment(person)
        return None if enrolled is None else enrolled.public_key

    def _seal(self, person: PersonId, seed: bytes, passphrase: str) -> None:
        content = {"person": person, "key": seed.hex()}
        self._tools.secrets.put({_name(person): vault.seal(content, vault.stretch(passphrase))})

    def _sealed(self, person: PersonId) -> str | None:
        return self._tools.secrets.get(_name(person)) or None


def checked_passphrase(passphrase: str) -> None:
    """BadInput where it is too short, or too long to be one."""
    if not MIN_PASSPHRASE <= len(passphrase) <= MAX_PASSPHRASE:
        message = say(
            "has {count} characters; expected at least {min_passphrase}",
            count=len(passphrase),
            min_passphrase=MIN_PASSPHRASE,
        )
        raise BadInput(Problem("passphrase", None, "", message))


def _name(person: PersonId) -> str:
    return f"user-key/{person}"


def _seconds(ms: int) -> str:
    seconds = -(-ms // 1_000)
    return f"{seconds} s" if seconds < 120 else f"{-(-seconds // 60)} min"
