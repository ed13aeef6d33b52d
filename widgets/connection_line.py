"""One connection: how it is, what stands against it and what to do, with its buttons. As high as its words need."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board, broken
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.theme import current

_TOP, _FIRST, _BELOW, _LEFT, _GAP = 12, 24, 12, 16, 16
_BUTTONS = 232
"""Room for the buttons, on every row alike, so that the words before them stand in one line."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One button: `id` is told when it is pressed."""

    id: str
    label: str
    keys: str = ""


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """What is shown of one."""

    id: str
    name: str
    glyph: GlyphKind | None = None
    """None: it is not set up."""
    state: str = ""
    """One word and its age: OK, 2 s ago."""
    address: str = ""
    trouble: str = ""
    """What is wrong; empty where nothing is."""
    mend: str = ""
    notes: tuple[tuple[GlyphKind | None, str], ...] = ()
    """Further lines, each with its glyph: when a token ends, what waits."""
    deeds: tuple[Deed, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        notes = [words for _glyph, words in self.notes]
        return ". ".join(
            each for each in (self.name, self.state, self.address, self.trouble, self.mend, *notes) if each
        )


class ConnectionLine(Painted):
    """`done(deed id)` when one of its buttons is pressed."""

    surface = "panel"
    done = Signal(str)

    def __init__(self, view: ConnectionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.buttons: dict[str, Button] = {}
        self.set_view(view)

    def set_view(self, view: ConnectionView) -> None:
        """Show this. Buttons that stay the same stay under the hand."""
        self.view = view
        if [deed.id for deed in view.deeds] != list(self.buttons):
            for button in self.buttons.values():
                button.deleteLater()
            self.buttons = {}
            for deed in view.deeds:
                button = Button(deed.label, deed.keys, parent=self)
                button.clicked.connect(lambda _checked=False, one=deed.id: self.done.emit(one))
                button.show()
                self.buttons[deed.id] = button
        for deed in view.deeds:
            self.buttons[deed.id].setAccessibleName(tr("{deed} {name}", deed=deed.label.rstrip("…"), name=view.name))
        self.setAccessibleName(view.spoken)
        self._place()
        self.update()

    def set_busy(self, deed: str, is_busy: bool) -> None:
        """While something is done, its button shows that and takes no press."""
        button = self.buttons.get(deed)
        if button is not None:
            button.set_busy(-1 if is_busy else None)
            self._place()

    def _room(self) -> float:
        return self.width() - _LEFT - 28 - _BUTTONS - 2 * _GAP

    def _lines(self, words: str) -> int:
        return len(broken(words, self._room(), QFontMetricsF(current().font("label")))) if words else 0

    def _place(self) -> None:
        x = self.width() - _LEFT
        for button in reversed(self.buttons.values()):
            wide = button.sizeHint().width()
            button.setGeometry(x - wide, _TOP - 4, wide, 32)
            x -= wide + 8
        step = current().type("label").line
        shown = [self.view.address, self.view.trouble, self.view.mend, *(words for _glyph, words in self.view.notes)]
        self.setFixedHeight(max(56, _TOP + _FIRST + step * sum(self._lines(each) for each in shown) + _BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as its words need."""
        return QSize(720, self.height())

    def paint(self, board: Board) -> None:
        """Draw glyph, words and the line below."""
        view, x, step = self.view, _LEFT + 28, current().type("label").line
        if view.glyph is not None:
            board.glyph(view.glyph, _LEFT, _TOP + 4, 16)
        used = board.text(x, _TOP, view.name, "name", width=self._room() * 0.6)
        board.text(x + self._room(), _TOP + 2, view.state, "label", width=self._room() - used - 16, align=RIGHT)
        top = float(_TOP + _FIRST)
        board.text(x, top, view.address, "label", "text2", width=self._room())
        top += step * self._lines(view.address)
        for glyph, words, ink in self._below():
            if glyph is not None:
                board.glyph(glyph, _LEFT + 2, top + 3, 12)
            top += board.wrapped(x, top, self._room(), words, "label", ink) if words else 0
        board.hline(0, self.width(), self.height() - 1)

    def _below(self) -> Sequence[tuple[GlyphKind | None, str, str]]:
        view = self.view
        return [
            (None, view.trouble, "text"),
            (None, view.mend, "text2"),
            *((glyph, words, "text") for glyph, words in view.notes),
        ]
