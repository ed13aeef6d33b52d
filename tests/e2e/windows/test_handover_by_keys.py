from console.windows.prompt import Prompt
from models.incident.roles import Role
from tests.fakes.console_room import Room


def test_command_is_offered_with_a_briefing_that_writes_itself(room: Room) -> None:
    before = room.summary().commander
    assert before is not None
    room.press("F12")
    answers = room.dialog(Prompt).answers()
    assert "Checkout failing" in answers["briefing"]
    assert "Roll back orders v88" in answers["briefing"]
    room.press("Ctrl+Return")
    room.settle()
    summary = room.summary()
    assert summary.handover_offer is not None
    assert summary.handover_offer.briefing == answers["briefing"]
    assert summary.roles[Role.INCIDENT_COMMANDER] == before, "an offer moves nobody: the incoming takes command"
