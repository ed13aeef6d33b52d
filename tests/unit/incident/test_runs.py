from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.incident.evidence import commands as evidence
from models.incident.evidence.commands import Keep
from models.incident.runs import commands as runs
from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.frozen import freeze, thaw
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepStanding, StepState, join, joined
from models.incident.runs.views import RunView, StepView
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId
from models.runbooks.runbook import (
    ActionCall,
    ActionMode,
    Branch,
    Chunk,
    ReadMode,
    Runbook,
    Step,
    StepKind,
)
from tests.fakes.events import ANA, BO, RAJ, STREAM
from tests.fakes.incidents import Post, declared

SHA = "ab" * 32

FAILOVER = Runbook(
    key="db-failover",
    title="DB failover",
    version=12,
    chunks=(
        Chunk(
            "Diagnose",
            (
                Step("lag", "Replica lag", kind=StepKind.CHECK, expected="under 5 s", expected_seconds=60),
                Step(
                    "healthy",
                    "Is the replica healthy?",
                    kind=StepKind.DECIDE,
                    branches=(Branch("yes", "drain"), Branch("no", "rebuild")),
                ),
            ),
        ),
        Chunk(
            "Promote",
            (
                Step("drain", "Drain eu", parallel_group="a"),
                Step("warn", "Warn support", kind=StepKind.SAY, parallel_group="a"),
                Step(
                    "promote",
                    "Promote",
                    expected="RW",
                    destructive=True,
                    action=ActionCall("promote", {"target": "db-3"}),
                    branches=(Branch("failed", "rebuild"), Branch("promoted", "tell")),
                ),
                Step("rebuild", "Rebuild the replica"),
                Step("tell", "Tell the room", kind=StepKind.SAY, confirm=True),
            ),
        ),
    ),
)
"""yes: lag, healthy, drain, warn, promote, tell. no: lag, healthy, rebuild, tell."""


def started(post: Post, runbook: Runbook = FAILOVER, **rest: object) -> EventId:
    (event,) = post.do(runs.StartRun(STREAM, runbook, **rest))  # type: ignore[arg-type]  # by name
    return event.id


def run_of(post: Post, key: EventId) -> RunView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def step_of(post: Post, key: EventId, step: str) -> StepView:
    found = run_of(post, key).step(step)
    assert found is not None
    return found


def done(post: Post, key: EventId, step: str, observed: str = "", **rest: object) -> None:
    post.do(runs.MoveStep(STREAM, key, step, StepState.DONE, observed, **rest))  # type: ignore[arg-type]  # by name


def to_promote(post: Post, key: EventId) -> None:
    done(post, key, "lag", "2 s")
    done(post, key, "healthy", outcome="yes")
    done(post, key, "warn")
    done(post, key, "drain")


def keep_all(post: Post) -> None:
    for keep in Keep:
        post.do(evidence.SettleKeep(STREAM, keep, "s3://keep"))


standings = st.builds(StepStanding, st.integers(1, 3), st.sampled_from(list(StepState)))


@given(standings, standings, standings)
def test_the_lattice_of_a_step(a: StepStanding, b: StepStanding, c: StepStanding) -> None:
    assert join(a, b) == join(b, a)
    assert join(a, join(b, c)) == join(join(a, b), c)
    assert join(a, a) == a
    up = join(a, b)
    assert join(a, up) == up, "an upper bound"
    assert up.generation > a.generation or up.state.rank >= a.state.rank, "never falls within its generation"


@settings(max_examples=50)
@given(st.lists(standings, max_size=8), st.randoms(use_true_random=False))
def test_a_step_only_rises_within_its_generation_whatever_comes_in_whatever_order(
    said: list[StepStanding], dice: object
) -> None:
    steps = [joined(said[:count]) for count in range(len(said) + 1)]
    for before, after in pairwise(steps):
        assert (after.generation, after.state.rank) >= (before.generation, before.state.rank)
    dice.shuffle(said)  # type: ignore[attr-defined]  # random.Random, as hypothesis gives it
    assert joined(said + said[:2]) == steps[-1]


