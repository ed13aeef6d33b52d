"""The real window on the demo estate: a clock set by hand, no source threads, driven by keys and mouse."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import console.watchers  # noqa: F401  read before the first tick, so that every room watches from the same tick on
from console import demo
from console.app import Console
from console.cli.entry import run_for
from console.data_dir import DataDir
from console.desk import open_desk
from console.local_socket import Answer, Request
from console.secret_store import MemorySecrets, SecretStore
from console.settings import SETTINGS, Settings
from console.sources.runner import Delivery, SourceStatus
from models.incident.entry import Entry
from models.incident.views import IncidentSummary
from models.kernel.clock import ManualClock, ShiftedClock
from tests.fakes import known_estate, learned_signs
from tests.fakes.settling import settle

T = TypeVar("T", bound=QWidget)

known_estate.use()
learned_signs.use()

START = datetime.datetime(2026, 11, 21, 14, 36, 10, tzinfo=datetime.UTC)


class Room:
    """A person before the console. `keys` counts their keys and clicks, `clicks` these alone, `letters` what they type."""

    def __init__(
        self,
        place: Path,
        *,
        rehearsed: bool = True,
        layouts: Path | None = None,
        secrets: Callable[[], SecretStore] = MemorySecrets,
        keeps_samples: bool = False,
        later_seconds: float = 0,
        is_offline: bool = False,
    ) -> None:
        """`keeps_samples` from run to run; `is_offline` starts without the first poll, so much later than the usual moment."""
        self.manual = ManualClock(round((START.timestamp() + later_seconds) * 1000))
        self.clock = ShiftedClock(self.manual)
        self.found = known_estate.known_demo(demo.WELL_UNDER_WAY if rehearsed else 0)
        self.directory = DataDir(place)
        self.desk = open_desk(self.directory, secrets, self.clock, "console")
        demo.publish(self.desk, self.found.catalog)
        if rehearsed:
            demo.rehearse(self.desk, self.clock, self.found.catalog)
        self.settings = Settings(place / "settings.json")
        self.console = Console(
            self.desk,
            self.settings,
            lambda: [(self.found.source, "simulator")],
            is_simulated=True,
            layouts=layouts,
            session=place / "session.json",
            samples=self.desk.sample_cache(lambda: 256) if keeps_samples else None,
        )
        self.live, self.window = self.console.live, self.console.window
        self.keys = self.clicks = self.letters = 0
        self.live.start(None)
        # The test is the clock's hand: no tick comes by itself.
        self.live._timer.stop()
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()
        if self.console.samples is not None:
            self.console.samples.start(self.live.recall, self.live.failed.emit)
        if not is_offline:
            self.poll()

    # What the world does

    def settle(self) -> None:
        """Until everything that was asked of the record is answered and shown."""
        settle(self.desk, self.live)
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            # A window manager gives the activation back when a dialog closes; the offscreen platform has none.
            self.window.activateWindow()
            QApplication.processEvents()

    def hear_nothing(self) -> None:
        """What is recorded from now on is not told to the window one by one: as it is before a record is opened."""
        self.live._unsubscribe()
        self.live._unsubscribe = lambda: None

    def poll(self) -> None:
        """One poll of the simulated monitoring."""
        now_ms = self.clock.now_ms()
        status = SourceStatus("simulator", "simulator", "ok", last_success_ms=now_ms)
        self.bring(Delivery(status, self.found.source.poll(now_ms)))

    def bring(self, delivery: Delivery) -> None:
        """What a source's thread hands over."""
        self.console.deliver(delivery)
        self.tick()

    def fail(self, words: str) -> None:
        """A poll that failed."""
        status = SourceStatus("simulator", "simulator", "failing", self.clock.now_ms(), words, consecutive_failures=3)
        self.live.deliver(Delivery(status, None))
        self.tick()

    def tick(self) -> None:
        self.live.tick()
        self.live.tick()
        QApplication.processEvents()

    def advance(self, seconds: float) -> None:
        self.manual.advance(seconds)
        self.tick()

    def verb(self, *argv: str) -> Answer:
        """A verb from another process, as the open console runs it."""
        answer = run_for(Request(list(argv), str(self.directory.path), None), self.desk, self.clock)
        self.settle()
        return answer

    # What the person does

    def press(self, *sequences: str) -> None:
        for sequence in sequences:
            combination = QKeySequence(sequence)[0]  # type: ignore[index]  # the stubs lack it
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self.keys += 1
            self.settle()

    def step_focus(self, sequence: str) -> None:
        """Tab or Shift+Tab, where only the way of the focus is looked at: nothing is asked of the record meanwhile."""
        combination = QKeySequence(sequence)[0]  # type: ignore[index]  # the stubs lack it
        QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        """Counts for no key, however long."""
        for letter in text:
            QTest.keyClicks(self._target(), letter)
        self.letters += len(text)
        self.settle()

    def retype(self, text: str) -> None:
        """In place of what stands in the field."""
        self.press("Ctrl+A")
        self.write(text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        spot = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self.keys += 1
        self.clicks += 1
        self.settle()

    def size(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.settle()

    # What there is to see

    def summary(self) -> IncidentSummary:
        """The open incident, as recorded."""
        assert self.live.incident is not None
        stream = self.live.incident.id
        return self.desk.read(lambda: self.desk.incidents.state(stream).summary())

    def entries(self) -> list[Entry]:
        """Its timeline, as recorded, newest first."""
        assert self.live.incident is not None
        stream = self.live.incident.id
        found = self.desk.read(lambda: self.desk.incidents.state(stream).entries())
        return sorted(found, key=lambda entry: entry.order, reverse=True)

    def said(self) -> str:
        """The sentence above the panes; empty where none is shown."""
        return self.window.notice.accessibleName() if self.window.notice.isVisible() else ""

    def dialog(self, kind: type[T]) -> T:
        """The dialog that is open."""
        shown = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(shown) == 1, f"{len(shown)} of {kind.__name__} are open"
        return shown[0]

    def has_dialog(self, kind: type[QWidget]) -> bool:
        return any(one.isVisible() for one in self.window.findChildren(kind))

    def go_back(self) -> None:
        """To the war room in full size, with nothing open, selected or said: as one finds a console."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.live.set_brush(None)
        self.window.say("")
        self.window.resize(1920, 1080)
        self.window.show_pane("war_room")
        self.settle()

    def marks(self) -> tuple[object, ...]:
        """What looking leaves as it is: the time, how much is recorded, the settings."""
        recorded = self.desk.read(self.desk.log.newest)
        return (
            self.manual.monotonic(),
            self.manual.now_ms(),
            recorded,
            *(self.settings.get(each.key) for each in SETTINGS),
        )

    def close(self) -> None:
        self.window.close()
        self.console.close()
        self.window.deleteLater()
        # Else what listens to it keeps a whole console of every test.
        self.live.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
