"""A sentence about what is selected, below a table that has no side column beside it: all of it, in as many lines as it takes."""

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import Board, broken
from widgets.painted import Painted
from widgets.theme import current

_LINE, _PAD, _MOST = 24, 8, 4


class SentenceStrip(Painted):
    """Give it `set_sentence`."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def set_sentence(self, sentence: str) -> None:
        """Say this."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Other lines may break."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetricsF(current().font("body"))
        lines = len(broken(self._sentence, self.width() - 32, metrics)) if self.width() > 64 else 1
        self.setFixedHeight(2 * _PAD + _LINE * max(2, min(_MOST, lines)))

    def paint(self, board: Board) -> None:
        """Draw the sentence."""
        board.wrapped(16, _PAD, self.width() - 32, self._sentence, "body", lines=_MOST)
