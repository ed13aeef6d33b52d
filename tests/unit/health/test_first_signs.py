"""What is usual minute by minute, and the first signs that it no longer is."""

import numpy as np
import pytest

from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.first_signs import FirstSigns
from models.health.memory import LongMemory
from models.health.ring import RingBuffer
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock

START = 1_768_400_000.0
HOUR = 3600.0
DAY = 86_400.0
LATENCY = SeriesKey("checkout", Signal.LATENCY, "p99")


def samples(hours: float, level: float, step: float = 15.0, seed: int = 1) -> tuple[FloatArray, FloatArray]:
    times = floats(START + np.arange(round(hours * HOUR / step)) * step)
    return times, floats(level * (1 + np.random.default_rng(seed).normal(0, 0.03, len(times))))


def floats(values: object) -> FloatArray:
    return np.asarray(values, dtype=np.float64)


def fed(signs: FirstSigns, times: FloatArray, values: FloatArray, memory: LongMemory | None = None) -> FirstSigns:
    ring = RingBuffer(20_000)
    ring.append_block(times, values)
    while signs.follow(ring, memory or LongMemory(), 60):
        pass
    return signs


def test_a_sign_stands_before_any_limit_is_reached_and_tells_since_when() -> None:
    times, values = samples(4, 0.30)
    values[-60:] *= 1.6  # fifteen minutes at 480 ms: far below the limit of a second
    signs = fed(FirstSigns(Signal.LATENCY, Unit.SECONDS), times, values)
    assert signs.since is not None
    assert abs(signs.since - times[-60]) <= 120
    assert "level of the last" in signs.words
    usual = signs.usual
    assert usual is not None and 0.25 < usual.low < 0.30 < usual.high < 0.40


@pytest.mark.parametrize(
    ("signal", "unit", "level", "factor"),
    [
        (Signal.LATENCY, Unit.SECONDS, 0.3, 0.5),  # faster is no trouble
        (Signal.TRAFFIC, Unit.PER_SECOND, 900.0, 1.8),  # more visitors are none
        (Signal.ERRORS, Unit.RATIO, 0.0005, 4.0),  # too few to matter
        (Signal.LATENCY, Unit.SECONDS, 0.3, 1.2),  # unusual, but no trouble
        (Signal.UP, Unit.RATIO, 1.0, 0.5),  # has a rule of its own
    ],
)
def test_what_is_unusual_but_no_trouble_is_no_sign(signal: Signal, unit: Unit, level: float, factor: float) -> None:
    times, values = samples(4, level)
    values[-80:] *= factor
    assert (
        fed(FirstSigns(signal, unit), times, floats(np.minimum(values, 1.0)) if unit is Unit.RATIO else values).since
        is None
    )


def test_a_single_bad_minute_is_no_sign() -> None:
    times, values = samples(4, 0.30)
    values[-4:] *= 3
    assert fed(FirstSigns(Signal.LATENCY, Unit.SECONDS), times, values).since is None


def test_an_outage_of_an_hour_does_not_become_usual() -> None:
    times, values = samples(4, 0.30)
    values[-240:] *= 6
    signs = fed(FirstSigns(Signal.LATENCY, Unit.SECONDS), times, values)
    assert signs.since is not None
    assert signs.usual is not None and signs.usual.high < 0.6


def test_the_pieces_in_which_minutes_are_seen_make_no_difference() -> None:
    times, values = samples(3, 0.30)
    whole = fed(FirstSigns(Signal.LATENCY, Unit.SECONDS), times, values)
    parts, ring = FirstSigns(Signal.LATENCY, Unit.SECONDS), RingBuffer(20_000)
    for piece in np.array_split(np.arange(len(times)), 37):
        ring.append_block(times[piece], values[piece])
        parts.follow(ring, LongMemory(), 7)
    while parts.follow(ring, LongMemory(), 7):
        pass
    one, other = whole.band(START, START + DAY), parts.band(START, START + DAY)
    assert np.array_equal(one.times, other.times)
    assert np.allclose(one.upper, other.upper)


