import math
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import CallMode, Catalog, Dependency, Service, ServiceKind, Strength
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.health.verdict import ServiceHealth
from models.kernel.clock import ManualClock
from models.kernel.errors import StaleData

START = 1_800_000_000
UNITS = {
    Signal.ERRORS: Unit.RATIO,
    Signal.LATENCY: Unit.SECONDS,
    Signal.TRAFFIC: Unit.PER_SECOND,
    Signal.SATURATION: Unit.RATIO,
    Signal.BUSINESS: Unit.PER_MINUTE,
    Signal.UP: Unit.RATIO,
}


def block(service: str, signal: Signal, values: list[float], end: float = START, step: float = 10.0) -> SampleBlock:
    times = np.array([end - step * back for back in reversed(range(len(values)))])
    return SampleBlock(SeriesKey(service, signal), UNITS[signal], times, np.array(values, dtype=float))


def board_of(*blocks: SampleBlock, catalog: Catalog | None = None) -> tuple[HealthBoard, ManualClock]:
    clock = ManualClock(START * 1000)
    board = HealthBoard(clock, catalog)
    board.ingest(blocks)
    return board, clock


def of(board: HealthBoard, clock: ManualClock, service: str) -> ServiceHealth:
    return next(health for health in board.assess(clock.now_ms()) if health.service == service)


def test_silence_turns_stale_then_unknown_and_names_what_was_known() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.2] * 5))
    assert of(board, clock, "shop").condition is Condition.DEGRADED
    clock.advance(61)
    stale = of(board, clock, "shop")
    assert stale.condition is Condition.DEGRADED
    assert stale.readings[0].is_stale
    assert stale.readings[0].value == 0.2
    clock.advance(240)
    gone = of(board, clock, "shop")
    assert (gone.condition, gone.was, gone.age_seconds) == (Condition.UNKNOWN, Condition.DEGRADED, 301.0)
    assert gone.since_ms == (START + 300) * 1000
    assert (gone.readings[0].value, gone.readings[0].last_value) == (None, 0.2)
    with pytest.raises(StaleData):
        board.value(SeriesKey("shop", Signal.ERRORS), clock.now_ms())


def test_after_an_outage_of_the_source_it_recovers_and_the_gap_stays() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.0] * 5))
    clock.advance(600)
    assert of(board, clock, "shop").condition is Condition.UNKNOWN
    board.ingest([block("shop", Signal.ERRORS, [0.0, 0.0], end=START + 600)])
    assert of(board, clock, "shop").condition is Condition.OK
    ring = board.series(SeriesKey("shop", Signal.ERRORS))
    assert ring is not None
    assert np.isnan(ring.values).tolist() == [False] * 5 + [True] + [False] * 2


SAMPLES = st.dictionaries(
    st.sampled_from(list(Signal)),
    st.lists(st.floats(0, 2) | st.just(math.nan), min_size=1, max_size=6),
    min_size=1,
)


@given(SAMPLES, st.lists(st.floats(0, 400), min_size=1, max_size=6), st.booleans())
def test_passing_time_alone_never_makes_a_service_look_better(
    samples: dict[Signal, list[float]], waits: list[float], is_set_back: bool
) -> None:
    board, clock = board_of(*(block("shop", signal, values) for signal, values in samples.items()))
    seen_unknown = False
    waited = 0.0
    for wait in waits:
        clock.advance(wait)
        waited += wait
        if is_set_back:
            clock.set_wall((START - 50_000) * 1000)
        now = of(board, clock, "shop").condition
        seen_unknown = seen_unknown or now is Condition.UNKNOWN
        assert not (seen_unknown and now is not Condition.UNKNOWN)
        if waited > 301:
            assert now is Condition.UNKNOWN


