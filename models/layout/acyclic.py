"""Cycles broken: a set of edges is turned round, as few as a greedy order finds, so that all go one way."""

from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def acyclic(count: int, edges: Ints) -> Ints:
    """The edges (distinct, no self-edges), some turned round, without a cycle and without repeats.

    An acyclic graph comes back as it is. Source: Eades, Lin and Smyth, "A fast and effective heuristic for the feedback
    arc set problem" (1993): peel sinks and sources off, then the node with the most outgoing edges over incoming.
    """
    ahead: list[list[int]] = [[] for _ in range(count)]
    behind: list[list[int]] = [[] for _ in range(count)]
    for source, target in edges.tolist():
        ahead[source].append(target)
        behind[target].append(source)
    place = _kept_order(count, ahead, behind)
    turned = place[edges[:, 0]] > place[edges[:, 1]]
    if not turned.any():
        return edges
    return np.unique(np.where(turned[:, None], edges[:, ::-1], edges), axis=0)


def _kept_order(count: int, ahead: list[list[int]], behind: list[list[int]]) -> Ints:
    """A linear order of all nodes that most edges follow; the smaller number first where nothing decides."""
    outs, ins = [len(each) for each in ahead], [len(each) for each in behind]
    gone = bytearray(count)
    front: list[int] = []
    back: list[int] = []
    sinks = [node for node in range(count) if not outs[node]]
    sources = [node for node in range(count) if outs[node] and not ins[node]]
    heap: list[tuple[int, int]] = []

    def take(node: int, where: list[int]) -> None:
        gone[node] = 1
        where.append(node)
        for other in ahead[node]:
            if not gone[other]:
                ins[other] -= 1
                _note(other)
        for other in behind[node]:
            if not gone[other]:
                outs[other] -= 1
                _note(other)

    def _note(node: int) -> None:
        if not outs[node]:
            sinks.append(node)
        elif not ins[node]:
            sources.append(node)
        elif heap:
            heappush(heap, (ins[node] - outs[node], node))

    while True:
        if sources:
            node = sources.pop()
            if not gone[node]:
                take(node, front)
        elif sinks:
            node = sinks.pop()
            if not gone[node]:
                take(node, back)
        elif len(front) + len(back) == count:
            break
        else:
            if not heap:
                for node in range(count):
                    if not gone[node]:
                        heappush(heap, (ins[node] - outs[node], node))
            while heap:
                _, node = heappop(heap)
                if not gone[node]:
                    take(node, front)
                    break
    place = np.empty(count, dtype=np.int64)
    place[front] = np.arange(len(front))
    place[back] = count - 1 - np.arange(len(back))
    return place
