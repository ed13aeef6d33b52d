"""Choosing the passphrase with which this workstation's person unlocks the console and signs in to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.live import Live
from console.sign_in import SignInFacts
from resources.tongue import tr
from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.notice_row import NoticeRow
from widgets.secret_field import secret_field


def choose_passphrase(live: Live, facts: SignInFacts, parent: QWidget, chosen: Callable[[], None]) -> None:
    """Ask for one; `chosen` is called once it holds."""
    dialog = PassphrasePrompt(live, facts, parent)
    dialog.accepted.connect(chosen)
    dialog.open()


class PassphrasePrompt(AskDialog):
    """Twice the new one, and the one in use where there is one. Stays open with the reason where it is refused."""

    def __init__(self, live: Live, facts: SignInFacts, parent: QWidget | None = None) -> None:
        super().__init__(tr("Passphrase for signing in"), 560, parent)
        self._live = live
        self._is_asked = self._is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = QLabel(
            tr(
                "It unlocks this console for {facts}: after idle minutes, at Ctrl+Alt+L and when the "
                "console starts. It can't be looked up; whoever forgets it joins the hub again with a "
                "new code.",
                facts=facts.name,
            )
        )
        said.setWordWrap(True)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.former = secret_field(tr("Passphrase in use"))
        self.former.setVisible(facts.is_own)
        self.first, self.again = secret_field(tr("Passphrase, 10 characters or more")), secret_field(tr("Once more"))
        self.button = Button(tr("Choose"), "Ctrl+Enter", is_primary=True)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.button.clicked.connect(self._choose)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        for widget in (heading(self.windowTitle()), said, self.error, self.former, self.first, self.again):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        (self.former if facts.is_own else self.first).setFocus()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self._is_over = True
        for field in (self.former, self.first, self.again):
            field.clear()
        super().done(result)

    def _choose(self) -> None:
        if self._is_asked or self._is_over:
            return
        if self.first.text() != self.again.text():
            self._refuse(tr("The two passphrases differ."))
            return
        self._is_asked = True
        sign_in, passphrase, former = self._live.desk.sign_in, self.first.text(), self.former.text() or None
        self._live.attempt(lambda: sign_in.choose(passphrase, former), lambda _done: self._succeed(), self._refuse)

    def _succeed(self) -> None:
        self._live.told.emit(tr("The passphrase for signing in holds from now on."))
        if not self._is_over:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        if self._is_over:
            return
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()
