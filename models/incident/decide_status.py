"""Decisions on the incident as a whole: declaring, rating, moving, merging, naming."""

from dataclasses import replace

from models.incident import commands, entry_events, events
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.decision import MAX_TITLE, Decision, bad, clean, clean_line, living, name
from models.incident.engagement import Here, settle
from models.incident.entry import Kind
from models.incident.lifecycle import TRANSITIONS, Move, State, judge
from models.incident.severity import ImpactInputs, evaluate
from models.incident.state import IncidentState
from models.incident.triage.part import PART as TRIAGE
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.reading import LATEST_MS
from resources.said import say

Drafts = tuple[Draft, ...]


def declare(command: commands.Declare, context: Decision) -> Drafts:
    """At once, and everything can change later: the only demands are a title, known services and sound figures."""
    title = clean_line("title", command.title)
    services = _services(command.services, command.estate)
    inputs = _impact(command)
    suggestion = evaluate(inputs, command.policy)
    severity = command.severity or suggestion.severity
    rule = suggestion.rule
    if severity is not suggestion.severity:
        rule = f"Set by the declarer; the matrix suggests {suggestion.severity}: {suggestion.rule}"
    number, stream = context.next_number(command.drill), context.new_stream()
    commander = command.commander or context.actor
    here = Here(stream, number, severity, command.drill)
    settled = settle(here, commander, command.elsewhere, command.settlement)
    if settled.unmet and commander != context.actor:
        # Who declares takes command for the moment and is never held up; only naming somebody who is busy is asked about.
        raise Refused(say("the incident is not declared"), (*settled.unmet, say("or declare first, and assign then")))
    declared = events.Declared(
        number=number,
        title=title,
        severity=severity,
        rule=rule,
        policy_version=suggestion.policy_version,
        suggested=suggestion.severity,
        inputs=inputs.to_plain(),
        services=services,
        drill=command.drill,
        commander=commander,
        elsewhere=settled.said or tuple(each.words for each in command.elsewhere),
    )
    return (Draft(stream, events.DECLARED, declared.to_body()), *settled.drafts)


def rate_severity(state: IncidentState, command: commands.RateSeverity, context: Decision) -> Drafts:
    """Raising asks nothing. Lowering asks a reason; settling a conflict on one of its values is reason enough."""
    summary = living(state)
    register, shown = state.headline.severity, summary.severity
    reason = clean("reason", command.reason, required=False)
    settles = register.in_conflict and command.severity in {head.value for head in register.heads}
    if command.severity is shown and not register.in_conflict:
        raise Refused(say("{name} is {shown} already", name=name(summary), shown=shown))
    if command.severity.rank > shown.rank and not reason:
        if not settles:
            raise Refused(
                say("{shown} is not lowered to {severity}", shown=shown, severity=command.severity),
                (say("lowering the severity needs a reason"),),
            )
        reason = "Conflict settled"
    body = events.SeverityChanged(command.severity, shown, reason, clean("rule", command.rule, required=False))
    return (Draft(state.stream, events.SEVERITY_CHANGED, body.to_body(), register.ids),)


def move_state(state: IncidentState, command: commands.MoveState, context: Decision) -> Drafts:
    """Along the lifecycle, past its guards. In a conflict any of the values that stand may be chosen again."""
    summary = state.summary()
    register = state.headline.state
    reason = clean("reason", command.reason, required=False)
    if command.state is State.MERGED:
        raise Refused(say("MERGED names the other incident"), (say("use merge"),))
    if command.state is summary.state and not register.in_conflict:
        raise Refused(say("{name} is {state} already", name=name(summary), state=summary.state.upper()))
    overridden: tuple[str, ...] = ()
    if command.state is not summary.state:
        move = Move(
            summary.state,
            command.state,
            summary.severity,
            summary.roles,
            reason,
            command.unhealthy,
            command.open_children,
            tuple(step.label for step in state.part(TRIAGE).open_steps),
            state.part(CLASSIFICATION).missing(command.mandatory_tags),
        )
        verdict = judge(move)
        if verdict.unmet:
            raise Refused(
                say("{name} does not go to {state}", name=name(summary), state=command.state.upper()), verdict.unmet
            )
        overridden = verdict.overridden
    body = events.StateChanged(command.state, summary.state, reason, overridden)
    return (Draft(state.stream, events.STATE_CHANGED, body.to_body(), register.ids),)


