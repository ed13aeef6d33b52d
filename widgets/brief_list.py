"""The short timeline of the war room: rows of 36, newest first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from resources.tongue import tr
from widgets import theme
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


_KIND_AT, _KIND = 100, 64


class BriefList(RowList[BriefView]):
    """Rows of 36. The text begins behind the longest kind."""

    _text_at = _KIND_AT + _KIND + 12

    def set_rows(self, rows: Sequence[BriefView]) -> None:
        """Show these."""
        wide = QFontMetricsF(theme.current().font("label")).horizontalAdvance
        self._text_at = _KIND_AT + max([_KIND, *(math.ceil(wide(row.kind)) for row in rows)]) + 12
        super().set_rows(rows)

    def row_height(self, row: BriefView) -> int:
        """36."""
        return 36

    def row_name(self, row: BriefView) -> str:
        """All of it."""
        return f"{row.time} {row.kind}: {row.text}, {row.author}{(tr(', superseded') if row.is_superseded else '')}"

    def paint_row(self, board: Board, row: BriefView, rect: QRectF) -> None:
        """Time, kind, text, author."""
        top, right = rect.top(), rect.right() - 16
        board.text(16, top + 6, row.time, "body", "text2")
        board.text(_KIND_AT, top + 10, row.kind, "label", "text2")
        author = board.text(right, top + 10, row.author, "label", "text2", align=RIGHT)
        ink = "text2" if row.is_superseded else "text"
        left = self._text_at
        board.text(left, top + 6, row.text, "body", ink, width=right - author - 16 - left, strike=row.is_superseded)
