"""The writer: what waits together is committed together, nobody is answered before, and a failing disk is told to everybody."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import pytest

from console.hub import writer as writers
from console.hub.limits import Buckets, Limits
from console.hub.refusals import HubRefused
from console.hub.writer import NotKept, Writer
from models.kernel.clock import ManualClock
from models.kernel.ids import PersonId
from models.store.database import StoreError
from models.store.hub.memory import MemoryHubStore
from models.store.hub.records import KnownPerson
from models.store.hub.trouble import Trouble
from tests.fakes.hub import ORG

PEOPLE = [PersonId(f"0197f000-0000-7000-9000-{number:012d}") for number in range(3)]


class FailingStore(MemoryHubStore):
    def __init__(self) -> None:
        super().__init__(ORG)
        self.fails_with: str | None = None
        self.fails_for: PersonId | None = None
        """That of this person alone, if somebody is named."""
        self.depth = 0

    @contextmanager
    def writing(self) -> Iterator[None]:
        self.depth += 1
        try:
            with super().writing():
                yield
        finally:
            self.depth -= 1

    def put_people(self, people: Any) -> None:
        super().put_people(people)
        if self.fails_with and self.fails_for in (None, people[0].id):
            raise StoreError("INSERT", {}, Exception(self.fails_with))

    def trouble(self, error: StoreError) -> Trouble:
        said = str(error.orig)
        return Trouble(said) if said in set(Trouble) else super().trouble(error)


class Bench:
    def __init__(self) -> None:
        self.store = FailingStore()
        self.commits = 0
        self.writer = Writer(self.store, self._committed)

    def _committed(self) -> None:
        self.commits += 1

    def put(self, number: int) -> "Future[None]":
        def work() -> None:
            with self.store.writing():
                self.store.put_people([KnownPerson(PEOPLE[number], "Ana", {}, 1)])

        return self.writer.submit(work)

    def count(self) -> "Future[int]":
        return self.writer.submit(lambda: len(self.store.people()), writes=False)

    def refused(self) -> "Future[None]":
        def work() -> None:
            raise HubRefused("malformed", "no")

        return self.writer.submit(work)


def test_what_waits_together_is_committed_once() -> None:
    bench = Bench()
    done = [bench.put(number) for number in range(3)]
    assert not any(each.done() for each in done)
    assert bench.writer.turn() and not bench.writer.turn()
    assert [each.result(0) for each in done] == [None] * 3 and bench.commits == 1


def test_a_question_sees_what_was_committed_before_it_and_nothing_else() -> None:
    bench = Bench()
    before, written, after = bench.count(), bench.put(0), bench.count()
    while bench.writer.turn():
        pass
    assert (before.result(0), written.result(0), after.result(0)) == (0, None, 1)


def test_one_refusal_leaves_the_others_of_its_commit_alone() -> None:
    bench = Bench()
    one, refused, other = bench.put(0), bench.refused(), bench.put(1)
    bench.writer.turn()
    assert one.result(0) is None and other.result(0) is None and len(bench.store.people()) == 2
    with pytest.raises(HubRefused):
        refused.result(0)


def test_a_full_disk_refuses_all_of_the_commit_and_later_ones_succeed() -> None:
    bench = Bench()
    bench.store.fails_with = "database or disk is full"
    done = [bench.put(0), bench.refused(), bench.put(1)]
    bench.writer.turn()
    for each in done:
        with pytest.raises(NotKept, match="full"):
            each.result(0)
    assert bench.store.people() == [] and bench.commits == 0
    bench.store.fails_with = None
    again = bench.put(0)
    bench.writer.turn()
    assert again.result(0) is None


def test_after_a_failed_write_nothing_is_written_any_more_and_questions_are_answered() -> None:
    bench = Bench()
    bench.store.fails_with = "disk I/O error"
    first = bench.put(0)
    bench.writer.turn()
    bench.store.fails_with = None
    second, question = bench.put(1), bench.count()
    while bench.writer.turn():
        pass
    for each in (first, second):
        with pytest.raises(NotKept, match="start it again"):
            each.result(0)
    assert question.result(0) == 0 and bench.writer.closed_because is not None


def test_a_database_that_is_gone_refuses_everybody_until_it_is_back() -> None:
    bench = Bench()
    bench.store.fails_with = "lost"
    done = [bench.put(0), bench.put(1)]
    bench.writer.turn()
    for each in done:
        with pytest.raises(HubRefused, match="send it again") as refused:
            each.result(0)
        assert refused.value.code == "busy"
    assert (bool(bench.writer.lost_because), bench.writer.closed_because) == (True, None)
    bench.store.fails_with = None
    again = bench.put(0)
    bench.writer.turn()
    assert (again.result(0), bench.writer.lost_because, len(bench.store.people())) == (None, None, 1)


@pytest.mark.parametrize(("word", "code"), [("odd", "malformed"), ("again", "busy")])
def test_what_the_database_does_not_take_is_refused_alone(word: str, code: str) -> None:
    bench = Bench()
    bench.store.fails_with, bench.store.fails_for = word, PEOPLE[1]
    done = [bench.put(number) for number in range(3)]
    bench.writer.turn()
    with pytest.raises(HubRefused) as refused:
        done[1].result(0)
    assert refused.value.code == code and [done[0].result(0), done[2].result(0)] == [None, None]
    assert [each.id for each in bench.store.people()] == [PEOPLE[0], PEOPLE[2]]


def test_too_much_work_is_turned_away_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writers, "MOST_WAITING", 2)
    bench = Bench()
    bench.put(0)
    bench.put(1)
    with pytest.raises(HubRefused) as refused:
        bench.put(2)
    assert refused.value.code == "busy"
    bench.writer.turn()
    assert bench.put(2) is not None


def test_while_it_rests_questions_are_answered_and_writes_gather() -> None:
    bench = Bench()
    first, question, second = bench.put(0), bench.count(), bench.put(1)
    assert bench.writer.turn(is_resting=True) and not bench.writer.turn(is_resting=True)
    assert question.result(0) == 0 and not first.done() and not second.done()
    assert bench.writer.turn() and bench.commits == 1
    assert [first.result(0), second.result(0)] == [None, None]


def test_a_writer_that_must_rest_still_writes_and_still_ends() -> None:
    bench, rests = Bench(), [0.0, 0.001, 0.0]
    bench.writer = Writer(bench.store, bench._committed, lambda: rests.pop(0) if rests else 60.0)
    bench.writer.start()
    assert bench.put(0).result(60) is None and bench.put(1).result(60) is None and bench.commits == 2
    # A long rest holds no question up, and nobody who wants to end.
    waiting = bench.put(2)
    assert bench.count().result(60) == 2 and not waiting.done()
    bench.writer.stop()
    assert waiting.result(0) is None and bench.commits == 3


def test_what_was_brought_and_waited_too_long_is_not_begun() -> None:
    bench, clock = Bench(), ManualClock(0)
    bench.writer = Writer(bench.store, bench._committed, monotonic=clock.monotonic)
    begun: list[int] = []

    def join(numbers: Any) -> list[int | Exception]:
        begun.extend(numbers)
        return list(numbers)

    stale, kept = bench.writer.submit_joint(join, 0), bench.put(0)
    clock.advance(writers.STALE_SECONDS + 1)
    fresh = bench.writer.submit_joint(join, 1)
    bench.writer.turn()
    assert begun == [1] and fresh.result(0) == 1 and kept.result(0) is None
    with pytest.raises(HubRefused, match="send it again"):
        stale.result(0)


def test_one_commit_takes_on_no_more_than_it_can_carry() -> None:
    bench = Bench()
    turns: list[list[int]] = []

    def join(numbers: Any) -> list[int | Exception]:
        turns.append(list(numbers))
        return list(numbers)

    most = writers.MOST_WEIGHT
    for number, weight in enumerate((most - 1, 1, 1, most + 1, 0, 1)):
        bench.writer.submit_joint(join, number, weight)
    while bench.writer.turn():
        pass
    assert turns == [[0, 1], [2], [3], [4, 5]]


def test_what_brings_a_transaction_of_its_own_gets_none_around_it() -> None:
    bench = Bench()
    depths: list[int] = []

    def join(numbers: Any) -> list[int | Exception]:
        depths.append(bench.store.depth)
        with bench.store.writing():
            bench.store.put_people([KnownPerson(PEOPLE[number], "Ana", {}, 1) for number in numbers])
        return list(numbers)

    done = [bench.writer.submit_joint(join, number) for number in (0, 1)]
    bench.writer.turn()
    assert [each.result(0) for each in done] == [0, 1] and depths == [0] and bench.commits == 1
    mixed = bench.put(2), bench.writer.submit_joint(join, 0)
    bench.writer.turn()
    assert mixed[0].result(0) is None and mixed[1].result(0) == 0 and depths == [0, 1] and bench.commits == 2


def test_what_is_queued_at_the_end_is_still_done() -> None:
    bench = Bench()
    done = bench.put(0)
    bench.writer.start()
    bench.writer.stop()
    assert done.result(0) is None
    with pytest.raises(HubRefused):
        bench.put(1)
    bench.writer.stop()


def test_a_bucket_lets_a_burst_through_and_then_a_steady_rate() -> None:
    clock = ManualClock(0)
    buckets = Buckets(clock, per_second=2, burst=10)
    assert buckets.take("a", 10) == 0 and buckets.take("a", 1) == pytest.approx(0.5)
    assert buckets.take("b", 3) == 0
    clock.advance(0.5)
    assert buckets.take("a", 1) == 0 and buckets.take("a", 1) > 0
    clock.advance(1000)
    assert buckets.take("a", 99) == 0 and buckets.take("a", 1) > 0


def test_a_commit_that_takes_long_is_followed_by_a_longer_rest() -> None:
    limits = Limits(commits_per_second=25, commits_share=0.5, commits_most=4)
    assert [limits.commits_due(seconds) for seconds in (0.0, 0.02, 0.04, 60.0)] == [1, 1, 2, 4]
    moments = iter((0.0, 1.0, 1.5, 3.0))
    store = FailingStore()
    writer = Writer(store, monotonic=lambda: next(moments))
    done = writer.submit(lambda: store.put_people([]))
    assert writer.turn() and done.result(0) is None
    assert writer.wrote_seconds == 1.5, "from 1.5 to 3: what it waited before is none of it"


def test_work_of_one_kind_is_done_in_one_go_and_each_alone_where_that_fails() -> None:
    bench = Bench()
    calls: list[list[int]] = []

    def join(numbers: Any) -> list[int | Exception]:
        calls.append(list(numbers))
        if 3 in numbers:
            raise ValueError("a fault of the program")
        if 2 in numbers:
            bench.store.fails_with, bench.store.fails_for = "odd", PEOPLE[2]
        for number in numbers:
            with bench.store.writing():
                bench.store.put_people([KnownPerson(PEOPLE[number], "Ana", {}, 1)])
        return [HubRefused("malformed", "no") if number == 1 else number for number in numbers]

    done = [bench.writer.submit_joint(join, number) for number in (0, 1)]
    bench.writer.turn()
    assert calls == [[0, 1]] and done[0].result(0) == 0 and bench.commits == 1
    with pytest.raises(HubRefused, match="no"):
        done[1].result(0)
    # What the database does not take, and what the program can't do, is one sender's trouble alone.
    calls.clear()
    done = [bench.writer.submit_joint(join, number) for number in (0, 3, 2)]
    bench.writer.turn()
    assert calls[0] == [0, 3, 2] and done[0].result(0) == 0
    with pytest.raises(ValueError, match="program"):
        done[1].result(0)
    with pytest.raises(HubRefused, match="can't hold"):
        done[2].result(0)
