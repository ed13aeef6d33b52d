"""Sustained alerts, trailing means, and what one rule makes of one series."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alerts.judging import RuleJudge
from models.alerts.rule import AlertRule, Kind
from models.alerts.rule_reader import read_rule
from models.alerts.sustained import Sustained, TrailingMean
from models.anomaly.detector import Detector as OwnDetector
from models.kernel.errors import BadInput

LEVELS = st.lists(st.booleans(), min_size=1, max_size=80)


def run(state: Sustained, levels: list[bool], step: float = 60.0) -> list[bool]:
    return [state.step(place * step, level) for place, level in enumerate(levels)]


def fired(rule: AlertRule, values: list[float], step: float = 60.0) -> list[int]:
    judge = RuleJudge(rule)
    return [place for place, value in enumerate(values) if judge.step(place * step, value)]


@given(LEVELS, st.integers(1, 6), st.integers(0, 6))
def test_m_of_n_is_what_counting_again_says(levels: list[bool], need: int, more: int) -> None:
    of = need + more
    firing = run(Sustained(need, of), levels)
    for place, is_firing in enumerate(firing):
        count = sum(levels[max(0, place - of + 1) : place + 1])
        if count >= need:
            assert is_firing
        elif not levels[place]:
            assert not is_firing


@given(LEVELS, st.integers(1, 5))
def test_a_stricter_rule_fires_no_earlier(levels: list[bool], need: int) -> None:
    easy, strict = run(Sustained(need, need + 2), levels), run(Sustained(need + 1, need + 2), levels)
    assert all(not hard or soft for hard, soft in zip(strict, easy, strict=True))


def test_it_must_hold_without_a_break() -> None:
    state = Sustained(for_seconds=120)
    assert run(state, [True, True, False, True, True, True, False]) == [False] * 5 + [True, False]
    assert state.changed_at == 360.0


def test_it_clears_only_after_so_long() -> None:
    assert run(Sustained(clear_seconds=120), [True, False, False, True, False, False, False]) == [True] * 6 + [False]


def test_after_a_silence_nothing_counts_on() -> None:
    state = Sustained(2, 3, gap_seconds=300)
    assert not state.step(0.0, True)
    assert not state.step(301.0, True)
    assert state.step(302.0, True)
    assert not state.step(1000.0, False)
    assert state.changed_at == 302.0, "it ended with its data"


def test_a_sample_without_a_value_counts_neither_way() -> None:
    state = Sustained(2, 2)
    assert [state.step(at, level) for at, level in ((0, True), (60, None), (120, True), (180, None))] == [
        False, False, True, True,
    ]  # fmt: skip
    assert not state.step(1000.0, None), "silence ends it too"


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="need"):
        Sustained(3, 2)
    with pytest.raises(ValueError, match="detector"):
        RuleJudge(AlertRule("a", Kind.ANOMALY, 0.9))


@given(st.lists(st.tuples(st.floats(1, 90), st.floats(-1e6, 1e6)), min_size=1, max_size=120), st.floats(30, 2000))
def test_a_trailing_mean_is_the_weighed_mean_of_its_window(samples: list[tuple[float, float]], seconds: float) -> None:
    mean = TrailingMean(seconds)
    times, values = np.cumsum([step for step, _ in samples]), np.array([value for _, value in samples])
    for place, (time, value) in enumerate(zip(times.tolist(), values.tolist(), strict=True)):
        found = mean.step(time, value)
        inside = np.flatnonzero((times[: place + 1] > time - seconds) & (np.arange(place + 1) > 0))
        spans = np.diff(times)[inside - 1]
        if len(inside) and spans.sum() >= seconds / 2 * (1 + 1e-9):
            assert found == pytest.approx(np.average(values[inside], weights=spans), rel=1e-6, abs=1e-3)
        elif not len(inside) or spans.sum() < seconds / 2 * (1 - 1e-9):
            assert found is None


def test_thresholds_and_bands() -> None:
    values = [1.0, 5.0, 9.0, math.nan, 9.0, 1.0]
    assert fired(AlertRule("a", Kind.ABOVE, 5.0), values) == [1, 2, 3, 4]
    assert fired(AlertRule("a", Kind.BELOW, 1.0), values) == [0, 5]
    assert fired(AlertRule("a", Kind.OUTSIDE, low=2.0, high=8.0), values) == [0, 2, 3, 4, 5]
    assert fired(AlertRule("a", Kind.OUTSIDE, high=8.0), values) == [2, 3, 4]


def test_a_firing_alert_ends_only_inside_its_clearing_value() -> None:
    values = [4.0, 5.0, 4.5, 4.0, 3.9, 4.5]
    assert fired(AlertRule("a", Kind.ABOVE, 5.0, clear=4.0), values) == [1, 2, 3]
    assert fired(AlertRule("a", Kind.BELOW, 4.0, clear=4.5), [5.0, 4.0, 4.5, 4.6]) == [1, 2]


def test_a_burn_rate_needs_both_means() -> None:
    rule = AlertRule("burn", Kind.BURN, 14.4, objective=0.999, long_seconds=3600, short_seconds=300)
    values = [0.0] * 60 + [0.05] * 30 + [0.0] * 40
    found = fired(rule, values)
    # 1.44 % over an hour: with the 18th minute at 5 %; until only one of the last five minutes is bad.
    assert (found[0], found[-1]) == (77, 92)
    assert fired(rule, [0.0] * 60 + [0.05] * 5 + [0.0] * 60) == []


@dataclass(frozen=True)
class Said:
    score: float | None
    lower: float | None
    upper: float | None
    is_anomaly: bool = False


class ThreeTimes:
    """Unusual is three times what came first; knows nothing before."""

    def __init__(self) -> None:
        self._first: float | None = None

    def step(self, time: float, value: float) -> Said:
        if self._first is None:
            self._first = value
            return Said(None, None, math.nan)
        return Said(min(1.0, value / (4 * self._first)), 0.0, 3 * self._first)


@pytest.mark.parametrize(
    "rule", [AlertRule("a", Kind.ANOMALY, 0.7), AlertRule("a", Kind.OUTSIDE)], ids=lambda rule: str(rule.kind)
)
def test_a_detector_gives_the_band_and_the_score(rule: AlertRule) -> None:
    judge = RuleJudge(rule, ThreeTimes)
    assert [judge.step(60.0 * at, value) for at, value in enumerate([10.0, 29.0, 31.0, 12.0])] == [
        False, rule.kind is Kind.ANOMALY, True, False,
    ]  # fmt: skip


class SaysItOnce:
    """Scores the first sample above 10 and calls the series unusual until it is below again."""

    def __init__(self) -> None:
        self._is_out = False

    def step(self, time: float, value: float) -> Said:
        is_new = value > 10 and not self._is_out
        self._is_out = value > 10
        return Said(0.9 if is_new else 0.1, None, None, self._is_out)


def test_an_anomaly_counts_until_the_series_is_usual_again() -> None:
    judge = RuleJudge(AlertRule("a", Kind.ANOMALY, 0.9, need=2, of=2), SaysItOnce)
    values = [1.0, 11.0, 11.0, 11.0, 1.0, 11.0, 1.0]
    assert [judge.step(60.0 * at, value) for at, value in enumerate(values)] == [
        False, False, True, True, False, False, False,
    ]  # fmt: skip


def test_the_consoles_own_detector_fits() -> None:
    judge = RuleJudge(AlertRule("a", Kind.ANOMALY, 0.5, need=2, of=3), OwnDetector)
    calm = np.random.default_rng(1).normal(100.0, 1.0, 600)
    assert sum(judge.step(60.0 * at, value) for at, value in enumerate(calm.tolist())) == 0
    assert any(judge.step(36_000.0 + 60.0 * at, 200.0 + at) for at in range(10))


RULE = """\
watchfloor: alert-rule/1
name: checkout errors
service: checkout
when: above
limit: 0.05
samples: 2 of 3
for: 2m
clear: 0.04
clear_for: 1m
"""


def test_a_rule_file() -> None:
    assert read_rule("r.yaml", RULE) == AlertRule(
        "checkout errors",
        Kind.ABOVE,
        0.05,
        need=2,
        of=3,
        for_seconds=120,
        clear=0.04,
        clear_seconds=60,
        service="checkout",
    )
    assert read_rule("r.yaml", RULE).words() == "above 0.05, 2 of 3 samples, for 120 s"


@pytest.mark.parametrize(
    ("change", "line", "field"),
    [
        (("limit: 0.05\n", ""), 1, "limit"),
        (("clear: 0.04", "clear: 0.06"), 8, "clear"),
        (("above", "below"), 8, "clear"),
        (("2 of 3", "3 of 2"), 6, "samples"),
        (("2 of 3", "most"), 6, "samples"),
        (("when: above", "when: anomaly\nlong: 5m\nshort: 1h"), 6, "short"),
        (("when: above", "when: burn"), 1, "objective"),
        (("when: above", "when: above\nobjective: 0.9"), 5, "objective"),
        (("when: above", "when: outside"), 5, "limit"),
        (("when: above", "when: above\nlow: 1"), 5, "low"),
        (("when: above", "when: sometimes"), 4, "when"),
        (("limit: 0.05", "limit: .nan"), 5, "limit"),
        (("alert-rule/1", "alert-rule/2"), 1, "watchfloor"),
        (("clear: 0.04", "severity: page"), 8, "severity"),
    ],
)
def test_faults_of_a_rule(change: tuple[str, str], line: int, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_rule("r.yaml", RULE.replace(*change))
    assert (line, field) in [(each.line, each.field) for each in caught.value.problems]


def test_a_band_has_two_edges_in_order() -> None:
    text = "watchfloor: alert-rule/1\nname: a\nwhen: outside\n"
    assert read_rule("r", text).needs_detector
    assert not read_rule("r", text + "low: 1\n").needs_detector
    with pytest.raises(BadInput, match="more than low"):
        read_rule("r", text + "low: 1\nhigh: 1\n")


def test_behind_a_silence_a_mean_knows_nothing() -> None:
    mean = TrailingMean(300, gap_seconds=600)
    assert [mean.step(at, 1.0) for at in (0.0, 60.0, 120.0, 180.0)][-1] == 1.0
    assert mean.step(10_000.0, 5.0) is None
    assert [mean.step(10_000.0 + at, 5.0) for at in (60.0, 120.0, 180.0)] == [None, None, 5.0]
