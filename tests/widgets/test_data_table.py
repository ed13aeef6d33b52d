from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from widgets import theme
from widgets.data_table import DataTable
from widgets.data_table_widths import Widths
from widgets.explanation import Bar, Bars, Explained, Explanation, Said
from widgets.gallery_tables import COLUMNS, rows
from widgets.glyphs import GlyphKind
from widgets.itemmodels.data_table_model import DataTableModel
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis
from widgets.sentence_strip import SentenceStrip

KEYS = {"Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down, "Home": Qt.Key.Key_Home, "End": Qt.Key.Key_End}
CONTROL = Qt.KeyboardModifier.ControlModifier


def table(qtbot: QtBot, shown: Sequence[DataRow] = rows()) -> DataTable:
    made = DataTable("Resources")
    qtbot.addWidget(made)
    made.resize(960, 320)
    made.set_table(COLUMNS, shown)
    made.show()
    made.setFocus()
    return made


def ids(model: DataTableModel) -> list[str]:
    return [row.id for row in model.rows]


def row(name: str, figure: float | None, words: str = "") -> DataRow:
    known = Cell("unknown", is_known=False) if figure is None else Cell(f"{figure:g}", sort=figure)
    return DataRow(name, (Cell(name), known, Cell(words)), Condition.OK, f"{name} {words}")


TWO = (Column("Name"), Column("Figure", is_right=True), Column("Why", weight=1))


def test_the_model_keeps_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = DataTableModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(rows())
    model.set_rows(rows()[2:])
    model.set_rows((*rows()[3:], rows()[0]))
    model.sort_by(2, True)
    model.set_rows(rows())
    model.set_table(TWO, [row("a", 1)])
    model.set_rows(())
    model.set_rows([row("a", 1), row("b", None)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it


def test_what_did_not_change_is_not_told_of(qtbot: QtBot) -> None:
    model = DataTableModel(TWO)
    model.set_rows([row("a", 1), row("b", 2)])
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.set_rows([row("a", 1), row("b", 3)])
    assert told == [1]
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.assertNotEmitted(model.dataChanged):
        model.set_rows([row("a", 1), row("b", 3)])


def test_two_rows_of_one_id_are_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="same id"):
        DataTableModel(TWO).set_rows([row("a", 1), row("a", 2)])


def test_figures_are_sorted_as_figures_and_unknown_ones_come_last_either_way(qtbot: QtBot) -> None:
    model = DataTableModel(TWO)
    model.set_rows([row("a", 9), row("b", None), row("c", 10), row("d", -1)])
    model.sort_by(1)
    assert ids(model) == ["d", "a", "c", "b"]
    model.sort_by(1, True)
    assert ids(model) == ["c", "a", "d", "b"]
    model.set_rows([row("b", None), row("e", 12), row("d", -1)])
    assert ids(model) == ["e", "d", "b"]
    model.sort_by(None)
    assert ids(model) == ["b", "e", "d"]


def test_keys_move_and_tell(qtbot: QtBot) -> None:
    shown = table(qtbot)
    told: list[str] = []
    shown.row_selected.connect(told.append)
    assert shown.current_id() == "db-3"
    for key in ("Down", "Down", "Up", "End", "Home"):
        QTest.keyClick(shown, KEYS[key])
    assert told == ["orders", "fraud-scoring", "orders", "web", "db-3"]


def test_enter_and_double_click_open(qtbot: QtBot) -> None:
    shown = table(qtbot)
    opened: list[str] = []
    shown.row_opened.connect(opened.append)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    place = shown.visualRect(shown.rows.index(3, 1)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert opened == ["db-3", "search"]


def test_what_is_current_stays_current_when_data_change(qtbot: QtBot) -> None:
    shown = table(qtbot)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    told: list[str] = []
    shown.row_selected.connect(told.append)
    first, second, *others = rows()
    shown.set_table(COLUMNS, (*others, replace(second, spoken="other"), first))
    assert shown.current_id() == "orders" and shown.currentIndex().row() == 3
    assert [index.row() for index in shown.selectionModel().selectedRows()] == [3]
    shown.set_table(COLUMNS, (*others, first))
    # It is gone: the one that took its place is where the eyes are.
    assert shown.current_id() == "db-3"
    assert told == []


def test_left_and_right_choose_a_column_and_ctrl_sorts_by_it(qtbot: QtBot) -> None:
    shown = table(qtbot)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Up, CONTROL)
    assert ids(shown.rows) == ["web", "search", "orders", "db-3", "fraud-scoring"]
    assert shown.current_id() == "db-3"
    QTest.keyClick(shown, Qt.Key.Key_Down, CONTROL)
    assert ids(shown.rows) == ["db-3", "orders", "search", "web", "fraud-scoring"]
    QTest.keyClick(shown, Qt.Key.Key_Down, CONTROL)
    assert ids(shown.rows) == [each.id for each in rows()]


def test_clicks_on_a_head_sort_up_down_and_not(qtbot: QtBot) -> None:
    shown = table(qtbot)
    head = shown.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(1) + 20, 16)
    orders = []
    for _click in range(3):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        orders.append(ids(shown.rows)[0])
    assert orders == ["db-3", "web", "db-3"]
    assert shown.rows.sorted_by is None


def test_typing_finds_and_digits_are_the_panes(qtbot: QtBot) -> None:
    shown = table(qtbot)
    QTest.keyClicks(shown, "fra")
    assert shown.current_id() == "fraud-scoring"
    shown._forget()
    QTest.keyClicks(shown, "db-3")
    assert shown.current_id() == "db-3"
    shown._forget()
    QTest.keyClick(shown, Qt.Key.Key_3)
    assert shown._sought == ""


def test_copies_all_or_what_is_selected(qtbot: QtBot) -> None:
    shown = table(qtbot)
    with qtbot.waitSignal(shown.copied) as copied:
        QTest.keyClick(shown, Qt.Key.Key_C, CONTROL)
    assert copied.args == [5]
    QTest.keyClick(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(shown, Qt.Key.Key_C, CONTROL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == [column.head for column in COLUMNS]
    assert [line[1] for line in lines[1:]] == ["db-3", "orders"]


def test_screen_readers_hear_head_and_sentence(qtbot: QtBot) -> None:
    shown = table(qtbot)
    index = shown.rows.index(1, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Used: 87.1 %"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole).startswith("orders, at risk.")


@pytest.mark.parametrize("width", [400, 960, 1600])
def test_only_columns_with_a_weight_are_cut_and_a_narrow_table_scrolls(qtbot: QtBot, width: int) -> None:
    shown = table(qtbot)
    shown.resize(width, 320)
    from widgets.itemmodels.data_table_delegate import cell_width

    for place, column in enumerate(COLUMNS):
        needed = max(cell_width(each.cells[place], place, len(COLUMNS)) for each in rows())
        if not column.weight:
            assert shown.columnWidth(place) >= needed, column.head
        assert shown.columnWidth(place) >= min(column.least, needed)
    total = sum(shown.columnWidth(place) for place in range(len(COLUMNS)))
    assert total <= shown.viewport().width() if width > 400 else total > shown.viewport().width()


def test_columns_never_get_narrower_with_their_figures(qtbot: QtBot) -> None:
    widths = Widths()
    columns = (Column("A"), Column("B", weight=1, least=50))
    widths.note(0, 90)
    widths.note(1, 300)
    assert widths.shared(columns, 200) == [90, 110]
    widths.note(0, 60)
    assert widths.shared(columns, 500) == [90, 410]
    assert widths.shared(columns, 100) == [90, 50]


def test_hue_stands_in_glyphs_alone_and_stale_is_quiet(qtbot: QtBot) -> None:
    look = theme.current()
    allowed = {look.color(role).rgb() for role in ("text", "text2", "panel", "raised", "line", "canvas")}
    plain = DataRow("a", (Cell("DOWN", emphasis=Emphasis.STATE), Cell("1"), Cell("words")), Condition.DOWN, "a")
    shown = table(qtbot)
    shown.set_table(TWO, [plain])
    image = shown.viewport().grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(40)}
    # Letters are smoothed between ink and ground: grey, never coloured.
    saturated = [each for each in colours - allowed if max(_rgb(each)) - min(_rgb(each)) > 24]
    assert saturated == []
    before = _brightest(shown)
    shown.set_stale(True)
    assert _brightest(shown) < before


def _rgb(pixel: int) -> tuple[int, int, int]:
    return (pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255


def _brightest(shown: DataTable) -> int:
    shown.clearFocus()
    shown.selectionModel().setCurrentIndex(shown.rows.index(0, 0), QItemSelectionModel.SelectionFlag.Clear)
    image = shown.viewport().grab().toImage()
    return max(sum(_rgb(image.pixel(x, y))) for x in range(200) for y in range(40))


def test_an_explanation_cuts_nothing_and_grows_downwards(qtbot: QtBot) -> None:
    words = "Burns 21× its budget over 1 h and 24× over 5 min; page from 14.4×; 31 % of the error budget is left. " * 4
    bars = Bars("Burn", (Bar("1 h, page 14.4×", "21×", 0.9, 0.6, True), Bar("5 min", "unknown")))
    explained = Explained("checkout: " + "a long name of an objective " * 4, "DEGRADED", GlyphKind.DEGRADED, ())
    shown = Explanation(replace(explained, parts=(Said("Why", words, "since 13:53Z"), bars)))
    qtbot.addWidget(shown)
    heights = []
    for width in (464, 380):
        shown.resize(width, 100)
        heights.append(shown.minimumHeight())
        shown.resize(width, heights[-1])
        shown.grab()
        assert shown.elided == []
    assert heights[1] > heights[0] > 300
    said = shown.accessibleDescription()
    assert "Why: Burns 21×" in said and "1 h, page 14.4× 21×; 5 min unknown" in said


def test_a_sentence_takes_the_lines_it_needs(qtbot: QtBot) -> None:
    strip = SentenceStrip()
    qtbot.addWidget(strip)
    strip.resize(400, 64)
    strip.set_sentence("Short.")
    low = strip.height()
    strip.set_sentence("Words enough for several lines, as many as it takes. " * 3)
    assert strip.height() > low
    strip.grab()
    assert strip.elided == []
