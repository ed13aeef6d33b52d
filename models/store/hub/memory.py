"""A hub's store in memory: for simulations and tests. Durable means: the outermost `writing()` block ended without an error."""

import secrets
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.errors import Refused
from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, OrgId, OriginId, PersonId, RandomBytes, StreamId
from models.store.database import StoreError
from models.store.hub.chains import leaves_with, stretched
from models.store.hub.cursors import CursorRow, Placed
from models.store.hub.memory_erasures import MemoryErasures
from models.store.hub.memory_streams import MemoryStreams
from models.store.hub.posted import MemorySuggestions, PostedRow
from models.store.hub.records import (
    AdoptedAuthority,
    BlobState,
    CutOff,
    Device,
    FeedRow,
    Invitation,
    KnownPerson,
    ParkedRow,
    Standing,
    Vouch,
)
from models.store.hub.rights import LabelRow
from models.store.hub.trouble import Trouble
from resources.said import say

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Blob:
    size: int
    data: bytes
    begun_ms: int
    is_whole: bool = False


class MemoryHubStore(MemorySuggestions, MemoryErasures, MemoryStreams):
    """Implements models.store.hub.port.HubStore."""

    def __init__(self, org: OrgId, random_bytes: RandomBytes = secrets.token_bytes) -> None:
        super().__init__()
        MemoryErasures.__init__(self)
        self.org = org
        self.generation = random_bytes(16).hex()
        self._feed: list[bytes] = []
        self._events: dict[bytes, SignedEvent] = {}
        self._places: dict[tuple[StreamId, OriginId, int], frozenset[bytes]] = {}
        self._leaves: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        self._parked: dict[bytes, ParkedRow] = {}
        self._certificates: dict[bytes, Certificate] = {}
        self._authorities: dict[bytes, AdoptedAuthority] = {}
        self._vouches: dict[tuple[OriginId, StreamId], Vouch] = {}
        self._devices: dict[str, Device] = {}
        self._members = 0
        self._cut_offs: dict[str, tuple[CutOff, ...]] = {}
        self._invitations: dict[str, Invitation] = {}
        self._people: dict[PersonId, KnownPerson] = {}
        self._blobs: dict[str, _Blob] = {}
        self._labels: dict[EventId, LabelRow] = {}
        self._blob_streams: dict[bytes, frozenset[StreamId]] = {}
        self._cleared: dict[str, bool] = {}
        self._demoted: dict[str, int] = {}
        self._cursors: dict[str, CursorRow] = {}
        self._undo: list[Callable[[], object]] | None = None
        """How to take back what was written, newest last; None outside `writing()`."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See HubStore."""
        is_outermost = self._undo is None
        undo = self._undo = [] if self._undo is None else self._undo
        mark = len(undo)
        try:
            yield
        except BaseException:
            while len(undo) > mark:
                undo.pop()()
            raise
        finally:
            if is_outermost:
                self._undo = None

    def _put_posted(self, rows: tuple[PostedRow, ...]) -> None:
        before = self._posted
        if self._undo is not None:
            self._undo.append(lambda: MemorySuggestions._put_posted(self, before))
        super()._put_posted(rows)

    @property
    def noted(self) -> Standing:
        """See HubStore."""
        return Standing(len(self._feed), self.generation, self._members)

    def look(self) -> Standing:
        """See HubStore."""
        return self.noted

    def saw(self, standing: Standing) -> None:
        """See HubStore. Nobody else writes to it."""

    @contextmanager
    def looking(self) -> Iterator[Standing]:
        """See RightsStore."""
        yield self.noted

    def trouble(self, error: StoreError) -> Trouble:
        """See HubStore. As SQLite: tests say what went wrong in its words."""
        return Trouble.FULL if "full" in str(error.orig) else Trouble.BROKEN

    def back_up(self, target: Path) -> None:
        """See HubStore."""
        raise Refused(say("nothing to write to {target}: this hub is kept in memory", target=target))

    def close(self) -> None:
        """Nothing to let go of."""

    # The log.

    def head(self) -> int:
        """See HubStore."""
        return len(self._feed)

    def append(self, events: Sequence[SignedEvent]) -> int:
        """See HubStore."""
        for event in events:
            sealed, digest = event.envelope, event.hash
            place = (sealed.stream, sealed.origin, sealed.seq)
            chain = (sealed.stream, sealed.origin)
            self._set(self._events, digest, event)
            self._set(self._places, place, self._places.get(place, frozenset()) | {digest})
            self._set(self._leaves, chain, leaves_with(self._leaves.get(chain, ()), event))
            self._list(digest)
        return len(self._feed)

    def complete(self, event: SignedEvent) -> int:
        """See HubStore."""
        self._set(self._events, event.hash, event)
        self._list(event.hash)
        return len(self._feed)

    def feed(self, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """See HubStore."""
        rows: list[FeedRow] = []
        size = 0
        for position, digest in enumerate(self._feed[after : after + limit], start=after + 1):
            event = self._events[digest]
            size += len(event.raw) + len(event.body or b"")
            if rows and size > most_bytes:
                break
            rows.append(FeedRow(position, event))
        return rows

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        """See HubStore."""
        return self._leaves.get((stream, origin), ())

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """See HubStore."""
        return self._places.get((stream, origin, seq), frozenset())

    def lacks_content(self, digest: bytes) -> bool:
        """See HubStore."""
        return digest in self._events and self._events[digest].body is None

    def bare(self, streams: Sequence[StreamId], limit: int) -> Sequence[tuple[StreamId, OriginId, int]]:
        """See HubStore."""
        sealed = (
            each.envelope for each in self._events.values() if each.body is None and not self.erased((each.hash,))
        )
        return sorted({(each.stream, each.origin, each.seq) for each in sealed if each.stream in streams})[:limit]

    def vector(self) -> Mapping[StreamId, Mapping[OriginId, tuple[ChainHead, ...]]]:
        """See HubStore."""
        found: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        for (stream, origin), leaves in self._leaves.items():
            found.setdefault(stream, {})[origin] = leaves
        return found

    def chain(self, stream: StreamId, origin: OriginId, after_seq: int, limit: int) -> Sequence[SignedEvent]:
        """See HubStore."""
        top = max((leaf.seq for leaf in self.leaves(stream, origin)), default=0)
        found: list[SignedEvent] = []
        for seq in range(after_seq + 1, top + 1):
            if len(found) >= limit:
                break
            found += [self._events[digest] for digest in sorted(self.at(stream, origin, seq))]
        return found[:limit]

    def hashes(self, after: int, limit: int) -> Sequence[bytes]:
        """See HubStore."""
        return self._feed[after : after + limit]

    # What was not admitted.

    def park(self, rows: Sequence[ParkedRow]) -> None:
        """See HubStore."""
        for row in rows:
            if row.event.hash not in self._parked:
                self._set(self._parked, row.event.hash, row)

    def unpark(self, digests: Sequence[bytes]) -> None:
        """See HubStore."""
        for digest in digests:
            self._drop(self._parked, digest)

    def parked(self, limit: int) -> Sequence[ParkedRow]:
        """See HubStore."""
        return list(reversed(self._parked.values()))[:limit]

    def is_parked(self, digest: bytes) -> bool:
        """See HubStore."""
        return digest in self._parked

    def parked_count(self, device: str | None = None) -> int:
        """See HubStore."""
        return sum(1 for row in self._parked.values() if device in (None, row.device))

    # Trust.

    def certificate(self, digest: bytes) -> Certificate | None:
        """See HubStore."""
        return self._certificates.get(digest)

    def keep_certificates(self, certificates: Sequence[Certificate]) -> None:
        """See HubStore."""
        for certificate in certificates:
            self._set(self._certificates, certificate.hash, certificate)

    def authorities(self) -> Sequence[AdoptedAuthority]:
        """See HubStore."""
        return list(self._authorities.values())

    def adopt(self, authority: AdoptedAuthority) -> None:
        """See HubStore."""
        self._set(self._authorities, authority.key, authority)

    def vouches(self) -> Sequence[Vouch]:
        """See HubStore."""
        return list(self._vouches.values())

    def vouch(self, vouches: Sequence[Vouch]) -> None:
        """See HubStore."""
        for each in vouches:
            key = (each.origin, each.stream)
            self._set(self._vouches, key, stretched(self._vouches.get(key), each))

    # Devices.

    def devices(self) -> Sequence[Device]:
        """See HubStore."""
        return list(self._devices.values())

    def device(self, device: str) -> Device | None:
        """See HubStore."""
        return self._devices.get(device)

    def device_of(self, key: bytes) -> Device | None:
        """See HubStore."""
        return next((each for each in self._devices.values() if each.key == key), None)

    def put_device(self, device: Device) -> None:
        """See HubStore."""
        self._set(self._devices, device.id, device)
        self._members += 1

    def note_seen(self, device: str, at_ms: int) -> None:
        """See HubStore."""
        if device in self._devices:
            self._set(self._devices, device, replace(self._devices[device], seen_ms=at_ms))

    def cut_offs(self) -> Sequence[CutOff]:
        """See HubStore."""
        return [each for found in self._cut_offs.values() for each in found]

    def put_cut_offs(self, device: str, cut_offs: Sequence[CutOff]) -> None:
        """See HubStore."""
        self._set(self._cut_offs, device, tuple(cut_offs))

    def chains_of(self, certificates: Sequence[bytes]) -> Sequence[tuple[StreamId, OriginId, int]]:
        """See HubStore."""
        found: dict[tuple[StreamId, OriginId], int] = {}
        for event in self._events.values():
            sealed = event.envelope
            if sealed.certificate in certificates:
                chain = (sealed.stream, sealed.origin)
                found[chain] = max(found.get(chain, 0), sealed.seq)
        return [(stream, origin, seq) for (stream, origin), seq in sorted(found.items())]

    def certificates_of(self, key: bytes) -> Sequence[bytes]:
        """See HubStore."""
        return sorted(digest for digest, each in self._certificates.items() if each.device_key == key)

    # Codes.

    def invitations(self) -> Sequence[Invitation]:
        """See HubStore."""
        return list(self._invitations.values())

    def put_invitation(self, invitation: Invitation) -> None:
        """See HubStore."""
        self._set(self._invitations, invitation.selector, invitation)

    def drop_invitation(self, selector: str) -> None:
        """See HubStore."""
        self._drop(self._invitations, selector)

    # People.

    def people(self) -> Sequence[KnownPerson]:
        """See HubStore."""
        return [self._people[person] for person in sorted(self._people)]

    def put_people(self, people: Sequence[KnownPerson]) -> None:
        """See HubStore."""
        for each in people:
            self._set(self._people, each.id, each)

    # Blobs.

    def blob(self, digest: str) -> BlobState | None:
        """See HubStore."""
        kept = self._blobs.get(digest)
        return None if kept is None else BlobState(kept.size, len(kept.data), kept.is_whole)

    def blob_part(self, digest: str, start: int, length: int) -> bytes:
        """See HubStore."""
        kept = self._blobs.get(digest)
        return b"" if kept is None else kept.data[start : start + length]

    def add_to_blob(self, digest: str, size: int, data: bytes, now_ms: int) -> int:
        """See HubStore."""
        kept = self._blobs.get(digest, _Blob(size, b"", now_ms))
        if kept.is_whole:
            return len(kept.data)
        self._set(self._blobs, digest, replace(kept, data=kept.data + data))
        return len(kept.data) + len(data)

    def finish_blob(self, digest: str) -> None:
        """See HubStore."""
        self._set(self._blobs, digest, replace(self._blobs[digest], is_whole=True))

    def drop_blob(self, digest: str) -> None:
        """See HubStore."""
        self._drop(self._blobs, digest)

    def unfinished_blobs(self, before_ms: int) -> Sequence[str]:
        """See HubStore."""
        found = (digest for digest, kept in self._blobs.items() if not kept.is_whole and kept.begun_ms < before_ms)
        return sorted(found)

    def blob_bytes(self) -> int:
        """See HubStore."""
        return sum(len(kept.data) for kept in self._blobs.values())

    # How far copies reach.

    def cursors(self) -> Sequence[CursorRow]:
        """See HubStore."""
        return [self._cursors[device] for device in sorted(self._cursors)]

    def put_cursors(self, told: Sequence[CursorRow]) -> None:
        """See HubStore."""
        for each in told:
            self._set(self._cursors, each.device, each)

    def placed(self, digests: Sequence[bytes]) -> Mapping[bytes, Placed]:
        """See HubStore."""
        known = (digest for digest in digests if digest in self._events)
        return {each: Placed(self._feed.index(each) + 1, self._events[each].envelope.stream) for each in known}

    # Reading.

    def labels(self) -> Sequence[LabelRow]:
        """See RightsStore."""
        return list(self._labels.values())

    def put_labels(self, rows: Sequence[LabelRow]) -> None:
        """See RightsStore."""
        for each in rows:
            self._set(self._labels, each.event, each)

    def blob_streams(self, digest: bytes) -> frozenset[StreamId]:
        """See RightsStore."""
        return self._blob_streams.get(digest, frozenset())

    def put_blob_streams(self, pairs: Collection[tuple[bytes, StreamId]]) -> None:
        """See RightsStore."""
        for digest, stream in pairs:
            self._set(self._blob_streams, digest, self.blob_streams(digest) | {stream})

    def is_indexed(self) -> bool:
        """See RightsStore. It never held anything of an older program."""
        return True

    def note_indexed(self) -> None:
        """See RightsStore."""

    def cleared(self) -> frozenset[str]:
        """See RightsStore."""
        return frozenset(self._cleared)

    def put_clearance(self, device: str, is_cleared: bool) -> None:
        """See RightsStore."""
        if is_cleared:
            self._set(self._cleared, device, True)
        else:
            self._drop(self._cleared, device)

    def demoted(self) -> Mapping[str, int]:
        """See RightsStore."""
        return dict(self._demoted)

    def put_demotion(self, device: str, at_ms: int | None) -> None:
        """See RightsStore."""
        if at_ms is None:
            self._drop(self._demoted, device)
        else:
            self._set(self._demoted, device, at_ms)

    def _list(self, digest: bytes) -> None:
        assert self._undo is not None, "written outside writing()"
        self._feed.append(digest)
        self._undo.append(self._feed.pop)

    def _set(self, where: MutableMapping[K, V], key: K, value: V) -> None:
        assert self._undo is not None, "written outside writing()"
        if key in where:
            former = where[key]
            self._undo.append(lambda: where.__setitem__(key, former))
        else:
            self._undo.append(lambda: where.pop(key))
        where[key] = value

    def _drop(self, where: MutableMapping[K, V], key: K) -> None:
        assert self._undo is not None, "written outside writing()"
        if key in where:
            # All of it, so that what is put back stands in its old place.
            former = dict(where)
            del where[key]
            self._undo += [lambda: where.update(former), where.clear]
