"""Decisions on the record and on drafts: every refusal names what is unmet, and nothing is half done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.access.approval.policy import ApprovalPolicy
from models.comms import commands as c
from models.comms import events, places, record
from models.comms.approving import COMMANDER, rule_for
from models.comms.audience import CommsAudience
from models.comms.holding import NOWHERE, Whereabouts, authors_copied
from models.comms.phase import Phase
from models.comms.record import Fact
from models.comms.situation import Situation, in_group
from models.comms.state import Asked, CommsState
from models.comms.templates.library import Library
from models.comms.templates.template import Filled, Template, fill
from models.comms.templates.variables import values
from models.comms.update import Component, ComponentState, Update
from models.comms.views import CommsView, DraftView, view
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId, PersonId, StreamId
from resources.said import say

MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line for the incident's timeline. `told` names whom an update went out to: that restarts the countdown."""

    text: str
    told: CommsAudience | None = None
    promise_ms: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """What the write path makes a request for approval of."""

    update: Update
    sha256: str
    draft: str
    policy: ApprovalPolicy
    authors: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What follows from a command."""

    drafts: tuple[Draft, ...]
    lines: tuple[Line, ...] = ()
    review: ReviewAsked | None = None
    queue: Asked | None = None
    """A text to hand to the channels."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision may look at besides the state."""

    incident: StreamId
    stream: StreamId
    actor: PersonId
    situation: Situation
    library: Library
    new_key: Callable[[], str]
    rendered: Callable[[Update], tuple[str, ...]] = lambda _update: ()
    """Hashes of the bytes for every channel of the update's audience."""
    problems: Callable[[Update], tuple[str, ...]] = lambda _update: ()
    """What a channel can't take of it."""
    approval: Callable[[Asked, ApprovalPolicy, tuple[PersonId, ...]], tuple[str, ...]] = (
        lambda _asked, _policy, _authors: ()
    )
    """What a review lacks under a policy; empty where it is granted."""
    preapproved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Groups that agreed to a template beforehand, by its hash."""
    on_its_way: frozenset[str] = frozenset()
    """Hashes of updates that were handed to the channels and neither expired nor taken back."""
    in_doubt: frozenset[str] = frozenset()
    """Those of which an attempt is under way, or may have been taken."""
    sent: frozenset[str] = frozenset()
    """Those that readers have."""
    whereabouts: Whereabouts = NOWHERE
    """This workstation, and the others that wrote in the incident."""


def bad(name: str, message: str) -> BadInput:
    """A value that can't be taken."""
    return BadInput(Problem(name, None, "", message))


def draft_of(state: CommsState, key: str) -> DraftView:
    """The draft meant; Refused where there is none."""
    found = view(state).draft(key)
    if found is None:
        raise Refused(say("there is no draft {key!r}", key=key))
    return found


def refuse_out(draft: DraftView, context: Context) -> None:
    """What is out or on its way is not changed any more."""
    if draft.posted is not None or draft.updates & context.on_its_way:
        raise Refused(say("this update is out: begin another"))


def wrote(state: CommsState, draft: DraftView) -> tuple[PersonId, ...]:
    """Everybody whose words stand in the text now, or stood in the one it was copied from."""
    found = {head.actor for name, place in draft.places.items() if places.is_text(name) for head in place.heads}
    return tuple(sorted(found | set(authors_copied(state, draft.key))))[:20]


def phase_now(seen: CommsView, situation: Situation) -> Phase:
    """What the record says; where it says nothing, the incident's state."""
    return Phase(seen.facts[Fact.PHASE].value) if seen.words(Fact.PHASE) else situation.phase


def values_for(state: CommsState, context: Context, draft: DraftView) -> Mapping[str, str]:
    """Of the variables, for a draft's audience."""
    return values(state, context.situation, draft.audience, draft.next_update_ms)


