"""The alert inbox. It shows what AlertsNow says and records what people do; every act can be taken back or is a note."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.live import Live
from console.panes.alerts import beside, choice
from console.panes.alerts.facts import facts_of
from console.panes.alerts.kept import KeptRows
from console.panes.alerts.layout import SIDE_FROM, AlertsLayout
from console.panes.alerts.order import HOLD_MS, steady
from console.panes.alerts.standing import alert_sources, past_words, why_empty
from models.alerts.inbox.commands import Acknowledge, Link, Shelve, Unshelve
from models.alerts.inbox.views import InboxAlert
from resources.tongue import tr
from widgets.alerts.alert_views import ListRow
from widgets.alerts.flash import Flash

if TYPE_CHECKING:
    from console.alerts_now import AlertsNow
    from console.silencing import Silencer

MUTE: Final = "alerts.mute"
"""Id of the action that mutes the sounds for ten minutes."""
_MINUTE_MS: Final = 60_000


class AlertsPane(QWidget):
    """`service_opened(id)` asks for charts, `action_requested(id)` for an action of the table: MUTE for ten quiet minutes."""

    service_opened = Signal(str)
    service_selected = Signal(str)
    action_requested = Signal(str)

    def __init__(
        self, live: Live, now: "AlertsNow", silencer: "Silencer | None" = None, parent: QWidget | None = None
    ) -> None:
        """`silencer` writes a shelf to the alert's source, where that is wanted."""
        super().__init__(parent)
        self._silencer = silencer
        self._live, self._now = live, now
        self._is_grouped = True
        self.rows = KeptRows()
        self._held_until_ms = 0
        self._muted_until_ms: int | None = None
        self._asked: tuple[InboxAlert, ...] = ()
        """What the shelve form is about."""
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Alerts"))
        self.parts = AlertsLayout()
        self.list = self.parts.table.list
        self.flash = Flash(self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.parts)
        self.setFocusProxy(self.list)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        parts, form = self.parts, self.parts.shelving.form
        self.list.acknowledge_requested.connect(self.acknowledge)
        self.list.acknowledge_one_requested.connect(lambda: self.acknowledge(only_one=True))
        self.list.link_requested.connect(self.link)
        self.list.group_requested.connect(self.toggle_groups)
        self.list.open_requested.connect(self._open)
        self.list.row_selected.connect(self._hold)
        self.list.fold_changed.connect(self.refresh)
        parts.first.acknowledge_requested.connect(lambda key: self._acknowledge((key,)))
        parts.first.open_requested.connect(self._open_first)
        parts.notice.mute_requested.connect(lambda: self.action_requested.emit(MUTE))
        parts.notice.group_requested.connect(self.toggle_groups)
        parts.insight.cause_opened.connect(self.service_opened)
        parts.shelving.unshelve_requested.connect(
            lambda key: self._submit(Unshelve((key,)), tr("Taken off the shelf."))
        )
        form.shelved.connect(self._shelve)
        form.cancelled.connect(self._end_shelving)
        self.flash.changed.connect(self.list.set_flash_off)
        self.flash.changed.connect(parts.first.set_flash_off)
        self._now.changed.connect(self._follow)
        self._live.sources_changed.connect(self._follow)
        self._live.incident_changed.connect(self._follow)
        # The inbox stays the same while countdowns run.
        self._live.second_passed.connect(self._follow)

    def current_alerts(self) -> tuple[InboxAlert, ...]:
        """The alert of the current row, or all of its group, worst first; none where no row is current."""
        row = self.list.current_row()
        if row is None:
            return ()
        known = choice.alerts_of(self._now.inbox)
        keys = [row.line.id] if row.line is not None else [each.id for each in row.block.children] or [row.block.id]
        return tuple(known[key] for key in keys if key in known)

    @property
    def selected(self) -> str:
        """Id of the service of the current row; empty for none."""
        return next((alert.service for alert in self.current_alerts() if alert.service is not None), "")

    def acknowledge(self, *, only_one: bool = False) -> None:
        """Space, or A for the current alert or the group's leading one."""
        self._acknowledge(choice.to_acknowledge(self.current_alerts(), only_one=only_one))

    def link(self) -> None:
        """L: the current alert or group belongs to the open incident."""
        incident = self._live.incident
        if incident is None:
            self._live.told.emit(tr("No incident is open to link to. F2 declares one."))
            return
        keys = choice.to_link(self.current_alerts(), incident.id)
        if keys:
            self._submit(
                Link(keys, incident.id, incident.number),
                tr("{alerts} linked to {number}.", alerts=_alerts(keys), number=incident.number),
            )
        else:
            self._live.told.emit(tr("Nothing here is left to link to {number}.", number=incident.number))

    def toggle_groups(self) -> None:
        """G: one by one, or by service again. The current alert stays current."""
        kept = self.current_alerts()
        self._is_grouped = not self._is_grouped
        self._held_until_ms = 0
        self.refresh()
        if kept:
            target = f"service:{kept[0].service or ''}" if self._is_grouped else kept[0].key
            self.list.set_current(target)

    def shelve(self) -> None:
        """Ctrl+Shift+S: ask for how long and why."""
        alerts = tuple(alert for alert in self.current_alerts() if not choice.is_held(alert))
        if not alerts:
            self._live.told.emit(tr("Select an alert to shelve first."))
            return
        row = self.list.current_row()
        self._asked = alerts
        form = self.parts.shelving.form
        why = None if self._live.incident is not None else tr("no incident is open")
        form.lengths.set_option_disabled("incident", why)
        form.offer_silence(self._silencer is not None and self._silencer.can_silence(alerts))
        self.parts.shelving.form_panel.show()
        self.parts.show_shelving()
        if row is not None:
            form.begin((row.line or row.block).glyph, *self._shelve_words(row, alerts))

    def show_muted(self, until_ms: int | None) -> None:
        """Say until when the sounds are muted; None: they are not."""
        self._muted_until_ms = until_ms
        self.refresh()

    def _shelve_words(self, row: ListRow, alerts: tuple[InboxAlert, ...]) -> tuple[str, str]:
        noisy = next((each for each in alerts if each.is_chattering), None)
        facts = (
            tr("{changes} changes in 10 min, CHATTERING", changes=noisy.changes)
            if noisy is not None
            else _alerts(tuple(each.key for each in alerts))
        )
        return (row.line.text if row.line is not None else row.block.name), facts

    def _shelve(self, length: str, reason: str) -> None:
        incident, form, asked = self._live.incident, self.parts.shelving.form, self._asked
        keys = tuple(each.key for each in asked)
        if length == "incident":
            if incident is None:
                form.reason.set_error(tr("No incident is open any more: choose a length of time."))
                return
            command = Shelve(keys, None, reason, incident.id)
        else:
            command = Shelve(keys, self._live.clock.now_ms() + int(length) * _MINUTE_MS, reason)
        wants_silence = form.wants_silence
        self.parts.error.hide()

        def shelved(_receipt: object) -> None:
            self._live.told.emit(tr("{alerts} shelved; the banner counts them.", alerts=_alerts(keys)))
            if wants_silence and self._silencer is not None:
                self._silencer.silence(asked, reason, command.until_ms)

        self._live.submit(command, shelved, self._refused)
        self._end_shelving()

    def _end_shelving(self) -> None:
        self._asked = ()
        # The keyboard first: what is hidden with the focus in it would pass it on by itself.
        self.parts.show_alerts()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.parts.shelving.form_panel.hide()

    def _acknowledge(self, keys: tuple[str, ...]) -> None:
        if keys:
            self._submit(Acknowledge(keys), tr("{alerts} acknowledged.", alerts=_alerts(keys)))
        else:
            self._live.told.emit(tr("Nothing here is left to acknowledge."))

    def _submit(self, command: object, done: str) -> None:
        self.parts.error.hide()
        self._live.submit(command, lambda _receipt: self._live.told.emit(done), self._refused)

    def _refused(self, sentence: str) -> None:
        self.parts.error.set_notice(sentence)
        self.parts.error.show()

    def _open(self) -> None:
        if self.selected:
            self.service_opened.emit(self.selected)
        else:
            self._live.told.emit(tr("This alert names no service of the catalogue."))

    def _open_first(self, key: str) -> None:
        alert = choice.alerts_of(self._now.inbox).get(key)
        if alert is not None and alert.service is not None:
            self.service_opened.emit(alert.service)

    def _hold(self, _row: str) -> None:
        self._held_until_ms = self._live.clock.now_ms() + HOLD_MS
        if self.selected:
            self.service_selected.emit(self.selected)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the present inbox."""
        inbox, now_ms = self._now.inbox, self._live.clock.now_ms()
        facts, parts = facts_of(self._live, now_ms), self.parts
        found = self.rows.blocks(inbox, facts, is_grouped=self._is_grouped, unfolded=self.list.unfolded)
        shown = [block.id for block in self.list.blocks]
        self.list.set_blocks(steady(found, shown, is_held=now_ms < self._held_until_ms))
        parts.show_empty(None if found else why_empty(self._live))
        past = past_words(self._live)
        parts.past.setVisible(past is not None)
        if past is not None:
            parts.past.set_notice(past[1], lead=past[0])
        flood = beside.flood_view(inbox, is_grouped=self._is_grouped, muted_until_ms=self._muted_until_ms)
        parts.notice.setVisible(flood is not None)
        if flood is not None:
            parts.notice.set_view(flood)
        first = beside.first_out_view(inbox, facts)
        parts.first.setVisible(first is not None)
        parts.first.set_view(first)
        is_flashing = any(block.is_flashing for block in found) or (first is not None and first.is_flashing)
        self.flash.want(is_flashing and self.isVisible())
        parts.table.set_past(past is not None)
        incident = self._live.incident
        parts.table.foot.set_words(*beside.foot_words(inbox, incident.number if incident is not None else ""))
        is_known = bool(alert_sources(self._live)) and past is None
        parts.insight.show_rate(beside.rate_view(inbox), beside.mix_words(inbox.mix), is_known=is_known)
        parts.insight.show_causes(
            beside.likely(self._live.suspects, facts),
            tr("of the whole flood") if inbox.flood is not None else "",
            is_broken=any(each.condition.is_abnormal for each in self._live.by_service.values()),
        )
        shelves = beside.shelf_views(inbox, facts)
        parts.shelving.show_shelves(shelves)
        parts.count_shelves(len(shelves))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column becomes pages where it would crowd the list."""
        super().resizeEvent(event)
        self.parts.arrange(is_wide=self.width() >= SIDE_FROM)


def _alerts(keys: tuple[str, ...]) -> str:
    return tr("{keys} alert", keys=len(keys)) if len(keys) == 1 else tr("{keys} alerts", keys=len(keys))
