"""A pane that is made when it is first looked at: what nobody sees at the start need not keep the first picture waiting."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

Pane = TypeVar("Pane", bound=QWidget)


class LaterPane(QWidget, Generic[Pane]):
    """Stands in the dock for the pane; passes its two signals on."""

    service_opened = Signal(str)
    action_requested = Signal(str)

    def __init__(self, make: Callable[[], Pane], parent: QWidget | None = None) -> None:
        """`make` is called once. The pane it gives has the signals `service_opened` and `action_requested`."""
        super().__init__(parent)
        self._make = make
        self._pane: Pane | None = None
        self.setProperty("surface", "canvas")

    @property
    def pane(self) -> Pane:
        """The pane itself, made now if it was not yet."""
        if self._pane is None:
            self._pane = pane = self._make()
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(pane)
            self.setFocusProxy(pane)
            for name in ("service_opened", "action_requested"):
                getattr(pane, name).connect(getattr(self, name))
        return self._pane

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """The first look."""
        _made = self.pane
        super().showEvent(event)
