"""Asks for the vault's passphrase where the system has no keyring; for a new vault twice."""

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from resources.tongue import tr
from widgets import theme
from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.notice_row import NoticeRow


def ask_passphrase(creating: bool) -> str | None:
    """The passphrase; None where the dialog was cancelled."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Theme.load("dark"))
    dialog = PassphraseDialog(creating)
    return dialog.passphrase() if dialog.exec() == QDialog.DialogCode.Accepted else None


class PassphraseDialog(AskDialog):
    """One field, or two for a new vault. The text leaves it only through `passphrase`."""

    def __init__(self, creating: bool) -> None:
        super().__init__("Watchfloor", 480)
        title = heading(tr("Choose a passphrase") if creating else tr("Open the vault"))
        why = QLabel(
            tr(
                "This system has no keyring. The record is encrypted under this passphrase; without it nobody can read it."
            )
            if creating
            else tr("The record is encrypted. Its passphrase opens it.")
        )
        why.setWordWrap(True)
        self._fields = [self._field(tr("Passphrase"))] + ([self._field(tr("Once more"))] if creating else [])
        self._error = NoticeRow(is_inner=True)
        self._error.hide()
        go = Button(tr("Open"), "Enter", is_primary=True)
        go.clicked.connect(self._take)
        for widget in (title, why, *self._fields, self._error, go):
            self.column.addWidget(widget)

    def passphrase(self) -> str:
        """What was typed."""
        return self._fields[0].text()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setProperty("ring", True)
        field.returnPressed.connect(self._take)
        return field

    def _take(self) -> None:
        if not self.passphrase():
            self._say(tr("Type a passphrase."))
        elif any(field.text() != self.passphrase() for field in self._fields):
            self._say(tr("The two differ."))
        else:
            self.accept()

    def _say(self, sentence: str) -> None:
        self._error.set_notice(sentence)
        self._error.show()
