"""What a chart says of one moment: time, the value of each line, what was usual, and what happened just then."""

from dataclasses import dataclass

import numpy as np

from models.health.figure import figure
from models.health.samples import FloatArray, Unit
from resources.tongue import marked, tr
from widgets.charts.detail_view import MOST_LINES, DetailChartView, LineView, MarkKind
from widgets.charts.time_axis import DAY, moment

NO_DATA = marked("no data")
_MOST_MARKS = 4
"""More of them at one place would hide the chart they are about."""


@dataclass(frozen=True, slots=True)
class Readout:
    """The words, in rows of name and value, and a line for each mark near by."""

    head: str
    rows: tuple[tuple[str, str], ...]
    marks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it in one line, as spoken."""
        return "  ".join([self.head, *(f"{name} {value}".strip() for name, value in self.rows), *self.marks])


def readout(view: DetailChartView, at: float, reach: float = 0.0) -> Readout:
    """What `view` says at `at`; marks no farther than `reach` seconds are told."""
    only = view.title.partition(",")[0].lower() or "value"
    rows = [(line.label or only, _value(line, at, view.unit)) for line in view.lines[:MOST_LINES]]
    if view.past is not None:
        rows.append((view.past.label or tr("last week"), _value(view.past, at, view.unit)))
    usual = usual_at(view, at)
    if usual is not None:
        rows.append(
            (
                tr("usual"),
                tr("{figure} to {figure2}", figure=figure(usual[0], view.unit), figure2=figure(usual[1], view.unit)),
            )
        )
    marks = sorted((mark for mark in view.marks if abs(mark.at - at) <= reach), key=lambda mark: mark.at)
    shown = [_told(mark.kind, mark.at, mark.label, mark.detail) for mark in marks[:_MOST_MARKS]]
    if len(marks) > _MOST_MARKS:
        shown.append(tr("and {marks} more; + zooms in", marks=sum(mark.count for mark in marks[_MOST_MARKS:])))
    head = moment(at, view.zone, is_long=view.end - view.start > DAY)
    return Readout(head, tuple(rows), tuple(shown))


def usual_at(view: DetailChartView, at: float) -> tuple[float, float] | None:
    """Lower and upper edge of what was usual at a moment; None where that isn't known."""
    band = view.band
    if band is None or not band.times.size or not band.times[0] <= at <= band.times[-1]:
        return None
    low, high = (float(np.interp(at, band.times, edge)) for edge in (band.lower, band.upper))
    return (low, high) if np.isfinite(low) and np.isfinite(high) else None


def sample_at(times: FloatArray, at: float) -> int | None:
    """Place of the sample nearest to `at`; None where the nearest is over two usual steps away, so that there is none."""
    if not times.size:
        return None
    after = int(np.searchsorted(times, at))
    near = min((each for each in (after - 1, after) if 0 <= each < times.size), key=lambda each: abs(times[each] - at))
    around = np.diff(times[max(0, near - 8) : near + 9])
    usual = float(np.median(around)) if around.size else 0.0
    return near if abs(float(times[near]) - at) <= max(2 * usual, 1.0) else None


def _value(line: LineView, at: float, unit: Unit) -> str:
    place = sample_at(line.times, at)
    if place is None or not np.isfinite(line.values[place]):
        return tr(NO_DATA)
    words = figure(float(line.values[place]), unit)
    if line.low is None or line.high is None:
        return words
    return tr(
        "{words}, {figure} to {figure2}",
        words=words,
        figure=figure(float(line.low[place]), unit),
        figure2=figure(float(line.high[place]), unit),
    )


def _told(kind: MarkKind, at: float, label: str, detail: str) -> str:
    lead = {MarkKind.CHANGE: tr("Change"), MarkKind.ALERT: tr("Alert"), MarkKind.ENTRY: tr("Entry")}[kind]
    return f"{lead} {moment(at)} {label}{f', {detail}' if detail else ''}"
