"""The war room: the situation before the charts. Impact, tasks, decisions, facts, what happened last, next update, people."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.live import Live
from console.panes import health_views
from console.panes.incident_views import brief_rows, decision_rows, due_rows, fact_rows, people_rows, task_rows
from console.panes.overview.words import nothing_heard
from console.panes.runbook.war_room_panel import WarRoomRunPanel
from console.panes.words import minute
from models.catalog.estate import Service
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.incident.commands import ChangeTask
from models.incident.entry import Kind, TaskState
from models.kernel.ids import EventId
from resources.tongue import tr
from widgets.brief_list import BriefList
from widgets.charts.spark_row import SparkRows
from widgets.columns import Columns, Place
from widgets.decision_list import DecisionList
from widgets.due_list import DueList
from widgets.fact_list import FactList
from widgets.freshness import Freshness, FreshnessKind
from widgets.headline import Headline
from widgets.legend_line import LegendLine
from widgets.panel import Panel
from widgets.panel_tabs import PanelTabs, TabSign
from widgets.people_grid import PeopleGrid
from widgets.row_list import RowList
from widgets.state_count import StateCountRow
from widgets.task_list import TaskHead, TaskList

Row = TypeVar("Row")
_HEAD, _DUE_ROW = 42, 48
_MOST_WAITING = 5
_IMPACT_MOST = 456


class WarRoomPane(QWidget):
    """Rows open what they stand for: a service its charts, an entry the timeline."""

    service_opened = Signal(str)
    entry_opened = Signal(str)
    action_requested = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.headline, self.counts, self.sparks = Headline(), StateCountRow(), SparkRows()
        self.legend = LegendLine()
        self.impact = _panel(tr("Impact"), "", self.headline, self.counts, self.sparks, self.legend)
        # Beyond four charts more height tells nothing: it is the tasks' then.
        self.impact.setMaximumHeight(_IMPACT_MOST)
        self.task_list = TaskList()
        self.tasks = _panel(tr("Tasks"), "Ctrl+T", TaskHead(self.task_list), self.task_list)
        self.decision_list, self.fact_list, self.brief_list = DecisionList(), FactList(), BriefList()
        self.decisions = _panel(tr("Decisions"), "Ctrl+Shift+L", self.decision_list)
        self.facts = _panel(tr("Pinned facts"), "Alt+P", self.fact_list)
        self.timeline = _panel(tr("Timeline"), "F7", self.brief_list)
        self.due_list, self.grid = DueList(), PeopleGrid()
        self.next_update = _panel(tr("Next update"), "Ctrl+U", self.due_list)
        self.people = _panel(tr("People"), "Ctrl+R", self.grid)
        self.alert_list = BriefList()
        self.alerts = _panel(tr("Alerts"), "", self.alert_list)
        self.runbook = WarRoomRunPanel(live)
        self.runbook.run_requested.connect(lambda: self.action_requested.emit("pane.runbook"))
        self.tabs = PanelTabs(
            (
                ("runbook", self.runbook),
                ("facts", self.facts),
                ("timeline", self.timeline),
                ("alerts", self.alerts),
                ("people", self.people),
            ),
            tr("More of the war room"),
        )
        self.columns = Columns(
            (
                Place(self.impact, 0, 0, 248, 39),
                Place(self.tasks, 0, 0, 192, 38),
                Place(self.next_update, 2, 1, 138, 1),
                Place(self.runbook, 2, None, 224, 3),
                Place(self.decisions, 1, 1, 126, 4),
                Place(self.facts, 1, None, 162, 3),
                Place(self.timeline, 1, None, 186, 3),
                Place(self.alerts, 2, None, 150, 4),
                Place(self.people, 2, None, 168, 1),
            ),
            self.tabs,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self.setFocusProxy(self.task_list)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        live = self._live
        live.incident_changed.connect(self.refresh)
        live.entries_changed.connect(lambda _changed: self.refresh())
        live.health_changed.connect(self._show_impact)
        live.second_passed.connect(self._show_clocks)
        live.second_passed.connect(self._sign_tabs)
        self.columns.arranged.connect(self._fit_people)
        for shared in (self.fact_list, self.brief_list, self.alert_list):
            shared.fit_changed.connect(self.tabs.tell_fit)
        self.runbook.run_began.connect(lambda: self.tabs.front("runbook"))
        if not self.runbook.isHidden():
            self.tabs.front("runbook")
        self.sparks.row_opened.connect(self.service_opened)
        for rows in (self.decision_list, self.fact_list, self.brief_list):
            rows.row_opened.connect(self.entry_opened)
        self.task_list.row_opened.connect(self._advance_task)

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, now_ms = self._live, self._live.clock.now_ms()
        entries = live.timeline()
        decisions = [entry for entry in entries if entry.kind is Kind.DECISION and not entry.superseded]
        facts = [entry for entry in entries if entry.pinned and entry.kind is not Kind.DECISION]
        _fill(
            self.decisions, self.decision_list, decision_rows(decisions, now_ms, live.person), tr("No decisions yet.")
        )
        self.decisions.set_meta(tr("{decisions} made", decisions=len(decisions)))
        _fill(
            self.facts,
            self.fact_list,
            fact_rows(facts, live.person),
            tr("No pinned facts. Alt+P pins the selected entry."),
        )
        self.facts.set_meta(tr("{facts} of 7", facts=len(facts)))
        _fill(self.timeline, self.brief_list, brief_rows(entries[:40], live.person), tr("Nothing has happened yet."))
        self.timeline.set_meta(tr("UTC, newest first · {entries} entries", entries=len(entries)))
        if live.incident is not None:
            self.grid.set_people(people_rows(live.incident, entries, now_ms, live.person))
            self._fit_people()
        self.people.set_empty(None if live.incident else tr("No open incident. F2 declares."))
        self._show_clocks()
        self._show_impact()
        self._sign_tabs()

    def _fit_people(self) -> None:
        head = 0 if self.people.head.isHidden() else _HEAD
        self.people.setMinimumHeight(head + self.grid.sizeHint().height() + 8)

    def _sign_tabs(self) -> None:
        """What a panel that is out of sight has: how much, and whether anything there is due."""
        live = self._live
        self.tabs.set_sign("runbook", self.runbook.sign())
        for panel_id, count in (
            ("facts", len(self.fact_list.rows())),
            ("timeline", len(live.timeline())),
            ("alerts", len(self.alert_list.rows())),
            ("people", self.grid.count()),
        ):
            self.tabs.set_sign(panel_id, TabSign(f"{count:,}" if count else ""))

    def _show_clocks(self) -> None:
        live, now_ms = self._live, self._live.clock.now_ms()
        tasks = task_rows(live.timeline(), now_ms, live.person)
        _fill(self.tasks, self.task_list, tasks, tr("No tasks. Ctrl+T assigns one: a named owner and minutes."))
        owners = {task.owner for task in tasks}
        overdue = sum(bool(task.note) for task in tasks)
        self.tasks.set_meta(
            tr(
                "{tasks} open · {owners} people{overdue}",
                tasks=len(tasks),
                owners=len(owners),
                overdue=tr(" · {overdue} overdue", overdue=overdue) if overdue else "",
            )
        )
        dues = due_rows(live.incident, now_ms) if live.incident else []
        why = tr("Nothing is due at this severity.") if live.incident else tr("No open incident. F2 declares.")
        _fill(self.next_update, self.due_list, dues, why)
        # Whoever waits for an update is never scrolled away.
        self.next_update.setMinimumHeight(_HEAD + max(2, min(len(dues), _MOST_WAITING)) * _DUE_ROW)
        last = live.incident.last_update_ms if live.incident else None
        self.next_update.set_meta("" if last is None else tr("Last sent {minute}", minute=minute(last)))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._show_impact()

    def _show_impact(self) -> None:
        if not self.isVisible() and self._live.health:
            return
        live, now_ms = self._live, self._live.clock.now_ms()
        health = live.health
        counts = Counter(each.condition for each in health)
        unknown = bool(health) and counts[Condition.UNKNOWN] == len(health)
        last_known = Counter(each.was or Condition.UNKNOWN for each in health)
        self.counts.set_counts(last_known if unknown else counts, is_stale=unknown)
        oldest = min((each.age_seconds for each in health if each.age_seconds is not None), default=None)
        age = health_views.age_words(oldest)
        self.impact.set_freshness(Freshness(FreshnessKind.STALE, age) if unknown else None)
        self.headline.set_words(*self._impact_words(counts), is_stale=unknown)
        if live.incident is not None:
            self.impact.set_meta(
                tr("Ruled {severity}: {rule}", severity=live.incident.severity, rule=tr(live.incident.rule))
            )
        worst = sorted(health, key=self._worst_first)[:4]
        rows = [health_views.spark_row(live, each, now_ms) for each in worst if each.condition.is_abnormal]
        self.sparks.set_rows(rows)
        self._show_legend([row.id for row in rows], now_ms)
        self.impact.set_empty(None if health else self._why_empty())
        firing = [alert for alert in live.firing() if alert.service is not None]
        _fill(self.alerts, self.alert_list, health_views.alert_rows(firing), tr("No alert fires."))
        self.alerts.set_meta(tr("{firing} firing", firing=len(firing)))

    def _why_empty(self) -> str:
        if self._live.catalog is not None:
            return nothing_heard(len(self._live.catalog.services))
        return tr("No services yet: import a catalogue or connect a source in Settings.")

    def _show_legend(self, services: Sequence[str], now_ms: int) -> None:
        """What the grey bands are, and the newest change that the charts mark."""
        live = self._live
        changes = [change for each in services for change in live.changes_of(each, now_ms - health_views.HOUR_MS)]
        newest = max(changes, key=lambda change: change.at_ms, default=None)
        self.legend.setVisible(bool(services))
        self.legend.set_words(
            tr("Last hour. Grey band: what is usual."),
            "" if newest is None else tr("{title}, {minute}", title=newest.title, minute=minute(newest.at_ms)),
        )

    def _impact_words(self, counts: "Counter[Condition]") -> tuple[str, str, str]:
        live = self._live
        if live.health and counts[Condition.UNKNOWN] == len(live.health):
            seen = [each.age_seconds for each in live.health if each.age_seconds is not None]
            last = (
                tr("Last seen {age_words} ago", age_words=health_views.age_words(min(seen)))
                if seen
                else tr("Nothing was ever received")
            )
            return "–", tr("NO CURRENT DATA on any service"), tr("{last}. What stands below is past.", last=last)
        broken = counts[Condition.DOWN] + counts[Condition.DEGRADED]
        hit, tier_1 = [], 0
        for each in live.health:
            entry = health_views.entry_of(live, each.service)
            if entry is not None and entry.tier in (0, 1):
                tier_1 += 1
                if each.condition in (Condition.DOWN, Condition.DEGRADED):
                    hit.append(entry.name)
        sentence = tr("of {values} services down or degraded", values=sum(counts.values()))
        users = [entry.users for each in live.health if (entry := self._hit_entry(each)) is not None and entry.users]
        note = tr(
            "Tier 0 and 1 hit {hit} of {tier_1}{hit2}",
            hit=len(hit),
            tier_1=tier_1,
            hit2=": " + ", ".join(hit[:4]) if hit else "",
        )
        if users:
            note += tr(" · up to {users:,} users an hour", users=max(users))
        if live.first_out:
            note += tr(" · first out {first_out}", first_out=live.first_out)
        return str(broken), sentence, note

    def _hit_entry(self, health: ServiceHealth) -> Service | None:
        if health.condition not in (Condition.DOWN, Condition.DEGRADED):
            return None
        return health_views.entry_of(self._live, health.service)

    def _worst_first(self, health: ServiceHealth) -> tuple[object, ...]:
        entry = health_views.entry_of(self._live, health.service)
        tier = entry.tier if entry and entry.tier is not None else 1.5
        named = self._live.incident is not None and health.service in self._live.incident.services
        unknown_last = health.condition is Condition.UNKNOWN
        return (
            not health.condition.is_abnormal,
            unknown_last,
            not named,
            health.condition.rank,
            tier,
            health.since_ms or 0,
        )

    def _advance_task(self, entry_id: str) -> None:
        """Enter: understood, then done."""
        entry = self._live.entries.get(EventId(entry_id))
        if entry is None or self._live.incident is None:
            return
        following = TaskState.ACKNOWLEDGED if entry.task_state is TaskState.OPEN else TaskState.DONE
        self._live.submit(ChangeTask(self._live.incident.id, entry.id, following))


def _panel(title: str, keys: str, *bodies: QWidget) -> Panel:
    panel = Panel(title, keys=keys)
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in bodies:
        column.addWidget(widget)
        if isinstance(widget, RowList):
            widget.setAccessibleName(title)
            panel.say_what_fits(partial(_fitting, widget))
            widget.fit_changed.connect(panel.head.update)
    panel.set_body(body)
    return panel


def _fitting(rows: "RowList[Any]") -> str:
    count = len(rows.rows())
    return (
        tr("{shown_count} of {count} shown", shown_count=rows.shown_count(), count=count)
        if rows.shown_count() < count
        else ""
    )


def _fill(panel: Panel, rows: RowList[Row], views: Sequence[Row], empty: str) -> None:
    rows.set_rows(views)
    panel.set_empty(None if views else empty)
