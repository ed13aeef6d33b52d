"""Label and value rows of a side panel: Why, Change, Upstream, SLO, Users, Owner."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.glyphs import GlyphKind
from widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class DetailView:
    """A label (empty continues the one above), a value, a state word after it, a note below it."""

    label: str
    value: str
    note: str = ""
    glyph: GlyphKind | None = None
    word: str = ""


class DetailRows(Painted):
    """Rows of 40, or 60 with a note; the label column as wide as asked for."""

    surface = "panel"

    def __init__(
        self, rows: Sequence[DetailView] = (), *, label_width: int = 96, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: tuple[DetailView, ...] = ()
        self._label_width = label_width
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[DetailView]) -> None:
        """Show these."""
        self._rows = tuple(rows)
        self.setAccessibleName(". ".join(f"{row.label} {row.value} {row.word} {row.note}".strip() for row in rows))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all rows."""
        return QSize(400, sum(60 if row.note else 40 for row in self._rows))

    def paint(self, board: Board) -> None:
        """Draw the rows."""
        top = 0
        right = self.width() - 16
        for row in self._rows:
            height = 60 if row.note else 40
            board.text(16, top + 12, row.label, "label", "text2", width=self._label_width)
            start = 28.0 + self._label_width
            x = start
            if row.glyph is not None:
                board.glyph(row.glyph, x, top + 12, 16)
                x += 24
            word = board.width_of(row.word, "label") + 8 if row.word else 0.0
            x += board.text(x, top + 8, row.value, width=right - x - word) + 8
            board.text(x, top + 12, row.word, "label", "text2")
            board.text(start, top + 33, row.note, "label", "text2", width=right - start)
            top += height
            board.hline(0, self.width(), top - 1)
