"""The short timeline of the war room: rows of 36, newest first."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from widgets.board import RIGHT, Board
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class BriefView:
    """One entry in a line."""

    id: str
    time: str
    kind: str
    text: str
    author: str
    is_superseded: bool = False


class BriefList(RowList[BriefView]):
    """Rows of 36."""

    def row_height(self, row: BriefView) -> int:
        """36."""
        return 36

    def row_name(self, row: BriefView) -> str:
        """All of it."""
        return f"{row.time} {row.kind}: {row.text}, {row.author}{', superseded' if row.is_superseded else ''}"

    def paint_row(self, board: Board, row: BriefView, rect: QRectF) -> None:
        """Time, kind, text, author."""
        top, right = rect.top(), rect.right() - 16
        board.text(16, top + 6, row.time, "body", "text2")
        board.text(100, top + 10, row.kind, "label", "text2")
        author = board.text(right, top + 10, row.author, "label", "text2", align=RIGHT)
        ink = "text2" if row.is_superseded else "text"
        board.text(176, top + 6, row.text, "body", ink, width=right - author - 16 - 176, strike=row.is_superseded)
