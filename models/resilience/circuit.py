"""Probabilities as a circuit of one kind of gate, so that a figure and what each part of it costs come from two passes.

`mix(p, high, low)` is `p·high + (1−p)·low`: a product where low is 0, an alternative where high is 1, a node of a decision
diagram in general. Entries refer to earlier ones only.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

ZERO: Final = 0
ONE: Final = 1


class Circuit:
    """A growing circuit. Its first entries are the constants 0 and 1, then one figure for each of `leaves`."""

    def __init__(self, leaves: int) -> None:
        self._first = 2
        self._leaves = leaves
        self._gates: list[tuple[int, int, int]] = []

    def leaf(self, index: int) -> int:
        """The entry of a figure given."""
        return self._first + index

    def mix(self, chance: int, high: int, low: int) -> int:
        """The entry of `p·high + (1−p)·low`."""
        if chance == ONE or high == low:
            return high
        if chance == ZERO:
            return low
        if (high, low) == (ONE, ZERO):
            return chance
        self._gates.append((chance, high, low))
        return self._first + self._leaves + len(self._gates) - 1

    def both(self, entries: Iterable[int]) -> int:
        """All of several independent ones."""
        whole = ONE
        for entry in entries:
            whole = self.mix(entry, whole, ZERO)
        return whole

    def either(self, entries: Iterable[int]) -> int:
        """At least one of several independent ones."""
        whole = ZERO
        for entry in entries:
            whole = self.mix(entry, ONE, whole)
        return whole

    def at_least(self, needed: int, entries: Sequence[int]) -> int:
        """At least `needed` of several independent ones."""
        row = [ONE, *[ZERO] * needed]
        for entry in entries:
            row = [ONE, *(self.mix(entry, row[count - 1], row[count]) for count in range(1, needed + 1))]
        return row[needed]

    def values(self, figures: Sequence[float]) -> list[float]:
        """The value of every entry where the leaves have these figures."""
        values = [0.0, 1.0, *figures]
        for chance, high, low in self._gates:
            p = values[chance]
            values.append(p * values[high] + (1.0 - p) * values[low])
        return values

    def slopes(self, values: Sequence[float], seeds: Mapping[int, float]) -> list[float]:
        """For each leaf by how much the seeded entries change together where it changes by 1; each seed is a weight."""
        slopes = [0.0] * len(values)
        for entry, weight in seeds.items():
            slopes[entry] += weight
        at = len(values)
        for chance, high, low in reversed(self._gates):
            at -= 1
            slope = slopes[at]
            if slope:
                p = values[chance]
                slopes[chance] += slope * (values[high] - values[low])
                slopes[high] += slope * p
                slopes[low] += slope * (1.0 - p)
        return slopes[self._first : self._first + self._leaves]
