"""The simulated estate: what its monitoring reports of any stretch of time, the same for the same catalog, scenario and seed."""

from dataclasses import replace

import numpy as np

from models.catalog.estate import Catalog, Service
from models.drills.alerting import SimulatedAlert, alerts_of
from models.drills.baseline import Baseline, baseline
from models.drills.extent import extent, is_over
from models.drills.figures import Grown, Moments, figures
from models.drills.noise import IntArray
from models.drills.scenario import Scenario
from models.drills.season import load
from models.drills.spread import Effect, effects_of
from models.health.change import Change
from models.health.samples import SampleBlock


class Simulation:
    """Pure: holds no state that changes. `start_ms` is the instant from which the scenario's offsets count."""

    def __init__(self, catalog: Catalog, scenario: Scenario, seed: int, start_ms: int) -> None:
        self.catalog = catalog
        self.scenario = scenario
        self.seed = seed
        self.start_ms = start_ms
        measures = {measure.service: measure for measure in scenario.measures}
        self._baselines = {service.id: baseline(service, measures.get(service.id)) for service in catalog.services}
        self._effects = effects_of(catalog, scenario)

    def samples(self, from_ms: int, until_ms: int, step_s: float) -> list[SampleBlock]:
        """All series at the whole multiples of `step_s` since the epoch, from `from_ms` on and before `until_ms`.

        A series with nothing to report in that time, because its service is silent, has no block.
        """
        step_ms = max(1, round(step_s * 1000))
        at_ms: IntArray = np.arange(-(-from_ms // step_ms), -(-until_ms // step_ms), dtype=np.int64) * step_ms
        if at_ms.size == 0:
            return []
        moments = Moments(at_ms, load(at_ms))
        return [block for service in self.catalog.services for block in self._service(service, moments)]

    def changes(self) -> tuple[Change, ...]:
        """Every change of the scenario, in order of time."""
        return tuple(
            Change(
                id=f"{self.scenario.id}/{index}",
                at_ms=self.start_ms + change.at_seconds * 1000,
                service=change.service,
                title=change.title,
                author=change.author,
                detail=change.detail,
                kind=change.kind,
            )
            for index, change in enumerate(sorted(self.scenario.changes, key=lambda change: change.at_seconds))
        )

    def alerts(self, now_ms: int) -> tuple[SimulatedAlert, ...]:
        """The alerts that fire at that instant, the oldest first."""
        return alerts_of(self.catalog, self._baselines, self._effects, self.start_ms, now_ms)

    def effects(self, service: str) -> tuple[Effect, ...]:
        """What the scenario's faults do to a service, in the order of the faults."""
        return self._effects.get(service, ())

    def usual(self, service: str) -> Baseline:
        """What is ordinary for a service of the catalogue."""
        return self._baselines[service]

    def _service(self, service: Service, moments: Moments) -> list[SampleBlock]:
        seconds = (moments.at_ms - self.start_ms) / 1000.0
        heard = np.ones(seconds.size, dtype=np.bool_)
        grown = []
        for effect in self._effects.get(service.id, ()):
            if effect.is_silent:
                heard &= (seconds < effect.at_seconds) | is_over(effect, seconds)
                continue
            reached = extent(effect, seconds)
            if reached.any():
                grown.append(Grown(effect, reached))
        if not heard.any():
            return []
        blocks = list(figures(service, self._baselines[service.id], moments, grown, self.seed))
        if heard.all():
            return blocks
        return [replace(block, times=block.times[heard], values=block.values[heard]) for block in blocks]
