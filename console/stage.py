"""The real window on the demo estate at one moment, as the pictures and the tests that look at them want it."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

import console.watchers  # noqa: F401  read before the first tick: every picture has the same watchers
from console import app, demo, stretched_demo
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.secret_store import MemorySecrets
from console.settings import Settings
from console.sources.runner import Delivery, SourceStatus
from models.kernel.clock import ManualClock, ShiftedClock, parse_rfc3339
from widgets import theme

MOMENT: Final = "2026-01-14T14:36:10Z"
HARD_LIMIT_SECONDS: Final = 330
"""After which what was heard last is no longer current."""


class Estate(StrEnum):
    """What the window shows."""

    DEMO = "demo"
    NOTHING = "nothing"
    """No catalogue, no incident, no source: the first start."""
    LONG = "long"
    """Every name longer than anybody planned for."""
    MANY = "many"
    """An outage of everything, with more of all there is than fits."""


class Stage:
    """The window with its clock in hand."""

    def __init__(self, console: app.Console, clock: ManualClock, found: demo.Demo | None) -> None:
        self.console = console
        self.clock = clock
        self._found = found
        self._dialog: QDialog | None = None

    def settle(self) -> None:
        """Take what was delivered, and let layouts and paints come to rest: a first grab differs from later ones."""
        for _round in range(4):
            self.console.live.tick()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def hear_all(self) -> None:
        """Wait for the answers to all that was asked; some are asked only when others are there."""
        while self.console.live.unanswered:
            self.console.desk.read(lambda: None)
            self.settle()

    def poll(self, error: str | None = None) -> None:
        """Have the simulator report, or fail to."""
        now_ms = self.clock.now_ms()
        status = SourceStatus("simulator", "simulator", "ok", now_ms, latency_ms=4.0)
        if error is not None:
            status = replace(
                status, state="failing", last_error=error, last_success_ms=now_ms - HARD_LIMIT_SECONDS * 1000
            )
            self.console.live.deliver(Delivery(status, None))
        elif self._found is not None:
            self.console.live.deliver(Delivery(status, self._found.source.poll(now_ms)))

    def do(self, action: str) -> None:
        """An action of the table."""
        self.console.window.do(action)

    def show_as(self, theme_name: str, size: tuple[int, int]) -> None:
        """The same window in another theme and size; logical pixels."""
        if theme.current().name != theme_name:
            self.console.settings.put({"look.theme": theme_name})
            theme.apply(app.application(), theme.Theme.load(theme_name))
        self.console.window.resize(*size)
        self.settle()

    def picture(self) -> QPixmap:
        """The window with an open dialog over it."""
        window = self.console.window
        wall = self.console.wiring.wall.shown
        if wall is not None:
            wall.resize(window.size())
            return wall.grab()
        picture = window.grab()
        dialog = QApplication.activeModalWidget() or next(
            (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()), None
        )
        if dialog is not None:
            with QPainter(picture) as painter:
                painter.fillRect(0, 72, window.width(), window.height() - 72, theme.current().color("dim"))
                left, top = (window.width() - dialog.width()) // 2, max(80, (window.height() - dialog.height()) // 2)
                painter.drawPixmap(left, top, dialog.grab())
        return picture

    def clear(self) -> None:
        """Close what a scene opened."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                each.close()
        if self.console.wiring.wall.shown is not None:
            self.console.wiring.wall.toggle()
        self.console.wiring.palette.hide()
        self.console.window.say("")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def open_stage(theme_name: str, size: tuple[int, int], estate: Estate = Estate.DEMO) -> Iterator[Stage]:
    """A window of its own in a directory of its own, gone afterwards."""
    place = Path(tempfile.mkdtemp(prefix="watchfloor-screens-"))
    manual = ManualClock(parse_rfc3339(MOMENT))
    clock = ShiftedClock(manual)
    try:
        desk: Desk = open_desk(DataDir(place), MemorySecrets, clock, "screens")
        settings = Settings(None)
        # Nothing moves in a picture: half of a flash would be a picture without its glyph.
        settings.put({"look.theme": theme_name, "look.motion": "reduced", "look.language": "en"})
        found = _set_up(desk, clock, estate)
        console = app.Console(desk, settings, list, is_simulated=found is not None)
        stage = Stage(console, manual, found)
        try:
            console.window.resize(*size)
            console.start()
            stage.poll()
            # The simulator's own eyes open with its second answer; the third brings the weeks before.
            stage.poll()
            stage.poll()
            # Answers of the store thread come through the event loop.
            desk.read(lambda: None)
            stage.settle()
            yield stage
        finally:
            stage.clear()
            console.window.close()
            console.close()
            console.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _set_up(desk: Desk, clock: ShiftedClock, estate: Estate) -> demo.Demo | None:
    if estate is Estate.NOTHING:
        return None
    found = demo.demo()
    if estate is Estate.LONG:
        found = stretched_demo.with_long_names(found)
    elif estate is Estate.MANY:
        found = stretched_demo.with_everything_failing(found)
    demo.publish(desk, found.catalog)
    incident = demo.rehearse(desk, clock, found.catalog)
    if estate is Estate.LONG:
        stretched_demo.say_at_length(desk, incident)
    elif estate is Estate.MANY:
        stretched_demo.crowd(desk, incident)
    return found
