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
        yield "people ended it differently without seeing each other: reopen it and look"
    elif step.state.is_over and not again:
        yield f"it is {step.state} already: reopen it first"
    elif step.state is state:
        yield f"it is {state} already"
    elif state is StepState.DOING and step.state is StepState.BLOCKED:
        yield "it is blocked: reopen it to begin anew, or finish it"
    if step.place is Place.OFF:
        yield "it does not lie on the way that was taken"


def to_begin(state: IncidentState, run: RunView, step: StepView) -> Iterator[str]:
    """Whether work on the step may begin: order, what it needs, holding, the state worth keeping."""
    for other in run.waits_for(step):
        yield f"step {other.number} is {other.state}: {other.step.text}"
    if run.held and step.state is StepState.TODO:
        yield "the run is held" + (f" ({run.held_reason})" if run.held_reason else "")
    if step.step.destructive:
        yield from to_destroy(state)


def to_destroy(state: IncidentState) -> Iterator[str]:
    """Whether steps that destroy traces are unlocked."""
    unmet = state.part(EVIDENCE).preservation.unmet
    if unmet:
        yield f"it destroys traces, and {', '.join(unmet)} not kept yet: keep them, or the Incident Commander waives it"
    if state.summary().handover_offer is not None:
        yield "command is being handed over: wait until it is taken"


def to_finish(step: StepView, observed: str, outcome: str, confirmed: bool) -> Iterator[str]:
    """Whether what was said suffices to call it done."""
    expected = step.step.expected
    if expected and not observed:
        yield f"what was seen? Expected: {expected}"
    elif expected and observed.casefold() in NOT_SEEN and observed.casefold() not in expected.casefold().split():
        yield f"{observed!r} is nothing seen: give the value. Expected: {expected}"
    offered = [branch.outcome for branch in step.step.branches]
    if outcome and outcome not in offered:
        yield f"{outcome!r} is no outcome of it; expected {', '.join(offered) or 'none'}"
    elif step.step.kind is StepKind.DECIDE and offered and not outcome:
        yield f"it decides: choose {', '.join(offered)}"
    if step.step.confirm and not confirmed:
        yield "it asks to be confirmed: say it once more"


def to_pair(mode: ReadMode, reader: PersonId | None, responder: PersonId | None) -> Iterator[str]:
    """Challenge and response come from two people."""
    if mode is not ReadMode.CHALLENGE_RESPONSE:
        return
    if reader is None or responder is None:
        missing = [word for word, person in (("reader", reader), ("responder", responder)) if person is None]
        yield f"challenge-response needs two people: no {' and no '.join(missing)} is named"
    elif reader == responder:
        yield "challenge-response needs two people: reader and responder are the same"


def to_end(run: RunView) -> Iterator[str]:
    """Whether "checklist complete" may be said."""
    for step in run.on_way:
        if not step.is_settled:
            yield f"step {step.number} is {step.state}: {step.step.text}"
