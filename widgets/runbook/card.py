"""The card of the step at hand: its text in full, the command to copy, what will run and the gate before it, the buttons."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board, broken
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, GEAR, SEARCH
from widgets.mirror import put
from widgets.painted import Painted
from widgets.runbook.views import CardButton, CardView
from widgets.theme import current

_PAD, _ROW, _HEAD, _BUTTONS = 16, 24, 40, 32
_LABEL = 112


class StepCard(Painted):
    """`asked(id)` when a button is pressed. As high as what it says; see `height_for`."""

    mirrors = True
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole = self.view = CardView()
        """What there is to say, and as much of it as there is room for."""
        self._buttons: dict[str, Button] = {}
        self._order: tuple[CardButton, ...] = ()

    def set_view(self, view: CardView) -> None:
        """Show this."""
        if view == self.whole and self._buttons:
            return
        self.whole = self.view = view
        self._make_buttons(view.buttons)
        self.setAccessibleName(" ".join(part for part in (view.detail, view.head, view.error) if part) or tr("Step"))
        said = [f"{label} {value}" for label, value in view.facts]
        said += [
            f"{line.label} {(tr('holds') if line.holds else tr('does not hold'))} {line.value}" for line in view.gate
        ]
        self.setAccessibleDescription(". ".join(said))
        self._place()
        self.update()

    def button(self, button_id: str) -> Button | None:
        """A button of now."""
        return self._buttons.get(button_id)

    def height_for(self, width: int) -> int:
        """How high it is at a width."""
        return round(self._below_text(width)) + self._button_rows(width) * (_BUTTONS + 8) + 8

    def fit(self, width: int, room: int) -> int:
        """Leave out what matters least until it fits, never a button, a lock or an error; gives the height."""
        whole = self.whole
        open_points = tuple(line for line in whole.gate if not line.holds)
        for view in (
            whole,
            replace(whole, links=()),
            replace(whole, links=(), gate=open_points),
            replace(whole, links=(), gate=open_points, facts=whole.facts[:3]),
            replace(whole, links=(), gate=open_points, facts=(), detail=""),
            replace(whole, links=(), gate=open_points, facts=(), detail="", command=""),
        ):
            self.view = view
            if self.height_for(width) <= room:
                break
        return self.height_for(width)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """At the present width."""
        return QSize(480, self.height_for(max(320, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Buttons wrap."""
        super().resizeEvent(event)
        self._place()

    def _make_buttons(self, wanted: tuple[CardButton, ...]) -> None:
        if [(each.id, each.is_primary, each.keys) for each in wanted] != [
            (each.id, each.is_primary, each.keys) for each in self._order
        ]:
            for old in self._buttons.values():
                old.hide()
                old.deleteLater()
            self._buttons = {}
            for each in wanted:
                button = Button(each.label, each.keys, is_primary=each.is_primary, parent=self)
                button.clicked.connect(lambda _checked=False, one=each.id: self.asked.emit(one))
                button.show()
                self._buttons[each.id] = button
        self._order = wanted
        for each in wanted:
            button = self._buttons[each.id]
            if button.text() != each.label:
                button.set_label(each.label)
            if button.reason != each.reason:
                button.set_disabled(each.reason or None)

    def _rows(self, width: int) -> list[list[CardButton]]:
        rows: list[list[CardButton]] = []
        room = 0.0
        for each in self._order:
            wide = self._buttons[each.id].sizeHint().width() + 8
            if not rows or wide > room:
                rows.append([])
                room = width - 2 * _PAD + 8
            rows[-1].append(each)
            room -= wide
        return rows

    def _button_rows(self, width: int) -> int:
        return len(self._rows(width))

    def _place(self) -> None:
        top = round(self._below_text(self.width()))
        for row in self._rows(self.width()):
            x = _PAD
            for each in row:
                button = self._buttons[each.id]
                wide = button.sizeHint().width()
                if each.is_apart:
                    put(button, max(x, self.width() - _PAD - wide), top, wide, _BUTTONS)
                else:
                    put(button, x, top, wide, _BUTTONS)
                    x += wide + 8
            top += _BUTTONS + 8

    def _lines(self, text: str, width: int, most: int) -> int:
        metrics = QFontMetricsF(current().font("label"))
        found = sum(len(broken(part, width - 2 * _PAD, metrics)) for part in text.splitlines() if part.strip())
        return min(most, found)

    def _below_text(self, width: int) -> float:
        view, line = self.view, current().type("label").line + 2
        height = float(_HEAD) if view.head else 8.0
        if view.error:
            height += self._lines(view.error, width - 24, 3) * line + 4
        if view.detail:
            height += self._lines(view.detail, width, 4) * line + 8
        if view.command:
            height += 40
        if view.links:
            height += len(view.links) * _ROW + 4
        body = max(len(view.facts), len(view.gate))
        if body:
            height += body * _ROW + 36
        return height

    def paint(self, board: Board) -> None:
        """Draw all but the buttons."""
        view, width = self.view, self.width()
        board.frame(self.rect(), "line")
        top = 8.0
        if view.head:
            board.mark(GEAR, _PAD, 12, 16)
            right = board.text(width - _PAD, 12, view.warning, "label", align=RIGHT)
            used = board.text(_PAD + 24, 8, view.head, "name", width=width - right - 3 * _PAD - 24)
            room = width - used - right - 4 * _PAD - 24
            if room > 60:
                board.text(_PAD + 36 + used, 12, view.head_note, "label", "text2", width=room)
            board.hline(1, width - 1, _HEAD - 1)
            top = _HEAD
        if view.error:
            board.glyph(GlyphKind.AT_RISK, _PAD, top + 6, 14)
            top += self._paragraphs(board, view.error, _PAD + 22, top + 4, width - 2 * _PAD - 24, 3, "text") + 4
        if view.detail:
            top += self._paragraphs(board, view.detail, _PAD, top + 4, width - 2 * _PAD, 4, "text2") + 8
        if view.command:
            board.fill(QRectF(_PAD, top + 2, width - 2 * _PAD, 32), "canvas")
            board.text(_PAD + 8, top + 10, view.command, "label", width=width - 2 * _PAD - 16)
            top += 40
        for link in view.links:
            board.mark(SEARCH, _PAD, top + 5, 13, "text2")
            board.text(_PAD + 22, top + 4, link, "label", "text2", width=width - 2 * _PAD - 22)
            top += _ROW
        if view.facts or view.gate:
            self._two_halves(board, top)

    def _paragraphs(self, board: Board, text: str, x: float, top: float, width: float, most: int, ink: str) -> float:
        step, left, used = current().type("label").line + 2, most, 0.0
        for part in text.splitlines():
            if not part.strip() or left <= 0:
                continue
            for run in board.broken(part, width, "label")[:left]:
                board.text(x, top + used, run, "label", ink, width=width)
                used += step
                left -= 1
        return used

    def _two_halves(self, board: Board, top: float) -> None:
        view, width = self.view, self.width()
        half = width / 2 if view.facts and view.gate else width
        bottom = top + 28 + max(len(view.facts), len(view.gate)) * _ROW
        if view.facts:
            board.text(_PAD, top + 8, tr("What will run"), "label", "text2")
            for number, (label, value) in enumerate(view.facts):
                y = top + 28 + number * _ROW
                board.text(_PAD, y + 3, label, "label", "text2", width=_LABEL - 8)
                board.text(_PAD + _LABEL, y, value, width=half - _PAD - _LABEL - 8)
        if view.gate:
            x = half if view.facts else 0.0
            if view.facts:
                board.vline(half, top, bottom)
            board.text(x + _PAD, top + 8, view.gate_title, "label", "text2", width=half - 2 * _PAD)
            for number, check in enumerate(view.gate):
                y = top + 28 + number * _ROW
                if check.holds:
                    board.mark(CHECK, x + _PAD, y + 6, 13)
                else:
                    board.glyph(GlyphKind.AT_RISK, x + _PAD, y + 5, 14)
                used = board.text(
                    width - _PAD if not view.facts else x + half - _PAD,
                    y + 3,
                    check.value,
                    "label",
                    "text2",
                    align=RIGHT,
                    width=half / 2,
                )
                board.text(x + _PAD + 24, y, check.label, width=half - 2 * _PAD - 32 - used)
        board.hline(1, width - 1, bottom + 3)
