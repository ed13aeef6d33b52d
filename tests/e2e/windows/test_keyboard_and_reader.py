"""Every pane and every action by keyboard alone, and as a screen reader is told of them. One console for all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from console.actions import ACTIONS
from console.windows.announcer import Announcer
from console.windows.dock import PaneDock
from console.windows.main_window import DOCKS
from models.health.condition import Condition
from tests.fakes.console_room import Room
from tests.fakes.spoken import Role, faults, told
from widgets import motion
from widgets.announcements import Announcement
from widgets.row_list import RowList

_ELSEWHERE = ("quit", "lock", "theme")
"""These have tests of their own: they would end the walk, or draw everything anew."""


@pytest.fixture(scope="module")
def busy(standing: Room) -> Room:
    """The console in the size in which things are narrow."""
    standing.size(1280, 800)
    return standing


def where(room: Room, widget: QWidget) -> str:
    window = room.window
    areas: dict[str, QWidget] = {"banner": window.banner, "strip": window.strip, "log": window.log_bar}
    areas |= {"pane": window.docks[window.front], "row": window.notice}
    return next((name for name, area in areas.items() if area.isAncestorOf(widget)), type(widget).__name__)


def round_trip(room: Room, is_next: bool) -> list[QWidget]:
    """Every stop from the log bar until it comes again."""
    start = room.window.log_bar.edit
    start.setFocus(Qt.FocusReason.ShortcutFocusReason)
    stops: list[QWidget] = [start]
    for _step in range(150):
        assert room.window.focusNextPrevChild(is_next)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is start:
            return stops
        assert focus not in stops, f"it goes in a circle at {focus}"
        stops.append(focus)
    raise AssertionError("it never comes back")


@pytest.mark.parametrize("pane", [tab.id for tab in DOCKS])
def test_tab_goes_round_every_pane_and_everything_on_it_is_told(busy: Room, pane: str) -> None:
    room = busy
    room.window.show_pane(pane)
    room.settle()
    assert faults(room.window) == []
    there = round_trip(room, True)
    assert round_trip(room, False)[1:] == there[:0:-1], "the same way back"
    takers = {
        one
        for one in room.window.docks[pane].findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()
    }
    assert takers <= set(there), "nothing is left out"
    parts = list(dict.fromkeys(where(room, each) for each in there))
    # Panes that are made at the first look come before the log bar, too.
    assert parts == ["log", "banner", "strip", "pane"][: None if takers else 3]


def test_rows_tiles_and_nodes_are_told_one_by_one_and_follow_the_keys(busy: Room) -> None:
    room, window = busy, busy.window
    room.press("F3", "Home", "Right")
    grid = told(window.overview.grid)
    tiles = window.overview.grid.tiles()
    first, second = grid.child(0), grid.child(1)
    assert (grid.role(), first.role()) == (Role.List, Role.ListItem)
    assert first.text(QAccessible.Text.Name) == tiles[0].spoken_name
    assert tiles[0].spoken_name.startswith(f"{tiles[0].name}, {Condition.DOWN.value}")
    focused = grid.focusChild()
    assert focused is not None and focused.text(QAccessible.Text.Name) == second.text(QAccessible.Text.Name)
    assert second.state().focused and second.state().selected and not first.state().selected
    spot = second.rect().center()
    under = grid.childAt(spot.x(), spot.y())
    assert under is not None and grid.indexOfChild(under) == 1
    room.press("F5", "Home")
    canvas = told(window.blast.canvas)
    assert canvas.role() is Role.Chart and canvas.childCount() > 10
    node = canvas.focusChild()
    assert node is not None and node.text(QAccessible.Text.Name).startswith("db-3, ")
    # What is charted is a table, too.
    room.press("Alt+T")
    table = QApplication.focusWidget()
    assert table is not None and told(table).role() is Role.Table and told(table).childCount() > 10
    room.press("Alt+T")


def test_tabs_and_choices_say_what_they_are_and_are_pressed_from_outside(busy: Room) -> None:
    room, strip = busy, busy.window.strip
    room.press("F7")
    tab = next(each for each in strip._buttons if each.tab.id == "overview")
    spoken = told(tab)
    assert spoken.role() is Role.PageTab and not spoken.state().selected
    action = spoken.actionInterface()
    assert "Press" in action.actionNames()
    action.doAction("Press")
    room.settle()
    assert room.window.front == "overview" and told(tab).state().selected
    part = room.window.overview.sort._parts[0]
    assert told(part).role() is Role.RadioButton and bool(told(part).state().checked) is part.isChecked()


def test_in_a_long_page_what_the_arrows_reach_is_seen(busy: Room) -> None:
    room = busy
    room.window.show_pane("catalog")
    room.press("End")
    rows = room.window.late.catalog.pane.list
    place = rows.spoken_part(rows.spoken_current()).place
    assert rows.spoken_current() == rows.spoken_count() - 1 and rows.visibleRegion().contains(place.center())


def test_the_palette_keeps_tab_to_itself_and_tells_its_entries(busy: Room) -> None:
    room = busy
    room.press("Ctrl+L", "Ctrl+K")
    palette = room.console.wiring.palette
    assert told(palette).role() is Role.Dialog and faults(room.window) == []
    room.press("Tab")
    assert QApplication.focusWidget() is palette.edit
    room.press("Down")
    assert told(palette).child(1).state().selected
    room.press("Esc")
    assert QApplication.focusWidget() is room.window.log_bar.edit


def test_a_burst_of_alarms_is_announced_and_takes_no_focus(busy: Room) -> None:
    room = busy
    heard: list[Announcement] = []
    announcer = Announcer(room.window, lambda: False, lambda _window, what: heard.append(what))
    try:
        room.press("Ctrl+L")
        room.write("d roll back")
        for _second in range(3):
            room.advance(6)
            room.settle()
        assert heard[0].is_urgent and heard[0].words.startswith("P1 ")
        heard.clear()
        room.window.tampered.set_notice("Entry 7 was changed.", lead="RECORD TAMPERED OR DAMAGED")
        room.window.tampered.show()
        room.window.say("Saved.")
        room.fail("connection refused")
        room.advance(1)
        assert [each.is_urgent for each in heard] == [True]
        assert heard[0].words == "RECORD TAMPERED OR DAMAGED Entry 7 was changed."
        room.advance(3.9)
        assert len(heard) == 1, "five seconds between two"
        room.advance(6)
        assert len(heard) == 2 and not heard[1].is_urgent and "Saved." in heard[1].words
        assert room.window.log_bar.text() == "d roll back"
        assert QApplication.focusWidget() is room.window.log_bar.edit
    finally:
        room.window.tampered.hide()
        room.window.say("")
        room.retype("")
        announcer.deleteLater()
        room.poll()


def test_reduced_motion_holds_everywhere_at_once(busy: Room) -> None:
    room = busy
    try:
        room.settings.put({"look.motion": "reduced"})
        room.console.wiring._applied("look.motion")
        flash = room.window.late.alerts.pane.flash
        flash.want(True)
        assert not flash.is_running and not room.window.area.isAnimated()
        assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    finally:
        room.settings.put({"look.motion": "system"})
        motion.choose("system")


def seen(room: Room) -> tuple[object, ...]:
    """What a person would notice of an action."""
    window = room.window
    tops = frozenset(type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible())
    entries = tuple((each.id, each.pinned) for each in room.live.entries.values())
    return (window.front, QApplication.focusWidget(), room.said(), tops, entries, window.strip._note)


def test_every_action_does_something_or_says_why_not_and_dialogs_give_the_focus_back(busy: Room) -> None:
    room, window = busy, busy.window
    home = window.log_bar.edit
    silent: list[str] = []
    lost: list[str] = []
    wrong: list[str] = []
    checked: set[str] = set()
    for spec in ACTIONS:
        if spec.id in _ELSEWHERE:
            continue
        window.say("")
        home.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QApplication.processEvents()
        before = seen(room)
        window.do(spec.id)
        room.settle()
        if seen(room) == before and spec.id != "log":
            silent.append(spec.id)
        for top in [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]:
            if isinstance(top, QDialog) and not isinstance(top, QFileDialog):
                title = f"{type(top).__name__} {top.windowTitle()}"
                wrong += [] if title in checked else [f"{spec.id}: {each}" for each in faults(top)]
                checked.add(title)
            if isinstance(top, PaneDock):
                top.toggle()
                room.settle()
                continue
            room.press("Esc")
            if isinstance(top, QDialog) and QApplication.focusWidget() is not home:
                lost.append(f"{spec.id}: {QApplication.focusWidget()}")
            if isValid(top) and top.isVisible():
                wrong.append(f"{spec.id}: Esc does not close {top}")
                top.close()
        if room.console.wiring.palette.isVisible():
            room.press("Esc")
    assert (silent, lost, wrong) == ([], [], [])
    assert len(checked) > 20


def test_every_list_of_rows_is_a_list(busy: Room) -> None:
    lists = busy.window.findChildren(RowList)
    assert len(lists) > 10 and {told(each).role() for each in lists} == {Role.List}
