"""Probe results as samples, so that they stand in the charts beside what monitoring reports."""

from collections.abc import Iterable

import numpy as np

from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.health.thresholds import OWN_PROBE
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import Probe, ProbePlan, Shows

LONGEST_INTERVAL_SECONDS = 60.0
"""Probes that run more rarely have no series: between two runs it would count as stale."""


def label_of(probe: Probe) -> str:
    """The label that tells a probe's series from the service's other ones."""
    return f"{OWN_PROBE}{probe.id}"


def blocks_of(results: Iterable[ProbeResult], plan: ProbePlan) -> tuple[SampleBlock, ...]:
    """UP (1 or 0) and LATENCY of each conclusive result. Inconclusive ones say nothing, so the series grows old.

    Latency is in seconds, but for a probe with a budget the share of it: a journey of many steps is not slow by the
    measure of a single call.
    """
    blocks: list[SampleBlock] = []
    for result in sorted(results, key=lambda each: each.at_ms):
        probe = plan.by_id.get(result.probe)
        if probe is None or probe.service is None or result.outcome is Outcome.INCONCLUSIVE:
            continue
        if probe.interval_seconds > LONGEST_INTERVAL_SECONDS or probe.shows is not Shows.AVAILABILITY:
            continue
        at = np.array([result.at_ms / 1000.0])
        label = label_of(probe)
        is_up = np.array([0.0 if result.outcome is Outcome.FAIL else 1.0])
        blocks.append(SampleBlock(SeriesKey(probe.service, Signal.UP, label), Unit.RATIO, at, is_up, f"{label} up"))
        if result.outcome is not Outcome.FAIL and result.latency_seconds is not None:
            budget = probe.budget
            value = result.latency_seconds if budget is None else result.latency_seconds / budget
            unit, metric = (Unit.SECONDS, f"{label} time") if budget is None else (Unit.RATIO, f"{label} budget used")
            key = SeriesKey(probe.service, Signal.LATENCY, label)
            blocks.append(SampleBlock(key, unit, at, np.array([value]), metric))
    return tuple(blocks)
