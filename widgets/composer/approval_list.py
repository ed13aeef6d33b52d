"""Who must approve and who did, rows of 40."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

from widgets.board import Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, RING
from widgets.row_list import RowList


class Given(StrEnum):
    """The value is what a screen reader says."""

    WAITING = "waiting"
    GIVEN = "given"
    REFUSED = "refused"
    VOID = "void"
    NOT_ASKED = "not required"


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """One row."""

    id: str
    given: Given
    role: str
    name: str
    note: str = ""


class ApprovalList(RowList[ApprovalRow]):
    """Read only."""

    def row_height(self, row: ApprovalRow) -> int:
        """40."""
        return 40

    def row_name(self, row: ApprovalRow) -> str:
        """All of it."""
        return ", ".join(part for part in (row.role, row.name, row.given.value, row.note) if part)

    def paint_row(self, board: Board, row: ApprovalRow, rect: QRectF) -> None:
        """Mark, role, name, note."""
        top, right = rect.top(), rect.right() - 16
        if row.given is Given.VOID:
            board.glyph(GlyphKind.AT_RISK, 16, top + 12, 16)
        else:
            mark = {Given.GIVEN: CHECK, Given.REFUSED: CROSS}.get(row.given, RING)
            board.mark(mark, 17, top + 13, 14, "line" if row.given is Given.NOT_ASKED else "text")
        ink = "text2" if row.given is Given.NOT_ASKED else "text"
        board.text(44, top + 12, row.role, "label", "text2", width=132)
        used = board.text(184, top + 8, row.name, "name" if ink == "text" else "body", ink, width=(right - 184) * 0.5)
        x = max(184 + used + 16, 344.0) if right > 560 else 184 + used + 16
        if right - x > 40:
            board.text(x, top + 12, row.note, "label", "text2", width=right - x)
