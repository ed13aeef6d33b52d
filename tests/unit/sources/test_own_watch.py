"""The demo's deliveries through the whole watch, and what it shows while blind."""

from dataclasses import replace

from console.demo import demo
from console.sources.own_watch import OwnWatch, concerns_us
from console.sources.port import Batch
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.kernel.clock import ManualClock
from models.probes.heartbeat import Feed, Heartbeat, Pulse
from models.probes.spec import ProbePlan
from models.probes.verdict import ProbeState

NOW = 1_763_473_440_000


def test_the_demo_as_it_stands() -> None:
    found, clock = demo(), ManualClock(NOW)
    health, watch = HealthBoard(clock, found.catalog), OwnWatch(clock)
    first, second = found.source.poll(NOW), found.source.poll(NOW)
    assert not concerns_us(first) and concerns_us(second)
    health.ingest(first.blocks)
    watch.take(second)
    verdicts = health.assess(NOW)
    seen = watch.assess(NOW, found.catalog, verdicts)
    assert seen.health == verdicts and seen.eyes.probes[0].state is ProbeState.FAILING
    assert [each.vendor for each in seen.vendors] == ["acquira", "nordcast", "postino", "telvi"]


def test_while_blind_no_tile_is_green_and_a_pulse_brings_the_colours_back() -> None:
    found, clock = demo(begin_seconds=0), ManualClock(NOW)
    health, watch = HealthBoard(clock, found.catalog), OwnWatch(clock)
    health.ingest(found.source.poll(NOW).blocks)
    beat = Heartbeat("p", Feed.ALERT, "Watchdog", 15, title="Prometheus", is_monitoring=True)
    watch.take(Batch(probe_plan=ProbePlan(heartbeats=(beat,)), pulses=(Pulse("p", NOW),)))
    clock.advance(31)
    now = clock.now_ms()
    before = health.assess(now)
    assert Condition.OK in {each.condition for each in before}
    seen = watch.assess(now, found.catalog, before)
    assert seen.eyes.blind.is_blind and "Prometheus is silent" in seen.eyes.blind.sentence
    assert not {Condition.OK, Condition.AT_RISK} & {each.condition for each in seen.health}
    watch.take(Batch(pulses=(Pulse("p", now),)))
    assert watch.assess(now, found.catalog, before).health == before


def test_without_a_plan_nothing_is_seen_and_nothing_hidden() -> None:
    clock = ManualClock(NOW)
    watch = OwnWatch(clock)
    watch.take(replace(Batch(), pulses=(Pulse("stranger", NOW),)))
    seen = watch.assess(NOW, None, ())
    assert (seen.eyes.probes, seen.vendors, seen.health) == ((), (), ()) and not seen.eyes.blind.is_blind
