"""How sharing with the hub stands: a few words beside the log, and a strip while the hub is away. Never in anybody's way."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.words import clock_time, countdown, elapsed
from console.sharing_now import SharingNow
from console.sync.status import State, SyncStatus
from models.sync.session import Trouble
from resources.tongue import marked, shown, tr
from widgets.freshness import Freshness, FreshnessKind
from widgets.notice_row import offline_strip

_BRIEF: Final = 56
STRIP_AFTER_MS: Final = 30_000
"""A hub that is away for less is nobody's business: what is written waits that long without harm."""
_NARROW: Final = 1_500
"""Logical pixels below which the strip has no room for more than what is ahead: for how long it has been stands before it."""
_LASTING: Final = {
    Trouble.SHUT_OUT: marked("This workstation was shut out."),
    Trouble.FOREIGN: marked("Another hub answers in its place."),
}


class SharingView(QObject):
    """`hear` may be called from any thread; everything else belongs to the window's."""

    changed = Signal()

    def __init__(self, live: Live, now: SharingNow, parent: QWidget) -> None:
        super().__init__(parent)
        self._live = live
        self.now = now
        self.hear = now.hear
        self.strip = offline_strip(parent)
        self.strip.hide()
        self.strip.action_requested.connect(now.retry)
        now.changed.connect(self._take)
        live.second_passed.connect(self._show)

    @property
    def is_away(self) -> bool:
        """Whether the hub has been away for long enough to be said."""
        since = self.now.away_since_ms
        return since is not None and self._live.clock.now_ms() - since >= STRIP_AFTER_MS

    def words(self) -> str:
        """ONLINE; OFFLINE 04:10 · 3 queued; empty where the workstation belongs to no hub."""
        status, since = self.now.status, self.now.away_since_ms
        if status is None or status.state is State.NOT_JOINED:
            return ""
        queued = tr(" · {count} queued", count=status.pending.count) if status.pending.count else ""
        if status.state is State.OFFLINE and since is not None:
            return tr("OFFLINE {age}{queued}", age=_age(since, self._live.clock.now_ms()), queued=queued)
        return f"{tr(status.state.value)}{_in_brief(shown(status.why))}{queued}"

    def freshness(self) -> Freshness | None:
        """For the banner while the hub is away; None while it is not: then the age of the figures is said."""
        since = self.now.away_since_ms
        if since is None or not self.is_away:
            return None
        return Freshness(FreshnessKind.OFFLINE, _age(since, self._live.clock.now_ms()))

    def _take(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        status, since, now_ms = self.now.status, self.now.away_since_ms, self._live.clock.now_ms()
        if status is None or since is None or not self.is_away:
            self.strip.hide()
            return
        lan = shown(self.now.lan.words) if self.now.lan is not None else ""
        said = sentence(status, now_ms)
        self.strip.set_notice(
            said,
            lead=tr("OFFLINE {age}", age=_age(since, now_ms)),
            note=note(status, None if self.strip.window().width() < _NARROW else since, lan, now_ms),
            action=tr("Retry now"),
            keys="R",
        )
        # The reason in full: the row has room for what people need while they work.
        self.strip.setToolTip(shown(status.why))
        self.strip.setAccessibleDescription(shown(status.why))
        self.strip.show()


def sentence(status: SyncStatus, now_ms: int) -> str:
    """Working locally. 3 queued, oldest 03:36. Nothing typed here is lost."""
    pending = status.pending
    oldest = tr(", oldest {age}", age=_age(pending.oldest_ms, now_ms)) if pending.oldest_ms is not None else ""
    queued = (
        tr("{count} queued{oldest}.", count=pending.count, oldest=oldest) if pending.count else tr("Nothing is queued.")
    )
    lasting = tr(_LASTING.get(status.trouble, "")) if status.trouble is not None else ""
    return " ".join(
        part for part in (lasting, tr("Working locally."), queued, tr("Nothing typed here is lost.")) if part
    )


def note(status: SyncStatus, since_ms: int | None, lan: str, now_ms: int) -> str:
    """Hub unreachable since 14:32:00Z · LAN peer ops-desk-1 reachable · retry in 00:18; without an instant, the rest."""
    lasting = status.trouble in _LASTING
    since = (
        f"{(tr('Last answer') if lasting else tr('Hub unreachable since'))} {clock_time(since_ms)}Z" if since_ms else ""
    )
    parts = [since, lan]
    if status.retry_ms is not None and status.retry_ms > now_ms:
        parts.append(tr("retry in {countdown}", countdown=countdown(status.retry_ms, now_ms)))
    return " · ".join(part for part in parts if part)


def _age(since_ms: int, now_ms: int) -> str:
    """04:10; with hours before it from one on."""
    return elapsed(since_ms, now_ms).removeprefix("00:")


def _in_brief(why: str) -> str:
    """As much of the reason as leaves room to type; the sync centre (Alt+L) says all of it."""
    return f" · {why if len(why) <= _BRIEF else why[: _BRIEF - 1].rstrip() + '…'}" if why else ""
