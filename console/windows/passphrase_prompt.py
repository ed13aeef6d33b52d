"""Choosing the passphrase with which this workstation's person unlocks the console and signs in to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.live import Live
from console.sign_in import SignInFacts
from widgets.buttons import Button
from widgets.notice_row import NoticeRow
from widgets.secret_field import secret_field
from widgets.theme import current


def choose_passphrase(live: Live, facts: SignInFacts, parent: QWidget, chosen: Callable[[], None]) -> None:
    """Ask for one; `chosen` is called once it holds."""
    dialog = PassphrasePrompt(live, facts, parent)
    dialog.accepted.connect(chosen)
    dialog.open()


class PassphrasePrompt(QDialog):
    """Twice the new one, and the one in use where there is one. Stays open with the reason where it is refused."""

    def __init__(self, live: Live, facts: SignInFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._is_asked = self._is_over = False
        self.setWindowTitle("Passphrase for signing in")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        heading = QLabel("Passphrase for signing in")
        heading.setFont(current().font("value", 600))
        said = QLabel(
            f"It unlocks this console for {facts.name}: after idle minutes, at Ctrl+Alt+L and when the console starts."
            " It can't be looked up; whoever forgets it joins the hub again with a new code."
        )
        said.setWordWrap(True)
        self.error = NoticeRow()
        self.error.hide()
        self.former = secret_field("Passphrase in use")
        self.former.setVisible(facts.is_own)
        self.first, self.again = secret_field("Passphrase, 10 characters or more"), secret_field("Once more")
        self.button = Button("Choose", "Ctrl+Enter", is_primary=True)
        cancel = Button("Cancel", "Esc")
        cancel.clicked.connect(self.reject)
        self.button.clicked.connect(self._choose)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (heading, said, self.error, self.former, self.first, self.again):
            column.addWidget(widget)
        column.addLayout(row)
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
            self._refuse("The two passphrases differ.")
            return
        self._is_asked = True
        sign_in, passphrase, former = self._live.desk.sign_in, self.first.text(), self.former.text() or None
        self._live.attempt(lambda: sign_in.choose(passphrase, former), lambda _done: self._succeed(), self._refuse)

    def _succeed(self) -> None:
        self._live.told.emit("The passphrase for signing in holds from now on.")
        if not self._is_over:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        if self._is_over:
            return
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()
        self.adjustSize()
