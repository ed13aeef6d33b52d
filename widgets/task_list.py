"""Tasks: one owner each, acknowledged or not, time left. The caller orders them: overdue first, then least time."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets import theme
from widgets.banner_data import Due
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, PLAY, RING
from widgets.painted import Painted
from widgets.row_list import RowList

_OWNER = 44
_LEAST_NAME, _MOST_NAME = 120, 192


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

    mirrors = True
    surface = "panel"

    def __init__(self, rows: "TaskList", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        rows.fit_changed.connect(self.update)
        self.setFixedHeight(28)

    def paint(self, board: Board) -> None:
        """Draw the heads."""
        board.text(_OWNER, 6, tr("Owner"), "label", "text2")
        board.text(self._rows.task_at, 6, tr("Task"), "label", "text2")
        used = board.text(self.width() - 16, 6, tr("Time left"), "label", "text2", align=RIGHT)
        board.text(self.width() - 204, 6, tr("Acknowledged"), "label", "text2", width=188 - used - 8)
        board.hline(0, self.width(), 27)


class TaskList(RowList[TaskView]):
    """Rows of 56. The owners' column is as wide as the longest name on two lines."""

    task_at = _OWNER + _LEAST_NAME + 8
    """Where the tasks begin."""

    def set_rows(self, rows: Sequence[TaskView]) -> None:
        """Show these."""
        wide = QFontMetricsF(theme.current().font("body")).horizontalAdvance
        needed = max([_LEAST_NAME, *(math.ceil(_on_two_lines(row.owner, wide)) for row in rows)])
        self.task_at = _OWNER + min(needed, _MOST_NAME) + 8
        super().set_rows(rows)

    def row_height(self, row: TaskView) -> int:
        """56."""
        return 56

    def row_name(self, row: TaskView) -> str:
        """All of it."""
        asked = tr("acknowledged") if row.is_acknowledged else tr("not yet acknowledged")
        return ", ".join(
            part
            for part in (row.owner, row.task, asked, tr("{time_left} left", time_left=row.time_left), row.note)
            if part
        )

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
        task = self.task_at
        room = task - _OWNER - 8
        first, *more = board.broken(row.owner, float(room), "body")
        # The name of a person is not cut while a second line has room for it.
        board.text(_OWNER, top + (8 if more else 18), first, width=room, line=20)
        if more:
            board.text(_OWNER, top + 28, " ".join(more), width=room, line=20)
        acknowledged = right - 188
        wide = acknowledged - task - 12
        board.text(task, top + (8 if row.note else 16), row.task, width=wide)
        if row.note:
            board.text(task, top + 33, row.note, "label", "text2", width=wide)
        if row.is_acknowledged:
            board.mark(CHECK, acknowledged, top + 21, 14, "text2")
        else:
            board.mark(RING, acknowledged, top + 21, 14, "text2")
        board.text(acknowledged + 20, top + 20, tr("yes") if row.is_acknowledged else tr("not yet"), "label", "text2")
        board.text(right, top + 16, row.time_left, "value", align=RIGHT, weight=600)


def _on_two_lines(name: str, wide: Callable[[str], float]) -> float:
    """The least width in which the name stands whole on at most two lines."""
    words = name.split()
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min([wide(name), *(max(wide(first), wide(rest)) for first, rest in halves)])
