"""Runs of steps and by themselves: announced durably before they begin, ended in the record, stopped, unknown after a crash."""

import json
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from console.automation.attempt import Stop
from console.automation.execution import Surroundings
from console.automation.runner import MOST_AT_ONCE, AutomationRunner, Handle
from console.automation.station import Automation, automation_of, close_automation
from console.bus import Receipt
from models.access.approval.policy import ApprovalPolicy
from models.incident.approvals.commands import RequestApproval
from models.incident.commands import Declare
from models.incident.evidence.commands import WaivePreservation
from models.incident.runs.commands import AutomationOutcome, EndAutomation, MoveStep, StartRun
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.incident.runs.views import StepView
from models.kernel.errors import BadInput, Refused, WatchfloorError
from models.kernel.ids import EventId, StreamId
from models.runbooks.actions.gate import RunFacts
from models.runbooks.actions.outcome import RunOutcome
from models.runbooks.runbook import ActionCall, ActionMode, Chunk, Runbook, Step
from tests.fakes.actions import PATIENCE, call, registry
from tests.fakes.station import Station

ACTIONS = f"""watchfloor: actions/1
actions:
  - name: greet
    in_drills: true
    parameters: {{who: {{type: text, pattern: "[a-z]+"}}}}
    command: {{argv: [/bin/echo, hello, "${{who}}"], environment: {{TOKEN: "${{secret:greeting}}"}}}}
  - name: fail
    automatic: true
    command: {{argv: [/bin/sh, -c, "exit 4"]}}
  - name: hang
    command: {{argv: [{sys.executable}, -S, -c, "import time; print('up', flush=True); time.sleep(3600)"]}}
  - name: grave
    destructive: true
    approval: {{approvers: 1}}
    command: {{argv: [/bin/echo, gone]}}
"""


def step(key: str, name: str, mode: ActionMode = ActionMode.CONFIRM, **parameters: str) -> Step:
    return Step(key, f"Do {key}", parallel_group="all", action=ActionCall(name, parameters, mode))


RUNBOOK = Runbook(
    "all",
    "All of them",
    chunks=(
        Chunk(
            "One",
            (
                step("greet", "greet", who="bo"),
                step("fail", "fail", ActionMode.AUTOMATIC),
                step("hang", "hang"),
                step("odd", "greet", who="NOT SMALL"),
                step("missing", "not-there"),
                step("forward", "greet", ActionMode.AUTOMATIC, who="bo"),
                Step("by-hand", "Look", parallel_group="all"),
            ),
        ),
        Chunk("Two", (Step("grave", "Do it", destructive=True, action=ActionCall("grave")),)),
    ),
)


class Bench:
    def __init__(self, place: Path) -> None:
        self.station = Station(place / "data")
        self.file = place / "actions.yaml"
        self.file.write_text(ACTIONS)
        self.desk = self.station.open()
        (self.station.place / "settings.json").write_text(json.dumps({"automation.actions": str(self.file)}))
        self.incident, self.run = self._begun(drill=False)

    def _begun(self, *, drill: bool) -> tuple[StreamId, EventId]:
        incident = self.desk.execute(Declare("Checkout failing", drill=drill)).stream
        return incident, self.desk.execute(StartRun(incident, RUNBOOK)).events[0]

    @property
    def automation(self) -> Automation:
        return automation_of(self.desk)

    def begin(self, key: str, *, confirmed: bool = True, dry: bool = False, offline: bool = False) -> Handle:
        prepared = self.automation.prepare(self.incident, key, confirmed=confirmed, offline=offline)
        return self.automation.runner.start(prepared.facts, prepared.place, dry=dry)

    def ended(self, key: str, **rest: bool) -> Handle:
        handle = self.begin(key, **rest)
        assert handle.wait(PATIENCE)
        return handle

    def step(self, key: str) -> StepView:
        def question() -> StepView:
            run = self.desk.incidents.state(self.incident).part(PART).current
            assert run is not None
            found = run.step(key)
            assert found is not None
            return found

        return self.desk.read(question)

    def unmet(self, key: str, **rest: bool) -> str:
        with pytest.raises(Refused) as caught:
            self.begin(key, **rest)
        return "; ".join(caught.value.unmet)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    found = Bench(tmp_path)
    found.automation.secrets.put("greeting", "s3cret-greeting")
    yield found
    close_automation(found.desk, PATIENCE)
    found.desk.close()


