"""Task 12: an alarm flood at the window. The first-out is named, noise is shelved, nothing is deleted."""

from console.panes.alerts.pane import AlertsPane
from tests.fakes.console_room import Room


def inbox(room: Room) -> AlertsPane:
    pane = room.window.late.alerts.pane
    for _second in range(6):
        room.advance(1)
        room.settle()
    return pane


def test_the_inbox_shows_what_fires_and_acknowledges_by_space(room: Room) -> None:
    room.press("Ctrl+Shift+A")
    pane = inbox(room)
    assert "payments" in {group.service for group in room.window.post.alerts.inbox.groups}
    pane.list.setFocus()
    room.press("Home", "Space")
    acked = [alert for group in room.window.post.alerts.inbox.groups for alert in group.alerts if alert.acked_by]
    room.advance(1)
    room.settle()
    acked = [alert for group in room.window.post.alerts.inbox.groups for alert in group.alerts if alert.acked_by]
    assert acked
    assert {alert.acked_by for alert in acked} == {room.desk.identity.me}


def test_noise_is_shelved_with_a_reason_and_counted_in_the_banner(room: Room) -> None:
    room.press("Ctrl+Shift+A")
    pane = inbox(room)
    pane.list.setFocus()
    before = room.keys
    room.press("End")
    assert pane.list.currentIndex().row() == pane.list.model().rowCount() - 1
    # What is last is kept from paging already.
    room.press("Up", "Ctrl+Shift+S")
    room.write("exporter restarts under load")
    room.press("Ctrl+Return")
    assert room.keys - before <= 8
    room.advance(1)
    room.settle()
    shelves = room.window.post.alerts.inbox.shelves
    assert shelves
    assert {shelf.reason for shelf in shelves} == {"exporter restarts under load"}
    assert room.window.banner.data.shelved == len(shelves)
