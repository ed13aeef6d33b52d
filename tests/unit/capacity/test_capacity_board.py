from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

import resources
from models.capacity.board import CapacityBoard
from models.capacity.drift import DriftCourse, drift
from models.capacity.queue import QueueCourse, queue_growth
from models.capacity.resource import Resource, resource_of
from models.capacity.rules import CapacityRules
from models.capacity.season import Coarse
from models.capacity.standing import Grade, SaturationStanding
from models.catalog.estate import Catalog, Service
from models.catalog.reading import NamedText, read_catalog
from models.drills.scenario_reader import read_scenario
from models.drills.simulation import Simulation
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock

START = 1_763_473_440_000
MINUTE = 60_000
DAY = 86_400.0
POOL = SeriesKey("db", Signal.SATURATION, "pool")
ESTATE = Catalog("estate", (Service("db", "DB", runbooks=("pool-relief", "other")), Service("b", "B")))


@cache
def demo() -> Catalog:
    return read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog


def board_with(*series: tuple[SeriesKey, Unit, FloatArray, FloatArray, str], now_ms: int = START) -> HealthBoard:
    health = HealthBoard(ManualClock(now_ms), ESTATE)
    health.ingest([SampleBlock(key, unit, times, values, metric) for key, unit, times, values, metric in series])
    return health


def level(value: float, until_ms: int = START, seconds: float = 1_200.0) -> tuple[FloatArray, FloatArray]:
    times = np.arange(until_ms / 1000 - seconds, until_ms / 1000 + 1, 10.0)
    return times, value * np.random.default_rng(1).uniform(0.995, 1.005, len(times))


def one(value: float, board: CapacityBoard | None = None, now_ms: int = START) -> SaturationStanding:
    health = board_with((POOL, Unit.RATIO, *level(value), "connections used"), now_ms=now_ms)
    return (board or CapacityBoard(ESTATE)).assess(now_ms, health)[0]


@pytest.mark.parametrize(
    ("value", "grade", "condition"),
    [
        (0.5, Grade.OK, Condition.OK),
        (0.82, Grade.WARNING, Condition.AT_RISK),
        (0.93, Grade.CRITICAL, Condition.DEGRADED),
        (1.0, Grade.CRITICAL, Condition.DEGRADED),
    ],
)
def test_a_level_is_graded_by_the_rules(value: float, grade: Grade, condition: Condition) -> None:
    found = one(value)
    assert (found.grade, found.condition) == (grade, condition)
    assert found.used == pytest.approx(value, abs=0.02)
    assert (found.resource, found.metric, found.runbook) == (Resource.CONNECTIONS, "connections used", "pool-relief")
    assert found.sentence.startswith("db: connections used ")


def test_a_level_that_hovers_does_not_flicker() -> None:
    board = CapacityBoard(ESTATE)
    grades = [one(value, board).grade for value in (0.81, 0.79, 0.77, 0.79)]
    assert grades == [Grade.WARNING, Grade.WARNING, Grade.OK, Grade.OK]


def test_what_no_longer_delivers_is_unknown_and_shows_no_level() -> None:
    found = one(0.95, now_ms=START + 6 * MINUTE)
    assert (found.grade, found.condition, found.level) == (Grade.UNKNOWN, Condition.UNKNOWN, None)
    assert found.sentence == "db: connections used unknown, last figure 6 min ago"


def test_bytes_count_where_their_limit_is_known() -> None:
    disk = SeriesKey("db", Signal.SATURATION, "disk /data")
    times, values = level(85 * 2**30)
    health = board_with((disk, Unit.BYTES, times, values, "disk used"))
    assert CapacityBoard(ESTATE).assess(START, health) == ()
    board = CapacityBoard(ESTATE)
    board.set_limits({disk: 100 * 2**30})
    (found,) = board.assess(START, health)
    assert (found.grade, found.resource) == (Grade.WARNING, Resource.DISK)
    assert found.sentence == "db: disk used 85 GiB of 100 GiB (85 %)"


