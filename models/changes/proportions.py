"""Whether a share of failing calls is higher after than before, where it is known how many calls there were.

The two-proportion test on counts, pooled variance (Fleiss, Statistical Methods for Rates and Proportions, ch. 2), and the exact
conditional test of two Poisson counts while failures are few (Przyborowski & Wilenski 1940). Calls of one service don't fail
independently of each other: the counts are divided by the dispersion found in the hour before the change, minute by minute
(quasi-likelihood, McCullagh & Nelder 1989, 4.5), times the memory of those minutes.
"""

import math

import numpy as np

from models.changes.windows import Windows
from models.health.median import median
from models.health.samples import FloatArray
from models.health.significance import binomial_tail, memory_length, student_tail

_BUCKET_SECONDS = 60.0
_FEW = 400.0
_LEAST_BUCKETS = 5


class Proportions:
    """The calls before the change and how evenly they failed; asked once for each stretch after it."""

    def __init__(self, windows: Windows, calls: FloatArray, shift: float = 0.0) -> None:
        """`calls` beside the windows' times: how many each sample stands for. `shift` as in Location."""
        self._windows = windows
        self._calls = calls
        self._failed = np.clip(windows.values, 0.0, 1.0) * calls
        self._dispersion, self._degrees = self._spread()
        start, end = windows.at - windows.plan.before_seconds, windows.at
        failed, total = self._sums(start, end)
        self._before = min(failed * math.exp(shift), total), total

    @property
    def is_usable(self) -> bool:
        """Whether there were calls enough before the change to speak of a share."""
        return self._before[1] >= 1.0 and self._degrees >= 1.0

    @property
    def share_before(self) -> float:
        """Share of failing calls before the change."""
        return self._windows_share(self._windows.at - self._windows.plan.before_seconds, self._windows.at)

    def share_after(self, tail_seconds: float | None) -> float:
        """Share of failing calls since the change, or in its most recent stretch."""
        since = self._windows.at
        if tail_seconds is not None:
            since = max(since, self._windows.until - tail_seconds)
        return self._windows_share(since, math.inf)

    def p_higher(self, tail_seconds: float | None) -> float:
        """Chance of so many failures since the change (or in its most recent stretch) were nothing changed."""
        return self._p(tail_seconds, 1.0)

    def p_lower(self, tail_seconds: float | None) -> float:
        """The same for so few."""
        return self._p(tail_seconds, -1.0)

    def _p(self, tail_seconds: float | None, sign: float) -> float:
        since = self._windows.at
        if tail_seconds is not None:
            since = max(since, self._windows.until - tail_seconds)
        after = self._sums(since, math.inf)
        (x1, n1), (x2, n2) = (
            (failed / self._dispersion, total / self._dispersion) for failed, total in (self._before, after)
        )
        if n1 <= 0.0 or n2 <= 0.0:
            return 1.0
        # One failure in two calls added to each side: a side without any must not look certain (Agresti & Caffo 2000).
        share1, share2 = (x1 + 1.0) / (n1 + 2.0), (x2 + 1.0) / (n2 + 2.0)
        pooled = (x1 + x2 + 2.0) / (n1 + n2 + 4.0)
        z = sign * (share2 - share1) / math.sqrt(pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2))
        p = student_tail(z, self._degrees)
        if x1 + x2 <= _FEW:
            part = n2 / (n1 + n2)
            exact = binomial_tail(x2, x1 + x2, part) if sign > 0 else binomial_tail(x1, x1 + x2, 1.0 - part)
            p = max(p, exact)
        return min(1.0, p)

    def _spread(self) -> tuple[float, float]:
        """Variance of the minutes before the change relative to independent calls, and how well it is known."""
        place = int(np.searchsorted(self._windows.times, self._windows.at, side="left"))
        times = self._windows.times[:place]
        if not place:
            return 1.0, 0.0
        numbers = ((times - times[0]) // _BUCKET_SECONDS).astype(np.int64)
        calls = np.bincount(numbers, self._calls[:place])
        failed = np.bincount(numbers, self._failed[:place])
        filled = calls > 0.0
        calls, failed = calls[filled], failed[filled]
        if len(calls) < _LEAST_BUCKETS:
            return 1.0, 0.0
        share = min(max(failed.sum() / calls.sum(), 1.0 / (calls.sum() + 2.0)), 1.0 - 1.0 / (calls.sum() + 2.0))
        residuals = (failed - calls * share) / np.sqrt(calls * share * (1.0 - share))
        memory = memory_length(residuals)
        dispersion = float(residuals @ residuals) / (len(residuals) - 1)
        return max(1.0, dispersion * memory), len(residuals) / memory - 1.0

    def _windows_share(self, start: float, end: float) -> float:
        failed, total = self._sums(start, end)
        return failed / total if total > 0.0 else 0.0

    def _sums(self, start: float, end: float) -> tuple[float, float]:
        times = self._windows.times
        first, last = np.searchsorted(times, (start, end), side="left")
        return float(self._failed[first:last].sum()), float(self._calls[first:last].sum())


def calls_of(times: FloatArray, traffic_times: FloatArray, per_second: FloatArray) -> FloatArray | None:
    """How many calls each sample of an error share stands for; None where traffic isn't known over the whole stretch.

    The traffic last reported applies; a sample stands for the usual distance between samples.
    """
    known = np.isfinite(per_second)
    traffic_times, per_second = traffic_times[known], per_second[known]
    if len(times) < 2 or not len(traffic_times):
        return None
    places = np.searchsorted(traffic_times, times, side="right") - 1
    places = np.maximum(places, 0)
    step = median(np.diff(times))
    apart = np.abs(times - traffic_times[places])
    if step <= 0.0 or float(apart.max()) > max(5 * step, 120.0):
        return None
    return np.asarray(np.maximum(per_second[places], 0.0) * step, dtype=np.float64)
