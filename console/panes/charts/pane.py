"""Service charts: four live panels of one service, with its objective below and changes, dependencies, alerts beside them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.charts import span as chart_span
from console.panes.charts.controls import ServiceControls
from console.panes.charts.history import knows_last_week
from console.panes.charts.keys import Asked, asked
from console.panes.charts.marks import Marks
from console.panes.charts.picture import picture
from console.panes.charts.service_words import caption, head_words, most_telling
from console.panes.charts.side import WIDTH, ServiceSide
from console.panes.charts.span import ChartSpan
from console.panes.charts.views import PANELS, Wanted, chart_view, first_keys
from models.health.verdict import ServiceHealth
from resources.tongue import marked, tr
from widgets.charts.detail_view import DetailChartView, frozen
from widgets.service_head import ServiceHead
from widgets.slo_strip import SloStrip

if TYPE_CHECKING:
    from widgets.charts.detail_chart import DetailChart
    from widgets.charts.table_twin import TableTwin

_TWO_FROM = 960
"""Narrower than this, charts stand below one another: beside one another their words would be cut."""
_CONTROLS_FROM = 1140
"""Narrower than this, the controls stand below the head."""
_SIDE_FROM = 1500
_LOW, _TALL = 188, 260
"""Least heights of a chart: two by two they fit a window of 800; one below another there is scrolling anyway."""
_NO_LAST_WEEK = marked("nothing is known of the same hours a week ago")


class ServicePane(QWidget):
    """Give it `show_service(id)`; it stays live until another is shown. It draws on health ticks and only while visible."""

    service_opened = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._service = ""
        self._span = ChartSpan()
        self._paused: tuple[int, ServiceHealth | None] | None = None
        """When it was paused and the verdict then."""
        self._is_vs_week = False
        self._cursor: float | None = None
        self._marks = Marks(live)
        self._columns = 2
        self.views: tuple[DetailChartView, ...] = ()
        self.setProperty("surface", "canvas")
        self.head, self.controls = ServiceHead(), ServiceControls()
        self.charts: list[DetailChart] = []
        self.table: TableTwin | None = None
        self.slo = SloStrip()
        self.side = ServiceSide(live)
        self._lay_out()
        self.controls.range_chosen.connect(self.show_range)
        self.controls.behind_chosen.connect(lambda name: self.compare(name == "week"))
        self.controls.pause_pressed.connect(self.toggle_pause)
        self.controls.table_pressed.connect(self.toggle_table)
        live.health_changed.connect(self._tick)
        live.brush_changed.connect(self._on_brush)
        self.setFocusProxy(self.controls.range)

    @property
    def service(self) -> str:
        """Id of the shown service."""
        return self._service

    @property
    def span(self) -> ChartSpan:
        """Which stretch of time is wanted."""
        return self._span

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self._paused is not None

    @property
    def is_table(self) -> bool:
        """Whether the table stands in the charts' place."""
        return self.table is not None and not self.table.isHidden()

    def show_service(self, service: str) -> None:
        """Show this one's charts."""
        self._service = service
        self._paused = None
        self._refresh()

    def toggle_pause(self) -> None:
        """Freeze what is shown, its end too, or go on; data go on being taken either way."""
        now_ms = self._live.clock.now_ms()
        self._paused = None if self.is_paused else (now_ms, self._live.by_service.get(self._service))
        self._refresh()

    def toggle_table(self) -> None:
        """The table twin in the charts' place, or the charts again."""
        if self.table is None:
            from widgets.charts.table_twin import TableTwin

            self.table = TableTwin()
            self.table.left.connect(self.toggle_table)
            self.table.copied.connect(
                lambda rows: self._live.told.emit(tr("{rows} rows copied, tab-separated.", rows=rows))
            )
            self._left.insertWidget(self._left.indexOf(self._scroll) + 1, self.table, 1)
            self.table.hide()
        is_table = not self.is_table
        self._scroll.setVisible(not is_table)
        self.table.setVisible(is_table)
        self._refresh()
        target: QWidget = self.table if is_table else (self.charts[0] if self.charts else self.controls.table)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self, is_vs_week: bool) -> None:
        """Behind the lines: last week where it is known, else what is usual."""
        self._is_vs_week = is_vs_week
        self._refresh()

    def show_range(self, range_id: str) -> None:
        """A range of `chart_span.RANGES` that ends now."""
        self._show(chart_span.ranged(range_id))

    def zoom_to_brush(self) -> None:
        """Show the selected stretch alone."""
        if self._live.brush is not None:
            self._show(chart_span.between(*self._live.brush))

    def wanted(self) -> Wanted:
        """What the charts are to show now."""
        now_ms = self._now_ms()
        start, end = self._span.bounds(now_ms)
        return Wanted(start, end, now_ms, self._is_vs_week, self._live.second_zone)

    def shown_health(self) -> ServiceHealth | None:
        """The verdict on show: of now, or of when it was paused."""
        return self._paused[1] if self._paused is not None else self._live.by_service.get(self._service)

    def picture(self) -> QImage:
        """Head, charts or table, and objective at double size; also what would have to be scrolled to."""
        body: QWidget = self.table if self.is_table and self.table is not None else self._grid_holder
        wanted = self.wanted()
        return picture((self.head, body), caption(self._live, self._service, wanted.start_ms, wanted.end_ms))

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid_holder = QWidget()
        self._grid_holder.setProperty("surface", "canvas")
        below = QVBoxLayout(self._grid_holder)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addLayout(self._grid, 1)
        below.addWidget(self.slo)
        # Low windows scroll to what does not fit.
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._grid_holder)
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        self._left.addWidget(self.head)
        self._left.addWidget(self._scroll, 1)
        self.head.set_controls(self.controls)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(self._left, 1)
        page.addWidget(self.side)

    def _make_charts(self) -> None:
        # When first looked at: the plotting library takes longer to import than the rest of the window to build.
        from widgets.charts.detail_chart import DetailChart

        for number in range(len(PANELS)):
            chart = DetailChart()
            chart.cursor_moved.connect(self._link_cursor)
            chart.brushed.connect(self._live.set_brush)
            chart.set_brush(self._live.brush)
            self._grid.addWidget(chart, number // self._columns, number % self._columns)
            # Behind the controls in the focus order, not behind everything that was made before.
            QWidget.setTabOrder(self.charts[-1] if self.charts else self.controls.table, chart)
            self.charts.append(chart)

    def _now_ms(self) -> int:
        return self._paused[0] if self._paused is not None else self._live.clock.now_ms()

    def _tick(self) -> None:
        if self.isVisible() and not self.is_paused:
            self._refresh()

    def _show(self, span: ChartSpan) -> None:
        self._span = span
        self._refresh()

    def _refresh(self) -> None:
        if not self.charts:
            return
        live = self._live
        if not self._service:
            self._service = most_telling(live)
        health = self.shown_health()
        self._say_head(health)
        self._show_slo()
        behind = "week" if self._is_vs_week else "band"
        self.controls.show_state(self._span.range_id, behind, is_paused=self.is_paused, is_table=self.is_table)
        if health is None:
            return
        wanted = self.wanted()
        start, end = wanted.start_ms / 1000, wanted.end_ms / 1000
        knows = any(knows_last_week(live, key, start, end) for key in first_keys(health))
        self.controls.allow_last_week(None if knows else tr(_NO_LAST_WEEK))
        found = self._marks.between(health.service, wanted.start_ms, wanted.end_ms)
        self.views = tuple(chart_view(live, health, signal, wanted, found) for signal in PANELS)
        if self.is_paused:
            # The rings write on where these views look.
            self.views = tuple(frozen(view) for view in self.views)
        if self.is_table and self.table is not None:
            self.table.show_views(self.views)
        else:
            for view, chart in zip(self.views, self.charts, strict=True):
                chart.set_view(view)
        self.side.show_service(self._service, health, wanted.now_ms, self._span.span_ms)

    def _say_head(self, health: ServiceHealth | None) -> None:
        paused_ms = self._paused[0] if self._paused is not None else None
        self.head.set_words(*head_words(self._live, self._service, health, self._span, self._now_ms(), paused_ms))

    def _show_slo(self) -> None:
        found = None
        if self._live.watchers is not None:
            # Imported with the watchers, after the first picture.
            from console.panes.watch_views import slo_strip

            found = slo_strip(self._live.watchers, self._service)
        if not self._service:
            self.slo.set_empty(tr("Select a service in the overview, F3."))
        elif found is None:
            self.slo.set_empty(
                tr("No SLO on record for {service}. Import OpenSLO or Sloth: see docs/slo.md", service=self._service)
            )
        else:
            self.slo.set_view(found)

    def _link_cursor(self, at: float | None) -> None:
        self._cursor = at
        for chart in self.charts:
            if chart is not self.sender():
                chart.set_cursor(at)

    def _on_brush(self) -> None:
        for chart in self.charts:
            chart.set_brush(self._live.brush)
        if self.isVisible():
            self._say_head(self.shown_health())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of `chart_keys`, where whatever has the focus in here did not want them."""
        found = asked(event)
        if found is None or (found.what is Asked.LET_GO and self._live.brush is None):
            super().keyPressEvent(event)
            return
        cursor_ms = None if self._cursor is None else round(self._cursor * 1000)
        match found.what:
            case Asked.RANGE:
                self.show_range(found.range_id)
            case Asked.STEP:
                self._show(chart_span.stepped(self._span, found.step))
            case Asked.ZOOM:
                self._show(chart_span.zoomed(self._span, found.step, self._now_ms(), cursor_ms))
            case Asked.PRESENT:
                self._show(ChartSpan(self._span.span_ms))
            case Asked.PAUSE:
                self.toggle_pause()
            case Asked.BAND:
                self.compare(False)
            case Asked.WEEK:
                self._want_last_week()
            case Asked.ZOOM_TO_BRUSH:
                self.zoom_to_brush()
            case Asked.LET_GO:
                self._live.set_brush(None)

    def _want_last_week(self) -> None:
        reason = self.controls.why_no_last_week
        if reason:
            self._live.told.emit(tr("Last week can't be shown: {reason}.", reason=reason))
        else:
            self.compare(True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if not self.charts:
            self._make_charts()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the charts; the controls go below where they would crowd the words."""
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_FROM
        self.side.setVisible(is_wide)
        main = self.width() - (WIDTH + 8 if is_wide else 0)
        is_beside = main >= _CONTROLS_FROM
        if is_beside != (self._left.indexOf(self.controls) < 0):
            self._left.removeWidget(self.controls)
            self.head.set_controls(self.controls if is_beside else None)
            if not is_beside:
                self._left.insertWidget(1, self.controls)
        self._columns = 2 if main >= _TWO_FROM else 1
        for number, chart in enumerate(self.charts):
            chart.setMinimumHeight(_LOW if self._columns == 2 else _TALL)
            self._grid.addWidget(chart, number // self._columns, number % self._columns)
