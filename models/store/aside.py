"""Events that are in the record and do not count any more: the authority said later that their device had been shut out, or given
a smaller role, before it wrote them.

They stay where they are, with their signatures, and are sent on and shown; folds do not read them. So a replica that took them
in before it heard comes to the same as one that parked them because it heard first.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from models.kernel import envelope
from models.kernel.admission import End, bound_fault
from models.kernel.chain import Fault, Trust
from models.kernel.ids import EventId, OriginId, PersonId, StreamId, bears, uuid_bytes
from models.store.database import Database

KEY: Final = "set-aside"
"""Name in the meta table."""
_SET: Final = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_BEYOND: Final = (
    "SELECT CAST(raw AS BLOB), CAST(hash AS BLOB) FROM events"
    " WHERE stream = ? AND origin = ? AND seq > ? ORDER BY seq, hash"
)


@dataclass(frozen=True, slots=True)
class AsideEvent:
    """One of them."""

    hash: bytes
    id: EventId
    type: str
    actor: PersonId
    stream: StreamId
    origin: OriginId
    seq: int
    fault: Fault
    """Why it does not count. BEHIND where it follows one that does not."""
    at_ms: int
    """When that was heard here, by the clock here."""


@dataclass(frozen=True)
class Aside:
    """All of them, as they are known at one moment."""

    events: tuple[AsideEvent, ...] = ()
    by_stream: Mapping[StreamId, frozenset[bytes]] = field(init=False, repr=False, compare=False)
    """Their hashes."""

    def __post_init__(self) -> None:
        found: dict[StreamId, set[bytes]] = {}
        for each in self.events:
            found.setdefault(each.stream, set()).add(each.hash)
        object.__setattr__(self, "by_stream", {stream: frozenset(hashes) for stream, hashes in found.items()})

    def holds(self, stream: StreamId, digest: bytes) -> bool:
        """Whether the event of this hash is one of them."""
        return digest in self.by_stream.get(stream, ())

    def changed(self, later: "Aside") -> frozenset[StreamId]:
        """Streams that are to be folded anew when these become those."""
        streams = self.by_stream.keys() | later.by_stream.keys()
        return frozenset(each for each in streams if self.by_stream.get(each) != later.by_stream.get(each))

    def keep(self, cursor: Any) -> None:
        """Write it down. Inside a transaction."""
        rows = [
            [e.hash.hex(), e.id, e.type, e.actor, e.stream, e.origin, e.seq, e.fault.name, e.at_ms] for e in self.events
        ]
        cursor.execute(_SET, (KEY, json.dumps(rows)))


def kept(database: Database) -> Aside:
    """As it was written down; nothing in a record where nothing ever was."""
    with database.cursor() as cursor:
        row = cursor.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
    return Aside(
        tuple(
            AsideEvent(bytes.fromhex(digest), event, kind, actor, stream, origin, seq, Fault[fault], at_ms)
            for digest, event, kind, actor, stream, origin, seq, fault, at_ms in json.loads(row[0] if row else "[]")
        )
    )


def look(
    database: Database,
    chains: Iterable[tuple[StreamId, OriginId, Sequence[End]]],
    trust: Trust,
    former: Aside,
    now_ms: int,
) -> Aside:
    """What of these chains does not count by what is believed now. Certificates are asked for: not inside a transaction."""
    bounds = trust.bounds
    since = {each.hash: each.at_ms for each in former.events}
    found: list[AsideEvent] = []
    for stream, origin, leaves in chains:
        key = next((each for each in bounds.keys if bears(origin, each)), None)
        if key is None:
            continue
        end = bounds.counts_to(key, origin, stream)
        if all(leaf.seq <= end for leaf in leaves):
            continue
        hashes: set[bytes] = set()
        with database.cursor() as cursor:
            rows = cursor.execute(_BEYOND, (uuid_bytes(stream), bytes.fromhex(origin), end)).fetchall()
        for raw, digest in rows:
            sealed = envelope.decode(raw)
            fault = bound_fault(sealed, trust.certificate(sealed.certificate), trust)
            if fault is None and sealed.prev in hashes:
                fault = Fault.BEHIND
            if fault is not None:
                hashes.add(digest)
                at_ms = since.get(digest, now_ms)
                who, place = (sealed.id, sealed.type, sealed.actor), (stream, origin, sealed.seq)
                found.append(AsideEvent(digest, *who, *place, fault, at_ms))
    return Aside(tuple(sorted(found, key=lambda each: (each.at_ms, each.stream, each.origin, each.seq, each.hash))))
