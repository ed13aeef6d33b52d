import pytest
from PySide6.QtWidgets import QApplication

from models.incident.entry import Kind
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure


@pytest.mark.parametrize("pane", ["Ctrl+Home", "F3", "F4", "F7"])
@pytest.mark.parametrize("width", [1920, 1000])
def test_task_4_log_a_decision_with_its_reason(room: Room, measured: Measure, pane: str, width: int) -> None:
    room.size(width, 800)
    room.press(pane)
    pinned = [entry for entry in room.entries() if entry.pinned]
    room.window.timeline.view.list.set_current(pinned[-1].id)
    room.press("Alt+P")
    with measured(4, room, f"from {pane}, {width} px wide"):
        room.press("Ctrl+Shift+L")
        room.write("Fail db-3 over to the replica")
        room.press("Tab")
        room.write("Lag fell to 3 s, below the RPO of 5 s")
        room.press("Ctrl+Return")
    newest = room.entries()[0]
    assert (newest.kind, newest.text) == (Kind.DECISION, "Fail db-3 over to the replica")
    assert newest.fields["rationale"] == "Lag fell to 3 s, below the RPO of 5 s"
    assert newest.fields["decider"] == room.desk.identity.me
    assert newest.pinned
    assert room.window.timeline.form.draft().text == ""
    room.press("Ctrl+Home")
    assert newest.id in [view.id for view in room.window.war_room.decision_list.rows()]


def test_a_decision_without_its_choice_is_not_logged(room: Room) -> None:
    before = len(room.entries())
    room.press("Ctrl+Shift+L", "Tab")
    room.write("because")
    room.press("Ctrl+Return")
    assert len(room.entries()) == before
    assert QApplication.focusWidget() is room.window.timeline.form.what.edit
    assert room.window.timeline.form.why.text() == "because"


def test_a_refused_entry_says_why_in_the_form_and_keeps_it(room: Room) -> None:
    form = room.window.timeline.form
    room.press("Ctrl+Shift+L")
    room.write("Drain eu")
    room.click(form.kind._parts[3])
    room.press("Ctrl+Return")
    assert form.error.isVisible()
    assert "owner" in form.error.accessibleName()
    assert form.draft().text == "Drain eu"


def test_esc_leaves_the_form_with_its_draft(room: Room) -> None:
    room.size(1000, 700)
    room.press("Ctrl+Shift+L")
    room.write("Half a thou")
    room.press("Esc")
    assert QApplication.focusWidget() is room.window.timeline.view.list
    room.press("F3", "Ctrl+Shift+L")
    assert room.window.timeline.form.draft().text == "Half a thou"


def test_a_line_is_a_fact(room: Room) -> None:
    room.press("Ctrl+L")
    room.write("db-3 refuses connections")
    room.press("Return")
    newest = room.entries()[0]
    assert (newest.kind, newest.text) == (Kind.FACT, "db-3 refuses connections")
    assert room.window.log_bar.text() == ""
    assert room.window.war_room.brief_list.rows()[0].id == newest.id
    assert room.window.timeline.model.rowCount() == len(room.entries())


def test_a_line_may_be_a_decision_with_its_reason(room: Room) -> None:
    room.press("Ctrl+L")
    room.write("d roll back v88 because errors began 6 min after it")
    room.press("Ctrl+Return")
    newest = room.entries()[0]
    assert (newest.kind, newest.text) == (Kind.DECISION, "roll back v88")
    assert newest.fields["rationale"] == "errors began 6 min after it"


def test_a_task_goes_to_its_owner(room: Room) -> None:
    room.press("Ctrl+L")
    room.write("t @Priya 10m drain eu-west")
    room.press("Return")
    newest = room.entries()[0]
    assert (newest.kind, newest.text, newest.fields["minutes"]) == (Kind.TASK, "drain eu-west", 10)
    assert room.live.person(newest.owner) == "Priya Nair"
    assert newest.id in [view.id for view in room.window.war_room.task_list.rows()]


def test_a_task_without_an_owner_is_refused_in_words_and_stays_typed(room: Room) -> None:
    before = len(room.entries())
    room.press("Ctrl+L")
    room.write("t 10m drain eu-west")
    room.press("Return")
    assert len(room.entries()) == before
    assert "a task has one named owner" in room.said()
    assert room.window.log_bar.text() == "t 10m drain eu-west"
    room.press("Home", "Right", "Right")
    room.write("@Bo ")
    room.press("Return")
    assert room.entries()[0].kind is Kind.TASK
    assert room.said() == ""


def test_without_an_incident_the_line_stays_and_it_is_said(quiet: Room) -> None:
    bar = quiet.window.log_bar
    quiet.click(bar.edit)
    quiet.write("everything is slow")
    quiet.press("Return")
    assert "F2" in quiet.said()
    assert bar.text() == "everything is slow"
    quiet.press("F2")
    quiet.write("Everything is slow")
    quiet.press("Ctrl+Return", "Ctrl+L", "Return")
    assert quiet.entries()[0].text == "everything is slow"
    assert bar.text() == ""


def test_what_is_typed_while_a_line_is_saved_is_not_lost(room: Room) -> None:
    bar = room.window.log_bar
    room.press("Ctrl+L")
    room.write("first")
    bar.line_committed.emit("first")
    bar.line_committed.emit("first")
    bar.edit.setText("first and then the second")
    room.settle()
    assert bar.text() == "first and then the second"
    assert [entry.text for entry in room.entries()].count("first") == 1


def test_what_is_typed_while_an_entry_is_saved_is_not_lost(room: Room) -> None:
    form = room.window.timeline.form
    room.press("Ctrl+Shift+L")
    room.write("Roll forward")
    form.commit.click()
    form.commit.click()
    form.what.set_text("Roll forward to v90")
    room.settle()
    assert form.draft().text == "Roll forward to v90"
    assert [entry.text for entry in room.entries()].count("Roll forward") == 1


def test_a_notice_goes_at_esc(quiet: Room) -> None:
    quiet.press("Ctrl+Shift+L")
    assert quiet.said() == "Log a decision: needs an open incident."
    quiet.press("Esc")
    assert quiet.said() == ""
