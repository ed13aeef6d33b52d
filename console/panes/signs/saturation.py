"""What fills up and when, queues that grow and what drifts, as rows and in full sentences. Pure."""

import math
from collections.abc import Sequence

from console.panes.sheet import (
    AGE,
    NONE,
    STATE,
    UNKNOWN_FIGURE,
    WHY,
    Around,
    Sheet,
    age_cell,
    ago,
    counted,
    full_stop,
    name_cell,
    sentence,
    state_cell,
)
from models.capacity.drift import DriftCourse
from models.capacity.saturation import Course, Forecast
from models.capacity.standing import DriftStanding, Grade, QueueStanding, SaturationStanding
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.samples import SeriesKey, Unit
from models.kernel.clock import utc
from widgets.explanation import Bar, Bars, Explained, Said
from widgets.glyphs import glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column("Service", weight=0.6, least=120),
    Column("Resource"),
    Column("Metric", weight=0.6, least=144),
    Column("Used", is_right=True),
    Column("Full in", is_right=True, help="When it is used up, if the trend goes on"),
    Column("Between", help="Where that falls in 95 of 100 cases"),
    Column("Course"),
    AGE,
    WHY,
)
SLOW_COLUMNS = (
    STATE,
    Column("Service", weight=0.6, least=120),
    Column("What"),
    Column("Metric", weight=0.6, least=144),
    Column("Now", is_right=True),
    Column("Growth", is_right=True),
    Column("Reaches its limit"),
    Column("Course"),
    Column("Why", weight=1.4, least=260),
)
EMPTY = (
    "No saturation figure is known of any service. Connect Prometheus in Settings → Sources, Ctrl+comma; "
    "which series count as saturation is told in docs/capacity.md."
)
EMPTY_SLOW = "No queue grows and nothing drifts, as far as is known. A drift shows from two weeks of history on."
_CRITICAL_AT = 0.9


def sheets(
    saturation: Sequence[SaturationStanding],
    queues: Sequence[QueueStanding],
    drifts: Sequence[DriftStanding],
    around: Around,
) -> tuple[Sheet, Sheet]:
    """Resources in the board's order, the soonest full first; and the queues and slow drifts worth telling of."""
    rows = tuple(_row(each, around) for each in saturation)
    slow = [_queue_row(each, around) for each in queues if each.grade is not Grade.OK]
    slow += [_drift_row(each, around) for each in drifts if each.grade not in (Grade.OK, Grade.UNKNOWN)]
    slow.sort(key=lambda row: row.condition.rank)
    short = sum(each.drift.course is DriftCourse.UNKNOWN for each in drifts)
    steady = len(queues) + len(drifts) - short - len(slow)
    meta = " · ".join(
        part
        for part in (f"{steady} steady" if steady > 0 else "", f"{short} without enough history" if short else "")
        if part
    )
    return (
        Sheet("What fills up", COLUMNS, rows, counted(rows, "resources"), EMPTY),
        Sheet("Queues and slow drifts", SLOW_COLUMNS, tuple(slow), meta, EMPTY_SLOW),
    )


def row_id(kind: str, key: SeriesKey) -> str:
    """Unique on the page."""
    return f"{kind}:{key.service}\n{key.signal.value}\n{key.label}"


def explain(
    saturation: Sequence[SaturationStanding],
    queues: Sequence[QueueStanding],
    drifts: Sequence[DriftStanding],
    wanted: str,
    around: Around,
) -> Explained | None:
    """What stands behind a row; None where it is gone."""
    for resource in saturation:
        if row_id("resource", resource.key) == wanted:
            return _explain_resource(resource, around)
    for queue in queues:
        if row_id("queue", queue.key) == wanted:
            return _explain_queue(queue, around)
    for drift in drifts:
        if row_id("drift", drift.key) == wanted:
            return _explain_drift(drift, around)
    return None


