import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.health.ring import RingBuffer

STEPS = st.lists(st.sampled_from([0.5, 1.0, 1.0, 1.0, 2.0, 5.0, 40.0]), min_size=1, max_size=120)


def filled(times: list[float], cuts: list[int], capacity: int) -> RingBuffer:
    ring = RingBuffer(capacity)
    edges = [0, *sorted({cut % (len(times) + 1) for cut in cuts}), len(times)]
    for low, high in pairwise(edges):
        ring.append_block(np.array(times[low:high]), np.array([time * 2 for time in times[low:high]]))
    return ring


@given(STEPS, st.lists(st.integers(0, 200), max_size=12), st.integers(2, 90))
def test_cutting_a_series_into_blocks_changes_nothing(steps: list[float], cuts: list[int], capacity: int) -> None:
    times = np.cumsum(steps).tolist()
    whole, cut = filled(times, [], capacity), filled(times, cuts, capacity)
    np.testing.assert_array_equal(whole.times, cut.times)
    np.testing.assert_array_equal(whole.values, cut.values)
    assert whole.usual_step == cut.usual_step


@given(st.lists(st.lists(st.floats(0, 100) | st.just(math.nan), max_size=20), max_size=8), st.integers(2, 30))
def test_time_ascends_strictly_whatever_comes(blocks: list[list[float]], capacity: int) -> None:
    ring = RingBuffer(capacity)
    for block in blocks:
        ring.append_block(np.array(block), np.arange(float(len(block))))
    assert len(ring) <= capacity
    assert (np.diff(ring.times) > 0).all()


@given(STEPS, st.integers(0, 100))
def test_overlap_is_taken_once(steps: list[float], back: int) -> None:
    times = np.cumsum(steps)
    ring = RingBuffer(500)
    ring.append_block(times, times)
    before = ring.times.copy()
    assert ring.append_block(times[-back:], times[-back:] + 7) == 0
    np.testing.assert_array_equal(ring.times, before)


def test_views_are_contiguous_shared_and_read_only_across_the_wrap() -> None:
    ring = RingBuffer(10)
    for time in range(1, 26):
        ring.append_block(np.array([float(time)]), np.array([time / 2]))
    view = ring.times
    assert view.tolist() == [float(time) for time in range(16, 26)]
    assert view.flags.c_contiguous
    assert np.shares_memory(view, ring.times)
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 0


def test_a_long_distance_is_marked_by_a_nan_one_step_on() -> None:
    ring = RingBuffer(50)
    ring.append_block(np.array([10.0, 20.0, 30.0]), np.ones(3))
    ring.append_block(np.array([54.0]), np.ones(1))  # 24 s, within 2.5 steps
    assert not np.isnan(ring.values).any()
    ring.append_block(np.array([100.0]), np.ones(1))
    assert ring.times.tolist() == [10, 20, 30, 54, 64, 100]
    assert np.isnan(ring.values).tolist() == [False, False, False, False, True, False]


def test_a_reported_gap_stays_and_is_no_last_value() -> None:
    ring = RingBuffer(50)
    ring.append_block(np.array([1.0, 2.0, 3.0]), np.array([5.0, math.nan, math.inf]))
    assert np.isnan(ring.values).tolist() == [False, True, True]
    assert (ring.last_value, ring.last_value_time, ring.last_time) == (5.0, 1.0, 3.0)


def test_a_gap_after_an_immeasurably_small_step_keeps_times_apart() -> None:
    ring = RingBuffer(3)
    ring.append_block(np.array([0.0, 2.2e-223, 1.0, 2.0]), np.arange(4.0))
    assert (np.diff(ring.times) > 0).all()


@settings(max_examples=50)
@given(st.lists(st.integers(1, 150), min_size=1, max_size=20), st.integers(2, 120))
def test_it_keeps_the_newest_and_never_holds_more_than_it_said(blocks: list[int], capacity: int) -> None:
    ring, fed = RingBuffer(capacity), 0
    for size in blocks:
        times = np.arange(fed, fed + size, dtype=np.float64)
        ring.append_block(times, times * 3)
        fed += size
        wanted = np.arange(max(0, fed - capacity), fed, dtype=np.float64)
        np.testing.assert_array_equal(ring.times, wanted)
        np.testing.assert_array_equal(ring.values, wanted * 3)
        assert ring.nbytes <= ring.most_bytes
    assert ring.most_bytes <= 16 * (capacity + max(1, capacity // 8))
