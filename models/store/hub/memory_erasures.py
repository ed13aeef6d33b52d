"""What of a hub's record was erased, in memory."""

from collections.abc import Collection, MutableMapping, Sequence
from dataclasses import replace
from typing import TypeVar

from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId
from models.store.erasure import Erasure, name_of_erased
from models.store.hub.records import KnownPerson, ParkedRow

K = TypeVar("K")
V = TypeVar("V")


class MemoryErasures:
    """Implements models.store.hub.erasures.ErasureStore over what MemoryHubStore holds."""

    _events: dict[bytes, SignedEvent]
    _feed: list[bytes]
    _parked: dict[bytes, ParkedRow]
    _people: dict[PersonId, KnownPerson]

    def __init__(self) -> None:
        self._erasures: dict[EventId, Erasure] = {}
        self._erased: dict[bytes | str, bool] = {}

    def erase(self, erasure: Erasure, now_ms: int) -> None:
        """See ErasureStore."""
        self._set(self._erasures, erasure.id, erasure)
        for digest in (each for hashes in erasure.events.values() for each in hashes):
            self._set(self._erased, digest, True)
            event = self._events.get(digest)
            if event is not None:
                self._set(self._events, digest, replace(event, body=None, salt=None))
            row = self._parked.get(digest)
            if row is not None:
                self._set(self._parked, digest, replace(row, event=replace(row.event, body=None, salt=None)))
        for blob in erasure.blobs:
            self._set(self._erased, blob.hex(), True)
            self.drop_blob(blob.hex())
        for person in erasure.people:
            self._set(self._erased, person, True)
            self._set(self._people, person, KnownPerson(person, name_of_erased(person), {}, now_ms))

    def has_erasure(self, order: EventId) -> bool:
        """See ErasureStore."""
        return order in self._erasures

    def erased(self, digests: Collection[bytes]) -> frozenset[bytes]:
        """See ErasureStore."""
        return frozenset(each for each in digests if each in self._erased) if self._erased else frozenset()

    def is_erased_blob(self, digest: str) -> bool:
        """See ErasureStore."""
        return digest in self._erased

    def is_erased_person(self, person: PersonId) -> bool:
        """See ErasureStore."""
        return person in self._erased

    def of_stream(self, stream: StreamId) -> Sequence[SignedEvent]:
        """See ErasureStore."""
        events = (self._events[digest] for digest in dict.fromkeys(self._feed))
        return [event for event in events if event.envelope.stream == stream]

    def scrub(self) -> bool:
        """See ErasureStore."""
        return True

    def drop_blob(self, digest: str) -> None:
        """See HubStore."""
        raise NotImplementedError

    def _set(self, where: MutableMapping[K, V], key: K, value: V) -> None:
        raise NotImplementedError
