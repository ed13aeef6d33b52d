from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from widgets import motion
from widgets.alerts.alert_delegate import ARROW, AlertDelegate
from widgets.alerts.alert_list import AlertList
from widgets.alerts.alert_views import AlertBlock, AlertLine
from widgets.alerts.flash import Flash
from widgets.alerts.shelf_list import ShelfList, ShelfView
from widgets.alerts.shelve_form import ShelveForm
from widgets.glyphs import GlyphKind

Key = Qt.Key
_Index = QModelIndex | QPersistentModelIndex


def block(name: str, children: int = 2, **more: object) -> AlertBlock:
    lines = tuple(
        AlertLine(f"{name}-{n}", GlyphKind.AT_RISK, f"P3 alert {n} of {name}", "13:52:48", "FIRING")
        for n in range(children)
    )
    plain = AlertBlock(
        name, GlyphKind.DEGRADED, name, "DEGRADED", children, "0 / 0 / 2", f"{name} is slow", "", "13:52:48", "FIRING",
        window="02:46", children=lines,
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def rows(qtbot: QtBot) -> Iterator[AlertList]:
    widget = AlertList()
    qtbot.addWidget(widget)
    widget.resize(1320, 400)
    widget.set_blocks([block("orders"), block("checkout"), block("payments")])
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    yield widget


def test_arrows_home_and_end_move_and_right_and_left_fold(rows: AlertList) -> None:
    rows.set_current("orders")
    for key, expected in (
        (Key.Key_Down, "checkout"),
        (Key.Key_Right, "checkout"),
        (Key.Key_Right, "checkout\ncheckout-0"),
        (Key.Key_Down, "checkout\ncheckout-1"),
        (Key.Key_Left, "checkout"),
        (Key.Key_Left, "checkout"),
        (Key.Key_Down, "payments"),
        (Key.Key_Home, "orders"),
        (Key.Key_End, "payments"),
    ):
        QTest.keyClick(rows, key)
        assert rows.current_id() == expected, key
    assert len(rows.shown_rows()) == 3


def test_letters_ask_and_never_jump(rows: AlertList) -> None:
    rows.set_current("checkout")
    asked: list[str] = []
    for name in ("acknowledge", "acknowledge_one", "link", "group", "open"):
        getattr(rows, f"{name}_requested").connect(lambda name=name: asked.append(name))
    for key in (Key.Key_Space, Key.Key_A, Key.Key_L, Key.Key_G, Key.Key_Return, Key.Key_P):
        QTest.keyClick(rows, key)
    assert asked == ["acknowledge", "acknowledge_one", "link", "group", "open"]
    assert rows.current_id() == "checkout"


def test_the_current_row_survives_others_coming_and_going(rows: AlertList) -> None:
    rows.fold("checkout", is_open=True)
    rows.set_current("checkout\ncheckout-1")
    rows.set_blocks([block("db-3"), block("payments"), block("checkout", 3)])
    assert rows.current_id() == "checkout\ncheckout-1"
    rows.set_blocks([block("db-3"), block("checkout", 1)])
    assert rows.current_id() == "checkout", "its alert is gone, the group is left"
    rows.set_blocks([block("db-3")])
    assert rows.current_id() == "", "nothing else is current by itself: a key would act on it"
    QTest.keyClick(rows, Key.Key_Down)
    assert rows.current_id() == "db-3"


def test_what_is_current_stays_where_the_eye_left_it(rows: AlertList) -> None:
    many = [block(f"s{n}", 0) for n in range(60)]
    rows.set_blocks(many)
    rows.set_current("s30")
    before = rows.visualRect(rows.currentIndex()).top()
    rows.set_blocks([block(f"new{n}", 0) for n in range(7)] + many)
    assert rows.current_id() == "s30"
    assert rows.visualRect(rows.currentIndex()).top() == before


def test_a_screen_reader_hears_the_current_row_and_every_row_has_its_text(rows: AlertList) -> None:
    rows.set_current("orders")
    assert rows.accessibleName() == "Alerts"
    said = rows.accessibleDescription()
    assert all(part in said for part in ("orders", "DEGRADED", "2 alerts", "FIRING", "02:46", "folded"))
    model = rows.model()
    for place in range(model.rowCount(QModelIndex())):
        assert model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_the_arrow_folds_within_24_pixels(rows: AlertList) -> None:
    for x in (ARROW - 12, ARROW + 12):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 26))
        assert len(rows.shown_rows()) == 5
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 26))
        assert len(rows.shown_rows()) == 3
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(600, 80))
    assert rows.current_id() == "checkout"
    assert len(rows.shown_rows()) == 3


