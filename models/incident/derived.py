"""The words of entries that nobody types: what the timeline says about a change of severity, state, role and the rest.

Pure functions of the event alone, so that every replica says the same. People are in fields; entry.worded adds their names.
"""

from models.incident import events, handover_events
from models.incident.cadence import Audience
from models.incident.entry import Entry, Kind
from models.incident.roles import Role
from models.incident.timeline import new_entry
from models.kernel.clock import utc
from models.kernel.event import Event

_AUDIENCES = {Audience.EXTERNAL: "customers", Audience.INTERNAL: "colleagues"}


def declared(event: Event, body: events.Declared) -> Entry:
    """Declared SEV1: Checkout failing."""
    fields = {"severity": str(body.severity), "rule": body.rule, "services": list(body.services)}
    if body.suggested is not body.severity:
        fields["suggested"] = str(body.suggested)
    if body.elsewhere:
        fields["elsewhere"] = list(body.elsewhere)
    return new_entry(event, Kind.STATE, f"Declared {body.severity}: {body.title}", fields, reason=body.rule)


def severity_changed(event: Event, body: events.SeverityChanged) -> Entry:
    """Raised from SEV2 to SEV1."""
    if body.severity is body.was:
        text = f"Kept {body.severity}"
    else:
        verb = "Raised" if body.severity.rank < body.was.rank else "Lowered"
        text = f"{verb} from {body.was} to {body.severity}"
    fields = {"severity": str(body.severity), "was": str(body.was)}
    if body.rule:
        fields["rule"] = body.rule
    return new_entry(event, Kind.SEVERITY, text, fields, reason=body.reason)


def state_changed(event: Event, body: events.StateChanged) -> Entry:
    """INVESTIGATING → IDENTIFIED."""
    fields: dict[str, object] = {"state": str(body.state), "was": str(body.was)}
    if body.overridden:
        fields["overridden"] = list(body.overridden)
    return new_entry(event, Kind.STATE, f"{body.was.upper()} → {body.state.upper()}", fields, reason=body.reason)


def role_assigned(event: Event, body: events.RoleAssigned) -> Entry:
    """Comms lead, with the person in fields."""
    fields: dict[str, object] = {"role": str(body.role), "person": body.person, "was": body.was}
    fields |= _elsewhere(body.elsewhere)
    text = body.role.label if body.person else f"{body.role.label}: nobody"
    return new_entry(event, Kind.ROLE, text, fields, reason=body.reason)


def title_changed(event: Event, body: events.TitleChanged) -> Entry:
    """Renamed."""
    return new_entry(event, Kind.STATE, f"Renamed: {body.title}", {"title": body.title, "was": body.was})


def services_changed(event: Event, body: events.ServicesChanged) -> Entry:
    """Services: checkout, payments."""
    names = ", ".join(body.services) or "none"
    return new_entry(event, Kind.STATE, f"Services: {names}", {"services": list(body.services)})


def update_due_changed(event: Event, body: events.UpdateDueChanged) -> Entry:
    """Next update to customers promised for 14:39Z."""
    fields = {"audience": str(body.audience), "due_ms": body.due_ms}
    to = f"Next update to {_AUDIENCES[body.audience]}"
    if body.due_ms is None:
        return new_entry(event, Kind.AUTOMATION, f"{to} follows the cadence again", fields)
    return new_entry(event, Kind.AUTOMATION, f"{to} promised for {_at(body.due_ms)}", fields)


def handover_offered(event: Event, body: events.HandoverOffered) -> Entry:
    """Command offered, with the person in fields."""
    return new_entry(event, Kind.ROLE, "Command offered", {"to": body.to, "briefing": body.briefing})


def handover_accepted(event: Event, body: events.HandoverAccepted) -> Entry:
    """Command taken, with the person in fields."""
    fields: dict[str, object] = {"person": event.actor, "was": body.was, "offer": body.offer}
    if body.read_back:
        fields["read_back"] = body.read_back
    return new_entry(event, Kind.ROLE, "Command taken", fields | _elsewhere(body.elsewhere))


def handover_withdrawn(event: Event, body: handover_events.HandoverWithdrawn) -> Entry:
    """Offer of command withdrawn, or declined where its author is whom it was made to."""
    is_declined = body.person is not None and body.person == event.actor
    text = "Command declined" if is_declined else "Offer of command withdrawn"
    return new_entry(event, Kind.ROLE, text, {"person": body.person, "offer": body.offer}, reason=body.reason)


def command_taken(event: Event, body: handover_events.CommandTaken) -> Entry:
    """Command taken without handover, with the person in fields."""
    fields: dict[str, object] = {"role": str(Role.INCIDENT_COMMANDER), "person": event.actor, "was": body.was}
    fields |= _elsewhere(body.elsewhere)
    return new_entry(event, Kind.ROLE, "Command taken without handover", fields, reason=body.reason)


def _elsewhere(sentences: tuple[str, ...]) -> dict[str, object]:
    return {"elsewhere": list(sentences)} if sentences else {}


def merged(event: Event, body: events.Merged) -> Entry:
    """Merged into INC-205."""
    fields = {"into": body.into, "was": str(body.was)}
    return new_entry(event, Kind.STATE, f"Merged into {body.into_number or body.into}", fields, reason=body.reason)


def _at(at_ms: int) -> str:
    try:
        return f"{utc(at_ms):%H:%M}Z"
    except (ValueError, OverflowError, OSError):
        return f"{at_ms} ms"
