"""What stands around a node: caption, change badge, the outline of a what-if, the stack of a cluster, rings."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from widgets.board import Board
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of
from widgets.graph.views import NodeView

_BADGE_WIDTH: Final = 62.0
_BADGE_HEIGHT: Final = 20.0
_BADGE_MOST: Final = 132.0
_SIMULATED_REACH: Final = 6.0
_HOLLOW = GlyphLook(shelved=True)
ABOVE: Final = 31.0
BELOW: Final = 28.0
BESIDE: Final = 10.0


def ink_box(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Everything a node may paint on, caption and outlines included, around its box."""
    left, top, right, bottom = box
    return left - BESIDE, top - ABOVE, right + BESIDE, bottom + BELOW


def marked_box(box: tuple[float, float, float, float], node: NodeView) -> tuple[float, float, float, float]:
    """A node's box with the words that stand above and below this very node."""
    left, top, right, bottom = box
    return left, top - (ABOVE if node.caption or node.badge else 0), right, bottom + (BELOW if node.simulated else 0)


def paint_caption(board: Board, rect: QRectF, node: NodeView) -> None:
    """13/600 above the node."""
    if node.caption:
        board.text(
            rect.left(), rect.top() - (30 if node.badge else 25), node.caption, "label", weight=600, width=rect.width()
        )


def paint_badge(board: Board, rect: QRectF, node: NodeView) -> None:
    """62 × 20 on the top edge: flag and words, border in the hue of a change."""
    if not node.badge:
        return
    width = min(_BADGE_MOST, max(_BADGE_WIDTH, 34 + board.width_of(node.badge, "label")))
    box = QRectF(round(rect.right() - 2 - width), round(rect.top() - 13), round(width), _BADGE_HEIGHT)
    board.fill(box, "panel")
    board.frame(box, "change")
    board.glyph(GlyphKind.CHANGE, box.left() + 6, box.top() + 4, 12)
    board.text(box.left() + 26, box.top() + 2, node.badge, "label", width=width - 32)


def paint_simulated(board: Board, rect: QRectF, node: NodeView) -> None:
    """The dotted outline 6 px outside, and below it the hollow shape and the word of what would be."""
    if node.simulated is None:
        return
    paint_dotted(board, rect.adjusted(*_outward(_SIMULATED_REACH)))
    board.glyph(glyph_of(node.simulated), rect.left() - 6, rect.bottom() + 11, 12, _HOLLOW)
    board.text(rect.left() + 12, rect.bottom() + 9, node.simulated_words, "label", "text2", width=rect.width() - 12)


def paint_dotted(board: Board, box: QRectF) -> None:
    """A dotted frame, 1.5 px."""
    painter = board.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(board.theme.pen("text", 1.5, (2, 2.5)))
    painter.drawRect(board.placed(box).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def paint_stack(board: Board, rect: QRectF, steps: tuple[int, ...] = (8, 4)) -> None:
    """Outlines behind a cluster."""
    for step in steps:
        under = rect.translated(step, step)
        paint_opaque(board, under, "panel")
        board.frame(under, "line")


def paint_opaque(board: Board, rect: QRectF, ink: str) -> None:
    """Fill, whatever the opacity in force: a faded node still hides the lines behind it."""
    faded = board.painter.opacity()
    board.painter.setOpacity(1.0)
    board.fill(rect, ink)
    board.painter.setOpacity(faded)


def paint_ring(board: Board, rect: QRectF, ink: str, width: float, reach: float = 3.0) -> None:
    """A frame `reach` px outside: focus, selection, what was searched for. `rect` in screen pixels."""
    around = reach + width - 1
    board.frame(QRectF(rect.toAlignedRect()).adjusted(*_outward(around)), ink, width)


def _outward(reach: float) -> tuple[float, float, float, float]:
    return -reach, -reach, reach, reach
