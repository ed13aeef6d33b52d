"""The side column of the overview: why the selected service is as it is, in a dozen lines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.words import duration, minute
from models.catalog.estate import Service
from models.health.condition import Condition
from models.health.figure import figure
from models.health.verdict import ServiceHealth
from resources.tongue import shown, tr
from widgets.buttons import Button
from widgets.charts.spark_panel import SparkPanel
from widgets.detail_rows import DetailRows, DetailView
from widgets.glyphs import GlyphKind, glyph_of
from widgets.panel import Panel


class ServiceCard(Panel):
    """Give it `show_service(id)` whenever something may have changed."""

    open_requested = Signal(str)
    declare_requested = Signal()

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Selected"), parent=parent)
        self._live = live
        self._service = ""
        self.set_meta(tr("Click selects, Enter opens"))
        self.chart = SparkPanel()
        self.rows = DetailRows()
        self.open_charts = Button(tr("Open charts"), "Enter", is_primary=True)
        self.declare = Button(tr("Declare incident…"), "F2")
        self.open_charts.clicked.connect(lambda: self.open_requested.emit(self._service))
        self.declare.clicked.connect(self.declare_requested)
        for button in (self.open_charts, self.declare):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = QGridLayout()
        buttons.setContentsMargins(16, 8, 16, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self.open_charts, 0, 0)
        buttons.addWidget(self.declare, 0, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        scroll.setAccessibleName(tr("Why, in full"))
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)
        self.set_body(self._body)

    def show_service(self, service: str) -> None:
        """Explain this service; empty for none."""
        self._service = service
        health = self._live.by_service.get(service)
        self.set_empty(None if health else tr("Select a service with the arrow keys."))
        if health is None:
            return
        now_ms = self._live.clock.now_ms()
        entry = health_views.entry_of(self._live, service)
        spent = duration(health.since_ms, now_ms)
        tier = tr("no tier") if entry is None or entry.tier is None else tr("tier {tier}", tier=entry.tier)
        team = (entry.team if entry else None) or tr("NO OWNER")
        key = health.headline.key if health.headline else None
        self.chart.set_service(
            entry.name if entry else service,
            health.condition,
            f"{tr(health.condition).upper()}{(tr(' for {spent}', spent=spent) if spent else '')} · {tier} · {team}",
            None if key is None else health_views.spark(self._live, health, key, now_ms),
            (minute(now_ms - health_views.HOUR_MS), _caption(health), minute(now_ms)),
        )
        self.rows.set_rows(self._details(health, entry, now_ms))

    def _details(self, health: ServiceHealth, entry: Service | None, now_ms: int) -> list[DetailView]:
        since = (
            tr("since {minute}, {duration}", minute=minute(health.since_ms), duration=duration(health.since_ms, now_ms))
            if health.since_ms
            else ""
        )
        rows = [DetailView(tr("Why"), shown(health.why), since)]
        change = health_views.cause_change(self._live, health)
        if change is not None:
            rows.append(
                DetailView(tr("Change"), f"{change.title}, {minute(change.at_ms)}", change.author, GlyphKind.CHANGE)
            )
        if self._live.watchers is not None:
            # Imported with the watchers, after the first picture.
            from console.panes.watch_views import card_rows

            rows += card_rows(self._live, self._live.watchers, health.service)
        rows += self._upstream(entry)
        alerts = [alert for alert in self._live.firing() if alert.service == health.service]
        if alerts:
            rows.append(
                DetailView(
                    tr("Alerts"),
                    tr("{alerts} firing", alerts=len(alerts)),
                    " · ".join(alert.name for alert in alerts[:3]),
                )
            )
        for reading in health.readings[:6]:
            value = "–" if reading.value is None else figure(reading.value, reading.unit)
            rows.append(
                DetailView(
                    tr(reading.key.signal).capitalize(), value, health_views.usual_words(reading), word=reading.metric
                )
            )
        if entry is not None:
            rows += _ownership(entry)
        return rows

    def _upstream(self, entry: Service | None) -> list[DetailView]:
        rows: list[DetailView] = []
        for dependency in entry.depends_on if entry else ():
            health = self._live.by_service.get(dependency.target)
            if health is not None and health.condition is not Condition.OK:
                word = f"{tr(health.condition).upper()} · {tr(dependency.strength)}, {tr(dependency.mode)}"
                label = "" if rows else tr("Upstream")
                rows.append(DetailView(label, dependency.target, glyph=glyph_of(health.condition), word=word))
        return rows


def _caption(health: ServiceHealth) -> str:
    metric = health.headline.metric if health.headline else ""
    return (
        tr("{metric}, last hour, band: usual", metric=metric)
        if health.headline and health.headline.usual
        else tr("{metric}, last hour", metric=metric)
    )


def _ownership(entry: Service) -> list[DetailView]:
    users = tr("not recorded") if entry.users is None else tr("{users:,} an hour", users=entry.users)
    revenue = ""
    if entry.revenue_per_minute is not None:
        revenue = tr(
            "{revenue_per_minute:,.0f} {currency} a minute",
            revenue_per_minute=entry.revenue_per_minute,
            currency=entry.currency or "",
        )
    return [
        DetailView(tr("Users"), users, revenue),
        DetailView(
            tr("Owner"),
            entry.owner or tr("NO OWNER"),
            tr("on call {on_call}", on_call=entry.on_call) if entry.on_call else tr("NO ON-CALL SCHEDULE"),
        ),
        DetailView(tr("Runbooks"), ", ".join(entry.runbooks) or tr("none")),
    ]
