"""The curve of every edge: level at its ends and through the ranks it passes, bent only between ranks, where no node stands."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.ports import Frame, spread_ends

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_BOW: Final = 0.6
"""How far an edge inside one rank bows out, as a share of the room between ranks."""


def routed(given: Ints, climbing: Ints, passed: Sequence[Floats], frame: Frame) -> tuple[Floats, ...]:
    """A curve for each edge given. `climbing`: the distinct edges from lower to higher rank, with the heights they pass."""
    curves = _curves(climbing, passed, frame)
    number = {ends: place for place, ends in enumerate(map(tuple, climbing.tolist()))}
    made: dict[tuple[int, int], Floats] = {}
    lines = []
    for source, target in given.tolist():
        ends = (source, target)
        if ends not in made:
            if ends in number:
                made[ends] = curves[number[ends]]
            elif (target, source) in number:
                made[ends] = curves[number[target, source]][::-1]
            else:
                made[ends] = _inside_rank(source, target, frame)
        lines.append(made[ends])
    return tuple(lines)


def _curves(edges: Ints, passed: Sequence[Floats], frame: Frame) -> list[Floats]:
    if not len(edges):
        return []
    low, high = edges[:, 0], edges[:, 1]
    waypoints = np.array([each.size for each in passed], dtype=np.int64)
    heights = np.concatenate(passed)
    has = waypoints > 0
    starts = np.cumsum(waypoints) - waypoints
    first, last = frame.y[high].copy(), frame.y[low].copy()
    first[has] = heights[starts[has]]
    last[has] = heights[(starts + waypoints)[has] - 1]
    # Stops: the border left, then both sides of every rank passed, then the border reached.
    stops = 2 * waypoints + 2
    begins = np.cumsum(stops) - stops
    x, y = np.empty(int(stops.sum())), np.empty(int(stops.sum()))
    half = frame.width / 2
    x[begins], y[begins] = frame.x[low] + half, spread_ends(frame, low, first, high)
    ends = begins + stops - 1
    x[ends], y[ends] = frame.x[high] - half, spread_ends(frame, high, last, low)
    edge = np.repeat(np.arange(len(edges)), waypoints)
    step = np.arange(edge.size) - starts[edge]
    left = begins[edge] + 1 + 2 * step
    centre = frame.x[low][edge] + (step + 1) * frame.pitch
    x[left], y[left] = centre - half, heights
    x[left + 1], y[left + 1] = centre + half, heights
    return _through(x, y, stops)


def _through(x: Floats, y: Floats, stops: Ints) -> list[Floats]:
    """Control points of the curves through the stops of each edge, level at every stop."""
    sizes = 3 * (stops - 1) + 1
    begins, first_stops = np.cumsum(sizes) - sizes, np.cumsum(stops) - stops
    points = np.empty((int(sizes.sum()), 2))
    points[begins, 0], points[begins, 1] = x[first_stops], y[first_stops]
    edge = np.repeat(np.arange(stops.size), stops)
    step = np.arange(edge.size) - first_stops[edge]
    later = np.flatnonzero(step > 0)
    at = begins[edge[later]] + 3 * step[later] - 2
    middle = (x[later] + x[later - 1]) / 2
    points[at, 0], points[at, 1] = middle, y[later - 1]
    points[at + 1, 0], points[at + 1, 1] = middle, y[later]
    points[at + 2, 0], points[at + 2, 1] = x[later], y[later]
    return [points[begin:end] for begin, end in zip(begins.tolist(), (begins + sizes).tolist(), strict=True)]


def _inside_rank(source: int, target: int, frame: Frame) -> Floats:
    """A self-edge, or one between nodes of one rank: straight between neighbours, else out of the right side and back."""
    x, half = float(frame.x[source]), frame.width / 2
    y0, y1 = float(frame.y[source]), float(frame.y[target])
    if source == target:
        quarter = float(frame.heights[source]) / 4
        y0, y1 = y0 - quarter, y1 + quarter
    elif abs(int(frame.order[source]) - int(frame.order[target])) == 1:
        down = 1.0 if y1 > y0 else -1.0
        y0, y1 = y0 + down * float(frame.heights[source]) / 2, y1 - down * float(frame.heights[target]) / 2
        return np.array([(x, y0), (x, y0 + (y1 - y0) / 3), (x, y1 - (y1 - y0) / 3), (x, y1)])
    away = x + half + max(0.0, frame.pitch - frame.width) * _BOW
    return np.array([(x + half, y0), (away, y0), (away, y1), (x + half, y1)])