def test_a_run_from_beginning_to_checklist_complete() -> None:
    post = declared()
    key = started(post)
    assert run_of(post, key).current is not None and run_of(post, key).current.key == "lag"  # type: ignore[union-attr]  # just asserted
    post.do(runs.MoveStep(STREAM, key, "lag", StepState.DOING))
    post.device.clock.advance(69)
    done(post, key, "lag", "41 s, waited; 2 s")
    lag = step_of(post, key, "lag")
    assert (lag.state, lag.observed, lag.by, lag.seconds(0)) == (StepState.DONE, "41 s, waited; 2 s", (ANA,), 70)
    assert post.state.entries()[0].text == "DB failover 1 Replica lag: done, saw 41 s, waited; 2 s"
    done(post, key, "healthy", outcome="yes")
    done(post, key, "warn")
    with pytest.raises(Refused, match="step 3 is todo: Drain eu"):
        done(post, key, "promote", "RW")
    done(post, key, "drain")
    keep_all(post)
    done(post, key, "promote", "RW", by_hand=True, outcome="promoted")
    assert post.state.entries()[0].text == "DB failover 5 Promote: done by hand, promoted, saw RW"
    with pytest.raises(Refused, match="step 7 is todo: Tell the room"):
        post.do(runs.EndRun(STREAM, key))
    with pytest.raises(Refused, match="once more"):
        done(post, key, "tell")
    done(post, key, "tell", confirmed=True)
    run = run_of(post, key)
    assert (run.settled_count, len(run.on_way), run.current) == (6, 6, None)
    post.do(runs.EndRun(STREAM, key))
    assert run_of(post, key).ending is Ending.COMPLETE
    assert post.state.entries()[0].text == "DB failover: checklist complete"
    with pytest.raises(Refused, match="DB failover is over"):
        post.do(runs.ReopenStep(STREAM, key, "lag", "again"))


def test_a_branch_that_was_not_taken_is_not_on_the_way() -> None:
    post = declared()
    key = started(post)
    done(post, key, "lag", "90 s")
    with pytest.raises(Refused, match="choose yes, no"):
        done(post, key, "healthy")
    with pytest.raises(Refused, match="'perhaps' is no outcome of it; expected yes, no"):
        done(post, key, "healthy", outcome="perhaps")
    done(post, key, "healthy", outcome="no")
    assert [step.key for step in run_of(post, key).on_way] == ["lag", "healthy", "rebuild", "tell"]
    with pytest.raises(Refused, match="not lie on the way"):
        done(post, key, "drain")
    post.do(runs.ReopenStep(STREAM, key, "healthy", "it is healthy after all"))
    done(post, key, "healthy", outcome="yes")
    assert step_of(post, key, "rebuild").place == "on", "promote may still lead there by going on"
    assert step_of(post, key, "drain").place == "on"


def test_a_failed_step_with_a_step_for_that_case_leads_there_and_one_without_stands_in_the_way() -> None:
    post = declared()
    key = started(post)
    to_promote(post, key)
    keep_all(post)
    with pytest.raises(Refused, match="needs a reason"):
        post.do(runs.MoveStep(STREAM, key, "promote", StepState.FAILED))
    post.do(runs.MoveStep(STREAM, key, "promote", StepState.FAILED, reason="still read-only"))
    assert step_of(post, key, "promote").is_settled
    assert run_of(post, key).current == step_of(post, key, "rebuild")
    post.do(runs.MoveStep(STREAM, key, "rebuild", StepState.FAILED, reason="no disk"))
    with pytest.raises(Refused, match="step 6 is failed: Rebuild the replica"):
        done(post, key, "tell", confirmed=True)


@pytest.mark.parametrize("said", ["", "checked", "OK", "Yes", "done"])
def test_an_expected_value_demands_a_value_seen(said: str) -> None:
    post = declared()
    key = started(post)
    with pytest.raises(Refused, match="Expected: under 5 s"):
        done(post, key, "lag", said)
    done(post, key, "lag", "2 s")


def test_destructive_steps_are_locked_until_the_state_is_kept_or_the_commander_waives_it() -> None:
    post = declared(commander=BO)
    key = started(post)
    to_promote(post, key)
    begin = runs.MoveStep(STREAM, key, "promote", StepState.DOING)
    with pytest.raises(Refused, match="logs, memory dump, metric snapshot not kept yet"):
        post.do(begin)
    post.do(evidence.SettleKeep(STREAM, Keep.LOGS, "s3://keep"))
    with pytest.raises(Refused, match="destroys traces, and memory dump, metric snapshot not kept yet"):
        post.do(begin)
    with pytest.raises(Refused, match="only the Incident Commander"):
        post.do(evidence.WaivePreservation(STREAM, "no time"))
    with pytest.raises(Refused, match="needs a reason"):
        post.do(evidence.WaivePreservation(STREAM, " "), actor=BO)
    post.do(evidence.WaivePreservation(STREAM, "customers lose orders"), actor=BO)
    post.do(begin)
    assert step_of(post, key, "promote").state is StepState.DOING


