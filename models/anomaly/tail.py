"""How rarely something gets this large, judged from its own peaks: one side of one sign.

Peaks over a threshold (Pickands 1975; in a stream: Siffer et al. 2017), with three simplifications that make a sample cost a
microsecond. The threshold is the size that three samples in a hundred exceed, followed by stochastic approximation. Sizes are
logarithms, so that an exponential excess stands for the heavy tails of bursty series and for light ones alike. And the mean
excess is not a point but a gamma posterior, whose predictive distribution (Lomax) stays modest while few peaks were seen.
Neighbouring exceedances are one peak: they would otherwise count the same event many times.
"""

from math import exp, log
from typing import Final

_SHARE_ABOVE: Final = 0.03
_SLOWEST_STEP: Final = 0.01
"""The threshold follows a series that changes for good within some hundreds of samples."""
_SETTLED: Final = 90
"""Samples from which on the step is the slowest."""
_LEAST_THRESHOLD: Final = 0.4
_QUIET_ENDS_PEAK: Final = 12
"""Samples below the threshold after which the next exceedance is another event."""
_MOST_EXCESS: Final = 3.0
"""e³ is twentyfold: a single monstrous peak must not make all later ones look ordinary."""
_PRIOR_PEAKS: Final = 12.0
_PRIOR_EXCESS: Final = 0.2
_REMEMBERED_PEAKS: Final = 60.0
_LN10: Final = log(10.0)
_NONE: Final = -1e9


class Tail:
    """Sizes go in as natural logarithms, one a sample, also those far below the threshold."""

    __slots__ = ("_excess", "_is_in_peak", "_peak", "_peaks", "_quiet", "_samples", "_seen_peaks", "_threshold")

    def __init__(
        self, threshold: float = 0.9, prior_peaks: float = _PRIOR_PEAKS, prior_excess: float = _PRIOR_EXCESS
    ) -> None:
        self._threshold = threshold
        self._samples = 0
        self._seen_peaks = 1.0
        self._peaks = prior_peaks
        self._excess = prior_peaks * prior_excess
        self._peak = _NONE
        self._quiet = 0
        self._is_in_peak = False

    def meet(self, size: float) -> float:
        """Take a size; returns the logarithm to base ten of the samples one waits for a peak as high, 0 for an ordinary size."""
        excess = size - self._threshold
        if excess <= 0.0:
            self.rest()
            return 0.0
        rate = self._seen_peaks / (self._samples + 100.0)
        surprise = (self._peaks * log(1.0 + excess / self._excess) - log(rate)) / _LN10
        self._samples += 1
        self._threshold += self._step() * (1.0 - _SHARE_ABOVE)
        if size > self._peak:
            self._peak = size
        self._quiet = 0
        self._is_in_peak = True
        return surprise

    def rest(self) -> None:
        """A sample on which there was nothing to see on this side."""
        # Written out: this is what a detector does most often by far.
        self._samples = samples = self._samples + 1
        step = _SLOWEST_STEP if samples >= _SETTLED else 1.0 / (samples + 10)
        lower = self._threshold - step * _SHARE_ABOVE
        self._threshold = lower if lower > _LEAST_THRESHOLD else _LEAST_THRESHOLD
        if self._is_in_peak:
            self._quiet += 1
            if self._quiet >= _QUIET_ENDS_PEAK:
                self._close()

    def size_of(self, surprise: float) -> float:
        """The size whose surprise this is: the inverse of `meet`, without learning."""
        rate = log(self._seen_peaks / (self._samples + 100.0))
        power = (surprise * _LN10 + rate) / self._peaks
        return self._threshold + self._excess * (exp(max(power, 0.0)) - 1.0)

    def _step(self) -> float:
        return _SLOWEST_STEP if self._samples >= _SETTLED else 1.0 / (self._samples + 10)

    def _close(self) -> None:
        excess = self._peak - self._threshold
        if excess > 0.0:
            self._seen_peaks += 1.0
            self._peaks += 1.0
            self._excess += excess if excess < _MOST_EXCESS else _MOST_EXCESS
            if self._peaks > _REMEMBERED_PEAKS:
                self._peaks *= 0.98
                self._excess *= 0.98
        self._peak = _NONE
        self._quiet = 0
        self._is_in_peak = False
