"""Who must approve and who did, rows of 40."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

from resources.tongue import marked, tr
from widgets.board import Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, RING
from widgets.row_list import RowList


class Given(StrEnum):
    """The value is what a screen reader says."""

    WAITING = marked("waiting")
    GIVEN = marked("given")
    REFUSED = marked("refused")
    VOID = marked("void")
    NOT_ASKED = marked("not required")


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
        return ", ".join(part for part in (row.role, row.name, tr(row.given.value), row.note) if part)

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
        half = (right - 184) * 0.5
        used = board.text(184, top + 8, row.name, "name" if ink == "text" else "body", ink, width=half)
        x = 184 + used + 16
        if right > 560:
            # One column: as far to the right as the longest name needs.
            x = max(344.0, 200 + min(half, max(board.width_of(each.name, "name") for each in self.rows())))
        if right - x > 40:
            board.text(x, top + 12, row.note, "label", "text2", width=right - x)
