"""The simulated workstation's own probes, heartbeats and vendors' pages, in the time of the clock."""

from collections.abc import Callable
from dataclasses import replace

from console.sources.port import Batch
from models.coupling.observed import ObservedEdge
from models.drills import eyes
from models.drills.calls import earlier_calls, observed_calls
from models.drills.simulation import Simulation
from models.probes.spec import ProbePlan
from models.vendors.status import VendorNotice, VendorStatus

_VENDOR_PAGES_MS = 60_000
_CALLS_MS = 300_000


class SimulatedEyes:
    """Belongs to one run of a simulation. `clock_ms` turns the scenario's time into the clock's."""

    def __init__(self, simulation: Simulation, from_ms: int, clock_ms: Callable[[int], int]) -> None:
        self._simulation = simulation
        self._clock_ms = clock_ms
        self._reached_ms = from_ms
        self._pages_due_ms: int | None = None
        self._calls_due_ms: int | None = None
        self._plan: ProbePlan | None = eyes.plan_of(simulation)
        """What is watched, until it has been told."""

    def see(self, batch: Batch, now_ms: int, until_ms: int) -> Batch:
        """The batch with all that was seen since; `until_ms` is of the scenario's time, exclusive."""
        plan, self._plan = self._plan, None
        runs = eyes.results(self._simulation, self._reached_ms, until_ms)
        self._reached_ms = max(self._reached_ms, until_ms)
        return replace(
            batch,
            probes=tuple(replace(run, at_ms=self._clock_ms(run.at_ms)) for run in runs),
            pulses=tuple(
                replace(pulse, at_ms=self._clock_ms(pulse.at_ms))
                for pulse in eyes.pulses(self._simulation, until_ms - 1)
            ),
            vendors=self._pages(now_ms, until_ms - 1),
            probe_plan=plan,
            calls=self._calls(now_ms),
        )

    def _calls(self, now_ms: int) -> tuple[ObservedEdge, ...]:
        """Every few minutes, as a tracing system would be asked."""
        if self._calls_due_ms is not None and now_ms < self._calls_due_ms:
            return ()
        is_first, self._calls_due_ms = self._calls_due_ms is None, now_ms + _CALLS_MS
        past = earlier_calls(self._simulation, now_ms) if is_first else ()
        return (*past, *observed_calls(self._simulation, now_ms))

    def _pages(self, now_ms: int, scenario_ms: int) -> tuple[VendorStatus, ...]:
        """Once a minute, as a real page would be read."""
        if self._pages_due_ms is not None and now_ms < self._pages_due_ms:
            return ()
        self._pages_due_ms = now_ms + _VENDOR_PAGES_MS
        return tuple(
            replace(status, at_ms=now_ms, incidents=tuple(map(self._at_the_clock, status.incidents)))
            for status in eyes.vendor_statuses(self._simulation, scenario_ms)
        )

    def _at_the_clock(self, notice: VendorNotice) -> VendorNotice:
        began = None if notice.started_ms is None else self._clock_ms(notice.started_ms)
        return replace(notice, started_ms=began, updated_ms=began)
