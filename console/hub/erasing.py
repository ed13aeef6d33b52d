"""Orders of erasure at the hub: judged by their consents, as everywhere, and carried out in the transaction that brings them.

Nothing is remembered between orders: they are few, and what they rest on is read anew each time. On the store's thread.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from models.kernel.clock import Clock
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId
from models.retention.events import ASKED, ERASED, HOLD_RELEASED, LISTED, VOTED, retention_stream
from models.retention.state import RetentionState
from models.store.erasure import Erasure
from models.store.event_log import event_of
from models.store.hub.port import HubStore
from models.store.hub.records import ParkedRow

_TELLING: Final = frozenset({ASKED, ERASED, HOLD_RELEASED, LISTED, VOTED})
"""What can bring an order into force, in whatever order it comes."""


class Erasing:
    """Owned by HubCore."""

    def __init__(self, store: HubStore, org: OrgId, clock: Clock) -> None:
        self._store = store
        self._stream = retention_stream(org)
        self._org = org
        self._clock = clock
        self.owes_scrub = False
        """Whether bytes of what was erased may still lie in free pages of the database."""

    def catch_up(self) -> None:
        """Carry out what a hub that ended in between, or an older program, left to be done."""
        with self._store.writing():
            self._carry_out()
        self.owes_scrub = True
        self.scrub()

    def note(self, admitted: Iterable[SignedEvent]) -> None:
        """Carry out what is in force with these. Inside `writing()`, once they are in the feed."""
        if any(each.envelope.stream == self._stream and each.envelope.type in _TELLING for each in admitted):
            self._carry_out()

    def scrub(self) -> bool:
        """Leave no byte of it in the file; outside `writing()`. Whether that is done."""
        if self.owes_scrub:
            self.owes_scrub = not self._store.scrub()
        return not self.owes_scrub

    def _carry_out(self) -> None:
        state = RetentionState(self._org)
        for event in self._store.of_stream(self._stream):
            state.apply(event_of(event))
        for order in state.due_orders():
            if not self._store.has_erasure(order.id):
                listed = order.listed
                erasure = Erasure(order.id, order.at_ms, order.words, listed.events, listed.blobs, listed.people)
                self._store.erase(erasure, self._clock.now_ms())
                self.owes_scrub = True


def without_erased(store: HubStore, events: Sequence[SignedEvent]) -> list[SignedEvent]:
    """The events as they may be kept: those that were erased without the content they came with."""
    gone = store.erased([event.hash for event in events if event.body is not None])
    return (
        [replace(event, body=None, salt=None) if event.hash in gone else event for event in events]
        if gone
        else [*events]
    )


def parked_without_erased(store: HubStore, rows: Iterable[ParkedRow]) -> list[ParkedRow]:
    """As `without_erased`, of what is not believed yet."""
    kept = list(rows)
    events = without_erased(store, [row.event for row in kept])
    return [replace(row, event=event) for row, event in zip(kept, events, strict=True)]
