"""An honest workstation: writes, exchanges with others by vectors, talks to the hub, crashes, and starts again."""

from collections.abc import Callable, Sequence, Set
from random import Random
from typing import TYPE_CHECKING, Protocol

from models.kernel import certificate
from models.kernel.admission import Admission, Outcome
from models.kernel.author import Author
from models.kernel.certificate import Certificate
from models.kernel.chain import Trust
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, OrgId, OriginId, PersonId, StreamId
from models.kernel.signing import SigningKey
from models.sync import reading, vector, wire
from models.sync.parcel import Parcel
from models.sync.session import SyncState
from models.sync.vector import Span, Vector
from tests.simulation.disk import Crashed, PowerSwitch
from tests.simulation.projection import Key
from tests.simulation.schedule import SkewedClock

if TYPE_CHECKING:
    from tests.simulation.world import World

ORG = OrgId("0197f000-0000-7000-8000-000000000001")
PERMISSIONS = ("incident:write",)
SENDING = ("comms:write", *PERMISSIONS)
"""Of a member of a history in which updates leave."""
_OUTCOMES = tuple(Outcome)
BATCH = 40
"""Parcels in one message between stations: small, so that a message lost leaves a gap."""


class SimReplica(Protocol):
    """A replica as a station uses it, in memory or over SQLite; see models.sync.session.Replica for the first half."""

    hybrid: HybridClock

    def newest(self) -> int: ...
    def after(self, position: int, limit: int) -> Sequence[Parcel]: ...
    def completed(self) -> int: ...
    def vector(self) -> Vector: ...
    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> Sequence[Parcel]: ...
    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]: ...
    def keep(self, state: SyncState) -> None: ...
    def state(self) -> SyncState | None: ...

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]: ...
    def write(self, author: Author, draft: Draft) -> SignedEvent: ...
    def origin(self) -> OriginId: ...

    def events(self) -> dict[bytes, SignedEvent]: ...
    def aside(self) -> Set[bytes]: ...
    def write_on_elsewhere(self, key: bytes, /) -> None: ...
    def streams(self) -> Sequence[StreamId]: ...
    def read(self, stream: StreamId) -> Sequence[tuple[Key, Event]]: ...
    def digest(self, stream: StreamId) -> str: ...
    def digest_anew(self, stream: StreamId) -> str: ...
    def bare(self) -> Sequence[SignedEvent]: ...
    def alarms(self) -> frozenset[tuple[StreamId, OriginId, int]]: ...
    def paper(self, digest: bytes) -> Certificate | None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...


class Machine(Protocol):
    """What stays of a workstation between two runs: its disk, and the keeper of keys, which is not on it."""

    def start(self, clock: SkewedClock, switch: PowerSwitch, trust: Trust, random: Random) -> SimReplica:
        """Open the database as a new process does, with a new origin where it is not the one last open here."""
        ...

    def copy(self) -> object:
        """A backup."""
        ...

    def end(self, random: Random) -> None:
        """What an orderly end does last, while the database is open still."""
        ...

    def restore(self, backup: object, *, with_keeper: bool, in_place: bool = False) -> None:
        """Put the backup in place of the database; with the keeper's memory of it, too, where a whole machine is put back;
        `in_place`: written over the very file that is there, so that it can't be told from it by where it lies.
        """
        ...


