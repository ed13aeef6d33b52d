"""The overview: every service, the worst first; a side column explains the selected one."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.overview.service_card import ServiceCard
from console.panes.overview.words import blindness, heads, normal_groups, sort_key, sources_note, why_empty
from models.health.condition import Condition
from resources.tongue import tr
from widgets.charts.tile_grid import MOST_TILES, TileGrid
from widgets.check import Check
from widgets.glyphs import GlyphKind
from widgets.mirror import is_mirrored
from widgets.notice_row import NoticeRow
from widgets.segment import Option, Segment
from widgets.state_count import StateCountRow

_SIDE_FROM = 1500
_COUNTS_FROM = 1240
"""From here on the counts stand in the bar beside the choices, else below it."""
_COUNTS_WIDTH = 540


class OverviewPane(QWidget):
    """`service_opened(id)` asks for its charts; `service_selected(id)` tells which one is meant."""

    service_opened = Signal(str)
    service_selected = Signal(str)
    action_requested = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Overview"))
        self.group = Segment(
            tr("Group"),
            [Option("none", tr("None")), Option("team", tr("Team")), Option("region", tr("Region"))],
            "none",
        )
        self.sort = Segment(
            tr("Sort"), [Option("worst", tr("Worst")), Option("tier", tr("Tier")), Option("name", tr("Name"))], "worst"
        )
        self.only_abnormal = Check(tr("Only abnormal"), is_on=True)
        self.counts = StateCountRow()
        self.counts.surface = "panel"
        self.blind = NoticeRow(glyph=GlyphKind.UNKNOWN, is_dashed=True)
        self.grid = TileGrid()
        self.card = ServiceCard(live)
        self._lay_out()
        self.sort.chosen.connect(self._refresh)
        self.group.chosen.connect(self._refresh)
        self.only_abnormal.toggled.connect(self._refresh)
        self.grid.service_selected.connect(self._select)
        self.grid.service_opened.connect(self.service_opened)
        self.grid.reached.connect(self._bring_into_view)
        self.card.open_requested.connect(self.service_opened)
        self.card.declare_requested.connect(lambda: self.action_requested.emit("declare"))
        live.health_changed.connect(self._refresh)
        live.sources_changed.connect(self._show_standing)
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
        # The counts at its end bring a margin of their own.
        line.setContentsMargins(*((0, 0, 16, 0) if is_mirrored(self) else (16, 0, 0, 0)))
        line.setSpacing(16)
        for name, segment in ((tr("Group"), self.group), (tr("Sort"), self.sort)):
            choice = QHBoxLayout()
            choice.setSpacing(12)
            label = QLabel(name)
            label.setProperty("role", "label")
            choice.addWidget(label)
            choice.addWidget(segment)
            line.addLayout(choice)
        line.addWidget(self.only_abnormal)
        line.addStretch(1)
        # What does not fit goes below; it must not push the pane beyond the window.
        bar.setMinimumWidth(1)
        self._bar = line
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.grid)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        for widget in (bar, self.counts, self.blind):
            self._left.addWidget(widget)
        self._left.addWidget(self._scroll, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(self._left, 1)
        self.card.setFixedWidth(464)
        page.addWidget(self.card)

    def _show_standing(self) -> None:
        """Why there is nothing, or that all of it is past."""
        if not self._live.health:
            self.grid.set_tiles((), (), why_empty(self._live))
        found = blindness(self._live)
        self.blind.setVisible(found is not None)
        if found is not None:
            self.blind.set_notice(found[1], lead=found[0])

    def _refresh(self, *_args: object) -> None:
        if not self.isVisible() and self._live.health:
            return
        live, now_ms = self._live, self._live.clock.now_ms()
        self._show_standing()
        self.counts.set_counts(Counter(each.condition for each in live.health))
        only, by, order = self.only_abnormal.isChecked(), self.group.chosen_id(), self.sort.chosen_id()
        shown = [each for each in live.health if each.condition is not Condition.OK or not only]
        shown.sort(key=lambda each: sort_key(live, each, order))
        named = heads(live, shown, by)
        if named:
            # Groups stand in the order of their first service, so the worst one's comes first.
            places = {head: place for place, head in reversed(list(enumerate(named[each.service] for each in shown)))}
            shown.sort(key=lambda each: places[named[each.service]])
        normal = [each for each in live.health if each.condition is Condition.OK] if only else []
        if not self.grid.has_selection() and shown:
            self.grid.set_selected(shown[0].service)
        most = MOST_TILES if only else None
        tiles = [health_views.tile(live, each, now_ms) for each in shown[:most]]
        if named:
            tiles = [replace(tile, group=named[tile.id]) for tile in tiles]
        self.grid.set_tiles(
            tiles,
            normal_groups(live, normal, by),
            tr("{normal} normal, collapsed", normal=len(normal)) if normal else why_empty(live),
            sources_note(live),
            most=most,
            beyond=Counter(each.condition for each in shown[len(tiles) :]),
        )
        self.card.show_service(self.grid.selected_id())

    def _select(self, service: str) -> None:
        self.card.show_service(service)
        self.service_selected.emit(service)

    def _bring_into_view(self, place: QRect) -> None:
        """What a key reached must be seen, whole, with a little around it."""
        middle, margin = place.center(), 8
        self._scroll.ensureVisible(middle.x(), middle.y(), place.width() // 2 + margin, place.height() // 2 + margin)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the tiles."""
        super().resizeEvent(event)
        self.card.setVisible(self.width() >= _SIDE_FROM)
        room = self.width() - (self.card.width() + 8 if self.width() >= _SIDE_FROM else 0)
        choices = self._bar.sizeHint().width()
        if self._bar.indexOf(self.counts) >= 0:
            choices -= self._bar.spacing() + self.counts.sizeHint().width()
        if room >= max(_COUNTS_FROM, choices + self._bar.spacing() + _COUNTS_WIDTH):
            self.counts.setMinimumWidth(_COUNTS_WIDTH)
            self._bar.addWidget(self.counts)
        else:
            self.counts.setMinimumWidth(1)
            self._left.insertWidget(1, self.counts)
