"""A timed task with one named owner, asked to acknowledge (task 5), and the warning beyond seven direct reports."""

from console.windows.prompt import Prompt
from models.incident.commands import LogEntry
from models.incident.entry import Kind, TaskState
from models.incident.span import MAX_REPORTS, reports
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure


def test_task_5_assign_a_timed_task(room: Room, measured: Measure) -> None:
    room.press("Ctrl+Home")
    with measured(5, room):
        room.press("Ctrl+T")
        room.write("Drain eu-west writes now")
        room.press("Tab")
        room.write("Bo Lindqvist")
        room.press("Tab")
        room.write("10")
        room.press("Ctrl+Return")
    entry = room.entries()[0]
    assert (entry.kind, entry.text, entry.task_state) == (Kind.TASK, "Drain eu-west writes now", TaskState.OPEN)
    assert room.live.person(entry.owner) == "Bo Lindqvist"
    assert entry.due_ms == entry.occurred_ms + 10 * 60_000
    assert "acknowledgement is awaited" in room.said() or "report to" in room.said()
    # In one line, too; and what is missing is named.
    room.press("Ctrl+T")
    room.write("@Bo 5m look again")
    room.press("Return")
    assert room.entries()[0].text == "look again"
    room.press("Ctrl+T")
    room.write("nobody does this")
    room.press("Tab", "Tab")
    room.write("soon")
    room.press("Ctrl+Return")
    prompt = room.dialog(Prompt)
    assert "not a whole number" in prompt.error.accessibleName()
    room.retype("5")
    room.press("Ctrl+Return")
    assert "owner" in prompt.error.accessibleName()
    room.press("Esc")
    stream, at = room.summary().id, 0
    while len(reports(room.summary(), room.entries())) < MAX_REPORTS:
        at += 1
        owner = room.desk.people.find_or_add(f"Person {at}")
        room.desk.execute(LogEntry(stream, f"task {at}", Kind.TASK, fields={"owner": owner, "minutes": 5}))
    room.settle()
    room.press("Ctrl+T")
    assert f"{MAX_REPORTS} is the most to lead well" in room.dialog(Prompt).accessibleDescription()
    room.write('@"One More" 5m help')
    room.press("Return")
    assert f"{MAX_REPORTS + 1} people report to the Incident Commander" in room.said()