@settings(deadline=None)
@given(SAMPLES, st.randoms(use_true_random=False), st.integers(1, 4))
def test_order_and_size_of_blocks_make_no_difference(
    samples: dict[Signal, list[float]], chance: Random, size: int
) -> None:
    blocks = [block("shop", signal, values) for signal, values in samples.items()]
    whole, clock = board_of(*blocks)
    parts = [
        SampleBlock(one.key, one.unit, one.times[at : at + size], one.values[at : at + size])
        for one in blocks
        for at in range(0, len(one.times), size)
    ]
    queues = {one.key: [part for part in parts if part.key == one.key] for one in blocks}
    order = [part.key for part in parts]
    chance.shuffle(order)
    cut, _ = board_of(*(queues[key].pop(0) for key in order))
    assert whole.assess(clock.now_ms()) == cut.assess(clock.now_ms())


def test_never_seen_and_only_discovered_are_unknown() -> None:
    board, clock = board_of(catalog=Catalog("estate", (Service("billing", "Billing"),)))
    board.discover(["other"])
    verdicts = board.assess(clock.now_ms())
    assert [(one.service, one.condition, one.age_seconds) for one in verdicts] == [
        ("billing", Condition.UNKNOWN, None),
        ("other", Condition.UNKNOWN, None),
    ]


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Dependency("db"), Condition.AT_RISK),
        (Dependency("db", Strength.SOFT), Condition.OK),
        (Dependency("db", mode=CallMode.ASYNC), Condition.OK),
    ],
)
def test_a_failing_hard_dependency_puts_its_caller_at_risk(edge: Dependency, expected: Condition) -> None:
    catalog = Catalog("estate", (Service("shop", "Shop", depends_on=(edge,)), Service("db", "DB")))
    board, clock = board_of(block("shop", Signal.ERRORS, [0.0] * 3), block("db", Signal.UP, [0.0] * 3), catalog=catalog)
    shop = of(board, clock, "shop")
    assert shop.condition is expected
    assert shop.via == ("db" if expected is Condition.AT_RISK else None)


def test_a_redundancy_group_holds_while_enough_members_stand() -> None:
    edges = tuple(Dependency(name, group="db", needed=1) for name in ("db1", "db2"))
    services = (Service("shop", "Shop", depends_on=edges), Service("db1", "DB 1"), Service("db2", "DB 2"))
    up, down = [1.0] * 3, [0.0] * 3
    catalog = Catalog("estate", services)
    first = (block("shop", Signal.ERRORS, down), block("db1", Signal.UP, down))
    board, clock = board_of(*first, block("db2", Signal.UP, up), catalog=catalog)
    assert of(board, clock, "shop").condition is Condition.OK
    board, clock = board_of(*first, block("db2", Signal.UP, down), catalog=catalog)
    assert of(board, clock, "shop").condition is Condition.AT_RISK


def test_a_business_figure_out_of_range_alone_suspects_a_functional_outage() -> None:
    history = [100.0 + value % 7 for value in range(300)]
    board, clock = board_of(
        block("shop", Signal.BUSINESS, [*history, 3.0, 3.0, 3.0, 3.0]), block("shop", Signal.ERRORS, [0.0] * 5)
    )
    shop = of(board, clock, "shop")
    assert shop.condition is Condition.AT_RISK
    assert shop.why.startswith("functional outage suspected")


def test_a_signal_gone_blind_is_not_shown_as_normal() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.0] * 3), block("shop", Signal.UP, [1.0] * 3))
    clock.advance(400)
    board.ingest([block("shop", Signal.UP, [1.0] * 3, end=START + 400)])
    shop = of(board, clock, "shop")
    assert (shop.condition, shop.why) == (Condition.AT_RISK, "no current data for errors; other figures are in order")


def test_samples_from_the_future_are_marked_and_age_from_when_they_came() -> None:
    future = block("shop", Signal.UP, [1.0] * 3, end=START + 3_600)
    board, clock = board_of(future)
    first = of(board, clock, "shop")
    assert first.readings[0].is_stale
    assert "clock" in first.why
    clock.advance(200)
    board.ingest([future])  # the same samples again are nothing new
    assert of(board, clock, "shop").age_seconds == 200.0
    clock.advance(101)
    assert of(board, clock, "shop").condition is Condition.UNKNOWN


