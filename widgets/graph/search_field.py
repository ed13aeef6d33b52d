"""The small field that "/" opens in the graph: what is typed, and which of how many it is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.painted import Painted

_WIDTH: Final = 360
_HEIGHT: Final = 40
_COUNT: Final = 104


class SearchField(Painted):
    """`typed` at every change, `next_asked` at Enter (Down), `previous_asked` at Shift+Enter (Up), `closed` at Esc."""

    surface = "raised"
    typed = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.resize(_WIDTH, _HEIGHT)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(tr("Find in the graph"))
        self.edit.setAccessibleName(tr("Find in the graph by name or id"))
        self.edit.setProperty("ring", True)
        self.edit.setGeometry(8, 6, _WIDTH - _COUNT - 8, _HEIGHT - 12)
        self.edit.textChanged.connect(self.typed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)

    def set_count(self, at: int, count: int) -> None:
        """Which one of how many is shown, from 1; 0 of 0 where nothing fits."""
        typed = bool(self.edit.text().strip())
        self._said = "" if not typed else tr("{at} of {count}", at=at, count=count) if count else tr("no match")
        self.edit.setAccessibleDescription(self._said)
        self.update()

    def said(self) -> str:
        """The count in words."""
        return self._said

    def paint(self, board: Board) -> None:
        """Frame and count."""
        board.frame(self.rect(), "line")
        board.text(self.width() - 16, 12, self._said, "label", "text2", align=RIGHT, width=_COUNT - 24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keys that are not letters of what is sought."""
        if watched is not self.edit or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, is_back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Up or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_back):
            self.previous_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.next_asked.emit()
        else:
            return False
        return True
