"""Every probe, heartbeat and instance, and what they amount to now.

One owner, one thread. Results and pulses go in by `ingest`; `assess` says how things stand. Nothing but a new result ever makes
anything look better: with time alone, standings turn unknown and heartbeats silent.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.probes.agreement import AgreementRow, View, agree, views_of
from models.probes.blindness import NOT_BLIND, BlindState, blind_state
from models.probes.heartbeat import HeartbeatStanding, Pulse, stand
from models.probes.instances import InstanceStanding, instance_standings
from models.probes.result import ProbeResult
from models.probes.spec import Probe, ProbePlan, Shows
from models.probes.verdict import ProbeStanding, ProbeState, judge_runs

_LEAST_KEPT = 20


@dataclass(frozen=True, slots=True)
class OwnEyes:
    """All that our own probes and the heartbeats say at one moment, ready to be shown."""

    probes: tuple[ProbeStanding, ...] = ()
    """In the order of the plan."""
    heartbeats: tuple[HeartbeatStanding, ...] = ()
    instances: tuple[InstanceStanding, ...] = ()
    agreement: tuple[AgreementRow, ...] = ()
    """One row for each service a probe speaks for."""
    blind: BlindState = NOT_BLIND


@dataclass(slots=True)
class _Seen:
    """Something received, with the monotonic second of its arrival: an age must not shrink when the wall clock is set back."""

    at_ms: int
    arrived: float


class ProbeBoard:
    """Holds the runs of every probe and the newest pulse of every heartbeat."""

    def __init__(self, clock: Clock, plan: ProbePlan | None = None) -> None:
        self._clock = clock
        self._plan = plan or ProbePlan()
        self._listening_since = clock.monotonic()
        self._runs: dict[str, deque[ProbeResult]] = {}
        self._newest: dict[str, _Seen] = {}
        self._pulses: dict[str, _Seen] = {}
        self._states: dict[str, tuple[ProbeState, int | None]] = {}

    @property
    def plan(self) -> ProbePlan:
        """What is watched."""
        return self._plan

    def set_plan(self, plan: ProbePlan) -> None:
        """Watch by another plan. What is known of probes that both name is kept; an equal plan changes nothing."""
        if plan == self._plan:
            return
        known = {beat.id for beat in self._plan.heartbeats}
        if any(beat.id not in known for beat in plan.heartbeats):
            self._listening_since = self._clock.monotonic()
        self._plan = plan
        for kept in (self._runs, self._newest, self._states):
            for gone in kept.keys() - plan.by_id.keys():
                kept.pop(gone, None)
        beats = {beat.id for beat in plan.heartbeats}
        self._pulses = {name: seen for name, seen in self._pulses.items() if name in beats}

    def ingest(self, results: Iterable[ProbeResult], pulses: Iterable[Pulse] = ()) -> None:
        """Take what is new. Results of probes the plan doesn't hold, and what is older than known, are left out."""
        arrived, now_ms = self._clock.monotonic(), self._clock.now_ms()
        for result in sorted(results, key=lambda each: each.at_ms):
            probe = self._plan.by_id.get(result.probe)
            newest = self._newest.get(result.probe)
            if probe is None or not _is_newer(result.at_ms, newest, now_ms):
                continue
            runs = self._runs.setdefault(result.probe, deque(maxlen=max(_LEAST_KEPT, 3 * probe.of)))
            runs.append(result)
            self._newest[result.probe] = _Seen(result.at_ms, arrived)
        for pulse in pulses:
            # The same pulse read again is no new one: a clock ahead must not keep a dead sender alive.
            if _is_newer(pulse.at_ms, self._pulses.get(pulse.heartbeat), now_ms):
                self._pulses[pulse.heartbeat] = _Seen(pulse.at_ms, arrived)

    def runs(self, probe: str) -> tuple[ProbeResult, ...]:
        """The runs kept of a probe, oldest first."""
        return tuple(self._runs.get(probe, ()))

    def assess(self, now_ms: int, health: Sequence[ServiceHealth] = ()) -> OwnEyes:
        """How everything stands. `health` is what monitoring says of the services, for the agreement matrix."""
        by_service = {each.service: each for each in health}
        standings = [self._standing(probe, now_ms) for probe in self._plan.probes]
        instances = instance_standings(self._plan, standings, by_service)
        rows = self._agreement(standings, instances, by_service)
        confirmed = {row.service for row in rows if row.is_confirmed}
        probes = tuple(
            replace(standing, is_confirmed=True)
            if standing.state is ProbeState.FAILING and standing.service in confirmed
            else standing
            for standing in standings
        )
        monotonic = self._clock.monotonic()
        waited = monotonic - self._listening_since
        beats = tuple(
            stand(beat, self._age(self._pulses.get(beat.id), now_ms), waited, now_ms) for beat in self._plan.heartbeats
        )
        network = [
            (each.name, each.since_ms or now_ms)
            for each in probes
            if each.state is ProbeState.INCONCLUSIVE and each.last is not None and each.last.is_blind
        ]
        return OwnEyes(probes, beats, instances, rows, blind_state(self._plan.heartbeats, beats, network))

    def _standing(self, probe: Probe, now_ms: int) -> ProbeStanding:
        standing = judge_runs(probe, self._runs.get(probe.id, ()), self._age(self._newest.get(probe.id), now_ms))
        state, since = self._states.get(probe.id, (None, None))
        if state is standing.state:
            # The run that began it may have left the window long since.
            standing = replace(standing, since_ms=since)
        else:
            began = standing.since_ms
            if began is None and state is not None:
                began = now_ms if standing.at_ms is None else min(now_ms, standing.at_ms)
            standing = replace(standing, since_ms=began)
            self._states[probe.id] = (standing.state, began)
        return standing

    def _agreement(
        self,
        standings: Sequence[ProbeStanding],
        instances: Sequence[InstanceStanding],
        by_service: Mapping[str, ServiceHealth],
    ) -> tuple[AgreementRow, ...]:
        rows = []
        speaking = [each for each in standings if self._plan.by_id[each.probe].shows is Shows.AVAILABILITY]
        for service in dict.fromkeys(each.service for each in speaking if each.service is not None):
            mine = [each for each in speaking if each.service == service]
            failing = [each for each in mine if each.state is ProbeState.FAILING]
            vantages = tuple(sorted({each.vantage for each in failing if each.vantage}))
            health = by_service.get(service)
            users, backend = (View.UNKNOWN, View.UNKNOWN) if health is None else views_of(health)
            ages = [each.age_seconds for each in mine if each.is_current and each.age_seconds is not None]
            if health is not None and health.age_seconds is not None:
                ages.append(health.age_seconds)
            odd = next((each.contradiction for each in instances if each.service == service and each.contradiction), "")
            rows.append(agree(service, _synthetic(mine), users, backend, vantages, max(ages, default=None), odd))
        return tuple(rows)

    def _age(self, seen: _Seen | None, now_ms: int) -> float | None:
        if seen is None:
            return None
        return max(0.0, (now_ms - seen.at_ms) / 1000.0, self._clock.monotonic() - seen.arrived)


def _is_newer(at_ms: int, known: _Seen | None, now_ms: int) -> bool:
    """Whether this comes after what is known. Known from the future, a clock was set back since: then the newcomer counts."""
    return known is None or at_ms > known.at_ms or (at_ms < known.at_ms and known.at_ms > now_ms)


def _synthetic(standings: Sequence[ProbeStanding]) -> View:
    states = {each.state for each in standings}
    if ProbeState.FAILING in states:
        return View.FAILS
    if ProbeState.DEGRADING in states:
        return View.DEGRADES
    return View.FINE if ProbeState.HEALTHY in states else View.UNKNOWN
