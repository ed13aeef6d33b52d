"""The inbox's record: a stream for each day, and one for maintenance windows.

A day on which everything was cleared (ended, and acknowledged) is noted as such when the desk is closed, and later starts pass
it over: with a hundred thousand past alerts only today, yesterday and the days with something left open are read. Nothing is
read before somebody asks for the first time, so that the start waits for none of it. What people do to an alert is recorded in
the stream of its firing, so that each day is complete in itself.
"""

import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from models.alerts.inbox.board import board
from models.alerts.inbox.commands import COMMANDS, InboxCommand, Link, Observe, Unshelve
from models.alerts.inbox.decide import InboxContext, decide
from models.alerts.inbox.dependency import Needs
from models.alerts.inbox.events import VERSIONS
from models.alerts.inbox.log import AlertLog, Run
from models.alerts.inbox.observing import news_of
from models.alerts.inbox.standing import standings
from models.alerts.inbox.views import Inbox
from models.health.condition import Condition
from models.incident.entry import Kind
from models.incident.entry_events import EntryLogged
from models.incident.views import IncidentSummary
from models.kernel.clock import Clock
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.kernel.upcast import SchemaRegistry
from models.store.database import StoreError
from models.store.event_log import EventLog
from models.store.records import Snapshot, Snapshots

FOLD_VERSION: Final = 1
_DAY_MS: Final = 86_400_000
_NAMED_IN_ENTRY: Final = 5
_MOST_AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class AlertChange:
    """Something in the inbox is new; ask for the board."""

    type: str
    """Of the event; empty where a day was folded again."""


class _Heading(Protocol):
    @property
    def id(self) -> StreamId: ...

    @property
    def is_open(self) -> bool: ...


class _State(Protocol):
    def summary(self) -> IncidentSummary: ...


class Incidents(Protocol):
    """What the inbox must know of incidents."""

    def state(self, stream: StreamId) -> _State:
        """The state of one, loaded so that it hears of a line logged in it; BadInput where there is none."""
        ...

    def headings(self) -> Sequence[_Heading]:
        """All of them."""
        ...


