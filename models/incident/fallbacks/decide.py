"""Decisions on fallbacks: proposed by anybody, activated by or on the word of the Incident Commander, reversed with a note."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, clean, living
from models.incident.fallbacks import commands, events
from models.incident.fallbacks.due import trigger_ms
from models.incident.fallbacks.part import PART
from models.incident.fallbacks.views import STATE, FallbackState, FallbackView
from models.incident.runs.commands import StartRun
from models.incident.runs.decide import start_run
from models.incident.runs.part import PART as RUNS
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.clock import utc
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import PersonId
from models.runbooks.fallback import Fallback
from models.runbooks.plain import content_sha256
from models.runbooks.runbook import ReadMode, Runbook
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_NOTE: Final = 1_000


def propose(state: IncidentState, command: commands.ProposeFallback, context: Decision) -> Drafts:
    """Anybody may, also before its time; once, while nothing was decided on it."""
    summary, terms = living(state), _terms(command.runbook)
    note = clean("note", command.note, MAX_NOTE, required=False)
    unmet = _is_over(summary)
    seen = _settled(state, command.runbook.key)
    if seen is not None and seen.state in (FallbackState.PROPOSED, FallbackState.ACTIVE):
        unmet.append(say("it is active already") if seen.is_active else say("it is proposed already"))
    if unmet:
        raise Refused(say("{title} is not proposed", title=command.runbook.title), tuple(unmet))
    return (_turn(state, events.FALLBACK_PROPOSED, command.runbook, terms, note),)


def decline(state: IncidentState, command: commands.DeclineFallback, context: Decision) -> Drafts:
    """Always with a reason; what runs is reversed instead."""
    living(state)
    terms = _terms(command.runbook)
    reason = clean("reason", command.reason, MAX_NOTE)
    seen = _settled(state, command.runbook.key)
    unmet = []
    if seen is not None and seen.is_active:
        unmet.append(say("it is active: reverse it instead"))
    if seen is not None and seen.state is FallbackState.DECLINED:
        unmet.append(say("it is declined already"))
    if unmet:
        raise Refused(say("{title} is not declined", title=command.runbook.title), tuple(unmet))
    return (_turn(state, events.FALLBACK_DECLINED, command.runbook, terms, reason),)


def activate(state: IncidentState, command: commands.ActivateFallback, context: Decision) -> Drafts:
    """By or on the word of the commander, in an open incident; sooner than at its time with a reason."""
    summary, terms = living(state), _terms(command.runbook)
    reason = clean("reason", command.reason, MAX_NOTE, required=False)
    unmet = _is_over(summary)
    seen = _settled(state, command.runbook.key)
    if seen is not None and seen.is_active:
        unmet.append(say("it is active already"))
    unmet += _not_commanded(summary, command.decider or context.actor)
    if not reason:
        unmet += _too_soon(summary, terms, context.now_ms)
    if unmet:
        raise Refused(say("{title} is not activated", title=command.runbook.title), tuple(unmet))
    decider = command.decider if command.decider != context.actor else None
    turned = _turn(state, events.FALLBACK_ACTIVATED, command.runbook, terms, reason, decider)
    if any(run.runbook.key == command.runbook.key for run in state.part(RUNS).open):
        return (turned,)
    return (turned, *start_run(state, StartRun(state.stream, command.runbook, ReadMode.READ_DO), context))


def reverse(state: IncidentState, command: commands.ReverseFallback, context: Decision) -> Drafts:
    """Anybody may, at any time, also once the incident is resolved; the note says how."""
    living(state)
    note = clean("note", command.note, MAX_NOTE)
    seen = state.part(PART).find(command.key)
    if seen is None or not seen.is_active:
        raise Refused(say("there is nothing to reverse"), (say("that fallback is not active"),))
    body = events.FallbackTurned(seen.key, seen.title, seen.sha256, seen.terms, note)
    return (_draft(state, events.FALLBACK_REVERSED, body),)


def _terms(runbook: Runbook) -> Fallback:
    if runbook.fallback is None:
        raise Refused(
            say("{title} is no fallback", title=runbook.title), (say("its file names no terms: fallback: {…}"),)
        )
    return runbook.fallback


def _settled(state: IncidentState, key: str) -> FallbackView | None:
    """None where two people decided differently at once: then everything is open, and a new decision settles it."""
    return None if state.ledger(PART).register(key, STATE).in_conflict else state.part(PART).find(key)


def _is_over(summary: IncidentSummary) -> list[str]:
    return [] if summary.is_open else [say("the incident is {state}", state=summary.state.upper())]


def _not_commanded(summary: IncidentSummary, decider: PersonId) -> list[str]:
    if summary.commander is None:
        return [say("nobody is Incident Commander")]
    if decider != summary.commander:
        return [say("the Incident Commander activates it, or is named as who decided")]
    return []


def _too_soon(summary: IncidentSummary, terms: Fallback, now_ms: int) -> list[str]:
    due_ms = trigger_ms(summary, terms)
    if due_ms is None:
        at = ", ".join(terms.severities)
        return [
            say(
                "it is for {at}, the incident is {severity}: say why it is taken all the same",
                at=at,
                severity=summary.severity,
            )
        ]
    return [] if due_ms <= now_ms else [say("its time is {utc:%H:%M} UTC: say why it is taken sooner", utc=utc(due_ms))]


def _turn(
    state: IncidentState, type_name: str, runbook: Runbook, terms: Fallback, note: str, decider: PersonId | None = None
) -> Draft:
    turned = events.FallbackTurned(runbook.key, runbook.title, content_sha256(runbook), terms, note, decider)
    return _draft(state, type_name, turned)


def _draft(state: IncidentState, type_name: str, turned: events.FallbackTurned) -> Draft:
    return Draft(state.stream, type_name, turned.to_body(), state.ledger(PART).heads(turned.key, STATE))


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.ProposeFallback: propose,
    commands.DeclineFallback: decline,
    commands.ActivateFallback: activate,
    commands.ReverseFallback: reverse,
}
