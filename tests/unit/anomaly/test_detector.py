"""What the detector says on series whose truth is known."""

import math
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.anomaly.detector import Detector, Verdict
from models.anomaly.signs import Sign

DAY = 86_400.0
START = 1_700_000_000.0


def judged(values: Iterable[float], step: float = 300.0, detector: Detector | None = None) -> list[Verdict]:
    detector = detector or Detector()
    return [detector.step(START + place * step, float(value)) for place, value in enumerate(values)]


def noise(count: int, seed: int = 1, spread: float = 1.0) -> "np.typing.NDArray[np.float64]":
    return np.random.default_rng(seed).normal(0.0, spread, count)


def told(verdicts: list[Verdict], since: int = 0) -> list[int]:
    return [place for place, each in enumerate(verdicts) if place >= since and each.score >= 0.5]


def day(count: int, step: float = 300.0) -> "np.typing.NDArray[np.float64]":
    times = START + np.arange(count) * step
    return np.asarray(100 + 60 * np.sin(2 * np.pi * times / DAY), dtype=np.float64)


def test_noise_raises_few_alarms() -> None:
    weeks = 4 * 7 * 288
    alarms = sum(len(told(judged(50 + noise(weeks, seed)))) for seed in range(5))
    assert alarms / 20 <= 2.0  # a week and series


@pytest.mark.parametrize("size", [8.0, -8.0, 30.0])
def test_a_spike_is_told_at_once(size: float) -> None:
    values = 50 + noise(2000)
    values[1500] += size
    verdicts = judged(values)
    assert verdicts[1500].score >= 0.5
    assert not verdicts[1500].lower <= values[1500] <= verdicts[1500].upper


def test_a_spike_as_large_as_many_before_is_ordinary() -> None:
    values = 50 + noise(4000)
    values[100::97] += 20.0
    assert not told(judged(values), since=2000)


def test_a_shift_is_told_soon_once_and_then_becomes_normal() -> None:
    values = 50 + noise(3000)
    values[1500:] += 4.0
    verdicts = judged(values)
    alarms = told(verdicts, since=1400)
    assert 1500 <= alarms[0] <= 1512
    assert len(alarms) <= 3
    assert verdicts[alarms[0] + 3].is_anomaly
    assert not verdicts[-1].is_anomaly
    assert verdicts[-1].expected == pytest.approx(54, abs=1)


def test_a_slow_leak_is_seen_long_before_it_is_large() -> None:
    values = 50 + noise(3000)
    values[1500:2100] += np.linspace(0, 10, 600)
    alarms = told(judged(values), since=1500)
    assert alarms and alarms[0] < 1900
    signs = {each.sign for each in judged(values)[1500:1900] if each.score >= 0.5}
    assert signs <= {Sign.DRIFT, Sign.LASTING, Sign.MEAN, Sign.EXTREME, Sign.OUTLIER}


def test_a_stuck_series_is_told() -> None:
    values = 50 + noise(2500)
    values[2000:2100] = values[2000]
    verdicts = judged(values)
    alarms = told(verdicts, since=2000)
    assert alarms and alarms[0] < 2100
    assert verdicts[alarms[0]].sign is Sign.FLAT


def test_a_silence_is_told_when_it_ends_and_lost_samples_are_ordinary() -> None:
    detector, values = Detector(), 50 + noise(3000)
    time, alarms = START, []
    for place, value in enumerate(values.tolist()):
        time += 300.0 * (90 if place == 2010 else 3 if place % 250 == 0 else 1)
        verdict = detector.step(time, value)
        if verdict.score >= 0.5 and place > 500:
            alarms.append((place, verdict.sign))
    assert (2010, Sign.GAP) in alarms
    assert [sign for place, sign in alarms if place != 2010].count(Sign.GAP) == 0


def test_restlessness_is_told() -> None:
    values = 50 + noise(2500)
    values[2000:2100] += noise(100, 7, 5.0)
    assert any(2000 <= alarm < 2040 for alarm in told(judged(values)))


def test_a_daily_peak_raises_nothing_and_its_absence_does() -> None:
    count = 14 * 288
    values = day(count) + noise(count, 3, 2.0)
    assert len(told(judged(values), since=4 * 288)) <= 2
    absent = values.copy()
    peak = 10 * 288 + int(np.argmax(day(288)))
    absent[peak - 40 : peak + 40] = 70 + noise(80, 4, 2.0)
    assert any(peak - 40 <= alarm <= peak + 40 for alarm in told(judged(absent)))


def test_the_expectation_follows_the_day() -> None:
    count = 14 * 288
    values = day(count) + noise(count, 3, 2.0)
    detector = Detector()
    verdicts = judged(values, detector=detector)
    errors = [abs(each.expected - true) for each, true in zip(verdicts[-288:], day(count)[-288:], strict=True)]
    assert float(np.mean(errors)) < 4.0
    assert detector.rule.startswith("time of day, 14 days")


