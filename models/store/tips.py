"""Where every chain of the record ends, held in memory, and the one way in which events join the log.

What a transaction changes is kept apart until it is durable: a write that fails leaves nothing behind, here or on the disk.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from models.kernel import envelope
from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId, uuid_bytes
from models.kernel.rank import LOWEST, Place, rank_all, rank_of
from models.store.aside import Aside, kept
from models.store.database import Database
from models.store.erasure import Erasures
from models.store.rows import mistyped, read_node, stream_of, typed

_INSERT: Final = (
    "INSERT INTO events (stream, origin, seq, hash, id, raw, signature, body, salt, rank, arrived_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_NEW_HEAD: Final = (
    "INSERT INTO chain_heads (stream, origin, hash, seq, position, context, rank) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_MOVE_HEAD: Final = (
    "UPDATE chain_heads SET hash = ?, seq = ?, position = ?, rank = ?, context ="
    " CASE WHEN context = ? OR instr(' ' || context || ' ', ' ' || ? || ' ') THEN context ELSE context || ' ' || ? END"
    " WHERE stream = ? AND origin = ? AND hash = ?"
)
"""A stream is of one context, its authors' programs see to that. Where an author's did not, of all that were written into it."""
_HEAD_COLUMNS: Final = ("stream", "origin", "hash", "seq", "rank")
_HEADS: Final = f"SELECT {', '.join(map(typed, (*_HEAD_COLUMNS, 'position')))} FROM chain_heads"
_MISTYPED_HEADS: Final = (
    f"SELECT * FROM (SELECT {typed('stream')}, {typed('origin')}, {typed('seq')},"
    f" {mistyped((*_HEAD_COLUMNS, 'position'))} AS names FROM chain_heads) WHERE names <> ''"
)
_AT: Final = "SELECT hash FROM events WHERE stream = ? AND origin = ? AND seq = ?"
_RANK: Final = "SELECT rank FROM events WHERE stream = ? AND origin = ? AND seq = ? AND hash = ?"
_RANKS: Final = "SELECT rank FROM events WHERE stream = ? AND origin = ? AND seq = ?"
_STREAM: Final = "SELECT position, rank, CAST(raw AS BLOB) FROM events WHERE stream = ?"
_NAME_AHEAD: Final = "INSERT INTO named_ahead VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq"


class Leaf(NamedTuple):
    """The end of a chain, or of a branch of it."""

    seq: int
    hash: bytes
    rank: bytes
    position: int

    @property
    def head(self) -> ChainHead:
        """As authors and peers speak of it."""
        return ChainHead(self.seq, self.hash)


Chain = tuple[StreamId, OriginId]
Chains = dict[StreamId, dict[OriginId, tuple[Leaf, ...]]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a transaction came to, once it is durable."""

    position: int
    """Of its last event; 0 where there was none."""
    reordered: frozenset[StreamId]
    """Streams in which something does not simply follow what was there: to be folded again from their beginning."""


class Tips:
    """All chains' ends. Lives in the store thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._chains: Chains = {}
        self._ahead: dict[Chain, int] = {}
        """See models.store.tables.named_ahead."""
        self.erasures = Erasures(database)
        self.aside = kept(database)
        with database.cursor() as cursor:
            for stream, origin, digest, seq, rank, position in cursor.execute(_HEADS).fetchall():
                chains = self._chains.setdefault(stream_of(stream), {})
                name = OriginId(origin.hex())
                chains[name] = (*chains.get(name, ()), Leaf(seq, digest, rank, position))
            for stream, origin, seq in cursor.execute("SELECT stream, origin, seq FROM named_ahead").fetchall():
                self._ahead[stream_of(stream), OriginId(origin.hex())] = seq

    def of(self, stream: StreamId, origin: OriginId) -> tuple[Leaf, ...]:
        """The ends of one chain."""
        return self._chains.get(stream, {}).get(origin, ())

    def stream(self, stream: StreamId) -> Mapping[OriginId, tuple[Leaf, ...]]:
        """The ends of all chains of a stream."""
        return self._chains.get(stream, {})

    def streams(self) -> tuple[StreamId, ...]:
        """All streams there are."""
        return tuple(self._chains)

    def all(self) -> Iterator[tuple[StreamId, OriginId, tuple[Leaf, ...]]]:
        """Every chain there is."""
        for stream, chains in self._chains.items():
            for origin, leaves in chains.items():
                yield stream, origin, leaves

    def mistyped(self) -> Iterator[tuple[StreamId, OriginId, int, str]]:
        """Chains whose recorded head holds a column of another type than this program writes, with the columns' names."""
        with self._database.cursor() as cursor:
            for stream, origin, seq, names in cursor.execute(_MISTYPED_HEADS).fetchall():
                yield stream_of(stream), OriginId(origin.hex()), seq, names.strip()

    def ahead(self, chain: Chain) -> int:
        """The highest sequence of a chain that somebody named before it was here; 0 for none."""
        return self._ahead.get(chain, 0)

    def keep(self, chains: Mapping[Chain, tuple[Leaf, ...]], ahead: Mapping[Chain, int], aside: Aside) -> None:
        """What a transaction changed, now that it is durable."""
        self.aside = aside
        for (stream, origin), leaves in chains.items():
            self._chains.setdefault(stream, {})[origin] = leaves
        self._ahead.update(ahead)


