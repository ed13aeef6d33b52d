"""The main window: banner, strip, notices, panes as docks, log bar. The banner can't be closed and is in every window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from console.actions import ACTIONS, BY_ID, Need
from console.command_post import CommandPost
from console.live import Live
from console.panes.charts.pane import ServicePane
from console.panes.overview.pane import OverviewPane
from console.panes.timeline.pane import TimelinePane
from console.panes.war_room import WarRoomPane
from console.panes.words import clock_time, drill_marked
from console.windows.banner_view import banner_data
from console.windows.blast_prompts import pin_snapshot
from console.windows.blindness import blindness, show_blindness
from console.windows.chart_pin import pin_charts
from console.windows.conflict_strip import ConflictStrip
from console.windows.dock import PaneDock
from console.windows.elevation_strip import ElevationStrip
from console.windows.focus_entry import first_stop
from console.windows.focus_order import in_reading_order, move_focus
from console.windows.late_panes import LatePanes
from console.windows.layouts import ROLES, Layouts
from console.windows.log_lines import LogLines
from console.windows.over_panes import OverPanes
from console.windows.sharing import SharingView
from console.windows.split_brain import SplitBrainStrip
from resources.tongue import marked, shown, tr
from widgets.banner import Banner
from widgets.drill_frame import DrillFrame
from widgets.glyphs import GlyphKind
from widgets.log_bar import LogBar
from widgets.strip import Strip, Tab

if TYPE_CHECKING:
    from console.panes.blast_radius.pane import BlastRadiusPane

TABS = (
    Tab("war_room", marked("War room")),
    Tab("alerts", marked("Alerts")),
    Tab("command", marked("Command")),
    Tab("overview", marked("Overview"), "F3"),
    Tab("service", marked("Charts"), "F4"),
    Tab("blast_radius", marked("Blast radius"), "F5"),
    Tab("timeline", marked("Timeline"), "F7"),
    Tab("runbook", marked("Runbook"), "F8"),
    Tab("composer", marked("Update"), "F9"),
    Tab("signs", marked("Signs")),
    Tab("catalog", marked("Catalogue")),
    Tab("handover", marked("Handover"), "F12"),
    Tab("approvals", marked("Approvals")),
    Tab("failover", marked("Failover")),
)
DOCKS = (*TABS, Tab("outbox", marked("Outbox")), Tab("sync", marked("Sync centre")))
"""The last two have no tab: their cells in the banner lead there."""


class MainWindow(QMainWindow):
    """Owned by console.app. `handlers` bind every action that is not about this window's own panes."""

    reopen_requested = Signal(object)
    """Close and open anew: who this workstation is has changed. What to do when nothing is shared any more goes along."""

    said = Signal(str)
    """A sentence was shown over the panes; empty: it was taken away."""

    asked = Signal(str, object)
    """A late pane wants a question put: its name, and what it is about, as a tuple of texts."""

    def __init__(
        self, live: Live, post: CommandPost, layouts: Layouts, role: str, *, is_simulated: bool = False
    ) -> None:
        super().__init__()
        self.live = live
        self.post = post
        self._layouts = layouts
        self._role = role
        self.is_simulated = is_simulated
        self._actions: dict[str, QAction] = {}
        self._is_locked = False
        self.setWindowTitle("Watchfloor")
        # At 200 % a screen of 1920 × 1080 has 960 × 540, some of which is the desktop's.
        self.setMinimumSize(800, 480)
        # Parents before their parts: whatever is given another parent is styled anew, with all that is in it. Who comes first
        # comes first with Tab, too.
        self._content = QWidget(self)
        self.banner = Banner(parent=self._content)
        self.strip = Strip(TABS, parent=self._content)
        self.over = OverPanes(self._content)
        self.notice, self.blind, self.tampered = self.over.notice, self.over.blind, self.over.tampered
        self.split_brain = SplitBrainStrip(live, self.over)
        self.elevations = ElevationStrip(live, self.do, self.over)
        self.log_bar = LogBar()
        self.war_room, self.overview = WarRoomPane(live), OverviewPane(live)
        self.service, self.timeline = ServicePane(live), TimelinePane(live)
        self.late = LatePanes(live, post, self.open_service, self.do, self.asked.emit, self)
        self.sharing = SharingView(live, self.late.sharing_now, self.over)
        self.conflicts = ConflictStrip(live, self.do, self.over, self.late.sharing_now.machine)
        self.area = QMainWindow(self.over)
        self.area.setWindowFlags(Qt.WindowType.Widget)
        self.area.setDockNestingEnabled(True)
        self.docks: dict[str, PaneDock] = {}
        self._panes: dict[str, QWidget] = {}
        panes: tuple[QWidget, ...] = (
            self.war_room,
            self.late.alerts,
            self.late.command,
            self.overview,
            self.service,
            self.late.blast,
            self.timeline,
            self.late.runbook,
            self.late.composer,
            self.late.signs,
            self.late.catalog,
            self.late.handover,
            self.late.approvals,
            self.late.failover,
            self.late.outbox,
            self.late.sync,
        )
        for tab, pane in zip(DOCKS, panes, strict=True):
            self._add_dock(tab, pane)
        self._lay_out()
        self._bind_widgets()
        self._front = "war_room"
        self._lines = LogLines(live, self.log_bar, self.say, self._show_who)
        self.use_layout(role)
        self._refresh_banner()

    def bind(self, handlers: dict[str, Callable[[], None]]) -> None:
        """Make an action of every entry of the table; this window's own handlers come first."""
        own = self._own_handlers() | handlers
        for spec in ACTIONS:
            action = QAction(tr(spec.text), self)
            if spec.shortcut:
                action.setShortcut(QKeySequence(spec.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(lambda _checked=False, one=spec.id: self.do(one))
            self.addAction(action)
            self._actions[spec.id] = action
        self._handlers = own

    def do(self, action_id: str) -> None:
        """Carry out an action by id, or say what it lacks."""
        reason = self.lacks(action_id)
        if reason:
            self.say(f"{tr(BY_ID[action_id].text).rstrip('…')}: {shown(reason)}.")
            return
        self._handlers[action_id]()

    def lacks(self, action_id: str) -> str:
        """What stands against an action now; empty where nothing does."""
        need = BY_ID[action_id].need
        if action_id == "pin" and self._is_before("blast_radius"):
            need = Need.INCIDENT
        missing = {
            Need.INCIDENT: self.live.incident is None,
            Need.ENTRY: self.timeline.selected is None,
        }
        return tr(need.value) if missing.get(need, False) else ""

    def say(self, sentence: str, glyph: GlyphKind = GlyphKind.DOWN) -> None:
        """Show a sentence above the panes until it is dismissed or something is saved; it overlays nothing."""
        self.over.say(sentence, glyph)
        self.said.emit(sentence)

    def set_locked(self, is_locked: bool) -> None:
        """Whether the lock screen covers this window: what lies under it takes no keys, and keeps what was typed."""
        self._is_locked = is_locked
        self._content.setEnabled(not is_locked)
        self._refresh_banner()

    def show_pane(self, pane_id: str) -> None:
        """Bring a pane to the front and give it the focus."""
        dock = self.docks[pane_id]
        dock.show()
        dock.raise_()
        if dock.isFloating():
            dock.activateWindow()
        else:
            self._front = pane_id
            for other in self.docks.values():
                if other is not dock and not other.isFloating():
                    other.hide()
        self.strip.set_current(pane_id)
        # A pane with nothing in it yet takes no keys: its tab does, rather than what was worked in before.
        target = first_stop(self._panes[pane_id]) or first_stop(self.strip)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_service(self, service: str) -> None:
        """Its charts."""
        self.service.show_service(service)
        self.show_pane("service")

    def use_layout(self, role: str) -> None:
        """The saved layout of a role, or its first form."""
        self._role = role
        front, docks, window = self._layouts.get(role)
        if window is not None:
            self.restoreGeometry(window)
        elif not self.isVisible():
            # The first time: all there is. Not "maximised", which windowless displays and some managers don't know.
            self.resize(self.screen().availableSize())
        if docks is not None:
            self.area.restoreState(docks)
        self.war_room.tabs.choose(self._layouts.tab(role))
        self.strip.set_note(tr("Layout: {roles}", roles=tr(ROLES[role])))
        self.show_pane(front if front in self.docks else "war_room")

    def save_layout(self) -> None:
        """Keep the present one for the present role."""
        tab = self.war_room.tabs.choice()
        self._layouts.put(self._role, self._front, self.area.saveState(), self.saveGeometry(), tab)
        self.say(tr("Layout saved for {roles}.", roles=tr(ROLES[self._role])))

    @property
    def front(self) -> str:
        """Id of the pane in front."""
        return self._front

    @property
    def blast(self) -> "BlastRadiusPane":
        """The blast radius, made at the first look."""
        return self.late.blast.pane

    def _add_dock(self, tab: Tab, pane: QWidget) -> None:
        dock = PaneDock(tab.id, tr(tab.name), pane, banner_data(self.live, is_simulated=self.is_simulated), self.area)
        self.area.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        dock.returned.connect(self.show_pane)
        self.docks[tab.id] = dock
        self._panes[tab.id] = pane

    def _lay_out(self) -> None:
        content = self._content
        content.setProperty("surface", "canvas")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        work = QVBoxLayout()
        work.setContentsMargins(8, 8, 8, 8)
        rights = self.elevations
        rows = (self.tampered, self.split_brain, rights.glass, self.blind, self.sharing.strip, self.conflicts)
        self.over.tight_changed.connect(self.conflicts.set_brief)
        self.over.hold((*rows, rights.asked, rights.mine), self.area)
        work.addWidget(self.over)
        column.addLayout(work, 1)
        column.addWidget(self.log_bar)
        self.frame: DrillFrame | None = None
        self.setCentralWidget(content)
        self._is_framed = False

    def _bind_widgets(self) -> None:
        live = self.live
        self.strip.tab_requested.connect(self.show_pane)
        self.strip.search_requested.connect(lambda: self.do("palette"))
        self.banner.commander_requested.connect(lambda: self.do("role"))
        self.banner.update_requested.connect(lambda: self.do("composer"))
        self.banner.clock_requested.connect(lambda: self.do("state"))
        self.banner.data_requested.connect(self._to_data)
        self.banner.outbox_requested.connect(lambda: self.show_pane("outbox"))
        self.banner.approve_requested.connect(lambda: self.show_pane("approvals"))
        self.banner.shelved_requested.connect(lambda: self.show_pane("alerts"))
        self.notice.action_requested.connect(self._dismiss_notice)
        self.over.dismissing.activated.connect(self._dismiss_notice)
        self.over.left.connect(self._to_front)
        self.log_bar.line_committed.connect(lambda _line: self._lines.log(self.log_bar.text()))
        self.log_bar.left.connect(self._to_front)
        for pane in (self.overview, self.war_room):
            pane.service_opened.connect(self.open_service)
            pane.action_requested.connect(self.do)
        self.overview.service_selected.connect(self.service.show_service)
        self.war_room.entry_opened.connect(self._open_entry)
        live.failed.connect(self.say)
        live.told.connect(lambda sentence: self.say(sentence, GlyphKind.OK))
        live.second_passed.connect(self._refresh_banner)
        live.health_changed.connect(self._refresh_banner)
        live.incident_changed.connect(self._refresh_banner)
        self.late.outbox_now.changed.connect(self._refresh_banner)
        self.sharing.changed.connect(self._refresh_banner)
        live.sources_changed.connect(self._show_blindness)
        live.watch_changed.connect(self._show_blindness)

    def _stop_action(self) -> None:
        # Asked for at the press: the pane is made when it is first looked at.
        self.late.runbook.pane.stop()

    def _own_handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "pane.overview": lambda: self.show_pane("overview"),
            "pane.service": self._to_charts,
            "pane.blast_radius": lambda: self.show_pane("blast_radius"),
            "pane.timeline": lambda: self.show_pane("timeline"),
            "pane.runbook": lambda: self.show_pane("runbook"),
            "runbook.stop": self._stop_action,
            "pane.composer": lambda: self.show_pane("composer"),
            "composer": lambda: self.show_pane("composer"),
            "pane.signs": lambda: self.show_pane("signs"),
            "pane.catalog": lambda: self.show_pane("catalog"),
            "pane.alerts": lambda: self.show_pane("alerts"),
            "pane.command": lambda: self.show_pane("command"),
            "handover": lambda: self.show_pane("handover"),
            "approvals": lambda: self.show_pane("approvals"),
            "pane.failover": lambda: self.show_pane("failover"),
            "pane.outbox": lambda: self.show_pane("outbox"),
            "pane.sync": lambda: self.show_pane("sync"),
            "outbox.archive": self._to_archive,
            "outbox.hold": self.late.hold_outbox,
            "pane.war_room": lambda: self.show_pane("war_room"),
            "next_pane": lambda: self._step(1),
            "previous_pane": lambda: self._step(-1),
            "rows": self.over.toggle,
            "menu": self._menu,
            "log": lambda: self.log_bar.edit.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "decision": lambda: self._begin_entry("decision"),
            "pin": self._pin,
            "table_twin": self._toggle_table,
            "detach": self._toggle_dock,
            "layout.ic": lambda: self.use_layout("ic"),
            "layout.operator": lambda: self.use_layout("operator"),
            "layout.scribe": lambda: self.use_layout("scribe"),
            "layout.save": self.save_layout,
            "quit": self._quit,
        }

    def _to_data(self) -> None:
        """What the cell speaks of: the hub while it is away, else the sources."""
        self.do("pane.sync" if self.sharing.freshness() is not None else "connections")

    def _to_archive(self) -> None:
        self.show_pane("outbox")
        self.late.outbox.pane.show_page("archive")

    def _dismiss_notice(self) -> None:
        self.say("")

    def _to_front(self) -> None:
        self.show_pane(self._front)

    def _toggle_dock(self) -> None:
        """Detach the pane in front, or return the detached one that is being worked in."""
        active = [each for each in self.docks.values() if each.isFloating() and each.isActiveWindow()]
        dock = active[0] if active else self.docks[self._front]
        dock.toggle()
        left = [pane for pane, each in self.docks.items() if not each.isFloating()]
        if dock.isFloating() and left:
            # The window behind must not stand empty.
            self.show_pane(left[0])
            dock.activateWindow()

    def _is_before(self, pane_id: str) -> bool:
        """Whether this pane is what the person works in."""
        detached = [each for each, dock in self.docks.items() if dock.isFloating() and dock.isActiveWindow()]
        return pane_id == (detached[0] if detached else self._front)

    def _pin(self) -> None:
        if self._is_before("blast_radius"):
            pin_snapshot(self.live, self.blast)
        elif self._is_before("service"):
            pin_charts(self.live, self.service)
        else:
            self.timeline.toggle_pin()

    def _toggle_table(self) -> None:
        """The figures of charts or graph in front as a table; every other pane is a list or a form already."""
        if self._is_before("service"):
            self.service.toggle_table()
        elif self._is_before("blast_radius"):
            self.blast.toggle_table()
        else:
            self.say(tr("Table: charts (F4) and blast radius (F5) have one; all else here can be read as it is."))

    def _quit(self) -> None:
        self.close()

    def _to_charts(self) -> None:
        if self.overview.selected and self.overview.selected != self.service.service:
            self.service.show_service(self.overview.selected)
        self.show_pane("service")

    def _begin_entry(self, kind: str) -> None:
        self.show_pane("timeline")
        self.timeline.begin_entry(kind)

    def _open_entry(self, entry_id: str) -> None:
        self.show_pane("timeline")
        self.timeline.view.list.set_current(entry_id)

    def _step(self, by: int) -> None:
        """Banner, strip, pane, log and round again."""
        stops: list[QWidget] = [self.banner, self.strip, self._panes[self._front], self.log_bar.edit]
        focus = QApplication.focusWidget()
        at = next((i for i, stop in enumerate(stops) if focus is stop or (focus and stop.isAncestorOf(focus))), -1)
        if at < 0 and by < 0:
            at = 0
        for _turn in stops:
            at = (at + by) % len(stops)
            target = first_stop(stops[at])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups: dict[str, QMenu] = {}
        for spec in ACTIONS:
            group = groups.get(spec.menu) or groups.setdefault(spec.menu, menu.addMenu(tr(spec.menu)))
            group.addAction(self._actions[spec.id])
        menu.popup(self.mapToGlobal(self.strip.geometry().bottomLeft()))

    def _show_who(self, what: str) -> None:
        me, sharing = self.live.person(self.live.desk.identity.me), self.sharing.words()
        self.log_bar.set_who(" · ".join(part for part in (tr("as {me}", me=me), sharing, what) if part))

    def _refresh_banner(self) -> None:
        live = self.live
        figures = self.late.outbox_now.figures
        data = banner_data(
            live,
            is_simulated=self.is_simulated,
            shelved=self.post.shelved,
            outbox=figures,
            offline=self.sharing.freshness(),
            rights_asked=self.elevations.asked_for,
        )
        self.banner.set_data(data)
        for dock in self.docks.values():
            dock.set_banner(data)
        self.strip.set_clock(f"{clock_time(live.clock.now_ms())}Z")
        incident = live.incident
        title = f"{incident.severity} {incident.number} {incident.title}" if incident else tr("No open incident")
        title = tr("Locked") if self._is_locked else title
        self.setWindowTitle(
            drill_marked(tr("{title} — Watchfloor", title=title), incident is not None and incident.drill)
        )
        self._frame_drill()
        self._show_who(self._lines.words())

    def _frame_drill(self) -> None:
        incident = self.live.incident
        is_drill = incident is not None and incident.drill
        self.log_bar.set_drill(is_drill)
        if is_drill == self._is_framed:
            return
        self._is_framed = is_drill
        focus = QApplication.focusWidget()
        self.takeCentralWidget()
        if is_drill and incident is not None:
            self.frame = DrillFrame(incident.number, tr("exercise"))
            self.frame.end_requested.connect(lambda: self.do("state"))
            self.frame.set_content(self._content)
            self.setCentralWidget(self.frame)
        else:
            self.setCentralWidget(self._content)
        self._content.show()
        # Moved into or out of the frame, the content lost the focus.
        if focus is not None and self._content.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_blindness(self) -> None:
        show_blindness(self.blind, blindness(self.live))

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802  Qt's name
        """Tab goes by where things stand, whenever they were made."""
        docks = in_reading_order(dock for dock in self.docks.values() if not dock.isFloating())
        areas = (self.banner, self.strip, *self.over.areas(), *docks, self.log_bar)
        around = self.frame if self._is_framed else None
        return move_focus(areas, is_next, around) or super().focusNextPrevChild(is_next)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Keep the layout; everything else is saved already."""
        tab = self.war_room.tabs.choice()
        self._layouts.put(self._role, self._front, self.area.saveState(), self.saveGeometry(), tab)
        for dock in self.docks.values():
            dock.close()
        super().closeEvent(event)
