"""The small chart: band, line, ribbon from the first breach, change flag, gaps as gaps, no dot where data are stale."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.charts.series_view import FloatArray, SparkView
from widgets.painted import Painted

_TOP, _BOTTOM = 6.0, 2.0
_RIBBON = 3.0
_DOT = 2.5
_PENNANT = 7.0


class Sparkline(Painted):
    """Shows one SparkView; draws again only when given another."""

    def __init__(self, view: SparkView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setMinimumSize(64, 24)

    def set_view(self, view: SparkView | None) -> None:
        """Show this; None shows nothing."""
        self._view = view
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """256 × 40."""
        return QSize(256, 40)

    def paint(self, board: Board) -> None:
        """Draw the chart."""
        if self._view is not None:
            paint_sparkline(board, QRectF(self.rect()), self._view)


def paint_sparkline(board: Board, rect: QRectF, view: SparkView) -> None:
    """Draw into `rect`; the dot at the end stays inside it."""
    span = view.end - view.start
    if span <= 0:
        return
    low, high = _limits(view)
    wide = rect.width() - _DOT
    tall = rect.height() - _TOP - _BOTTOM

    def x_of(times: FloatArray) -> FloatArray:
        return np.asarray(rect.left() + (times - view.start) / span * wide, dtype=np.float64)

    def y_of(values: FloatArray) -> FloatArray:
        return np.asarray(rect.top() + _TOP + (high - values) / (high - low) * tall, dtype=np.float64)

    painter = board.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if view.band is not None and view.band.times.size:
        _paint_band(board, x_of(view.band.times), y_of(view.band.upper), y_of(view.band.lower), rect)
    inside = (view.times >= view.start) & (view.times <= view.end)
    times, values = view.times[inside], view.values[inside]
    known = np.isfinite(values)
    painter.setPen(board.theme.pen("text", 1.25))
    xs, ys = x_of(times), y_of(values)
    for run in runs_of(known, times):
        painter.drawPolyline(polygon(xs[run], ys[run]))
    last = int(np.flatnonzero(known)[-1]) if known.any() else -1
    if view.breach_at is not None and last >= 0 and times[last] > view.breach_at:
        start = float(x_of(np.array([max(view.breach_at, view.start)]))[0])
        board.fill(QRectF(start, rect.top(), float(xs[last]) - start, _RIBBON), view.hue)
    for at in view.changes:
        if view.start <= at <= view.end:
            _paint_change(board, float(x_of(np.array([at]))[0]), rect)
    if last >= 0 and last == len(times) - 1 and not view.is_stale:
        path = QPainterPath()
        path.addEllipse(QPointF(float(xs[last]), float(ys[last])), _DOT, _DOT)
        painter.fillPath(path, board.theme.color("text"))
    painter.restore()


def runs_of(known: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], times: FloatArray) -> list[slice]:
    """Stretches without a gap: broken at unknown values and where a step is over three times the usual one."""
    if not known.any():
        return []
    steps = np.diff(times)
    usual = float(np.median(steps)) if steps.size else 0.0
    breaks = set(np.flatnonzero(steps > 3 * usual) + 1) if usual > 0 else set()
    runs: list[slice] = []
    start: int | None = None
    for at, is_known in enumerate(known):
        if start is not None and (not is_known or at in breaks):
            runs.append(slice(start, at))
            start = None
        if is_known and start is None:
            start = at
    if start is not None:
        runs.append(slice(start, len(known)))
    return runs


def polygon(xs: FloatArray, ys: FloatArray) -> QPolygonF:
    """Points as Qt wants them."""
    return QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])


def _limits(view: SparkView) -> tuple[float, float]:
    parts = [view.values[np.isfinite(view.values)]]
    if view.band is not None:
        parts += [view.band.lower[np.isfinite(view.band.lower)], view.band.upper[np.isfinite(view.band.upper)]]
    every = np.concatenate(parts) if parts else np.empty(0)
    if not every.size:
        return 0.0, 1.0
    low, high = float(every.min()), float(every.max())
    if view.band is not None and parts[0].size and parts[1].size and parts[2].size:
        usual_low, usual_high = float(parts[1].min()), float(parts[2].max())
        if parts[0].min() >= usual_low and parts[0].max() <= usual_high:
            # All is usual: the band must not fill the whole height and look like an alarm.
            low, high = low - (high - low), high + (high - low)
    # A line that hardly moves is drawn in the middle, not blown up to fill the height.
    least = max(abs(high), abs(low), 1e-9) * 0.05
    if high - low < least:
        middle = (high + low) / 2
        return middle - least, middle + least
    return low, high


def _paint_band(board: Board, xs: FloatArray, upper: FloatArray, lower: FloatArray, rect: QRectF) -> None:
    # Never thinner than 2 px, or a narrow usual range would vanish.
    thin = lower - upper < 2
    middle = (lower + upper) / 2
    upper, lower = np.where(thin, middle - 1, upper), np.where(thin, middle + 1, lower)
    path = QPainterPath()
    path.addPolygon(polygon(np.concatenate([xs, xs[::-1]]), np.concatenate([upper, lower[::-1]])))
    painter = board.painter
    painter.save()
    painter.setClipRect(rect)
    painter.fillPath(path, board.theme.color("line", 0.30))
    painter.restore()


def _paint_change(board: Board, x: float, rect: QRectF) -> None:
    x = round(x)
    top = rect.top() + 3
    board.vline(x, top, rect.bottom(), "change")
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                QPointF(x, top),
                QPointF(x + _PENNANT, top),
                QPointF(x + _PENNANT - 2, top + 2.5),
                QPointF(x + _PENNANT, top + 5),
                QPointF(x, top + 5),
            ]
        )
    )
    board.painter.fillPath(path, board.theme.color("change"))
