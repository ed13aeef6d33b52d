"""The pages of the wall. Line 1 is always that of the gravest incident; what turns stands in lines 2 to 4.

Pure: the present is given.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from console.panes.words import DUES, clock_time, countdown, drill_marked, elapsed
from console.wall.ages import as_of
from console.wall.estate import EMPTY, Lines, Sight, live_words, services_line, worst_line
from console.wall.facts import Followed
from models.access.elevation.views import Elevation
from models.health.figure import age
from models.incident.cadence import standing
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.kernel.ids import PersonId, StreamId
from resources.tongue import marked, tr
from widgets.banner_data import Due
from widgets.glyphs import glyph_of_severity
from widgets.wall.data import Line, Said, WallData

OTHERS: Final = 3
"""Further incidents on a page."""
STATES: Final = {
    State.DECLARED: marked("Declared"),
    State.TRIAGE: marked("Triage"),
    State.INVESTIGATING: marked("Investigating"),
    State.IDENTIFIED: marked("Identified"),
    State.MITIGATING: marked("Mitigating"),
    State.MONITORING: marked("Monitoring"),
    State.RESOLVED: marked("Resolved"),
    State.POSTMORTEM: marked("Post-mortem"),
    State.CLOSED: marked("Closed"),
    State.DISMISSED: marked("Dismissed"),
    State.MERGED: marked("Merged"),
    State.REOPENED: marked("Reopened"),
}

NameOf = Callable[[PersonId], str]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands on every page beside the incident."""

    sight: Sight
    now_ms: int
    name_of: NameOf
    page: str = ""
    """2 of 5."""
    alarm: Said = ()
    trouble: Said = ()
    record: Said = ()
    is_record_in_trouble: bool = False
    is_record_current: bool = True
    """Whether it is known that no other incident is open: False while the record or the hub does not answer."""
    on_call: str = ""


def incident_page(followed: Followed, lines: Lines, around: Around, *, beside_drill: bool = False) -> WallData:
    """A page while an incident is open. `beside_drill`: a drill goes on at the same time, and this is none."""
    summary, now_ms = followed.summary, around.now_ms
    due = summary.updates[0] if summary.updates else None
    return WallData(
        severity=summary.severity.rank,
        title=title_of(followed),
        clock=elapsed(summary.declared_ms, summary.resolved_ms or now_ms),
        lines=lines,
        next_update=countdown(due.due_ms, now_ms) if due else "",
        due=DUES[standing(due.due_ms, now_ms)] if due else Due.LATER,
        commander=_commander(followed, around.name_of),
        live=live_words(around.sight, now_ms),
        is_stale=around.sight.is_stale(now_ms),
        page=around.page,
        is_drill=summary.drill,
        over_title=tr("REAL INCIDENT") if beside_drill and not summary.drill else "",
        alarm=around.alarm,
        trouble=around.trouble,
        record=around.record,
        is_record_in_trouble=around.is_record_in_trouble,
    )


def calm_page(lines: Lines, around: Around) -> WallData:
    """A page while no incident is open: the time of day, and who is on call."""
    now_ms, sight = around.now_ms, around.sight
    is_known = around.is_record_current and (not sight.health or not sight.is_stale(now_ms))
    return WallData(
        None,
        tr("No open incident") if is_known else tr("No open incident known"),
        f"{clock_time(now_ms)[:5]}Z",
        lines,
        "",
        Due.LATER,
        "",
        live_words(sight, now_ms),
        sight.is_stale(now_ms),
        around.page,
        alarm=around.alarm,
        trouble=around.trouble,
        record=around.record,
        is_record_in_trouble=around.is_record_in_trouble,
        foot=Line(tr("On call"), around.on_call or tr("no plan")),
    )


def waiting_page(title: str, why: str, clock: str, since: str = "") -> WallData:
    """There is no record to read yet: why, since when, and that it is tried again."""
    lines = (Line(tr("Why"), why), Line(tr("Next"), tr("It is tried again by itself")), EMPTY)
    foot = Line(tr("On call"), tr("unknown"))
    return WallData(None, title, clock, lines, "", Due.LATER, "", tr("NO DATA"), True, over_title=since, foot=foot)


def situation_lines(followed: Followed, around: Around) -> Lines:
    """Worst, customers, doing."""
    worst = worst_line(around.sight, around.now_ms)
    if followed.is_masked:
        return (worst, Line(tr("Details"), tr("Restricted: see the console")), Line(tr("Doing")))
    return (worst, _customers(followed, around.now_ms), _doing(followed, around))


def calm_lines(last: Followed | None, around: Around) -> Lines:
    """Worst, the estate in numbers, the last incident."""
    return (
        worst_line(around.sight, around.now_ms),
        services_line(around.sight, around.now_ms),
        _last(last, around.now_ms),
    )


