"""A short list of painted rows with a current one, moved by the arrow keys: decisions, facts, tasks, people.

For lists of a screenful. Long ones use a QListView with a delegate (see itemmodels).
"""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from widgets.accessible import tell_current
from widgets.board import Board
from widgets.painted import Painted
from widgets.spoken_part import SpokenPart

Row = TypeVar("Row")


class RowList(Painted, Generic[Row]):
    """Subclasses say `row_height`, `paint_row` and `row_name`. Rows have a field `id`.

    `row_selected(id)` when the current row changes by hand, `row_opened(id)` at Enter or a double click. Rows that do not
    fit are not drawn half: `shown_count` says how many are; arrow keys and wheel bring the others.
    """

    mirrors = True
    accessible_role = QAccessible.Role.List
    row_selected = Signal(str)
    row_opened = Signal(str)
    fit_changed = Signal()
    """More or fewer rows may be shown than before."""

    def __init__(self, rows: Sequence[Row] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._at = -1
        self._first = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_rows(rows)

    def row_height(self, row: Row) -> int:
        """Height of a row, logical pixels."""
        raise NotImplementedError

    def paint_row(self, board: Board, row: Row, rect: QRectF) -> None:
        """Draw a row; the ground and the hairline below are done."""
        raise NotImplementedError

    def row_name(self, row: Row) -> str:
        """What a screen reader says of the row."""
        raise NotImplementedError

    def row_id(self, row: Row) -> str:
        """The row's id."""
        return str(getattr(row, "id", ""))

    def rows(self) -> tuple[Row, ...]:
        """What the list holds."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current row stays current if its id is still there."""
        kept = self.current_id()
        self._rows = list(rows)
        ids = [self.row_id(row) for row in self._rows]
        self._at = ids.index(kept) if kept and kept in ids else -1
        self._first = max(0, min(self._first, self._last_first()))
        self.setAccessibleDescription(". ".join(self.row_name(row) for row in self._rows))
        self.updateGeometry()
        self.update()
        self.fit_changed.emit()

    def current_id(self) -> str:
        """Id of the current row; empty where there is none."""
        return self.row_id(self._rows[self._at]) if 0 <= self._at < len(self._rows) else ""

    def set_current(self, row_id: str) -> None:
        """Make a row current without a signal."""
        self._at = next((at for at, row in enumerate(self._rows) if self.row_id(row) == row_id), -1)
        self.update()

    def shown_count(self) -> int:
        """How many rows fit."""
        return sum(1 for _row, rect in self._placed() if rect.bottom() <= self.height() + 1)

    def spoken_count(self) -> int:
        """Every row, shown or not."""
        return len(self._rows)

    def spoken_part(self, at: int) -> SpokenPart:
        """A row, and where it stands."""
        row = self._rows[at]
        height = self.row_height(row)
        top = sum(self.row_height(each) for each in self._rows[self._first : at])
        is_shown = at >= self._first and top + height <= self.height() + 1
        return SpokenPart(self.row_name(row), QRect(0, top, self.width(), height) if is_shown else QRect())

    def spoken_current(self) -> int:
        """The current row."""
        return self._at

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all rows."""
        return QSize(400, sum(self.row_height(row) for row in self._rows))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for one row."""
        return QSize(200, self.row_height(self._rows[0]) if self._rows else 0)

    def _placed(self) -> list[tuple[Row, QRectF]]:
        top = 0.0
        placed = []
        for row in self._rows[self._first :]:
            height = self.row_height(row)
            placed.append((row, QRectF(0, top, self.width(), height)))
            top += height
        return placed

    def paint(self, board: Board) -> None:
        """Draw the rows that fit."""
        for number, (row, rect) in enumerate(self._placed(), start=self._first):
            if rect.bottom() > self.height() + 1:
                break
            if number == self._at:
                board.fill(rect, "raised")
            self.paint_row(board, row, rect)
            board.hline(0, rect.width(), rect.bottom() - 1)
            if number == self._at and self.hasFocus():
                board.fill(QRectF(0, rect.top(), 4, rect.height()), "text")

    def _move_to(self, at: int) -> None:
        if not self._rows:
            return
        at = max(0, min(len(self._rows) - 1, at))
        if at != self._at:
            self._at = at
            self._bring_into_view()
            self.update()
            tell_current(self)
            self.row_selected.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows, Home and End move; Enter opens."""
        key = event.key()
        if key == Qt.Key.Key_Down:
            self._move_to(self._at + 1)
        elif key == Qt.Key.Key_Up:
            self._move_to(self._at - 1)
        elif key == Qt.Key.Key_Home:
            self._move_to(0)
        elif key == Qt.Key.Key_End:
            self._move_to(len(self._rows) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.row_opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def _row_at(self, y: float) -> int:
        shown = enumerate(self._placed(), start=self._first)
        return next((at for at, (_row, rect) in shown if rect.top() <= y < rect.bottom()), -1)

    def _last_first(self) -> int:
        """The row on top when the last one stands at the bottom."""
        room, at = self.height() + 1, len(self._rows)
        while at > 0 and (room := room - self.row_height(self._rows[at - 1])) >= 0:
            at -= 1
        return min(at, max(0, len(self._rows) - 1))

    def _bring_into_view(self) -> None:
        if self._at < self._first:
            self._first = self._at
        while self._first < self._at and self._at >= self._first + self.shown_count():
            self._first += 1
        self._scroll_page()

    def _scroll_page(self) -> None:
        """A list as tall as its rows lies in a page that scrolls: that has to follow."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page is not None else None
        place = self.spoken_part(self._at).place
        if page is not None and content is not None and not place.isEmpty():
            middle = self.mapTo(content, place.center())
            page.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Row by row, while there are rows out of view; else the page around scrolls."""
        first = max(0, min(self._last_first(), self._first + (-1 if event.angleDelta().y() > 0 else 1)))
        if first == self._first:
            event.ignore()
            return
        self._first = first
        event.accept()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Other rows may fit."""
        super().resizeEvent(event)
        self._first = max(0, min(self._first, self._last_first()))
        self.fit_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click makes a row current."""
        at = self._row_at(event.position().y())
        if at >= 0:
            self._move_to(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click opens."""
        if self._row_at(event.position().y()) >= 0 and self.current_id():
            self.row_opened.emit(self.current_id())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The bar appears; by keyboard the first row becomes current."""
        super().focusInEvent(event)
        if self._at < 0 and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._move_to(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The bar goes, the fill stays."""
        super().focusOutEvent(event)
        self.update()
