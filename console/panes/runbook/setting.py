"""What the rows of a run need beside the run itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from console.live import Live
from console.panes.runbook.runner import Runner
from models.incident.approvals.part import PART as APPROVALS
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.evidence.views import Preservation
from models.incident.runs.views import RunView, StepView
from models.kernel.ids import PersonId
from models.runbooks.actions.gate import APPROVAL
from resources.tongue import shown, tr

NameOf = Callable[[PersonId], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """How the approval stands that an automated step needs."""

    needs: str
    """What it takes, in words; empty where it needs none."""
    granted: bool = False
    waits: bool = False
    said: str = ""
    """How it stands, in words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Plain values."""

    now_ms: int
    name_of: NameOf
    preservation: Preservation
    offline: str = ""
    """Why nothing remote can run; empty where it can."""
    confirming: str = ""
    """Key of the step that asks to be confirmed."""
    error: str = ""
    """Of the last thing asked about the step at hand."""
    has_runner: bool = False
    """Whether registered actions can run here."""
    action_facts: tuple[tuple[str, str], ...] = ()
    """What will run, parameters resolved."""
    action_problem: str = ""
    is_unknown: bool = False
    """An action was begun, never ended, and does not run here."""
    approval: Asked = Asked("")


def setting_of(live: Live, runner: Runner | None, run: RunView, step: StepView | None) -> Setting:
    """As things are now, for the step at hand."""
    now_ms = live.clock.now_ms()
    setting = Setting(now_ms, live.person, live.part(EVIDENCE).preservation, has_runner=runner is not None)
    if runner is not None:
        setting = replace(setting, offline=runner.offline())
    call = None if step is None else step.step.action
    if step is None or call is None:
        return setting
    if runner is None:
        given = tuple((str(name), str(value)) for name, value in call.parameters.items())
        return replace(setting, action_facts=((tr("Action"), call.name), *given))
    facts, problem = runner.facts(call)
    is_unknown = step.running is not None and runner.is_unknown(run, step)
    asked = _asked(live, runner, step, now_ms)
    return replace(setting, action_facts=facts, action_problem=problem, is_unknown=is_unknown, approval=asked)


def _asked(live: Live, runner: Runner, step: StepView, now_ms: int) -> Asked:
    bound = runner.bound(step)
    if bound is None:
        return Asked("")
    sha256, policy = bound
    approvals = live.part(APPROVALS)
    if approvals.granted(sha256, APPROVAL, now_ms, policy) is not None:
        return Asked(shown(policy.sentence), granted=True, said=tr("granted for exactly this call"))
    found = approvals.find(sha256, APPROVAL)
    if found is None:
        return Asked(shown(policy.sentence), said=tr("nobody has asked"))
    now = found.standing(now_ms, policy)
    return Asked(shown(policy.sentence), waits=now.is_pending, said=shown(now.sentence))
