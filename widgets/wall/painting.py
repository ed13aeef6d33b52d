"""One pass over one page of the wall.

Measures are those of a screen of 1920 × 1080 and grow with it, so that a 4K screen shows the same picture twice as fine. At
55 inches the smallest letters are 51 of 1080 lines, about 32 mm capitals for the values (ux.md rule 4).
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from resources.tongue import tr
from widgets.banner_data import Due
from widgets.board import Board
from widgets.drill_frame import paint_hatch
from widgets.glyphs import GlyphKind, GlyphLook, glyph_of_severity
from widgets.theme import hue_of_severity
from widgets.typography import make_font
from widgets.wall.data import Line, Said, Tile, WallData

WIDE: Final = 1920
TALL: Final = 1080
LEAST: Final = 51
"""No letters are smaller."""
_HEAD: Final = 240
_BLOCK: Final = 440
_MARGIN: Final = 32
_VALUES: Final = 480
"""Where values begin."""
_RIGHT: Final = 40
_FRAME: Final = 16
"""Of a drill's hatch."""
_PLATE: Final = 72
"""Of its lower edge, which carries the words."""
_ALARM: Final = 96
_BEYOND: Final = 8
"""Fills go on beyond the edges: the picture moves by some pixels every hour."""
_GAP: Final = 34
"""From the middle of a line to the middle of either of its two rows."""


