"""The gate of settling: a conflict that stands, one of its values, and what must hold of roles whoever chose."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.conflicts import accepted, events
from models.incident.conflicts.commands import SettleConflict
from models.incident.decision import Decision, name
from models.incident.lifecycle import State
from models.incident.parts import PARTS
from models.incident.roles import Role, comms_clash
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId, PersonId
from models.kernel.register import Register
from resources.said import say


def settle_conflict(state: IncidentState, command: SettleConflict, context: Decision) -> tuple[Draft, ...]:
    """In every state: a conflict may be about whether the incident is over. All heads are superseded, those that agree too."""
    summary = state.summary()
    if all(conflict.field != command.field for conflict in summary.conflicts):
        raise Refused(
            say("nothing is settled on {name}", name=name(summary)),
            (say("there is no conflict of {field} any more", field=command.field),),
        )
    place, register = _register(state, command.field)
    if place is not None and not accepted.can_settle(place[0]):
        raise Refused(say("{field} is not settled by choosing", field=command.field), (say("write it anew"),))
    if command.keep is None:
        if command.field != "services":
            raise Refused(say("nothing is settled"), (say("name the value to keep: only services can all stay"),))
        values = sorted({service for head in register.heads for service in head.value})
        return (_draft(state, register, events.ConflictSettled(command.field, values)),)
    head = next((head for head in register.heads if head.event == command.keep), None)
    if head is None:
        raise Refused(say("nothing is settled"), (say("the value to keep does not stand any more: look again"),))
    unmet = _unmet(summary, command.field, head.value)
    if unmet:
        raise Refused(say("{name} does not keep that value", name=name(summary)), unmet)
    part, key, field = place or ("", "", "")
    settled = events.ConflictSettled(
        command.field,
        _plain(head.value),
        part,
        key,
        field,
        _said(state, part, key, field, head.event),
        rule=state.headline.rule_of(head.event) if command.field == "severity" else "",
        into=(state.headline.merged_by(head.event) or "") if head.value is State.MERGED else "",
    )
    return (_draft(state, register, settled),)


def _draft(state: IncidentState, register: Register[Any], settled: events.ConflictSettled) -> Draft:
    return Draft(state.stream, events.CONFLICT_SETTLED, settled.to_body(), register.ids)


def _said(state: IncidentState, part: str, key: str, field: str, kept: EventId) -> Mapping[str, Any]:
    """The note that the kept event left beside the value."""
    kind = accepted.note_kind(part, field)
    if not kind:
        return {}
    ledger = next(state.ledger(each) for each in PARTS if each.name == part)
    return next((note.body for note in ledger.notes(key, kind) if note.event == kept), {})


def _register(state: IncidentState, field: str) -> tuple[tuple[str, str, str] | None, Register[Any]]:
    """The register of a conflict, and of a part's field the part, the key and the field's name."""
    kind, _, rest = field.partition(":")
    if kind == "pin":
        return None, state.timeline.pin_register(EventId(rest))
    if kind == "task":
        return None, state.timeline.task_register(EventId(rest))
    for part in PARTS:
        if part.name == kind:
            for (key, each), register in state.ledger(part).registers().items():
                if rest == f"{key}:{each}":
                    return (part.name, key, each), register
    return None, state.headline.registers()[field]


def _unmet(summary: IncidentSummary, field: str, value: Any) -> tuple[str, ...]:
    kind, _, rest = field.partition(":")
    if kind != "role":
        return ()
    role = Role(rest)
    if role is Role.INCIDENT_COMMANDER and value is None:
        return (say("{name} always has exactly one Incident Commander", name=name(summary)),)
    if value is not None and role in (Role.INCIDENT_COMMANDER, Role.COMMS_LEAD):
        clash = comms_clash(summary.severity, {**summary.roles, role: PersonId(value)})
        return (clash,) if clash else ()
    return ()


def _plain(value: Any) -> Any:
    return (
        [_plain(each) for each in value]
        if isinstance(value, tuple)
        else str(value)
        if isinstance(value, str)
        else value
    )


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], tuple[Draft, ...]]]] = {
    SettleConflict: settle_conflict
}
"""By command."""
