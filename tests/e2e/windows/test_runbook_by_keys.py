"""The Runbook screen by its keys: task 9, interruptions, a restart, refusals, both modes."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from console.panes.runbook.pane import IDLE_SECONDS, RunbookPane
from console.runbook_book import PublishRunbook
from console.secret_store import MemorySecrets
from console.windows.prompt import Prompt
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs import commands
from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView
from models.runbooks.runbook import ActionCall, Branch, Chunk, ReadMode, Runbook, Step, StepKind
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure
from tests.fakes.waiting import until

BOOK = Runbook(
    "failover",
    "DB failover",
    12,
    chunks=(
        Chunk(
            "Diagnose",
            (
                Step("lag", "Replica lag", kind=StepKind.CHECK, expected="under 5 s"),
                Step(
                    "save", "Save it?", kind=StepKind.DECIDE, branches=(Branch("no", "warn"), Branch("yes", "repair"))
                ),
                Step("repair", "Repair in place"),
            ),
        ),
        Chunk(
            "Promote",
            (
                Step("warn", "Warn support", confirm=True),
                Step("promote", "Promote", expected="accepts writes", action=ActionCall("promote", {"to": "db-3b"})),
                Step("drop", "Drop the old primary", destructive=True),
            ),
        ),
    ),
)


ACTIONS = """\
watchfloor: actions/1
actions:
  - name: promote
    title: Promote a replica
    timeout: 15m
    in_drills: true
    parameters:
      to: {{type: text, pattern: "db-[0-9]+b"}}
    command:
      argv: ["{python}", "-c", "import time; time.sleep(600)", "${{to}}"]
