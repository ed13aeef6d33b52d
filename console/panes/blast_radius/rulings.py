"""The buttons below the findings of hidden coupling: it is so, it is of no account, or open again."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.coupling.judgement import Judged
from resources.tongue import tr
from widgets.buttons import Button

_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier


class Rulings(QFrame):
    """`ruled(verdict)`: accept, dismiss or reopen. Letters belong to the table, which finds rows by them."""

    ruled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.buttons = {
            Judged.ACCEPT: Button(tr("Accept…"), "Ctrl+Enter"),
            Judged.DISMISS: Button(tr("Dismiss…"), "Del"),
            Judged.REOPEN: Button(tr("Open again…"), "Ctrl+Del"),
        }
        for verdict, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, one=verdict: self.ruled.emit(one.value))
            row.addWidget(button)
        row.addStretch(1)

    def allow(self, *, is_any: bool) -> None:
        """Whether there is a finding to rule on."""
        for button in self.buttons.values():
            button.set_disabled(None if is_any else tr("no finding is selected"))

    def ruling_of(self, event: QKeyEvent) -> str:
        """The verdict a key stands for; empty for none."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == _CTRL:
            return Judged.ACCEPT.value
        if key == Qt.Key.Key_Delete:
            return {_NONE: Judged.DISMISS.value, _CTRL: Judged.REOPEN.value}.get(held, "")
        return ""
