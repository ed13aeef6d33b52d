"""What is usual at this time of the day and of the week: a profile learned while the series runs, or taught from its history."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.anomaly.level import Level
from resources.said import say

_DAY: Final = 86_400.0
_SLOT: Final = 900.0
_SLOTS: Final = 96
_WEEK_HOURS: Final = 168
_MONDAY: Final = 4 * _DAY
"""The epoch began on a Thursday."""
_CLIP_SPREADS: Final = 4.0
_SLOWEST: Final = 0.05
_KNOWN_AFTER: Final = 2
"""Values in a slot before it says what is usual there."""
_TELLING_DAYS: Final = 2
_TELLING_WEEKS: Final = 2
_WEEKS_FOR_HOUR_OF_WEEK: Final = 4
_SIGMA_OF_MAD: Final = 1.4826


class Season:
    """A level, an offset from it each quarter of an hour of the day, and once weeks are known one for the hour of the week."""

    def __init__(self, patience: int) -> None:
        self.level = Level(400, 2000, patience)
        self._samples = 0
        self._profile = [0.0] * _SLOTS
        self._visits = [0] * _SLOTS
        self._week = [0.0] * _WEEK_HOURS
        self._week_visits = [0] * _WEEK_HOURS
        self._first = 0.0
        self._last = 0.0
        self.taught_days = 0.0

    def meet(self, time: float, value: float, grain: float) -> float | None:
        """Take a value; returns how many spreads it lay from what is usual now; None while this time of day isn't known yet."""
        if not self._samples:
            self._first = time
        self._samples += 1
        self._last = time
        slot = int(time % _DAY / _SLOT)
        hour = int((time - _MONDAY) % (7 * _DAY) / 3600.0)
        visits = self._visits[slot]
        self._visits[slot] = visits + 1
        level = self.level
        if visits < _KNOWN_AFTER:
            away = value - level.value if self._samples > 1 else 0.0
            self._profile[slot] += (away - self._profile[slot]) / (visits + 1)
            if self._samples == 1:
                level.add(value, grain)
            elif visits == 0:
                level.move(away / max(self._samples, 150))
            return None
        offset = self._profile[slot] + self._week[hour]
        spreads = level.add(value - offset, grain)
        scale = level.spread.mean + grain
        clipped = min(max(spreads, -_CLIP_SPREADS), _CLIP_SPREADS) * scale
        weight = 1.0 / (visits + 1)
        self._profile[slot] += clipped * (weight if weight > _SLOWEST else _SLOWEST)
        if self._last - self._first > _TELLING_WEEKS * 7 * _DAY:
            seen = self._week_visits[hour] = self._week_visits[hour] + 1
            self._week[hour] += clipped / (seen + 8 if seen < 32 else 40)
        return spreads

    def expected(self, time: float) -> float:
        """What is usual at this time."""
        slot = int(time % _DAY / _SLOT)
        return self.level.value + self._profile[slot] + self._week[int((time - _MONDAY) % (7 * _DAY) / 3600.0)]

    @property
    def is_known(self) -> bool:
        """Whether days were seen: what a single one shows is no rhythm yet."""
        return self.taught_days > 0.0 or self._last - self._first >= _TELLING_DAYS * _DAY

    @property
    def rule(self) -> str:
        """What the expectation is drawn from, in words."""
        days = max(self.taught_days, (self._last - self._first) / _DAY)
        if self.taught_days >= _WEEKS_FOR_HOUR_OF_WEEK * 7 or days > _TELLING_WEEKS * 7:
            return say("hour of the week, {weeks:.0f} weeks", weeks=days / 7)
        return say("time of day, 1 day") if round(days) == 1 else say("time of day, {days:.0f} days", days=days)

    def teach(self, times: NDArray[np.float64], values: NDArray[np.float64]) -> None:
        """Learn from history at once: medians by hour of the week with four weeks of it, by time of day with less.

        `times` ascend, seconds since the epoch; NaN values don't count. Call it before the first `meet`.
        """
        known = np.isfinite(values)
        times, values = times[known], values[known]
        if len(times) < 2 * 24 or times[-1] - times[0] < 2 * _DAY:
            return
        middle = float(np.median(values))
        slots = (times % _DAY / _SLOT).astype(int)
        profile = _medians(slots, values - middle, _SLOTS)
        filled = np.isfinite(profile)
        if filled.sum() < _SLOTS // 4:
            return
        places = np.arange(_SLOTS)
        profile = np.interp(places, places[filled], profile[filled], period=_SLOTS)
        rest = values - middle - profile[slots]
        if times[-1] - times[0] >= _WEEKS_FOR_HOUR_OF_WEEK * 7 * _DAY:
            hours = ((times - _MONDAY) % (7 * _DAY) / 3600.0).astype(int)
            week = np.nan_to_num(_medians(hours, rest, _WEEK_HOURS))
            rest = rest - week[hours]
            self._week, self._week_visits = week.tolist(), [40] * _WEEK_HOURS
        self.taught_days = float(times[-1] - times[0]) / _DAY
        self._profile, self._visits = profile.tolist(), [20] * _SLOTS
        self._first, self._samples = float(times[0]), len(times)
        self.level.add(middle + float(np.median(rest)), 0.0)
        # A Spread is a mean distance: four fifths of the standard deviation of normal noise.
        self.level.spread.settle(0.8 * _SIGMA_OF_MAD * float(np.median(np.abs(rest))), len(times))


def _medians(groups: NDArray[np.int_], values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """The median of each group; NaN for an empty one."""
    # All at once: hundreds of small medians for each of hundreds of series would be seconds of a console's first minute.
    ordered = values[np.lexsort((values, groups))]
    sizes = np.bincount(groups, minlength=count)
    starts = np.cumsum(sizes) - sizes
    found = np.full(count, np.nan)
    has = sizes > 0
    low, high = (starts + (sizes - 1) // 2)[has], (starts + sizes // 2)[has]
    found[has] = (ordered[low] + ordered[high]) / 2.0
    return found
