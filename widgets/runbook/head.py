"""The head of a run: title, what it is, who reads; below it its chunks as tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, PLAY, RING
from widgets.painted import Painted
from widgets.runbook.views import ChunkTab, StepSign


class RunHead(Painted):
    """Title 20/600 and two lines beside it; buttons are laid over its right end by whoever holds it. 64 high."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(64)
        self._title = self._first = self._second = ""
        self.room_right = 0

    def set_words(self, title: str, first: str, second: str) -> None:
        """Show these."""
        if (title, first, second) != (self._title, self._first, self._second):
            self._title, self._first, self._second = title, first, second
            self.setAccessibleName(f"{title}. {first}. {second}")
            self.update()

    def paint(self, board: Board) -> None:
        """Draw the words."""
        room = self.width() - self.room_right - 32
        used = board.text(16, 20, self._title, "value", weight=600, width=room * 0.6)
        board.text(32 + used, 14, self._first, "label", "text2", width=room - used - 16)
        board.text(32 + used, 32, self._second, "label", "text2", width=room - used - 16)
        board.hline(0, self.width(), 63)


class ChunkTabs(Painted):
    """`chosen(id)` at a click; Left and Right belong to whoever has the focus. 56 high."""

    surface = "panel"
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(56)
        self._tabs: tuple[ChunkTab, ...] = ()
        self._current = ""
        self._note = ""

    def set_tabs(self, tabs: Sequence[ChunkTab], current_id: str, note: str = "") -> None:
        """Show these; `note` stands at the right."""
        if (tuple(tabs), current_id, note) != (self._tabs, self._current, self._note):
            self._tabs, self._current, self._note = tuple(tabs), current_id, note
            self.setAccessibleName("Chunks")
            self.setAccessibleDescription(". ".join(f"{tab.name}, {tab.progress}" for tab in tabs))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One row."""
        return QSize(400, 56)

    def _widths(self) -> list[float]:
        """All alike; none wider than 240, and all fit."""
        return [min(240.0, self.width() / max(1, len(self._tabs)))] * len(self._tabs)

    def paint(self, board: Board) -> None:
        """Draw the tabs and the note."""
        x = 0.0
        for tab, width in zip(self._tabs, self._widths(), strict=True):
            if tab.id == self._current:
                board.fill(self.rect().adjusted(round(x), 0, round(x + width) - self.width(), 0), "raised")
                board.hline(x, x + width, 54, "text", 2)
            if tab.sign is StepSign.FAILED:
                board.glyph(GlyphKind.DOWN, x + 16, 20, 14)
            else:
                mark = {StepSign.DONE: CHECK, StepSign.DOING: PLAY, StepSign.OFF: CROSS}.get(tab.sign, RING)
                board.mark(mark, x + 16, 20, 14, "text" if tab.id == self._current else "text2")
            weight = 600 if tab.id == self._current else None
            board.text(x + 44, 7, tab.name, width=width - 52, weight=weight)
            board.text(x + 44, 32, tab.progress, "label", "text2", width=width - 52)
            x += width
        room = self.width() - x - 32
        if room > 80:
            board.text(self.width() - 16, 20, self._note, "label", "text2", width=room, align=RIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click chooses."""
        x = 0.0
        for tab, width in zip(self._tabs, self._widths(), strict=True):
            if x <= event.position().x() < x + width and event.button() == Qt.MouseButton.LeftButton:
                self.chosen.emit(tab.id)
            x += width
