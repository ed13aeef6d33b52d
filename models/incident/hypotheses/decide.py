"""Decisions on hypotheses."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, bad, clean, living
from models.incident.hypotheses.commands import AddEvidence, AddHypothesis, JudgeHypothesis, OwnHypothesis
from models.incident.hypotheses.events import (
    EVIDENCE_ADDED,
    HYPOTHESIS_ADDED,
    HYPOTHESIS_JUDGED,
    HYPOTHESIS_OWNED,
    EvidenceAdded,
    HypothesisAdded,
    HypothesisJudged,
    HypothesisOwned,
    Status,
)
from models.incident.hypotheses.part import PART
from models.incident.hypotheses.views import HypothesisView
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId

Drafts = tuple[Draft, ...]

MAX_STATEMENT: Final = 500


def add(state: IncidentState, command: AddHypothesis, context: Decision) -> Drafts:
    """A statement and what would settle it: without that nobody knows when to stop looking."""
    living(state)
    statement = clean("statement", command.statement, MAX_STATEMENT)
    settles = clean("exit criterion", command.settles, MAX_STATEMENT, required=False)
    if not settles:
        raise Refused("the hypothesis is not added", ("it says what would confirm or rule it out",))
    if any(each.statement == statement and each.status is Status.OPEN for each in state.part(PART).all):
        raise Refused("that hypothesis is open already")
    body = HypothesisAdded(statement, command.owner or context.actor, settles)
    return (Draft(state.stream, HYPOTHESIS_ADDED, body.to_body()),)


def own(state: IncidentState, command: OwnHypothesis, context: Decision) -> Drafts:
    """One named owner."""
    living(state)
    found, ledger = _hypothesis(state, command.hypothesis), state.ledger(PART)
    if found.owner == command.owner and not ledger.register(found.id, "owner").in_conflict:
        raise Refused("that person owns it already")
    body = HypothesisOwned(found.id, found.statement, command.owner)
    return (Draft(state.stream, HYPOTHESIS_OWNED, body.to_body(), ledger.heads(found.id, "owner")),)


def judge(state: IncidentState, command: JudgeHypothesis, context: Decision) -> Drafts:
    """Confirming and ruling out rest on evidence or a reason; parking and reopening ask nothing."""
    living(state)
    found, ledger = _hypothesis(state, command.hypothesis), state.ledger(PART)
    reason = clean("reason", command.reason, required=False)
    if command.status is found.status and not ledger.register(found.id, "status").in_conflict:
        raise Refused(f"it is {found.status.label} already")
    rests_on = {Status.CONFIRMED: found.pros, Status.RULED_OUT: found.cons}.get(command.status)
    if rests_on == () and not reason:
        side = "for" if command.status is Status.CONFIRMED else "against"
        unmet = f"at least one piece of evidence {side} it, or a reason (exit criterion: {found.settles})"
        raise Refused(f"the hypothesis is not {command.status.label}", (unmet,))
    body = HypothesisJudged(found.id, found.statement, command.status, reason)
    return (Draft(state.stream, HYPOTHESIS_JUDGED, body.to_body(), ledger.heads(found.id, "status")),)


def add_evidence(state: IncidentState, command: AddEvidence, context: Decision) -> Drafts:
    """Also on one that is settled: that is how it comes to be doubted."""
    living(state)
    found = _hypothesis(state, command.hypothesis)
    text = clean("evidence", command.text, required=command.entry is None)
    if command.entry is not None:
        entry = state.entry(command.entry)
        if entry is None:
            bad("entry", "there is no such entry in the timeline")
        if entry.superseded:
            raise Refused("the evidence is not added", ("the entry has been corrected: take the correction",))
        text = text or entry.text
    body = EvidenceAdded(found.id, command.is_for, text, command.entry)
    return (Draft(state.stream, EVIDENCE_ADDED, body.to_body()),)


def _hypothesis(state: IncidentState, key: EventId) -> HypothesisView:
    found = state.part(PART).find(key)
    if found is None:
        raise Refused("there is no such hypothesis")
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    AddHypothesis: add,
    OwnHypothesis: own,
    JudgeHypothesis: judge,
    AddEvidence: add_evidence,
}
