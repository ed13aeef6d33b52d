"""One signal of a service as a detailed chart: at most four series, the band of the first, what changed, what broke."""

import numpy as np

from console.live import Live
from console.panes.health_views import usual_words
from console.panes.words import duration, minute
from models.health.condition import Condition
from models.health.figure import figure
from models.health.samples import SeriesKey, Signal, Unit
from models.health.verdict import Reading, ServiceHealth
from widgets.charts.detail_view import DetailChartView
from widgets.charts.series_view import BandView, MarkerView, SeriesView

_TITLES = {
    Signal.ERRORS: "Errors",
    Signal.LATENCY: "Latency",
    Signal.TRAFFIC: "Traffic",
    Signal.SATURATION: "Saturation",
    Signal.BUSINESS: "Business",
    Signal.UP: "Presence",
}
_SCALE = {Unit.RATIO: (100.0, " %"), Unit.SECONDS: (1.0, " s")}
_PER = {Unit.PER_SECOND: ", per second", Unit.PER_MINUTE: ", per minute"}
"""Rates say their unit once, in the title: beside every tick it would not fit."""
_MOST_SERIES = 4


def chart_view(live: Live, health: ServiceHealth, signal: Signal, now_ms: int, span_ms: int) -> DetailChartView:
    """Everything the chart of this signal shows for the stretch of time that ends now."""
    start, end = (now_ms - span_ms) / 1000, now_ms / 1000
    readings = _told(health, signal)
    # Where a service has no such technical signal, its business figure tells more than an empty panel.
    if not readings and signal is Signal.SATURATION:
        readings = _told(health, Signal.BUSINESS)
    title = _TITLES[readings[0].key.signal if readings else signal]
    if not readings:
        return DetailChartView(title, start, end, note="No such series is reported for this service.")
    first = readings[0]
    scale, unit = _SCALE.get(first.unit, (1.0, ""))
    stale = all(reading.value is None for reading in readings)
    worst = min((reading.condition for reading in readings), key=lambda condition: condition.rank)
    is_breached = worst in (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)
    since = health.since_ms if is_breached else None
    return DetailChartView(
        title=title + _PER.get(first.unit, ""),
        start=start,
        end=end,
        series=tuple(_series(live, reading, start, scale, unit) for reading in readings),
        value=_value(first),
        unit=unit,
        band=_band(live, first.key, start, end, scale),
        condition=Condition.UNKNOWN if stale else worst,
        words=_words(first, worst, since, now_ms),
        breach_at=None if since is None else max(start, since / 1000),
        changes=tuple(MarkerView(c.at_ms / 1000, c.title) for c in live.changes_of(health.service, now_ms - span_ms)),
        is_stale=stale,
        note="" if not stale else "No current data",
    )


def _told(health: ServiceHealth, signal: Signal) -> list[Reading]:
    found = [reading for reading in health.readings if reading.key.signal is signal]
    # p99 before p95 before p50: the slowest requests are the first to tell.
    found.sort(key=lambda reading: (reading.condition.rank, reading.key.label), reverse=False)
    if signal is Signal.LATENCY:
        found.sort(key=lambda reading: reading.key.label, reverse=True)
    return found[:_MOST_SERIES]


def _series(live: Live, reading: Reading, start: float, scale: float, unit: str) -> SeriesView:
    ring = live.board.series(reading.key)
    if ring is None:
        return SeriesView(np.empty(0), np.empty(0), reading.key.label, unit)
    first = int(np.searchsorted(ring.times, start))
    return SeriesView(ring.times[first:], ring.values[first:] * scale, reading.key.label, unit)


def _band(live: Live, key: SeriesKey, start: float, end: float, scale: float) -> BandView | None:
    usual = live.board.usual(key)
    if usual is None:
        return None
    return BandView(np.array([start, end]), np.full(2, usual.low * scale), np.full(2, usual.high * scale))


def _value(reading: Reading) -> str:
    if reading.value is None:
        return "–"
    return f"{reading.key.label} {figure(reading.value, reading.unit)}".strip()


def _words(reading: Reading, worst: Condition, since: int | None, now_ms: int) -> str:
    if reading.value is None:
        age = (
            "never seen"
            if reading.age_seconds is None
            else f"last {minute(now_ms - round(reading.age_seconds * 1000))}"
        )
        return f"NO CURRENT DATA ({age})"
    if since is None or worst is Condition.OK:
        return ""
    return f"{worst.upper()} since {minute(since)}, {duration(since, now_ms)}; {usual_words(reading)}".rstrip("; ")
