"""The Handover screen: Out ▶ In, the briefing in its sections, and for the incoming the three ticks before command is taken.

The incoming takes; the outgoing can't push. On one workstation the person it belongs to is the one who may take command.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from console.incident_facts import engagements
from console.live import Live
from console.panes.command.known import known
from console.panes.command.prefill import scope
from console.panes.handover.blocks import Blocks
from console.panes.handover.elsewhere import Elsewhere
from models.incident.briefing import Section, as_text, briefing
from models.incident.commands import AcceptHandover, OfferHandover, TakeCommand, WithdrawHandover
from models.incident.engagement import Engagement, Here
from models.incident.handing_over import extras
from models.incident.views import HandoverOffer, IncidentSummary
from models.kernel.errors import BadInput
from models.kernel.ids import EventId, PersonId, StreamId
from resources.tongue import shown, tr
from widgets.buttons import Button
from widgets.check import Check
from widgets.combo import Combo
from widgets.field import Field
from widgets.notice_row import NoticeRow
from widgets.panel import Panel
from widgets.rule import hairline


class HandoverPane(QWidget):
    """Ctrl+Enter does what the primary button says: take command, or offer it."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._shown_offer: EventId | None = None
        self._is_asked = False
        self._impact: tuple[str, ...] = ()
        self.setProperty("surface", "canvas")
        self.panel = Panel(tr("Handover"), keys="F12")
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.error = NoticeRow()
        self.error.hide()
        self.to = Combo(tr("Incoming commander"))
        self.to.setEditable(True)
        self.whom = QLabel(tr("Incoming commander"))
        self.whom.setProperty("role", "label")
        self.blocks = Blocks()
        self.briefing = Field(tr("Briefing"), note=tr("filled from the record"), is_long=True, height=120)
        self.offer = Button(tr("Offer command"), "Ctrl+Enter", is_primary=True)
        self.read, self.questions = Check(tr("Read")), Check(tr("Questions answered"))
        self.read_back = Field(tr("Read-back"), note=tr("in your own words, required"), is_long=True, height=56)
        self.elsewhere = Elsewhere()
        self.take = Button(tr("Take command"), "Ctrl+Enter", is_primary=True)
        self.withdraw = Button(tr("Withdraw offer"))
        self.reason = Field(tr("Reason to take command without handover"), note=tr("where the commander is gone"))
        self.cold = Button(tr("Take command without handover"))
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        # What is read scrolls on small screens; what is done stays in view below it.
        read = QWidget()
        read.setProperty("surface", "panel")
        reading = QVBoxLayout(read)
        reading.setContentsMargins(16, 0, 16, 12)
        reading.setSpacing(12)
        reading.addWidget(self.blocks)
        # What room there is goes to the text that is handed on.
        self.briefing.grow()
        reading.addWidget(self.briefing, 1)
        self.page = QScrollArea()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setWidget(read)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        ticks, buttons = QHBoxLayout(), QHBoxLayout()
        self.to.setFixedSize(320, 32)
        for row, widgets in (
            (ticks, (self.read, self.questions)),
            (buttons, (self.whom, self.to, self.take, self.offer, self.withdraw, self.cold)),
        ):
            row.setSpacing(16)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        foot.addLayout(ticks)
        foot.addWidget(self.read_back)
        foot.addWidget(self.elsewhere)
        foot.addWidget(self.reason)
        foot.addLayout(buttons)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self.title)
        head.addWidget(self.error)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
        self.panel.set_body(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)

    def _connect(self) -> None:
        self._live.incident_changed.connect(self.refresh)
        for check in (self.read, self.questions):
            check.toggled.connect(lambda _on: self._gate())
        for field in (self.read_back, self.reason):
            field.text_edited.connect(lambda _text: self._gate())
        self.elsewhere.changed.connect(self._gate)
        self.elsewhere.opened.connect(lambda stream: self._live.open_incident(StreamId(stream)))
        self.take.clicked.connect(self._take)
        self.offer.clicked.connect(self._offer)
        self.withdraw.clicked.connect(self._withdraw)
        self.cold.clicked.connect(self._take_cold)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._do_it, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """A briefing of now; focus where the hands go first."""
        super().showEvent(event)
        self._shown_offer = None
        # Not at every change: it walks the graph. A briefing is of the moment it was opened.
        self._impact = (scope(known(self._live)),)
        self._fill(self._live.incident)
        self.refresh()
        (self.focusProxy() or self.to).setFocus()

    def refresh(self) -> None:
        """Show whose turn it is. What was typed stays."""
        incident = self._live.incident
        is_ours = incident is not None and incident.is_open
        self.panel.set_empty(None if is_ours else tr("No open incident to hand over. F2 declares."))
        if incident is None or not is_ours:
            return
        live, offer, me = self._live, incident.handover_offer, self._live.desk.identity.me
        if (offer.id if offer else None) != self._shown_offer:
            self._fill(incident)
        self.blocks.set_sections(self._sections(incident))
        is_mine = offer is not None and offer.to == me
        self._ask_elsewhere(incident if is_mine else None)
        self.title.setText(self._headline(incident, offer))
        self.panel.set_meta(tr("new actions wait, emergencies excepted") if offer else "")
        may_end = offer is not None and me in (offer.by, offer.to, incident.commander)
        may_offer = offer is None and (
            incident.commander is None or incident.commander == me or self._is_deputy(incident)
        )
        for widget in (self.read, self.questions, self.read_back, self.take):
            widget.setVisible(is_mine)
        for asked in (self.whom, self.to, self.offer):
            asked.setVisible(may_offer)
        self.withdraw.setVisible(may_end)
        self.withdraw.set_label(tr("Decline") if is_mine else tr("Withdraw offer"))
        can_be_cold = incident.commander != me and not is_mine
        self.setFocusProxy(self.read if is_mine else self.to if may_offer else self.reason.edit)
        self.reason.setVisible(can_be_cold)
        self.cold.setVisible(can_be_cold)
        self.briefing.set_read_only(not may_offer)
        self.to.setToolTip(live.person(incident.commander))
        self._gate()

    def _ask_elsewhere(self, incident: IncidentSummary | None) -> None:
        """Whoever is to take command is asked what else they are in; the answer comes from the record's own thread."""
        if incident is None:
            self.elsewhere.hide()
            return
        live, me, here = self._live, self._live.desk.identity.me, Here.of(incident)
        people = [each.name for each in live.desk.people.directory if each.id != me]

        def show(found: tuple[Engagement, ...]) -> None:
            now = live.incident
            if now is not None and now.id == here.stream and now.handover_offer is not None:
                self.elsewhere.ask(here, me, found, people)
                self._gate()

        live.ask(lambda: engagements(live.desk.incidents, me, here.stream), show)

    def _headline(self, incident: IncidentSummary, offer: HandoverOffer | None) -> str:
        name = self._live.person
        if offer is None:
            return tr(
                "{number} {severity}   Out {name} ▶ In: nobody yet",
                number=incident.number,
                severity=incident.severity,
                name=name(incident.commander),
            )
        return tr(
            "{number} {severity}   Out {name} ▶ In {name2}",
            number=incident.number,
            severity=incident.severity,
            name=name(offer.by),
            name2=name(offer.to),
        )

    def _is_deputy(self, incident: IncidentSummary) -> bool:
        me = self._live.desk.identity.me
        return any(person == me and role.value == "deputy" for role, person in incident.roles.items())

    def _fill(self, incident: IncidentSummary | None) -> None:
        """The briefing that was offered, else one of now."""
        if incident is None:
            return
        live, offer = self._live, incident.handover_offer
        self._shown_offer = offer.id if offer else None
        self.briefing.set_text(offer.briefing if offer else as_text(self._sections(incident)))
        self.read.set_on(False)
        self.questions.set_on(False)
        self.read_back.set_text("")
        self.to.clear()
        for person in live.desk.people.directory:
            if person.id != incident.commander:
                self.to.addItem(person.name, person.id)

    def _sections(self, incident: IncidentSummary) -> tuple[Section, ...]:
        live = self._live
        more = extras(live.parts, live.person, self._impact)
        return briefing(incident, live.timeline(), live.person, live.clock.now_ms(), more)

    def _gate(self) -> None:
        """A disabled button says what is still to be done."""
        missing = [
            word
            for word, is_done in (
                (tr("read the briefing"), self.read.isChecked()),
                (tr("ask your questions"), self.questions.isChecked()),
                (tr("read it back in your own words"), bool(self.read_back.text().strip())),
            )
            if not is_done
        ]
        missing += filter(None, (self.elsewhere.missing(),))
        self.take.set_disabled(", ".join(missing) or None)
        self.cold.set_disabled(None if self.reason.text().strip() else tr("say why: it stands in the record"))

    def _do_it(self) -> None:
        button = self.take if self.take.isVisible() else self.offer
        if button.isVisible() and button.isEnabled():
            button.click()

    def _take(self) -> None:
        incident = self._live.incident
        if incident is None or incident.handover_offer is None:
            return
        deputy: PersonId | None = None
        if name := self.elsewhere.deputy_name:
            try:
                deputy = self._live.desk.people.find_or_expect(name)
            except BadInput as error:
                self._refused(shown(str(error)))
                return
        settlement = self.elsewhere.settlement(deputy)
        offer = incident.handover_offer.id
        self._submit(AcceptHandover(incident.id, offer, self.read_back.text(), settlement=settlement))

    def _offer(self) -> None:
        incident = self._live.incident
        if incident is None:
            return
        try:
            person = self._live.desk.people.find_or_expect(self.to.currentText().strip())
        except BadInput as error:
            self._refused(shown(str(error)))
            return
        self._submit(OfferHandover(incident.id, person, self.briefing.text()))

    def _withdraw(self) -> None:
        if self._live.incident is not None:
            self._submit(WithdrawHandover(self._live.incident.id))

    def _take_cold(self) -> None:
        if self._live.incident is not None:
            self._submit(TakeCommand(self._live.incident.id, self.reason.text()))

    def _submit(self, command: object) -> None:
        if self._is_asked:
            return  # a second press while the first is being saved
        self._is_asked = True
        self._live.submit(command, lambda _receipt: self._done(), self._refused)

    def _done(self) -> None:
        self._is_asked = False
        self.error.hide()
        self.reason.set_text("")
        self._gate()

    def _refused(self, sentence: str) -> None:
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()
