from hypothesis import given
from hypothesis import strategies as st

from console.panes.charts.span import LABELS, MINUTE_MS, RANGES, ChartSpan, between, ranged, stepped, zoomed

NOW = 1_795_271_770_000
WEEK = RANGES["7d"] * MINUTE_MS


def test_every_range_has_its_words_and_its_id() -> None:
    assert set(LABELS) == set(RANGES)
    assert [ranged(name).range_id for name in RANGES] == list(RANGES)
    assert ChartSpan(90 * MINUTE_MS).range_id == ""
    assert ChartSpan(60 * MINUTE_MS, NOW).range_id == ""


def test_a_range_ends_now_and_one_that_was_put_somewhere_stays() -> None:
    assert ranged("1h").bounds(NOW) == (NOW - 3_600_000, NOW)
    fixed = between((NOW - 600_000) / 1000, (NOW - 300_000) / 1000)
    assert fixed.bounds(NOW) == fixed.bounds(NOW + 99_000) == (NOW - 600_000, NOW - 300_000)


def test_stepping_goes_through_the_ranges_and_stops_at_the_ends() -> None:
    span = ranged("15m")
    seen = []
    for _step in range(6):
        seen.append(span.range_id)
        span = stepped(span, 1)
    assert seen == ["15m", "1h", "6h", "24h", "7d", "7d"]
    assert stepped(ranged("15m"), -1).range_id == "15m"
    assert stepped(ChartSpan(90 * MINUTE_MS), 1).range_id == "6h"
    assert stepped(ChartSpan(90 * MINUTE_MS), -1).range_id == "1h"


@given(st.integers(MINUTE_MS, WEEK), st.sampled_from([1, -1]), st.floats(0, 1))
def test_zooming_keeps_the_moment_under_the_cursor_where_it_is(long: int, step: int, share: float) -> None:
    before = ChartSpan(long, NOW - WEEK)
    start, _end = before.bounds(NOW)
    at = round(start + share * long)
    after = zoomed(before, step, NOW, at)
    assert MINUTE_MS <= after.span_ms <= WEEK
    left, right = after.bounds(NOW)
    assert right <= NOW
    if after.end_ms is not None:
        assert abs((at - left) / after.span_ms - (at - start) / long) < 0.001


def test_zooming_without_a_cursor_keeps_the_end() -> None:
    assert zoomed(ranged("1h"), 1, NOW, None) == ChartSpan(30 * MINUTE_MS)
    assert zoomed(ranged("1h"), -1, NOW, NOW - WEEK) == ChartSpan(120 * MINUTE_MS)


def test_a_stretch_too_short_or_too_long_is_fitted() -> None:
    assert between(100.0, 101.0).span_ms == MINUTE_MS
    assert between(0.0, 10_000_000.0).span_ms == WEEK