class AlertBook:
    """On the store thread."""

    prefix = "alert"
    commands: tuple[type, ...] = COMMANDS

    def __init__(self, log: EventLog, snapshots: Snapshots, org: OrgId, clock: Clock, incidents: Incidents) -> None:
        self._log, self._snapshots, self._clock, self._incidents = log, snapshots, clock, incidents
        self._org = uuid.UUID(org)
        self._windows = self._stream("windows")
        self._registry = SchemaRegistry()
        for type_name, version in VERSIONS.items():
            self._registry.know(type_name, version)
        self._state: AlertLog | None = None
        self._positions: dict[StreamId, int] = {}
        """Of the days that are read: their newest event."""

    @property
    def state(self) -> AlertLog:
        """What is recorded; read when it is first asked for."""
        if self._state is None:
            self._state = self._load()
        return self._state

    def board(self, conditions: Mapping[str, Condition], needs: Needs) -> Inbox:
        """The inbox of this moment."""
        return board(self.state, self._clock.now_ms(), conditions, needs)

    def off_the_shelf(self) -> Unshelve | None:
        """What was to stay on the shelf until an incident ended that has ended since."""
        state, over = self.state, []
        is_open = {heading.id: heading.is_open for heading in self._incidents.headings()}
        for print_ in state.prints():
            shelf = state.shelf(print_)
            if shelf is None or not shelf.is_on or shelf.until_ms is not None or shelf.incident is None:
                continue
            # An incident that has not arrived from another workstation yet is not one that is over.
            if not is_open.get(shelf.incident, True):
                over.append(state.runs(print_)[-1].last.key)
        return Unshelve(tuple(over[:_MOST_AT_ONCE])) if over else None

    def in_use(self) -> frozenset[StreamId]:
        """Days with something that is not cleared, today's and yesterday's, and the stream of maintenance windows."""
        assert self.state is not None, "reading it says which"
        return frozenset((*self._positions, self._windows))

    def is_news(self, told: Observe) -> bool:
        """Whether a source's report holds anything new."""
        return bool(news_of(self.state, told, self._clock.now_ms()))

    def decide(self, command: InboxCommand, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command; linking also logs a line in the incident."""
        log, now_ms = self.state, self._clock.now_ms()
        context = InboxContext(now_ms, self._stream(str(now_ms // _DAY_MS)), self._stream_of, self._windows)
        if not isinstance(command, Link):
            return decide(log, command, context)
        summary = self._incidents.state(command.incident).summary()
        linked = replace(command, is_open=summary.state.is_open, number=summary.number)
        return (*decide(log, linked, context), self._entry(linked))

    def apply(self, event: Event, position: int) -> AlertChange | None:
        """Take a recorded event."""
        if event.arrived_ms is not None and (self._state is None or event.stream not in self._positions):
            # Of a day that was passed over as cleared, or before anybody asked: it is read with the rest when somebody does.
            self._state = None
            return AlertChange(event.type)
        state = self.state
        self._positions[event.stream] = position
        current = self._registry.upcast(event)
        return AlertChange(event.type) if current is not None and state.apply(current) else None

    def refold(self, stream: StreamId) -> AlertChange | None:
        """Read all of it again when it is next asked for: what one day tells of an alert goes on in the next."""
        if not self._log.has(stream, self.prefix):
            return None
        self._state = None
        return AlertChange("")

    def flush(self) -> None:
        """Note which days are cleared."""
        if self._state is None:
            return
        left: dict[str, int] = {}
        windows, now_ms = self._state.windows(), self._clock.now_ms()
        for print_ in self._state.prints():
            for row in standings(self._state, print_, windows, now_ms, frozenset()):
                # What is on the shelf may yet return.
                if not row.is_cleared or row.shelf is not None:
                    for firing in row.run.firings:
                        left[firing.stream] = left.get(firing.stream, 0) + 1
        for stream, position in self._positions.items():
            note = [left.get(stream, 0)]
            if stream != self._windows and self._snapshots.heading(stream, FOLD_VERSION) != (position, note):
                with suppress(StoreError):
                    self._snapshots.put(Snapshot(stream, position, note, []), FOLD_VERSION)

    def _load(self) -> AlertLog:
        state = AlertLog()
        self._positions = {}
        today = self._clock.now_ms() // _DAY_MS
        recent = {self._stream(str(day)) for day in (today - 1, today, today + 1)}
        for stream, position in self._log.streams(self.prefix):
            is_needed = stream in recent or stream == self._windows
            if not is_needed and self._snapshots.heading(stream, FOLD_VERSION) == (position, [0]):
                continue
            self._positions[stream] = position
            for event in self._log.events(stream):
                current = self._registry.upcast(event)
                if current is not None:
                    state.apply(current)
        return state

    def _stream(self, name: str) -> StreamId:
        return StreamId(str(uuid.uuid5(self._org, f"alert/{name}")))

    def _stream_of(self, key: str) -> StreamId:
        firing = self.state.firing(key)
        if firing is None:
            raise LookupError(key)
        return StreamId(firing.stream)

    def _entry(self, command: Link) -> Draft:
        """The incident's line about what was linked to it."""
        runs: dict[str, Run] = {}
        for key in command.keys:
            run = self.state.run_of(key)
            if run is not None:
                runs[run.last.key] = run
        names = [f"{run.last.service or 'no service'} {run.last.name}".strip() for run in runs.values()]
        said = "; ".join(names[:_NAMED_IN_ENTRY])
        more = f"; and {len(names) - _NAMED_IN_ENTRY} more" if len(names) > _NAMED_IN_ENTRY else ""
        count = "1 alert" if len(names) == 1 else f"{len(names)} alerts"
        fields: dict[str, Any] = {"alerts": sorted(runs)[:200]}
        entry = EntryLogged(Kind.AUTOMATION, f"{count} linked: {said}{more}", fields=fields)
        return Draft(command.incident, "incident.entry_logged", entry.to_body())
