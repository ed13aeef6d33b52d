"""The instances of services, each with its separate checks, gathered from the probes that show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.health.verdict import ServiceHealth
from models.probes.agreement import errors_fail
from models.probes.checks import CheckState, InstanceChecks, contradiction
from models.probes.result import Outcome
from models.probes.spec import ProbePlan, Shows
from models.probes.verdict import ProbeStanding, hard_limit_seconds

_STATES = {
    Outcome.OK: CheckState.OK,
    Outcome.DEGRADED: CheckState.DEGRADED,
    Outcome.FAIL: CheckState.FAIL,
    Outcome.INCONCLUSIVE: CheckState.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class InstanceStanding:
    """One instance at one moment."""

    service: str
    checks: InstanceChecks
    age_seconds: float | None
    """Of the oldest check; None where none was ever made."""
    contradiction: str
    """Where the load balancer sends it traffic it can't serve; else empty."""


def instance_standings(
    plan: ProbePlan, standings: Sequence[ProbeStanding], by_service: Mapping[str, ServiceHealth]
) -> tuple[InstanceStanding, ...]:
    """One for each service and instance that a probe shows checks of. Results beyond their age count as UNKNOWN."""
    checks: dict[tuple[str, str], InstanceChecks] = {}
    ages: dict[tuple[str, str], list[float]] = {}
    for standing in standings:
        probe = plan.by_id[standing.probe]
        if probe.shows is Shows.AVAILABILITY or probe.service is None:
            continue
        place = probe.service, probe.instance
        known = checks.get(place, InstanceChecks(probe.instance))
        checks[place] = _with(known, probe.shows, standing, hard_limit_seconds(probe))
        ages.setdefault(place, []).extend([standing.age_seconds] if standing.age_seconds is not None else [])
    return tuple(
        InstanceStanding(
            service,
            found,
            max(ages[service, instance], default=None),
            contradiction(found, errors_fail=errors_fail(by_service.get(service))),
        )
        for (service, instance), found in checks.items()
    )


def _with(known: InstanceChecks, shows: Shows, standing: ProbeStanding, limit_seconds: float) -> InstanceChecks:
    last, age = standing.last, standing.age_seconds
    is_current = last is not None and age is not None and age <= limit_seconds
    state = _STATES[last.outcome] if last is not None and is_current else CheckState.UNKNOWN
    match shows:
        case Shows.LIVENESS:
            return replace(known, liveness=state)
        case Shows.READINESS:
            return replace(known, readiness=state)
        case Shows.LOAD_BALANCER:
            return replace(known, load_balancer=state)
    document = last.checks if last is not None and is_current else None
    if document is None:
        # No document, or an old one: a refused connection speaks for the whole, not for its parts.
        return replace(known, overall=state)
    return replace(
        known,
        liveness=document.liveness if document.liveness is not CheckState.UNKNOWN else known.liveness,
        readiness=document.readiness if document.readiness is not CheckState.UNKNOWN else known.readiness,
        overall=document.overall,
        dependencies=document.dependencies,
    )
