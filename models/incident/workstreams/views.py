"""A workstream as the screens see it, and who checks in when."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from models.incident.ledger import Ledger
from models.incident.workstreams.events import Status, WorkstreamCheckedIn, WorkstreamMoved, WorkstreamOpened
from models.kernel.ids import EventId, PersonId

DUE_WITHIN_MS: Final = 5 * 60_000
"""So long before the time agreed a check-in counts as due."""


class Due(StrEnum):
    """Whether a check-in is near. The value is shown."""

    NONE = "no check-in agreed"
    LATER = "later"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class CheckInView:
    """What was reported."""

    id: EventId
    words: str
    by: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class WorkstreamView:
    """One workstream."""

    id: EventId
    name: str
    owner: PersonId
    goal: str
    hypothesis: EventId | None
    status: Status
    note: str
    """What blocks it, what came of it, who took it."""
    opened_ms: int
    next_ms: int | None
    """When they check in next."""
    check_ins: tuple[CheckInView, ...]
    """Oldest first."""

    def due(self, now_ms: int) -> Due:
        """Where its next check-in stands at a moment. Nothing is due of what is over."""
        if self.status.is_over or self.next_ms is None:
            return Due.NONE
        if now_ms > self.next_ms:
            return Due.OVERDUE
        return Due.DUE if now_ms >= self.next_ms - DUE_WITHIN_MS else Due.LATER


@dataclass(frozen=True, slots=True)
class Workstreams:
    """All workstreams of an incident, oldest first."""

    all: tuple[WorkstreamView, ...] = ()

    def find(self, key: str) -> WorkstreamView | None:
        """The workstream of that id."""
        return next((each for each in self.all if each.id == key), None)

    @property
    def board(self) -> tuple[WorkstreamView, ...]:
        """Blocked first, then active by next check-in, then what is over."""
        order = (Status.BLOCKED, Status.ACTIVE, Status.HANDED_OVER, Status.DONE)
        return tuple(
            sorted(
                self.all,
                key=lambda each: (order.index(each.status), each.next_ms is None, each.next_ms or 0, each.opened_ms),
            )
        )


def view(ledger: Ledger) -> Workstreams:
    """The picture of the part."""
    return Workstreams(tuple(map(partial(_workstream, ledger), ledger.keys())))


def _workstream(ledger: Ledger, key: str) -> WorkstreamView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    opened = WorkstreamOpened.from_body(record.body)
    said = {note.event: WorkstreamMoved.from_body(note.body) for note in ledger.notes(key, "move")}
    moves = [said[head.event] for head in ledger.register(key, "status").heads]
    # Of differing words the least finished counts: nothing looks done too soon.
    urgent = (Status.BLOCKED, Status.ACTIVE, Status.HANDED_OVER, Status.DONE)
    moved = min(moves, key=lambda each: urgent.index(each.status), default=None)
    times = [head.value for head in ledger.register(key, "next").heads if head.value is not None]
    # The earliest promise counts while two stand side by side.
    next_ms = min(times, default=None) if ledger.register(key, "next").heads else opened.next_ms
    reports = [(note, WorkstreamCheckedIn.from_body(note.body)) for note in ledger.notes(key, "check_in")]
    return WorkstreamView(
        EventId(key),
        opened.name,
        PersonId(ledger.shown(key, "owner", opened.owner)),
        opened.goal,
        opened.hypothesis,
        moved.status if moved else Status.ACTIVE,
        moved.note if moved else "",
        record.at_ms,
        next_ms,
        tuple(CheckInView(note.event, each.words, note.actor, note.at_ms) for note, each in reports),
    )
