"""Puts a new credential into the keyring. It is typed or pasted once, shown nowhere, and no setting holds it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.connections.places import Place
from console.live import Live
from resources.tongue import tr
from widgets.buttons import Button
from widgets.notice_row import NoticeRow
from widgets.secret_field import secret_field


class RenewPrompt(QDialog):
    """`kept` when the keyring has it."""

    kept = Signal()

    def __init__(self, live: Live, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._place = live, place
        self._is_asked = self._is_over = False
        title = tr("Credential for {name}", name=tr(place.name))
        self.setWindowTitle(title)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        said = QLabel(
            tr(
                "Paste the new token. It goes into the keyring of this workstation as {secret} and is used from the next "
                "question on; settings, record and log never hold it. Then the connection is tested.",
                secret=place.secret,
            )
        )
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.field = secret_field(tr("New token"))
        self.button = Button(tr("Keep and test"), "Ctrl+Enter", is_primary=True)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.button.clicked.connect(self._keep)
        self.field.returnPressed.connect(self._keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (heading, said, self.error, self.field):
            column.addWidget(widget)
        column.addLayout(row)
        self.field.setFocus()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        self._is_over = True
        self.field.clear()
        super().done(result)

    def _keep(self) -> None:
        if self._is_asked or self._is_over:
            return
        value = self.field.text().strip()
        if not value or not value.isascii() or not value.isprintable() or " " in value:
            self._refuse(tr("A token is one word of plain letters, digits and signs, without blanks."))
            return
        self._is_asked = True
        keeper, name = self._live.desk.keeper, self._place.secret
        self._live.attempt(lambda: keeper.put({name: value}), lambda _done: self._succeed(), self._refuse)

    def _succeed(self) -> None:
        if not self._is_over:
            self.accept()
        self.kept.emit()

    def _refuse(self, sentence: str) -> None:
        if self._is_over:
            self._live.failed.emit(sentence)
            return
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()
        self.adjustSize()
