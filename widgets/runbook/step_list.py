"""The steps of a chunk as rows, the one at hand opened: its value field in the row, its card below the row."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board, broken
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, GEAR, PLAY, RING, Mark
from widgets.mirror import put
from widgets.painted import Painted
from widgets.row_list import RowList
from widgets.runbook.card import StepCard
from widgets.runbook.views import CardView, StepSign, StepView
from widgets.theme import current

_ROW, _OPEN = 56, 64
_LINE, _SMALL = 24, 16
_NUMBER, _TEXT = 52, 92
_TIME = 104
"""Room for the time, with gear and sign."""
_LEAST = 480
"""Below this width there are no columns to break words in yet: the list was not laid out."""
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


@dataclass(frozen=True, slots=True)
class _Form:
    """The words of a row as lines, and how high it is without its card."""

    role: str
    text: list[str]
    note: list[str]
    note_room: float
    expect: list[str]
    saw: list[str]
    by: list[str]
    high: int = _ROW

    @property
    def left_height(self) -> int:
        """Of what is to be done, with the note below."""
        return len(self.text) * _LINE + (len(self.note) * _SMALL + 1 if self.note else 0)


def _columns(width: float) -> tuple[float, float, float, float]:
    """Where expect, saw, by and the end of time begin."""
    room = width - _TEXT - _TIME - 16
    expect = _TEXT + round(room * 0.40)
    saw = expect + round(room * 0.225)
    by = saw + round(room * 0.225)
    return expect, saw, by, width - 16


class StepHead(Painted):
    """Column heads over a StepList, 28 high."""

    mirrors = True
    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(28)

    def paint(self, board: Board) -> None:
        """Draw the heads."""
        expect, saw, by, end = _columns(self.width())
        step = tr("Step")
        # It stands over short numbers: a longer word begins further left instead of running into the next column.
        left = min(float(_NUMBER), max(16.0, _TEXT - 12 - board.width_of(step, "label")))
        for x, word in (
            (left, step),
            (_TEXT, tr("Do")),
            (expect, tr("Expect")),
            (saw, tr("Saw")),
            (by, tr("By")),
        ):
            board.text(x, 6, word, "label", "text2")
        board.text(end, 6, tr("Time"), "label", "text2", align=RIGHT)
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
        self.setAccessibleName(tr("Steps"))
        self.card = StepCard(self)
        self.card.hide()
        self.value = QLineEdit(self)
        self.value.setPlaceholderText(tr("value seen"))
        self.value.setAccessibleName(tr("Value seen"))
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
        """56, more where words need it; the one at hand with its card, which leaves out what the list has no room for."""
        if self.value is None or self.width() < _LEAST:
            return _ROW
        high = self._form(row, self.width()).high
        return high if self.row_id(row) != self.current_id() else high + self._card_height + 12

    def row_name(self, row: StepView) -> str:
        """All of it."""
        parts = [tr("Step {number}", number=row.number), row.text, tr(row.sign.value), row.note]
        parts += [
            tr("expect {expect}", expect=row.expect) if row.expect else "",
            tr("saw {saw}", saw=row.saw) if row.saw else "",
            row.by,
        ]
        parts += [
            tr("runs by itself") if row.is_automatic else "",
            tr("time {time}", time=row.time) if row.time else "",
        ]
        return ", ".join(part for part in (*parts, tr("overdue") if row.is_overdue else "") if part)

    def _form(self, row: StepView, width: float) -> _Form:
        """Its words in lines. What is expected and what was seen are never cut off: the row grows."""
        is_current = row.id == self.current_id()
        expect, saw, by, end = _columns(width)
        theme = current()
        room = expect - _TEXT - 12
        role = "value" if is_current else "body"
        if is_current and QFontMetricsF(theme.font(role, 600)).horizontalAdvance(row.text) > room:
            role = "name"
        body, label = QFontMetricsF(theme.font("body")), QFontMetricsF(theme.font("label"))
        strong = QFontMetricsF(theme.font(role, 600)) if is_current else body
        # Where nothing is expected the note has that column, too.
        note_room = room if row.expect else saw - _TEXT - 12
        form = _Form(
            role,
            broken(row.text, room, strong),
            broken(row.note, note_room, label) if row.note else [],
            note_room,
            broken(row.expect, saw - expect - 12, body) if row.expect else [],
            broken(row.saw, by - saw - 12, body) if row.saw else [],
            broken(row.by, end - _TIME - by, label) if row.by else [],
        )
        lines = max(len(form.expect), len(form.saw))
        most = max(form.left_height, lines * _LINE, len(form.by) * _SMALL)
        return replace(form, high=max(_OPEN if is_current else _ROW, most + 16))

    @staticmethod
    def _column(board: Board, x: float, middle: float, lines: list[str], ink: str, width: float) -> None:
        start = round(middle - len(lines) * _LINE / 2)
        for number, run in enumerate(lines):
            board.text(x, start + number * _LINE, run, "body", ink, width=width)

    def paint_row(self, board: Board, row: StepView, rect: QRectF) -> None:
        """Mark, number, text, expected, seen, who, time."""
        is_current = row.id == self.current_id()
        form = self._form(row, rect.width())
        top, high = rect.top(), form.high
        expect, saw, by, end = _columns(rect.width())
        ink = "text2" if row.is_past else "text"
        middle = top + high / 2
        if row.sign in _HUES:
            board.glyph(_HUES[row.sign], 18, middle - 9, 18)
        elif row.sign in _MARKS:
            board.mark(_MARKS[row.sign], 19, middle - 8, 16, "text" if is_current else "text2")
        weight = 600 if is_current else None
        base = top + round((high - form.left_height) / 2)
        board.text(_NUMBER, base, row.number, form.role, ink)
        for number, run in enumerate(form.text):
            board.text(_TEXT, base + number * _LINE, run, form.role, ink, width=expect - _TEXT - 12, weight=weight)
        below = base + len(form.text) * _LINE + 1
        for number, run in enumerate(form.note):
            board.text(_TEXT, below + number * _SMALL, run, "label", "text2", width=form.note_room)
        self._column(board, expect, middle, form.expect, ink if is_current else "text2", saw - expect - 12)
        if not (is_current and self.value is not None and self.value.isVisible()):
            self._column(board, saw, middle, form.saw, "text", by - saw - 12)
        start = middle - len(form.by) * _SMALL / 2
        for number, run in enumerate(form.by):
            board.text(by, start + number * _SMALL, run, "label", "text2", width=end - _TIME - by)
        line = round(middle - _LINE / 2)
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
        head = self._head_height()
        self._card_height = self.card.fit(max(320, self.width() - _TEXT - 16), max(0, self.height() - head - 12))
        now = (self.current_id(), self._card_height, self.height())
        if now != self._brought and self._at >= 0:
            self._brought = now
            self._bring_into_view()
        self._arrange()

    def _head_height(self) -> int:
        """Of the row at hand without its card."""
        row = next((each for each in self.rows() if each.id == self.current_id()), None)
        return self._form(row, self.width()).high if row is not None and self.width() >= _LEAST else _OPEN

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
            head = self._head_height()
            top = round(rect.top()) + (head - 40) // 2
            put(self.value, round(saw), top, max(80, round(by - saw) - 16), 40)
            wide = round(rect.width()) - _TEXT - 16
            put(self.card, _TEXT, round(rect.top()) + head, wide, round(rect.height()) - head - 12)
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
