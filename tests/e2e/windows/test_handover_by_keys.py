"""Command is offered, withdrawn, and taken where the commander is gone (task 10). Read-back is driven on the pane itself."""

import json

from console.panes.handover.pane import HandoverPane
from models.incident.commands import AssignRole, Declare, LogEntry, OfferHandover
from models.incident.entry import Kind
from models.incident.hypotheses.commands import AddHypothesis
from models.incident.polls.commands import OpenPoll
from models.incident.polls.voice import PollKind
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel.ids import StreamId
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure


def pane(room: Room) -> HandoverPane:
    return room.window.late.handover.pane


def test_command_is_offered_with_a_briefing_that_writes_itself(room: Room) -> None:
    before = room.summary().commander
    assert before is not None
    room.press("F12")
    briefing = pane(room).briefing.text()
    assert "Checkout failing" in briefing
    assert "Roll back orders v88" in briefing
    room.press("Ctrl+Return")
    summary = room.summary()
    assert summary.handover_offer is not None
    assert summary.handover_offer.briefing == briefing
    assert summary.roles[Role.INCIDENT_COMMANDER] == before, "an offer moves nobody: the incoming takes command"


def test_the_outgoing_cannot_push_and_may_withdraw(room: Room) -> None:
    room.press("F12", "Ctrl+Return")
    assert room.summary().handover_offer is not None
    assert not pane(room).take.isVisible()
    room.click(pane(room).withdraw)
    assert room.summary().handover_offer is None


def test_task_10_the_incoming_knows_and_takes_command(room: Room, measured: Measure) -> None:
    me, zoe = room.desk.identity.me, room.desk.people.find_or_add("Zoe Quist")
    # A drill: whoever commands one incident is asked before they take another.
    declare = Declare("Search failing", ("checkout",), severity=Severity.SEV3, commander=zoe, drill=True)
    stream = room.desk.execute(declare).stream
    fields = {"owner": room.desk.people.find_or_add("Priya Nair"), "minutes": 10}
    for command in (
        AssignRole(stream, Role.DEPUTY, me),
        LogEntry(stream, "Rebuild the index", Kind.TASK, fields=fields),
        AddHypothesis(stream, "v88 leaks connections", "pool use falls after rollback", zoe),
        OpenPoll(stream, PollKind.OBJECTIONS, "Fail db-3 over to the replica?", ()),
        OfferHandover(stream, me, "Watch the pool of db-3."),
    ):
        room.desk.execute(command)
    room.live.open_incident(stream)
    room.settle()
    with measured(10, room, "offered, read back"):
        room.press("F12")
        first = pane(room).blocks.text()
        # The five questions, answered on the first screen.
        for question, answer in {
            "severity and since when": "SEV3 since ",
            "what is impacted": "Services: checkout",
            "what is being done and by whom": "Rebuild the index (Priya Nair",
            "next update due": "Next update\ncolleagues ",
            "biggest risk or decision pending": "Decision pending: Fail db-3 over to the replica?",
        }.items():
            assert answer in first, question
        assert "services hit" in first, "the blast radius in words"
        assert "pool use falls after rollback" in first, "exit criteria come from hypotheses"
        room.press("Space", "Tab", "Space", "Tab")
        room.write("Eu checkout is down; Priya rolls back v88")
        room.press("Ctrl+Return")
    assert room.summary().handover_offer is None
    assert room.summary().commander == me
    assert any("Eu checkout is down" in str(entry.fields) + entry.text + entry.reason for entry in room.entries())


def test_command_is_taken_cold_where_the_commander_is_gone(room: Room) -> None:
    answer = room.verb("incident", "declare", "--title", "Search failing", "--commander", "Zoe Quist", "--json")
    room.live.open_incident(StreamId(json.loads(answer.out)["id"]))
    room.settle()
    before = room.keys
    room.press("F12")
    assert "Search failing" in pane(room).briefing.text()
    assert not pane(room).cold.isEnabled()
    room.click(pane(room).reason.edit)
    room.write("Zoe is not to be reached")
    room.click(pane(room).cold)
    assert room.summary().commander == room.desk.identity.me
    assert room.keys - before == 3 <= 10
    assert any("Zoe is not to be reached" in (entry.reason or entry.text) for entry in room.entries())
