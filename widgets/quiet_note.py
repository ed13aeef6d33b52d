"""A note of 13, right-aligned, that gives way: on two lines where one is too narrow, then elided and whole in the tooltip."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import RIGHT, Board
from widgets.painted import Painted

_LINE = 16


class QuietNote(Painted):
    """Give it `set_text`."""

    mirrors = True
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
        """Two lines, as wide as there is room."""
        return QSize(120, 2 * _LINE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It may vanish."""
        return QSize(1, _LINE)

    def paint(self, board: Board) -> None:
        """Draw it in the middle of its height."""
        first, *more = board.broken(self._text, self.width())
        if not more or self.height() < 2 * _LINE:
            first, more = self._text, []
        top = (self.height() - _LINE * (2 if more else 1)) // 2
        board.text(self.width(), top, first, "label", "text2", width=self.width(), align=RIGHT)
        if more:
            board.text(self.width(), top + _LINE, " ".join(more), "label", "text2", width=self.width(), align=RIGHT)
