"""Signing a vote: who signs, their passphrase, and beside it exactly what is approved with its hash.

The workstation's own person signs with the workstation's key and needs no passphrase. Anybody else enrolled here types theirs;
it goes to the store thread for this one signature and is kept nowhere. Where the workstation belongs to a hub somebody may also
sign in with the organisation's provider, for this one signature.
"""

import webbrowser
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.live import Live
from console.panes.approvals.rows import hash_words
from console.windows.aside import Aside
from console.windows.browser_wait import BrowserWait
from console.windows.incident_prompts import ask
from console.windows.prompt import Question
from models.access.approval.request import Verdict
from models.incident.approvals.commands import VoteApproval, WithdrawApproval
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.kernel.ids import PersonId
from resources.tongue import marked, tr
from widgets.ask_dialog import AskDialog, field_label, heading
from widgets.buttons import Button
from widgets.check import Check
from widgets.combo import Combo
from widgets.field import Field
from widgets.notice_row import NoticeRow
from widgets.secret_field import secret_field

if TYPE_CHECKING:
    from console.provider import Looker, Open
    from console.sync.door import Door
    from models.kernel.signing import SigningKey
    from models.sync.protocol import EnrolReply

_BY_PROVIDER = "provider"
"""In place of a person's id: whoever signs in."""
_WORDS = {Verdict.APPROVE: marked("Approve"), Verdict.DENY: marked("Deny")}


def sign_vote(live: Live, request: str, verdict: Verdict, parent: QWidget) -> None:
    """Ask who signs, and record their vote."""
    incident, asked = live.incident, live.part(PART).get(request)
    if incident is None or asked is None:
        return

    def known() -> list[PersonId]:
        desk = live.desk
        return [person for person in desk.second.signers() if person != desk.identity.me]

    # Who can sign is asked of the record first: the dialog never opens with a list that is not true.
    def command(reason: str) -> object:
        return VoteApproval(incident.id, asked.id, verdict, reason)

    live.ask(known, lambda people: SecondSignature(live, command, asked, verdict, people, parent).open())


def withdraw(live: Live, request: str, parent: QWidget) -> None:
    """Take a request back, with the reason."""
    incident, asked = live.incident, live.part(PART).get(request)
    if incident is None or asked is None:
        return
    question = Question("reason", tr("Why"), note=tr("shown to whoever was to vote"))
    ask(live, tr("Withdraw the request"), asked.request.what, (question,), tr("Withdraw"), parent)(
        lambda answers: WithdrawApproval(incident.id, asked.id, answers["reason"])
    )


