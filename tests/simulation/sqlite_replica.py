"""A replica as the program keeps it: encrypted SQLite, EventLog, Arrivals, Bus, the incident book; and its crashes.

A crash leaves the files as they are: they are copied as they lie, write-ahead log and all, and the next start opens the copy.
"""

import hashlib
import itertools
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch

from console import identity
from console.bus import Bus, Forked, Gate
from console.incident_book import IncidentBook
from console.secret_store import MemorySecrets
from console.workers import StoreThread
from models.kernel.admission import Admission
from models.kernel.author import Author
from models.kernel.certificate import Certificate
from models.kernel.chain import Trust
from models.kernel.errors import BadInput
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import OriginId, PersonId, StreamId, new_origin
from models.store import schema
from models.store.arrivals import Arrivals
from models.store.database import Database
from models.store.event_log import EventLog, StoredEvent
from models.store.records import Blobs, Certificates, Meta, People, Snapshot, Snapshots
from models.sync.parcel import Parcel
from models.sync.session import SyncState
from models.sync.vector import Vector
from tests.simulation.disk import PowerSwitch
from tests.simulation.projection import Key, Shown
from tests.simulation.schedule import SkewedClock
from tests.simulation.station import ORG

KEY: Final = bytes(range(32))
"""Opens simulated files only."""


class SwitchedDatabase(Database):
    """A database on a machine that can die at its commits."""

    switch: PowerSwitch | None = None

    @contextmanager
    def writing(self) -> Iterator[Any]:
        with super().writing() as cursor:
            yield cursor
            if self.switch is not None:
                self.switch.before()
        if self.switch is not None:
            self.switch.after()

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        with super().transaction() as connection:
            yield connection
            if self.switch is not None:
                self.switch.before()
        if self.switch is not None:
            self.switch.after()


@dataclass(frozen=True, slots=True)
class Say:
    """Record these facts."""

    draft: Draft


class ShownBook:
    """The harsh fold of tests.simulation.projection as a book of the bus, beside the program's own."""

    prefix = "incident"
    commands: tuple[type, ...] = (Say,)

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._shown: dict[StreamId, Shown] = {stream: self.anew(stream) for stream in log.vector()}

    def decide(self, command: Say, actor: PersonId) -> tuple[Draft, ...]:
        return (command.draft,)

    def apply(self, event: Event, position: int) -> None:
        self._shown.setdefault(event.stream, Shown()).apply(_key(event), event)

    def refold(self, stream: StreamId) -> None:
        self._shown[stream] = self.anew(stream)

    def flush(self) -> None:
        """Nothing is kept."""

    def digest(self, stream: StreamId) -> str:
        return self._shown.get(stream, Shown()).digest

    def anew(self, stream: StreamId) -> Shown:
        shown = Shown()
        for event in self._log.events(stream):
            if event.type.startswith(f"{self.prefix}."):
                shown.apply(_key(event), event)
        return shown


def _key(event: Event) -> Key:
    # The plain event has no hash; origin, sequence and id tell as much to a digest.
    return b"", event.origin, event.seq, f"{event.origin}{event.seq}{event.id}".encode()


class _NoSnapshots(Snapshots):
    """For a fold from the log alone."""

    def heading(self, stream: StreamId, version: int) -> None:
        return None

    def get(self, stream: StreamId, version: int) -> None:
        return None

    def put(self, snapshot: Snapshot, version: int) -> None:
        """Not kept."""


