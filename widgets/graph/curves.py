"""Edges as paths, their arrow heads, and points along them."""

from functools import cached_property
from itertools import starmap
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from widgets.graph.pieces import Floats, Pieces

ARROW_LENGTH: Final = 9.0
ARROW_WIDTH: Final = 8.0
_SAMPLES: Final = 12
"""Points taken on each Bézier piece."""
_AT = np.linspace(0.0, 1.0, _SAMPLES + 1)[:, None]
_WEIGHTS = ((1 - _AT) ** 3, 3 * (1 - _AT) ** 2 * _AT, 3 * (1 - _AT) * _AT**2, _AT**3)


class Curves:
    """What Qt draws for some routes, made when first asked for and kept."""

    def __init__(self, routes: tuple[Floats, ...], pieces: Pieces) -> None:
        self._routes = routes
        self._pieces = pieces
        self._bends: dict[int, QPainterPath] = {}
        self._arrows: dict[int, QPolygonF] = {}
        self._points: dict[int, Floats] = {}

    @cached_property
    def chords(self) -> list[QLineF]:
        """Every piece as a straight line: what a level one is, and what a bend looks like from afar."""
        ends = self._pieces.quads[:, [0, 3]].reshape(-1, 4)
        return list(starmap(QLineF, ends.tolist()))

    def arrow(self, number: int) -> QPolygonF:
        """The head of an edge at its caller."""
        found = self._arrows.get(number)
        if found is None:
            corners = self._heads[number].tolist()
            found = self._arrows[number] = QPolygonF([QPointF(x, y) for x, y in corners])
        return found

    @cached_property
    def _heads(self) -> Floats:
        """For each edge three corners, shape (n, 3, 2)."""
        last = self._pieces.quads[self._pieces.is_last]
        tip = last[:, 3]
        # Control points may lie on the end: then the chord tells the direction.
        is_blunt = np.abs(last[:, 2] - tip).max(axis=1, initial=0.0) < 1e-6
        back = np.where(is_blunt[:, None], last[:, 0], last[:, 2])
        along = (tip - back) / np.maximum(np.hypot(*(tip - back).T), 1e-9)[:, None]
        across = np.stack([-along[:, 1], along[:, 0]], axis=1) * ARROW_WIDTH / 2
        base = tip - along * ARROW_LENGTH
        found: Floats = np.stack([tip, base + across, base - across], axis=1)
        return found

    def bend(self, piece: int) -> QPainterPath:
        """A curved piece."""
        found = self._bends.get(piece)
        if found is None:
            found = self._bends[piece] = _path(self._pieces.quads[piece])
        return found

    def path(self, number: int) -> QPainterPath:
        """The whole line of an edge."""
        return _path(self._routes[number])

    def points(self, number: int) -> Floats:
        """Points along the edge, shape (n, 2)."""
        found = self._points.get(number)
        if found is None:
            found = self._points[number] = sampled(self._routes[number])
        return found

    def distance(self, number: int, x: float, y: float) -> float:
        """How far a point is from the edge."""
        points = self.points(number)
        start, step = points[:-1], np.diff(points, axis=0)
        squared = np.maximum((step**2).sum(axis=1), 1e-9)
        share = np.clip((((x, y) - start) * step).sum(axis=1) / squared, 0.0, 1.0)
        nearest: NDArray[np.float64] = start + step * share[:, None]
        return float(np.sqrt(((nearest - (x, y)) ** 2).sum(axis=1).min()))


def sampled(route: Floats) -> Floats:
    """Points along a route."""
    pieces = [_piece(route[first : first + 4]) for first in range(0, len(route) - 1, 3)]
    return np.concatenate([pieces[0][:1], *(piece[1:] for piece in pieces)])


def _piece(quad: Floats) -> Floats:
    found: Floats = sum((weight * point for weight, point in zip(_WEIGHTS, quad, strict=True)), start=np.zeros(2))
    return found


def _path(route: Floats) -> QPainterPath:
    points = route.tolist()
    path = QPainterPath(QPointF(*points[0]))
    for first in range(0, len(points) - 1, 3):
        one, other, end = points[first + 1 : first + 4]
        if points[first][1] == one[1] == other[1] == end[1]:
            path.lineTo(end[0], end[1])
        else:
            path.cubicTo(one[0], one[1], other[0], other[1], end[0], end[1])
    return path
