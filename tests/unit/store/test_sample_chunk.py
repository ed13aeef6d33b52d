"""What goes into a chunk comes out of it, whatever it is; what is no chunk is refused."""

import contextlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.store.sample_chunk import BadChunk, Floats, decode, encode, tidy
from models.store.sample_coarse import Quarters, joined, pack_day, unpack_day
from models.store.sample_minute import Stretch, pack, unpack

START = 1_800_000_000.0
FIFTY: Floats = (START + 15.0 * np.arange(50)).astype(np.float64)
anything = st.floats(width=64)
moderate = st.one_of(st.floats(-1e9, 1e9), st.integers(-1000, 1000).map(float), st.just(float("nan")))
irregular = st.lists(st.one_of(st.floats(0.001, 120), st.just(15.0), st.floats(0, 1e8)), max_size=80)


def at(steps: list[float]) -> Floats:
    return START + np.cumsum(np.array(steps, dtype=np.float64))


@given(irregular, st.data())
def test_times_come_back_to_the_millisecond_and_values_to_24_bits(steps: list[float], data: st.DataObject) -> None:
    times = at(steps)
    values: Floats = np.array(data.draw(st.lists(moderate, min_size=len(times), max_size=len(times))), dtype=np.float64)
    wanted_times, wanted = tidy(times, values)
    back_times, back = decode(encode(times, values))
    np.testing.assert_array_equal(back_times, wanted_times)
    np.testing.assert_allclose(back, wanted, rtol=6e-8, atol=0, equal_nan=True)
    assert np.all(np.diff(back_times) > 0)
    assert len(wanted_times) <= len(times)
    # Half a millisecond, and what a float of that size can tell apart.
    near = 0.0005 + np.spacing(np.abs(times).max(initial=1.0))
    assert all(np.abs(times - moment).min() <= near for moment in back_times)


@given(st.lists(anything, min_size=1, max_size=40))
def test_values_of_any_size_come_back_and_what_is_infinite_is_no_value(found: list[float]) -> None:
    values = np.array(found, dtype=np.float64)
    times: Floats = START + 15.0 * np.arange(len(values), dtype=np.float64)
    wanted = np.where(np.isfinite(values), values, np.nan)
    np.testing.assert_allclose(
        decode(encode(np.asarray(times, np.float64), values))[1], wanted, rtol=6e-8, atol=0, equal_nan=True
    )


@given(st.lists(st.sampled_from([np.nan, np.inf, -np.inf, START, START + 0.0004, START + 15, 1e300]), max_size=12))
def test_samples_without_a_usable_time_are_left_out(moments: list[float]) -> None:
    times, values = decode(encode(np.array(moments, dtype=np.float64), np.arange(len(moments), dtype=np.float64)))
    assert set(times.tolist()) == {round(m * 1000) / 1000 for m in moments if abs(m) < 1e12}
    assert len(values) == len(times)


@given(st.binary(max_size=60))
def test_other_bytes_are_refused(found: bytes) -> None:
    for reader in (decode, unpack, lambda body: unpack_day(1, body)):
        with contextlib.suppress(BadChunk):
            reader(found)


@example(place=22, change=3)  # the first time becomes the year 6,852,000
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_gives_samples_in_order(place: int, change: int) -> None:
    chunk = bytearray(encode(FIFTY, np.sin(FIFTY)))
    chunk[place % len(chunk)] ^= change
    try:
        times, values = decode(bytes(chunk))
    except BadChunk:
        return
    assert len(times) == len(values)
    assert np.all(np.diff(times) > 0)


def test_a_chunk_that_is_cut_off_is_refused() -> None:
    chunk = encode(FIFTY, np.sin(FIFTY))
    for size in range(len(chunk)):
        with pytest.raises(BadChunk):
            decode(chunk[:size])


@given(st.lists(st.tuples(st.integers(0, 2**32 - 1), st.lists(st.tuples(anything, anything), max_size=6)), max_size=8))
def test_a_minute_of_many_series_comes_back_to_the_last_bit(found: list[tuple[int, list[tuple[float, float]]]]) -> None:
    stretches = [
        Stretch(number, np.array([time for time, _ in samples]), np.array([value for _, value in samples]))
        for number, samples in found
    ]
    back = unpack(pack(stretches))
    assert [stretch.series for stretch in back] == [number for number, _ in found]
    for one, other in zip(stretches, back, strict=True):
        np.testing.assert_array_equal(one.times, other.times)
        np.testing.assert_array_equal(one.values, other.values)


@given(st.sets(st.integers(0, 95)), st.integers(0, 40_000))
def test_a_day_of_quarters_comes_back(places: set[int], day: int) -> None:
    numbers = np.array(sorted(places), dtype=np.int64) + day * 96
    figures = np.vstack([np.arange(len(numbers)) + row for row in range(4)]).astype(float)
    back = unpack_day(day, pack_day(Quarters(numbers, figures)))
    np.testing.assert_array_equal(back.numbers, numbers)
    np.testing.assert_array_equal(back.figures, figures)


def test_quarters_are_filled_from_others_only_where_they_have_none() -> None:
    own = Quarters(np.array([96, 98]), np.ones((4, 2)))
    other = Quarters(np.array([97, 98, 200]), np.full((4, 3), 2.0))
    whole = own.filled_from(other)
    assert whole.numbers.tolist() == [96, 97, 98, 200]
    assert whole.figures[0].tolist() == [1.0, 2.0, 1.0, 2.0]
    assert [day for day, _ in whole.days()] == [1, 2]
    assert joined([part for _, part in whole.days()]).numbers.tolist() == whole.numbers.tolist()
