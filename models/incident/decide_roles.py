"""Decisions on who does what: roles, and command passing from one person to the next."""

from models.incident import commands, events, handover_events
from models.incident.decision import Decision, clean, living, name
from models.incident.engagement import Here, Settled, settle
from models.incident.roles import Role, comms_clash
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId, PersonId
from resources.said import say

Drafts = tuple[Draft, ...]


def assign_role(state: IncidentState, command: commands.AssignRole, context: Decision) -> Drafts:
    """There is always exactly one Incident Commander, and command is taken, never pushed."""
    summary, register = living(state), state.headline.roles[command.role]
    reason = clean("reason", command.reason, required=False)
    held = summary.roles.get(command.role)
    if command.person == held and not register.in_conflict:
        raise Refused(
            say("{role} is that person already", role=say(command.role.label))
            if held
            else say("nobody is {role}", role=say(command.role.label))
        )
    unmet = []
    if command.role is Role.INCIDENT_COMMANDER:
        unmet += _unmet_for_command(summary, command, context, reason, settles=register.in_conflict)
    if command.person is not None:
        clash = comms_clash(summary.severity, {**summary.roles, command.role: command.person})
        if clash and command.role in (Role.INCIDENT_COMMANDER, Role.COMMS_LEAD):
            unmet.append(clash)
    settled = Settled()
    if command.person is not None:
        deputy_heads = state.headline.roles[Role.DEPUTY].ids
        settled = settle(Here.of(summary), command.person, command.elsewhere, command.settlement, deputy_heads)
        unmet += settled.unmet
        if command.role is Role.DEPUTY and any(draft.stream == state.stream for draft in settled.drafts):
            unmet.append(say("a Deputy has no Deputy: reassign them there, or accept it with a reason"))
    if unmet:
        raise Refused(say("{role} is not assigned", role=say(command.role.label)), tuple(unmet))
    body = events.RoleAssigned(command.role, command.person, held, reason, settled.said)
    return (Draft(state.stream, events.ROLE_ASSIGNED, body.to_body(), register.ids), *settled.drafts)


def offer_handover(state: IncidentState, command: commands.OfferHandover, context: Decision) -> Drafts:
    """The commander, or the deputy for them, offers; a later offer replaces an earlier one."""
    summary = living(state)
    briefing = clean("briefing", command.briefing)
    unmet = []
    if command.to == summary.commander:
        unmet.append(say("that person commands already"))
    may = (summary.commander, summary.roles.get(Role.DEPUTY))
    if summary.commander is not None and context.actor not in may:
        unmet.append(say("only the Incident Commander or the Deputy offers command"))
    unmet += _comms_lead_stays_apart(summary, command.to)
    if unmet:
        raise Refused(say("command is not offered"), tuple(unmet))
    body = events.HandoverOffered(command.to, briefing)
    return (Draft(state.stream, events.HANDOVER_OFFERED, body.to_body(), state.headline.offer.ids),)


def accept_handover(state: IncidentState, command: commands.AcceptHandover, context: Decision) -> Drafts:
    """The person it was offered to takes command."""
    summary = living(state)
    offer = summary.handover_offer
    if offer is None or offer.id != command.offer:
        raise Refused(say("command is not taken"), (say("that offer does not stand any more"),))
    read_back = clean("read_back", command.read_back, required=False)
    unmet = [] if context.actor == offer.to else [say("command was offered to somebody else")]
    unmet += _comms_lead_stays_apart(summary, context.actor)
    unmet += [] if read_back else [say("the briefing is read back first, in your own words")]
    deputy_heads = state.headline.roles[Role.DEPUTY].ids
    settled = settle(Here.of(summary), context.actor, command.elsewhere, command.settlement, deputy_heads)
    unmet += settled.unmet
    if unmet:
        raise Refused(say("command is not taken"), tuple(unmet))
    body = events.HandoverAccepted(command.offer, summary.commander, read_back, settled.said)
    return (
        Draft(state.stream, events.HANDOVER_ACCEPTED, body.to_body(), _command_heads(state)),
        *settled.drafts,
    )


def withdraw_handover(state: IncidentState, command: commands.WithdrawHandover, context: Decision) -> Drafts:
    """By whoever may offer or did, or declined by whom it was made to. New actions go on from here."""
    summary = living(state)
    offer = summary.handover_offer
    if offer is None:
        raise Refused(say("no offer of command stands"))
    reason = clean("reason", command.reason, required=False)
    may = (offer.by, offer.to, summary.commander, summary.roles.get(Role.DEPUTY))
    if context.actor not in may:
        unmet = say("only the Incident Commander, the Deputy, who offered it or whom it was offered to ends an offer")
        raise Refused(say("the offer is not withdrawn"), (unmet,))
    body = handover_events.HandoverWithdrawn(offer.id, offer.to, reason)
    return (Draft(state.stream, handover_events.HANDOVER_WITHDRAWN, body.to_body(), state.headline.offer.ids),)


def take_command(state: IncidentState, command: commands.TakeCommand, context: Decision) -> Drafts:
    """Cold: the commander is gone. The reason stands in the record; an offer that stood is over with it."""
    summary = living(state)
    reason = clean("reason", command.reason, required=False)
    unmet = []
    if context.actor == summary.commander and not state.headline.roles[Role.INCIDENT_COMMANDER].in_conflict:
        unmet.append(say("you command already"))
    if not reason:
        unmet.append(say("taking command without a handover needs a reason"))
    unmet += _comms_lead_stays_apart(summary, context.actor)
    if unmet:
        raise Refused(say("command is not taken"), tuple(unmet))
    said = tuple(each.words for each in command.elsewhere)
    body = handover_events.CommandTaken(reason, summary.commander, said)
    return (Draft(state.stream, handover_events.COMMAND_TAKEN, body.to_body(), _command_heads(state)),)


def _command_heads(state: IncidentState) -> tuple[EventId, ...]:
    """Taking command replaces who commands, and any offer."""
    return tuple(sorted((*state.headline.roles[Role.INCIDENT_COMMANDER].ids, *state.headline.offer.ids)))


def _unmet_for_command(
    summary: IncidentSummary, command: commands.AssignRole, context: Decision, reason: str, *, settles: bool
) -> list[str]:
    if command.person is None:
        return [say("{name} always has exactly one Incident Commander: name the next", name=name(summary))]
    if summary.commander is None or settles:
        return []
    if context.actor == summary.commander:
        return [say("command is not pushed: offer a handover, and the incoming takes it")]
    return [] if reason else [say("taking command without a handover needs a reason")]


def _comms_lead_stays_apart(summary: IncidentSummary, incoming: PersonId) -> list[str]:
    clash = comms_clash(summary.severity, {**summary.roles, Role.INCIDENT_COMMANDER: incoming})
    return [say("{clash}: assign another Comms lead first", clash=clash)] if clash else []
