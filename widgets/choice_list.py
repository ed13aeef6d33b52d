"""A list to tick rows in: arrows move, Space or a click on the sign ticks, letters elsewhere. One or several at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.marks import CHECK
from widgets.mirror import is_mirrored
from widgets.row_list import RowList

_BOX, _LEFT, _X = 16, 12, 40


@dataclass(frozen=True, slots=True)
class Choice:
    """One row in words."""

    id: str
    title: str
    note: str = ""
    end: str = ""
    """At the right: a time, a state."""


class ChoiceList(RowList[Choice]):
    """Rows of 32. What is ticked stays ticked while other rows are shown, so that a search does not lose it."""

    chosen_changed = Signal()

    def __init__(self, name: str, *, is_single: bool = False, parent: QWidget | None = None) -> None:
        self._chosen: dict[str, None] = {}
        self._is_single = is_single
        super().__init__(parent=parent)
        self.setAccessibleName(name)

    def chosen(self) -> tuple[str, ...]:
        """Ids in the order in which they were ticked."""
        return tuple(self._chosen)

    def choose(self, ids: Iterable[str]) -> None:
        """Tick these and no others, without a signal."""
        self._chosen = dict.fromkeys(ids)
        self.set_rows(self.rows())

    def row_height(self, row: Choice) -> int:
        """32."""
        return 32

    def row_name(self, row: Choice) -> str:
        """All of it, and whether it is ticked."""
        said = (row.title, row.note, row.end, tr("ticked") if row.id in self._chosen else "")
        return ", ".join(part for part in said if part)

    def paint_row(self, board: Board, row: Choice, rect: QRectF) -> None:
        """Box, title, note and end on one line."""
        top, right = rect.top(), rect.right() - 12
        box = QRectF(_LEFT, top + 8, _BOX, _BOX)
        board.frame(box, "text" if row.id in self._chosen else "line")
        if row.id in self._chosen:
            board.mark(CHECK, _LEFT + 2, top + 10, 12, "text")
        used = board.text(right, top + 8, row.end, "label", "text2", width=right - _X, align=RIGHT)
        width = right - _X - used - 12
        taken = board.text(_X, top + 4, row.title, "body", width=width)
        if row.note and width - taken > 80:
            board.text(_X + taken + 12, top + 8, row.note, "label", "text2", width=width - taken - 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space ticks the current row."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle(self.current_id())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click makes a row current; on the box it ticks, too."""
        super().mousePressEvent(event)
        x = self.width() - event.position().x() if is_mirrored(self) else event.position().x()
        if x < _X and self._row_at(event.position().y()) >= 0:
            self._toggle(self.current_id())

    def _toggle(self, row_id: str) -> None:
        if not row_id:
            return
        if row_id in self._chosen:
            del self._chosen[row_id]
        else:
            if self._is_single:
                self._chosen.clear()
            self._chosen[row_id] = None
        self.setAccessibleDescription(". ".join(map(self.row_name, self.rows())))
        self.update()
        self.chosen_changed.emit()


def matching(rows: Sequence[Choice], typed: str) -> list[Choice]:
    """Rows that hold every word typed, in their order."""
    wanted = typed.casefold().split()
    return [row for row in rows if all(word in f"{row.title} {row.note} {row.end}".casefold() for word in wanted)]
