"""One signal of a service as a detailed chart: at most four lines, the band of the first, what happened, what broke."""

from dataclasses import dataclass

import numpy as np

from console.live import Live
from console.panes.charts import history as chart_history
from console.panes.health_views import usual_words
from console.panes.words import minute
from models.health.condition import Condition
from models.health.figure import figure
from models.health.samples import SeriesKey, Signal, Unit
from models.health.verdict import Reading, ServiceHealth
from resources.tongue import marked, tr
from widgets.charts.detail_view import MOST_LINES, DetailChartView, LineView, MarkView

PANELS = (Signal.ERRORS, Signal.LATENCY, Signal.TRAFFIC, Signal.SATURATION)
TITLES = {
    Signal.ERRORS: marked("Errors"),
    Signal.LATENCY: marked("Latency"),
    Signal.TRAFFIC: marked("Traffic"),
    Signal.SATURATION: marked("Saturation"),
    Signal.BUSINESS: marked("Business"),
    Signal.UP: marked("Presence"),
}
_PER = {Unit.PER_SECOND: marked(", per second"), Unit.PER_MINUTE: marked(", per minute")}
"""Rates say their unit once, in the title: beside every tick it would not fit."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see of the charts."""

    start_ms: int
    end_ms: int
    now_ms: int
    """The present, or when it was paused: ages and durations are told from there."""
    is_vs_week: bool = False
    zone: str = ""


def chart_view(
    live: Live, health: ServiceHealth, signal: Signal, wanted: Wanted, marks: tuple[MarkView, ...] = ()
) -> DetailChartView:
    """Everything the chart of this signal shows for a stretch of time."""
    start, end = wanted.start_ms / 1000, wanted.end_ms / 1000
    readings = told(health, signal)
    title = tr(TITLES[readings[0].key.signal if readings else signal])
    if not readings:
        return DetailChartView(
            title, start, end, note=tr("No such series is reported for this service."), zone=wanted.zone
        )
    first = readings[0]
    found = [chart_history.history(live, reading.key, start, end) for reading in readings]
    stale = all(reading.value is None for reading in readings)
    worst = min((reading.condition for reading in readings), key=lambda condition: condition.rank)
    is_breached = worst in (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)
    since = health.since_ms if is_breached else None
    past = chart_history.last_week(live, first.key, start, end) if wanted.is_vs_week else None
    return DetailChartView(
        title=title + tr(_PER.get(first.unit, "")),
        start=start,
        end=end,
        lines=tuple(
            LineView(each.times, each.values, _label(reading, readings), _last(reading, each), each.low, each.high)
            for each, reading in zip(found, readings, strict=True)
        ),
        value=_value(first, found[0], is_past=wanted.end_ms < wanted.now_ms),
        unit=first.unit,
        band=None if wanted.is_vs_week else chart_history.band(live, first.key, start, end),
        condition=Condition.UNKNOWN if stale else worst,
        words=_words(first, worst, since, wanted.now_ms),
        breach_at=None if since is None else max(start, since / 1000),
        marks=marks,
        past=None if past is None else past.line,
        meta=" · ".join(
            each for each in (chart_history.meta_words(found, start, end), past.words if past else "") if each
        ),
        is_stale=stale,
        note="" if not stale else tr("No current data"),
        zone=wanted.zone,
    )


def told(health: ServiceHealth, signal: Signal) -> list[Reading]:
    """The readings one chart shows, the most telling first."""
    found = [reading for reading in health.readings if reading.key.signal is signal]
    # Where a service has no such technical signal, its business figure tells more than an empty panel.
    if not found and signal is Signal.SATURATION:
        found = [reading for reading in health.readings if reading.key.signal is Signal.BUSINESS]
    # p99 before p95 before p50: the slowest requests are the first to tell.
    found.sort(key=lambda reading: (reading.condition.rank, reading.key.label))
    if signal is Signal.LATENCY:
        found.sort(key=lambda reading: reading.key.label, reverse=True)
    # One axis has one unit: what is measured in another would lie on it as a wrong figure.
    return [reading for reading in found if reading.unit is found[0].unit][:MOST_LINES]


def first_keys(health: ServiceHealth) -> list[SeriesKey]:
    """The leading series of each chart."""
    return [readings[0].key for signal in PANELS if (readings := told(health, signal))]


def _label(reading: Reading, readings: list[Reading]) -> str:
    return reading.key.label or (reading.metric if len(readings) > 1 else "")


def _last(reading: Reading, found: chart_history.History) -> str:
    """What the line ends on, in words; nothing where it ends in the past although it should not."""
    known = np.flatnonzero(np.isfinite(found.values))
    return "" if reading.value is None or not known.size else figure(float(found.values[known[-1]]), reading.unit)


def _value(reading: Reading, found: chart_history.History, *, is_past: bool) -> str:
    """The present figure; where the past is shown, the last one of it."""
    if reading.value is None:
        return "–"
    words = _last(reading, found) if is_past else figure(reading.value, reading.unit)
    return f"{reading.key.label} {words}".strip() or "–"


def _words(reading: Reading, worst: Condition, since: int | None, now_ms: int) -> str:
    if reading.value is None:
        age = (
            tr("never seen")
            if reading.age_seconds is None
            else tr("last {minute}", minute=minute(now_ms - round(reading.age_seconds * 1000)))
        )
        return tr("NO CURRENT DATA ({age})", age=age)
    if since is None or worst is Condition.OK:
        return ""
    return tr(
        # For how long stands in the head of the screen; here it would cost the figures their room.
        "{worst} since {minute}; {usual_words}",
        worst=tr(worst).upper(),
        minute=minute(since),
        usual_words=usual_words(reading),
    ).rstrip("; ")
