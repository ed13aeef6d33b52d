"""Routes cut into their Bézier pieces: what is drawn, and what is asked when a part of the picture is drawn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pieces:
    """One row for each piece, edge by edge, from the needed node to its caller."""

    quads: Floats
    """Control points, shape (n, 4, 2)."""
    edge: Ints
    """Number of the edge it belongs to."""
    boxes: Floats
    """left, top, right, bottom; control points enclose their curve."""
    is_level: Flags
    """A straight level line."""
    is_last: Flags
    """Ends at the caller, where the arrow stands."""


def pieces_of(routes: tuple[Floats, ...]) -> Pieces:
    """All pieces of all routes."""
    counts = np.array([(len(route) - 1) // 3 for route in routes], dtype=np.int64)
    if not counts.sum():
        none = np.zeros(0, dtype=bool)
        return Pieces(np.zeros((0, 4, 2)), np.zeros(0, dtype=np.int64), np.zeros((0, 4)), none, none)
    quads = np.concatenate([_quads(route) for route in routes])
    edge = np.repeat(np.arange(counts.size), counts)
    boxes = np.concatenate([quads.min(axis=1), quads.max(axis=1)], axis=1)
    is_last = np.zeros(len(quads), dtype=bool)
    is_last[np.cumsum(counts) - 1] = True
    return Pieces(quads, edge, boxes, boxes[:, 1] == boxes[:, 3], is_last)


def _quads(route: Floats) -> Floats:
    return np.stack([route[0:-1:3], route[1::3], route[2::3], route[3::3]], axis=1)
