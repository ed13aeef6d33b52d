"""A directed graph drawn in ranks from left to right: who is needed stands left of who needs it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.acyclic import acyclic
from models.layout.block import Parts, laid_out_as_before
from models.layout.components import components
from models.layout.crossings import StraightLines
from models.layout.packing import packed
from models.layout.ports import Frame
from models.layout.ranking import ranked
from models.layout.request import Request
from models.layout.routing import routed

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NODE_WIDTH: Final = 176.0


@dataclass(frozen=True)
class Layout:
    """Where everything stands. Units are those of the pitch, the gap and the heights given; x grows right, y grows down."""

    x: Floats
    """Centre of each node; the same for all nodes of a rank. The left edge of rank 0 is at 0."""
    y: Floats
    """Centre of each node. The upper edge of the topmost node or route is at 0, or below it where a former drawing is kept."""
    rank: Ints
    """Column of each node, from 0. Every edge climbs, but for self-edges and `turned` ones."""
    order: Ints
    """Place of each node in its rank, from 0 at the top; nodes only, without the routes that pass."""
    routes: tuple[Floats, ...]
    """For each edge as given, control points of cubic Bézier pieces, shape (3k + 1, 2), from the border of its first node
    to the border of its second."""
    turned: frozenset[int]
    """Numbers of the edges drawn right to left: they close a cycle, or the ranks given say so."""
    pairs: Ints
    """The distinct edges that are drawn between two ranks, as (lower, higher)."""
    width: float
    height: float

    @cached_property
    def crossings(self) -> int:
        """Pairs of edges that cross when each is one straight line from node centre to node centre. Repeated edges count once."""
        return StraightLines(self.rank, self.pairs).count(self.y)

    @property
    def ranks(self) -> int:
        """How many columns there are."""
        return int(self.rank.max()) + 1 if self.rank.size else 0


def layered(
    count: int,
    edges: Sequence[tuple[int, int]],
    *,
    heights: Sequence[float] | None = None,
    rank_pitch: float = 240.0,
    node_gap: float = 24.0,
    node_width: float = NODE_WIDTH,
    ranks: Sequence[int] | None = None,
    last: Sequence[int] = (),
    previous: Sequence[float | None] | None = None,
    previous_ranks: Sequence[int | None] | None = None,
) -> Layout:
    """Lay out nodes 0 … count - 1. An edge (a, b) is drawn from a, left, to b, right.

    `heights`: one for each node, 72 where nothing is said. `ranks`: the column of each node, where the caller knows it.
    `last`: nodes that all stand in one column after all others. `previous`: y of each node in a former drawing, None for a
    new one; nodes that have one keep their order among each other, and their place where there is room.
    `previous_ranks`: their columns likewise; an old node then moves only to the right, and only as far as a new edge forces it.

    The same numbers give the same drawing, whatever the order in which the edges are listed.
    ValueError for an edge to a node that isn't there, a list of the wrong length, or a rank below 0.
    """
    request = Request.of(count, edges, heights, ranks, last, previous, previous_ranks)
    plain = np.unique(request.edges[request.edges[:, 0] != request.edges[:, 1]], axis=0)
    rank = request.ranks
    forward = plain
    if rank is None:
        forward = acyclic(count, plain)
        rank = ranked(count, forward, request.former_ranks)
    rank = _with_last(rank, request.last)
    climbing = _climbing(forward, rank)
    if request.former is not None:
        drawing = laid_out_as_before(climbing, rank, request.heights, node_gap, request.former)
    else:
        parts = Parts(node_gap)
        blocks = [
            parts.laid_out(part, rank[part.nodes], request.heights[part.nodes]) for part in components(count, climbing)
        ]
        may_shift = request.ranks is None and not request.last.size
        drawing = packed(count, len(climbing), blocks, node_gap, may_shift=may_shift)
    rank = drawing.rank
    x: Floats = rank.astype(np.float64) * rank_pitch + node_width / 2
    order = _order_in_rank(rank, drawing.y)
    frame = Frame(x, drawing.y, request.heights, rank, order, node_width, rank_pitch)
    return Layout(
        x,
        drawing.y,
        rank,
        order,
        routed(request.edges, climbing, drawing.passed, frame),
        frozenset(np.flatnonzero(rank[request.edges[:, 0]] > rank[request.edges[:, 1]]).tolist()),
        climbing,
        int(rank.max()) * rank_pitch + node_width if count else 0.0,
        drawing.height,
    )


def _with_last(rank: Ints, last: Ints) -> Ints:
    if not last.size:
        return rank
    others = np.ones(rank.size, dtype=bool)
    others[last] = False
    rank = rank.copy()
    rank[last] = int(rank[others].max()) + 1 if others.any() else 0
    return rank


def _climbing(edges: Ints, rank: Ints) -> Ints:
    """Edges from the lower to the higher rank, each pair of nodes once; those inside a rank bind nothing."""
    rise = rank[edges[:, 1]] - rank[edges[:, 0]]
    if (rise > 0).all():
        return edges
    return np.unique(np.concatenate([edges[rise > 0], edges[rise < 0][:, ::-1]]), axis=0)


def _order_in_rank(rank: Ints, y: Floats) -> Ints:
    by_place = np.lexsort((y, rank))
    first = np.searchsorted(rank[by_place], rank[by_place], side="left")
    order = np.empty(rank.size, dtype=np.int64)
    order[by_place] = np.arange(rank.size) - first
    return order
