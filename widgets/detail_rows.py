"""Label and value rows of a side panel: Why, Change, Upstream, SLO, Users, Owner."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.board import Board, broken
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


_MOST_LINES = 3
_LEAST_TO_BREAK = 120
_MOST_OF_WIDTH = 0.35
"""More of it for labels, and nothing is left for what they say."""


class DetailRows(Painted):
    """Rows of 40, or 60 with a note, more where a value takes more lines; the label column as wide as asked for."""

    mirrors = True
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
        labels = self._labels
        return QSize(
            400, sum(_height_of(self._lines_of(row, labels), self._notes_of(row, labels)) for row in self._rows)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In another width values break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.sizeHint().height())

    def _lines_of(self, row: DetailView, labels: int) -> list[str]:
        """The value in lines beside labels so wide: it is never cut while there is another line for it."""
        room = self.width() - 16 - 28 - labels - (24 if row.glyph else 0)
        if row.word or room < _LEAST_TO_BREAK:
            return [row.value]
        lines = broken(row.value, room, QFontMetricsF(theme.current().font("body")))
        return [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])] if len(lines) > _MOST_LINES else lines

    def _notes_of(self, row: DetailView, labels: int) -> list[str]:
        room = self.width() - 16 - 28 - labels
        if not row.note or room < _LEAST_TO_BREAK:
            return [row.note] if row.note else []
        return broken(row.note, room, QFontMetricsF(theme.current().font("label")))[:_MOST_LINES]

    @property
    def _labels(self) -> int:
        """Width of the column of labels: as asked for, more where a language needs it."""
        metrics = QFontMetricsF(theme.current().font("label"))
        needed = max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0.0)
        most = max(self._label_width, round(self.width() * _MOST_OF_WIDTH))
        return min(most, max(self._label_width, round(needed)))

    def paint(self, board: Board) -> None:
        """Draw the rows."""
        top = 0
        right, labels = self.width() - 16, self._labels
        for row in self._rows:
            lines, notes = self._lines_of(row, labels), self._notes_of(row, labels)
            board.text(16, top + 12, row.label, "label", "text2", width=labels)
            start = 28.0 + labels
            x = start
            if row.glyph is not None:
                board.glyph(row.glyph, x, top + 12, 16)
                x += 24
            word = board.width_of(row.word, "label") + 8 if row.word else 0.0
            for number, line in enumerate(lines):
                wide = board.text(x, top + 8 + 24 * number, line, width=right - x - word)
            board.text(x + wide + 8, top + 12, row.word, "label", "text2")
            note = top + 9 + 24 * len(lines)
            for number, line in enumerate(notes):
                board.text(start, note + 16 * number, line, "label", "text2", width=right - start)
            top += _height_of(lines, notes)
            board.hline(0, self.width(), top - 1)


def _height_of(lines: list[str], notes: list[str]) -> int:
    return 40 + 24 * (len(lines) - 1) + (20 + 16 * (len(notes) - 1) if notes else 0)
