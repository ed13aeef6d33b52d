"""One line of 13, right-aligned, that gives way: what does not fit is elided and whole in the tooltip."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import RIGHT, Board
from widgets.painted import Painted


class QuietNote(Painted):
    """Give it `set_text`."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says, whole."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say this."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line, as wide as there is room."""
        return QSize(120, 16)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It may vanish."""
        return QSize(1, 16)

    def paint(self, board: Board) -> None:
        """Draw the line."""
        board.text(self.width(), 0, self._text, "label", "text2", width=self.width(), align=RIGHT)
