"""The hub in a history: the program's HubCore over its store in memory, with crashes and backups; and the talk with it."""

import copy
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from console.hub.core import HubCore
from console.hub.refusals import HubRefused
from console.membership import HubBounds
from models.access.roles import DeviceRole, is_certificate_of, may_write
from models.kernel.certificate import Certificate, permits
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId, bears
from models.kernel.signing import SigningKey
from models.store.hub.memory import MemoryHubStore
from models.store.records import Meta
from models.sync import protocol, reading, vector, wire
from models.sync.device import DeviceId
from models.sync.protocol import DiffReply, FeedReply, MembersReply, PushReply, RenewReply
from models.sync.session import (
    RENEW_BELOW_MS,
    AskMembers,
    Compare,
    Failure,
    HubSession,
    Pull,
    Push,
    Renew,
    Reply,
    Request,
    SyncState,
    Trouble,
)
from tests.simulation.disk import Crashed, PowerSwitch
from tests.simulation.schedule import SkewedClock
from tests.simulation.station import ORG, Station

if TYPE_CHECKING:
    from tests.simulation.world import World

NAME = "hub"
TIMEOUT_MS = 3_000


class SwitchedStore(MemoryHubStore):
    """The store in memory, on a machine that can die at its commits."""

    switch: PowerSwitch

    @contextmanager
    def writing(self) -> Iterator[None]:
        if self._undo is not None:
            with super().writing():
                yield
            return
        with super().writing():
            yield
            self.switch.before()
        self.switch.after()


class HubNode:
    def __init__(self, world: "World", authority: SigningKey) -> None:
        self.world = world
        self.random = Random(f"{world.options.seed} hub")
        self.clock = SkewedClock(world.scheduler)
        self.authority = authority
        self.switch = PowerSwitch()
        self._store = SwitchedStore(ORG, self.random.randbytes)
        self._store.switch = self.switch
        self.core: HubCore | None = None
        self._backup: SwitchedStore | None = None
        self.start()

    @property
    def store(self) -> MemoryHubStore:
        return self._store

    def start(self) -> None:
        if self.core is None:
            try:
                self.core = HubCore(self._store, self.authority, ORG, self.clock, self.random.randbytes)
            except Crashed as why:
                # A start writes, too.
                self._end(str(why))
            else:
                self.world.note(f"hub up, head {self._store.head()}")

    def crash(self, why: str) -> None:
        if self.core is not None:
            self._end(why)

    def _end(self, why: str) -> None:
        self.world.note(f"hub crashes {why}")
        self.switch.disarm()
        self.core = None
        self.world.scheduler.later(self.random.randint(200, 4_000), self.start)

    def enrol(self, key: bytes, user: PersonId, name: str) -> tuple[DeviceId, Certificate]:
        assert self.core is not None
        with self._store.writing():
            role = DeviceRole.COMMS_LEAD if self.world.options.effects else DeviceRole.RESPONDER
            device, paper = self.core.members.admit(key, user, name, name, role)
        return DeviceId(device.id), paper

    def entitle(self, device: DeviceId, role: DeviceRole) -> bool:
        """Whether it has this role now, and that is durable."""
        if self.core is None:
            return False
        try:
            self.core.members.entitle(device, role)
        except Crashed as why:
            self.crash(str(why))
        found = self._store.device(device)
        return found is not None and found.role == role.value

    def ends_of(self, key: bytes) -> dict[tuple[StreamId, OriginId], int]:
        """How far each chain of a key has come here."""
        return {
            (stream, origin): max(leaf.seq for leaf in leaves)
            for stream, chains in self._store.vector().items()
            for origin, leaves in chains.items()
            if bears(origin, key)
        }

    def back_up(self) -> None:
        self._backup = self._copied()

    def roll_back(self) -> None:
        """An older database in place of the one there was; it gets another generation, as restoring does."""
        if self._backup is not None and self.core is not None:
            self._store = self._backup
            self._backup = None
            self._store.switch = self.switch
            self._store.generation = self.random.randbytes(16).hex()
            self.switch.disarm()
            self.core = HubCore(self._store, self.authority, ORG, self.clock, self.random.randbytes)
            self.world.note(f"hub put back to {self._store.head()}")

    def _copied(self) -> SwitchedStore:
        switch = self._store.switch
        del self._store.switch
        memo: dict[int, object] = {id(event): event for event in self._store._events.values()}
        copied = copy.deepcopy(self._store, memo)
        self._store.switch = switch
        return copied

    def handle(self, device: DeviceId, request: Request, answer: Callable[[Reply | Failure], None]) -> None:
        """What arrives is answered, unless the hub is down or dies meanwhile."""
        if self.core is None:
            return
        if self.world.options.wire and isinstance(request, Push):
            try:
                request = replace(request, parcels=wire.decode(wire.encode(request.parcels)))
            except wire.MalformedBatch as error:
                answer(Failure(Trouble.DECLINED, str(error)))
                return
        elif self.world.options.wire and isinstance(request, Compare):
            request = Compare(vector.from_plain(reading.load(reading.dump(vector.to_plain(request.vector)))))
        try:
            answer(self._reply(self.core, device, request))
        except HubRefused as refused:
            shut = {"revoked": Trouble.SHUT_OUT, "unknown-device": Trouble.SHUT_OUT, "read-only": Trouble.BUSY}
            trouble = shut.get(refused.code, Trouble.DECLINED)
            answer(Failure(trouble, refused.message))
        except Crashed as why:
            self.crash(str(why))

    @staticmethod
    def _reply(core: HubCore, device: DeviceId, request: Request) -> Reply:
        match request:
            case Renew():
                return core.renew(device)
            case AskMembers():
                return core.member_list(device)
            case Pull():
                return core.feed(device, request.after, request.limit)
            case Push():
                return core.push(device, request.parcels)
            case Compare():
                return core.diff(device, request.vector)
        raise TypeError(type(request).__name__)


