"""A detailed chart as a panel of its own: head with anomaly and value, plot with axes, band, lines, marks, cursor and brush.

Lines are pyqtgraph curves, thinned to the peaks of what is visible; all else is painted. It draws again only when given
another view, when resized, or when the theme changes; pointer and keys repaint what lies over the lines alone.
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.board import Board
from widgets.charts.detail_back import paint_back
from widgets.charts.detail_frame import Frame, area_of, axis_of
from widgets.charts.detail_front import paint_front
from widgets.charts.detail_lines import Lines
from widgets.charts.detail_readout import readout
from widgets.charts.detail_view import DetailChartView
from widgets.charts.time_hand import Stretch, TimeHand
from widgets.painted import Painted, tell_whole

KEYS_HELP = marked(
    "Left and Right move the cursor, Ctrl with them goes from mark to mark, Home and End to the ends. "
    "Shift with Left or Right selects a stretch, Esc lets go of it, Z zooms to it."
)


class _Layer(Painted):
    """One painted sheet of the chart, under the lines or over them."""

    def __init__(self, chart: "DetailChart", *, is_front: bool) -> None:
        super().__init__(chart)
        self._chart = chart
        self._is_front = is_front
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paint(self, board: Board) -> None:
        chart = self._chart
        if self._is_front:
            paint_front(board, chart.view, chart.frame, chart.cursor_at, chart.stretch)
        else:
            paint_back(board, chart.view, chart.frame, self.width())


class DetailChart(Painted):
    """712 × 328 in full size. `cursor_moved` carries a moment or None, `brushed` a stretch or None."""

    accessible_role = QAccessible.Role.Chart
    surface = "panel"
    cursor_moved = Signal(object)
    brushed = Signal(object)

    def __init__(self, view: DetailChartView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view or DetailChartView("", 0, 1)
        self._axis = axis_of(self.view)
        self._back = _Layer(self, is_front=False)
        self._lines = Lines(self)
        self._front = _Layer(self, is_front=True)
        self._hand = TimeHand(self, self._moment_at, lambda: (self.view.start, self.view.end))
        self._hand.cursor_moved.connect(self._on_cursor)
        self._hand.brushed.connect(self._on_brush)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setMinimumSize(320, 188)
        self.setAccessibleDescription(tr(KEYS_HELP))
        self.set_view(self.view)

    @property
    def frame(self) -> Frame:
        """Where time and value lie now."""
        return Frame(area_of(self.width(), self.height()), self.view.start, self.view.end, self._axis)

    @property
    def cursor_at(self) -> float | None:
        """The moment the cursor stands at."""
        return self._hand.cursor

    @property
    def stretch(self) -> Stretch | None:
        """The selected stretch."""
        return self._hand.brush

    def set_view(self, view: DetailChartView) -> None:
        """Draw this."""
        self.view = view
        self._axis = axis_of(view)
        parts = [view.title, view.value, view.words, view.meta, tr("stale yes") if view.is_stale else tr("stale no")]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._lines.show_view(view, self._axis)
        self._back.update()
        self._front.update()

    def set_cursor(self, at: float | None) -> None:
        """Show the read-out at a moment, for charts whose cursors move together; None hides it."""
        if at != self._hand.cursor:
            self._hand.cursor = at
            self._front.update()

    def set_brush(self, stretch: Stretch | None) -> None:
        """Show a selected stretch; None shows none."""
        if stretch != self._hand.brush:
            self._hand.brush = stretch
            self._front.update()

    def readout(self, at: float) -> str:
        """Time and values of all lines at a moment, and what happened within 6 pixels of it; a gap says "no data"."""
        reach = 6 / max(1.0, self.frame.area.width()) * (self.view.end - self.view.start)
        return readout(self.view, at, reach).text

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """712 × 328."""
        return QSize(712, 328)

    def _moment_at(self, x: float) -> float:
        return self.frame.at(x)

    def _on_cursor(self, at: float | None) -> None:
        self._front.update()
        if at is not None and self.hasFocus():
            self.setAccessibleDescription(f"{self.readout(at)}. {tr(KEYS_HELP)}")
        self.cursor_moved.emit(at)

    def _on_brush(self, stretch: Stretch | None) -> None:
        self._hand.brush = stretch
        self._front.update()
        self.brushed.emit(stretch)

    def _to_mark(self, step: int) -> None:
        """To the next mark before or after the cursor."""
        at = self.view.end if self.cursor_at is None else self.cursor_at
        places = sorted({mark.at for mark in self.view.marks if self.frame.holds(mark.at)})
        found = [place for place in places if (place - at) * step > 1e-6]
        if found:
            self._hand.cursor = found[0] if step > 0 else found[-1]
            self._on_cursor(self._hand.cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Lay lines and sheets over each other."""
        super().resizeEvent(event)
        self._back.setGeometry(self.rect())
        self._front.setGeometry(self.rect())
        self._lines.setGeometry(self.frame.area.toRect())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another theme: the lines take its pens."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_hand"):
            self._lines.restyle()
            self._back.update()
            self._front.update()

    def event(self, event: QEvent) -> bool:
        """The sheets take no pointer: what they had to elide is the chart's to show in full."""
        if event.type() == QEvent.Type.ToolTip and tell_whole(self, [*self._front.elided, *self._back.elided], event):
            return True
        return super().event(event)

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
        """The hand's keys, and Ctrl with Left or Right from mark to mark; all else is the pane's."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._to_mark(step)
        elif not self._hand.key(event):
            super().keyPressEvent(event)
