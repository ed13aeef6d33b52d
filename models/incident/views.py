"""Frozen pictures of an incident for the screens, the command line and exports. They may cross threads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from models.incident.cadence import UpdateDue
from models.incident.entry import Entry
from models.incident.ledger import Ledger
from models.incident.lifecycle import State
from models.incident.part import Part
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel.ids import EventId, PersonId, StreamId

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Claim:
    """One of several values that stand side by side."""

    event: EventId
    value: str
    """As stored: SEV1, investigating, a person id, a title."""
    actor: PersonId
    at_ms: int
    """By the logical clock."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that people set without seeing each other. It stays until a person's write settles it."""

    field: str
    """title, severity, state, services, role:<role>, due:<audience>, handover, pin:<entry>, task:<entry>, or of a part
    <part>:<key>:<field>."""
    shown: str
    """What counts meanwhile: the higher severity, the less advanced state, all services; else the newest."""
    claims: tuple[Claim, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class HandoverOffer:
    """Command offered and not yet taken."""

    id: EventId
    by: PersonId
    to: PersonId
    briefing: str
    offered_ms: int


@dataclass(frozen=True, slots=True)
class IncidentSummary:
    """Everything about an incident but its timeline. Times in ms since the epoch."""

    id: StreamId
    known: bool
    """False while only later events have arrived and not the declaration: number, title and drill are then not known."""
    number: str
    title: str
    severity: Severity
    state: State
    rule: str
    """Why this severity: the sentence of the matrix, or of who set it."""
    roles: Mapping[Role, PersonId]
    """Filled roles only."""
    commander: PersonId | None
    declared_ms: int
    declared_by: PersonId | None
    drill: bool
    services: tuple[str, ...]
    state_ms: int
    """Since when it is in this state."""
    severity_ms: int
    """Since when it has this severity."""
    resolved_ms: int | None
    """When it was resolved; None while it is open or reopened."""
    merged_into: StreamId | None
    updates: tuple[UpdateDue, ...]
    """What is due to each audience, the earliest first; empty once resolved."""
    conflicts: tuple[Conflict, ...]
    handover_offer: HandoverOffer | None
    last_update_ms: int | None
    """When the last update went out to anybody."""
    entry_count: int
    pinned_count: int
    last_entry_ms: int | None
    """When the latest entry was logged, whoever by."""

    @property
    def next_update_due_ms(self) -> int | None:
        """The earliest promise; None where none is due."""
        return self.updates[0].due_ms if self.updates else None

    @property
    def is_open(self) -> bool:
        """Whether people are still working on it."""
        return self.state.is_open


@dataclass(frozen=True, slots=True)
class IncidentChange:
    """What one event did."""

    stream: StreamId
    summary: IncidentSummary
    entries: tuple[Entry, ...]
    """Entries that are new or look different now, in no order."""
    parts: Mapping[str, Any] = field(default_factory=dict)
    """The views of all parts by name; see part_in."""
    is_whole: bool = False
    """Whether `entries` is the whole timeline: the incident was folded again, and what is not among them is no longer."""


def part_in(parts: Mapping[str, Any], part: Part[V]) -> V:
    """The view of one part among the views of all; that of an empty part where it is missing."""
    view: V = parts[part.name] if part.name in parts else part.view(Ledger())
    return view
