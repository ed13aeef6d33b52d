"""What painted widgets and delegates draw on: text on a type scale, hairlines, fills, glyphs, all by role."""

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from resources.tongue import shown
from widgets.glyphs import GlyphKind, GlyphLook, paint_glyph
from widgets.marks import PLAY, Mark, paint_path
from widgets.mirror import mirrored
from widgets.theme import Theme
from widgets.typography import baseline

LEFT = -1
CENTRE = 0
RIGHT = 1
_PLAIN = GlyphLook()
_UNITS = frozenset(("%", "ms", "s", "min", "h", "d"))


class Board:
    """A painter with a theme. Coordinates are logical pixels. `elided` lists every text that did not fit, with its place."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        # By its own letters, whatever the language around: "99.7 %" never becomes "% 99.7".
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.theme = theme
        self.elided: list[tuple[QRect, str]] = []
        self._row: QRectF | None = None

    def mirror(self, row: QRectF | QRect) -> None:
        """From now on everything stands as far from the right edge of `row` as its coordinates are from the left one."""
        self._row = QRectF(row)

    @property
    def is_mirrored(self) -> bool:
        """Whether rows begin at their right end."""
        return self._row is not None

    def placed(self, rect: QRectF | QRect) -> QRectF:
        """Where a rectangle really lies."""
        return QRectF(rect) if self._row is None else mirrored(QRectF(rect), self._row)

    @contextmanager
    def mirrored_in(self, row: QRectF | QRect, *, is_mirrored: bool = True) -> Iterator[None]:
        """For a part that is turned by itself, such as one of many cards; nothing happens where it is not to be."""
        before = self._row
        if is_mirrored:
            self._row = QRectF(row)
        try:
            yield
        finally:
            self._row = before

    @contextmanager
    def unmirrored(self, rect: QRectF | QRect) -> Iterator[QRectF]:
        """For what runs from left to right in every language, such as time: gives where the rectangle really lies."""
        row, place = self._row, self.placed(rect)
        self._row = None
        try:
            yield place
        finally:
            self._row = row

    def width_of(self, text: str, role: str = "body", weight: int | None = None) -> float:
        """How wide the text would be."""
        return QFontMetricsF(self.theme.font(role, weight)).horizontalAdvance(shown(text))

    def text(
        self,
        x: float,
        top: float,
        text: str,
        role: str = "body",
        ink: str = "text",
        *,
        width: float | None = None,
        align: int = LEFT,
        weight: int | None = None,
        strike: bool = False,
        line: float | None = None,
    ) -> float:
        """Draw one line whose line box begins at `top`; the answer is its width.

        `x` is the left end, the middle or the right end according to `align`. Text wider than `width` is elided and noted.
        """
        step = self.theme.type(role)
        return self.on_baseline(
            x,
            baseline(top, step.line if line is None else line, step.size),
            text,
            role,
            ink,
            width=width,
            align=align,
            weight=weight,
            strike=strike,
        )

    def on_baseline(
        self,
        x: float,
        base: float,
        text: str,
        role: str = "body",
        ink: str = "text",
        *,
        width: float | None = None,
        align: int = LEFT,
        weight: int | None = None,
        strike: bool = False,
    ) -> float:
        """Like `text`, with the baseline given."""
        font = self.theme.font(role, weight, strike)
        metrics = QFontMetricsF(font)
        text = shown(text)
        advance = metrics.horizontalAdvance(text)
        drawn = text
        if width is not None and advance > width + 0.5:
            drawn = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width), _flags(text))
            advance = metrics.horizontalAdvance(drawn)
        left = x if align == LEFT else x - advance if align == RIGHT else x - advance / 2
        left = self.placed(QRectF(left, 0, advance, 1)).left()
        if drawn != text:
            height = self.theme.type(role).size
            self.elided.append((QRect(int(left), int(base - height), int(advance) + 1, int(height * 1.3)), text))
        self.painter.setFont(font)
        self.painter.setPen(self.theme.color(ink))
        self.painter.drawText(QPointF(round(left), base), drawn)
        return advance

    def wrapped(
        self, x: float, top: float, width: float, text: str, role: str = "label", ink: str = "text", lines: int = 9
    ) -> float:
        """Draw text broken into lines at spaces, at most `lines`, the last elided; the answer is the height used."""
        broken = self.broken(text, width, role)
        step = self.theme.type(role)
        drawn = broken[:lines]
        if len(broken) > lines:
            drawn[-1] = " ".join(broken[lines - 1 :])
        for number, run in enumerate(drawn):
            self.text(x, top + number * step.line, run, role, ink, width=width)
        return float(len(drawn) * step.line)

    def broken(self, text: str, width: float, role: str = "label") -> list[str]:
        """The text broken into lines no wider than `width`, at spaces."""
        return broken(text, width, QFontMetricsF(self.theme.font(role)))

    def fill(self, rect: QRectF | QRect, ink: str, opacity: float = 1.0) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(self.placed(rect), self.theme.color(ink, opacity))

    def hline(self, x0: float, x1: float, y: float, ink: str = "raised", thick: float = 1) -> None:
        """A horizontal line whose upper edge is `y`."""
        self.fill(QRectF(x0, y, x1 - x0, thick), ink)

    def vline(self, x: float, y0: float, y1: float, ink: str = "raised", thick: float = 1) -> None:
        """A vertical line whose left edge is `x`."""
        self.fill(QRectF(x, y0, thick, y1 - y0), ink)

    def frame(self, rect: QRectF | QRect, ink: str = "line", width: float = 1, dash: Sequence[float] = ()) -> None:
        """A border inside the edge of `rect`."""
        painter = self.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if dash:
            half = width / 2
            painter.setPen(self.theme.pen(ink, width, dash))
            painter.drawRect(self.placed(rect).adjusted(half, half, -half, -half))
        else:
            box = QRectF(rect)
            self.fill(QRectF(box.left(), box.top(), box.width(), width), ink)
            self.fill(QRectF(box.left(), box.bottom() - width, box.width(), width), ink)
            self.fill(QRectF(box.left(), box.top() + width, width, box.height() - 2 * width), ink)
            self.fill(QRectF(box.right() - width, box.top() + width, width, box.height() - 2 * width), ink)
        painter.restore()

    def glyph(self, kind: GlyphKind, x: float, y: float, size: float, look: GlyphLook = _PLAIN) -> None:
        """A state glyph with its upper left corner at x, y."""
        paint_glyph(self.painter, self.theme, kind, self.placed(QRectF(x, y, size, size)), look)

    def mark(self, mark: Mark, x: float, y: float, size: float, ink: str = "text") -> None:
        """A neutral mark with its upper left corner at x, y. What points onwards points the way the row runs."""
        place = self.placed(QRectF(x, y, size, size))
        if self._row is None or mark is not PLAY:
            paint_path(self.painter, mark, place, self.theme.color(ink))
            return
        self.painter.save()
        self.painter.translate(2 * place.center().x(), 0)
        self.painter.scale(-1, 1)
        paint_path(self.painter, mark, place, self.theme.color(ink))
        self.painter.restore()

    def key_hint(self, x: float, top: float, keys: str, align: int = LEFT, surface: str = "raised") -> float:
        """A key hint 20 high; the answer is its width."""
        width = round(self.width_of(keys, "label")) + 12
        left = x if align == LEFT else x - width
        self.fill(QRectF(left, top, width, 20), surface)
        self.text(left + 6, top + 2, keys, "label", "text2")
        return float(width)


def _flags(text: str) -> int:
    """What has no letter that runs from right to left is cut off at its right end, whatever the language around."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return 0
    return Qt.TextFlag.TextForceLeftToRight.value


def _together(text: str) -> Iterator[str]:
    """The words, a figure with its unit as one: no line begins with a lone "%"."""
    held = ""
    for word in text.split():
        if held and held[-1].isdigit() and word.rstrip(".,;:)") in _UNITS:
            held = f"{held} {word}"
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def broken(text: str, width: float, metrics: QFontMetricsF) -> list[str]:
    """The text broken into lines no wider than `width`, at spaces; at least one, which may be empty."""
    runs: list[str] = []
    for word in _together(shown(text)):
        if runs and metrics.horizontalAdvance(f"{runs[-1]} {word}") <= width:
            runs[-1] = f"{runs[-1]} {word}"
        else:
            runs.append(word)
    return runs or [""]
