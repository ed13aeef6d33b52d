"""False alarms and detection of the before/after comparison, on series made with fixed seeds; oracles for its formulas."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.changes.comparison import Comparison, Subject, Verdict, compare, peers_shift
from models.changes.plan import DEFAULT_PLAN, PRACTICAL
from models.health.samples import FloatArray, SeriesKey, Signal, Unit
from models.health.significance import binomial_tail, memory_length, normal_tail, student_tail

LATENCY = SeriesKey("orders", Signal.LATENCY, "p95")
ERRORS = SeriesKey("orders", Signal.ERRORS)
LOOKS = range(1, 16)


def wandering(chance: np.random.Generator, count: int, memory: float) -> FloatArray:
    """A series of first order with standard deviation 1."""
    noise = chance.normal(size=count) * math.sqrt(1 - memory * memory)
    values = np.empty(count)
    values[0] = chance.normal()
    for place in range(1, count):
        values[place] = memory * values[place - 1] + noise[place]
    return values


def clock(step: float) -> FloatArray:
    return np.arange(-7200.0, 901.0, step)


def latency(seed: int, step: float, memory: float, spread: float, factor: float = 1.0, from_: float = 300.0) -> Subject:
    times = clock(step)
    values = 0.2 * np.exp(spread * wandering(np.random.default_rng(seed), len(times), memory))
    return Subject(LATENCY, "p95 latency", Unit.SECONDS, times, np.where(times >= from_, values * factor, values))


def errors(seed: int, step: float, share: float, rate: float, factor: float = 1.0, told: bool = True) -> Subject:
    chance = np.random.default_rng(seed)
    times = clock(step)
    shares = share * np.exp(0.2 * wandering(chance, len(times), 0.8)) * np.where(times >= 300.0, factor, 1.0)
    calls = chance.poisson(rate * step, len(times))
    values = chance.binomial(calls, np.clip(shares, 0, 1)) / np.maximum(calls, 1)
    return Subject(ERRORS, "errors", Unit.RATIO, times, values, (times, calls / step) if told else None)


def raised(subject: Subject) -> int | None:
    """The look, in minutes after the change, at which it is first called a regression."""
    practical = PRACTICAL[subject.key.signal]
    alpha = DEFAULT_PLAN.alpha(1)
    for look in LOOKS:
        if compare(subject, practical, 0.0, look * 60.0, alpha, DEFAULT_PLAN).verdict is Verdict.WORSE:
            return look
    return None


def at_the_end(subject: Subject, shift: float = 0.0) -> Comparison:
    return compare(subject, PRACTICAL[subject.key.signal], 0.0, 900.0, DEFAULT_PLAN.alpha(1), DEFAULT_PLAN, shift)


@pytest.mark.parametrize(
    ("memory", "spread"), [(0.0, 0.1), (0.0, 0.3), (0.5, 0.3), (0.9, 0.1), (0.9, 0.3), (0.98, 0.3)]
)
def test_an_innocent_change_is_rarely_accused_however_much_memory_its_latency_has(memory: float, spread: float) -> None:
    accused = sum(raised(latency(seed, 15.0, memory, spread)) is not None for seed in range(60))
    assert accused <= 3  # 1 of 100 is aimed at; measured 0 to 1 of 200


@pytest.mark.parametrize(("share", "rate", "told"), [(0.002, 0.5, True), (0.02, 20, True), (0.002, 0.5, False)])
def test_an_innocent_change_is_rarely_accused_of_errors(share: float, rate: float, told: bool) -> None:
    accused = sum(raised(errors(seed, 15.0, share, rate, told=told)) is not None for seed in range(60))
    assert accused <= 3


def test_single_spikes_are_no_regression() -> None:
    def spiky(seed: int) -> Subject:
        subject = latency(seed, 60.0, 0.5, 0.1)
        chance = np.random.default_rng(seed + 1000)
        spikes = np.where(chance.random(len(subject.times)) < 0.03, chance.uniform(2, 10, len(subject.times)), 1.0)
        return replace(subject, values=subject.values * spikes)

    assert sum(raised(spiky(seed)) is not None for seed in range(60)) <= 3


def test_an_ordinary_morning_is_no_regression() -> None:
    def morning(seed: int) -> Subject:
        subject = latency(seed, 15.0, 0.5, 0.1)
        return replace(subject, values=subject.values * np.exp(0.26 * subject.times / 3600))

    assert sum(raised(morning(seed)) is not None for seed in range(40)) <= 2


@pytest.mark.parametrize("step", [10.0, 15.0])
def test_twice_the_latency_is_told_within_two_minutes(step: float) -> None:
    looks = [raised(latency(seed, step, 0.5, 0.1, factor=2.0)) for seed in range(20)]
    assert all(look is not None and 5 < look <= 7 for look in looks)  # it worsens at minute 5


@pytest.mark.parametrize(("step", "within"), [(10.0, 2), (15.0, 2), (60.0, 2)])
def test_five_times_the_errors_are_told_within_minutes_where_traffic_is_known(step: float, within: int) -> None:
    looks = [raised(errors(seed, step, 0.01, 20, factor=5.0)) for seed in range(20)]
    assert sum(look is not None and 5 <= look <= 5 + within for look in looks) >= 17
    assert all(look is not None for look in looks)


def test_coarse_samples_without_traffic_take_longer_but_are_told() -> None:
    looks = [raised(latency(seed, 60.0, 0.5, 0.1, factor=2.0)) for seed in range(20)]
    assert sum(look is not None for look in looks) >= 17


def test_the_beginning_is_found() -> None:
    found = at_the_end(latency(3, 10.0, 0.5, 0.1, factor=3.0, from_=420.0))
    assert found.began_ms is not None
    assert abs(found.began_ms - 420_000) <= 20_000


def test_what_is_certain_but_small_is_no_regression() -> None:
    found = at_the_end(latency(1, 10.0, 0.0, 0.01, factor=1.1, from_=0.0))
    assert found.verdict is Verdict.NO_CHANGE
    assert found.p is not None and found.p < 1e-6


def test_an_improvement_is_told_as_one() -> None:
    assert at_the_end(latency(1, 10.0, 0.3, 0.1, factor=0.5, from_=0.0)).verdict is Verdict.BETTER


def test_less_traffic_is_worse_and_more_is_not() -> None:
    def traffic(factor: float) -> Comparison:
        subject = replace(latency(1, 10.0, 0.3, 0.05, factor=factor, from_=0.0), key=SeriesKey("a", Signal.TRAFFIC))
        return at_the_end(subject)

    assert traffic(0.5).verdict is Verdict.WORSE
    assert traffic(2.0).verdict is not Verdict.WORSE


def test_too_early_and_no_data_are_told_apart() -> None:
    subject = latency(1, 10.0, 0.3, 0.1)

    def at(until: float, one: Subject = subject) -> Verdict:
        return compare(one, PRACTICAL[Signal.LATENCY], 0.0, until, 0.01, DEFAULT_PLAN).verdict

    assert at(15.0) is Verdict.TOO_EARLY
    silent = replace(subject, times=subject.times[subject.times < 0], values=subject.values[subject.times < 0])
    assert at(15.0, silent) is Verdict.TOO_EARLY
    assert at(300.0, silent) is Verdict.NO_DATA
    young = replace(subject, times=subject.times[subject.times > -20], values=subject.values[subject.times > -20])
    assert at(300.0, young) is Verdict.NO_DATA


def test_gaps_are_no_values() -> None:
    subject = latency(1, 10.0, 0.3, 0.1, factor=2.0)
    holes = np.where(np.arange(len(subject.times)) % 3 == 0, np.nan, subject.values)
    assert at_the_end(replace(subject, values=holes)).verdict is Verdict.WORSE
    everything = np.full(len(subject.times), np.nan)
    assert at_the_end(replace(subject, values=everything)).verdict is Verdict.NO_DATA


def test_what_every_peer_did_is_not_this_changes_doing() -> None:
    mine = latency(1, 10.0, 0.0, 0.05, factor=1.4, from_=0.0)
    assert at_the_end(mine).verdict is Verdict.WORSE
    peers = [latency(seed, 10.0, 0.0, 0.05, factor=1.4, from_=0.0) for seed in range(2, 9)]
    shift = peers_shift([(one.times, one.values) for one in peers], 0.0, 900.0, DEFAULT_PLAN, 0.005)
    assert shift == pytest.approx(math.log(1.4), abs=0.05)
    assert at_the_end(mine, shift).verdict is Verdict.NO_CHANGE
    assert peers_shift([(one.times, one.values) for one in peers[:4]], 0.0, 900.0, DEFAULT_PLAN, 0.005) == 0.0


def test_peers_excuse_no_outage() -> None:
    mine = latency(1, 10.0, 0.0, 0.05, factor=8.0, from_=0.0)
    assert at_the_end(mine, math.log(8.0)).verdict is Verdict.WORSE


@given(st.integers(0, 200), st.sampled_from([1.0, 2.0]), st.floats(-2e9, 2e9))
@settings(max_examples=25)
def test_the_moment_in_history_makes_no_difference(seed: int, factor: float, moved: float) -> None:
    subject = latency(seed, 15.0, 0.5, 0.2, factor=factor)
    moved = float(round(moved))
    other = replace(subject, times=subject.times + moved)
    plain = at_the_end(subject)
    shifted = compare(other, PRACTICAL[Signal.LATENCY], moved, moved + 900.0, DEFAULT_PLAN.alpha(1), DEFAULT_PLAN)
    assert (shifted.verdict, shifted.before, shifted.after) == (plain.verdict, plain.before, plain.after)
    assert shifted.p == pytest.approx(plain.p)


@given(st.integers(0, 200), st.floats(1.0, 1e3))
@settings(max_examples=25)
def test_nothing_after_the_look_counts(seed: int, later: float) -> None:
    subject = latency(seed, 15.0, 0.5, 0.2)
    spoilt = replace(subject, values=np.where(subject.times > 600.0, later, subject.values))
    practical = PRACTICAL[Signal.LATENCY]
    looks = [compare(one, practical, 0.0, 600.0, 1e-4, DEFAULT_PLAN) for one in (subject, spoilt)]
    assert looks[0] == looks[1]


@given(st.integers(0, 200), st.floats(0.01, 100.0))
@settings(max_examples=25)
def test_the_unit_of_a_figure_far_above_its_floor_makes_no_difference(seed: int, scale: float) -> None:
    subject = latency(seed, 15.0, 0.5, 0.2, factor=2.0)
    practical = replace(PRACTICAL[Signal.LATENCY], absolute=0.0)
    plain, scaled = (
        compare(one, practical, 0.0, 900.0, DEFAULT_PLAN.alpha(1), DEFAULT_PLAN)
        for one in (subject, replace(subject, values=subject.values * scale))
    )
    assert plain.verdict is scaled.verdict
    assert scaled.p == pytest.approx(plain.p, rel=1e-3)


@pytest.mark.parametrize(
    ("t", "degrees", "p"),
    [(2.015, 5, 0.05), (3.365, 5, 0.01), (1.812, 10, 0.05), (12.706, 1, 0.025), (2.756, 29, 0.005), (4.303, 2, 0.025)],
)
def test_students_tail_is_that_of_the_tables(t: float, degrees: int, p: float) -> None:
    assert student_tail(t, degrees) == pytest.approx(p, rel=2e-3)
    assert student_tail(-t, degrees) == pytest.approx(1 - p, rel=2e-3)
    assert student_tail(t, degrees + 0.9) == student_tail(t, degrees)


def test_without_degrees_of_freedom_nothing_is_certain() -> None:
    assert student_tail(100.0, 0.5) == 0.5
    assert student_tail(3.0, 10_000) == pytest.approx(normal_tail(3.0), rel=0.15)


@given(st.integers(0, 40), st.integers(1, 40), st.floats(0.01, 0.99))
def test_the_binomial_tail_is_the_sum_it_stands_for(hits: int, trials: int, chance: float) -> None:
    exact = sum(
        math.comb(trials, count) * chance**count * (1 - chance) ** (trials - count) for count in range(hits, trials + 1)
    )
    assert binomial_tail(hits, trials, chance) == pytest.approx(exact, abs=1e-12)


@pytest.mark.parametrize("memory", [0.0, 0.5, 0.8])
def test_memory_of_a_series_of_first_order_is_known(memory: float) -> None:
    lengths = [memory_length(wandering(np.random.default_rng(seed), 400, memory)) for seed in range(40)]
    assert float(np.median(lengths)) == pytest.approx((1 + memory) / (1 - memory), rel=0.25)
