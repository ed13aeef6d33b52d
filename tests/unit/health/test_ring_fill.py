"""Samples that come late find their place in the ring."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.health.ring import RingBuffer

times = st.lists(st.integers(0, 400), unique=True, max_size=80).map(sorted)


def values_at(moments: list[int]) -> np.ndarray:
    # Every seventh is a gap the source itself reported.
    return np.array([np.nan if moment % 7 == 0 else moment * 2.0 for moment in moments])


def ring_of(moments: list[int], capacity: int = 500) -> RingBuffer:
    ring = RingBuffer(capacity)
    ring.append_block(np.array(moments, dtype=float), values_at(moments))
    return ring


@given(times, st.sets(st.integers(0, 400)))
def test_filled_it_is_as_if_all_had_come_in_order(moments: list[int], late: set[int]) -> None:
    newest = moments[-1] if moments else -1
    on_time = [moment for moment in moments if moment not in late or moment == newest]
    ring = ring_of(on_time)
    ring.fill(np.array(moments, dtype=float), values_at(moments))
    whole = ring_of(moments)
    np.testing.assert_array_equal(ring.times, whole.times)
    np.testing.assert_array_equal(ring.values, whole.values)
    assert (ring.last_time, ring.last_value, ring.last_value_time, ring.usual_step) == (
        whole.last_time,
        whole.last_value,
        whole.last_value_time,
        whole.usual_step,
    )


@given(times, st.integers(2, 30))
def test_a_full_ring_keeps_its_newest(moments: list[int], capacity: int) -> None:
    later = [moment + 500 for moment in range(0, 40, 3)]
    ring = ring_of(later, capacity)
    ring.fill(np.array(moments, dtype=float), values_at(moments))
    assert len(ring) <= capacity
    assert ring.last_time == later[-1]
    assert np.all(np.diff(ring.times) > 0)


@given(times, times)
def test_nothing_is_put_behind_the_newest(moments: list[int], more: list[int]) -> None:
    ring = ring_of(moments)
    newest = ring.last_time
    ring.fill(np.array(more, dtype=float), values_at(more))
    assert ring.last_time == (newest if newest is not None else (more[-1] if more else None))


@given(times, st.integers(0, 400))
def test_cut_it_is_as_if_the_rest_had_never_come(moments: list[int], at: int) -> None:
    ring, whole = ring_of(moments), ring_of([moment for moment in moments if moment < at])
    ring.cut(float(at))
    np.testing.assert_array_equal(ring.times, whole.times)
    np.testing.assert_array_equal(ring.values, whole.values)
    assert (ring.last_time, ring.last_value, ring.last_value_time) == (
        whole.last_time,
        whole.last_value,
        whole.last_value_time,
    )


@given(times)
def test_samples_leaves_out_the_marks_of_gaps_and_nothing_else(moments: list[int]) -> None:
    ring = ring_of(moments)
    own_times, own_values = ring.samples()
    assert own_times.tolist() == moments
    np.testing.assert_array_equal(own_values, values_at(moments))


def test_one_sample_at_a_time_marks_gaps_alike() -> None:
    ring = RingBuffer(100)
    for moment in (0, 1, 2, 3, 50, 51, 52):
        ring.append_block(np.array([float(moment)]), np.array([1.0]))
    assert np.isnan(ring.values).sum() == 1
    ring.fill(np.arange(4.0, 50.0), np.ones(46))
    assert not np.isnan(ring.values).any()
    assert len(ring) == 53
