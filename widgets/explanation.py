"""A side column that explains one thing in full sentences: nothing in it is cut, it grows downwards and scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import shown
from widgets.board import RIGHT, Board, broken
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.theme import current

_LABEL, _LEFT = 96, 16
_TEXT = _LEFT + _LABEL + 12
_HEAD_TEXT = 60
_BODY, _NOTE, _BAR = 24, 18, 24
_PAD = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A label (empty continues the one above), sentences, a smaller note below them."""

    label: str
    text: str
    note: str = ""
    glyph: GlyphKind | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A named share with its figure. `share` and `mark` (a limit on the same scale) are 0 to 1; None draws no bar, no mark."""

    name: str
    words: str
    share: float | None = None
    mark: float | None = None
    is_bad: bool = False
    """Beyond its limit: the triangle and the fill in its hue, here alone."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars below one another under one label."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """All of it."""

    title: str
    words: str
    glyph: GlyphKind
    parts: tuple[Said | Bars, ...] = ()


class Explanation(Painted):
    """Give it `set_explained`; 464 wide, as high as it needs to be."""

    surface = "panel"

    def __init__(self, explained: Explained | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explained = explained
        self.set_explained(explained)

    @property
    def explained(self) -> Explained | None:
        """What is shown."""
        return self._explained

    def set_explained(self, explained: Explained | None) -> None:
        """Show this; None shows nothing."""
        self._explained = explained
        if explained is not None:
            self.setAccessibleName(f"{explained.title}, {shown(explained.words)}")
            self.setAccessibleDescription(" ".join(_spoken(part) for part in explained.parts))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as everything needs at this width."""
        return QSize(464, self._needed(self.width() or 464))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Other lines may break."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._needed(self.width()))
        self.updateGeometry()

    def _needed(self, width: int) -> int:
        if self._explained is None:
            return 0
        return _head_height(self._explained, width) + sum(_height(part, width) for part in self._explained.parts)

    def paint(self, board: Board) -> None:
        """Draw head and parts."""
        explained = self._explained
        if explained is None:
            return
        wide = self.width()
        board.glyph(explained.glyph, _LEFT, 16, 32)
        top = 14.0
        for line in _lines(explained.title, wide - _HEAD_TEXT - 16, "value"):
            board.text(_HEAD_TEXT, top, line, "value", width=wide - _HEAD_TEXT - 16)
            top += 24
        board.wrapped(_HEAD_TEXT, top + 1, wide - _HEAD_TEXT - 16, explained.words, "label", "text2")
        top = float(_head_height(explained, wide))
        board.hline(0, wide, top - 1)
        for part in explained.parts:
            board.text(_LEFT, top + _PAD + 4, part.label, "label", "text2", width=_LABEL)
            if isinstance(part, Bars):
                _paint_bars(board, part, top + _PAD, wide)
            else:
                _paint_said(board, part, top + _PAD, wide)
            top += _height(part, wide)
            board.hline(0, wide, top - 1)


def _paint_said(board: Board, said: Said, top: float, wide: int) -> None:
    x, room = float(_TEXT), wide - _TEXT - 16
    if said.glyph is not None:
        board.glyph(said.glyph, x, top + 4, 16)
    for line in _lines(said.text, room - _indent(said), "body"):
        board.text(x + _indent(said), top, line, "body", width=room - _indent(said))
        top += _BODY
    for line in _lines(said.note, room, "label"):
        board.text(x, top + 1, line, "label", "text2", width=room)
        top += _NOTE


def _paint_bars(board: Board, bars: Bars, top: float, wide: int) -> None:
    room = wide - _TEXT - 16
    words = max(board.width_of(bar.words, "label", 600) + (20 if bar.is_bad else 0) for bar in bars.bars) + 12
    # Words come first: a short bar still says more than a name that is cut.
    names = min(max(board.width_of(bar.name, "label") for bar in bars.bars) + 12, room - words - 36)
    long = max(24.0, room - names - words)
    for bar in bars.bars:
        board.text(_TEXT, top + 4, bar.name, "label", width=names - 8)
        left = _TEXT + names
        if bar.share is not None:
            board.fill(QRectF(left, top + 8, long, 8), "canvas")
            filled = long * min(1.0, max(0.0, bar.share))
            board.fill(QRectF(left, top + 8, filled, 8), "degraded" if bar.is_bad else "text2")
        if bar.mark is not None:
            board.vline(round(left + long * min(1.0, bar.mark)), top + 4, top + 20, "text")
        end = wide - 16.0
        end -= board.text(end, top + 4, bar.words, "label", align=RIGHT, weight=600 if bar.is_bad else None)
        if bar.is_bad:
            board.glyph(GlyphKind.DEGRADED, end - 20, top + 5, 14)
        top += _BAR


def _indent(said: Said) -> int:
    return 24 if said.glyph is not None else 0


def _lines(text: str, width: float, role: str) -> Sequence[str]:
    return broken(text, width, QFontMetricsF(current().font(role))) if text else ()


def _head_height(explained: Explained, wide: int) -> int:
    room = wide - _HEAD_TEXT - 16
    titles, words = _lines(explained.title, room, "value"), _lines(explained.words, room, "label")
    return max(64, 14 + 24 * len(titles) + 16 * len(words) + 14)


def _height(part: Said | Bars, wide: int) -> int:
    if isinstance(part, Bars):
        return 2 * _PAD + _BAR * len(part.bars) + 1
    room = wide - _TEXT - 16
    body = len(_lines(part.text, room - _indent(part), "body"))
    return 2 * _PAD + _BODY * max(1, body) + _NOTE * len(_lines(part.note, room, "label")) + 1


def _spoken(part: Said | Bars) -> str:
    if isinstance(part, Bars):
        return f"{part.label}: {'; '.join(f'{bar.name} {bar.words}' for bar in part.bars)}."
    return f"{part.label}: {shown(part.text)} {shown(part.note)}".strip() + "."
