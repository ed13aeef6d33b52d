"""How current something is: glyph 16 and age."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.freshness import Freshness
from widgets.painted import Painted
from widgets.theme import current


class FreshnessBadge(Painted):
    """Live 2 s · STALE 4 min · OFFLINE 04:10; an optional note of 13 below."""

    def __init__(self, freshness: Freshness, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._freshness, self._note = freshness, note
        self.set_freshness(freshness, note)

    def set_freshness(self, freshness: Freshness, note: str = "") -> None:
        """Show this."""
        self._freshness, self._note = freshness, note
        self.setAccessibleName(f"{freshness.words}. {note}" if note else freshness.words)
        self.setFixedHeight(44 if note else 24)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the words."""
        words = QFontMetricsF(current().font("body")).horizontalAdvance(self._freshness.words)
        note = QFontMetricsF(current().font("label")).horizontalAdvance(self._note)
        return QSize(round(max(words, note)) + 25, 44 if self._note else 24)

    def paint(self, board: Board) -> None:
        """Draw the badge."""
        board.glyph(self._freshness.glyph, 0, 4, 16)
        board.text(24, 0, self._freshness.words)
        board.text(24, 24, self._note, "label", "text2", width=self.width() - 24)
