"""The record of an incident as rows of the war room."""

from collections.abc import Callable, Sequence

from console.panes.words import DUES, clock_time, countdown, held, minute
from models.incident.cadence import Audience, standing
from models.incident.entry import Entry, Kind, TaskState, worded
from models.incident.roles import EXPECTED, Role
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId
from resources.tongue import marked, tr
from widgets.banner_data import Due
from widgets.brief_list import BriefView
from widgets.decision_list import DecisionView
from widgets.due_list import DueView
from widgets.fact_list import FactView
from widgets.people_grid import PersonView
from widgets.task_list import TaskView

NameOf = Callable[[PersonId], str]

AUDIENCES = {Audience.EXTERNAL: marked("Customers"), Audience.INTERNAL: marked("Internal")}


def decision_rows(entries: Sequence[Entry], now_ms: int, name_of: NameOf) -> list[DecisionView]:
    """Decisions, newest first, with what is to be revisited."""
    rows = []
    for entry in entries:
        fields = entry.fields
        revisit = fields.get("revisit_ms")
        is_due = isinstance(revisit, int) and revisit <= now_ms
        words = ""
        if isinstance(revisit, int):
            words = (
                tr("Revisit {minute}, due now", minute=minute(revisit))
                if is_due
                else tr("Revisit {minute}", minute=minute(revisit))
            )
        decider = fields.get("decider")
        rows.append(
            DecisionView(
                entry.id,
                clock_time(entry.occurred_ms)[:5],
                entry.text,
                str(fields.get("rationale") or tr("why: to complete")),
                name_of(PersonId(decider)) if isinstance(decider, str) else name_of(entry.author),
                str(fields.get("objections") or tr("objections: to complete")),
                words,
                is_due,
            )
        )
    return rows


def fact_rows(entries: Sequence[Entry], name_of: NameOf) -> list[FactView]:
    """Pinned facts with what they corrected."""
    return [
        FactView(
            entry.id,
            clock_time(entry.occurred_ms)[:5],
            worded(entry, name_of),
            name_of(entry.author).split()[0],
            entry.corrects_text or "",
        )
        for entry in entries
    ]


def brief_rows(entries: Sequence[Entry], name_of: NameOf) -> list[BriefView]:
    """Entries in a line each."""
    return [
        BriefView(
            entry.id,
            clock_time(entry.occurred_ms),
            tr("auto") if entry.kind is Kind.AUTOMATION else tr(entry.kind.value),
            worded(entry, name_of),
            name_of(entry.author).split()[0],
            entry.superseded,
        )
        for entry in entries
    ]


def task_rows(entries: Sequence[Entry], now_ms: int, name_of: NameOf) -> list[TaskView]:
    """Open tasks: overdue first, then the least time left."""
    tasks = [
        entry
        for entry in entries
        if entry.kind is Kind.TASK and not entry.superseded and entry.task_state and not entry.task_state.is_over
    ]
    tasks.sort(key=lambda entry: (entry.due_ms or 0, entry.id))
    rows = []
    for entry in tasks:
        due = entry.due_ms or entry.occurred_ms
        is_overdue = now_ms >= due
        is_acknowledged = entry.task_state is TaskState.ACKNOWLEDGED
        rows.append(
            TaskView(
                entry.id,
                name_of(entry.owner) if entry.owner else tr("nobody"),
                entry.text,
                countdown(due, now_ms),
                Due.OVERDUE if is_overdue else Due.LATER,
                is_acknowledged,
                is_acknowledged and not is_overdue,
                tr("OVERDUE, asked {minute}", minute=minute(entry.occurred_ms)) if is_overdue else "",
            )
        )
    return rows


def due_rows(summary: IncidentSummary, now_ms: int) -> list[DueView]:
    """What is due to each audience."""
    return [
        DueView(
            due.audience.value,
            tr(AUDIENCES[due.audience]),
            countdown(due.due_ms, now_ms),
            tr("due {minute}", minute=minute(due.due_ms)),
            tr("promised") if due.promised else tr("by the cadence"),
            DUES[standing(due.due_ms, now_ms)],
        )
        for due in summary.updates
    ]


def people_rows(summary: IncidentSummary, entries: Sequence[Entry], now_ms: int, name_of: NameOf) -> list[PersonView]:
    """Filled roles, and those this severity expects and nobody holds."""
    since: dict[str, int] = {}
    for entry in entries:
        role = entry.fields.get("role")
        if entry.kind is Kind.ROLE and isinstance(role, str):
            since.setdefault(role, entry.occurred_ms)
    shown = [role for role in Role if role in summary.roles or role in EXPECTED[summary.severity]]
    return [
        PersonView(
            tr(_SHORT.get(role, role.label)),
            name_of(summary.roles[role]) if role in summary.roles else "",
            held(since.get(role.value, summary.declared_ms), now_ms) if role in summary.roles else "",
        )
        for role in shown
    ]


_SHORT = {
    Role.INCIDENT_COMMANDER: marked("Commander"),
    Role.OPERATIONS_LEAD: marked("Operations"),
    Role.COMMS_LEAD: marked("Comms"),
    Role.LEGAL_LIAISON: marked("Legal"),
    Role.CUSTOMER_LIAISON: marked("Customers"),
    Role.INTERNAL_LIAISON: marked("Internal"),
    Role.VENDOR_LIAISON: marked("Vendor"),
    Role.EXECUTIVE_LIAISON: marked("Executives"),
}
