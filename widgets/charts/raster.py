"""The picture of a small chart, kept and moved along: a new sample costs a column or two, the rest is shifted.

Band, line and gaps are pixels in memory behind one QImage; ribbon, change flags and the dot at the end are few and are laid
over it at each painting. All is drawn anew only when size, pixel ratio, theme, ground, scale, band, range or series change,
or when more came at once than is worth following. What is shown is always the same as if it were drawn from scratch.
"""

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF

from widgets.board import Board
from widgets.charts.raster_columns import EVERYTHING, Columns
from widgets.charts.raster_pixels import Inks, PixelRows, color, dot, inks, paint_all, paint_one
from widgets.charts.raster_scale import BandColumns, Scale, band_columns, follows, scale_of
from widgets.charts.series_view import SparkView
from widgets.theme import Theme

_MARGIN: Final = 3
"""Right of the last column, so that the dot stays inside."""
_DOT_REACH: Final = 4
_RIBBON: Final = 3.0
_PENNANT: Final = 7.0


class SparkRaster:
    """One small chart. `take` hears of a new view, `paint` draws the newest one. GUI thread."""

    def __init__(self) -> None:
        self.drawn_columns = 0
        """Columns drawn since it was made, for tests and measurements."""
        self._view: SparkView | None = None
        self._size = (0, 0)
        self._ratio = 1.0
        self._columns = Columns(1)
        self._band: BandColumns | None = None
        self._scale = Scale(0.0, 1.0)
        self._rows = PixelRows(1, 1.0, self._scale)
        self._bounds: tuple[float, ...] = ()
        """Extremes of line and band, from which the scale follows."""
        self._pixels = np.zeros((1, 1), np.uint32)
        self._image = QImage()
        self._inks: Inks | None = None
        self._pending_shift = 0
        self._fresh_from = EVERYTHING
        """Place of the first column whose pixels aren't made yet; the width where none is missing."""
        self._over: tuple[object, ...] = ()

    def take(self, view: SparkView, width: int, height: int, ratio: float = 1.0) -> int:
        """Show this view in so many logical pixels. Answers the left end, in logical pixels, of what must be painted again."""
        size = (round(width * ratio), round(height * ratio))
        if size != self._size or ratio != self._ratio:
            self._resize(size, ratio)
        columns, band, scale = self._columns, self._band, self._scale
        last, end = columns.last, columns.last_value
        self._view = view
        touched = columns.take(view)
        self._band = band_columns(view.band, columns.first, columns.count, columns.step) if columns.step else None
        bounds: tuple[float, ...] = columns.range()
        bounds += (self._band.lower, self._band.upper) if self._band is not None else ()
        if bounds != self._bounds:
            self._bounds, self._scale = bounds, scale_of(bounds[0], bounds[1], self._band)
            self._rows = PixelRows(size[1], ratio, self._scale) if self._scale != scale else self._rows
        if touched == EVERYTHING or self._scale != scale or not follows(self._band, band, columns.shift):
            self._fresh_from = EVERYTHING
        elif self._fresh_from != EVERYTHING:
            self._pending_shift += columns.shift
            self._fresh_from = max(0, min(self._fresh_from - columns.shift, touched))
        over = (view.breach_at, view.hue, view.changes, view.is_stale, columns.ends_in_value)
        is_same = over == self._over and columns.last == last and self._fresh_from != EVERYTHING
        self._over = over
        if not is_same:
            return 0
        changed = touched
        if end is not None and end != columns.last_value:
            changed = min(changed, end[0] - columns.first)
        if changed >= columns.count:
            return width
        return max(0, math.floor((changed - _DOT_REACH * ratio) / ratio))

    def paint(self, painter: QPainter, x: float, y: float, theme: Theme, surface: str = "panel") -> bool:
        """Draw the newest view with its upper left corner at x, y, on a ground of this colour; False where there is none."""
        view, columns = self._view, self._columns
        if view is None or not columns.step:
            return False
        self._update_pixels(inks(theme, surface))
        painter.drawImage(QPointF(x, y), self._image)
        ratio, last = self._ratio, columns.last_value
        if view.breach_at is not None and last is not None and last[0] > columns.number(view.breach_at):
            left = max(0, columns.number(max(view.breach_at, view.start)) - columns.first)
            right = max(left, last[0] - columns.first)
            painter.fillRect(QRectF(x + left / ratio, y, (right - left + 1) / ratio, _RIBBON), color(theme, view.hue))
        for at in view.changes:
            if view.start <= at <= view.end:
                place = max(0, columns.number(at) - columns.first)
                _paint_change(painter, theme, x + round(place / ratio), y, self._size[1] / ratio)
        if last is not None and columns.ends_in_value and not view.is_stale and last[0] >= columns.first:
            stamp = dot(theme, ratio)
            reach = stamp.width() // 2
            left, top = last[0] - columns.first - reach, math.floor(self._rows.y(last[1])) - reach
            painter.drawImage(QPointF(x + left / ratio, y + top / ratio), stamp)
        return True

    def paint_view(self, board: Board, rect: QRectF, view: SparkView, surface: str = "panel") -> None:
        """Take and paint at once, where nobody asks what has changed. `rect` is rounded to whole pixels."""
        box = rect.toRect()
        ratio = board.painter.device().devicePixelRatioF()
        if view is not self._view or self._ratio != ratio or self._size != _device_size(box, ratio):
            self.take(view, box.width(), box.height(), ratio)
        self.paint(board.painter, box.left(), box.top(), board.theme, surface)

    def _resize(self, size: tuple[int, int], ratio: float) -> None:
        self._size, self._ratio = size, ratio
        wide, tall = max(1, size[0]), max(1, size[1])
        self._columns = Columns(max(1, wide - math.ceil(_MARGIN * ratio)))
        self._pixels = np.zeros((tall, wide), np.uint32)
        # The image reads this memory; nothing is copied.
        self._image = QImage(self._pixels.data, wide, tall, 4 * wide, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(ratio)
        self._rows = PixelRows(tall, ratio, self._scale)
        self._fresh_from = EVERYTHING

    def _update_pixels(self, ink: Inks) -> None:
        columns, rows, pixels = self._columns, self._rows, self._pixels
        count, shift = columns.count, self._pending_shift
        fresh = EVERYTHING if ink is not self._inks or shift >= count else self._fresh_from
        self._inks, self._pending_shift, self._fresh_from = ink, 0, count
        if fresh == EVERYTHING:
            paint_all(pixels, columns, rows, rows.bands(self._band, count), ink)
            self.drawn_columns += count
            return
        if shift:
            pixels[:, : count - shift] = pixels[:, shift:count]
        if fresh >= count:
            return
        self.drawn_columns += count - fresh
        band, level = self._band, (0, 0)
        for place in range(fresh, count):
            if band is not None and (place == fresh or band.lowers is not None):
                level = rows.band(*band.at(place))
            paint_one(pixels, place, columns, rows, level, ink)


def _device_size(box: QRect, ratio: float) -> tuple[int, int]:
    return round(box.width() * ratio), round(box.height() * ratio)


def _paint_change(painter: QPainter, theme: Theme, x: float, y: float, height: float) -> None:
    """A line and a pennant at its head."""
    top = y + 3
    painter.fillRect(QRectF(x, top, 1, height - 3), color(theme, "change"))
    path = QPainterPath()
    corners = ((0.0, 0.0), (_PENNANT, 0.0), (_PENNANT - 2, 2.5), (_PENNANT, 5.0), (0.0, 5.0))
    path.addPolygon(QPolygonF([QPointF(x + right, top + down) for right, down in corners]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, color(theme, "change"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
