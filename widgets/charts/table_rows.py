"""Charts as a table: what they draw, in rows of round stretches of time, the newest first. Pure.

A chart thins its lines to the lowest and the highest sample of each pixel; the table does the same for each row, so it shows
no more and no less. A stretch with one sample shows it, one with several "lowest to highest", one with none "no data".
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.health.figure import figure
from models.health.samples import FloatArray, Unit
from resources.tongue import tr
from widgets.charts.detail_readout import NO_DATA, usual_at
from widgets.charts.detail_view import MOST_LINES, DetailChartView, LineView
from widgets.charts.time_axis import DAY, moment

_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600)
MOST_ROWS = 360


@dataclass(frozen=True, slots=True)
class TableRow:
    """One stretch of time: when it begins, and a word for each column."""

    at: float
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Column heads, and rows with the newest first. `step` is how long a row's stretch is, in seconds."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    step: float = 60.0


def table_of(views: Sequence[DetailChartView]) -> ChartTable:
    """All lines of charts that show the same stretch of time."""
    shown = [view for view in views if view.lines]
    if not shown:
        return ChartTable((tr("Time"),), ())
    start, end = shown[0].start, shown[0].end
    step = _step(end - start, max(_sampled_every(view) for view in shown))
    edges = np.arange(math.floor(start / step) * step, end + step, step)
    heads = [tr("Time, UTC")]
    columns: list[list[str]] = []
    for view in shown:
        for line in view.lines[:MOST_LINES]:
            heads.append(f"{view.title} {line.label}".strip())
            columns.append(_cells(line, edges, view.unit))
        if view.past is not None:
            heads.append(tr("{title} last week", title=view.title))
            columns.append(_cells(view.past, edges, view.unit))
        if view.band is not None:
            heads.append(tr("{title} usual", title=view.title))
            columns.append([_usual(view, float(edge) + step / 2) for edge in edges[:-1]])
    heads.append(tr("What happened"))
    columns.append([_happened(shown[0], float(edge), float(edge) + step) for edge in edges[:-1]])
    is_long = end - start > DAY
    times = [_time(float(edge), step, shown[0].zone, is_long) for edge in edges[:-1]]
    rows = [
        TableRow(float(edges[place]), (times[place], *(column[place] for column in columns)))
        for place in reversed(range(len(times)))
    ]
    return ChartTable(tuple(heads), tuple(row for row in rows if row.at + step > start and row.at <= end), step)


def as_tsv(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows for a spreadsheet's clipboard; nothing in them can begin a formula."""
    safe = [[f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in row] for row in (heads, *rows)]
    return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in safe)


def _time(at: float, step: float, zone: str, is_long: bool) -> str:
    words = moment(at, zone, is_long=is_long)
    return words.replace(":00Z", "Z", 1) if step >= 60 else words


def _step(span: float, sampled_every: float) -> float:
    least = max(span / MOST_ROWS, sampled_every)
    return float(next((step for step in _STEPS if step >= least * 0.999), _STEPS[-1]))


def _sampled_every(view: DetailChartView) -> float:
    times = view.lines[0].times
    return float(np.median(np.diff(times[-64:]))) if times.size > 1 else 1.0


def _cells(line: LineView, edges: FloatArray, unit: Unit) -> list[str]:
    places = np.searchsorted(line.times, edges)
    lows = line.values if line.low is None else line.low
    highs = line.values if line.high is None else line.high
    cells = []
    for first, last in zip(places[:-1].tolist(), places[1:].tolist(), strict=True):
        low, high = lows[first:last], highs[first:last]
        low, high = low[np.isfinite(low)], high[np.isfinite(high)]
        if not low.size:
            cells.append(tr(NO_DATA))
            continue
        lowest, highest = figure(float(low.min()), unit), figure(float(high.max()), unit)
        cells.append(lowest if lowest == highest else tr("{lowest} to {highest}", lowest=lowest, highest=highest))
    return cells


def _usual(view: DetailChartView, at: float) -> str:
    usual = usual_at(view, min(max(at, view.start), view.end))
    return (
        ""
        if usual is None
        else tr("{figure} to {figure2}", figure=figure(usual[0], view.unit), figure2=figure(usual[1], view.unit))
    )


def _happened(view: DetailChartView, start: float, end: float) -> str:
    return "; ".join(f"{mark.kind}: {mark.label}" for mark in view.marks if start <= mark.at < end)