def test_weeks_of_memory_teach_the_hour_of_the_week() -> None:
    memory = LongMemory()
    past = floats(START - 35 * DAY + np.arange(35 * 96) * 900.0)
    wave = 500 + 300 * np.sin(2 * np.pi * past / DAY)
    memory.add_block(past, floats(wave + np.random.default_rng(3).normal(0, 10, len(past))))
    times = floats(START + np.arange(480) * 15.0)
    values = floats(500 + 300 * np.sin(2 * np.pi * times / DAY))
    ring = RingBuffer(20_000)
    ring.append_block(times, values)
    signs = FirstSigns(Signal.TRAFFIC, Unit.PER_SECOND)
    signs.follow(ring, memory, 1000)
    assert signs.usual is not None and signs.usual.rule == "hour of the week, 5 weeks"
    band = signs.band(START, START + DAY)
    truth = 500 + 300 * np.sin(2 * np.pi * band.times / DAY)
    assert float(np.abs(band.expected - truth).max()) < 60
    assert not signs.is_outgrown(ring, memory)


def test_a_memory_that_came_later_is_worth_a_fresh_start() -> None:
    clock = ManualClock(round((START + 4 * HOUR) * 1000))
    board = HealthBoard(clock)
    times, values = samples(4, 300.0)
    board.ingest([SampleBlock(SeriesKey("a", Signal.TRAFFIC), Unit.PER_SECOND, times, values)])
    board.assess(clock.now_ms())
    while board.follow(lambda: False):
        pass
    key = SeriesKey("a", Signal.TRAFFIC)
    assert board.usual(key) is not None and "level" in board.usual(key).rule  # type: ignore[union-attr] # asserted before
    past = floats(START - 30 * DAY + np.arange(30 * 96) * 900.0)
    board.backfill([SampleBlock(key, Unit.PER_SECOND, past, floats(300 + 100 * np.sin(2 * np.pi * past / DAY)))])
    later = times[-1] + 15 * np.arange(1, 41)
    clock.advance(600)
    board.ingest([SampleBlock(key, Unit.PER_SECOND, later, np.full(40, 300.0))])
    board.assess(clock.now_ms())
    while board.follow(lambda: False):
        pass
    assert board.usual(key).rule.startswith("hour of the week")  # type: ignore[union-attr] # asserted before
    assert len(board.band(key, START, START + DAY).times) > 240  # type: ignore[union-attr] # asserted before


def test_the_board_says_at_risk_with_the_usual_range_and_a_rule_wins() -> None:
    clock = ManualClock(round((START + 4 * HOUR) * 1000))
    board = HealthBoard(clock)
    times, values = samples(4, 0.30)
    values[-60:] *= 1.6
    board.ingest([SampleBlock(LATENCY, Unit.SECONDS, times, values, "p99 latency")])
    (before,) = board.assess(clock.now_ms())
    assert before.condition is Condition.OK
    assert board.follow(lambda: True)  # one piece a time, more is left
    while board.follow(lambda: False):
        pass
    (health,) = board.assess(clock.now_ms())
    assert health.condition is Condition.AT_RISK
    assert health.why.startswith("first signs: p99 latency 4")
    assert "usual 2" in health.why
    assert health.since_ms is not None and abs(health.since_ms / 1000 - times[-60]) <= 120
    clock.advance(15)
    board.ingest([SampleBlock(LATENCY, Unit.SECONDS, times[-1:] + 15 * np.arange(1, 4), np.full(3, 1.4))])
    assert board.assess(clock.now_ms())[0].condition is Condition.DEGRADED


def test_gaps_and_recalled_series_are_left_alone() -> None:
    signs, ring = FirstSigns(Signal.LATENCY, Unit.SECONDS), RingBuffer(100)
    assert not signs.is_due(ring)
    ring.append_block(floats(START + np.arange(20) * 15.0), np.full(20, np.nan))
    assert signs.follow(ring, LongMemory(), 10) == 0
    assert signs.usual is None and signs.words == "" and len(signs.band(0, START + DAY).times) == 0
