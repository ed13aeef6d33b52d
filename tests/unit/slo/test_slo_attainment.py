"""What counts as downtime, and what became of each interval."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput
from models.slo.attainment import CustomerReport, Downtime, Kind, Maintenance, Terms, attainment
from models.slo.attainment_file import read_attainment
from models.slo.intervals import Interval, length_ms, union, without

START = parse_rfc3339("2026-11-01T00:00:00Z")
HOUR = 3_600_000
NOVEMBER = Interval(START, parse_rfc3339("2026-12-01T00:00:00Z"))


def at(hour: float, hours: float) -> Interval:
    return Interval(round(START + hour * HOUR), round(START + (hour + hours) * HOUR))


def announced(hour: float, hours: float, notice: float) -> Maintenance:
    return Maintenance(at(hour, hours), round(START + (hour - notice) * HOUR), "m")


spans = st.builds(lambda start, length: Interval(start, start + length), st.integers(0, 5000), st.integers(0, 900))
many = st.lists(spans, max_size=12)


@given(many)
def test_a_union_is_disjoint_never_longer_than_the_sum_and_never_shorter_than_the_longest(
    given_: list[Interval],
) -> None:
    merged = union(given_)
    assert length_ms(merged) <= sum(each.length_ms for each in given_)
    assert length_ms(merged) >= max((each.length_ms for each in given_), default=0)
    assert all(first.end_ms < second.start_ms for first, second in pairwise(merged))
    moments = {moment for each in given_ for moment in range(each.start_ms, each.end_ms)}
    assert length_ms(merged) == len(moments)


@given(many, many)
def test_what_is_removed_is_gone_and_the_rest_stays(given_: list[Interval], removed: list[Interval]) -> None:
    left = without(union(given_), union(removed))
    both = length_ms(union([*given_, *removed]))
    assert length_ms(left) == both - length_ms(union(removed))


@given(many, many, many, st.booleans())
def test_due_notice_never_makes_it_worse_and_reports_never_better(
    down: list[Interval], work: list[Interval], claims: list[Interval], is_verified: bool
) -> None:
    period = Interval(0, 10_000_000)
    terms = Terms(0.99)
    downs = [Downtime(each) for each in down]
    reports = [CustomerReport(each, "t", is_verified) for each in claims]
    early = [Maintenance(each, each.start_ms - 72 * HOUR) for each in work]
    late = [Maintenance(each, None) for each in work]
    fair, unfair = (attainment(period, terms, downs, works, reports) for works in (early, late))
    assert fair.ratio >= unfair.ratio
    assert fair.ratio <= fair.monitored_ratio
    assert fair.unverified_ratio <= fair.ratio
    assert length_ms(fair.counted) + length_ms(fair.excluded) <= period.length_ms
    if not is_verified:
        assert fair.ratio == fair.monitored_ratio


def test_a_maintenance_needs_its_notice_to_the_second() -> None:
    in_time, late = (attainment(NOVEMBER, Terms(), [], [announced(100, 2, hours)], []) for hours in (72, 72 - 1 / 3600))
    assert (length_ms(in_time.excluded), length_ms(in_time.counted)) == (2 * HOUR, 0)
    assert (length_ms(late.excluded), length_ms(late.counted)) == (0, 2 * HOUR)
    assert "72 h needed: counts as downtime" in late.contributions[0].remark


def test_beyond_the_monthly_cap_maintenance_is_downtime() -> None:
    works = [announced(100, 3, 100), announced(300, 3, 100)]
    found = attainment(NOVEMBER, Terms(monthly_cap_seconds=4 * 3600), [], works, [])
    assert found.excluded == (at(100, 3), at(300, 1))
    assert found.counted == (at(301, 2),)
    assert [each.counted_ms for each in found.contributions] == [0, 2 * HOUR]


def test_the_cap_is_that_of_each_month() -> None:
    two_months = Interval(START, parse_rfc3339("2027-01-01T00:00:00Z"))
    over_the_turn = announced(30 * 24 - 2, 4, 100)
    found = attainment(two_months, Terms(monthly_cap_seconds=3600), [], [over_the_turn], [])
    assert found.excluded == (at(718, 1), at(720, 1))
    assert length_ms(found.counted) == 2 * HOUR


def test_unverified_reports_are_shown_and_not_counted() -> None:
    reports = [CustomerReport(at(10, 1), "T-9", False)]
    found = attainment(NOVEMBER, Terms(0.999), [], [], reports)
    assert (found.ratio, found.monitored_ratio) == (1.0, 1.0)
    assert found.unverified_ratio == pytest.approx(1 - 1 / 720)
    (shown,) = found.contributions
    assert (shown.kind, shown.title, shown.counted_ms, shown.remark) == (
        Kind.CUSTOMER, "T-9", 0, "not verified, not counted",
    )  # fmt: skip


def test_what_lies_outside_the_period_does_not_count_and_says_so() -> None:
    found = attainment(NOVEMBER, Terms(0.999), [Downtime(at(-2, 1)), Downtime(at(-1, 2))], [], [])
    assert length_ms(found.counted) == HOUR
    assert [each.remark for each in found.contributions] == ["outside the period", "cut to the period"]


def test_a_slo_that_is_not_stricter_is_seen() -> None:
    assert attainment(NOVEMBER, Terms(0.999, slo=0.999), [], [], []).is_slo_stricter is False
    assert attainment(NOVEMBER, Terms(0.999, slo=0.9995), [], [], []).is_slo_stricter is True
    assert attainment(NOVEMBER, Terms(0.999), [], [], []).is_slo_stricter is None


def test_downtime_left_is_what_the_agreement_allows_less_what_was() -> None:
    found = attainment(NOVEMBER, Terms(0.999), [Downtime(at(10, 0.5))], [], [])
    assert found.left_ms == pytest.approx(0.001 * 720 * HOUR - 0.5 * HOUR)
    assert found.is_met
    assert not attainment(NOVEMBER, Terms(0.999), [Downtime(at(10, 1))], [], []).is_met


BROKEN = """\
watchfloor: sla/1
period: 2026-13
sla: 99.9
notice: soon
downtime:
  - {start: 2026-11-01 10:00, end: 2026-11-01T11:00:00Z}
customer_reports:
  - {ticket: T-1, start: 2026-11-01T10:00:00Z, end: 2026-11-01T11:00:00Z}
"""


def test_every_fault_of_a_file_is_named_with_its_line() -> None:
    with pytest.raises(BadInput) as caught:
        read_attainment("a.yaml", BROKEN)
    assert {(each.line, each.field) for each in caught.value.problems} == {
        (2, "period"),
        (3, "sla"),
        (4, "notice"),
        (6, "downtime[0].start"),
        (8, "customer_reports[0].verified"),
    }


def test_an_end_before_its_start_is_a_fault() -> None:
    text = (
        "watchfloor: sla/1\nperiod: {start: 2026-11-01T00:00:00Z, end: 2026-10-01T00:00:00Z}\n"
        "downtime:\n  - {start: 2026-11-02T00:00:00Z, end: 2026-11-01T00:00:00Z}\n"
    )
    with pytest.raises(BadInput) as caught:
        read_attainment("a.yaml", text)
    assert [(each.line, each.field) for each in caught.value.problems] == [(2, "period"), (4, "downtime[0]")]


def test_december_ends_with_the_year() -> None:
    read = read_attainment("a.yaml", "watchfloor: sla/1\nperiod: 2026-12\n")
    assert read.period == (parse_rfc3339("2026-12-01T00:00:00Z"), parse_rfc3339("2027-01-01T00:00:00Z"))
