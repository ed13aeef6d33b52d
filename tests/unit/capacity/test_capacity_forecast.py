"""Time to exhaustion: what is foreseen, within which band, and what must not be taken for filling. Fixed seeds."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.capacity.saturation import Course, Forecast, forecast
from models.capacity.season import Coarse, daily_growth
from models.capacity.teeth import teeth
from models.capacity.trend import trend
from models.health.samples import FloatArray

NOW = 1_763_473_440.0
HOUR, DAY = 3_600.0, 86_400.0
Curve = Callable[[FloatArray], FloatArray]


def wandering(chance: np.random.Generator, count: int, memory: float) -> FloatArray:
    noise = chance.normal(size=count) * math.sqrt(1 - memory * memory)
    values = np.empty(count)
    values[0] = chance.normal()
    for place in range(1, count):
        values[place] = memory * values[place - 1] + noise[place]
    return values


def look(
    curve: Curve, seed: int = 0, *, noise: float = 0.02, memory: float = 0.5, hours: float = 24, days: float = 0
) -> Forecast:
    """The forecast for a curve, 15 s apart, with so many days of long memory."""
    chance = np.random.default_rng(seed)
    times = np.arange(NOW - hours * HOUR, NOW + 1, 15.0)
    values = np.clip(curve(times) + noise * wandering(chance, len(times), memory), 0.0, 1.0)
    return forecast(times, values, 1.0, NOW, coarse(curve, days, chance) if days else None)


def coarse(curve: Curve, days: float, chance: np.random.Generator, noise: float = 0.005) -> Coarse:
    times = np.arange(NOW - days * DAY, NOW - 450, 900.0) + 450
    means = curve(times) + noise * chance.normal(size=len(times))
    return Coarse(times, means - 3 * noise, means, means + 3 * noise)


def day_curve(middle: float, swing: float, phase_hours: float) -> Curve:
    return lambda times: middle + swing * np.sin((times - NOW) * 2 * np.pi / DAY + phase_hours * 2 * np.pi / 24)


def is_alarm(found: Forecast) -> bool:
    return found.seconds is not None and found.seconds < DAY


@pytest.mark.parametrize(("memory", "noise"), [(0.0, 0.05), (0.9, 0.05), (0.99, 0.05), (0.999, 0.05), (0.9999, 0.1)])
def test_noise_however_much_memory_it_has_is_not_filling(memory: float, noise: float) -> None:
    level: Curve = lambda times: np.full(len(times), 0.5)  # noqa: E731  a curve among curves
    found = [look(level, seed, noise=noise, memory=memory, hours=12) for seed in range(40)]
    assert sum(map(is_alarm, found)) <= 2  # measured: 0 to 4 of 480
    assert sum(one.course is Course.STEADY for one in found) >= 36


@pytest.mark.parametrize("phase", range(0, 24, 3))
def test_a_daily_swing_is_told_as_such_where_other_days_are_known(phase: int) -> None:
    found = look(day_curve(0.5, 0.25, phase), phase, days=3)
    assert not is_alarm(found)
    assert found.course in (Course.SEASONAL, Course.STEADY)


@pytest.mark.parametrize("phase", range(0, 24, 3))
def test_a_daily_swing_alarms_nobody_even_on_the_first_day(phase: int) -> None:
    assert not is_alarm(look(day_curve(0.5, 0.25, phase), phase))


@pytest.mark.parametrize("minutes", [10, 60, 480])
def test_a_sawtooth_is_judged_by_its_peaks(minutes: int) -> None:
    period = minutes * 60.0
    saw: Curve = lambda times: 0.2 + 0.5 * ((times - NOW - 0.3 * period) % period) / period  # noqa: E731  as above
    found = look(saw, noise=0.01)
    assert found.course is Course.SAWTOOTH
    assert found.seconds is None
    assert "filled and emptied" in found.rule


def test_a_sawtooth_whose_peaks_grow_is_filling() -> None:
    period = HOUR
    saw: Curve = lambda times: (  # noqa: E731  as above
        0.1 + (0.8 + 0.02 * (times - NOW) / HOUR) * ((times - NOW + 600) % period) / period
    )
    found = look(saw, noise=0.005)
    assert found.course is Course.FILLING
    assert found.seconds is not None and 3 * HOUR < found.seconds < 9 * HOUR
    assert found.rule.startswith("trend of the peaks")


def test_a_tooth_that_grows_beyond_all_before_is_no_tooth_any_more() -> None:
    def saw(times: FloatArray) -> FloatArray:
        tooth = 0.2 + 0.3 * ((times - NOW) % HOUR) / HOUR
        last = 0.2 + 0.3 * (times - (NOW - 2 * HOUR)) / HOUR
        return np.where(times < NOW - 2 * HOUR, tooth, last)

    found = look(saw, noise=0.005)
    assert found.course is Course.FILLING
    assert found.seconds is not None and found.seconds == pytest.approx(0.2 / 0.3 * HOUR, rel=0.2)


@pytest.mark.parametrize(("per_hour", "level"), [(0.4, 0.7), (0.2, 0.8), (0.1, 0.9), (1.5, 0.5)])
def test_a_steady_rise_is_foreseen_and_the_truth_lies_in_the_band(per_hour: float, level: float) -> None:
    rise: Curve = lambda times: level + per_hour * np.maximum(times - NOW, -2 * HOUR) / HOUR  # noqa: E731  as above
    truth = (1.0 - level) / per_hour * HOUR
    found = [look(rise, seed, noise=0.01) for seed in range(20)]
    assert all(one.course is Course.FILLING for one in found)
    inside = 0
    for one in found:
        assert one.seconds is not None and one.earliest is not None
        assert one.seconds == pytest.approx(truth, rel=0.35)
        assert one.earliest <= one.seconds <= (one.latest or math.inf)
        inside += one.earliest <= truth <= (one.latest or math.inf)
    assert inside >= 17


def test_a_slow_leak_over_days_is_found_beneath_the_daily_swing() -> None:
    def leak(times: FloatArray) -> FloatArray:
        return 0.7 + 0.05 * (times - NOW) / DAY + 0.1 * np.cos((times - NOW) * 2 * np.pi / DAY)

    found = look(leak, noise=0.005, days=8)
    assert found.course is Course.FILLING
    assert found.seconds is not None
    assert found.seconds / DAY == pytest.approx((1 - 0.8) / 0.05, rel=0.35)
    assert "day to day" in found.rule
    growth = daily_growth(coarse(leak, 8, np.random.default_rng(1)), NOW)
    assert growth is not None and growth.per_day == pytest.approx(0.05, rel=0.05)
    assert growth.low <= 0.05 <= growth.high


def test_what_is_full_is_at_its_limit_and_little_history_is_said() -> None:
    assert look(lambda times: np.full(len(times), 1.2)).seconds == 0.0
    times = np.arange(NOW - 60, NOW, 15.0)
    assert forecast(times, np.full(4, 0.5), 1.0, NOW).course is Course.UNKNOWN
    assert forecast(times, np.full(4, np.nan), 1.0, NOW).course is Course.UNKNOWN


def test_gaps_and_the_future_do_not_count() -> None:
    rise: Curve = lambda times: 0.7 + 0.4 * np.maximum(times - NOW, -HOUR) / HOUR  # noqa: E731  as above
    times = np.arange(NOW - 2 * HOUR, NOW + HOUR, 15.0)
    values = rise(times) + 0.005 * np.random.default_rng(1).normal(size=len(times))
    plain = forecast(times[times <= NOW], values[times <= NOW], 1.0, NOW)
    assert forecast(times, np.where(times > NOW, 0.0, values), 1.0, NOW) == plain
    holes = forecast(times, np.where(np.arange(len(times)) % 4 == 0, np.nan, values), 1.0, NOW)
    assert holes.seconds is not None and plain.seconds is not None
    assert holes.seconds == pytest.approx(plain.seconds, rel=0.1)


@given(st.integers(0, 100), st.integers(-10, 10), st.floats(-3e8, 3e8))
@settings(max_examples=20)
def test_unit_and_date_make_no_difference(seed: int, power: int, moved: float) -> None:
    chance = np.random.default_rng(seed)
    times = np.arange(NOW - 2 * HOUR, NOW, 15.0)
    values = 0.6 + 0.2 * (times - NOW) / HOUR + 0.01 * chance.normal(size=len(times))
    moved, scale = float(round(moved)), 2.0**power
    plain = forecast(times, values, 1.0, NOW)
    other = forecast(times + moved, values * scale, scale, NOW + moved)
    assert other.course is plain.course
    assert (other.seconds is None) == (plain.seconds is None)
    if plain.seconds is not None:
        assert other.seconds == pytest.approx(plain.seconds, rel=1e-4)


def test_the_slope_is_that_of_a_straight_line_and_wild_samples_do_not_move_it() -> None:
    times = np.arange(0.0, 3_600.0, 15.0)
    values = 3.0 + 0.01 * times
    line = trend(times, values)
    assert line is not None
    assert line.slope == pytest.approx(0.01)
    assert line.level == pytest.approx(values[-1], rel=0.02)
    wild = values.copy()
    wild[::10] += 1_000.0
    spoilt = trend(times, wild)
    assert spoilt is not None and spoilt.slope == pytest.approx(0.01, rel=0.02)
    falling = trend(times, -values)
    assert falling is not None and falling.p_rising > 0.999
    assert trend(times[:5], values[:5]) is None


def test_the_limits_of_a_slope_hold_in_most_cases() -> None:
    times = np.arange(0.0, 3_600.0, 15.0)
    inside = 0
    for seed in range(100):
        line = trend(times, 0.001 * times + np.random.default_rng(seed).normal(size=len(times)))
        assert line is not None
        inside += line.low <= 0.001 <= line.high
    assert inside >= 88


def test_noise_has_no_teeth() -> None:
    times = np.arange(0.0, DAY, 60.0)
    for seed in range(20):
        assert teeth(times, np.random.default_rng(seed).normal(size=len(times))) is None
