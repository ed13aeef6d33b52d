"""Parts that no edge connects, set side by side without touching."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Block:
    """One part, laid out for itself."""

    nodes: Ints
    rank: Ints
    """Of each node."""
    y: Floats
    """Of each node."""
    heights: Floats
    """Of each node."""
    numbers: Ints
    """Of its edges."""
    passed: Sequence[Floats]
    """For each of its edges, y at the ranks it passes."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts in one frame."""

    rank: Ints
    y: Floats
    passed: Sequence[Floats]
    """For each edge, y at the ranks it passes, from left to right; empty too for a long edge that goes straight across."""
    height: float


def packed(count: int, edge_count: int, blocks: Sequence[Block], gap: float, *, may_shift: bool) -> Drawing:
    """The largest part first, each as high up as those before it allow; `may_shift`: also further right."""
    columns = max((int(block.rank.max()) + 1 for block in blocks), default=0)
    if may_shift and blocks:
        # A crowd of small parts gets a frame about twice as wide as high; beside a large part, the columns it has.
        crowd = count - blocks[0].nodes.size
        columns = max(columns, min(count, int(np.ceil(np.sqrt(crowd / 2)))))
    filled = np.zeros(columns)
    rank, y = np.zeros(count, dtype=np.int64), np.zeros(count)
    passed: list[Floats] = [np.zeros(0)] * edge_count
    for block in blocks:
        lowest, highest = int(block.rank.min()), int(block.rank.max())
        top, bottom = extent(block)
        tops = (
            _tops(filled[lowest:], highest - lowest + 1) if may_shift else [float(filled[lowest : highest + 1].max())]
        )
        shift = int(np.argmin(tops))
        move = tops[shift] - top
        filled[lowest + shift : highest + shift + 1] = bottom + move + gap
        rank[block.nodes] = block.rank + shift
        y[block.nodes] = block.y + move
        for number, waypoints in zip(block.numbers.tolist(), block.passed, strict=True):
            if waypoints.size:
                passed[number] = waypoints + move
    return Drawing(rank, y, passed, max(0.0, float(filled.max(initial=0.0)) - gap))


def extent(block: Block) -> tuple[float, float]:
    """Upper and lower edge of all its nodes and routes."""
    waypoints = np.concatenate([block.y, *block.passed]) if block.passed else block.y
    top = min(float((block.y - block.heights / 2).min()), float(waypoints.min()))
    return top, max(float((block.y + block.heights / 2).max()), float(waypoints.max()))


def _tops(filled: Floats, width: int) -> Floats:
    """For each place at which so many columns fit, how far down they are filled."""
    tops: Floats = np.lib.stride_tricks.sliding_window_view(filled, width).max(axis=1)
    return tops
