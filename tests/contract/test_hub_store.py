"""Every store of a hub does the same: whatever is written in whatever order, both give the same answers, also after a
transaction that failed in the middle and after the file was opened again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import PersonId, StreamId
from models.store.database import DatabaseUnusable
from models.store.hub.engine import SqliteEngine
from models.store.hub.memory import MemoryHubStore
from models.store.hub.port import (
    AdoptedAuthority,
    CutOff,
    Device,
    HubStore,
    Invitation,
    KnownPerson,
    ParkedRow,
    Vouch,
)
from models.store.hub.sql_store import SqlHubStore
from tests.fakes.hub import FORMER_ORG, ORG, STREAM, Hub, without_content

KEY = bytes(range(32))
OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")
BLOBS = ("a" * 64, "b" * 64)
PEOPLE = [PersonId(f"0197f000-0000-7000-9000-{number:012d}") for number in range(3)]


class Broken(Exception):
    pass


def opened(path: Path) -> SqlHubStore:
    return SqlHubStore(SqliteEngine(path, KEY), ORG)


@contextmanager
def both(path: Path) -> Iterator[tuple[HubStore, HubStore]]:
    path.unlink(missing_ok=True)
    sql = opened(path)
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


@settings(max_examples=12, deadline=None)
@given(
    steps=st.lists(
        st.tuples(writes, st.sampled_from(["holds", "holds", "holds", "fails", "a part fails"])), max_size=14
    )
)
def test_both_stores_answer_alike(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Write, str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "hub.db"
    with both(path) as (memory, sql):
        _do(memory, steps)
        _do(sql, steps)
        assert seen(sql) == seen(memory)
    again = opened(path)
    try:
        assert again.generation == sql.generation != memory.generation
        assert seen(again) == seen(memory)
    finally:
        again.close()


def test_a_large_blob_is_read_in_parts(tmp_path: Path) -> None:
    data = bytes(number % 251 for number in range(700_000))
    with both(tmp_path / "hub.db") as stores:
        for store in stores:
            with store.writing():
                store.add_to_blob(BLOBS[0], len(data), data[:400_000], 1)
                store.add_to_blob(BLOBS[0], len(data), data[400_000:], 2)
            for start, length in ((0, 700_000), (262_143, 3), (399_999, 200_000), (699_999, 50), (700_000, 1)):
                assert store.blob_part(BLOBS[0], start, length) == data[start : start + length]


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