def change_fact(state: CommsState, command: c.ChangeFact, context: Context) -> Decided:
    """An estimate takes a basis; a cause is told only once it is confirmed, and by somebody's decision."""
    fact = command.fact
    try:
        value = record.checked(fact, command.value)
    except ValueError as error:
        raise bad(str(fact), str(error).removeprefix(f"{fact}: ")) from None
    if fact.is_text and value == "":
        value = None
    register = state.fact(fact)
    if value == state.value(fact) and not register.in_conflict:
        raise Refused(say("{fact} is that already", fact=say(fact.label)))
    unmet = []
    if fact in (Fact.ETR, Fact.NEXT_UPDATE) and value is not None:
        at_ms = value if fact is Fact.NEXT_UPDATE else value["at_ms"]
        if at_ms <= context.situation.now_ms:
            unmet.append(say("the time lies in the past"))
    if fact is Fact.CAUSE and value is not None:
        if not phase_now(view(state), context.situation).cause_is_known:
            unmet.append(say("the cause is not confirmed: the state is still Investigating"))
        unmet += [
            say("{name} is missing", name=name)
            for name in ("text", "audiences", "decider", "reason")
            if not value[name]
        ]
    if unmet:
        raise Refused(say("{fact} can't be recorded", fact=say(fact.label)), tuple(unmet))
    body: dict[str, Any] = {"fact": str(fact), "value": value}
    if command.reason.strip():
        body["reason"] = _clean("reason", command.reason)
    words = record.words_of(fact, value) or "nothing known any more"
    was = record.words_of(fact, state.value(fact))
    line = f"Status record, {fact.label.lower()}: {words}" + (f" (was: {was})" if was else "")
    return Decided((Draft(context.stream, events.FACT_CHANGED, body, register.ids),), (Line(line),))


def begin_draft(state: CommsState, command: c.BeginDraft, context: Context) -> Decided:
    """Filled with what is known; the next update is promised by the cadence."""
    seen, situation = view(state), context.situation
    phase = Phase.INVESTIGATING if command.is_holding else phase_now(seen, situation)
    template = _template(command, phase, context)
    given = {place: _value(place, value) for place, value in command.written}
    revision = 1 + max(
        (each.revision for each in state.drafts.values() if each.audience is command.audience), default=0
    )
    key = context.new_key()
    begun = {
        "draft": key,
        "audience": str(command.audience),
        "template": template.key,
        "template_version": template.version,
        "revision": revision,
    }
    if not command.is_holding or phase_now(seen, situation) is Phase.RESOLVED:
        phase = template.phase
    else:
        # It says nothing of the phase, so it fits each in which something is still wrong.
        phase = phase_now(seen, situation)
    next_ms = None if phase is Phase.RESOLVED else next_time(state, situation, command.audience)
    next_ms = given.get(places.NEXT, next_ms)
    filled = fill(template, values(state, situation, command.audience, next_ms))
    found: dict[str, Any] = {**filled.places, places.PHASE: str(phase), places.NEXT: next_ms}
    found[places.COMPONENTS] = [each.to_plain() for each in components(situation, phase)]
    found[places.USED] = dict(filled.used)
    writes = [_write(context, key, place, value) for place, value in (found | given).items()]
    return Decided((Draft(context.stream, events.DRAFT_BEGUN, begun), *writes))


