"""The facts of the status record, rows of 56: label, value, a note at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from widgets.board import RIGHT, Board, broken
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList
from widgets.theme import current

_ROW, _LINE, _MOST = 56, 20, 3
_LEAST_TO_BREAK = 120


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One fact."""

    id: str
    label: str
    value: str
    note: str = ""
    glyph: GlyphKind | None = None
    is_unset: bool = False


class RecordList(RowList[RecordRow]):
    """Enter changes the fact."""

    def row_height(self, row: RecordRow) -> int:
        """56; more where the fact takes several lines: what is told to people is read in full."""
        return _ROW + _LINE * (len(self._lines(row)) - 1)

    def _lines(self, row: RecordRow) -> list[str]:
        room = self.width() - 32 - (22 if row.glyph is not None else 0)
        if room < _LEAST_TO_BREAK:
            return [row.value]
        lines = broken(row.value, room, QFontMetricsF(current().font("body")))
        return [*lines[: _MOST - 1], " ".join(lines[_MOST - 1 :])] if len(lines) > _MOST else lines

    def row_name(self, row: RecordRow) -> str:
        """All of it."""
        return ", ".join(part for part in (row.label, row.value, row.note) if part)

    def paint_row(self, board: Board, row: RecordRow, rect: QRectF) -> None:
        """Label above value, the note beside the label where the value needs the room."""
        top, right = rect.top(), rect.right() - 16
        note = board.text(right, top + 8, row.note, "label", "text2", width=(right - 16) * 0.6, align=RIGHT)
        board.text(16, top + 8, row.label, "label", "text2", width=right - note - 28)
        x = 16.0
        if row.glyph is not None:
            board.glyph(row.glyph, x, top + 31, 14)
            x += 22
        for number, line in enumerate(self._lines(row)):
            ink = "text2" if row.is_unset else "text"
            board.text(x, top + 26 + number * _LINE, line, "body", ink, width=right - x)
