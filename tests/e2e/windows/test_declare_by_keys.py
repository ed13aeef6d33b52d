from PySide6.QtWidgets import QApplication

from console.response_book import PublishPolicy
from console.windows.declare_dialog import DeclareDialog
from models.health.condition import Condition
from models.incident.severity import Severity
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure


def to_the_worst(room: Room) -> None:
    room.press("F3")
    assert room.live.by_service[room.window.overview.selected].condition is Condition.DOWN


def test_task_1_declare_sev1_from_the_overview(room: Room, measured: Measure) -> None:
    to_the_worst(room)
    worst, before = room.window.overview.selected, room.summary().id
    # The worst service is a database of tier 2, by itself SEV3: what it takes with it makes the severity.
    with measured(1, room):
        room.press("F2")
        form = room.dialog(DeclareDialog).form
        assert form.inputs().title and not form.inputs().is_severity_chosen
        assert "an hour" in form._data.users_note
        assert "25 % of users or more are hit" in form._rule_text
        assert any("more by blast radius" in line for line in form._data.will)
        room.press("Ctrl+Return")
    found = room.summary()
    assert found.id != before
    assert (found.severity, found.commander) == (Severity.SEV1, room.desk.identity.me)
    assert found.services[0] == worst and "checkout" in found.services
    assert found.number == "INC-2"
    assert room.window.banner.data.title == found.title
    assert room.window.front == "war_room"
    assert [each.number for each in room.live.headings] == ["INC-2", "INC-1"]
    assert not room.has_dialog(DeclareDialog)


def test_ctrl_enter_twice_declares_once(room: Room) -> None:
    to_the_worst(room)
    room.press("F2")
    dialog = room.dialog(DeclareDialog)
    dialog.form.declare.click()
    dialog.form.declare.click()
    room.settle()
    assert len(room.desk.read(room.desk.incidents.headings)) == 2


def test_esc_keeps_the_draft_with_its_service(room: Room) -> None:
    to_the_worst(room)
    worst = room.window.overview.selected
    room.press("F2")
    room.retype("Payments fail in eu")
    room.press("Alt+S", "Esc")
    assert not room.has_dialog(DeclareDialog)
    assert len(room.desk.read(room.desk.incidents.headings)) == 1
    room.press("Down", "F2")
    form = room.dialog(DeclareDialog).form
    assert form.inputs().title == "Payments fail in eu"
    assert form.inputs().users_hit == "some"
    room.press("Ctrl+Return")
    assert room.summary().services[0] == worst
    room.press("F2")
    assert room.dialog(DeclareDialog).form.inputs().title != "Payments fail in eu"


def test_a_dialog_left_untouched_leaves_no_draft(room: Room) -> None:
    to_the_worst(room)
    room.press("F2")
    first = room.dialog(DeclareDialog).form.inputs().title
    room.press("Esc", "Down", "F2")
    assert room.dialog(DeclareDialog).form.inputs().title != first


def test_an_empty_title_says_why(room: Room) -> None:
    room.press("F3", "F2", "Ctrl+A", "Backspace", "Ctrl+Return")
    form = room.dialog(DeclareDialog).form
    assert form._error.startswith("A title is required")
    assert QApplication.focusWidget() is form.title
    assert len(room.desk.read(room.desk.incidents.headings)) == 1
    room.write("Checkout failing")
    assert form._error == ""


def test_severity_follows_the_answers_until_a_person_picks_one(quiet: Room) -> None:
    quiet.press("F2")
    form = quiet.dialog(DeclareDialog).form
    seen = []
    for keys in ("Alt+F", "Alt+S", "Alt+M"):
        quiet.press(keys)
        seen.append(form.inputs().severity)
    assert seen == [3, 2, 1]
    assert form.declare.text() == "Declare SEV1"
    quiet.press("Tab", "4")
    assert form.inputs().severity == 4
    quiet.press("Alt+F", "2")
    assert (form.inputs().severity, form.inputs().users_hit) == (2, "few")
    quiet.press("Ctrl+1")
    assert form.inputs().severity == 1


def test_a_drill_can_not_be_taken_for_real(room: Room) -> None:
    to_the_worst(room)
    room.press("F2", "Ctrl+Shift+D")
    found = room.summary()
    assert (found.number, found.drill) == ("INC-D1", True)
    frame = room.window.frame
    assert frame is not None
    assert room.window.centralWidget() is frame
    assert frame.isVisible()
    assert room.window._content.geometry() == frame.rect().adjusted(12, 40, -12, -48)
    for title in (room.window.banner.data.title, room.window.windowTitle()):
        assert title.startswith("DRILL —")
        assert title.endswith("— DRILL")
    assert "DRILL" in room.window.log_bar.edit.placeholderText()
    assert QApplication.focusWidget() is not None
    # Back in the real incident the frame goes.
    real = next(each for each in room.live.headings if not each.drill)
    room.live.open_incident(real.id)
    room.settle()
    assert room.window.centralWidget() is room.window._content
    assert room.window._content.isVisible()


def test_the_policy_in_force_rates_and_says_who_agreed(room: Room) -> None:
    text = (
        "watchfloor: response/1\nseverity:\n  rows:\n"
        "    - {level: SEV2, measure: users, is: many, says: Many users are hit, agreed_by: Shop and Identity}\n"
    )
    room.desk.execute(PublishPolicy(text, "ours.yaml"))
    to_the_worst(room)
    room.press("F2")
    if room.dialog(DeclareDialog).form.inputs().users_hit != "many":
        room.press("Alt+M")
    form = room.dialog(DeclareDialog).form
    assert form.inputs().severity == 2
    assert "Policy version 2, agreed by Shop and Identity." in form._rule_text
    room.press("Ctrl+Return")
    assert (room.summary().severity, room.summary().rule) == (Severity.SEV2, "Many users are hit")
