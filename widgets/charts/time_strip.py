"""The strip of time above the timeline: the errors of one service with what is usual, entries as ticks, and the brush. 112 high.

Dragging selects a stretch; so do Shift with Left or Right while the strip has the focus. Esc lets go of it.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.health.samples import FloatArray, Unit
from resources.tongue import marked, tr
from widgets.board import CENTRE, Board
from widgets.charts.detail_back import paint_between
from widgets.charts.detail_frame import Frame
from widgets.charts.detail_front import paint_brush, pennant
from widgets.charts.detail_labels import flag_labels
from widgets.charts.detail_view import LineView, MarkKind, MarkView
from widgets.charts.polyline import polygon
from widgets.charts.series_view import BandView
from widgets.charts.time_axis import moment, time_ticks
from widgets.charts.time_hand import Stretch, TimeHand
from widgets.charts.value_axis import value_axis
from widgets.painted import Painted

HEIGHT = 112
_LEFT, _RIGHT = 96, 16
_LINE_TOP, _LINE_BOTTOM, _ENTRIES, _AXIS = 12.0, 52.0, 70.0, 83.0
_KEYS = marked("Left and Right move the cursor, Shift with them selects a stretch, Esc lets go of it.")


@dataclass(frozen=True, slots=True, eq=False)
class TimeStripView:
    """`name` says whose line it is: "Checkout errors". `marks` are changes and entries; others are left out."""

    start: float
    end: float
    name: str = ""
    line: LineView | None = None
    unit: Unit = Unit.RATIO
    band: BandView | None = None
    breach_at: float | None = None
    hue: str = "degraded"
    marks: tuple[MarkView, ...] = ()
    zone: str = ""


class TimeStrip(Painted):
    """`brushed` carries a stretch or None."""

    accessible_role = QAccessible.Role.Chart
    surface = "panel"
    brushed = Signal(object)

    def __init__(self, view: TimeStripView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view or TimeStripView(0, 1)
        self._hand = TimeHand(self, self._moment_at, lambda: (self.view.start, self.view.end))
        self._hand.cursor_moved.connect(lambda _at: self.update())
        self._hand.brushed.connect(self._on_brush)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(tr(_KEYS))
        self.set_view(self.view)

    @property
    def stretch(self) -> Stretch | None:
        """The selected stretch."""
        return self._hand.brush

    def set_view(self, view: TimeStripView) -> None:
        """Draw this."""
        self.view = view
        entries = sum(mark.count for mark in view.marks if mark.kind is MarkKind.ENTRY)
        span = tr("{moment} to {moment2}", moment=moment(view.start), moment2=moment(view.end))
        self.setAccessibleName(
            tr("Time strip, {view}, {span}, {entries} entries", view=view.name, span=span, entries=entries)
        )
        self.update()

    def set_brush(self, stretch: Stretch | None) -> None:
        """Show a selected stretch; None shows none."""
        self._hand.brush = stretch
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """112 high."""
        return QSize(1240, HEIGHT)

    def paint(self, board: Board) -> None:
        """Line with band and ribbon, entries, axis, brush, cursor."""
        view, frame = self.view, self._frame()
        area = frame.area
        board.wrapped(16, 20, _LEFT - 24, view.name, "label", "text2", lines=2)
        board.text(16, _ENTRIES - 8, tr("Entries"), "label", "text2")
        if view.band is not None:
            paint_between(board, frame, view.band.times, view.band.lower, view.band.upper, "line", 0.28)
        if view.line is not None:
            self._paint_line(board, frame, view.line)
        if view.breach_at is not None and view.breach_at < view.end:
            left = frame.x(max(view.breach_at, view.start))
            board.fill(QRectF(left, 4, max(0.0, area.right() - left), 3), view.hue)
        self._paint_marks(board, frame)
        board.hline(area.left(), area.right(), _AXIS, "line")
        for at, words in time_ticks(view.start, view.end):
            x = round(frame.x(at))
            board.vline(x, _AXIS, _AXIS + 4, "line")
            half = board.width_of(words, "label") / 2
            board.text(
                min(max(x, area.left() + half - 16), area.right() - half), 90, words, "label", "text2", align=CENTRE
            )
        if self._hand.brush is not None:
            box = QRectF(area.left(), 2, area.width(), _AXIS - 2)
            paint_brush(board, box, frame.x(self._hand.brush[0]), frame.x(self._hand.brush[1]))
        if self._hand.cursor is not None and frame.holds(self._hand.cursor):
            self._paint_cursor(board, frame, self._hand.cursor)

    def _paint_line(self, board: Board, frame: Frame, line: LineView) -> None:
        painter = board.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(board.theme.pen("text", 1))
        times, values = thinned(line.times, line.values, frame.start, frame.end, int(frame.area.width()))
        known = np.isfinite(values)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
        scale = frame.area.height() / (frame.axis.high - frame.axis.low)
        for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            run = slice(first, last)
            xs = frame.area.left() + (times[run] - frame.start) / (frame.end - frame.start) * frame.area.width()
            painter.drawPolyline(polygon(xs, frame.area.bottom() - (values[run] - frame.axis.low) * scale))
        painter.restore()

    def _paint_marks(self, board: Board, frame: Frame) -> None:
        shown = [mark for mark in self.view.marks if frame.holds(mark.at)]
        changes = [mark for mark in shown if mark.kind is MarkKind.CHANGE]
        for x in sorted({round(frame.x(mark.at)) for mark in changes}):
            board.vline(x, 8, _LINE_BOTTOM, "change")
            board.painter.fillPath(pennant(x, 10), board.theme.color("change"))
        area = frame.area
        for label in flag_labels(
            changes, frame.x, lambda words: board.width_of(words, "label"), area.left(), area.right()
        ):
            board.text(label.left, 6, label.words, "label", width=label.width)
        for x in {round(frame.x(each.at)) for each in shown if each.kind is MarkKind.ENTRY and not each.is_decision}:
            board.fill(QRectF(x - 1, _ENTRIES - 7, 2, 14), "text2")
        for mark in (each for each in shown if each.is_decision):
            board.fill(QRectF(round(frame.x(mark.at)) - 4, _ENTRIES - 9, 9, 18), "text")

    def _paint_cursor(self, board: Board, frame: Frame, at: float) -> None:
        x = round(frame.x(at))
        board.vline(x, 2, _AXIS, "text2")
        words = moment(at, self.view.zone)
        wide = board.width_of(words, "label") + 12
        left = min(max(x - wide / 2, frame.area.left()), frame.area.right() - wide)
        board.fill(QRectF(left, 88, wide, 20), "raised")
        board.text(left + 6, 90, words, "label")

    def _frame(self) -> Frame:
        view = self.view
        parts = [] if view.line is None else [view.line.values]
        if view.band is not None:
            parts += [view.band.lower, view.band.upper]
        known = [part for part in parts if np.isfinite(part).any()]
        low = min((float(np.nanmin(part)) for part in known), default=0.0)
        high = max((float(np.nanmax(part)) for part in known), default=0.0)
        area = QRectF(_LEFT, _LINE_TOP, max(1, self.width() - _LEFT - _RIGHT), _LINE_BOTTOM - _LINE_TOP)
        return Frame(area, view.start, view.end, value_axis(low, high, view.unit))

    def _moment_at(self, x: float) -> float:
        return self._frame().at(x)

    def _on_brush(self, stretch: Stretch | None) -> None:
        self.set_brush(stretch)
        self.brushed.emit(stretch)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.press(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The cursor follows the pointer; with the button held it brushes."""
        self._hand.move(event.position().x(), is_held=bool(event.buttons() & Qt.MouseButton.LeftButton))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The drag ends."""
        self._hand.release()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """The cursor goes with the pointer."""
        super().leaveEvent(event)
        self._hand.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The hand's keys; all else is the pane's."""
        if not self._hand.key(event):
            super().keyPressEvent(event)


def thinned(
    times: FloatArray, values: FloatArray, start: float, end: float, pixels: int
) -> tuple[FloatArray, FloatArray]:
    """The lowest and the highest value of each pixel, in the order in which they came; a pixel with a gap keeps it."""
    first, last = np.searchsorted(times, (start, end)).tolist()
    times, values = times[first : last + 1], values[first : last + 1]
    per = len(times) // max(1, 2 * pixels)
    if per < 2:
        return times, values
    count = len(times) // per
    blocks = values[: count * per].reshape(count, per)
    has_gap = np.isnan(blocks).any(axis=1)
    filled = np.where(np.isnan(blocks), 0.0, blocks)
    rows = np.arange(count)
    places = np.sort(np.stack((filled.argmin(axis=1), filled.argmax(axis=1)), axis=1), axis=1)
    kept = (rows[:, None] * per + places).ravel()
    thin = np.where(np.repeat(has_gap, 2), np.nan, values[kept])
    rest = slice(count * per, None)
    return np.concatenate((times[kept], times[rest])), np.concatenate((thin, values[rest]))