def _row(standing: SaturationStanding, around: Around) -> DataRow:
    ahead, used = standing.forecast, standing.used
    service = around.name_of(standing.key.service)
    cells = (
        state_cell(standing.condition, "critical" if standing.grade is Grade.CRITICAL else ""),
        name_cell(service),
        Cell(standing.resource.value),
        Cell(standing.metric or standing.key.label),
        UNKNOWN_FIGURE if used is None else Cell(figure(used, Unit.RATIO), sort=used, emphasis=Emphasis.NAME),
        _full_cell(ahead),
        Cell(_band(ahead), sort=ahead.earliest) if ahead.seconds else NONE,
        Cell(ahead.rule or ahead.course.value, is_known=False)
        if ahead.course is Course.UNKNOWN
        else Cell(ahead.course.value, full=sentence(ahead.rule)),
        age_cell(standing.age_seconds),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("resource", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _full_cell(ahead: Forecast) -> Cell:
    if ahead.seconds is None:
        if ahead.course is Course.UNKNOWN:
            return UNKNOWN_FIGURE
        return Cell("not foreseen", is_known=False)
    return Cell("full" if ahead.seconds <= 0 else age(ahead.seconds), sort=ahead.seconds)


def _band(ahead: Forecast) -> str:
    earliest = age(ahead.earliest or 0.0)
    return f"{earliest} at the earliest" if ahead.latest is None else f"{earliest} to {age(ahead.latest)}"


def _queue_row(standing: QueueStanding, around: Around) -> DataRow:
    growth, service = standing.growth, around.name_of(standing.key.service)
    known = growth.now is not None
    cells = (
        state_cell(standing.condition),
        name_cell(service),
        Cell("queue"),
        Cell(standing.metric or standing.key.label),
        Cell(figure(growth.now or 0.0, standing.unit), sort=growth.now) if known else UNKNOWN_FIGURE,
        Cell(f"{_signed(growth.per_minute, standing.unit)} a minute", sort=growth.per_minute)
        if growth.per_minute is not None
        else UNKNOWN_FIGURE,
        NONE,
        Cell(growth.course.value),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("queue", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _drift_row(standing: DriftStanding, around: Around) -> DataRow:
    drift, service = standing.drift, around.name_of(standing.key.service)
    growth = drift.step if drift.course is DriftCourse.STEPPED else drift.per_week
    said = "" if growth is None else f"{growth:+.0%}{'' if drift.course is DriftCourse.STEPPED else ' a week'}"
    cells = (
        state_cell(standing.condition),
        name_cell(service),
        Cell("drift"),
        Cell(standing.metric or standing.key.label),
        Cell(figure(drift.level, standing.unit), sort=drift.level) if drift.level is not None else UNKNOWN_FIGURE,
        Cell(said.replace("%", " %"), sort=growth) if said else UNKNOWN_FIGURE,
        Cell(_day(drift.reaches), sort=drift.reaches) if drift.reaches is not None else NONE,
        Cell(drift.course.value),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("drift", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _explain_resource(standing: SaturationStanding, around: Around) -> Explained:
    ahead, used = standing.forecast, standing.used
    parts: list[Said | Bars] = [Said("Why", full_stop(_without_service(standing.sentence)))]
    if used is None:
        last = f"The last figure came {ago(standing.age_seconds)}."
        parts.append(Said("Not known", last, glyph=glyph_of(Condition.UNKNOWN)))
    else:
        bar = Bar("in use", figure(used, Unit.RATIO), used, _CRITICAL_AT, used >= _CRITICAL_AT)
        parts.append(Bars("Level", (bar,)))
        parts.append(Said("Limit", figure(standing.limit, standing.unit), "the line in the bar: critical from 90 %"))
    if standing.full_at_ms is not None and ahead.seconds:
        parts.append(Said("Full at", f"About {utc(standing.full_at_ms):%Y-%m-%d %H:%MZ}, in {age(ahead.seconds)}."))
        parts.append(Said("Between", f"{_band(ahead).capitalize()}, in 95 of 100 cases."))
    if ahead.per_hour is not None and math.isfinite(ahead.per_hour):
        parts.append(Said("Slope", f"{_signed(ahead.per_hour, standing.unit)} an hour."))
    parts.append(Said("Rests on", sentence(ahead.rule) or sentence(ahead.course.value)))
    parts.append(Said("Runbook", standing.runbook or "None on record for this service."))
    parts.append(Said("Measured", f"{ago(standing.age_seconds).capitalize()}."))
    word = f"{standing.grade.upper()} · {standing.resource.value}"
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explain_queue(standing: QueueStanding, around: Around) -> Explained:
    growth = standing.growth
    parts: list[Said | Bars] = [Said("Why", full_stop(_without_service(standing.sentence)))]
    if growth.consumers is None:
        parts.append(Said("Consumers", "How busy they are is not known.", glyph=glyph_of(Condition.UNKNOWN)))
    else:
        bar = Bar("busy", figure(growth.consumers, Unit.RATIO), growth.consumers, _CRITICAL_AT, growth.consumers >= 0.9)
        parts.append(Bars("Consumers", (bar,)))
    parts.append(Said("Runbook", standing.runbook or "None on record for this service."))
    parts.append(Said("Measured", f"{ago(standing.age_seconds).capitalize()}."))
    word = f"{standing.growth.course.upper()} · queue"
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explain_drift(standing: DriftStanding, around: Around) -> Explained:
    drift = standing.drift
    parts: list[Said | Bars] = [Said("Why", full_stop(_without_service(standing.sentence)))]
    if drift.reaches is not None:
        span = "" if drift.earliest is None else f"{_day(drift.earliest)} at the earliest"
        if drift.earliest is not None and drift.latest is not None:
            span = f"{_day(drift.earliest)} to {_day(drift.latest)}, in 95 of 100 cases"
        parts.append(Said("Reaches", f"Its limit about {_day(drift.reaches)}.", span))
    limit = "None is known for it." if standing.limit is None else figure(standing.limit, standing.unit)
    parts.append(Said("Limit", limit))
    parts.append(Said("Rests on", f"{drift.weeks:.1f} weeks, hour of day and day of week taken off."))
    word = f"{drift.course.upper()} · slow drift"
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explained(
    key: SeriesKey, metric: str, word: str, condition: Condition, parts: list[Said | Bars], around: Around
) -> Explained:
    title = f"{around.name_of(key.service)}: {metric or key.label or key.signal.value}"
    return Explained(title, word, glyph_of(condition), tuple(parts))


def _without_service(words: str) -> str:
    """The boards begin a sentence with the service; beside its name it would stand twice."""
    return words.split(": ", 1)[-1]


def _signed(value: float | None, unit: Unit) -> str:
    if value is None:
        return "unknown"
    points = f"{value * 100:+.3g} points" if unit is Unit.RATIO else ""
    return points or f"{'+' if value >= 0 else ''}{figure(value, unit)}"


def _day(seconds: float) -> str:
    return f"{utc(round(seconds * 1000)):%Y-%m-%d}"
