"""First orders to begin from: many at once, each drawn from chance and let settle, the calmest kept.

Every node moves to the middle of its neighbours, the nearer ones pulling harder, then each rank is spread evenly again. Long
edges are straight lines here, without waypoints, which is what makes it cheap: all starts together are one array.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_MOST_PULLS: Final = 700_000
"""Edges pulled in all, over all starts and rounds."""
_ROUNDS: Final = 24
_LEAST_STARTS: Final = 24
_MOST_STARTS: Final = 96
_MOST_NODES: Final = 6_000
"""Nodes in all starts together, where that is more than the least number of starts."""
_STAYS: Final = 0.3
"""Share of its former place that a node keeps in a round; less and neighbours swap for ever."""
_SEED: Final = 20_240_229


def settled_starts(rank: Ints, edges: Ints) -> Floats:
    """Heights in -0.5 … 0.5 of the rank, shape (starts, nodes), calmest first. Chance comes from a fixed seed."""
    count = rank.size
    wanted = min(_MOST_STARTS, max(_LEAST_STARTS, _MOST_NODES // max(1, count)))
    starts = max(1, min(wanted, _MOST_PULLS // (_ROUNDS * max(1, len(edges)))))
    heights = np.random.default_rng(_SEED).random((starts, count))
    pull = 1.0 / (rank[edges[:, 1]] - rank[edges[:, 0]])
    heights = _rounds(rank, edges, pull, heights, _ROUNDS // 2)
    heights = heights[_calmest(edges, pull, heights)][: -(-starts // 2)]
    heights = _rounds(rank, edges, pull, heights, _ROUNDS if starts > 1 else _ROUNDS * 2)
    kept: Floats = heights[_calmest(edges, pull, heights)]
    return kept


def _calmest(edges: Ints, pull: Floats, heights: Floats) -> Ints:
    """Numbers of the starts, by how little their edges are stretched."""
    stretch = ((heights[:, edges[:, 0]] - heights[:, edges[:, 1]]) ** 2 * pull).sum(axis=1)
    return np.argsort(stretch, kind="stable")


def _rounds(rank: Ints, edges: Ints, pull: Floats, heights: Floats, rounds: int) -> Floats:
    starts, count = heights.shape
    total = starts * count
    shift = (np.arange(starts) * count)[:, None]
    source, target = (shift + edges[:, 0]).ravel(), (shift + edges[:, 1]).ravel()
    pulls = np.tile(pull, starts)
    strength = np.bincount(source, pulls, total) + np.bincount(target, pulls, total)
    strength[strength == 0] = 1.0
    columns = int(rank.max(initial=0)) + 1
    column = ((np.arange(starts) * columns)[:, None] + rank).ravel()
    size = np.bincount(column, minlength=starts * columns)
    first = np.concatenate([[0], np.cumsum(size)[:-1]])
    # Place i of a rank of n becomes (i + 0.5) / n - 0.5.
    by_column = np.repeat(np.arange(size.size), size)
    spread = (np.arange(total) - first[by_column] + 0.5) / size[by_column] - 0.5
    base = column * 4.0
    y = heights.ravel().copy()
    for _ in range(rounds):
        wanted = np.bincount(source, pulls * y[target], total) + np.bincount(target, pulls * y[source], total)
        y = _STAYS * y + (1 - _STAYS) * wanted / strength
        y[np.argsort(base + y, kind="stable")] = spread
    return y.reshape(starts, count)
