import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from widgets.board import Board
from widgets.buttons import Button
from widgets.decision_list import DecisionList
from widgets.field import Field
from widgets.focus_ring import FocusRing
from widgets.gallery_samples import COUNTS, STALE, decisions
from widgets.glyphs import GlyphKind
from widgets.log_bar import LogBar
from widgets.painted import Painted, PaintedButton
from widgets.panel import Panel
from widgets.segment import Option, Segment
from widgets.settings_form import SettingsForm
from widgets.settings_row import SettingKind, SettingRow
from widgets.state_count import StateCountRow
from widgets.state_glyph import StateGlyph
from widgets.strip import Strip, Tab


def test_log_bar_commits_on_enter_and_ctrl_enter_and_keeps_the_text_until_told(qtbot: QtBot) -> None:
    bar = LogBar()
    qtbot.addWidget(bar)
    bar.resize(1920, 48)
    bar.show()
    QTest.keyClicks(bar.edit, "d Roll back v88")
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        with qtbot.waitSignal(bar.line_committed, timeout=30_000) as line:
            QTest.keyClick(bar.edit, Qt.Key.Key_Return, held)
        assert line.args == ["d Roll back v88"]
    assert bar.text() == "d Roll back v88"
    bar.clear()
    with qtbot.assertNotEmitted(bar.line_committed):
        QTest.keyClick(bar.edit, Qt.Key.Key_Return)


def test_log_bar_names_the_kind_while_one_types(qtbot: QtBot) -> None:
    bar = LogBar()
    qtbot.addWidget(bar)
    bar.resize(1920, 48)
    said = []
    for typed in ("db-3 refuses", "d roll back", "a restarted", "o slow", "c told support", "@Bo drain eu"):
        bar.set_text(typed)
        said.append(bar.edit.accessibleDescription())
        bar.grab()
        assert bar.elided == []
    assert said == ["Fact", "Decision", "Action", "Observation", "Comms", "Task"]