def test_what_an_earlier_run_knew_is_unknown_until_a_sample_comes() -> None:
    board, clock = board_of()
    key = SeriesKey("shop", Signal.UP)
    board.recall(key, Unit.RATIO, "up", START - 5.0, 1.0)
    past = of(board, clock, "shop")
    assert (past.condition, past.age_seconds, past.readings[0].last_value) == (Condition.UNKNOWN, 5.0, 1.0)
    with pytest.raises(StaleData):
        board.value(key, clock.now_ms())
    board.ingest([block("shop", Signal.UP, [1.0])])
    assert of(board, clock, "shop").condition is Condition.OK


def test_the_time_a_condition_began_is_that_of_the_first_bad_sample() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.0, 0.0, 0.9, 0.9, 0.9]))
    assert of(board, clock, "shop").since_ms == (START - 20) * 1000
    clock.advance(10)
    assert of(board, clock, "shop").since_ms == (START - 20) * 1000


def test_five_hundred_services_are_assessed_each_time_anew() -> None:
    board, clock = board_of()
    names = [f"s{number}" for number in range(500)]
    for value, expected in ((0.003, Condition.OK), (0.9, Condition.DOWN)):
        for _ in range(4):
            clock.advance(1)
            end = clock.now_ms() / 1000
            board.ingest(block(name, Signal.ERRORS, [value], end=end) for name in names)
        assert {health.condition for health in board.assess(clock.now_ms())} == {expected}


def test_what_histories_hold_has_a_bound_that_is_known_from_the_first_sample() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.2] * 50), block("cart", Signal.ERRORS, [0.2] * 50))
    held, most = board.nbytes()
    clock.advance(200_000)
    board.ingest([block("shop", Signal.ERRORS, [0.2] * 20_000, end=START + 200_000.0)])
    assert held < board.nbytes()[0] <= most == board.nbytes()[1]


def test_an_estate_that_comes_after_the_samples_is_judged_by_its_own_rules() -> None:
    """A full pool is DOWN for a data store only; which of estate and samples arrived first must not matter."""
    catalog = Catalog("x", (Service("db-3", "db-3", kind=ServiceKind.DATA_STORE),))
    full = block("db-3", Signal.SATURATION, [0.5] * 10 + [0.997] * 30)
    before, clock = board_of(full, catalog=catalog)
    after, other_clock = board_of(full)
    of(after, other_clock, "db-3")
    after.set_catalog(catalog)
    assert of(before, clock, "db-3").condition is Condition.DOWN
    assert of(after, other_clock, "db-3").condition is Condition.DOWN


def test_a_live_sample_of_the_remembered_moment_replaces_the_memory() -> None:
    board, clock = board_of()
    board.recall(SeriesKey("shop", Signal.ERRORS), Unit.RATIO, "errors", float(START), 0.001)
    assert of(board, clock, "shop").condition is Condition.UNKNOWN
    board.ingest([block("shop", Signal.ERRORS, [0.001])])
    assert of(board, clock, "shop").condition is Condition.OK


def recalled(end: float, count: int = 100, value: float = 0.9, step: float = 15.0) -> SampleBlock:
    times = end - step * np.arange(count, dtype=np.float64)[::-1]
    return SampleBlock(SeriesKey("shop", Signal.ERRORS), Unit.RATIO, times, np.full(count, value), "errors")


def test_history_of_an_earlier_run_is_past_however_young() -> None:
    board, clock = board_of()
    board.recall_blocks([recalled(START - 5.0)])
    past = of(board, clock, "shop")
    assert (past.condition, past.age_seconds) == (Condition.UNKNOWN, 5.0)
    assert (past.readings[0].value, past.readings[0].last_value, past.readings[0].is_stale) == (None, 0.9, True)
    with pytest.raises(StaleData):
        board.value(recalled(0).key, clock.now_ms())


