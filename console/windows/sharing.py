"""How sharing with the hub stands: a few words beside the log, and a strip while the hub is away. Never in anybody's way."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.words import clock_time, elapsed
from console.sync.status import State, SyncStatus
from widgets.notice_row import offline_strip

_BRIEF: Final = 56
STRIP_AFTER_MS: Final = 30_000
"""A hub that is away for less is nobody's business: what is written waits that long without harm."""


class SharingView(QObject):
    """`hear` may be called from any thread; everything else belongs to the window's."""

    changed = Signal()
    retry_requested = Signal()
    _heard = Signal(object)

    def __init__(self, live: Live, parent: QWidget) -> None:
        super().__init__(parent)
        self._live = live
        self._status: SyncStatus | None = None
        self._away_since_ms: int | None = None
        self._said = ("", "")
        self.strip = offline_strip(parent)
        self.strip.hide()
        self.strip.action_requested.connect(self.retry_requested)
        self._heard.connect(self._take)
        live.second_passed.connect(self._show)

    def hear(self, status: SyncStatus) -> None:
        """Show this from now on."""
        self._heard.emit(status)

    def words(self) -> str:
        """ONLINE; OFFLINE 00:04:10 · 3 queued; empty where the workstation belongs to no hub."""
        status = self._status
        if status is None or status.state is State.NOT_JOINED:
            return ""
        queued = f" · {status.pending.count} queued" if status.pending.count else ""
        if status.state is State.OFFLINE and self._away_since_ms is not None:
            return f"OFFLINE {elapsed(self._away_since_ms, self._live.clock.now_ms())}{queued}"
        return f"{status.state.value}{_in_brief(status.why)}{queued}"

    def _take(self, status: SyncStatus) -> None:
        self._status = status
        if status.state is not State.OFFLINE:
            self._away_since_ms = None
        elif self._away_since_ms is None:
            self._away_since_ms = status.last_contact_ms or self._live.clock.now_ms()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        status, since, now_ms = self._status, self._away_since_ms, self._live.clock.now_ms()
        if status is None or since is None or now_ms - since < STRIP_AFTER_MS:
            self.strip.hide()
            return
        count = status.pending.count
        queued = f"{count} queued" if count else "nothing queued"
        said = (f"working locally · {queued}. {status.why}", f"last answer {clock_time(since)}Z")
        # Setting it makes a new button: not every second, under somebody's hand.
        if said != self._said:
            self._said = said
            self.strip.set_notice(said[0], lead="OFFLINE", note=said[1], action="Retry now")
        self.strip.show()


def _in_brief(why: str) -> str:
    """As much of the reason as leaves room to type; `sync status` says all of it."""
    return f" · {why if len(why) <= _BRIEF else why[: _BRIEF - 1].rstrip() + '…'}" if why else ""