class Gathering:
    """One transaction that adds events, and what the record is like with those it has added."""

    def __init__(self, tips: Tips, cursor: Any) -> None:
        self._tips = tips
        self._cursor = cursor
        self.aside = tips.aside
        """What does not count any more."""
        self._chains: dict[Chain, tuple[Leaf, ...]] = {}
        self._ahead: dict[Chain, int] = {}
        self._tops: dict[StreamId, Place] = {}
        self._reordered: set[StreamId] = set()
        self._to_rank: set[StreamId] = set()
        self._position = 0
        self._moved: dict[tuple[Chain, bytes], tuple[bytes | None, list[str]]] = {}
        """For each end that this transaction brought: the one that it takes the place of, and the contexts it adds."""

    @property
    def erasures(self) -> Erasures:
        """What was erased."""
        return self._tips.erasures

    def of(self, stream: StreamId, origin: OriginId) -> tuple[Leaf, ...]:
        """As Tips.of, with what this transaction added."""
        found = self._chains.get((stream, origin))
        return self._tips.of(stream, origin) if found is None else found

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[Leaf, ...]:
        """The ends of a chain, see admission.Chains."""
        return self.of(stream, origin)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """Hashes of the events at a position of a chain."""
        leaves = self.of(stream, origin)
        if not leaves or seq > max(leaf.seq for leaf in leaves):
            return frozenset()
        if len(leaves) == 1 and leaves[0].seq == seq:
            return frozenset({leaves[0].hash})
        found = self._cursor.execute(_AT, (uuid_bytes(stream), bytes.fromhex(origin), seq)).fetchall()
        return frozenset(bytes(row[0]) for row in found)

    def insert(self, event: SignedEvent, arrived_ms: int | None = None) -> int:
        """Add an event whose predecessor is here; gives its position."""
        sealed, digest = event.envelope, event.hash
        stream, origin = uuid_bytes(sealed.stream), bytes.fromhex(sealed.origin)
        chain = (sealed.stream, sealed.origin)
        leaves = self.of(*chain)
        before = next((leaf for leaf in leaves if leaf.hash == sealed.prev), None)
        rank = rank_of(sealed.hlc, self._ranks_before(sealed, before))
        row = (
            stream,
            origin,
            sealed.seq,
            digest,
            uuid_bytes(sealed.id),
            event.raw,
            event.signature,
            event.body,
            event.salt,
        )
        self._cursor.execute(_INSERT, (*row, rank, arrived_ms))
        self._position = self._cursor.lastrowid or 0
        leaf = Leaf(sealed.seq, digest, rank, self._position)
        context = sealed.type.split(".", 1)[0]
        if before is None:
            self._moved[chain, digest] = (None, [context])
            self._chains[chain] = (*leaves, leaf)
        else:
            # Written once for a chain, however much of it comes in one transaction.
            place, contexts = self._moved.pop((chain, before.hash), (before.hash, []))
            self._moved[chain, digest] = (place, contexts if context in contexts else [*contexts, context])
            self._chains[chain] = tuple(leaf if each is before else each for each in leaves)
        self._note_order(sealed, (rank, sealed.origin, sealed.seq, digest))
        return self._position

    def set_aside(self, aside: Aside) -> None:
        """From now on these do not count, and no others."""
        if aside == self.aside:
            return
        for stream in self.aside.changed(aside):
            self._to_rank.add(stream)
            self._reordered.add(stream)
        self.aside = aside
        aside.keep(self._cursor)

    def reorder(self, stream: StreamId) -> None:
        """Something of the stream changed in its midst: it must be folded again."""
        self._reordered.add(stream)

    def finish(self) -> Gathered:
        """The last statements of the transaction."""
        self._write_heads()
        for stream in self._to_rank:
            if self._rank_again(stream):
                self._reordered.add(stream)
        # A snapshot is of the stream as it was in order: what came in between would be missing from it for ever.
        for stream in self._reordered:
            self._cursor.execute("DELETE FROM snapshots WHERE stream = ?", (uuid_bytes(stream),))
        return Gathered(self._position, frozenset(self._reordered))

    def _write_heads(self) -> None:
        for (chain, digest), (place, contexts) in self._moved.items():
            stream, origin = uuid_bytes(chain[0]), bytes.fromhex(chain[1])
            leaf = next(each for each in self._chains[chain] if each.hash == digest)
            if place is None:
                row = (stream, origin, digest, leaf.seq, leaf.position, " ".join(contexts), leaf.rank)
                self._cursor.execute(_NEW_HEAD, row)
                continue
            for context in contexts:
                moved = (digest, leaf.seq, leaf.position, leaf.rank, context, context, context, stream, origin, place)
                self._cursor.execute(_MOVE_HEAD, moved)
                place = digest

    def keep(self) -> None:
        """Once the transaction is durable."""
        self._tips.keep(self._chains, self._ahead, self.aside)

    def _ranks_before(self, sealed: envelope.Envelope, before: Leaf | None) -> Iterator[bytes]:
        if before is not None:
            yield before.rank
        elif sealed.seq > 1:
            place = (uuid_bytes(sealed.stream), bytes.fromhex(sealed.origin), sealed.seq - 1, sealed.prev)
            found = self._cursor.execute(_RANK, place).fetchone()
            if found is not None:
                yield bytes(found[0])
        for name, seq in sealed.deps.items():
            origin = OriginId(name)
            if origin == sealed.origin:
                continue
            leaves = self.of(sealed.stream, origin)
            yield from (leaf.rank for leaf in leaves if leaf.seq <= seq)
            if any(leaf.seq > seq for leaf in leaves):
                place_of = (uuid_bytes(sealed.stream), bytes.fromhex(origin), seq)
                yield from (bytes(row[0]) for row in self._cursor.execute(_RANKS, place_of).fetchall())
            elif seq > max((leaf.seq for leaf in leaves), default=0):
                self._name_ahead((sealed.stream, origin), seq)

    def _name_ahead(self, chain: Chain, seq: int) -> None:
        if seq > max(self._tips.ahead(chain), self._ahead.get(chain, 0)):
            self._ahead[chain] = seq
            self._cursor.execute(_NAME_AHEAD, (uuid_bytes(chain[0]), bytes.fromhex(chain[1]), seq))

    def _note_order(self, sealed: envelope.Envelope, place: Place) -> None:
        """Whether the event came in its order, and whether others change their place because it came."""
        stream, chain = sealed.stream, (sealed.stream, sealed.origin)
        top = self._top(stream)
        if place < top:
            self._reordered.add(stream)
        self._tops[stream] = max(place, top)
        # In a forked chain "all up to sequence n" is more than it was for whoever named that.
        is_named = max(self._tips.ahead(chain), self._ahead.get(chain, 0)) >= sealed.seq
        # Beside what does not count, every event stands where it would without that.
        if is_named or len(self._chains[chain]) > 1 or stream in self.aside.by_stream:
            self._to_rank.add(stream)

    def _top(self, stream: StreamId) -> Place:
        """The last of the stream's events so far, which is always an end of a chain."""
        if stream not in self._tops:
            chains = self._tips.stream(stream).items()
            ends = ((leaf.rank, origin, leaf.seq, leaf.hash) for origin, leaves in chains for leaf in leaves)
            self._tops[stream] = max(ends, default=(LOWEST, OriginId(""), 0, b""))
        return self._tops[stream]

    def _rank_again(self, stream: StreamId) -> bool:
        """Rank all events of a stream; whether any has another place now."""
        name = uuid_bytes(stream)
        rows = self._cursor.execute(_STREAM, (name,)).fetchall()
        read = ((position, read_node(raw)) for position, _, raw in rows)
        nodes = {
            position: node for position, node in read if node is not None and not self.aside.holds(stream, node.hash)
        }
        ranks = rank_all(nodes.values())
        changed = {position for position, rank, _ in rows if position in nodes and ranks[nodes[position].hash] != rank}
        for position in changed:
            rank = ranks[nodes[position].hash]
            self._cursor.execute("UPDATE events SET rank = ? WHERE position = ?", (rank, position))
        if changed:
            self._move_leaves(stream, ranks, changed)
        return bool(changed)

    def _move_leaves(self, stream: StreamId, ranks: Mapping[bytes, bytes], changed: Iterable[int]) -> None:
        positions = set(changed)
        origins = {*self._tips.stream(stream), *(origin for of, origin in self._chains if of == stream)}
        for origin in origins:
            leaves = self.of(stream, origin)
            moved = tuple(
                leaf._replace(rank=ranks[leaf.hash]) if leaf.position in positions else leaf for leaf in leaves
            )
            for leaf in moved:
                if leaf.position in positions:
                    place = (leaf.rank, uuid_bytes(stream), bytes.fromhex(origin), leaf.hash)
                    statement = "UPDATE chain_heads SET rank = ? WHERE stream = ? AND origin = ? AND hash = ?"
                    self._cursor.execute(statement, place)
            self._chains[stream, origin] = moved
