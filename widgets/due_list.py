"""When the next update is due to each audience, rows of 48: mark, name, countdown, due time, note."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.banner_data import Due
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class DueView:
    """One audience in words."""

    id: str
    audience: str
    left: str
    """03:12; counted up with + when overdue."""
    due: str
    note: str = ""
    standing: Due = Due.LATER


class DueList(RowList[DueView]):
    """Rows of 48."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)

    def row_height(self, row: DueView) -> int:
        """48."""
        return 48

    def row_name(self, row: DueView) -> str:
        """All of it."""
        return f"{row.audience}, {row.left}, {row.due}, {tr(row.standing.value)}, {row.note}"

    def paint_row(self, board: Board, row: DueView, rect: QRectF) -> None:
        """Mark, name, countdown, due time; the note at the right."""
        top, right = rect.top(), rect.right() - 16
        board.glyph(GlyphKind.OK if row.standing is Due.LATER else GlyphKind.AT_RISK, 16, top + 16, 16)
        board.text(48, top + 12, row.audience, "name", width=92)
        wide = board.text(152, top + 12, row.left, "value")
        x = max(240.0, 152 + wide + 16)
        used = board.text(x, top + 16, row.due, "label", "text2")
        board.text(right, top + 16, row.note, "label", "text2", width=right - x - used - 12, align=RIGHT)
