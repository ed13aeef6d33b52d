"""Rows of two lines with a sign: steps of triage, polls, hypotheses, workstreams."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, RING
from widgets.row_list import RowList

_X = 44


class Sign(StrEnum):
    """The mark before a row. The value is what a screen reader says."""

    OPEN = "open"
    DONE = "done"
    WARNING = "needs attention"
    OFF = "over"


@dataclass(frozen=True, slots=True)
class TwoLineView:
    """One row in words."""

    id: str
    title: str
    note: str
    end: str = ""
    """At the right of the first line: who, until when."""
    sign: Sign = Sign.OPEN


class TwoLineList(RowList[TwoLineView]):
    """Rows of 56."""

    def row_height(self, row: TwoLineView) -> int:
        """56."""
        return 56

    def row_name(self, row: TwoLineView) -> str:
        """All of it."""
        return ", ".join(part for part in (row.title, tr(row.sign.value), row.note, row.end) if part)

    def paint_row(self, board: Board, row: TwoLineView, rect: QRectF) -> None:
        """Sign, title and end; the note below."""
        top, right = rect.top(), rect.right() - 16
        if row.sign is Sign.WARNING:
            board.glyph(GlyphKind.AT_RISK, 16, top + 20, 16)
        else:
            mark = {Sign.DONE: CHECK, Sign.OFF: CROSS}.get(row.sign, RING)
            board.mark(mark, 17, top + 21, 14, "text2")
        weight = 600 if row.sign is Sign.WARNING else None
        room = max((right - _X) / 2, right - _X - board.width_of(row.title, "name") - 12)
        used = board.text(right, top + 10, row.end, "label", "text2", width=room, align=RIGHT, weight=weight)
        board.text(_X, top + 7, row.title, "name", width=right - _X - used - 12)
        board.text(_X, top + 32, row.note, "label", "text2", width=right - _X)
