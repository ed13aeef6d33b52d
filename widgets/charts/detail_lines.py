"""The lines of a detailed chart: pyqtgraph curves, thinned to the peaks of what is visible, one pixel thin, kept and refilled.

They are drawn once for each new view and kept as a picture, so that a cursor moving over four charts draws no line again.
"""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from models.health.samples import FloatArray
from widgets.charts.detail_view import MOST_LINES, DetailChartView, LineView
from widgets.charts.value_axis import ValueAxis
from widgets.theme import current

_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))
_PAST_DASH = (12, 4)


class Lines(QWidget):
    """Lies exactly over the plot. It takes neither mouse nor focus; what lies around is painted by the chart."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plot = _bare_plot(self)
        self._curves = [_curve(self._plot) for _line in range(MOST_LINES)]
        self._past = _curve(self._plot)
        self._is_stale = False
        self._picture: QPixmap | None = None
        self.restyle()

    def show_view(self, view: DetailChartView, axis: ValueAxis) -> None:
        """Draw these. No sample is copied: the curves read the arrays of the view."""
        if view.is_stale != self._is_stale:
            self._is_stale = view.is_stale
            self.restyle()
        self._plot.setXRange(view.start, view.end, padding=0)
        self._plot.setYRange(axis.low, axis.high, padding=0)
        for number, curve in enumerate(self._curves):
            line = view.lines[number] if number < len(view.lines) else None
            _fill(curve, line, None if line is None else line.values)
        _fill(self._past, view.past, None if view.past is None else view.past.values)
        self._forget()

    def restyle(self) -> None:
        """Take the pens of the theme in force."""
        theme = current()
        for number, curve in enumerate(self._curves):
            pen = theme.pen("text" if number == 0 and not self._is_stale else "text2", 1, _DASHES[number])
            # Cosmetic: one pixel on screen, whatever the axes stand for.
            pen.setCosmetic(True)
            curve.setPen(pen)
        pen = theme.pen("text2", 1, _PAST_DASH)
        pen.setCosmetic(True)
        self._past.setPen(pen)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The picture kept, drawn anew where the view, the size or the density of the pixels is another."""
        with QPainter(self) as painter:
            density = max(1.0, painter.deviceTransform().m11())
            if self._picture is None or self._picture.size() != _pixels(self.size(), density):
                self._picture = self._drawn(density)
            painter.drawPixmap(QPointF(0, 0), self._picture)

    def _drawn(self, density: float) -> QPixmap:
        self._plot.resize(self.size())
        picture = QPixmap(_pixels(self.size(), density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        # Sends what a hidden widget has not heard yet: its size, and the layout of the scene.
        self._plot.ensurePolished()
        self._plot.grab(self._plot.rect().adjusted(0, 0, 1 - self._plot.width(), 1 - self._plot.height()))
        with QPainter(picture) as painter:
            self._plot.render(painter, QRectF(self.rect()), self._plot.viewport().rect())
        return picture

    def _forget(self) -> None:
        self._picture = None
        self.update()


def _pixels(size: QSize, density: float) -> QSize:
    return QSize(round(size.width() * density), round(size.height() * density))


def _bare_plot(parent: QWidget) -> pg.PlotWidget:
    """Never shown itself: only its scene is drawn."""
    plot = pg.PlotWidget(parent=parent, background=None)
    plot.hide()
    plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
    item = plot.getPlotItem()
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
    box.disableAutoRange()
    return plot


def _curve(plot: pg.PlotWidget) -> pg.PlotDataItem:
    curve = pg.PlotDataItem(connect="finite", antialias=True)
    curve.setDownsampling(auto=True, method="peak")
    curve.setClipToView(True)
    plot.addItem(curve)
    return curve


def _fill(curve: pg.PlotDataItem, line: LineView | None, values: FloatArray | None) -> None:
    if line is None or values is None or not line.times.size:
        if curve.isVisible():
            curve.clear()
            curve.setVisible(False)
        return
    curve.setVisible(True)
    curve.setData(line.times, values)