class SqliteReplica:
    """See tests.simulation.station.SimReplica."""

    def __init__(
        self,
        path: Path,
        clock: SkewedClock,
        switch: PowerSwitch,
        trust: Trust,
        random: Random,
        keeper: MemorySecrets,
        place: str,
    ) -> None:
        self._random = random
        self.database = SwitchedDatabase(path, KEY)
        self._certificates = Certificates(self.database)
        self._meta = Meta(self.database)
        with _seeded_origins(random):
            settled = identity.settle(self._meta, People(self.database), keeper, clock, place)
        self._origin = settled.origin
        self._log = EventLog(self.database)
        self.hybrid = HybridClock(clock, self._log.newest_hlc(self._origin))
        for stamp in self._log.stamps():
            self.hybrid.observe(stamp)
        self._arrivals = Arrivals(self.database, self._log, lambda key: new_origin(key, random.randbytes))
        self._clock = clock
        self._book = IncidentBook(self._log, Snapshots(self.database), Blobs(self.database), clock)
        self._shown = ShownBook(self._log)
        # What was told before this start can be seen from the chains.
        self._forks = {(stream, origin, 1) for stream, origin, leaves in self._log.tips.all() if len(leaves) > 1}
        believed = replace(trust, certificate=self._certificates.get)
        gate = Gate(self._arrivals, lambda: believed, self.hybrid, clock, lambda: self._origin, self._moved)
        self._bus = Bus(_NO_THREAD, self._log, _no_author, (self._shown, self._book), gate)
        self._bus.subscribe(self._hear)
        self.database.switch = switch

    def _moved(self, origin: OriginId) -> None:
        self._origin = origin

    def _hear(self, change: object) -> None:
        if isinstance(change, Forked):
            self._forks.add((change.stream, change.origin, change.seq))

    def newest(self) -> int:
        return self._log.newest()

    def after(self, position: int, limit: int) -> list[Parcel]:
        return self._parcels(self._log.after(position, limit))

    def completed(self) -> int:
        return self._arrivals.completed

    def vector(self) -> Vector:
        return self._log.vector()

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> list[Parcel]:
        rows = self._log.chain(stream, origin, after, limit + 64)
        if len(rows) > limit:
            rows = [row for row in rows if row.seq < rows[-1].seq] or rows
        return [replace(parcel, position=None) for parcel in self._parcels(rows)]

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        if not parcels:
            self._bus.reconsider()
            return ()
        return self._bus.receive(parcels, via).admissions

    def keep(self, state: SyncState) -> None:
        self._meta.put({"sync-state": json.dumps(state.to_plain())})

    def state(self) -> SyncState | None:
        kept = self._meta.get("sync-state")
        return SyncState.from_plain(json.loads(kept)) if kept else None

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        return frozenset(digest for _, digest in self._log.at(stream, origin, seq))

    def write(self, author: Author, draft: Draft) -> SignedEvent:
        self._certificates.put(author.certificate)
        self._bus.execute(Say(draft), lambda: author)
        head = self._log.head(draft.stream, author.origin)
        row = self._log.chain(draft.stream, author.origin, head.seq - 1, 1)[0]
        return row.signed()

    def origin(self) -> OriginId:
        return self._origin

    def events(self) -> dict[bytes, SignedEvent]:
        return {row.hash: row.signed() for row in self._log.rows()}

    def aside(self) -> frozenset[bytes]:
        return frozenset(each.hash for each in self._arrivals.aside.events)

    def write_on_elsewhere(self, key: bytes) -> None:
        if any(each.origin == self._origin for each in self._arrivals.aside.events):
            origin = new_origin(key, self._random.randbytes)
            self._meta.put({"origin": origin})
            self._moved(origin)

    def streams(self) -> list[StreamId]:
        return list(self._log.vector())

    def read(self, stream: StreamId) -> list[tuple[Key, Event]]:
        places = {(row.origin, row.seq, row.id): (row.rank, row.hash) for row in self._log.rows(stream)}
        found: list[tuple[Key, Event]] = []
        for event in self._log.events(stream):
            rank, digest = places[event.origin, event.seq, event.id]
            found.append(((rank, event.origin, event.seq, digest), event))
        return found

    def digest(self, stream: StreamId) -> str:
        """Of both folds as they were kept up."""
        return self._shown.digest(stream) + self._digest(self._book, stream)

    def digest_anew(self, stream: StreamId) -> str:
        """Of both, made from the log; without the snapshots, which are a cache of what is to be checked."""
        book = IncidentBook(self._log, _NoSnapshots(self.database), Blobs(self.database), self._clock)
        return self._shown.anew(stream).digest + self._digest(book, stream)

    def _digest(self, book: IncidentBook, stream: StreamId) -> str:
        if stream not in self._log.vector():
            return ""
        try:
            plain = book.state(stream).to_plain()
        except BadInput:
            return "not there"
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:16]

    def bare(self) -> list[SignedEvent]:
        return [row.signed() for row in self._log.rows() if row.hash in self._arrivals.incomplete]

    def alarms(self) -> frozenset[tuple[StreamId, OriginId, int]]:
        return frozenset(self._forks)

    def paper(self, digest: bytes) -> Certificate | None:
        return self._certificates.get(digest)

    def flush(self) -> None:
        self._book.flush()

    def close(self) -> None:
        self.database.switch = None
        self.database.close()

    def _parcels(self, rows: Sequence[StoredEvent]) -> list[Parcel]:
        signed = [(row.signed(), row.position) for row in rows]
        return [Parcel(event, self._certificates.get(event.envelope.certificate), at) for event, at in signed]


