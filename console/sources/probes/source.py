"""Our own probes as a source: what is due is started, what is done is delivered, and a failure is believed only after the
witnesses were asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from console.sources.port import Batch
from console.sources.probes.crew import ProbeCrew, Prober
from console.sources.probes.once import run_probe
from console.sources.probes.run import SecretOf
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from models.probes.measured import blocks_of
from models.probes.reading import read_probes
from models.probes.result import ProbeResult
from models.probes.spec import Probe, ProbePlan
from models.probes.witness import needs_witness, settled, witnesses_for
from resources.said import say

_POLL_SECONDS = 1.0
_LONGEST_BEGINNING_SECONDS = 5.0
"""Probes begin spread over so long, that not all of them run in the same instant for ever after."""

_STILL_COUNTS_SECONDS = 5.0
"""What a witness said so long before a failure began still counts: probes that fail together must not ask each other for ever."""


def read_plan(path: Path) -> ProbePlan:
    """The plan of a file; BadInput where it can't be read or something in it is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            Problem(str(path), None, "", say("expected a readable file with probes: {error}", error=error))
        ) from None
    return read_probes(path.name, text)


class ProbeSource:
    """Runs one plan. `poll` never waits for a probe: it takes what is done and starts what is due."""

    def __init__(
        self,
        plan: ProbePlan,
        clock: Clock,
        secret: SecretOf = lambda _name: None,
        name: str = "probes",
        prober: Prober | None = None,
    ) -> None:
        self.name = name
        self.interval_seconds = _POLL_SECONDS
        self._plan = plan
        self._clock = clock
        self._crew = ProbeCrew(prober or (lambda probe: run_probe(probe, clock, secret, plan.vantage)), clock)
        spread = _LONGEST_BEGINNING_SECONDS / max(1, len(plan.probes))
        began = clock.monotonic()
        self._due = {
            probe.id: began + min(place * spread, probe.interval_seconds) for place, probe in enumerate(plan.probes)
        }
        self._held: dict[str, _Heard] = {}
        """Failures that wait for their witnesses."""
        self._newest: dict[str, _Heard] = {}
        self._is_planned = False

    def poll(self, now_ms: int) -> Batch:
        """Results and pulses since the poll before."""
        done = self._crew.collect()
        now = self._clock.monotonic()
        self._newest |= {result.probe: _Heard(result, now) for result in done}
        believed = self._believed(done, now)
        self._crew.submit(self._take_due(now))
        lost = self._crew.lost
        warnings = (f"{lost} runs hang in spite of their time limit",) if lost else ()
        plan = None if self._is_planned else self._plan
        self._is_planned = True
        return Batch(blocks=blocks_of(believed, self._plan), probes=believed, probe_plan=plan, warnings=warnings)

    def close(self) -> None:
        """Nothing is held open. Runs under way end by themselves, heard by nobody."""

    def _take_due(self, now: float) -> list[Probe]:
        due = [probe for probe in self._plan.probes if self._due[probe.id] <= now]
        for probe in due:
            # In step with its beginning; after a sleep of the machine once, not once for each run missed.
            periods = (now - self._due[probe.id]) // probe.interval_seconds + 1
            self._due[probe.id] += periods * probe.interval_seconds
        return due

    def _believed(self, done: tuple[ProbeResult, ...], now: float) -> tuple[ProbeResult, ...]:
        """What may be delivered now. A failure whose witnesses have not spoken since it began is held, and they are asked."""
        believed: list[ProbeResult] = []
        for result in done:
            if needs_witness(result, self._plan):
                self._held[result.probe] = _Heard(result, now)
            else:
                believed.append(result)
        for held in list(self._held.values()):
            result = held.result
            ids = witnesses_for(result.probe, self._plan)
            since = held.at - (result.latency_seconds or 0.0) - _STILL_COUNTS_SECONDS
            silent = [each for each in ids if each not in self._newest or self._newest[each].at < since]
            if silent:
                self._crew.submit(self._plan.by_id[each] for each in silent)
                continue
            del self._held[result.probe]
            believed.append(settled(result, [self._newest[each].result for each in ids], self._plan))
        return tuple(believed)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A result and the monotonic second at which it was collected."""

    result: ProbeResult
    at: float


def run_all(
    plan: ProbePlan,
    probes: tuple[Probe, ...],
    clock: Clock,
    secret: SecretOf,
    heard: Callable[[ProbeResult], None] = lambda _result: None,
    prober: Prober | None = None,
) -> tuple[ProbeResult, ...]:
    """Run each of these once, and what witnesses they need; results in the order of the plan. Ends with the slowest timeout."""
    crew = ProbeCrew(prober or (lambda probe: run_probe(probe, clock, secret, plan.vantage)), clock)
    crew.submit(probes)
    newest: dict[str, ProbeResult] = {}

    def work_off() -> None:
        while not crew.is_idle:
            for result in crew.collect(0.5):
                newest[result.probe] = result
                if not needs_witness(result, plan):
                    heard(result)

    work_off()
    wanted = {probe.id for probe in probes}
    doubtful = [newest[probe.id] for probe in probes if needs_witness(newest[probe.id], plan)]
    asked = {each for result in doubtful for each in witnesses_for(result.probe, plan)}
    crew.submit(plan.by_id[each] for each in asked if each not in newest)
    work_off()
    for result in doubtful:
        said = [newest[each] for each in witnesses_for(result.probe, plan)]
        newest[result.probe] = settled(result, said, plan)
    for result in doubtful:
        heard(newest[result.probe])
    return tuple(newest[probe.id] for probe in plan.probes if probe.id in wanted)
