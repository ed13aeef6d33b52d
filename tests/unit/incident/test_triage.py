import pytest

from models.incident.commands import AssignRole, MoveState
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.triage.commands import ReopenStep, TickStep
from models.incident.triage.part import PART
from models.incident.triage.steps import Step
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import ANA, MEI, STREAM
from tests.fakes.incidents import Post, declared

MINUTE = 60_000


def ticked(post: Post, *steps: Step) -> None:
    for step in steps:
        post.do(TickStep(STREAM, step, f"{step} looked at"))


def in_triage(severity: Severity = Severity.SEV4) -> Post:
    post = declared(users_bp=0, severity=severity)
    post.do(MoveState(STREAM, State.TRIAGE))
    return post


def test_a_finding_is_a_line_of_the_timeline() -> None:
    post = declared()
    post.do(TickStep(STREAM, Step.VENDORS, "Acquira reports nothing"))
    step = post.state.part(PART).steps[3]
    assert (step.step, step.finding, step.by) == (Step.VENDORS, "Acquira reports nothing", ANA)
    entry = post.state.entries()[0]
    assert (entry.kind, entry.text) == (Kind.OBSERVATION, "Vendors: Acquira reports nothing")
    assert post.state.part(PART).open_steps == (Step.SCOPE, Step.CHANGES, Step.MONITORING, Step.RUNBOOK)


def test_a_step_is_ticked_once_and_can_be_reopened() -> None:
    post = declared()
    ticked(post, Step.SCOPE)
    with pytest.raises(Refused, match="reopen it first"):
        ticked(post, Step.SCOPE)
    post.do(ReopenStep(STREAM, Step.SCOPE, "us is hit too"))
    assert post.state.entries()[0].reason == "us is hit too"
    with pytest.raises(Refused, match="open already"):
        post.do(ReopenStep(STREAM, Step.SCOPE))
    ticked(post, Step.SCOPE)
    with pytest.raises(BadInput, match="finding"):
        post.do(TickStep(STREAM, Step.CHANGES, " "))


def test_while_one_desk_reopened_what_another_ticked_anew_the_step_is_open() -> None:
    ana, raj = declared(), Post(3)
    ticked(ana, Step.SCOPE)
    raj.hear(ana)
    raj.do(ReopenStep(STREAM, Step.SCOPE))
    raj.do(TickStep(STREAM, Step.SCOPE, "eu and us"))
    ana.do(ReopenStep(STREAM, Step.SCOPE))
    ana.hear(raj)
    assert Step.SCOPE in ana.state.part(PART).open_steps
    assert [each.field for each in ana.state.summary().conflicts] == ["triage:scope:finding"]
    ana.do(TickStep(STREAM, Step.SCOPE, "eu and us"))
    assert ana.state.summary().conflicts == () and Step.SCOPE not in ana.state.part(PART).open_steps


def test_the_target_counts_down_and_stands_still_when_all_is_ticked() -> None:
    post = declared()
    declared_ms = post.state.summary().declared_ms
    card = post.state.part(PART)
    assert card.countdown(declared_ms, declared_ms + 4 * MINUTE).left_ms == 6 * MINUTE
    assert not card.countdown(declared_ms, declared_ms + 10 * MINUTE).is_overdue
    assert card.countdown(declared_ms, declared_ms + 10 * MINUTE + 1).is_overdue
    ticked(post, *Step)
    done = post.state.part(PART).countdown(declared_ms, declared_ms + 60 * MINUTE)
    assert done.is_done and not done.is_overdue and done.left_ms == 10 * MINUTE - 5_000


@pytest.mark.parametrize("target", [State.INVESTIGATING, State.IDENTIFIED, State.MITIGATING])
def test_leaving_triage_with_open_steps_needs_a_reason_that_is_kept(target: State) -> None:
    post = in_triage()
    ticked(post, Step.SCOPE, Step.CHANGES)
    before = post.state.to_plain()
    with pytest.raises(Refused) as caught:
        post.do(MoveState(STREAM, target))
    assert caught.value.unmet == ("triage steps are open: Monitoring data, Vendors, Runbook (a reason overrides it)",)
    assert post.state.to_plain() == before
    post.do(MoveState(STREAM, target, "cause is plain"))
    assert post.state.entries()[0].fields["overridden"] == ["triage steps are open: Monitoring data, Vendors, Runbook"]


def test_with_every_step_ticked_no_reason_is_asked() -> None:
    post = in_triage()
    ticked(post, *Step)
    post.do(MoveState(STREAM, State.INVESTIGATING))
    assert "overridden" not in post.state.entries()[0].fields


def test_a_reason_for_open_steps_fills_no_roles() -> None:
    post = in_triage(Severity.SEV1)
    with pytest.raises(Refused) as caught:
        post.do(MoveState(STREAM, State.INVESTIGATING, "in a hurry"))
    assert caught.value.unmet == ("SEV1 needs before it goes on: Comms lead",)
    post.do(AssignRole(STREAM, Role.COMMS_LEAD, MEI))
    post.do(MoveState(STREAM, State.INVESTIGATING, "in a hurry"))


def test_noise_is_dismissed_from_triage_as_before() -> None:
    post = in_triage()
    post.do(MoveState(STREAM, State.DISMISSED, "noise"))
    assert "overridden" not in post.state.entries()[0].fields


def test_back_in_work_after_reopening_asks_for_no_triage() -> None:
    post = in_triage()
    post.do(MoveState(STREAM, State.DISMISSED, "noise"))
    post.do(MoveState(STREAM, State.REOPENED, "it is back"))
    post.do(MoveState(STREAM, State.INVESTIGATING))
    assert post.state.summary().state is State.INVESTIGATING
