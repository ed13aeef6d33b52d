"""The headline of the impact panel: a figure of 40, a sentence of 20, a note of 13. 80 high."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import Board
from widgets.painted import Painted

HEIGHT = 80


class Headline(Painted):
    """Give it `set_words`."""

    mirrors = True
    accessible_role = QAccessible.Role.Heading

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = self._sentence = self._note = ""
        self._is_stale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, figure: str, sentence: str, note: str, *, is_stale: bool = False) -> None:
        """What stands there; stale words are drawn as past."""
        self._figure, self._sentence, self._note, self._is_stale = figure, sentence, note, is_stale
        self.setAccessibleName(f"{figure} {sentence}. {note}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """80 high."""
        return QSize(480, HEIGHT)

    def paint(self, board: Board) -> None:
        """Figure left, sentence and note beside it."""
        ink = "text2" if self._is_stale else "text"
        wide = board.text(16, 16, self._figure, "clock", ink)
        x = 16 + wide + (20 if wide else 0)
        room = self.width() - x - 16
        lines = board.broken(self._note, room, "label")
        board.text(x, 8 if len(lines) > 1 else 16, self._sentence, "value", ink, width=room)
        if len(lines) > 1:
            board.text(x, 36, lines[0], "label", "text2", width=room)
            board.text(x, 54, " ".join(lines[1:]), "label", "text2", width=room)
        else:
            board.text(x, 46, self._note, "label", "text2", width=room)
