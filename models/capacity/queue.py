"""Queues that grow while their consumers are at their limit: saturation, before any call fails."""

import itertools
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from models.capacity.trend import trend
from models.health.samples import FloatArray

_CERTAIN = 1e-3
_STILL_CERTAIN = 0.05
_LEAST_GROWTH = 0.15
"""Of what the queue was at the beginning; less may be a busy minute."""
_STILL_GROWTH = 0.02


class QueueCourse(StrEnum):
    """The value is the word shown to people."""

    SATURATED = "saturated"
    GROWING = "growing"
    STEADY = "steady"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class QueueGrowth:
    """What a queue did within the stretch looked at."""

    course: QueueCourse
    was: float | None = None
    now: float | None = None
    per_minute: float | None = None
    consumers: float | None = None
    """How busy the consumers were, 1 is their limit; None where nothing says so."""


def queue_growth(
    depth: tuple[FloatArray, FloatArray],
    consumers: tuple[FloatArray, FloatArray] | None,
    now: float,
    seconds: float = 300.0,
    busy_from: float = 0.9,
    was_growing: bool = False,
) -> QueueGrowth:
    """Whether a queue has been growing for `seconds`, and whether its consumers are at their limit meanwhile.

    `depth` and `consumers`: times and values. Growth must be steady, minute by minute, not one jump. A queue that `was_growing`
    goes on being called so while it grows at all: a long queue gains little in five minutes by its own measure.
    """
    times, values = _within(depth, now, seconds)
    line = trend(times, values)
    if line is None or line.seconds < 0.8 * seconds:
        return QueueGrowth(QueueCourse.UNKNOWN)
    thirds = [np.median(part) for part in np.array_split(values, 3) if len(part)]
    first, last = float(thirds[0]), float(thirds[-1])
    least = (_STILL_GROWTH if was_growing else _LEAST_GROWTH) * max(abs(first), 1e-12)
    is_growing = (
        line.p_rising <= (_STILL_CERTAIN if was_growing else _CERTAIN)
        and all(later > earlier for earlier, later in itertools.pairwise(thirds))
        and min(line.slope * line.seconds, 1.5 * (last - first)) >= least
    )
    used = None
    if consumers is not None:
        _, busy = _within(consumers, now, seconds)
        used = float(np.median(busy)) if len(busy) else None
    if not is_growing:
        return QueueGrowth(QueueCourse.STEADY, first, last, line.slope * 60.0, used)
    course = QueueCourse.SATURATED if used is not None and used >= busy_from else QueueCourse.GROWING
    return QueueGrowth(course, first, last, line.slope * 60.0, used)


def _within(series: tuple[FloatArray, FloatArray], now: float, seconds: float) -> tuple[FloatArray, FloatArray]:
    times, values = series
    first, last = np.searchsorted(times, now - seconds), np.searchsorted(times, now, side="right")
    times, values = times[first:last], values[first:last]
    known = np.isfinite(values)
    return times[known], values[known]