def test_challenge_and_response_come_from_two_people() -> None:
    post = declared()
    with pytest.raises(Refused, match="no responder is named"):
        started(post, mode=ReadMode.CHALLENGE_RESPONSE)
    with pytest.raises(Refused, match="reader and responder are the same"):
        started(post, mode=ReadMode.CHALLENGE_RESPONSE, responder=ANA)
    key = started(post, mode=ReadMode.CHALLENGE_RESPONSE, responder=BO)
    done(post, key, "lag", "2 s")
    (said,) = step_of(post, key, "lag").last_words
    assert (said.reader, said.responder) == (ANA, BO)
    post.do(runs.ChangeMode(STREAM, key, ReadMode.READ_DO))
    with pytest.raises(Refused, match="worked through so already"):
        post.do(runs.ChangeMode(STREAM, key, ReadMode.READ_DO))
    done(post, key, "healthy", outcome="yes")
    assert step_of(post, key, "healthy").last_words[0].reader is None
    with pytest.raises(Refused, match="no responder"):
        post.do(runs.ChangeMode(STREAM, key, ReadMode.CHALLENGE_RESPONSE))


def test_two_operators_ticking_one_step_make_one_finished_step_with_both_recorded() -> None:
    ana, raj = declared(), Post(3)
    key = started(ana)
    raj.hear(ana)
    done(ana, key, "lag", "2 s")
    done(raj, key, "lag", "3 s")
    ana.hear(raj)
    raj.hear(ana)
    for post in (ana, raj):
        lag = step_of(post, key, "lag")
        assert (lag.state, lag.by, lag.observed) == (StepState.DONE, (RAJ, ANA), "3 s · 2 s")
        assert run_of(post, key).settled_count == 1
    assert ana.state.to_plain() == raj.state.to_plain()
    assert ana.state.summary().conflicts == ()


def test_ended_differently_without_seeing_each_other_is_a_dispute_until_somebody_looks() -> None:
    ana, raj = declared(), Post(3)
    key = started(ana)
    raj.hear(ana)
    done(ana, key, "lag", "2 s")
    raj.do(runs.MoveStep(STREAM, key, "lag", StepState.FAILED, reason="no such replica"))
    ana.hear(raj)
    assert step_of(ana, key, "lag").state is StepState.DISPUTED
    with pytest.raises(Refused, match="ended it differently"):
        done(ana, key, "lag", "2 s")
    ana.do(runs.ReopenStep(STREAM, key, "lag"))
    done(ana, key, "lag", "2 s")
    lag = step_of(ana, key, "lag")
    assert (lag.generation, lag.state, len(lag.moves)) == (2, StepState.DONE, 4)


def test_two_ways_chosen_at_one_step_are_a_dispute_too() -> None:
    ana, raj = declared(), Post(3)
    key = started(ana)
    done(ana, key, "lag", "2 s")
    raj.hear(ana)
    done(ana, key, "healthy", outcome="yes")
    done(raj, key, "healthy", outcome="no")
    ana.hear(raj)
    assert step_of(ana, key, "healthy").state is StepState.DISPUTED
    assert {step.place for step in run_of(ana, key).steps[2:]} == {"perhaps"}


def test_steps_can_be_handed_out_held_blocked_and_bookmarked() -> None:
    post = declared()
    key = started(post)
    post.do(runs.AssignStep(STREAM, key, "drain", BO))
    assert step_of(post, key, "drain").assignee == BO
    with pytest.raises(Refused, match="theirs already"):
        post.do(runs.AssignStep(STREAM, key, "drain", BO))
    post.do(runs.HoldRun(STREAM, key, True, "waiting for the vendor"))
    with pytest.raises(Refused, match=r"held .waiting for the vendor"):
        post.do(runs.MoveStep(STREAM, key, "lag", StepState.DOING))
    with pytest.raises(Refused, match="held already"):
        post.do(runs.HoldRun(STREAM, key, True))
    post.do(runs.HoldRun(STREAM, key, False))
    post.do(runs.MoveStep(STREAM, key, "lag", StepState.DOING))
    post.do(runs.MoveStep(STREAM, key, "lag", StepState.BLOCKED, reason="no access"))
    done(post, key, "lag", "2 s")
    post.do(runs.BookmarkRun(STREAM, key, "healthy"))
    assert run_of(post, key).bookmarks == {ANA: "healthy"}
    with pytest.raises(Refused, match="at step 2 already"):
        post.do(runs.BookmarkRun(STREAM, key, "healthy"))
    with pytest.raises(Refused, match="needs a reason"):
        post.do(runs.EndRun(STREAM, key, Ending.ABORTED))
    post.do(runs.EndRun(STREAM, key, Ending.ABORTED, "the primary came back"))
    assert run_of(post, key).ending_reason == "the primary came back"


