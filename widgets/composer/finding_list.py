"""What was found in the text and what contradicts the record: rows of 44 with the remedy at the right."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent

from resources.tongue import tr
from widgets.board import Board, broken
from widgets.composer.text_field import paint_number
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, RING
from widgets.row_list import RowList
from widgets.theme import current

_ROW, _LINE = 44, 18


class Weight(StrEnum):
    """The value is the word shown."""

    BLOCKS = "BLOCKS"
    WARNS = "WARNS"
    OVERRIDDEN = "OVERRIDDEN"
    PASS = "PASS"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row."""

    id: str
    weight: Weight
    title: str
    """Semibold: what it is."""
    words: str
    """What stands there and what to do."""
    number: int = 0
    """As in the text; 0 for none."""
    action: str = ""
    """What Enter does: Replace, Remove, Pull."""


class FindingList(RowList[FindingRow]):
    """Enter does what the row's button says; O asks for an override."""

    override_requested = Signal(str)

    def row_height(self, row: FindingRow) -> int:
        """44; more where the remedy takes lines of its own: half a remedy helps nobody."""
        return self._whole(row) if self._is_whole(row) else _ROW

    def _whole(self, row: FindingRow) -> int:
        return _ROW if self._is_one_line(row) else _ROW + len(self._below(row)) * _LINE

    def _is_whole(self, row: FindingRow) -> bool:
        """Where not all of them fit in full, only the current one is: a finding out of view is worse than a short one."""
        is_roomy = sum(self._whole(each) for each in self.rows()) <= self.height()
        return is_roomy or self.row_id(row) == self.current_id()

    def _room(self, row: FindingRow) -> float:
        """How wide words may be: between the number and the button."""
        font = QFontMetricsF(current().font("body"))
        button = font.horizontalAdvance(row.action) + 24 if row.action else 4
        return max(80.0, self.width() - self._begin(row) - button - 28)

    def _begin(self, row: FindingRow) -> float:
        word = QFontMetricsF(current().font("label", 600)).horizontalAdvance(tr(row.weight.value))
        return 44 + max(64.0, word + 8) + 28

    def _is_one_line(self, row: FindingRow) -> bool:
        title = QFontMetricsF(current().font("name")).horizontalAdvance(f"{row.title} ") + 2 if row.title else 0.0
        return title + QFontMetricsF(current().font("body")).horizontalAdvance(row.words) <= self._room(row)

    def _below(self, row: FindingRow) -> list[str]:
        """The words in lines of their own, under the title; without one, the first of them stands in its place."""
        lines = broken(row.words, self._room(row), QFontMetricsF(current().font("label")))
        return lines if row.title else lines[1:]

    def row_name(self, row: FindingRow) -> str:
        """All of it."""
        number = tr("number {number}", number=row.number) if row.number else ""
        action = f"Enter: {row.action}" if row.action else ""
        return ", ".join(part for part in (tr(row.weight.value).lower(), number, row.title, row.words, action) if part)

    def paint_row(self, board: Board, row: FindingRow, rect: QRectF) -> None:
        """Glyph, word, number, sentence, button."""
        top = rect.top()
        if row.weight is Weight.BLOCKS:
            board.glyph(GlyphKind.DOWN, 16, top + 14, 16)
        elif row.weight is Weight.WARNS:
            board.glyph(GlyphKind.DEGRADED, 16, top + 14, 16)
        else:
            board.mark(CHECK if row.weight is Weight.PASS else RING, 17, top + 15, 14, "text2")
        is_plain = row.weight is Weight.PASS
        ink, weight = ("text2", 400) if is_plain else ("text", 600)
        x = 44 + max(64.0, board.text(44, top + 14, tr(row.weight.value), "label", ink, weight=weight) + 8)
        if row.number:
            paint_number(board, x + 4, top + 14, row.number)
        x += 28
        right = rect.right() - 16
        button = self._button(board, row, rect)
        if button is not None:
            board.fill(button, "raised")
            board.frame(button, "line")
            board.text(button.left() + 12, button.top() + 2, row.action, "body")
            right = button.left() - 12
        if self._is_one_line(row) or not self._is_whole(row):
            if row.title:
                x += board.text(x, top + 10, f"{row.title} ", "name", width=max(40.0, right - x)) + 2
            board.text(x, top + 10, row.words, "body", ink, width=right - x)
            return
        if row.title:
            board.text(x, top + 10, row.title, "name", width=right - x)
        else:
            first = broken(row.words, self._room(row), QFontMetricsF(current().font("label")))[0]
            board.text(x, top + 14, first, "label", ink, width=right - x)
        for number, run in enumerate(self._below(row)):
            board.text(x, top + 34 + number * _LINE, run, "label", ink, width=right - x)

    def _button(self, board: Board, row: FindingRow, rect: QRectF) -> QRectF | None:
        if not row.action:
            return None
        width = board.width_of(row.action, "body") + 24
        return QRectF(rect.right() - 16 - width, rect.top() + 8, width, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """O overrides."""
        if event.key() == Qt.Key.Key_O and not event.modifiers() and self.current_id():
            self.override_requested.emit(self.current_id())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on the row's button does what it says."""
        super().mousePressEvent(event)
        row = next((each for each in self.rows() if self.row_id(each) == self.current_id()), None)
        if row is not None and row.action and event.position().x() > self.width() - 120:
            self.row_opened.emit(row.id)
