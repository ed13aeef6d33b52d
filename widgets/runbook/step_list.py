"""The steps of a chunk as rows, the one at hand opened: its value field in the row, its card below the row."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, GEAR, PLAY, RING, Mark
from widgets.painted import Painted
from widgets.row_list import RowList
from widgets.runbook.card import StepCard
from widgets.runbook.views import CardView, StepSign, StepView

_ROW, _OPEN = 56, 64
_NUMBER, _TEXT = 52, 92
_HUES = {
    StepSign.FAILED: GlyphKind.DOWN,
    StepSign.DISPUTED: GlyphKind.UNKNOWN,
    StepSign.BLOCKED: GlyphKind.AT_RISK,
}
_MARKS: dict[StepSign, Mark] = {
    StepSign.TODO: RING,
    StepSign.DOING: PLAY,
    StepSign.DONE: CHECK,
    StepSign.SKIPPED: CROSS,
}


def _columns(width: float) -> tuple[float, float, float, float]:
    """Where expect, saw, by and the end of time begin."""
    room = width - _TEXT - 112
    expect = _TEXT + round(room * 0.40)
    saw = expect + round(room * 0.235)
    by = saw + round(room * 0.235)
    return expect, saw, by, width - 16


class StepHead(Painted):
    """Column heads over a StepList, 28 high."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(28)

    def paint(self, board: Board) -> None:
        """Draw the heads."""
        expect, saw, by, end = _columns(self.width())
        for x, word in ((_NUMBER, "Step"), (_TEXT, "Do"), (expect, "Expect"), (saw, "Saw"), (by, "By")):
            board.text(x, 6, word, "label", "text2")
        board.text(end, 6, "Time", "label", "text2", align=RIGHT)
        board.hline(0, self.width(), 27)


class StepList(RowList[StepView]):
    """`letter(str)`: a bare letter pressed while the list has the focus. `committed`: Enter in the value field."""

    surface = "panel"
    letter = Signal(str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.value: QLineEdit | None = None
        self._card_height = 0
        self._brought = ("", 0, 0)
        super().__init__(parent=parent)
        self.setAccessibleName("Steps")
        self.card = StepCard(self)
        self.card.hide()
        self.value = QLineEdit(self)
        self.value.setPlaceholderText("value seen")
        self.value.setAccessibleName("Value seen")
        self.value.setProperty("ring", True)
        self.value.hide()
        self.value.returnPressed.connect(self.committed)

    def show_card(self, view: CardView) -> None:
        """Of the current row."""
        self.card.set_view(view)
        self._bring_card()

    def set_current(self, row_id: str) -> None:
        """Open a step."""
        super().set_current(row_id)
        self._bring_card()

    def row_height(self, row: StepView) -> int:
        """56; the one at hand as high as its card, which leaves out what the list has no room for."""
        if self.value is None or self.row_id(row) != self.current_id():
            return _ROW
        return _OPEN + self._card_height + 12

    def row_name(self, row: StepView) -> str:
        """All of it."""
        parts = [f"Step {row.number}", row.text, row.sign.value, row.note]
        parts += [f"expect {row.expect}" if row.expect else "", f"saw {row.saw}" if row.saw else "", row.by]
        parts += ["runs by itself" if row.is_automatic else "", f"time {row.time}" if row.time else ""]
        return ", ".join(part for part in (*parts, "overdue" if row.is_overdue else "") if part)

    def paint_row(self, board: Board, row: StepView, rect: QRectF) -> None:
        """Mark, number, text, expected, seen, who, time."""
        is_current = row.id == self.current_id()
        top, high = rect.top(), _OPEN if is_current else _ROW
        expect, saw, by, end = _columns(rect.width())
        ink = "text2" if row.is_past else "text"
        middle = top + high / 2
        if row.sign in _HUES:
            board.glyph(_HUES[row.sign], 18, middle - 9, 18)
        elif row.sign in _MARKS:
            board.mark(_MARKS[row.sign], 19, middle - 8, 16, "text" if is_current else "text2")
        role = "value" if is_current else "body"
        room = expect - _TEXT - 12
        if is_current and board.width_of(row.text, role, 600) > room:
            role = "name"
        base = top + (8 if row.note else (20 if is_current else 16))
        board.text(_NUMBER, base, row.number, role, ink)
        board.text(_TEXT, base, row.text, role, ink, width=room, weight=600 if is_current else None)
        if row.note:
            board.text(_TEXT, top + (37 if is_current else 33), row.note, "label", "text2", width=saw - _TEXT - 12)
        line = top + (20 if is_current else 16)
        if not row.note or row.expect:
            board.text(expect, line, row.expect, "body", ink if is_current else "text2", width=saw - expect - 12)
        if not (is_current and self.value is not None and self.value.isVisible()):
            board.text(saw, line, row.saw, width=by - saw - 12)
        board.text(by, line + 4, row.by, "label", "text2", width=end - 96 - by)
        used = board.text(
            end,
            line,
            row.time,
            "value" if is_current else "body",
            ink,
            align=RIGHT,
            weight=600 if row.is_overdue else None,
        )
        if row.is_overdue:
            board.glyph(GlyphKind.AT_RISK, end - used - 22, line + 4, 15)
            used += 22
        if row.is_automatic:
            board.mark(GEAR, end - used - 24, line + 4, 16, "text2")

    def set_rows(self, rows: "list[StepView] | tuple[StepView, ...]") -> None:  # type: ignore[override]  # narrower here
        """Show these."""
        super().set_rows(rows)
        if self.value is not None:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The card goes with its row."""
        super().resizeEvent(event)
        self._bring_card()

    def _move_to(self, at: int) -> None:
        before = self._at
        super()._move_to(at)
        if self._at != before:
            self._bring_card()

    def _bring_card(self) -> None:
        """Into view where the step at hand or the height of its card is another one; the wheel may leave it since."""
        if self.value is None:
            return
        self._card_height = self.card.fit(max(320, self.width() - _TEXT - 16), max(0, self.height() - _OPEN - 12))
        now = (self.current_id(), self._card_height, self.height())
        if now != self._brought and self._at >= 0:
            self._brought = now
            self._bring_into_view()
        self._arrange()

    def _arrange(self) -> None:
        if self.value is None:
            return
        placed = next(((row, rect) for row, rect in self._placed() if row.id == self.current_id()), None)
        is_shown = placed is not None and placed[1].bottom() <= self.height() + 1
        self.card.setVisible(is_shown)
        self.value.setVisible(is_shown and placed is not None and placed[0].takes_value)
        if placed is not None and is_shown:
            rect = placed[1]
            _expect, saw, by, _end = _columns(rect.width())
            self.value.setGeometry(round(saw), round(rect.top()) + 12, max(80, round(by - saw) - 16), 40)
            wide = round(rect.width()) - _TEXT - 16
            self.card.setGeometry(_TEXT, round(rect.top()) + _OPEN, wide, round(rect.height()) - _OPEN - 12)
        self.update()

    def wheelEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """The card goes with its row."""
        super().wheelEvent(event)  # type: ignore[arg-type]  # Qt gives a QWheelEvent
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Bare letters and digits act on the step at hand; the rest moves."""
        text = event.text().lower()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and len(text) == 1 and text.isalnum() and text.isascii():
            self.letter.emit(text)
            return
        super().keyPressEvent(event)
