"""Tasks: one owner each, acknowledged or not, time left. The caller orders them: overdue first, then least time."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from widgets.banner_data import Due
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, PLAY, RING
from widgets.painted import Painted
from widgets.row_list import RowList

_OWNER, _TASK = 44, 172


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task in words."""

    id: str
    owner: str
    task: str
    time_left: str
    """02:10; +04:55 when overdue."""
    due: Due = Due.LATER
    is_acknowledged: bool = False
    is_running: bool = False
    note: str = ""
    """OVERDUE, asked 14:24Z."""


class TaskHead(Painted):
    """The column heads over a TaskList, 28 high."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(28)

    def paint(self, board: Board) -> None:
        """Draw the heads."""
        board.text(_OWNER, 6, "Owner", "label", "text2")
        board.text(_TASK, 6, "Task", "label", "text2")
        board.text(self.width() - 204, 6, "Acknowledged", "label", "text2")
        board.text(self.width() - 16, 6, "Time left", "label", "text2", align=RIGHT)
        board.hline(0, self.width(), 27)


class TaskList(RowList[TaskView]):
    """Rows of 56."""

    def row_height(self, row: TaskView) -> int:
        """56."""
        return 56

    def row_name(self, row: TaskView) -> str:
        """All of it."""
        asked = "acknowledged" if row.is_acknowledged else "not yet acknowledged"
        return ", ".join(part for part in (row.owner, row.task, asked, f"{row.time_left} left", row.note) if part)

    def paint_row(self, board: Board, row: TaskView, rect: QRectF) -> None:
        """Mark, owner, task, acknowledgement, time."""
        top = rect.top()
        right = rect.right() - 16
        if row.due is Due.OVERDUE:
            board.glyph(GlyphKind.AT_RISK, 16, top + 20, 16)
        elif row.is_running:
            board.mark(PLAY, 18, top + 22, 12, "text2")
        else:
            board.mark(RING, 16, top + 20, 16, "text2")
        board.text(_OWNER, top + 16, row.owner, width=_TASK - _OWNER - 8)
        acknowledged = right - 188
        room = acknowledged - _TASK - 12
        board.text(_TASK, top + (8 if row.note else 16), row.task, width=room)
        if row.note:
            board.text(_TASK, top + 33, row.note, "label", "text2", width=room)
        if row.is_acknowledged:
            board.mark(CHECK, acknowledged, top + 21, 14, "text2")
        else:
            board.mark(RING, acknowledged, top + 21, 14, "text2")
        board.text(acknowledged + 20, top + 20, "yes" if row.is_acknowledged else "not yet", "label", "text2")
        board.text(right, top + 16, row.time_left, "value", align=RIGHT, weight=600)
