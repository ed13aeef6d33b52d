"""Time windows, and error ratios over them from samples of our own."""

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Service
from models.health.board import HealthBoard
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock, parse_rfc3339
from models.slo.history import error_samples, joined, window_fact
from models.slo.own_signal import catalogue_slos, own_facts
from models.slo.time_window import TimeWindow, parse_length

NOW = 1_800_000_000.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1w", (604_800, 0)), ("28d", (2_419_200, 0)), ("1M", (2_592_000, 1)), ("1Q", (7_776_000, 3)), ("1Y", (31_536_000, 12)),
     ("2M", (5_270_400, 2)), ("0d", None), ("1.5h", None), ("999999d", None), ("", None), ("7", None)],
)  # fmt: skip
def test_openslo_durations(text: str, expected: tuple[int, int] | None) -> None:
    assert parse_length(text) == expected


@pytest.mark.parametrize(
    ("window", "now", "begin", "end"),
    [
        (TimeWindow(604_800, 0, datetime(2022, 1, 1, 12), "America/New_York"),
         "2026-11-21T12:00:00Z", "2026-11-14T17:00:00Z", "2026-11-21T17:00:00Z"),
        (TimeWindow(2_592_000, 1, datetime(2026, 1, 31), "UTC"),
         "2026-03-01T00:00:00Z", "2026-02-28T00:00:00Z", "2026-03-31T00:00:00Z"),
        (TimeWindow(7_776_000, 3, datetime(2026, 1, 1), "Europe/Paris"),
         "2026-11-21T00:00:00Z", "2026-09-30T22:00:00Z", "2026-12-31T23:00:00Z"),
        (TimeWindow(31_536_000, 12, datetime(2030, 1, 1), "UTC"),
         "2026-11-21T00:00:00Z", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        (TimeWindow(21_600, 0, datetime(2026, 1, 1), "UTC"),
         "2026-11-21T07:00:00Z", "2026-11-21T06:00:00Z", "2026-11-21T12:00:00Z"),
    ],
)  # fmt: skip
def test_calendar_windows(window: TimeWindow, now: str, begin: str, end: str) -> None:
    assert window.span_ms(parse_rfc3339(now)) == (parse_rfc3339(begin), parse_rfc3339(end))


@given(
    st.integers(0, 4_000_000_000_000),
    st.sampled_from([(604_800, 0), (86_400, 0), (2_592_000, 1), (7_776_000, 3), (3_600, 0)]),
    st.sampled_from(["UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]),
)
def test_now_always_lies_in_the_calendar_window(now_ms: int, length: tuple[int, int], zone: str) -> None:
    window = TimeWindow(length[0], length[1], datetime(2024, 3, 30, 2, 30), zone)
    begin, end = window.span_ms(now_ms)
    assert begin <= now_ms < end
    assert window.span_ms(begin) == (begin, end)
    assert window.span_ms(end)[0] == end


def test_errors_are_weighed_by_traffic() -> None:
    times = NOW - np.array([45.0, 30.0, 15.0, 0.0])
    busy = error_samples(times, np.array([0.0, 0.0, 0.5, 0.5]), times, np.array([99.0, 99.0, 1.0, 1.0]))
    found = window_fact([busy], 60.0, NOW)
    assert found.error_ratio == pytest.approx(1.0 / 200.0)
    assert found.events == pytest.approx(200 * 15)
    assert found.known == pytest.approx(1.0)
    calm = window_fact([error_samples(times, np.array([0.0, 0.0, 0.5, 0.5]))], 60.0, NOW)
    assert calm.error_ratio == pytest.approx(0.25)
    assert calm.events is None


def test_several_series_weigh_by_their_traffic_and_no_traffic_is_no_error() -> None:
    times = NOW - np.array([30.0, 15.0, 0.0])
    ones = np.ones(3)
    east = error_samples(times, 0.1 * ones, times, 30.0 * ones)
    west = error_samples(times, 0.0 * ones, times, 10.0 * ones)
    assert window_fact([east, west], 45.0, NOW).error_ratio == pytest.approx(0.075)
    idle = window_fact([error_samples(times, 0.4 * ones, times, 0.0 * ones)], 45.0, NOW)
    assert (idle.error_ratio, idle.events) == (0.0, 0.0)


def test_a_gap_is_not_known() -> None:
    times = np.concatenate((NOW - 3600 + np.arange(0, 900, 15.0), NOW - np.arange(885, -1, -15.0)))
    found = window_fact([error_samples(times, np.zeros(len(times)))], 3600.0, NOW)
    assert found.known == pytest.approx(0.5, abs=0.02)
    assert window_fact([], 3600.0, NOW).error_ratio is None
    assert window_fact([error_samples(times, np.full(len(times), np.nan))], 60.0, NOW).known == 0.0


steps = st.lists(st.floats(1.0, 120.0), min_size=1, max_size=60)


@given(steps, st.data(), st.floats(10.0, 10_000.0))
def test_a_ratio_lies_among_its_samples_whatever_the_times(
    gaps: list[float], data: st.DataObject, window: float
) -> None:
    times = NOW - np.cumsum(gaps)[::-1]
    size = len(times)
    ratios = np.array(
        data.draw(st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), min_size=size, max_size=size))
    )
    traffic = np.array(
        data.draw(st.lists(st.one_of(st.floats(0, 1e6), st.just(float("nan"))), min_size=size, max_size=size))
    )
    fact = window_fact([error_samples(times, ratios, times, traffic)], window, NOW)
    assert 0.0 <= fact.known <= 1.0
    if fact.error_ratio is not None and fact.error_ratio > 0:
        known = ratios[~np.isnan(ratios)]
        assert known.min() - 1e-9 <= fact.error_ratio <= known.max() + 1e-9
    doubled = window_fact([error_samples(times, ratios, times, 2 * traffic)], window, NOW)
    assert doubled.error_ratio == pytest.approx(fact.error_ratio)


def test_a_rate_next_to_zero_weighs_what_it_weighs() -> None:
    times, ratios = np.array([NOW - 4, NOW - 2.0]), np.array([0.75, np.nan])
    for factor in (1, 2):
        rate = factor * np.array([5e-324, 0.0])
        assert window_fact([error_samples(times, ratios, times, rate)], 10.0, NOW).error_ratio == 0.75


def test_memory_goes_on_where_the_board_begins() -> None:
    old = error_samples(np.array([900.0, 1800.0, 2700.0]), np.array([0.1, 0.1, 0.1]), step=900.0)
    new = error_samples(np.arange(2010.0, 3001.0, 15.0), np.zeros(67))
    both = joined(old, new)
    assert both.spans.sum() == pytest.approx(3000.0)
    assert window_fact([both], 3000.0, 3000.0).error_ratio == pytest.approx(0.1 * 1995 / 3000)
    assert joined(old, error_samples(np.empty(0), np.empty(0))) is old


def test_the_catalogue_gives_objectives_and_the_board_measures_them() -> None:
    clock = ManualClock(round(NOW * 1000))
    services = (
        Service("shop", "Shop", slo_target=0.999),
        Service("till", "Till"),
        Service("odd", "Odd", slo_target=1.0),
    )
    catalog = Catalog("estate", services)
    (slo,) = catalogue_slos(catalog)
    assert (slo.service, slo.objective, slo.window) == ("shop", 0.999, TimeWindow(30 * 86_400))
    board = HealthBoard(clock, catalog)
    times = NOW - np.arange(7200.0, -1.0, -15.0)
    errors, traffic = np.where(times > NOW - 600, 0.5, 0.0), np.full(len(times), 600.0)
    board.ingest(
        [
            SampleBlock(SeriesKey("shop", Signal.ERRORS), Unit.RATIO, times, errors),
            SampleBlock(SeriesKey("shop", Signal.TRAFFIC), Unit.PER_MINUTE, times, traffic),
        ]
    )
    (fact,) = own_facts(board, [slo], clock.now_ms())
    by_length = {each.seconds: each for each in fact.windows}
    assert by_length[300.0].error_ratio == pytest.approx(0.5)
    assert by_length[3600.0].error_ratio == pytest.approx(1 / 12, rel=0.01)
    assert by_length[3600.0].events == pytest.approx(36_000)
    assert fact.period is not None
    assert not fact.period.is_known

    remembered = board.memory(SeriesKey("shop", Signal.ERRORS))
    assert remembered is not None
    long_ago = NOW - np.arange(30 * 86_400.0, 7200.0, -60.0)
    remembered.backfill(long_ago, np.full(len(long_ago), 0.01))
    (with_memory,) = own_facts(board, [slo], clock.now_ms())
    assert with_memory.period is not None
    assert with_memory.period.known > 0.99
    assert with_memory.period.error_ratio == pytest.approx(0.01, rel=0.1)
