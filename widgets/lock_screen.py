"""What covers a console that is locked: who is to sign in, one field, and as much of the room as a wall may show."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import Board, broken
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow
from widgets.painted import Painted
from widgets.theme import current

_CARD = 520
_LINE = 28
_BEGIN = 24 + 16 + 12
_ROOM = _CARD - _BEGIN - 24


@dataclass(frozen=True, slots=True)
class LockLine:
    """One line of how the room stands, fit for passers-by: counts and clocks, no names and no titles."""

    glyph: GlyphKind
    text: str


@dataclass(frozen=True, slots=True)
class LockData:
    """What is shown. Instants come formatted."""

    name: str
    """Whose passphrase opens."""
    clock: str
    """14:36:10Z."""
    role: str = ""
    why: str = ""
    """Why no passphrase opens now, and what helps; empty where one does."""
    note: str = ""
    """What else there is to know, e.g. for how long it opens without the hub."""
    lines: tuple[LockLine, ...] = ()


class LockScreen(QWidget):
    """Lay it over the window. `entered(str)` brings what was typed, which is forgotten here at once."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = LockData("", "")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Locked"))
        self.clock = self._label("banner")
        self.title = self._label("value")
        self.role = self._label("label")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(tr("Passphrase"))
        self.passphrase.setAccessibleName(tr("Passphrase to unlock"))
        self.passphrase.setProperty("ring", True)
        self.passphrase.setMinimumHeight(40)
        self.button = Button(tr("Unlock"), "Enter", is_primary=True, height=40)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.note = self._label("label")
        self.lines = _Lines()
        self.passphrase.returnPressed.connect(self._enter)
        self.button.clicked.connect(self._enter)
        self._lay_out()

    def set_data(self, data: LockData) -> None:
        """Show this."""
        if data == self._data:
            return
        was, self._data = self._data, data
        self.clock.setText(data.clock)
        self.title.setText(tr("Locked by {data}", data=data.name) if data.name else tr("Locked"))
        self.role.setText(data.role)
        self.role.setVisible(bool(data.role))
        self.note.setText(data.note)
        self.note.setVisible(bool(data.note))
        self.lines.set_lines(data.lines)
        if data.why != was.why:
            self.passphrase.setEnabled(not data.why)
            self.button.set_disabled(data.why or None)
            self.say(data.why)
        if data.lines != was.lines or data.why != was.why:
            said = " ".join(each.text for each in data.lines)
            self.setAccessibleDescription(f"{data.why} {said}".strip())

    def say(self, sentence: str) -> None:
        """Why it did not open; empty takes it away."""
        # A refusal is said in the middle of a line elsewhere; here it stands as a sentence.
        self.error.set_notice(sentence[:1].upper() + sentence[1:])
        self.error.setVisible(bool(sentence))

    def set_busy(self, is_busy: bool) -> None:
        """While the passphrase is being checked."""
        if not self._data.why:
            self.button.set_disabled(tr("Checking the passphrase") if is_busy else None)

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()

    def _enter(self) -> None:
        typed = self.passphrase.text()
        if not typed or not self.button.isEnabled():
            return
        self.clear()
        self.entered.emit(typed)

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(role != "banner")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        card = QWidget()
        card.setProperty("surface", "panel")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card.setFixedWidth(_CARD)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.button)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addWidget(self.role)
        inner.addLayout(row)
        for widget in (self.error, self.note):
            inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignHCenter)
        # Between stretches, not aligned: only so the card grows with words that are wrapped.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.lines, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


class _Lines(Painted):
    """One below the other, as wide as the card."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[LockLine, ...] = ()
        self._placed: list[tuple[GlyphKind | None, str]] = []
        """The lines, broken where they are longer than the card is wide."""
        self.setFixedWidth(_CARD)
        self.setFixedHeight(0)

    def set_lines(self, lines: tuple[LockLine, ...]) -> None:
        """Show these."""
        self._lines = lines
        self.setAccessibleName(". ".join(each.text for each in lines))
        self._placed = [
            (line.glyph if number == 0 else None, run)
            for line in lines
            for number, run in enumerate(broken(line.text, _ROOM, QFontMetricsF(current().font("body"))))
        ]
        self.setFixedHeight(_LINE * len(self._placed))
        self.update()

    def paint(self, board: Board) -> None:
        """Draw them."""
        for at, (glyph, run) in enumerate(self._placed):
            y = at * _LINE
            if glyph is not None:
                board.glyph(glyph, 24, y + 4, 16)
            board.text(_BEGIN, y, run, width=_ROOM)
