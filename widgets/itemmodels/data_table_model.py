"""Rows of a table as a Qt model. Rows that stay keep their place in the selection, whatever comes, goes or is sorted.

Use from the GUI thread.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from resources.tongue import tr
from widgets.itemmodels.data_table_row import Column, DataRow, sort_key

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = ROW_ROLE + 1


class DataTableModel(QAbstractTableModel):
    """Rows stand in the order given until `sort_by` chooses a column."""

    order_changed = Signal()
    """Sorted by another column, or another way."""

    def __init__(self, columns: Sequence[Column] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: tuple[DataRow, ...] = ()
        self._rows: list[DataRow] = []
        self._sorted_by: tuple[int, bool] | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """What the columns are."""
        return self._columns

    @property
    def rows(self) -> tuple[DataRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """Column, and whether it descends; None where the rows stand as they were given."""
        return self._sorted_by

    def set_table(self, columns: Sequence[Column], rows: Sequence[DataRow]) -> None:
        """Another table altogether: the same columns keep selection and order."""
        if tuple(columns) == self._columns:
            self.set_rows(rows)
            return
        self.beginResetModel()
        self._columns, self._given, self._sorted_by = tuple(columns), tuple(rows), None
        self._rows = list(rows)
        self.endResetModel()
        self.order_changed.emit()

    def set_rows(self, rows: Sequence[DataRow]) -> None:
        """Show these. Rows are known by their ids; what did not change is not told of."""
        self._given = tuple(rows)
        wanted = {row.id: row for row in rows}
        if len(wanted) != len(rows):
            raise ValueError("two rows of a table have the same id")
        for place in reversed(range(len(self._rows))):
            if self._rows[place].id not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        known = {row.id for row in self._rows}
        fresh = [row for row in rows if row.id not in known]
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        for place, old in enumerate(self._rows):
            row = wanted[old.id]
            if row != old:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))
        self._put_in_order()

    def sort_by(self, column: int | None, is_descending: bool = False) -> None:
        """Sort by a column, or let the rows stand as they were given."""
        self._sorted_by = None if column is None else (column, is_descending)
        self._put_in_order()
        self.order_changed.emit()

    def row_of(self, row_id: str) -> int:
        """Place of a row; -1 where there is none of this id."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), -1)

    def row(self, index: _Index) -> DataRow | None:
        """The row at an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and 0 <= index.row() < len(self._rows) else None

    def _ordered(self) -> list[DataRow]:
        if self._sorted_by is None:
            return list(self._given)
        column, is_descending = self._sorted_by
        known = [row for row in self._given if row.cells[column].is_known]
        known.sort(key=lambda row: sort_key(row, column), reverse=is_descending)
        return known + [row for row in self._given if not row.cells[column].is_known]

    def _put_in_order(self) -> None:
        ordered = self._ordered()
        if [row.id for row in ordered] == [row.id for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._rows = ordered
        places = {row.id: place for place, row in enumerate(ordered)}
        after = [self.index(places[row_id], index.column()) for row_id, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell's words; its head with it, and the sentence of the row, for screen readers; the row under ROW_ROLE."""
        row = self.row(index)
        if row is None or not 0 <= index.column() < len(row.cells):
            return None
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(self._columns[index.column()].head)}: {cell.text}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _ if role == ID_ROLE:
                return row.id
        return None

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns; what they mean as tooltip."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            help = self._columns[section].help
            return tr(help) if help else None
        return tr(self._columns[section].head) if role == Qt.ItemDataRole.DisplayRole else None
