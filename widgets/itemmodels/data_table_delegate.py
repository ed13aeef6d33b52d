"""Paints the cells of a table: glyph 16, words, hairline below; the selected row raised, with a bar while it has the focus."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.board import LEFT, RIGHT, Board
from widgets.itemmodels.data_table_model import ROW_ROLE
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis
from widgets.mirror import is_mirrored
from widgets.theme import current

ROW_HEIGHT = 40
SIDE, GAP = 16, 10
"""Padding at the outer edges of the table, and on each side of a cell inside it."""
_GLYPH, _AFTER_GLYPH = 16, 8
_LOOKS = {
    Emphasis.PLAIN: ("body", "text", None),
    Emphasis.NAME: ("name", "text", None),
    Emphasis.STATE: ("label", "text", 600),
    Emphasis.QUIET: ("label", "text2", None),
}


class DataTableDelegate(QStyledItemDelegate):
    """Say the columns with `set_columns`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self.is_stale = False
        """Whether all of it is past: nothing is then set as if it were live."""

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """What the columns are."""
        self._columns = columns

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802  Qt's name
        """As wide as the words, 40 high."""
        row = index.data(ROW_ROLE)
        cell = row.cells[index.column()] if isinstance(row, DataRow) else Cell("")
        return QSize(cell_width(cell, index.column(), len(self._columns)), ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DataRow) or index.column() >= len(self._columns):
            return
        rect = option.rect
        board = Board(painter, current())
        view = option.widget
        if isinstance(view, QWidget) and is_mirrored(view):
            board.mirror(rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            board.fill(rect, "raised")
        cell, column = row.cells[index.column()], self._columns[index.column()]
        sides = paddings(index.column(), len(self._columns))
        paint_cell(board, rect, cell, column, sides, is_quiet=self.is_stale)
        board.hline(rect.left(), rect.right() + 1, rect.bottom())
        if is_selected and index.column() == 0 and isinstance(view, QWidget) and view.hasFocus():
            board.fill(QRectF(rect.left(), rect.top(), 4, rect.height()), "text")


def paddings(column: int, count: int) -> tuple[int, int]:
    """Room left and right of a cell's words."""
    return SIDE if column == 0 else GAP, SIDE if column == count - 1 else GAP


def cell_width(cell: Cell, column: int, count: int) -> int:
    """How wide a column must be for this cell."""
    role, _ink, weight = _LOOKS[cell.emphasis]
    glyph = _GLYPH + (_AFTER_GLYPH if cell.text else 0) if cell.glyph is not None else 0
    return sum(paddings(column, count)) + glyph + advance(cell.text, role, weight)


@lru_cache(maxsize=8192)
def advance(text: str, role: str, weight: int | None) -> int:
    """Width of a text, rounded up. The same in every theme that sets letters in the same sizes."""
    return int(QFontMetricsF(current().font(role, weight)).horizontalAdvance(text) + 0.999)


def paint_cell(
    board: Board, rect: QRect, cell: Cell, column: Column, sides: tuple[int, int], *, is_quiet: bool = False
) -> None:
    """Draw the glyph and the words of a cell into its rectangle; `sides` is the room left and right of them."""
    left, right = sides
    role, ink, weight = _LOOKS[cell.emphasis]
    if is_quiet or not cell.is_known:
        ink = "text2"
    line = board.theme.type(role).line
    top = rect.top() + (rect.height() - 1 - line) / 2
    x, end = rect.left() + left, rect.right() + 1 - right
    wide = cell_width(cell, 0, 1) - 2 * SIDE
    if column.is_right:
        x = max(x, end - wide)
    if cell.glyph is not None:
        board.glyph(cell.glyph, x, rect.top() + (rect.height() - 1 - _GLYPH) / 2, _GLYPH)
        x += _GLYPH + _AFTER_GLYPH
    if column.is_right:
        board.text(end, top, cell.text, role, ink, width=end - x + 1, align=RIGHT, weight=weight)
    else:
        board.text(x, top, cell.text, role, ink, width=end - x + 1, align=LEFT, weight=weight)
