"""Pinned facts, at most seven: time, fact, former wording, who said it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.row_list import RowList

MOST = 7


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact in words."""

    id: str
    time: str
    fact: str
    author: str
    was: str = ""
    """The wording before a correction."""


class FactList(RowList[FactView]):
    """Rows of 40."""

    def row_height(self, row: FactView) -> int:
        """40."""
        return 40

    def row_name(self, row: FactView) -> str:
        """All of it."""
        return f"{row.time} {row.fact}{(tr(', was {was}', was=row.was) if row.was else '')}, {row.author}"

    def paint_row(self, board: Board, row: FactView, rect: QRectF) -> None:
        """Time, fact, former wording, author."""
        top, right = rect.top(), rect.right() - 16
        board.text(16, top + 8, row.time, "body", "text2")
        author = board.text(right, top + 12, row.author, "label", "text2", align=RIGHT)
        end = right - author - 16
        was = tr("was “{was}”", was=row.was) if row.was else ""
        used = board.text(76, top + 8, row.fact, width=end - 76)
        if was and end - 76 - used > 40:
            board.text(76 + used + 8, top + 12, was, "label", "text2", width=end - 76 - used - 8)