"""
"""It lasts until it is stopped."""


def begun(room: Room, mode: ReadMode = ReadMode.READ_DO) -> str:
    """A run of the book in the open incident, as if begun by a verb."""
    bo = room.desk.people.find_or_add("Bo Lindqvist")
    assert room.live.incident is not None
    start = commands.StartRun(room.live.incident.id, BOOK, mode, responder=bo)
    key = room.desk.execute(start).events[0]
    room.settle()
    return key


def said(room: Room, key: str, step: str, observed: str = "", **rest: object) -> None:
    assert room.live.incident is not None
    move = commands.MoveStep(room.live.incident.id, key, step, StepState.DONE, observed, **rest)  # type: ignore[arg-type]  # by name
    room.desk.execute(move)
    room.settle()


def run_of(room: Room) -> RunView:
    found = room.live.part(PART).all
    return found[-1]


def pane(room: Room) -> RunbookPane:
    return room.window.late.runbook.pane


def test_task_9_resume_after_an_interruption_and_override_an_automatic_step(room: Room, measured: Measure) -> None:
    key = begun(room)
    said(room, key, "lag", "2 s")
    said(room, key, "save", outcome="no")
    said(room, key, "warn", confirmed=True)
    room.press("F8")
    assert pane(room).step is not None and pane(room).step.key == "promote"  # type: ignore[union-attr]  # just asserted
    room.press("F3")
    room.advance(IDLE_SECONDS)
    with measured(9, room) as task:
        room.press("F8")
        assert pane(room).notice.accessibleName() == "You were at step 5: Promote"
        room.press("M")
        room.write("writes at 14:41Z")
        room.press("Return")
    task.note = "F8, M, the value, Enter"
    step = run_of(room).step("promote")
    assert step is not None and (step.state, step.observed, step.by_hand) == (StepState.DONE, "writes at 14:41Z", True)
    assert pane(room).step is not None and pane(room).step.key == "drop"  # type: ignore[union-attr]  # just asserted
    lines = [entry.text for entry in room.entries()[:2]]
    assert lines[0] == "DB failover 5 Promote: done by hand, saw writes at 14:41Z"
    assert lines[1] == "DB failover 5 Promote: left off here"


def test_five_minutes_without_a_key_leave_a_bookmark_on_the_spot(room: Room) -> None:
    key = begun(room)
    room.press("F8")
    said(room, key, "lag", "2 s")
    pane(room).show_run(key)
    room.advance(IDLE_SECONDS - 1)
    assert run_of(room).bookmarks == {}
    room.advance(1)
    room.settle()
    assert list(run_of(room).bookmarks.values()) == ["save"]
    assert pane(room).notice.isVisible()
    room.press("1")
    assert not pane(room).notice.isVisible()
    assert run_of(room).step("save").outcome == "no"  # type: ignore[union-attr]  # of the book


def test_a_restart_comes_back_to_the_same_step(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    keeper = MemorySecrets()
    room = Room(tmp_path, secrets=lambda: keeper)
    key = begun(room)
    said(room, key, "lag", "2 s")
    said(room, key, "save", outcome="no")
    room.press("F8", "F3")
    assert list(run_of(room).bookmarks.values()) == ["warn"]
    room.close()
    again = Room(tmp_path, secrets=lambda: keeper, rehearsed=False)
    request.addfinalizer(again.close)
    again.press("F8")
    assert pane(again).notice.accessibleName() == "You were at step 4: Warn support"
    assert (pane(again).run.id, pane(again).step.key) == (key, "warn")  # type: ignore[union-attr]  # shown
    again.press("D", "D")
    assert run_of(again).step("warn").state is StepState.DONE  # type: ignore[union-attr]  # of the book


def test_a_whole_run_by_keys_with_its_refusals(room: Room) -> None:
    begun(room)
    room.press("F8", "D")
    assert "Expected: under 5 s" in pane(room).steps.card.whole.error
    room.press("Return")
    room.write("checked")
    room.press("Return")
    assert "nothing seen" in pane(room).steps.card.whole.error
    room.retype("2 s")
    room.press("Return")
    room.press("1")
    assert run_of(room).step("repair").place == "off"  # type: ignore[union-attr]  # of the book
    room.press("D")
    assert "once more" in pane(room).steps.card.whole.error
    room.press("D")
    assert pane(room).step.key == "promote"  # type: ignore[union-attr]  # at hand
    room.press("F")
    room.write("still read-only")
    room.press("Return")
    assert run_of(room).step("promote").state is StepState.FAILED  # type: ignore[union-attr]  # of the book
    room.press("M")
    room.press("Return")
    room.write("RW")
    room.press("Return")
    promote = run_of(room).step("promote")
    assert promote is not None and (promote.generation, promote.state, promote.by_hand) == (2, StepState.DONE, True)
    room.press("D")
    assert "destroys traces" in pane(room).steps.card.whole.error
    room.press("V")
    prompt = room.dialog(Prompt)
    waiver = prompt.fields["what"]
    waiver.setCurrentIndex(waiver.count() - 1)  # type: ignore[union-attr]  # a choice
    room.press("Tab")
    room.write("customers lose orders")
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    assert room.live.part(EVIDENCE).preservation.open_points == ()
    room.press("D", "E")
    assert run_of(room).ending is Ending.COMPLETE
    assert room.entries()[0].text == "DB failover: checklist complete"


def test_skip_hold_hand_over_and_reopen(room: Room) -> None:
    begun(room)
    room.press("F8", "S")
    room.press("Ctrl+Return")
    assert "needs a reason" in room.dialog(Prompt).error.accessibleName()
    room.write("seen on the bridge")
    room.press("Return")
    assert run_of(room).step("lag").reason == "seen on the bridge"  # type: ignore[union-attr]  # of the book
    room.press("Up", "R")
    room.write("it rises again")
    room.press("Return")
    assert run_of(room).step("lag").generation == 2  # type: ignore[union-attr]  # of the book
    room.press("H", "B")
    assert "the run is held" in pane(room).steps.card.whole.error
    room.press("H", "B")
    assert run_of(room).step("lag").state is StepState.DOING  # type: ignore[union-attr]  # of the book
    room.press("T")
    room.write("Bo")
    room.press("Ctrl+Return")
    assert run_of(room).step("lag").assignee is not None  # type: ignore[union-attr]  # of the book


def test_another_operators_words_show_at_once_and_the_copy_is_kept(room: Room) -> None:
    key = begun(room, ReadMode.CHALLENGE_RESPONSE)
    room.press("F8")
    answer = room.verb("runbook", "observe", "1", "1", "2 s", "--json")
    assert answer.status == 0, answer
    assert pane(room).steps.rows()[0].saw == "2 s"
    assert pane(room).steps.rows()[0].by.startswith("Ana ▸ Bo")
    assert pane(room).steps.rows()[0].sign.value == "done"
    room.press("X")
    assert run_of(room).mode is ReadMode.READ_DO and run_of(room).id == key


def test_the_library_starts_what_is_chosen_and_asks_for_two_where_two_are_wanted(room: Room) -> None:
    pair = replace(BOOK, key="pair", title="By two", mode=ReadMode.CHALLENGE_RESPONSE)
    room.desk.execute(PublishRunbook((BOOK, pair)))
    room.press("F8")
    page = pane(room).library
    assert page.proposed.rows(), "some fit Checkout failing"
    page.all.setFocus()
    page.all.set_current(BOOK.key)
    room.press("Return")
    assert (run_of(room).title, pane(room).run) == ("DB failover", run_of(room))
    room.press("L")
    assert pane(room).run is None and page.runs.rows()[0].title == "DB failover"
    page.all.setFocus()
    page.all.set_current("pair")
    room.press("Return", "Ctrl+Return")
    assert "no responder is named" in room.dialog(Prompt).error.accessibleName()
    room.press("Tab", "Tab", "Esc")
    assert len(room.live.part(PART).all) == 1


def test_the_war_room_shows_the_run_and_ticks_what_needs_no_words(room: Room) -> None:
    panel = room.window.war_room.runbook
    assert not panel.isVisible()
    key = begun(room)
    assert panel.isVisible() and panel.brief.done.text() == "Open"
    said(room, key, "lag", "2 s")
    said(room, key, "save", outcome="yes")
    assert panel.brief.accessibleName() == "DB failover, 2 of 6 done, step 3 Repair in place, to do, expect "
    room.click(panel.brief.hold)
    assert run_of(room).held
    room.click(panel.brief.hold)
    room.click(panel.brief.done)
    assert run_of(room).step("repair").state is StepState.DONE  # type: ignore[union-attr]  # of the book
    room.click(panel.brief.done)
    assert pane(room).step is not None and pane(room).step.key == "warn"  # type: ignore[union-attr]  # just asserted


def test_an_automated_step_runs_stops_and_ends_in_the_record(room: Room, tmp_path: Path) -> None:
    actions = tmp_path / "actions.yaml"
    actions.write_text(ACTIONS.format(python=sys.executable), encoding="utf-8")
    room.settings.put({"automation.actions": str(actions)})
    key = begun(room)
    said(room, key, "lag", "2 s")
    said(room, key, "save", outcome="no")
    said(room, key, "warn", confirmed=True)
    room.press("F8")
    # What there is to say, not what the card has room for.
    assert ("Parameter to", "db-3b") in pane(room).steps.card.whole.facts, pane(room).steps.card.whole.error
    room.fail("connection refused")
    button = pane(room).steps.card.button("run")
    assert button is not None and not button.isEnabled() and "never queued" in button.reason
    room.press("G")
    until(room, lambda: "refused, not queued" in pane(room).steps.card.whole.error)
    assert run_of(room).step("promote").automated == ()  # type: ignore[union-attr]  # of the book
    room.poll()
    room.press("P")
    until(room, lambda: any(each.outcome is not None for each in run_of(room).step("promote").automated))  # type: ignore[union-attr]  # of the book
    assert run_of(room).step("promote").state is StepState.TODO  # type: ignore[union-attr]  # of the book
    room.press("G")
    until(room, lambda: len(run_of(room).step("promote").automated) == 2)  # type: ignore[union-attr]  # of the book
    assert run_of(room).step("promote").state is StepState.DOING  # type: ignore[union-attr]  # of the book
    room.press("Ctrl+.")
    until(room, lambda: run_of(room).step("promote").running is None)  # type: ignore[union-attr]  # of the book
    assert run_of(room).step("promote").automated[-1].outcome is AutomationOutcome.STOPPED  # type: ignore[union-attr]  # of the book
    room.press("M")
    room.write("RW by hand")
    room.press("Return")
    promote = run_of(room).step("promote")
    assert promote is not None and (promote.state, promote.by_hand) == (StepState.DONE, True)


def test_the_card_fits_and_is_never_cut(room: Room) -> None:
    begun(room)
    room.press("F8")
    for size in ((1280, 800), (1920, 1080)):
        room.size(*size)
        for step in ("lag", "save", "promote", "drop"):
            pane(room).show_run(run_of(room).id, step)
            steps = pane(room).steps
            assert steps.card.isVisible()
            assert steps.card.geometry().bottom() <= steps.height()
            assert steps.card.height() >= steps.card.height_for(steps.card.width()) - 1
