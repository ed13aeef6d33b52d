"""The append-only log: events go in together with everything they cause, or not at all."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import envelope
from models.kernel.author import ChainHead
from models.kernel.event import Event, SignedEvent
from models.kernel.hlc import ZERO, Hlc
from models.kernel.ids import EventId, OriginId, StreamId, uuid_bytes
from models.kernel.rank import Node, stamp_of
from models.store.database import Database
from models.store.rows import EVENTS, ROWS, StoredEvent, event_of, read_event, read_node, stored, stream_of
from models.store.tips import Gathering, Tips

__all__ = ["EventLog", "OutboxRow", "StoredEvent", "event_of", "read_event"]

_OUTBOX: Final = "INSERT INTO outbox VALUES (?, ?, ?, ?, 'approved', 0, ?)"
_IN_ORDER: Final = "ORDER BY rank, origin, seq, hash"
"""See models.kernel.rank: the same in every replica."""
_CONTEXT: Final = "context = ? OR instr(' ' || context || ' ', ' ' || ? || ' ')"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """An effect that must be carried out once, recorded with the events that ask for it."""

    key: str
    stream: StreamId
    sink: str
    payload: bytes
    created_ms: int


class EventLog:
    """Reads and appends what is written here; what comes from elsewhere goes through models.store.arrivals. Lives in the
    store thread.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.tips = Tips(database)
        self.erasures = self.tips.erasures
        self.reordered: frozenset[StreamId] = frozenset()
        """Streams that the last append did not simply go on with: somebody else had named what was written now as known to
        them. Books must fold them again.
        """

    def append(self, events: Sequence[SignedEvent], outbox: Sequence[OutboxRow] = ()) -> int:
        """Write all of it in one transaction, durable when this returns; gives the position of the last event."""
        with self._database.writing() as cursor:
            gathering = Gathering(self.tips, cursor)
            for event in events:
                gathering.insert(event)
            for item in outbox:
                stream = uuid_bytes(item.stream)
                cursor.execute(_OUTBOX, (item.key, stream, item.sink, item.payload, item.created_ms))
            gathered = gathering.finish()
        gathering.keep()
        self.reordered = gathered.reordered
        return gathered.position

    def head(self, stream: StreamId, origin: OriginId) -> ChainHead:
        """Where a chain stands, the farther end of a forked one; the empty head for one that has not begun."""
        leaves = self.tips.of(stream, origin)
        return max(leaves, key=lambda leaf: (leaf.seq, leaf.hash)).head if leaves else ChainHead()

    def others(self, stream: StreamId, origin: OriginId) -> dict[str, int]:
        """What has been seen of this stream from other origins: the causal dependencies of the next event.

        Of more chains than an envelope can name, those that stand last: what is written must come after all of them.
        """
        ends = {
            other: (max(leaf.rank for leaf in leaves), max(leaf.seq for leaf in leaves))
            for other, leaves in self.tips.stream(stream).items()
            if other != origin
        }
        named = sorted(ends, key=lambda other: (ends[other][0], other), reverse=True)[: envelope.MAX_DEPS]
        return {other: ends[other][1] for other in sorted(named)}

    def heads(self) -> Iterator[tuple[StreamId, OriginId, ChainHead]]:
        """Every end of every chain."""
        for stream, origin, leaves in self.tips.all():
            for leaf in leaves:
                yield stream, origin, leaf.head

    def vector(self) -> Mapping[StreamId, Mapping[OriginId, tuple[ChainHead, ...]]]:
        """What this record holds, for another replica to compare: the ends of every chain, in the order of sequence and hash."""
        vector: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        for stream, origin, leaves in self.tips.all():
            ends = sorted((leaf.head for leaf in leaves), key=lambda head: (head.seq, head.hash))
            vector.setdefault(stream, {})[origin] = tuple(ends)
        return vector

    def position(self, stream: StreamId) -> int:
        """Of the stream's newest arrival; 0 where there is no such stream."""
        return max((leaf.position for leaves in self.tips.stream(stream).values() for leaf in leaves), default=0)

    def newest(self) -> int:
        """The position of the log's newest event; 0 for an empty log."""
        return max((leaf.position for _, _, leaves in self.tips.all() for leaf in leaves), default=0)

    def streams(self, context: str) -> list[tuple[StreamId, int]]:
        """All streams of a context with the position of their newest event, oldest stream first."""
        rows = self._rows(
            f"SELECT CAST(stream AS BLOB), max(position) FROM chain_heads WHERE {_CONTEXT} GROUP BY stream ORDER BY stream",
            (context, context),
        )
        return [(stream_of(stream), position) for stream, position in rows]

    def has(self, stream: StreamId, context: str) -> bool:
        """Whether a stream is of a context."""
        where = f"SELECT 1 FROM chain_heads WHERE stream = ? AND ({_CONTEXT}) LIMIT 1"
        return any(True for _ in self._rows(where, (uuid_bytes(stream), context, context)))

    def events(self, stream: StreamId, after: int = 0) -> Iterator[Event]:
        """The events of a stream in their order, as folds read them; only those that came beyond a position, and none that was
        set aside (models.store.aside).

        Trusts what `append` or admission let in.
        """
        # The index gives the order, and tells by itself which rows are beyond the position.
        rows = self._rows(
            f"{EVENTS}INDEXED BY ix_events_rank WHERE stream = ? AND position > ? {_IN_ORDER}",
            (uuid_bytes(stream), after),
        )
        aside = self.tips.aside.by_stream.get(stream, ())
        for raw, body, arrived_ms in rows:
            if aside and envelope.hash_of(raw) in aside:
                continue
            erased = "" if body is not None else self.erasures.words(envelope.hash_of(raw))
            yield read_event(raw, body, arrived_ms, erased)

    def after(self, position: int, limit: int) -> list[StoredEvent]:
        """Up to `limit` events beyond a position, in the order in which they came into this record."""
        return [
            stored(row) for row in self._rows(f"{ROWS}WHERE position > ? ORDER BY position LIMIT ?", (position, limit))
        ]

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> list[StoredEvent]:
        """Up to `limit` events of a chain beyond a sequence, every branch of a forked one, in the order of sequence and hash.

        A branch may begin anywhere: where the other side lacks one, ask from the sequence before the fork.
        """
        where = "WHERE stream = ? AND origin = ? AND seq > ? ORDER BY seq, hash LIMIT ?"
        return [
            stored(row)
            for row in self._rows(f"{ROWS}{where}", (uuid_bytes(stream), bytes.fromhex(origin), after, limit))
        ]

    def holding(self, text: bytes, after: int, until: int) -> list[StoredEvent]:
        """Events between two positions, the second one included, whose content holds these bytes."""
        where = "WHERE position > ? AND position <= ? AND instr(body, ?) > 0 ORDER BY position"
        return [stored(row) for row in self._rows(f"{ROWS}{where}", (after, until, text))]

    def rows(self, stream: StreamId | None = None) -> Iterator[StoredEvent]:
        """Every row, or those of one stream, in the order of position."""
        where, values = ("", ()) if stream is None else ("WHERE stream = ? ", (uuid_bytes(stream),))
        for row in self._rows(f"{ROWS}{where}ORDER BY position", values):
            yield stored(row)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> list[tuple[int, bytes]]:
        """Position and hash of every event at a place of a chain; two or more in a fork."""
        where = "SELECT position, CAST(hash AS BLOB) FROM events WHERE stream = ? AND origin = ? AND seq = ?"
        return [
            (position, digest)
            for position, digest in self._rows(where, (uuid_bytes(stream), bytes.fromhex(origin), seq))
        ]

    def nodes(self, stream: StreamId) -> Iterator[tuple[int, bytes, Node | None]]:
        """Position, rank and what ranking needs of every event of a stream; None for bytes that are no envelope, and for what was
        set aside, which has no place in the order.
        """
        where = "SELECT position, CAST(rank AS BLOB), CAST(raw AS BLOB) FROM events WHERE stream = ?"
        for position, rank, raw in self._rows(where, (uuid_bytes(stream),)):
            node = read_node(raw)
            yield position, rank, None if node is None or self.tips.aside.holds(stream, node.hash) else node

    def newest_hlc(self, origin: OriginId) -> Hlc:
        """The highest stamp among the newest events of the origin's chains, from which its clock goes on."""
        rows = self._rows(
            "SELECT CAST(raw AS BLOB) FROM events e JOIN chain_heads h USING (stream, origin, seq, hash) WHERE h.origin = ?",
            (bytes.fromhex(origin),),
        )
        return max((Hlc.parse(json.loads(raw)["h"]) for (raw,) in rows), default=ZERO)

    def named(
        self, events: Sequence[EventId], stream: StreamId | None = None, after: int = 0
    ) -> dict[EventId, tuple[int, bytes]]:
        """Position and hash of these events, at most 500 of one stream; without one those that came beyond a position."""
        ids = [uuid_bytes(event) for event in events]
        marks = ", ".join("?" * len(ids))
        where, value = ("position > ?", after) if stream is None else ("stream = ?", uuid_bytes(stream))
        rows = self._rows(
            f"SELECT CAST(id AS BLOB), position, CAST(hash AS BLOB) FROM events WHERE {where} AND id IN ({marks})",
            (value, *ids),
        )
        found = {raw: (position, digest) for raw, position, digest in rows}
        return {event: found[raw] for event, raw in zip(events, ids, strict=True) if raw in found}

    def stamps(self) -> Iterator[Hlc]:
        """A stamp for every end of every chain, not below the event's own: what a clock that starts should have observed."""
        for _, _, leaves in self.tips.all():
            for leaf in leaves:
                yield stamp_of(leaf.rank)

    def _rows(self, statement: str, values: tuple[Any, ...] = ()) -> Iterable[Any]:
        # In blocks of 500: a million-event rebuild must neither hold all rows nor fetch one by one. A cursor of its own,
        # because other statements of this thread may run while the rows are being read.
        with self._database.cursor() as cursor:
            cursor.execute(statement, values)
            while block := cursor.fetchmany(500):
                yield from block
