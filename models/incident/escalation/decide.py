"""Decisions on escalation."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, bad, clean, living
from models.incident.escalation.commands import AcknowledgeEscalation, FireEscalation, LogCall, SkipEscalation
from models.incident.escalation.events import (
    ACKNOWLEDGED,
    CALLED,
    FIRED,
    SKIPPED,
    Acknowledged,
    Called,
    Fired,
    Skipped,
)
from models.incident.escalation.part import PART
from models.incident.escalation.views import EscalationView, Standing
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_SENTENCE: Final = 500
MAX_RULE: Final = 60


def fire(state: IncidentState, command: FireEscalation, context: Decision) -> Drafts:
    """Once for each rule and level."""
    living(state)
    rule = _rule(command.rule, command.level)
    _refuse_again(state, f"{rule}|{command.level}")
    body = Fired(
        rule,
        command.level,
        clean("sentence", command.sentence, MAX_SENTENCE),
        clean("notify", command.notify, MAX_SENTENCE, required=False),
        command.person,
        clean("message", command.message, required=False),
        command.due_ms,
    )
    return (Draft(state.stream, FIRED, body.to_body()),)


def skip(state: IncidentState, command: SkipEscalation, context: Decision) -> Drafts:
    """Before it fires, with a reason."""
    living(state)
    rule = _rule(command.rule, command.level)
    if not command.reason.strip():
        raise Refused(say("skipping an escalation needs a reason"), (say("say why nobody shall be told"),))
    _refuse_again(state, f"{rule}|{command.level}")
    sentence = clean("sentence", command.sentence, MAX_SENTENCE)
    body = Skipped(rule, command.level, sentence, clean("reason", command.reason))
    return (Draft(state.stream, SKIPPED, body.to_body()),)


def acknowledge(state: IncidentState, command: AcknowledgeEscalation, context: Decision) -> Drafts:
    """Once, of what fired."""
    living(state)
    item = _fired(state, command.key)
    if item.standing is Standing.ACKNOWLEDGED:
        raise Refused(say("the escalation is acknowledged already"))
    return (Draft(state.stream, ACKNOWLEDGED, Acknowledged(item.key, command.person or context.actor).to_body()),)


def log_call(state: IncidentState, command: LogCall, context: Decision) -> Drafts:
    """As often as somebody calls."""
    living(state)
    item = _fired(state, command.key)
    words = clean("words", command.words, required=False)
    return (Draft(state.stream, CALLED, Called(item.key, command.result, words, item.person).to_body()),)


def _rule(rule: str, level: int) -> str:
    if not 1 <= level <= 9:
        bad("level", say("{level} is no level; expected 1 to 9", level=level))
    rule = clean("rule", rule, MAX_RULE)
    if "|" in rule:
        bad("rule", say("holds a |, which separates rule and level"))
    return rule


def _refuse_again(state: IncidentState, key: str) -> None:
    item = state.part(PART).find(key)
    if item is not None:
        raise Refused(say("escalation {key} is {standing} already", key=key, standing=item.standing))


def _fired(state: IncidentState, key: str) -> EscalationView:
    item = state.part(PART).find(key)
    if item is None:
        raise Refused(say("there is no such escalation"), (say("nothing fired under {key!r}", key=key),))
    if item.standing is Standing.SKIPPED:
        raise Refused(say("the escalation was skipped"), (item.skip_reason,))
    return item


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    FireEscalation: fire,
    SkipEscalation: skip,
    AcknowledgeEscalation: acknowledge,
    LogCall: log_call,
}
