"""One fault injected into the demo estate, and what a console would know of it: metrics, alerts, and a graph as it is kept."""

from dataclasses import dataclass, replace
from random import Random
from typing import Final

import numpy as np

import resources
from models.catalog.estate import Catalog, Dependency, Service
from models.catalog.reading import NamedText, read_catalog
from models.causes.series import MetricSeries, metric_series
from models.causes.symptom import Symptom, SymptomKind
from models.drills.scenario import Fault, FaultKind, Felt, Scenario
from models.drills.simulation import Simulation
from models.topology.graph import Graph, compile_graph

START_MS: Final = 1_781_000_000_000
_KINDS: Final = (FaultKind.POOL_EXHAUSTION, FaultKind.CRASH, FaultKind.SLOW, FaultKind.BAD_DEPLOY)
_MINUTES_BEFORE: Final = (30, 60, 120)
_MINUTES_AFTER: Final = (4, 8, 15)
_STEPS: Final = (10.0, 15.0, 30.0, 60.0)
_WAIT_SECONDS: Final = 180.0
"""Rules wait up to so long before they raise an alarm, each as its author saw fit."""
_RESTLESS: Final = 4
"""Series with a life of their own: a batch job, a cache emptied, a setting changed just then."""
_STANDING: Final = 2
"""Alarms of services that have nothing to do with it: some always stand."""


@dataclass(frozen=True, slots=True, eq=False)
class FaultCase:
    """What is known, and the answer."""

    cause: str
    graph: Graph
    """As the catalogue has it: edges may lack, or be wrong."""
    metrics: tuple[MetricSeries, ...]
    symptoms: tuple[Symptom, ...]
    alerted: str | None
    onset_ms: int
    trait: str
    """What is wrong with what is known: complete, partial graph, wrong edges, missing metrics, unseen cause, late onset."""


TRAITS: Final = ("complete", "partial graph", "wrong edges", "missing metrics", "unseen cause", "late onset")


def fault_case(seed: int) -> FaultCase | None:
    """The case of a seed; None where the fault raises no alarm, or none but at a cause that is not to be seen."""
    dice = Random(seed)
    catalog = demo_estate()
    cause = dice.choice([service.id for service in catalog.services])
    scenario = Scenario(f"fault-{seed}", "", faults=(_fault(cause, dice),))
    simulation = Simulation(catalog, scenario, seed, START_MS)
    after_ms = dice.choice(_MINUTES_AFTER) * 60_000
    fired = simulation.alerts(START_MS + after_ms)
    trait = TRAITS[seed % len(TRAITS)]
    if not fired or (trait == "unseen cause" and all(alert.service == cause for alert in fired)):
        return None
    symptoms = tuple(
        Symptom(
            alert.service,
            alert.starts_at_ms + round(dice.uniform(0.0, _WAIT_SECONDS) * 1000),
            SymptomKind.DOWN if alert.name == "ServiceDown" else SymptomKind.ALERT,
            words=alert.summary,
            weight=1.0 if alert.severity == "critical" else 0.7,
        )
        for alert in fired
    )
    struck = {one.service for one in symptoms}
    bystanders = [service.id for service in catalog.services if service.id != cause and service.id not in struck]
    symptoms += tuple(
        Symptom(other, START_MS + dice.randrange(-600_000, 240_000), words="a warning that often stands", weight=0.7)
        for other in dice.sample(bystanders, min(_STANDING, len(bystanders)))
    )
    known = _as_known(catalog, trait, dice)
    all_series = _measured(simulation, dice.choice(_MINUTES_BEFORE), after_ms, dice.choice(_STEPS))
    series = _as_measured(_restless(all_series, cause, dice), cause, trait, dice)
    if trait == "unseen cause":
        symptoms = tuple(one for one in symptoms if one.service != cause)
    callers = sorted(struck - {cause})
    alerted = dice.choice(callers) if callers else None
    late_ms = dice.randrange(60_000, 180_000) if trait == "late onset" else dice.randrange(-20_000, 40_000)
    return FaultCase(cause, compile_graph(known), series, symptoms, alerted, START_MS + late_ms, trait)


def demo_estate() -> Catalog:
    """The estate that comes with the console."""
    return read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog


def _fault(cause: str, dice: Random) -> Fault:
    kind = dice.choice(_KINDS)
    felt: tuple[Felt, ...] = ()
    if kind is not FaultKind.CRASH:
        weak = dice.uniform(0.15, 1.0)
        felt = (
            Felt(
                cause,
                errors=round(dice.uniform(0.02, 0.5) * weak, 4) if kind is not FaultKind.SLOW else 0.005,
                latency=round(1.0 + dice.uniform(0.5, 8.0) * weak, 3),
            ),
        )
    return Fault(kind, 0, service=cause, ramp_seconds=dice.choice((5, 30, 120)), felt=felt)


def _as_known(catalog: Catalog, trait: str, dice: Random) -> Catalog:
    if trait not in ("partial graph", "wrong edges"):
        return catalog
    ids = [service.id for service in catalog.services]
    changed: list[Service] = []
    for service in catalog.services:
        edges = [
            replace(edge, group=None, needed=1, fallback_for=None)
            for edge in service.depends_on
            if trait == "wrong edges" or dice.random() > 0.25
        ]
        if trait == "wrong edges" and dice.random() < 0.3:
            other = dice.choice(ids)
            if other != service.id and all(edge.target != other for edge in edges):
                edges.append(Dependency(other))
        changed.append(replace(service, depends_on=tuple(edges)))
    return replace(catalog, services=tuple(changed))


def _measured(simulation: Simulation, minutes: int, after_ms: int, step: float) -> list[MetricSeries]:
    blocks = simulation.samples(START_MS - minutes * 60_000, START_MS + after_ms, step)
    return [
        metric_series(
            block.key.service, f"{block.key.signal.value} {block.key.label}".strip(), block.times, block.values
        )
        for block in blocks
    ]


def _restless(series: list[MetricSeries], cause: str, dice: Random) -> list[MetricSeries]:
    changed = list(series)
    own = [place for place, one in enumerate(series) if one.service != cause and len(one.values) > 20]
    for place in dice.sample(own, min(_RESTLESS, len(own))):
        one = series[place]
        values = one.values.copy()
        first = int(np.searchsorted(one.times, START_MS / 1000.0)) + dice.randrange(0, 4)
        values[first : first + dice.randrange(1, 4)] *= dice.uniform(1.5, 8.0)
        changed[place] = replace(one, values=values)
    steady = series[dice.choice(own)]
    settings = np.where(steady.times < START_MS / 1000.0 + 30.0, 4.0, 5.0)
    return [*changed, MetricSeries(steady.service, "workers configured", steady.times, settings)]


def _as_measured(series: list[MetricSeries], cause: str, trait: str, dice: Random) -> tuple[MetricSeries, ...]:
    if trait == "missing metrics":
        blind = {one.service for one in series if one.service != cause and dice.random() < 0.3}
        kept = [one for one in series if one.service not in blind and dice.random() > 0.2]
        return tuple(kept)
    if trait == "unseen cause":
        return tuple(one for one in series if one.service != cause)
    return tuple(series)
