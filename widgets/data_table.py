"""A table of rows of 40 under a head of 32: arrows, Home and End move, typing finds, Enter opens, Ctrl+C copies.

Left and Right choose a column; Ctrl+Up and Ctrl+Down sort by it, the same key again gives the first order back.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from resources.tongue import tr
from widgets.charts.table_rows import as_tsv
from widgets.data_table_head import DataTableHead
from widgets.data_table_widths import Widths, head_width
from widgets.itemmodels.data_table_delegate import ROW_HEIGHT, DataTableDelegate, cell_width
from widgets.itemmodels.data_table_model import DataTableModel
from widgets.itemmodels.data_table_row import Column, DataRow

_FORGET_MS = 1000
"""Letters typed within so long belong to one word that is sought."""


class DataTable(QTableView):
    """`row_selected(id)` when the current row changes by hand, `row_opened(id)` at Enter or a double click.

    Digits belong to the pane around, unless a word with a digit in it is being typed. Nothing is cut but columns with a
    weight, and those show the whole as tooltip; where the columns need more room than there is, the table scrolls.
    """

    row_selected = Signal(str)
    row_opened = Signal(str)
    focused = Signal()
    """The keyboard or a click came to this table."""
    copied = Signal(int)
    """So many rows went to the clipboard."""

    def __init__(self, name: str, columns: Sequence[Column] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DataTableModel(columns, self)
        self._widths = Widths()
        self._sought = ""
        self._forgetting = QTimer(self, interval=_FORGET_MS, singleShot=True)
        self._forgetting.timeout.connect(self._forget)
        self._delegate = DataTableDelegate(self)
        self._delegate.set_columns(self.rows.columns)
        self.setHorizontalHeader(DataTableHead(self, self.rows))
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().sectionClicked.connect(self.toggle_sorting)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self._open())
        self.rows.order_changed.connect(self.horizontalHeader().viewport().update)
        self._is_by_hand = True
        self.selectionModel().currentChanged.connect(self._moved)

    def set_table(self, columns: Sequence[Column], rows: Sequence[DataRow]) -> None:
        """Show these; what is selected stays selected as long as it is there. The first row is current at first."""
        is_other = tuple(columns) != self.rows.columns
        kept, place = self.current_id(), self.currentIndex().row()
        self._is_by_hand = False
        self._delegate.set_columns(tuple(columns))
        self.rows.set_table(columns, rows)
        if is_other:
            self._widths = Widths()
        self._measure()
        if rows and self.rows.row_of(kept) < 0:
            # What was current is gone: its neighbour, not the top, is where the eyes are.
            place = 0 if is_other else max(0, min(place, len(rows) - 1))
            self._go_to(place, 0)
        self._is_by_hand = True

    def set_stale(self, is_stale: bool) -> None:
        """Whether all of it is past: it is set quietly then. The panel around says since when."""
        if self._delegate.is_stale != is_stale:
            self._delegate.is_stale = is_stale
            self.viewport().update()

    def current_id(self) -> str:
        """Id of the current row; empty where there is none."""
        row = self.rows.row(self.currentIndex())
        return row.id if row is not None else ""

    def current_row(self) -> DataRow | None:
        """The current row."""
        return self.rows.row(self.currentIndex())

    def set_current(self, row_id: str) -> None:
        """Make a row current without a signal, and bring it into view. An unknown id changes nothing."""
        place = self.rows.row_of(row_id)
        if place >= 0:
            self._is_by_hand = False
            self._go_to(place, max(0, self.currentIndex().column()))
            self._is_by_hand = True

    def toggle_sorting(self, column: int) -> None:
        """Ascending, descending, the first order again: what a click on the head does."""
        steps = (None, (column, False), (column, True), None)
        now = self.rows.sorted_by
        self._sort(steps[steps.index(now) + 1] if now in steps[1:3] else (column, False))

    def copy(self) -> None:
        """The selected rows with their heads as tab-separated text; all rows where at most one is selected."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        rows = self.rows.rows
        taken = [rows[place] for place in (chosen if len(chosen) > 1 else range(len(rows)))]
        heads = [tr(column.head) for column in self.rows.columns]
        QGuiApplication.clipboard().setText(as_tsv(heads, [[cell.text for cell in row.cells] for row in taken]))
        self.copied.emit(len(taken))

    def _sort(self, wanted: tuple[int, bool] | None) -> None:
        self.rows.sort_by(*(wanted or (None, False)))
        self._measure()
        self.scrollTo(self.currentIndex())

    def _go_to(self, row: int, column: int) -> None:
        index = self.rows.index(row, column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _moved(self, index: QModelIndex, old: QModelIndex) -> None:
        self.horizontalHeader().viewport().update()
        if self._is_by_hand and index.row() != old.row() and self.current_id():
            self.row_selected.emit(self.current_id())

    def _open(self) -> None:
        if self.current_id():
            self.row_opened.emit(self.current_id())

    def _measure(self) -> None:
        columns, rows = self.rows.columns, self.rows.rows
        count = len(columns)
        for place, column in enumerate(columns):
            cells = (cell_width(row.cells[place], place, count) for row in rows)
            self._widths.note(place, max(head_width(column, place, count), column.least, *cells))
        for place, width in enumerate(self._widths.shared(columns, self.viewport().width())):
            if self.columnWidth(place) != width:
                self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Columns with a weight share the new width."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """As told above; everything else is the pane's."""
        key, held = event.key(), event.modifiers()
        column = max(0, self.currentIndex().column())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self._open()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & Qt.KeyboardModifier.ControlModifier:
            wanted = (column, key == Qt.Key.Key_Down)
            self._sort(None if self.rows.sorted_by == wanted else wanted)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held:
            self._go_to(0 if key == Qt.Key.Key_Home else self.rows.rowCount() - 1, column)
        elif (event.text().isdigit() and not self._sought) or key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """The first row, from the current one on, in which a cell has a word that begins with what was typed."""
        if not search.strip() and not self._sought:
            return
        self._sought += search.casefold()
        self._forgetting.start()
        count = self.rows.rowCount()
        here = max(0, self.currentIndex().row())
        for step in range(count):
            place = (here + step) % count
            if _has(self.rows.rows[place], self._sought):
                self._go_to(place, max(0, self.currentIndex().column()))
                return

    def _forget(self) -> None:
        self._sought = ""

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The whole of what is cut, and what more there is to say of a cell, as tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row = self.rows.row(index)
            if row is not None:
                cell = row.cells[index.column()]
                wanted = cell_width(cell, index.column(), len(row.cells))
                words = cell.full or (cell.text if wanted > self.columnWidth(index.column()) else "")
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The bar appears; there is always a current row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self._go_to(0, 0)
        self.horizontalHeader().viewport().update()
        self.viewport().update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The bar goes, the fill stays."""
        super().focusOutEvent(event)
        self.horizontalHeader().viewport().update()
        self.viewport().update()


def _has(row: DataRow, sought: str) -> bool:
    texts = [cell.text.casefold() for cell in row.cells]
    return any(text.startswith(sought) or f" {sought}" in text for text in texts)
