"""The degraded-mode journal of an open desk: everything that was written here while the hub was away or not well, with what
became of it. Worked out of the record when somebody looks; see models.degraded. On the store thread, unless it says otherwise.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from console.desk import Desk
from console.sync.status import SyncStatus
from models.degraded.period import Period, Settlement, Way
from models.degraded.reckoning import Mutation, Word, item_of, reckoned
from models.degraded.view import Fate, JournalItem, JournalView, PeriodView
from models.incident.commands import LogEntry
from models.incident.conflicts import words
from models.incident.entry import Kind, worded
from models.incident.runs.part import PART as RUNS
from models.incident.state import IncidentState
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import EventId, StreamId
from models.store.rows import StoredEvent
from resources.said import say

PERIODS_SHOWN: Final = 10
_ROWS: Final = 500
_MOST_ROWS: Final = 20_000
"""Of one period that are looked at: a workstation that was offline for weeks must not stop the console."""
_MOST_LOOKED_THROUGH: Final = 100_000
"""Events in which single ones are looked for: they have no index by id."""
_LONGEST: Final = 300
_TASK_MINUTES: Final = 60
_RUN: Final = "incident.run_"
_FAILOVER: Final = "incident.failover_"


def journal(desk: Desk, status: SyncStatus) -> JournalView:
    """All periods that are kept, the newest first. Notes which of them are closed by now."""
    kept = desk.degraded.kept
    reader = _Reader(desk, status)
    views, closed = [], dict[int, dict[str, int]]()
    for period in reversed(kept.periods[-PERIODS_SHOWN:]):
        view = reader.period(period)
        views.append(view)
        if view.is_closed and period.closed is None:
            closed[period.began_ms] = {fate.value: count for fate, count in view.counts().items()}
    desk.degraded.close(closed)
    inside = {item.event for view in views for item in view.items}
    loose = [EventId(event) for event in status.sync.refused if EventId(event) not in inside]
    return JournalView(tuple(views), reader.items_of(loose))


def settle(desk: Desk, status: SyncStatus, event: EventId, way: Way, note: str) -> JournalItem:
    """Say what was done about something the hub did not take; gives it as it stands then. With Way.TASK the task is made in the
    incident it belongs to. Refused where nothing is owed for it, BadInput for one that is not in the record. From any thread.
    """
    refusal = status.sync.refused.get(event)
    if refusal is None:
        raise Refused(say("nothing is owed for this event"), (say("settled is what the hub did not take"),))
    note = " ".join(note.split())[:2_000]
    if not note and way is not Way.TASK:
        raise BadInput(Problem("note", None, "", say("expected what was done, or why it may stand, in a few words")))
    item = next(iter(desk.read(lambda: _Reader(desk, status).items_of([event]))), None)
    if item is None:
        raise BadInput(Problem("event", None, "", say("there is no event {event} in this record", event=event)))
    me, now_ms = desk.identity.me, desk.clock.now_ms()
    task: EventId | None = None
    if way is Way.TASK:
        if not desk.read(lambda: desk.log.has(item.stream, desk.incidents.prefix)):
            raise Refused(
                say("a task needs an incident"),
                (say("{what} belongs to none: settle it in another way", what=item.what),),
            )
        text = f"{item.compensation} ({item.what}: {item.after or 'not taken by the hub'}; {refusal.why})"[:1_000]
        command = LogEntry(item.stream, text, Kind.TASK, fields={"owner": me, "minutes": _TASK_MINUTES})
        task = desk.execute(command).events[0]
    settlement = Settlement(way, me, now_ms, note, task)
    desk.read(lambda: desk.degraded.settle(event, settlement))
    return desk.read(lambda: _Reader(desk, status).items_of([event]))[0]


class _Reader:
    """Reads mutations of the record, for one look."""

    def __init__(self, desk: Desk, status: SyncStatus) -> None:
        self._desk = desk
        self._orgs: frozenset[str] = frozenset(desk.trusted.values())
        self._states: dict[StreamId, IncidentState | None] = {}
        self._conflicts: dict[EventId, str] = {}
        self._status = status
        self._not_sent: set[EventId] = set()

    def period(self, period: Period) -> PeriodView:
        """One stretch; what is closed is not read again."""
        rows = [] if period.closed is not None else self._rows(period.after, period.through)
        return reckoned(period, [self._mutation(row) for row in rows], self._word())

    def items_of(self, events: Iterable[EventId]) -> tuple[JournalItem, ...]:
        """Single events, wherever they stand in the record."""
        wanted = list(events)[:_ROWS]
        if not wanted:
            return ()
        found = self._desk.log.named(wanted, after=max(0, self._desk.log.newest() - _MOST_LOOKED_THROUGH))
        rows = [row for at, _ in sorted(found.values()) for row in self._desk.log.after(at - 1, 1)]
        mutations = [self._mutation(row) for row in rows]
        word = self._word()
        return tuple(item_of(each, word) for each in mutations)

    def _rows(self, after: int, through: int | None) -> list[StoredEvent]:
        log, at = self._desk.log, after
        found: list[StoredEvent] = []
        end = log.newest() if through is None else through
        while at < end and len(found) < _MOST_ROWS and (page := log.after(at, _ROWS)):
            at = page[-1].position
            found += [row for row in page if row.arrived_ms is None and row.position <= end]
        return found

    def _word(self) -> Word:
        """After the mutations were read: what stands in conflict is known by then."""
        sync, settled = self._status.sync, self._desk.degraded.kept.settled
        return Word(
            sync.pushed,
            {event: refusal.why for event, refusal in sync.refused.items()},
            self._conflicts,
            settled,
            frozenset(each.task for each in settled.values() if each.task is not None and self._is_open(each.task)),
            self._not_sent,
        )

    def _is_open(self, task: EventId) -> bool:
        for state in self._states.values():
            entry = None if state is None else state.entry(task)
            if entry is not None:
                return entry.task_state is None or not entry.task_state.is_over
        return False

    def _mutation(self, row: StoredEvent) -> Mutation:
        signed = row.signed()
        sealed = signed.envelope
        state = self._state(sealed.stream)
        hub = self._desk.identity.hub
        if hub is not None and not hub.adopted and sealed.org != hub.org:
            self._not_sent.add(sealed.id)
        body = _body(signed.body)
        entry = None if state is None else state.entry(sealed.id)
        if entry is None:
            after, before, why = (
                _said(body),
                self._replaced(sealed.supersedes, sealed.stream),
                _text(body.get("reason")),
            )
        else:
            after, before, why = worded(entry, self._desk.people.name), _text(entry.fields.get("was")), entry.reason
        saga, name, step, is_undone = self._saga(sealed.type, sealed.id, body, state)
        return Mutation(
            sealed.id,
            sealed.stream,
            sealed.type,
            row.position,
            parse_rfc3339(sealed.wall),
            "synced" if sealed.clock_synced else "unsynced",
            self._desk.people.name(sealed.actor),
            "",
            before[:_LONGEST],
            after[:_LONGEST],
            why[:_LONGEST],
            "" if state is None else state.summary().number,
            saga,
            name,
            step,
            is_undone,
        )

    def _state(self, stream: StreamId) -> IncidentState | None:
        if stream not in self._states:
            incidents = self._desk.incidents
            is_incident = self._desk.log.has(stream, incidents.prefix)
            state = self._states[stream] = incidents.state(stream) if is_incident else None
            if state is not None:
                self._note_conflicts(state)
        return self._states[stream]

    def _note_conflicts(self, state: IncidentState) -> None:
        conflicts = state.summary().conflicts
        known = {entry.id: entry for entry in state.entries()} if conflicts else {}
        for conflict in conflicts:
            for claim in conflict.claims:
                self._conflicts[claim.event] = words.what(conflict.field, known)

    def _replaced(self, events: Iterable[EventId], stream: StreamId) -> str:
        """What the events said that one of another context than incidents took the place of."""
        wanted = list(events)[:3]
        if not wanted:
            return ""
        places = self._desk.log.named(wanted, stream).values()
        rows = [row for position, _ in places for row in self._desk.log.after(position - 1, 1)]
        return "; ".join(_said(_body(row.signed().body)) for row in rows)

    def _saga(
        self, kind: str, event: EventId, body: Mapping[str, Any], state: IncidentState | None
    ) -> tuple[str, str, str, bool]:
        """The procedure that an event is a step of, its name, the step, and whether that was undone since."""
        if state is None:
            return "", "", "", False
        if kind.startswith(_RUN):
            key = event if kind.endswith("run_started") else _text(body.get("run"))
            run = state.part(RUNS).find(key)
            step = None if run is None else run.step(_text(body.get("step")))
            generation = body.get("generation")
            is_undone = step is not None and type(generation) is int and step.generation > generation
            return key, "" if run is None else run.title, "" if step is None else step.step.text, is_undone
        if kind.startswith(_FAILOVER):
            key = event if kind.endswith("failover_triggered") else _text(body.get("failover"))
            return key, "Failover", _text(body.get("to")) or _text(body.get("item")), False
        return "", "", "", False


def _body(raw: bytes | None) -> Mapping[str, Any]:
    found = {} if raw is None else json.loads(raw)
    return found if isinstance(found, dict) else {}


def _said(body: Mapping[str, Any]) -> str:
    """Content in a line: its short values by their names."""
    pairs = ((name, value) for name, value in body.items() if isinstance(value, str | int) and value != "")
    return ", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in pairs)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


__all__ = ["Fate", "Way", "journal", "settle"]
