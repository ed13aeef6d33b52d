"""What fills up and when, queues that grow and what drifts, as rows and in full sentences. Pure."""

import math
from collections.abc import Sequence

from console.panes.sheet import (
    AGE,
    NONE,
    STATE,
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
    unknown_figure,
)
from models.capacity.drift import DriftCourse
from models.capacity.saturation import Course, Forecast
from models.capacity.standing import DriftStanding, Grade, QueueStanding, SaturationStanding
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.samples import SeriesKey, Unit
from models.kernel.clock import utc
from resources.tongue import marked, shown, tr
from widgets.explanation import Bar, Bars, Explained, Said
from widgets.glyphs import glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column(marked("Service"), weight=0.6, least=120),
    Column(marked("Resource")),
    Column(marked("Metric"), weight=0.6, least=132),
    Column(marked("Used"), is_right=True),
    Column(marked("Full in"), is_right=True, help=marked("When it is used up, if the trend goes on")),
    Column(marked("Between"), help=marked("Where that falls in 95 of 100 cases")),
    Column(marked("Course")),
    AGE,
    WHY,
)
SLOW_COLUMNS = (
    STATE,
    Column(marked("Service"), weight=0.6, least=120),
    Column(marked("What")),
    Column(marked("Metric"), weight=0.6, least=144),
    Column(marked("Now"), is_right=True),
    Column(marked("Growth"), is_right=True),
    Column(marked("Reaches its limit")),
    Column(marked("Course")),
    Column(marked("Why"), weight=1.4, least=260),
)
EMPTY = marked(
    "No saturation figure is known of any service. Connect Prometheus in Settings → Sources, Ctrl+comma; "
    "which series count as saturation is told in docs/capacity.md."
)
EMPTY_SLOW = marked(
    "No queue grows and nothing drifts, as far as is known. A drift shows from two weeks of history on."
)
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
        for part in (
            tr("{steady} steady", steady=steady) if steady > 0 else "",
            tr("{short} without enough history", short=short) if short else "",
        )
        if part
    )
    return (
        Sheet(tr("What fills up"), COLUMNS, rows, counted(rows, marked("{count} resources: {parts}")), tr(EMPTY)),
        Sheet(tr("Queues and slow drifts"), SLOW_COLUMNS, tuple(slow), meta, tr(EMPTY_SLOW)),
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
        state_cell(standing.condition, tr("critical") if standing.grade is Grade.CRITICAL else ""),
        name_cell(service),
        Cell(tr(standing.resource.value)),
        Cell(standing.metric or standing.key.label),
        unknown_figure() if used is None else Cell(figure(used, Unit.RATIO), sort=used, emphasis=Emphasis.NAME),
        _full_cell(ahead),
        Cell(_band(ahead), sort=ahead.earliest) if ahead.seconds else NONE,
        Cell(shown(ahead.rule) or tr(ahead.course.value), is_known=False)
        if ahead.course is Course.UNKNOWN
        else Cell(tr(ahead.course.value), full=sentence(ahead.rule)),
        age_cell(standing.age_seconds),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("resource", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _full_cell(ahead: Forecast) -> Cell:
    if ahead.seconds is None:
        if ahead.course is Course.UNKNOWN:
            return unknown_figure()
        return Cell(tr("not foreseen"), is_known=False)
    return Cell(tr("full") if ahead.seconds <= 0 else age(ahead.seconds), sort=ahead.seconds)


def _band(ahead: Forecast) -> str:
    earliest = age(ahead.earliest or 0.0)
    return (
        tr("{earliest} at the earliest", earliest=earliest)
        if ahead.latest is None
        else tr("{earliest} to {age}", earliest=earliest, age=age(ahead.latest))
    )


def _queue_row(standing: QueueStanding, around: Around) -> DataRow:
    growth, service = standing.growth, around.name_of(standing.key.service)
    known = growth.now is not None
    cells = (
        state_cell(standing.condition),
        name_cell(service),
        Cell(tr("queue")),
        Cell(standing.metric or standing.key.label),
        Cell(figure(growth.now or 0.0, standing.unit), sort=growth.now) if known else unknown_figure(),
        Cell(tr("{signed} a minute", signed=_signed(growth.per_minute, standing.unit)), sort=growth.per_minute)
        if growth.per_minute is not None
        else unknown_figure(),
        NONE,
        Cell(tr(growth.course.value)),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("queue", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _drift_row(standing: DriftStanding, around: Around) -> DataRow:
    drift, service = standing.drift, around.name_of(standing.key.service)
    growth = drift.step if drift.course is DriftCourse.STEPPED else drift.per_week
    said = "" if growth is None else f"{growth:+.0%}{('' if drift.course is DriftCourse.STEPPED else tr(' a week'))}"
    cells = (
        state_cell(standing.condition),
        name_cell(service),
        Cell(tr("drift")),
        Cell(standing.metric or standing.key.label),
        Cell(figure(drift.level, standing.unit), sort=drift.level) if drift.level is not None else unknown_figure(),
        Cell(said.replace("%", " %"), sort=growth) if said else unknown_figure(),
        Cell(_day(drift.reaches), sort=drift.reaches) if drift.reaches is not None else NONE,
        Cell(tr(drift.course.value)),
        Cell(full_stop(_without_service(standing.sentence)), emphasis=Emphasis.QUIET),
    )
    return DataRow(
        row_id("drift", standing.key), cells, standing.condition, full_stop(standing.sentence), standing.key.service
    )


def _explain_resource(standing: SaturationStanding, around: Around) -> Explained:
    ahead, used = standing.forecast, standing.used
    parts: list[Said | Bars] = [Said(tr("Why"), full_stop(_without_service(standing.sentence)))]
    if used is None:
        last = tr("The last figure came {ago}.", ago=ago(standing.age_seconds))
        parts.append(Said(tr("Not known"), last, glyph=glyph_of(Condition.UNKNOWN)))
    else:
        bar = Bar(tr("in use"), figure(used, Unit.RATIO), used, _CRITICAL_AT, used >= _CRITICAL_AT)
        parts.append(Bars(tr("Level"), (bar,)))
        parts.append(
            Said(tr("Limit"), figure(standing.limit, standing.unit), tr("the line in the bar: critical from 90 %"))
        )
    if standing.full_at_ms is not None and ahead.seconds:
        parts.append(
            Said(
                tr("Full at"),
                tr("About {utc:%Y-%m-%d %H:%MZ}, in {age}.", utc=utc(standing.full_at_ms), age=age(ahead.seconds)),
            )
        )
        parts.append(Said(tr("Between"), tr("{band}, in 95 of 100 cases.", band=_band(ahead).capitalize())))
    if ahead.per_hour is not None and math.isfinite(ahead.per_hour):
        parts.append(Said(tr("Slope"), tr("{signed} an hour.", signed=_signed(ahead.per_hour, standing.unit))))
    parts.append(Said(tr("Rests on"), sentence(ahead.rule) or sentence(ahead.course.value)))
    parts.append(Said(tr("Runbook"), standing.runbook or tr("None on record for this service.")))
    parts.append(Said(tr("Measured"), f"{ago(standing.age_seconds).capitalize()}."))
    word = f"{tr(standing.grade).upper()} · {tr(standing.resource.value)}"
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explain_queue(standing: QueueStanding, around: Around) -> Explained:
    growth = standing.growth
    parts: list[Said | Bars] = [Said(tr("Why"), full_stop(_without_service(standing.sentence)))]
    if growth.consumers is None:
        parts.append(Said(tr("Consumers"), tr("How busy they are is not known."), glyph=glyph_of(Condition.UNKNOWN)))
    else:
        bar = Bar(
            tr("busy"), figure(growth.consumers, Unit.RATIO), growth.consumers, _CRITICAL_AT, growth.consumers >= 0.9
        )
        parts.append(Bars(tr("Consumers"), (bar,)))
    parts.append(Said(tr("Runbook"), standing.runbook or tr("None on record for this service.")))
    parts.append(Said(tr("Measured"), f"{ago(standing.age_seconds).capitalize()}."))
    word = tr("{course} · queue", course=tr(standing.growth.course).upper())
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explain_drift(standing: DriftStanding, around: Around) -> Explained:
    drift = standing.drift
    parts: list[Said | Bars] = [Said(tr("Why"), full_stop(_without_service(standing.sentence)))]
    if drift.reaches is not None:
        span = "" if drift.earliest is None else tr("{day} at the earliest", day=_day(drift.earliest))
        if drift.earliest is not None and drift.latest is not None:
            span = tr("{day} to {day2}, in 95 of 100 cases", day=_day(drift.earliest), day2=_day(drift.latest))
        parts.append(Said(tr("Reaches"), tr("Its limit about {day}.", day=_day(drift.reaches)), span))
    limit = tr("None is known for it.") if standing.limit is None else figure(standing.limit, standing.unit)
    parts.append(Said(tr("Limit"), limit))
    parts.append(
        Said(tr("Rests on"), tr("{weeks:.1f} weeks, hour of day and day of week taken off.", weeks=drift.weeks))
    )
    word = tr("{course} · slow drift", course=tr(drift.course).upper())
    return _explained(standing.key, standing.metric, word, standing.condition, parts, around)


def _explained(
    key: SeriesKey, metric: str, word: str, condition: Condition, parts: list[Said | Bars], around: Around
) -> Explained:
    title = f"{around.name_of(key.service)}: {metric or key.label or key.signal.value}"
    return Explained(title, word, glyph_of(condition), tuple(parts))


def _without_service(words: str) -> str:
    """The boards begin a sentence with the service; beside its name it would stand twice."""
    return shown(words).split(": ", 1)[-1]


def _signed(value: float | None, unit: Unit) -> str:
    if value is None:
        return tr("unknown")
    points = tr("{value:+.3g} points", value=value * 100) if unit is Unit.RATIO else ""
    return points or f"{'+' if value >= 0 else ''}{figure(value, unit)}"


def _day(seconds: float) -> str:
    return f"{utc(round(seconds * 1000)):%Y-%m-%d}"
