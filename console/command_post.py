"""What the windows command with beside the record itself: the alert inbox and the clocks, made after the first picture.

Nobody waits for them at the start: a console that opens in the middle of an outage first shows what it knows.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live

if TYPE_CHECKING:
    from console.alerts_now import AlertsNow
    from console.clocks import Clocks

_LONGEST_SECONDS: Final = 3
"""After which it is opened even where no service is known."""


class CommandPost(QObject):
    """One for the whole application, on the GUI thread."""

    opened = Signal()
    """`alerts` and `clocks` stand from now on."""

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._alerts: AlertsNow | None = None
        self._clocks: Clocks | None = None
        self._seconds = 0
        live.second_passed.connect(self._open_when_quiet)

    @property
    def is_open(self) -> bool:
        """Whether inbox and clocks run."""
        return self._clocks is not None

    @property
    def shelved(self) -> int:
        """How many alerts are shelved; 0 while the inbox is not made yet."""
        return 0 if self._alerts is None else len(self._alerts.inbox.shelves)

    @property
    def alerts(self) -> "AlertsNow":
        """The inbox, made now if need be."""
        if self._alerts is None:
            from console.alerts_now import AlertsNow

            self._alerts = AlertsNow(self._live)
        return self._alerts

    @property
    def clocks(self) -> "Clocks":
        """What falls due, made now if need be."""
        if self._clocks is None:
            from console.clocks import Clocks

            self._clocks = Clocks(self._live)
        return self._clocks

    def _open_when_quiet(self) -> None:
        self._seconds += 1
        if self._live.health or self._seconds >= _LONGEST_SECONDS:
            self._live.second_passed.disconnect(self._open_when_quiet)
            _stands = self.alerts, self.clocks
            self.opened.emit()
