"""What is usual for a series: the median of the history held so far, and three times its robust spread to either side.

A plain rule for the time in which no longer history is known. Median and median absolute deviation (Hampel) stay where they
are until half of the history is abnormal, so an outage of an hour doesn't pass for usual; the most recent quarter of an hour
is left out besides.
"""

from dataclasses import dataclass

import numpy as np

from models.health.median import median
from models.health.samples import FloatArray
from resources.said import say

MINIMUM_HISTORY_SECONDS = 30 * 60.0
EXCLUDED_SECONDS = 15 * 60.0
_SPREADS = 3.0
_SIGMA_OF_MAD = 1.4826
"""Makes the median absolute deviation of normal noise its standard deviation."""
_MINIMUM_SAMPLES = 10


@dataclass(frozen=True, slots=True)
class Usual:
    """A range and where it comes from."""

    low: float
    high: float
    rule: str
    """How it was found, in words for people."""


def usual_range(times: FloatArray, values: FloatArray, now_seconds: float) -> Usual | None:
    """Median ± 3 spreads of the history before the most recent 15 minutes; None with under 30 minutes of history.

    Never beyond what was really seen, so that no range reaches below zero for what can't be negative.

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
    middle = median(history)
    spread = _SPREADS * _SIGMA_OF_MAD * median(np.abs(history - middle))
    low, high = max(float(history.min()), middle - spread), min(float(history.max()), middle + spread)
    hours = (float(times[end - 1]) - float(times[0])) / 3600
    return Usual(
        low,
        high,
        say("median ± 3 spreads of {hours:.1f} h up to 15 min ago, {count} samples", hours=hours, count=count),
    )
