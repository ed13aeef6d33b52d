"""The inbox as a Qt list model: groups with their alerts folded in or out. Use from the GUI thread."""

from collections.abc import Sequence
from operator import is_

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.alerts.alert_views import AlertBlock, ListRow, flat

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class AlertModel(QAbstractListModel):
    """Where ids and order stay, rows change in place; else the model is reset and the list keeps what it can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[AlertBlock, ...] = ()
        self._unfolded: frozenset[str] = frozenset()
        self._rows: list[ListRow] = []
        self._places: dict[str, int] = {}

    @property
    def blocks(self) -> tuple[AlertBlock, ...]:
        """The groups in their order."""
        return self._blocks

    @property
    def unfolded(self) -> frozenset[str]:
        """Ids of the groups that are open."""
        return self._unfolded

    def set_blocks(self, blocks: Sequence[AlertBlock]) -> None:
        """Show these groups."""
        if len(blocks) == len(self._blocks) and all(map(is_, blocks, self._blocks)):
            return
        self._blocks = tuple(blocks)
        self._use(flat(self._blocks, self._unfolded))

    def fold(self, block_id: str, *, is_open: bool) -> None:
        """Open or close a group; an unknown one changes nothing."""
        self._unfolded = self._unfolded | {block_id} if is_open else self._unfolded - {block_id}
        self._use(flat(self._blocks, self._unfolded))

    def _use(self, rows: list[ListRow]) -> None:
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self._places = {row.id: place for place, row in enumerate(rows)}
            self.endResetModel()
            return
        changed = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if _differs(old, new)]
        self._rows = rows
        if changed:
            # One signal for the stretch: a list asks for nothing but what is in view.
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def place_of(self, row_id: str) -> int:
        """Place of a row, -1 where it is not shown."""
        return self._places.get(row_id, -1)

    def row(self, index: _Index) -> ListRow | None:
        """The row at an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Number of shown rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row under ROW_ROLE, whole texts for tooltip and screen reader."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row.tooltip if role == Qt.ItemDataRole.ToolTipRole else None


def _differs(old: ListRow, new: ListRow) -> bool:
    """Whether a row is to be painted again. A line shows nothing of its group: a group of a thousand is compared once."""
    if old.line is not None and new.line is not None:
        return old.line is not new.line and old.line != new.line
    return old != new
