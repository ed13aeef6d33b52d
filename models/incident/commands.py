"""What people ask for. Frozen and complete: facts of other contexts come as plain values, filled in by the write path.

Every command but Declare names its incident by stream id. People are ids; names are the directory's. The commands of an
incident's parts lie in the parts' own folders.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.incident.attachment import Attachment
from models.incident.cadence import Audience
from models.incident.engagement import Engagement, Settlement
from models.incident.entry import Kind, TaskState
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import DEFAULT_POLICY, NO_INPUTS, ImpactInputs, Severity, SeverityPolicy
from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class EstateFacts:
    """What the catalogue and health know about the services of a declaration. Empty where there is no catalogue."""

    tiers: Mapping[str, int | None] = field(default_factory=dict)
    """Known services by id and their tier. A service not in here is refused, unless there is no catalogue at all."""
    core_functions: tuple[str, ...] = ()
    """Names of core business functions that the services carry."""
    has_catalog: bool = False


@dataclass(frozen=True, slots=True)
class Declare:
    """Open an incident. Only the title is required."""

    title: str
    services: tuple[str, ...] = ()
    inputs: ImpactInputs = NO_INPUTS
    """tier is filled in from the estate where it is None."""
    severity: Severity | None = None
    """None takes the suggestion."""
    commander: PersonId | None = None
    """None: whoever declares."""
    drill: bool = False
    estate: EstateFacts = field(default_factory=EstateFacts)
    policy: SeverityPolicy = DEFAULT_POLICY
    elsewhere: tuple[Engagement, ...] = ()
    """Roles of the commander in other open incidents; filled in by the write path."""
    settlement: Settlement | None = None


@dataclass(frozen=True, slots=True)
class RateSeverity:
    """Raise, lower (with a reason) or settle the severity."""

    incident: StreamId
    severity: Severity
    reason: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class MoveState:
    """Move along the lifecycle."""

    incident: StreamId
    state: State
    reason: str = ""
    """Also what overrides an overridable guard."""
    unhealthy: tuple[str, ...] | None = None
    """Impacted tier-0/1 services not healthy for 15 minutes; None where that is unknown."""
    open_children: tuple[str, ...] = ()
    """Numbers of child incidents that are still open; filled in by the write path."""
    mandatory_tags: tuple[str, ...] = ()
    """Ids of the tags without which nothing is CLOSED, by the policy in force. The write path fills it in."""


@dataclass(frozen=True, slots=True)
class AssignRole:
    """Give a role to a person, or to nobody (None)."""

    incident: StreamId
    role: Role
    person: PersonId | None
    reason: str = ""
    elsewhere: tuple[Engagement, ...] = ()
    """Roles of the person in other open incidents; filled in by the write path."""
    settlement: Settlement | None = None
    """How it is settled that they are in two incidents."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Write a line of the timeline."""

    incident: StreamId
    text: str
    kind: Kind = Kind.FACT
    occurred_ms: int | None = None
    """None: now."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """See Entry.fields. A task needs owner (person id) and minutes."""
    pinned: bool = False
    attachments: tuple[Attachment, ...] = ()
    emergency: bool = False
    """An action or task that can't wait until an offered handover is over; recorded with it."""


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Supersede an entry by a new one. Nothing is edited."""

    incident: StreamId
    entry: EventId
    text: str
    reason: str
    occurred_ms: int | None = None
    """When the corrected thing happened; None: now."""
    fields: Mapping[str, Any] | None = None
    """None keeps the old entry's."""


@dataclass(frozen=True, slots=True)
class PinEntry:
    """Pin or unpin; at most 7 stay pinned."""

    incident: StreamId
    entry: EventId
    pinned: bool = True


@dataclass(frozen=True, slots=True)
class ChangeTask:
    """Acknowledge, finish or drop (with a note) a task."""

    incident: StreamId
    entry: EventId
    state: TaskState
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfferHandover:
    """Offer command to a person, with a briefing to read back. Only an offer: the incoming takes command."""

    incident: StreamId
    to: PersonId
    briefing: str


@dataclass(frozen=True, slots=True)
class AcceptHandover:
    """Take command that was offered to me, after reading the briefing back."""

    incident: StreamId
    offer: EventId
    read_back: str = ""
    """In the incoming's own words; must not be empty."""
    elsewhere: tuple[Engagement, ...] = ()
    """Roles of the incoming in other open incidents; filled in by the write path."""
    settlement: Settlement | None = None


@dataclass(frozen=True, slots=True)
class WithdrawHandover:
    """The offer does not stand any more: taken back, or declined by whom it was made to."""

    incident: StreamId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeCommand:
    """Take command without a handover, where the commander is gone. Recorded as such."""

    incident: StreamId
    reason: str
    elsewhere: tuple[Engagement, ...] = ()
    """Filled in by the write path. Named in the record; the reason for taking command settles it."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Go on as another incident."""

    incident: StreamId
    into: StreamId
    into_number: str
    into_state: State
    into_drill: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Retitle:
    """Reword the title."""

    incident: StreamId
    title: str


@dataclass(frozen=True, slots=True)
class ChangeServices:
    """Say which services the incident is about."""

    incident: StreamId
    services: tuple[str, ...]
    estate: EstateFacts = field(default_factory=EstateFacts)


@dataclass(frozen=True, slots=True)
class SetNextUpdate:
    """Promise the next update to an audience for a time; None returns to the cadence."""

    incident: StreamId
    due_ms: int | None
    audience: Audience = Audience.EXTERNAL
