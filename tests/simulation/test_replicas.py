"""The replica in memory does what the program's does over SQLite: one suite for both, so that what holds in fast histories means
something.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from models.kernel.admission import Outcome
from models.kernel.author import Author
from models.kernel.certificate import issue
from models.kernel.chain import Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.ids import StreamId
from models.kernel.signing import SigningKey
from models.sync.parcel import Parcel
from models.sync.session import SyncState
from tests.simulation.disk import Crashed, PowerSwitch
from tests.simulation.memory_replica import MemoryMachine
from tests.simulation.schedule import START_MS, Scheduler, SkewedClock
from tests.simulation.sqlite_replica import SqliteMachine, template
from tests.simulation.station import ORG, PERMISSIONS, Machine, SimReplica

STREAM = StreamId("0197f000-0000-7000-8000-0000000000aa")
OFFICE = SigningKey(bytes([7]) * 32)
USER = "0197f000-0000-7000-9000-000000000001"


class Bench:
    """Machines of one kind, and what they are started with."""

    def __init__(self, machine: Callable[[str, bytes], Machine]) -> None:
        self._make = machine
        self.scheduler = Scheduler()
        self.vouches = False
        self._open: list[SimReplica] = []

    def desk(self, name: str) -> "Desk":
        seed = Random(name).randbytes(32)
        return Desk(self, self._make(name, seed), name, seed)

    def close(self) -> None:
        for replica in self._open:
            replica.close()

    def opened(self, replica: SimReplica) -> SimReplica:
        self._open.append(replica)
        return replica


class Desk:
    def __init__(self, bench: Bench, machine: Machine, name: str, seed: bytes) -> None:
        self.bench = bench
        self.machine = machine
        self.random = Random(name)
        self.clock = SkewedClock(bench.scheduler)
        self.key = SigningKey(seed)
        self.paper = issue(OFFICE, ORG, self.key.public, USER, PERMISSIONS, START_MS)  # type: ignore[arg-type]  # an id
        self.switch = PowerSwitch()
        self.replica = self.start()

    def start(self) -> SimReplica:
        trust = Trust({OFFICE.public: ORG}, lambda _digest: None, lambda *_place: self.bench.vouches)
        self.replica = self.bench.opened(self.machine.start(self.clock, self.switch, trust, self.random))
        return self.replica

    def write(self, text: str) -> SignedEvent:
        self.bench.scheduler.now_ms += 1_000
        author = Author(
            ORG, self.replica.origin(), self.key, self.paper, self.clock, self.replica.hybrid, self.random.randbytes
        )
        body = {"kind": "fact", "text": text, "field": "f", "value": text}
        return self.replica.write(author, Draft(STREAM, "incident.entry_logged", body))

    def send(self, other: "Desk", *events: SignedEvent, paper: bool = True) -> list[Outcome]:
        parcels = [Parcel(event, self.paper if paper else None) for event in events]
        return [admission.outcome for admission in other.replica.receive(parcels, "there")]

    @property
    def order(self) -> list[bytes]:
        return [key[3] for key, _ in self.replica.read(STREAM)]

    @property
    def is_consistent(self) -> bool:
        return self.replica.digest(STREAM) == self.replica.digest_anew(STREAM)


@pytest.fixture(params=["memory", "sqlite"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "memory":
        made = Bench(lambda _name, seed: MemoryMachine(SigningKey(seed).public))
    else:
        blank = template(tmp_path)
        made = Bench(lambda name, seed: SqliteMachine(tmp_path, blank, name, seed))
    yield made
    made.close()


def test_what_was_written_is_here_after_a_restart(bench: Bench) -> None:
    desk = bench.desk("a")
    events = [desk.write("one"), desk.write("two")]
    digest, vector = desk.replica.digest(STREAM), desk.replica.vector()
    desk.start()
    assert desk.replica.digest(STREAM) == digest and desk.replica.vector() == vector
    assert [parcel.event.raw for parcel in desk.replica.after(0, 10)] == [event.raw for event in events]
    assert [parcel.position for parcel in desk.replica.after(1, 10)] == [2] and desk.replica.newest() == 2


@pytest.mark.parametrize("after", [False, True])
def test_a_crash_takes_all_of_a_batch_or_nothing(bench: Bench, after: bool) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    events = [one.write("one"), one.write("two")]
    other.switch.arm(0, after=after)
    with pytest.raises(Crashed):
        one.send(other, *events)
    other.start()
    assert len(other.replica.events()) == (2 if after else 0)
    assert one.send(other, *events) == [Outcome.DUPLICATE if after else Outcome.ADMITTED] * 2


def test_a_crash_before_the_commit_of_a_write_gives_the_sequence_to_the_next(bench: Bench) -> None:
    desk = bench.desk("a")
    desk.write("one")
    desk.switch.arm(0, after=False)
    with pytest.raises(Crashed):
        desk.write("lost")
    desk.start()
    assert desk.write("two").envelope.seq == 2


def test_one_who_comes_late_stands_where_it_belongs(bench: Bench) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    first, second = one.write("one"), other.write("two")
    third = one.write("three")
    assert one.send(other, first, third) == [Outcome.ADMITTED, Outcome.ADMITTED]
    assert other.order == [first.hash, second.hash, third.hash] and other.is_consistent


def test_causes_beat_clocks_even_where_they_come_later(bench: Bench) -> None:
    one, other, third = bench.desk("a"), bench.desk("b"), bench.desk("c")
    other.clock.off_ms = -30_000
    cause = one.write("cause")
    one.send(other, cause)
    effect = other.write("effect")
    assert effect.envelope.deps == {cause.envelope.origin: 1}
    assert other.send(third, effect) == [Outcome.ADMITTED]
    assert one.send(third, cause) == [Outcome.ADMITTED]
    assert third.order == [cause.hash, effect.hash] == other.order and third.is_consistent


def test_a_gap_waits_and_a_repetition_is_told(bench: Bench) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    first, second = one.write("one"), one.write("two")
    assert one.send(other, second) == [Outcome.WAITING]
    assert one.send(other, first, second, first) == [Outcome.ADMITTED, Outcome.ADMITTED, Outcome.DUPLICATE]


def test_what_cannot_be_believed_yet_is_parked_and_counts_later(bench: Bench) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    first, second = one.write("one"), one.write("two")
    assert one.send(other, first, second, paper=False) == [Outcome.PARKED, Outcome.PARKED]
    assert not other.replica.events()
    assert one.send(other, first) == [Outcome.ADMITTED]
    assert other.order == [first.hash, second.hash] and other.is_consistent


def test_what_was_written_out_of_time_counts_once_somebody_stands_for_it(bench: Bench) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    one.clock.off_ms = 9 * 86_400_000
    late = one.write("late")
    assert one.send(other, late) == [Outcome.PARKED]
    bench.vouches = True
    other.replica.receive((), "hub")
    assert other.order == [late.hash]


def test_both_sides_of_a_fork_stay_and_it_is_told(bench: Bench) -> None:
    one, third = bench.desk("a"), bench.desk("c")
    first = one.write("one")
    backup = one.machine.copy()
    left = one.write("left")
    one.machine.restore(backup, with_keeper=True)
    one.start()
    right = one.write("right")
    assert left.envelope.seq == right.envelope.seq and left.envelope.origin == right.envelope.origin
    assert one.send(third, first, left, right) == [Outcome.ADMITTED, Outcome.ADMITTED, Outcome.FORKED]
    assert {left.hash, right.hash} <= third.replica.events().keys() and third.replica.alarms()
    origin = left.envelope.origin
    assert third.replica.at(STREAM, origin, 2) == {left.hash, right.hash}
    assert [each.event.hash for each in third.replica.chain(STREAM, origin, 1, 1)] == sorted([left.hash, right.hash])
    assert third.is_consistent
    # Whoever hears of its own fork goes on under another name.
    assert one.send(one, left) == [Outcome.FORKED] and one.replica.origin() != origin


def test_a_copy_put_back_writes_under_another_name(bench: Bench) -> None:
    desk = bench.desk("a")
    desk.write("one")
    backup, origin = desk.machine.copy(), desk.replica.origin()
    desk.start()
    assert desk.replica.origin() == origin
    desk.machine.restore(backup, with_keeper=False)
    desk.start()
    assert desk.replica.origin() != origin


def test_content_may_come_after_its_envelope(bench: Bench) -> None:
    one, other = bench.desk("a"), bench.desk("b")
    event = one.write("one")
    assert one.send(other, replace(event, body=None, salt=None)) == [Outcome.ADMITTED]
    assert [each.hash for each in other.replica.bare()] == [event.hash]
    one.send(other, replace(event, body=b'{"text":"lie"}'))
    assert other.replica.bare()
    one.send(other, event)
    assert not other.replica.bare() and other.replica.digest(STREAM) == one.replica.digest(STREAM)


def test_how_far_the_talk_with_the_hub_has_come_is_kept(bench: Bench) -> None:
    desk = bench.desk("a")
    assert desk.replica.state() is None
    desk.replica.keep(SyncState(generation="g", cursor=7, pushed=3))
    desk.start()
    assert desk.replica.state() == SyncState(generation="g", cursor=7, pushed=3)
