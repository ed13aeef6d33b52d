"""What of a hub's record was erased, and that it stays so."""

from collections.abc import Collection, Sequence
from typing import Protocol

from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId
from models.store.erasure import Erasure


class ErasureStore(Protocol):
    """The part of a hub's store that concerns erasure; see models.store.erasure."""

    def erase(self, erasure: Erasure, now_ms: int) -> None:
        """Take the content away, and remember that. Inside `writing()`; doing it again changes nothing."""
        ...

    def has_erasure(self, order: EventId) -> bool:
        """Whether an order was carried out here."""
        ...

    def erased(self, digests: Collection[bytes]) -> frozenset[bytes]:
        """Those of these events' hashes that were erased."""
        ...

    def is_erased_blob(self, digest: str) -> bool:
        """Whether the blob of these 64 hexadecimal digits was erased."""
        ...

    def is_erased_person(self, person: PersonId) -> bool:
        """Whether what was known of a person was erased."""
        ...

    def of_stream(self, stream: StreamId) -> Sequence[SignedEvent]:
        """All events of a stream, in the order of the feed."""
        ...

    def scrub(self) -> bool:
        """Leave no byte of what was erased in free pages; outside `writing()`. False where it must be asked for again."""
        ...
