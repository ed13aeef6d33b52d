"""What falls due: escalation levels of every open incident, and what others bring (windows of alerts, targets, reminders).

The board of models.kernel.timers decides what fires; it is kept in a small file beside the record, so that a restart or a sleep
fires nothing late: what fell due meanwhile is listed, and a person says what becomes of it. On the GUI thread.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal

from console.catalog_book import CatalogChange
from console.data_dir import write_private
from console.escalating import Picture, command_of, picture
from console.fallback_facts import fallbacks_for
from console.live import Live
from console.oncall_book import OncallChange
from models.catalog.estate import Catalog
from models.freshness.classes import DataClass
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.incident.escalation.commands import FireEscalation, SkipEscalation
from models.incident.escalation.due import Due
from models.incident.rotation import command_since_ms
from models.incident.state import IncidentState
from models.incident.views import IncidentChange, IncidentSummary
from models.kernel.errors import BadInput
from models.kernel.ids import StreamId
from models.kernel.timers import GAP_SECONDS, Timer, TimerBoard
from models.oncall.plan import Plan
from models.runbooks.runbook import Runbook
from resources.said import say
from resources.tongue import shown

FILE: Final = "timers.json"
_ESCALATION: Final = "escalation"
_SAVE_SECONDS: Final = 30
"""Without a change; sooner after one. After a restart wall time bridges the rest."""


class Falling(Protocol):
    """Something else that falls due. On the GUI thread."""

    @property
    def kind(self) -> str:
        """Begins the ids of its timers."""
        ...

    @property
    def is_reminder(self) -> bool:
        """It tells and does nothing: what fell due before the clocks knew of it is let go, and skipping leaves no record."""
        ...

    def timers(self) -> Iterable[Timer] | None:
        """Everything that is to fall due, as of now; ids without the kind. None while it is not known yet."""
        ...

    def fire(self, timer: str) -> None:
        """It fell due, or is done late because a person said so; the id without the kind."""
        ...

    def skip(self, timer: str, reason: str, done: Callable[[], None]) -> None:
        """It shall not happen; call `done` once that is recorded."""
        ...


@dataclass(frozen=True, slots=True)
class Known:
    """What the timers follow from, as of the last change of the record."""

    incidents: tuple[tuple[IncidentSummary, Mapping[str, Any], int | None], ...]
    """Every open one with its parts, and since when its commander commands."""
    plan: Plan | None
    catalog: Catalog | None
    plan_age_ms: int | None = None
    """When the plan was confirmed last."""
    fallbacks: Mapping[StreamId, tuple[Runbook, ...]] = field(default_factory=dict)
    """Those of the library that fit, by incident."""


class Clocks(QObject):
    """One for the application."""

    fired = Signal(object)
    """A Timer that fell due now. Escalation levels are recorded by themselves before; others are the hearer's to act on."""
    missed_changed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._file = live.desk.directory.path / FILE
        self._board = self._restored()
        self._known: Known | None = None
        self._falling: dict[str, Falling] = {}
        self._since: dict[StreamId, tuple[object, int | None]] = {}
        """On the store thread: by incident, whose command it was and since when."""
        self._handed_in: dict[str, tuple[Timer, ...]] = {}
        self._sent: set[str] = set()
        """Levels whose command is on its way."""
        self._is_stale, self._is_asking = True, False
        self._since_saved = 0
        self._saved: object = None
        self._missed: tuple[Timer, ...] = ()
        for kind in (IncidentChange, OncallChange, CatalogChange):
            live.on_change(kind, lambda _change: self._note())
        live.second_passed.connect(self.tick)
        self._refresh()

    @property
    def missed(self) -> tuple[Timer, ...]:
        """Fell due while this workstation slept or was off, and nobody has answered yet; the oldest first."""
        return self._missed

    @property
    def pending(self) -> tuple[Timer, ...]:
        """What is still to come, the next first."""
        return self._board.pending

    @property
    def missed_words(self) -> str:
        """The line above the list; empty where nothing was missed."""
        count = len(self._missed)
        return f"{count} fell due while this machine slept" if count else ""

    @property
    def known(self) -> Known | None:
        """What the timers follow from; None until the record has answered."""
        return self._known

    def join(self, falling: Falling) -> None:
        """From now on this falls due by these clocks, too."""
        self._falling[falling.kind] = falling

    def hand_in(self, kind: str, timers: Iterable[Timer]) -> None:
        """Everything of one kind that is to fall due, in place of what was handed in before; ids need not name the kind."""
        self._handed_in[kind] = tuple(
            Timer(f"{kind}|{each.id}", each.due_ms, each.what, each.subject) for each in timers
        )

    def tick(self) -> None:
        """Once a second: what fell due."""
        if self._known is None:
            return
        now_ms = self._live.clock.now_ms()
        self._collect(now_ms)
        # What passed is judged first, by what was set; only then is the board brought up to date with the record.
        came = self._board.advance(now_ms, self._live.clock.monotonic())
        self._board.keep(self._wanted(), now_ms)
        for timer in came.on_time:
            self._fire(timer)
        self._fire_at_once()
        self._tell()
        self._keep_file(bool(came.on_time or came.missed))
        if self._is_stale:
            self._refresh()

    def do_now(self, timer: str) -> None:
        """A missed one shall happen after all."""
        found = next((each for each in self._missed if each.id == timer), None)
        if found is not None:
            self._answered(found)
            self._fire(found)

    def skip(self, timer: str, reason: str) -> None:
        """A missed one shall not happen; without a reason `live.failed` says so. It is logged in its incident."""
        found = next((each for each in self._missed if each.id == timer), None)
        if found is None:
            return
        if not reason.strip():
            self._live.failed.emit("Say why it is skipped.")
            return
        kind, _, name = found.id.partition("|")
        falling = self._falling.get(kind)
        if falling is not None:
            if falling.is_reminder:
                self._answered(found)
            else:
                falling.skip(name, reason, lambda: self._answered(found))
            return
        level = self._level(found)
        if level is not None:
            seen, due = level
            command: object = SkipEscalation(seen.summary.id, due.rule, due.level, due.sentence, reason)
            self._live.submit(command, lambda _receipt: self._answered(found))
        elif any(each[0].id == found.subject for each in (self._known.incidents if self._known else ())):
            text, fields = f"Skipped: {found.what}", {"rationale": reason}
            command = LogEntry(StreamId(found.subject), text, Kind.DECISION, fields=fields)
            self._live.submit(command, lambda _receipt: self._answered(found))
        else:
            self._answered(found)

    def _note(self) -> None:
        self._is_stale = True
        self._refresh()

    def _refresh(self) -> None:
        """Ask the record what timers follow from; while an answer is on its way, once more after it."""
        if self._is_asking:
            return
        self._is_asking, self._is_stale = True, False
        desk = self._live.desk

        def question() -> Known:
            states = [desk.incidents.state(stream) for stream in desk.incidents.open_streams()]
            incidents = tuple(
                (state.summary(), state.parts(), self._commanded_since(state))
                for state in states
                if state.summary().known
            )
            plan, standing = None, desk.oncall.current
            if desk.freshness.trouble(DataClass.ON_CALL):
                standing = None  # who it names may be off duty by now: the usual levels, which name nobody
            with suppress(BadInput):  # of a newer program: the usual levels hold
                plan = None if standing is None else standing.plan
            fallbacks = {summary.id: fallbacks_for(desk, summary.id) for summary, _parts, _since in incidents}
            confirmed_ms = None if standing is None else standing.confirmed_ms
            return Known(incidents, plan, desk.catalogs.current, confirmed_ms, fallbacks)

        self._live.ask(question, self._learned)

    def _commanded_since(self, state: IncidentState) -> int | None:
        # Read from the timeline only when command has passed: it may be ten thousand lines long.
        summary = state.summary()
        held = self._since.get(summary.id)
        if held is None or held[0] != summary.commander:
            held = self._since[summary.id] = (summary.commander, command_since_ms(summary, state.entries()))
        return held[1]

    def _learned(self, known: Known) -> None:
        is_first, self._known, self._is_asking = self._known is None, known, False
        if is_first:
            self.tick()
        if self._is_stale:
            self._refresh()

    def pictures(self) -> list[Picture]:
        """Every open incident's escalation as of now; none until the record has answered."""
        if self._known is None:
            return []
        known, now_ms = self._known, self._live.clock.now_ms()
        found = []
        for summary, parts, _since in known.incidents:
            used, is_projected = self._budget(summary)
            found.append(
                picture(
                    summary,
                    parts,
                    known.plan,
                    known.catalog,
                    now_ms,
                    self._live.person,
                    budget_used_percent=used,
                    is_breach_projected=is_projected,
                )
            )
        return found

    def _budget(self, summary: IncidentSummary) -> tuple[float | None, bool | None]:
        """Percent used of the worst budget among services with an agreement, and whether a breach is projected."""
        watchers = self._live.watchers
        slos = [
            each for each in (watchers.slos if watchers is not None else ()) if each.slo.service in summary.services
        ]
        left = [each.budget_left for each in slos if each.sla is not None and each.budget_left is not None]
        projected = [each.sla.breach_seconds is not None for each in slos if each.sla is not None]
        return (100 * (1 - min(left)) if left else None), (any(projected) if projected else None)

    def _collect(self, now_ms: int) -> None:
        """What else is to fall due."""
        for kind, falling in self._falling.items():
            brought = falling.timers()
            if brought is None:
                continue
            if falling.is_reminder:
                # Before this run nobody's clock ran for it: it is the past, not something missed.
                least = now_ms - GAP_SECONDS * 1000
                brought = [each for each in brought if each.due_ms > least or self._board.knows(f"{kind}|{each.id}")]
            self.hand_in(kind, brought)

    def _wanted(self) -> list[Timer]:
        timers = [timer for handed in self._handed_in.values() for timer in handed]
        for seen in self.pictures():
            for level in seen.levels:
                if level.due_ms is not None:
                    what = say(
                        "{number} level {level}: {sentence}",
                        number=seen.summary.number,
                        level=level.level,
                        sentence=level.sentence,
                    )
                    timers.append(Timer(_id(seen, level), level.due_ms, what, seen.summary.id))
        kinds = {_ESCALATION, *self._handed_in}
        held = (*self._board.pending, *self._board.missed)
        # Kept from the last run until whoever hands in this kind has spoken.
        return timers + [timer for timer in held if timer.id.split("|", 1)[0] not in kinds]

    def _fire(self, timer: Timer) -> None:
        level = self._level(timer)
        kind, _, name = timer.id.partition("|")
        if level is not None:
            self._escalate(*level)
        elif kind in self._falling:
            self._falling[kind].fire(name)
        self.fired.emit(timer)

    def _fire_at_once(self) -> None:
        for seen in self.pictures():
            for level in seen.levels:
                if level.due_ms is None:
                    self._escalate(seen, level)

    def _escalate(self, seen: Picture, level: Due) -> None:
        key = _id(seen, level)
        if key in self._sent:
            return
        self._sent.add(key)
        people = self._live.desk.people

        def recorded(_receipt: object) -> None:
            self._sent.discard(key)
            whom = seen.whom(level)
            if whom.name:  # where nobody is named the due list says so; there is nobody to call at once
                self._live.told.emit(
                    shown(
                        say(
                            "{number}: level {level} is due. Call {whom}, and log it.",
                            number=seen.summary.number,
                            level=level.level,
                            whom=whom.words,
                        )
                    )
                )
            self._note()

        def refused(sentence: str) -> None:
            # Another workstation or a verb was first, or the incident is over: the record has it.
            self._note()

        def send(command: FireEscalation) -> None:
            self._live.submit(command, recorded, refused)

        self._live.ask(lambda: command_of(seen, level, people.find_or_expect), send)

    def _level(self, timer: Timer) -> tuple[Picture, Due] | None:
        return next(
            ((seen, level) for seen in self.pictures() for level in seen.levels if _id(seen, level) == timer.id), None
        )

    def _answered(self, timer: Timer) -> None:
        self._board.answer(timer.id)
        self._tell()
        self._keep_file(True)

    def _tell(self) -> None:
        if self._board.missed != self._missed:
            self._missed = self._board.missed
            self.missed_changed.emit()

    def _keep_file(self, has_changed: bool) -> None:
        self._since_saved += 1
        held = (self._board.pending, self._board.missed)
        if not has_changed and held == self._saved and self._since_saved < _SAVE_SECONDS:
            return
        self._saved, self._since_saved = held, 0
        text = json.dumps(self._board.to_plain())

        def write() -> None:
            # A board that can't be kept must not stop the clocks; the next change tries again.
            with suppress(OSError):
                write_private(self._file, text)

        self._live.ask(write, lambda _done: None)

    def _restored(self) -> TimerBoard:
        try:
            plain = json.loads(self._file.read_text(encoding="utf-8"))
            # What fired may not have become durable: the record says what is settled, and asks again for the rest.
            return TimerBoard.from_plain({**plain, "spent": {}})
        except (OSError, ValueError, TypeError):
            return TimerBoard()


def _id(seen: Picture, level: Due) -> str:
    return f"{_ESCALATION}|{seen.summary.id}|{level.key}"
