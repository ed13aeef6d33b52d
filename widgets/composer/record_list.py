"""The facts of the status record, rows of 56: label, value, a note at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList


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
        """56."""
        return 56

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
        board.text(x, top + 26, row.value, "body", "text2" if row.is_unset else "text", width=right - x)
