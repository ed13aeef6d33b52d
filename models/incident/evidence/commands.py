"""What people ask of evidence."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from models.kernel.ids import EventId, PersonId, StreamId

MAX_BLOB: Final = 16 * 1024 * 1024
"""Bytes of content kept in the record; what is larger stays where it is, and its hash, size and place are kept."""


class Custody(StrEnum):
    """What happened to an item."""

    SEAL = "seal"
    ACCESS = "access"
    TRANSFER = "transfer"
    EXPORT = "export"


class Keep(StrEnum):
    """State that recovery destroys."""

    LOGS = "logs"
    MEMORY_DUMP = "memory_dump"
    METRIC_SNAPSHOT = "metric_snapshot"

    @property
    def label(self) -> str:
        """For people."""
        return {"logs": "logs", "memory_dump": "memory dump", "metric_snapshot": "metric snapshot"}[self.value]


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Take an item into custody. Either its content, which the record keeps, or hash, size and place of what lies outside."""

    incident: StreamId
    name: str
    source: str
    """Where it came from: a host, a system, a person."""
    collector: PersonId | None = None
    """None: whoever gives the command."""
    collected_ms: int | None = None
    content: bytes | None = field(default=None, repr=False)
    sha256: str = ""
    size: int = 0
    place: str = ""
    """Path or address outside; empty where the record keeps the content."""
    keeps: Keep | None = None
    """The point of the preservation checklist it settles."""


@dataclass(frozen=True, slots=True)
class LogCustody:
    """Somebody sealed, looked at, handed over or exported it."""

    incident: StreamId
    item: EventId
    act: Custody
    to: PersonId | None = None
    """Of a transfer: who has it now."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """The content was hashed again."""

    incident: StreamId
    item: EventId
    sha256: str
    """What came out; empty where the content could not be read."""


@dataclass(frozen=True, slots=True)
class SettleKeep:
    """A point of the preservation checklist is done, in words that say where it is kept."""

    incident: StreamId
    keep: Keep
    note: str


@dataclass(frozen=True, slots=True)
class WaivePreservation:
    """The Incident Commander goes ahead without what is not kept."""

    incident: StreamId
    reason: str
