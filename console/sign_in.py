"""Signing in at this workstation: the passphrase of the person it belongs to, and for how long it opens without the hub.

The passphrase's verifier lies with the keeper of secrets, what was counted in the record's meta table. A workstation whose
keeper is the vault has a passphrase from the start: the vault's. On the store thread.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from console.attempts import LocalAttempts
from console.identity import Identity
from console.people import PeopleBook
from console.second_person import SignatureDelayed, WrongSignature, checked_passphrase
from console.secret_store import SecretStore
from models.access import vault
from models.access.offline_verifier import Verifier, verifier_of
from models.access.signing_in import DEFAULT_HOURS, HOUR_MS, Entrance, Lease
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import Refused
from models.store.records import Meta
from resources.said import say

SIGN_IN: Final = "sign-in"
"""Name in the meta table; and, with the person's id behind it, of the secret."""
_KEPT_EVERY_MS: Final = 60_000


class LockedOut(Refused):
    """The right passphrase would not open either."""


@dataclass(frozen=True, slots=True)
class ShutOut:
    """Told to the listeners: the hub ended this workstation's membership."""

    why: str


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """How signing in stands; may cross threads."""

    name: str
    role: str
    """At the hub, as it was last confirmed; empty where the workstation belongs to none."""
    has_passphrase: bool
    is_own: bool
    """Chosen for signing in; False where it is the vault's, which was typed when the program was started."""
    entrance: Entrance
    why: str
    """Why nothing opens, and what helps; empty where the passphrase does."""
    left_ms: int | None
    """For how long it opens without the hub; None where nothing runs out."""
    wait_ms: int
    """Until the next try, after wrong ones."""

    @property
    def must_sign_in(self) -> bool:
        """Whether a console that starts begins locked."""
        return self.is_own or self.entrance is not Entrance.OPEN