def test_the_most_pressing_comes_first() -> None:
    seconds = np.arange(START / 1000 - 7_200, START / 1000, 10.0)
    noise = 0.004 * np.random.default_rng(2).normal(size=len(seconds))

    def rising(per_hour: float) -> FloatArray:
        return 0.6 + per_hour * (seconds - START / 1000) / 3600 + noise

    def key(name: str) -> SeriesKey:
        return SeriesKey("b", Signal.SATURATION, name)

    health = board_with(
        (key("cpu"), Unit.RATIO, seconds, np.full(len(seconds), 0.3), "cpu"),
        (key("disk"), Unit.RATIO, seconds, rising(0.25), "disk"),
        (key("memory"), Unit.RATIO, seconds, rising(0.28), "memory"),
        (key("threads"), Unit.RATIO, seconds, np.full(len(seconds), 0.85), "threads"),
    )
    found = CapacityBoard(ESTATE).assess(START, health)
    assert [(each.key.label, each.grade) for each in found] == [
        ("memory", Grade.CRITICAL),
        ("disk", Grade.CRITICAL),
        ("threads", Grade.WARNING),
        ("cpu", Grade.OK),
    ]
    assert "full in about 1 h (" in found[0].sentence
    assert found[0].full_at_ms is not None
    assert found[0].full_at_ms - START == pytest.approx(0.4 / 0.28 * 3_600_000, rel=0.2)


def test_forecasts_are_made_a_few_at_a_time_and_all_in_the_end() -> None:
    times, values = level(0.4)
    keys = [SeriesKey("b", Signal.SATURATION, f"cpu {number:02}") for number in range(40)]
    health = board_with(*((key, Unit.RATIO, times, values, "cpu") for key in keys))
    board = CapacityBoard(ESTATE)
    waiting = []
    for second in range(11):
        found = board.assess(START + second, health)
        waiting.append(sum("not looked at yet" in each.sentence for each in found))
    assert waiting[0] == 36 and waiting[-1] == 0
    assert waiting == sorted(waiting, reverse=True)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_demos_exhausted_pool_is_seen_at_once_and_nothing_else_is_accused(seed: int) -> None:
    simulation = Simulation(
        demo(), read_scenario("s", resources.text("scenarios/checkout-pool-exhaustion.yaml")), seed, START
    )
    clock = ManualClock(START)
    health = HealthBoard(clock, demo())
    health.ingest(simulation.samples(START - 60 * MINUTE, START, 10))
    board = CapacityBoard(demo())
    whole = simulation.samples(START, START + 14 * MINUTE, 10)
    pressing: dict[SeriesKey, float] = {}
    for step in range(1, 6 * 14):
        now = START + step * 10_000
        clock.set_wall(now)
        health.ingest(_piece(whole, step - 1))
        standings = board.assess(now, health)
        for each in standings:
            if each.grade is Grade.CRITICAL:
                pressing.setdefault(each.key, step / 6)
    assert list(pressing) == [SeriesKey("db-3", Signal.SATURATION, "pool")]
    # The pool begins to fill at 8:04 and is full half a minute later; its level is the median of a minute.
    assert 8.0 < pressing[SeriesKey("db-3", Signal.SATURATION, "pool")] <= 9.5
    assert standings[0].runbook is not None


def _piece(whole: list[SampleBlock], step: int) -> Iterator[SampleBlock]:
    """What was measured in one step: the same as if that alone had been simulated."""
    at = START / 1000 + 10 * step
    for block in whole:
        first, last = block.times.searchsorted((at, at + 10))
        if first < last:
            yield replace(block, times=block.times[first:last], values=block.values[first:last])


def waiting_line(per_minute: float, seed: int = 0, start: float = 200.0) -> tuple[FloatArray, FloatArray]:
    times = np.arange(START / 1000 - 900, START / 1000 + 1, 10.0)
    grown = np.maximum(times - (START / 1000 - 400), 0.0) / 60.0 * per_minute
    return times, start + grown + 8 * np.random.default_rng(seed).normal(size=len(times))


def test_a_queue_that_grows_while_its_consumers_are_at_their_limit_is_saturated() -> None:
    now = START / 1000
    assert queue_growth(waiting_line(60), level(0.97), now).course is QueueCourse.SATURATED
    assert queue_growth(waiting_line(60), level(0.6), now).course is QueueCourse.GROWING
    assert queue_growth(waiting_line(60), None, now).course is QueueCourse.GROWING
    assert queue_growth(waiting_line(0), level(0.97), now).course is QueueCourse.STEADY
    assert queue_growth(waiting_line(-20), level(0.97), now).course is QueueCourse.STEADY
    short = tuple(each[-4:] for each in waiting_line(60))
    assert queue_growth((short[0], short[1]), None, now).course is QueueCourse.UNKNOWN


def test_a_jump_and_noise_are_no_growth() -> None:
    times, values = waiting_line(0)
    jumped = np.where(times > START / 1000 - 100, values + 400, values)
    assert queue_growth((times, jumped), None, START / 1000).course is QueueCourse.STEADY
    steady = [queue_growth(waiting_line(0, seed), None, START / 1000).course for seed in range(100)]
    assert steady.count(QueueCourse.GROWING) <= 1


