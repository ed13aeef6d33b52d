from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.causes.deviation import deviation
from models.causes.series import metric_series

ONSET = 1_700_000_000.0
_NOISE = np.random.default_rng(7).normal(0.0, 1.0, 400)


def of(values: Any, step: float = 1.0, before: int = 300) -> Any:
    times = np.asarray(ONSET + (np.arange(len(values)) - before) * step, np.float64)
    return deviation(metric_series("s", "x", times, np.asarray(values, float)), ONSET)


def strength(values: Any, **more: Any) -> float:
    return float(abs(of(values, **more).strength))


def test_a_lasting_change_outweighs_a_spike_of_the_same_height() -> None:
    lasting, spike = _NOISE.copy(), _NOISE.copy()
    lasting[300:] += 20.0
    spike[310] += 20.0
    assert strength(lasting) > 3 * strength(spike)


def test_a_constant_that_changes_by_a_hair_says_less_than_a_moving_one_that_jumps() -> None:
    constant = np.full(400, 5.0)
    constant[300:] += 0.001
    moving = _NOISE.copy()
    moving[300:] += 30.0
    assert 1.0 < strength(constant) <= 5.0 < strength(moving)


def test_one_that_moved_twice_in_all_its_past_says_little() -> None:
    stairs = np.full(400, 100.0)
    stairs[50:] += 1e-6
    stairs[200:] += 1e-6
    stairs[300:] += 50.0
    assert strength(stairs) < 7.0


def test_nothing_happened() -> None:
    assert of(np.full(400, 3.0)).strength == 0.0
    assert strength(_NOISE) < 2.0


def test_zero_inflated_counts_that_go_on_as_before_are_quiet() -> None:
    counts = (np.random.default_rng(3).random(400) < 0.05) * 4.0
    assert strength(counts) < 2.5


def test_it_tells_figures_and_when_it_began() -> None:
    values = 10.0 + 0.1 * _NOISE
    values[320:] = 30.0
    found = of(values)
    assert found.usual == pytest.approx(10.0, abs=0.1)
    assert found.reached == pytest.approx(30.0)
    assert found.began == ONSET + 20.0
    assert found.strength > 0


def test_an_onset_told_late_still_shows_it() -> None:
    values = _NOISE.copy()
    values[280:] += 15.0
    on_time, late = strength(values, before=280), strength(values, before=305)
    assert late > 0.6 * on_time


def test_samples_of_another_day_tell_the_usual_where_there_is_none_before() -> None:
    times = np.concatenate((ONSET + 60.0 * np.arange(-1, 5), ONSET + 1e6 + 60.0 * np.arange(200)))
    values = np.concatenate((np.full(1, 10.0), np.full(5, 40.0), 10.0 + _NOISE[:200]))
    found = deviation(metric_series("s", "x", times, values), ONSET)
    assert found is not None and found.strength > 4.0 and found.usual == pytest.approx(10.0, abs=0.2)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_little_before_is_not_judged(count: int) -> None:
    assert of(np.arange(count + 5.0), before=count) is None


def test_nothing_after_is_not_judged() -> None:
    assert of(_NOISE[:300]) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(-1e3, 1e3, width=32), min_size=8, max_size=60),
    st.sampled_from([0.001, 0.5, 3.0, 1024.0]),
    st.sampled_from([-1000.0, 0.0, 7.0, 250.0]),
)
@example([0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0], 0.001, -1000.0)
def test_unit_and_zero_point_do_not_matter(values: list[float], scale: float, shift: float) -> None:
    plain = np.round(np.array(values), 2)
    before = max(3, len(values) * 2 // 3)
    one, other = of(plain, before=before), of(plain * scale + shift * scale, before=before)
    assert other.strength == pytest.approx(one.strength, rel=1e-3, abs=1e-3)
    assert np.isfinite(one.strength)


def test_rows_of_one_instant_and_gaps() -> None:
    series = metric_series("s", "x", np.array([3.0, 1.0, 1.0, 2.0, np.nan]), np.array([5.0, 1.0, 3.0, np.inf, 4.0]))
    assert series.times.tolist() == [1.0, 3.0]
    assert series.values.tolist() == [2.0, 5.0]
