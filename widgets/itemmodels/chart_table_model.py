"""A ChartTable as a Qt table model. New rows come in on top and old ones go at the end, so that selection and scroll stay."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.charts.table_rows import ChartTable

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = ChartTable((), ())


class ChartTableModel(QAbstractTableModel):
    """Use from the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = _NOTHING

    @property
    def table(self) -> ChartTable:
        """What is shown."""
        return self._table

    def set_table(self, table: ChartTable) -> None:
        """Show another table. The same columns a little later in time are told as rows that came and rows that went."""
        old = self._table
        fresh = self._fresh(table)
        if fresh is None:
            self.beginResetModel()
            self._table = table
            self.endResetModel()
            return
        kept = len(table.rows) - fresh
        if fresh:
            self.beginInsertRows(QModelIndex(), 0, fresh - 1)
            self._table = ChartTable(table.heads, (*table.rows[:fresh], *old.rows), table.step)
            self.endInsertRows()
        gone = len(old.rows) - kept
        if gone:
            self.beginRemoveRows(QModelIndex(), fresh + kept, fresh + len(old.rows) - 1)
            self._table = ChartTable(table.heads, (*table.rows[:fresh], *old.rows[:kept]), table.step)
            self.endRemoveRows()
        self._table = table
        if table.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(table.rows) - 1, len(table.heads) - 1))

    def _fresh(self, table: ChartTable) -> int | None:
        """How many rows on top are new, the rest being the first of those shown; None where it is another table."""
        old = self._table
        if old.heads != table.heads or old.step != table.step or not old.rows or not table.rows:
            return None
        times = [row.at for row in table.rows]
        newest = old.rows[0].at
        fresh = next((place for place, at in enumerate(times) if at == newest), None)
        if fresh is None or times[fresh:] != [row.at for row in old.rows[: len(times) - fresh]]:
            return None
        return fresh

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Number of stretches of time."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Time, every line with what is usual, what happened."""
        return 0 if parent.isValid() else len(self._table.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell's words; for a screen reader with the head of the column."""
        if not index.isValid() or index.row() >= len(self._table.rows) or index.column() >= len(self._table.heads):
            return None
        words = self._table.rows[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._table.heads[index.column()]}: {words}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand below one another at their right end; time and what happened at the left."""
        is_figure = 0 < column < len(self._table.heads) - 1
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._table.heads[section] if 0 <= section < len(self._table.heads) else None
