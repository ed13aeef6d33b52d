"""The table twin of charts, for screen readers and for whoever wants the figures: arrow keys move, Ctrl+C copies as TSV."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from resources.tongue import tr
from widgets.charts.detail_view import DetailChartView
from widgets.charts.table_rows import as_tsv, table_of
from widgets.itemmodels.chart_table_model import ChartTableModel

_ROW = 32
_MINE = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_A,
    )
)


class TableTwin(QTableView):
    """`left` at Esc. Bare letters and digits are left to the pane around."""

    left = Signal()
    copied = Signal(int)
    """So many rows went to the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChartTableModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(tr("Charts as a table, newest first"))
        self.setProperty("ring", True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_views(self, views: Sequence[DetailChartView]) -> None:
        """Show what these charts show."""
        heads = self.rows.table.heads
        self.rows.set_table(table_of(views))
        if self.rows.table.heads != heads:
            self.resizeColumnsToContents()
            for column in range(self.rows.columnCount()):
                self.setColumnWidth(column, min(360, self.columnWidth(column) + 24))
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def copy(self) -> None:
        """The selected rows with their heads, as TSV; all rows where at most one is selected."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        table = self.rows.table
        rows = [table.rows[at].cells for at in (chosen if len(chosen) > 1 else range(len(table.rows)))]
        QGuiApplication.clipboard().setText(as_tsv(table.heads, rows))
        self.copied.emit(len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+C copies, Esc leaves; what moves about is the table's, all else the pane's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif Qt.Key(event.key()) in _MINE:
            super().keyPressEvent(event)
        else:
            event.ignore()