def write_place(state: CommsState, command: c.WritePlace, context: Context) -> Decided:
    """By a person at one place. What the person had not seen is not replaced."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    value = _value(command.place, command.value)
    register = state.register(draft.key, command.place)
    seen = register.ids if command.seen is None else tuple(each for each in command.seen)
    if not register.in_conflict and register.heads and register.heads[0].value == value:
        raise Refused(say("it says that already"))
    drafts = [_write(context, draft.key, command.place, value, seen)]
    if command.place == places.NEXT:
        drafts += _with_new_time(state, draft, value, context)
    return Decided(tuple(drafts))


def _value(place: str, given: Any) -> Any:
    """What is typed into a place, as it is kept. BadInput where it does not fit."""
    try:
        value = places.checked(place, given)
    except ValueError as error:
        raise bad(place, str(error).removeprefix(f"{place}: ")) from None
    if place == places.TITLE and "\n" in value:
        raise bad("title", say("expected one line"))
    return value


def use_template(state: CommsState, command: c.UseTemplate, context: Context) -> Decided:
    """All text anew; what was typed stays in the history."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    template = context.library.find(command.template)
    if template is None or template.audience is not draft.audience:
        raise bad(
            "template",
            say(
                "there is no template {template!r} for {audience}",
                template=command.template,
                audience=say(draft.audience.label.lower()),
            ),
        )
    next_ms = None
    if template.phase is not Phase.RESOLVED:
        next_ms = draft.next_update_ms or next_time(state, context.situation, draft.audience)
    filled = fill(template, values(state, context.situation, draft.audience, next_ms))
    found: dict[str, Any] = dict.fromkeys(draft.sections, "")
    found |= {**filled.places, places.PHASE: str(template.phase), places.NEXT: next_ms, places.USED: dict(filled.used)}
    found[places.COMPONENTS] = [each.to_plain() for each in components(context.situation, template.phase)]
    writes = _changed(state, draft, found, context)
    if not writes:
        raise Refused(say("it says that already"))
    return Decided(writes)


def pull_facts(state: CommsState, command: c.PullFacts, context: Context) -> Decided:
    """Where the old words stand in the text as they were put in, the new ones take their place; the rest is a person's work."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    now = dict(values_for(state, context, draft))
    outdated = draft.outdated(now)
    phase = phase_now(view(state), context.situation)
    found: dict[str, Any] = {}
    used = dict(draft.used)
    texts = {places.TITLE: draft.title, **draft.sections}
    for each in outdated:
        used.pop(each.variable)
        if each.now:
            used[each.variable] = each.now
        for place, text in texts.items():
            texts[place] = _replaced(text, each.was, each.now or f"{{{{{each.variable}}}}}")
    found |= texts
    found[places.USED] = used
    if phase is not draft.phase:
        found[places.PHASE] = str(phase)
    writes = _changed(state, draft, found, context)
    if not writes:
        raise Refused(say("the draft says what the record says"))
    return Decided(writes)


def drop_draft(state: CommsState, command: c.DropDraft, context: Context) -> Decided:
    """Kept in the archive, gone from the desk."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    seen = state.register(draft.key, places.DROPPED).ids
    return Decided((_write(context, draft.key, places.DROPPED, True, seen),))


def next_time(state: CommsState, situation: Situation, audience: CommsAudience) -> int:
    """When this audience hears next if it is told now: what the record promises, else the cadence, on the whole minute."""
    promised = state.value(Fact.NEXT_UPDATE)
    if isinstance(promised, int) and promised > situation.now_ms:
        return promised
    minutes = situation.minutes.get(audience, 60)
    return (situation.now_ms + minutes * MINUTE_MS) // MINUTE_MS * MINUTE_MS


def components(situation: Situation, phase: Phase) -> tuple[Component, ...]:
    """The lines of the status page, as the services are seen; a resolution tells each as operational."""
    named = [each for each in situation.services if each.is_named]
    found = []
    for each in named:
        state = each.state
        if phase is Phase.RESOLVED:
            state = ComponentState.OPERATIONAL
        elif state is ComponentState.OPERATIONAL and phase is not Phase.MONITORING:
            # Named in an open incident: nobody tells it as sound because one signal looks so.
            state = ComponentState.DEGRADED_PERFORMANCE
        found.append(Component(each.key, each.name, state))
    return tuple(found)


