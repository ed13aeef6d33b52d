"""A pane whose content is made when it is first shown: the window opens without waiting for what may never be looked at."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

Pane = TypeVar("Pane", bound=QWidget)


class LatePane(QWidget, Generic[Pane]):
    """Stands in the pane's place from the start."""

    def __init__(self, make: Callable[[], Pane], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._pane: Pane | None = None
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether it was ever shown or asked for."""
        return self._pane is not None

    @property
    def pane(self) -> Pane:
        """The content, made now if need be."""
        if self._pane is None:
            self._pane = self._make()
            self._column.addWidget(self._pane)
            self.setFocusProxy(self._pane)
        return self._pane

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Now it is wanted."""
        self.pane.show()
        super().showEvent(event)
