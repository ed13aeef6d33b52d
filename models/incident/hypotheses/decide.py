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
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_STATEMENT: Final = 500


def add(state: IncidentState, command: AddHypothesis, context: Decision) -> Drafts:
    """A statement and what would settle it: without that nobody knows when to stop looking."""
    living(state)
    statement = clean("statement", command.statement, MAX_STATEMENT)
    settles = clean(say("exit criterion"), command.settles, MAX_STATEMENT, required=False)
    if not settles:
        raise Refused(say("the hypothesis is not added"), (say("it says what would confirm or rule it out"),))
    if any(each.statement == statement and each.status is Status.OPEN for each in state.part(PART).all):
        raise Refused(say("that hypothesis is open already"))
    body = HypothesisAdded(statement, command.owner or context.actor, settles)
    return (Draft(state.stream, HYPOTHESIS_ADDED, body.to_body()),)


def own(state: IncidentState, command: OwnHypothesis, context: Decision) -> Drafts:
    """One named owner."""
    living(state)
    found, ledger = _hypothesis(state, command.hypothesis), state.ledger(PART)
    if found.owner == command.owner and not ledger.register(found.id, "owner").in_conflict:
        raise Refused(say("that person owns it already"))
    body = HypothesisOwned(found.id, found.statement, command.owner)
    return (Draft(state.stream, HYPOTHESIS_OWNED, body.to_body(), ledger.heads(found.id, "owner")),)


def judge(state: IncidentState, command: JudgeHypothesis, context: Decision) -> Drafts:
    """Confirming and ruling out rest on evidence or a reason; parking and reopening ask nothing."""
    living(state)
    found, ledger = _hypothesis(state, command.hypothesis), state.ledger(PART)
    reason = clean("reason", command.reason, required=False)
    if command.status is found.status and not ledger.register(found.id, "status").in_conflict:
        raise Refused(say("it is {status} already", status=say(found.status.label)))
    rests_on = {Status.CONFIRMED: found.pros, Status.RULED_OUT: found.cons}.get(command.status)
    if rests_on == () and not reason:
        settles = found.settles
        unmet = say(
            "at least one piece of evidence against it, or a reason (exit criterion: {settles})", settles=settles
        )
        if command.status is Status.CONFIRMED:
            unmet = say(
                "at least one piece of evidence for it, or a reason (exit criterion: {settles})", settles=settles
            )
        raise Refused(say("the hypothesis is not {status}", status=say(command.status.label)), (unmet,))
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
            bad("entry", say("there is no such entry in the timeline"))
        if entry.superseded:
            raise Refused(say("the evidence is not added"), (say("the entry has been corrected: take the correction"),))
        text = text or entry.text
    body = EvidenceAdded(found.id, command.is_for, text, command.entry)
    return (Draft(state.stream, EVIDENCE_ADDED, body.to_body()),)


def _hypothesis(state: IncidentState, key: EventId) -> HypothesisView:
    found = state.part(PART).find(key)
    if found is None:
        raise Refused(say("there is no such hypothesis"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    AddHypothesis: add,
    OwnHypothesis: own,
    JudgeHypothesis: judge,
    AddEvidence: add_evidence,
}
