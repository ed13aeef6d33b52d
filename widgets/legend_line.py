"""What the small charts above it show, in a line 32 high: words on the left, the change they mark on the right."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.painted import Painted

_HEIGHT = 32


class LegendLine(Painted):
    """Give it `set_words`."""

    mirrors = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._change = ""
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, change: str = "") -> None:
        """What stands there; without a change there is no flag."""
        if (words, change) != (self._words, self._change):
            self._words, self._change = words, change
            self.setAccessibleName(f"{words} {change}".strip())
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """32 high."""
        return QSize(400, _HEIGHT)

    def paint(self, board: Board) -> None:
        """Words left, flag and change right."""
        right = self.width() - 16.0
        used = board.text(16, 8, self._words, "label", "text2", width=right - 16)
        room = right - 16 - used - 16 - 20
        if self._change and room > 48:
            wide = board.text(right, 8, self._change, "label", "text2", width=room, align=RIGHT)
            board.glyph(GlyphKind.CHANGE, right - wide - 20, 9, 14)
