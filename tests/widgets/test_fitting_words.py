"""Words of any length keep their room: dialogs grow, bars break, rows take the lines they need."""

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.composer.finding_list import FindingList, FindingRow, Weight
from widgets.detail_rows import DetailRows, DetailView
from widgets.field import Field
from widgets.flow_bar import FlowBar
from widgets.notice_row import NoticeRow
from widgets.runbook.step_list import StepList
from widgets.runbook.views import StepSign, StepView

LONG = "Whoever looks after the hub makes the code and tells it to you together with the hub's fingerprint. " * 4


def test_a_dialog_is_as_high_as_its_words_and_squeezes_no_field(qtbot: QtBot) -> None:
    dialog = AskDialog("Join", 560)
    qtbot.addWidget(dialog)
    said, field, error = QLabel(LONG), Field("Address"), NoticeRow(is_inner=True)
    said.setWordWrap(True)
    error.hide()
    for widget in (heading(LONG), said, error, field, Button("Join", "Ctrl+Enter")):
        dialog.column.addWidget(widget)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.height() == dialog.column.totalHeightForWidth(dialog.width()), timeout=30_000)
    assert dialog.width() == 560
    assert (field.height(), said.height()) == (64, said.heightForWidth(said.width()))
    before = dialog.height()
    error.set_notice(LONG)
    error.show()
    qtbot.waitUntil(lambda: dialog.height() >= before + error.height() > before + 48, timeout=30_000)
    error.hide()
    qtbot.waitUntil(lambda: dialog.height() == before, timeout=30_000)


def test_a_bar_breaks_into_rows_and_nothing_lies_over_anything(qtbot: QtBot) -> None:
    bar = FlowBar()
    qtbot.addWidget(bar)
    buttons = [Button(f"Do the thing number {number} now") for number in range(6)]
    gone, search, hint = Button("Not now"), QLineEdit(), QLabel("Keys 1 to 7")
    gone.hide()
    for widget in (*buttons, gone):
        bar.add(widget)
    bar.add(search, is_stretched=True)
    bar.add(hint, is_optional=True, is_last=True)
    heights = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bar.setLayoutDirection(direction)
        for width in (2400, 1240, 400):
            bar.resize(width, bar.height())
            bar.show()
            placed = [each.geometry() for each in (*buttons, search, hint) if each.isVisible()]
            assert all(bar.rect().contains(place) for place in placed)
            assert not any(one.intersects(other) for one, other in combinations(placed, 2))
            heights.append(bar.height())
        assert not gone.isVisible() and not hint.isVisible(), "a hint never costs a row"
        assert (buttons[0].x() < 20) == (direction == Qt.LayoutDirection.LeftToRight)
    assert heights[:3] == heights[3:] and heights[0] == 48 < heights[1] < heights[2]
    gone.show()
    assert gone.isVisible() and not any(gone.geometry().intersects(each.geometry()) for each in buttons)


def test_a_step_shows_all_that_was_seen_and_who_saw_it(qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.resize(904, 600)
    short = StepView("1", "1", "Ask it", StepSign.DONE, expect="no answer", saw="none", by="Bo 14:30Z", time="")
    saw = "no answer since 14:19Z on any of the three addresses of the old primary"
    who = "Maximiliane Oyelaran-Featherstonehaugh ▸ Bartholomew Lindqvist 14:30Z"
    long = StepView("2", "2", "Ask it", StepSign.DONE, expect="no answer", saw=saw, by=who, time="")
    steps.set_rows([short, long])
    assert steps.row_height(short) == 56 < steps.row_height(long)


def test_findings_are_told_in_full_where_there_is_room_else_the_current_one(qtbot: QtBot) -> None:
    findings = FindingList()
    qtbot.addWidget(findings)
    rows = [FindingRow(str(number), Weight.BLOCKS, "Speculation.", LONG, number, "Go there") for number in (1, 2, 3)]
    findings.set_rows(rows)
    findings.resize(640, 2000)
    assert all(findings.row_height(row) > 44 for row in rows)
    findings.resize(640, 220)
    findings.set_current("2")
    assert [findings.row_height(row) > 44 for row in rows] == [False, True, False]


def test_labels_and_notes_of_details_take_the_room_they_need(qtbot: QtBot) -> None:
    plain, wordy = DetailRows(label_width=96), DetailRows(label_width=96)
    for rows, note in ((plain, "order follows causes"), (wordy, LONG)):
        qtbot.addWidget(rows)
        rows.resize(420, 100)
        rows.set_rows([DetailView("Nachgelagerte Anhänge", "2 on their way", note)])
    assert plain.height() == 60 < wordy.height()
