"""Crossings of straight lines between node centres, counted pair by pair; knows nothing of ranks, so it serves any drawing."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_ROWS: Final = 256
_TOUCH: Final = 1e-9
"""Relative to the drawing's size squared: nearer to the line than this is on the line."""


def line_crossings(x: Floats, y: Floats, edges: Ints) -> int:
    """Pairs of lines that meet in a point inside both. Lines with a common end don't cross, nor do lines that only touch."""
    if not len(edges):
        return 0
    swap = x[edges[:, 0]] > x[edges[:, 1]]
    left, right = np.where(swap, edges[:, 1], edges[:, 0]), np.where(swap, edges[:, 0], edges[:, 1])
    by_left = np.argsort(x[left], kind="stable")
    left, right = left[by_left], right[by_left]
    touch = _TOUCH * max(1.0, float(np.ptp(x)), float(np.ptp(y))) ** 2
    total = 0
    for begin in range(0, left.size, _ROWS):
        end = min(begin + _ROWS, left.size)
        # Sorted by the left end: a later line meets one of these only if it begins before the last of them ends.
        stop = int(np.searchsorted(x[left], x[right[begin:end]].max(), side="right"))
        p, q = left[begin:end, None], right[begin:end, None]
        r, s = left[None, begin:stop], right[None, begin:stop]
        cross = _side(x, y, p, q, r, touch) * _side(x, y, p, q, s, touch) < 0
        cross &= _side(x, y, r, s, p, touch) * _side(x, y, r, s, q, touch) < 0
        cross &= np.arange(begin, stop)[None, :] > np.arange(begin, end)[:, None]
        total += int(np.count_nonzero(cross))
    return total


def _side(x: Floats, y: Floats, p: Ints, q: Ints, r: Ints, touch: float) -> Floats:
    """1 where r lies on one side of the line from p to q, -1 on the other, 0 on it."""
    turn = (x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p])
    turn[np.abs(turn) < touch] = 0.0
    side: Floats = np.sign(turn)
    return side
