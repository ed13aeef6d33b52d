"""Evidence at the window: taken in, sealed, handed over, verified, given out, broken; and an automated step put to approval."""

import sys
from pathlib import Path

from console.access_book import ChangeMembership
from console.panes.runbook.pane import RESTORE_SECONDS, RunbookPane
from console.windows.prompt import Prompt
from models.access.approval.request import Verdict
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.incident.evidence import commands
from models.incident.evidence.commands import Custody, Keep
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem, Soundness
from models.incident.runs.commands import StartRun
from models.incident.runs.part import PART as RUNS
from models.incident.runs.step_state import StepState
from models.incident.runs.views import StepView
from models.runbooks.runbook import ActionCall, Chunk, Runbook, Step
from tests.fakes.console_room import Room
from tests.fakes.waiting import until

WORDS = "nine black cats"
ACTIONS = f"""watchfloor: actions/1
actions:
  - name: greet
    in_drills: true
    approval: {{groups: [legal], approvers: 1, holds: 20m}}
    command: {{argv: [{sys.executable}, -S, -c, "print('hello')"]}}
"""


def pane(room: Room) -> RunbookPane:
    return room.window.late.runbook.pane


def only(room: Room) -> EvidenceItem:
    (item,) = room.live.part(PART).all
    return item


def first_step(room: Room) -> StepView:
    return room.live.part(RUNS).all[-1].steps[0]


def test_an_item_from_custody_to_a_broken_hash(room: Room, tmp_path: Path) -> None:
    core = tmp_path / "core.1"
    core.write_bytes(b"core of db-3")
    room.press("F8", "Esc")
    pane(room).show_evidence()
    page = pane(room).evidence
    assert [row.end for row in page.keeps.list.rows()] == ["open"] * 3
    room.press("A")
    prompt = room.dialog(Prompt)
    room.write(str(tmp_path / "nothing"))
    room.press("Ctrl+Return")
    until(room, lambda: "can't be read" in prompt.error.accessibleName())
    room.retype(str(core))
    room.press("Tab")
    room.write("db-3")
    room.press("Ctrl+Return")
    until(room, lambda: not room.has_dialog(Prompt))
    assert (only(room).name, only(room).source, only(room).size) == ("core.1", "db-3", 12)
    assert page.items.list.rows()[0].end == "held"
    page.items.list.setFocus()
    room.press("S")
    room.write("bag 7")
    room.press("Return")
    room.press("T")
    room.write("Bo Lindqvist")
    room.press("Ctrl+Return")
    assert only(room).is_sealed and room.live.person(only(room).holder) == "Bo Lindqvist"
    room.press("V")
    until(room, lambda: only(room).soundness is Soundness.INTACT)
    room.press("X")
    room.retype(str(tmp_path / "out.bin"))
    room.press("Ctrl+Return")
    until(room, lambda: not room.has_dialog(Prompt))
    assert (tmp_path / "out.bin").read_bytes() == b"core of db-3"
    assert [line.act for line in only(room).custody] == [Custody.SEAL, Custody.TRANSFER, Custody.EXPORT]
    page.items.list.setFocus()
    room.press("Return")
    assert page.custody.list.hasFocus() and len(page.custody.list.rows()) == 4
    assert room.live.incident is not None
    room.desk.execute(commands.RecordCheck(room.live.incident.id, only(room).id, "cd" * 32))
    room.settle()
    assert page.items.list.rows()[0].end == "BROKEN" and "1 BROKEN" in page.items.head.meta
    room.press("K")
    room.press("Tab")
    room.write("s3://keep")
    room.press("Return")
    assert room.live.part(PART).preservation.kept == {Keep.LOGS: "s3://keep"}
    room.press("L")
    assert not page.isVisible() and pane(room).library.isVisible()


def test_the_restore_order_says_what_the_inventory_lacks_before_it_begins(room: Room, tmp_path: Path) -> None:
    inventory = tmp_path / "dr.csv"
    inventory.write_text("service,site\ngone-service,eu\n", encoding="utf-8")
    room.window.do("runbook.restore")
    room.settle()
    prompt = room.dialog(Prompt)
    room.write(str(inventory))
    room.press("Return")
    assert "not in the catalogue: gone-service" in prompt.error.accessibleName()
    assert not room.live.part(RUNS).all
    room.press("Ctrl+Return")
    assert not room.has_dialog(Prompt)
    (run,) = room.live.part(RUNS).all
    assert "UNVERIFIED" in run.runbook.summary and pane(room).run == run
    room.advance(RESTORE_SECONDS)
    room.settle()
    assert [each.is_open for each in room.live.part(RUNS).all][-1]
    assert all("UNVERIFIED" in each.runbook.summary for each in room.live.part(RUNS).all)


def test_a_step_that_needs_an_approval_asks_for_it_waits_and_runs(room: Room, tmp_path: Path) -> None:
    (tmp_path / "actions.yaml").write_text(ACTIONS)
    room.settings.put({"automation.actions": str(tmp_path / "actions.yaml")})
    room.press("F8")
    assert room.live.incident is not None
    incident = room.live.incident.id
    greet = Step("greet", "Say hello", action=ActionCall("greet"))
    book = Runbook("it", "It", chunks=(Chunk("One", (greet, Step("end", "End"))),))
    key = room.desk.execute(StartRun(incident, book)).events[0]
    room.settle()
    pane(room).show_run(key)
    card = pane(room).steps.card
    run_it = card.button("run")
    assert run_it is not None and not run_it.isEnabled() and "legal" in run_it.reason, card.whole.error
    assert ("Approved", "nobody has asked") in [(line.label, line.value) for line in card.whole.gate]
    room.press("A")
    (asked,) = room.live.part(APPROVALS).all
    assert (asked.kind, asked.request.subject) == ("automation", f"{key}/greet")
    assert card.button("approvals") is not None and card.button("ask_approval") is None
    room.press("Alt+A")
    assert room.window.front == "approvals" and room.window.late.approvals.pane.shown == asked
    mei = room.desk.people.find_or_add("Mei Chen")
    room.desk.enrol(mei, WORDS)
    room.desk.execute(ChangeMembership(mei, "legal"))
    room.desk.second.execute_as(mei, WORDS, VoteApproval(incident, asked.id, Verdict.APPROVE))
    room.settle()
    room.press("F8")
    run_it = card.button("run")
    assert run_it is not None and run_it.isEnabled() and card.button("ask_approval") is None
    room.press("G")
    until(room, lambda: first_step(room).state is StepState.DONE)
    assert "hello" in first_step(room).automated[0].excerpt