def test_disabled_button_says_why_and_busy_takes_no_press(qtbot: QtBot) -> None:
    button = Button("Promote")
    qtbot.addWidget(button)
    button.show()
    button.set_disabled("lag 41 s, limit 5 s")
    assert "lag 41 s, limit 5 s" in button.accessibleName()
    assert button.toolTip() == "lag 41 s, limit 5 s"
    button.set_disabled(None)
    button.set_busy(0.4)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.set_busy(None)
    with qtbot.waitSignal(button.clicked, timeout=30_000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_segment_moves_by_arrows_and_speaks_once(qtbot: QtBot) -> None:
    segment = Segment("Range", [Option("1", "1 h"), Option("6", "6 h"), Option("24", "24 h")], "1")
    qtbot.addWidget(segment)
    segment.show()
    got: list[str] = []
    segment.chosen.connect(got.append)
    parts = segment.findChildren(QAbstractButton)
    parts[0].setFocus()
    QTest.keyClick(parts[0], Qt.Key.Key_Right)
    assert got == ["6"]
    assert segment.chosen_id() == "6"


def test_field_error_stands_below_and_moves_nothing_over_it(qtbot: QtBot) -> None:
    field = Field("Value seen")
    qtbot.addWidget(field)
    before = field.height()
    field.set_error("Not a number. Example: 4")
    assert field.height() == before + 20
    assert field.edit.geometry().bottom() < field.height() - 20
    assert field.edit.accessibleDescription() == "Not a number. Example: 4"


def test_panel_states(qtbot: QtBot) -> None:
    panel = Panel("Decisions")
    qtbot.addWidget(panel)
    body = DecisionList(decisions())
    panel.set_body(body)
    panel.resize(600, 400)
    panel.show()
    assert body.isVisible()
    panel.set_empty("No decisions yet. Ctrl+Shift+L logs one.")
    assert not body.isVisible()
    panel.set_empty(None)
    assert body.isVisible()
    panel.set_freshness(STALE)
    assert "STALE 4 min" in panel.accessibleDescription()
    panel.grab()
    assert panel.head.geometry().left() == 2
    panel.set_error("Could not reach Slack. Update kept in Outbox.", "Retry", "R")
    retry = next(one for one in panel.findChildren(Button) if one.text() == "Retry")
    with qtbot.waitSignal(panel.action_requested, timeout=30_000):
        QTest.mouseClick(retry, Qt.MouseButton.LeftButton)


def test_row_list_moves_by_keys_and_keeps_its_row_when_rows_change(qtbot: QtBot) -> None:
    rows = DecisionList(decisions())
    qtbot.addWidget(rows)
    rows.resize(600, 300)
    rows.show()
    rows.setFocus()
    got: list[str] = []
    rows.row_selected.connect(got.append)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert got[-1] == "1"
    rows.set_rows(list(reversed(decisions())))
    assert rows.current_id() == "1"
    with qtbot.waitSignal(rows.row_opened, timeout=30_000) as opened:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args == ["1"]


def test_counts_say_all_five_and_turn_unknown_when_stale(qtbot: QtBot) -> None:
    row = StateCountRow({Condition.DOWN: 1})
    qtbot.addWidget(row)
    assert row.accessibleName() == "1 down, 0 degraded, 0 at risk, 0 unknown, 0 ok"
    row.set_counts(COUNTS, is_stale=True)
    assert row.accessibleName().startswith("42 unknown, last known 1 down")


def test_glyph_says_subject_state_age_and_staleness(qtbot: QtBot) -> None:
    glyph = StateGlyph(GlyphKind.DOWN)
    qtbot.addWidget(glyph)
    glyph.set_spoken("checkout", "4 minutes")
    assert glyph.accessibleName() == "checkout, down, 4 minutes, stale no"


def test_shapes_differ_without_colour(qtbot: QtBot) -> None:
    pictures = []
    for kind in GlyphKind:
        glyph = StateGlyph(kind, 32)
        qtbot.addWidget(glyph)
        image = glyph.grab().toImage()
        ground = image.pixel(0, 31) if kind is not GlyphKind.DEGRADED else image.pixel(0, 0)
        pictures.append(tuple(image.pixel(x, y) != ground for x in range(0, 32, 2) for y in range(0, 32, 2)))
    assert len(set(pictures)) == len(pictures)


def test_strip_asks_and_moves_only_when_told(qtbot: QtBot) -> None:
    strip = Strip([Tab("a", "War room"), Tab("b", "Overview", "F3")], "a")
    qtbot.addWidget(strip)
    strip.resize(1920, 40)
    strip.show()
    second = next(one for one in strip.findChildren(QAbstractButton) if one.accessibleName() == "Overview, F3")
    with qtbot.waitSignal(strip.tab_requested, timeout=30_000) as wanted:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert wanted.args == ["b"]
    assert not second.isChecked()
    strip.set_current("b")
    assert second.isChecked()


def test_large_tabs_give_way_to_the_field_that_finds_everything(qtbot: QtBot) -> None:
    names = "War room,Alerts,Command,Overview,Charts,Blast radius,Timeline,Runbook,Update,Signs,Catalogue,Handover"
    tabs = [Tab(name, name, "F3") for name in (*names.split(","), "Approvals", "Failover")]
    strip = Strip(tabs, "Alerts")
    qtbot.addWidget(strip)
    strip.show()
    field = next(one for one in strip.findChildren(QAbstractButton) if "Ctrl+K" in one.accessibleName())
    shown = [one for one in strip.findChildren(QAbstractButton) if one.accessibleName().endswith("F3")]
    for wide in (1256, 1280, 1366, 1600, 1920, 3840):
        strip.resize(wide, 40)
        assert field.isVisible()
        assert not strip.hidden_tabs()
        assert all(one.geometry().right() <= field.geometry().left() for one in shown)
    strip.resize(640, 40)
    assert strip.hidden_tabs()


def test_settings_search_and_a_wrong_number_is_said_not_sent(qtbot: QtBot) -> None:
    rows = [
        SettingRow("cadence", "Customer update every", SettingKind.NUMBER, 20, unit="min", group="Updates"),
        SettingRow("sound", "Sounds", SettingKind.SWITCH, True, group="Alarms"),
    ]
    form = SettingsForm(rows)
    qtbot.addWidget(form)
    form.resize(720, 400)
    form.show()
    QTest.keyClicks(form.search, "SOUND")
    assert form.shown_keys() == ("sound",)
    form.search.clear()
    edit = form.lines[0].control
    edit.setFocus()
    edit.setText("soon")  # type: ignore[attr-defined]  # a number's control is a line edit
    with qtbot.assertNotEmitted(form.value_changed):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.property("status") == "error"
    edit.setText("15")  # type: ignore[attr-defined]  # the same
    with qtbot.waitSignal(form.value_changed, timeout=30_000) as changed:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert changed.args == ["cadence", 15]


def test_the_focus_ring_goes_round_the_control_that_has_the_focus(qtbot: QtBot, qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Button("Review"), Button("Stop")
    column.addWidget(first)
    column.addWidget(second)
    window.show()
    window.activateWindow()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus, timeout=20_000)
    drawn = [one for one in window.findChildren(QWidget, "focus-ring") if one.isVisible()]
    assert [one.geometry() for one in drawn] == [second.geometry().adjusted(-3, -3, 3, 3)]
    first.setFocus()
    drawn = [one for one in window.findChildren(QWidget, "focus-ring") if one.isVisible()]
    assert [one.geometry() for one in drawn] == [first.geometry().adjusted(-3, -3, 3, 3)]
    ring.deleteLater()


_LONG = "Database connections used by checkout"


class _Line(Painted):
    def paint(self, board: Board) -> None:
        board.text(0, 0, _LONG, "body", width=self.width())


class _LineToPress(PaintedButton):
    def paint(self, board: Board) -> None:
        board.text(0, 0, _LONG, "body", width=self.width())


@pytest.mark.parametrize("kind", [_Line, _LineToPress])
def test_what_was_elided_is_whole_in_its_tooltip(qtbot: QtBot, kind: type[_Line | _LineToPress]) -> None:
    line = kind()
    qtbot.addWidget(line)
    line.resize(600, 24)
    line.grab()
    spot = QPoint(4, 8)

    def told() -> str:
        asked = QHelpEvent(QEvent.Type.ToolTip, spot, line.mapToGlobal(spot))
        QApplication.sendEvent(line, asked)
        # What nobody answers is ignored.
        return QToolTip.text() if asked.isAccepted() else ""

    assert told() == ""
    line.resize(80, 24)
    line.grab()
    assert told() == _LONG
    line.resize(600, 24)
    line.grab()
    assert told() == ""
    QToolTip.hideText()
