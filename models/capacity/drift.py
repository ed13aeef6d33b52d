"""Slow worsening that stays under every threshold: week over week, with the day on which a limit would be reached.

Each quarter of an hour is compared with the same one a week before (a day before, while less than two weeks are known), in
logarithms, so that day and week cancel out. A step is told from a drift by the rank test for a change point of Pettitt (1979).
"""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from models.capacity.season import Coarse
from models.capacity.trend import Trend, trend
from models.health.samples import FloatArray
from models.health.significance import memory_length, student_tail

_DAY = 86_400.0
_WEEK = 7 * _DAY
_PART = 6 * 3_600.0
"""Quarters of an hour are gathered into quarters of a day before their trend is looked at."""
_SLOTS = 96
"""Quarters of an hour in a day."""
_CERTAIN = 1e-3
_LEAST_A_WEEK = 0.05
_FURTHEST = 180 * _DAY


class DriftCourse(StrEnum):
    """The value is the word shown to people."""

    DEGRADING = "degrading"
    STEPPED = "stepped up"
    STEADY = "steady"
    UNKNOWN = "too little history"


@dataclass(frozen=True, slots=True)
class Drift:
    """What a series has done over weeks. Times in seconds since the epoch."""

    course: DriftCourse
    per_week: float | None = None
    """Growth as a share: 0.1 is a tenth more each week."""
    level: float | None = None
    """Where it stands: the median of the last day."""
    reaches: float | None = None
    """When it would reach the limit, None where it wouldn't within half a year."""
    earliest: float | None = None
    latest: float | None = None
    stepped_at: float | None = None
    step: float | None = None
    """For a step: how much higher it is since, as a share."""
    weeks: float = 0.0
    """History the finding rests on."""


def drift(coarse: Coarse, now: float, limit: float | None, least_a_week: float = _LEAST_A_WEEK) -> Drift:
    """Judge one series whose growth is bad: a latency, memory in use. `limit`: SLO or capacity, in its unit."""
    known = np.isfinite(coarse.mean) & (coarse.mean > 0.0) & (coarse.times <= now)
    times, values = coarse.times[known], np.log(coarse.mean[known])
    if len(times) < 96 or now - float(times[0]) < 3 * _DAY:
        return Drift(DriftCourse.UNKNOWN)
    span = now - float(times[0])
    weeks = span / _WEEK
    level = float(np.exp(np.median(values[times > now - _DAY]))) if (times > now - _DAY).any() else None
    if level is None:
        return Drift(DriftCourse.UNKNOWN, weeks=weeks)
    moments, plain = _without_season(times, values)
    line = trend(moments, plain)
    if line is None:
        return Drift(DriftCourse.UNKNOWN, level=level, weeks=weeks)
    per_week = math.expm1(line.slope * _WEEK)
    change = _change_point(moments, plain)
    if change is not None and _is_step(moments, plain, change, line):
        place, size = change
        if size >= math.log1p(least_a_week):
            return Drift(
                DriftCourse.STEPPED,
                level=level,
                stepped_at=float(moments[place]),
                step=math.expm1(size),
                weeks=weeks,
            )
    lag = _WEEK if span >= 2 * _WEEK else _DAY
    gained_p = _gain_p(times, values, lag)
    if line.p_rising > _CERTAIN or gained_p > _CERTAIN or per_week < least_a_week:
        return Drift(DriftCourse.STEADY, per_week, level, weeks=weeks)
    reaches, earliest, latest = (_when(level, limit, slope, now) for slope in (line.slope, line.high, line.low))
    return Drift(DriftCourse.DEGRADING, per_week, level, reaches, earliest, latest, weeks=weeks)


