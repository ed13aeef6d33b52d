"""The timeline as a Qt list model: newest first, append-only, filtered by kind, pin and words. Use from the GUI thread."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import is_

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from widgets.itemmodels.timeline_row import TimelineRow

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = ROW_ROLE + 1
OUTSIDE_ROLE = ROW_ROLE + 2
"""True for rows outside the selected stretch of time: they are painted quietly."""


class TimelineModel(QAbstractListModel):
    """Holds all rows and shows those that pass the filter. Made for 10,000 rows."""

    stretch_changed = Signal()
    """OUTSIDE_ROLE changed for any rows. Not `dataChanged`: a list would lay out all its rows anew for a shade of grey."""

    def __init__(self, rows: Sequence[TimelineRow] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[TimelineRow] = list(rows)
        self._kind = ""
        self._pinned_only = False
        self._words: tuple[str, ...] = ()
        self._stretch: tuple[float, float] | None = None
        self._inside_only = False
        self._shown: list[TimelineRow] = list(rows)
        self._folded: dict[str, str] = {}
        """What is searched, by entry; made at the first search."""

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Replace everything; newest first. Prefer `insert_newest` and `update_row`, which keep scroll and selection."""
        self.beginResetModel()
        self._all = list(rows)
        self._folded.clear()
        self._shown = self._found(self._all)
        self.endResetModel()

    def insert_newest(self, rows: Iterable[TimelineRow]) -> None:
        """Put new entries on top, newest first. Ids that are there already are updated in place."""
        known = {row.id for row in self._all}
        fresh = []
        for row in rows:
            if row.id in known:
                self.update_row(row)
            else:
                fresh.append(row)
        shown = [row for row in fresh if self._passes(row)]
        self._all[:0] = fresh
        if shown:
            self.beginInsertRows(QModelIndex(), 0, len(shown) - 1)
            self._shown[:0] = shown
            self.endInsertRows()

    def update_row(self, row: TimelineRow) -> None:
        """Show an entry's new state: durability, pin, superseded. An unknown id changes nothing."""
        at = next((at for at, old in enumerate(self._all) if old.id == row.id), -1)
        if at < 0:
            return
        self._all[at] = row
        self._folded.pop(row.id, None)
        place = next((place for place, old in enumerate(self._shown) if old.id == row.id), -1)
        passes = self._passes(row)
        if place >= 0 and passes:
            self._shown[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)
        elif place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._shown[place]
            self.endRemoveRows()
        elif passes:
            above = {old.id for old in self._all[:at]}
            place = sum(1 for old in self._shown if old.id in above)
            self.beginInsertRows(QModelIndex(), place, place)
            self._shown.insert(place, row)
            self.endInsertRows()

    def rows(self) -> tuple[TimelineRow, ...]:
        """All of them, filtered or not, newest first."""
        return tuple(self._all)

    def set_filter(self, kind: str = "", pinned_only: bool = False, words: str = "") -> None:
        """Show only one kind (empty: all), only pinned ones, only rows in which every word occurs (letter case aside)."""
        wanted = tuple(words.casefold().split())
        # Whoever types on looks for less: only what is shown already can be found then.
        is_narrower = (
            self._kind in ("", kind)
            and (pinned_only or not self._pinned_only)
            and all(any(old in new for new in wanted) for old in self._words)
        )
        self._kind, self._pinned_only, self._words = kind, pinned_only, wanted
        found = self._found(self._shown if is_narrower else self._all)
        if len(found) == len(self._shown) and all(map(is_, found, self._shown)):
            return  # The list would lay out all its rows anew for nothing.
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def set_stretch(self, stretch: tuple[float, float] | None, inside_only: bool = False) -> None:
        """A selected stretch, seconds since the epoch: rows outside are quiet, or gone with `inside_only`. None: none is."""
        is_filtered = (self._inside_only and self._stretch) or (inside_only and stretch)
        if is_filtered:
            self.beginResetModel()
        self._stretch, self._inside_only = stretch, inside_only
        if is_filtered:
            self._shown = self._found(self._all)
            self.endResetModel()
        self.stretch_changed.emit()

    def inside(self) -> list[TimelineRow]:
        """The rows inside the selected stretch, filtered or not, newest first; none where none is selected."""
        return [row for row in self._all if self._stretch is not None and not self._is_outside(row)]

    def _is_outside(self, row: TimelineRow) -> bool:
        return self._stretch is not None and not self._stretch[0] <= row.at <= self._stretch[1]

    def counts(self) -> Counter[str]:
        """How many entries there are of each kind, filtered or not; the empty key counts all."""
        counts = Counter(row.kind for row in self._all)
        counts[""] = len(self._all)
        return counts

    def row_of(self, entry_id: str) -> int:
        """Place of an entry among the shown ones, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._shown) if row.id == entry_id), -1)

    def entry(self, index: _Index) -> TimelineRow | None:
        """The entry at an index, None for an invalid one."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        return self._shown[index.row()]

    def _passes(self, row: TimelineRow) -> bool:
        return bool(self._found((row,)))

    def _found(self, rows: Iterable[TimelineRow]) -> list[TimelineRow]:
        """Those that are to be shown. Condition by condition: asked row by row, a key over 10,000 rows takes twice as long."""
        kind, folded = self._kind, self._folded
        found = [row for row in rows if row.kind == kind] if kind else list(rows)
        if self._pinned_only:
            found = [row for row in found if row.is_pinned]
        if self._inside_only:
            found = [row for row in found if not self._is_outside(row)]
        for word in self._words:
            found = [row for row in found if word in (folded.get(row.id) or self._fold(row))]
        return found

    def _fold(self, row: TimelineRow) -> str:
        text = " ".join((row.text, row.author, row.kind, *(words for _label, words in row.details))).casefold()
        self._folded[row.id] = text
        return text

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """Number of shown entries."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, whole text for tooltip and screen reader, the row itself under ROW_ROLE, its id under ID_ROLE."""
        row = self.entry(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if role == Qt.ItemDataRole.ToolTipRole else row.spoken
        if role == ROW_ROLE:
            return row
        if role == OUTSIDE_ROLE:
            return self._is_outside(row)
        return row.id if role == ID_ROLE else None
