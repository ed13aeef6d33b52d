"""What the wall says, worked out from what the console knows. Pure: the present is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from console.panes.words import DUES, clock_time, countdown, drill_marked, elapsed, minute
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.incident.cadence import standing
from models.incident.entry import Entry, Kind, TaskState
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId
from widgets.banner_data import Due
from widgets.glyphs import GlyphKind
from widgets.wall.data import Line, Mark, WallData

STALE_AFTER_MS: Final = 30_000
"""Three heartbeats of ten seconds (ux.md rule 10)."""
_NOTE_AFTER_MS: Final = 15 * 60_000
"""From when on a line says of when it is."""
_MARKS: Final = 6
_MASKED: Final = frozenset({"restricted", "confidential"})
_GLYPHS: Final = {
    Condition.DOWN: GlyphKind.DOWN,
    Condition.DEGRADED: GlyphKind.DEGRADED,
    Condition.AT_RISK: GlyphKind.AT_RISK,
    Condition.UNKNOWN: GlyphKind.UNKNOWN,
    Condition.OK: GlyphKind.OK,
}

NameOf = Callable[[PersonId], str]


@dataclass(frozen=True, slots=True)
class Followed:
    """An open incident as the wall needs it."""

    summary: IncidentSummary
    entries: tuple[Entry, ...]
    """Facts, tasks and decisions that nobody corrected."""
    sensitivity: str = ""
    """Of its tag by that name; restricted and confidential ones are masked: a wall has passers-by."""

    @property
    def is_masked(self) -> bool:
        """Whether only severity, clock and commander may be read."""
        return self.sensitivity in _MASKED


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of the estate."""

    health: tuple[ServiceHealth, ...]
    seen_ms: int | None
    """When the newest value was measured; None where nothing ever was."""
    names: Callable[[str], str]
    """The name of a service by its id."""
    is_simulated: bool = False


def incident_page(followed: Followed, sight: Sight, now_ms: int, name_of: NameOf, page: str = "") -> WallData:
    """The page of one incident."""
    summary = followed.summary
    due = summary.updates[0] if summary.updates else None
    lines = (_worst(sight, now_ms), _customers(followed, now_ms), _doing(followed, now_ms, name_of))
    if followed.is_masked:
        hidden = Line("Details", "Restricted: see the console")
        lines = (lines[0], hidden, Line("Doing", ""))
    return WallData(
        severity=summary.severity.rank,
        title="Restricted incident" if followed.is_masked else drill_marked(summary.title, summary.drill),
        clock=elapsed(summary.declared_ms, summary.resolved_ms or now_ms),
        lines=lines,
        next_update=countdown(due.due_ms, now_ms) if due else "",
        due=DUES[standing(due.due_ms, now_ms)] if due else Due.LATER,
        commander=_first_name(name_of(summary.commander)) if summary.commander else "",
        live=live_words(sight, now_ms),
        is_stale=is_stale(sight, now_ms),
        page=page,
        is_drill=summary.drill,
    )


def calm_page(sight: Sight, now_ms: int) -> WallData:
    """No incident is open: how the estate is, and the time of day."""
    counts = {condition: sum(each.condition is condition for each in sight.health) for condition in Condition}
    total = len(sight.health)
    if not total:
        title, words = "No open incident", "Nothing is watched yet"
    elif is_stale(sight, now_ms):
        title, words = "No open incident known", "No current data on any service"
    else:
        title, words = "No open incident", f"{counts[Condition.OK]} of {total} services normal"
    marks = tuple(
        Mark(_GLYPHS[condition], str(counts[condition]))
        for condition in Condition
        if condition is not Condition.OK and counts[condition]
    )
    return WallData(
        None,
        title,
        clock_time(now_ms)[:5] + "Z",
        (_worst(sight, now_ms), Line("Services", words), Line("Not normal", "none" if not marks else "", marks)),
        "",
        Due.LATER,
        "",
        live_words(sight, now_ms),
        is_stale(sight, now_ms),
    )


def is_stale(sight: Sight, now_ms: int) -> bool:
    """Whether what is shown of the estate is no longer the present."""
    return sight.seen_ms is None or now_ms - sight.seen_ms > STALE_AFTER_MS


def live_words(sight: Sight, now_ms: int) -> str:
    """Live 14:36Z; STALE since 14:30Z from half a minute on."""
    if sight.seen_ms is None:
        return "NO DATA"
    if is_stale(sight, now_ms):
        return f"STALE since {minute(sight.seen_ms)}"
    return f"{'SIMULATED' if sight.is_simulated else 'Live'} {minute(now_ms)}"


def _worst(sight: Sight, now_ms: int) -> Line:
    broken = [each for each in sight.health if each.condition.is_abnormal and each.condition is not Condition.UNKNOWN]
    if is_stale(sight, now_ms):
        was = [each for each in sight.health if each.was is not None and each.was.is_abnormal]
        names = tuple(Mark(GlyphKind.UNKNOWN, sight.names(each.service)) for each in (broken or was)[:_MARKS])
        note = "" if sight.seen_ms is None else f"as of {minute(sight.seen_ms)}"
        return Line(
            "Worst", "" if names else "unknown: no current data", names, max(0, len(broken or was) - _MARKS), note
        )
    broken.sort(key=lambda each: (each.condition.rank, each.since_ms or 0, each.service))
    marks = tuple(Mark(_GLYPHS[each.condition], sight.names(each.service)) for each in broken[:_MARKS])
    if marks:
        return Line("Worst", marks=marks, more=max(0, len(broken) - _MARKS))
    unknown = sum(each.condition is Condition.UNKNOWN for each in sight.health)
    return Line("Worst", f"none broken, {unknown} unknown" if unknown else "none")


def _customers(followed: Followed, now_ms: int) -> Line:
    """The newest pinned fact says what customers feel; else the rule that rated it."""
    facts = [each for each in followed.entries if each.kind is Kind.FACT and each.pinned]
    if facts:
        newest = max(facts, key=lambda each: each.occurred_ms)
        return Line("Customers", newest.text, note=_as_of(newest.occurred_ms, now_ms))
    return Line("Customers", followed.summary.rule or "not yet said")


def _doing(followed: Followed, now_ms: int, name_of: NameOf) -> Line:
    """The newest task that somebody took, else the newest decision."""
    entries = followed.entries
    tasks = [each for each in entries if each.kind is Kind.TASK and each.task_state is TaskState.ACKNOWLEDGED]
    decisions = [each for each in entries if each.kind is Kind.DECISION]
    found = max(tasks or decisions, key=lambda each: each.occurred_ms, default=None)
    if found is None:
        return Line("Doing", followed.summary.state.capitalize())
    owner = f" ({_first_name(name_of(found.owner))})" if found.owner else ""
    return Line("Doing", f"{found.text}{owner}", note=_as_of(found.occurred_ms, now_ms))


def _as_of(at_ms: int, now_ms: int) -> str:
    return f"as of {minute(at_ms)}" if now_ms - at_ms > _NOTE_AFTER_MS else ""


def _first_name(name: str) -> str:
    return name.split()[0] if name.split() else ""
