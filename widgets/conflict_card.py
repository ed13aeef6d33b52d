"""One field that two people set without hearing each other: both values side by side, and a key for each way to settle it.

Never modal, never laid over anything. Bare letters work while the card has the focus.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.painted import Painted

HEIGHT = 104
_PAD = 16
_TITLE = 264
_BUTTONS = 48
"""More height where the buttons don't fit beside the values."""
_LEAST_SIDE = 300
_LABEL = 56


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the values."""

    label: str
    """Yours, Theirs; a number where neither is one's own."""
    value: str
    who: str
    """Ana Ruiz, 14:34:02Z."""
    where: str
    """this machine; ops-desk-1, reason: eu-central recovering."""
    glyph: GlyphKind | None = None
    counts: bool = False
    """Whether this is what counts meanwhile."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One way to settle it, with the key that takes it."""

    id: str
    label: str
    keys: str
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class CardView:
    """What the card says."""

    title: str
    note: str
    sides: tuple[SideView, ...]
    """The first two are drawn; the others are told of in the note."""
    choices: tuple[ChoiceView, ...]
    is_blocking: bool = False
    """Something can't go on until it is settled."""
    error: str = ""
    """Why the last attempt was refused."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        sides = (f"{side.label}: {side.value}, {side.who}, {side.where}" for side in self.sides)
        return ". ".join(part for part in (self.title, self.note, *sides, self.error) if part)


class ConflictCard(Painted):
    """Give it `set_card`. `chosen(id of the choice)` by button or key."""

    surface: str | None = "raised"
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: CardView | None = None
        self.buttons: list[Button] = []
        """One for each choice, in their order."""
        self.setFixedHeight(HEIGHT)

    @property
    def card(self) -> CardView | None:
        """What is shown."""
        return self._card

    def set_card(self, card: CardView) -> None:
        """Show another conflict. The focus stays on the card if it was there."""
        if card == self._card:
            return
        had_focus = any(button.hasFocus() for button in self.buttons)
        same = self._card is not None and self._card.choices == card.choices
        self._card = card
        self.setAccessibleName(card.spoken)
        if not same:
            self._make_buttons(card.choices)
        self._place()
        if had_focus:
            self.take_focus()
        self.update()

    def take_focus(self) -> None:
        """The keyboard goes to what is safest, else to the first choice."""
        target = next((each for each in self.buttons if each.is_primary), self.buttons[0] if self.buttons else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_buttons(self, choices: Sequence[ChoiceView]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for choice in choices:
            button = Button(choice.label, choice.keys, is_primary=choice.is_primary, parent=self)
            button.clicked.connect(lambda _checked=False, one=choice.id: self.chosen.emit(one))
            button.installEventFilter(self)
            button.show()
            self.buttons.append(button)
        for before, after in zip(self.buttons, self.buttons[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _width_of_buttons(self) -> int:
        return sum(button.sizeHint().width() for button in self.buttons) + 8 * max(0, len(self.buttons) - 1)

    def _is_low(self, width: int) -> bool:
        """Whether the buttons need a line of their own."""
        return width < 2 * _PAD + _TITLE + 2 * _LEAST_SIDE + 24 + self._width_of_buttons()

    def height_at(self, width: int) -> int:
        """How high it stands in this width; logical pixels."""
        extra = 20 if self._card is not None and self._card.error else 0
        return HEIGHT + extra + (_BUTTONS if self._is_low(width) else 0)

    def _place(self) -> None:
        low = self._is_low(self.width())
        self.setFixedHeight(self.height_at(self.width()))
        wide = self._width_of_buttons()
        x = _PAD if low else self.width() - _PAD - wide
        y = HEIGHT - 4 if low else (HEIGHT - 32) // 2
        for button in self.buttons:
            width = button.sizeHint().width()
            if low and x + width > self.width() - _PAD and x > _PAD:
                break  # a window this narrow shows the first of them; keys reach them all
            button.setGeometry(x, y, width, 32)
            x += width + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """On a button of the card its letters, and Esc, are the card's: a shortcut of the window must not vie with them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """A letter settles it."""
        choice = self._meant(event)
        if choice:
            self.chosen.emit(choice)
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> str:
        """The choice that a key takes; empty for none."""
        pressed = QKeySequence(event.keyCombination())
        found = (each.id for each in (self._card.choices if self._card else ()) if QKeySequence(each.keys) == pressed)
        return next(found, "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the buttons at the right, or below."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw border, words and values."""
        card = self._card
        board.frame(self.rect(), "line")
        if card is None:
            return
        x = float(_PAD)
        if card.is_blocking:
            board.glyph(GlyphKind.AT_RISK, x, 22, 16)
            x += 24
        board.text(x, 18, card.title, "value", weight=600, width=_PAD + _TITLE - x)
        board.wrapped(_PAD, 46, _TITLE, card.note, "label", "text2", lines=3)
        right = self.width() - _PAD - (0 if self._is_low(self.width()) else self._width_of_buttons() + 24)
        left = _PAD + _TITLE + 24.0
        each = (right - left) / max(1, min(2, len(card.sides)))
        for number, side in enumerate(card.sides[:2]):
            self._paint_side(board, side, left + number * each, each - 24)
        if card.error:
            top = self.height() - 26
            board.glyph(GlyphKind.DOWN, _PAD, top + 2, 12)
            board.text(_PAD + 18, top, card.error, "label", width=self.width() - 2 * _PAD - 18)

    def _paint_side(self, board: Board, side: SideView, x: float, wide: float) -> None:
        board.fill(QRectF(x, 24, 4 if side.counts else 1, 56), "text" if side.counts else "text2")
        at = x + 20
        used = board.text(at, 44, side.label, "label", "text2", width=wide / 3)
        at += max(_LABEL, used + 16)
        if side.glyph is not None:
            board.glyph(side.glyph, at, 42, 20)
            at += 28
        end = x + wide
        # A severity is a word of four letters; a title needs the room that author and time leave.
        role = "value" if board.width_of(side.value, "value") <= 0.34 * wide else "name"
        quiet = max(board.width_of(side.who, "label"), min(board.width_of(side.where, "label"), 0.45 * wide))
        room = max(64.0, end - at - 16 - quiet)
        lines = board.broken(side.value, room, role)
        if len(lines) == 1:
            used = board.text(at, 40, lines[0], role, width=room)
        else:
            board.wrapped(at, 28, room, side.value, role, lines=2)
            used = room
        at += used + 16
        board.text(at, 35, side.who, "label", width=max(0.0, end - at))
        board.wrapped(at, 53, max(0.0, end - at), side.where, "label", "text2", lines=2)
