"""Every store of a hub does the same: whatever is written in whatever order, both give the same answers, also after a
transaction that failed in the middle and after the file was opened again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from console.hub.core import HubCore
from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, OrgId, PersonId, StreamId
from models.store.database import DatabaseUnusable
from models.store.erasure import Erasure
from models.store.hub.cursors import CursorRow
from models.store.hub.engine import SqliteEngine
from models.store.hub.memory import MemoryHubStore
from models.store.hub.port import HubStore
from models.store.hub.posted import PostedRow
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.records import AdoptedAuthority, CutOff, Device, Invitation, KnownPerson, ParkedRow, Vouch
from models.store.hub.rights import LabelRow
from models.store.hub.sql_store import SqlHubStore
from tests.fakes.hub import CA, FORMER_ORG, ORG, STREAM, Hub, without_content
from tests.fakes.real_servers import real_postgres

KEY = bytes(range(32))
OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")
BLOBS = ("a" * 64, "b" * 64)
PEOPLE = [PersonId(f"0197f000-0000-7000-9000-{number:012d}") for number in range(3)]


class Broken(Exception):
    pass


def opened(path: Path) -> SqlHubStore:
    return SqlHubStore(SqliteEngine(path, KEY), ORG)


Open = Callable[[], SqlHubStore]
"""The same database every time."""


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Callable[[], Open]]:
    """Gives the rows of an organisation that has none yet."""
    numbers = count(1)
    with real_postgres() as server:
        address = PostgresAddress.read(server.url())

        def new() -> Open:
            org = OrgId(f"0197f000-0000-7000-8000-{next(numbers):012d}")
            return lambda: SqlHubStore(PostgresEngine(address), org)

        yield new


@contextmanager
def both(again: Open) -> Iterator[tuple[HubStore, HubStore]]:
    sql = again()
    try:
        yield MemoryHubStore(ORG), sql
    finally:
        sql.close()


def pool() -> tuple[list[SignedEvent], list[Any]]:
    """Events of three devices in two streams, with a fork, and their certificates."""
    hub = Hub()
    stations = [hub.join(f"Station {seed}", seed=seed) for seed in (1, 2, 3)]
    events = [station.write(stream=stream) for station in stations for stream in (STREAM, OTHER) for _ in range(3)]
    ana = stations[0]
    ana.heads[STREAM] = ChainHead(1, events[0].event.hash)
    events += [ana.write("the other side"), ana.write("goes on")]
    assert all(each.certificate for each in events)
    return [each.event for each in events], [each.certificate for each in stations]


EVENTS, CERTIFICATES = pool()
ORIGINS = sorted({event.envelope.origin for event in EVENTS})


def seen(store: HubStore) -> dict[str, Any]:
    """Everything a store can be asked."""
    chains = [(stream, origin) for stream in (STREAM, OTHER) for origin in ORIGINS]
    rows = list(store.feed(0, 500, 10**9))
    return {
        "head": store.head(),
        "feed": rows,
        "middle": list(store.feed(2, 3, 10**9)),
        "small": list(store.feed(1, 500, 1500)),
        "tiny": list(store.feed(0, 500, 1)),
        "hashes": list(store.hashes(1, 4)),
        "leaves": [store.leaves(*chain) for chain in chains],
        "vector": {stream: dict(found) for stream, found in store.vector().items()},
        "at": [store.at(*chain, seq) for chain in chains for seq in (1, 3)],
        "chain": [list(store.chain(*chain, after, limit)) for chain in chains for after, limit in ((0, 9), (1, 2))],
        "lacks": [store.lacks_content(event.hash) for event in EVENTS],
        "bare": [list(store.bare(*asked)) for asked in (([STREAM, OTHER], 99), ([OTHER], 99), ([STREAM], 1), ([], 9))],
        "parked": [store.parked(limit) for limit in (1, 99)],
        "is_parked": [store.is_parked(event.hash) for event in EVENTS],
        "parked_count": [store.parked_count(), store.parked_count("d0"), store.parked_count("nobody")],
        "certificates": [store.certificate(paper.hash) for paper in CERTIFICATES],
        "certificates_of": [list(store.certificates_of(paper.device_key)) for paper in CERTIFICATES],
        "chains_of": [list(store.chains_of([paper.hash])) for paper in CERTIFICATES],
        "no_chains": list(store.chains_of([])),
        "authorities": list(store.authorities()),
        "vouches": sorted(store.vouches(), key=repr),
        "devices": list(store.devices()),
        "device": [store.device(f"d{number}") for number in range(3)],
        "device_of": [store.device_of(bytes([number]) * 32) for number in range(3)],
        "cut_offs": sorted(store.cut_offs(), key=repr),
        "invitations": sorted(store.invitations(), key=repr),
        "people": list(store.people()),
        "blob": [store.blob(digest) for digest in BLOBS],
        "blob_part": [store.blob_part(digest, start, 5) for digest in BLOBS for start in (0, 3, 99)],
        "unfinished": list(store.unfinished_blobs(5)),
        "blob_bytes": store.blob_bytes(),
        "posted": [list(store.posted(*page)) for page in ((0, 9, 10**6), (1, 2, 10**6), (0, 9, 5), (9, 9, 9))],
        "newest_posted": store.newest_posted(),
        "cursors": list(store.cursors()),
        "labels": sorted(store.labels(), key=repr),
        "blob_streams": [store.blob_streams(bytes([number]) * 32) for number in range(3)],
        "cleared": store.cleared(),
        "demoted": sorted(store.demoted().items()),
        "placed": dict(store.placed([event.hash for event in EVENTS])),
    }


Write = Callable[[HubStore], object]


def _append(numbers: list[int]) -> Write:
    # As the hub does: what is here already is not appended again.
    def write(store: HubStore) -> None:
        here = {row.event.hash for row in store.feed(0, 500, 10**9)}
        store.append([EVENTS[n] for n in dict.fromkeys(numbers) if EVENTS[n].hash not in here])

    return write


def _bare(number: int) -> Write:
    event = EVENTS[number]
    bare = SignedEvent(event.envelope, event.raw, event.signature, None, None)

    def write(store: HubStore) -> None:
        if store.lacks_content(event.hash):
            store.complete(event)
        elif not store.at(event.envelope.stream, event.envelope.origin, event.envelope.seq):
            store.append([bare])

    return write


def _park(number: int, device: str, with_certificate: bool) -> Write:
    paper = CERTIFICATES[number % 3] if with_certificate else None
    return lambda store: store.park([ParkedRow(EVENTS[number], paper, "why", device, 7)])


def _device(number: int, name: str, revoked: int | None) -> Write:
    device = Device(f"d{number}", bytes([number]) * 32, PEOPLE[number], name, "m", "responder", 1, bytes(32), revoked)
    return lambda store: store.put_device(device)


def _blob(which: int, data: bytes) -> Write:
    return lambda store: store.add_to_blob(BLOBS[which], 100, data, 3)


def _post(hook: str, which: int, at_ms: int) -> Write:
    return lambda store: store.keep_posted(PostedRow(hook, "pagerduty", at_ms, "{}" * which, bytes([which]) * 32))


def _label(number: int, restricted: bool) -> Write:
    event = EVENTS[number].envelope
    replaces = (EVENTS[0].envelope.id, EVENTS[1].envelope.id) if restricted else ()
    row = LabelRow(event.stream, event.id, replaces, restricted, not restricted)
    return lambda store: store.put_labels([row, row])


def _cursor(number: int, position: int) -> Write:
    return lambda store: store.put_cursors([CursorRow(f"d{number}", "g" * 32, "all", position, position + 1)])


numbers = st.integers(0, len(EVENTS) - 1)
few = st.integers(0, 2)
names = st.sampled_from(["Ana", "Bo", "Žofie"])
writes = st.one_of(
    st.lists(numbers, max_size=5).map(_append),
    numbers.map(_bare),
    st.builds(_park, numbers, st.sampled_from(["d0", "d1"]), st.booleans()),
    numbers.map(lambda n: lambda store: store.unpark([EVENTS[n].hash])),
    few.map(lambda n: lambda store: store.keep_certificates([CERTIFICATES[n]])),
    few.map(lambda n: lambda store: store.adopt(AdoptedAuthority(bytes([n]) * 32, FORMER_ORG, "d0", 5))),
    st.builds(
        lambda o, a, b: lambda store: store.vouch([Vouch(ORIGINS[o], STREAM, min(a, b), max(a, b))]),
        few,
        st.integers(1, 9),
        st.integers(1, 9),
    ),
    st.builds(_device, few, names, st.sampled_from([None, 9])),
    st.builds(_label, numbers, st.booleans()),
    few.map(lambda n: lambda store: store.put_blob_streams([(bytes([n]) * 32, each) for each in (STREAM, OTHER)[:n]])),
    st.builds(lambda n, yes: lambda store: store.put_clearance(f"d{n}", yes), few, st.booleans()),
    st.builds(lambda n, at: lambda store: store.put_demotion(f"d{n}", at), few, st.none() | few),
    few.map(lambda n: lambda store: store.put_cut_offs("d0", [CutOff("d0", STREAM, o, n) for o in ORIGINS[:n]])),
    st.builds(
        lambda n, tries: (
            lambda store: store.put_invitation(
                Invitation(f"0000000{n}", bytes(32), "Ana", PEOPLE[n], "responder", tries > 2, 4, tries)
            )
        ),
        few,
        st.integers(0, 4),
    ),
    few.map(lambda n: lambda store: store.drop_invitation(f"0000000{n}")),
    st.builds(
        lambda n, name: lambda store: store.put_people([KnownPerson(PEOPLE[n], name, {"team": "A"}, 8)]), few, names
    ),
    st.builds(_blob, st.integers(0, 1), st.binary(max_size=9)),
    st.integers(0, 1).map(lambda n: lambda store: store.blob(BLOBS[n]) and store.finish_blob(BLOBS[n])),
    st.integers(0, 1).map(lambda n: lambda store: store.drop_blob(BLOBS[n])),
    st.builds(_cursor, few, st.integers(0, 9)),
    st.builds(_post, st.sampled_from(["am", "pd"]), few, st.integers(1, 9)),
    st.builds(lambda before, most: lambda store: store.drop_posted(before, most), st.integers(0, 9), st.integers(1, 3)),
)


def _do(store: HubStore, steps: list[tuple[Write, str]]) -> None:
    for write, how in steps:
        if how == "fails":
            with pytest.raises(Broken), store.writing():
                write(store)
                raise Broken
        elif how == "a part fails":
            with store.writing():
                with pytest.raises(Broken), store.writing():
                    write(store)
                    raise Broken
                store.put_people([KnownPerson(PEOPLE[0], "Raj", {}, 1)])
        else:
            with store.writing():
                write(store)


manners = st.sampled_from(["holds", "holds", "holds", "fails", "a part fails"])


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(st.tuples(writes, manners), max_size=14))
def test_both_stores_answer_alike(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Write, str]]) -> None:
    _check_alike(partial(opened, tmp_path_factory.mktemp("hub") / "hub.db"), steps)


@pytest.mark.real
@settings(max_examples=4, deadline=None)
@given(steps=st.lists(st.tuples(writes, manners), min_size=12, max_size=24))
def test_postgresql_answers_alike(postgresql: Callable[[], Open], steps: list[tuple[Write, str]]) -> None:
    _check_alike(postgresql(), steps)


def _check_alike(reopened: Open, steps: list[tuple[Write, str]]) -> None:
    with both(reopened) as (memory, sql):
        _do(memory, steps)
        _do(sql, steps)
        assert seen(sql) == seen(memory)
    again = reopened()
    try:
        assert again.generation == sql.generation != memory.generation
        assert seen(again) == seen(memory)
    finally:
        again.close()


def test_a_large_blob_is_read_in_parts(tmp_path: Path) -> None:
    data = bytes(number % 251 for number in range(700_000))
    with both(partial(opened, tmp_path / "hub.db")) as stores:
        for store in stores:
            with store.writing():
                store.add_to_blob(BLOBS[0], len(data), data[:400_000], 1)
                store.add_to_blob(BLOBS[0], len(data), data[400_000:], 2)
            for start, length in ((0, 700_000), (262_143, 3), (399_999, 200_000), (699_999, 50), (700_000, 1)):
                assert store.blob_part(BLOBS[0], start, length) == data[start : start + length]


def test_what_is_erased_is_in_no_answer_any_more_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    erases_alike(partial(opened, tmp_path / "hub.db"))


@pytest.mark.real
def test_what_is_erased_is_in_no_answer_of_postgresql_either(postgresql: Callable[[], Open]) -> None:
    erases_alike(postgresql())


def erases_alike(again: Open) -> None:
    order = EventId("0197f000-0000-7000-8000-00000000000e")
    gone, later = EVENTS[1], EVENTS[-1]
    erasure = Erasure(order, 7, "by order", {STREAM: (gone.hash, later.hash)}, (bytes.fromhex(BLOBS[0]),), (PEOPLE[0],))
    parked = ParkedRow(later, None, "unknown", "device", 3)
    with both(again) as stores:
        answers = []
        for store in stores:
            with store.writing():
                store.append(EVENTS[:3])
                store.park([parked])
                store.put_people([KnownPerson(person, "Ana", {"phone": "1"}, 5) for person in PEOPLE[:2]])
                store.add_to_blob(BLOBS[0], 3, b"abc", 1)
            assert not store.has_erasure(order) and store.erased([gone.hash]) == frozenset()
            for _ in range(2):
                with store.writing():
                    store.erase(erasure, 9)
            assert store.scrub() and store.has_erasure(order)
            assert store.erased([each.hash for each in EVENTS]) == {gone.hash, later.hash}
            assert store.is_erased_blob(BLOBS[0]) and not store.is_erased_blob(BLOBS[1])
            assert store.is_erased_person(PEOPLE[0]) and not store.is_erased_person(PEOPLE[1])
            assert [row.event.body is None for row in store.feed(0, 9, 10**9)] == [False, True, False]
            assert store.bare([STREAM, OTHER], 9) == [] and store.lacks_content(gone.hash)
            assert [event.body is None for event in store.of_stream(STREAM)] == [False, True, False]
            assert store.blob(BLOBS[0]) is None and store.parked(9)[0].event.body is None
            answers.append(list(store.people()))
        assert answers[0] == answers[1]


def test_organisations_in_one_database_know_nothing_of_each_other(tmp_path: Path) -> None:
    engine = SqliteEngine(tmp_path / "hub.db", KEY)
    one, other = SqlHubStore(engine, ORG), SqlHubStore(engine, FORMER_ORG)
    with one.writing():
        one.append(EVENTS[:2])
        _device(0, "Ana", None)(one)
    assert (other.head(), other.vector(), list(other.devices())) == (0, {}, [])
    with other.writing():
        other.append(EVENTS[:1])
    assert (one.head(), other.head()) == (2, 1) and one.generation != other.generation
    engine.close()


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    engine = SqliteEngine(tmp_path / "hub.db", KEY)
    SqlHubStore(engine, ORG)
    with engine.writing() as connection:
        connection.execute(text("UPDATE hub_heads SET schema = 99"))
    with pytest.raises(DatabaseUnusable, match="newer"):
        SqlHubStore(engine, ORG)
    engine.close()


def test_the_whole_hub_works_on_the_file_and_after_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    hub = Hub(opened(path))
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    batch = [ana.write(), without_content(ana.write()), ana.write(stream=OTHER)]
    assert ana.push(*batch).outcomes[-1].outcome.is_in_record
    hub.store.close()
    again = Hub(opened(path), clock=hub.clock)
    page = again.core.feed(bo.device, 0)
    assert [parcel.position for parcel in page.parcels] == [1, 2, 3]
    assert [parcel.event for parcel in page.parcels] == [parcel.event for parcel in batch]
    assert again.core.push(bo.device, batch).outcomes[0].outcome.value == "duplicate"
    again.store.close()
    assert b"incident.entry_logged" not in path.read_bytes()


def test_replicas_remember_only_what_the_others_left_as_it_was(postgresql: Callable[[], Open]) -> None:
    again = postgresql()
    one, other = again(), again()
    try:
        org = one.org
        first = Hub(one)
        first.core = HubCore(one, first.authority, org, first.clock, first.random.randbytes, "CA PEM", CA)
        second = Hub(other)
        second.core = HubCore(other, second.authority, org, second.clock, second.random.randbytes, "CA PEM", CA)
        ana, bo = first.join("Ana", seed=1), first.join("Bo", seed=2)
        # One chain, brought now here and now there, beside chains that only one of them sees.
        for hub in (first, second, second, first, second):
            for station in (ana, bo):
                (outcome,) = hub.core.push(station.device, [station.write()]).outcomes
                assert outcome.outcome is Outcome.ADMITTED
        (outcome,) = first.core.push(bo.device, [bo.write()]).outcomes
        assert outcome.outcome is Outcome.ADMITTED and one.vector() == other.vector()
        # Of what is only ever added to as much as before is the same.
        with other.writing():
            labels = other.labels()
        first.core.push(ana.device, [ana.write()])
        with other.writing():
            assert other.labels() is labels and other.head() == one.head()
        # A label that one took in hides at the other; a device that one shut out is not believed at the other, who only looked.
        label = ana.write(stream=OTHER, kind="incident.classified", body={"tags": {"sensitivity": "restricted"}})
        before = other.head()
        assert second.core.page(before, reads_restricted=False)[0].parcels == ()
        first.core.push(ana.device, [label])
        page, members = second.core.page(before, reads_restricted=False)
        assert page.parcels == () and page.through == page.head == before + 1
        assert len(second.core.page(before, reads_restricted=True)[0].parcels) == 1
        with other.writing():
            assert len(other.labels()) == len(labels) + 1 and OTHER in second.core.reading.restricted()
        late = bo.write()
        first.core.revoke(bo.device)
        assert other.look().members != members
        (outcome,) = second.core.push(ana.device, [late]).outcomes
        assert outcome.outcome is Outcome.PARKED
    finally:
        one.close()
        other.close()
