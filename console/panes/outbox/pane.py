"""The Outbox screen (Alt+O): what needs a person first, what waits, what went out; channels; the archive on a second page."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from console.live import Live
from console.outbox_now import OutboxNow
from console.panes.command.list_panel import ListPanel
from console.panes.outbox.archive_page import ArchivePage, bind
from console.panes.outbox.rows import channel_rows, details, heading, item_rows, summary
from console.panes.workstations import place
from models.comms.outbox.item import Item, State
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.detail_panel import DetailPanel
from widgets.flow_bar import FlowBar
from widgets.segment import Option, Segment

OUTBOX, ARCHIVE = "outbox", "archive"
_EMPTY: Final = marked("Nothing was queued. Updates come here when they are sent from the composer (F9).")
_NO_CHANNELS: Final = marked("No channel is set up. The setting “comms.sinks” names the file of sinks.")
_WITHDRAWABLE: Final = (State.QUEUED, State.WAITING, State.FAILED, State.EXPIRED)


class OutboxPane(QWidget):
    """`asked(what, effect)`: settle, retry, withdraw or approval of an item; `hold_asked` to hold or go on."""

    asked = Signal(str, str)
    hold_asked = Signal()

    def __init__(self, live: Live, now: OutboxNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._now = live, now
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Outbox"))
        self.choice = Segment(tr("Page"), [Option(OUTBOX, tr("Outbox")), Option(ARCHIVE, tr("Archive"))], OUTBOX)
        self.words = QLabel()
        self.hold = Button(tr("Hold sending"), "H")
        self.inbox = ListPanel(tr("Outbox"), "Alt+O")
        self.channels = ListPanel(tr("Channels"), "")
        self.archive = ArchivePage(live)
        self.settle = Button(tr("Settle…"), "S", is_primary=True)
        self.retry = Button(tr("Retry…"), "R", is_primary=True)
        self.again = Button(tr("Ask approval again"), "E", is_primary=True)
        self.withdraw = Button(tr("Withdraw…"), "W")
        self._buttons = {"settle": self.settle, "retry": self.retry, "approval": self.again, "withdraw": self.withdraw}
        self.detail = DetailPanel(tr("Selected"), tr("Selected, in full"), tuple(self._buttons.values()))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.inbox)
        self.refresh()

    @property
    def shown(self) -> Item | None:
        """The item of the current row."""
        chosen = self.inbox.current_id
        return next((each for each in self._now.items if each.effect == chosen), None)

    @property
    def page(self) -> str:
        """Which page is in front."""
        return self.choice.chosen_id()

    def show_page(self, page: str) -> None:
        """Bring a page to the front, with the keyboard in it."""
        self.choice.set_chosen(page)
        target: QWidget = self.archive if page == ARCHIVE else self._outbox
        self._stack.setCurrentWidget(target)
        # An empty list takes no keys.
        first: QWidget = self.inbox if self._now.items else self.hold
        inner = self.archive.words if page == ARCHIVE else first
        self.setFocusProxy(inner)
        inner.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the outbox as it stands."""
        live, now = self._live, self._now
        now_ms = live.clock.now_ms()
        if not now.is_loaded:
            for panel in (self.inbox, self.channels):
                panel.show_rows((), "", tr("Reading the record…"))
        else:
            rows = item_rows(now.items, now_ms, is_held=now.is_held, elsewhere=self._elsewhere())
            chosen = self.inbox.current_id
            self.inbox.show_rows(rows, tr("{rows} in all", rows=len(rows)) if rows else "", tr(_EMPTY))
            if rows and chosen not in {row.id for row in rows}:
                self.inbox.list.set_current(rows[0].id)
            channels = channel_rows(now.sinks, now.items, now_ms, is_held=now.is_held, has_worker=now.has_worker)
            self.channels.show_rows(
                channels, tr("{channels} set up", channels=len(channels)) if channels else "", tr(_NO_CHANNELS)
            )
            self.channels.set_error(now.problem or None)
        if self.page == OUTBOX:
            # An empty list takes no keys.
            self.setFocusProxy(self.inbox if now.items else self.hold)
        words = summary(now.items, now_ms, is_held=now.is_held)
        if self.words.text() != words:
            self.words.setText(words)
        label = tr("Send again") if now.is_held else tr("Hold sending")
        if self.hold.text() != label:
            self.hold.set_label(label)
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()

    def ask(self, what: str) -> None:
        """What a key wants of the current item, where that can be."""
        item, button = self.shown, self._buttons[what]
        if item is None:
            return
        # What can be done follows the row, also where it was chosen without a key.
        self._show_current()
        if button.isHidden():
            self._live.failed.emit(
                tr("{text}: not for what is {state}.", text=button.text().rstrip("…"), state=item.state.value)
            )
            return
        self.asked.emit(what, item.effect)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.show_page)
        self.inbox.list.row_selected.connect(lambda _row: self._show_current())
        self.inbox.row_opened.connect(lambda _row: self._open())
        self.hold.clicked.connect(self.hold_asked)
        for what, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, one=what: self.ask(one))
        keys = {"S": "settle", "R": "retry", "E": "approval", "W": "withdraw"}
        for where in (self._bar, self._outbox):
            for key, what in keys.items():
                bind(where, key, partial(self.ask, what))
            bind(where, "H", self.hold_asked.emit)
        # Not where the fields of the search are typed into.
        for each in (self._bar, self._outbox, self.archive.list, self.archive.detail):
            bind(each, "1", lambda: self.show_page(OUTBOX))
            bind(each, "2", lambda: self.show_page(ARCHIVE))
        self._now.changed.connect(self._if_seen)
        self._live.second_passed.connect(self._if_seen)

    def _open(self) -> None:
        what = next((what for what, button in self._buttons.items() if not button.isHidden()), "")
        if what and what != "withdraw":
            self.ask(what)

    def _if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_current(self) -> None:
        item = self.shown
        state = item.state if item is not None else None
        self.settle.setVisible(state is State.UNKNOWN)
        self.retry.setVisible(state is State.FAILED)
        self.again.setVisible(state is State.EXPIRED)
        self.withdraw.setVisible(state in _WITHDRAWABLE)
        if item is None:
            self.detail.set_empty(tr("Choose a row at the left to see what happened to it."))
            return
        waits_for = self._elsewhere().get(item.effect, "")
        self.detail.show_details(heading(item), details(item, self._live.clock.now_ms(), self._live.person, waits_for))

    def _elsewhere(self) -> dict[str, str]:
        """By effect, the other workstation for which it waits, in words."""
        live = self._live
        now_ms = live.clock.now_ms()
        return {effect: place(found, live.person, now_ms) for effect, found in self._now.elsewhere.items()}

    def _lay_out(self) -> None:
        self.words.setProperty("role", "name")
        self.words.setMinimumWidth(1)
        self.words.setAccessibleName(tr("Outbox in short"))
        self._bar = bar = FlowBar(spacing=20)
        bar.add(self.choice)
        bar.add(self.words, is_stretched=True)
        bar.add(self.hold)
        self._stack = QStackedWidget()
        self._outbox = self._outbox_page()
        self._stack.addWidget(self._outbox)
        self._stack.addWidget(self.archive)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(bar)
        whole.addWidget(self._stack, 1)

    def _outbox_page(self) -> QWidget:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.detail, 3)
        right.addWidget(self.channels, 2)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.inbox, 6)
        row.addLayout(right, 5)
        return page
