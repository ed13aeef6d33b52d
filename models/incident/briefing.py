"""The briefing that fills itself: what the record already says, in the sections an incoming commander asks about.

Pure: a function of the summary, the timeline and plain sentences of whoever knows more. Asking the record is the only way two
people can be told the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from models.incident.cadence import Audience
from models.incident.entry import Entry, Kind, TaskState
from models.incident.roles import missing_roles
from models.incident.views import IncidentSummary
from models.kernel.clock import utc
from models.kernel.ids import PersonId
from resources.said import in_a_row, say

NameOf = Callable[[PersonId], str]

_MOST: Final = 5
"""Of one thing: a briefing is read back, and nobody keeps more in mind."""

_NO_OBJECTION: Final = ("none", "none heard", "no", "-")
"""What people write where nobody objected."""

_AUDIENCES: Final = {Audience.EXTERNAL: say("customers"), Audience.INTERNAL: say("colleagues")}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; never empty: what is not there is said to be missing."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extras:
    """What other contexts add, in sentences."""

    impact: Sequence[str] = ()
    exit_criteria: Sequence[str] = ()
    hypotheses: Sequence[str] = ()
    risks: Sequence[str] = ()
    actions: Sequence[str] = ()
    """What runs beside the tasks of the timeline."""


NO_EXTRAS: Final = Extras()


def briefing(
    summary: IncidentSummary, entries: Sequence[Entry], name_of: NameOf, now_ms: int, extras: Extras = NO_EXTRAS
) -> tuple[Section, ...]:
    """The seven sections. `entries` newest first."""
    standing = [entry for entry in entries if not entry.superseded]
    return (
        Section("Situation", _situation(summary, standing, now_ms, extras)),
        Section("Objectives", _decisions(standing)),
        Section("Actions running", _actions(standing, name_of, now_ms, extras.actions)),
        Section("People", _people(summary, name_of)),
        Section("Exit criteria", _exit(summary, extras)),
        Section("Risks", _risks(summary, standing, extras)),
        Section("Next update", _updates(summary, now_ms)),
    )


def as_text(sections: Sequence[Section]) -> str:
    """For a field, a print-out, a message: a heading and a line each."""
    return "\n".join(f"{section.title}: {'; '.join(section.lines)}" for section in sections)


def _situation(summary: IncidentSummary, standing: Sequence[Entry], now_ms: int, extras: Extras) -> tuple[str, ...]:
    drill = "DRILL — " if summary.drill else ""
    lines = [
        say(
            "{number} {severity} {state} for {span}: {title}",
            number=drill + summary.number,
            severity=summary.severity,
            state=summary.state.upper(),
            span=_span(summary.declared_ms, now_ms),
            title=summary.title,
        ),
        say("{severity} since {at:%H:%M}Z", severity=summary.severity, at=utc(_rated_ms(summary, standing))),
    ]
    if summary.services:
        lines.append(say("Services: {services}", services=", ".join(summary.services)))
    if summary.rule:
        lines.append(say("Rated {severity}: {rule}", severity=summary.severity, rule=say(summary.rule)))
    lines += extras.impact
    lines += [entry.text for entry in standing if entry.pinned and entry.kind is not Kind.DECISION][:_MOST]
    return tuple(lines)


def _rated_ms(summary: IncidentSummary, standing: Sequence[Entry]) -> int:
    """By the wall clock of who rated it: the logical clock may run ahead."""
    rated = (entry.occurred_ms for entry in standing if entry.fields.get("severity") == str(summary.severity))
    return next(rated, summary.declared_ms)


def _decisions(standing: Sequence[Entry]) -> tuple[str, ...]:
    made = [entry for entry in standing if entry.kind is Kind.DECISION][:3]
    return tuple(
        entry.text
        + (say(" (why: {rationale})", rationale=entry.fields["rationale"]) if entry.fields.get("rationale") else "")
        for entry in made
    ) or (say("no decision is recorded"),)


def _actions(standing: Sequence[Entry], name_of: NameOf, now_ms: int, others: Sequence[str]) -> tuple[str, ...]:
    tasks = [
        entry
        for entry in standing
        if entry.kind is Kind.TASK and entry.task_state is not None and not entry.task_state.is_over
    ]
    tasks.sort(key=lambda entry: (entry.due_ms or 0, entry.id))
    lines = []
    for entry in tasks[:_MOST]:
        owner = name_of(entry.owner) if entry.owner else say("nobody")
        late = say(", OVERDUE") if entry.due_ms is not None and entry.due_ms <= now_ms else ""
        heard = "" if entry.task_state is TaskState.ACKNOWLEDGED else say(", not acknowledged")
        lines.append(in_a_row((entry.text, " (", owner, heard, late, ")")))
    more = len(tasks) - len(lines)
    return (*lines, *((say("and {count} more", count=more),) if more > 0 else ()), *others) or (say("no open task"),)


def _people(summary: IncidentSummary, name_of: NameOf) -> tuple[str, ...]:
    lines = [in_a_row((say(role.label), " ", name_of(person))) for role, person in summary.roles.items()]
    lines += [say("{role}: nobody", role=say(role.label)) for role in missing_roles(summary.severity, summary.roles)]
    return tuple(lines) or (say("nobody holds a role"),)


def _exit(summary: IncidentSummary, extras: Extras) -> tuple[str, ...]:
    lines = [*extras.exit_criteria, *(say("Hypothesis: {each}", each=each) for each in extras.hypotheses)]
    return tuple(lines) or (say("none recorded: ask what would end this"),)


def _risks(summary: IncidentSummary, standing: Sequence[Entry], extras: Extras) -> tuple[str, ...]:
    objections = [
        say("Objection to “{text}”: {objections}", text=entry.text, objections=entry.fields["objections"])
        for entry in standing
        if entry.kind is Kind.DECISION and str(entry.fields.get("objections") or "none").casefold() not in _NO_OBJECTION
    ][:3]
    conflicts = [say("Not settled: {field}", field=conflict.field) for conflict in summary.conflicts]
    return (*extras.risks, *objections, *conflicts) or (say("none recorded: ask what could make it worse"),)


def _updates(summary: IncidentSummary, now_ms: int) -> tuple[str, ...]:
    lines = []
    for due in summary.updates:
        late = say(", OVERDUE") if due.due_ms <= now_ms else ""
        promised = say(", promised") if due.promised else ""
        lines.append(in_a_row((_AUDIENCES[due.audience], f" {utc(due.due_ms):%H:%M}Z", promised, late)))
    return tuple(lines) or (say("none due"),)


def _span(since_ms: int, now_ms: int) -> str:
    minutes = max(0, now_ms - since_ms) // 60_000
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min"
