"""What the strip of time above the timeline shows: the incident's worst errors, its changes and its entries."""

from console.live import Live
from console.panes.charts import history as chart_history
from console.panes.charts.marks import Marks
from console.panes.charts.service_words import most_telling
from console.panes.health_views import entry_of
from models.health.condition import Condition
from models.health.samples import Signal
from models.health.verdict import Reading, ServiceHealth
from resources.tongue import tr
from widgets.charts.detail_view import LineView, MarkKind
from widgets.charts.time_strip import TimeStripView
from widgets.theme import hue_of

_BEFORE_MS = 10 * 60_000
_LEAST_MS = 30 * 60_000
_MOST_MS = 7 * 86_400_000


def strip_view(live: Live, marks: Marks, now_ms: int) -> TimeStripView:
    """From ten minutes before the first entry (at least half an hour, at most a week ago) to now, and to what is selected."""
    start, end = _bounds(live, now_ms)
    service = most_telling(live)
    health = live.by_service.get(service)
    reading = _errors(health)
    if health is None or reading is None:
        entries = tuple(marks.entries(start, end))
        return TimeStripView(start / 1000, end / 1000, tr("No error series"), marks=entries, zone=live.second_zone)
    found = chart_history.history(live, reading.key, start / 1000, end / 1000)
    is_broken = health.condition in (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)
    entry = entry_of(live, service)
    return TimeStripView(
        start / 1000,
        end / 1000,
        f"{entry.name if entry else service} {reading.key.signal.value}",
        LineView(found.times, found.values),
        reading.unit,
        chart_history.band(live, reading.key, start / 1000, end / 1000),
        None if not is_broken or health.since_ms is None else health.since_ms / 1000,
        hue_of(health.condition),
        tuple(mark for mark in marks.between(service, start, end) if mark.kind is not MarkKind.ALERT),
        live.second_zone,
    )


def _errors(health: ServiceHealth | None) -> Reading | None:
    """Its error series, else what it is judged by."""
    if health is None:
        return None
    return next((each for each in health.readings if each.key.signal is Signal.ERRORS), health.headline)


def _bounds(live: Live, now_ms: int) -> tuple[int, int]:
    first = min((entry.occurred_ms for entry in live.entries.values()), default=now_ms)
    start = max(min(first - _BEFORE_MS, now_ms - _LEAST_MS), now_ms - _MOST_MS)
    end = now_ms
    if live.brush is not None:
        # A stretch selected on the charts may lie before the incident; the strip shows it all the same.
        start, end = min(start, round(live.brush[0] * 1000)), max(end, round(live.brush[1] * 1000))
    return start, end
