"""Two replicas of one hub on one real PostgreSQL: what is brought to one is at the other, each place of the feed once, whatever
dies in between.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from console.bench.scratch_postgres import ScratchPostgres
from console.hub.watch import SeenFile, Watch
from console.membership import Membership
from console.secret_store import MemorySecrets
from console.sync.hub_line import HubLine, NoAnswer
from models.kernel.admission import Outcome
from models.kernel.clock import SystemClock
from models.kernel.errors import BadInput
from models.kernel.ids import PersonId
from models.store.database import StoreError
from models.store.hub.pokes import Pokes
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.records import KnownPerson, Standing
from models.store.hub.sql_store import SqlHubStore
from models.store.hub.trouble import Trouble
from models.sync import protocol
from models.sync.parcel import Parcel
from models.sync.protocol import PushReply
from models.sync.session import AskMembers, Push
from tests.fakes.hub import ORG, Station
from tests.fakes.hub_server import ServedHub, asked, pulled, pushed, served
from tests.fakes.real_servers import real_postgres

pytestmark = pytest.mark.real

SECRETS = MemorySecrets()
"""Of one hub: its replicas show certificates of one authority."""


def until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _round in range(6_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")


@pytest.fixture(scope="module")
def server() -> Iterator[ScratchPostgres]:
    with real_postgres() as found:
        yield found


@pytest.fixture(scope="module")
def url(server: ScratchPostgres) -> str:
    return server.create("replicas")


@pytest.fixture(scope="module")
def replicas(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ServedHub, ServedHub]]:
    with ExitStack() as stack:
        place = tmp_path_factory.mktemp("replicas")
        one, other = (stack.enter_context(replica(url, place / f"{name}.json")) for name in ("one", "other"))
        yield one, other


@contextmanager
def replica(url: str, seen: Path) -> Iterator[ServedHub]:
    address = PostgresAddress.read(url)
    engine = PostgresEngine(address)
    store = SqlHubStore(engine, ORG)
    assert store.go_on(SeenFile(seen).read())
    watch = Watch(Pokes(address, None, ORG, engine.writes_as), SeenFile(seen), SystemClock())
    with served(store=store, watch=watch, secrets=SECRETS) as hub:
        yield hub


def members(replicas: tuple[ServedHub, ServedHub], *seeds: int) -> list[Station]:
    """New ones, each joined at another replica and known to all of them by now."""
    found = [replicas[at % 2].join(f"Station {seed}", seed=seed) for at, seed in enumerate(seeds)]
    for each in found:
        until(lambda each=each: all(each.device in hub.service.devices() for hub in replicas))  # type: ignore[misc]  # called at once
    return found


def feed(hub: ServedHub, member: Station, after: int = 0) -> list[Parcel]:
    """All of it, with the places checked."""
    found: list[Parcel] = []
    while page := pulled(hub, member, after + len(found)).parcels:
        found += page
    assert [each.position for each in found] == list(range(after + 1, after + len(found) + 1))
    return found


def test_what_is_brought_to_one_replica_is_at_the_other_at_once(replicas: tuple[ServedHub, ServedHub]) -> None:
    one, other = replicas
    ana, bo = members(replicas, 1, 2)
    begin = one.service.pulse.head
    lines: list[bytes] = []

    def listen() -> None:
        line = other.connect()
        try:
            target = f"/v1/feed/stream?after={begin}"
            line.request("GET", target, headers={"Authorization": _authorization(other, ana, target)})
            answer = line.getresponse()
            while not (lines and lines[-1].startswith(b"data:")):
                lines.append(answer.readline())
        finally:
            line.close()

    listener = threading.Thread(target=listen)
    listener.start()
    until(lambda: bool(lines))
    # Told to one replica, and heard on a stream of the other, by the poke; a held question ends as well.
    first = pushed(one, ana, ana.write("first"), ana.write("second"))
    assert first.receipt is not None and first.receipt.position == begin + 2
    listener.join(60)
    assert lines[-1].startswith(b"data:") and protocol.load(lines[-1][5:])["head"] == begin + 2
    assert pushed(other, bo, bo.write("third")).receipt is not None
    until(lambda: one.service.pulse.head == begin + 3)
    for hub, member in ((one, bo), (other, ana)):
        assert len(feed(hub, member, begin)) == 3
    # The same event at both: once in the feed, and a duplicate at the second.
    again = bo.write("fourth")
    outcomes = [pushed(hub, bo, again).outcomes[0].outcome for hub in replicas]
    assert outcomes == [Outcome.ADMITTED, Outcome.DUPLICATE]


def _authorization(hub: ServedHub, station: Station, target: str) -> str:
    from tests.fakes.hub_server import signature

    return signature(hub, station, "GET", target)


def test_both_write_at_once_and_the_feed_has_no_gap(replicas: tuple[ServedHub, ServedHub]) -> None:
    stations = members(replicas, 11, 12, 13, 14)
    begin = replicas[0].service.pulse.head
    failed: list[Any] = []

    def write(station: Station, hub: ServedHub) -> None:
        try:
            for _ in range(8):
                reply = pushed(hub, station, station.write(), station.write())
                assert all(each.outcome is Outcome.ADMITTED for each in reply.outcomes)
        except BaseException as error:  # noqa: BLE001  it must come to the test's own thread
            failed.append(error)

    threads = [threading.Thread(target=write, args=(each, replicas[at % 2])) for at, each in enumerate(stations)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(120)
    assert failed == []
    seen = [feed(hub, stations[0], begin) for hub in replicas]
    assert len(seen[0]) == 64 and len({each.event.hash for each in seen[0]}) == 64
    assert [each.event.raw for each in seen[0]] == [each.event.raw for each in seen[1]]
    logs = [hub.service.writer.call(hub.service.log.checkpoint, writes=False) for hub in replicas]
    assert logs[0].root == logs[1].root and logs[0].log == logs[1].log


def test_who_is_shut_out_at_one_replica_is_shut_out_at_the_other(replicas: tuple[ServedHub, ServedHub]) -> None:
    one, other = replicas
    (eve,) = members(replicas, 21)
    kept = eve.write("before")
    pushed(other, eve, kept)
    one.service.writer.call(lambda: one.core.revoke(eve.device))
    # The writers agree at once; what is remembered for signatures follows with the poke.
    refused = other.service.writer.submit(lambda: other.core.push(eve.device, [eve.write("after")]))
    with pytest.raises(Exception, match="no longer a member"):
        refused.result(60)
    until(lambda: asked(other, eve, "GET", "/v1/feed").status == 403)


def test_what_the_database_cannot_hold_is_refused_to_its_sender_alone(replicas: tuple[ServedHub, ServedHub]) -> None:
    one, _ = replicas
    ana, bo = members(replicas, 31, 32)
    bad = {"people": [{"id": ana.user, "name": "A\x00na", "details": {}, "changed_ms": 2**53 - 1}]}
    answer = asked(one, ana, "PUT", "/v1/people", protocol.dump(bad))
    assert (answer.status, answer.code) == (400, "malformed")
    person = KnownPerson(PersonId(ana.user), "A\x00na", {}, 1)
    odd = one.service.writer.submit(lambda: one.core.store.put_people([person]))
    fine = one.service.writer.submit(lambda: one.core.push(bo.device, [bo.write()]))
    with pytest.raises(Exception, match="can't hold"):
        odd.result(60)
    assert fine.result(60).outcomes[0].outcome is Outcome.ADMITTED and one.service.word == "ok"


def test_a_database_put_back_is_noticed_by_all_replicas(replicas: tuple[ServedHub, ServedHub], url: str) -> None:
    one, other = replicas
    ana, bo = members(replicas, 41, 42)
    pushed(one, ana, *(ana.write() for _ in range(5)))
    head, before = one.core.store.look().head, one.core.generation
    until(lambda: other.service.pulse.head == head)
    name = one.service.log.name
    with psycopg.connect(url) as connection:
        # As after bringing back a backup that lacks the newest places.
        for statement in (
            "DELETE FROM hub_events WHERE number > %s",
            "DELETE FROM hub_feed WHERE position > %s",
            "UPDATE hub_heads SET position = %s",
        ):
            connection.execute(statement, (head - 3,))
    reply = pushed(other, bo, bo.write("goes on"))
    assert reply.generation != before and reply.receipt is not None and reply.receipt.position == head - 2
    until(lambda: one.service.core.generation == reply.generation and one.service.pulse.head == head - 2)
    assert pulled(one, ana).generation == reply.generation
    checkpoint = one.service.writer.call(one.service.log.checkpoint, writes=False)
    assert checkpoint.log == one.service.log.name != name and checkpoint.size == head - 2
    # Both agree on it from now on.
    assert pushed(one, bo, bo.write()).generation == pushed(other, bo, bo.write()).generation == reply.generation


def test_another_server_behind_the_address_is_another_generation(server: ScratchPostgres) -> None:
    url = server.create("moved")
    address = PostgresAddress.read(url)
    store = SqlHubStore(PostgresEngine(address), ORG)
    try:
        assert store.go_on(None)
        first = store.generation
        # What was seen before the start and is not there any more.
        assert not store.go_on(Standing(7, first, 0)) and store.generation != first
        assert store.go_on(store.noted)
        second = store.generation
        with psycopg.connect(url) as connection:
            connection.execute("UPDATE hub_heads SET nonce = '1:1'")
        assert not store.go_on(store.noted) and store.generation not in (first, second)
    finally:
        store.close()


def test_a_replica_knows_what_it_wrote_itself_from_what_others_wrote(server: ScratchPostgres) -> None:
    address = PostgresAddress.read(server.create("pokes"))
    engines = [PostgresEngine(address), PostgresEngine(address)]
    stores = [SqlHubStore(each, ORG) for each in engines]
    told: list[int] = []

    def is_own(pid: int) -> bool:
        told.append(pid)
        return engines[0].writes_as(pid)

    news = Pokes(address, None, ORG, is_own)
    try:
        news.wait()
        for store, its_own in zip(stores, (True, False), strict=True):
            told.clear()
            with store.writing():
                pass
            for _round in range(60):
                if not told:
                    assert news.wait().head == 0
            assert [engines[0].writes_as(pid) for pid in told] == [its_own]
    finally:
        news.close()
        for store in stores:
            store.close()


def test_a_replica_dies_and_its_standby_takes_over(url: str, tmp_path: Path) -> None:
    with replica(url, tmp_path / "stays.json") as stays:
        with replica(url, tmp_path / "dies.json") as dies:
            (ana,) = members((dies, stays), 51)
            line = HubLine(_membership(ana, dies, stays), ana.key, SystemClock())
            sent = [ana.write(f"line {number}") for number in range(4)]
            first = line.exchange(Push(tuple(sent[:2]), 2))
            assert isinstance(first, PushReply) and first.receipt is not None
            line.close()
        with pytest.raises(NoAnswer):
            line.exchange(AskMembers())
        line.stand_by()
        # The answer to the first push may have been lost: it is made again, with what came after.
        again = line.exchange(Push(tuple(sent), 4))
        assert isinstance(again, PushReply)
        assert [each.outcome for each in again.outcomes] == [Outcome.DUPLICATE] * 2 + [Outcome.ADMITTED] * 2
        assert not line.go_home(), "the first address is dead still"
        line.close()
        line = HubLine(_membership(ana, stays, dies), ana.key, SystemClock())
        home = line.url
        line.stand_by()
        assert line.url != home and line.go_home() and line.url == home and not line.go_home()
        assert line.exchange(AskMembers())
        line.close()
    assert (seen := SeenFile(tmp_path / "stays.json").read()) is not None and seen.generation == again.generation


def _membership(station: Station, *hubs: ServedHub) -> Membership:
    assert station.certificate is not None
    urls = tuple(f"https://127.0.0.1:{hub.server.port}" for hub in hubs)
    first = hubs[0]
    return Membership(
        org=ORG,
        authority=first.authority.public,
        device=station.device,
        user=station.user,
        role="responder",
        urls=urls,
        ca_pem=first.tls.ca_pem,
        ca_fingerprint=first.tls.ca_fingerprint.hex(),
        joined_ms=1,
        adopted=False,
        certificate=station.certificate,
    )


def test_postgresql_killed_in_mid_push_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    with real_postgres() as server, replica(server.create("hub"), tmp_path / "seen.json") as hub:
        ana = hub.join("Ana", seed=1)
        acknowledged: list[bytes] = []
        refused: list[tuple[int, str]] = []
        failed: list[BaseException] = []
        pause = threading.Event()

        def push() -> None:
            try:
                for number in range(40):
                    parcel = ana.write(f"line {number}")
                    while (answer := _tried(hub, ana, parcel)).status != 200:
                        assert answer.status == 503 and int(answer.headers["retry-after"]) > 0, answer
                        refused.append((answer.status, answer.code))
                        pause.wait(0.02)
                    acknowledged.append(parcel.event.hash)
            except BaseException as error:  # noqa: BLE001  it must come to the test's own thread
                failed.append(error)

        pushing = threading.Thread(target=push)
        pushing.start()
        until(lambda: len(acknowledged) >= 10 or bool(failed))
        server.kill()
        until(lambda: bool(refused) and hub.send("GET", "/health").json["status"] == "no database")
        assert asked(hub, ana, "GET", "/v1/members").code == "busy"
        server.start()
        pushing.join(120)
        assert failed == [] and len(acknowledged) == 40 and {code for _, code in refused} == {"busy"}
        until(lambda: hub.send("GET", "/health").status == 200)
        assert [each.event.hash for each in feed(hub, ana)] == acknowledged
        assert pulled(hub, ana).generation == hub.core.generation


def _tried(hub: ServedHub, station: Station, parcel: Parcel) -> Any:
    from models.sync import wire

    return asked(hub, station, "POST", "/v1/events", wire.encode([parcel]))


def test_every_failure_has_its_name(url: str) -> None:
    address = PostgresAddress.read(url)
    engine = PostgresEngine(address)

    def trouble(*statements: str, before: Callable[[], object] = lambda: None) -> Trouble:
        with pytest.raises(StoreError) as failed, engine.writing() as connection:
            connection.exec_driver_sql("SELECT 1")
            before()
            for each in statements:
                connection.exec_driver_sql(each)
        return engine.trouble(failed.value)

    def hang_up() -> None:
        with psycopg.connect(url, autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'watchfloor hub' AND"
                " state = 'idle in transaction'"
            )

    try:
        with psycopg.connect(url) as holder:
            holder.execute("SELECT * FROM hub_heads FOR UPDATE")
            assert trouble("SET LOCAL lock_timeout = '20ms'", "UPDATE hub_heads SET changes = changes") is Trouble.AGAIN
        assert trouble("INSERT INTO hub_heads SELECT * FROM hub_heads LIMIT 1") is Trouble.ODD
        assert trouble("SELECT * FROM no_such_table") is Trouble.BROKEN
        assert trouble("SET TRANSACTION READ ONLY", "UPDATE hub_heads SET changes = 1") is Trouble.LOST
        assert trouble("SELECT 1", before=hang_up) is Trouble.LOST
        # The next use has a connection of its own again.
        with engine.writing() as connection, engine.writing():
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    finally:
        engine.close()
    nobody = PostgresEngine(PostgresAddress.read("postgresql://hub@127.0.0.1:1/hub"))
    with pytest.raises(StoreError) as failed, nobody.reading():
        pass
    assert nobody.trouble(failed.value) is Trouble.LOST


def test_an_address_holds_no_secret_and_nothing_unknown() -> None:
    for text in (
        "postgresql://hub:secret@db/hub",
        "postgresql://hub@db/hub?password=secret",
        "postgresql://hub@db/",
        "postgresql://hub@db/hub?options=-c%20fsync=off",
        "postgresql://hub@db/hub?nonsense=1",
        "postgresql:hub",
        "postgresql://hub@a,b,c/hub?port=1,2",
        "postgresql://hub@a,b/hub?target_session_attrs=any",
    ):
        with pytest.raises(BadInput) as refused:
            PostgresAddress.read(text)
        assert "secret" not in str(refused.value)
    here, there = (PostgresAddress.read(f"postgresql://hub@{host}/hub").parameters for host in ("localhost", "db,db2"))
    assert "sslmode" not in here and there["sslmode"] == "require" and there["target_session_attrs"] == "read-write"
    nobody = PostgresAddress.read("postgresql://hub@127.0.0.1:1,127.0.0.1:2/hub")
    with pytest.raises(psycopg.OperationalError, match=r"none of 127\.0\.0\.1, 127\.0\.0\.1 can be reached"):
        nobody.connect(None)
