"""The five lines, painted for a distance of five metres. No cursor, no input, nothing that scrolls."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.theme import Theme
from widgets.typography import load_fonts
from widgets.wall.data import WallData
from widgets.wall.painting import TALL, WIDE, Painting

_SHIFTS: Final = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4), (4, -4))
"""Where the picture stands, an hour each: no pixel shows the same edge for ever."""


class WallPage(QWidget):
    """Give it `set_data(WallData)`; it keeps its own theme, whatever the desk uses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._theme = Theme.load("wall")
        self._data: WallData | None = None
        self._shift = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Wall display"))

    @property
    def data(self) -> WallData | None:
        """What is shown."""
        return self._data

    @property
    def offset(self) -> tuple[int, int]:
        """By how many pixels of the reference screen the picture is moved this hour."""
        return _SHIFTS[self._shift]

    def set_data(self, data: WallData, shift: int = 0) -> None:
        """Show this page; `shift` counts hours."""
        moved = shift % len(_SHIFTS)
        if data != self._data or moved != self._shift:
            self._data, self._shift = data, moved
            self.setAccessibleDescription(data.spoken)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the page over the whole screen."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            board = Board(painter, self._theme)
            board.fill(self.rect(), "canvas")
            if self._data is None:
                return
            scale = min(self.width() / WIDE, self.height() / TALL)
            if scale <= 0:
                return
            painter.translate(*(step * scale for step in self.offset))
            painter.scale(scale, scale)
            Painting(board, self._data, self.width() / scale, self.height() / scale).run()
