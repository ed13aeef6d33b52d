import csv
import io
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from console.live import Live
from console.panes.charts import history as chart_history
from console.panes.charts.export import charts_csv, file_stem, safe
from console.panes.charts.views import Wanted, chart_view
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock

NOW = 1_795_271_700.0
HOUR, DAY, WEEK = 3600.0, 86_400.0, 7 * 86_400.0
ERRORS = SeriesKey("checkout", Signal.ERRORS, "eu")


class Buckets:
    """A long memory that knows from `since` on, a quarter of an hour at a time, with a hole."""

    def __init__(self, since: float, level: float = 0.01, hole: tuple[float, float] = (0, 0)) -> None:
        self._since, self._level, self._hole = since, level, hole

    def window(self, start: float, end: float) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        times = np.arange(np.floor(start / 900), np.ceil(end / 900), dtype=np.float64) * 900 + 450
        times = times[times >= self._since]
        mean = np.where((times >= self._hole[0]) & (times < self._hole[1]), np.nan, self._level)
        return times, mean * 0.5, mean, mean * 3


class Board(HealthBoard):
    """A board whose long memory is put in by the test."""

    long: Buckets | None = None

    def memory(self, key: SeriesKey) -> Any:
        return self.long


def room(hours: float = 5.0, long: Buckets | None = None, level: float = 0.02) -> Live:
    """Only what the pure functions read of Live."""
    board = Board(ManualClock(round(NOW * 1000)), capacity=100_000)
    board.long = long
    times = np.arange(NOW - hours * HOUR, NOW + 1, 10.0)
    board.ingest([SampleBlock(ERRORS, Unit.RATIO, times, np.full(times.size, level), "errors")])
    health = board.assess(round(NOW * 1000))
    live = SimpleNamespace(board=board, health=health, by_service={each.service: each for each in health})
    return cast(Live, live)


def wanted(hours: float, end: float = NOW, *, is_vs_week: bool = False) -> Wanted:
    return Wanted(round((end - hours * HOUR) * 1000), round(end * 1000), round(NOW * 1000), is_vs_week)


def test_up_to_a_day_samples_are_shown_without_a_copy() -> None:
    live = room(long=Buckets(0))
    found = chart_history.history(live, ERRORS, NOW - HOUR, NOW)
    ring = live.board.series(ERRORS)
    assert ring is not None
    assert np.shares_memory(found.values, ring.values)
    assert found.means_until is None and len(found.times) == 361


def test_before_the_first_sample_means_stand_in_and_say_so() -> None:
    live = room(hours=2, long=Buckets(NOW - 10 * DAY))
    found = chart_history.history(live, ERRORS, NOW - 6 * HOUR, NOW)
    first = NOW - 2 * HOUR
    assert found.means_until == first
    assert set(found.values[found.times < first].tolist()) == {0.01}
    assert set(found.values[found.times >= first].tolist()) == {0.02}
    assert np.all(np.diff(found.times) > 0)
    assert found.low is not None and found.high is not None
    assert found.high[0] == pytest.approx(0.03) and found.high[-1] == 0.02
    assert chart_history.meta_words([found], NOW - 6 * HOUR, NOW) == "15 min means before 12:35Z"


def test_beyond_a_day_only_means_are_shown() -> None:
    live = room(hours=30, long=Buckets(NOW - 10 * DAY, hole=(NOW - 4 * DAY, NOW - 3 * DAY)))
    found = chart_history.history(live, ERRORS, NOW - WEEK, NOW)
    assert found.means_until == NOW
    assert np.diff(found.times).tolist() == [900.0] * (len(found.times) - 1)
    assert np.isnan(found.values).sum() == 96
    assert chart_history.meta_words([found], NOW - WEEK, NOW) == "15 min means"


def test_without_a_long_memory_there_is_what_the_ring_holds() -> None:
    found = chart_history.history(room(hours=2), ERRORS, NOW - WEEK, NOW)
    assert found.times[0] == NOW - 2 * HOUR and found.means_until is None
    assert chart_history.meta_words([found], NOW - WEEK, NOW) == "known since 21 Nov 12:35Z"
    unknown = chart_history.history(room(), SeriesKey("nobody", Signal.ERRORS), NOW - HOUR, NOW)
    assert not unknown.is_known


