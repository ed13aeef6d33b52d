"""The outbox as the window knows it: items of all incidents, channels, and whether sending is held. On the GUI thread."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.comms_book import CommsChange
from console.live import Live
from console.outbox_figures import Figures, figures
from models.comms.holding import Workstation
from models.comms.outbox.item import Item, State
from models.comms.rendering.sink import Sink

if TYPE_CHECKING:
    from console.desk import Desk
    from console.outbox_worker import OutboxWorker


def _ask(desk: "Desk") -> tuple[tuple[Item, ...], Mapping[str, Workstation], tuple[Sink, ...], str]:
    items = desk.comms.outbox.items(desk.clock.now_ms())
    elsewhere = desk.outbox_rules.elsewhere(items, desk.identity.me)
    return items, elsewhere, desk.comms.sinks, desk.sinks_problem or ""


class OutboxNow(QObject):
    """One for the whole application. Asks the record when something is said, and when something queued grows too old."""

    changed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._worker: OutboxWorker | None = None
        self._is_asked = self._is_asked_again = False
        self.is_loaded = False
        self.items: tuple[Item, ...] = ()
        self.elsewhere: Mapping[str, Workstation] = {}
        """By effect, for which other workstation it waits."""
        self.sinks: tuple[Sink, ...] = ()
        self.problem = ""
        """Why the file of sinks can't be used; empty where it can."""
        self.is_held = False
        """Nothing is sent until a person says so. Ends with the console."""
        live.on_change(CommsChange, lambda _change: self.refresh())
        live.second_passed.connect(self._look)

    @property
    def figures(self) -> Figures:
        """For the banner."""
        return figures(self.items, is_held=self.is_held)

    @property
    def has_worker(self) -> bool:
        """Whether anything sends at this workstation."""
        return self._worker is not None

    def use(self, worker: "OutboxWorker | None") -> None:
        """Another worker sends from now on, or none; a hold goes on."""
        self._worker = worker
        if worker is not None:
            worker.is_paused = self.is_held
        if self.is_loaded:
            self.refresh()

    def hold(self, is_held: bool) -> None:
        """Keep everything queued, or let it go. An attempt under way is not broken off."""
        self.is_held = is_held
        if self._worker is not None:
            self._worker.is_paused = is_held
            self._worker.poke()
        self.changed.emit()

    def refresh(self) -> None:
        """Ask the record. Changes while an answer is on its way are asked for once, after it."""
        if self._is_asked:
            self._is_asked_again = True
            return
        self._is_asked = True
        desk = self._live.desk
        self._live.attempt(
            partial(_ask, desk),
            self._take,
            self._fail,
        )

    def _take(self, found: tuple[tuple[Item, ...], Mapping[str, Workstation], tuple[Sink, ...], str]) -> None:
        self.items, self.elsewhere, self.sinks, self.problem = found
        self.is_loaded = True
        self._answered()
        self.changed.emit()

    def _fail(self, words: str) -> None:
        self._answered()
        self._live.failed.emit(words)

    def _answered(self) -> None:
        self._is_asked = False
        if self._is_asked_again:
            self._is_asked_again = False
            self.refresh()

    def _look(self) -> None:
        now_ms = self._live.clock.now_ms()
        if not self.is_loaded:
            # Not at the very start: everything that was ever queued is read for it.
            self.refresh()
        elif any(each.state in (State.QUEUED, State.WAITING) and each.send_before_ms < now_ms for each in self.items):
            self.refresh()
