"""Edges, lightest first, so that what carries the fault lies on top."""

from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from widgets.board import Board
from widgets.graph.curves import Curves
from widgets.graph.look import Stroke, Strokes
from widgets.graph.pieces import Ints, Pieces

_ARROWS_FROM: Final = 0.3
"""Zoom below which heads would be dots."""
_BENDS_FROM: Final = 0.2
"""Zoom below which the gap between two columns is a few pixels wide, and a bend as good as straight."""
_HAIRLINES_BELOW: Final = 0.9
"""Zoom below which quiet lines are drawn as hairlines, so that they stay visible, and faster."""
_CROWD: Final = 600
"""More edges than these in one picture, seen from afar, are drawn thinly, so that the nodes stand out."""
_THIN: Final = 0.45


def paint_edges(board: Board, curves: Curves, pieces: Pieces, near: Ints, strokes: Strokes, scale: float) -> None:
    """Draw these pieces. Dashes begin anew with each piece, so that a part of the picture is drawn as the whole would be."""
    painter = board.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    kinds = strokes.kind[pieces.edge[near]]
    is_crowd = len(strokes.kind) > _CROWD
    # Kinds are numbered by weight: the heaviest comes last.
    for kind in np.unique(kinds).tolist():
        stroke = strokes.kinds[kind]
        mine = near[kinds == kind]
        straight = pieces.is_level[mine] if scale >= _BENDS_FROM else np.ones(mine.size, dtype=bool)
        is_thin = is_crowd and scale < _HAIRLINES_BELOW and stroke.weight <= 1
        painter.setOpacity(stroke.opacity * (_THIN if is_thin else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(board, stroke, scale))
        painter.drawLines([curves.chords[piece] for piece in mine[straight].tolist()])
        for piece in mine[~straight].tolist():
            painter.drawPath(curves.bend(piece))
        if scale >= _ARROWS_FROM:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(board.theme.color(stroke.arrow))
            for number in pieces.edge[mine[pieces.is_last[mine]]].tolist():
                painter.drawConvexPolygon(curves.arrow(number))
    painter.restore()


def pen_of(board: Board, stroke: Stroke, scale: float) -> QPen:
    """The pen at a zoom: widths shrink with it, but never below a hairline; a hairline stays one from near, too."""
    pen = board.theme.pen(stroke.ink, stroke.width, stroke.dash)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if scale < _HAIRLINES_BELOW or stroke.width <= 1.0:
        # A cosmetic pen counts pixels of the device, not of the scene; Qt draws those of one pixel many times faster.
        pen.setCosmetic(True)
        width = max(1.0, stroke.width * min(scale, 1.0))
        pen.setWidthF(width * board.painter.device().devicePixelRatioF())
        if stroke.dash:
            pen.setDashPattern([max(1.0, step * min(scale, 1.0)) / width for step in stroke.dash])
    return pen
