"""ICS 201, incident briefing: what an incoming commander is handed. Pure.

Its boxes: name, number, initiated, map or sketch, situation and safety, prepared by, objectives, actions with their times,
organisation, resources. The map is the blast radius in words; risks, pinned facts and decisions in force fill the rest.
"""

from models.incident.dossier import Dossier
from models.incident.entry import Kind, worded
from models.incident.forms import rows
from models.incident.forms.document import Cell, Document, Facts, Heading, Points, Table, Words
from models.kernel.clock import rfc3339

_DONE = (Kind.ACTION, Kind.DECISION, Kind.TASK)


def ics201(dossier: Dossier) -> Document:
    """The briefing of the incident as it stands."""
    summary, name_of = dossier.summary, dossier.name_of
    people = {*summary.roles.values(), *(entry.owner for entry in dossier.entries if entry.owner is not None)}
    helpers = tuple(sorted(name_of(person) for person in people))
    return Document(
        f"Incident briefing (ICS 201): {rows.called(dossier)}",
        (
            Facts(
                (
                    ("1. Incident name", summary.title),
                    ("2. Incident number", summary.number or summary.id),
                    ("3. Initiated", rows.moment(summary.declared_ms)),
                    ("Severity", f"{summary.severity}{f' ({summary.rule})' if summary.rule else ''}"),
                    ("State", f"{summary.state.upper()} since {rows.moment(summary.state_ms)}"),
                    ("6. Prepared by", f"{name_of(dossier.prepared_by)}, {rfc3339(dossier.written_ms)}"),
                )
            ),
            Heading("4. Map or sketch: blast radius"),
            Points(dossier.sketch, "No catalogue of services on this workstation: the blast radius is unknown."),
            Heading("5. Situation summary and safety"),
            Points(_situation(dossier), "No fact is pinned."),
            Heading("7. Current and planned objectives"),
            Points(_objectives(dossier), "None written down yet."),
            Heading("8. Current and planned actions, strategies and tactics"),
            _actions(dossier),
            Heading("Still to be done"),
            Points(rows.open_tasks(dossier), "No open task."),
            Heading("9. Current organisation"),
            Facts(rows.roles(dossier)) if summary.roles else Words("No role is filled."),
            Heading("10. Resources summary"),
            Facts(
                (("Services", ", ".join(summary.services) or "none named"), ("People", ", ".join(helpers) or "none"))
            ),
            Heading("Record"),
            *rows.verified(dossier),
        ),
        rows.foot(dossier),
    )


def _situation(dossier: Dossier) -> tuple[str, ...]:
    """Pinned facts, then what people should mind: two commands, promises overdue."""
    found = [
        f"{rows.moment(entry.occurred_ms)} {worded(entry, dossier.name_of)}"
        for entry in dossier.oldest_first
        if entry.pinned and not entry.superseded
    ]
    for conflict in dossier.summary.conflicts:
        found.append(f"MIND: {conflict.field} was set differently in two places; {conflict.shown} counts meanwhile")
    for due in dossier.summary.updates:
        if due.due_ms < dossier.written_ms:
            found.append(f"MIND: the {due.audience} update was due {rows.moment(due.due_ms)}")
    return tuple(found)


def _objectives(dossier: Dossier) -> tuple[str, ...]:
    """Decisions in force, the newest first: what the room has agreed to do."""
    return tuple(
        f"{entry.text} (decided {rows.moment(entry.occurred_ms)})"
        for entry in dossier.entries
        if entry.kind is Kind.DECISION and not entry.superseded
    )


def _actions(dossier: Dossier) -> Table:
    log = rows.log(dossier, tuple(entry for entry in dossier.oldest_first if entry.kind in _DONE))
    return Table(
        ("Time, UTC", "Action", "By"),
        tuple((row[0], Cell(row[2].text, row[2].is_struck), row[3]) for row in log.rows),
        "No action, decision or task yet.",
    )
