"""The entries of one incident: added in any order, kept in the order in which things happened, revised by later events."""

from bisect import insort
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from models.incident.entry import NO_FIELDS, Entry, Kind, TaskState
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId, PersonId
from models.kernel.register import Register

MAX_PINNED: Final = 7
"""More facts than this nobody keeps in mind; the eighth is refused."""

TaskValue = tuple[TaskState, str]
"""State and note."""


class Timeline:
    """Mutable; owned by the fold. An event about an entry that has not arrived yet waits for it."""

    def __init__(self) -> None:
        self._entries: dict[EventId, Entry] = {}
        self._order: list[EventId] = []
        self._newest_first: tuple[Entry, ...] | None = ()
        self._corrections: dict[EventId, set[EventId]] = {}
        self._pins: dict[EventId, Register[bool]] = {}
        self._tasks: dict[EventId, Register[TaskValue]] = {}
        self._pinned: set[EventId] = set()
        self.last_logged_ms: int | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, entry: EventId) -> bool:
        return entry in self._entries

    @property
    def pinned_count(self) -> int:
        """Entries shown as pinned."""
        return len(self._pinned)

    def get(self, entry: EventId) -> Entry | None:
        """One entry as it stands."""
        return self._entries.get(entry)

    def newest_first(self) -> tuple[Entry, ...]:
        """All entries; made once after each change."""
        if self._newest_first is None:
            self._newest_first = tuple(self._entries[entry] for entry in reversed(self._order))
        return self._newest_first

    def pin_register(self, entry: EventId) -> Register[bool]:
        """Who pinned and unpinned it."""
        return self._pins.get(entry) or Register()

    def task_register(self, entry: EventId) -> Register[TaskValue]:
        """Who changed the task."""
        return self._tasks.get(entry) or Register()

    def add(self, entry: Entry) -> tuple[Entry, ...]:
        """Take a new entry; returns it as it stands now and every entry it changed."""
        if entry.corrects is not None:
            self._corrections.setdefault(entry.corrects, set()).add(entry.id)
        self._place(entry)
        touched = self._waiting(entry.id) if self._corrections or self._pins or self._tasks else ()
        if entry.corrects is not None:
            touched += self._revise(entry.id) if not touched else ()
            touched += self._revise(entry.corrects)
        return touched or (entry,)

    def pin(self, entry: EventId, event: Event, pinned: bool) -> tuple[Entry, ...]:
        """Fold a pin; returns what changed."""
        self._pins.setdefault(entry, Register()).write(event, pinned)
        return self._revise(entry)

    def change_task(self, entry: EventId, event: Event, value: TaskValue) -> tuple[Entry, ...]:
        """Fold a task change; returns what changed."""
        self._tasks.setdefault(entry, Register()).write(event, value)
        return self._revise(entry)

    def _place(self, entry: Entry) -> None:
        self._entries[entry.id] = entry
        self._newest_first = None
        if not self._order or self._entries[self._order[-1]].order < entry.order:
            self._order.append(entry.id)
        else:
            insort(self._order, entry.id, key=lambda other: self._entries[other].order)
        if self.last_logged_ms is None or entry.logged_ms > self.last_logged_ms:
            self.last_logged_ms = entry.logged_ms

    def _waiting(self, entry: EventId) -> tuple[Entry, ...]:
        """Join a new entry with what arrived before it."""
        touched: tuple[Entry, ...] = ()
        if entry in self._corrections or entry in self._pins or entry in self._tasks:
            touched = self._revise(entry)
        for correction in sorted(self._corrections.get(entry, ())):
            touched += self._revise(correction)
        return touched

    def _revise(self, entry: EventId) -> tuple[Entry, ...]:
        """Work out anew what other events say about an entry."""
        old = self._entries.get(entry)
        if old is None:
            return ()
        corrected_by = tuple(sorted(self._corrections.get(entry, ())))
        pins = self._pins.get(entry)
        pinned = pins is not None and not corrected_by and bool(pins.shown(any))
        corrected = None if old.corrects is None else self._entries.get(old.corrects)
        new = replace(
            old,
            pinned=pinned,
            corrected_by=corrected_by,
            corrects_text=None if corrected is None else corrected.text,
            **self._task_fields(old),
        )
        self._entries[entry] = new
        self._newest_first = None
        (self._pinned.add if pinned else self._pinned.discard)(entry)
        return (new,)

    def _task_fields(self, entry: Entry) -> dict[str, Any]:
        if entry.kind is not Kind.TASK:
            return {}
        heads = self.task_register(entry.id).heads
        if not heads:
            return {"task_state": TaskState.OPEN, "task_note": "", "task_changed_ms": None}
        state, note = heads[0].value
        return {"task_state": state, "task_note": note, "task_changed_ms": heads[0].hlc.ms}

    def registers(self) -> tuple[Mapping[EventId, Register[bool]], Mapping[EventId, Register[TaskValue]]]:
        """Pins and task changes by entry, to look for conflicts."""
        return self._pins, self._tasks

    def arrivals(self) -> dict[EventId, int]:
        """When entries came here from other workstations: this replica's own knowledge, and so no part of `to_plain`."""
        return {entry.id: entry.arrived_ms for entry in self._entries.values() if entry.arrived_ms is not None}

    def note_arrivals(self, arrivals: Mapping[EventId, int]) -> None:
        """Put back what `arrivals` gave."""
        for entry, arrived_ms in arrivals.items():
            if entry in self._entries:
                self._entries[entry] = replace(self._entries[entry], arrived_ms=arrived_ms)
        self._newest_first = None

    def to_plain(self) -> dict[str, Any]:
        """What was logged; what later events say about it follows from pins, tasks and corrections."""
        return {
            "entries": [_logged(self._entries[entry]) for entry in self._order],
            "pins": {entry: self._pins[entry].to_plain(bool) for entry in sorted(self._pins)},
            "tasks": {entry: self._tasks[entry].to_plain(list) for entry in sorted(self._tasks)},
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Timeline":
        """The inverse of to_plain."""
        timeline = cls()
        timeline._pins = {entry: Register.from_plain(register, bool) for entry, register in plain["pins"].items()}
        timeline._tasks = {
            entry: Register.from_plain(register, lambda value: (TaskState(value[0]), str(value[1])))
            for entry, register in plain["tasks"].items()
        }
        for logged in plain["entries"]:
            timeline.add(_entry(logged))
        return timeline


def new_entry(
    event: Event,
    kind: Kind,
    text: str,
    fields: Mapping[str, Any] = NO_FIELDS,
    occurred_ms: int | None = None,
    reason: str = "",
    corrects: EventId | None = None,
) -> Entry:
    """The entry an event writes: id, author and times are the event's own."""
    return Entry(
        event.id,
        kind,
        text,
        event.actor,
        event.at_ms if occurred_ms is None else occurred_ms,
        event.at_ms,
        event.hlc,
        event.origin,
        fields or NO_FIELDS,
        corrects=corrects,
        reason=reason,
        task_state=TaskState.OPEN if kind is Kind.TASK else None,
        arrived_ms=event.arrived_ms,
    )


def _logged(entry: Entry) -> list[Any]:
    return [
        entry.id,
        str(entry.kind),
        entry.text,
        entry.author,
        entry.occurred_ms,
        entry.logged_ms,
        str(entry.hlc),
        entry.origin,
        dict(entry.fields),
        entry.corrects,
        entry.reason,
    ]


def _entry(plain: list[Any]) -> Entry:
    entry, kind, text, author, occurred_ms, logged_ms, hlc, origin, fields, corrects, reason = plain
    return Entry(
        EventId(entry),
        Kind(kind),
        text,
        PersonId(author),
        occurred_ms,
        logged_ms,
        Hlc.parse(hlc),
        OriginId(origin),
        fields or NO_FIELDS,
        corrects=None if corrects is None else EventId(corrects),
        reason=reason,
        task_state=TaskState.OPEN if kind == Kind.TASK else None,
    )
