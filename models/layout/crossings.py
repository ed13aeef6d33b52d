"""Counts how often edges cross when each is drawn as one straight line between the centres of its nodes."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class StraightLines:
    """The lines of one ranked graph, cut at every rank they pass; counts crossings for any heights of the nodes.

    Lines that share an end don't cross, nor do lines that only touch or lie on each other.
    """

    def __init__(self, rank: Ints, edges: Ints) -> None:
        climbs = rank[edges[:, 0]] < rank[edges[:, 1]]
        low = np.where(climbs, edges[:, 0], edges[:, 1])
        high = np.where(climbs, edges[:, 1], edges[:, 0])
        span = rank[high] - rank[low]
        line = np.repeat(np.arange(len(edges)), span)
        step = np.arange(line.size) - (np.cumsum(span) - span)[line]
        self._low, self._high = low[line], high[line]
        self._from, self._to = step / span[line], (step + 1) / span[line]
        self._slab = rank[self._low] + step
        self._passing = np.flatnonzero(step > 0)

    @property
    def pieces(self) -> int:
        """How many pieces the lines are cut into: what each count costs."""
        return int(self._slab.size)

    def count(self, y: Floats) -> int:
        """How many pairs cross when the nodes stand at these heights. Heights equal to a millionth of a pixel are equal."""
        left, right = self._ends(y)
        return self._between_ranks(left, right) + self._at_ranks(left, right)

    def count_roughly(self, y: Floats) -> int:
        """The same without crossings that fall exactly on a rank; quicker."""
        return self._between_ranks(*self._ends(y))

    def _ends(self, y: Floats) -> tuple[Floats, Floats]:
        begin = y[self._low]
        rise = y[self._high] - begin
        return np.round(begin + rise * self._from, 6), np.round(begin + rise * self._to, 6)

    def _between_ranks(self, left: Floats, right: Floats) -> int:
        """Lines cross whose order at the left rank differs from that at the right one."""
        by_left = np.lexsort((right, left, self._slab))
        return _disorder(self._slab[by_left], right[by_left])

    def _at_ranks(self, left: Floats, right: Floats) -> int:
        """Both lines pass a rank at the same height and change sides there."""
        passing = self._passing
        # A line's piece before this rank stands just before its piece after it.
        before, here, after, slab = left[passing - 1], left[passing], right[passing], self._slab[passing]
        by_before = np.lexsort((after, before, here, slab))
        here, after, slab = here[by_before], after[by_before], slab[by_before]
        is_new = np.concatenate([[True], (np.diff(here) != 0) | (np.diff(slab) != 0)])[: here.size]
        return _disorder(np.cumsum(is_new), after)


def _disorder(group: Ints, value: Floats) -> int:
    """Pairs of the same group whose values fall. Groups come one after the other, in rising order."""
    by_value = np.lexsort((value, group))
    place = np.empty(by_value.size, dtype=np.int64)
    place[by_value] = np.arange(by_value.size)
    return inversions(place)


def inversions(permutation: Ints) -> int:
    """How many pairs of a permutation of 0 … n - 1 stand in falling order.

    Sorted digit by digit from the highest bit: at each bit, a number with a 0 passes those with a 1 that stand before it
    and share all higher bits. Those that share them fill a block of known place, so that every step is vectorised.
    """
    size = permutation.size
    values, total = permutation, 0
    numbers = np.arange(size)
    for bit in range(max(0, size - 1).bit_length() - 1, -1, -1):
        start = (numbers >> (bit + 1)) << (bit + 1)
        is_one = (values >> bit) & 1
        ones = np.cumsum(is_one) - is_one
        ones -= ones[start]
        total += int(ones[is_one == 0].sum())
        goes = np.where(is_one == 1, np.minimum(start + (1 << bit), size) + ones, numbers - ones)
        moved = np.empty_like(values)
        moved[goes] = values
        values = moved
    return total
