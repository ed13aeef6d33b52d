"""An event in its two forms: signed, as it is stored and sent; and plain, as the folds read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.kernel.envelope import Envelope, hash_of
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact about to be recorded: what `decide` returns. The author adds identity, time, chain and signature."""

    stream: StreamId
    type: str
    body: Mapping[str, Any]
    """Canonical JSON values only: whole numbers in stated units, no floats."""
    supersedes: tuple[EventId, ...] = ()
    schema: int = 1


@dataclass(frozen=True, slots=True)
class SignedEvent:
    """The exact bytes, and the envelope decoded from them."""

    envelope: Envelope
    raw: bytes
    """Canonical bytes of the envelope: what is signed and chained."""
    signature: bytes
    """Ed25519, 64 bytes."""
    body: bytes | None
    """Canonical bytes of the content; None after erasure."""
    salt: bytes | None
    """32 random bytes; erased together with the body."""

    @property
    def hash(self) -> bytes:
        """SHA-256 of the envelope's bytes."""
        return hash_of(self.raw)


@dataclass(frozen=True, slots=True)
class Event:
    """A recorded fact, as the folds see it."""

    id: EventId
    stream: StreamId
    type: str
    schema: int
    origin: OriginId
    seq: int
    hlc: Hlc
    at_ms: int
    """The author's wall clock when it was logged."""
    actor: PersonId
    supersedes: tuple[EventId, ...]
    body: Mapping[str, Any] | None
    """None where the body was erased, or has not arrived yet."""
    arrived_ms: int | None = None
    """By the clock here, when it came from another replica; None for what was written here."""
    erased: str = ""
    """When, by which order and why its body was erased; empty where it was not, or has not arrived yet."""
