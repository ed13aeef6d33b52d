"""The ground of small dialogs that ask something: their heading, the labels of their fields, and a height that fits the words."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

_MARGIN, _SPACING = 24, 12
_ROUNDS = 3
"""Wrapped words and rows of notice take their height from the width that they were given: it settles in a second look."""


class AskDialog(QDialog):
    """A column of widgets, as high as they need at its width, whatever is shown, hidden or said in it later."""

    def __init__(self, title: str, least_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitting = False
        self.setWindowTitle(title)
        self.setProperty("surface", "panel")
        self.setMinimumWidth(least_width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(_SPACING)

    def fit(self) -> None:
        """Take the height that the content needs; never more than the screen has."""
        if self._is_fitting:
            return
        self._is_fitting = True
        for _round in range(_ROUNDS):
            self.column.activate()
            chosen = self.width() if self.isVisible() else 0
            width = max(chosen, self.minimumWidth(), self.column.totalMinimumSize().width())
            needed = (
                self.column.totalHeightForWidth(width)
                if self.column.hasHeightForWidth()
                else self.column.totalSizeHint().height()
            )
            before = self.size()
            self.resize(width, min(needed, self.screen().availableSize().height()))
            if self.size() == before:
                break
        self._is_fitting = False

    def event(self, event: QEvent) -> bool:
        """Fit again when something in it needs more or less room than before."""
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_handled

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Fit before it is seen."""
        self.fit()
        super().showEvent(event)


def heading(text: str = "") -> QLabel:
    """What a dialog is about, 20/600, wrapped."""
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    # Names of files and of people stand in it: none of it is markup.
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def field_label(text: str) -> QLabel:
    """The name over a field that does not draw its own, 13 like a Field's."""
    label = QLabel(text)
    label.setProperty("role", "note")
    label.setFixedHeight(20)
    return label