def test_last_week_comes_from_samples_else_from_means_else_not_at_all() -> None:
    assert chart_history.last_week(room(long=Buckets(NOW - DAY)), ERRORS, NOW - HOUR, NOW) is None
    assert not chart_history.knows_last_week(room(), ERRORS, NOW - HOUR, NOW)
    raw = chart_history.last_week(room(hours=200, level=0.07), ERRORS, NOW - HOUR, NOW)
    assert raw is not None and raw.words == ""
    assert set(raw.line.values.tolist()) == {0.07}
    coarse = chart_history.last_week(room(long=Buckets(NOW - 10 * DAY)), ERRORS, NOW - HOUR, NOW)
    assert coarse is not None and coarse.words == "last week as 15 min means"
    # The line reaches both edges of the plot, moved by exactly a week.
    assert coarse.line.times[0] <= NOW - HOUR and coarse.line.times[-1] >= NOW
    assert (coarse.line.times[0] - 450) % 900 == 0


def test_a_view_of_the_past_ends_on_the_figure_of_then() -> None:
    live = room()
    ring_end = NOW - 2 * HOUR
    live.board.ingest([SampleBlock(ERRORS, Unit.RATIO, np.array([NOW + 0.5]), np.array([0.9]), "errors")])
    health = live.board.assess(round(NOW * 1000))[0]
    now = chart_view(live, health, Signal.ERRORS, wanted(1))
    then = chart_view(live, health, Signal.ERRORS, wanted(1, ring_end))
    assert now.value == "eu 90 %"
    assert then.value == "eu 2 %" and then.lines[0].value == "2 %"
    assert then.lines[0].times[-1] <= ring_end


def test_series_of_another_unit_do_not_share_the_axis() -> None:
    live = room()
    queue = SeriesKey("checkout", Signal.ERRORS, "queue")
    times = np.arange(NOW - HOUR, NOW, 10.0)
    live.board.ingest([SampleBlock(queue, Unit.COUNT, times, np.full(times.size, 9000.0), "queue")])
    health = live.board.assess(round(NOW * 1000))[0]
    view = chart_view(live, health, Signal.ERRORS, wanted(1))
    assert len(view.lines) == 1


def test_what_nobody_reports_says_so() -> None:
    live = room()
    view = chart_view(live, live.health[0], Signal.TRAFFIC, wanted(1))
    assert view.lines == () and "No such series" in view.note


def test_unknown_is_stale_and_never_normal() -> None:
    live = room()
    late = round((NOW + HOUR) * 1000)
    health = live.board.assess(late)[0]
    view = chart_view(live, health, Signal.ERRORS, Wanted(late - 3_600_000, late, late))
    assert view.is_stale and view.condition is Condition.UNKNOWN
    assert view.value == "–" and view.words.startswith("NO CURRENT DATA (last ")
    assert view.lines[0].value == ""


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_csv_has_all_samples_with_units_and_without_comments() -> None:
    live = room()
    rows = read(charts_csv(live, live.health[0], wanted(1)))
    assert rows[0] == ["time (UTC)", "checkout errors eu (ratio)"]
    assert len(rows) == 1 + 361
    assert rows[1] == ["2026-11-21T13:35:00.000Z", "0.02"]


def test_csv_of_means_has_lowest_and_highest_and_stays_in_range() -> None:
    live = room(hours=1, long=Buckets(NOW - 10 * DAY))
    rows = read(charts_csv(live, live.health[0], wanted(168)))
    assert rows[0][1:] == [
        "checkout errors eu, 15 min means (ratio)",
        "checkout errors eu, lowest (ratio)",
        "checkout errors eu, highest (ratio)",
    ]
    assert rows[1][1:] == ["0.01", "0.005", "0.03"]
    assert len(rows) == 1 + 7 * 96
    assert min(row[0] for row in rows[1:]) >= "2026-11-14T14:35"


def test_csv_leaves_gaps_out_and_cells_empty_where_only_others_have_a_sample() -> None:
    live = room()
    other = SeriesKey("checkout", Signal.ERRORS, "us")
    live.board.ingest(
        [SampleBlock(other, Unit.RATIO, np.array([NOW - 25.0, NOW - 15]), np.array([0.5, np.nan]), "errors")]
    )
    health = live.board.assess(round(NOW * 1000))[0]
    rows = read(charts_csv(live, health, wanted(1)))
    place = rows[0].index("checkout errors us (ratio)")
    assert [row[place] for row in rows[1:] if row[place]] == ["0.5"]
    assert not any(all(cell == "" for cell in row[1:]) for row in rows)


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "\tx", "'x"])
def test_heads_are_no_formulas(text: str) -> None:
    assert safe(text) == f"'{text}"


def test_the_file_is_named_after_service_and_stretch() -> None:
    live = room()
    health = live.health[0]
    assert file_stem(health, wanted(1)) == "checkout 20261121T133500Z to 20261121T143500Z"
