"""How far a series usually is from where it is expected: a running mean of distances that one outlier can't blow up."""

_STEADY = 300
"""An outlier early on weighs no more than this many samples would let it."""


class Spread:
    """Mean distance over about `memory` samples. A distance beyond four means counts as four (Huber 1964)."""

    __slots__ = ("_memory", "_samples", "mean")

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._samples = 0
        self.mean = 0.0

    def add(self, distance: float) -> None:
        """Take one distance, not negative."""
        self._samples += 1
        mean = self.mean
        weight = self._samples if self._samples < self._memory else self._memory
        if distance > 4.0 * mean and self._samples > 20:
            # The small share of the rest lets a spread of nothing at all begin to grow.
            distance = 4.0 * mean + 1e-12 * distance
            if weight < _STEADY:
                weight = _STEADY
        self.mean = mean + (distance - mean) / weight

    def settle(self, mean: float, samples: int) -> None:
        """Start from what history has shown."""
        self.mean, self._samples = mean, samples