def test_automation_passes_the_same_gates_and_a_destructive_one_needs_the_commander() -> None:
    post = declared(commander=BO)
    key = started(post)
    begin = runs.BeginAutomation(STREAM, key, "promote", SHA, "promote db-3")
    post.do(runs.BeginAutomation(STREAM, key, "promote", SHA, "promote db-3", dry_run=True))
    post.do(runs.EndAutomation(STREAM, key, "promote", AutomationOutcome.SUCCEEDED, 0))
    assert step_of(post, key, "promote").state is StepState.TODO, "a dry run moves nothing"
    with pytest.raises(Refused, match=r"step 1 is todo.*not kept yet.*Incident Commander starts it"):
        post.do(begin)
    with pytest.raises(Refused, match="no registered action"):
        post.do(runs.BeginAutomation(STREAM, key, "lag", SHA, "x"))
    to_promote(post, key)
    keep_all(post)
    with pytest.raises(Refused, match="Incident Commander starts it"):
        post.do(begin)
    post.do(begin, actor=BO)
    promote = step_of(post, key, "promote")
    assert promote.state is StepState.DOING and promote.running is not None
    with pytest.raises(Refused, match="stop it first"):
        done(post, key, "promote", "RW")
    with pytest.raises(Refused, match="stop it first"):
        post.do(runs.EndRun(STREAM, key, Ending.ABORTED, "x"))
    post.do(runs.EndAutomation(STREAM, key, "promote", AutomationOutcome.STOPPED))
    done(post, key, "promote", "RW", by_hand=True)
    assert step_of(post, key, "promote").by_hand
    with pytest.raises(Refused, match="no action is running"):
        post.do(runs.EndAutomation(STREAM, key, "promote", AutomationOutcome.STOPPED))


@pytest.mark.parametrize(
    ("mode", "expected", "outcome", "state", "observed"),
    [
        (ActionMode.AUTOMATIC, "RW", AutomationOutcome.SUCCEEDED, StepState.DONE, "accepts writes"),
        (ActionMode.CONFIRM, "", AutomationOutcome.SUCCEEDED, StepState.DONE, "accepts writes"),
        (ActionMode.CONFIRM, "RW", AutomationOutcome.SUCCEEDED, StepState.DOING, ""),
        (ActionMode.CONFIRM, "RW", AutomationOutcome.TIMED_OUT, StepState.FAILED, ""),
        (ActionMode.AUTOMATIC, "", AutomationOutcome.STOPPED, StepState.DOING, ""),
    ],
)
def test_what_becomes_of_a_step_that_ran_by_itself(
    mode: ActionMode, expected: str, outcome: AutomationOutcome, state: StepState, observed: str
) -> None:
    post = declared()
    step = Step("promote", "Promote", expected=expected, action=ActionCall("promote", mode=mode))
    key = started(post, Runbook("r", "R", chunks=(Chunk("c", (step,)),)))
    post.do(runs.BeginAutomation(STREAM, key, "promote", SHA, "promote db-3"))
    post.do(runs.EndAutomation(STREAM, key, "promote", outcome, 0, SHA, "line 1\naccepts writes\n"))
    found = step_of(post, key, "promote")
    assert (found.state, found.observed) == (state, observed)
    assert found.automated[0].excerpt == "line 1\naccepts writes"


def test_the_run_keeps_its_copy_and_what_does_not_fit_is_refused() -> None:
    long = Runbook("long", "Long", chunks=(Chunk("c", tuple(Step(f"s{n}", "x" * 900) for n in range(40))),))
    body = freeze(long)
    assert "packed" in body and len(str(body)) < 4_000 and thaw(body) == long
    assert thaw(freeze(FAILOVER)) == FAILOVER
    post = declared()
    noise = "".join(f"{number * 7919 % 104729:x}" for number in range(40_000))
    steps = tuple(Step(f"s{n}", noise[n * 4000 : n * 4000 + 4000]) for n in range(40))
    with pytest.raises(Refused, match="KiB when packed; a run holds at most 56"):
        started(post, Runbook("noise", "Noise", chunks=(Chunk("c", steps),)))
    with pytest.raises(Refused, match="0 steps"):
        started(post, Runbook("none", "None"))


def test_a_bomb_is_no_runbook() -> None:
    import base64
    import zlib

    bomb = base64.b64encode(zlib.compress(b'{"title":"' + b"x" * 8_000_000 + b'"}')).decode()
    for packed in (bomb, "!!", base64.b64encode(b"junk").decode()):
        with pytest.raises(ValueError, match="packed"):
            thaw({"packed": packed})


def test_odd_input() -> None:
    post = declared()
    key = started(post)
    with pytest.raises(BadInput, match="expected doing"):
        post.do(runs.MoveStep(STREAM, key, "lag", StepState.DISPUTED))
    with pytest.raises(Refused, match="no such run"):
        post.do(runs.MoveStep(STREAM, EventId("x"), "lag", StepState.DONE))
    with pytest.raises(Refused, match="no step 'x'"):
        post.do(runs.MoveStep(STREAM, key, "x", StepState.DONE))
    with pytest.raises(BadInput, match="64 hexadecimal"):
        post.do(runs.BeginAutomation(STREAM, key, "promote", "x", "y"))
