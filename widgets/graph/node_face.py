"""A node at full detail: 176 × 72, bar 4 in the hue, glyph 20 at 14/9, name, tier, word, measure."""

from typing import Final

from PySide6.QtCore import QRectF

from widgets.board import RIGHT, Board
from widgets.glyphs import glyph_of
from widgets.graph.look import glyph_of_node, is_unknown
from widgets.graph.node_marks import paint_badge, paint_caption, paint_opaque, paint_simulated, paint_stack
from widgets.graph.places import NODE_HEIGHT
from widgets.graph.views import NodeView
from widgets.mirror import runs_left

BAR: Final = 4.0
_TEXT_X: Final = 42.0
_MEASURE_X: Final = 12.0
_PAD: Final = 10.0


def paint_face(board: Board, rect: QRectF, node: NodeView) -> None:
    """Everything of one node but selection. `rect` is its box, 176 × 72, in the coordinates of the board."""
    if node.is_cluster:
        paint_stack(board, rect)
    paint_ground(board, rect, node)
    with board.mirrored_in(rect, is_mirrored=runs_left()):
        _paint_words(board, rect, node)
    paint_caption(board, rect, node)
    paint_simulated(board, rect, node)
    paint_badge(board, rect, node)


def _paint_words(board: Board, rect: QRectF, node: NodeView) -> None:
    """Turned inside the card where words run to the left; the bar stays on the side a fault comes from."""
    left, right = rect.left(), rect.right()
    # Somewhat below 100 % the box is lower while the letters are not: they move up by half of what is missing.
    top = rect.top() + min(0.0, (rect.height() - NODE_HEIGHT) / 2)
    board.glyph(glyph_of_node(node), left + 14, top + 9, 20)
    used = board.text(right - _PAD, top + 8, _beside(node), "label", "text2", align=RIGHT, line=24)
    room = rect.width() - _TEXT_X - _PAD
    beside = room - (used + 6 if used else 0)
    # A name that is a little too long is written smaller before it is cut.
    role = "name" if board.width_of(node.name, "name") <= beside else "label"
    board.text(left + _TEXT_X, top + 8, node.name, role, width=beside, weight=600, line=24)
    board.text(left + _TEXT_X, top + 30, node.word, "label", "text2", width=room)
    if node.is_cluster:
        _paint_counts(board, left + _TEXT_X, top + 49, right - _PAD, node)
    else:
        # A value is not cut short: a long one begins below the glyph.
        x = _TEXT_X if board.width_of(node.measure, "label") <= room else _MEASURE_X
        board.text(left + x, top + 49, node.measure, "label", width=rect.width() - x - _PAD)


def paint_ground(board: Board, rect: QRectF, node: NodeView, *, scale: float = 1.0) -> None:
    """Fill, border and bar. At small scales the bar stays wide enough to be seen."""
    paint_opaque(board, rect, "raised" if node.is_abnormal else "panel")
    if is_unknown(node):
        board.frame(rect, "unknown", 2, (6, 4))
        return
    board.frame(rect, "line")
    if node.is_abnormal:
        width = max(3.0, BAR * scale)
        board.fill(QRectF(rect.left(), rect.top(), width, rect.height()), glyph_of_node(node).hue)


def _beside(node: NodeView) -> str:
    return f"×{node.count}" if node.is_cluster else node.tier


def _paint_counts(board: Board, x: float, top: float, right: float, node: NodeView) -> None:
    """Glyph 12 and number for each condition, worst first, as many as fit; the tooltip has all."""
    for condition, count in node.counts:
        wide = 12 + 4 + board.width_of(f"{count}", "label")
        if x + wide > right:
            board.text(x, top, "+", "label", "text2")
            break
        board.glyph(glyph_of(condition), x, top + 2, 12)
        board.text(x + 16, top, f"{count}", "label")
        x += wide + 8
