"""The list of the inbox: groups that fold. Only what is in view is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from resources.tongue import tr
from widgets.alerts.alert_delegate import ARROW, AlertDelegate
from widgets.alerts.alert_model import AlertModel
from widgets.alerts.alert_views import AlertBlock, ListRow

_FOLD_HIT = 14
"""Half the width of the place that folds by a click, around the arrow: 28 in all."""


class AlertList(QListView):
    """Up, Down, Home, End move; Right and Left fold out and in. Bare letters work only while this list has the focus.

    The current row stays current and where it is on screen while groups come, go and change their order.
    """

    acknowledge_requested = Signal()
    """Space: the current group, or the group of the current alert."""
    acknowledge_one_requested = Signal()
    link_requested = Signal()
    group_requested = Signal()
    open_requested = Signal()
    row_selected = Signal(str)
    fold_changed = Signal()
    """A group was opened or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = AlertModel(self)
        self._delegate = AlertDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Alerts"))
        self._kept, self._place, self._top = "", 0, 0
        self._rows.modelAboutToBeReset.connect(self._remember)
        self._rows.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._moved)

    @property
    def blocks(self) -> tuple[AlertBlock, ...]:
        """The groups in their order."""
        return self._rows.blocks

    @property
    def unfolded(self) -> frozenset[str]:
        """Ids of the groups that are open."""
        return self._rows.unfolded

    def set_blocks(self, blocks: Sequence[AlertBlock]) -> None:
        """Show these groups."""
        self._rows.set_blocks(blocks)

    def current_row(self) -> ListRow | None:
        """The current row; None where there is none."""
        return self._rows.row(self.currentIndex())

    def current_id(self) -> str:
        """Its id; empty where there is none."""
        row = self.current_row()
        return row.id if row is not None else ""

    def shown_rows(self) -> list[ListRow]:
        """Every row as it is folded now, in order."""
        found = (self._rows.row(self._rows.index(place)) for place in range(self._rows.rowCount()))
        return [row for row in found if row is not None]

    def set_current(self, row_id: str) -> None:
        """Make a row current and bring it into view; an unknown id changes nothing."""
        self._go(self._rows.place_of(row_id))

    def fold(self, block_id: str, *, is_open: bool) -> None:
        """Open or close a group. Where its alert was current, the group is."""
        row = self.current_row()
        if not is_open and row is not None and row.line is not None and row.block.id == block_id:
            self.set_current(block_id)
        self._rows.fold(block_id, is_open=is_open)
        self.fold_changed.emit()

    def set_flash_off(self, is_off: bool) -> None:
        """The dark or the bright half of the flash; only rows in view that flash are painted again."""
        self._delegate.is_flash_off = is_off
        place = max(0, self.indexAt(QPoint(8, 4)).row())
        while (row := self._rows.row(index := self._rows.index(place))) is not None:
            rect = self.visualRect(index)
            if rect.top() > self.viewport().height():
                break
            if (row.block if row.line is None else row.line).is_flashing:
                self.viewport().update(rect)
            place += 1

    def _go(self, place: int) -> None:
        if 0 <= place < self._rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._rows.index(place), flags)
            self.scrollTo(self._rows.index(place))

    def _moved(self, index: QModelIndex, _old: QModelIndex) -> None:
        row = self._rows.row(index)
        self.setAccessibleDescription(row.spoken if row is not None else "")
        if row is not None:
            self._place = index.row()
            self.row_selected.emit(row.id)

    def _remember(self) -> None:
        index = self.currentIndex()
        self._kept = self.current_id()
        self._top = self.visualRect(index).top() if index.isValid() else -1
        self._scroll = self.verticalScrollBar().value()

    def _restore(self) -> None:
        group = self._kept.partition("\n")[0]
        place = self._rows.place_of(self._kept)
        if place < 0:
            place = self._rows.place_of(group)
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(self._scroll)
        if self._kept and place >= 0:
            index = self._rows.index(place)
            is_seen = 0 <= self._top < self.viewport().height()
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            # Making it current scrolls to it; afterwards the row goes back to where the eye left it.
            self.selectionModel().setCurrentIndex(index, flags)
            bar.setValue(self._scroll)
            if is_seen:
                bar.setValue(bar.value() + self.visualRect(index).top() - self._top)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Letters say what is wanted; all else moves as in any list."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = self._asked(key) if not held else None
        if asked is not None:
            asked.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not held:
            self._fold_by_key(is_open=key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held and self.current_row() is None:
            # What was current is gone: go on from where it stood.
            self._go(min(self._place, self._rows.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def _asked(self, key: Qt.Key) -> SignalInstance | None:
        if key == Qt.Key.Key_G:
            return self.group_requested
        if self.current_row() is None:
            return None
        signals = {
            Qt.Key.Key_Space: self.acknowledge_requested,
            Qt.Key.Key_A: self.acknowledge_one_requested,
            Qt.Key.Key_L: self.link_requested,
            Qt.Key.Key_Return: self.open_requested,
            Qt.Key.Key_Enter: self.open_requested,
        }
        return signals.get(key)

    def _fold_by_key(self, *, is_open: bool) -> None:
        row = self.current_row()
        if row is None:
            return
        if not is_open and row.line is not None:
            self.set_current(row.block.id)
        elif is_open and row.is_open:
            self._go(self.currentIndex().row() + 1)
        elif row.line is None and row.block.children:
            self.fold(row.block.id, is_open=is_open)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click makes a row current; on the arrow it folds."""
        super().mousePressEvent(event)
        row = self._rows.row(self.indexAt(event.position().toPoint()))
        if row is not None and row.line is None and row.block.children and self._is_arrow(event.position().x()):
            self.fold(row.block.id, is_open=not row.is_open)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click opens; on the arrow it is two clicks."""
        if self._is_arrow(event.position().x()):
            self.mousePressEvent(event)
        elif self.current_row() is not None:
            self.open_requested.emit()

    def _is_arrow(self, x: float) -> bool:
        return abs(x - ARROW) <= _FOLD_HIT

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A current row that was in view stays in view: a notice above must not push it out."""
        rect = self.visualRect(self.currentIndex())
        was_seen = rect.isValid() and rect.top() >= 0 and rect.bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """By keyboard the first row becomes current where none is."""
        super().focusInEvent(event)
        if self.current_row() is None:
            self._go(0)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """Typing letters does not jump about; they are commands."""