def test_live_samples_go_on_behind_recalled_history_with_a_gap_between() -> None:
    board, clock = board_of()
    board.recall_blocks([recalled(START - 3_600.0)])
    board.ingest([block("shop", Signal.ERRORS, [0.001])])
    assert of(board, clock, "shop").condition is Condition.OK
    ring = board.series(recalled(0).key)
    assert ring is not None
    assert len(ring) == 102
    assert np.flatnonzero(np.isnan(ring.values)).tolist() == [100]
    assert board.value(recalled(0).key, clock.now_ms()) == 0.001


def test_a_live_sample_of_the_last_recalled_moment_makes_it_current() -> None:
    board, clock = board_of()
    board.recall_blocks([recalled(float(START), value=0.9)])
    board.ingest([block("shop", Signal.ERRORS, [0.001])])
    assert board.value(recalled(0).key, clock.now_ms()) == 0.001
    ring = board.series(recalled(0).key)
    assert ring is not None
    assert len(ring) == 100


def test_what_the_source_says_of_a_time_replaces_what_was_recalled_from_then_on() -> None:
    board, clock = board_of()
    board.recall_blocks([recalled(START - 15.0)])
    late = recalled(START - 600.0, count=10, value=0.001)
    board.ingest([late])
    of(board, clock, "shop")
    with pytest.raises(StaleData):
        board.value(late.key, clock.now_ms())
    ring = board.series(late.key)
    assert ring is not None
    assert ring.last_time == START - 600.0


def test_recalled_samples_from_the_future_are_left_out() -> None:
    board, clock = board_of()
    board.recall_blocks([recalled(START + 300.0)])
    ring = board.series(recalled(0).key)
    assert ring is not None
    assert ring.last_time is not None
    assert ring.last_time <= START + 2
    assert of(board, clock, "shop").condition is Condition.UNKNOWN


def test_history_that_comes_after_live_samples_changes_no_verdict_and_no_age() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.001] * 5))
    before = of(board, clock, "shop")
    board.recall_blocks([recalled(START - 3_600.0)])
    board.fill([recalled(START - 1_800.0, count=20)])
    board.backfill([recalled(START - 86_400.0, count=5, step=900.0)])
    after = of(board, clock, "shop")
    assert (after.condition, after.age_seconds, after.readings[0].value) == (
        before.condition,
        before.age_seconds,
        before.readings[0].value,
    )
    ring = board.series(recalled(0).key)
    assert ring is not None
    assert ring.times[0] > START - 3 * 3_600.0, "sparse history stays out of the samples"
    memory = board.memory(recalled(0).key)
    assert memory is not None
    assert memory.window(0.0, START - 86_000.0)[2] == pytest.approx([0.9] * 5)


def test_history_makes_no_series_of_its_own() -> None:
    board, clock = board_of()
    board.fill([recalled(START - 60.0)])
    board.backfill([recalled(START - 60.0)])
    assert board.memory(recalled(0).key) is None
    assert board.assess(clock.now_ms()) == ()


def test_a_past_that_comes_later_tells_when_a_condition_began() -> None:
    board, clock = board_of(block("shop", Signal.ERRORS, [0.9] * 20))
    first = of(board, clock, "shop")
    assert (first.condition, first.since_ms) == (Condition.DOWN, None)
    oldest = board.series(SeriesKey("shop", Signal.ERRORS))
    assert oldest is not None
    end = float(oldest.times[0]) - 10
    past = block("shop", Signal.ERRORS, [0.0] * 5 + [0.9] * 5, end=end)
    board.fill([past])
    assert of(board, clock, "shop").since_ms == round(float(past.times[5]) * 1000)
    board.fill([block("shop", Signal.ERRORS, [0.9] * 5, end=end - 10_000)])
    assert of(board, clock, "shop").since_ms == round(float(past.times[5]) * 1000)
