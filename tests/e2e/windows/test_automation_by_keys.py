"""Registered actions in the real window: run by a key, stopped by a key, begun by themselves, unknown after a crash."""

import sys
from pathlib import Path

import pytest

from console.automation.station import automation_of
from console.secret_store import MemorySecrets
from models.incident.runs.commands import AutomationOutcome, BeginAutomation, StartRun
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.incident.runs.views import StepView
from models.kernel.ids import EventId
from models.runbooks.runbook import ActionCall, ActionMode, Chunk, Runbook, Step
from tests.fakes.console_room import Room
from tests.fakes.waiting import until

ACTIONS = f"""watchfloor: actions/1
actions:
  - name: greet
    parameters: {{who: {{type: text, pattern: "[a-z]+"}}}}
    command: {{argv: [/bin/echo, hello, "${{who}}"]}}
  - {{name: look, automatic: true, command: {{argv: [/bin/echo, seen]}}}}
  - {{name: hang, command: {{argv: [{sys.executable}, -S, -c, "import time; print('up', flush=True); time.sleep(3600)"]}}}}
"""


def prepared(room: Room, place: Path, *steps: Step) -> EventId:
    """A run of these steps, begun by a verb while the Runbook screen is open."""
    (place / "actions.yaml").write_text(ACTIONS)
    room.settings.put({"automation.actions": str(place / "actions.yaml")})
    room.press("F8")
    assert room.live.incident is not None
    book = Runbook("it", "It", chunks=(Chunk("One", steps),))
    key = room.desk.execute(StartRun(room.live.incident.id, book)).events[0]
    room.settle()
    room.window.late.runbook.pane.show_run(key)
    room.settle()
    return key


def step(room: Room, key: str) -> StepView:
    found = room.live.part(PART).all[-1].step(key)
    assert found is not None
    return found


def test_a_key_runs_a_step_and_a_dry_run_does_not(room: Room, tmp_path: Path) -> None:
    prepared(room, tmp_path, Step("greet", "Say hello", action=ActionCall("greet", {"who": "bo"})), Step("end", "End"))
    room.press("P")
    until(room, lambda: [each.outcome for each in step(room, "greet").automated] == [AutomationOutcome.SUCCEEDED])
    assert step(room, "greet").automated[0].dry_run and step(room, "greet").state is StepState.TODO
    until(room, lambda: not automation_of(room.desk).runner.running())
    room.press("G")
    until(room, lambda: step(room, "greet").state is StepState.DONE)
    ran = step(room, "greet").automated[-1]
    assert "hello bo" in ran.excerpt and ran.exit == 0 and not ran.dry_run


def test_stop_ends_what_runs_and_the_window_stays_alive(room: Room, tmp_path: Path) -> None:
    prepared(room, tmp_path, Step("hang", "Hang", action=ActionCall("hang")), Step("end", "End"))
    room.press("G")
    until(room, lambda: "up" in " ".join(room.window.late.runbook.pane._runner.lines()))  # type: ignore[union-attr]  # the desk's
    until(room, lambda: step(room, "hang").running is not None)
    room.press("F3", "F8")
    room.press("Ctrl+.")
    until(room, lambda: step(room, "hang").running is None)
    assert step(room, "hang").automated[0].outcome is AutomationOutcome.STOPPED
    assert step(room, "hang").state is StepState.DOING


def test_an_automatic_step_begins_when_it_is_reached_where_the_list_permits_it(room: Room, tmp_path: Path) -> None:
    first = Step("first", "Look", action=ActionCall("look", mode=ActionMode.AUTOMATIC))
    second = Step("second", "Look again", action=ActionCall("look", mode=ActionMode.AUTOMATIC))
    third = Step("third", "Greet", action=ActionCall("greet", {"who": "bo"}, ActionMode.AUTOMATIC))
    said: list[str] = []
    room.live.told.connect(said.append)
    prepared(room, tmp_path, first, second, third)
    until(room, lambda: step(room, "second").state is StepState.DONE)
    assert [len(step(room, key).automated) for key in ("first", "second")] == [1, 1]
    until(room, lambda: any("not registered to begin by itself" in each for each in said))
    assert not step(room, "third").automated and step(room, "third").state is StepState.TODO


def test_after_a_crash_what_was_begun_is_unknown_and_asked_and_nothing_begins_by_itself(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    keeper = MemorySecrets()
    room = Room(tmp_path / "data", secrets=lambda: keeper)
    (tmp_path / "actions.yaml").write_text(ACTIONS)
    room.settings.put({"automation.actions": str(tmp_path / "actions.yaml")})
    assert room.live.incident is not None
    incident = room.live.incident.id
    look, hang = ActionCall("look", mode=ActionMode.AUTOMATIC), ActionCall("hang")
    steps = (Step("a", "Hang", action=hang, parallel_group="x"), Step("b", "Look", action=look, parallel_group="x"))
    key = room.desk.execute(StartRun(incident, Runbook("it", "It", chunks=(Chunk("One", steps),)))).events[0]
    room.desk.execute(BeginAutomation(incident, key, "a", "ab" * 32, "Hang"))
    room.close()
    again = Room(tmp_path / "data", secrets=lambda: keeper, rehearsed=False, later_seconds=60)
    request.addfinalizer(again.close)
    again.press("F8")
    pane = again.window.late.runbook.pane
    pane.show_run(key, "a")
    again.settle()
    assert pane._runner is not None and pane.run is not None and pane.step is not None
    assert pane._runner.is_unknown(pane.run, pane.step)
    again.desk.execute(pane._runner.settle(pane.run, pane.step))
    again.settle()
    assert step(again, "a").automated[0].outcome is AutomationOutcome.CRASHED
    assert step(again, "a").state is StepState.FAILED and len(step(again, "a").automated) == 1
    # Reached before this window was there: left for a person. Nothing was handed to the runner.
    assert not automation_of(again.desk).runner.running() and not step(again, "b").automated
