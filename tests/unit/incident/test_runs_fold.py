"""Runs and evidence in one history of three desks: any order, any repetition, any snapshot gives the same state."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incident.commands import Declare
from models.incident.decide import IncidentCommand
from models.incident.evidence import commands as evidence
from models.incident.evidence import events as evidence_events
from models.incident.evidence.commands import Custody, Keep
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs import commands as runs
from models.incident.runs import events as run_events
from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.frozen import freeze
from models.incident.runs.part import PART as RUNS
from models.incident.runs.step_state import StepStanding, StepState, joined
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.event import Event
from models.kernel.ids import EventId
from models.runbooks.runbook import ActionCall, Branch, Chunk, ReadMode, Runbook, Step, StepKind
from tests.fakes.events import STREAM, person
from tests.fakes.histories import fold, forged, in_any_order, plain, posts_apart, together
from tests.fakes.incidents import Post

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYS = ("look", "choose", "act", "burn", "tell")
BOOK = Runbook(
    "b",
    "Book",
    chunks=(
        Chunk("one", (
            Step("look", "Look", expected="a value"),
            Step("choose", "Choose", kind=StepKind.DECIDE, branches=(Branch("act", "act"), Branch("tell", "tell"))),
        )),
        Chunk("two", (
            Step("act", "Act", action=ActionCall("act"), parallel_group="p"),
            Step("burn", "Burn", destructive=True, parallel_group="p"),
            Step("tell", "Tell"),
        )),
    ),
)  # fmt: skip


def command(post: Post, dice: random.Random) -> IncidentCommand:
    keys = [run.id for run in post.state.part(RUNS).all]
    items = [item.id for item in post.state.part(EVIDENCE).all]
    run, item = dice.choice(keys or [EventId("none")]), dice.choice(items or [EventId("none")])
    step, somebody = dice.choice(KEYS), person(dice.randint(1, 3))
    found = post.state.part(RUNS).find(run)
    current = found.current if found is not None else None
    near = current.key if current is not None and dice.random() < 0.7 else step
    state = dice.choice(
        [StepState.DOING, StepState.BLOCKED, StepState.DONE, StepState.DONE, StepState.SKIPPED, StepState.FAILED]
    )
    outcome = dice.choice(["act", "tell"]) if near == "choose" else ""
    choices: list[IncidentCommand] = [
        runs.StartRun(STREAM, BOOK, dice.choice([None, ReadMode.CHALLENGE_RESPONSE]), somebody, person(2)),
        *[runs.MoveStep(STREAM, run, near, state, f"{dice.randint(1, 3)} s", "so", outcome)] * 6,
        runs.ReopenStep(STREAM, run, step, "again"),
        runs.AssignStep(STREAM, run, step, somebody),
        runs.HoldRun(STREAM, run, dice.random() < 0.3, "wait"),
        runs.BookmarkRun(STREAM, run, step),
        runs.EndRun(STREAM, run, dice.choice(list(Ending)), "so"),
        runs.ChangeMode(STREAM, run, dice.choice(list(ReadMode)), somebody, person(3)),
        runs.BeginAutomation(STREAM, run, "act", "ab" * 32, "act", dice.random() < 0.5),
        runs.EndAutomation(STREAM, run, "act", dice.choice(list(AutomationOutcome)), 0, "", "said"),
        evidence.AddEvidence(
            STREAM, "log", "host", content=bytes([dice.randint(0, 3)]), keeps=dice.choice([None, Keep.LOGS])
        ),
        evidence.LogCustody(STREAM, item, dice.choice(list(Custody)), somebody, "n"),
        evidence.RecordCheck(STREAM, item, dice.choice(["", "cd" * 32])),
        evidence.SettleKeep(STREAM, dice.choice(list(Keep)), "here"),
        evidence.WaivePreservation(STREAM, "no time"),
    ]
    return dice.choice(choices)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    dice = random.Random(draw(st.integers(0, 2**32)))
    posts = posts_apart(dice)
    posts[0].do(Declare("Checkout failing", severity=Severity.SEV3, commander=person(1)))
    posts[0].do(runs.StartRun(STREAM, BOOK))
    return together(posts, command, dice, draw(st.integers(10, 50)), 0.12)


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_repetition_and_snapshot_gives_the_same_runs(history: list[Event], dice: random.Random) -> None:
    in_any_order(history, dice)


@SLOW
@given(histories())
def test_every_word_is_one_line_is_kept_and_steps_never_fall_within_a_generation(history: list[Event]) -> None:
    state = fold(history)
    assert {entry.id for entry in state.entries()} == {event.id for event in history}
    moves = {move.id for run in state.part(RUNS).all for step in run.steps for move in step.moves}
    assert moves == {event.id for event in history if event.type == run_events.STEP_MOVED}
    growing = IncidentState(STREAM)
    before: dict[tuple[str, str], tuple[int, int]] = {}
    for event in history:
        growing.apply(event)
        for run in growing.part(RUNS).all:
            for step in run.steps:
                now = (step.generation, step.state.rank)
                assert now >= before.get((run.id, step.key), (0, 0))
                before[run.id, step.key] = now
                said = joined(StepStanding(move.generation, move.state) for move in step.moves)
                assert step.state in (said.state, StepState.DISPUTED)


MOVED, STARTED = run_events.STEP_MOVED, run_events.RUN_STARTED
STEP = {"run": "x", "step": "y", "what": "z"}


@pytest.mark.parametrize(
    ("type_name", "body"),
    [
        *((name, {}) for name in sorted({*run_events.VERSIONS, *evidence_events.VERSIONS})),
        *((name, {"run": 1, "item": 1, "name": 1, "keep": 1}) for name in sorted(run_events.VERSIONS)),
        (STARTED, {"mode": "read_do", "runbook": {"title": "x", "chunks": []}}),
        (STARTED, {"mode": "read_do", "packed": "AAAA"}),
        (STARTED, {"mode": "loud", "runbook": freeze(BOOK)["runbook"]}),
        (MOVED, {**STEP, "generation": 0, "state": "done"}),
        (MOVED, {**STEP, "generation": 1, "state": "disputed"}),
        (MOVED, {**STEP, "generation": 1, "state": "perhaps"}),
        (run_events.RUN_ENDED, {"run": "x", "what": "z", "ending": "perhaps"}),
        (run_events.AUTOMATION_ENDED, {**STEP, "begun": "x", "outcome": "perhaps"}),
        (
            evidence_events.EVIDENCE_ADDED,
            {"name": "x", "source": "y", "collector": "z", "collected_ms": 1, "sha256": "no", "size": 1},
        ),
        (evidence_events.EVIDENCE_CUSTODY, {"item": "x", "what": "y", "act": "lose"}),
        (evidence_events.EVIDENCE_CHECKED, {"item": "x", "what": "y", "sha256": "no"}),
        (evidence_events.PRESERVATION_SETTLED, {"keep": "socks", "note": "x"}),
        (evidence_events.PRESERVATION_WAIVED, {"reason": "x", "missing": ["socks"]}),
    ],
)
def test_what_is_not_what_it_says_changes_nothing(type_name: str, body: Any) -> None:
    post = Post(1)
    (template,) = post.do(Declare("Checkout failing"))
    before = plain(post.state)
    assert post.state.apply(forged(template, type_name, body)) is None
    assert plain(post.state) == before
