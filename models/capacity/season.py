"""What a series does at this hour on other days, so that an ordinary morning is not taken for a leak."""

import math
from dataclasses import dataclass

import numpy as np

from models.health.median import median
from models.health.samples import FloatArray
from models.health.significance import memory_length, student_tail

_DAY = 86_400.0
_MOST_DAYS = 7


@dataclass(frozen=True, slots=True, eq=False)
class Coarse:
    """The long memory of a series: middles of quarters of an hour, with lowest, mean and highest value; NaN where unknown."""

    times: FloatArray
    low: FloatArray
    mean: FloatArray
    high: FloatArray

    def days_before(self, now: float) -> float:
        """How many days back it reaches."""
        known = self.times[np.isfinite(self.mean)]
        return max(0.0, (now - float(known[0])) / _DAY) if len(known) else 0.0


@dataclass(frozen=True, slots=True)
class Growth:
    """How much a series gains from one day to the same hour of the next. A day."""

    per_day: float
    low: float
    high: float
    p_rising: float
    peak: float
    """The highest it was within the last day."""
    days: float
    """Days of history it was found in."""


def usual_slope(coarse: Coarse | None, now: float, seconds: float) -> float | None:
    """Slope a second that the stretch before `now` has on earlier days, beyond what is gained from day to day.

    None where no earlier day is known. The median of up to seven days, so that one day's incident doesn't count.
    """
    if coarse is None:
        return None
    width = max(seconds, 7_200.0)
    found = []
    for day in range(1, _MOST_DAYS + 1):
        end = now - day * _DAY
        start_level, end_level, next_level = (
            _mean(coarse, moment - 1_800.0, moment + 1_800.0) for moment in (end - width, end, end + _DAY)
        )
        if start_level is not None and end_level is not None:
            gain = 0.0 if next_level is None else (next_level - end_level) / _DAY
            found.append((end_level - start_level) / width - gain)
    return median(found) if found else None


def daily_growth(coarse: Coarse | None, now: float) -> Growth | None:
    """Growth from day to day; None with less than two and a half days of history."""
    if coarse is None:
        return None
    recent = coarse.times > now - (_MOST_DAYS + 1) * _DAY
    times, means, highs = coarse.times[recent], coarse.mean[recent], coarse.high[recent]
    known = np.isfinite(means)
    times, means, highs = times[known], means[known], highs[known]
    if len(times) < 8 or now - float(times[0]) < 2.5 * _DAY:
        return None
    places = np.searchsorted(times, times - _DAY - 1.0)
    inside = np.abs(times[np.minimum(places, len(times) - 1)] - (times - _DAY)) < 60.0
    gains = means[inside] - means[places[inside]]
    if len(gains) < 48:
        return None
    worth = max(1.0, len(gains) / memory_length(gains))
    error = max(float(gains.std(ddof=1)), 1e-12) / math.sqrt(worth)
    per_day = median(gains)
    peak = float(highs[times > now - _DAY].max(initial=-math.inf))
    if not math.isfinite(peak):
        return None
    p = student_tail(float(gains.mean()) / error, worth - 1.0)
    return Growth(per_day, per_day - 2 * error, per_day + 2 * error, p, peak, (now - float(times[0])) / _DAY)


def _mean(coarse: Coarse, start: float, end: float) -> float | None:
    first, last = np.searchsorted(coarse.times, (start, end))
    inside = coarse.mean[first:last]
    inside = inside[np.isfinite(inside)]
    return float(inside.mean()) if len(inside) else None
