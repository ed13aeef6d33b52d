"""Beside the charts: what changed, what the service depends on, its regions, its alerts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.charts.regions import region_rows
from console.panes.words import minute
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from resources.tongue import tr
from widgets.brief_list import BriefList, BriefView
from widgets.detail_rows import DetailRows, DetailView
from widgets.glyphs import glyph_of
from widgets.panel import Panel

WIDTH = 464


class ServiceSide(QWidget):
    """464 wide. Give it `show_service` whenever something may have changed."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setFixedWidth(WIDTH)
        self.changes, self.change_list = Panel(tr("Changes")), BriefList()
        self.upstream, self.upstream_rows = Panel(tr("Depends on")), DetailRows(label_width=152)
        self.regions, self.region_list = Panel(tr("Regions")), DetailRows(label_width=152)
        self.alerts, self.alert_list = Panel(tr("Alerts")), BriefList()
        self.change_list.setAccessibleName(tr("Changes"))
        self.alert_list.setAccessibleName(tr("Alerts"))
        self.regions.set_meta(tr("errors, instances"))
        self.regions.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        parts: tuple[tuple[Panel, QWidget, int], ...] = (
            (self.changes, self.change_list, 2),
            (self.upstream, self.upstream_rows, 3),
            (self.regions, self.region_list, 2),
            (self.alerts, self.alert_list, 2),
        )
        for panel, body, stretch in parts:
            panel.set_body(body)
            column.addWidget(panel, stretch)

    def show_service(self, service: str, health: ServiceHealth | None, now_ms: int, span_ms: int) -> None:
        """Of this service, and of the stretch of time its charts show."""
        live = self._live
        changes = live.changes_of(None, now_ms - max(span_ms, 2 * health_views.HOUR_MS))
        rows = [BriefView(c.id, minute(c.at_ms), c.service or "", c.title, c.author) for c in changes]
        hours = max(2, round(span_ms / health_views.HOUR_MS))
        self.changes.set_meta(
            tr("Last {hours} h, newest first", hours=hours) if hours <= 48 else tr("Last 7 d, newest first")
        )
        self.changes.set_empty(None if rows else tr("No changes reported in the last {hours} h.", hours=hours))
        self.change_list.set_rows(rows)
        details = self._upstream(service)
        self.upstream.set_empty(None if details else tr("Nothing on record that it depends on."))
        self.upstream_rows.set_rows(details)
        regions = region_rows(live, health) if health is not None else []
        self.regions.setVisible(bool(regions))
        self.region_list.set_rows(regions)
        firing = [alert for alert in live.firing() if alert.service == service]
        self.alerts.set_meta(tr("{firing} firing", firing=len(firing)))
        self.alerts.set_empty(None if firing else tr("No alert fires for this service."))
        self.alert_list.set_rows(
            [BriefView(a.fingerprint, minute(a.starts_at_ms), tr(a.severity), a.name, "") for a in firing]
        )

    def _upstream(self, service: str) -> list[DetailView]:
        entry = health_views.entry_of(self._live, service)
        details = []
        for dependency in entry.depends_on if entry else ():
            health = self._live.by_service.get(dependency.target)
            condition = health.condition if health else Condition.UNKNOWN
            word = f"{tr(condition).upper()} · {tr(dependency.strength)}, {tr(dependency.mode)}"
            details.append(DetailView(dependency.target, "", glyph=glyph_of(condition), word=word))
        return details
