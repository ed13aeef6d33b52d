"""The long memory against a plain model: a dictionary of all samples by quarter of an hour."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.memory import BUCKET_SECONDS, Buckets, LongMemory, bucketed

START = 1_800_000_000.0 // BUCKET_SECONDS * BUCKET_SECONDS

values = st.one_of(st.floats(-1e6, 1e6), st.just(float("nan")), st.sampled_from([float("inf"), -float("inf")]))
steps = st.one_of(st.floats(0.001, 60), st.floats(60, 5_000), st.floats(5_000, 400_000))
series = st.lists(st.tuples(steps, values), max_size=60)


def samples(found: list[tuple[float, float]]) -> tuple[np.ndarray, np.ndarray]:
    times = START + np.cumsum(np.array([step for step, _ in found]))
    return times, np.array([value for _, value in found])


def model(times: np.ndarray, figures: np.ndarray) -> dict[int, list[float]]:
    found: dict[int, list[float]] = defaultdict(list)
    for time, value in zip(times, figures, strict=True):
        if np.isfinite(value):
            found[int(time // BUCKET_SECONDS)].append(float(value))
    return found


def held(memory: LongMemory) -> dict[int, tuple[float, float, float]]:
    middles, low, mean, high = memory.window(-np.inf, np.inf)
    assert np.all(np.diff(middles) == BUCKET_SECONDS)
    return {
        int(middle // BUCKET_SECONDS): (a, b, c)
        for middle, a, b, c in zip(middles, low, mean, high, strict=True)
        if not np.isnan(b)
    }


def agrees(memory: LongMemory, wanted: dict[int, list[float]], days: int = 35) -> None:
    if wanted:
        newest = max(wanted)
        wanted = {number: each for number, each in wanted.items() if number > newest - days * 96}
    found = held(memory)
    assert found.keys() == wanted.keys()
    assert len(memory) == len(wanted)
    for number, figures in wanted.items():
        expected = (min(figures), float(np.mean(figures)), max(figures))
        assert found[number] == pytest.approx(expected, rel=1e-5, abs=1e-3)


@given(series, st.lists(st.integers(1, 7), min_size=1))
def test_blocks_of_any_length_give_what_all_samples_together_give(
    found: list[tuple[float, float]], cuts: list[int]
) -> None:
    times, figures = samples(found)
    memory, at, turn = LongMemory(), 0, 0
    while at < len(times):
        size = cuts[turn % len(cuts)]
        memory.add_block(times[at : at + size], figures[at : at + size])
        at, turn = at + size, turn + 1
        if turn % 3 == 0:
            held(memory)  # looking changes nothing
    agrees(memory, model(times, figures))


@given(series)
def test_samples_taken_again_change_nothing(found: list[tuple[float, float]]) -> None:
    times, figures = samples(found)
    memory = LongMemory()
    memory.add_block(times, figures)
    before = held(memory)
    memory.add_block(times, figures + 1)
    for time, value in zip(times, figures, strict=True):
        memory.add(float(time), float(value) * 2)
    assert held(memory) == before


@given(series, st.integers(0, 60))
def test_backfill_fills_what_is_empty_and_nothing_else(found: list[tuple[float, float]], cut: int) -> None:
    times, figures = samples(found)
    memory = LongMemory()
    memory.add_block(times[cut:], figures[cut:])
    before = held(memory)
    memory.backfill(times[:cut], figures[:cut])
    after = held(memory)
    assert before.items() <= after.items()
    past = model(times[:cut], figures[:cut])
    newest = max(before, default=None)
    for number in after.keys() - before.keys():
        assert after[number][1] == pytest.approx(float(np.mean(past[number])), rel=1e-5, abs=1e-3)
    if newest is not None:
        assert after.keys() == before.keys() | {number for number in past if number > newest - 35 * 96}


@given(series)
def test_restored_from_the_buckets_of_an_earlier_run_it_is_the_same(found: list[tuple[float, float]]) -> None:
    times, figures = samples(found)
    other = LongMemory()
    other.restore(bucketed(times, figures))
    agrees(other, model(times, figures))


def test_what_goes_on_after_a_restart_joins_the_bucket_it_is_in() -> None:
    memory = LongMemory()
    memory.backfill(START + np.array([0.0, 10.0]), np.array([1.0, 3.0]))
    memory.add(START + 10.0, 100.0)
    memory.add(START + 20.0, 5.0)
    assert held(memory) == {int(START // BUCKET_SECONDS): pytest.approx((1.0, 3.0, 5.0))}


def test_it_is_bounded_and_small_while_little_is_known() -> None:
    memory = LongMemory()
    memory.add(START, 1.0)
    assert memory.nbytes <= 400
    for quarter in range(60 * 96):
        memory.add(START + quarter * BUCKET_SECONDS, float(quarter))
    assert memory.nbytes <= 56_000
    middles, _, mean, _ = memory.window(-np.inf, np.inf)
    assert len(middles) == 35 * 96
    assert mean[-1] == 60 * 96 - 1
    assert not np.isnan(mean).any()


def test_a_window_is_cut_to_what_it_overlaps_and_shows_gaps() -> None:
    memory = LongMemory()
    memory.add(START + 100, 1.0)
    memory.add(START + 4 * BUCKET_SECONDS + 100, 2.0)
    middles, low, mean, high = memory.window(START + BUCKET_SECONDS - 1, START + 4 * BUCKET_SECONDS + 1)
    assert middles.tolist() == [START + (place + 0.5) * BUCKET_SECONDS for place in range(5)]
    assert np.isnan(mean).tolist() == [False, True, True, True, False]
    assert (low[0], high[-1]) == (1.0, 2.0)
    assert low.dtype == mean.dtype == high.dtype == middles.dtype == np.float64
    for start, end in ((START + 1e7, START + 2e7), (0.0, 1.0), (START + 5000, START)):
        assert all(len(part) == 0 for part in memory.window(start, end))
    assert all(len(part) == 0 for part in LongMemory().window(0.0, 1e12))


@pytest.mark.parametrize("value", [1e300, -1e300])
def test_values_too_large_for_the_table_stay_finite(value: float) -> None:
    one, many = LongMemory(), LongMemory()
    one.add(START, value)
    many.add_block(START + np.arange(3.0), np.full(3, value))
    for memory in (one, many):
        assert np.isfinite(memory.window(-np.inf, np.inf)[2]).all()


def test_no_samples_are_no_buckets() -> None:
    empty = bucketed(np.empty(0), np.empty(0))
    assert isinstance(empty, Buckets)
    assert LongMemory().restore(empty) == 0
    assert LongMemory().backfill(np.array([np.nan]), np.array([1.0])) == 0


def test_it_never_holds_more_than_it_said_and_little_while_little_is_known() -> None:
    memory, held = LongMemory(days=10), []
    for quarter in range(25 * 96):
        memory.add(quarter * BUCKET_SECONDS, 1.0)
        held.append(memory.nbytes)
    assert max(held) <= memory.most_bytes and held[-1] == held[11 * 96]
    assert all(each <= 16 * (quarter + 1 + 2 * 96) for quarter, each in enumerate(held))


@given(series)
def test_when_the_first_one_begins_is_known_before_anything_is_summed_up(found: list[tuple[float, float]]) -> None:
    asked_first, summed_first = LongMemory(), LongMemory()
    for each in (asked_first, summed_first):
        each.add_block(*samples(found))
    len(summed_first)
    before = asked_first.oldest
    assert before == summed_first.oldest
    len(asked_first)
    assert asked_first.oldest == before