class Station:
    def __init__(self, world: "World", number: int, machine: Machine, key: SigningKey, authority: SigningKey) -> None:
        self.world = world
        self.name = f"w{number}"
        self.user = PersonId(f"0197f000-0000-7000-9000-{number + 1:012d}")
        self.random = Random(f"{world.options.seed} {self.name}")
        self.clock = SkewedClock(world.scheduler)
        self.machine = machine
        self.key = key
        self.authority = authority
        self.switch = PowerSwitch()
        self.running: SimReplica | None = None
        self.given: Certificate | None = None
        """Of the hub, where there is one."""
        self.paper: Certificate | None = None
        self.highest_wall_ms = self.clock.now_ms()
        self.on_start: list[Callable[[], None]] = []
        self.may: Callable[[str], bool] = lambda _kind: True
        """Whether the program here would write a type."""

    @property
    def replica(self) -> SimReplica:
        assert self.running is not None
        return self.running

    @property
    def is_up(self) -> bool:
        return self.running is not None

    def start(self) -> None:
        if self.running is None:
            self.running = self.machine.start(self.clock, self.switch, self.world.trust_of(self), self.random)
            self.world.note(f"{self.name} up, {len(self.running.events())} events, origin {self.running.origin()[:6]}")
            self.world.started(self)
            for each in self.on_start:
                each()

    def doing(self, what: Callable[[], None]) -> None:
        """Do something if it runs; a crash in the middle ends the process, and it comes back after a while."""
        if self.running is None:
            return
        self.highest_wall_ms = max(self.highest_wall_ms, self.clock.now_ms())
        try:
            what()
        except Crashed as why:
            self.crash(str(why))

    def keep_folds(self) -> None:
        """What is a cache is kept, as every so often."""
        if self.running is not None:
            self.doing(self.running.flush)

    def shut(self) -> None:
        """An orderly end."""
        self.keep_folds()
        self.doing(lambda: self.machine.end(self.random))
        self.crash("as it was asked to")

    def crash(self, why: str) -> None:
        if self.running is None:
            return
        self.world.note(f"{self.name} crashes {why}")
        self.switch.disarm()
        self.running.close()
        self.running = None
        self.world.scheduler.later(self.random.randint(200, 4_000), self.start)

    # Writing.

    def author(self) -> Author:
        """Under the hub's certificate, run out or not; without a hub under one of its own, always in time."""
        now_ms = self.clock.now_ms()
        paper = self.given or self.paper
        if paper is None or (self.given is None and not paper.not_before_ms <= now_ms <= paper.not_after_ms):
            may = SENDING if self.world.options.effects else PERMISSIONS
            paper = self.paper = certificate.issue(self.authority, ORG, self.key.public, self.user, may, now_ms)
        return Author(
            ORG, self.replica.origin(), self.key, paper, self.clock, self.replica.hybrid, self.random.randbytes
        )

    def write(self, stream: StreamId) -> None:
        self.doing(lambda: self._write(stream))

    def _write(self, stream: StreamId) -> None:
        replica = self.replica
        before = replica.read(stream)
        seen = frozenset(key[3] for key, _ in before)
        name = f"f{self.random.randrange(2)}"
        heads = self._heads(before, name) if self.random.random() < 0.5 else ()
        value = f"{self.name}.{self.world.count()}"
        # One form for both folds: a title is a register, and so is a field.
        kind = self.random.choices(
            ("incident.title_changed", "incident.entry_logged", "incident.not_known_yet"), (8, 11, 1)
        )[0]
        if not self.may(kind):
            kind = "incident.entry_logged"
            if not self.may(kind):
                return
        body = {"field": name, "value": value, "kind": "fact", "text": value, "title": value}
        # One in twenty of a newer program, whose form nobody here knows.
        schema = self.random.choices((1, 9), (19, 1))[0]
        signed = replica.write(self.author(), Draft(stream, kind, body, heads, schema))
        self.world.wrote(self, signed, seen)

    def record(self, draft: Draft) -> SignedEvent:
        """Write what was decided; inside `doing`."""
        seen = frozenset(key[3] for key, _ in self.replica.read(draft.stream))
        signed = self.replica.write(self.author(), draft)
        self.world.wrote(self, signed, seen)
        return signed

    @staticmethod
    def _heads(before: Sequence[tuple[Key, Event]], name: str) -> tuple[EventId, ...]:
        """What a person who settles a field replaces: all values that stand."""
        standing: dict[EventId, None] = {}
        for _key, event in before:
            if event.body is not None and event.body.get("field") == name:
                for gone in event.supersedes:
                    standing.pop(gone, None)
                standing[event.id] = None
        return tuple(standing)[-8:]

    # Exchange with another station.

    def offer(self, peer: str, *, is_answer: bool = False) -> None:
        """Tell a peer what is here, so that it sends what is missing."""
        self.doing(lambda: self._offer(peer, is_answer))

    def _offer(self, peer: str, is_answer: bool) -> None:
        here = self.replica.vector()
        ours = reading.dump(vector.to_plain(here)) if self.world.options.wire else here
        # A vector says what is here, not whether its content is: what lacks it is named beside.
        bare = tuple(
            Span(each.envelope.stream, each.envelope.origin, each.envelope.seq - 1) for each in self.replica.bare()
        )
        self.world.send(self.name, peer, lambda node: node.offered(self.name, ours, bare, is_answer))

    def offered(self, peer: str, theirs: bytes | Vector, bare: Sequence[Span], is_answer: bool) -> None:
        self.doing(lambda: self._offered(peer, theirs, bare, is_answer))

    def _offered(self, peer: str, theirs: bytes | Vector, bare: Sequence[Span], is_answer: bool) -> None:
        has = vector.from_plain(reading.load(theirs)) if isinstance(theirs, bytes) else theirs
        parcels = self.lacked(has) + self._whole(bare)
        for at in range(0, len(parcels), BATCH):
            batch = parcels[at : at + BATCH]
            self._send(peer, wire.encode(batch) if self.world.options.wire else batch)
        if not is_answer:
            self._offer(peer, is_answer=True)

    def _send(self, peer: str, parcels: bytes | Sequence[Parcel]) -> None:
        self.world.send(self.name, peer, lambda node: node.delivered(self.name, parcels))

    def lacked(self, theirs: Vector) -> tuple[Parcel, ...]:
        replica = self.replica
        spans = vector.lacking(theirs, replica.vector(), replica.at)
        return tuple(parcel for span in spans for parcel in replica.chain(span.stream, span.origin, span.after, 10_000))

    def _whole(self, bare: Sequence[Span]) -> tuple[Parcel, ...]:
        found = [parcel for span in bare for parcel in self.replica.chain(span.stream, span.origin, span.after, 1)]
        return tuple(parcel for parcel in found if parcel.event.body is not None)

    def everything(self) -> tuple[Parcel, ...]:
        """What a bundle holds."""
        return self.lacked({})

    def delivered(self, source: str, parcels: bytes | Sequence[Parcel]) -> None:
        self.doing(lambda: self._delivered(source, parcels))

    def _delivered(self, source: str, parcels: bytes | Sequence[Parcel]) -> None:
        try:
            batch = wire.decode(parcels) if isinstance(parcels, bytes) else parcels
        except wire.MalformedBatch:
            self.world.note(f"{self.name} turns a batch of {source} away")
            return
        self.take(batch, source)

    def take(self, parcels: Sequence[Parcel], source: str) -> None:
        admissions = self.replica.receive(parcels, source)
        outcomes = [each.outcome for each in admissions]
        said = " ".join(f"{each.value} {outcomes.count(each)}" for each in _OUTCOMES if each in outcomes)
        self.world.note(f"{self.name} < {source}: {said}")
        self.world.received(self, source, parcels, admissions)
