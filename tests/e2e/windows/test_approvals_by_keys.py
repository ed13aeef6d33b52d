"""The approval inbox and the Failover screen in the real window, by keys: two people at one workstation, gates named."""

import hashlib

from console.access_book import ChangeMembership
from console.panes.approvals.pane import ApprovalsPane
from console.panes.failover.pane import FailoverPane
from console.windows.prompt import Prompt
from console.windows.second_signature import EnrolDialog, SecondSignature
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.standing import Status
from models.incident.approvals.commands import RequestApproval
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.incident.failover.gauges import Gauge
from models.incident.failover.part import PART as FAILOVER
from models.incident.failover.stages import Stage
from models.incident.failover.views import FailoverView
from models.kernel.ids import EventId
from tests.fakes.console_room import Room

WORDS = "nine black cats"
TEXT = "We are investigating failed payments."
POLICY = ApprovalPolicy(("legal",), 1, 20 * 60_000)


def asked(room: Room) -> EventId:
    assert room.live.incident is not None
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    command = RequestApproval(room.live.incident.id, "update", "u-1", sha256, "Update 1", POLICY, text=TEXT)
    key = room.desk.execute(command).events[0]
    room.settle()
    return key


def found(room: Room, key: EventId) -> ApprovalView:
    view = room.live.part(PART).get(key)
    assert view is not None
    return view


def status(room: Room, key: EventId) -> Status:
    return found(room, key).standing(room.clock.now_ms()).status


def signer(room: Room, name: str) -> None:
    person = room.desk.people.find_or_add(name)
    room.desk.enrol(person, WORDS)
    room.desk.execute(ChangeMembership(person, "legal"))
    room.settle()


def inbox(room: Room) -> ApprovalsPane:
    return room.window.late.approvals.pane


def test_a_second_person_signs_at_this_workstation(room: Room) -> None:
    signer(room, "Mei Chen")
    key = asked(room)
    room.tick()
    assert room.window.banner.data.approvals == 1
    room.press("Alt+A")
    assert room.window.front == "approvals"
    assert inbox(room).text.toPlainText() == TEXT and "of exactly this text" in inbox(room).hash.text()
    room.press("A")
    dialog = room.dialog(SecondSignature)
    assert dialog.person.currentText() == "Mei Chen", "whoever asked can't vote, so the first who can is offered"
    assert dialog.text.toPlainText() == TEXT
    room.write("guess and guess")
    room.press("Ctrl+Return")
    assert "try again in 1 s" in dialog.error.accessibleName() and dialog.passphrase.text() == ""
    room.advance(1)
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert not room.has_dialog(SecondSignature)
    assert status(room, key) is Status.GRANTED
    assert room.live.person(found(room, key).votes[0].vote.person) == "Mei Chen"
    room.tick()
    assert room.window.banner.data.approvals == 0


def test_a_denial_takes_a_reason_and_a_request_can_be_withdrawn(room: Room) -> None:
    signer(room, "Mei Chen")
    key = asked(room)
    room.press("Alt+A", "D")
    dialog = room.dialog(SecondSignature)
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert "reason" in dialog.error.accessibleName()
    dialog.reason.setFocus()
    room.write("names a customer")
    dialog.passphrase.setFocus()
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert status(room, key) is Status.DENIED
    again = asked(room)
    inbox(room).choose(again)
    room.press("W")
    room.write("not needed any more")
    room.press("Ctrl+Return")
    assert status(room, again) is Status.VOID
    assert inbox(room).approve.reason == "It is VOID"


def test_nobody_signs_for_the_workstation_what_it_asked_for_itself(room: Room) -> None:
    key = asked(room)
    room.press("Alt+A", "Return")
    dialog = room.dialog(SecondSignature)
    assert "Nobody else can sign here" in dialog.note.text()
    room.press("Ctrl+Return")
    assert "only members of legal" in dialog.error.accessibleName()
    room.press("Esc")
    assert status(room, key) is Status.PENDING


def test_a_person_is_enrolled_by_dialog(room: Room) -> None:
    room.desk.people.find_or_add("Zoe Falk")
    room.window.do("enrol")
    room.settle()
    dialog = room.dialog(EnrolDialog)
    room.write("Zoe")
    dialog.first.setFocus()
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert "differ" in dialog.error.accessibleName()
    dialog.again.setFocus()
    room.write(WORDS)
    room.press("Ctrl+Return")
    assert room.said() == "Zoe Falk can sign at this workstation."
    person = room.desk.people.directory.find("Zoe").id
    assert room.desk.read(lambda: room.desk.second.can_sign(person))


def failover(room: Room) -> FailoverView:
    view = room.live.part(FAILOVER).current
    assert view is not None
    return view


def test_a_failover_by_keys_names_what_is_in_its_way_and_alarms_at_a_split_brain(room: Room) -> None:
    room.window.do("pane.failover")
    room.settle()
    pane: FailoverPane = room.window.late.failover.pane
    room.press("T")
    prompt = room.dialog(Prompt)
    for key, words in (
        ("primary", "eu-west"),
        ("secondary", "eu-central"),
        ("services", "orders-db:0:30s"),
        ("reason", "eu-west is dark"),
    ):
        prompt.fields[key].setFocus()
        room.write(words)
    room.press("Ctrl+Return")
    assert failover(room).stage is Stage.TRIGGERED
    room.press("M")
    assert "PRECHECK is not reached" in room.said() and "Secondary reachable" in room.said()
    room.press("Esc")
    pane.items.setFocus()
    for _line in range(len(pane.items.list.rows())):
        room.press("Return", "Ctrl+Return", "Down")
    assert pane.items.head.meta == "6 of 6 signed"
    room.press("M")
    assert failover(room).stage is Stage.PRECHECK
    room.press("R")
    prompt = room.dialog(Prompt)
    gauge = prompt.fields["gauge"]
    gauge.setCurrentIndex(gauge.findData(f"{Gauge.PRIMARIES.value}:orders-db"))  # type: ignore[union-attr]  # a choice is a combo
    for key, words in (("value", "two"), ("source", "patronictl")):
        prompt.fields[key].setFocus()
        room.write(words)
    room.press("Ctrl+Return")
    assert "expected a number" in prompt.error.accessibleName()
    prompt.fields["value"].setFocus()
    room.retype("2")
    room.press("Ctrl+Return")
    assert failover(room).split_brain == ("orders-db",)
    assert room.window.split_brain.isVisible() and "SPLIT-BRAIN" in room.window.split_brain.accessibleName()
    room.window.show_pane("war_room")
    assert room.window.split_brain.isVisible(), "over every pane"
    room.window.show_pane("failover")
    pane.items.setFocus()
    room.press("F")
    assert room.said() == "Ask for failback: only from the secondary."
    room.press("B")
    room.write("two primaries")
    room.press("Ctrl+Return")
    assert failover(room).stage is Stage.ROLLBACK