def test_history_teaches_the_hour_of_the_week() -> None:
    times = np.asarray(START - 35 * DAY + np.arange(35 * 96) * 900.0, dtype=np.float64)
    weekday = ((times - 4 * DAY) // DAY) % 7
    usual = np.where(weekday >= 5, 20.0, 100.0) + 30 * np.sin(2 * np.pi * times / DAY)
    detector = Detector()
    detector.teach(times, np.asarray(usual + noise(len(times), 5, 2.0), dtype=np.float64))
    ahead = START + np.arange(7 * 288) * 300.0
    weekday_ahead = ((ahead - 4 * DAY) // DAY) % 7
    truth = np.where(weekday_ahead >= 5, 20.0, 100.0) + 30 * np.sin(2 * np.pi * ahead / DAY)
    values = truth + noise(len(ahead), 6, 2.0)
    verdicts = [detector.step(float(time), float(value)) for time, value in zip(ahead, values, strict=True)]
    assert detector.rule == "hour of the week, 6 weeks"
    errors = [abs(each.expected - true) for each, true in zip(verdicts[60:], truth[60:], strict=True)]
    assert float(np.median(errors)) < 4.0
    assert len(told(verdicts)) <= 2


def test_too_little_history_teaches_nothing() -> None:
    detector = Detector()
    detector.teach(np.asarray(START + np.arange(10) * 900.0, dtype=np.float64), np.ones(10))
    detector.step(START + 1e4, 1.0)
    assert detector.rule.startswith("learning")


def test_a_counter_is_judged_by_its_rate_and_a_reset_is_none() -> None:
    growth = np.random.default_rng(2).poisson(30, 3000).astype(float)
    growth[2000:2040] *= 4
    values = np.cumsum(growth)
    values[1200:] -= values[1200]
    detector = Detector()
    verdicts = judged(values, detector=detector)
    assert detector.rule.startswith("rate of a counter")
    alarms = told(verdicts, since=100)
    assert any(2000 <= alarm < 2010 for alarm in alarms)
    assert not any(1195 <= alarm <= 1210 for alarm in alarms)
    assert verdicts[1900].lower < values[1900] < verdicts[1900].upper


def test_a_gauge_that_only_rose_at_first_is_a_gauge() -> None:
    values = np.concatenate((np.linspace(10, 90, 100), np.linspace(89, 60, 100)))
    detector = Detector()
    judged(values, detector=detector)
    assert not detector.rule.startswith("rate")


def test_what_is_never_negative_has_no_band_below_zero() -> None:
    values = np.abs(noise(500))
    assert all(each.lower >= 0.0 for each in judged(values))
    ratio = [min(1.0, 0.97 + 0.01 * each) for each in noise(500)]
    detector = Detector(lowest=0.0, highest=1.0)
    assert all(each.upper <= 1.0 for each in judged(ratio, detector=detector))


def test_what_goes_on_is_not_said_again() -> None:
    values = 50 + noise(2200)
    values[2000:] += 12.0
    verdicts = judged(values)[2000:2030]
    assert sum(each.score >= 0.5 for each in verdicts) <= 3
    assert all(each.is_anomaly for each in verdicts[3:25])


@given(st.floats(1e-3, 1e6), st.integers(0, 50))
def test_the_unit_makes_no_difference(factor: float, seed: int) -> None:
    values = 50 + noise(300, seed)
    values[250] += 15
    plain, scaled = judged(values), judged(values * factor)
    for one, other in zip(plain, scaled, strict=True):
        assert one.score == pytest.approx(other.score, abs=0.02)


@given(
    st.lists(st.floats(-1e100, 1e100), min_size=1, max_size=200),
    st.lists(st.floats(0, 1e6), min_size=200, max_size=200),
)
def test_every_verdict_is_sound_on_any_series(values: list[float], steps: list[float]) -> None:
    detector, time = Detector(), START
    for value, step in zip(values, steps, strict=False):
        time += step  # may stand still
        verdict = detector.step(time, value)
        assert 0.0 <= verdict.score <= 1.0
        assert all(math.isfinite(each) for each in verdict[:4])
        assert verdict.lower <= verdict.upper


def test_constant_series_say_nothing_until_they_change() -> None:
    values = [7.0] * 500 + [7.5] + [7.0] * 100
    verdicts = judged(values)
    assert told(verdicts)[0] == 500


@pytest.mark.parametrize("after", [0.0, 1.0])
def test_an_anomaly_ends_where_it_is_over_or_lasting_in_a_series_that_never_moved(after: float) -> None:
    verdicts = judged([0.0] * 500 + [1.0] + [after] * 500)
    marked = [place for place, each in enumerate(verdicts) if each.is_anomaly]
    assert marked[0] == 500 and marked[-1] < 540


def test_only_the_past_counts() -> None:
    values = (50 + noise(600)).tolist()
    whole, part = judged(values), judged(values[:400])
    assert whole[:400] == part
