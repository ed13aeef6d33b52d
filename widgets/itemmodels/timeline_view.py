"""The timeline's list: head of columns, virtualised rows, keys that say what is wanted."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.itemmodels.timeline_delegate import MARK, TEXT, TimelineDelegate
from widgets.itemmodels.timeline_model import TimelineModel
from widgets.painted import Painted

_BATCH = 200
"""Rows that are laid out at once; more than any window shows."""


class TimelineHead(Painted):
    """Column heads, 32 high."""

    mirrors = True
    surface = "panel"

    def __init__(self, rows: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        rows.verticalScrollBar().rangeChanged.connect(self.update)
        self.setFixedHeight(32)

    def paint(self, board: Board) -> None:
        """Draw the heads over their columns; the scroll bar is none."""
        right = self._rows.viewport().width()
        board.text(16, 8, tr("Occurred, UTC"), "label", "text2", width=MARK - 16 - 8)
        board.text(MARK, 8, tr("Kind"), "label", "text2")
        board.text(TEXT, 8, tr("Entry"), "label", "text2")
        board.text(right - 244, 8, tr("By"), "label", "text2")
        board.text(right - 16, 8, tr("Durability"), "label", "text2", align=RIGHT)
        board.hline(0, self.width(), 31)


class TimelineList(QListView):
    """C corrects, / finds, Alt+P pins; Enter opens. Bare letters work only while this list has the focus."""

    entry_selected = Signal(str)
    entry_opened = Signal(str)
    correct_requested = Signal(str)
    pin_requested = Signal(str)
    find_requested = Signal()

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(TimelineDelegate(self, model))
        self.setUniformItemSizes(False)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Timeline, newest first"))
        self.doubleClicked.connect(lambda _index: self._emit(self.entry_opened))
        self.selectionModel().currentChanged.connect(self._moved)
        # With the reader away from the top, new entries must not push what is being read.
        model.rowsAboutToBeInserted.connect(self._remember)
        model.rowsInserted.connect(self._restore)
        model.modelAboutToBeReset.connect(self._remember_current)
        model.modelReset.connect(self._restore_current)
        model.stretch_changed.connect(self.viewport().update)
        self._from_bottom: int | None = None
        self._kept = ""

    def current_id(self) -> str:
        """Id of the current entry; empty for none."""
        entry = self._rows.entry(self.currentIndex())
        return entry.id if entry is not None else ""

    def set_current(self, entry_id: str) -> None:
        """Make an entry current and bring it into view, e.g. the one a correction names."""
        place = self._rows.row_of(entry_id)
        if place >= 0:
            self.selectionModel().setCurrentIndex(
                self._rows.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(self._rows.index(place))

    def _moved(self, index: QModelIndex, _old: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is not None:
            self.entry_selected.emit(entry.id)

    def _emit(self, signal: object) -> None:
        if self.current_id():
            signal.emit(self.current_id())  # type: ignore[attr-defined]  # bound signals share no public type

    def _remember(self) -> None:
        bar = self.verticalScrollBar()
        self._from_bottom = bar.maximum() - bar.value() if bar.value() > 0 else None

    def _restore(self) -> None:
        if self._from_bottom is None:
            return
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() - self._from_bottom)

    def _remember_current(self) -> None:
        self._kept = self.current_id()

    def _restore_current(self) -> None:
        # Other rows altogether: ten thousand are not laid out in the turn of the key that asked for them, but those in view
        # now and the rest in turns of their own. What was current must be among the first to keep its place.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(max(_BATCH, self._rows.row_of(self._kept) + _BATCH) if self._kept else _BATCH)
        if self._kept:
            self.set_current(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Letters say what is wanted; all else moves as in any list."""
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_C and not held:
            self._emit(self.correct_requested)
        elif key == Qt.Key.Key_P and held == Qt.KeyboardModifier.AltModifier:
            self._emit(self.pin_requested)
        elif event.text() == "/":
            self.find_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit(self.entry_opened)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """Typing letters does not jump about; / finds."""


class TimelineView(QWidget):
    """Head and list together; the list is `list`."""

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = TimelineList(model, self)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TimelineHead(self.list, self))
        column.addWidget(self.list, 1)
