"""What people ask for between incidents. Frozen; facts about the other incidents are filled in where all are known."""

from dataclasses import dataclass

from models.incident.lifecycle import State
from models.incident.severity import Severity
from models.kernel.ids import EventId, StreamId


@dataclass(frozen=True, slots=True)
class Relative:
    """What a decision must know of another incident."""

    id: StreamId
    number: str
    title: str
    severity: Severity
    state: State
    drill: bool
    state_heads: tuple[EventId, ...] = ()
    """What a change of its state supersedes."""
    parent: StreamId | None = None
    parent_heads: tuple[EventId, ...] = ()
    """What a change of its parent supersedes."""


@dataclass(frozen=True, slots=True)
class LinkChild:
    """Make another incident a child of this one: a cascade is led as one."""

    incident: StreamId
    """The parent."""
    child: StreamId
    reason: str = ""
    relative: Relative | None = None
    """Of the child; filled in by the book."""
    ancestors: tuple[StreamId, ...] = ()
    """Parents of this incident up to the first; filled in by the book."""


@dataclass(frozen=True, slots=True)
class UnlinkChild:
    """The other incident stands by itself again."""

    incident: StreamId
    child: StreamId
    reason: str = ""
    relative: Relative | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Chosen entries go on in a new incident."""

    incident: StreamId
    title: str
    entries: tuple[EventId, ...]
    services: tuple[str, ...] = ()
    severity: Severity | None = None
    """None: as this one. Which is never lower than what the entries were found under."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MergeAll:
    """Several incidents go on as this one, in one go: all or none."""

    incident: StreamId
    """The one that goes on."""
    sources: tuple[StreamId, ...]
    reason: str = ""
    relatives: tuple[Relative, ...] = ()
    """Of the sources, in their order; filled in by the book."""
