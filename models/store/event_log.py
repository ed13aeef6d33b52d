"""The append-only log: events go in together with everything they cause, or not at all."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import envelope
from models.kernel.author import ChainHead
from models.kernel.clock import parse_rfc3339
from models.kernel.event import Event, SignedEvent
from models.kernel.hlc import ZERO, Hlc
from models.kernel.ids import EventId, OriginId, StreamId, uuid_bytes
from models.store.database import Database

_INSERT = (
    "INSERT INTO events (stream, origin, seq, hash, id, raw, signature, body, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEAD = (
    "INSERT INTO chain_heads VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
    " SET seq = excluded.seq, hash = excluded.hash, position = excluded.position"
)
_COLUMNS: Final = ("stream", "origin", "seq", "hash", "id", "raw", "signature", "body", "salt")
_WHOLE: Final = ("seq", "position")
_OPTIONAL: Final = ("body", "salt")


def _typed(column: str) -> str:
    """The column's value, of the type this program writes, whatever somebody else made of it: text as its bytes."""
    return f"CAST({column} AS {'INTEGER' if column in _WHOLE else 'BLOB'})"


def _mistyped(columns: Sequence[str]) -> str:
    """The names of the columns that are of another type, each with a space behind it."""
    cases = []
    for column in columns:
        types = "('integer')" if column in _WHOLE else "('blob', 'null')" if column in _OPTIONAL else "('blob')"
        cases.append(f"CASE WHEN typeof({column}) IN {types} THEN '' ELSE '{column} ' END")
    return " || ".join(cases)


_ROWS: Final = f"SELECT position, {', '.join(map(_typed, _COLUMNS))}, {_mistyped(_COLUMNS)} FROM events "
_HEADS: Final = f"SELECT {', '.join(map(_typed, ('stream', 'origin', 'seq', 'hash')))} FROM chain_heads"
_MISTYPED_HEADS: Final = (
    f"SELECT * FROM (SELECT {_typed('stream')}, {_typed('origin')}, {_typed('seq')},"
    f" {_mistyped(('stream', 'origin', 'seq', 'hash', 'position'))} AS names FROM chain_heads) WHERE names <> ''"
)

_decode: Final = json.JSONDecoder().decode
"""json.loads without the search for an encoding: the bytes are UTF-8, or they would not have been let in."""

