"""A node too small for all its words: letters keep the size at which they can be read, and lines give way instead."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QTransform

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of
from widgets.graph.look import glyph_of_node
from widgets.graph.node_face import paint_face, paint_ground
from widgets.graph.node_marks import paint_badge, paint_caption, paint_dotted, paint_stack
from widgets.graph.views import NodeView
from widgets.mirror import runs_left

_TWO_LINES_FROM: Final = 33.0
_LEAST_SHAPE: Final = 11.0
_LEAST_NORMAL: Final = 8.0
"""A smaller ring of a normal node would be noise."""
_HOLLOW = GlyphLook(shelved=True)


class Detail(IntEnum):
    """How much of a node is drawn."""

    BLOCK = 0
    """Shape and hue."""
    NAME = 1
    """And the name."""
    WORDS = 2
    """And the word of the state."""
    FULL = 3


def detail_at(scale: float) -> Detail:
    """What fits at a zoom: 72 × scale is the height of a node, a line takes 16."""
    if scale >= 0.9:
        return Detail.FULL
    if scale >= 0.66:
        return Detail.WORDS
    return Detail.NAME if scale >= 0.4 else Detail.BLOCK


def paint_node(board: Board, rect: QRectF, node: NodeView, scale: float) -> None:
    """A node at a zoom. `rect` is its box in scene coordinates; the painter is scaled by `scale`.

    Below 100 % letters and lines keep their size and stand on whole pixels; above, all grows.
    """
    if scale >= 1.0:
        paint_face(board, rect, node)
        return
    painter = board.painter
    painter.save()
    corner = painter.worldTransform().map(rect.topLeft())
    painter.setWorldTransform(QTransform.fromTranslate(round(corner.x()), round(corner.y())))
    box = QRectF(0, 0, round(rect.width() * scale), round(rect.height() * scale))
    noted = len(board.elided)
    if detail_at(scale) is Detail.FULL:
        paint_face(board, box, node)
    else:
        _paint_small(board, box, node, scale)
    board.elided[noted:] = [(_in_scene(place, rect, scale), text) for place, text in board.elided[noted:]]
    painter.restore()


def _in_scene(place: QRect, rect: QRectF, scale: float) -> QRect:
    left, top = rect.left() + place.left() / scale, rect.top() + place.top() / scale
    return QRectF(left, top, place.width() / scale, place.height() / scale).toAlignedRect()


def _paint_small(board: Board, box: QRectF, node: NodeView, scale: float) -> None:
    detail = detail_at(scale)
    if node.is_cluster:
        paint_stack(board, box, (max(2, round(8 * scale)),))
    paint_ground(board, box, node, scale=scale)
    if detail is Detail.BLOCK:
        _paint_shape(board, box, node)
    else:
        with board.mirrored_in(box, is_mirrored=runs_left()):
            _paint_lines(board, box, node, detail)
    if node.simulated is not None:
        _paint_simulated(board, box, node, detail, scale)
    if detail is Detail.WORDS:
        paint_caption(board, box, node)
        paint_badge(board, box, node)
    elif detail is Detail.NAME and node.badge:
        board.glyph(GlyphKind.CHANGE, box.right() - 14, -7, 12)


def _paint_shape(board: Board, box: QRectF, node: NodeView) -> None:
    """The shape alone. What is abnormal stays large enough to be told apart, even beyond its box."""
    size = min(20.0, box.height() - 2)
    if node.is_abnormal:
        size = max(_LEAST_SHAPE, size)
    elif size < _LEAST_NORMAL:
        return
    corner = box.center() - QPointF(size / 2, size / 2)
    if size > box.height() - 2:
        board.fill(QRectF(corner, QSizeF(size, size)).adjusted(-1, -1, 1, 1), "panel")
    board.glyph(glyph_of_node(node), corner.x(), corner.y(), size)


def _paint_lines(board: Board, box: QRectF, node: NodeView, detail: Detail) -> None:
    if detail is Detail.WORDS:
        size, x, right = 14.0, 27.0, box.width() - 4
        top = box.center().y() - 16
        board.text(x, top + 16, node.word, "label", "text2", width=right - x)
        beside = f"×{node.count}" if node.is_cluster else node.tier
        if board.width_of(node.name, "label", 600) + board.width_of(beside, "label") + 4 <= right - x:
            # The name comes first: the tier stands there only where both fit.
            board.text(right, top, beside, "label", "text2", align=RIGHT)
        board.text(x, top, node.name, "label", weight=600, width=right - x)
    else:
        size, x, right = 12.0, 24.0, box.width() - 3
        lines = _broken(board, node.name, right - x, 2 if box.height() >= _TWO_LINES_FROM else 1)
        top = box.center().y() - 8 * len(lines)
        for number, line in enumerate(lines):
            board.text(x, top + 16 * number, line, "label", weight=600, width=right - x)
    board.glyph(glyph_of_node(node), 8, top + (16 - size) / 2, size)


def _broken(board: Board, name: str, room: float, most: int) -> list[str]:
    """A name in at most two lines, broken where a word of it ends."""
    if most == 1 or board.width_of(name, "label", 600) <= room:
        return [name]
    ends = [at + 1 for at, letter in enumerate(name[:-1]) if letter in " -_./"]
    fitting = [end for end in ends if board.width_of(name[:end], "label", 600) <= room]
    return [name[: fitting[-1]].rstrip(), name[fitting[-1] :]] if fitting else [name]


def _paint_simulated(board: Board, box: QRectF, node: NodeView, detail: Detail, scale: float) -> None:
    if node.simulated is None:
        return
    reach = max(2.0, 6 * scale)
    paint_dotted(board, box.adjusted(-reach, -reach, reach, reach))
    if detail is Detail.BLOCK:
        size = max(4.0, min(12.0, box.height() - 2))
        board.glyph(glyph_of(node.simulated), box.right() - size - 2, box.center().y() - size / 2, size, _HOLLOW)
    elif detail is Detail.NAME:
        board.glyph(glyph_of(node.simulated), box.right() - 14, box.bottom() - 6, 12, _HOLLOW)
    else:
        board.glyph(glyph_of(node.simulated), 0, box.bottom() + reach + 2, 10, _HOLLOW)
        board.text(14, box.bottom() + reach - 1, node.simulated_words, "label", "text2", width=box.width() - 14)
