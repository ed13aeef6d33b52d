import math
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.intake import Intake
from console.sources.port import Batch
from console.sources.runner import Delivery, SourceStatus
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.memory import Recalled
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock

START = 1_800_000_000


class TickingClock(ManualClock):
    """Every look at it takes time: so much work is done in a slice, whatever the machine."""

    def __init__(self, step: float) -> None:
        super().__init__(START * 1000)
        self.step = step

    def monotonic(self) -> float:
        now = super().monotonic()
        self._monotonic += self.step
        return now


def block(service: str, values: list[float], start: float = START - 100.0) -> SampleBlock:
    times = start + np.arange(float(len(values)))
    return SampleBlock(SeriesKey(service, Signal.ERRORS), Unit.RATIO, times, np.array(values))


def delivery(*blocks: SampleBlock, **more: object) -> Delivery:
    status = SourceStatus("source", "source", "ok", START * 1000)
    return Delivery(status, Batch(blocks=blocks, **more))  # type: ignore[arg-type]  # fields by name


def opened(intake: Intake) -> list[Delivery]:
    return list(intake.open())


def test_a_slice_ends_when_its_time_is_up_and_the_rest_follows() -> None:
    clock = TickingClock(0.001)
    board = HealthBoard(clock)
    intake = Intake(board, clock)
    intake.put(delivery(*(block(f"s{number}", [0.1] * 3) for number in range(100))))
    assert len(opened(intake)) == 1
    assert intake.waiting == 100
    rounds = 0
    while intake.work(0.010):
        rounds += 1
        assert rounds < 1000
    assert rounds > 10
    assert intake.waiting == 0
    assert all(board.series(SeriesKey(f"s{number}", Signal.ERRORS)) is not None for number in range(100))


def test_a_clock_that_stands_still_takes_everything_at_once() -> None:
    clock = ManualClock(START * 1000)
    intake = Intake(HealthBoard(clock), clock)
    intake.put(delivery(*(block(f"s{number}", [0.1]) for number in range(50))))
    opened(intake)
    assert not intake.work()
    assert intake.waiting == 0


def test_every_turn_gets_on_even_with_no_time_at_all() -> None:
    clock = TickingClock(1.0)
    intake = Intake(HealthBoard(clock), clock)
    intake.put(delivery(block("a", [0.1]), block("b", [0.1])))
    opened(intake)
    assert intake.work(0.0)
    assert intake.waiting == 1


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 5)), max_size=6),
        min_size=1,
        max_size=8,
    ),
    st.floats(0.0, 0.02),
    st.randoms(use_true_random=False),
)
def test_nothing_is_lost_or_reordered_however_it_is_sliced(
    polls: list[list[tuple[str, int]]], budget: float, chance: Random
) -> None:
    clock, at = TickingClock(0.003), dict.fromkeys("abc", float(START - 500))
    whole, sliced = HealthBoard(clock), HealthBoard(clock)
    intake = Intake(sliced, clock)
    for poll in polls:
        blocks = []
        for service, count in poll:
            blocks.append(block(service, [at[service] % 7 + number for number in range(count)], at[service]))
            at[service] += count
        whole.ingest(blocks)
        intake.put(delivery(*blocks))
        opened(intake)
        if chance.random() < 0.5:
            intake.work(budget)
    while intake.work(budget):
        pass
    for service in "abc":
        key = SeriesKey(service, Signal.ERRORS)
        expected, found = whole.series(key), sliced.series(key)
        assert (expected is None) == (found is None)
        if expected is not None and found is not None:
            np.testing.assert_array_equal(expected.times, found.times)
            np.testing.assert_array_equal(expected.values, found.values)


def test_states_and_services_are_known_at_once_while_samples_wait() -> None:
    clock = TickingClock(1.0)
    board = HealthBoard(clock)
    intake = Intake(board, clock)
    intake.put(delivery(*(block(f"s{number}", [0.1]) for number in range(9)), services=("seen",)))
    status = SourceStatus("other", "other", "failing", last_error="connection refused")
    intake.put(Delivery(status, None))
    assert [each.status.name for each in intake.open()] == ["source", "other"]
    assert intake.waiting == 9
    assert [each.service for each in board.assess(START * 1000)] == ["seen"]


def test_a_huge_block_is_taken_in_pieces_and_whole() -> None:
    clock = TickingClock(0.0)
    board = HealthBoard(clock, capacity=50_000)
    intake = Intake(board, clock)
    intake.put(delivery(block("a", [float(number) for number in range(25_000)], START - 30_000.0)))
    opened(intake)
    assert intake.waiting == 3
    intake.work()
    ring = board.series(SeriesKey("a", Signal.ERRORS))
    assert ring is not None
    assert ring.values.tolist() == [float(number) for number in range(25_000)]


def test_what_an_earlier_run_knew_stays_unknown_until_a_sample_follows() -> None:
    clock = ManualClock(START * 1000)
    board = HealthBoard(clock)
    intake = Intake(board, clock)
    intake.put(Recalled((block("a", [0.0] * 50),)))
    assert opened(intake) == []
    intake.work()
    assert board.assess(START * 1000)[0].condition is Condition.UNKNOWN
    intake.put(delivery(block("a", [0.0] * 3, START - 2.0)))
    opened(intake)
    intake.work()
    assert board.assess(START * 1000)[0].condition is Condition.OK


def test_judging_ahead_changes_no_verdict() -> None:
    values = [0.0] * 40 + [0.2, math.nan, 0.3, 0.9, 0.9]
    clock = ManualClock(START * 1000)
    plain, ahead = HealthBoard(clock), HealthBoard(clock)
    intake = Intake(ahead, clock)
    plain.ingest([block("a", values, START - 44.0)])
    intake.put(delivery(block("a", values, START - 44.0)))
    opened(intake)
    intake.work()
    assert plain.assess(START * 1000) == ahead.assess(START * 1000)


def test_idle_work_gets_the_time_that_is_left_in_turn() -> None:
    clock = TickingClock(0.001)
    intake = Intake(HealthBoard(clock), clock)
    done: list[str] = []

    def task(name: str, rounds: int) -> None:
        def work(deadline: float) -> bool:
            while clock.monotonic() < deadline and done.count(name) < rounds:
                done.append(name)
            return done.count(name) < rounds

        intake.idle_work.append(work)

    task("first", 30)
    task("second", 30)
    intake.put(delivery(block("a", [0.1])))
    opened(intake)
    assert intake.work(0.010)
    assert intake.waiting == 0
    for _turn in range(100):
        if not intake.work(0.010):
            break
    else:
        pytest.fail("idle work never ends")
    assert done.count("first") == done.count("second") == 30
    assert done.index("second") < 29, "the second one must not wait until the first is done"


def test_the_series_that_grew_are_told_once() -> None:
    clock = ManualClock(START * 1000)
    intake = Intake(HealthBoard(clock), clock)
    same = block("a", [0.1, 0.2])
    intake.put(delivery(same, block("b", [])))
    opened(intake)
    intake.work()
    assert intake.take_grown() == {same.key}
    intake.put(delivery(same))
    opened(intake)
    intake.work()
    assert intake.take_grown() == frozenset()
