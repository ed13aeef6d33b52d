"""The Failover screen: the stages with their times, what is in the way of the next one, its checklist, and what was read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.incident_facts import failovers_elsewhere
from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.failover.rows import coming, gate_rows, item_rows, reading_rows, shown_items, total, track
from models.incident.approvals.part import PART as APPROVALS
from models.incident.failover.decide_move import way_through
from models.incident.failover.gates import gates, is_flapping
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage, following
from models.incident.failover.timing import timing
from models.incident.failover.views import FailoverView, progress
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.flow_bar import FlowBar
from widgets.panel import Panel
from widgets.stage_track import StageTrack

_NONE = marked("No failover in this incident. T begins one.")


class FailoverPane(QWidget):
    """`asked(what, key)`: trigger, move, rollback, read, override, failback, sign, diverged or settle; key: the row, if any."""

    asked = Signal(str, str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._elsewhere: tuple[FailoverView, ...] = ()
        self.setProperty("surface", "canvas")
        self.stages = Panel(tr("Failover"))
        self.track = StageTrack()
        self.gates = ListPanel(tr("Gates"), "")
        self.items = ListPanel(tr("Checklist"), "")
        self.readings = ListPanel(tr("What was read"), "")
        self.go = Button(tr("Go on"), "M", is_primary=True)
        self.read = Button(tr("Enter a value…"), "R")
        self.override = Button(tr("Ask to override…"), "O")
        self.failback = Button(tr("Ask for failback…"), "F")
        self.diverged = Button(tr("List diverged writes…"), "L")
        self.rollback = Button(tr("Roll back…"), "B")
        self.trigger = Button(tr("Trigger…"), "T")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.items)
        self.refresh()

    @property
    def failover(self) -> FailoverView | None:
        """The one that is shown: the newest that is not over."""
        return self._live.part(PART).current

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, failover, now_ms = self._live, self.failover, self._live.clock.now_ms()
        if live.incident is None or failover is None:
            self._show_none(tr(NO_INCIDENT) if live.incident is None else tr(_NONE))
            return
        others = [each for each in (*self._elsewhere, *live.part(PART).all) if each.id != failover.id]
        taken = timing(failover, now_ms, others)
        recent = [found for each in others for found in each.transitions]
        often = is_flapping(failover, recent, now_ms)
        flaps = tr(" · {often} transitions in 24 h, automation locked", often=often) if often else ""
        self.stages.set_empty(None)
        self.stages.set_title(tr("Failover {failover}", failover=failover.name))
        self.stages.set_meta(f"{total(taken)}{flaps}")
        self.track.set_stages(track(failover, taken))
        to = coming(failover)
        if to is None:
            self.gates.set_title(tr("Gates"))
            self.gates.show_rows((), "", tr("The primary carries the load again: nothing is left to do."))
            self.items.show_rows((), "", tr("Nothing is left to sign."))
        else:
            found = gates(failover, to, now_ms)
            passing = way_through(failover, to, live.part(APPROVALS), recent, now_ms)
            rows = gate_rows(found, passing)
            items = shown_items(failover)
            name = tr(to.label).capitalize()
            self.gates.set_title(tr("Gates before {name}", name=name))
            unmet = len(passing.in_the_way)
            meta = tr("all met") if not unmet else tr("{unmet} in the way", unmet=unmet)
            self.gates.show_rows(rows, meta, tr("Nothing but its checklist stands before {name}.", name=name))
            self.items.set_title(tr("Checklist to {name}", name=name))
            signed = sum(each.is_signed for each in items)
            self.items.show_rows(
                item_rows(items, live.person),
                tr("{signed} of {items} signed", signed=signed, items=len(items)),
                tr("No lines here."),
            )
            if items and not self.items.current_id:
                self.items.list.set_current(items[0].item.key)
            self.go.set_label(tr("Go to {name}", name=name))
        self.readings.show_rows(
            reading_rows(failover, now_ms), "", tr("Nothing was read yet. R enters an observed value with its source.")
        )
        self._enable(failover, to)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._look_elsewhere()
        self.refresh()

    def _show_none(self, sentence: str) -> None:
        self.stages.set_title(tr("Failover"))
        self.stages.set_meta("")
        self.stages.set_empty(sentence)
        for panel, words in (
            (self.gates, tr("Gates appear once a failover is triggered.")),
            (self.items, tr("Each stage has its checklist.")),
            (self.readings, tr("Observed values, with source and age.")),
        ):
            panel.show_rows((), "", words)
        for button in self._buttons:
            button.set_disabled(tr("No failover") if button is not self.trigger else None)
        if self._live.incident is None:
            self.trigger.set_disabled(tr("No open incident"))

    def _enable(self, failover: FailoverView, to: Stage | None) -> None:
        stage, ways = failover.stage, following(failover.stage)
        is_before = 0 <= progress(stage) < progress(Stage.PROMOTED)
        is_undone = stage in (Stage.ROLLBACK, Stage.RECONCILE)
        over = tr("It is over") if failover.is_over else None
        self.go.set_disabled(tr("It is over") if to is None else None)
        self.read.set_disabled(over)
        self.override.set_disabled(None if is_before else tr("Only before the promotion"))
        self.failback.set_disabled(None if stage is Stage.ON_SECONDARY else tr("Only from the secondary"))
        self.diverged.set_disabled(None if is_undone else tr("Only after a rollback"))
        self.rollback.set_disabled(None if Stage.ROLLBACK in ways else tr("Nothing to roll back"))
        self.trigger.set_disabled(None if failover.is_over else tr("One is under way"))

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("surface", "panel")
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.track)
        bar = FlowBar(margins=(16, 12, 16, 12))
        for button in self._buttons:
            bar.add(button)
        above.addWidget(bar)
        above.addStretch(1)
        self.stages.set_body(head)
        bar.height_changed.connect(lambda height: self.stages.setFixedHeight(40 + 72 + height))
        self.stages.setFixedHeight(40 + 72 + bar.height())
        below = QHBoxLayout()
        below.setSpacing(8)
        # A gate says what it asks for and the limit in one line: it needs the most room.
        for panel, share in ((self.gates, 6), (self.items, 5), (self.readings, 5)):
            below.addWidget(panel, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stages)
        column.addLayout(below, 1)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return (self.go, self.read, self.override, self.failback, self.diverged, self.rollback, self.trigger)

    def _connect(self) -> None:
        ways: tuple[tuple[Button, str, str], ...] = (
            (self.go, "M", "move"),
            (self.read, "R", "read"),
            (self.override, "O", "override"),
            (self.failback, "F", "failback"),
            (self.diverged, "L", "diverged"),
            (self.rollback, "B", "rollback"),
            (self.trigger, "T", "trigger"),
        )
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for button, keys, what in ways:
            ask = self._asking(button, what)
            button.clicked.connect(ask)
            # Nothing on this screen is typed into, so its letters are keys wherever the focus is.
            QShortcut(QKeySequence(keys), self, ask, context=context)
        self.items.row_opened.connect(lambda row: self.asked.emit("sign", row))
        self.gates.row_opened.connect(lambda row: self.asked.emit("read", row))
        self.readings.row_opened.connect(self._open_reading)
        self._live.incident_changed.connect(self._changed)
        self._live.second_passed.connect(self._if_seen)

    def _asking(self, button: Button, what: str) -> Callable[[], None]:
        def ask() -> None:
            if button.isEnabled():
                self.asked.emit(what, "")
            else:
                self._live.told.emit(f"{button.text().rstrip('…')}: {button.reason.lower()}.")

        return ask

    def _open_reading(self, row: str) -> None:
        kind, _, key = row.partition(":")
        self.asked.emit("settle" if kind == "diverged" else "read", key if kind == "diverged" else row)

    def _changed(self) -> None:
        if self.isVisible():
            self._look_elsewhere()
            self.refresh()

    def _if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _look_elsewhere(self) -> None:
        """Failovers of other incidents: they count for flapping, and their times are compared."""
        incident, desk = self._live.incident, self._live.desk
        if incident is None:
            return

        def take(found: tuple[FailoverView, ...]) -> None:
            if found != self._elsewhere:
                self._elsewhere = found
                self.refresh()

        self._live.ask(lambda: failovers_elsewhere(desk.incidents, incident.id), take)
