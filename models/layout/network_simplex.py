"""Shortens edges to the least total length, by the network simplex method.

Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993). Work is counted in nodes visited,
not in time, so that the same graph always comes out the same.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.spanning_tree import SpanningTree
from models.layout.tight_tree import tight_tree

Ints = NDArray[np.int64]

MOST_VISITS: Final = 1_200_000
"""Nodes looked at before what was found so far is taken; some 0.4 s."""
_BLOCK: Final = 100
"""Tree edges looked at for the worst one, before it is replaced."""


def shortened(count: int, edges: Ints, rank: Ints, most_visits: int = MOST_VISITS) -> Ints:
    """Ranks with the least sum of edge lengths, from feasible ones of a connected graph; less short where the visits run out."""
    if count < 3:
        return rank
    rank, chosen, visits = tight_tree(count, edges, rank)
    tree = SpanningTree(count, edges, chosen)
    level: list[int] = rank.tolist()
    tails, flow = tree.tails, tree.flow
    at, clean = 0, 0
    candidates = tree.order[1:]
    while clean < len(candidates) and visits < most_visits:
        worst, child, seen = 0, -1, 0
        while clean < len(candidates) and not (child >= 0 and seen >= _BLOCK):
            node = candidates[at]
            at = at + 1 if at + 1 < len(candidates) else 0
            seen += 1
            value = flow[tree.parent_edge[node]]
            if value < worst:
                worst, child = value, node
            elif child < 0:
                clean += 1
        if child < 0:
            break
        clean = 0
        # The edge that leaves is stretched: the side at its tail goes down, or the side at its head goes up.
        side, is_below = tree.smaller_side(child)
        visits += 2 * len(side) + seen // 8
        leaving = tree.parent_edge[child]
        down = (tails[leaving] == child) == is_below
        entering, slack = tree.tightest(side, level, coming_in=down)
        if slack:
            step = -slack if down else slack
            for node in side:
                level[node] += step
        visits += tree.exchange(child, entering, -worst)
    found: Ints = np.array(level, dtype=np.int64)
    found -= found.min()
    return found
