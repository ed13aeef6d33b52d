"""Verdicts on services as what tiles, rows and charts show."""

from collections.abc import Sequence

import numpy as np

from console.live import Live
from console.panes.words import clock_time, duration, minute
from models.alerts.alert import Alert
from models.catalog.estate import Service
from models.health.change import Change
from models.health.condition import Condition
from models.health.figure import age, figure, span
from models.health.samples import SeriesKey
from models.health.verdict import Reading, ServiceHealth
from resources.tongue import tr
from widgets.brief_list import BriefView
from widgets.charts.series_view import SparkView, level_band
from widgets.charts.spark_row import SparkRowView
from widgets.charts.tile import TileView
from widgets.theme import hue_of

HOUR_MS = 3_600_000
_BEFORE_MS = 30 * 60_000
"""How long before trouble a change is still worth naming on a tile."""


def tile(live: Live, health: ServiceHealth, now_ms: int) -> TileView:
    """A service as a tile of the overview."""
    service = entry_of(live, health.service)
    reading = health.headline
    unknown = health.condition is Condition.UNKNOWN
    change = cause_change(live, health)
    return TileView(
        id=health.service,
        name=service.name if service else health.service,
        condition=health.condition,
        place=place(service),
        duration=duration(health.since_ms, now_ms) if health.condition is not Condition.OK else "",
        value=value_words(reading),
        metric=_last_seen(health, now_ms) if unknown else _metric_words(reading),
        usual=_last_value(reading) if unknown else usual_words(reading),
        reason=_reason(live, health, change, now_ms),
        has_change=change is not None,
        spark=None if reading is None else spark(live, health, reading.key, now_ms),
    )


def spark_row(live: Live, health: ServiceHealth, now_ms: int) -> SparkRowView:
    """A service as a row of the impact panel."""
    reading = health.headline
    unknown = health.condition is Condition.UNKNOWN
    service = entry_of(live, health.service)
    metric = f" · {reading.metric}" if reading else ""
    word = (
        tr("was {was}{metric}", was=(health.was or Condition.UNKNOWN).upper(), metric=metric)
        if unknown
        else f"{tr(health.condition).upper()}{metric}"
    )
    note = usual_words(reading)
    if unknown and health.age_seconds is not None:
        note = tr("at {clock_time}Z", clock_time=clock_time(now_ms - round(health.age_seconds * 1000)))
    value = _last_figure(reading) if unknown else value_words(reading)
    return SparkRowView(
        id=health.service,
        name=service.name if service else health.service,
        condition=health.condition,
        word=word,
        value=value or "–",
        note=note,
        spark=None if reading is None else spark(live, health, reading.key, now_ms),
        is_stale=unknown,
    )


def spark(live: Live, health: ServiceHealth, key: SeriesKey, now_ms: int, span_ms: int = HOUR_MS) -> SparkView | None:
    """The last hour of one series with its band, breach and changes."""
    ring = live.board.series(key)
    if ring is None:
        return None
    end, start = now_ms / 1000, (now_ms - span_ms) / 1000
    # One sample more, so that the line comes in from the left edge.
    first = max(0, int(np.searchsorted(ring.times, start, side="right")) - 1)
    usual = live.board.usual(key)
    band = None if usual is None else level_band(start, end, usual.low, usual.high)
    abnormal = (
        health.condition in (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK) and health.since_ms is not None
    )
    changes = live.changes_of(health.service, now_ms - span_ms)
    is_old = any(reading.key == key and reading.is_stale for reading in health.readings)
    return SparkView(
        start=start,
        end=end,
        times=ring.times[first:],
        values=ring.values[first:],
        band=band,
        breach_at=max(start, (health.since_ms or 0) / 1000) if abnormal else None,
        hue=hue_of(health.condition),
        changes=tuple(change.at_ms / 1000 for change in changes),
        is_stale=health.condition is Condition.UNKNOWN or is_old,
        source=ring,
        written=ring.written,
    )


def entry_of(live: Live, service: str) -> Service | None:
    """Its entry in the catalogue, None for a service only monitoring knows."""
    return None if live.catalog is None else live.catalog.by_id.get(service)


def place(service: Service | None) -> str:
    """T1 · Checkout; says so where nobody owns it."""
    if service is None:
        return tr("not in the catalogue")
    tier = tr("no tier") if service.tier is None else f"T{service.tier}"
    return f"{tier} · {service.team or tr('NO OWNER')}"


def value_words(reading: Reading | None) -> str:
    """The current figure; empty where there is none."""
    return "" if reading is None or reading.value is None else figure(reading.value, reading.unit)


def usual_words(reading: Reading | None) -> str:
    """usual 0.4 to 0.9 %."""
    if reading is None or reading.usual is None:
        return ""
    return tr("usual {span}", span=span(*reading.usual, reading.unit, reading.value).replace(" to ", tr(" to ")))


def cause_change(live: Live, health: ServiceHealth) -> Change | None:
    """The latest change to the service, or to what explains its condition, shortly before the condition began."""
    if health.condition is Condition.OK or health.since_ms is None:
        return None
    for service in (health.service, health.via):
        if service is None:
            continue
        for change in live.changes_of(service, health.since_ms - _BEFORE_MS):
            if change.at_ms <= health.since_ms:
                return change
    return None


def _reason(live: Live, health: ServiceHealth, change: Change | None, now_ms: int) -> str:
    if change is not None and health.since_ms is not None:
        minutes = round((health.since_ms - change.at_ms) / 60_000)
        # What comes last may be cut off in a tile, and the time must not be.
        return tr("{minutes} min before: {title}", title=change.title, minutes=minutes)
    if health.service == live.first_out:
        return tr("first out")
    if health.via is not None:
        return tr("via {via}", via=health.via)
    if health.condition is Condition.UNKNOWN and health.was is not None:
        return tr("was {was}", was=tr(health.was).upper())
    return ""


def _last_seen(health: ServiceHealth, now_ms: int) -> str:
    if health.age_seconds is None:
        return tr("never seen")
    return tr("no data since {minute}", minute=minute(now_ms - round(health.age_seconds * 1000)))


def _metric_words(reading: Reading | None) -> str:
    """errors; "75 s old, errors" where the figure is no longer live: what comes first is not cut off."""
    if reading is None:
        return ""
    if reading.is_stale and reading.age_seconds is not None:
        return tr("{age} old, {metric}", age=age(reading.age_seconds), metric=reading.metric)
    return reading.metric


def _last_figure(reading: Reading | None) -> str:
    return "" if reading is None or reading.last_value is None else figure(reading.last_value, reading.unit)


def _last_value(reading: Reading | None) -> str:
    last = _last_figure(reading)
    return tr("last {last}", last=last) if last else ""


def age_words(seconds: float | None) -> str:
    """4 min; "never seen" where nothing ever arrived."""
    return tr("never seen") if seconds is None else age(seconds)


def alert_rows(alerts: Sequence[Alert]) -> list[BriefView]:
    """Firing alerts in a line each, newest first."""
    return [
        BriefView(
            alert.fingerprint, clock_time(alert.starts_at_ms), tr(alert.severity), f"{alert.service}: {alert.name}", ""
        )
        for alert in alerts
    ]
