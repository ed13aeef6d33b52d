"""ICS 214, activity log of one person or of the whole unit. Pure.

Its boxes: incident name, operational period, name, position, home agency, resources assigned, activity log, prepared by.
"""

from models.incident.dossier import Dossier
from models.incident.entry import TaskState
from models.incident.forms import rows
from models.incident.forms.document import Cell, Document, Facts, Heading, Table, Words
from models.kernel.ids import PersonId


def ics214(dossier: Dossier, person: PersonId | None = None) -> Document:
    """The log of a person, or of everybody (None): the unit is then the whole response."""
    summary, name_of = dossier.summary, dossier.name_of
    own = dossier if person is None else dossier.only_of(person)
    who = "All of the response" if person is None else name_of(person)
    held = [role.label for role, holder in summary.roles.items() if person in (None, holder)]
    return Document(
        f"Activity log (ICS 214): {who}, {rows.called(dossier)}",
        (
            Facts(
                (
                    ("1. Incident name", f"{summary.number} {summary.title}".strip()),
                    ("2. Operational period", _period(own)),
                    ("3. Name", who),
                    ("4. ICS position", ", ".join(held) or "none assigned"),
                    ("5. Home agency and unit", _home(dossier, person)),
                    ("8. Prepared by", f"{name_of(dossier.prepared_by)}, {rows.moment(dossier.written_ms)}"),
                )
            ),
            Heading("6. Resources assigned"),
            Facts(rows.roles(dossier)) if person is None and summary.roles else Words(_tasks_held(own, person)),
            Heading("7. Activity log"),
            Table(*_log(own)),
            Heading("Record"),
            *rows.verified(dossier),
        ),
        rows.foot(dossier),
    )


def _log(own: Dossier) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...], str]:
    log = rows.log(own, own.oldest_first)
    return log.head, log.rows, "Nothing logged."


def _period(own: Dossier) -> str:
    summary = own.summary
    begins = min((entry.occurred_ms for entry in own.entries), default=summary.declared_ms)
    ends = rows.moment(summary.resolved_ms) if summary.resolved_ms is not None else "still open"
    return f"{rows.moment(begins)} to {ends}"


def _home(dossier: Dossier, person: PersonId | None) -> str:
    if person is not None:
        return dossier.teams.get(person) or "not on record"
    teams = sorted({team for team in dossier.teams.values() if team})
    return ", ".join(teams) or "not on record"


def _tasks_held(own: Dossier, person: PersonId | None) -> str:
    if person is None:
        return "No role is filled."
    count = sum(1 for entry in own.entries if entry.owner == person and entry.task_state is not TaskState.DROPPED)
    return "No task." if not count else f"{count} {'task' if count == 1 else 'tasks'}, listed below."
