"""What the simulated workstation sees for itself: probes, heartbeats, vendors' pages; the same for the same scenario and seed."""

import numpy as np
from numpy.typing import NDArray

from models.drills.extent import extent, is_over
from models.drills.noise import IntArray, series_key, uniform
from models.drills.scenario import PlannedProbe, PlannedStep, PlannedWord
from models.drills.simulation import Simulation
from models.health.samples import FloatArray
from models.probes.expectation import over_budget
from models.probes.heartbeat import Feed, Heartbeat, Pulse
from models.probes.result import Outcome, Phases, ProbeResult, StepResult
from models.probes.spec import Check, HttpCheck, Journey, JourneyStep, Probe, ProbePlan
from models.vendors.indicator import Indicator
from models.vendors.status import VendorNotice, VendorStatus

VANTAGE = "this workstation"
_MOST_RUNS = 40
"""No more of the past than a board keeps."""
_WORDS = {Indicator.NONE: "All Systems Operational", Indicator.MAINTENANCE: "Under Maintenance"}


def plan_of(simulation: Simulation) -> ProbePlan:
    """What the scenario's workstation watches."""
    scenario = simulation.scenario
    beats = tuple(
        Heartbeat(
            beat.id,
            Feed.ALERT,
            "Watchdog",
            float(beat.every_seconds),
            title=beat.title,
            is_monitoring=beat.monitoring,
            stands_in_for=beat.stands_in_for,
        )
        for beat in scenario.heartbeats
    )
    return ProbePlan(VANTAGE, tuple(_probe(probe) for probe in scenario.probes), (), beats)


def results(simulation: Simulation, from_ms: int, until_ms: int) -> list[ProbeResult]:
    """Every run that begins from `from_ms` on and before `until_ms`; of a long past the newest alone."""
    found: list[ProbeResult] = []
    for probe in simulation.scenario.probes:
        every = probe.interval_seconds * 1000
        last = -(-(until_ms - simulation.start_ms) // every)
        first = max(-(-(from_ms - simulation.start_ms) // every), last - _MOST_RUNS)
        if first < last:
            found += _runs(simulation, probe, np.arange(first, last, dtype=np.int64))
    return found


def pulses(simulation: Simulation, now_ms: int) -> list[Pulse]:
    """The newest pulse of each heartbeat."""
    found = []
    for beat in simulation.scenario.heartbeats:
        every = beat.every_seconds * 1000
        reached = now_ms - simulation.start_ms
        if beat.silent_from_seconds is not None:
            reached = min(reached, beat.silent_from_seconds * 1000)
        found.append(Pulse(beat.id, simulation.start_ms + reached // every * every))
    return found


def vendor_statuses(simulation: Simulation, now_ms: int) -> list[VendorStatus]:
    """What each vendor's page says now."""
    found = []
    for vendor in simulation.catalog.vendors:
        words = [
            word
            for word in simulation.scenario.vendor_words
            if word.vendor == vendor.id and simulation.start_ms + word.at_seconds * 1000 <= now_ms
        ]
        said = max(words, key=lambda word: word.at_seconds, default=PlannedWord(vendor.id, 0, Indicator.NONE))
        began = simulation.start_ms + said.at_seconds * 1000
        incidents: tuple[VendorNotice, ...] = ()
        if said.indicator.is_trouble:
            incidents = (VendorNotice(f"{vendor.id}/{said.at_seconds}", said.title, "investigating", "", began, began),)
        sentence = _WORDS.get(said.indicator, said.title)
        found.append(
            VendorStatus(vendor.id, now_ms, said.indicator, sentence, incidents=incidents, url=vendor.status_url or "")
        )
    return found


def _probe(planned: PlannedProbe) -> Probe:
    checks = [JourneyStep(step.name, _page(step), step.budget_seconds) for step in planned.steps]
    is_journey = len(checks) > 1
    check: Check = Journey(tuple(checks)) if is_journey else checks[0].http
    return Probe(
        planned.id,
        check,
        planned.service,
        planned.title,
        float(planned.interval_seconds),
        budget_seconds=None if is_journey else planned.steps[0].budget_seconds,
        needed=planned.needed,
        of=planned.of,
    )


def _page(step: PlannedStep) -> HttpCheck:
    return HttpCheck(f"https://{step.service}.shop.example/")


def _runs(simulation: Simulation, probe: PlannedProbe, numbers: IntArray) -> list[ProbeResult]:
    """The runs of these numbers; the one of number 0 begins with the scenario."""
    at_ms = simulation.start_ms + numbers * (probe.interval_seconds * 1000)
    seconds = (at_ms - simulation.start_ms) / 1000.0
    taken = [_step(simulation, probe, step, numbers, seconds) for step in probe.steps]
    return [
        _run(probe, int(at), [(bool(fails[place]), float(took[place])) for fails, took in taken])
        for place, at in enumerate(at_ms.tolist())
    ]


def _step(
    simulation: Simulation, probe: PlannedProbe, step: PlannedStep, numbers: IntArray, seconds: FloatArray
) -> tuple[NDArray[np.bool_], FloatArray]:
    """Whether each run of a step fails, and how long it takes. Silence of a service is no failure: it still answers."""
    well = np.ones(seconds.size)
    slower = np.ones(seconds.size)
    down = np.zeros(seconds.size, dtype=np.bool_)
    for effect in simulation.effects(step.service):
        if effect.is_silent:
            continue
        reached = extent(effect, seconds)
        well *= 1.0 - effect.errors * reached
        slower += (effect.latency - 1.0) * 0.4 * reached
        if effect.is_down:
            down |= (reached > 0.995) & ~is_over(effect, seconds)
    key = series_key(simulation.seed, "probe", probe.id, step.name, step.service)
    fails = np.asarray(down | (uniform(key, numbers) < 1.0 - well), dtype=np.bool_)
    spread = 0.85 + 0.3 * uniform(series_key(simulation.seed, "probe time", probe.id, step.name), numbers)
    return fails, step.seconds * slower * spread


def _run(probe: PlannedProbe, at_ms: int, taken: list[tuple[bool, float]]) -> ProbeResult:
    steps: list[StepResult] = []
    fault = flaw = ""
    for step, (fails, took) in zip(probe.steps, taken, strict=True):
        slow = over_budget(took, step.budget_seconds)
        error = "answered 503, expected 2xx" if fails else slow
        outcome = Outcome.FAIL if fails else Outcome.DEGRADED if slow else Outcome.OK
        steps.append(StepResult(step.name, outcome, took, step.budget_seconds, 503 if fails else 200, error))
        named = f"{step.name}: {error}" if step.name else error
        if fails:
            fault = named
            break
        flaw = flaw or (named if slow else "")
    total = sum(step.latency_seconds for step in steps)
    outcome = Outcome.FAIL if fault else Outcome.DEGRADED if flaw else Outcome.OK
    phases = Phases(0.002, 0.008, 0.015, max(0.0, total - 0.03), 0.005)
    return ProbeResult(
        probe.id,
        probe.service,
        at_ms,
        outcome,
        total,
        fault or flaw,
        phases,
        steps[-1].status,
        steps=tuple(steps) if len(probe.steps) > 1 else (),
        vantage=VANTAGE,
    )
