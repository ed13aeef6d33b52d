"""What a hub's store holds and hands out, as plain rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.kernel.certificate import Certificate
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a database has come. Other replicas of the hub may bring it further at any moment."""

    head: int
    """The newest position of the feed."""
    generation: str
    members: int
    """Another number after every change of a device."""


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One place of the feed. An event stands there twice where its content came later than its envelope."""

    position: int
    """From 1, without gaps, in the order of commit."""
    event: SignedEvent


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """An event that is sound in form and was not admitted: kept to be looked at, in no feed."""

    event: SignedEvent
    certificate: Certificate | None
    fault: str
    device: str
    """Which device brought it."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Device:
    """A workstation, a wall or another machine that was enrolled."""

    id: str
    key: bytes
    """Ed25519, 32 bytes."""
    person: PersonId
    name: str
    """As it was invited: a person's name, or that of a room's wall."""
    machine: str
    """What it calls itself."""
    role: str
    enrolled_ms: int
    certificate: bytes
    """Hash of the newest certificate it was given, 32 bytes."""
    revoked_ms: int | None = None
    seen_ms: int | None = None
    """Hub time of its last request; None before the first."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """How far a chain of a device had come when it was revoked, or given a smaller role."""

    device: str
    stream: StreamId
    origin: OriginId
    seq: int


@dataclass(frozen=True, slots=True)
class AdoptedAuthority:
    """An authority beside the hub's own whose past certificates count: that of a workstation that was adopted."""

    key: bytes
    org: OrgId
    device: str
    """The device that brought it."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Vouch:
    """Between these sequences the hub took in what was written outside its certificate's time: an enrolled device wrote it."""

    origin: OriginId
    stream: StreamId
    first: int
    last: int
    """Inclusive, both."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open one-time code; see models.sync.enrolment."""

    selector: str
    """By which the hub finds it again; says nothing about the code."""
    secret: bytes
    """What the proofs are made with, 32 bytes. The code itself is kept nowhere."""
    name: str
    person: PersonId
    role: str
    adopt: bool
    made_ms: int
    tries: int = 0
    """Wrong proofs so far."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """An entry of the directory."""

    id: PersonId
    name: str
    details: Mapping[str, str]
    changed_ms: int
    """When the name was given, by the clock of whoever gave it, but never later than the hub heard of it."""


@dataclass(frozen=True, slots=True)
class BlobState:
    """How much of a blob is here."""

    size: int
    have: int
    is_whole: bool
    """All of it, and checked against its hash."""
