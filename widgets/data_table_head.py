"""The heads of a table's columns, painted."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from resources.tongue import tr
from widgets.board import LEFT, RIGHT, Board
from widgets.itemmodels.data_table_delegate import paddings
from widgets.itemmodels.data_table_model import DataTableModel
from widgets.marks import OPEN
from widgets.mirror import is_mirrored
from widgets.theme import current

HEIGHT = 32


class DataTableHead(QHeaderView):
    """Heads 13, secondary; the column the keyboard is in is brighter, the sorted one has its arrow."""

    def __init__(self, table: QTableView, rows: DataTableModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._rows = table, rows
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Columns"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """32 high."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The line goes on beyond the last column."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            Board(painter, current()).hline(0, self.viewport().width(), HEIGHT - 1)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802  Qt's name
        """Draw one head."""
        table = self._table
        columns = self._rows.columns
        if not rect.isValid() or not 0 <= logical_index < len(columns):
            return
        board = Board(painter, current())
        if is_mirrored(self):
            board.mirror(rect)
        board.fill(rect, "panel")
        board.hline(rect.left(), rect.right() + 1, rect.bottom())
        column = columns[logical_index]
        left, right = paddings(logical_index, len(columns))
        is_here = table.hasFocus() and table.currentIndex().column() == logical_index
        ink, weight = ("text", 600) if is_here else ("text2", None)
        sorted_by = self._rows.sorted_by
        arrow = 16 if sorted_by is not None and sorted_by[0] == logical_index else 0
        end = rect.right() + 1 - right - (arrow if column.is_right else 0)
        x = float(end if column.is_right else rect.left() + left)
        wide = board.text(x, 8, tr(column.head), "label", ink, weight=weight, align=RIGHT if column.is_right else LEFT)
        if arrow and sorted_by is not None:
            spot = end + 6.0 if column.is_right else x + wide + 6
            painter.save()
            if not sorted_by[1]:
                painter.translate(0, HEIGHT)
                painter.scale(1, -1)
            board.mark(OPEN, spot, 11, 10, "text")
            painter.restore()