class Membership:
    """A station's part in the talk with the hub: implements models.sync.session.Standing and drives a HubSession."""

    def __init__(self, world: "World", station: Station, hub: HubNode, device: DeviceId) -> None:
        self.world = world
        self.station = station
        self.hub = hub
        self.device = device
        self.vouched: tuple[protocol.Vouched, ...] = ()
        self.session: HubSession | None = None
        self._asked = 0
        self._begun_ms = 0
        self.bounds = HubBounds(_Noted())
        self._is_entitled_anew = False
        self._is_settled = False
        self._role = self._named = ""
        """Of the certificate, and as the hub's list says."""
        station.on_start.append(self._start)
        if world.options.demotions:
            station.may = self._may

    @property
    def authority(self) -> bytes:
        return self.hub.authority.public

    @property
    def orgs(self) -> frozenset[OrgId]:
        return frozenset({ORG})

    def stands(self, origin: OriginId, stream: StreamId, seq: int) -> bool:
        """The hub's word for what was written outside a certificate's time."""
        return any(
            each.origin == origin and each.stream == stream and each.first <= seq <= each.last for each in self.vouched
        )

    @property
    def may_write(self) -> bool:
        assert self.station.given is not None
        return may_write(self.bounds.left(self.station.given))

    def _may(self, kind: str) -> bool:
        assert self.station.given is not None
        return permits(self.bounds.left(self.station.given), kind)

    def certificate_left_ms(self) -> int:
        assert self.station.given is not None
        left = self.station.given.not_after_ms - self.hub.clock.now_ms()
        return min(left, RENEW_BELOW_MS - 1) if self._is_entitled_anew else left

    def renewed(self, reply: RenewReply) -> None:
        before, self.station.given = self.station.given, reply.certificate
        self._is_settled = before is not None and before.permissions == reply.certificate.permissions
        self._role, self._is_entitled_anew = self._named, False
        self.world.note(f"{self.station.name} has a new certificate")

    def told(self, reply: MembersReply) -> bool:
        is_new = reply.vouched != self.vouched
        self.vouched = reply.vouched
        if self.world.options.demotions:
            # As console.sync.replica does, whose place this takes.
            is_new |= self.bounds.take(reply, self.authority)
            assert self.station.given is not None
            role = next(each.role for each in reply.members if each.device == self.device)
            paper = self.station.given
            self._is_entitled_anew = role != self._role or self.bounds.limits(paper)
            self._is_entitled_anew |= not self._is_settled and not is_certificate_of(role, paper.permissions)
            self._named = role
            is_new |= self.bounds.is_owed
            self.bounds.is_owed = is_new
        if is_new:
            self.station.replica.receive((), NAME)
        self.bounds.is_owed = False
        if self.world.options.demotions:
            self.station.replica.write_on_elsewhere(self.station.key.public)
        return is_new

    def _start(self) -> None:
        # What was heard before a crash may not have been applied.
        self.bounds.is_owed = True
        state = self.station.replica.state() or SyncState()
        self.session = HubSession(self.station.replica, state, self, NAME)
        self._asked += 1
        self._begun_ms = self.world.scheduler.now_ms

    def poke(self) -> None:
        """Something may be to do: what a stream of news, or a clock, tells."""
        if self.session is None or not self.station.is_up:
            return
        if self.session.failure is not None or self.world.scheduler.now_ms - self._begun_ms > 10_000:
            self.session.begin()
            self._begun_ms = self.world.scheduler.now_ms
        self.session.wake()
        self.step()

    def step(self) -> None:
        self.station.doing(self._step)

    def _step(self) -> None:
        assert self.session is not None
        request = self.session.next()
        if request is None:
            return
        self._asked += 1
        number = self._asked
        self.world.note(f"{self.station.name} asks {_said(request)}")
        self.world.send_hub(
            self.station.name,
            lambda: self.hub.handle(self.device, request, lambda reply: self._reply(number, request, reply)),
        )
        self.world.scheduler.later(TIMEOUT_MS, lambda: self._gave_up(number, request))

    def _reply(self, number: int, request: Request, reply: Reply | Failure) -> None:
        self.world.reply_hub(self.station.name, lambda: self._arrived(number, request, reply))

    def _arrived(self, number: int, request: Request, reply: Reply | Failure) -> None:
        if number == self._asked and self.station.is_up:
            self._asked += 1
            if self.world.options.wire and not isinstance(reply, Failure):
                reply = type(reply).from_plain(reading.load(reading.dump(reply.to_plain())))
            self.station.doing(lambda: self._take(request, reply))
            self.step()

    def _take(self, request: Request, reply: Reply | Failure) -> None:
        assert self.session is not None
        if isinstance(reply, Failure):
            self.session.failed(request, reply)
            return
        self.world.answered(self.station, request, reply)
        self.session.answered(request, reply)
        self.world.note(f"{self.station.name} hears {_said(reply)}, cursor {self.session.state.cursor}")

    def _gave_up(self, number: int, request: Request) -> None:
        if number == self._asked and self.station.is_up and self.session is not None:
            self._asked += 1
            self.session.failed(request, Failure(Trouble.UNREACHABLE, "no answer"))


class _Noted(Meta):
    """What outlives a crash of a workstation, as its database does."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self._values.get(key)

    def put(self, values: Mapping[str, str]) -> None:
        self._values.update(values)


def _said(message: Request | Reply) -> str:
    match message:
        case Pull():
            return f"for the feed after {message.after}"
        case Push():
            return f"to take {len(message.parcels)}"
        case FeedReply():
            return f"a page of {len(message.parcels)} up to {message.head}"
        case PushReply():
            return "outcomes " + " ".join(each.outcome.value for each in message.outcomes)
        case DiffReply():
            return f"{len(message.wanted)} chains wanted"
    return type(message).__name__
