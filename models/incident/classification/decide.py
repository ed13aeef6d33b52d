"""The gate of the classification: controlled words only, and what a protocol sets going."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from models.incident import events as incident_events
from models.incident.cadence import MINUTE_MS, Audience
from models.incident.classification.commands import Classify, PolicyWords
from models.incident.classification.events import CLASSIFIED, Classified, check_protocol
from models.incident.classification.part import KEY, PART, written
from models.incident.decision import Decision, bad, living, name
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say


def classify(state: IncidentState, command: Classify, context: Decision) -> tuple[Draft, ...]:
    """One event for all that was said; the promises that a protocol's cadence brings follow it. BadInput for other words."""
    summary = living(state)
    words = command.words
    mode = command.failure_mode
    check_words(words, mode, command.tags)
    mode_name = "" if mode is None else words.modes[mode]
    protocol = None if command.protocol is None else check_protocol(command.protocol)
    body = Classified(command.outage_type, mode, mode_name, command.tags, protocol, words.version)
    ledger = state.ledger(PART)
    fields = written(body)
    if not fields:
        bad("classification", say("says nothing; expected an outage type, a failure mode or a tag"))
    if all(_stands(ledger.register(KEY, field), value) for field, value in fields.items()):
        raise Refused(say("{name} is classified so already", name=name(summary)))
    draft = Draft(state.stream, CLASSIFIED, body.to_body(), ledger.heads(KEY, *fields))
    return (draft, *_promises(state, summary, protocol or {}, context.now_ms))


def check_words(words: PolicyWords, mode: str | None, tags: Mapping[str, str]) -> None:
    """BadInput for a failure mode or a tag that the policy does not have: free text is no classification."""
    if mode is not None and mode not in words.modes:
        bad(say("failure mode"), _unlike(mode, words.modes))
    for key, value in tags.items():
        if key not in words.tags:
            bad("tag", _unlike(key, words.tags))
        if value not in words.tags[key]:
            bad(say("tag {key}", key=key), _unlike(value, words.tags[key]))


def _promises(
    state: IncidentState, summary: IncidentSummary, protocol: Mapping[str, Any], now_ms: int
) -> tuple[Draft, ...]:
    """The first update, where the protocol wants it sooner than it is due and none has gone out. Never later."""
    if not summary.is_open or summary.last_update_ms is not None:
        return ()
    due = {update.audience: update.due_ms for update in summary.updates}
    drafts = []
    for audience in Audience:
        wanted = (protocol.get("cadence") or {}).get(str(audience))
        if wanted is None:
            continue
        at_ms = summary.declared_ms + wanted["first"] * MINUTE_MS
        if at_ms > now_ms and (audience not in due or at_ms < due[audience]):
            body = incident_events.UpdateDueChanged(audience, at_ms)
            heads = state.headline.due[audience].ids
            drafts.append(Draft(state.stream, incident_events.UPDATE_DUE_CHANGED, body.to_body(), heads))
    return tuple(drafts)


def _stands(register: Any, value: Any) -> bool:
    return not register.in_conflict and bool(register.shown() == value)


def _unlike(value: str, words: Iterable[str]) -> str:
    known = ", ".join(words)
    if not known:
        return say("{value!r} is not in the vocabulary: the policy names none", value=value)
    return say("{value!r} is not in the vocabulary; expected one of {tags}", value=value, tags=known)


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], tuple[Draft, ...]]]] = {Classify: classify}
