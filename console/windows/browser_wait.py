"""What a dialog shows while somebody signs in with the organisation's provider: where, for how much longer, and how to stop it.

The work is done beside the window; whatever it says arrives here on the window's thread.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from console.windows.aside import Aside
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.field import Field

if TYPE_CHECKING:
    from console.provider import Looker

_BROWSER: Final = marked(
    "Sign in with your organisation's provider in the browser that opens. Waiting for {left} more."
)
_UNOPENED: Final = marked(
    "No browser could be opened. Open this address in a browser on this machine; it is waited for {left} more."
)


class BrowserWait(QWidget):
    """Hidden until `start`. The address can be copied, by Ctrl+Shift+C, too."""

    _told = Signal(str)
    _unopened = Signal()
    _came = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside: Aside | None = None
        self._words = ""
        """What is said while a person is waited for; empty while none is."""
        self._is_stopped = False
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.address = Field(tr("The address to sign in at"))
        assert isinstance(self.address.edit, QLineEdit), "one line"
        self.address.edit.setReadOnly(True)
        self.copy = Button(tr("Copy the address"), "Ctrl+Shift+C")
        self.copy.clicked.connect(self._copy)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self, self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addWidget(self.address)
        column.addLayout(row)
        self._told.connect(self._show_address)
        self._unopened.connect(lambda: self._say(_UNOPENED))
        self._came.connect(self._show_end)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._aside is not None

    def start(
        self, work: Callable[["Looker"], object], done: Callable[[object], None], refused: Callable[[str], None]
    ) -> None:
        """`work` on a thread of its own; then one of the two, on the window's."""
        from console.provider import Looker  # what speaks HTTP is read by those who need it

        aside = self._aside = Aside("sign in", self)
        self._words, self._is_stopped = "", False
        self.said.setText(tr("The hub is asked which provider it believes."))
        self.address.hide()
        self.copy.hide()
        self.show()

        def ended() -> None:
            self._aside = None
            aside.deleteLater()
            self.hide()

        def no(sentence: str) -> None:
            ended()
            refused(tr("Signing in was broken off. Nothing was changed.") if self._is_stopped else sentence)

        def yes(result: object) -> None:
            ended()
            done(result)

        aside.heard.connect(self._show_left)
        aside.done.connect(yes)
        aside.refused.connect(no)
        aside.start(
            lambda heard: work(
                Looker(
                    lambda address: _tell(self._told, address),
                    lambda: _tell(self._unopened),
                    heard,
                    lambda: _tell(self._came),
                )
            )
        )

    def stop(self) -> bool:
        """Break it off where a person is waited for; False where the outcome must be seen."""
        if self._aside is None or not self._words:
            return False
        self._is_stopped = True
        self._aside.stop()
        return True

    def abandon(self) -> None:
        """The dialog goes: nobody waits any longer."""
        if self._aside is not None:
            self._aside.stop()

    def _show_address(self, address: str) -> None:
        self.address.set_text(address)
        assert isinstance(self.address.edit, QLineEdit), "one line"
        # Its beginning says whose it is.
        self.address.edit.setCursorPosition(0)
        self.address.show()
        self.copy.show()
        self.copy.setFocus()
        self._say(_BROWSER)

    def _say(self, words: str) -> None:
        self._words = words

    def _show_left(self, seconds: int) -> None:
        if self._words and self._aside is not None:
            minutes, rest = divmod(seconds, 60)
            self.said.setText(tr(self._words, left=f"{minutes}:{rest:02d}"))

    def _show_end(self) -> None:
        self._words = ""
        self.address.hide()
        self.copy.hide()
        self.said.setText(tr("The browser came back. The hub looks at the proof."))

    def _copy(self) -> None:
        if self.address.text():
            QGuiApplication.clipboard().setText(self.address.text())


def _tell(signal: SignalInstance, *said: object) -> None:
    with suppress(RuntimeError):  # the window is gone
        signal.emit(*said)