_OUTBOX = "INSERT INTO outbox VALUES (?, ?, ?, ?, 'approved', 0, ?)"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """An effect that must be carried out once, recorded with the events that ask for it."""

    key: str
    stream: StreamId
    sink: str
    payload: bytes
    created_ms: int


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One row of the log as it lies on disk, for verification and export."""

    position: int
    stream: StreamId
    origin: OriginId
    seq: int
    hash: bytes
    id: EventId
    raw: bytes
    signature: bytes
    body: bytes | None
    salt: bytes | None
    mistyped: str = ""
    """The columns that are not of the type this program writes, by name: somebody else wrote them. The values above are
    what they hold, as bytes."""


class EventLog:
    """Reads and appends. Lives in the store thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._heads: dict[StreamId, dict[OriginId, ChainHead]] = {}
        for stream, origin, seq, digest in self._rows(_HEADS):
            self._heads.setdefault(_stream(stream), {})[OriginId(origin.hex())] = ChainHead(seq, digest)

    def append(self, events: Sequence[SignedEvent], outbox: Sequence[OutboxRow] = ()) -> int:
        """Write all of it in one transaction, durable when this returns; gives the position of the last event."""
        tips: dict[tuple[StreamId, OriginId], tuple[ChainHead, int, str]] = {}
        with self._database.writing() as cursor:
            for event in events:
                sealed, digest = event.envelope, event.hash
                stream, origin = uuid_bytes(sealed.stream), bytes.fromhex(sealed.origin)
                row = (stream, origin, sealed.seq, digest, uuid_bytes(sealed.id))
                cursor.execute(_INSERT, (*row, event.raw, event.signature, event.body, event.salt))
                context = sealed.type.split(".", 1)[0]
                tips[sealed.stream, sealed.origin] = (ChainHead(sealed.seq, digest), cursor.lastrowid or 0, context)
            for (stream_id, origin_id), (head, position, context) in tips.items():
                stream, origin = uuid_bytes(stream_id), bytes.fromhex(origin_id)
                cursor.execute(_HEAD, (stream, origin, head.seq, head.hash, position, context))
            for item in outbox:
                stream = uuid_bytes(item.stream)
                cursor.execute(_OUTBOX, (item.key, stream, item.sink, item.payload, item.created_ms))
        for (stream_id, origin_id), (head, _, _) in tips.items():
            self._heads.setdefault(stream_id, {})[origin_id] = head
        return max((position for _, position, _ in tips.values()), default=0)

    def head(self, stream: StreamId, origin: OriginId) -> ChainHead:
        """Where a chain stands; the empty head for one that has not begun."""
        return self._heads.get(stream, {}).get(origin, ChainHead())

    def others(self, stream: StreamId, origin: OriginId) -> dict[str, int]:
        """What has been seen of this stream from other origins: the causal dependencies of the next event."""
        seen = self._heads.get(stream, {})
        return {other: head.seq for other, head in sorted(seen.items())[: envelope.MAX_DEPS] if other != origin}

    def heads(self) -> Iterator[tuple[StreamId, OriginId, ChainHead]]:
        """Every chain there is."""
        for stream, chains in self._heads.items():
            for origin, head in chains.items():
                yield stream, origin, head

    def mistyped_heads(self) -> Iterator[tuple[StreamId, OriginId, int, str]]:
        """Chains whose recorded head holds a column of another type than this program writes, with the columns' names."""
        for stream, origin, seq, names in self._rows(_MISTYPED_HEADS):
            yield _stream(stream), OriginId(origin.hex()), seq, names.strip()

    def streams(self, context: str) -> list[tuple[StreamId, int]]:
        """All streams of a context with the position of their newest event, oldest stream first."""
        rows = self._rows(
            "SELECT CAST(stream AS BLOB), max(position) FROM chain_heads WHERE context = ? GROUP BY stream ORDER BY stream",
            (context,),
        )
        return [(_stream(stream), position) for stream, position in rows]

    def events(self, stream: StreamId, after: int = 0) -> Iterator[Event]:
        """The events of a stream beyond a position, as folds read them. Trusts what `append` or verification let in."""
        rows = self._rows(
            "SELECT CAST(raw AS BLOB), CAST(body AS BLOB) FROM events WHERE stream = ? AND position > ? ORDER BY position",
            (uuid_bytes(stream), after),
        )
        for raw, body in rows:
            yield read_event(raw, body)

    def rows(self, stream: StreamId | None = None) -> Iterator[StoredEvent]:
        """Every row, or those of one stream, in the order of position."""
        where, values = ("", ()) if stream is None else ("WHERE stream = ? ", (uuid_bytes(stream),))
        for row in self._rows(f"{_ROWS}{where}ORDER BY position", values):
            position, of_stream, origin, seq, digest, event_id, *rest = row
            yield StoredEvent(
                position, _stream(of_stream), OriginId(origin.hex()), seq, digest, EventId(_stream(event_id)), *rest
            )

    def newest_hlc(self, origin: OriginId) -> Hlc:
        """The highest stamp among the newest events of the origin's chains, from which the clock goes on."""
        rows = self._rows(
            "SELECT CAST(raw AS BLOB) FROM events e JOIN chain_heads h USING (stream, origin, seq) WHERE h.origin = ?",
            (bytes.fromhex(origin),),
        )
        return max((Hlc.parse(json.loads(raw)["h"]) for (raw,) in rows), default=ZERO)

    def _rows(self, statement: str, values: tuple[Any, ...] = ()) -> Iterable[Any]:
        # In blocks of 500: a million-event rebuild must neither hold all rows nor fetch one by one. A cursor of its own,
        # because other statements of this thread may run while the rows are being read.
        with self._database.cursor() as cursor:
            cursor.execute(statement, values)
            while block := cursor.fetchmany(500):
                yield from block


def read_event(raw: bytes, body: bytes | None) -> Event:
    """The plain event of stored bytes that were checked before."""
    fields = _decode(raw.decode())
    return Event(
        id=fields["id"],
        stream=fields["st"],
        type=fields["t"],
        schema=fields["sv"],
        origin=fields["o"],
        seq=fields["q"],
        hlc=Hlc.parse(fields["h"]),
        at_ms=parse_rfc3339(fields["w"]),
        actor=fields["u"],
        supersedes=tuple(fields["sup"]),
        body=None if body is None else _decode(body.decode()),
    )


def event_of(signed: SignedEvent) -> Event:
    """The plain event of one just signed, as `read_event` gives it of its bytes."""
    sealed, body = signed.envelope, signed.body
    return Event(
        id=sealed.id,
        stream=sealed.stream,
        type=sealed.type,
        schema=sealed.schema,
        origin=sealed.origin,
        seq=sealed.seq,
        hlc=sealed.hlc,
        at_ms=parse_rfc3339(sealed.wall),
        actor=sealed.actor,
        supersedes=sealed.supersedes,
        # From the bytes all the same: folds must see what a later start will read, lists where the draft held tuples.
        body=None if body is None else _decode(body.decode()),
    )


def _stream(value: bytes) -> StreamId:
    text = value.hex()
    return StreamId(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")
