"""Asks for the vault's passphrase where the system has no keyring; for a new vault twice."""

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout

from widgets import theme
from widgets.buttons import Button
from widgets.notice_row import NoticeRow


def ask_passphrase(creating: bool) -> str | None:
    """The passphrase; None where the dialog was cancelled."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Theme.load("dark"))
    dialog = PassphraseDialog(creating)
    return dialog.passphrase() if dialog.exec() == QDialog.DialogCode.Accepted else None


class PassphraseDialog(QDialog):
    """One field, or two for a new vault. The text leaves it only through `passphrase`."""

    def __init__(self, creating: bool) -> None:
        super().__init__()
        self.setWindowTitle("Watchfloor")
        self.setProperty("surface", "panel")
        self.setMinimumWidth(480)
        heading = QLabel("Choose a passphrase" if creating else "Open the vault")
        heading.setFont(theme.current().font("value", 600))
        why = QLabel(
            "This system has no keyring. The record is encrypted under this passphrase; without it nobody can read it."
            if creating
            else "The record is encrypted. Its passphrase opens it."
        )
        why.setWordWrap(True)
        self._fields = [self._field("Passphrase")] + ([self._field("Once more")] if creating else [])
        self._error = NoticeRow()
        self._error.hide()
        go = Button("Open", "Enter", is_primary=True)
        go.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (heading, why, *self._fields, self._error, go):
            column.addWidget(widget)

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
            self._say("Type a passphrase.")
        elif any(field.text() != self.passphrase() for field in self._fields):
            self._say("The two differ.")
        else:
            self.accept()

    def _say(self, sentence: str) -> None:
        self._error.set_notice(sentence)
        self._error.show()
