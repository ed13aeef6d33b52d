"""The five lines, painted for a distance of five metres. No cursor, no input, nothing that scrolls.

Measures are those of a screen of 1920 × 1080 and grow with it, so that a 4K screen shows the same picture twice as fine. At
55 inches the smallest letters are 51 of 1080 lines, about 32 mm capitals for the values (ux.md rule 4).
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.banner_data import Due
from widgets.board import Board
from widgets.drill_frame import paint_hatch
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of_severity
from widgets.theme import Theme, hue_of_severity
from widgets.typography import make_font
from widgets.wall.data import Line, WallData

_WIDE: Final = 1920
_TALL: Final = 1080
_HEAD: Final = 240
_BLOCK: Final = 440
_MARGIN: Final = 32
_VALUES: Final = 480
"""Where values begin."""
_FRAME: Final = 16
"""Of a drill's hatch."""
_SHIFTS: Final = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4), (4, -4))
"""Where the picture stands, an hour each: no pixel shows the same edge for ever."""


class WallPage(QWidget):
    """Give it `set_data(WallData)`; it keeps its own theme, whatever the desk uses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.load("wall")
        self._data: WallData | None = None
        self._shift = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Wall display")

    @property
    def data(self) -> WallData | None:
        """What is shown."""
        return self._data

    def set_data(self, data: WallData, shift: int = 0) -> None:
        """Show this page; `shift` counts hours."""
        moved = shift % len(_SHIFTS)
        if data != self._data or moved != self._shift:
            self._data, self._shift = data, moved
            self.setAccessibleDescription(data.spoken)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the page over the whole screen."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            board = Board(painter, self._theme)
            board.fill(self.rect(), "canvas")
            if self._data is None:
                return
            scale = min(self.width() / _WIDE, self.height() / _TALL)
            painter.translate(*(step * scale for step in _SHIFTS[self._shift]))
            painter.scale(scale, scale)
            _Painting(board, self._data, self.width() / scale, self.height() / scale).run()


class _Painting:
    """One pass over one page, in pixels of the reference screen."""

    def __init__(self, board: Board, data: WallData, wide: float, tall: float) -> None:
        self._board, self._data, self._wide, self._tall = board, data, wide, tall

    def run(self) -> None:
        """All five lines."""
        self._head()
        row = (self._tall - _HEAD) / 4
        for number, line in enumerate(self._data.lines):
            self._line(line, _HEAD + number * row, row)
        self._foot(_HEAD + 3 * row, row)
        if self._data.is_drill:
            self._hatch()

    def _text(
        self,
        x: float,
        middle: float,
        text: str,
        size: int,
        weight: int,
        ink: str = "text",
        *,
        right: bool = False,
        width: float | None = None,
    ) -> float:
        """One line of letters centred on `middle`; the answer is its width. Too wide, it is first made smaller, then elided."""
        floor = min(size, 51)
        font = make_font(size, weight)
        while width is not None and size > floor and QFontMetricsF(font).horizontalAdvance(text) > width:
            size -= 1
            font = make_font(size, weight)
        metrics = QFontMetricsF(font)
        if width is not None:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        advance = metrics.horizontalAdvance(text)
        painter = self._board.painter
        painter.setFont(font)
        painter.setPen(self._board.theme.color(ink))
        painter.drawText(
            QRectF(x - advance if right else x, middle - size, advance + 2, 2 * size),
            Qt.AlignmentFlag.AlignVCenter,
            text,
        )
        return advance

    def _head(self) -> None:
        board, data = self._board, self._data
        hue = hue_of_severity(data.severity)
        board.fill(QRectF(0, 0, self._wide, _HEAD), "panel")
        if data.severity is None:
            board.glyph(GlyphKind.UNKNOWN if data.is_stale else GlyphKind.OK, _MARGIN + 8, 68, 104)
            start = 200.0
        else:
            board.fill(QRectF(0, 0, _BLOCK, _HEAD), hue)
            ink = "ink_on_atrisk" if hue == "atrisk" else "ink"
            board.glyph(glyph_of_severity(data.severity), 32, 68, 104, GlyphLook(hue=ink, cross=hue))
            self._text(160, 120, f"SEV{data.severity}", 96, 700, ink, width=_BLOCK - 176)
            start = float(_VALUES)
        clock = self._text(self._wide - 40, 120, data.clock, 143, 600, right=True)
        room = self._wide - 40 - clock - 32 - start
        self._title(start, room)

    def _title(self, x: float, room: float) -> None:
        """One line of 80 where it fits, else two of 64 or less."""
        title = self._data.title
        if QFontMetricsF(make_font(80, 600)).horizontalAdvance(title) <= room:
            self._text(x, 120, title, 80, 600)
            return
        first, second = _halves(title, room, QFontMetricsF(make_font(60, 600)))
        if second:
            self._text(x, 78, first, 60, 600, width=room)
            self._text(x, 162, second, 60, 600, width=room)
        else:
            self._text(x, 120, first, 60, 600, width=room)

    def _line(self, line: Line, top: float, row: float) -> None:
        middle = top + row / 2
        self._text(_MARGIN, middle, line.label, 56, 400, "text2", width=_VALUES - _MARGIN - 24)
        right = self._wide - 40
        if line.note:
            right -= (
                self._text(
                    right, middle, line.note, 51, 400, "unknown" if "STALE" in line.note else "text2", right=True
                )
                + 40
            )
        if line.marks:
            self._marks(line, middle, right)
        else:
            self._text(_VALUES, middle, line.words, 72, 500, width=right - _VALUES)
        self._board.hline(0, self._wide, top + row - 1, "raised", 2)

    def _marks(self, line: Line, middle: float, right: float) -> None:
        metrics, x = QFontMetricsF(make_font(72, 500)), float(_VALUES)
        for number, mark in enumerate(line.marks):
            left_over = len(line.marks) - number - 1 + line.more
            needed = 84 + metrics.horizontalAdvance(mark.name) + (150 if left_over else 0)
            if number and x + needed > right:
                self._text(x, middle, f"+{left_over + 1}", 72, 400, "text2")
                return
            self._board.glyph(mark.kind, x, middle - 34, 68)
            x += 84 + self._text(x + 84, middle, mark.name, 72, 500, width=right - x - 84) + 48
        if line.more:
            self._text(x, middle, f"+{line.more}", 72, 400, "text2")

    def _foot(self, top: float, row: float) -> None:
        data, middle = self._data, top + row / 2
        self._text(_MARGIN, middle, "Next update", 56, 400, "text2", width=_VALUES - _MARGIN - 24)
        live = self._text(self._wide - 40, middle, data.live, 60 if data.is_stale else 72, 500, right=True)
        kind = GlyphKind.UNKNOWN if data.is_stale else GlyphKind.OK
        self._board.glyph(kind, self._wide - 40 - live - 76, middle - 30, 60)
        right, x = self._wide - 40 - live - 76 - 40, float(_VALUES)
        if data.next_update:
            if data.due is not Due.LATER:
                self._board.glyph(GlyphKind.AT_RISK, x, middle - 34, 68)
                x += 88
            x += self._text(x, middle, data.next_update, 72, 700) + 52
        elif data.severity is not None:
            x += self._text(x, middle, "none due", 72, 500, "text2") + 52
        if data.severity is not None:
            x += self._text(x, middle, "IC", 56, 400, "text2") + 24
            self._text(x, middle, data.commander or "NOBODY", 72, 500, width=max(120.0, right - x))
        if data.page:
            self._text(self._wide / 2, self._tall - 30, data.page, 51, 400, "text2")

    def _hatch(self) -> None:
        board, wide, tall = self._board, self._wide, self._tall
        for edge in (
            QRectF(0, 0, wide, _FRAME),
            QRectF(0, tall - 72, wide, 72),
            QRectF(0, _FRAME, _FRAME, tall - _FRAME - 72),
            QRectF(wide - _FRAME, _FRAME, _FRAME, tall - _FRAME - 72),
        ):
            paint_hatch(board, edge)
        words = "DRILL — NOT REAL"
        width = QFontMetricsF(make_font(56, 700)).horizontalAdvance(words)
        board.fill(QRectF((wide - width) / 2 - 32, tall - 72, width + 64, 72), "canvas")
        self._text((wide - width) / 2, tall - 36, words, 56, 700)


def _halves(text: str, room: float, metrics: QFontMetricsF) -> tuple[str, str]:
    """As much as fits of the words, and the rest."""
    words, first = text.split(), ""
    while words and (not first or metrics.horizontalAdvance(f"{first} {words[0]}") <= room):
        first = f"{first} {words.pop(0)}".strip()
    return first, " ".join(words)
