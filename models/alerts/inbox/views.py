"""The inbox as it is shown. Times are milliseconds since the epoch, UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from models.kernel.ids import PersonId, StreamId

FLOOD_BUDGET: Final = 10
"""Alerts in ten minutes from which on people can't take them one by one (EEMUA 191)."""


class InboxState(StrEnum):
    """How far an alert has been dealt with; the first is the least."""

    FIRING = "firing"
    ACKED = "acked"
    LINKED = "linked"
    SUPPRESSED = "suppressed"
    RESOLVED = "resolved"


class Priority(IntEnum):
    """P1 is the gravest."""

    P1 = 1
    P2 = 2
    P3 = 3
    P4 = 4


@dataclass(frozen=True, slots=True)
class PageCall:
    """What came of calling somebody."""

    result: str
    words: str
    by: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class Page:
    """One level of escalation of an alert that nobody acknowledged: somebody was to be told, or a person skipped it."""

    level: int
    at_ms: int
    due_ms: int
    notify: str
    """The words of the matrix's cell: secondary, person ID, role NAME."""
    person: PersonId | None
    """Who that was; None where nobody could be named."""
    message: str
    is_last: bool
    """No level follows."""
    skip_reason: str = ""
    """Why nobody was told; empty where it fired."""
    calls: tuple[PageCall, ...] = ()
    """Oldest first."""

    @property
    def wants_call(self) -> bool:
        """Whether somebody is still to call: it fired, and no call reached anybody."""
        return not self.skip_reason and all(each.result != "reached" for each in self.calls)


@dataclass(frozen=True, slots=True)
class InboxAlert:
    """One row: a firing and its re-firings up to the acknowledgement that ended them."""

    key: str
    """A stable hash of source, fingerprint and begin."""
    fingerprint: str
    source: str
    name: str
    service: str | None
    priority: Priority
    summary: str
    labels: Mapping[str, str]
    state: InboxState
    began_ms: int
    seen_ms: int
    """When this organisation's consoles first learned of it."""
    resolved_ms: int | None
    """When it ended, or when we learned that it had; None while it fires."""
    count: int
    """How often it fired within this row."""
    changes: int
    """Flips up or down in the last ten minutes, in this row and those before it."""
    is_chattering: bool
    is_latched: bool
    """Resolved but never acknowledged: it stays."""
    acked_by: PersonId | None
    acked_ms: int | None
    incident: StreamId | None
    incident_number: str
    suppressed_by: str
    """The change's id, "dependency db-3" or "silence"; empty for none."""
    suppressed_why: str
    shelved_until_ms: int | None
    shelved_by: PersonId | None
    shelve_reason: str
    ack_due_ms: int | None
    """When the acknowledgement window ends and the next level is told; once the last was, when that was due. None: nobody
    is paged for it."""
    pages: tuple[Page, ...] = ()
    """Levels that were told or skipped since it stands unacknowledged, the lowest first."""


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """The alerts of one service."""

    service: str | None
    alerts: tuple[InboxAlert, ...]
    """Worst first."""
    count: int
    mix: tuple[int, int, int]
    """P1, P2, the rest."""
    lead: InboxAlert
    began_ms: int
    state: InboxState
    """The least handled."""
    ack_due_ms: int | None
    """The earliest of its alerts."""


@dataclass(frozen=True, slots=True)
class Flood:
    """More alerts than people can take one by one."""

    since_ms: int
    count: int
    """In the last ten minutes."""
    budget: int = FLOOD_BUDGET


@dataclass(frozen=True, slots=True)
class Shelf:
    """An alert put aside for a while."""

    key: str
    alert: InboxAlert
    until_ms: int | None
    """None: until the incident ends."""
    reason: str
    by: PersonId
    incident: StreamId | None = None
    """At whose end it comes off, where it has no time."""
    silence: str = ""
    """Id of the silence at the alert's source that goes with it; empty for none."""


@dataclass(frozen=True, slots=True)
class Window:
    """A maintenance window: alerts within its scope page nobody; they are shown and counted all the same."""

    id: str
    change: str
    services: tuple[str, ...]
    zones: tuple[str, ...]
    rules: tuple[str, ...]
    """Names of alerts. An alert is in scope where each list that is not empty holds it."""
    start_ms: int
    end_ms: int
    reason: str
    is_cancelled: bool

    def covers_time(self, at_ms: int) -> bool:
        """Whether it is in force. A cancelled window ended when it was cancelled."""
        return self.start_ms <= at_ms < self.end_ms


@dataclass(frozen=True, slots=True)
class Inbox:
    """All of it at one moment."""

    groups: tuple[ServiceGroup, ...] = ()
    """Worst first. Suppressed alerts are in them too; shelved and cleared ones are not."""
    first_out: InboxAlert | None = None
    """During a flood: what came first."""
    flood: Flood | None = None
    shelves: tuple[Shelf, ...] = ()
    windows: tuple[Window, ...] = ()
    """In force or to come, by their begin; then those of the last day."""
    per_minute: tuple[tuple[int, int], ...] = ()
    """Begin of the minute and alerts that began in it: the last 30 minutes, oldest first."""
    raw_events: int = 0
    """Firings and endings told by the sources for what is shown."""
    suppressed: int = 0
    mix: tuple[int, int, int] = (0, 0, 0)
    """P1, P2 and the rest, of what is in the groups."""
    cleared: tuple[InboxAlert, ...] = ()
    """Resolved and acknowledged, the newest first."""
    loose: tuple[tuple[str, str, str], ...] = ()
    """Source, key and id of each silence of ours whose shelf is gone: to be taken back."""
