"""What is usual for a series: the range in which most of the history held so far lies.

A plain rule for the time in which no longer history is known. It leaves out the most recent quarter of an hour, so that an
incident under way doesn't pass for usual at once.
"""

from dataclasses import dataclass

import numpy as np

from models.health.samples import FloatArray

MINIMUM_HISTORY_SECONDS = 30 * 60.0
EXCLUDED_SECONDS = 15 * 60.0
_LOW_QUANTILE, _HIGH_QUANTILE = 0.05, 0.95
_MINIMUM_SAMPLES = 10


@dataclass(frozen=True, slots=True)
class Usual:
    """A range and where it comes from."""

    low: float
    high: float
    rule: str
    """How it was found, in words for people."""


def usual_range(times: FloatArray, values: FloatArray, now_seconds: float) -> Usual | None:
    """P5 to P95 (nearest rank) of the history before the most recent 15 minutes; None with under 30 minutes of history.

    `times` ascend, in seconds since the epoch; NaN values are gaps and don't count.
    """
    end = int(np.searchsorted(times, now_seconds - EXCLUDED_SECONDS, side="right"))
    if end == 0 or now_seconds - float(times[0]) < MINIMUM_HISTORY_SECONDS:
        return None
    history = values[:end]
    history = history[~np.isnan(history)]
    count = len(history)
    if count < _MINIMUM_SAMPLES:
        return None
    low, high = round((count - 1) * _LOW_QUANTILE), round((count - 1) * _HIGH_QUANTILE)
    ranked = np.partition(history, (low, high))
    hours = (float(times[end - 1]) - float(times[0])) / 3600
    rule = f"P5 to P95 of {hours:.1f} h up to 15 min ago, {count} samples"
    return Usual(float(ranked[low]), float(ranked[high]), rule)
