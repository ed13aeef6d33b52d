"""A detailed chart as a panel of its own: head with anomaly and value, plot with axes, band, lines, ribbon and changes.

Lines are pyqtgraph curves, thinned to the peaks of what is visible; all else is painted. It draws again only when given
another view, when resized, or when the theme changes. Left and Right move the cursor while the chart has the focus.
"""

from datetime import UTC, datetime

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from widgets.board import RIGHT, Board
from widgets.charts.detail_view import DetailChartView
from widgets.charts.series_view import MarkerView, SeriesView
from widgets.charts.sparkline import polygon
from widgets.charts.time_axis import round_top, time_ticks, value_ticks
from widgets.glyphs import glyph_of
from widgets.painted import Painted
from widgets.theme import current, hue_of

_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 88, 56, 28
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))


class _Back(Painted):
    """Everything under and beside the lines."""

    def __init__(self, chart: "DetailChart") -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paint(self, board: Board) -> None:
        self._chart.paint_back(board)


class _Front(Painted):
    """Everything over the lines: ribbon, changes, gaps' words, cursor."""

    def __init__(self, chart: "DetailChart") -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paint(self, board: Board) -> None:
        self._chart.paint_front(board)


class DetailChart(Painted):
    """712 × 328 in full size. `cursor_moved(seconds)` follows the pointer; -1 when it leaves."""

    surface = "panel"
    cursor_moved = Signal(float)

    def __init__(self, view: DetailChartView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view or DetailChartView("", 0, 1)
        self._top = 1.0
        self._cursor: float | None = None
        self._back = _Back(self)
        self._plot = pg.PlotWidget(parent=self, background=None)
        self._plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self._plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self._plot.getPlotItem()
        item.hideAxis("left")
        item.hideAxis("bottom")
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setContentsMargins(0, 0, 0, 0)
        item.layout.setContentsMargins(0, 0, 0, 0)
        box = item.getViewBox()
        box.setMouseEnabled(False, False)
        box.setDefaultPadding(0)
        box.setBorder(None)
        self._curves: list[pg.PlotDataItem] = []
        self._front = _Front(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setMinimumSize(320, 200)
        self.set_view(self._view)

    def set_view(self, view: DetailChartView) -> None:
        """Draw this."""
        self._view = view
        high = [float(np.nanmax(one.values)) for one in view.series if np.isfinite(one.values).any()]
        if view.band is not None and np.isfinite(view.band.upper).any():
            high.append(float(np.nanmax(view.band.upper)))
        self._top = view.top if view.top is not None else round_top(max(high, default=1.0))
        parts = [view.title, view.value, view.words, "stale yes" if view.is_stale else "stale no"]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._draw_curves()
        self._refresh()

    def set_cursor(self, at: float | None) -> None:
        """Show the read-out at a moment, for charts whose cursors move together; None hides it."""
        self._cursor = at
        self._front.update()

    def readout(self, at: float) -> str:
        """Time and values of all series at the sample nearest to `at`; a gap says "no data"."""
        words = [datetime.fromtimestamp(at, tz=UTC).strftime("%H:%M:%SZ")]
        for one in self._view.series:
            if not one.times.size:
                continue
            nearest = int(np.argmin(np.abs(one.times - at)))
            value = one.values[nearest]
            name = one.label.split(" ")[0]
            words.append(f"{name} {value:.4g}{one.unit}" if np.isfinite(value) else f"{name} no data")
        return "  ".join(words)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """712 × 328."""
        return QSize(712, 328)

    def _area(self) -> QRectF:
        return QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)

    def _x(self, at: float) -> float:
        area = self._area()
        return area.left() + (at - self._view.start) / max(self._view.end - self._view.start, 1e-9) * area.width()

    def _y(self, value: float) -> float:
        area = self._area()
        return area.bottom() - value / self._top * area.height()

    def _draw_curves(self) -> None:
        for curve in self._curves:
            self._plot.removeItem(curve)
        self._curves = []
        theme = current()
        for number, one in enumerate(self._view.series[:4]):
            pen = theme.pen("text" if number == 0 and not self._view.is_stale else "text2", 1, _DASHES[number])
            # Cosmetic: one pixel on screen, whatever the axes stand for.
            pen.setCosmetic(True)
            curve = self._plot.plot(one.times, one.values, pen=pen, connect="finite", antialias=True)
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
            self._curves.append(curve)
        self._plot.setXRange(self._view.start, self._view.end, padding=0)
        self._plot.setYRange(0, self._top, padding=0)

    def _refresh(self) -> None:
        self._back.update()
        self._front.update()

    def paint_back(self, board: Board) -> None:
        """Head, grid, axes, band, end labels."""
        view, area = self._view, self._area()
        right = self.width() - 16.0
        value = board.text(right, 12, view.value, "value", "text2" if view.is_stale else "text", align=RIGHT)
        title = board.on_baseline(16, 29, view.title, "name", width=area.width())
        condition = Condition.UNKNOWN if view.is_stale else view.condition
        if view.words:
            x = max(160.0, 16 + title + 16)
            board.glyph(glyph_of(condition), x, 16, 16)
            board.text(x + 24, 16, view.words, "label", width=right - value - 16 - x - 24)
        for at, words in value_ticks(self._top, view.unit) if view.series else ():
            y = round(self._y(at))
            board.hline(area.left(), area.right(), y)
            board.text(area.left() - 8, y - 8, words, "label", "text2", align=RIGHT)
        if view.band is not None and view.band.times.size:
            self._paint_band(board)
        for at, words in time_ticks(view.start, view.end):
            x = round(self._x(at))
            board.vline(x, area.bottom(), area.bottom() + 4, "line")
            board.text(x, area.bottom() + 6, words, "label", "text2", align=0)
        board.hline(area.left(), area.right(), round(area.bottom()), "line")
        self._paint_labels(board)
        if view.is_stale:
            board.frame(self.rect(), "unknown", 2, (6, 4))
        if not view.series:
            board.text(area.center().x(), area.center().y() - 12, view.note or "No data", "body", "text2", align=0)

    def _paint_band(self, board: Board) -> None:
        band = self._view.band
        if band is None:
            return
        xs = np.array([self._x(at) for at in band.times.tolist()])
        upper = np.array([self._y(value) for value in band.upper.tolist()])
        lower = np.array([self._y(value) for value in band.lower.tolist()])
        path = QPainterPath()
        path.addPolygon(polygon(np.concatenate([xs, xs[::-1]]), np.concatenate([upper, lower[::-1]])))
        board.painter.save()
        board.painter.setClipRect(self._area())
        board.painter.fillPath(path, board.theme.color("line", 0.28))
        board.painter.restore()

    def _paint_labels(self, board: Board) -> None:
        ends = []
        for number, one in enumerate(self._view.series[:4]):
            known = np.flatnonzero(np.isfinite(one.values))
            if known.size:
                ends.append((self._y(float(one.values[known[-1]])), number, one))
        ends.sort(key=lambda end: end[0])
        bottom = -1e9
        for y, number, one in ends:
            y = max(y, bottom + 16)
            bottom = y
            x = self._area().right() + 6
            ink = "text" if number == 0 else "text2"
            board.text(x, y - 8, one.label, "label", ink, width=self.width() - x - 4)

    def paint_front(self, board: Board) -> None:
        """Gaps, changes, first breach, ribbon and cursor."""
        view, area = self._view, self._area()
        for start, end in self._gaps():
            left, right = max(self._x(start), area.left()), min(self._x(end), area.right())
            board.fill(QRectF(left, area.top(), right - left, area.height()), "canvas", 0.55)
            board.text((left + right) / 2, area.center().y() - 8, "no data", "label", "text2", align=0)
        for change in view.changes:
            if view.start <= change.at <= view.end:
                self._paint_change(board, change)
        if view.breach_at is not None and view.start <= view.breach_at <= view.end:
            hue = hue_of(view.condition)
            x = round(self._x(view.breach_at)) + 0.5
            board.painter.setPen(board.theme.pen(hue, 1, (2, 4)))
            board.painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            end = max((float(one.times[-1]) for one in view.series if one.times.size), default=view.end)
            board.fill(QRectF(x, area.top() - 6, self._x(min(end, view.end)) - x, 4), hue)
        if self._cursor is not None and view.start <= self._cursor <= view.end:
            x = round(self._x(self._cursor))
            board.vline(x, area.top(), area.bottom(), "text2")
            words = self.readout(self._cursor)
            wide = board.width_of(words, "label") + 16
            left = min(max(x + 8, area.left()), area.right() - wide)
            board.fill(QRectF(left, area.bottom() - 28, wide, 24), "raised")
            board.text(left + 8, area.bottom() - 24, words, "label")

    def _paint_change(self, board: Board, change: MarkerView) -> None:
        area = self._area()
        x = round(self._x(change.at))
        board.vline(x, area.top(), area.bottom(), "change")
        path = QPainterPath()
        path.addPolygon(
            polygon(
                np.array([x, x - 10.0, x - 8.0, x - 10.0, x]),
                np.array([0.0, 0.0, 4.0, 8.0, 8.0]) + area.top() + 4,
            )
        )
        board.painter.fillPath(path, board.theme.color("change"))
        board.text(x - 16, area.top(), change.label, "label", align=RIGHT, width=x - 16 - 4)

    def _gaps(self) -> list[tuple[float, float]]:
        """Stretches in which no series has a value: NaN runs, and holes of over three usual steps."""
        main: SeriesView | None = self._view.series[0] if self._view.series else None
        if main is None or main.times.size < 3:
            return []
        known = main.times[np.isfinite(main.values)]
        if known.size < 2:
            return []
        steps = np.diff(known)
        usual = float(np.median(np.diff(main.times)))
        return [(float(known[at]), float(known[at + 1])) for at in np.flatnonzero(steps > 3 * usual)]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Lay plot and layers over each other."""
        super().resizeEvent(event)
        self._back.setGeometry(self.rect())
        self._front.setGeometry(self.rect())
        self._plot.setGeometry(self._area().toRect())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another theme: the curves take its pens."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_front"):
            self._draw_curves()
            self._refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The cursor follows the pointer."""
        self._point(event.position().toPoint())

    def _point(self, point: QPoint) -> None:
        area = self._area()
        share = (point.x() - area.left()) / area.width()
        self.set_cursor(self._view.start + share * (self._view.end - self._view.start) if 0 <= share <= 1 else None)
        self.cursor_moved.emit(-1.0 if self._cursor is None else self._cursor)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """The cursor goes with the pointer."""
        super().leaveEvent(event)
        self.set_cursor(None)
        self.cursor_moved.emit(-1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right move the cursor by a sixtieth of the width."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        view = self._view
        at = view.end if self._cursor is None else self._cursor + step * (view.end - view.start) / 60
        self.set_cursor(max(view.start, min(view.end, at)))
        self.cursor_moved.emit(self._cursor if self._cursor is not None else -1.0)
