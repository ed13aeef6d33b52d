from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from console.actions import ACTIONS
from console.windows.settings_dialog import SettingsDialog
from tests.fakes.console_room import Room
from widgets import theme
from widgets.banner import MiniBanner
from widgets.painted import PaintedButton
from widgets.shortcut_sheet import ShortcutSheet


def test_the_palette_finds_an_action_and_does_it(room: Room) -> None:
    room.press("Ctrl+K")
    room.write("timeline")
    room.press("Return")
    assert room.window.front == "timeline"
    assert not room.console.wiring.palette.isVisible()
    assert QApplication.focusWidget() is room.window.timeline.view.list


def test_the_palette_finds_a_service(room: Room) -> None:
    room.press("Ctrl+K")
    room.write("#checkout")
    room.press("Return")
    assert room.window.front == "service"
    assert room.window.service.service == "checkout"


def test_the_palette_says_why_it_can_not(quiet: Room) -> None:
    quiet.press("Ctrl+K")
    quiet.write(">severity sev1")
    palette = quiet.console.wiring.palette
    item = palette.current_item()
    assert item is not None
    assert item.disabled == "needs an open incident"
    assert "not available: needs an open incident" in palette.edit.accessibleDescription()
    quiet.press("Return")
    assert palette.isVisible()
    quiet.press("Esc")
    assert not palette.isVisible()


def test_the_palette_gives_the_focus_back_and_remembers(room: Room) -> None:
    room.press("Ctrl+L", "Ctrl+K", "Esc")
    assert QApplication.focusWidget() is room.window.log_bar.edit
    room.press("Ctrl+K")
    room.write("verify")
    room.press("Return")
    room.press("Ctrl+K")
    assert room.console.wiring.palette.found()[0].id == "do:audit"


def test_every_action_is_in_the_palette_with_its_key(room: Room) -> None:
    room.press("Ctrl+K")
    found = {item.id: item.keys for item in room.console.wiring.palette._index.find("")}
    room.press("Esc")
    assert {f"do:{spec.id}" for spec in ACTIONS if spec.id != "palette"} <= set(found)


def test_f1_shows_every_key(room: Room) -> None:
    room.press("F1")
    sheet = room.dialog(ShortcutSheet)
    for spec in ACTIONS:
        if spec.shortcut:
            assert f"{spec.shortcut}: {spec.text}" in sheet.accessibleDescription()
    sheet.grab()
    assert sheet.elided == []
    room.press("Esc")
    assert not room.has_dialog(ShortcutSheet)


