"""The demo's own eyes: the same for the same seed, however time is cut, and in step with the scenario."""

import itertools

import pytest

from console.demo import WELL_UNDER_WAY, demo
from console.sources.port import Batch
from console.sources.vendors.own import own_views, vendors_of
from models.catalog.estate import Catalog, Service, Vendor
from models.drills import eyes
from models.drills.scenario import Fault, FaultKind, PlannedBeat, PlannedProbe, PlannedStep, PlannedWord, Scenario
from models.drills.scenario_reader import check_against, read_scenario
from models.drills.simulation import Simulation
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from models.probes.board import OwnEyes, ProbeBoard
from models.probes.result import Outcome
from models.probes.verdict import ProbeState
from models.vendors.board import VendorBoard
from models.vendors.disagreement import Disagreement, VendorStanding
from models.vendors.indicator import Indicator

NOW = 1_763_473_440_000
MINUTE = 60_000
ESTATE = Catalog("e", (Service("a", "a", vendor="v"),), (Vendor("v", "V"),))


def simulation(*faults: Fault, seed: int = 1) -> Simulation:
    scenario = Scenario(
        "s",
        "s",
        faults=faults,
        probes=(PlannedProbe("p", (PlannedStep("a"),), service="a"),),
        heartbeats=(PlannedBeat("h", 60, silent_from_seconds=600), PlannedBeat("on", 60)),
        vendor_words=(PlannedWord("v", 300, Indicator.MAJOR, "Down"),),
    )
    return Simulation(ESTATE, scenario, seed, NOW)


def look(begin_seconds: float) -> tuple[OwnEyes, tuple[VendorStanding, ...], Batch]:
    found = demo(begin_seconds=begin_seconds)
    clock = ManualClock(NOW)
    health, probes, vendors = HealthBoard(clock, found.catalog), ProbeBoard(clock), VendorBoard(clock)
    health.ingest(found.source.poll(NOW).blocks)
    batch = found.source.poll(NOW)
    assert batch.probe_plan is not None
    probes.set_plan(batch.probe_plan)
    probes.ingest(batch.probes, batch.pulses)
    vendors.ingest(batch.vendors)
    verdicts = health.assess(NOW)
    seen = probes.assess(NOW, verdicts)
    own = own_views(found.catalog, batch.probe_plan, seen.probes, verdicts)
    return seen, vendors.assess(NOW, vendors_of(found.catalog, batch.probe_plan), own), batch


def test_the_demo_opens_on_a_failing_journey_and_a_vendor_nobody_can_confirm() -> None:
    seen, vendors, _ = look(WELL_UNDER_WAY)
    journey = seen.probes[0]
    assert (journey.state, journey.bad, journey.of) == (ProbeState.FAILING, 7, 12)
    assert journey.is_confirmed and journey.condition is Condition.DOWN
    row = next(row for row in seen.agreement if row.service == "checkout")
    assert row.sentence.startswith("outage confirmed: probes and backend agree")
    assert not seen.blind.is_blind
    acquira = next(each for each in vendors if each.vendor == "acquira")
    assert acquira.disagreement is Disagreement.UNCONFIRMED
    assert acquira.sentence.startswith("vendor says OK, but we have no current data of fraud-scoring since")


def test_before_anything_fails_all_is_well() -> None:
    seen, vendors, _ = look(300)
    assert {each.state for each in seen.probes} == {ProbeState.HEALTHY}
    assert {each.condition for each in vendors} == {Condition.OK}


def test_time_in_pieces_is_the_same_as_time_in_one() -> None:
    sim = simulation(Fault(FaultKind.BAD_DEPLOY, 120, service="a"))
    until = NOW + 30 * MINUTE
    whole = eyes.results(sim, NOW, until)
    cuts = [NOW, NOW + 1, NOW + MINUTE, NOW + MINUTE + 1, NOW + 11 * MINUTE + 7, until]
    pieces = [run for start, end in itertools.pairwise(cuts) for run in eyes.results(sim, start, end)]
    assert pieces == whole and len(whole) == 30
    assert eyes.results(simulation(Fault(FaultKind.BAD_DEPLOY, 120, service="a"), seed=2), NOW, until) != whole


def test_a_crash_fails_every_run_and_silence_none() -> None:
    crash = eyes.results(
        simulation(Fault(FaultKind.CRASH, 0, service="a", ramp_seconds=1)), NOW + MINUTE, NOW + 20 * MINUTE
    )
    assert {run.outcome for run in crash} == {Outcome.FAIL}
    silence = eyes.results(simulation(Fault(FaultKind.SILENCE, 0, service="a")), NOW + MINUTE, NOW + 20 * MINUTE)
    assert Outcome.FAIL not in {run.outcome for run in silence}


def test_heartbeats_fall_silent_and_pages_change_when_planned() -> None:
    sim = simulation()
    assert [pulse.at_ms for pulse in eyes.pulses(sim, NOW + 20 * MINUTE)] == [NOW + 10 * MINUTE, NOW + 20 * MINUTE]
    assert eyes.vendor_statuses(sim, NOW + 299_999)[0].indicator is Indicator.NONE
    (said,) = eyes.vendor_statuses(sim, NOW + 300_000)
    assert said.indicator is Indicator.MAJOR and said.incidents[0].started_ms == NOW + 300_000


def test_the_first_poll_is_for_the_first_picture_and_the_next_brings_what_else_is_seen() -> None:
    source = demo().source
    first = source.poll(NOW)
    assert first.blocks and (first.probes, first.pulses, first.vendors, first.probe_plan) == ((), (), (), None)
    second = source.poll(NOW + 1)
    assert second.probes and second.probe_plan is not None and second.vendors and second.pulses
    assert source.poll(NOW + 2).probes == ()
    later = source.poll(NOW + MINUTE + 1)
    assert later.probe_plan is None and later.vendors
    ids = [(run.probe, run.at_ms) for run in (*second.probes, *later.probes)]
    assert len(set(ids)) == len(ids) and max(at for _, at in ids) <= NOW + MINUTE


@pytest.mark.parametrize("speed", [1.0, 10.0])
def test_a_faster_scenario_still_carries_the_time_of_the_clock(speed: float) -> None:
    source = demo(speed=speed).source
    source.poll(NOW)
    source.poll(NOW)
    batch = source.poll(NOW + MINUTE)
    assert batch.probes and all(NOW < run.at_ms <= NOW + MINUTE for run in batch.probes)
    assert all(pulse.at_ms <= NOW + MINUTE for pulse in batch.pulses)


def test_a_scenario_that_names_what_is_not_there_is_refused() -> None:
    text = """watchfloor: scenario/1
id: s
title: s
probes: [{id: p, service: x, steps: [{service: y}]}]
vendor_words: [{vendor: z, at: 0, indicator: none}]
"""
    with pytest.raises(BadInput) as caught:
        check_against(read_scenario("s.yaml", text), ESTATE, "s.yaml")
    assert [problem.message.rpartition("found ")[2] for problem in caught.value.problems] == ["'z'", "'x'", "'y'"]