def is_preapproved(draft: DraftView, context: Context) -> bool:
    """Whether it is a holding statement, word for word, that all groups but the commander agreed to beforehand."""
    template = context.library.find(draft.template)
    if template is None or not template.is_holding or template.version != draft.template_version:
        return False
    given = context.preapproved.get(template.sha256, frozenset())
    wanted = {group for group in rule_for(draft.audience, context.situation).groups if group != COMMANDER}
    if not wanted <= given:
        return False
    filled: Filled = fill(template, draft.used)
    return {places.TITLE: draft.title, **draft.sections} == {name: text for name, text in filled.places.items() if text}


def may_override(situation: Situation, person: PersonId) -> bool:
    """Who may take the responsibility for a blocking finding."""
    return any(in_group(situation, person, group) for group in (COMMANDER, "comms_lead", "legal", "pr"))


def spokespersons(seen: CommsView, situation: Situation) -> tuple[PersonId, ...]:
    """Who may press Send: those named for the incident, and those whose role it is unless they were taken off."""
    listed = dict.fromkeys(situation.spokespersons, True) | dict(seen.spokespersons)
    return tuple(person for person, is_on in listed.items() if is_on)


def _template(command: c.BeginDraft, phase: Phase, context: Context) -> Template:
    library, severity = context.library, context.situation.severity
    if command.template:
        found = library.find(command.template)
        if found is None or found.audience is not command.audience:
            known = ", ".join(each.key for each in library.of(command.audience))
            raise bad(
                "template",
                say(
                    "there is no {template!r} for {audience}; expected one of {known}",
                    template=command.template,
                    audience=command.audience,
                    known=known,
                )
                if known
                else say("there is no template for {audience}", audience=command.audience),
            )
        return found
    by_phase = library.default(command.audience, phase, severity)
    found = library.holding(command.audience, severity) if command.is_holding else by_phase
    if found is None:
        raise Refused(
            say(
                "there is no template for {audience} in {phase}",
                audience=say(command.audience.label),
                phase=say(phase.label),
            )
        )
    return found


def _write(context: Context, key: str, place: str, value: Any, seen: tuple[EventId, ...] = ()) -> Draft:
    return Draft(context.stream, events.PLACE_WRITTEN, {"draft": key, "place": place, "value": value}, seen)


def _changed(state: CommsState, draft: DraftView, found: Mapping[str, Any], context: Context) -> tuple[Draft, ...]:
    writes = []
    for place, value in found.items():
        register = state.register(draft.key, place)
        if not register.heads or register.heads[0].value != value:
            writes.append(_write(context, draft.key, place, value, register.ids))
    return tuple(writes)


def _with_new_time(state: CommsState, draft: DraftView, next_ms: int | None, context: Context) -> list[Draft]:
    """Where the words name the promised time, they follow it."""
    was = draft.used.get("next_update")
    if was is None or next_ms is None:
        return []
    now = record.utc(next_ms)
    found: dict[str, Any] = {place: _replaced(text, was, now) for place, text in draft.sections.items()}
    found[places.USED] = {**draft.used, "next_update": now}
    return list(_changed(state, draft, found, context))


def _replaced(text: str, was: str, now: str) -> str:
    if was in text:
        return text.replace(was, now)
    capital = was[:1].upper() + was[1:]
    bare = was.rstrip(".")
    if capital in text:
        return text.replace(capital, now[:1].upper() + now[1:])
    return text.replace(bare, now.rstrip(".")) if bare and bare in text else text


def _clean(name: str, text: str, most: int = 1_000) -> str:
    text = text.strip()
    if not text:
        raise bad(name, say("is missing"))
    if len(text) > most:
        raise bad(name, say("{count:,} characters, expected at most {most:,}", count=len(text), most=most))
    return text


DECIDERS: Final[Mapping[type, Callable[[CommsState, Any, Context], Decided]]] = {
    c.ChangeFact: change_fact,
    c.BeginDraft: begin_draft,
    c.WritePlace: write_place,
    c.UseTemplate: use_template,
    c.PullFacts: pull_facts,
    c.DropDraft: drop_draft,
}
