"""A row of the log, as it lies on disk and as folds read it."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical, envelope
from models.kernel.clock import parse_rfc3339
from models.kernel.event import Event, SignedEvent
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId, StreamId
from models.kernel.rank import Node

COLUMNS: Final = ("stream", "origin", "seq", "hash", "id", "raw", "signature", "body", "salt", "rank", "arrived_ms")
_WHOLE: Final = ("seq", "position")
_WHOLE_OR_NOTHING: Final = ("arrived_ms",)
_OPTIONAL: Final = ("body", "salt")


def typed(column: str) -> str:
    """The column's value, of the type this program writes, whatever somebody else made of it: text as its bytes."""
    return f"CAST({column} AS {'INTEGER' if column in _WHOLE + _WHOLE_OR_NOTHING else 'BLOB'})"


def mistyped(columns: Sequence[str]) -> str:
    """The names of the columns that are of another type, each with a space behind it."""
    cases = []
    for column in columns:
        if column in _WHOLE_OR_NOTHING:
            types = "('integer', 'null')"
        else:
            types = "('integer')" if column in _WHOLE else "('blob', 'null')" if column in _OPTIONAL else "('blob')"
        cases.append(f"CASE WHEN typeof({column}) IN {types} THEN '' ELSE '{column} ' END")
    return " || ".join(cases)


ROWS: Final = f"SELECT position, {', '.join(map(typed, COLUMNS))}, {mistyped(COLUMNS)} FROM events "
EVENTS: Final = "SELECT CAST(raw AS BLOB), CAST(body AS BLOB), arrived_ms FROM events "

_ORIGIN: Final = re.compile("[0-9a-f]{32}")

_decode: Final = json.JSONDecoder().decode
"""json.loads without the search for an encoding: the bytes are UTF-8, or they would not have been let in."""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One row of the log as it lies on disk, for verification, exchange and export."""

    position: int
    """In the order in which events came into this record; of no meaning elsewhere."""
    stream: StreamId
    origin: OriginId
    seq: int
    hash: bytes
    id: EventId
    raw: bytes
    signature: bytes
    body: bytes | None
    salt: bytes | None
    rank: bytes
    """Where it stands in its stream; see models.kernel.rank."""
    arrived_ms: int | None = None
    """When it came from another replica, by the clock here; None for what was written here."""
    mistyped: str = ""
    """The columns that are not of the type this program writes, by name: somebody else wrote them. The values above are
    what they hold, as bytes."""

    def signed(self) -> SignedEvent:
        """The event to send on. Raises MalformedEnvelope where the row was damaged."""
        return SignedEvent(envelope.decode(self.raw), self.raw, self.signature, self.body, self.salt)


def stored(row: Sequence[Any]) -> StoredEvent:
    """The row that `ROWS` read."""
    position, stream, origin, seq, digest, event_id, *rest = row
    return StoredEvent(
        position, stream_of(stream), OriginId(origin.hex()), seq, digest, EventId(stream_of(event_id)), *rest
    )


def read_event(raw: bytes, body: bytes | None, arrived_ms: int | None = None, erased: str = "") -> Event:
    """The plain event of stored bytes that were checked before. `erased`: as Event has it."""
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
        arrived_ms=arrived_ms,
        erased=erased,
    )


def event_of(signed: SignedEvent, arrived_ms: int | None = None, erased: str = "") -> Event:
    """The plain event of one just signed or admitted, as `read_event` gives it of its bytes."""
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
        arrived_ms=arrived_ms,
        erased=erased,
    )


def read_node(raw: bytes) -> Node | None:
    """What ranking needs of a stored envelope; None where the bytes are no envelope, which verification reports."""
    try:
        fields = _decode(raw.decode())
        deps = {
            origin: seq for origin, seq in fields["d"].items() if isinstance(seq, int) and _ORIGIN.fullmatch(origin)
        }
        prev = envelope.unb64(fields["p"], 32, "p")
        return Node(
            envelope.hash_of(raw), OriginId(str(fields["o"])), int(fields["q"]), prev, Hlc.parse(fields["h"]), deps
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, canonical.NotCanonical):
        return None


def stream_of(value: bytes) -> StreamId:
    """The text form of 16 stored bytes."""
    text = value.hex()
    return StreamId(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")
