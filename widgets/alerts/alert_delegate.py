"""Paints the inbox's rows: groups 52 high, their alerts 40 on canvas. Columns stand from both edges; the lead gives way."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.alerts.alert_model import ROW_ROLE
from widgets.alerts.alert_views import AlertBlock, AlertLine, Handling, ListRow
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphLook
from widgets.marks import CHECK, OPEN, PLAY, RING, Mark
from widgets.mirror import is_mirrored
from widgets.theme import current

BLOCK, LINE = 52, 40
ARROW, NAME, INDENT = 52, 66, 68
NAME_WIDTH, LINE_TEXT = 168, 94
_MIX_FROM = 1000
"""Narrower lists go without the mix; it is told in the tooltip and to screen readers."""
_MARKS: dict[Handling, Mark] = {Handling.OPEN: PLAY, Handling.DONE: CHECK, Handling.LATCHED: RING}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand in a list of a width, logical pixels."""

    count: float
    """Right end."""
    mix: float | None
    lead: float
    lead_width: float
    began: float
    state: float
    window: float
    """Right end."""


def columns(width: float) -> Columns:
    """The columns for a width."""
    mix = 340.0 if width >= _MIX_FROM else None
    lead = 452.0 if mix is not None else 332.0
    began = width - 359
    return Columns(316, mix, lead, max(40.0, began - 16 - lead), began, width - 276, width - 16)


class AlertDelegate(QStyledItemDelegate):
    """`is_flash_off` is the dark half of the flash of what nobody acknowledged."""

    is_flash_off = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802  Qt's name
        """Groups 52, alerts 40."""
        row = index.data(ROW_ROLE)
        return QSize(320, LINE if isinstance(row, ListRow) and row.line is not None else BLOCK)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ListRow):
            return
        rect = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.translate(rect.topLeft())
        board = Board(painter, current())
        ground = QRectF(0, 0, rect.width(), rect.height())
        view = option.widget
        if isinstance(view, QWidget) and is_mirrored(view):
            board.mirror(ground)
        if is_current or row.line is not None:
            board.fill(ground, "raised" if is_current else "canvas")
        if row.line is None:
            _paint_block(board, row.block, rect.width(), row.is_open, self.is_flash_off)
        else:
            _paint_line(board, row.line, rect.width(), self.is_flash_off)
        board.hline(0, rect.width(), rect.height() - 1)
        if is_current and isinstance(view, QWidget) and view.hasFocus():
            board.fill(QRectF(0, 0, 4, rect.height() - 1), "text")
        painter.restore()


def _paint_block(board: Board, block: AlertBlock, width: float, is_open: bool, is_flash_off: bool) -> None:
    at = columns(width)
    look = _look(block.handling, block.is_flashing and is_flash_off)
    board.glyph(block.glyph, 16, 16, 20, look)
    if block.children:
        if is_open:
            board.mark(OPEN, ARROW - 4, 22, 8, "text2")
        else:
            board.mark(PLAY, ARROW - 4, 22, 8, "text2")
    if block.word:
        board.text(NAME, 5, block.name, "name", width=NAME_WIDTH)
        board.text(NAME, 29, block.word, "label", "text2", width=NAME_WIDTH)
    else:
        board.text(NAME, 14, block.name, "name", width=NAME_WIDTH)
    board.text(at.count, 14, str(block.count), "value", align=RIGHT)
    if at.mix is not None:
        board.text(at.mix, 14, block.mix, "body", "text2")
    if block.note:
        board.text(at.lead, 5, block.lead, width=at.lead_width)
        board.text(at.lead, 29, block.note, "label", "text2", width=at.lead_width)
    else:
        board.text(at.lead, 14, block.lead, width=at.lead_width)
    board.text(at.began, 14, block.began, ink="text2")
    _paint_state(board, at, 14, block.state, block.handling, block.window, block.is_due)


def _paint_line(board: Board, line: AlertLine, width: float, is_flash_off: bool) -> None:
    at = columns(width)
    board.glyph(line.glyph, INDENT, 13, 14, _look(line.handling, line.is_flashing and is_flash_off))
    end = at.began - 16
    used = board.text(LINE_TEXT, 8, line.text, width=max(40.0, end - LINE_TEXT))
    x = LINE_TEXT + used + 16
    if line.note and end - x > 24:
        board.text(x, 12, line.note, "label", "text2", width=end - x)
    board.text(at.began, 8, line.began, ink="text2")
    _paint_state(board, at, 8, line.state, line.handling, line.window, line.is_due)


def _look(handling: Handling, is_off: bool) -> GlyphLook:
    return GlyphLook(shelved=handling is Handling.HELD, flash_off=is_off)


def _paint_state(
    board: Board, at: Columns, top: float, state: str, handling: Handling, window: str, is_due: bool
) -> None:
    mark, is_open = _MARKS.get(handling), handling is Handling.OPEN
    if mark is not None:
        board.mark(mark, at.state, top + 6, 12, "text" if is_open else "text2")
    board.text(at.state + 18, top, state, ink="text" if is_open else "text2", weight=600 if is_open else None)
    if window:
        board.text(at.window, top, window, "name" if is_due else "body", align=RIGHT)
