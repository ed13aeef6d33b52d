import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Service, ServiceKind
from models.health.condition import Condition
from models.health.samples import Signal, Unit
from models.health.thresholds import DEFAULT_RULES, RuleBook, SeriesView, began, judge, latency_rule
from models.health.usual import Usual, usual_range

USUAL = Usual(100.0, 140.0, "a test")


def view(values: list[float], unit: Unit, step: float = 10.0) -> SeriesView:
    return SeriesView("figure", unit, np.array([step * place for place in range(len(values))]), np.array(values))


@pytest.mark.parametrize(
    ("signal", "unit", "value", "expected"),
    [
        (Signal.ERRORS, Unit.RATIO, 0.0099, Condition.OK),
        (Signal.ERRORS, Unit.RATIO, 0.01, Condition.AT_RISK),
        (Signal.ERRORS, Unit.RATIO, 0.05, Condition.DEGRADED),
        (Signal.ERRORS, Unit.RATIO, 0.5, Condition.DOWN),
        (Signal.LATENCY, Unit.SECONDS, 0.79, Condition.OK),
        (Signal.LATENCY, Unit.SECONDS, 0.8, Condition.AT_RISK),
        (Signal.LATENCY, Unit.SECONDS, 30.0, Condition.DEGRADED),
        (Signal.SATURATION, Unit.RATIO, 0.8, Condition.AT_RISK),
        (Signal.SATURATION, Unit.RATIO, 1.0, Condition.DEGRADED),
        (Signal.UP, Unit.RATIO, 1.0, Condition.OK),
        (Signal.UP, Unit.RATIO, 0.66, Condition.AT_RISK),
        (Signal.UP, Unit.RATIO, 0.5, Condition.DEGRADED),
        (Signal.UP, Unit.RATIO, 0.0, Condition.DOWN),
        (Signal.TRAFFIC, Unit.PER_SECOND, 50.0, Condition.OK),
        (Signal.TRAFFIC, Unit.PER_SECOND, 49.9, Condition.DEGRADED),
        (Signal.TRAFFIC, Unit.BYTES, 0.0, Condition.OK),
        (Signal.BUSINESS, Unit.PER_MINUTE, 85.0, Condition.OK),
        (Signal.BUSINESS, Unit.PER_MINUTE, 70.0, Condition.AT_RISK),
        (Signal.BUSINESS, Unit.PER_MINUTE, 190.0, Condition.AT_RISK),
    ],
)
def test_default_limits(signal: Signal, unit: Unit, value: float, expected: Condition) -> None:
    assert judge(view([value] * 8, unit), DEFAULT_RULES[signal], USUAL)[0] is expected


def test_one_bad_sample_of_three_is_not_enough_and_two_are() -> None:
    rule = DEFAULT_RULES[Signal.ERRORS]
    assert judge(view([0, 0, 0.6], Unit.RATIO), rule, None)[0] is Condition.OK
    assert judge(view([0, 0.6, 0.6], Unit.RATIO), rule, None)[0] is Condition.DOWN
    assert judge(view([0.6, 0.6, 0], Unit.RATIO), rule, None)[0] is Condition.DOWN
    assert judge(view([0.6, 0, 0], Unit.RATIO), rule, None)[0] is Condition.OK


def test_a_condition_ends_only_somewhat_inside_its_limit() -> None:
    rule, near = DEFAULT_RULES[Signal.ERRORS], view([0.047] * 3, Unit.RATIO)
    assert judge(near, rule, None, Condition.OK)[0] is Condition.AT_RISK
    assert judge(near, rule, None, Condition.DEGRADED)[0] is Condition.DEGRADED
    assert judge(view([0.044] * 3, Unit.RATIO), rule, None, Condition.DEGRADED)[0] is Condition.AT_RISK


def test_samples_of_another_time_have_no_say() -> None:
    before_the_outage = SeriesView("errors", Unit.RATIO, np.array([0.0, 10.0, 900.0]), np.array([0.9, 0.9, 0.0]))
    assert judge(before_the_outage, DEFAULT_RULES[Signal.ERRORS], None)[0] is Condition.OK


def test_a_full_data_store_is_down_once_it_lasts_and_an_application_is_not() -> None:
    store, book = Service("db", "db", kind=ServiceKind.DATA_STORE), RuleBook()
    rule = book.rule("db", Signal.SATURATION, store)
    assert judge(view([0.99] * 4, Unit.RATIO), rule, None)[0] is Condition.DEGRADED
    assert judge(view([0.99] * 8, Unit.RATIO), rule, None)[0] is Condition.DOWN
    application = book.rule("db", Signal.SATURATION, None)
    assert judge(view([0.99] * 8, Unit.RATIO), application, None)[0] is Condition.DEGRADED


def test_a_service_may_have_its_own_limit() -> None:
    book = RuleBook(overrides={("search", Signal.LATENCY): latency_rule(0.2)})
    slow = view([0.3] * 3, Unit.SECONDS)
    assert judge(slow, book.rule("search", Signal.LATENCY, None), None)[0] is Condition.DEGRADED
    assert judge(slow, book.rule("other", Signal.LATENCY, None), None)[0] is Condition.OK


def test_the_sentence_names_figure_and_rule() -> None:
    words = judge(
        SeriesView("errors", Unit.RATIO, np.arange(3.0), np.full(3, 0.382)), DEFAULT_RULES[Signal.ERRORS], None
    )
    assert words == (Condition.DEGRADED, "errors 38.2 %, at or above 5 %")


@given(st.lists(st.floats(0, 1) | st.just(float("nan")), max_size=12), st.floats(0, 1))
def test_more_errors_never_look_better(values: list[float], more: float) -> None:
    rule = DEFAULT_RULES[Signal.ERRORS]
    lower = judge(view(values, Unit.RATIO), rule, None)[0]
    higher = judge(view([min(1.0, value + more) for value in values], Unit.RATIO), rule, None)[0]
    assert higher.rank <= lower.rank or Condition.UNKNOWN in (lower, higher)
    assert (lower is Condition.UNKNOWN) == all(value != value for value in values)


def test_the_beginning_of_a_breach() -> None:
    rule = DEFAULT_RULES[Signal.ERRORS]
    assert began(view([0, 0, 0.6, 0.7], Unit.RATIO), rule, None, Condition.DOWN) == 20.0
    assert began(view([0.6, 0.7], Unit.RATIO), rule, None, Condition.DOWN) is None


def test_usual_needs_half_an_hour_and_leaves_out_the_last_quarter() -> None:
    times = np.arange(0.0, 3600.0, 10.0)
    values = np.where(times > 3600 - 900, 1e6, np.arange(360) % 101)
    usual = usual_range(times, values, 3600.0)
    assert usual is not None
    # The spread of evenly spread values is wider than they are: the range ends at what was really seen.
    assert [usual.low, usual.high] == pytest.approx([0, 100], abs=2)
    assert "15 min" in usual.rule
    assert usual_range(times[:170], values[:170], 1700.0) is None


def test_an_outage_of_an_hour_does_not_pass_for_usual() -> None:
    times = np.arange(0.0, 7200.0, 10.0)
    calm = 0.01 + 0.001 * np.sin(times)
    usual = usual_range(times, np.where(times > 7200 - 3000, 0.4, calm), 7200.0)
    assert usual is not None
    assert usual.low >= 0.009
    assert usual.high < 0.02
