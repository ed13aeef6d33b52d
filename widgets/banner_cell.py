"""One cell of the banner: a label above a value, pressed to act on it."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.board import Board
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.marks import PLAY
from widgets.painted import PaintedButton


@dataclass(frozen=True, slots=True)
class CellData:
    """Label, value and what stands before the value."""

    label: str
    value: str
    glyph: GlyphKind | None = None
    is_shelved: bool = False
    """The glyph is hollow with a hatch."""
    has_play: bool = False
    """▶ before the value: something waits for you."""
    keys: str = ""
    role: str = "value"
    """Type role of the value: value, banner or clock."""
    is_quiet: bool = False
    """Nothing to say: the value in the secondary ink."""


class BannerCell(PaintedButton):
    """Label 13 at y 8, value on the baseline 57; a 1 px line on its left."""

    mirrors = True

    def __init__(self, width: int, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = CellData("", "")
        self._padding = padding
        self._is_centred = False
        self.setFixedWidth(width)

    def set_data(self, data: CellData) -> None:
        """Show this."""
        if data != self._data:
            self._data = data
            self.setAccessibleName(f"{data.label}, {data.value}" if data.label else data.value)
            self.setToolTip(f"{data.label}: {data.value}" if data.label else data.value)
            self.update()

    def set_measures(self, width: int, padding: int) -> None:
        """Width and padding, for the wide and the compact banner."""
        self._padding = padding
        self.setFixedWidth(width)
        self.update()

    def needed(self, padding: int) -> int:
        """The width in which the value and the label stand whole."""
        data, look = self._data, theme.current()
        value, label = QFontMetricsF(look.font(data.role)), QFontMetricsF(look.font("label"))
        before = 0 if data.glyph is None else _glyph_size(data) + 8
        keys = 16 + label.horizontalAdvance(data.keys) if data.keys else 0
        wide = max(before + value.horizontalAdvance(data.value), label.horizontalAdvance(data.label) + keys)
        return padding + 1 + math.ceil(wide) + 8

    def paint(self, board: Board) -> None:
        """Draw the cell."""
        data, pad, width = self._data, self._padding + 1, self.width()
        board.vline(0, 0, self.height() - 2)
        if self.underMouse() and self.isEnabled():
            board.fill(self.rect().adjusted(1, 0, 0, -2), "raised", 0.5)
        if data.role == "clock" and not data.label:
            board.on_baseline(width / 2, 50, data.value, "clock", align=0)
            return
        used = board.text(pad, 8, data.label, "label", "text2", width=width - pad - 4)
        if data.keys:
            board.key_hint(pad + used + 4, 6, data.keys)
        x = float(pad)
        if data.glyph is not None:
            size = _glyph_size(data)
            y = 37 if data.role == "banner" else 42
            board.glyph(data.glyph, x, y, size, GlyphLook(shelved=data.is_shelved))
            x += size + 8
        elif data.has_play:
            board.mark(PLAY, x, 44, 11)
            x += 20
        ink, room = "text2" if data.is_quiet else "text", width - x - 4
        if data.role != "value" or board.width_of(data.value, data.role) <= room:
            board.on_baseline(x, 57, data.value, data.role, ink, width=room)
        else:
            _paint_smaller(board, x, data.value, ink, room)


def _paint_smaller(board: Board, x: float, value: str, ink: str, room: float) -> None:
    """A name that is longer than planned for: in letters of the body, on two lines where it takes them."""
    first, *more = board.broken(value, room, "body")
    board.text(x, 25 if more else 40, first, "body", ink, width=room, line=20)
    if more:
        board.text(x, 45, " ".join(more), "body", ink, width=room, line=20)


def _glyph_size(data: CellData) -> int:
    return 20 if data.role == "banner" else 16
