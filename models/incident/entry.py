"""One line of the timeline. Entries are never changed or removed: a correction is a new entry that names the old one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId, PersonId


class Kind(StrEnum):
    """What an entry is. The last three are written by the fold itself, from the events that change the incident."""

    OBSERVATION = "observation"
    ACTION = "action"
    DECISION = "decision"
    FACT = "fact"
    TASK = "task"
    POLL = "poll"
    COMMS = "comms"
    AUTOMATION = "automation"
    """Logged by the console: pages, runbook steps, imported messages."""
    ROLE = "role"
    STATE = "state"
    SEVERITY = "severity"

    @property
    def is_derived(self) -> bool:
        """Whether entries of this kind come from other events and can't be logged."""
        return self in (Kind.ROLE, Kind.STATE, Kind.SEVERITY)


class TaskState(StrEnum):
    """OPEN until its owner says "understood"."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_over(self) -> bool:
        """Done or dropped."""
        return self in (TaskState.DONE, TaskState.DROPPED)


MAX_MINUTES: Final = 7 * 24 * 60
"""The longest a task may take; what takes longer is no task of an incident."""

LATE_MS: Final = 60_000

NO_FIELDS: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Entry:
    """As the screens see it, corrections, pins and task changes included."""

    id: EventId
    kind: Kind
    text: str
    author: PersonId
    occurred_ms: int
    """When it happened, as its author says."""
    logged_ms: int
    """When it was written down."""
    hlc: Hlc
    origin: OriginId
    """The database it was written in: which device."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """By kind. decision: rationale, options, objections, revisit_ms, decider. task: owner, minutes. comms: audience. Derived
    kinds: the new value and the former, e.g. severity and was."""
    pinned: bool = False
    corrects: EventId | None = None
    """The entry this one supersedes."""
    corrects_text: str | None = None
    """What that entry said; None too while it has not arrived."""
    reason: str = ""
    """Why it corrects, or why the change was made."""
    corrected_by: tuple[EventId, ...] = ()
    """Entries that supersede this one; several where people corrected it without seeing each other."""
    task_state: TaskState | None = None
    """For tasks only."""
    task_note: str = ""
    task_changed_ms: int | None = None
    arrived_ms: int | None = None
    """When it came here from another workstation; None for what was written here. Differs from replica to replica."""

    @property
    def superseded(self) -> bool:
        """Whether a correction stands against it; it stays in its place, struck through."""
        return bool(self.corrected_by)

    @property
    def came_late(self) -> bool:
        """Whether it was written a minute or more before it could be read here: its author was not connected, or we were not."""
        return self.arrived_ms is not None and self.arrived_ms - self.logged_ms >= LATE_MS

    @property
    def backdated(self) -> bool:
        """Whether it happened at another time than it was logged."""
        return self.occurred_ms != self.logged_ms

    @property
    def owner(self) -> PersonId | None:
        """Of a task."""
        owner = self.fields.get("owner")
        return PersonId(owner) if isinstance(owner, str) else None

    @property
    def due_ms(self) -> int | None:
        """When a task should be done: the minutes count from when it was given."""
        minutes = self.fields.get("minutes")
        if self.kind is not Kind.TASK or type(minutes) is not int or not 1 <= minutes <= MAX_MINUTES:
            return None
        return self.occurred_ms + minutes * 60_000

    @property
    def order(self) -> tuple[int, Hlc, EventId]:
        """Place in the timeline: when it happened, then the logical clock, then the id."""
        return (self.occurred_ms, self.hlc, self.id)


def to_complete(entry: Entry) -> tuple[str, ...]:
    """What a decision still lacks. Only the choice and its decider are asked for in the moment; the rest may follow."""
    if entry.kind is not Kind.DECISION or entry.superseded:
        return ()
    wanted = {
        "rationale": "why",
        "options": "options considered",
        "objections": "objections",
        "revisit_ms": "revisit time",
    }
    return tuple(word for name, word in wanted.items() if not entry.fields.get(name))


def worded(entry: Entry, name_of: Callable[[PersonId], str]) -> str:
    """The entry's text with the names of the people it is about; text alone names nobody it only knows by id."""
    person = entry.fields.get("person") or entry.fields.get("to")
    if entry.kind is Kind.ROLE and isinstance(person, str):
        return f"{entry.text}: {name_of(PersonId(person))}"
    if entry.kind is Kind.POLL and isinstance(person, str):
        return f"{name_of(PersonId(person))}: {entry.text}"
    missing = entry.fields.get("missing")
    if entry.kind is Kind.POLL and isinstance(missing, list):
        return f"{entry.text}: {', '.join(name_of(PersonId(each)) for each in missing if isinstance(each, str))}"
    return entry.text