class Counting(AlertDelegate):
    painted: set[int]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.painted.add(index.row())
        super().paint(painter, option, index)


def test_only_what_is_in_view_is_painted(rows: AlertList) -> None:
    delegate = Counting(rows)
    delegate.painted = set()
    rows.setItemDelegate(delegate)
    rows.set_blocks([block("all", 1000)])
    rows.fold("all", is_open=True)
    rows.grab()
    assert 0 < len(delegate.painted) <= 12


def test_the_flash_ends_bright_and_stands_still_where_motion_is_reduced(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    motion.choose("full")
    request.addfinalizer(lambda: motion.choose("system"))
    flash = Flash()
    halves: list[bool] = []
    flash.changed.connect(halves.append)
    flash.want(True)
    flash.turn()
    flash.want(False)
    assert halves == [True, False]
    assert not flash.is_running
    motion.choose("reduced")
    flash.want(True)
    assert not flash.is_running


def test_a_flash_turns_the_glyph_off_and_nothing_else(rows: AlertList) -> None:
    rows.set_blocks([block("orders", is_flashing=True)])
    bright = rows.grab().toImage()
    rows.set_flash_off(True)
    dark = rows.grab().toImage()
    differing = [(x, y) for x in range(0, 1300, 2) for y in range(0, 52, 2) if bright.pixel(x, y) != dark.pixel(x, y)]
    assert differing
    assert all(16 <= x <= 36 for x, _y in differing)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[ShelveForm]:
    widget = ShelveForm((("15", "15 min"), ("60", "1 h")), "60")
    qtbot.addWidget(widget)
    widget.resize(576, 220)
    widget.show()
    widget.activateWindow()
    widget.begin(GlyphKind.UNKNOWN, "queue-exporter", "CHATTERING")
    yield widget


def test_shelving_needs_a_reason_and_ctrl_enter_shelves(form: ShelveForm) -> None:
    shelved: list[tuple[str, str]] = []
    form.shelved.connect(lambda length, reason: shelved.append((length, reason)))
    QTest.keyClick(form.reason.edit, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shelved == []
    assert form.reason.edit.accessibleDescription().startswith("Say why")
    QTest.keyClicks(form.reason.edit, "restarts under load")
    assert form.reason.edit.accessibleDescription() == ""
    QTest.keyClick(form.reason.edit, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shelved == [("60", "restarts under load")]


def test_esc_lets_go_and_the_next_question_begins_anew(form: ShelveForm) -> None:
    gone: list[bool] = []
    form.cancelled.connect(lambda: gone.append(True))
    QTest.keyClicks(form.reason.edit, "half a")
    QTest.keyClick(form.reason.edit, Key.Key_Escape)
    assert gone == [True]
    form.begin(GlyphKind.UNKNOWN, "web", "3 alerts")
    assert form.reason.text() == ""


def test_u_takes_the_current_one_off_the_shelf(qtbot: QtBot) -> None:
    shelf = ShelfList([ShelfView("1", GlyphKind.AT_RISK, "lake-freshness", "rerun", "Bo", "12:45")])
    qtbot.addWidget(shelf)
    asked: list[str] = []
    shelf.unshelve_requested.connect(asked.append)
    QTest.keyClick(shelf, Key.Key_U)
    assert asked == []
    shelf.set_current("1")
    QTest.keyClick(shelf, Key.Key_U)
    assert asked == ["1"]
