"""A hub's record by streams, in memory."""

from collections.abc import Mapping, Sequence

from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId
from models.store.hub.records import FeedRow
from models.store.hub.streams import StreamRow


class MemoryStreams:
    """Implements models.store.hub.streams.StreamStore over what MemoryHubStore holds."""

    _events: dict[bytes, SignedEvent]
    _feed: list[bytes]
    _leaves: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]]

    def streams(self, limit: int) -> Sequence[StreamRow]:
        """See StreamStore."""
        found: dict[StreamId, StreamRow] = {}
        for position, digest in self._first_places():
            stream = self._events[digest].envelope.stream
            count = found[stream].events if stream in found else 0
            found[stream] = StreamRow(stream, position, count + 1)
        return sorted(found.values(), key=lambda row: row.newest, reverse=True)[:limit]

    def stream_hashes(self, stream: StreamId) -> Sequence[tuple[int, bytes]]:
        """See StreamStore."""
        return [each for each in self._first_places() if self._events[each[1]].envelope.stream == stream]

    def stream_ends(self, stream: StreamId) -> Mapping[OriginId, tuple[ChainHead, ...]]:
        """See StreamStore."""
        return {origin: leaves for (of, origin), leaves in self._leaves.items() if of == stream}

    def stream_page(self, stream: StreamId, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """See StreamStore."""
        rows: list[FeedRow] = []
        size = 0
        for position, digest in self.stream_hashes(stream):
            event = self._events[digest]
            size += len(event.raw) + len(event.body or b"") if position > after else 0
            if position > after and (not rows or (size <= most_bytes and len(rows) < limit)):
                rows.append(FeedRow(position, event))
        return rows

    def _first_places(self) -> list[tuple[int, bytes]]:
        places: dict[bytes, int] = {}
        for position, digest in enumerate(self._feed, start=1):
            places.setdefault(digest, position)
        return [(position, digest) for digest, position in places.items()]
