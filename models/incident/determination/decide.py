"""The gates of the determination: evidence for a position, and a ruling by nobody but the Incident Commander."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.cadence import MINUTE_MS
from models.incident.decision import Decision, bad, clean, living, name
from models.incident.determination.commands import Determine, RuleDispute, TakePosition
from models.incident.determination.determine import MILLION, Indicators, Verdict, determine
from models.incident.determination.events import DETERMINED, DISPUTE_RULED, DISPUTED, Determined, Disputed, DisputeRuled
from models.incident.determination.part import KEY, PART, RULING, VERDICT
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]

_MOST: Final[Mapping[str, int]] = {
    "availability_ppm": MILLION,
    "promised_ppm": MILLION,
    "latency_ms": 86_400_000,
    "promised_latency_ms": 86_400_000,
    "burn_milli": 10**9,
    "users_bp": 10_000,
    "services_down": 100_000,
    "services_degraded": 100_000,
}


def judge_figures(state: IncidentState, command: Determine, context: Decision) -> Drafts:
    """The verdict with its rule and figures. Figures that were ruled on are not judged over the ruling."""
    summary = living(state)
    for field, most in _MOST.items():
        value = getattr(command.indicators, field)
        if value is not None and not 0 <= value <= most:
            bad(field, say("{value}; expected 0 to {most}", value=value, most=most))
    view = state.part(PART)
    ruled = [dispute for dispute in view.disputes if dispute.ruling is not None]
    if ruled and view.determined is not None and view.determined.indicators == command.indicators:
        raise Refused(
            say("{name} is not judged again", name=name(summary)),
            (say("the Incident Commander ruled on just these figures"),),
        )
    if command.indicators == Indicators():
        bad("figures", say("none given; expected at least one"))
    found = determine(command.indicators, view.verdict)
    body = Determined(found.verdict, found.rule, found.indicators, found.unknown)
    return (Draft(state.stream, DETERMINED, body.to_body(), state.ledger(PART).heads(KEY, VERDICT)),)


def take_position(state: IncidentState, command: TakePosition, context: Decision) -> Drafts:
    """Into the open dispute, or a new one with its timer. A side may change its position until the ruling."""
    living(state)
    evidence = clean("evidence", command.evidence)
    if command.verdict is Verdict.UNKNOWN:
        bad("position", say("UNKNOWN is no position; expected OUTAGE, DEGRADED, PERFORMANCE ISSUE or NO IMPACT"))
    if not 1 <= command.minutes <= 24 * 60:
        bad("minutes", say("{minutes}; expected 1 to {what}", minutes=command.minutes, what=24 * 60))
    running = state.part(PART).open
    if running:
        body = Disputed(command.side, command.verdict, evidence, running[0].key)
    else:
        due_ms = context.now_ms + command.minutes * MINUTE_MS
        body = Disputed(command.side, command.verdict, evidence, due_ms=due_ms)
    return (Draft(state.stream, DISPUTED, body.to_body()),)


def rule_dispute(state: IncidentState, command: RuleDispute, context: Decision) -> Drafts:
    """Ends every open dispute, with a reason. After the timer too: late is better than never."""
    summary = living(state)
    reason = clean("reason", command.reason, required=False)
    ledger = state.ledger(PART)
    view = state.part(PART)
    clashing = [each for each in view.disputes if ledger.register(each.key, RULING).in_conflict]
    ruled = (*view.open, *clashing)
    unmet = []
    if not ruled:
        unmet.append(say("nothing is disputed"))
    if context.actor != summary.commander:
        unmet.append(say("only the Incident Commander rules on a dispute"))
    if not reason:
        unmet.append(say("a ruling needs a reason"))
    if command.verdict is Verdict.UNKNOWN:
        unmet.append(say("a ruling says what it is"))
    if unmet:
        raise Refused(say("{name} is not ruled on", name=name(summary)), tuple(unmet))
    keys = tuple(dispute.key for dispute in ruled)
    heads = tuple(sorted({head for key in keys for head in ledger.heads(key, RULING)}))
    return (Draft(state.stream, DISPUTE_RULED, DisputeRuled(keys, command.verdict, reason).to_body(), heads),)


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    Determine: judge_figures,
    TakePosition: take_position,
    RuleDispute: rule_dispute,
}
