"""The parts of a graph that no edge connects."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Part:
    """Nodes that edges connect, whichever way they point."""

    nodes: Ints
    """Ascending, in the whole graph's numbering."""
    edges: Ints
    """In the part's own numbering: node i is `nodes[i]`."""
    numbers: Ints
    """Which of the whole graph's edges these are."""


def components(count: int, edges: Ints) -> Iterator[Part]:
    """Every part: by size falling, then by first node."""
    if not count:
        return
    source, target = edges[:, 0], edges[:, 1]
    root = _roots(count, source, target)
    by_root = np.argsort(root, kind="stable")
    firsts, sizes = np.unique(root[by_root], return_counts=True)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    local = np.empty(count, dtype=np.int64)
    local[by_root] = np.arange(count) - np.repeat(starts[:-1], sizes)
    by_edge_root = np.argsort(root[source], kind="stable")
    sorted_roots = root[source][by_edge_root]
    begins = np.searchsorted(sorted_roots, firsts, side="left")
    ends = np.searchsorted(sorted_roots, firsts, side="right")
    for part in np.lexsort((firsts, -sizes)).tolist():
        mine = by_edge_root[begins[part] : ends[part]]
        yield Part(by_root[starts[part] : starts[part + 1]], local[edges[mine]], mine)


def _roots(count: int, source: Ints, target: Ints) -> Ints:
    """The smallest node of each node's part."""
    root = np.arange(count, dtype=np.int64)
    while True:
        # The root of each node takes the smallest root beside any of its nodes; then roots are followed to their end.
        before = root.copy()
        low = np.minimum(before[source], before[target])
        np.minimum.at(root, before[source], low)
        np.minimum.at(root, before[target], low)
        while True:
            further = root[root]
            if np.array_equal(further, root):
                break
            root = further
        if np.array_equal(before, root):
            return root
