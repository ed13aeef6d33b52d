"""The order within each rank, with few crossings."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.crossings import StraightLines
from models.layout.exchange import improve_rank
from models.layout.proper import ProperGraph
from models.layout.starts import settled_starts

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_MOST_WEIGHED: Final = 14_000_000
"""Pairs of vertices, and of vertices and pieces, weighed in all sweeps together; some 0.3 s."""
_MOST_PLACED: Final = 4_000
"""Vertices placed in all sweeps together: small graphs get more sweeps."""
_MOST_COUNTED: Final = 600_000
"""Pieces of straight lines whose crossings are counted in all sweeps together; some 0.7 s. Only the densest graphs reach it."""
_SMALL: Final = 30
"""Up to so many vertices, what needs no crossings is tried for at once."""
_LEAST_SWEEPS: Final = 7
_MOST_SWEEPS: Final = 24


def ordered(proper: ProperGraph, rank: Ints, edges: Ints) -> Ints:
    """Place of each vertex within its rank, from 0. `edges` may hold some that have no waypoints in `proper`."""
    lines = StraightLines(rank, edges)
    sizes, pieces = np.diff(proper.starts), np.diff(proper.piece_starts)
    vertices = int(sizes.sum())
    weighed = int((sizes * (sizes + 2 * pieces)).sum())
    sweeps = min(max(_MOST_PLACED // max(1, vertices), _LEAST_SWEEPS), _MOST_SWEEPS, _MOST_WEIGHED // max(1, weighed))
    sweeps = min(sweeps, _MOST_COUNTED // max(1, lines.pieces))
    if vertices <= _SMALL:
        place = interpolated(proper, np.arange(rank.size, dtype=np.float64))
        for up in (False, True):
            _sweep(proper, place, up=up)
        if not lines.count_roughly(_centred(proper, place)):
            return place
    # Half of the sweeps go to telling starts apart, one each; the best one gets the rest.
    begun = settled_starts(rank, edges)[: max(1, -(-sweeps // 2))]
    best, fewest = np.zeros(0, dtype=np.int64), -1
    for heights in begun:
        place = interpolated(proper, heights)
        if sweeps:
            _sweep(proper, place, up=False)
        found = lines.count_roughly(_centred(proper, place))
        if fewest < 0 or found < fewest:
            best, fewest = place, found
    place = best
    for number in range(sweeps - len(begun)):
        if not fewest:
            break
        # Waypoints go back to the straight line: what counts is how edges lie as a whole.
        place = interpolated(proper, _centred(proper, place))
        _sweep(proper, place, up=number % 2 == 0)
        found = lines.count_roughly(_centred(proper, place))
        if found <= fewest:
            best, fewest = place.copy(), found
    return best


def interpolated(proper: ProperGraph, heights: Floats) -> Ints:
    """Places for heights of the nodes, each waypoint on the straight line of its edge."""
    value = np.zeros(int(proper.starts[-1]))
    value[proper.vertex] = heights
    lengths = np.diff(proper.path_starts)
    edge = np.repeat(np.arange(lengths.size), lengths)
    step = np.arange(edge.size) - proper.path_starts[edge]
    first, last = proper.path[proper.path_starts[:-1]], proper.path[proper.path_starts[1:] - 1]
    value[proper.path] = value[first][edge] + (value[last] - value[first])[edge] * step / (lengths[edge] - 1)
    return place_by(proper, value)


def place_by(proper: ProperGraph, value: Floats) -> Ints:
    """Places in the order of a value of each vertex; the smaller number first where values are the same."""
    rank = np.repeat(np.arange(proper.starts.size - 1), np.diff(proper.starts))
    by_value = np.lexsort((value, rank))
    place = np.empty(value.size, dtype=np.int64)
    place[by_value] = np.arange(value.size) - np.repeat(proper.starts[:-1], np.diff(proper.starts))
    return place


def _centred(proper: ProperGraph, place: Ints) -> Floats:
    """Heights of the nodes when every rank is stacked evenly about the same middle."""
    sizes = np.diff(proper.starts)
    heights = place.astype(np.float64) - np.repeat((sizes - 1) / 2, sizes)
    return heights[proper.vertex]


def _sweep(proper: ProperGraph, place: Ints, *, up: bool) -> None:
    columns = range(proper.starts.size - 1)
    for rank in reversed(columns) if up else columns:
        improve_rank(proper, place, rank)
