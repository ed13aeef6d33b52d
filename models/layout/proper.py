"""A ranked graph whose long edges are cut into pieces that each climb one rank."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ProperGraph:
    """Vertices are nodes and, where an edge passes a rank, waypoints. They are numbered rank by rank."""

    starts: Ints
    """First vertex of each rank, and the number of vertices at the end."""
    vertex: Ints
    """Vertex of each node."""
    node: Ints
    """Node of each vertex, -1 for a waypoint."""
    low: Ints
    high: Ints
    """Ends of each piece: a vertex, and one in the rank above it. Sorted by low, then high."""
    by_high: Ints
    """Numbers of the pieces, sorted by high, then low."""
    piece_starts: Ints
    """First piece that leaves each rank, and the number of pieces at the end. The same numbers bound `by_high`."""
    path: Ints
    """Vertices of all edges, one after the other, both ends included."""
    path_starts: Ints
    """Where each edge's vertices begin in `path`, and the length at the end."""


def proper_graph(rank: Ints, edges: Ints) -> ProperGraph:
    """Cut every edge at each rank it passes. Each edge must climb."""
    count = rank.size
    source, target = edges[:, 0], edges[:, 1]
    span = rank[target] - rank[source]
    path_starts = np.concatenate([[0], np.cumsum(span + 1)])
    edge = np.repeat(np.arange(len(edges)), span + 1)
    step = np.arange(edge.size) - path_starts[edge]
    waypoints = np.concatenate([[0], np.cumsum(span - 1)]) if len(edges) else np.zeros(1, dtype=np.int64)
    vertex = np.where(
        step == 0, source[edge], np.where(step == span[edge], target[edge], count + waypoints[edge] + step - 1)
    )
    total = count + int(waypoints[-1])
    vertex_rank = np.empty(total, dtype=np.int64)
    vertex_rank[:count] = rank
    vertex_rank[vertex] = rank[source][edge] + step
    by_rank = np.argsort(vertex_rank, kind="stable")
    number = np.empty(total, dtype=np.int64)
    number[by_rank] = np.arange(total)
    path = number[vertex]
    is_piece = step < span[edge]
    low, high = path[is_piece], path[np.flatnonzero(is_piece) + 1]
    sorted_pieces = np.lexsort((high, low))
    low, high = low[sorted_pieces], high[sorted_pieces]
    columns = int(rank.max()) + 1 if count else 0
    starts = np.searchsorted(vertex_rank[by_rank], np.arange(columns + 1))
    return ProperGraph(
        starts,
        number[:count],
        np.where(by_rank < count, by_rank, -1),
        low,
        high,
        np.lexsort((low, high)),
        np.searchsorted(low, starts),
        path,
        path_starts,
    )
