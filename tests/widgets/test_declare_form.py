from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.declare_data import Answer, CommanderOption, DeclareFormData, DeclareInputs, UsersHit
from widgets.declare_form import DeclareForm

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[DeclareForm]:
    inputs = DeclareInputs("Log-in failing", commander="ana", severity=3)
    widget = DeclareForm(
        DeclareFormData(inputs, commanders=(CommanderOption("ana", "Ana Ruiz, me"), CommanderOption("bo", "Bo")))
    )
    qtbot.addWidget(widget)
    widget.resize(912, 712)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.title.hasFocus, timeout=20_000)
    yield widget


def test_opens_in_the_title_and_ctrl_enter_declares(form: DeclareForm, qtbot: QtBot) -> None:
    form.show_suggestion(1, "tier-1 core function")
    with qtbot.waitSignal(form.declare_requested, timeout=30_000) as sent:
        QTest.keyClick(form.title, Qt.Key.Key_Return, CTRL)
    assert sent.args is not None
    assert sent.args[0] == DeclareInputs("Log-in failing", severity=1, commander="ana")


def test_an_empty_title_is_refused_beside_the_field_and_nothing_is_sent(form: DeclareForm, qtbot: QtBot) -> None:
    form.title.clear()
    with qtbot.assertNotEmitted(form.declare_requested):
        QTest.keyClick(form.title, Qt.Key.Key_Return, CTRL)
    assert form.title.property("status") == "error"
    QTest.keyClicks(form.title, "x")
    assert form.title.property("status") == ""


def test_ctrl_digits_set_the_severity_while_typing_and_digits_type(form: DeclareForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.title, " 2")
    assert form.inputs().title.endswith(" 2")
    assert form.inputs().severity == 3
    QTest.keyClick(form.title, Qt.Key.Key_2, CTRL)
    assert form.inputs().severity == 2
    assert form.inputs().is_severity_chosen


def test_bare_digits_and_letters_work_outside_the_title(form: DeclareForm, qtbot: QtBot) -> None:
    form.severity.setFocus()
    QTest.keyClicks(form.severity, "1")
    QTest.keyClicks(form.severity, "m")
    QTest.keyClicks(form.severity, "y")
    got = form.inputs()
    assert (got.severity, got.users_hit, got.core_function_failed) == (1, UsersHit.MANY, Answer.YES)


def test_alt_letters_answer_from_the_title(form: DeclareForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.inputs_changed, timeout=30_000) as changed:
        QTest.keyClick(form.title, Qt.Key.Key_S, ALT)
    assert changed.args is not None
    assert changed.args[0].users_hit is UsersHit.SOME
    QTest.keyClick(form.title, Qt.Key.Key_N, ALT)
    assert form.inputs().core_function_failed is Answer.NO


def test_a_severity_picked_by_hand_is_not_overruled_by_a_suggestion(form: DeclareForm, qtbot: QtBot) -> None:
    QTest.keyClick(form.title, Qt.Key.Key_1, CTRL)
    form.show_suggestion(4, "no users hit")
    assert form.inputs().severity == 1
    assert form.declare.text() == "Declare SEV1"


def test_esc_cancels_and_keeps_the_draft(form: DeclareForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.cancelled, timeout=30_000):
        QTest.keyClick(form.title, Qt.Key.Key_Escape)
    assert form.inputs().title == "Log-in failing"


def test_the_drill_key_starts_a_drill_and_never_a_real_incident(form: DeclareForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.declare_requested), qtbot.waitSignal(form.drill_requested, timeout=30_000):
        QTest.keyClick(form.title, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
