"""What people ask for about workstreams."""

from dataclasses import dataclass

from models.incident.workstreams.events import Status
from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class OpenWorkstream:
    """Begin one."""

    incident: StreamId
    name: str
    owner: PersonId | None
    """One named person; None is refused."""
    goal: str = ""
    hypothesis: EventId | None = None
    next_ms: int | None = None


@dataclass(frozen=True, slots=True)
class OwnWorkstream:
    """Another person leads it."""

    incident: StreamId
    workstream: EventId
    owner: PersonId


@dataclass(frozen=True, slots=True)
class MoveWorkstream:
    """Say how it stands."""

    incident: StreamId
    workstream: EventId
    status: Status
    note: str = ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Report, and promise the next report."""

    incident: StreamId
    workstream: EventId
    words: str
    next_ms: int | None = None
