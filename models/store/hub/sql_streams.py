"""A hub's record by streams, on a SQL database."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from models.kernel.author import ChainHead
from models.kernel.ids import OriginId, StreamId, uuid_bytes
from models.store.hub import rows, tables
from models.store.hub.records import FeedRow
from models.store.hub.sql import SqlRecord
from models.store.hub.streams import StreamRow


class SqlStreams(SqlRecord):
    """Implements models.store.hub.streams.StreamStore."""

    def streams(self, limit: int) -> Sequence[StreamRow]:
        """See StreamStore."""
        place = tables.events.c
        newest = func.max(place.number).label("newest")
        asked = select(place.stream, newest, func.count().label("count")).where(place.org == self._org)
        found = self._rows(asked.group_by(place.stream).order_by(newest.desc()).limit(limit))
        return [StreamRow(rows.stream_of(row["stream"]), row["newest"], row["count"]) for row in found]

    def stream_hashes(self, stream: StreamId) -> Sequence[tuple[int, bytes]]:
        """See StreamStore."""
        place = tables.events.c
        asked = select(place.number, place.hash).where(place.org == self._org, place.stream == uuid_bytes(stream))
        # Put in order here: asked for it in order, an engine reads the whole feed instead of the stream's index.
        return sorted((row["number"], row["hash"]) for row in self._rows(asked))

    def stream_ends(self, stream: StreamId) -> Mapping[OriginId, tuple[ChainHead, ...]]:
        """See StreamStore."""
        order = (tables.leaves.c.origin, tables.leaves.c.seq, tables.leaves.c.hash)
        found: dict[OriginId, tuple[ChainHead, ...]] = {}
        for row in self._rows(self._of(tables.leaves, {"stream": uuid_bytes(stream)}).order_by(*order)):
            origin = rows.origin_of(row["origin"])
            found[origin] = (*found.get(origin, ()), ChainHead(row["seq"], row["hash"]))
        return found

    def stream_page(self, stream: StreamId, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """See StreamStore."""
        numbers = [number for number, _ in self.stream_hashes(stream) if number > after][:limit]
        asked = self._of(tables.events).where(tables.events.c.number.in_(numbers)).order_by(tables.events.c.number)
        found: list[FeedRow] = []
        size = 0
        for row in self._rows(asked) if numbers else ():
            size += len(row["raw"]) + len(row["body"] or b"")
            if found and size > most_bytes:
                break
            found.append(FeedRow(row["number"], rows.event_of(row)))
        return found
