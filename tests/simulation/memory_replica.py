"""A replica in memory: what EventLog and Bus do over SQLite, in the fewest words. Both pass tests/simulation/test_replicas.py.

What is judged, ranked and compared is judged, ranked and compared by the program's own functions; here is only the keeping.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from random import Random
from typing import Final

from models.kernel import admission, rank
from models.kernel.admission import Admission, Outcome
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.envelope import MAX_DEPS
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.hlc import ZERO, Hlc, HybridClock
from models.kernel.ids import OriginId, StreamId, new_origin
from models.store.event_log import event_of
from models.sync.parcel import Parcel
from models.sync.session import SyncState
from models.sync.vector import Vector
from tests.simulation.disk import PowerSwitch
from tests.simulation.projection import Key, Shown, folded
from tests.simulation.schedule import SkewedClock

ROOM: Final = 2
"""Events of one origin that may be parked: few, so that histories come to where no more are."""


@dataclass(slots=True)
class Row:
    """One stored event."""

    event: SignedEvent
    plain: Event
    digest: bytes
    rank: bytes
    position: int
    via: str
    """Where it came from; empty for what was written here."""

    @property
    def key(self) -> Key:
        sealed = self.event.envelope
        return self.rank, sealed.origin, sealed.seq, self.digest


@dataclass(slots=True)
class Chain:
    """All of (stream, origin), both sides of a fork."""

    at: dict[int, frozenset[bytes]] = field(default_factory=dict)
    leaves: tuple[ChainHead, ...] = ()
    top: int = 0


@dataclass(slots=True)
class Kept:
    """The database: what a restart finds, and what a backup holds."""

    rows: dict[bytes, Row] = field(default_factory=dict)
    streams: dict[StreamId, list[bytes]] = field(default_factory=dict)
    chains: dict[tuple[StreamId, OriginId], Chain] = field(default_factory=dict)
    papers: dict[bytes, Certificate] = field(default_factory=dict)
    parked: dict[bytes, tuple[Parcel, str]] = field(default_factory=dict)
    """With where it came from."""
    meta: dict[str, str] = field(default_factory=dict)
    state: SyncState | None = None
    """Of the session with the hub."""
    forked: set[tuple[StreamId, OriginId, int]] = field(default_factory=set)
    """Alarms that were raised."""
    named: dict[tuple[StreamId, str], int] = field(default_factory=dict)
    """The highest sequence of a chain that an event of another one names as seen."""
    aside: set[bytes] = field(default_factory=set)
    """What is here and does not count any more."""

    def copied(self) -> "Kept":
        return Kept(
            {digest: replace(row) for digest, row in self.rows.items()},
            {stream: list(held) for stream, held in self.streams.items()},
            {key: Chain(dict(chain.at), chain.leaves, chain.top) for key, chain in self.chains.items()},
            dict(self.papers),
            dict(self.parked),
            dict(self.meta),
            self.state,
            set(self.forked),
            dict(self.named),
            set(self.aside),
        )


class MemoryReplica:
    """What runs on top of the database of one workstation; gone at a crash, the database is not."""

    def __init__(
        self, kept: Kept, clock: SkewedClock, switch: PowerSwitch, trust: Trust, fresh: Callable[[], OriginId]
    ) -> None:
        self.kept = kept
        self.clock = clock
        self.trust = replace(trust, certificate=self.paper)
        self._switch = switch
        self._fresh = fresh
        self._lines: dict[StreamId, list[tuple[Key, Event]]] = {}
        """Streams that were read and have not changed since."""
        self._shown = {stream: folded(self.read(stream)) for stream in kept.streams}
        self.hybrid = HybridClock(clock, self._newest_own(OriginId(kept.meta.get("origin", ""))))
        for row in kept.rows.values():
            self.hybrid.observe(row.event.envelope.hlc)

    # What sync asks, see models.sync.session.Replica.

    def newest(self) -> int:
        return len(self.kept.rows)

    def after(self, position: int, limit: int) -> list[Parcel]:
        rows = itertools.islice(self.kept.rows.values(), position, position + limit)
        return [self._parcel(row, row.position) for row in rows]

    def completed(self) -> int:
        return int(self.kept.meta.get("completed", "0"))

    def vector(self) -> Vector:
        found: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        for stream, origin in self.kept.chains:
            found.setdefault(stream, {})[origin] = self.leaves(stream, origin)
        return found

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> list[Parcel]:
        chain = self.kept.chains.get((stream, origin), Chain())
        found: list[Parcel] = []
        for seq in sorted(chain.at):
            if seq > after and len(found) < limit:
                found += [self._parcel(self.kept.rows[digest]) for digest in sorted(chain.at[seq])]
        return found

    def _parcel(self, row: Row, position: int | None = None) -> Parcel:
        return Parcel(row.event, self.kept.papers.get(row.event.envelope.certificate), position)

    # What admission asks, see models.kernel.admission.Chains.

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        chain = self.kept.chains.get((stream, origin))
        return () if chain is None else chain.leaves

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        chain = self.kept.chains.get((stream, origin))
        return frozenset() if chain is None else chain.at.get(seq, frozenset())

    def is_parked(self, digest: bytes) -> bool:
        return digest in self.kept.parked

    # Writing.

    def write(self, author: Author, draft: Draft) -> SignedEvent:
        """The next event; it is acknowledged when this returns."""
        leaves = self.leaves(draft.stream, author.origin)
        deps = {
            origin: chain.top
            for (stream, origin), chain in sorted(self.kept.chains.items())
            if stream == draft.stream and origin != author.origin
        }
        head = max(leaves, key=lambda leaf: leaf.seq, default=ChainHead())
        signed = author.write(draft, head, dict(list(deps.items())[:MAX_DEPS]))
        self._switch.before()
        self.kept.papers[author.certificate.hash] = author.certificate
        self._put(signed, "")
        self._switch.after()
        return signed

    def receive(self, parcels: Sequence[Parcel], via: str) -> list[Admission]:
        """All that is admitted becomes durable at once; nothing of it where the process dies before."""
        self._switch.before()
        if not parcels:
            self._set_aside()
        admissions = [self._take(parcel, via) for parcel in parcels]
        while any(self._take(*kept).outcome.is_in_record for kept in list(self.kept.parked.values())):
            pass
        self._switch.after()
        return admissions

    def keep(self, state: SyncState) -> None:
        self._switch.before()
        self.kept.state = state
        self._switch.after()

    def state(self) -> SyncState | None:
        return self.kept.state

    def origin(self) -> OriginId:
        return OriginId(self.kept.meta["origin"])

    def paper(self, digest: bytes) -> Certificate | None:
        return self.kept.papers.get(digest)

    def flush(self) -> None:
        """Nothing is cached."""

    def close(self) -> None:
        """Nothing to let go of."""

    # What the invariants look at.

    def events(self) -> dict[bytes, SignedEvent]:
        return {digest: row.event for digest, row in self.kept.rows.items()}

    def aside(self) -> set[bytes]:
        return self.kept.aside

    def write_on_elsewhere(self, _key: bytes) -> None:
        if any(self.kept.rows[digest].event.envelope.origin == self.origin() for digest in self.kept.aside):
            self.kept.meta["origin"] = self._fresh()

    def streams(self) -> list[StreamId]:
        return list(self.kept.streams)

    def read(self, stream: StreamId) -> list[tuple[Key, Event]]:
        """A stream in canonical order, as folds read it."""
        found = self._lines.get(stream)
        if found is None:
            found = self._lines[stream] = self._read(stream)
        return found

    def _read(self, stream: StreamId) -> list[tuple[Key, Event]]:
        rows = self._counting(stream)
        return sorted(((row.key, row.plain) for row in rows), key=_place)

    def digest(self, stream: StreamId) -> str:
        """Of the fold as it was kept up event by event."""
        return self._shown.get(stream, Shown()).digest

    def digest_anew(self, stream: StreamId) -> str:
        """Of the fold made from the log alone."""
        return folded(self._read(stream)).digest

    def bare(self) -> list[SignedEvent]:
        return [row.event for row in self.kept.rows.values() if row.event.body is None]

    def alarms(self) -> frozenset[tuple[StreamId, OriginId, int]]:
        return frozenset(self.kept.forked)

    def _take(self, parcel: Parcel, via: str) -> Admission:
        event, paper = parcel.event, parcel.certificate
        digest = event.hash
        if paper is not None:
            self.kept.papers.setdefault(paper.hash, paper)
        verdict = admission.judge(event, self, self.trust, self.clock.now_ms())
        if event.envelope.prev in self.kept.aside and verdict.outcome in (Outcome.ADMITTED, Outcome.FORKED):
            verdict = replace(verdict, outcome=Outcome.PARKED, fault=Fault.BEHIND)
        if verdict.outcome in (Outcome.ADMITTED, Outcome.FORKED):
            self.kept.parked.pop(digest, None)
            self.hybrid.observe(event.envelope.hlc)
            self._put(event, via)
            if event.envelope.origin == self.origin():
                # Written by another incarnation of this database: whoever goes on under its name would fork it.
                self.kept.meta["origin"] = self._fresh()
            if verdict.outcome is Outcome.FORKED:
                self.kept.forked.add((event.envelope.stream, event.envelope.origin, event.envelope.seq))
        elif verdict.outcome is Outcome.DUPLICATE and self._fills(event):
            self.kept.parked.pop(digest, None)
            row = self.kept.rows[digest]
            row.event, row.plain = event, plain_of(event)
            self.kept.meta["completed"] = str(self.completed() + 1)
            self._refold(event.envelope.stream)
        elif verdict.outcome is Outcome.PARKED and not self._has_room(event):
            return replace(verdict, outcome=Outcome.WAITING)
        elif verdict.outcome is Outcome.PARKED:
            self.kept.parked[digest] = parcel, via
        elif verdict.outcome in (Outcome.REFUSED, Outcome.DUPLICATE):
            self.kept.parked.pop(digest, None)
        return verdict

    def _set_aside(self) -> None:
        """What does not count by what is believed now, each with all that follows it in its chain."""
        if not self.trust.bounds.keys and not self.kept.aside:
            return
        found: set[bytes] = set()
        for row in sorted(self.kept.rows.values(), key=lambda each: each.event.envelope.seq):
            sealed = row.event.envelope
            fault = admission.bound_fault(sealed, self.paper(sealed.certificate), self.trust)
            if fault is not None or sealed.prev in found:
                found.add(row.digest)
        changed = {self.kept.rows[digest].event.envelope.stream for digest in found ^ self.kept.aside}
        self.kept.aside = found
        for stream in sorted(changed):
            self._rank_anew(stream)
            self._refold(stream)

    def _counting(self, stream: StreamId) -> list[Row]:
        held = self.kept.streams.get(stream, ())
        return [self.kept.rows[digest] for digest in held if digest not in self.kept.aside]

    def _has_room(self, event: SignedEvent) -> bool:
        """As the program's record, which takes more."""
        here = [parcel.event for parcel, _ in self.kept.parked.values()]
        same = [each for each in here if each.envelope.origin == event.envelope.origin]
        return event.hash in self.kept.parked or len(same) < ROOM

    def _fills(self, event: SignedEvent) -> bool:
        """Whether it brings the content that was missing."""
        row = self.kept.rows.get(event.hash)
        if row is None or row.event.body is not None or event.body is None:
            return False
        return admission.content_fault(event, row.event.envelope) is None

    def _put(self, event: SignedEvent, via: str) -> None:
        sealed, digest = event.envelope, event.hash
        stream = self.kept.streams.setdefault(sealed.stream, [])
        chain = self.kept.chains.setdefault((sealed.stream, sealed.origin), Chain())
        is_named = self.kept.named.get((sealed.stream, sealed.origin), 0) >= sealed.seq
        for origin, seq in sealed.deps.items():
            if origin != sealed.origin and seq > self.kept.named.get((sealed.stream, origin), 0):
                self.kept.named[sealed.stream, origin] = seq
        row = Row(event, plain_of(event), digest, self._rank(event), len(self.kept.rows) + 1, via)
        self.kept.rows[digest] = row
        self._lines.pop(sealed.stream, None)
        stream.append(digest)
        chain.at[sealed.seq] = chain.at.get(sealed.seq, frozenset()) | {digest}
        kept = (leaf for leaf in chain.leaves if leaf.hash != sealed.prev)
        chain.leaves = tuple(sorted((*kept, ChainHead(sealed.seq, digest)), key=lambda leaf: (leaf.seq, leaf.hash)))
        chain.top = max(chain.top, sealed.seq)
        if is_named:
            self._rank_anew(sealed.stream)
        shown = self._shown.setdefault(sealed.stream, Shown())
        if is_named or (shown.newest is not None and row.key < shown.newest):
            self._refold(sealed.stream)
        else:
            shown.apply(row.key, row.plain)

    def _refold(self, stream: StreamId) -> None:
        self._lines.pop(stream, None)
        self._shown[stream] = folded(self.read(stream))

    def _rank(self, event: SignedEvent) -> bytes:
        sealed = event.envelope
        causes = [self.kept.rows[sealed.prev].rank] if sealed.prev in self.kept.rows else []
        aside = self.kept.aside
        for origin, seq in sealed.deps.items():
            chain = self.kept.chains.get((sealed.stream, OriginId(origin)))
            if chain is not None and origin != sealed.origin:
                seen = (digest for at, held in chain.at.items() if at <= seq for digest in held)
                causes += [self.kept.rows[digest].rank for digest in seen if digest not in aside]
        return rank.rank_of(sealed.hlc, causes)

    def _rank_anew(self, stream: StreamId) -> None:
        rows = self._counting(stream)
        ranks = rank.rank_all(rank.node_of(row.event.envelope, row.digest) for row in rows)
        for row in rows:
            row.rank = ranks[row.digest]

    def _newest_own(self, origin: OriginId) -> Hlc:
        return max(
            (row.event.envelope.hlc for row in self.kept.rows.values() if row.event.envelope.origin == origin),
            default=ZERO,
        )


