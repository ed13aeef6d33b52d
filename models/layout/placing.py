"""The height of every vertex in the drawing: near its neighbours, in the order found, never over another."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.proper import ProperGraph

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LINE_GAP: Final = 14.0
"""Between two routes that pass the same rank."""
_SWEEPS: Final = 8
_BOTH_WAYS: Final = 4
"""The last so many sweeps look at the neighbours on both sides."""
_MOST_RANKS: Final = 4000
"""Ranks placed in all sweeps together; a chain of thousands of ranks gets fewer sweeps."""
_WAYPOINT: Final = 4.0
"""How much harder a piece pulls for each waypoint at its ends, so that long edges become straight."""
_ANCHOR: Final = 1e7
"""How hard a node is held where it stood before."""


def placed(proper: ProperGraph, place: Ints, heights: Floats, node_gap: float, anchors: Floats | None = None) -> Floats:
    """y of every vertex. `heights` and `anchors` are by node; an anchor is the y a node had before, nan for none."""
    by_place, offset = _stacked(proper, place, heights, node_gap)
    y = np.empty(place.size)
    y[by_place] = offset
    held = np.zeros(place.size)
    if anchors is not None:
        known = ~np.isnan(anchors)
        y[proper.vertex[known]] = anchors[known]
        held[proper.vertex[known]] = _ANCHOR
    is_waypoint = proper.node < 0
    pull = np.where(is_waypoint[proper.low], _WAYPOINT, 1.0) * np.where(is_waypoint[proper.high], _WAYPOINT, 1.0)
    columns = proper.starts.size - 1
    wished = y.copy()
    sweeps = max(2, min(_SWEEPS, _MOST_RANKS // max(1, columns)))
    for sweep in range(sweeps):
        rightward, both = sweep % 2 == 0, sweep >= sweeps - _BOTH_WAYS
        for rank in range(columns) if rightward else range(columns - 1, -1, -1):
            begin, end = int(proper.starts[rank]), int(proper.starts[rank + 1])
            strength = held[begin:end].copy()
            wanted = strength * wished[begin:end]
            if rank and (rightward or both):
                piece = slice(proper.piece_starts[rank - 1], proper.piece_starts[rank])
                _draw(strength, wanted, proper.high[piece] - begin, y[proper.low[piece]], pull[piece])
            if rank < columns - 1 and (not rightward or both):
                piece = slice(proper.piece_starts[rank], proper.piece_starts[rank + 1])
                _draw(strength, wanted, proper.low[piece] - begin, y[proper.high[piece]], pull[piece])
            # What nothing pulls stays where it is, if nobody pushes.
            strength += 0.01
            wanted += 0.01 * y[begin:end]
            here = by_place[begin:end]
            mine = here - begin
            level = (wanted / strength)[mine] - offset[begin:end]
            y[here] = _rising(level, strength[mine]) + offset[begin:end]
    return y


def _draw(strength: Floats, wanted: Floats, mine: Ints, theirs: Floats, pull: Floats) -> None:
    strength += np.bincount(mine, pull, strength.size)
    wanted += np.bincount(mine, pull * theirs, strength.size)


def _stacked(proper: ProperGraph, place: Ints, heights: Floats, node_gap: float) -> tuple[Ints, Floats]:
    """Vertices by rank and place, and the least y each may have when the first of its rank stands at 0."""
    sizes = np.diff(proper.starts)
    rank = np.repeat(np.arange(sizes.size), sizes)
    by_place = np.lexsort((place, rank))
    half = np.zeros(place.size)
    half[proper.vertex] = heights / 2
    is_node = proper.node >= 0
    mine, before = by_place[1:], by_place[:-1]
    gap = np.where(is_node[mine] | is_node[before], node_gap, min(LINE_GAP, node_gap))
    offset = np.concatenate([[0.0], np.cumsum(half[mine] + half[before] + gap)]) if place.size else np.zeros(0)
    return by_place, offset - np.repeat(offset[proper.starts[:-1]], sizes)


def _rising(wanted: Floats, weight: Floats) -> Floats:
    """The values nearest to those wanted, by weighted least squares, of which none is below its predecessor.

    Pool adjacent violators: where one would be below, both take their common mean.
    """
    if np.all(wanted[1:] >= wanted[:-1]):
        return wanted
    values: list[float] = []
    weights: list[float] = []
    counts: list[int] = []
    for value, heavy in zip(wanted.tolist(), weight.tolist(), strict=True):
        number = 1
        while values and values[-1] > value:
            before = weights.pop()
            value = (values.pop() * before + value * heavy) / (before + heavy)
            heavy += before
            number += counts.pop()
        values.append(value)
        weights.append(heavy)
        counts.append(number)
    return np.repeat(values, counts)
