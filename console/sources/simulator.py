"""The simulated estate behind the port of inbound sources: for the demo, for drills and for learning the console."""

import itertools
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from console.sources.port import Batch
from models.alerts.alert import Alert
from models.catalog.estate import Catalog
from models.drills.alerting import SimulatedAlert
from models.drills.scenario import Scenario
from models.drills.simulation import Simulation
from models.health.change import Change
from models.health.samples import SampleBlock

if TYPE_CHECKING:
    from console.sources.simulated_eyes import SimulatedEyes

_WEEKS_MS = 35 * 86_400_000
_WEEKS_STEP_SECONDS = 900.0
"""The estate has a past, as any estate that was monitored: one value a quarter of an hour."""


class SimulatorSource:
    """Reports a scenario as it unfolds from the first poll on.

    The first poll also brings the history before it, the third five weeks in quarters of an hour. `speed` makes the scenario
    run faster than the clock; samples, alerts and changes still carry the time of the clock, so that ages and charts stay
    true. `begin_seconds` is how much of the scenario lies already behind at the first poll.
    """

    def __init__(
        self,
        catalog: Catalog,
        scenario: Scenario,
        *,
        seed: int = 1,
        speed: float = 1.0,
        history_seconds: float = 7200.0,
        begin_seconds: float = 0.0,
        step_seconds: float = 5.0,
        interval_seconds: float = 2.0,
        name: str = "simulator",
    ) -> None:
        if speed <= 0 or step_seconds <= 0:
            raise ValueError(f"expected speed and step above 0, found {speed} and {step_seconds}")
        self.name = name
        self.interval_seconds = interval_seconds
        self._catalog = catalog
        self._scenario = scenario
        self._seed = seed
        self._speed = speed
        self._history_ms = round(history_seconds * 1000)
        self._begin_ms = round(begin_seconds * 1000)
        self._step_seconds = step_seconds
        self._run: _Run | None = None

    @property
    def simulation(self) -> Simulation | None:
        """What runs; None before the first poll."""
        return None if self._run is None else self._run.simulation

    def poll(self, now_ms: int) -> Batch:
        """Everything since the poll before; never waits."""
        if self._run is None:
            simulation = Simulation(self._catalog, self._scenario, self._seed, now_ms - self._begin_ms)
            self._run = _Run(simulation, now_ms, self._speed, self._step_seconds, self._history_ms, self.name)
        return self._run.poll(now_ms)

    def close(self) -> None:
        """Nothing is held open."""


class _Run:
    """A simulation tied to the clock: up to the anchor both times are the same, after it the scenario's is faster."""

    def __init__(
        self, simulation: Simulation, anchor_ms: int, speed: float, step_seconds: float, history_ms: int, name: str
    ) -> None:
        self._name = name
        self.simulation = simulation
        self._anchor_ms = anchor_ms
        self._speed = speed
        self._step_seconds = step_seconds
        self._history_ms = history_ms
        self._reached_ms = anchor_ms - history_ms
        self._services = tuple(service.id for service in simulation.catalog.services)
        self._pending = list(simulation.changes())
        self._has_polled = self._has_told_weeks = False
        self._eyes: SimulatedEyes | None = None

    def poll(self, now_ms: int) -> Batch:
        until = self._scenario_ms(now_ms) + 1
        # After a long sleep of the machine no more than a history's worth is made up for.
        start = max(self._reached_ms, until - round(self._history_ms * self._speed) - 1)
        # Before the anchor the scenario runs at the pace of the clock, after it `speed` times as fast.
        slow_end = min(until, self._anchor_ms)
        if self._speed == 1.0:
            blocks = self._blocks(start, until, 1.0)
        else:
            late = self._blocks(max(start, self._anchor_ms), until, self._speed)
            blocks = [*self._blocks(start, slow_end, 1.0), *late]
        self._reached_ms = max(self._reached_ms, until)
        alerts = tuple(self._alert(alert) for alert in self.simulation.alerts(until - 1))
        batch = Batch(blocks=tuple(blocks), alerts=alerts, changes=self._new_changes(until), services=self._services)
        if not self._has_polled:
            # The first picture shows health alone; what is seen besides comes with the next poll and costs the start nothing.
            self._has_polled = True
            return batch
        if self._eyes is None:
            from console.sources.simulated_eyes import SimulatedEyes

            self._eyes = SimulatedEyes(self.simulation, self._anchor_ms - self._history_ms, self._clock_ms)
            return self._eyes.see(batch, now_ms, until)
        if not self._has_told_weeks:
            self._has_told_weeks = True
            begin = self._anchor_ms - self._history_ms
            weeks = self.simulation.samples(begin - _WEEKS_MS, begin, _WEEKS_STEP_SECONDS)
            batch = replace(batch, history=tuple(weeks))
        return self._eyes.see(batch, now_ms, until)

    def _blocks(self, from_ms: int, until_ms: int, speed: float) -> list[SampleBlock]:
        if until_ms <= from_ms:
            return []
        blocks = self.simulation.samples(from_ms, until_ms, self._step_seconds * speed)
        if speed == 1.0:
            return blocks
        anchor = self._anchor_ms / 1000.0
        return [replace(block, times=np.asarray(anchor + (block.times - anchor) / speed)) for block in blocks]

    def _new_changes(self, until_ms: int) -> tuple[Change, ...]:
        due = tuple(itertools.takewhile(lambda change: change.at_ms < until_ms, self._pending))
        del self._pending[: len(due)]
        return tuple(replace(change, at_ms=self._clock_ms(change.at_ms)) for change in due)

    def _alert(self, alert: SimulatedAlert) -> Alert:
        labels = {"alertname": alert.name, "service": alert.service, "severity": alert.severity}
        if alert.instance:
            labels["instance"] = alert.instance
        return Alert(
            fingerprint=alert.fingerprint,
            name=alert.name,
            service=alert.service,
            state="firing",
            severity=alert.severity,
            summary=alert.summary,
            starts_at_ms=self._clock_ms(alert.starts_at_ms),
            ends_at_ms=None,
            labels=MappingProxyType(labels),
            source=self._name,
        )

    def _scenario_ms(self, clock_ms: int) -> int:
        passed = clock_ms - self._anchor_ms
        return self._anchor_ms + (passed if passed <= 0 else int(passed * self._speed))

    def _clock_ms(self, scenario_ms: int) -> int:
        passed = scenario_ms - self._anchor_ms
        return self._anchor_ms + (passed if passed <= 0 else round(passed / self._speed))