class SecondSignature(AskDialog):
    """Ctrl+Enter signs. Stays open with the reason where the signature or the vote is refused."""

    def __init__(
        self,
        live: Live,
        command: Callable[[str], object],
        asked: ApprovalView,
        verdict: Verdict,
        people: list[PersonId],
        parent: QWidget | None = None,
        browser: "Open" = webbrowser.open,
    ) -> None:
        """`command` makes the vote of the reason that was typed."""
        word = tr(_WORDS[verdict])
        super().__init__(f"{word}: {asked.request.what}", 640, parent)
        self._live, self._command = live, command
        self._is_asked = self._is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.text = QPlainTextEdit(asked.text or tr("No text was given: only the hash is approved."))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("What is approved, word for word"))
        self.text.setProperty("ring", True)
        # It scrolls: on a small screen the buttons must stay in reach.
        self.text.setMinimumHeight(72)
        self.text.setMaximumHeight(180)
        self.hash = QLabel(hash_words(asked))
        self.hash.setProperty("role", "note")
        self.hash.setToolTip(asked.sha256)
        self.hash.setWordWrap(True)
        self.person = Combo(tr("Who signs"))
        me = live.desk.identity.me
        self.person.addItem(tr("{person} (this workstation)", person=live.person(me)), me)
        for each in people:
            self.person.addItem(live.person(each), each)
        first = next((at for at, each in enumerate((me, *people)) if each not in asked.request.excluded), 0)
        self.person.setCurrentIndex(first)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(tr("Passphrase of whoever signs"))
        self.passphrase.setProperty("ring", True)
        self.passphrase.setMinimumHeight(40)
        self._browser = browser
        if live.desk.identity.hub is not None:
            self.person.addItem(tr("Somebody else, by the organisation's provider"), _BY_PROVIDER)
        self.wait = BrowserWait(self)
        self.reason = Field(tr("Reason"), note=tr("required") if verdict is Verdict.DENY else "")
        self.button = Button(tr("Sign: {word}", word=word.lower()), "Ctrl+Enter", is_primary=True)
        self._lay_out()
        self.person.currentIndexChanged.connect(lambda _at: self._show_person())
        self.button.clicked.connect(self._sign)
        self.passphrase.returnPressed.connect(self._sign)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._sign)
        self._show_person()
        (self.reason if self._is_me or self._is_by_provider else self.passphrase).setFocus()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self._is_over = True
        self.passphrase.clear()
        self.wait.abandon()
        super().done(result)

    def reject(self) -> None:
        """Leave, or stop waiting for the browser; what is being recorded must be seen."""
        if not self.wait.stop() and not self.wait.is_busy:
            super().reject()

    def _lay_out(self) -> None:
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        who = QHBoxLayout()
        who.setSpacing(16)
        for label, field in ((tr("Who signs"), self.person), (tr("Passphrase"), self.passphrase)):
            holder = QVBoxLayout()
            holder.setSpacing(4)
            holder.addWidget(field_label(label))
            holder.addWidget(field)
            who.addLayout(holder, 1)
        self.note = QLabel()
        self.note.setProperty("role", "note")
        self.note.setWordWrap(True)
        for widget in (heading(self.windowTitle()), self.error, self.text, self.hash):
            self.column.addWidget(widget)
        self.column.addLayout(who)
        self.column.addWidget(self.note)
        self.column.addWidget(self.reason)
        self.column.addWidget(self.wait)
        self.column.addLayout(row)

    @property
    def _is_me(self) -> bool:
        return bool(self.person.currentData() == self._live.desk.identity.me)

    @property
    def _is_by_provider(self) -> bool:
        return bool(self.person.currentData() == _BY_PROVIDER)

    def _show_person(self) -> None:
        self.passphrase.setEnabled(not self._is_me and not self._is_by_provider)
        self.passphrase.clear()
        if self.person.count() == 1:
            words = tr("Nobody else can sign here: Ctrl+K “enrol” gives a person a passphrase of their own.")
        elif self._is_by_provider:
            words = tr(
                "They sign in anew with the organisation's provider, in the browser, and the hub certifies this one vote. "
                "No passphrase; nothing of it is kept here."
            )
        elif self._is_me:
            words = tr("Signed with this workstation's key; no passphrase.")
        else:
            words = tr("Signed with their own key. The passphrase is used for this signature and kept nowhere.")
        self.note.setText(words)

    def _sign(self) -> None:
        # A second Ctrl+Enter while the first is being saved must not record it twice.
        if self._is_asked or self._is_over:
            return
        self._is_asked = True
        command = self._command(self.reason.text().strip())
        if self._is_me:
            self._live.submit(command, lambda _receipt: self._succeed(), self._refuse)
            return
        if self._is_by_provider:
            self._sign_by_provider(command)
            return
        person, passphrase = PersonId(self.person.currentData()), self.passphrase.text()
        self.passphrase.clear()
        self._live.submit_as(person, passphrase, command, lambda _receipt: self._succeed(), self._refuse)

    def _sign_by_provider(self, command: object) -> None:
        desk, browser = self._live.desk, self._browser
        self.error.hide()
        self.button.set_disabled(tr("Somebody is signing in in the browser"))

        def work(looker: "Looker") -> PersonId:
            # What reads tokens is imported by those who need it.
            from console.sync.oidc_joining import place_by_oidc
            from console.sync.one_signature import sign_by_provider

            def prove(url: str, ca_pem: str, ca: bytes, key: "SigningKey") -> "EnrolReply":
                return place_by_oidc(url, ca_pem, ca, key, "", browser, looker, once=True)

            return sign_by_provider(desk, command, prove)[0]

        self.wait.start(work, self._signed_by, self._refuse)

    def _signed_by(self, person: object) -> None:
        name = self._live.person(PersonId(str(person)))
        self._live.told.emit(tr("Signed by {name}, who signed in with the organisation's provider.", name=name))
        self._succeed()

    def _succeed(self) -> None:
        if not self._is_over:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        if self._is_over:
            return
        self._is_asked = False
        self.button.set_disabled(None)
        self.error.set_notice(sentence)
        self.error.show()
        (self.reason if self._is_me or self._is_by_provider else self.passphrase).setFocus()


def enrol(live: Live, parent: QWidget) -> None:
    """Give a person a passphrase of their own at this workstation, or another one."""
    EnrolDialog(live, parent).open()


