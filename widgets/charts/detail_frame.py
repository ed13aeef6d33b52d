"""Where time and value lie on a chart."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from models.health.samples import FloatArray
from widgets.charts.detail_view import DetailChartView
from widgets.charts.value_axis import ValueAxis, fixed_axis, value_axis

LEFT, RIGHT, TOP, BOTTOM = 56, 88, 56, 28


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's rectangle in logical pixels, and what its edges stand for."""

    area: QRectF
    start: float
    end: float
    axis: ValueAxis

    def x(self, at: float) -> float:
        """Where a moment lies."""
        return self.area.left() + (at - self.start) / max(self.end - self.start, 1e-9) * self.area.width()

    def y(self, value: float) -> float:
        """Where a value lies."""
        return self.area.bottom() - (value - self.axis.low) / (self.axis.high - self.axis.low) * self.area.height()

    def at(self, x: float) -> float:
        """The moment at a place, also outside the plot."""
        return self.start + (x - self.area.left()) / max(self.area.width(), 1.0) * (self.end - self.start)

    def holds(self, at: float) -> bool:
        """Whether a moment is shown."""
        return self.start <= at <= self.end


def area_of(width: int, height: int) -> QRectF:
    """The plot inside a chart of this size."""
    return QRectF(LEFT, TOP, max(1, width - LEFT - RIGHT), max(1, height - TOP - BOTTOM))


def axis_of(view: DetailChartView) -> ValueAxis:
    """The value axis of a view: room for all lines, their envelopes, last week and what is usual."""
    if view.limits is not None:
        return fixed_axis(*view.limits, view.unit)
    parts: list[FloatArray] = []
    for one in (*view.lines, *([view.past] if view.past is not None else ())):
        inside = slice(*np.searchsorted(one.times, (view.start, view.end)).tolist())
        parts += [array[inside] for array in (one.values, one.low, one.high) if array is not None]
    if view.band is not None:
        parts += [view.band.lower, view.band.upper]
    lows = [float(np.nanmin(part)) for part in parts if np.isfinite(part).any()]
    highs = [float(np.nanmax(part)) for part in parts if np.isfinite(part).any()]
    return value_axis(min(lows, default=0.0), max(highs, default=0.0), view.unit)


def gaps(view: DetailChartView) -> list[tuple[float, float]]:
    """Stretches of over three usual steps in which the first line has no value."""
    main = view.lines[0] if view.lines else None
    if main is None or main.times.size < 3:
        return []
    known = main.times[np.isfinite(main.values)]
    if known.size < 2:
        return []
    usual = float(np.median(np.diff(main.times)))
    return [(float(known[at]), float(known[at + 1])) for at in np.flatnonzero(np.diff(known) > 3 * usual)]
