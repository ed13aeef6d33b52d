"""The head of a run: title, what it is, who reads; below it its chunks as tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, PLAY, RING
from widgets.mirror import is_mirrored
from widgets.painted import Painted
from widgets.runbook.views import ChunkTab, StepSign
from widgets.spoken_part import SpokenPart
from widgets.theme import current


class RunHead(Painted):
    """Title 20/600 and two lines beside it; buttons are laid over its right end by whoever holds it. 64 high."""

    mirrors = True
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
        beside = room - used - 16
        lines = [run for words in (self._first, self._second) for run in board.broken(words, beside)]
        # Names of people stand here: three lines before one of them is cut.
        if len(lines) > 3:
            lines = [self._first, self._second]
        top = 32 - len(lines) * (18 if len(lines) < 3 else 17) / 2
        for number, run in enumerate(lines):
            board.text(32 + used, top + number * (18 if len(lines) < 3 else 17), run, "label", "text2", width=beside)
        board.hline(0, self.width(), 63)


class ChunkTabs(Painted):
    """`chosen(id)` at a click; Left and Right belong to whoever has the focus. 56 high."""

    mirrors = True
    accessible_role = QAccessible.Role.PageTabList
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
            self.setAccessibleName(tr("Chunks"))
            self.setAccessibleDescription(". ".join(f"{tab.name}, {tab.progress}" for tab in tabs))
            self.update()

    def spoken_count(self) -> int:
        """The chunks."""
        return len(self._tabs)

    def spoken_part(self, at: int) -> SpokenPart:
        """One, with how far it is."""
        tab, width = self._tabs[at], self._widths()[at]
        left = self.width() - (at + 1) * width if is_mirrored(self) else at * width
        place = QRect(round(left), 0, round(width), self.height())
        return SpokenPart(f"{tab.name}, {tab.progress}", place, QAccessible.Role.PageTab)

    def spoken_current(self) -> int:
        """The one that is shown."""
        return next((at for at, tab in enumerate(self._tabs) if tab.id == self._current), -1)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One row."""
        return QSize(400, 56)

    def _widths(self) -> list[float]:
        """All alike: 240, more where words need it, and all fit."""
        label, body = QFontMetricsF(current().font("label")), QFontMetricsF(current().font("body", 600))
        needed = [
            max(label.horizontalAdvance(tab.progress), body.horizontalAdvance(tab.name)) + 56 for tab in self._tabs
        ]
        return [min(max(240.0, *needed), self.width() / len(self._tabs))] * len(self._tabs) if self._tabs else []

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
            lines = board.broken(self._note, room)
            if len(lines) > 2:
                lines = [lines[0], " ".join(lines[1:])]
            for number, run in enumerate(lines):
                top = 28 - len(lines) * 9 + number * 18
                board.text(self.width() - 16, top, run, "label", "text2", width=room, align=RIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click chooses."""
        x, at = 0.0, event.position().x()
        at = self.width() - at if is_mirrored(self) else at
        for tab, width in zip(self._tabs, self._widths(), strict=True):
            if x <= at < x + width and event.button() == Qt.MouseButton.LeftButton:
                self.chosen.emit(tab.id)
            x += width
