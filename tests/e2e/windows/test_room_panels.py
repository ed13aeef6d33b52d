from console.panes.command.activation import ActivationPanel
from console.panes.command.bridge import BridgePanel
from models.incident.bridge.commands import SetBridge
from models.incident.responders.commands import AskResponder
from models.incident.roles import Role
from tests.fakes.console_room import Room


def test_the_checklist_and_the_bridge_follow_the_record(room: Room) -> None:
    activation, bridge = ActivationPanel(room.live), BridgePanel(room.live)
    stream = room.summary().id
    person = room.desk.people.find_or_add("Nia Holm")
    room.desk.execute(AskResponder(stream, person, role=Role.LEGAL_LIAISON))
    room.desk.execute(SetBridge(stream, url="https://meet.example/x"))
    room.settle()
    activation.refresh()
    bridge.refresh()
    (row,) = [row for row in activation.rows.rows() if "Nia Holm" in row.text]
    assert (row.kind, row.author) == ("asked", "log the call") and "no phone number" in row.text
    activation.rows.row_opened.emit(row.id)
    assert "in 15:00" in bridge.head.meta
    room.advance(16 * 60)
    bridge.refresh()
    assert "OVERDUE" in bridge.head.meta
    bridge.rows.row_opened.emit("round")
    room.settle()
    activation.refresh()
    bridge.refresh()
    assert next(row for row in activation.rows.rows() if "Nia Holm" in row.text).kind == "acked"
    assert "in 15:00" in bridge.head.meta
    for panel in (activation, bridge):
        panel.deleteLater()
