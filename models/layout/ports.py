"""Where edges leave and enter their nodes: side by side on the node's border, in the order of where they go."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SPREAD: Final = 14.0
"""Between the ends of edges on one side of a node, less where the node is too low for them all."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where nodes stand and how large they are."""

    x: Floats
    y: Floats
    heights: Floats
    rank: Ints
    order: Ints
    width: float
    """Of every node."""
    pitch: float
    """From rank to rank."""


def spread_ends(frame: Frame, node: Ints, toward: Floats, other: Ints) -> Floats:
    """y of each edge's end at `node`. `toward`: the height to which it goes; `other`: its other node, where those are equal."""
    if not node.size:
        return np.zeros(0)
    by_node = np.lexsort((other, toward, node))
    firsts = np.flatnonzero(np.concatenate([[True], np.diff(node[by_node]) != 0]))
    sizes = np.diff(np.concatenate([firsts, [node.size]]))
    place = np.arange(node.size) - np.repeat(firsts, sizes)
    here = node[by_node]
    last = np.repeat(sizes, sizes) - 1
    step = np.minimum(SPREAD, np.maximum(0.0, frame.heights[here] - SPREAD) / np.maximum(1, last))
    ends = np.empty(node.size)
    ends[by_node] = frame.y[here] + (place - last / 2) * step
    return ends
