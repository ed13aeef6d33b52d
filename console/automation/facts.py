"""What the gate of an action must know, gathered from the incident's own state. On the thread that owns it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from models.incident.approvals.part import PART as APPROVALS
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs import gates
from models.incident.runs.part import PART as RUNS
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.incident.state import IncidentState
from models.kernel.errors import BadInput, Problem
from models.runbooks.actions.call import Call, resolve
from models.runbooks.actions.gate import APPROVAL, RunFacts
from models.runbooks.actions.registration import Registry
from models.runbooks.runbook import ActionCall
from resources.said import say


@dataclass(frozen=True, slots=True)
class Workstation:
    """What this place knows beside the record."""

    registry: Registry
    services: Collection[str] | None
    """Ids of the catalogue in force; None where none is loaded."""
    missing: Callable[[frozenset[str]], tuple[str, ...]]
    """Which of these secrets the keyring does not hold."""
    offline: bool = False
    trouble: str = ""
    """Why there is no allow-list; empty where there is one."""


def step_of(state: IncidentState, run: str | None, step: str) -> tuple[RunView, StepView]:
    """The step of the run of that id, or of the one run that goes on; BadInput where there is none."""
    runs = state.part(RUNS)
    found = runs.current if run is None else runs.find(run)
    if found is None:
        words = say("no runbook is being worked through") if run is None else say("there is no run {run!r}", run=run)
        raise BadInput(Problem("run", None, "", words))
    view = found.step(step) or next((each for each in found.steps if str(each.number) == step), None)
    if view is None:
        known = ", ".join(each.key for each in found.steps[:10])
        raise BadInput(
            Problem(
                "step",
                None,
                "",
                say("{title} has no step {step!r}; expected one of {known}", title=found.title, step=step, known=known),
            )
        )
    return found, view


def step_facts(
    state: IncidentState, run: RunView, step: StepView, here: Workstation, now_ms: int, *, confirmed: bool
) -> RunFacts:
    """The facts for running the step's action now. Never raises: what can't be resolved is `trouble`."""
    called = step.step.action
    if called is None:
        return RunFacts(None, "the step has no registered action")
    call, trouble = _call(here, called)
    summary = state.summary()
    unmet = (*gates.to_move(run, step, StepState.DONE), *gates.to_begin(state, run, step))
    return RunFacts(
        call,
        trouble,
        called.mode,
        confirmed,
        here.offline,
        summary.drill,
        _is_approved(state, call, now_ms),
        not state.part(EVIDENCE).preservation.unmet,
        step_open=not unmet and run.is_open,
        missing_secrets=() if call is None else here.missing(call.secrets),
        already_running=step.running is not None,
    )


def _call(here: Workstation, called: ActionCall) -> tuple[Call | None, str]:
    if here.trouble:
        return None, here.trouble
    try:
        return resolve(here.registry, called, here.services), ""
    except BadInput as error:
        return None, str(error)


def _is_approved(state: IncidentState, call: Call | None, now_ms: int) -> bool:
    """By the policy of the registration: whoever asked may have asked for less."""
    if call is None or call.action.approval is None:
        return False
    return state.part(APPROVALS).granted(call.sha256, APPROVAL, now_ms, call.action.approval) is not None
