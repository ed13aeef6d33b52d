import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from models.health.ring import RingBuffer
from widgets import theme
from widgets.board import Board
from widgets.charts.raster import SparkRaster
from widgets.charts.raster_columns import EVERYTHING, Columns
from widgets.charts.series_view import BandView, FloatArray, SparkView

START = 1_800_000_000.0
SPAN = 120.0


def ring_of(times: FloatArray, values: FloatArray, capacity: int = 4_000) -> RingBuffer:
    ring = RingBuffer(capacity)
    ring.append_block(times, values)
    return ring


def view_of(ring: RingBuffer, end: float, span: float = SPAN, **more: object) -> SparkView:
    """As the overview makes it: from the last sample before the window on."""
    first = max(0, int(np.searchsorted(ring.times, end - span, side="right")) - 1)
    view = SparkView(end - span, end, ring.times[first:], ring.values[first:], source=ring, written=ring.written)
    return replace(view, **more)  # type: ignore[arg-type]  # fields by name


def picture(raster: SparkRaster, width: int = 67, height: int = 44, ratio: float = 1.0, name: str = "dark") -> QImage:
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    with QPainter(image) as painter:
        raster.paint(painter, 0, 0, THEMES[name])
    return image


THEMES = {name: theme.Theme.load(name) for name in theme.THEMES}
STEPS = st.sampled_from([0.4, 1.0, 1.0, 1.0, 1.7, 3.0, 9.0, 45.0, 300.0])
VALUES = st.floats(-50, 50) | st.sampled_from([0.0, math.nan, 1e6])
TICKS = st.lists(
    st.tuples(st.lists(st.tuples(STEPS, VALUES), max_size=6), st.floats(0, 20), st.booleans()), min_size=1, max_size=25
)


@settings(max_examples=150)
@given(
    TICKS,
    st.sampled_from([1.0, 1.25, 2.0]),
    st.sampled_from([None, (-3.0, 4.0), (1e6, 2e6)]),
    st.sampled_from([30, 4_000]),
)
def test_moving_along_gives_the_pixels_of_a_fresh_picture(
    ticks: list[tuple[list[tuple[float, float]], float, bool]],
    ratio: float,
    usual: tuple[float, float] | None,
    capacity: int,
) -> None:
    ring, moving, time, end = RingBuffer(capacity), SparkRaster(), START, START
    for samples, wait, is_looked_at in ticks:
        for step, value in samples:
            time += step
            ring.append_block(np.array([time]), np.array([value]))
        # Not always later than the newest sample: clocks differ.
        end = max(end, time - 1.0 if wait < 3 else time) + wait
        edges = np.array([end - SPAN, end])
        band = None if usual is None else BandView(edges, np.full(2, usual[0]), np.full(2, usual[1]))
        view = view_of(ring, end, band=band, breach_at=START + 30, changes=(START + 10,))
        moving.take(view, 67, 44, ratio)
        if is_looked_at:
            fresh = SparkRaster()
            fresh.take(view, 67, 44, ratio)
            assert picture(moving, ratio=ratio) == picture(fresh, ratio=ratio)


@given(st.lists(st.tuples(st.floats(0.1, 30), st.floats(-9, 9) | st.just(math.nan)), min_size=1, max_size=60))
def test_what_take_says_is_unchanged_is_unchanged(samples: list[tuple[float, float]]) -> None:
    """The overview repaints only what it's told to."""
    ring, raster, time = ring_of(np.array([START]), np.array([1.0])), SparkRaster(), START
    raster.take(view_of(ring, START), 67, 44)
    before = picture(raster)
    for step, value in samples:
        time += step
        ring.append_block(np.array([time]), np.array([value]))
        left = raster.take(view_of(ring, time), 67, 44)
        after = picture(raster)
        assert before.copy(0, 0, left, 44) == after.copy(0, 0, left, 44)
        before = after


