"""A second person at the same workstation: an own key under an own passphrase, and a certificate that says whose key it is.

The key is sealed with Argon2id and AES-256-GCM and lies in the workstation's keeper of secrets; the passphrase is held only
while a key is being opened. What such a person signs bears their certificate and verifies like anybody's. Wrong passphrases
are answered ever more slowly, across restarts, too: the waiting follows from the attempts that were recorded.
"""

import secrets as random
from dataclasses import dataclass, replace
from typing import Final

from console.access_book import AccessBook, EnrolKey, NoteSigning
from console.bus import Bus, Receipt
from console.identity import Identity
from console.people import PeopleBook
from console.secret_store import SecretStore
from models.access import vault
from models.kernel import certificate
from models.kernel.author import Author
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.hlc import HybridClock
from models.kernel.ids import OriginId, PersonId
from models.kernel.signing import SigningKey
from models.store.records import Certificates

SIGNER_PERMISSIONS: Final = ("comms:write", "incident:write")
"""What somebody may write who signs at another person's workstation: votes and words, not policies or memberships."""

MIN_PASSPHRASE: Final = 10
MAX_PASSPHRASE: Final = 1_000


class WrongSignature(Refused):
    """The passphrase is not this person's."""

    def __init__(self, name: str, wait_ms: int) -> None:
        self.wait_ms = wait_ms
        super().__init__(f"the passphrase is not {name}'s", (f"try again in {_seconds(wait_ms)}",))


class SignatureDelayed(Refused):
    """Too soon after a wrong passphrase; what was typed was not even tried."""

    def __init__(self, name: str, wait_ms: int) -> None:
        self.wait_ms = wait_ms
        super().__init__(f"after a wrong passphrase {name} can't sign yet", (f"try again in {_seconds(wait_ms)}",))


class NotEnrolled(Refused):
    """The person has no key at this workstation."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} can't sign at this workstation", ("enrol them first: people passphrase NAME, or Help › People…",)
        )


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
    ) -> None:
        self._tools = _Tools(bus, access, identity, certificates, people, secrets, clock, hybrid)

    def moved(self, origin: OriginId) -> None:
        """What is signed from now on is of another origin."""
        self._tools = replace(self._tools, identity=replace(self._tools.identity, origin=origin))

    def can_sign(self, person: PersonId) -> bool:
        """Whether this workstation holds a key of theirs."""
        return self._tools.access.groups.enrolment(person) is not None and self._sealed(person) is not None

    def enrol(self, person: PersonId, passphrase: str, former: str | None = None) -> None:
        """Give a person a key here, or another passphrase for the key they have, which takes the `former` one.

        BadInput where the passphrase is too short; Refused where the person has a key and the former passphrase is not
        given or wrong.
        """
        if not MIN_PASSPHRASE <= len(passphrase) <= MAX_PASSPHRASE:
            message = f"has {len(passphrase)} characters; expected at least {MIN_PASSPHRASE}"
            raise BadInput(Problem("passphrase", None, "", message))
        name = self._tools.people.name(person)
        if self.can_sign(person):
            if former is None:
                raise Refused(f"{name} is enrolled already", ("give the passphrase in use to change it",))
            seed = self._open(person, former)
            self._seal(person, seed, passphrase)
            return
        seed = random.token_bytes(32)
        # The key before the note that there is one: nobody is told that they can sign who can't.
        self._seal(person, seed, passphrase)
        self._tools.bus.execute(EnrolKey(person, SigningKey(seed).public.hex()))

    def execute_as(self, person: PersonId, passphrase: str, command: object) -> Receipt:
        """Give a command in that person's name, signed with their key.

        NotEnrolled, SignatureDelayed or WrongSignature where they can't sign; else as the bus's execute.
        """
        tools = self._tools
        if tools.identity.hub is not None:
            # This workstation's own authority speaks for nobody at the hub: such a signature would count here only.
            raise Refused(
                f"{tools.people.name(person)} can't sign at this workstation while it belongs to a hub",
                ("sign at a workstation of their own",),
            )
        key = SigningKey(self._open(person, passphrase))
        who = tools.identity

        def author() -> Author:
            now_ms = tools.clock.now_ms()
            paper = certificate.issue(who.authority, who.org, key.public, person, SIGNER_PERMISSIONS, now_ms)
            tools.certificates.put(paper)
            return Author(who.org, who.origin, key, paper, tools.clock, tools.hybrid)

        return tools.bus.execute(command, author)

    def _open(self, person: PersonId, passphrase: str) -> bytes:
        """The key's seed."""
        tools = self._tools
        name, sealed, enrolled = tools.people.name(person), self._sealed(person), tools.access.groups.enrolment(person)
        if sealed is None or enrolled is None:
            raise NotEnrolled(name)
        before = tools.access.attempts(person)
        wait_ms = before.wait_ms(tools.clock.now_ms())
        if wait_ms > 0:
            raise SignatureDelayed(name, wait_ms)
        try:
            content, _ = vault.unseal(sealed, passphrase)
            seed = bytes.fromhex(content["key"])
            # Bound to the person: a sealed key put under another name opens nothing.
            if content["person"] != person or SigningKey(seed).public.hex() != enrolled.public_key:
                raise vault.WrongPassphrase(name)
        except (vault.WrongPassphrase, KeyError, ValueError, UnicodeEncodeError):
            tools.bus.execute(NoteSigning(person, right=False))
            raise WrongSignature(name, tools.access.attempts(person).delay_ms) from None
        if before.failed:
            tools.bus.execute(NoteSigning(person, right=True))
        return seed

    def _seal(self, person: PersonId, seed: bytes, passphrase: str) -> None:
        content = {"person": person, "key": seed.hex()}
        self._tools.secrets.put({_name(person): vault.seal(content, vault.stretch(passphrase))})

    def _sealed(self, person: PersonId) -> str | None:
        return self._tools.secrets.get(_name(person)) or None


def _name(person: PersonId) -> str:
    return f"user-key/{person}"


def _seconds(ms: int) -> str:
    seconds = -(-ms // 1_000)
    return f"{seconds} s" if seconds < 120 else f"{-(-seconds // 60)} min"
