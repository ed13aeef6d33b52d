"""Series that fill and are emptied again: garbage collection, log rotation, batches. What counts is how high the teeth reach."""

from dataclasses import dataclass

import numpy as np

from models.capacity.trend import points
from models.health.median import median
from models.health.samples import FloatArray

_POINTS = 288
_DEEP = 0.35
"""A fall is the end of a tooth where it takes away so much of the whole range."""
_STEEP = 8.0
"""And so many times as far as it usually moves from one point to the next, which noise does not."""
_LEAST_TEETH = 2


@dataclass(frozen=True, slots=True, eq=False)
class Teeth:
    """The teeth a series has completed."""

    peaks: FloatArray
    """How high each reached, the oldest first."""
    ends: FloatArray
    """When each ended, seconds since the epoch."""

    @property
    def reach(self) -> float:
        """How high they usually reach: the highest of the last five."""
        return float(self.peaks[-5:].max())


def teeth(times: FloatArray, values: FloatArray) -> Teeth | None:
    """The completed teeth; None where the series has fewer than two and so is no sawtooth.

    A tooth climbs for several points and falls within two; noise and daily curves do neither.
    """
    x, y = points(times, values, _POINTS)
    if len(x) < 12:
        return None
    low, high = np.quantile(y, (0.02, 0.98))
    span = float(high - low)
    if span <= 0.0:
        return None
    falls = y[:-2] - np.minimum(y[1:-1], y[2:])
    ordinary = median(np.abs(np.diff(y)))
    deep = np.flatnonzero(falls > max(_DEEP * span, _STEEP * ordinary))
    ends = [int(place) for number, place in enumerate(deep) if number == 0 or place - deep[number - 1] > 2]
    peaks, moments = [], []
    start = 0
    for end in ends:
        tooth = y[start : end + 1]
        is_climb = len(tooth) >= 4 and float(tooth[-1] - tooth.min()) > _DEEP * span and _climbs(tooth)
        if is_climb:
            peaks.append(_top(times, values, float(x[start]), float(x[min(end + 1, len(x) - 1)])))
            moments.append(float(x[end]))
        start = end + 1
    if len(peaks) < _LEAST_TEETH or len(peaks) < len(ends) / 2:
        return None
    return Teeth(np.array(peaks), np.array(moments))


def _top(times: FloatArray, values: FloatArray, start: float, end: float) -> float:
    """The highest within a stretch: the mean of the highest three, so that no single sample decides."""
    first, last = np.searchsorted(times, start), np.searchsorted(times, end, side="right")
    inside = values[first:last]
    inside = inside[np.isfinite(inside)]
    return float(np.sort(inside)[-3:].mean())


def _climbs(tooth: FloatArray) -> bool:
    """Whether it goes up more often than down, from its lowest point on."""
    rising = np.diff(tooth[int(np.argmin(tooth)) :])
    return len(rising) >= 2 and bool((rising > 0).sum() >= 0.6 * len(rising))