def test_every_screen_is_reachable_from_the_strip_of_a_small_window(room: Room) -> None:
    room.size(800, 600)
    strip = room.window.strip
    hidden = strip.hidden_tabs()
    assert hidden, "this window is too narrow for all of them"
    shown = [button for button in strip.findChildren(PaintedButton) if button.isVisible()]
    assert all(strip.rect().contains(button.geometry()) for button in shown)
    room.click(next(button for button in shown if button.text() == "More"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text().partition("\t")[0] for action in menu.actions()] == [tab.name for tab in hidden]
    menu.actions()[-1].trigger()
    menu.close()
    room.settle()
    assert room.window.front == hidden[-1].id
    assert hidden[-1] not in strip.hidden_tabs(), "the one that is shown has a place"


def test_f10_opens_the_menu_of_all_actions(room: Room) -> None:
    room.press("F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = {action.text() for group in menu.findChildren(QMenu) for action in group.actions()}
    assert {spec.text for spec in ACTIONS} <= texts
    room.press("Esc")
    assert QApplication.activePopupWidget() is None
    room.press("F10", "Esc", "F10", "Esc")
    assert len([one for one in room.window.findChildren(QMenu) if one.parent() is room.window]) <= 1


def test_f6_goes_round(room: Room) -> None:
    window = room.window
    for pane, key in (("war_room", "Ctrl+Home"), ("overview", "F3"), ("service", "F4"), ("timeline", "F7")):
        room.press(key)
        order: list[QWidget] = [window.log_bar, window.banner, window.strip, window.docks[pane]]
        for area in order:
            room.press("F6")
            focus = QApplication.focusWidget()
            assert focus is not None
            assert area.isAncestorOf(focus), (pane, area, focus)
        for area in (window.strip, window.banner, window.log_bar, window.docks[pane]):
            room.press("Shift+F6")
            focus = QApplication.focusWidget()
            assert focus is not None
            assert area.isAncestorOf(focus), (pane, area, focus)


def test_the_theme_switches_live(room: Room) -> None:
    def canvas() -> QColor:
        return room.window.grab().toImage().pixelColor(4, 200)

    dark = canvas()
    room.press("Ctrl+K")
    room.write("next theme")
    room.press("Return")
    assert theme.current().name == "light"
    assert canvas().lightness() > dark.lightness() + 100
    assert room.settings.text("look.theme") == "light"
    for key in ("Ctrl+Home", "F3", "F4", "F7"):
        room.press(key)
        room.window.grab()
    room.press("Ctrl+K")
    room.write("next theme")
    room.press("Return")
    assert canvas() == dark


def test_settings_take_a_value_and_refuse_a_bad_one(room: Room) -> None:
    room.press("Ctrl+,")
    dialog = room.dialog(SettingsDialog)
    line = next(one for one in dialog.form.lines if one.row.key == "health.soft_seconds")
    control = line.control
    assert isinstance(control, QLineEdit)
    for typed, kept, is_refused in (("90", 90, False), ("2", 90, True), ("soon", 90, True), ("45", 45, False)):
        control.setFocus()
        room.retype(typed)
        room.press("Return")
        assert room.settings.get("health.soft_seconds") == kept
        assert bool(line._error) is is_refused
    room.press("Esc")
    assert not room.has_dialog(SettingsDialog)


def test_my_name_changes_everywhere(room: Room) -> None:
    room.press("Ctrl+,")
    line = next(one for one in room.dialog(SettingsDialog).form.lines if one.row.key == "me.name")
    line.control.setFocus()
    room.retype("Ana Ruiz Vega")
    room.press("Return", "Esc")
    room.tick()
    assert room.live.person(room.desk.identity.me) == "Ana Ruiz Vega"
    assert room.window.banner.data.commander == "Ana Ruiz Vega"


def test_layouts_are_kept_for_each_role(room: Room) -> None:
    def do(words: str) -> None:
        room.press("Ctrl+K")
        room.write(words)
        room.press("Return")

    do(">layout operator")
    assert room.window.front == "overview"
    do(">layout scribe")
    assert room.window.front == "timeline"
    room.press("F4")
    do(">save layout")
    assert room.said() == "Layout saved for Scribe."
    do(">layout commander")
    assert room.window.front == "war_room"
    do(">layout scribe")
    assert room.window.front == "service"
    visible = [name for name, dock in room.window.docks.items() if dock.isVisible()]
    assert visible == ["service"]


def test_a_detached_pane_repeats_the_banner_and_comes_back(room: Room) -> None:
    room.press("F3", "Ctrl+Shift+O")
    dock = room.window.docks["overview"]
    assert dock.isFloating()
    banners = [one for one in dock.findChildren(MiniBanner) if one.isVisible()]
    assert len(banners) == 1
    assert banners[0].height() == 32
    before = banners[0]._data.elapsed
    room.advance(5)
    assert banners[0]._data.elapsed != before
    assert room.window.front != "overview"
    assert room.window.docks[room.window.front].isVisible()
    dock.activateWindow()
    room.press("F3", "Ctrl+Shift+O")
    assert not dock.isFloating()
    assert not [one for one in dock.findChildren(MiniBanner) if one.isVisible()]
    assert room.window.front == "overview"
    assert [name for name, one in room.window.docks.items() if one.isVisible()] == ["overview"]


@pytest.mark.usefixtures("rooms")
def test_a_closed_console_leaves_no_widget_behind(tmp_path: Path) -> None:
    before = set(QApplication.allWidgets())
    room = Room(tmp_path / "closed", rehearsed=False)
    room.press("F3", "Ctrl+Shift+O")
    room.close()
    assert [type(one).__name__ for one in QApplication.allWidgets() if one not in before] == []


def test_the_mouse_does_what_the_keys_do(room: Room) -> None:
    for button in room.window.strip._buttons:
        room.click(button)
        assert room.window.front == button.tab.id
    room.click(room.window.strip._search)
    assert room.console.wiring.palette.isVisible()
    QTest.keyClick(room.console.wiring.palette.edit, Qt.Key.Key_Escape)
    assert not room.console.wiring.palette.isVisible()


def test_the_focus_ring_follows_what_moves(room: Room) -> None:
    room.size(800, 600)
    room.press("Ctrl+Shift+L")
    room.fail("connection refused")
    QApplication.processEvents()
    edit = room.window.timeline.form.what.edit
    rings = [one for one in room.window.findChildren(QWidget, "focus-ring") if one.isVisible()]
    spot = edit.mapTo(room.window, QPoint(0, 0))
    assert [ring.geometry() for ring in rings] == [edit.rect().translated(spot).adjusted(-3, -3, 3, 3)]
