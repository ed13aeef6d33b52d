"""Workstations with real records that belong to a hub in memory: everything but the wire."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from console.data_dir import DataDir
from console.desk import Desk
from console.http import Answered
from console.hub.feed_log import FeedLog
from console.hub.gate import STATUSES
from console.hub.refusals import HubRefused
from console.sync.door import declined
from console.sync.exchange import Exchange, close_exchange, exchange_of
from console.sync.hub_line import NoAnswer
from console.sync.joining import Joined, join
from console.sync.place import open_place
from models.access.roles import DeviceRole
from models.kernel.clock import rfc3339
from models.sync import signed_request, wire
from models.sync.durability import WhereaboutsRequest
from models.sync.protocol import (
    DiffReply,
    EnrolReply,
    EnrolRequest,
    FeedReply,
    MembersReply,
    PeopleReply,
    PushReply,
    Refusal,
    RenewReply,
    RoleRequest,
    dump,
    load,
)
from models.sync.session import AskMembers, Compare, Failure, Pull, Push, Renew, Reply, Request, Trouble
from tests.fakes.hub import CA, Hub
from tests.fakes.station import Station

URL = "https://hub.test:7443"


class HubDoor:
    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.ca = CA
        self.change: Callable[[EnrolReply], EnrolReply] = lambda reply: reply

    def authority(self) -> tuple[str, bytes]:
        return "CA PEM", self.ca

    def enrol(self, ca_pem: str, request: EnrolRequest) -> EnrolReply:
        assert ca_pem == "CA PEM"
        try:
            reply = self.hub.core.enrol(EnrolRequest.from_plain(load(dump(request.to_plain()))))
        except HubRefused as error:
            raise declined(error.code, error.message) from None
        return self.change(EnrolReply.from_plain(load(dump(reply.to_plain()))))


class CoreLine:
    """Implements console.sync.exchange.Line without a network; every message goes through its bytes all the same."""

    url = URL

    def __init__(self, hub: Hub, desk: Desk) -> None:
        self.hub = hub
        assert desk.identity.hub is not None
        self.device = desk.identity.hub.device
        self._clock = desk.clock
        self.log = FeedLog(hub.store, hub.authority, hub.clock)
        self.offset_ms = 0
        self.last_answer_ms: int | None = None
        self.asked: list[Request] = []
        self.fail: Callable[[Request], Failure | None] = lambda _request: None
        """Instead of an answer."""
        self.lose: Callable[[Request], bool] = lambda _request: False
        """The hub does it and the answer is lost."""
        self.stood_by = 0
        self.is_away = False
        """Whether another address than the hub's first is in use."""
        self.home_is_well = False
        self.fail_role: Failure | None = None
        self.no_questions = False
        """As a hub of before it could be asked how far an event has got."""

    def exchange(self, request: Request) -> Reply:
        self.asked.append(request)
        if failure := self.fail(request):
            raise NoAnswer(failure)
        try:
            reply = self._answer(request)
        except HubRefused as error:
            shut = error.code in ("unknown-device", "revoked")
            raise NoAnswer(
                Failure(Trouble.SHUT_OUT if shut else Trouble.DECLINED, error.message, code=error.code)
            ) from None
        if self.lose(request):
            raise NoAnswer(Failure(Trouble.UNREACHABLE, "the answer was cut off in the middle"))
        self.last_answer_ms = self._clock.now_ms()
        self.offset_ms = self.hub.clock.now_ms() - self._clock.now_ms()
        return reply

    def _answer(self, request: Request) -> Reply:
        core = self.hub.core
        match request:
            case Renew():
                return RenewReply.from_plain(load(dump(core.renew(self.device).to_plain())))
            case AskMembers():
                return MembersReply.from_plain(load(dump(core.member_list(self.device).to_plain())))
            case Pull(after, limit, generation, view):
                self.hub.cursors.note(self.device, generation, view, after, self.hub.store.head())
                return FeedReply.from_plain(load(dump(core.feed(self.device, after, limit).to_plain())), after)
            case Push(parcels):
                reply = core.push(self.device, wire.decode(wire.encode(parcels)))
                return PushReply.from_plain(load(dump(reply.to_plain())))
            case Compare(vector):
                return DiffReply.from_plain(load(dump(core.diff(self.device, vector).to_plain())))

    def people(self) -> PeopleReply:
        return self.hub.core.people(self.device)

    def put_people(self, people: PeopleReply) -> PeopleReply:
        return self.hub.core.put_people(self.device, people.people)

    def renew_as(self, authorization: str) -> RenewReply:
        core = self.hub.core
        try:
            device = signed_request.verify(authorization, "POST", "/v1/renew", b"", self.hub_ms(), core.members.key_of)
            return RenewReply.from_plain(load(dump(core.renew(device).to_plain())))
        except (signed_request.Unsigned, HubRefused) as error:
            raise NoAnswer(Failure(Trouble.DECLINED, str(error))) from None

    def hub_ms(self) -> int:
        return self.hub.clock.now_ms()

    def raw(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        expected: tuple[int, ...] = (200,),
    ) -> Answered:
        if target == "/v1/checkpoint":
            return Answered(200, {}, self.log.checkpoint().note.encode(), True)
        if target == "/v1/whereabouts" and self.no_questions:
            return Answered(404, {}, b"", True)
        if target == "/v1/whereabouts":
            asked = WhereaboutsRequest.from_plain(load(body or b""))
            core = self.hub.core
            said = self.hub.cursors.whereabouts(core.members.member(self.device), asked, core.reading)
            return Answered(200, {}, dump(said.to_plain()), True)
        if target == "/v1/members/role":
            return self._role(load(body or b""))
        if target == "/v1/members/word":
            return Answered(200, {}, dump(self.hub.core.members.word(self.device).to_plain()), True)
        if target.startswith("/v1/proof?"):
            first, second = (int(part.partition("=")[2]) for part in target.partition("?")[2].split("&"))
            return Answered(200, {}, dump(self.log.consistency(first, second).to_plain()), True)
        raise NoAnswer(Failure(Trouble.UNREACHABLE, f"no blobs here: {method} {target}"))

    def _role(self, plain: object) -> Answered:
        request = RoleRequest.from_plain(plain)
        if failure := self.fail_role:
            raise NoAnswer(failure)
        try:
            return Answered(200, {}, dump(self.hub.core.members.role_given(self.device, request).to_plain()), True)
        except HubRefused as error:
            refusal = Refusal(error.code, error.message)
            return Answered(STATUSES[error.code], {}, dump(refusal.to_plain()), True)

    def stand_by(self) -> None:
        self.stood_by += 1
        self.is_away = True

    def go_home(self) -> bool:
        comes_home = self.is_away and self.home_is_well
        self.is_away = self.is_away and not comes_home
        return comes_home

    def cut(self) -> None: ...

    def close(self) -> None: ...


