"""One history: trouble for a while, then everything heals and must come to rest in one state."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from models.access.roles import DeviceRole
from models.kernel.admission import Admission, Outcome
from models.kernel.chain import Trust
from models.kernel.event import SignedEvent
from models.kernel.ids import StreamId, uuid7
from models.kernel.signing import SigningKey
from models.sync.parcel import Parcel
from models.sync.protocol import FeedReply
from models.sync.session import Failure, Pull, Push, Reply, Request
from tests.simulation import hub_node
from tests.simulation.effects import LINGER_MS, Effects
from tests.simulation.evil import Evil
from tests.simulation.hub_node import HubNode, Membership
from tests.simulation.invariants import Book, Violated, counting
from tests.simulation.memory_replica import MemoryMachine
from tests.simulation.network import Network, Weather
from tests.simulation.options import Options
from tests.simulation.quick_keys import QuickKey, quick_keys
from tests.simulation.schedule import History, Scheduler, below
from tests.simulation.sqlite_replica import SqliteMachine, template
from tests.simulation.station import ORG, Machine, Station

DAY_MS: Final = 86_400_000
REST_MS: Final = 60_000
"""I20: so much simulated time after everything healed, all replicas must be one."""
_SETTLE_MS: Final = 2_000
_FAST: Final = Path("/dev/shm")
"""Memory as a file system, where there is one: these histories test what is written, not the disk."""

Node = Station | Evil
Plant = Callable[[], AbstractContextManager[None]]


class World:
    def __init__(
        self,
        options: Options,
        scheduler: Scheduler,
        machine: Callable[[int, bytes], Machine],
        key: Callable[[bytes], SigningKey],
    ) -> None:
        self.options = options
        self.scheduler = scheduler
        self.random = Random(f"{options.seed} world")
        self.network = Network(
            self.scheduler, Random(f"{options.seed} net"), Weather(options.drop, options.repeat, options.slow)
        )
        self.book = Book(quick=options.level == 1)
        self.streams = [StreamId(uuid7(0, self.random.randbytes)) for _ in range(options.streams)]
        self.acknowledged: dict[str, set[bytes]] = {f"w{number}": set() for number in range(options.stations)}
        self._count = 0
        seeds = [self.random.randbytes(32) for _ in range(2 * options.stations + 4)]
        seeds, own_seeds = seeds[options.stations :], seeds[: options.stations]
        keys = [key(seed) for seed in seeds]
        self.office = keys.pop()
        self.hub = HubNode(self, self.office) if options.hub else None
        self.stations = [Station(self, n, machine(n, seed), key(seed), keys.pop()) for n, seed in enumerate(own_seeds)]
        self.members: dict[str, Membership] = {}
        self.evil = Evil(self, keys.pop(), self.office if self.hub else keys[0], keys.pop()) if options.evil else None
        self._nodes: dict[str, Node] = {station.name: station for station in self.stations}
        self._authorities = {self.office.public: ORG}
        if self.hub is None:
            self._authorities |= {station.authority.public: ORG for station in self.stations}
            self._authorities |= {keys[0].public: ORG}
        self.book.authorities = frozenset(self._authorities)
        if self.evil is not None:
            self._nodes[self.evil.name] = self.evil
        self._evil_device = None
        if self.hub is not None:
            for station in self.stations:
                device, station.given = self.hub.enrol(station.key.public, station.user, station.name)
                self.members[station.name] = Membership(self, station, self.hub, device)
            if self.evil is not None:
                self._evil_device, _ = self.hub.enrol(self.evil.key.public, self.evil.user, "evil")
        self.effects = Effects(self) if options.effects else None
        for station in self.stations:
            station.start()

    # What nodes ask of their world.

    def note(self, text: str) -> None:
        self.scheduler.note(text)

    def count(self) -> int:
        self._count += 1
        return self._count

    def trust_of(self, station: Station) -> Trust:
        member = self.members.get(station.name)
        nobody = Trust(dict(self._authorities), lambda _digest: None)
        if member is None:
            return nobody
        return Trust(nobody.authorities, nobody.certificate, member.stands, member.bounds)

    def send(self, source: str, target: str, deliver: Callable[[Node], None]) -> None:
        def arrive() -> None:
            if target in self._nodes:
                deliver(self._nodes[target])

        self.network.send(source, target, arrive)

    def send_hub(self, source: str, deliver: Callable[[], None]) -> None:
        self.network.send(source, hub_node.NAME, deliver)

    def reply_hub(self, target: str, deliver: Callable[[], None]) -> None:
        self.network.send(hub_node.NAME, target, deliver)

    def some_nodes(self, random: Random) -> list[str]:
        names = [station.name for station in self.stations] if self.options.peers else []
        return random.sample(names, random.randint(1, len(names))) if names else []

    def push_as_evil(self, parcels: Sequence[Parcel]) -> None:
        if self.hub is not None and self._evil_device is not None and parcels:
            hub, device = self.hub, self._evil_device
            self.network.send(
                "evil", hub_node.NAME, lambda: hub.handle(device, Push(tuple(parcels), None), lambda _reply: None)
            )

    # What the book of the history hears.

    def started(self, station: Station) -> None:
        replica = station.replica
        held = replica.events()
        if self.acknowledged[station.name] - held.keys():
            raise Violated("I1", f"{station.name} lost what it had acknowledged")
        own = self.book.places
        for digest, event in held.items():
            # Durable, and nobody was told: a crash came between.
            if event.envelope.origin == replica.origin() and digest not in self.book.written:
                own[event.envelope.stream, event.envelope.origin, event.envelope.seq] = digest
                self.book.found(station, digest, event)

    def wrote(self, station: Station, event: SignedEvent, seen: frozenset[bytes]) -> None:
        sealed = event.envelope
        self.note(f"{station.name} writes {sealed.origin[:6]}/{sealed.seq} {event.hash.hex()[:8]} at {sealed.hlc}")
        self.book.wrote(station, event, seen)
        self.acknowledged[station.name].add(event.hash)

    def received(
        self, station: Station, _source: str, parcels: Sequence[Parcel], admissions: Sequence[Admission]
    ) -> None:
        for parcel, admission in zip(parcels, admissions, strict=True):
            known = self.book.written.get(parcel.event.hash)
            is_new = admission.outcome in (Outcome.ADMITTED, Outcome.FORKED)
            if is_new and known is not None and known.by == station.name:
                self.book.retired.add(parcel.event.envelope.origin)

    def answered(self, station: Station, request: Request, reply: Reply | Failure) -> None:
        if not isinstance(request, Pull) or not isinstance(reply, FeedReply):
            return
        expected = request.after
        for parcel in reply.parcels:
            expected += 1
            if parcel.position != expected:
                raise Violated(
                    "I16", f"{station.name} was given {parcel.position} of the feed where {expected} comes next"
                )
        if not reply.parcels and reply.head > request.after:
            raise Violated("I16", f"the feed ends at {reply.head} and gives nothing after {request.after}")

    # A history.

    def run(self) -> History:
        """Raises Violated."""
        end = self.options.seconds * 1000
        self._plan(end)
        self.scheduler.run(end)
        self._heal()
        self._come_to_rest(end)
        if self.effects is not None and self.effects.lingers:
            self.scheduler.run(self.scheduler.now_ms + LINGER_MS)
            self._come_to_rest(self.scheduler.now_ms)
        self._repeat_everything()
        return self.scheduler.history

    def close(self) -> None:
        for station in self.stations:
            if station.running is not None:
                station.running.close()

    def _plan(self, end: int) -> None:
        options, random, later = self.options, self.random, self.scheduler.later
        for _ in range(options.writes):
            station, stream = random.choice(self.stations), random.choice(self.streams)
            later(random.randrange(end), partial(station.write, stream))
        self._tick_peers(end)
        for member in self.members.values():
            self._tick_member(member, random.randrange(1_000))
        for plan, count in (
            (self._cut, options.cuts), (self._crash, options.crashes), (self._jump, options.jumps),
            (lambda at: self._put_back(at, False), options.rollbacks), (lambda at: self._put_back(at, True), options.clones),
            (self._put_hub_back, options.hub_rollbacks), (self._carry, options.bundles), (self._look, 2),
            (self._strike, options.evil), (self._expire, options.expiry), (self._flush, 2 * options.level - 2),
            (self._change_role, options.demotions),
        ):  # fmt: skip
            for _ in range(count):
                plan(random.randrange(end))
        if self.effects is not None:
            self.effects.plan(end)

    def _tick_peers(self, end: int) -> None:
        """Every station offers to some other every few seconds."""
        if not self.options.peers:
            return
        names = list(self._nodes)
        for station in self.stations:
            at = self.random.randrange(2_000)
            others = [name for name in names if name != station.name]
            while at < end:
                peer = self.random.choice(others)
                self.scheduler.later(at, partial(station.offer, peer))
                at += self.random.randint(1_500, 6_000)

    def _tick_member(self, member: Membership, after_ms: int) -> None:
        def tick() -> None:
            member.poke()
            self._tick_member(member, 1_000 + below(self.random, 1_000))

        self.scheduler.later(after_ms, tick)

    def _cut(self, at: int) -> None:
        random, network = self.random, self.network
        names = [*self._nodes, hub_node.NAME]
        length = random.randint(1_000, 400 * self.options.seconds)
        if random.random() < 0.25:
            # One after the other goes, and they come back in another order.
            for order, act in (
                (random.sample(names, len(names)), network.isolate),
                (random.sample(names, len(names)), None),
            ):
                for place, name in enumerate(order):
                    delay = at + place * 300 + (0 if act else length)
                    if act:
                        self.scheduler.later(delay, partial(network.isolate, name, names))
                    else:
                        self.scheduler.later(delay, partial(network.rejoin, name))
            return
        name = random.choice(names)
        inbound, outbound = random.choice(((True, True), (True, False), (False, True)))
        self.scheduler.later(at, lambda: network.isolate(name, names, inbound=inbound, outbound=outbound))
        self.scheduler.later(at + length, lambda: network.rejoin(name))

    def _crash(self, at: int) -> None:
        random = self.random
        if self.hub is not None and random.random() < 0.35:
            hub, after = self.hub, random.random() < 0.5
            self.scheduler.later(at, lambda: hub.switch.arm(random.randint(0, 2), after=after))
            return
        if self.hub is not None and random.random() < 0.15:
            self.scheduler.later(at, partial(self.hub.crash, "between two things"))
            return
        station, kind = random.choice(self.stations), random.randrange(4)
        if kind == 0:
            self.scheduler.later(at, lambda: station.crash("between two things"))
        elif kind == 1:
            self.scheduler.later(at, station.shut)
        else:
            self.scheduler.later(at, lambda: station.switch.arm(random.randint(0, 3), after=kind == 2))

    def _jump(self, at: int) -> None:
        station = self.random.choice(self.stations)
        off = self.random.choice((-1, 1)) * self.random.choice((2_000, 4 * 60_000, 6 * 60_000, DAY_MS, 10 * DAY_MS))

        def jump() -> None:
            self.note(f"{station.name} clock off by {off} ms")
            station.clock.off_ms = off

        self.scheduler.later(at, jump)

    def _put_back(self, at: int, with_keeper: bool) -> None:
        station = self.random.choice(self.stations)
        in_place = not with_keeper and self.random.random() < 0.5
        backups: list[object] = []
        self.scheduler.later(at // 2, lambda: backups.append(station.machine.copy()))

        def put_back() -> None:
            if in_place:
                # Ended as it should be: then the keeper knows a later state than the copy.
                station.start()
                station.switch.disarm()
                station.shut()
            if station.running is not None:
                station.running.close()
                station.running = None
            if with_keeper:
                self.book.doubled |= {place[1] for place in self.book.places if self._holder(place[1]) == station.name}
            station.machine.restore(backups[0], with_keeper=with_keeper, in_place=in_place)
            self.note(f"{station.name} is put back to an older copy{' with its keeper' if with_keeper else ''}")
            self.book.required &= self._held(except_for=station)
            self.acknowledged[station.name].clear()
            station.start()
            if with_keeper:
                # Under this it goes on, even where nobody was told of what was written; and what it saw is forgotten.
                self.book.doubled.add(station.replica.origin())
                self.book.retired -= self.book.doubled
            self.acknowledged[station.name] = station.replica.events().keys() & self.book.written.keys()
            self.book.required |= station.replica.events().keys() & self.book.written.keys()

        self.scheduler.later(at, put_back)

    def _holder(self, origin: str) -> str:
        return next((w.by for w in self.book.written.values() if w.event.envelope.origin == origin), "")

    def _held(self, except_for: Station | None = None) -> set[bytes]:
        """What lies in some database that nobody has put back."""
        held: set[bytes] = set()
        for station in self.stations:
            if station is not except_for:
                station.start()
                held |= station.replica.events().keys()
        if self.hub is not None:
            held |= set(self.hub.store.hashes(0, 1_000_000))
        return held

    def _put_hub_back(self, at: int) -> None:
        assert self.hub is not None
        hub = self.hub
        self.scheduler.later(at // 2, hub.back_up)

        def put_back() -> None:
            hub.start()
            hub.roll_back()
            self.book.required &= self._held()

        self.scheduler.later(at, put_back)

    def _carry(self, at: int) -> None:
        """A bundle, made here and read there, perhaps twice, some time later."""
        source, target = self.random.sample(self.stations, 2)
        parcels: list[Parcel] = []
        times = self.random.randint(1, 2)

        def export() -> None:
            source.doing(lambda: parcels.extend(source.everything()))

        def load() -> None:
            target.doing(lambda: target.take(parcels, "bundle"))

        self.scheduler.later(at, export)
        for _ in range(times):
            self.scheduler.later(at + self.random.randint(500, 600 * self.options.seconds), load)

    def _strike(self, at: int) -> None:
        assert self.evil is not None
        self.scheduler.later(at, self.evil.strike)

    def _expire(self, at: int) -> None:
        """A station away for so long that its certificate runs out: for it, four days pass; then it comes back."""
        station = self.random.choice(self.stations)
        names = [*self._nodes, hub_node.NAME]

        def leave() -> None:
            self.network.isolate(station.name, names)
            station.clock.off_ms += 4 * DAY_MS
            self.note(f"{station.name} is away for four days")

        self.scheduler.later(at, leave)
        for delay in (1_000, 1_500, 2_000):
            self.scheduler.later(at + delay, lambda: station.write(self.streams[0]))
        self.scheduler.later(at + 4_000, lambda: self.network.rejoin(station.name))

    def _change_role(self, at: int) -> None:
        """Somebody is given a smaller role, and perhaps their own again; sooner or later, where the hub is down just then."""
        station = self.random.choice(self.stations)
        less = self.random.choice((DeviceRole.SPOKESPERSON, DeviceRole.OBSERVER))
        self.scheduler.later(at, partial(self._entitle, station, less))
        if self.random.random() < 0.4:
            self.scheduler.later(
                at + self.random.randrange(4_000), partial(self._entitle, station, DeviceRole.RESPONDER)
            )

    def _entitle(self, station: Station, role: DeviceRole) -> None:
        assert self.hub is not None
        member, before = self.members[station.name], self.book.roles.get(station.key.public)
        if self.hub.entitle(member.device, role):
            self.note(f"{station.name} is {role.value} now")
            if role.value != before:
                ends = self.hub.ends_of(station.key.public)
                self.book.gave(station.key.public, role.value, self.hub.clock.now_ms(), ends)
        elif self.scheduler.now_ms < 1_000 * self.options.seconds:
            self.scheduler.later(1_000, partial(self._entitle, station, role))

    def _look(self, at: int) -> None:
        station = self.random.choice(self.stations)

        def look() -> None:
            if station.is_up:
                self.book.check_replica(station.name, station.replica)

        self.scheduler.later(at, look)

    def _flush(self, at: int) -> None:
        """What is folded is kept, as every so often."""
        station = self.random.choice(self.stations)
        self.scheduler.later(at, station.keep_folds)

    def _heal(self) -> None:
        self.note("everything heals")
        self.network.heal()
        self.evil = None
        self._nodes.pop("evil", None)
        if self.effects is not None:
            self.effects.heal()
        if self.hub is not None:
            self.hub.switch.disarm()
            self.hub.start()
        for station in self.stations:
            station.switch.disarm()
            station.start()
            # What is kept of folds now must not outlive what comes late.
            station.keep_folds()

    def _come_to_rest(self, end: int) -> None:
        """Liveness: exchange goes on by itself until all are one, within the time there is."""
        why: Violated | None = None
        while self.scheduler.now_ms < end + REST_MS:
            if self.options.peers:
                for place, station in enumerate(self.stations):
                    peer = self.stations[(place + 1 + self.scheduler.now_ms // _SETTLE_MS) % len(self.stations)]
                    if peer is not station:
                        station.offer(peer.name)
            self.scheduler.run(self.scheduler.now_ms + _SETTLE_MS)
            try:
                self._check_all()
            except Violated as error:
                if error.name not in ("I2", "I15", "I20"):
                    raise
                why = error
            else:
                self.note(f"at rest after {self.scheduler.now_ms - end} ms")
                return
        assert why is not None
        for station in self.stations:
            self.book.check_replica(station.name, station.replica)
        raise Violated(why.name, f"after {REST_MS} ms of peace: {why}")

    def _check_all(self) -> None:
        replicas = {station.name: station.replica for station in self.stations}
        self.book.check_converged(replicas)
        # Only then: what is wrong with one of them by itself stays wrong.
        for name, replica in replicas.items():
            self.book.check_replica(name, replica)
            if self.book.taken:
                self.book.check_counting(name, replica)
        if self.hub is not None:
            here = counting(self.stations[0].replica).keys()
            there = set(self.hub.store.hashes(0, 1_000_000))
            if here != there:
                raise Violated("I2", f"the hub holds {len(there)} events, the stations {len(here)}")
            whole = {
                digest
                for station in self.stations
                for digest, e in counting(station.replica).items()
                if e.body is not None
            }
            if any(self.hub.store.lacks_content(digest) for digest in whole):
                raise Violated("I2", "the hub lacks content that the stations have")
        if self.effects is not None:
            self.effects.check_ended()

    def _repeat_everything(self) -> None:
        """I4: all of it once more, in another order, changes nothing."""
        before = [{stream: each.replica.digest(stream) for stream in self.streams} for each in self.stations]
        aside = self.stations[0].replica.aside()
        parcels = [parcel for parcel in self.stations[0].everything() if parcel.event.hash not in aside]
        self.random.shuffle(parcels)
        for station in self.stations[:2]:
            count = len(station.replica.events())
            admissions = station.replica.receive(parcels, "again")
            if len(station.replica.events()) != count or any(not a.outcome.is_in_record for a in admissions):
                raise Violated("I4", f"{station.name} takes again what it has")
        after = [{stream: each.replica.digest(stream) for stream in self.streams} for each in self.stations]
        if before != after:
            raise Violated("I4", "repetition changed what is shown")
        for place, station in enumerate(self.stations[:2]):
            station.replica.close()
            station.running = None
            station.start()
            if {stream: station.replica.digest(stream) for stream in self.streams} != before[place]:
                raise Violated("I5", f"{station.name} shows something else after a restart")


def run(options: Options, planted: Plant | None = None, scheduler: Scheduler | None = None) -> History:
    """The history of these options; raises Violated, or whatever the program raises.

    `planted`: a bug to run it with. `scheduler`: keeps the history for the caller where it goes wrong.
    """
    scheduler = scheduler or Scheduler()
    with ExitStack() as stack:
        if options.level == 1:
            stack.enter_context(quick_keys())
            world = World(options, scheduler, lambda _number, seed: MemoryMachine(QuickKey(seed).public), QuickKey)
        else:
            folder = Path(
                stack.enter_context(TemporaryDirectory(prefix="watchfloor-", dir=_FAST if _FAST.is_dir() else None))
            )
            blank = template(folder)
            world = World(
                options, scheduler, lambda number, seed: SqliteMachine(folder, blank, f"w{number}", seed), SigningKey
            )
        stack.callback(world.close)
        if planted is not None:
            stack.enter_context(planted())
        return world.run()
