import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.samples import Unit
from widgets.charts.detail_frame import axis_of
from widgets.charts.detail_view import DetailChartView, LineView
from widgets.charts.series_view import BandView
from widgets.charts.time_axis import moment, span_words, time_ticks, zone_of
from widgets.charts.value_axis import value_axis

NOON = 1_768_401_370.0
"""2026-01-14T14:36:10Z."""
HOUR = 3600.0
figures = st.floats(-1e12, 1e12, allow_nan=False).filter(lambda each: each == 0 or abs(each) > 1e-9)


def words(low: float, high: float, unit: Unit) -> list[str]:
    return [each for _at, each in value_axis(low, high, unit).ticks]


@pytest.mark.parametrize(
    ("high", "unit", "expected"),
    [
        (0.42, Unit.RATIO, ["0 %", "10 %", "20 %", "30 %", "40 %", "50 %"]),
        (1.0, Unit.RATIO, ["0 %", "25 %", "50 %", "75 %", "100 %"]),
        (0.006, Unit.RATIO, ["0.0 %", "0.2 %", "0.4 %", "0.6 %", "0.8 %"]),
        (2.3, Unit.SECONDS, ["0.0 s", "0.5 s", "1.0 s", "1.5 s", "2.0 s", "2.5 s"]),
        (0.23, Unit.SECONDS, ["0 ms", "50 ms", "100 ms", "150 ms", "200 ms", "250 ms"]),
        (0.000_23, Unit.SECONDS, ["0 µs", "50 µs", "100 µs", "150 µs", "200 µs", "250 µs"]),
        (5400, Unit.SECONDS, ["0 min", "20 min", "40 min", "60 min", "80 min", "100 min"]),
        (1500, Unit.PER_MINUTE, ["0", "0.4k", "0.8k", "1.2k", "1.6k"]),
        (7.3e6, Unit.PER_SECOND, ["0", "2M", "4M", "6M", "8M"]),
        (7.3 * 2**30, Unit.BYTES, ["0 GiB", "2 GiB", "4 GiB", "6 GiB", "8 GiB"]),
        (900, Unit.COUNT, ["0", "200", "400", "600", "800", "1000"]),
    ],
)
def test_ticks_carry_the_prefix_that_fits(high: float, unit: Unit, expected: list[str]) -> None:
    assert words(0, high, unit) == expected


def test_what_has_a_real_zero_starts_there_and_temperatures_do_not() -> None:
    assert value_axis(980, 1000, Unit.PER_SECOND).low == 0
    assert value_axis(0.95, 0.99, Unit.RATIO).low == 0
    warm = value_axis(60, 65, Unit.NONE)
    assert warm.is_cut
    assert 55 < warm.low <= 60 and 65 <= warm.high < 70
    assert not value_axis(3, 65, Unit.NONE).is_cut


def test_values_below_zero_have_room() -> None:
    axis = value_axis(-5, 12, Unit.NONE)
    assert axis.low <= -5 and axis.high >= 12
    assert (0.0, "0") in axis.ticks
    cold = value_axis(-65, -60, Unit.NONE)
    assert cold.is_cut and cold.low <= -65 and -60 <= cold.high < 0


def test_a_share_never_promises_more_than_the_whole() -> None:
    assert not any("120" in each or "125" in each for each in words(0, 0.999, Unit.RATIO))
    assert value_axis(0, 1, Unit.RATIO).high > 1  # the line at 100 % is not hidden under the edge


@given(figures, figures, st.sampled_from(list(Unit)))
def test_data_lie_on_the_axis_and_ticks_ascend(one: float, other: float, unit: Unit) -> None:
    low, high = min(one, other), max(one, other)
    axis = value_axis(low, high, unit)
    room = (axis.high - axis.low) * 1e-6
    assert axis.low - room <= low and high <= axis.high + room
    places = [at for at, _words in axis.ticks]
    assert 2 <= len(places) <= 12
    assert places == sorted(set(places))
    assert axis.low - room <= places[0] and places[-1] <= axis.high + room


@pytest.mark.parametrize("ends", [(math.nan, 1.0), (0.0, math.inf), (0.0, 0.0)])
def test_no_data_make_an_axis_too(ends: tuple[float, float]) -> None:
    axis = value_axis(*ends)
    assert axis.low == 0 and axis.high == 1


def test_the_axis_holds_envelope_band_and_last_week() -> None:
    times = np.array([0.0, 1.0, 2.0])
    flat = np.ones(3)
    line = LineView(times, flat, low=flat, high=flat * 7)
    band = BandView(times, flat, np.array([1.0, 30.0, np.nan]))
    view = DetailChartView("x", 0, 2, (line,), unit=Unit.COUNT)
    assert 7 <= axis_of(view).high < 12
    with_all = DetailChartView("x", 0, 2, (line,), band=band, past=LineView(times, flat * 90), unit=Unit.COUNT)
    assert axis_of(with_all).high >= 90


def test_times_run_to_the_end_which_says_z() -> None:
    assert [each for _at, each in time_ticks(NOON - HOUR, NOON)] == [
        "13:36",
        "13:46",
        "13:56",
        "14:06",
        "14:16",
        "14:26",
        "14:36Z",
    ]


def test_beyond_a_day_midnights_say_the_date() -> None:
    ticks = time_ticks(NOON - 7 * 24 * HOUR, NOON)
    assert ticks[-1] == (NOON, "14:36Z")
    assert {"9 Jan", "11 Jan", "13 Jan"} <= {each for _at, each in ticks} or {"8 Jan", "10 Jan", "12 Jan"} <= {
        each for _at, each in ticks
    }
    assert all(at % 86_400 == 0 for at, _words in ticks[:-1])
    # Nothing stands so near the end that its words would lie on it.
    assert ticks[-1][0] - ticks[-2][0] > 7 * 24 * HOUR / 9


def test_a_second_zone_is_said_with_its_city_and_an_unknown_one_is_not() -> None:
    assert moment(NOON) == "14:36:10Z"
    assert moment(NOON, "Europe/Berlin") == "14:36:10Z (15:36 Berlin)"
    assert moment(NOON, "America/New_York") == "14:36:10Z (09:36 New York)"
    assert moment(NOON, "UTC") == moment(NOON, "Middle/Earth") == moment(NOON, "../etc/passwd") == "14:36:10Z"
    assert zone_of("Europe/Berlin") is not None


def test_a_span_over_midnight_says_the_dates() -> None:
    assert span_words(NOON, NOON + 60) == "14:36:10Z to 14:37:10Z"
    assert span_words(NOON, NOON + 12 * HOUR) == "14 Jan 14:36:10Z to 15 Jan 02:36:10Z"
