"""The Runbook screen at moments worth a picture: what fits, every state of a step, an automated step, challenge-response."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from models.incident.evidence.commands import AddEvidence, Custody, Keep, LogCustody, RecordCheck, SettleKeep
from models.incident.runs.commands import (
    AssignStep,
    AutomationOutcome,
    BeginAutomation,
    EndAutomation,
    MoveStep,
    StartRun,
)
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.kernel.ids import EventId
from models.runbooks.runbook import (
    ActionCall,
    Branch,
    Chunk,
    Link,
    LiveValue,
    ReadMode,
    Runbook,
    Step,
    StepKind,
)

if TYPE_CHECKING:
    from console.app import Console
    from models.kernel.clock import ManualClock


class Stage(Protocol):
    """The window with its clock in hand."""

    @property
    def console(self) -> "Console":
        """The whole of it."""
        ...

    @property
    def clock(self) -> "ManualClock":
        """What time it is."""
        ...

    def settle(self) -> None:
        """Let layouts and paints come to rest."""

    def poll(self, error: str | None = None) -> None:
        """Have the simulator report."""


_MINUTE: Final = 60
_HASH: Final = "4d0a" * 16

BOOK: Final = Runbook(
    "db-3-failover",
    "db-3 failover",
    12,
    "Data team",
    services=("db-3",),
    summary="Promote the replica in eu-central when the primary in eu-west can't be saved.",
    chunks=(
        Chunk(
            "Diagnose",
            (
                Step("alive", "Is the old primary alive?", kind=StepKind.CHECK, expected="no answer for 60 s"),
                Step(
                    "way",
                    "Can the primary be saved within 10 minutes?",
                    kind=StepKind.DECIDE,
                    branches=(Branch("no", "lag"), Branch("yes", "repair")),
                ),
                Step("repair", "Repair the primary in place", branches=(Branch("repaired", "reads"),)),
            ),
        ),
        Chunk(
            "Contain and promote",
            (
                Step(
                    "lag",
                    "Replica lag on eu-central",
                    kind=StepKind.CHECK,
                    expected="under 5 s",
                    expected_seconds=10 * _MINUTE,
                    live=LiveValue("Tier of db-3", field="tier", service="db-3", normal="<= 1"),
                ),
                Step("warn", "Tell support: writes stop for a minute", kind=StepKind.SAY, parallel_group="contain"),
                Step(
                    "drain",
                    "Drain eu-west writes to us-east",
                    expected="eu-west writes 0 rps",
                    expected_seconds=5 * _MINUTE,
                    parallel_group="contain",
                    live=LiveValue(
                        "Writes on the old primary", promql='sum(rate(pg_writes_total{db="db-3"}[1m]))', normal="< 1"
                    ),
                ),
                Step(
                    "promote",
                    "Promote the replica in eu-central",
                    "Only with the old primary fenced: two primaries lose orders for good.",
                    expected="accepts writes",
                    expected_seconds=3 * _MINUTE,
                    command="pg_ctl promote -D /var/lib/postgresql/16/main",
                    links=(Link("Failover design", "https://wiki.example.net/db-3/failover"),),
                    destructive=True,
                    action=ActionCall("promote-replica", {"target": "db-3-eu-central-1", "timeout": 180}),
                    branches=(Branch("failed", "point"), Branch("promoted", "point")),
                ),
                Step("point", "Point orders and order-history at the new primary", expected="pool under 70 %"),
            ),
        ),
        Chunk(
            "Verify and close",
            (
                Step("cards", "Confirm payments capture with 10 test cards", expected="10 of 10"),
                Step("reads", "Return eu-west reads, watch lag 2 minutes", expected="lag under 5 s"),
            ),
        ),
    ),
)


def _library(stage: Stage) -> None:
    stage.console.window.show_pane("runbook")
    stage.settle()
    stage.console.window.late.runbook.pane.show_library()


def _started(stage: Stage) -> EventId:
    """The run of these pictures, begun once, with most of its states."""
    desk, live = stage.console.desk, stage.console.live
    assert live.incident is not None
    incident = live.incident.id
    known = desk.read(lambda: desk.incidents.state(incident).part(PART)).open
    for run in known:
        if run.runbook.key == BOOK.key:
            return run.id
    bo, priya = desk.people.find_or_add("Bo Lindqvist"), desk.people.find_or_add("Priya Nair")
    key = desk.execute(StartRun(incident, BOOK)).events[0]

    def move(step: str, state: StepState, observed: str = "", reason: str = "", outcome: str = "") -> None:
        desk.execute(MoveStep(incident, key, step, state, observed, reason, outcome))
        stage.clock.advance(40)

    move("alive", StepState.DONE, "no answer since 14:19Z")
    move("way", StepState.DONE, outcome="no")
    move("lag", StepState.DOING)
    stage.clock.advance(4 * _MINUTE)
    move("lag", StepState.DONE, "41 s, waited; 2 s at 14:38Z")
    move("warn", StepState.SKIPPED, reason="support is on the bridge")
    move("drain", StepState.DOING)
    move("drain", StepState.BLOCKED, reason="load balancer API answers 503")
    move("drain", StepState.DONE, "0 rps")
    desk.execute(SettleKeep(incident, Keep.LOGS, "s3://keep/db-3/logs"))
    desk.execute(SettleKeep(incident, Keep.METRIC_SNAPSHOT, "pinned at 14:31Z"))
    desk.execute(AssignStep(incident, key, "promote", bo))
    desk.execute(AssignStep(incident, key, "point", priya))
    desk.execute(BeginAutomation(incident, key, "promote", _HASH, "promote-replica db-3-eu-central-1", dry_run=True))
    said = (
        "dry run started, no writes made\nlease on db-3-eu-west-1 revoked: yes\nreplica replay behind by 2 s\n"
        "would promote db-3-eu-central-1\nwould repoint 4 services, 96 connections"
    )
    desk.execute(EndAutomation(incident, key, "promote", AutomationOutcome.SUCCEEDED, 0, _HASH, said))
    return key


def _at(step: str) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        key = _started(stage)
        stage.poll()
        stage.settle()
        stage.console.window.show_pane("runbook")
        stage.settle()
        stage.console.window.late.runbook.pane.show_run(key, step)

    return scene


def _failed(stage: Stage) -> None:
    key = _started(stage)
    desk, live = stage.console.desk, stage.console.live
    assert live.incident is not None
    incident = live.incident.id
    desk.execute(SettleKeep(incident, Keep.MEMORY_DUMP, "s3://keep/db-3/core.zst"))
    desk.execute(BeginAutomation(incident, key, "promote", _HASH, "promote-replica db-3-eu-central-1"))
    stage.clock.advance(4 * _MINUTE)
    stage.settle()
    _at("promote")(stage)


def _over(stage: Stage) -> None:
    key = _started(stage)
    desk, live = stage.console.desk, stage.console.live
    assert live.incident is not None
    said = "promoting db-3-eu-central-1\npg_ctl: could not send promote signal\nexit 1"
    end = EndAutomation(live.incident.id, key, "promote", AutomationOutcome.FAILED, 1, _HASH, said)
    desk.execute(end)
    _at("promote")(stage)
    stage.settle()
    stage.console.window.late.runbook.pane.steps.set_current("promote")
    stage.console.window.late.runbook.pane.choose("promote")


def _pair(stage: Stage) -> None:
    desk, live = stage.console.desk, stage.console.live
    assert live.incident is not None
    bo = desk.people.find_or_add("Bo Lindqvist")
    start = StartRun(live.incident.id, BOOK, ReadMode.CHALLENGE_RESPONSE, responder=bo)
    key = desk.execute(start).events[0]
    desk.execute(MoveStep(live.incident.id, key, "alive", StepState.DONE, "no answer since 14:19Z"))
    stage.settle()
    stage.console.window.show_pane("runbook")
    stage.settle()
    stage.console.window.late.runbook.pane.show_run(key)


def _evidence(stage: Stage) -> None:
    desk, live = stage.console.desk, stage.console.live
    assert live.incident is not None
    incident = live.incident.id
    bo = desk.people.find_or_add("Bo Lindqvist")
    core = desk.execute(AddEvidence(incident, "core-db-3.zst", "db-3, primary", bo, content=b"core")).events[0]
    log = desk.execute(AddEvidence(incident, "ingress-2026-11-21.log", "lb-2", content=b"log" * 400_000)).events[0]
    desk.execute(LogCustody(incident, core, Custody.SEAL, note="bag 7"))
    desk.execute(LogCustody(incident, core, Custody.TRANSFER, desk.identity.me, "to the safe"))
    desk.execute(RecordCheck(incident, log, "cd" * 32))
    stage.settle()
    stage.console.window.show_pane("runbook")
    stage.settle()
    stage.console.window.late.runbook.pane.show_evidence()
    stage.console.window.late.runbook.pane.evidence.items.list.set_current(core)
    stage.console.window.late.runbook.pane.refresh()


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "runbook-library": _library,
    "runbook": _at("promote"),
    "runbook-running": _failed,
    "runbook-failed": _over,
    "runbook-challenge": _pair,
    "runbook-evidence": _evidence,
    "runbook-war-room": lambda stage: stage.console.window.show_pane("war_room"),
}
"""In this order: each goes on from the one before."""
