"""An administrator gives a member another role from a workstation, and everybody who is online hears of it at once."""

import json
from collections.abc import Callable
from hashlib import sha256

import pytest

from console.bus import NotSaved
from console.catalog_book import PublishCatalog
from console.hub.members import Members
from console.sync.role_giving import give_role
from console.sync.word import kept_word
from console.sync.worker import SyncWorker
from models.access.roles import DeviceRole
from models.catalog.estate import Catalog, Service
from models.catalog.plain import to_plain
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.kernel.errors import Refused
from models.sync.belonging import RoleRequest
from models.sync.device import DeviceId
from models.sync.session import AskMembers, Failure, Renew, Trouble
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation
from tests.unit.console.sync.test_worker import Script

Make = Callable[..., Workstation]


def request(hub: Hub, name: str, role: str, former: str = "responder") -> RoleRequest:
    return RoleRequest(DeviceId(hub.core.members.find(name).id), role, former)


def test_the_hub_does_what_an_administrator_asks_and_refuses_everybody_else(hub: Hub, workstation: Make) -> None:
    ana, bo, mei = workstation("Ana Ruiz", "admin"), workstation("Bo Lindqvist"), workstation("Mei Chen", "admin")
    for each in (ana, bo, mei):
        each.join()
    with ana.at_work() as (desk, exchange), bo.at_work() as (other, _exchange):
        with pytest.raises(Refused, match=r"Mei Chen stays admin.*that takes admin"):
            give_role(other, request(hub, "Mei Chen", "observer", "admin"))
        with pytest.raises(Refused, match="nobody changes their own role"):
            give_role(desk, request(hub, "Ana Ruiz", "observer", "admin"))
        with pytest.raises(Refused, match="settled at the hub"):
            give_role(desk, request(hub, "Bo Lindqvist", "admin"))
        with pytest.raises(Refused, match="another role by now"):
            give_role(desk, request(hub, "Bo Lindqvist", "observer", "legal"))
        with pytest.raises(Refused, match="is no role"):
            give_role(desk, request(hub, "Bo Lindqvist", "emperor"))
        with pytest.raises(Refused, match="does not know"):
            give_role(desk, RoleRequest(DeviceId("0197f000-0000-7000-8000-0000000000ff"), "observer", "responder"))
        ana.line.fail_role = Failure(Trouble.UNREACHABLE, "no route to host")
        with pytest.raises(Refused, match="nothing is queued"):
            give_role(desk, request(hub, "Bo Lindqvist", "observer"))
        ana.line.fail_role = None
        assert {each.name: each.role for each in hub.store.devices()} == {
            "Ana Ruiz": "admin",
            "Bo Lindqvist": "responder",
            "Mei Chen": "admin",
        }
        given = give_role(desk, request(hub, "Bo Lindqvist", "spokesperson"))
        assert (given.name, given.role) == ("Bo Lindqvist", "spokesperson")
        assert exchange.turn().failure is None
        assert desk.bounds.keys == {other.identity.device.public}, "heard of with the next turn, not in ten minutes"
        # Two administrators who take each other's rights away: the first is heard, and so one stays.
        give_role(desk, request(hub, "Mei Chen", "responder", "admin"))
        with mei.at_work() as (office, _exchange), pytest.raises(Refused, match="that takes admin"):
            give_role(office, request(hub, "Ana Ruiz", "responder", "admin"))


