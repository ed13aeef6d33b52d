"""An update as people will see it in one channel. Plain text on canvas, marked as a preview."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.theme import set_state


class _Head(Painted):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right, self.problem = "", tr("PREVIEW, not sent"), ""
        self.setFixedHeight(28)

    def paint(self, board: Board) -> None:
        used = board.text(self.width(), 6, self.right, "label", "text2", align=RIGHT)
        x = 0.0
        if self.problem:
            board.glyph(GlyphKind.DOWN, x, 8, 12)
            x += 18
        said = self.problem or self.left
        board.text(x, 6, said, "label", "text" if self.problem else "text2", width=self.width() - used - x - 16)


class PreviewBox(QWidget):
    """Says what it is, its length, and what the channel can't take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = _Head()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("ring", True)
        self.text.setAccessibleName(tr("Preview"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)

    def set_mark(self, words: str) -> None:
        """What it is, at the right: a preview, or what was sent."""
        self.head.right = words
        self.head.update()

    def set_preview(self, sink: str, text: str, note: str, problem: str = "") -> None:
        """Show this."""
        self.head.left, self.head.problem = " · ".join(part for part in (sink, note) if part), problem
        self.head.update()
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self.text.setAccessibleDescription(f"{sink}. {self.head.right}. {problem or note}")
        set_state(self.text, "status", "error" if problem else "")
