"""Whether a figure is higher after than before: by ranks and by size, with the memory of the series taken into account.

Ranks: Mann & Whitney 1947, the normal approximation, with the variance of the statistic for as many samples as the series is
worth (`memory_length`); no correction for ties, which is on the safe side. It sees small shifts that last, and outliers can't
move it; few samples it can never call certain.
Size: t = (mean after − mean before) / (s √(1/n after + 1/n before)), the prediction test of Student: s and the memory come from
the hour before the change alone, so a series that wanders, or climbs with the morning, must move further to stand out.
That test trusts its mean, which a few spikes can carry; so as many samples must also lie above the middle between both levels as
spikes alone, at the rate of the hour before, would hardly bring there (binomial tail).
Means are taken of logarithms, where a figure that doubles moves as far as one that halves.
"""

import math

import numpy as np

from models.changes.windows import Windows
from models.health.median import median
from models.health.samples import FloatArray
from models.health.significance import binomial_tail, memory_length, normal_tail, student_tail

_LEAST_SPREAD = 0.02
"""In logarithms. A series that never moved is not thereby known to a millionth."""


class Location:
    """What one series was before the change; asked once for each stretch after it."""

    def __init__(self, windows: Windows, softening: float, shift: float = 0.0) -> None:
        """`softening` is added to every value before its logarithm is taken: differences far below it don't count.

        `shift` is how far, in logarithms, everything else has moved meanwhile.
        """
        self._softening = max(softening, 1e-12)
        reference = self._log(windows.reference)
        self._memory = memory_length(reference)
        self._degrees = len(reference) / self._memory - 1.0
        spread = float(reference.std(ddof=1)) if len(reference) > 1 else 0.0
        self._spread = max(spread, _LEAST_SPREAD)
        self._reference = reference + shift
        self._before = np.sort(self._log(windows.before) + shift)

    def p_higher(self, after: FloatArray) -> float:
        """Chance of so high an `after`, or a higher one, were nothing changed: the smaller of both tests, doubled."""
        return self._p(self._log(after), 1.0)

    def p_lower(self, after: FloatArray) -> float:
        """The same for so low an `after`."""
        return self._p(self._log(after), -1.0)

    def began(self, times: FloatArray, after: FloatArray, recent: FloatArray) -> float:
        """When the shift to the level of `recent` most likely began: the point that parts `after` best into the two levels."""
        low, high = float(self._before.mean()), float(self._log(recent).mean())
        gain = (self._log(after) - (low + high) / 2.0) * math.copysign(1.0, high - low)
        from_each = np.cumsum(gain[::-1])[::-1]
        return float(times[int(np.argmax(from_each))])

    def _p(self, after: FloatArray, sign: float) -> float:
        worth_after = max(1.0, len(after) / self._memory)
        worth_before = max(1.0, len(self._before) / self._memory)
        t = sign * float(after.mean() - self._before.mean())
        t /= self._spread * math.sqrt(1.0 / worth_after + 1.0 / worth_before)
        below = np.searchsorted(self._before, after, side="left").sum()
        not_above = np.searchsorted(self._before, after, side="right").sum()
        share = float(below + not_above) / (2.0 * len(self._before) * len(after))
        variance = (worth_after + worth_before + 1.0) / (12.0 * worth_after * worth_before)
        z = sign * (share - 0.5) / math.sqrt(variance)
        size = max(student_tail(t, self._degrees), self._by_spikes(after, sign))
        return min(1.0, 2.0 * min(size, normal_tail(z)))

    def _by_spikes(self, after: FloatArray, sign: float) -> float:
        """Chance that so many samples lie beyond the middle of both levels, if each did as seldom as in the hour before."""
        middle = (median(self._before) + median(after)) / 2.0
        usual = float((sign * (self._reference - middle) > 0.0).sum())
        hits = float((sign * (after - middle) > 0.0).sum())
        return binomial_tail(hits, len(after), (usual + 1.0) / (len(self._reference) + 1.0))

    def _log(self, values: FloatArray) -> FloatArray:
        return np.asarray(np.log(np.maximum(values, 0.0) + self._softening), dtype=np.float64)
