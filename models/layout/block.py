"""One connected part from its ranks to the heights of its nodes and waypoints."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.components import Part
from models.layout.crossings import StraightLines
from models.layout.keeping import kept_order
from models.layout.ordering import interpolated, ordered
from models.layout.packing import Block, Drawing, extent
from models.layout.placing import placed
from models.layout.polish import MOST_NODES, polished
from models.layout.proper import ProperGraph, proper_graph

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_WAYPOINTS: Final = 40_000
"""Beyond, the longest edges go straight across instead of round the nodes they pass."""
MOST_WAYPOINTS_EACH: Final = 60
"""The same, for each node: where everything needs everything, nobody could follow the ways round."""
MOST_PIECES_RETOUCHED: Final = 20_000
"""Pieces of straight lines up to which a small drawing gets its last touch, which counts all their crossings again and again."""
_TOUCHES: Final = 2


class Parts:
    """Lays out one part after the other. Parts of the same shape are laid out once: a crowd of pairs costs no more than one."""

    def __init__(self, node_gap: float) -> None:
        self._node_gap = node_gap
        self._known: dict[tuple[bytes, bytes, bytes], tuple[Floats, Sequence[Floats]]] = {}

    def laid_out(self, part: Part, rank: Ints, heights: Floats) -> Block:
        """The part with as few crossings as the budget of work finds."""
        shape = part.edges.tobytes(), (rank - rank.min()).tobytes(), heights.tobytes()
        if shape not in self._known:
            self._known[shape] = self._places(part.edges, rank - rank.min(), heights)
        y, passed = self._known[shape]
        return Block(part.nodes, rank, y, heights, part.numbers, passed)

    def _places(self, edges: Ints, rank: Ints, heights: Floats) -> tuple[Floats, Sequence[Floats]]:
        if rank.size == 1:
            return np.zeros(1), ()
        bent = _bent(edges, rank)
        proper = proper_graph(rank, edges[bent])
        y = placed(proper, ordered(proper, rank, edges), heights, self._node_gap)
        if rank.size <= MOST_NODES:
            y = self._retouched(proper, rank, edges, heights, y)
        return y[proper.vertex], _passed(proper, y, bent)

    def _retouched(self, proper: ProperGraph, rank: Ints, edges: Ints, heights: Floats, y: Floats) -> Floats:
        """Polished and placed anew, until that no longer leaves fewer crossings."""
        lines = StraightLines(rank, edges)
        if lines.pieces > MOST_PIECES_RETOUCHED:
            return y
        fewest = lines.count(y[proper.vertex])
        for _ in range(_TOUCHES if fewest else 0):
            wished = polished(rank, lines, y[proper.vertex])
            trial = placed(proper, interpolated(proper, wished), heights, self._node_gap)
            found = lines.count(trial[proper.vertex])
            if found >= fewest:
                break
            y, fewest = trial, found
        return y


def laid_out_as_before(edges: Ints, rank: Ints, heights: Floats, node_gap: float, former: Floats) -> Drawing:
    """The whole graph, old nodes where they stood. Only where something would be above 0 does everything move down."""
    if not rank.size:
        return Drawing(rank, np.zeros(0), (), 0.0)
    bent = _bent(edges, rank)
    proper = proper_graph(rank, edges[bent])
    y = placed(proper, kept_order(proper, former, heights, node_gap), heights, node_gap, former)
    block = Block(
        np.arange(rank.size), rank, y[proper.vertex], heights, np.arange(len(edges)), _passed(proper, y, bent)
    )
    top, bottom = extent(block)
    move = max(0.0, -top)
    return Drawing(rank, block.y + move, [each + move for each in block.passed], bottom + move)


def _bent(edges: Ints, rank: Ints) -> NDArray[np.bool_]:
    """Which edges go round the nodes they pass: all, or the shorter ones where waypoints would become too many."""
    span = rank[edges[:, 1]] - rank[edges[:, 0]]
    most = min(MOST_WAYPOINTS, MOST_WAYPOINTS_EACH * rank.size)
    each = np.bincount(span)
    waypoints = np.cumsum(each * np.maximum(0, np.arange(each.size) - 1))
    longest = int(np.searchsorted(waypoints, most, side="right")) - 1
    bent: NDArray[np.bool_] = span <= max(1, longest)
    return bent


def _passed(proper: ProperGraph, y: Floats, bent: NDArray[np.bool_]) -> list[Floats]:
    heights = y[proper.path]
    passed: list[Floats] = [np.zeros(0)] * bent.size
    bounds = zip(proper.path_starts[:-1].tolist(), proper.path_starts[1:].tolist(), strict=True)
    for number, (begin, end) in zip(np.flatnonzero(bent).tolist(), bounds, strict=True):
        passed[number] = heights[begin + 1 : end - 1]
    return passed
