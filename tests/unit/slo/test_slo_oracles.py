"""Figures that anyone can check by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.clock import parse_rfc3339
from models.slo.attainment import CustomerReport, Downtime, Maintenance, Terms, attainment
from models.slo.burn import (
    DEFAULT_PAIRS,
    LowTraffic,
    allowed_downtime,
    budget_share,
    burn_rate,
    exhaustion_seconds,
    is_at_or_above,
)
from models.slo.intervals import Interval
from models.slo.words import budget, duration, factor, percent, rough

DAY = 86_400.0


@pytest.mark.parametrize(
    ("objective", "days", "words"),
    [
        (0.999, 30, "43 min 12 s"),
        (0.9995, 30, "21 min 36 s"),
        (0.9999, 30, "4 min 19.2 s"),
        (0.999, 365, "8 h 45 min 36 s"),
    ],
)
def test_allowed_downtime(objective: float, days: int, words: str) -> None:
    assert duration(allowed_downtime(objective, days * DAY)) == words


def test_burn_rate_of_the_workbook() -> None:
    rate = burn_rate(0.0144, 0.999)
    assert rate == pytest.approx(14.4)
    assert is_at_or_above(rate, 14.4), "rounding must not keep a page back"
    shares = [budget_share(pair.factor, pair.long_seconds, 30 * DAY) for pair in DEFAULT_PAIRS]
    assert shares == pytest.approx([0.02, 0.05, 0.10])


def test_sla_attainment() -> None:
    start = parse_rfc3339("2026-11-01T00:00:00Z")

    def at(minute: int, length: int) -> Interval:
        return Interval(start + minute * 60_000, start + (minute + length) * 60_000)

    found = attainment(
        Interval(start, start + 43_200 * 60_000),
        Terms(0.995),
        [Downtime(at(1000, 60))],
        [Maintenance(at(20_000, 40), start - 72 * 3_600_000)],
        [CustomerReport(at(1040, 30), "T-1", True)],
    )
    assert sum(each.length_ms for each in found.counted) == 70 * 60_000
    assert percent(found.ratio) == "99.8378 %"
    assert percent(found.monitored_ratio) == "99.861 %"
    assert found.is_met


def test_a_budget_lasts_its_window_at_a_burn_rate_of_one() -> None:
    assert exhaustion_seconds(1.0, 1.0, 30 * DAY) == 30 * DAY
    assert exhaustion_seconds(0.5, 2.0, 30 * DAY) == 7.5 * DAY
    assert exhaustion_seconds(0.5, 0.0, 30 * DAY) is None
    assert exhaustion_seconds(-0.1, 0.0, 30 * DAY) == 0.0


@given(st.floats(0, 0.5), st.floats(1.0, 100.0), st.floats(0.5, 0.99999))
def test_burn_is_linear_in_the_error_ratio(error_ratio: float, scale: float, objective: float) -> None:
    assert burn_rate(error_ratio * scale, objective) == pytest.approx(scale * burn_rate(error_ratio, objective))


@pytest.mark.parametrize(
    ("events", "ratio", "expected"),
    [(3, 1 / 3, False), (3, 1.0, False), (1000, 0.001, False), (1000, 0.01, True), (20, 0.15, True), (None, 0.9, True)],
)
def test_a_failure_or_two_is_no_burn_rate(events: float | None, ratio: float, expected: bool) -> None:
    assert LowTraffic().is_enough(events, ratio) is expected


def test_low_traffic_is_configurable() -> None:
    assert LowTraffic(least_events=1, least_failures=1).is_enough(3, 1 / 3)


def test_words() -> None:
    assert [percent(each) for each in (1.0, 0.999, 0.9999999, 0.0, 1e-9, 0.5)] == [
        "100 %", "99.9 %", "99.9999 %", "0 %", "<0.0001 %", "50 %",
    ]  # fmt: skip
    assert [budget(each) for each in (0.82, -1.4, 0.016, 0.0)] == ["82 %", "-140 %", "1.6 %", "0 %"]
    assert [factor(each) for each in (14.4, 1000.0, 0.3)] == ["14.4×", "1,000×", "0.3×"]
    assert [rough(each) for each in (140_000.0, 59.6, 3_600.0)] == ["1 d 14 h", "1 min", "1 h"]
    assert [duration(each) for each in (0.0, -90.0, 59.96, float("inf"))] == ["0 s", "-1 min 30 s", "1 min", "–"]