_place: Final = itemgetter(0)
_MOST: Final = 4_096
_plain: dict[tuple[bytes, bytes | None], Event] = {}


def plain_of(event: SignedEvent) -> Event:
    """As event_of, once for all replicas that hold these bytes: nobody changes what it gives."""
    key = (event.raw, event.body)
    found = _plain.get(key)
    if found is None:
        if len(_plain) >= _MOST:
            _plain.clear()
        found = _plain[key] = event_of(event)
    return found


@dataclass(slots=True)
class MemoryMachine:
    """See tests.simulation.station.Machine. The nonce of the last start lies on the disk and in the keeper alike, and the
    disk knows which file it was.
    """

    public: bytes
    """The key that signs here."""
    kept: Kept = field(default_factory=Kept)
    keeper: str = ""
    place: int = 0

    def start(self, clock: SkewedClock, switch: PowerSwitch, trust: Trust, random: Random) -> MemoryReplica:
        meta = self.kept.meta
        if "origin" not in meta or (meta["nonce"], meta["place"]) != (self.keeper, str(self.place)):
            meta["origin"] = new_origin(self.public, random.randbytes)
        self.keeper = meta["nonce"] = random.randbytes(8).hex()
        meta["place"] = str(self.place)
        return MemoryReplica(self.kept, clock, switch, trust, lambda: new_origin(self.public, random.randbytes))

    def copy(self) -> object:
        return self.kept.copied(), self.keeper, self.place

    def end(self, random: Random) -> None:
        self.keeper = self.kept.meta["nonce"] = random.randbytes(8).hex()

    def restore(self, backup: object, *, with_keeper: bool, in_place: bool = False) -> None:
        assert isinstance(backup, tuple)
        kept, keeper, place = backup
        self.kept = kept.copied()
        self.place = place if in_place else self.place + 1
        if with_keeper:
            self.keeper, self.place = keeper, place