class Painting:
    """In pixels of the reference screen."""

    def __init__(self, board: Board, data: WallData, wide: float, tall: float) -> None:
        self._board, self._data, self._wide, self._tall = board, data, wide, tall

    def run(self) -> None:
        """All five lines."""
        self._head()
        top = float(_HEAD)
        if self._data.alarm:
            self._alarm(top)
            top += _ALARM
        bottom = self._tall - (_PLATE if self._data.is_drill else 0)
        row = (bottom - top) / 4
        for number, line in enumerate(self._data.lines):
            self._line(line, top + number * row, row)
        self._foot(top + 3 * row, row)
        if self._data.is_drill:
            self._hatch()

    # Letters

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
        floor = min(size, LEAST)
        font = make_font(size, weight)
        while width is not None and size > floor and QFontMetricsF(font).horizontalAdvance(text) > width:
            size -= 1
            font = make_font(size, weight)
        metrics = QFontMetricsF(font)
        if width is not None:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
        advance = metrics.horizontalAdvance(text)
        if text:
            painter = self._board.painter
            painter.setFont(font)
            painter.setPen(self._board.theme.color(ink))
            painter.drawText(
                QRectF(x - advance if right else x, middle - size, advance + 2, 2 * size),
                Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        return advance

    def _said(self, x: float, middle: float, said: Said, width: float, weight: int = 400, ink: str = "text2") -> float:
        """The longest wording that fits, in the smallest letters."""
        metrics = QFontMetricsF(make_font(LEAST, weight))
        fits = next((each for each in said if metrics.horizontalAdvance(each) <= width), said[-1])
        return self._text(x, middle, fits, LEAST, weight, ink, width=width)

    # Line 1

    def _head(self) -> None:
        board, data = self._board, self._data
        hue = hue_of_severity(data.severity)
        board.fill(QRectF(-_BEYOND, -_BEYOND, self._wide + 2 * _BEYOND, _HEAD + _BEYOND), "panel")
        if data.severity is None:
            is_sure = not data.is_stale and not data.trouble
            board.glyph(GlyphKind.OK if is_sure else GlyphKind.UNKNOWN, _MARGIN + 8, 68, 104)
            start = 200.0
        else:
            board.fill(QRectF(-_BEYOND, -_BEYOND, _BLOCK + _BEYOND, _HEAD + _BEYOND), hue)
            ink = "ink_on_atrisk" if hue == "atrisk" else "ink"
            board.glyph(glyph_of_severity(data.severity), 32, 68, 104, GlyphLook(hue=ink, cross=hue))
            self._text(160, 120, f"SEV{data.severity}", 96, 700, ink, width=_BLOCK - 176)
            start = float(_VALUES)
        if data.trouble:
            self._troubled(start)
            return
        # Longer than a day it needs more room than a title can spare.
        size = 143 if len(data.clock) <= len("00:00:00") else 96
        clock = self._text(self._wide - _RIGHT, 120, data.clock, size, 600, right=True)
        self._title(start, self._wide - _RIGHT - clock - 32 - start)

    def _title(self, x: float, room: float) -> None:
        """One line of 80 where it fits, else two of 60 or less; what stands over it takes the place of one."""
        title, over = self._data.title, self._data.over_title
        if over:
            self._text(x, 62, over, LEAST, 700, width=room)
            self._text(x, 148, title, 80, 600, width=room)
            return
        if QFontMetricsF(make_font(80, 600)).horizontalAdvance(title) <= room:
            self._text(x, 120, title, 80, 600)
            return
        first, second = _halves(title, room, QFontMetricsF(make_font(60, 600)))
        if second:
            self._text(x, 78, first, 60, 600, width=room)
            self._text(x, 162, second, 60, 600, width=room)
        else:
            self._text(x, 120, first, 60, 600, width=room)

    def _troubled(self, x: float) -> None:
        """What is wrong with the record over the whole width, with its time; title and clock share the row below."""
        data = self._data
        self._board.glyph(GlyphKind.UNKNOWN, x, 36, 52)
        both = tuple(f"{each} · {data.over_title}" for each in data.trouble) if data.over_title else ()
        self._said(x + 72, 62, (*both, *data.trouble), self._wide - _RIGHT - x - 72, 700, "text")
        clock = self._text(self._wide - _RIGHT, 156, data.clock, 80, 600, right=True)
        self._text(x, 156, data.title, 80, 600, width=self._wide - _RIGHT - clock - 32 - x)

    def _alarm(self, top: float) -> None:
        board = self._board
        board.fill(QRectF(-_BEYOND, top, self._wide + 2 * _BEYOND, _ALARM), "down")
        middle = top + _ALARM / 2
        board.glyph(GlyphKind.DOWN, _MARGIN, middle - 30, 60, GlyphLook(hue="ink", cross="down"))
        self._said(_MARGIN + 84, middle, self._data.alarm, self._wide - _RIGHT - _MARGIN - 84, 700, "ink")

    # Lines 2 to 4

    def _line(self, line: Line, top: float, row: float) -> None:
        self._board.hline(-_BEYOND, self._wide + _BEYOND, top + row - 1, "raised", 2)
        middle = top + row / 2
        if line.tiles:
            half = self._wide / 2
            for number, tile in enumerate(line.tiles):
                self._tile(tile, number * half, middle, half)
            if len(line.tiles) > 1:
                self._board.vline(half - 1, top, top + row, "raised", 2)
            return
        self._label(line, middle)
        right = self._wide - _RIGHT
        upper, lower = (middle - _GAP, middle + _GAP + 6) if line.below else (middle, middle)
        if line.note:
            right -= self._text(right, upper, line.note, LEAST, 400, "text2", right=True) + 40
        if line.marks:
            self._marks(line, upper, right)
        elif line.below:
            self._text(_VALUES, upper, line.words, 72, 500, width=right - _VALUES)
        else:
            self._words(_VALUES, middle, line.words, right - _VALUES)
        if line.below:
            self._said(_VALUES, lower, line.below, self._wide - _RIGHT - _VALUES)

    def _words(self, x: float, middle: float, words: str, room: float) -> None:
        """One row where it fits in letters of no less than 60, else two of the smallest."""
        if QFontMetricsF(make_font(60, 500)).horizontalAdvance(words) > room:
            first, second = _halves(words, room, QFontMetricsF(make_font(LEAST, 500)))
            if second:
                self._text(x, middle - _GAP, first, LEAST, 500, width=room)
                self._text(x, middle + _GAP, second, LEAST, 500, width=room)
                return
        self._text(x, middle, words, 72, 500, width=room)

    def _label(self, line: Line, middle: float) -> None:
        x = float(_MARGIN)
        if line.glyph is not None:
            self._board.glyph(line.glyph, x, middle - 34, 68)
            x += 88
        self._text(x, middle, line.label, 56, 400, "text2", width=_VALUES - x - 24)

    def _marks(self, line: Line, middle: float, right: float) -> None:
        metrics, x = QFontMetricsF(make_font(72, 500)), float(_VALUES)
        for number, mark in enumerate(line.marks):
            left_over = len(line.marks) - number - 1 + line.more
            more = 48 + metrics.horizontalAdvance(f"+{left_over + 1}") if left_over else 0
            needed = 84 + metrics.horizontalAdvance(mark.name) + more
            if number and x + needed > right:
                self._text(x, middle, f"+{left_over + 1}", 72, 400, "text2")
                return
            self._board.glyph(mark.kind, x, middle - 34, 68)
            room = right - x - 84 - more
            x += 84 + self._text(x + 84, middle, mark.name, 72, 500, width=room) + 48
        if line.more:
            self._text(x, middle, f"+{line.more}", 72, 400, "text2")

    def _tile(self, tile: Tile, left: float, middle: float, wide: float) -> None:
        x, right = left + _MARGIN, left + wide - _RIGHT
        self._board.glyph(tile.kind, x, middle - 34, 68)
        x += 92
        age = self._text(right, middle - _GAP, tile.age, LEAST, 400, "text2", right=True)
        self._text(x, middle - _GAP, tile.name, 60, 500, width=right - age - 32 - x)
        self._said(x, middle + _GAP + 6, tile.said, right - x, ink="text")

    # Line 5

    def _foot(self, top: float, row: float) -> None:
        data = self._data
        upper, lower = top + row / 2 - _GAP, top + row / 2 + _GAP + 6
        kind = GlyphKind.UNKNOWN if data.is_stale else GlyphKind.OK
        live = self._text(self._wide - _RIGHT, upper, data.live, 60 if data.is_stale else 72, 500, right=True)
        right = self._wide - _RIGHT - live - 76
        self._board.glyph(kind, right, upper - 30, 60)
        right -= 40
        if data.foot is not None:
            self._text(_MARGIN, upper, data.foot.label, 56, 400, "text2", width=_VALUES - _MARGIN - 24)
            self._text(_VALUES, upper, data.foot.words, 72, 500, width=right - _VALUES)
            start = float(_VALUES)
        else:
            self._text(_MARGIN, upper, tr("Next update"), 56, 400, "text2", width=_VALUES - _MARGIN - 24)
            start = self._promise(upper, lower, right)
        if data.page:
            self._text(_MARGIN, lower, data.page, LEAST, 400, "text2", width=_VALUES - _MARGIN - 24)
        self._record(start, lower)

    def _promise(self, middle: float, lower: float, right: float) -> float:
        """The next update and the commander, who gives way to the row below rather than to an ellipsis; where that goes on."""
        data, x = self._data, float(_VALUES)
        if data.next_update:
            if data.due is not Due.LATER:
                self._board.glyph(GlyphKind.AT_RISK, x, middle - 34, 68)
                x += 88
            x += self._text(x, middle, data.next_update, 72, 700) + 52
        elif data.severity is not None:
            x += self._text(x, middle, tr("none due"), 72, 500, "text2") + 52
        commander = data.commander or tr("NOBODY")
        room = right - x - 24 - QFontMetricsF(make_font(56, 400)).horizontalAdvance(tr("IC"))
        if QFontMetricsF(make_font(LEAST, 500)).horizontalAdvance(commander) <= room:
            x += self._text(x, middle, tr("IC"), 56, 400, "text2") + 24
            self._text(x, middle, commander, 72, 500, width=right - x)
            return float(_VALUES)
        x = _VALUES + self._text(_VALUES, lower, tr("IC"), LEAST, 400, "text2") + 20
        return x + self._text(x, lower, commander, LEAST, 500, width=self._wide - _RIGHT - x) + 52

    def _record(self, x: float, middle: float) -> None:
        """As much of it as fits, never half a sentence."""
        data = self._data
        if not data.record:
            return
        if data.is_record_in_trouble:
            self._board.glyph(GlyphKind.UNKNOWN, x, middle - 26, 52)
            x += 72
        self._said(x, middle, data.record, self._wide - _RIGHT - x)

    def _hatch(self) -> None:
        board, wide, tall = self._board, self._wide, self._tall
        for edge in (
            QRectF(-_BEYOND, -_BEYOND, wide + 2 * _BEYOND, _FRAME + _BEYOND),
            QRectF(-_BEYOND, tall - _PLATE, wide + 2 * _BEYOND, _PLATE + _BEYOND),
            QRectF(-_BEYOND, _FRAME, _FRAME + _BEYOND, tall - _FRAME - _PLATE),
            QRectF(wide - _FRAME, _FRAME, _FRAME + _BEYOND, tall - _FRAME - _PLATE),
        ):
            paint_hatch(board, edge)
        words = tr("DRILL — NOT REAL")
        width = QFontMetricsF(make_font(56, 700)).horizontalAdvance(words)
        board.fill(QRectF((wide - width) / 2 - 32, tall - _PLATE, width + 64, _PLATE + _BEYOND), "canvas")
        self._text((wide - width) / 2, tall - _PLATE / 2, words, 56, 700)


def _halves(text: str, room: float, metrics: QFontMetricsF) -> tuple[str, str]:
    """As much as fits of the words, and the rest."""
    words, first = text.split(), ""
    while words and (not first or metrics.horizontalAdvance(f"{first} {words[0]}") <= room):
        first = f"{first} {words.pop(0)}".strip()
    return first, " ".join(words)