def test_who_writes_nothing_hears_of_a_smaller_role_from_the_stream(hub: Hub, workstation: Make) -> None:
    bo, cleo = workstation("Bo Lindqvist"), workstation("Cleo Park")
    for each in (bo, cleo):
        each.join()
    with bo.at_work() as (desk, exchange), cleo.at_work() as (office, other):
        stream = desk.execute(Declare("Checkout failing")).stream
        workers = []
        for one, talk in ((desk, exchange), (office, other)):
            news = Script()
            worker = SyncWorker(one, talk, news, lambda _status: None, uniform=lambda: 0.5)
            worker.turn()
            news.lines = [": here", "", 'data: {"members":"0a"}', ""]
            worker.listen()
            worker.turn()
            workers.append((worker, news))
        # What the stream says again, whatever reaches it, is asked for once.
        asked = cleo.line.asked.count(AskMembers())
        began_ms = hub.clock.now_ms()
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.LEGAL)
        desk.execute(MoveState(stream, State.TRIAGE))
        for worker, news in workers:
            news.lines = [": here", "", 'data: {"members":"0b"}', ""]
            worker.listen()
            assert news.marks == ["", "0a"], "it says what it was told last"
            worker.turn()
        assert hub.clock.now_ms() == began_ms, "no time passed"
        assert office.bounds.keys == {desk.identity.device.public} == desk.bounds.keys
        assert cleo.line.asked.count(AskMembers()) == asked + 1 and Renew() in bo.line.asked
        with pytest.raises(Refused, match="may not write"):
            desk.execute(Declare("Another"))
        desk.execute(LogEntry(stream, "in the smaller role"))
        # The word that neighbours pass on is the new one, too.
        hubs = office.identity.hub
        assert hubs is not None
        word = kept_word(office, hubs)
        assert word is not None and [each.device for each in word.reply.demoted] == [bo.line.device]


def test_what_a_refused_command_put_away_for_its_events_does_not_stay(hub: Hub, workstation: Make) -> None:
    bo = workstation("Bo Lindqvist", "admin")
    bo.join()
    with bo.at_work() as (desk, exchange):
        kept, refused = (Catalog(name, (Service("pay", "Pay"),)) for name in ("kept", "refused"))

        def blobs() -> int:
            return desk.read(lambda: sum(desk.blobs.has(hash_of(each)) for each in (kept, refused)))

        def hash_of(catalog: Catalog) -> bytes:
            return sha256(json.dumps(to_plain(catalog), sort_keys=True, separators=(",", ":")).encode()).digest()

        desk.execute(PublishCatalog(kept, "test"))
        assert blobs() == 1
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.SPOKESPERSON)
        exchange.begin()
        exchange.turn()
        for each in (kept, refused):
            with pytest.raises(Refused, match=r"catalog\.published"):
                desk.execute(PublishCatalog(each, "test"))
        assert blobs() == 1, "what an event names stays, though a refused command put it once more"


def test_what_was_heard_just_before_the_process_died_is_applied_by_the_next(
    hub: Hub, workstation: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo, cleo = workstation("Bo Lindqvist"), workstation("Cleo Park")
    for each in (bo, cleo):
        each.join()
    with bo.at_work() as (desk, exchange):
        stream = desk.execute(Declare("Checkout failing")).stream
        exchange.turn()
    with cleo.at_work() as (office, other):
        other.turn()
        titles = [each.title for each in office.read(office.incidents.headings)]
        assert titles == ["Checkout failing"]
        # As if it had been written after the hub said so: nothing of Bo's counts any more.
        monkeypatch.setattr(Members, "_cut_off", lambda *_args: None)
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.OBSERVER)

        def dies() -> None:
            raise NotSaved("killed")

        monkeypatch.setattr(office.bus, "reconsider", dies)
        other.begin()
        with pytest.raises(NotSaved):
            other.turn()
    with cleo.at_work() as (office, other):
        assert office.bounds.keys and not office.read(lambda: office.bus.arrivals.aside).events
        other.turn()
        assert {each.stream for each in office.read(lambda: office.bus.arrivals.aside).events} == {stream}


def test_a_certificate_of_a_role_that_was_never_heard_of_is_renewed(hub: Hub, workstation: Make) -> None:
    """Renewed while the role was a smaller one for a moment; when the list came it was the former one again."""
    bo = workstation("Bo Lindqvist")
    bo.join()
    with bo.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.OBSERVER)
        hubs = exchange.status().membership
        assert hubs is not None
        hub.clock.advance(60 * 3_600)
        renewed = Renew()
        exchange._session.begin()
        assert exchange._session.next() == renewed
        exchange._session.answered(renewed, bo.line.exchange(renewed))
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.RESPONDER)
        assert exchange.turn().failure is None
        exchange.begin()
        assert exchange.turn().failure is None
        desk.execute(Declare("Checkout failing"))
        asked = bo.line.asked.count(Renew())
        for _ in range(2):
            exchange.begin()
            assert exchange.turn().failure is None
        assert bo.line.asked.count(Renew()) == asked, "once is enough"
