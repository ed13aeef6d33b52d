"""When a resource will be used up, with a band; or that it is not filling, and why that is thought.

The trend of several recent stretches is carried on, none further than a small multiple of its own length: a quarter of an hour
says something about the next hour, not about tomorrow. A rise that this hour of other days shows too is taken off first; where no
other day is known, less is foreseen. A sawtooth is judged by how high its teeth reach.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from models.capacity.season import Coarse, daily_growth, usual_slope
from models.capacity.teeth import Teeth, teeth
from models.capacity.trend import Trend, points, trend
from models.health.samples import FloatArray
from resources.said import say

_CERTAIN = 1e-4
_CERTAIN_OF_PLAIN = 1e-2
_PLAIN_RISE = 20.0
"""A rise that goes so many times as far as the points lie beside its line is plain to see; hardly any wandering does that."""
_HORIZONS = ((900.0, 2.0, 2.0), (3_600.0, 4.0, 2.0), (21_600.0, 4.0, 0.5), (86_400.0, 4.0, 1.0))
"""Stretch in seconds, and how many times its length it is carried on with and without other days to compare with."""
_DAYS_REACH = 4.0
_LEAST_RISE = 4.0
"""A rise must go so many times as far as the points usually lie beside its line."""
_MOSTLY_SEASON = 0.3
"""A rise of which no more than this share is left once the hour's usual rise is taken off is the hour's."""
_DAY = 86_400.0
_THINNED = 1_440
_RAW_SECONDS = 3_600.0
"""Longer stretches are looked at thinned out, which their trend does not feel."""


class Course(StrEnum):
    """Which way a resource goes."""

    FILLING = "filling"
    STEADY = "not filling"
    SEASONAL = "as every day"
    SAWTOOTH = "emptied again and again"
    UNKNOWN = "too little history"


@dataclass(frozen=True, slots=True)
class Forecast:
    """Seconds count from the moment asked about. None: not foreseen."""

    course: Course
    seconds: float | None = None
    earliest: float | None = None
    latest: float | None = None
    """Band in which exhaustion falls in 95 of 100 cases; `latest` is None where it may not come at all."""
    per_hour: float | None = None
    """Slope that was carried on, units an hour."""
    rule: str = ""
    """What it rests on, in words."""


def forecast(times: FloatArray, values: FloatArray, limit: float, now: float, coarse: Coarse | None = None) -> Forecast:
    """When the series reaches `limit`. Times ascend, in seconds since the epoch; NaN values are gaps."""
    known = np.isfinite(values) & (times <= now)
    times, values = times[known], values[known]
    if len(times) < 8:
        return Forecast(Course.UNKNOWN, rule=say("fewer than 8 samples"))
    if float(values[-3:].min()) >= limit:
        return Forecast(Course.FILLING, 0.0, 0.0, 0.0, rule=say("at its limit"))
    found = list(_foreseen(times, values, limit, now, coarse))
    reaching = [one for one in found if one.course is Course.FILLING and one.seconds is not None]
    if reaching:
        return min(reaching, key=lambda one: one.seconds if one.seconds is not None else math.inf)
    return next((one for one in found if one.course is not Course.STEADY), Forecast(Course.STEADY, rule=_steady(times)))


def _foreseen(
    times: FloatArray, values: FloatArray, limit: float, now: float, coarse: Coarse | None
) -> Iterator[Forecast]:
    whole = points(times, values, _THINNED)
    saw = teeth(*whole) or teeth(*_last(times, values, now, 7_200.0))
    if saw is not None and float(values[-3:].max()) <= saw.reach + 0.1 * abs(saw.reach):
        yield _by_peaks(saw, limit, now)
    else:
        for seconds, reach, reach_alone in _HORIZONS:
            line = trend(*_last(*(whole if seconds > _RAW_SECONDS else (times, values)), now, seconds))
            # Half the stretch must be there: the first minutes of a series are no quarter of an hour.
            if line is None or line.seconds < seconds / 2:
                continue
            yield _by_line(line, seconds, (reach, reach_alone), limit, now, coarse)
    growth = daily_growth(coarse, now)
    if growth is not None and growth.p_rising <= _CERTAIN and growth.per_day > 0.0:
        days = (limit - growth.peak) / growth.per_day
        if days <= _DAYS_REACH * growth.days:
            latest = (limit - growth.peak) / growth.low * _DAY if growth.low > 0 else None
            yield Forecast(
                Course.FILLING,
                max(0.0, days * _DAY),
                max(0.0, (limit - growth.peak) / growth.high * _DAY),
                latest,
                growth.per_day / 24,
                say("growth from day to day over {days:.0f} days, from the day's peak", days=growth.days),
            )


def _by_line(
    line: Trend, seconds: float, reaches: tuple[float, float], limit: float, now: float, coarse: Coarse | None
) -> Forecast:
    usual = usual_slope(coarse, now, seconds)
    reach = seconds * (reaches[1] if usual is None else reaches[0])
    rise = line.slope * line.seconds
    certain = _CERTAIN if rise < _PLAIN_RISE * line.spread else _CERTAIN_OF_PLAIN
    if line.p_rising > certain or line.slope <= 0.0 or rise < _LEAST_RISE * line.spread:
        return Forecast(Course.STEADY)
    season = max(0.0, usual or 0.0)
    slope = line.slope - season
    if slope < _MOSTLY_SEASON * line.slope:
        return Forecast(Course.SEASONAL, rule=say("rises at this hour of other days too"))
    left = max(0.0, limit - line.level)
    ahead = left / slope
    if ahead > reach:
        return Forecast(Course.STEADY)
    low, high = line.low - season, line.high - season
    compared = "" if usual is None else say(", less what this hour of other days brings")
    return Forecast(
        Course.FILLING,
        ahead,
        max(0.0, left - 2.0 * line.spread) / max(high, slope),
        (left + 2.0 * line.spread) / low if low > 0.0 else None,
        slope * 3_600.0,
        say("trend of the last {words}{compared}", words=_words(seconds), compared=compared),
    )


def _by_peaks(saw: Teeth, limit: float, now: float) -> Forecast:
    rule = say("{count} times filled and emptied", count=len(saw.peaks))
    line = trend(saw.ends, saw.peaks)
    if line is not None and line.p_rising <= _CERTAIN and line.slope > 0.0:
        ahead = max(0.0, limit - line.level) / line.slope
        if ahead <= 4.0 * line.seconds:
            latest = max(0.0, limit - line.level + 2 * line.spread) / line.low if line.low > 0.0 else None
            earliest = max(0.0, limit - line.level - 2 * line.spread) / max(line.high, line.slope)
            rule = say("trend of the peaks, {rule}", rule=rule)
            return Forecast(Course.FILLING, ahead, earliest, latest, line.slope * 3_600.0, rule)
    return Forecast(Course.SAWTOOTH, rule=rule)


def _last(times: FloatArray, values: FloatArray, now: float, seconds: float) -> tuple[FloatArray, FloatArray]:
    start = int(np.searchsorted(times, now - seconds))
    return times[start:], values[start:]


def _steady(times: FloatArray) -> str:
    return say("no steady rise in the last {words}", words=_words(min(21600.0, float(times[-1] - times[0]))))


def _words(seconds: float) -> str:
    return f"{seconds / 3600:.0f} h" if seconds >= 3_600 else f"{max(1, round(seconds / 60))} min"
