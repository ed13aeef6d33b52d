"""What was set without hearing each other is settled at the window: told in a line, one key for each value (task 8)."""

from console.windows.conflict_dialog import ConflictDialog
from models.incident.commands import AssignRole, ChangeServices, RateSeverity, Retitle
from models.incident.roles import Role
from models.incident.severity import Severity
from tests.fakes.apart import say_apart
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure


def test_task_8_two_conflicts_are_settled_and_nothing_is_lost(room: Room, measured: Measure) -> None:
    stream = room.summary().id
    room.press("Ctrl+Shift+J")
    assert "No conflicts" in room.said()
    lower, lowest = RateSeverity(stream, Severity.SEV2, "few users"), RateSeverity(stream, Severity.SEV3, "fewer")
    say_apart(room.desk, lower, lowest)
    say_apart(room.desk, Retitle(stream, "Payments failing"), Retitle(stream, "Checkout and payments failing"))
    room.settle()
    strip = room.window.conflicts
    assert strip.isVisible()
    assert strip.accessibleName().startswith("2 CONFLICTS Severity differs: SEV3 by Ana")
    assert "Meanwhile SEV2 counts" in strip.accessibleName()
    before = len(room.entries())
    with measured(8, room, "severity and title"):
        room.press("Ctrl+Shift+J")
        dialog = room.dialog(ConflictDialog)
        assert dialog.heading.text() == "Severity differs"
        texts = [(each.text(), each.is_primary) for each in dialog.buttons]
        assert texts == [("Keep SEV3", False), ("Keep SEV2", True)], "the safer one is marked"
        room.press("2")
        assert dialog.heading.text() == "Title differs"
        room.press("1")
    assert not room.has_dialog(ConflictDialog)
    assert "2 conflicts settled" in room.said()
    summary = room.summary()
    assert (summary.severity, summary.title) == (Severity.SEV2, "Checkout and payments failing")
    assert summary.conflicts == () and not strip.isVisible()
    texts_now = [entry.text for entry in room.entries()]
    assert len(texts_now) == before + 2
    assert any("Payments failing" in text for text in texts_now), "what was not kept stays in the timeline"


def test_roles_and_services_later_and_a_value_that_is_gone(room: Room) -> None:
    stream = room.summary().id
    people = [person.id for person in room.live.desk.people.directory][:2]
    say_apart(room.desk, *(AssignRole(stream, Role.SCRIBE, person) for person in people))
    say_apart(room.desk, ChangeServices(stream, ("checkout",)), ChangeServices(stream, ("payments",)))
    room.settle()
    names = [room.live.person(person) for person in people]
    room.press("Ctrl+Shift+J")
    dialog = room.dialog(ConflictDialog)
    assert dialog.heading.text() == "Scribe differs"
    assert [each.text() for each in dialog.buttons] == [f"Keep {names[1]}", f"Keep {names[0]}"]
    room.press("L")
    assert dialog.heading.text() == "Services differs"
    # Meanwhile somebody settles it elsewhere: the dialog goes on by itself.
    listed = room.verb("incident", "conflicts", "INC-1").out
    assert "Scribe (role:scribe)" in listed and "Services (services)" in listed
    assert room.verb("incident", "settle", "INC-1", "services", "--keep", "safer").status == 2
    assert room.verb("incident", "settle", "INC-1", "services", "--keep", "all").status == 0
    assert not room.has_dialog(ConflictDialog)
    assert [each.field for each in room.summary().conflicts] == ["role:scribe"]
    room.press("Ctrl+Shift+J", "2")
    assert room.summary().roles[Role.SCRIBE] == people[0]
    assert room.summary().conflicts == ()
