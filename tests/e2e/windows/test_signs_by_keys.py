from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from console.panes.signs.pages import PAGES, Page
from console.windows.palette_items import palette_items
from tests.fakes.console_room import Room
from tests.fakes.ways import to_signs
from widgets.data_table import DataTable
from widgets.painted import PaintedButton


def texts(table: DataTable, column: int) -> list[str]:
    return [row.cells[column].text for row in table.rows.rows]


def test_it_is_a_tab_and_the_palette_finds_it(room: Room) -> None:
    assert "do:pane.signs" in [item.id for item in palette_items(room.window)]
    room.press("Ctrl+K")
    room.write("signs")
    room.press("Return")
    assert room.window.front == "signs"
    assert isinstance(QApplication.focusWidget(), DataTable)


def test_what_burns_comes_first_and_enter_opens_its_charts(room: Room) -> None:
    table = to_signs(room)
    assert table.rows.rows[0].service == "checkout" and texts(table, 0)[0] == "DEGRADED"
    assert texts(table, 0) == sorted(texts(table, 0), key=["DEGRADED", "UNKNOWN", "AT RISK", "OK"].index)
    room.press("Down", "Return")
    assert room.window.front == "service"
    assert room.window.service.service == table.rows.rows[1].service


def test_the_change_behind_it_stands_first_with_before_and_after(room: Room) -> None:
    table = to_signs(room, Page.CHANGES)
    row = table.rows.rows[0]
    heads = [column.head for column in table.rows.columns]
    assert row.cells[heads.index("Change")].text == "orders v88" and row.cells[0].text == "REGRESSION"
    assert row.cells[heads.index("Before")].text != row.cells[heads.index("After")].text
    assert "errors" in room.window.late.signs.pane.explanation.accessibleDescription()


def test_tab_goes_to_the_table_below_and_explains_its_row(room: Room) -> None:
    to_signs(room, Page.PROBES)
    signs = room.window.late.signs.pane
    room.press("Tab")
    below = signs.shown.tables[1]
    assert QApplication.focusWidget() is below
    explained = signs.explanation.explained
    assert explained is not None and "who agrees" in explained.words


def test_letters_find_and_a_digit_then_is_part_of_the_word(room: Room) -> None:
    table = to_signs(room)
    room.write("db-3")
    assert room.window.late.signs.pane.page is Page.OBJECTIVES
    row = table.current_row()
    assert row is not None and row.service == "db-3"


def test_sorting_and_copying(room: Room) -> None:
    table = to_signs(room)
    room.press("Right", "Ctrl+Up")
    names = texts(table, 1)
    assert names == sorted(names, key=str.casefold)
    room.press("Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[1] for line in lines[1:]] == names
    assert f"{len(names)} rows copied" in room.said()


def test_selection_and_order_stay_while_data_go_on(room: Room) -> None:
    table = to_signs(room, Page.SATURATION)
    room.press("Down", "Down", "Down")
    held = table.current_id()
    for _second in range(20):
        room.advance(1)
    room.poll()
    assert table.current_id() == held
    assert [each.row() for each in table.selectionModel().selectedRows()] == [table.currentIndex().row()]


def test_hidden_it_is_not_worked_on(room: Room) -> None:
    table = to_signs(room)
    room.press("F3")
    before = table.rows.rows
    for _second in range(35):
        room.advance(1)
    assert table.rows.rows is not before and table.rows.rows == before
    room.window.do("pane.signs")
    assert table.rows.rows != before


def test_coverage_by_zone(room: Room) -> None:
    table = to_signs(room, Page.COVERAGE)
    services = table.rows.rowCount()
    signs = room.window.late.signs.pane
    assert signs.by_zone.isVisible()
    signs.by_zone.setFocus(Qt.FocusReason.TabFocusReason)
    room.press("Space")
    assert table.rows.rowCount() > services
    assert [column.head for column in table.rows.columns][:2] == ["Service", "Zone"]
    signs.choice._parts[0].setFocus()
    room.press("2")
    assert not signs.by_zone.isVisible()


def test_blind_it_says_so_and_nothing_looks_live(room: Room) -> None:
    table = to_signs(room)
    room.advance(331)
    room.fail("connection refused")
    room.advance(1)
    panel = room.window.late.signs.pane.shown.panels[0]
    assert "STALE" in panel.accessibleDescription()
    assert "connection refused" in panel._notice.accessibleName()
    assert table._delegate.is_stale


def test_without_anything_each_page_says_why_and_what_to_press(rooms: Callable[..., Room]) -> None:
    room = rooms(rehearsed=False, is_offline=True)
    room.window.do("pane.signs")
    for number, page in enumerate(PAGES, start=1):
        room.press(str(number))
        focus = QApplication.focusWidget()
        assert isinstance(focus, PaintedButton) and focus.text() == page.words
        for panel in room.window.late.signs.pane.shown.panels:
            assert panel._empty.isVisible() and panel._empty.accessibleName().endswith(".")
    assert room.window.late.signs.pane.explanation.explained is None


def test_everything_that_takes_the_focus_has_a_name_and_tab_goes_round(room: Room) -> None:
    to_signs(room, Page.COVERAGE)
    takers = [
        one
        for one in room.window.late.signs.pane.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
    ]
    assert [type(one).__name__ for one in takers if not one.accessibleName()] == []
    areas = {"pane": room.window.docks["signs"], "log": room.window.log_bar, "banner": room.window.banner}
    seen: list[str] = []
    for _step in range(40):
        focus = QApplication.focusWidget()
        where = next((name for name, area in areas.items() if focus is not None and area.isAncestorOf(focus)), "strip")
        if not seen or seen[-1] != where:
            seen.append(where)
        if len(seen) == 5:
            break
        room.press("Tab")
    assert seen == ["pane", "log", "banner", "strip", "pane"]


def test_the_sheet_of_keys_names_those_of_the_tables(room: Room) -> None:
    room.press("F1")
    from widgets.shortcut_sheet import ShortcutSheet

    assert "Ctrl+Up, Down: Sort by it" in room.dialog(ShortcutSheet).accessibleDescription()