def test_a_step_runs_and_its_beginning_and_end_are_in_the_record(bench: Bench) -> None:
    handle = bench.ended("greet")
    assert handle.result is not None and handle.result.output == "hello bo\n" and not handle.trouble
    (ran,) = bench.step("greet").automated
    assert (ran.outcome, ran.exit, ran.dry_run) == (AutomationOutcome.SUCCEEDED, 0, False)
    assert ran.call_sha256 == handle.call.sha256 and ran.output_sha256 == handle.result.output_sha256
    assert "••• (greeting)" in ran.preview and "s3cret" not in ran.preview and "hello bo" in ran.excerpt
    assert bench.step("greet").state is StepState.DONE
    failed = bench.ended("fail", confirmed=False)
    assert failed.result is not None and failed.result.status == 4
    assert bench.step("fail").automated[0].outcome is AutomationOutcome.FAILED
    assert bench.step("fail").state is StepState.FAILED


def test_the_gate_names_what_is_unmet_and_nothing_is_recorded(bench: Bench) -> None:
    assert "nobody has confirmed" in bench.unmet("greet", confirmed=False)
    assert "offline: actions are refused, not queued" in bench.unmet("greet", offline=True)
    assert "expected text" in bench.unmet("odd")
    assert "not registered" in bench.unmet("missing")
    assert "not registered to begin by itself" in bench.unmet("forward", confirmed=False)
    assert "no registered action" in bench.unmet("by-hand")
    grave = bench.unmet("grave")
    assert "approval of this very call" in grave and "neither kept nor waived" in grave and "step is not open" in grave
    with pytest.raises(BadInput, match="has no step"):
        bench.begin("nowhere")
    assert all(not bench.step(each.key).automated for each in RUNBOOK.steps())
    bench.file.write_text(ACTIONS.replace("automatic: true", "automatic: perhaps"))
    assert "actions.yaml:8" in bench.unmet("greet")
    bench.file.unlink()
    assert "can't be read" in bench.unmet("greet")


def test_a_secret_that_is_missing_is_named_and_nothing_begins(bench: Bench) -> None:
    bench.automation.secrets.put("greeting", "")
    assert "not in the keyring: greeting" in bench.unmet("greet")
    assert not bench.step("greet").automated


def test_an_approval_by_less_than_the_registration_demands_is_none(bench: Bench) -> None:
    bench.desk.execute(WaivePreservation(bench.incident, "The disk is full"))
    prepared = bench.automation.prepare(bench.incident, "grave", confirmed=True)
    assert prepared.facts.call is not None and prepared.facts.preserved
    policy = ApprovalPolicy()
    ask = RequestApproval(bench.incident, "automation", "it", prepared.facts.call.sha256, "Do it", policy)
    bench.desk.execute(ask)
    assert "approval of this very call" in bench.unmet("grave")


def test_only_what_is_registered_for_drills_runs_in_one(bench: Bench) -> None:
    bench.incident, bench.run = bench._begun(drill=True)
    assert "this is a drill" in bench.unmet("hang")
    assert bench.ended("greet").result is not None and bench.step("greet").state is StepState.DONE


def test_a_dry_run_leaves_the_step_as_it_is(bench: Bench) -> None:
    handle = bench.ended("greet", confirmed=False, dry=True)
    assert handle.result is not None and "no dry run" in handle.result.sentence
    assert bench.step("greet").state is StepState.TODO and bench.step("greet").automated[0].dry_run


def test_stop_ends_what_hangs_and_a_step_runs_once_at_a_time(bench: Bench) -> None:
    heard = threading.Event()
    prepared = bench.automation.prepare(bench.incident, "hang", confirmed=True)
    runner = bench.automation.runner
    handle = runner.start(prepared.facts, prepared.place, progress=lambda _text: heard.set())
    assert heard.wait(PATIENCE) and handle.is_running and runner.running(prepared.place) == (handle,)
    assert bench.step("hang").running is not None and "running already" in bench.unmet("hang")
    with pytest.raises(Refused, match="running already"):
        runner.start(prepared.facts, prepared.place)
    handle.stop()
    assert handle.wait(PATIENCE) and handle.result is not None and handle.result.outcome is RunOutcome.STOPPED
    assert bench.step("hang").automated[0].outcome is AutomationOutcome.STOPPED
    assert bench.step("hang").state is StepState.DOING and runner.running() == ()


