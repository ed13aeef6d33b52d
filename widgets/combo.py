"""A field that drops down a short list; the arrow is painted, 40 high."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from widgets.board import Board
from widgets.marks import OPEN
from widgets.theme import current

_LEFT = 14
"""Where the words of a field one types into begin, too."""


class Combo(QComboBox):
    """A QComboBox in the look of a field."""

    def __init__(self, name: str, *, height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.setProperty("ring", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Field, words and arrow; words that do not fit are elided and whole in the tooltip."""
        with QPainter(self) as painter:
            board = Board(painter, current())
            enabled = self.isEnabled()
            board.fill(self.rect(), "canvas")
            if self.property("status") == "error":
                board.frame(self.rect(), "down", 2)
            else:
                board.frame(
                    self.rect(), "text" if self.underMouse() and enabled else "line", 1, () if enabled else (3, 3)
                )
            top = (self.height() - 24) / 2
            if not self.isEditable():
                ink = "text" if enabled else "text2"
                board.text(_LEFT, top, self.currentText(), "body", ink, width=self.width() - _LEFT - 31)
            board.mark(OPEN, self.width() - 21, self.height() / 2 - 5, 10, "text2")
        tip = self.currentText() if board.elided else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
