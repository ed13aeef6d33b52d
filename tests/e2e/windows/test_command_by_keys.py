from PySide6.QtWidgets import QApplication

from console.windows.prompt import Prompt
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from tests.fakes.console_room import Room
from widgets.combo import Combo


def test_raising_is_one_key_and_lowering_asks_a_reason(room: Room) -> None:
    room.press("Ctrl+2")
    prompt = room.dialog(Prompt)
    room.press("Ctrl+Return")
    assert room.summary().severity is Severity.SEV1
    assert "reason" in prompt.error.accessibleName()
    room.write("Only internal tools are left")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    assert room.summary().severity is Severity.SEV2
    assert room.window.banner.data.severity == 2
    room.press("Ctrl+1")
    assert not room.has_dialog(Prompt)
    assert room.summary().severity is Severity.SEV1
    assert room.window.banner.data.severity == 1


def test_ctrl_enter_twice_lowers_once(room: Room) -> None:
    before = len(room.entries())
    room.press("Ctrl+3")
    room.write("Most users are back")
    prompt = room.dialog(Prompt)
    prompt.button.click()
    prompt.button.click()
    room.settle()
    assert room.summary().severity is Severity.SEV3
    assert len(room.entries()) == before + 1


def test_a_prompt_left_while_it_is_saved_harms_nothing(room: Room) -> None:
    room.press("Ctrl+4")
    room.write("Nobody is hit")
    prompt = room.dialog(Prompt)
    prompt.button.click()
    prompt.reject()
    room.settle()
    assert room.summary().severity is Severity.SEV4


def test_a_refusal_that_comes_after_esc_is_said_in_the_window(room: Room) -> None:
    room.press("Ctrl+4")
    prompt = room.dialog(Prompt)
    prompt.button.click()
    prompt.reject()
    room.settle()
    assert "reason" in room.said()


def test_the_state_prompt_names_unmet_guards_in_full(room: Room) -> None:
    room.press("Ctrl+Shift+T")
    prompt = room.dialog(Prompt)
    combo = prompt.fields["state"]
    assert isinstance(combo, Combo)
    words = [combo.itemData(at) for at in range(combo.count())]
    assert State.MONITORING in words
    for _step in range(words.index(State.MONITORING)):
        room.press("Down")
    before = room.summary().state
    room.press("Ctrl+Return")
    if room.has_dialog(Prompt):
        assert prompt.error.isVisible()
        prompt.error.grab()
        assert prompt.error.elided == []
        assert room.summary().state is before
    else:
        assert room.summary().state is State.MONITORING
        room.press("Ctrl+Shift+T")
        prompt = room.dialog(Prompt)
        combo = prompt.fields["state"]
        assert isinstance(combo, Combo)
        words = [combo.itemData(at) for at in range(combo.count())]
        for _step in range(words.index(State.RESOLVED)):
            room.press("Down")
        room.press("Ctrl+Return")
        assert prompt.error.isVisible()
        prompt.error.grab()
        assert prompt.error.elided == []
        assert room.summary().state is State.MONITORING


def test_a_role_goes_to_somebody_new(room: Room) -> None:
    room.press("Ctrl+R")
    combo = room.dialog(Prompt).fields["role"]
    assert isinstance(combo, Combo)
    for _step in range(combo.findData(Role.SCRIBE.value)):
        room.press("Down")
    room.press("Tab")
    room.retype("Zoe Quist")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    assert room.live.person(room.summary().roles[Role.SCRIBE]) == "Zoe Quist"
    assert "Scribe Zoe Quist" in room.window.war_room.grid.accessibleName()
    assert "Zoe Quist" in [person.name for person in room.desk.people.directory]


def test_command_is_not_pushed(room: Room) -> None:
    room.press("Ctrl+R", "Tab")
    room.retype("Zoe Quist")
    room.press("Ctrl+Return")
    prompt = room.dialog(Prompt)
    assert "offer a handover" in prompt.error.accessibleName()
    prompt.error.grab()
    assert prompt.error.elided == []
    assert room.summary().commander == room.desk.identity.me


def test_an_update_restarts_its_countdown(room: Room) -> None:
    due = {each.audience: each.due_ms for each in room.summary().updates}
    room.advance(60)
    room.press("Ctrl+Shift+U", "Tab")
    room.write("We are rolling back. Next update in 20 minutes.")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    now = {each.audience: each.due_ms for each in room.summary().updates}
    assert sum(now[audience] > due[audience] for audience in due) == 1


def test_closing_a_dialog_gives_the_focus_back(room: Room) -> None:
    room.press("F7")
    held = QApplication.focusWidget()
    room.press("Ctrl+T", "Esc")
    assert QApplication.focusWidget() is held


def test_switching_goes_to_another_incident(room: Room) -> None:
    first = room.summary()
    room.press("F2")
    room.retype("Search is slow")
    room.press("Ctrl+Return")
    second = room.summary()
    assert second.id != first.id
    room.press("Ctrl+I")
    combo = room.dialog(Prompt).fields["incident"]
    assert isinstance(combo, Combo)
    combo.setFocus()
    room.press("Home" if combo.itemData(0) == first.id else "End", "Ctrl+Return")
    assert room.summary().id == first.id
    assert room.window.banner.data.title == first.title
    assert {view.id for view in room.window.war_room.brief_list.rows()} <= {entry.id for entry in room.entries()}
