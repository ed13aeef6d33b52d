"""A field that drops down a short list; the arrow is painted, 40 high."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from widgets.board import Board
from widgets.marks import OPEN
from widgets.theme import current


class Combo(QComboBox):
    """A QComboBox in the look of a field."""

    def __init__(self, name: str, *, height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.setProperty("ring", True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The field, then its arrow."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            Board(painter, current()).mark(OPEN, self.width() - 21, self.height() / 2 - 5, 10, "text2")
