"""The slope of a series and how sure it is, by methods that a few wild samples can't move.

Slope: the median of the slopes between all pairs of points (Theil 1950, Sen 1968), its limits by Sen's method. Certainty: the
rank test of Mann 1945 and Kendall 1975, its variance multiplied by the memory of what is left after a smooth curve is taken
away (after Hamed & Rao 1998): a series that merely wanders has much memory and is not called rising.
"""

import math
from dataclasses import dataclass

import numpy as np

from models.health.median import median
from models.health.samples import FloatArray
from models.health.significance import memory_length, normal_tail

_POINTS = 48
_LEAST_POINTS = 8
_TWO_SIDED_95 = 1.96
_SIGMA_OF_MAD = 1.4826


@dataclass(frozen=True, slots=True)
class Trend:
    """A straight line through the middle of a series. Slopes in units a second."""

    slope: float
    low: float
    high: float
    """Limits within which the slope lies in 95 of 100 cases."""
    p_rising: float
    """Chance of so steady a rise in a series that goes nowhere."""
    level: float
    """Where the line stands at the end."""
    spread: float
    """Robust standard deviation of the points around the line."""
    seconds: float
    """From the first point to the last."""


def points(times: FloatArray, values: FloatArray, count: int = _POINTS) -> tuple[FloatArray, FloatArray]:
    """Medians of equal stretches of time; stretches without a value are left out."""
    known = np.isfinite(values)
    times, values = times[known], values[known]
    if len(times) <= count:
        return times, values
    span = float(times[-1] - times[0])
    if span <= 0.0:
        return times[:1], values[:1]
    numbers = np.minimum(((times - times[0]) * (count / span)).astype(np.int64), count - 1)
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    counts = np.diff(np.append(starts, len(times)))
    ordered = values[np.lexsort((values, numbers))]  # by stretch, within each by size: the median stands in its middle
    medians = (ordered[starts + (counts - 1) // 2] + ordered[starts + counts // 2]) / 2.0
    return np.add.reduceat(times, starts) / counts, medians


def trend(times: FloatArray, values: FloatArray) -> Trend | None:
    """The trend of a stretch; None with too few points to speak of one."""
    x, y = points(times, values)
    count = len(x)
    if count < _LEAST_POINTS or x[-1] <= x[0]:
        return None
    first, second = np.triu_indices(count, 1)
    steps = y[second] - y[first]
    slopes = np.sort(steps / (x[second] - x[first]))
    slope = median(slopes)
    line = slope * (x - x[-1])
    level = median(y - line)
    spread = _SIGMA_OF_MAD * median(np.abs(y - line - level))
    score = float(np.sign(steps).sum())
    deviation = math.sqrt(count * (count - 1) * (2 * count + 5) / 18.0 * _memory(x, y))
    z = (score - math.copysign(1.0, score)) / deviation if score else 0.0
    within = min(len(slopes), _TWO_SIDED_95 * deviation)
    low = slopes[max(0, round((len(slopes) - within) / 2) - 1)]
    high = slopes[min(len(slopes) - 1, round((len(slopes) + within) / 2))]
    seconds = float(x[-1] - x[0])
    return Trend(slope, float(low), float(high), normal_tail(z), level, spread, seconds)


def _memory(x: FloatArray, y: FloatArray) -> float:
    """Memory of what a parabola leaves over: growth that speeds up or slows down is no noise."""
    scaled = (x - x[0]) / (x[-1] - x[0])
    basis = np.vstack((np.ones_like(scaled), scaled, scaled * scaled)).T
    left = y - basis @ np.linalg.lstsq(basis, y, rcond=None)[0]
    if float(np.abs(left).max()) <= 1e-9 * max(1e-300, float(np.ptp(y))):
        return 1.0
    return memory_length(left)
