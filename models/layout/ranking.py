"""A rank for each node of an acyclic graph, so that every edge climbs and edges are short."""

import numpy as np
from numpy.typing import NDArray

from models.layout.balance import balanced
from models.layout.components import components
from models.layout.network_simplex import shortened

Ints = NDArray[np.int64]

_PULLS = 8


def ranked(count: int, edges: Ints, former: Ints | None = None) -> Ints:
    """Ranks from 0, each edge (a, b) with rank[a] < rank[b], the sum of lengths as small as can be. Every part begins at 0.

    `former`: ranks to keep to, -1 for a new node. Old nodes then move only to the right, and only as far as they must.
    """
    if former is not None:
        found = _feasible(count, edges, former)
        return found - min(0, int(found.min(initial=0)))
    rank = np.zeros(count, dtype=np.int64)
    for part in components(count, edges):
        if part.nodes.size > 1:
            first = _feasible(part.nodes.size, part.edges, None)
            rank[part.nodes] = balanced(part.edges, shortened(part.nodes.size, part.edges, first - first.min()))
    return rank


def _feasible(count: int, edges: Ints, former: Ints | None) -> Ints:
    """By the longest path, then each node where most of its edges are shortest."""
    ahead: list[list[int]] = [[] for _ in range(count)]
    behind: list[list[int]] = [[] for _ in range(count)]
    for source, target in edges.tolist():
        ahead[source].append(target)
        behind[target].append(source)
    waiting = [len(each) for each in behind]
    queue = [node for node in range(count) if not waiting[node]]
    rank = [0] * count if former is None else np.maximum(former, 0).tolist()
    for node in queue:
        after = rank[node] + 1
        for other in ahead[node]:
            if rank[other] < after:
                rank[other] = after
            waiting[other] -= 1
            if not waiting[other]:
                queue.append(other)
    free = queue if former is None else [node for node in queue if former[node] < 0]
    for _ in range(_PULLS):
        if not _pull(free, rank, ahead, behind):
            break
    return np.array(rank, dtype=np.int64)


def _pull(queue: list[int], rank: list[int], ahead: list[list[int]], behind: list[list[int]]) -> bool:
    """Each node to that end of its room where more of its edges pull; whether any moved."""
    moved = False
    for node in reversed(queue):
        more = len(ahead[node]) - len(behind[node])
        if more > 0:
            best = min([rank[other] for other in ahead[node]]) - 1
        elif more < 0:
            best = max([rank[other] for other in behind[node]]) + 1
        else:
            continue
        if best != rank[node]:
            rank[node] = best
            moved = True
    return moved