def other_lines(others: Sequence[Followed], around: Around) -> Lines:
    """Up to three further open incidents."""
    rows = [_other(each, around) for each in others[:OTHERS]]
    rows += [EMPTY] * (OTHERS - len(rows))
    return (rows[0], rows[1], rows[2])


def alarm_words(loud: Sequence[Elevation], around: Around, number_of: Callable[[StreamId], str]) -> Said:
    """Who broke the glass, for what and for how long still; empty where nobody did. `number_of`: what an incident may be
    called here, empty where it may not be named.
    """
    if not loud:
        return ()
    each, now_ms = loud[0], around.now_ms
    name = _first_name(around.name_of(each.person)) or tr("somebody")
    incident = each.scope.incident
    scope = tr("a change") if incident is None else number_of(incident) or tr("an incident")
    until = each.until_ms
    if until is not None and until > now_ms:
        left = countdown(until, now_ms)
        long = tr("GLASS BROKEN by {name} for {scope}: {time} left", name=name, scope=scope, time=left)
        short = tr("GLASS BROKEN: {time} left", time=left)
    else:
        long = tr("GLASS WAS BROKEN by {name} for {scope}: review owed", name=name, scope=scope)
        short = tr("GLASS WAS BROKEN: review owed")
    if len(loud) > 1:
        long, short = (tr("{words}, and {count} more", words=words, count=len(loud) - 1) for words in (long, short))
    return (long, short, tr("GLASS BROKEN"))


def title_of(followed: Followed) -> str:
    """Masked where passers-by may not read it."""
    title = tr("Restricted incident") if followed.is_masked else followed.summary.title
    return drill_marked(title, followed.summary.drill)


def _other(followed: Followed, around: Around) -> Line:
    summary, now_ms = followed.summary, around.now_ms
    due = summary.updates[0] if summary.updates else None
    clock = elapsed(summary.declared_ms, summary.resolved_ms or now_ms)
    commander = tr("IC {name}", name=_commander(followed, around.name_of) or tr("NOBODY"))
    state = "" if followed.is_masked else tr(STATES[summary.state])
    update = tr("update {time}", time=countdown(due.due_ms, now_ms)) if due else ""
    told = ((clock, commander, update, state), (clock, commander, update), (clock, commander), (clock,))
    return Line(
        str(summary.severity),
        title_of(followed),
        note="" if summary.last_entry_ms is None else as_of(summary.last_entry_ms, now_ms),
        below=tuple(dict.fromkeys(" · ".join(filter(None, parts)) for parts in told)),
        glyph=glyph_of_severity(summary.severity.rank),
    )


def _customers(followed: Followed, now_ms: int) -> Line:
    """The newest pinned fact says what customers feel; else the rule that rated it."""
    fact = next((each for each in followed.entries if each.kind is Kind.FACT), None)
    if fact is not None:
        return Line(tr("Customers"), fact.text, note=as_of(fact.occurred_ms, now_ms))
    summary = followed.summary
    return Line(tr("Customers"), tr(summary.rule or "not yet said"), note=as_of(summary.severity_ms, now_ms))


def _doing(followed: Followed, around: Around) -> Line:
    """The newest task that somebody took, else the newest decision."""
    kinds = {each.kind: each for each in followed.entries}
    found = kinds.get(Kind.TASK) or kinds.get(Kind.DECISION)
    if found is None:
        summary = followed.summary
        return Line(tr("Doing"), tr(STATES[summary.state]), note=as_of(summary.state_ms, around.now_ms))
    owner = f" ({_first_name(around.name_of(found.owner))})" if found.owner else ""
    return Line(tr("Doing"), f"{found.text}{owner}", note=as_of(found.occurred_ms, around.now_ms))


def _last(last: Followed | None, now_ms: int) -> Line:
    label = tr("Last incident")
    if last is None:
        return Line(label, tr("none on record"))
    summary = last.summary
    ended = summary.resolved_ms or summary.state_ms
    said = tr("{severity} {title}", severity=str(summary.severity), title=title_of(last))
    state = tr(STATES[summary.state])
    lasted = elapsed(summary.declared_ms, ended)
    return Line(
        label,
        said,
        below=(
            tr("{state} {age} ago, after {time}", state=state, age=age(max(0, now_ms - ended) / 1000), time=lasted),
            state,
        ),
    )


def _commander(followed: Followed, name_of: NameOf) -> str:
    person = followed.summary.commander
    return _first_name(name_of(person)) if person else ""


def _first_name(name: str) -> str:
    return name.split()[0] if name.split() else ""