class Workstation(Station):
    """A data directory that joins the hub."""

    def __init__(self, place: Path, hub: Hub, name: str = "Ana Ruiz", role: str = "responder") -> None:
        super().__init__(place)
        self.hub = hub
        self.clock = hub.clock
        self.name = name
        self.role = role
        self._line: CoreLine | None = None

    @property
    def line(self) -> CoreLine:
        """Of the desk that is, or was last, at work."""
        assert self._line is not None, "was never at work"
        return self._line

    def code(self, *, adopt: bool = False) -> str:
        return self.hub.core.enrolment.invite(self.name, DeviceRole(self.role), adopt=adopt).code

    def join(self, *, adopt: bool = False, code: str | None = None, door: HubDoor | None = None) -> Joined:
        code = code or self.code(adopt=adopt)
        if not self.place.exists():
            self.open().close()
        directory = DataDir(self.place)
        directory.lock("test", rfc3339(self.clock.now_ms()), None)
        with open_place(directory, self.secrets, self.clock) as place:
            return join(place, (URL,), code, None, True, self.clock, door or HubDoor(self.hub))

    @contextmanager
    def at_work(self) -> Iterator[tuple[Desk, Exchange]]:
        desk = self.open()
        try:

            def line(desk: Desk, _membership: object) -> CoreLine:
                self._line = CoreLine(self.hub, desk)
                return self._line

            exchange = exchange_of(desk, line)
            assert exchange is not None, "has not joined"
            yield desk, exchange
        finally:
            close_exchange(desk)
            desk.close()
