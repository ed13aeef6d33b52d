"""Pixel columns as colours in memory: ground, band, line. One column in plain numbers, or all of them as arrays: the same pixels.

Heights are counted in 256ths of a pixel, so that both ways round alike and an edge is as dark as it covers the pixel.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from widgets.charts.raster_columns import Columns
from widgets.charts.raster_scale import BandColumns, Scale
from widgets.charts.series_view import FloatArray
from widgets.theme import Theme

Pixels = NDArray[np.uint32]

_TOP: Final = 6.0
_BOTTOM: Final = 2.0
_LINE: Final = 1.25
"""Thickness of the line, logical pixels."""
_THINNEST_BAND: Final = 2
"""Or a narrow usual range would vanish."""
_BAND_OPACITY: Final = 0.30
_SUB: Final = 256
_DOT: Final = 2.5
_DOT_BOX: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """Colours as 0xffRRGGBB: `plain` and `banded` go from the ground and the band to the line in 256 steps."""

    plain: Pixels
    banded: Pixels


@lru_cache(maxsize=64)
def color(theme: Theme, role: str) -> QColor:
    """A colour made once: hundreds of charts ask for it at every tick. Callers must not change it."""
    return theme.color(role)


@lru_cache(maxsize=16)
def dot(theme: Theme, ratio: float) -> QImage:
    """The end of a line that lives: a disc in a square of seven logical pixels."""
    size = 2 * round(_DOT_BOX * ratio / 2) + 1
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addEllipse(QPointF(size / 2, size / 2), _DOT * ratio, _DOT * ratio)
        painter.fillPath(path, theme.color("text"))
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=16)
def inks(theme: Theme, surface: str) -> Inks:
    """The colours of a theme on one of its surfaces."""
    ground, line = _channels(theme, surface), _channels(theme, "text")
    band = _mix(ground, _channels(theme, "line"), np.array([round(_BAND_OPACITY * _SUB)]))[0]
    steps = np.arange(_SUB + 1)
    return Inks(_packed(_mix(ground, line, steps)), _packed(_mix(band, line, steps)))


class PixelRows:
    """Where values lie in a picture `height` pixels high at a device pixel ratio."""

    def __init__(self, height: int, ratio: float, scale: Scale) -> None:
        self.height = height
        self._half = _LINE * ratio / 2
        self._top = _TOP * ratio
        self._per_unit = (height - (_TOP + _BOTTOM) * ratio) / (scale.high - scale.low)
        self._high = scale.high

    def y(self, value: float) -> float:
        """Distance from the upper edge, device pixels."""
        return self._top + (self._high - value) * self._per_unit

    def band(self, lower: float, upper: float) -> tuple[int, int]:
        """First row of the band and the one after its last."""
        top, bottom = self.y(upper), self.y(lower)
        if top != top or bottom != bottom:
            return 0, 0
        first, after = math.floor(top + 0.5), math.floor(bottom + 0.5)
        if after - first < _THINNEST_BAND:
            first = math.floor((top + bottom) / 2) - _THINNEST_BAND // 2
            after = first + _THINNEST_BAND
        return max(0, min(self.height, first)), max(0, min(self.height, after))

    def bands(self, band: BandColumns | None, count: int) -> NDArray[np.int64]:
        """The same for all columns, shape (count, 2)."""
        if band is None:
            return np.zeros((count, 2), np.int64)
        if band.lowers is None or band.uppers is None:
            return np.tile(np.array(self.band(band.lower, band.upper), np.int64), (count, 1))
        pairs = zip(band.lowers.tolist(), band.uppers.tolist(), strict=True)
        return np.array([self.band(lower, upper) for lower, upper in pairs], np.int64)

    def line(self, low: float, high: float) -> tuple[int, int]:
        """Upper and lower end of the line in a column, in 256ths of a pixel; equal where there is none."""
        if low != low:
            return 0, 0
        edge = self.height * _SUB
        top = math.floor((self.y(high) - self._half) * _SUB)
        bottom = math.floor((self.y(low) + self._half) * _SUB)
        return max(0, min(edge, top)), max(0, min(edge, bottom))

    def lines(self, low: FloatArray, high: FloatArray) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The same for all columns."""
        known = low == low
        edge = self.height * _SUB
        tops = np.floor((self._top + (self._high - high) * self._per_unit - self._half) * _SUB)
        bottoms = np.floor((self._top + (self._high - low) * self._per_unit + self._half) * _SUB)
        tops, bottoms = np.clip(tops, 0, edge), np.clip(bottoms, 0, edge)
        return np.where(known, tops, 0).astype(np.int64), np.where(known, bottoms, 0).astype(np.int64)


def paint_all(pixels: Pixels, columns: Columns, rows: PixelRows, bands: NDArray[np.int64], ink: Inks) -> None:
    """Fill the picture; columns of `pixels` beyond those of the line become ground."""
    count = columns.count
    pixels[:, count:] = ink.plain[0]
    at = np.arange(rows.height, dtype=np.int64)[:, None]
    tops, bottoms = rows.lines(*columns.extents())
    cover = np.minimum(bottoms, (at + 1) * _SUB) - np.maximum(tops, at * _SUB)
    np.clip(cover, 0, _SUB, out=cover)
    inside = (at >= bands[:, 0]) & (at < bands[:, 1])
    pixels[:, :count] = np.where(inside, ink.banded[cover], ink.plain[cover])


def paint_one(pixels: Pixels, place: int, columns: Columns, rows: PixelRows, band: tuple[int, int], ink: Inks) -> None:
    """Fill one column of the picture."""
    column = pixels[:, place]
    column[:] = ink.plain[0]
    first, after = band
    column[first:after] = ink.banded[0]
    top, bottom = rows.line(*columns.extent(place))
    if bottom <= top:
        return
    upper, lower = top >> 8, (bottom - 1) >> 8
    if upper == lower:
        column[upper] = (ink.banded if first <= upper < after else ink.plain)[bottom - top]
        return
    column[upper] = (ink.banded if first <= upper < after else ink.plain)[_SUB - (top & 255)]
    column[upper + 1 : lower] = ink.plain[_SUB]
    column[lower] = (ink.banded if first <= lower < after else ink.plain)[bottom - (lower << 8)]


def _channels(theme: Theme, role: str) -> NDArray[np.int64]:
    color = theme.color(role)
    return np.array([color.red(), color.green(), color.blue()], np.int64)


def _mix(ground: NDArray[np.int64], ink: NDArray[np.int64], steps: NDArray[np.int64]) -> NDArray[np.int64]:
    return ground + ((ink - ground) * steps[:, None] + _SUB // 2) // _SUB


def _packed(channels: NDArray[np.int64]) -> Pixels:
    red, green, blue = channels[:, 0], channels[:, 1], channels[:, 2]
    return (0xFF00_0000 + (red << 16) + (green << 8) + blue).astype(np.uint32)
