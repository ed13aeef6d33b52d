"""Decisions, newest first: choice, reason, who decided, what was objected, when to look again."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision in words."""

    id: str
    time: str
    choice: str
    reason: str
    decider: str
    objection: str = ""
    """In the words of whoever wrote it, which are never translated; empty: none."""
    revisit: str = ""
    """Revisit 14:46 · Closed."""
    is_due: bool = False


class DecisionList(RowList[DecisionView]):
    """Rows of 84."""

    def row_height(self, row: DecisionView) -> int:
        """84."""
        return 84

    def row_name(self, row: DecisionView) -> str:
        """All of it."""
        return tr(
            "{time} {choice}, why: {reason}, {decider}, {objection}, {revisit}",
            time=row.time,
            choice=row.choice,
            reason=row.reason,
            decider=row.decider,
            objection=_objection(row),
            revisit=row.revisit,
        )

    def paint_row(self, board: Board, row: DecisionView, rect: QRectF) -> None:
        """Time, choice, reason, people."""
        top, right = rect.top(), rect.right() - 16
        board.text(16, top + 8, row.time, "body", "text2")
        x = 76.0
        board.text(x, top + 8, row.choice, "name", width=right - x)
        board.text(x, top + 36, row.reason, "label", width=right - x)
        end = right
        if row.revisit:
            weight = 600 if row.is_due else None
            ink = "text" if row.is_due else "text2"
            end -= board.text(right, top + 58, row.revisit, "label", ink, align=RIGHT, weight=weight) + 12
            if row.is_due:
                end -= 14
                board.glyph(GlyphKind.AT_RISK, end + 4, top + 59, 14)
                end -= 8
        x += board.text(x, top + 58, row.decider, "label", "text2") + 13
        board.text(x, top + 58, _objection(row), "label", "text2", width=end - x)


def _objection(row: DecisionView) -> str:
    return row.objection or tr("No objections")