def test_the_board_finds_queues_by_their_metric_and_says_it_before_calls_fail() -> None:
    queue = SeriesKey("db", Signal.BUSINESS)
    health = board_with(
        (queue, Unit.COUNT, *waiting_line(60), "backlog"), (POOL, Unit.RATIO, *level(0.97), "connections used")
    )
    (found,) = CapacityBoard(ESTATE).queues(START, health)
    assert (found.grade, found.condition) == (Grade.CRITICAL, Condition.DEGRADED)
    assert found.sentence.startswith("db: backlog ") and found.sentence.endswith("saturated, before calls fail")
    (later,) = CapacityBoard(ESTATE).queues(START + 10 * MINUTE, health)
    assert later.condition is Condition.UNKNOWN


@pytest.mark.parametrize(
    ("label", "metric", "kind"),
    [
        ("pool", "connections used", Resource.CONNECTIONS),
        ("cpu", "cpu", Resource.CPU),
        ("disk /var", "", Resource.DISK),
        ("", "heap used", Resource.MEMORY),
        ("", "queue age", Resource.QUEUE),
        ("workers", "", Resource.THREADS),
        ("x", "y", Resource.OTHER),
    ],
)
def test_resources_are_known_by_their_words(label: str, metric: str, kind: Resource) -> None:
    assert resource_of(SeriesKey("a", Signal.SATURATION, label), metric) is kind


def weeks(per_week: float, count: float = 4.0, step_at: float | None = None, seed: int = 0) -> Coarse:
    """A latency with day, week and noise, growing, or stepping up by half some days ago."""
    chance = np.random.default_rng(seed)
    times = np.arange(START / 1000 - count * 7 * DAY, START / 1000, 900.0)
    days = (times - START / 1000) / DAY
    by_week = 0.1 if count > 1 else 0.0  # within one week nobody could tell it from a drift
    season = 1.0 + 0.3 * np.sin(times * 2 * np.pi / DAY) + by_week * np.sin(times * 2 * np.pi / (7 * DAY))
    values = 0.2 * season * np.exp(np.log1p(per_week) * days / 7 + 0.05 * chance.normal(size=len(times)))
    if step_at is not None:
        values = np.where(days > -step_at, values * 1.5, values)
    return Coarse(times, values * 0.9, values, values * 1.1)


@pytest.mark.parametrize("count", [1.0, 2.0, 4.0])
def test_a_slow_drift_is_seen_with_the_day_it_reaches_the_limit(count: float) -> None:
    found = drift(weeks(0.15, count), START / 1000, 0.4)
    assert found.course is DriftCourse.DEGRADING
    assert found.per_week == pytest.approx(0.15, rel=0.35)
    assert found.reaches is not None and found.earliest is not None and found.level is not None
    truth = START / 1000 + np.log(0.4 / found.level) / np.log(1.15) * 7 * DAY
    assert found.earliest <= found.reaches <= (found.latest or np.inf)
    assert found.reaches == pytest.approx(truth, abs=14 * DAY)


def test_day_and_week_are_no_drift() -> None:
    courses = [
        drift(weeks(0.0, count, seed=seed), START / 1000, 0.4).course for count in (1, 2, 4) for seed in range(8)
    ]
    assert courses.count(DriftCourse.STEADY) >= 23


def test_a_step_is_told_from_a_drift() -> None:
    found = drift(weeks(0.0, 3.0, step_at=6.0), START / 1000, 0.4)
    assert found.course is DriftCourse.STEPPED
    assert found.step == pytest.approx(0.5, abs=0.15)
    assert found.stepped_at == pytest.approx(START / 1000 - 6 * DAY, abs=DAY)


def test_improvement_and_little_history_open_no_watch() -> None:
    assert drift(weeks(-0.2), START / 1000, 0.4).course is DriftCourse.STEADY
    assert drift(weeks(0.2, 0.3), START / 1000, 0.4).course is DriftCourse.UNKNOWN


def test_the_board_opens_a_degrading_watch_with_its_date() -> None:
    key = SeriesKey("db", Signal.LATENCY, "p95")
    health = board_with((key, Unit.SECONDS, *level(0.3), "p95 latency"))
    board = CapacityBoard(ESTATE, CapacityRules(limits={key: 0.6}))
    (found,) = board.drifts(START, health, lambda _key: weeks(0.15))
    assert (found.grade, found.condition, found.limit) == (Grade.WARNING, Condition.AT_RISK, 0.6)
    assert found.sentence.startswith("db: p95 latency grows 1")
    assert "would reach 600 ms on 202" in found.sentence
    assert board.drifts(START, health, lambda _key: None) == ()
