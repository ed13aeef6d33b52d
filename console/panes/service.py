"""Service charts: four live panels of one service, with its changes, dependencies and alerts beside them."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.chart_views import chart_view
from console.panes.words import duration, minute
from models.health.condition import Condition
from models.health.samples import Signal as HealthSignal
from widgets.brief_list import BriefList, BriefView
from widgets.buttons import Button
from widgets.detail_rows import DetailRows, DetailView
from widgets.glyphs import glyph_of
from widgets.panel import Panel
from widgets.segment import Option, Segment
from widgets.service_head import ServiceHead

if TYPE_CHECKING:
    from widgets.charts.detail_chart import DetailChart

_PANELS = (HealthSignal.ERRORS, HealthSignal.LATENCY, HealthSignal.TRAFFIC, HealthSignal.SATURATION)
_TWO_FROM = 944
"""Narrower than this, charts stand below one another: beside one another their words would be cut."""
_RANGES = {"15m": 15, "1h": 60, "2h": 120, "6h": 360, "24h": 1440}
_SIDE_FROM = 1500


class ServicePane(QWidget):
    """Give it `show_service(id)`; it stays live until another is shown."""

    service_opened = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._service = ""
        self._is_paused = False
        self._columns = 2
        self.setProperty("surface", "canvas")
        self.head = ServiceHead()
        options = [Option(key, key.replace("m", " min").replace("h", " h")) for key in _RANGES]
        self.range = Segment("Range", options, "1h")
        self.pause = Button("Pause", "P")
        self.charts: list[DetailChart] = []
        self.changes = Panel("Changes")
        self.change_list = BriefList()
        self.changes.set_body(self.change_list)
        self.upstream = Panel("Depends on")
        self.upstream_rows = DetailRows(label_width=152)
        self.upstream.set_body(self.upstream_rows)
        self.alerts = Panel("Alerts")
        self.alert_list = BriefList()
        self.alerts.set_body(self.alert_list)
        self.change_list.setAccessibleName("Changes")
        self.alert_list.setAccessibleName("Alerts")
        self._lay_out()
        self.range.chosen.connect(self._refresh)
        self.pause.clicked.connect(self.toggle_pause)
        live.health_changed.connect(self._tick)
        self.setFocusProxy(self.range)

    @property
    def service(self) -> str:
        """Id of the shown service."""
        return self._service

    def show_service(self, service: str) -> None:
        """Show this one's charts."""
        self._service = service
        self._is_paused = False
        self.pause.set_label("Pause")
        self._refresh()

    def toggle_pause(self) -> None:
        """Freeze the charts to look at a moment, or go on."""
        self._is_paused = not self._is_paused
        self.pause.set_label("Go on" if self._is_paused else "Pause")
        self._refresh()

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.addWidget(self.range)
        controls.addWidget(self.pause)
        self.head.set_controls(controls)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        charts = QWidget()
        charts.setProperty("surface", "canvas")
        charts.setLayout(self._grid)
        # Low windows scroll to the charts that do not fit.
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(charts)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.head)
        left.addWidget(scroll, 1)
        self._side = QWidget()
        self._side.setFixedWidth(464)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for panel, stretch in ((self.changes, 2), (self.upstream, 3), (self.alerts, 2)):
            side.addWidget(panel, stretch)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(left, 1)
        page.addWidget(self._side)

    def _make_charts(self) -> None:
        # When first looked at: the plotting library takes longer to import than the rest of the window to build.
        from widgets.charts.detail_chart import DetailChart

        for number in range(len(_PANELS)):
            chart = DetailChart()
            chart.cursor_moved.connect(self._link_cursor)
            self._grid.addWidget(chart, number // self._columns, number % self._columns)
            # Behind the controls in the focus order, not behind everything that was made before.
            QWidget.setTabOrder(self.charts[-1] if self.charts else self.pause, chart)
            self.charts.append(chart)

    def _tick(self) -> None:
        if self.isVisible() and not self._is_paused:
            self._refresh()

    def _refresh(self, *_args: object) -> None:
        if not self.charts:
            return
        live, now_ms = self._live, self._live.clock.now_ms()
        if not self._service:
            self._service = self._most_telling()
        health = live.by_service.get(self._service)
        entry = health_views.entry_of(live, self._service)
        name = entry.name if entry else self._service or "No service"
        if health is None:
            self.head.set_words(name, Condition.UNKNOWN, "UNKNOWN", "Select a service in the overview, F3.")
            return
        spent = duration(health.since_ms, now_ms)
        word = f"{health.condition.upper()}{f' for {spent}' if spent else ''}{', paused' if self._is_paused else ''}"
        owner = f"on call {entry.on_call}" if entry and entry.on_call else "NO ON-CALL SCHEDULE"
        self.head.set_words(name, health.condition, word, f"{health_views.place(entry)} · {owner}")
        span_ms = _RANGES[self.range.chosen_id()] * 60_000
        for signal, chart in zip(_PANELS, self.charts, strict=True):
            chart.set_view(chart_view(live, health, signal, now_ms, span_ms))
        self._show_side(now_ms, span_ms)

    def _most_telling(self) -> str:
        """What nobody has chosen yet: a service of the incident, else the worst."""
        named = [
            each
            for each in (self._live.incident.services if self._live.incident else ())
            if each in self._live.by_service
        ]
        worst = min(self._live.health, key=lambda each: each.condition.rank, default=None)
        return named[0] if named else worst.service if worst else ""

    def _show_side(self, now_ms: int, span_ms: int) -> None:
        live = self._live
        changes = live.changes_of(None, now_ms - max(span_ms, 2 * health_views.HOUR_MS))
        rows = [BriefView(c.id, minute(c.at_ms), c.service or "", c.title, c.author) for c in changes]
        self.changes.set_meta("Last 2 h, newest first")
        self.changes.set_empty(None if rows else "No changes reported in the last 2 h.")
        self.change_list.set_rows(rows)
        entry = health_views.entry_of(live, self._service)
        details = []
        for dependency in entry.depends_on if entry else ():
            health = live.by_service.get(dependency.target)
            condition = health.condition if health else Condition.UNKNOWN
            word = f"{condition.upper()} · {dependency.strength}, {dependency.mode}"
            details.append(DetailView(dependency.target, "", glyph=glyph_of(condition), word=word))
        self.upstream.set_empty(None if details else "Nothing on record that it depends on.")
        self.upstream_rows.set_rows(details)
        firing = [alert for alert in live.firing() if alert.service == self._service]
        self.alerts.set_meta(f"{len(firing)} firing")
        self.alerts.set_empty(None if firing else "No alert fires for this service.")
        rows = [BriefView(a.fingerprint, minute(a.starts_at_ms), a.severity, a.name, "") for a in firing]
        self.alert_list.set_rows(rows)

    def _link_cursor(self, at: float) -> None:
        for chart in self.charts:
            if chart is not self.sender():
                chart.set_cursor(None if np.isnan(at) else at)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if not self.charts:
            self._make_charts()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the charts."""
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_FROM
        self._side.setVisible(is_wide)
        self._columns = 2 if self.width() - (self._side.width() + 8 if is_wide else 0) >= _TWO_FROM else 1
        for number, chart in enumerate(self.charts):
            self._grid.addWidget(chart, number // self._columns, number % self._columns)
