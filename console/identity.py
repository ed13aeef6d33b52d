"""Who this workstation is: its organisation, its person, its keys, and the origin under which its database writes."""

import getpass
import os
import secrets as random
from collections.abc import Mapping
from dataclasses import dataclass

from console.membership import Membership, membership_of, own_org, trusted_of
from console.secret_store import SecretStore
from models.access.roles import EVERYTHING
from models.kernel import certificate
from models.kernel.author import Author
from models.kernel.chain import Trust
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.kernel.hlc import HybridClock
from models.kernel.ids import OrgId, OriginId, PersonId, bears, new_origin, uuid7
from models.kernel.signing import SigningKey
from models.store.database import Database, StoreError
from models.store.records import Certificates, Meta, People
from resources.said import say

PERMISSIONS = EVERYTHING
"""What a workstation that is its own authority grants itself."""

DATABASE_KEY = "database-key"

NONCE = "nonce"
"""Name of the secret that only a keeper has whose record was opened before."""

_RENEW_MS = 12 * 3_600_000


@dataclass(frozen=True, slots=True)
class Identity:
    """Settled once when the database is opened."""

    org: OrgId
    me: PersonId
    origin: OriginId
    authority: SigningKey
    device: SigningKey
    trusted: Mapping[bytes, OrgId]
    """Public keys of the authorities whose certificates count, each with the organisation it speaks for."""
    hub: Membership | None = None
    """The hub that this workstation belongs to; None where it is its own authority."""


def key_from(secrets: SecretStore, name: str, *, may_create: bool = True) -> bytes:
    """A 32-byte key by name, made on first use. Refuses to make one where data already depend on it."""
    kept = secrets.get(name)
    if kept is None:
        if not may_create:
            raise WatchfloorError(
                say(
                    "the {name} of this data directory is not in the {kind}; without it nothing can be read",
                    name=name,
                    kind=secrets.kind,
                )
            )
        kept = random.token_hex(32)
        secrets.put({name: kept})
    return bytes.fromhex(kept)


def settle(meta: Meta, people: People, secrets: SecretStore, clock: Clock, place: str) -> Identity:
    """Read or make the identity, and notice a database that is not the one this workstation last had open.

    The database and the keeper of secrets each hold a nonce that changes at every start and end. Where they differ, the file is a
    backup or another machine's copy: writing on under its origin would give two events one sequence number, so it gets a
    new origin. A crash between the two writes has the same effect and costs nothing but a new chain. A vault lies in the
    directory and is copied along with it, nonce and all; so the file's own `place` on its disk counts too.
    """
    authority, device = (SigningKey(key_from(secrets, name)) for name in ("authority-key", "device-key"))
    known = meta.get("org") is not None
    changed: dict[str, str] = {"nonce": random.token_hex(16), "place": place}
    if not known:
        me = PersonId(uuid7(clock.now_ms()))
        people.put(me, own_name(), {})
        changed |= {"org": uuid7(clock.now_ms()), "me": me, "authority": authority.public.hex()}
    is_same = meta.get("nonce") == secrets.get(NONCE) and meta.get("place") == place
    if not known or not is_same or not bears(OriginId(meta.get("origin") or ""), device.public):
        # The last: of a time when origins did not bear the mark of their key yet. Nobody would take what is written under it.
        changed["origin"] = new_origin(device.public)
    meta.put(changed)
    secrets.put({NONCE: changed["nonce"]})
    org = OrgId(_required(meta, "org"))
    return Identity(
        org=org,
        me=PersonId(_required(meta, "me")),
        origin=OriginId(_required(meta, "origin")),
        authority=authority,
        device=device,
        trusted={**trusted_of(secrets), bytes.fromhex(_required(meta, "authority")): own_org(meta) or org},
        hub=membership_of(meta),
    )


def turn(meta: Meta, secrets: SecretStore) -> None:
    """Change the nonce in database and keeper: whatever copy of the file was made until now is known for one when it is
    opened here. After a backup, and when the record is closed.
    """
    nonce = random.token_hex(16)
    meta.put({"nonce": nonce})
    secrets.put({NONCE: nonce})


def trust_of(secrets: SecretStore, database: Database) -> Trust:
    """Whom this workstation believes, by the keeper of secrets and what the record still tells: it may be damaged, or a copy."""
    own = SigningKey(key_from(secrets, "authority-key", may_create=False))
    trusted = trusted_of(secrets)
    try:
        org = own_org(Meta(database))
    except (StoreError, ValueError, AttributeError):
        org = None
    # Where not even the own organisation can be read, the own authority speaks for nobody.
    return Trust(trusted if org is None else {**trusted, own.public: org}, Certificates(database).get)


def own_name() -> str:
    """The name of the person at this machine, as far as the system knows it."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError):
        return "me"
    if os.name == "posix":
        import pwd

        try:
            return pwd.getpwnam(login).pw_gecos.split(",")[0].strip() or login
        except KeyError:
            return login
    return login


class Authorship:
    """Gives the author of the next event. On the store thread.

    A workstation of its own issues its certificates itself. A hub's member writes under the newest that the hub gave it, even
    after that ran out: what is written then is kept here, and counts elsewhere once the hub stands for it.
    """

    def __init__(self, identity: Identity, certificates: Certificates, clock: Clock, hybrid: HybridClock) -> None:
        self._identity = identity
        self._certificates = certificates
        self._clock = clock
        self._hybrid = hybrid
        self._author: Author | None = None
        self.origin = identity.origin
        """Under which events are written."""
        self._given = identity.hub.certificate if identity.hub is not None else None
        """By the hub."""

    def current(self) -> Author:
        """The author; where the workstation is its own authority, under a certificate that is good for a while yet."""
        if self._given is not None:
            if self._author is None:
                self._author = self._under(self._given)
            return self._author
        now_ms = self._clock.now_ms()
        if self._author is not None:
            paper = self._author.certificate
            # Renewed, too, when the clock was set outside its time.
            if paper.not_before_ms <= now_ms <= paper.not_after_ms - _RENEW_MS:
                return self._author
        who = self._identity
        paper = certificate.issue(who.authority, who.org, who.device.public, who.me, PERMISSIONS, now_ms)
        self._author = self._under(paper)
        return self._author

    def given(self, paper: certificate.Certificate) -> None:
        """The hub gave a newer certificate: the next event is written under it."""
        self._given, self._author = paper, None

    def moved(self, origin: OriginId) -> None:
        """Write under another origin from now on: somebody else wrote under the one until now."""
        self.origin, self._author = origin, None

    def _under(self, paper: certificate.Certificate) -> Author:
        who = self._identity
        self._certificates.put(paper)
        return Author(who.org, self.origin, who.device, paper, self._clock, self._hybrid)


def _required(meta: Meta, key: str) -> str:
    value = meta.get(key)
    if value is None:
        raise WatchfloorError(say("the database has no {key}; it was not made by this program or is damaged", key=key))
    return value
