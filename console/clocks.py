"""What falls due: escalation levels of every open incident, and what others hand in (acknowledgement windows, targets).

The board of models.kernel.timers decides what fires; it is kept in a small file beside the record, so that a restart or a sleep
fires nothing late: what fell due meanwhile is listed, and a person says what becomes of it. On the GUI thread.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from console.catalog_book import CatalogChange
from console.data_dir import write_private
from console.escalating import Picture, command_of, picture
from console.live import Live
from console.oncall_book import OncallChange
from models.catalog.estate import Catalog
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.incident.escalation.commands import FireEscalation, SkipEscalation
from models.incident.escalation.due import Due
from models.incident.views import IncidentChange, IncidentSummary
from models.kernel.errors import BadInput
from models.kernel.ids import StreamId
from models.kernel.timers import Timer, TimerBoard
from models.oncall.plan import Plan

FILE: Final = "timers.json"
_ESCALATION: Final = "escalation"
_SAVE_SECONDS: Final = 30
"""Without a change; sooner after one. After a restart wall time bridges the rest."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the timers follow from, as of the last change of the record."""

    incidents: tuple[tuple[IncidentSummary, Mapping[str, Any]], ...]
    plan: Plan | None
    catalog: Catalog | None


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
        self._known: _Known | None = None
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
        level = self._level(found)
        if level is not None:
            seen, due = level
            command: object = SkipEscalation(seen.summary.id, due.rule, due.level, due.sentence, reason)
            self._live.submit(command, lambda _receipt: self._answered(found))
        elif any(summary.id == found.subject for summary, _parts in (self._known.incidents if self._known else ())):
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

        def question() -> _Known:
            states = [desk.incidents.state(stream) for stream in desk.incidents.open_streams()]
            incidents = tuple((state.summary(), state.parts()) for state in states if state.summary().known)
            plan = None
            with suppress(BadInput):  # of a newer program: the usual levels hold
                plan = None if desk.oncall.current is None else desk.oncall.current.plan
            return _Known(incidents, plan, desk.catalogs.current)

        self._live.ask(question, self._learned)

    def _learned(self, known: _Known) -> None:
        is_first, self._known, self._is_asking = self._known is None, known, False
        if is_first:
            self.tick()
        if self._is_stale:
            self._refresh()

    def _pictures(self) -> list[Picture]:
        if self._known is None:
            return []
        known, now_ms = self._known, self._live.clock.now_ms()
        found = []
        for summary, parts in known.incidents:
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

    def _wanted(self) -> list[Timer]:
        timers = [timer for handed in self._handed_in.values() for timer in handed]
        for seen in self._pictures():
            for level in seen.levels:
                if level.due_ms is not None:
                    what = f"{seen.summary.number} level {level.level}: {level.sentence}"
                    timers.append(Timer(_id(seen, level), level.due_ms, what, seen.summary.id))
        kinds = {_ESCALATION, *self._handed_in}
        held = (*self._board.pending, *self._board.missed)
        # Kept from the last run until whoever hands in this kind has spoken.
        return timers + [timer for timer in held if timer.id.split("|", 1)[0] not in kinds]

    def _fire(self, timer: Timer) -> None:
        level = self._level(timer)
        if level is not None:
            self._escalate(*level)
        self.fired.emit(timer)

    def _fire_at_once(self) -> None:
        for seen in self._pictures():
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
            self._note()

        def refused(sentence: str) -> None:
            # Another workstation or a verb was first, or the incident is over: the record has it.
            self._note()

        def send(command: FireEscalation) -> None:
            self._live.submit(command, recorded, refused)

        self._live.ask(lambda: command_of(seen, level, people.find_or_add), send)

    def _level(self, timer: Timer) -> tuple[Picture, Due] | None:
        return next(
            ((seen, level) for seen in self._pictures() for level in seen.levels if _id(seen, level) == timer.id), None
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