def merge(state: IncidentState, command: commands.Merge, context: Decision) -> Drafts:
    """Two events: the end of this incident, and a note in the timeline of the other."""
    summary = state.summary()
    unmet = []
    if State.MERGED not in TRANSITIONS[summary.state]:
        unmet.append(say("{name} is {state}", name=name(summary), state=summary.state.upper()))
    if command.into == state.stream:
        unmet.append(say("an incident can't be merged into itself"))
    if not command.into_state.is_open:
        unmet.append(
            say("{into_number} is {into_state}", into_number=command.into_number, into_state=command.into_state.upper())
        )
    if command.into_drill != summary.drill:
        unmet.append(say("a drill and a real incident stay apart"))
    if unmet:
        raise Refused(
            say("{name} is not merged into {into_number}", name=name(summary), into_number=command.into_number),
            tuple(unmet),
        )
    reason = clean("reason", command.reason, required=False)
    merged = events.Merged(command.into, command.into_number, summary.state, reason)
    note = entry_events.EntryLogged(
        Kind.AUTOMATION,
        f"{name(summary)} was merged into this incident: {summary.title}",
        fields={"merged": state.stream},
    )
    return (
        Draft(state.stream, events.MERGED, merged.to_body(), state.headline.state.ids),
        Draft(command.into, events.ENTRY_LOGGED, note.to_body()),
    )


def retitle(state: IncidentState, command: commands.Retitle, context: Decision) -> Drafts:
    """Allowed at any time, also after closing: reviews reword titles."""
    title = clean_line("title", command.title)
    summary, register = state.summary(), state.headline.title
    if title == summary.title and not register.in_conflict:
        raise Refused(say("that is the title already"))
    return (
        Draft(state.stream, events.TITLE_CHANGED, events.TitleChanged(title, summary.title).to_body(), register.ids),
    )


def change_services(state: IncidentState, command: commands.ChangeServices, context: Decision) -> Drafts:
    """The whole list; unknown services are refused where there is a catalogue."""
    summary, register = living(state), state.headline.services
    services = _services(command.services, command.estate)
    if services == summary.services and not register.in_conflict:
        raise Refused(say("those are the services already"))
    return (Draft(state.stream, events.SERVICES_CHANGED, events.ServicesChanged(services).to_body(), register.ids),)


def set_next_update(state: IncidentState, command: commands.SetNextUpdate, context: Decision) -> Drafts:
    """A promise for the future, while the incident is open."""
    summary, register = living(state), state.headline.due[command.audience]
    if command.due_ms is not None and command.due_ms > LATEST_MS:
        bad("due", say("lies beyond the year 9999"))
    unmet = []
    if not summary.state.is_open:
        unmet.append(say("{name} is {state}: no update is due", name=name(summary), state=summary.state.upper()))
    if command.due_ms is not None and command.due_ms <= context.now_ms:
        unmet.append(say("the time lies in the past"))
    if unmet:
        raise Refused(say("the next update is not promised for that time"), tuple(unmet))
    body = events.UpdateDueChanged(command.audience, command.due_ms)
    return (Draft(state.stream, events.UPDATE_DUE_CHANGED, body.to_body(), register.ids),)


def _services(services: tuple[str, ...], estate: commands.EstateFacts) -> tuple[str, ...]:
    services = tuple(dict.fromkeys(clean("services", service, MAX_TITLE) for service in services))
    unknown = [service for service in services if service not in estate.tiers]
    if estate.has_catalog and unknown:
        bad("services", say("the catalogue has no service {map}", map=", ".join(map(repr, unknown))))
    return services


def _impact(command: commands.Declare) -> ImpactInputs:
    """The inputs, checked, with the tier of the worst named service filled in."""
    inputs = command.inputs
    if inputs.users_bp is not None and not 0 <= inputs.users_bp <= 10_000:
        bad("users", say("{users_bp:g} % of users; expected 0 to 100", users_bp=inputs.users_bp / 100))
    if inputs.tier is not None and not 0 <= inputs.tier <= 3:
        bad("tier", say("{tier}; expected 0 to 3", tier=inputs.tier))
    for field in ("cascading", "revenue_per_minute", "users_count", "minutes"):
        number = getattr(inputs, field)
        if number is not None and number < 0:
            bad(field, say("{number}; expected 0 or more", number=number))
    if inputs.tier is None and command.services:
        tiers = [command.estate.tiers.get(service) for service in command.services]
        known = [command.policy.unknown_tier if tier is None else tier for tier in tiers]
        return replace(inputs, tier=min(known))
    return inputs
