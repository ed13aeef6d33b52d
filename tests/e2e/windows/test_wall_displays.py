"""Displays that come and go, and a record that can't be opened: the wall outlives both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.data_dir import DataDir
from console.wall.displays import Choice, Display, Displays, WallWindows, chosen, named
from console.wall.station import FIRST_WAIT_MS, LONGEST_WAIT_MS, LOST_AFTER_SECONDS, WallStation
from console.wall.window import WallWindow
from models.kernel.errors import BadInput
from tests.fakes.wall_room import FakeDisplays, WallRoom

HD, UHD = QRect(0, 0, 1920, 1080), QRect(0, 0, 3840, 2160)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WallRoom]:
    made = WallRoom(tmp_path_factory.mktemp("wall") / "desk")
    yield made
    made.close()


@pytest.fixture
def displays() -> FakeDisplays:
    return FakeDisplays("HDMI-1", "DP-2")


@pytest.fixture
def shown(room: WallRoom, displays: FakeDisplays) -> Iterator[WallWindows]:
    windows = WallWindows(room.now, displays, Choice(), can_close=False, show_on=place)
    windows.arrange()
    yield windows
    windows.close()
    room.settle()


def place(window: WallWindow, display: Display) -> None:
    """As on the machine's own displays; the offscreen platform has but a small one to fill."""
    window.setGeometry(display.geometry)
    window.show()


def is_lost(station: WallStation) -> bool:
    return station.console is None


def walls() -> list[WallWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow) and each.isVisible()]


def test_every_display_has_its_window_and_one_that_goes_takes_it_along(
    room: WallRoom, displays: FakeDisplays, shown: WallWindows
) -> None:
    assert [window.geometry() for window in shown.windows] == [HD, HD.translated(1920, 0)]
    first = shown.windows[0]
    displays.unplug("DP-2")
    room.settle()
    assert shown.windows == (first,) and walls() == [first], "nothing is moved over another one"
    displays.unplug("HDMI-1")
    room.settle()
    assert walls() == []
    displays.plug("DP-2", UHD)
    room.poll()
    (back,) = shown.windows
    assert back.geometry() == UHD and back.page.data is not None
    assert back.page.data.clock == room.page.clock, "it comes back with the page of this second"
    displays.there = [("DP-2", HD)]
    displays.changed.emit()
    displays.changed.emit()
    assert shown.windows == (back,) and back.geometry() == HD


def test_a_kiosk_takes_no_input_at_all(shown: WallWindows, room: WallRoom) -> None:
    before = room.desk.read(room.desk.log.newest)
    window = shown.windows[0]
    ended: list[None] = []
    shown.ended.connect(lambda: ended.append(None))
    for letter in "qQ1 ":
        QTest.keyClicks(window, letter)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted() and window.isVisible() and ended == []
    assert room.desk.read(room.desk.log.newest) == before
    assert not window.page.findChildren(QWidget), "nothing in it could have the focus"


def test_displays_by_name_number_or_all() -> None:
    there = named([("HDMI-1", HD, None), ("DELL", HD, None), ("DELL", UHD, None), ("", QRect(), None)])
    assert [each.key for each in there] == ["HDMI-1", "DELL 2", "DELL 3"]
    assert chosen("all", there) == Choice() and chosen("2", there) == Choice("DELL 2")
    assert [each.key for each in there if chosen("DELL 3", there).takes(each)] == ["DELL 3"]
    with pytest.raises(BadInput, match="no screen 'VGA'; expected all, or one of 1 HDMI-1, 2 DELL 2"):
        chosen("VGA", there)
    assert chosen("VGA", there, may_wait=True) == Choice("VGA"), "a kiosk's display may come later"


def test_the_machines_own_displays_are_heard(qapp: QApplication) -> None:
    real, told = Displays(), []
    real.changed.connect(lambda: told.append(real.now()))
    qapp.screenRemoved.emit(qapp.primaryScreen())
    qapp.screenAdded.emit(qapp.primaryScreen())
    qapp.processEvents()
    assert len(told) == 2 and told[0][0].screen is qapp.primaryScreen()


def test_a_record_that_somebody_else_has_is_waited_for_and_said(tmp_path: Path) -> None:
    room = WallRoom(tmp_path / "desk")
    room.close()
    other = DataDir(room.place)
    other.lock("console", "2026-11-21T14:00:00Z", None, 0)
    station = WallStation(room.made, room.clock, is_patient=True)
    try:
        station.open()
        page = station.page()
        assert page.title == "The record is in use" and "console" in page.lines[0].words
        assert station.timer.isActive() and station.timer.interval() == FIRST_WAIT_MS
        for _time in range(9):
            station.open()
        assert station.timer.interval() == LONGEST_WAIT_MS
        other.release()
        station.open()
        assert station.console is not None and not station.why
        room.use(station.console)
        room.live._timer.stop()
        room.settle()
        assert station.page().title == "Checkout failing"

        # A disk that failed: nothing arrives any more, until the record is opened anew.
        room.desk.bus._closed_because = "the disk is full"
        room.poll()
        assert room.page.trouble[0].startswith("RECORD CLOSED since ")
        room.manual.advance(LOST_AFTER_SECONDS)
        room.live.second_passed.emit()
        assert is_lost(station) and station.page().title == "The record can't be opened"
        assert "the disk is full" in station.page().lines[0].words and station.timer.isActive()
    finally:
        other.release()
        station.close()


def test_whoever_starts_it_by_hand_is_told_at_once(room: WallRoom) -> None:
    station = WallStation(room.made, room.clock, is_patient=False)
    with pytest.raises(Exception, match="is open in wall"):
        station.open()
    assert station.console is None and not station.timer.isActive()
