"""The past is asked for bit by bit: what matters first, never what is known, never at the cost of the present."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.http import HttpClient
from console.sources.port import Batch
from console.sources.prometheus.history import Backlog, Stretch, covers_nothing
from console.sources.prometheus.preset import ready_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.health.board import HealthBoard
from models.health.memory import bucketed
from models.health.samples import SeriesKey, Signal
from models.kernel.clock import ManualClock
from tests.fakes.prometheus import FakePrometheus

QUARTER = 900.0
END = 1_800_000_000.0
KEY = SeriesKey("shop", Signal.UP)
HOUR, DAY = 3_600.0, 86_400.0


def taken(backlog: Backlog) -> list[Stretch]:
    found = []
    while (stretch := backlog.take(lambda _query: [KEY])) is not None:
        found.append(stretch)
    return found


@given(st.floats(0, 7_200), st.floats(END, END + 10_000), st.sampled_from([DAY, 6 * HOUR, 0.0]))
def test_what_lies_before_is_covered_once_and_without_holes(first: float, end: float, fine: float) -> None:
    backlog = Backlog(covers_nothing, fine)
    backlog.begin("q", end - first, end)
    stretches = taken(backlog)
    for kind in (True, False):
        parts = sorted((one.start, one.end) for one in stretches if one.is_fine is kind)
        assert all(one[1] == other[0] for one, other in itertools.pairwise(parts))
        assert all(edge % QUARTER == 0 for part in parts for edge in part)
    samples = [one for one in stretches if one.is_fine]
    if fine > first + QUARTER:
        assert min(one.start for one in samples) <= end - fine + QUARTER
        assert max(one.end for one in samples) >= end - first
    quarters = [one for one in stretches if not one.is_fine]
    assert min(one.start for one in quarters) == pytest.approx(end - 35 * DAY, abs=QUARTER)
    assert max(one.end for one in quarters) == pytest.approx(end - fine, abs=QUARTER)
    assert all((one.end - one.start) / QUARTER <= 11_000 for one in quarters)


def test_the_last_hours_come_before_the_weeks_and_those_before_the_rest_of_the_day() -> None:
    backlog = Backlog(covers_nothing, DAY)
    for query in ("a", "b"):
        backlog.begin(query, END - HOUR, END)
    order = [(one.is_fine, END - one.end > 6 * HOUR) for one in taken(backlog)]
    assert order == sorted(order, key=[(True, False), (False, True), (True, True)].index)
    assert {one.query for one in taken(backlog)} == set()


def test_what_every_series_is_known_of_is_not_asked_for() -> None:
    backlog = Backlog(lambda _key, start, _end: start < END - 5 * HOUR, DAY)
    backlog.begin("q", END - HOUR, END)
    assert [one.is_fine for one in taken(backlog)] == [True, True]
    backlog.begin("q", END - HOUR, END)
    assert backlog.take(lambda _query: []) is None, "a question without series has no past"


def test_too_much_is_halved_until_a_quarter_of_an_hour_is_given_up() -> None:
    backlog = Backlog(covers_nothing, 0.0)
    backlog.begin("q", END, END)
    sizes = []
    while (stretch := backlog.take(lambda _query: [KEY])) is not None:
        sizes.append(stretch.end - stretch.start)
        if len(sizes) < 40:
            backlog.halve(stretch, END)
    assert min(sizes) < 2 * QUARTER
    assert sum(size == max(sizes) for size in sizes) == 1


def test_what_is_never_answered_is_not_asked_for_ever() -> None:
    backlog = Backlog(covers_nothing, 0.0)
    backlog.begin("q", END, END)
    tries = 0
    while (stretch := backlog.take(lambda _query: [KEY])) is not None:
        tries += 1
        backlog.again(stretch, END)
    assert tries == 3


@given(st.integers(1, 6_000), st.floats(1, 60))
def test_the_more_series_the_shorter_the_stretch_and_nothing_is_left_out(series: int, step: float) -> None:
    backlog = Backlog(covers_nothing, DAY, step_seconds=step)
    backlog.begin("q", END - HOUR, END)
    keys = [SeriesKey(f"s{number}", Signal.UP) for number in range(series)]
    found = []
    while (stretch := backlog.take(lambda _query: keys)) is not None:
        found.append(stretch)
    for is_fine, distance in ((True, step), (False, QUARTER)):
        parts = sorted((one.start, one.end) for one in found if one.is_fine is is_fine)
        assert all(one[1] == other[0] for one, other in itertools.pairwise(parts))
        assert all((end - start) / distance * series <= 60_000 or end - start == QUARTER for start, end in parts)
    assert min(one.start for one in found) <= END - 35 * DAY + QUARTER


class Watched:
    """A source on the fake, which has two days of one target."""

    def __init__(self) -> None:
        self.clock = ManualClock(round(END * 1000))
        self.fake = FakePrometheus(lambda: self.clock.now_ms() / 1000)
        self.fake.start()
        for at in np.arange(END - 2 * DAY - 23, END + 1, 60.0):
            self.fake.put("up", float(at), f"0.{int(at * 7) % 9}", job="api", instance="h1:80", service="shop")
        self.board = HealthBoard(self.clock)

    def source(self, backfill_seconds: float = DAY, past_budget_seconds: float = 3.0) -> PrometheusSource:
        options = PrometheusOptions(
            presets=(ready_preset("targets"),),
            interval_seconds=60.0,
            backfill_seconds=backfill_seconds,
            past_budget_seconds=past_budget_seconds,
        )
        return PrometheusSource(HttpClient(self.fake.url), options, clock=self.clock)

    def poll(self, source: PrometheusSource) -> Batch:
        self.clock.advance(60)
        at = self.clock.now_ms() / 1000
        self.fake.put("up", at - 1, "1", job="api", instance="h1:80", service="shop")
        self.fake.requests.clear()
        batch = source.poll(self.clock.now_ms())
        self.board.ingest(batch.blocks)
        self.board.fill(batch.earlier)
        self.board.backfill(batch.history)
        return batch


@pytest.fixture
def watched() -> Iterator[Watched]:
    found = Watched()
    yield found
    found.fake.stop()


def test_the_first_poll_brings_an_hour_and_later_ones_the_day_and_the_weeks(watched: Watched) -> None:
    source = watched.source()
    first = watched.poll(source)
    assert first.earlier == first.history == ()
    assert HOUR <= first.blocks[0].times[-1] - first.blocks[0].times[0] <= HOUR + QUARTER
    second = watched.poll(source)
    assert second.warnings == ()
    ring, memory = watched.board.series(KEY), watched.board.memory(KEY)
    assert ring is not None
    assert memory is not None
    assert ring.times[-1] - ring.times[0] >= 23.9 * HOUR
    assert not np.isnan(ring.values).any(), "no holes between the pieces"
    assert np.allclose(np.diff(ring.times), 60, atol=25)
    middles, _, mean, _ = memory.window(-np.inf, np.inf)
    assert middles[-1] - middles[0] >= 1.95 * DAY
    assert not np.isnan(mean[1:]).any()
    whole = bucketed(ring.times[ring.times >= END - 22 * HOUR], ring.values[ring.times >= END - 22 * HOUR])
    held = dict(zip((middles // QUARTER).astype(int).tolist(), mean.tolist(), strict=True))
    for number, expected in list(zip(whole.numbers.tolist(), whole.mean.tolist(), strict=True))[1:]:
        assert held[number] == pytest.approx(expected, abs=1e-4), "no quarter was filled by halves"
    assert watched.poll(source).history == (), "once"
    source.close()


def test_the_past_is_cut_smaller_where_the_server_refuses(watched: Watched) -> None:
    source = watched.source(backfill_seconds=2 * HOUR)
    watched.poll(source)
    watched.fake.most_points = 300
    batch = watched.poll(source)
    memory = watched.board.memory(KEY)
    assert memory is not None
    assert batch.warnings == ()
    middles = memory.window(-np.inf, np.inf)[0]
    assert middles[-1] - middles[0] >= 1.95 * DAY
    source.close()


def test_a_past_that_fails_is_said_and_rests_while_the_present_goes_on(watched: Watched) -> None:
    source = watched.source()
    watched.poll(source)
    watched.fake.fail_before = END - 2 * HOUR
    batch = watched.poll(source)
    assert len(batch.blocks) == 1
    assert [text for text in batch.warnings if text.startswith("history of targets answering")]
    asked = len(watched.fake.requests)
    assert watched.poll(source).warnings == ()
    assert len(watched.fake.requests) < asked, "the past rests"
    watched.fake.fail_before = None
    watched.clock.advance(300)
    watched.poll(source)
    ring = watched.board.series(KEY)
    assert ring is not None
    assert ring.times[-1] - ring.times[0] >= 23.9 * HOUR
    source.close()


def test_no_time_left_means_no_past(watched: Watched) -> None:
    source = watched.source(past_budget_seconds=0.0)
    for _ in range(3):
        batch = watched.poll(source)
        assert batch.earlier == batch.history == ()
    source.close()


def test_a_night_without_answers_is_made_up_for(watched: Watched) -> None:
    source = watched.source()
    watched.poll(source)
    watched.poll(source)
    for minute in range(5 * 60 + 1):
        at = watched.clock.now_ms() / 1000 + 60.0 * minute
        watched.fake.put("up", at, "1", job="api", instance="h1:80", service="shop")
    watched.clock.advance(5 * HOUR)
    watched.poll(source)
    ring = watched.board.series(KEY)
    assert ring is not None
    assert not np.isnan(ring.values).any()
    assert np.diff(ring.times).max() <= 85
    source.close()
