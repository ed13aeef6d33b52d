"""What the windows command with beside the record itself: the alert inbox and the clocks, made after the first picture.

Nobody waits for them at the start: a console that opens in the middle of an outage first shows what it knows.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live

if TYPE_CHECKING:
    from console.alert_paging import AlertPaging
    from console.alerts_now import AlertsNow
    from console.clocks import Clocks
    from console.reminding import Reminding
    from console.silencing import Silencer, Silences

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
        self._paging: AlertPaging | None = None
        self._reminding: Reminding | None = None
        self._silencer: Silencer | None = None
        self.silences: Callable[[], Silences | None] = lambda: None
        """The server that alerts can be silenced at, as it is set now; None where none is."""
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

    @property
    def paging(self) -> "AlertPaging":
        """Windows of alerts, joined to the clocks now if need be."""
        if self._paging is None:
            from console.alert_paging import AlertPaging

            self._paging = AlertPaging(self._live, self.alerts, self.clocks)
        return self._paging

    @property
    def silencer(self) -> "Silencer":
        """Silences beside shelves, made now if need be."""
        if self._silencer is None:
            from console.silencing import Silencer

            self._silencer = Silencer(self._live, self.alerts, self._find_silences)
        return self._silencer

    def _find_silences(self) -> "Silences | None":
        return self.silences()

    @property
    def reminding(self) -> "Reminding":
        """Reminders, joined to the clocks now if need be."""
        if self._reminding is None:
            from console.reminding import Reminding

            self._reminding = Reminding(self._live, self.clocks)
        return self._reminding

    def _open_when_quiet(self) -> None:
        self._seconds += 1
        if self._live.health or self._seconds >= _LONGEST_SECONDS:
            self._live.second_passed.disconnect(self._open_when_quiet)
            _stands = self.alerts, self.clocks, self.paging, self.reminding, self.silencer
            self.opened.emit()
