"""The Approvals screen (Alt+A): what waits, with age and time left; exactly what is approved; Approve and Deny by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.elevation_book import ElevationChange
from console.live import Live
from console.panes.approvals.elevations import is_elevation, with_elevations
from console.panes.approvals.rows import approval_rows, details, hash_words
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from models.access.approval.request import Verdict
from models.access.approval.standing import Status
from models.access.elevation.views import Elevations
from models.incident.approvals.part import PART
from models.incident.approvals.views import Approvals, ApprovalView
from models.kernel.ids import StreamId
from resources.tongue import tr
from widgets.buttons import Button
from widgets.detail_panel import DetailPanel
from widgets.whole_text import WholeText


class ApprovalsPane(QWidget):
    """`vote_asked(request, verdict)`: a person wants to sign; who that is, is asked in the dialog."""

    vote_asked = Signal(str, str)
    withdraw_asked = Signal(str)
    elevation_vote_asked = Signal(str, str)
    """As `vote_asked`, for a request of elevated rights."""
    elevation_end_asked = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._elevations = Elevations()
        self.setProperty("surface", "canvas")
        self.inbox = ListPanel(tr("Approvals"), "Alt+A")
        self.text = WholeText(tr("What is approved, word for word"))
        self.hash = QLabel()
        self.hash.setProperty("role", "note")
        self.hash.setWordWrap(True)
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.approve = Button(tr("Approve…"), "A", is_primary=True)
        self.deny = Button(tr("Deny…"), "D")
        self.withdraw = Button(tr("Withdraw…"), "W")
        exact = QWidget()
        text = QVBoxLayout(exact)
        text.setContentsMargins(16, 12, 16, 12)
        text.setSpacing(8)
        text.addWidget(self.hash)
        text.addWidget(self.text, 1)
        buttons = (self.approve, self.deny, self.withdraw)
        self.detail = DetailPanel(tr("What is approved"), tr("Selected, in full"), buttons, exact)
        self.heading = self.detail.heading
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.inbox)
        self.refresh()

    @property
    def shown(self) -> ApprovalView | None:
        """The request of the current row."""
        return self._asked().get(self.inbox.current_id)

    def choose(self, request: str) -> None:
        """Go to a request."""
        self.refresh()
        self.inbox.list.set_current(request)
        self._show_current()

    def refresh(self) -> None:
        """Show the incident as it stands; not while nobody looks."""
        live = self._live
        approvals, now_ms = self._asked(), live.clock.now_ms()
        if live.incident is None and not approvals.all:
            self.inbox.show_rows((), "", tr(NO_INCIDENT))
        else:
            waiting = len(approvals.pending(now_ms))
            meta = tr("{waiting} waiting · {all} in all", waiting=waiting, all=len(approvals.all))
            empty = tr("Nothing was put to approval in this incident. Updates, failbacks and overrides come here.")
            rows = approval_rows(approvals, now_ms, live.person)
            self.inbox.show_rows(rows, meta, empty)
            if rows and not self.inbox.current_id:
                self.inbox.list.set_current(rows[0].id)
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.inbox, 5)
        row.addWidget(self.detail, 6)

    def _connect(self) -> None:
        self.inbox.list.row_selected.connect(lambda _row: self._show_current())
        self.inbox.row_opened.connect(lambda _row: self._vote(Verdict.APPROVE))
        self.approve.clicked.connect(lambda: self._vote(Verdict.APPROVE))
        self.deny.clicked.connect(lambda: self._vote(Verdict.DENY))
        self.withdraw.clicked.connect(self._withdraw)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, handler in (
            ("A", lambda: self._vote(Verdict.APPROVE)),
            ("D", lambda: self._vote(Verdict.DENY)),
            ("W", self._withdraw),
        ):
            QShortcut(QKeySequence(keys), self.inbox, handler, context=context)
        self._live.incident_changed.connect(self._if_seen)
        self._live.second_passed.connect(self._if_seen)
        self._live.on_change(ElevationChange, lambda change: self._hear(change.elevations))
        self._live.ask(lambda: self._live.desk.elevations.view, self._hear)

    def _asked(self) -> Approvals:
        live = self._live
        mine = live.part(PART) if live.incident is not None else Approvals()
        return with_elevations(mine, self._elevations, live.clock.now_ms(), self._number)

    def _number(self, incident: StreamId) -> str:
        return next((each.number for each in self._live.headings if each.id == incident), "")

    def _hear(self, elevations: Elevations) -> None:
        self._elevations = elevations
        self._if_seen()

    def _if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_current(self) -> None:
        asked = self.shown
        if asked is None:
            self.detail.set_meta("")
            self.detail.set_empty(tr("Choose a request at the left to see exactly what is approved."))
            return
        now_ms = self._live.clock.now_ms()
        now = asked.standing(now_ms)
        self.detail.set_meta(asked.kind.replace("_", " "))
        self.detail.show_details(asked.request.what, details(asked, now_ms, self._live.person))
        shown = asked.text or tr("No text was given: only the hash is approved.")
        if self.text.toPlainText() != shown:
            self.text.setPlainText(shown)
        self.hash.setText(hash_words(asked))
        self.hash.setToolTip(asked.sha256)
        over = None if now.status in (Status.PENDING, Status.GRANTED) else tr("It is {label}", label=now.status.label)
        self.approve.set_disabled(tr("It is granted already") if now.is_granted else over)
        self.deny.set_disabled(over)
        self.withdraw.set_disabled(over if now.status is Status.VOID else None)

    def _vote(self, verdict: Verdict) -> None:
        asked = self.shown
        if asked is None:
            return
        wanted = self.elevation_vote_asked if is_elevation(asked) else self.vote_asked
        wanted.emit(asked.id, verdict.value)

    def _withdraw(self) -> None:
        if self.shown is not None:
            wanted = self.elevation_end_asked if is_elevation(self.shown) else self.withdraw_asked
            wanted.emit(self.shown.id)
