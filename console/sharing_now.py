"""Sharing as the windows know it: the hub, neighbours, and for how long the hub has been away. On the GUI thread."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

from console.live import Live
from console.sync.status import State, SyncStatus
from models.kernel.ids import EventId, OriginId, StreamId, bears
from models.sync.durability import Durability

if TYPE_CHECKING:
    from console.lan.lan import Lan
    from console.lan.status import LanStatus
    from console.sharing_facts import SharingFacts
    from models.degraded.view import JournalView
    from models.freshness.table import FreshnessRow

_LOOKED_AT: Final = 500
"""Entries of the open incident of which it is asked how safe they are: the newest."""


class Asking(Protocol):
    """What shares the record of an open console; see console.sync.station."""

    def retry(self) -> None:
        """Ask the hub now."""
        ...

    def push_again(self) -> None:
        """Offer the hub everything that it may lack once more, also what it did not take."""
        ...

    def ask_whereabouts(self, events: Iterable[EventId], stream: StreamId | None = None) -> None:
        """Somebody looks at these."""
        ...


class SharingNow(QObject):
    """One for the whole application. `hear` may be called from any thread."""

    changed = Signal()
    facts_changed = Signal()
    """What the record says about it was read again."""
    _heard = Signal(object)

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.status: SyncStatus | None = None
        """None until something was heard; a workstation without a hub hears nothing."""
        self.away_since_ms: int | None = None
        """Since when nobody answers; None while the hub does."""
        self.lan: LanStatus | None = None
        self.journal: JournalView | None = None
        """What was written while the hub was away; None until the record was asked."""
        self.readiness: tuple[FreshnessRow, ...] = ()
        """How old what is kept here is; empty until the record was asked."""
        self.facts: SharingFacts | None = None
        """None until the record was asked."""
        self.told_neighbours: Callable[[], LanStatus | None] = self._told_neighbours
        """How they stand, asking nobody."""
        self.told_facts: Callable[[SyncStatus | None], SharingFacts] = self._told_facts
        """What the record says. On the store thread, like the next two."""
        self.told_readiness: Callable[[int | None], tuple[FreshnessRow, ...]] = live.desk.freshness.rows
        """How old what is kept here is; given when a source last brought anything."""
        self.told_journal: Callable[[SyncStatus], JournalView] = self._told_journal
        self._sharing: Asking | None = None
        self._is_asked = self._is_asked_again = self._is_journal_asked = False
        self._heard.connect(self._take)
        live.durability = self.durability
        live.second_passed.connect(self._look)
        live.incident_changed.connect(self._ask_whereabouts)
        live.entries_changed.connect(self._ask_whereabouts)

    @property
    def belongs(self) -> bool:
        """To a hub."""
        return self._live.desk.identity.hub is not None

    def hear(self, status: SyncStatus) -> None:
        """Show this from now on."""
        self._heard.emit(status)

    def use(self, sharing: Asking | None) -> None:
        """This shares the record from now on."""
        self._sharing = sharing
        self._ask_whereabouts()

    def retry(self) -> None:
        """Ask the hub now, and the neighbours, whatever is waited for."""
        if self._sharing is not None:
            self._sharing.retry()
        lan = self.neighbours()
        if lan is not None:
            lan.hurry()

    def push_again(self) -> None:
        """Offer the hub what it did not take once more."""
        if self._sharing is not None:
            self._sharing.push_again()

    def neighbours(self) -> "Lan | None":
        """What exchanges with neighbours; None for a workstation of its own."""
        if not self.belongs:
            return None
        from console.lan.lan import lan_of  # a console of its own has no use for it

        return lan_of(self._live.desk)

    def lan_is_on(self) -> bool | None:
        """Whether neighbours are asked; None where there can be none."""
        lan = self.told_neighbours() if self.belongs else None
        return None if lan is None else lan.is_on

    def switch_lan(self, is_on: bool) -> None:
        """Have neighbours, or none, from now on and at the next start, too."""
        neighbours = self.neighbours()
        if neighbours is not None:
            neighbours.switch(is_on)
            self.lan = neighbours.status()
            self.changed.emit()

    def durability(self, event: EventId) -> Durability | None:
        """How safe an entry is; None where it is saved here and that is all there can be."""
        if self.status is None or self.status.state is State.NOT_JOINED:
            return None
        return self.status.durability(event)

    def refresh_facts(self) -> None:
        """Ask the record. Asked for while an answer is on its way, it is asked once more after it."""
        if self._is_asked:
            self._is_asked_again = True
            return
        self._is_asked = True
        status, ask, ages = self.status, self.told_facts, self.told_readiness
        health_ms = max((each.last_success_ms or 0 for each in self._live.sources.values()), default=0) or None
        self._live.attempt(lambda: (ask(status), ages(health_ms)), self._hear_facts, self._not_told)

    def refresh_journal(self) -> None:
        """Ask the record what was written while the hub was away: a longer question, asked when somebody looks at it."""
        status, ask = self.status, self.told_journal
        if status is not None and not self._is_journal_asked:
            self._is_journal_asked = True
            self._live.attempt(lambda: ask(status), self._hear_journal, self._no_journal)

    def _told_journal(self, status: SyncStatus) -> "JournalView":
        from console.sync.journal import journal  # as above

        return journal(self._live.desk, status)

    def _hear_journal(self, found: "JournalView") -> None:
        self._is_journal_asked = False
        is_new, self.journal = found != self.journal, found
        if is_new:
            self.facts_changed.emit()

    def _no_journal(self, words: str) -> None:
        self._is_journal_asked = False
        self._live.failed.emit(words)

    def _told_facts(self, status: SyncStatus | None) -> "SharingFacts":
        from console.sharing_facts import facts  # read when the sync centre is first looked at

        return facts(self._live.desk, status)

    def _told_neighbours(self) -> "LanStatus | None":
        neighbours = self.neighbours()
        return None if neighbours is None else neighbours.status()

    def _hear_facts(self, found: "tuple[SharingFacts, tuple[FreshnessRow, ...]]") -> None:
        is_new = found != (self.facts, self.readiness)
        self.facts, self.readiness = found
        self._answered()
        if is_new:
            self.facts_changed.emit()

    def _not_told(self, words: str) -> None:
        self._answered()
        self._live.failed.emit(words)

    def _answered(self) -> None:
        self._is_asked = False
        if self._is_asked_again:
            self._is_asked_again = False
            self.refresh_facts()

    def machine(self, origin: OriginId) -> str:
        """What the workstation is called that writes under an origin; empty where nobody said."""
        word = self.facts.word if self.facts is not None else None
        if word is None:
            return ""
        member = next((each for each in word.reply.members if bears(origin, each.key)), None)
        return "" if member is None else word.machines.get(member.device, "") or f"device {member.device[:8]}"

    def _take(self, status: SyncStatus) -> None:
        self.status = status
        if status.state is not State.OFFLINE:
            self.away_since_ms = None
        elif self.away_since_ms is None:
            self.away_since_ms = status.last_contact_ms or self._live.clock.now_ms()
        self.changed.emit()
        self._live.durability_changed.emit()
        if self.facts is None:
            self.refresh_facts()  # which machine is whose is told by conflicts, too

    def _look(self) -> None:
        lan = self.told_neighbours()
        if lan is not None and lan != self.lan:
            self.lan = lan
            self.changed.emit()

    def _ask_whereabouts(self, _entries: object = None) -> None:
        incident = self._live.incident
        if self._sharing is not None and incident is not None:
            newest = [entry.id for entry in self._live.timeline()[:_LOOKED_AT]]
            self._sharing.ask_whereabouts(newest, incident.id)
