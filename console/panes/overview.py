"""The overview: every service, the worst first; a side column explains the selected one."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.service_card import ServiceCard
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from widgets.charts.tile_grid import GroupView, TileGrid
from widgets.check import Check
from widgets.panel import EmptyNote
from widgets.segment import Option, Segment
from widgets.state_count import StateCountRow

_SIDE_FROM = 1500
_COUNTS_FROM = 1240
"""From here on the counts stand in the bar beside the choices, else below it."""


class OverviewPane(QWidget):
    """`service_opened(id)` asks for its charts; `service_selected(id)` tells which one is meant."""

    service_opened = Signal(str)
    service_selected = Signal(str)
    action_requested = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.sort = Segment("Sort", [Option("worst", "Worst"), Option("tier", "Tier"), Option("name", "Name")], "worst")
        self.group = Segment(
            "Group", [Option("team", "Team"), Option("region", "Region"), Option("tier", "Tier")], "team"
        )
        self.only_abnormal = Check("Only abnormal", is_on=True)
        self.counts = StateCountRow()
        self.grid = TileGrid()
        self.card = ServiceCard(live)
        self._empty = EmptyNote()
        self._lay_out()
        self.sort.chosen.connect(self._refresh)
        self.group.chosen.connect(self._refresh)
        self.only_abnormal.toggled.connect(self._refresh)
        self.grid.service_selected.connect(self._select)
        self.grid.service_opened.connect(self.service_opened)
        self.card.open_requested.connect(self.service_opened)
        self.card.declare_requested.connect(lambda: self.action_requested.emit("declare"))
        live.health_changed.connect(self._refresh)
        self.setFocusProxy(self.grid)
        self._refresh()

    @property
    def selected(self) -> str:
        """Id of the selected service; empty where none is."""
        return self.grid.selected_id()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("surface", "panel")
        bar.setFixedHeight(48)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(20)
        for widget in (self.group, self.sort, self.only_abnormal):
            line.addWidget(widget)
        line.addStretch(1)
        # What does not fit goes below; it must not push the pane beyond the window.
        bar.setMinimumWidth(1)
        self._bar = line
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.grid)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(bar)
        left.addWidget(self.counts)
        self._left = left
        left.addWidget(self._empty)
        left.addWidget(scroll, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(left, 1)
        self.card.setFixedWidth(464)
        page.addWidget(self.card)

    def _refresh(self, *_args: object) -> None:
        if not self.isVisible() and self._live.health:
            return
        now_ms = self._live.clock.now_ms()
        health = self._live.health
        self.counts.set_counts(Counter(each.condition for each in health))
        self._empty.setVisible(not health)
        if not health:
            words = (
                "No services yet. Import a catalogue (catalog import FILE) or connect a source in Settings, Ctrl+comma."
            )
            self._empty.set_sentence(words)
        only = self.only_abnormal.isChecked()
        shown = [each for each in health if each.condition is not Condition.OK or not only]
        shown.sort(key=self._order)
        normal = [each for each in health if each.condition is Condition.OK] if only else []
        if not self.grid.selected_id() and shown:
            self.grid.set_selected(shown[0].service)
        self.grid.set_tiles(
            [health_views.tile(self._live, each, now_ms) for each in shown],
            self._groups(normal),
            f"{len(normal)} normal, collapsed" if normal else "",
            self._sources_note(),
        )
        self.card.show_service(self.grid.selected_id())

    def _order(self, health: ServiceHealth) -> tuple[object, ...]:
        service = health_views.entry_of(self._live, health.service)
        tier = service.tier if service and service.tier is not None else 1.5
        if self.sort.chosen_id() == "name":
            return (health.service,)
        if self.sort.chosen_id() == "tier":
            return (tier, health.condition.rank, health.service)
        return (health.condition.rank, tier, health.since_ms or 0, health.service)

    def _groups(self, normal: list[ServiceHealth]) -> list[GroupView]:
        groups: dict[str, list[tuple[str, str]]] = {}
        for each in normal:
            service = health_views.entry_of(self._live, each.service)
            match self.group.chosen_id():
                case "region":
                    name = ", ".join(service.regions) if service and service.regions else "no region"
                case "tier":
                    name = f"Tier {service.tier}" if service and service.tier is not None else "no tier"
                case _:
                    name = (service.team if service else None) or "No owner"
            groups.setdefault(name, []).append((each.service, service.name if service else each.service))
        return [GroupView(name, tuple(services), "no rule broken") for name, services in sorted(groups.items())]

    def _sources_note(self) -> str:
        known = len(self._live.health)
        seen = sum(each.condition is not Condition.UNKNOWN for each in self._live.health)
        return f"{seen} of {known} services reporting"

    def _select(self, service: str) -> None:
        self.card.show_service(service)
        self.service_selected.emit(service)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the tiles."""
        super().resizeEvent(event)
        self.card.setVisible(self.width() >= _SIDE_FROM)
        room = self.width() - (self.card.width() + 8 if self.width() >= _SIDE_FROM else 0)
        if room >= _COUNTS_FROM:
            self.counts.setMinimumWidth(540)
            self._bar.addWidget(self.counts)
        else:
            self.counts.setMinimumWidth(1)
            self._left.insertWidget(1, self.counts)
