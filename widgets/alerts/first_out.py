"""The first alert of a flood, pinned above all others: what it says, how far ahead it was, and the time left. 88 high."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.buttons import Button
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.marks import PIN
from widgets.mirror import is_mirrored, put, spot
from widgets.painted import Painted

HEIGHT = 88
_TEXT = 100


@dataclass(frozen=True, slots=True)
class FirstOutView:
    """The pinned alert in words."""

    id: str
    glyph: GlyphKind
    title: str
    """ "db-3: connection pool exhausted"."""
    facts: str
    """ "First out 13:52:04.180Z, 44 s before any other · P1 · DOWN"."""
    window: str = ""
    """Time left to acknowledge, or who did; empty where nobody is paged."""
    window_note: str = ""
    """What happens then: "to page Raj Mehta"."""
    is_acknowledged: bool = False
    is_flashing: bool = False


class FirstOut(Painted):
    """Acknowledge is the primary button of the screen. The edge bar has the hue of the glyph."""

    mirrors = True
    surface = "panel"
    acknowledge_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: FirstOutView | None = None
        self._is_flash_off = False
        self.acknowledge = Button(tr("Acknowledge"), is_primary=True, parent=self)
        self.open = Button(tr("Open"), parent=self)
        self.acknowledge.clicked.connect(lambda: self._emit(is_open=False))
        self.open.clicked.connect(lambda: self._emit(is_open=True))
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(1)

    @property
    def view(self) -> FirstOutView | None:
        """What it shows."""
        return self._view

    def set_view(self, view: FirstOutView | None) -> None:
        """Show this; None leaves it blank (hide it then)."""
        if view == self._view:
            return
        self._view = view
        if view is not None:
            window = f"{view.window} {view.window_note}".strip()
            said = (view.title, view.facts, window, tr("acknowledged") if view.is_acknowledged else "")
            self.setAccessibleName(tr("First out: ") + ". ".join(each for each in said if each))
            self.acknowledge.setVisible(not view.is_acknowledged)
        self._place()
        self.update()

    def set_flash_off(self, is_off: bool) -> None:
        """The dark or the bright half of the flash."""
        self._is_flash_off = is_off
        if self._view is not None and self._view.is_flashing:
            # The glyph alone, at the end where the row begins.
            self.update(self.width() - 92 if is_mirrored(self) else 56, 24, 36, 40)

    def _emit(self, *, is_open: bool) -> None:
        if self._view is not None:
            (self.open_requested if is_open else self.acknowledge_requested).emit(self._view.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The buttons stay at the right."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        right = self.width() - 16
        for button in (self.open, self.acknowledge):
            size = button.sizeHint()
            put(button, right - size.width(), 28, size.width(), size.height())
            if not button.isHidden():
                right -= size.width() + 12

    def _buttons_left(self) -> float:
        shown = self.open if self.acknowledge.isHidden() else self.acknowledge
        return float(spot(shown).x())

    def paint(self, board: Board) -> None:
        """Draw the alert; the facts give way, the title after them, never the time left."""
        view = self._view
        if view is None:
            return
        board.fill(QRectF(0, 0, 4, HEIGHT), view.glyph.hue)
        board.mark(PIN, 16, 34, 20)
        look = GlyphLook(flash_off=view.is_flashing and self._is_flash_off)
        board.glyph(view.glyph, 56, 28, 32, look)
        right = self._buttons_left() - 16
        end = right
        if view.window or view.window_note:
            top = 18 if view.window_note else 28
            used = board.text(right, top, view.window, "banner", align=RIGHT) if view.window else 0.0
            noted = board.text(right, 50 if view.window else 36, view.window_note, "label", "text2", align=RIGHT)
            end = right - max(used, noted) - 24
        board.text(_TEXT, 20, view.title, "value", width=end - _TEXT, weight=600)
        board.text(_TEXT, 50, view.facts, "label", "text2", width=end - _TEXT)