def _no_author() -> Author:
    raise AssertionError("the author is given with the command")


class _NoThread(StoreThread):
    """The simulation is one thread, and everything in it."""

    def __init__(self) -> None:
        """No thread is started."""


_NO_THREAD: Final = _NoThread()


@contextmanager
def _seeded_origins(random: Random) -> Iterator[None]:
    """Origins are random, and decide the order of simultaneous events: in a simulation they come from its seed."""
    with patch.object(identity, "new_origin", lambda key: new_origin(key, random.randbytes)):
        yield


class SqliteMachine:
    """See tests.simulation.station.Machine."""

    _numbers = itertools.count()

    def __init__(self, folder: Path, template: Path, name: str, seed: bytes) -> None:
        self._folder = folder / name
        self._folder.mkdir()
        self._file = self._folder / "0.db"
        shutil.copyfile(template, self._file)
        self._count = 0
        self._place = 0
        self._keeper = MemorySecrets()
        self._keeper.put({"authority-key": "11" * 32, "device-key": seed.hex()})
        self._running: SqliteReplica | None = None

    def start(self, clock: SkewedClock, switch: PowerSwitch, trust: Trust, random: Random) -> SqliteReplica:
        self._file = self._copied()
        self._running = SqliteReplica(self._file, clock, switch, trust, random, self._keeper, str(self._place))
        return self._running

    def copy(self) -> object:
        return self._copied(), self._keeper.get(identity.NONCE), self._place

    def end(self, random: Random) -> None:
        assert self._running is not None
        identity.turn(Meta(self._running.database), self._keeper)

    def restore(self, backup: object, *, with_keeper: bool, in_place: bool = False) -> None:
        assert isinstance(backup, tuple)
        self._file, nonce, place = backup
        self._place = place if in_place else self._place + 1
        if with_keeper:
            self._keeper.put({identity.NONCE: nonce})
            self._place = place

    def _copied(self) -> Path:
        """The files as they lie on the disk at this moment."""
        self._count += 1
        target = self._folder / f"{self._count}.db"
        for suffix in ("", "-wal"):
            source = Path(f"{self._file}{suffix}")
            if source.exists():
                shutil.copyfile(source, f"{target}{suffix}")
        return target


def template(folder: Path) -> Path:
    """An empty database that knows its organisation: made once, copied for every machine."""
    path = folder / "template.db"
    database = Database(path, KEY)
    schema.bring_up(database)
    Meta(database).put({"org": ORG, "me": "0197f000-0000-7000-9000-000000000999", "authority": "33" * 32})
    database.close()
    return path