def test_following_costs_a_column_or_two_not_the_whole_picture() -> None:
    times = np.arange(START, START + 3_700)
    ring, raster = ring_of(times, np.sin(times / 40)), SparkRaster()
    raster.take(view_of(ring, times[-1], 3_600), 184, 44)
    picture(raster, 184)
    whole = raster.drawn_columns
    assert whole == 181
    for second in range(1, 61):
        now = times[-1] + second
        ring.append_block(np.array([now]), np.sin(np.array([now]) / 40))
        raster.take(view_of(ring, now, 3_600), 184, 44)
        picture(raster, 184)
    assert raster.drawn_columns - whole <= 60 * 2 + 3


def test_what_is_not_looked_at_is_not_drawn() -> None:
    ring, raster = ring_of(np.arange(START, START + 100), np.ones(100)), SparkRaster()
    raster.take(view_of(ring, START + 100), 67, 44)
    assert raster.drawn_columns == 0


@pytest.mark.parametrize("place", [0, 1, 777, 1799, 3599])
def test_a_single_peak_survives(place: int) -> None:
    values = np.ones(3_600)
    values[place] = 900.0
    end = START + 3_599.0
    columns = Columns(181)
    columns.take(SparkView(end - 3_600, end, np.arange(START, START + 3_600), values))
    assert columns.range() == (1.0, 900.0) or place < 20
    raster = SparkRaster()
    raster.take(SparkView(end - 3_600, end, np.arange(START, START + 3_600), values), 184, 44)
    image = picture(raster, 184)
    text = THEMES["dark"].color("text").rgb()
    column = (math.floor((START + place) / (3_600 / 181))) - math.floor(end / (3_600 / 181)) + 180
    if column > 0:
        # From the upper edge of the line's room down to its lower one.
        assert sum(image.pixel(column, y) == text for y in range(44)) > 30


def test_nothing_is_drawn_in_a_gap_but_the_band() -> None:
    times = np.arange(START, START + 121)
    values = np.where((times > START + 40) & (times < START + 80), np.nan, 5.0)
    raster = SparkRaster()
    raster.take(SparkView(START, START + 120, times, values, source=times), 123, 44)
    image = picture(raster, 123)
    ground = THEMES["dark"].color("panel").rgb()
    assert {image.pixel(x, y) for x in range(43, 78) for y in range(44)} == {ground}
    assert len({image.pixel(x, y) for x in range(10, 38) for y in range(44)}) > 1


def test_a_hole_without_a_mark_is_a_gap_where_nobody_marks_gaps() -> None:
    times = np.concatenate([np.arange(START, START + 40), np.arange(START + 80, START + 121)])
    columns = Columns(60)
    columns.take(SparkView(START, START + 120, times, np.ones(times.size)))
    low, _high = columns.extents()
    assert np.isnan(low).sum() >= 18


def test_samples_far_apart_are_joined_across_the_columns_between() -> None:
    ring = ring_of(START + np.arange(0, 121.0, 30), np.arange(5.0))
    columns = Columns(60)
    columns.take(view_of(ring, START + 120))
    low, high = columns.extents()
    assert not np.isnan(low[1:]).any()
    assert (np.diff(low[1:]) >= 0).all()
    assert (high - low)[1:].max() <= 2 * 2 / 30 + 1e-9


def test_a_clock_set_back_another_range_and_another_series_begin_anew() -> None:
    ring = ring_of(np.arange(START, START + 200), np.ones(200))
    columns = Columns(60)
    assert columns.take(view_of(ring, START + 200)) == EVERYTHING
    assert columns.take(view_of(ring, START + 200)) == 60
    assert columns.take(view_of(ring, START + 150)) == EVERYTHING
    assert columns.take(view_of(ring, START + 200, 60)) == EVERYTHING
    other = ring_of(np.arange(START, START + 200), np.zeros(200))
    assert columns.take(view_of(other, START + 200, 60)) == EVERYTHING


def test_older_samples_filled_in_are_seen() -> None:
    times = np.arange(START, START + 120)
    ring = ring_of(times[60:], np.ones(60))
    columns = Columns(60)
    columns.take(view_of(ring, START + 120))
    ring.fill(times[:60], np.full(60, 7.0))
    columns.take(view_of(ring, START + 120))
    assert columns.range() == (1.0, 7.0)


