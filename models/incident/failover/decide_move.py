"""The one way from stage to stage: every unmet gate is named, and only a granted approval of exactly these lets some pass."""

from collections.abc import Iterable

from models.incident.approvals.part import PART as APPROVALS
from models.incident.approvals.views import Approvals
from models.incident.decision import Decision, clean, living, may_act
from models.incident.failover import approving
from models.incident.failover.commands import MoveFailover
from models.incident.failover.events import FAILOVER_MOVED, FailoverMoved
from models.incident.failover.flapping import Transition
from models.incident.failover.gates import Gate, approvers_to_go_back, gates, unmet
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage, following
from models.incident.failover.views import FailoverView
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say


def move(state: IncidentState, command: MoveFailover, context: Decision) -> tuple[Draft, ...]:
    """Go to another stage; Refused with all that is in the way."""
    living(state)
    failover = failover_of(state, command.failover)
    ways = following(failover.stage)
    heads = state.ledger(PART).heads(failover.id, "stage")
    settles = len(heads) > 1 and command.to is failover.stage
    if command.to not in ways and not settles:
        possible = ", ".join(stage.label for stage in ways) or say("nothing more")
        raise Refused(
            say("{stage} does not lead to {to}", stage=say(failover.stage.label), to=say(command.to.label)),
            (say("what follows is {possible}", possible=possible),),
        )
    reason = clean("reason", command.reason, required=command.to is Stage.ROLLBACK)
    recent = others(state, failover, command.recent)
    passing = way_through(failover, command.to, approvals(state), recent, context.now_ms)
    in_the_way = (*passing.in_the_way, *may_act(context))
    if in_the_way and not settles:
        raise Refused(say("{to} is not reached", to=say(command.to.label)), in_the_way)
    body = FailoverMoved(failover.id, command.to, reason, passing.approval, passing.passed, passing.loss)
    return (Draft(state.stream, FAILOVER_MOVED, body.to_body(), heads),)


class Passing:
    """What is in the way of a stage, and what an approval lets pass."""

    def __init__(self, open_gates: tuple[Gate, ...]) -> None:
        self.gates = open_gates
        """Unmet and not passed."""
        self.demands: tuple[str, ...] = ()
        """Approvals that are missing."""
        self.approval = ""
        self.passed: tuple[str, ...] = ()
        self.loss = ""

    @property
    def in_the_way(self) -> tuple[str, ...]:
        """All of it in words; empty where the way is free."""
        return (*(gate.text for gate in self.gates), *self.demands)

    def let(self, approval: EventId, can_pass: Iterable[Gate], loss: str = "") -> None:
        """An approval lets these gates pass."""
        passed = {gate.key for gate in can_pass}
        self.passed = tuple(sorted(gate.key for gate in self.gates if gate.key in passed))
        self.gates = tuple(gate for gate in self.gates if gate.key not in passed)
        self.approval, self.loss = approval, loss


def way_through(
    failover: FailoverView, to: Stage, known: Approvals, recent: Iterable[Transition], now_ms: int
) -> Passing:
    """What stands before a stage at this moment; the pane shows the same that `move` refuses by."""
    passing = Passing(unmet(gates(failover, to, now_ms)))
    if to in (Stage.FENCED, Stage.PROMOTED) and any(gate.can_override for gate in passing.gates):
        for loss in failover.losses:
            sha256 = approving.sha256_of(approving.override_text(failover, loss, now_ms))
            granted = known.granted(sha256, approving.OVERRIDE, now_ms, approving.OVERRIDE_POLICY)
            if granted is not None:
                passing.let(granted.id, approving.to_override(failover, now_ms), loss)
                break
    if to is Stage.FAILING_BACK:
        policy = approving.failback_policy(failover, recent, now_ms)
        sha256 = approving.sha256_of(approving.failback_text(failover, now_ms))
        granted = known.granted(sha256, approving.FAILBACK, now_ms, policy)
        if granted is not None:
            passing.let(granted.id, [gate for gate in passing.gates if gate.can_override])
        else:
            count, because = approvers_to_go_back(failover, recent, now_ms)
            people = "1 person" if count == 1 else say("{count} different people", count=count)
            passing.demands = (say("approval by {people} ({because})", people=people, because=because),)
    return passing


def failover_of(state: IncidentState, key: EventId) -> FailoverView:
    """The failover of that id; Refused where there is none."""
    found = state.part(PART).find(key)
    if found is None:
        raise Refused(say("there is no such failover"))
    return found


def others(state: IncidentState, failover: FailoverView, recent: Iterable[Transition]) -> tuple[Transition, ...]:
    """Transitions of every other failover that is known."""
    here = (found for each in state.part(PART).all if each.id != failover.id for found in each.transitions)
    return (*recent, *here)


def approvals(state: IncidentState) -> Approvals:
    """Of the incident."""
    return state.part(APPROVALS)