def test_begun_and_never_ended_is_unknown_and_never_run_again_by_itself(bench: Bench) -> None:
    prepared = bench.automation.prepare(bench.incident, "greet", confirmed=True)
    assert prepared.facts.call is not None
    submit = bench.desk.bus.submit

    def dies_before_the_end(command: object) -> "Future[Receipt]":
        if isinstance(command, EndAutomation):
            raise OSError("the console was killed")
        return submit(command)

    runner = AutomationRunner(dies_before_the_end, bench.automation.secrets, Surroundings(bench.desk.clock))
    handle = runner.start(prepared.facts, prepared.place)
    assert handle.wait(PATIENCE) and "not in the record" in handle.trouble
    bench.desk.close()
    bench.desk = bench.station.open()
    again = automation_of(bench.desk)
    assert again.runner.running() == ()
    run = bench.desk.read(lambda: bench.desk.incidents.state(bench.incident).part(PART).current)
    assert run is not None and again.runner.is_unknown(bench.incident, run, bench.step("greet"))
    assert not again.runner.is_unknown(bench.incident, run, bench.step("hang"))
    # Only after a person said what became of it may it be tried again.
    assert "running already" in bench.unmet("greet")
    bench.desk.execute(
        EndAutomation(bench.incident, run.id, "greet", AutomationOutcome.CRASHED, excerpt="nobody knows")
    )
    assert bench.step("greet").state is StepState.FAILED and len(bench.step("greet").automated) == 1


def test_nothing_runs_where_its_beginning_can_not_be_recorded(bench: Bench, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    made = call(registry(f"actions: [{{name: it, command: {{argv: [/usr/bin/touch, {mark}]}}}}]"))

    def refuses(command: object) -> "Future[Receipt]":
        future: Future[Receipt] = Future()
        future.set_exception(WatchfloorError("the disk is full"))
        return future

    runner = AutomationRunner(refuses, bench.automation.secrets, Surroundings(bench.desk.clock))
    handle = runner.start(RunFacts(made, confirmed=True), reason="to see")
    assert handle.wait(PATIENCE) and "the disk is full" in handle.not_begun and not mark.exists()
    # The record's own gate has the last word, too: the step may have moved on since the facts were gathered.
    prepared = bench.automation.prepare(bench.incident, "greet", confirmed=True)
    bench.desk.execute(MoveStep(bench.incident, prepared.place.run, "greet", StepState.DONE, by_hand=True))
    late = bench.automation.runner.start(prepared.facts, prepared.place)
    assert late.wait(PATIENCE) and "already" in late.not_begun and not bench.step("greet").automated


def test_runs_by_themselves_stand_in_a_stream_of_their_own(bench: Bench) -> None:
    made = call(registry("actions: [{name: it, command: {argv: [/bin/echo, hello]}}]"))
    runner = bench.automation.runner
    nameless = runner.start(RunFacts(made, confirmed=True))
    assert nameless.wait(PATIENCE) and "needs a reason" in nameless.not_begun
    handle = runner.start(RunFacts(made, confirmed=True), reason="a rehearsal")
    assert handle.wait(PATIENCE) and not handle.trouble
    bench.desk.close()
    bench.desk = bench.station.open()
    (ran,) = bench.desk.read(bench.desk.automation.runs)
    assert (ran.action, ran.reason, ran.outcome, ran.exit) == ("it", "a rehearsal", RunOutcome.OK, 0)
    assert ran.call_sha256 == made.sha256 and bench.desk.verify().sound


def test_a_crash_of_an_executor_or_listener_is_a_result_and_the_number_at_once_is_bounded(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = call(registry("actions: [{name: it, command: {argv: [/bin/echo, hello]}}]"))
    monkeypatch.setattr("console.automation.execution.run_command", lambda *_rest: 1 / 0)
    handle = bench.automation.runner.start(RunFacts(made, confirmed=True), reason="to see")
    assert handle.wait(PATIENCE) and handle.result is not None
    assert handle.result.outcome is RunOutcome.UNKNOWN and "ZeroDivisionError" in handle.result.sentence
    goes_on, begun = threading.Event(), threading.Semaphore(0)

    def hang(attempt: object, *_rest: object) -> None:
        begun.release()
        goes_on.wait(PATIENCE)

    monkeypatch.setattr("console.automation.execution.run_command", hang)
    handles = [bench.automation.runner.start(RunFacts(made, confirmed=True), reason="x") for _ in range(MOST_AT_ONCE)]
    assert all(begun.acquire(timeout=PATIENCE) for _ in handles)
    with pytest.raises(Refused, match="running already"):
        bench.automation.runner.start(RunFacts(made, confirmed=True), reason="one too many")
    goes_on.set()
    assert all(handle.wait(PATIENCE) for handle in handles)


def test_stop_calls_hooks_once_pressed_early_or_late() -> None:
    stop, called = Stop(), []
    with stop.calling(lambda: called.append("during")):
        stop.press()
    with stop.calling(lambda: called.append("before")):
        assert stop.wait(0)
    stop.press()
    assert called == ["during", "before"]