class SignIn:
    """Of one open record."""

    def __init__(
        self, meta: Meta, secrets: SecretStore, identity: Identity, people: PeopleBook, clock: Clock, vault_file: Path
    ) -> None:
        self._meta, self._secrets, self._identity = meta, secrets, identity
        self._people, self._clock, self._vault = people, clock, vault_file
        self._attempts = LocalAttempts(meta)
        self.hours = DEFAULT_HOURS
        """How long the hub's last word is good for."""
        now_ms = clock.now_ms()
        kept = _read(meta.get(SIGN_IN), self._which)
        self._lease = Lease(seen_ms=now_ms) if kept is None else kept.resumed(now_ms)
        self._counted_at = self._kept_at = clock.monotonic()
        if identity.hub is not None:
            self._keep()

    def facts(self) -> SignInFacts:
        """How it stands now."""
        hub = self._identity.hub
        lease = self._count()
        entrance = Entrance.OPEN if hub is None else lease.entrance(self._limit_ms)
        return SignInFacts(
            name=self._name,
            role="" if hub is None else hub.role,
            has_passphrase=self._verifier() is not None or self._secrets.kind == "vault",
            is_own=self._verifier() is not None,
            entrance=entrance,
            why=self._why(entrance),
            left_ms=None if hub is None else lease.left_ms(self._limit_ms),
            wait_ms=self._attempts.of(SIGN_IN).wait_ms(self._clock.now_ms()),
        )

    def choose(self, passphrase: str, former: str | None = None) -> None:
        """Sign in with this from now on. BadInput where it is too short; Refused where there is one and `former` is not it."""
        checked_passphrase(passphrase)
        if self._verifier() is not None:
            if former is None:
                raise Refused(
                    say("there is a passphrase for signing in already"), (say("give the one in use to change it"),)
                )
            self._check(former)
        self._secrets.put({self._secret: verifier_of(self._identity.me, passphrase).to_text()})

    def enter(self, passphrase: str) -> None:
        """Sign in. LockedOut where nothing opens now; SignatureDelayed or WrongSignature where this does not."""
        facts = self.facts()
        if facts.entrance is not Entrance.OPEN:
            raise LockedOut(say("nobody can sign in at this workstation now"), (facts.why,))
        self._check(passphrase)

    # What the hub says.

    def vouched(self) -> None:
        """The hub answered this member just now."""
        if self._identity.hub is None or self._lease.revoked_ms is not None:
            return
        was_open = self._count().entrance(self._limit_ms) is Entrance.OPEN
        self._lease = self._lease.vouched(self._clock.now_ms())
        if not was_open or self._clock.monotonic() - self._kept_at >= _KEPT_EVERY_MS / 1_000:
            self._keep()

    def shut_out(self) -> bool:
        """The hub ended this membership; whether that is new."""
        if self._identity.hub is None or self._lease.revoked_ms is not None:
            return False
        self._lease = self._count().ended(self._clock.now_ms())
        self._keep()
        return True

    def flush(self) -> None:
        """Keep what was counted, when the record is closed."""
        if self._identity.hub is not None:
            self._count()
            self._keep()

    @property
    def _name(self) -> str:
        return self._people.name(self._identity.me)

    @property
    def _limit_ms(self) -> int:
        return self.hours * HOUR_MS

    @property
    def _secret(self) -> str:
        return f"{SIGN_IN}/{self._identity.me}"

    @property
    def _which(self) -> str:
        """Of the membership: whoever joins again begins anew."""
        hub = self._identity.hub
        return "" if hub is None else f"{hub.device} {hub.joined_ms}"

    def _why(self, entrance: Entrance) -> str:
        match entrance:
            case Entrance.OPEN:
                return ""
            case Entrance.REVOKED:
                when = rfc3339(self._lease.revoked_ms or 0)[:16].replace("T", " ")
                return say(
                    "the hub ended this workstation's membership (heard {when}Z); with a new code from the hub's operator"
                    " it can join again: sync join",
                    when=when,
                )
            case Entrance.OVER:
                hours = self._lease.spent_ms // HOUR_MS
                return say(
                    "the hub has not been reached for {hours} h, at most {most} h are allowed; connect to it",
                    hours=hours,
                    most=self.hours,
                )
            case Entrance.SET_BACK:
                return say(
                    "the clock was set back, so nobody knows how long ago the hub was last reached; connect to the hub,"
                    " or set the clock right and start again"
                )

    def _verifier(self) -> Verifier | None:
        kept = self._secrets.get(self._secret)
        return Verifier.from_text(kept) if kept else None

    def _check(self, passphrase: str) -> None:
        now_ms = self._clock.now_ms()
        wait_ms = self._attempts.of(SIGN_IN).wait_ms(now_ms)
        if wait_ms > 0:
            raise SignatureDelayed(self._name, wait_ms)
        if not self._opens(passphrase):
            raise WrongSignature(self._name, self._attempts.wrong(SIGN_IN, now_ms).delay_ms)
        self._attempts.right(SIGN_IN)

    def _opens(self, passphrase: str) -> bool:
        verifier = self._verifier()
        if verifier is not None:
            return verifier.fits(self._identity.me, passphrase)
        try:
            vault.unseal(self._vault.read_text(encoding="utf-8", errors="replace"), passphrase)
        except (OSError, vault.WrongPassphrase, UnicodeEncodeError):
            return False
        return True

    def _count(self) -> Lease:
        now, wall_ms = self._clock.monotonic(), self._clock.now_ms()
        self._lease = self._lease.after(round((now - self._counted_at) * 1_000), wall_ms)
        self._counted_at = now
        if now - self._kept_at >= _KEPT_EVERY_MS / 1_000 and self._identity.hub is not None:
            self._keep()
        return self._lease

    def _keep(self) -> None:
        self._kept_at = self._clock.monotonic()
        self._meta.put({SIGN_IN: json.dumps({"which": self._which, **asdict(self._lease)})})


def _read(kept: str | None, which: str) -> Lease | None:
    """What was counted for this membership; None where that is nothing."""
    try:
        found = json.loads(kept or "{}")
        if found.pop("which", None) != which:
            return None
        whole = {name: found[name] for name in ("spent_ms", "seen_ms")}
        if not all(type(value) is int for value in whole.values()):
            raise ValueError
        revoked = found.get("revoked_ms")
        return Lease(
            **whole, is_doubtful=bool(found["is_doubtful"]), revoked_ms=None if revoked is None else int(revoked)
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        # Whoever cuts it short gains nothing by that: what can't be read is not counted as young.
        return Lease(is_doubtful=True)
