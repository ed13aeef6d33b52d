"""Suppositions to tick: what is taken to be so, and beside it what would come of it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.marks import CHECK
from widgets.row_list import RowList

_HEIGHT = 40


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """One supposition."""

    id: str
    text: str
    outcome: str
    """ "tier 1 hit 2 → 3", "already live"."""
    is_on: bool = False


class WhatIfList(RowList[WhatIfView]):
    """`toggled(id)` at Space, Enter or a click."""

    surface = "panel"
    toggled = Signal(str)

    def row_height(self, row: WhatIfView) -> int:
        """40."""
        return _HEIGHT

    def row_name(self, row: WhatIfView) -> str:
        """Ticked or not, and the outcome."""
        return f"{(tr('supposed') if row.is_on else tr('not supposed'))}: {row.text}, {row.outcome}"

    def paint_row(self, board: Board, row: WhatIfView, rect: QRectF) -> None:
        """Box, words, outcome."""
        box = QRectF(16, rect.top() + 12, 16, 16)
        board.fill(box, "canvas")
        board.frame(box, "line")
        if row.is_on:
            board.mark(CHECK, box.x() + 2, box.y() + 2, 12)
        right = rect.width() - 16
        outcome = board.text(right, rect.top() + 12, row.outcome, "label", "text2", align=RIGHT)
        board.text(44, rect.top() + 8, row.text, "name" if row.is_on else "body", width=right - outcome - 12 - 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space and Enter tick."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.toggled.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click ticks at once: that is what a box is for."""
        super().mousePressEvent(event)
        if self._row_at(event.position().y()) >= 0 and self.current_id():
            self.toggled.emit(self.current_id())
