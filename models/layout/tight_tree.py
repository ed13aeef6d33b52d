"""A spanning tree whose edges all climb exactly one rank: where the network simplex begins."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def tight_tree(count: int, edges: Ints, rank: Ints) -> tuple[Ints, list[int], int]:
    """Feasible ranks of a connected graph, the numbers of the tree's edges, and how many nodes were visited to find them."""
    rank = rank.copy()
    tail, head = edges[:, 0], edges[:, 1]
    above = list(range(count))

    def top(node: int) -> int:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    chosen: list[int] = []
    for number in np.flatnonzero(rank[head] - rank[tail] == 1).tolist():
        one, other = top(int(tail[number])), top(int(head[number]))
        if one != other:
            above[one] = other
            chosen.append(number)
    part = np.array([top(node) for node in range(count)], dtype=np.int64)
    inside = part == np.bincount(part).argmax()
    visits = 0
    while not inside.all():
        # The whole tree moves to the nearest node outside it, which leaves every other edge long enough.
        leaves, comes = inside[tail] & ~inside[head], inside[head] & ~inside[tail]
        length = np.where(leaves | comes, rank[head] - rank[tail], np.iinfo(np.int64).max)
        number = int(length.argmin())
        slack = length[number] - 1
        rank[inside] += slack if leaves[number] else -slack
        chosen.append(number)
        outside = head[number] if leaves[number] else tail[number]
        inside |= part == part[outside]
        visits += 40
    return rank, chosen, visits
