"""The order within each rank when most nodes have stood somewhere before."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.layout.ordering import place_by
from models.layout.placing import LINE_GAP
from models.layout.proper import ProperGraph

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_ROUNDS = 12


def kept_order(proper: ProperGraph, former: Floats, heights: Floats, node_gap: float) -> Ints:
    """Place of each vertex within its rank. `former`: y of each node before, nan for a new one; `heights` by node.

    Old nodes keep their order among each other. New nodes go where their neighbours draw them, and to the end where they have
    none that stood before; waypoints to the nearest gap that has room for them, so that they push nobody away.
    """
    total = int(proper.starts[-1])
    value, fixed = np.zeros(total), np.zeros(total, dtype=bool)
    known = ~np.isnan(former)
    value[proper.vertex[known]] = former[known]
    fixed[proper.vertex[known]] = True
    drawn = fixed.copy()
    for _ in range(_ROUNDS):
        shown = np.where(drawn, value, 0.0)
        count = np.bincount(proper.low, drawn[proper.high], total) + np.bincount(proper.high, drawn[proper.low], total)
        pull = np.bincount(proper.low, shown[proper.high], total) + np.bincount(proper.high, shown[proper.low], total)
        moves = ~fixed & (count > 0)
        value[moves] = pull[moves] / count[moves]
        drawn |= moves
    value[~drawn] = value[drawn].max(initial=0.0) + 1.0
    tall = np.zeros(total)
    tall[proper.vertex] = heights
    for begin, end in pairwise(proper.starts.tolist()):
        here = np.arange(begin, end)
        nodes, passing = here[proper.node[here] >= 0], here[proper.node[here] < 0]
        if passing.size:
            _into_gaps(value, tall, nodes[np.argsort(value[nodes], kind="stable")], passing, node_gap)
    return place_by(proper, value)


def _into_gaps(value: Floats, tall: Floats, nodes: Ints, passing: Ints, node_gap: float) -> None:
    """Give every waypoint of a rank a height in a gap between its nodes that has room left; below the last there always is."""
    tops, bottoms = value[nodes] - tall[nodes] / 2, value[nodes] + tall[nodes] / 2
    # Above the first node a route may touch the upper edge of the drawing, but not leave it: all else would move down.
    begins, ends = np.concatenate([[0.0], bottoms + node_gap]), np.concatenate([tops - node_gap, [np.inf]])
    room = [passing.size] * begins.size
    for gap, (begin, end) in enumerate(zip(begins[:-1].tolist(), ends[:-1].tolist(), strict=True)):
        slack = end - begin + 1e-6  # sums of halves end in crumbs
        room[gap] = int(slack // min(LINE_GAP, node_gap)) + 1 if slack >= 0 else 0
    for number in passing[np.argsort(value[passing], kind="stable")].tolist():
        wished = np.clip(value[number], begins, np.maximum(begins, ends))
        free = np.flatnonzero(np.array(room) > 0)
        gap = int(free[np.argmin(np.abs(wished[free] - value[number]))])
        room[gap] -= 1
        value[number] = wished[gap]
