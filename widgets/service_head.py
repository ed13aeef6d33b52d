"""The head of the charts screen: glyph, name 28, state in words, and the controls at the right. 64 high."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.health.condition import Condition
from widgets.board import Board
from widgets.glyphs import glyph_of
from widgets.mirror import spot
from widgets.painted import Painted

HEIGHT = 64


class ServiceHead(Painted):
    """Give it `set_words` and, once, `set_controls`."""

    mirrors = True
    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._word = self._note = ""
        self._condition = Condition.UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 16, 16, 16)
        self._row.addStretch(1)
        self._controls: QWidget | None = None

    def set_controls(self, controls: QWidget | None) -> None:
        """Put these at the right, in place of what was there; None leaves the whole width to the words."""
        if self._controls is not None and self._controls is not controls:
            self._row.removeWidget(self._controls)
        self._controls = controls
        if controls is not None and self._row.indexOf(controls) < 0:
            self._row.addWidget(controls)
        self.update()

    def set_words(self, name: str, condition: Condition, word: str, note: str) -> None:
        """Name, state in words (13/600), and the line below it."""
        self._name, self._condition, self._word, self._note = name, condition, word, note
        self.setAccessibleName(f"{name}, {word}, {note}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """64 high."""
        return QSize(800, HEIGHT)

    def paint(self, board: Board) -> None:
        """Draw the words in what the controls leave free."""
        edge = spot(self._controls).left() if self._controls is not None else self.width()
        board.glyph(glyph_of(self._condition), 16, 16, 32)
        room = max(120.0, edge - 64 - 260)
        x = 64 + self._paint_name(board, room) + 16
        board.text(x, 16, self._word, "label", weight=600, width=edge - x - 16)
        board.text(x, 33, self._note, "label", "text2", width=edge - x - 16)

    def _paint_name(self, board: Board, room: float) -> float:
        """As large as it fits whole, on two lines if need be; gives the width used."""
        for role, top in (("banner", 16), ("value", 20)):
            if board.width_of(self._name, role, 600) <= room:
                return board.text(64, top, self._name, role, weight=600)
        first, *more = board.broken(self._name, room, "name")
        used = board.text(64, 11, first, "name", width=room, line=20)
        return max(used, board.text(64, 33, " ".join(more), "name", width=room, line=20)) if more else used