class EnrolDialog(AskDialog):
    """Name, the passphrase twice, and the one in use where there is one; where there is a hub, the code it made for them, or
    their own word by the organisation's provider.
    """

    def __init__(
        self,
        live: Live,
        parent: QWidget | None = None,
        door: "Door | None" = None,
        browser: "Open" = webbrowser.open,
    ) -> None:
        super().__init__(tr("Enrol a person to sign here"), 560, parent)
        self._live, self._door, self._browser = live, door, browser
        self._is_joined = live.desk.identity.hub is not None
        self._is_asked = self._is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = QLabel(
            tr("They type the passphrase themselves. Whoever knows it signs as them; it can't be looked up.")
        )
        self.said.setWordWrap(True)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.person = Field(tr("Person"))
        self.first, self.again = secret_field(tr("Passphrase, 10 characters or more")), secret_field(tr("Once more"))
        self.former = secret_field(tr("Passphrase in use, to change it"))
        self.code = Field(
            tr("Code from the hub"), placeholder="7K3Q-M9XW2-D4RT", note=tr("made for them by hub enrol, good once")
        )
        self.code.setVisible(self._is_joined)
        self.by_provider = Check(tr("Sign in with the organisation's provider, without a code"), False)
        self.by_provider.setVisible(self._is_joined)
        self.by_provider.toggled.connect(lambda _on: self._show_way())
        self.wait = BrowserWait(self)
        self.button = Button(tr("Enrol"), "Ctrl+Enter", is_primary=True)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.button.clicked.connect(self._enrol)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._enrol)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        self._asked = (self.person, self.code, self.by_provider, self.first, self.again, self.former)
        for widget in (heading(self.windowTitle()), self.said, self.error, *self._asked, self.wait):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.person.setFocus()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self._is_over = True
        for field in (self.first, self.again, self.former):
            field.clear()
        self.wait.abandon()
        super().done(result)

    def reject(self) -> None:
        """Leave, or stop waiting for the browser; what the hub is doing just now must be seen."""
        if not self.wait.stop() and not self.wait.is_busy:
            super().reject()

    @property
    def _is_by_provider(self) -> bool:
        return self._is_joined and self.by_provider.isChecked()

    def _show_way(self) -> None:
        """By a code, or by the provider; then there is no passphrase in use: the key is another one."""
        self.code.setVisible(not self._is_by_provider)
        self.former.setVisible(not self._is_by_provider)
        self.button.set_label(tr("Sign in in the browser") if self._is_by_provider else tr("Enrol"))
        self.error.hide()

    def _show_asking(self, is_asking: bool) -> None:
        """Whether something can be filled in, or the browser's turn has come."""
        for widget in (self.said, *self._asked, self.button):
            widget.setVisible(is_asking)
        if is_asking:
            self._show_way()

    def _enrol(self) -> None:
        if self._is_asked or self._is_over:
            return
        if self.first.text() != self.again.text():
            self._refuse(tr("The two passphrases differ."))
            return
        if self._is_by_provider:
            self._enrol_by_provider()
            return
        if self._is_joined and self.code.text().strip():
            self._enrol_at_hub()
            return
        found = self._live.desk.people.directory.matching(self.person.text())
        if len(found) != 1:
            who = tr("nobody") if not found else tr("several people")
            self._refuse(
                tr(
                    "“{text}” means {who} of those known: give the whole name (people add NAME).",
                    text=self.person.text(),
                    who=who,
                )
            )
            return
        self._is_asked = True
        second, person = self._live.desk.second, found[0]
        passphrase, former = self.first.text(), self.former.text() or None
        self._live.attempt(
            lambda: second.enrol(person.id, passphrase, former), lambda _done: self._succeed(person.name), self._refuse
        )

    def _enrol_at_hub(self) -> None:
        from console.sync.second_joining import enrol_at_hub  # what speaks HTTP is read by those who need it

        desk, door = self._live.desk, self._door
        name, passphrase, code = self.person.text(), self.first.text(), self.code.text()
        self._is_asked = True
        self.error.hide()
        self.button.set_disabled(tr("The hub is asked"))
        aside = Aside("enrol at the hub", self)
        aside.done.connect(lambda person: self._succeed(self._live.person(person)))
        aside.refused.connect(self._refuse)
        # The hub may take a while to answer: neither the window nor the record waits for it.
        aside.start(lambda _tell: enrol_at_hub(desk, name, passphrase, code, door))

    def _enrol_by_provider(self) -> None:
        desk, browser = self._live.desk, self._browser
        name, passphrase = self.person.text().strip(), self.first.text()
        if not name:
            self._refuse(tr("Who is to sign here? The name must be the one the provider has for them."))
            self.person.setFocus()
            return

        def work(looker: "Looker") -> PersonId:
            # What reads tokens is imported by those who need it.
            from console.sync.oidc_joining import place_by_oidc
            from console.sync.second_joining import enrol_at_hub

            def prove(url: str, ca_pem: str, ca: bytes, key: "SigningKey") -> "EnrolReply":
                return place_by_oidc(url, ca_pem, ca, key, f"{name} at this workstation", browser, looker)

            return enrol_at_hub(desk, name, passphrase, None, prove=prove)

        self._is_asked = True
        self.error.hide()
        self._show_asking(False)
        self.wait.start(
            work, lambda person: self._succeed(self._live.person(PersonId(str(person)))), self._not_signed_in
        )

    def _not_signed_in(self, sentence: str) -> None:
        if not self._is_over:
            self._show_asking(True)
            self._refuse(sentence)
            self.person.setFocus()

    def _succeed(self, name: str) -> None:
        self._live.told.emit(tr("{name} can sign at this workstation.", name=name))
        if not self._is_over:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        if self._is_over:
            return
        self._is_asked = False
        self.button.set_disabled(None)
        self.error.set_notice(sentence)
        self.error.show()
