"""Decisions on the steps of triage."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, clean, living
from models.incident.state import IncidentState
from models.incident.triage.commands import ReopenStep, TickStep
from models.incident.triage.events import STEP_REOPENED, STEP_TICKED, StepReopened, StepTicked
from models.incident.triage.part import PART
from models.incident.triage.steps import Step
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]


def tick(state: IncidentState, command: TickStep, context: Decision) -> Drafts:
    """With a finding; "nothing found" is one. In any state: findings may come after the incident has moved on."""
    living(state)
    finding, ledger = clean("finding", command.finding), state.ledger(PART)
    if command.step not in state.part(PART).open_steps and not _is_disputed(state, command.step):
        raise Refused(say("{step} is ticked already", step=say(command.step.label)), (say("reopen it first"),))
    body = StepTicked(command.step, finding)
    return (Draft(state.stream, STEP_TICKED, body.to_body(), ledger.heads(command.step, "finding")),)


def reopen(state: IncidentState, command: ReopenStep, context: Decision) -> Drafts:
    """Asks nothing: looking again is never wrong."""
    living(state)
    if command.step in state.part(PART).open_steps and not _is_disputed(state, command.step):
        raise Refused(say("{step} is open already", step=say(command.step.label)))
    body = StepReopened(command.step, clean("reason", command.reason, required=False))
    heads = state.ledger(PART).heads(command.step, "finding")
    return (Draft(state.stream, STEP_REOPENED, body.to_body(), heads),)


def _is_disputed(state: IncidentState, step: Step) -> bool:
    return state.ledger(PART).register(step, "finding").in_conflict


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {TickStep: tick, ReopenStep: reopen}
