"""Ranks of even size, as far as that makes no edge longer in sum."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def balanced(edges: Ints, rank: Ints) -> Ints:
    """Every node with as many edges in as out goes to the emptiest rank between its neighbours; the nearest of equal ones."""
    ins, outs = np.bincount(edges[:, 1], minlength=rank.size), np.bincount(edges[:, 0], minlength=rank.size)
    last = int(rank.max(initial=0))
    after, before = np.full(rank.size, -1), np.full(rank.size, last + 1)
    level: list[int] = rank.tolist()
    np.maximum.at(after, edges[:, 1], rank[edges[:, 0]])
    np.minimum.at(before, edges[:, 0], rank[edges[:, 1]])
    loose = np.flatnonzero((ins == outs) & (before - after > 2)).tolist()
    if not loose:
        return rank
    neighbours: dict[int, tuple[list[int], list[int]]] = {node: ([], []) for node in loose}
    for source, target in edges.tolist():
        if target in neighbours:
            neighbours[target][0].append(source)
        if source in neighbours:
            neighbours[source][1].append(target)
    size = np.bincount(rank).tolist()
    for node in loose:
        # Neighbours may be loose themselves and have moved.
        below, above = neighbours[node]
        lowest = max((level[other] for other in below), default=-1) + 1
        highest = min((level[other] for other in above), default=last + 1) - 1
        here = level[node]
        size[here] -= 1
        there = min(range(lowest, highest + 1), key=lambda each: (size[each], abs(each - here), each))
        size[there] += 1
        level[node] = there
    return np.array(level, dtype=np.int64)