def test_a_stale_line_ends_without_a_dot() -> None:
    ring = ring_of(np.arange(START, START + 60), np.ones(60))
    text = THEMES["dark"].color("text").rgb()
    thick = []
    for is_stale in (False, True):
        raster = SparkRaster()
        raster.take(view_of(ring, START + 119, is_stale=is_stale), 123, 44)
        image = picture(raster, 123)
        thick.append(max(sum(image.pixel(x, y) == text for y in range(44)) for x in range(50, 70)))
    assert thick[0] >= 3
    assert thick[1] <= 1


def test_the_ribbon_runs_from_the_breach_to_the_last_value() -> None:
    ring = ring_of(np.arange(START, START + 90), np.ones(90))
    raster = SparkRaster()
    raster.take(view_of(ring, START + 120, breach_at=START + 60, hue="down"), 123, 44)
    image = picture(raster, 123)
    down = THEMES["dark"].color("down").rgb()
    marked = [x for x in range(123) if image.pixel(x, 1) == down]
    assert marked == list(range(marked[0], marked[-1] + 1))
    assert marked[0] == pytest.approx(59, abs=1)
    assert marked[-1] == pytest.approx(88, abs=1)


def test_another_theme_ground_or_size_is_drawn_whole() -> None:
    ring = ring_of(np.arange(START, START + 120), np.ones(120))
    view = view_of(ring, START + 120)
    raster = SparkRaster()
    raster.take(view, 67, 44)
    dark = picture(raster)
    light = picture(raster, name="light")
    assert light.pixel(2, 2) == THEMES["light"].color("panel").rgb()
    assert picture(raster) == dark
    image = QImage(90, 50, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        raster.paint_view(Board(painter, THEMES["dark"]), QRectF(0, 0, 90, 50), view, "raised")
    assert image.pixel(1, 1) == THEMES["dark"].color("raised").rgb()
    fresh = SparkRaster()
    fresh.take(view, 90, 50)
    raster.take(view, 90, 50)
    assert picture(raster, 90, 50) == picture(fresh, 90, 50)


def test_twice_the_pixels_are_twice_the_columns() -> None:
    ring = ring_of(np.arange(START, START + 120), np.ones(120))
    raster = SparkRaster()
    raster.take(view_of(ring, START + 120), 67, 44, 2.0)
    picture(raster, ratio=2.0)
    assert raster.drawn_columns == 2 * 67 - 6


def test_what_the_series_has_forgotten_is_gone_from_the_picture_too() -> None:
    ring, raster = RingBuffer(20), SparkRaster()
    for second in range(60):
        ring.append_block(np.array([START + second]), np.array([float(second % 7)]))
        view = view_of(ring, START + second)
        raster.take(view, 67, 44)
        fresh = SparkRaster()
        fresh.take(view, 67, 44)
        assert picture(raster) == picture(fresh)


def test_a_band_that_varies_moves_along() -> None:
    times = np.arange(START, START + 600)
    ring = ring_of(times[:300], np.ones(300))
    raster = SparkRaster()
    band = BandView(times[::60], 0.5 + np.arange(10.0) / 100, 1.5 + np.arange(10.0) / 50)
    for now in range(300, 420, 3):
        ring.append_block(times[now : now + 3], np.ones(3))
        view = view_of(ring, float(times[now + 2]), band=band)
        raster.take(view, 67, 44)
        fresh = SparkRaster()
        fresh.take(view, 67, 44)
        assert picture(raster) == picture(fresh)


def test_nothing_at_all_paints_nothing() -> None:
    raster = SparkRaster()
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        assert not raster.paint(painter, 0, 0, THEMES["dark"])
    raster.take(SparkView(START, START), 67, 44)
    with QPainter(image) as painter:
        assert not raster.paint(painter, 0, 0, THEMES["dark"])
    raster.take(SparkView(START, START + 60), 67, 44)
    assert len({picture(raster).pixel(x, y) for x in range(67) for y in range(44)}) == 1
