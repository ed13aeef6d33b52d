"""A wall that stands by itself: opens the record, shows why where it can't, and opens it again where it was lost.

What stands between a machine's power switch and a working wall may take any time: another process that still has the
record, a disk that comes late. Meanwhile the displays say so.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.data_dir import DirectoryHeld
from console.panes.words import clock_time
from console.wall.ages import instant
from console.wall.app import WallConsole
from console.wall.pages import waiting_page
from models.kernel.clock import Clock
from resources.tongue import shown, tr
from widgets.wall.data import WallData

FIRST_WAIT_MS: Final = 5_000
LONGEST_WAIT_MS: Final = 60_000
LOST_AFTER_SECONDS: Final = 60.0
"""So long a record that nothing arrives in is left open, before it is opened anew."""


class WallStation(QObject):
    """What the windows show, whether there is a record or not."""

    changed = Signal(object, int)

    def __init__(self, opened: Callable[[], WallConsole], clock: Clock, *, is_patient: bool) -> None:
        """`opened` may raise any WatchfloorError. `is_patient`: it is tried again for ever; else the first error is raised."""
        super().__init__()
        self._opened, self._clock, self._is_patient = opened, clock, is_patient
        self.console: WallConsole | None = None
        self.why = ""
        """Why there is no record; empty where there is one."""
        self._is_held = False
        self._lost_at: float | None = None
        self._since_ms: int | None = None
        """Since when there is no record, in ms since the epoch."""
        self._wait_ms = FIRST_WAIT_MS
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.open)

    def page(self) -> WallData:
        """The page of this second."""
        if self.console is not None:
            return self.console.now.page()
        title = tr("The record is in use") if self._is_held else tr("The record can't be opened")
        now_ms = self._clock.now_ms()
        since = "" if self._since_ms is None else tr("since {minute}", minute=instant(self._since_ms, now_ms))
        return waiting_page(title, self.why, f"{clock_time(now_ms)[:5]}Z", since)

    def open(self) -> None:
        """Try it; where it can't be, again later."""
        try:
            console = self._opened()
        except Exception as error:
            # Whatever it is, a disk that fails while it is opened too: a kiosk has nobody who would start it again.
            if not self._is_patient:
                raise
            self.why, self._is_held = shown(str(error)), isinstance(error, DirectoryHeld)
            self._wait()
            return
        self.console, self.why, self._wait_ms = console, "", FIRST_WAIT_MS
        self._lost_at = self._since_ms = None
        console.now.changed.connect(self.changed)
        console.live.second_passed.connect(self._look)
        console.start()
        self.changed.emit(console.now.page(), 0)

    def close(self) -> None:
        """End, whatever is under way."""
        self.timer.stop()
        console, self.console = self.console, None
        if console is not None:
            console.close()

    def _wait(self) -> None:
        self._since_ms = self._clock.now_ms() if self._since_ms is None else self._since_ms
        self.changed.emit(self.page(), 0)
        self.timer.start(self._wait_ms)
        self._wait_ms = min(2 * self._wait_ms, LONGEST_WAIT_MS)

    def _look(self) -> None:
        """After a disk that failed or went nothing arrives any more: what else would help than to open the record anew?"""
        console = self.console
        if console is None or not self._is_patient:
            return
        why, now = console.now.broken_because, self._clock.monotonic()
        if not why:
            self._lost_at = None
        elif self._lost_at is None:
            self._lost_at = now
        elif now - self._lost_at >= LOST_AFTER_SECONDS:
            self.console, self.why, self._is_held = None, why, False
            self._since_ms = console.now.broken_since_ms
            try:
                console.close()
            finally:
                console.deleteLater()
                self._wait()