def _without_season(times: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Medians of quarters of a day, less what the hour of the day and (from two weeks on) the day of the week usually bring.

    Hours are compared with the middle of their own day, days with the middle of the week around them: growth and steps stay.
    """
    days = (times // _DAY).astype(np.int64)
    slots = ((times % _DAY) // 900.0).astype(np.int64)
    numbers, middles, counts = _medians(days, values)
    whole = counts >= 0.8 * _SLOTS
    if whole.any():
        level = dict(zip(numbers[whole].tolist(), middles[whole].tolist(), strict=True))
        inside = np.isin(days, numbers[whole])
        beside = values[inside] - np.array([level[day] for day in days[inside].tolist()])
        known, usual, _ = _medians(slots[inside], beside)
        profile = np.zeros(_SLOTS)
        profile[known] = usual
        values = values - profile[slots]
    if times[-1] - times[0] >= 1.9 * _WEEK:
        values = values - _of_weekday(days, values)
    parts, medians, counts = _medians((times // _PART).astype(np.int64), values)
    enough = counts >= 4
    return np.asarray((parts[enough] + 0.5) * _PART, dtype=np.float64), medians[enough]


def _of_weekday(days: NDArray[np.int64], values: FloatArray) -> FloatArray:
    """What each sample's day of the week usually brings."""
    numbers, middles, _ = _medians(days, values)
    around = np.array([np.median(middles[np.abs(numbers - day) <= 3]) for day in numbers])
    known, usual, _ = _medians(numbers % 7, middles - around)
    brings = np.zeros(7)
    brings[known] = usual - usual.mean()
    return np.asarray(brings[days % 7], dtype=np.float64)


def _medians(groups: NDArray[np.int64], values: FloatArray) -> tuple[NDArray[np.int64], FloatArray, NDArray[np.int64]]:
    """Each group's number, the median of its values, and how many it has; by number."""
    order = np.lexsort((values, groups))
    numbers, starts, counts = np.unique(groups[order], return_index=True, return_counts=True)
    ordered = values[order]
    return numbers, (ordered[starts + (counts - 1) // 2] + ordered[starts + counts // 2]) / 2.0, counts


def _gain_p(times: FloatArray, values: FloatArray, lag: float) -> float:
    """Chance of such gains over the same quarter of an hour one lag before, were there no growth."""
    places = np.minimum(np.searchsorted(times, times - lag - 1.0), len(times) - 1)
    paired = np.abs(times[places] - (times - lag)) < 60.0
    gains = values[paired] - values[places[paired]]
    if len(gains) < 48:
        return 1.0
    worth = max(1.0, len(gains) / memory_length(gains))
    spread = max(float(gains.std(ddof=1)), 1e-9)
    return student_tail(float(gains.mean()) / (spread / math.sqrt(worth)), worth - 1.0)


def _change_point(moments: FloatArray, values: FloatArray) -> tuple[int, float] | None:
    """Where the series parts best into a lower and a higher stretch, and how far apart their medians are."""
    count = len(values)
    if count < 12:
        return None
    signs = np.sign(values[None, :] - values[:, None])
    # U(t) = Σ over i ≤ t < j of sign(x_j − x_i)
    sums = np.array([signs[: place + 1, place + 1 :].sum() for place in range(count - 1)])
    place = int(np.argmax(sums))
    worth = count / memory_length(values - np.where(np.arange(count) <= place, *_levels(values, place)))
    reached = float(sums[place]) * (worth / count) ** 1.5
    p = math.exp(-6.0 * reached**2 / (worth**3 + worth**2))
    if p > _CERTAIN or not 3 <= place < count - 4:
        return None
    low, high = _levels(values, place)
    return place + 1, high - low


def _is_step(moments: FloatArray, values: FloatArray, change: tuple[int, float], line: Trend) -> bool:
    """Whether two levels describe it clearly better than a line does."""
    place, _ = change
    low, high = _levels(values, place - 1)
    around_step = np.abs(values - np.where(np.arange(len(values)) < place, low, high)).sum()
    middle = line.slope * (moments - moments[-1]) + line.level
    return float(around_step) < 0.7 * float(np.abs(values - middle).sum())


def _levels(values: FloatArray, place: int) -> tuple[float, float]:
    return float(np.median(values[: place + 1])), float(np.median(values[place + 1 :]))


def _when(level: float, limit: float | None, slope: float, now: float) -> float | None:
    if limit is None or limit <= 0.0 or slope <= 0.0:
        return None
    ahead = max(0.0, math.log(limit / level)) / slope
    return now + ahead if ahead <= _FURTHEST else None
