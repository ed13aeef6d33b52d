"""What must hold before a step of a run moves. Each gate gives the unmet conditions in words; none raises."""

from collections.abc import Iterator
from typing import Final

from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.incident.runs.way import Place
from models.incident.state import IncidentState
from models.kernel.ids import PersonId
from models.runbooks.runbook import ReadMode, StepKind
from resources.said import in_a_row, said_join, say

NOT_SEEN: Final = frozenset(
    (
        "check",
        "checked",
        "confirmed",
        "done",
        "fine",
        "good",
        "ok",
        "okay",
        "ticked",
        "true",
        "verified",
        "x",
        "y",
        "yes",
    )
)
"""Answers that give no value."""


def to_move(run: RunView, step: StepView, state: StepState, *, again: bool = False) -> Iterator[str]:
    """Whether the step may take this state at all."""
    if step.state is StepState.DISPUTED:
        yield say("people ended it differently without seeing each other: reopen it and look")
    elif step.state.is_over and not again:
        yield say("it is {state} already: reopen it first", state=step.state)
    elif step.state is state:
        yield say("it is {state} already", state=state)
    elif state is StepState.DOING and step.state is StepState.BLOCKED:
        yield say("it is blocked: reopen it to begin anew, or finish it")
    if step.place is Place.OFF:
        yield say("it does not lie on the way that was taken")


def to_begin(state: IncidentState, run: RunView, step: StepView) -> Iterator[str]:
    """Whether work on the step may begin: order, what it needs, holding, the state worth keeping."""
    for other in run.waits_for(step):
        yield say("step {number} is {state}: {step}", number=other.number, state=other.state, step=other.step.text)
    if run.held and step.state is StepState.TODO:
        yield say("the run is held") + (in_a_row((" (", run.held_reason, ")")) if run.held_reason else "")
    if step.step.destructive:
        yield from to_destroy(state)


def to_destroy(state: IncidentState) -> Iterator[str]:
    """Whether steps that destroy traces are unlocked."""
    unmet = state.part(EVIDENCE).preservation.unmet
    if unmet:
        yield say(
            "it destroys traces, and {listed} not kept yet: keep them, or the Incident Commander waives it",
            listed=said_join(", ", map(say, unmet)),
        )
    if state.summary().handover_offer is not None:
        yield say("command is being handed over: wait until it is taken")


def to_finish(step: StepView, observed: str, outcome: str, confirmed: bool) -> Iterator[str]:
    """Whether what was said suffices to call it done."""
    expected = step.step.expected
    if expected and not observed:
        yield say("what was seen? Expected: {expected}", expected=expected)
    elif expected and observed.casefold() in NOT_SEEN and observed.casefold() not in expected.casefold().split():
        yield say(
            "{observed!r} is nothing seen: give the value. Expected: {expected}", observed=observed, expected=expected
        )
    offered = [branch.outcome for branch in step.step.branches]
    if outcome and outcome not in offered:
        yield say(
            "{outcome!r} is no outcome of it; expected {offered}",
            outcome=outcome,
            offered=", ".join(offered) or say("none"),
        )
    elif step.step.kind is StepKind.DECIDE and offered and not outcome:
        yield say("it decides: choose {offered}", offered=", ".join(offered))
    if step.step.confirm and not confirmed:
        yield say("it asks to be confirmed: say it once more")


def to_pair(mode: ReadMode, reader: PersonId | None, responder: PersonId | None) -> Iterator[str]:
    """Challenge and response come from two people."""
    if mode is not ReadMode.CHALLENGE_RESPONSE:
        return
    if reader is None or responder is None:
        if reader is None and responder is None:
            yield say("challenge-response needs two people: no reader and no responder is named")
        elif reader is None:
            yield say("challenge-response needs two people: no reader is named")
        else:
            yield say("challenge-response needs two people: no responder is named")
    elif reader == responder:
        yield say("challenge-response needs two people: reader and responder are the same")


def to_end(run: RunView) -> Iterator[str]:
    """Whether "checklist complete" may be said."""
    for step in run.on_way:
        if not step.is_settled:
            yield say("step {number} is {state}: {step}", number=step.number, state=step.state, step=step.step.text)
