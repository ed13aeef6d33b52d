"""How a fault shows at the service it strikes and, along the dependencies, at its callers.

A hard dependency passes most of it on, a soft one a trace; a fallback or a redundancy group absorbs it while enough of its
members stand. Callers that do not wait for the answer don't get slower. Each hop takes time.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.catalog.estate import CallMode, Catalog, Dependency, Service, Strength
from models.drills.scenario import Fault, FaultKind, Felt, Scenario

_HOP_SECONDS = 40.0
_HARD, _SOFT, _ABSORBED = (0.85, 0.6), (0.035, 0.12), (0.004, 0.02)
"""Shares of error ratio and of added latency that a caller takes over."""
_FAINT_ERRORS, _FAINT_LATENCY = 0.002, 0.05


@dataclass(frozen=True, slots=True)
class Effect:
    """What one fault does to one service at full extent; begins at `at_seconds` and grows over `ramp_seconds`."""

    at_seconds: float
    ramp_seconds: float
    until_seconds: float | None
    kind: FaultKind
    is_origin: bool
    errors: float = 0.0
    latency: float = 1.0
    traffic: float = 1.0
    saturation: float | None = None
    extra: float | None = None
    is_silent: bool = False
    is_down: bool = False
    title: str = ""
    instance_alerts: int = 0


_ORIGINS: Mapping[FaultKind, dict[str, float | bool]] = {
    FaultKind.POOL_EXHAUSTION: {"errors": 0.36, "latency": 6.0, "traffic": 0.55, "saturation": 1.0},
    FaultKind.CRASH: {"errors": 1.0, "traffic": 0.0, "is_down": True},
    FaultKind.SLOW: {"errors": 0.01, "latency": 6.0, "saturation": 0.86},
    FaultKind.BAD_DEPLOY: {"errors": 0.25, "latency": 1.8},
    FaultKind.SILENCE: {"is_silent": True},
    FaultKind.VENDOR_OUTAGE: {"errors": 0.9, "latency": 4.0, "traffic": 0.3},
}


def effects_of(catalog: Catalog, scenario: Scenario) -> dict[str, tuple[Effect, ...]]:
    """By service, everything the scenario's faults do to it, in the order of the faults."""
    gathered: dict[str, list[Effect]] = {}
    broken = {
        id_ for fault in scenario.faults if fault.kind is not FaultKind.SILENCE for id_ in _struck(catalog, fault)
    }
    for fault in scenario.faults:
        for service, effect in _spread(catalog, fault, broken).items():
            gathered.setdefault(service, []).append(effect)
    return {service: tuple(effects) for service, effects in gathered.items()}


def _struck(catalog: Catalog, fault: Fault) -> tuple[str, ...]:
    if fault.vendor is not None:
        return tuple(service.id for service in catalog.services if service.vendor == fault.vendor)
    return (fault.service,) if fault.service in catalog.by_id else ()


def _spread(catalog: Catalog, fault: Fault, broken: set[str]) -> dict[str, Effect]:
    felt = {entry.service: entry for entry in fault.felt}
    whole = Effect(float(fault.at_seconds), float(fault.ramp_seconds), fault.until_seconds, fault.kind, True)
    origin = replace(whole, title=fault.title, **_ORIGINS[fault.kind])  # type: ignore[arg-type]  # keyed by field
    effects = {id_: _as_felt(origin, fault, felt.get(id_)) for id_ in _struck(catalog, fault)}
    if fault.kind is FaultKind.SILENCE:
        return effects
    waiting = deque(effects)
    while waiting:
        target = waiting.popleft()
        for caller in catalog.dependants.get(target, ()):
            if caller in effects:
                continue
            passed = _passed(catalog.by_id[caller], target, effects[target], broken)
            effect = _as_felt(passed, fault, felt.get(caller))
            if effect.errors < _FAINT_ERRORS and effect.latency - 1 < _FAINT_LATENCY and caller not in felt:
                continue
            effects[caller] = effect
            waiting.append(caller)
    for service in felt:
        if service not in effects and service in catalog.by_id:
            beside = replace(whole, is_origin=False, at_seconds=whole.at_seconds + _HOP_SECONDS)
            effects[service] = _as_felt(beside, fault, felt[service])
    return effects


def _as_felt(effect: Effect, fault: Fault, felt: Felt | None) -> Effect:
    if felt is None:
        return effect
    stated = {
        key: getattr(felt, key)
        for key in ("errors", "latency", "traffic", "saturation", "extra")
        if getattr(felt, key) is not None
    }
    at = effect.at_seconds if felt.delay_seconds is None else float(fault.at_seconds + felt.delay_seconds)
    ramp = effect.ramp_seconds if felt.ramp_seconds is None else float(felt.ramp_seconds)
    return replace(effect, at_seconds=at, ramp_seconds=ramp, instance_alerts=felt.instance_alerts, **stated)


def _passed(caller: Service, target: str, effect: Effect, broken: set[str]) -> Effect:
    edge = next(edge for edge in caller.depends_on if edge.target == target)
    errors, latency = _share(caller, edge, broken)
    added = 0.0 if edge.mode is CallMode.ASYNC else (effect.latency - 1.0) * latency
    hard = (errors, latency) == _HARD
    return Effect(
        at_seconds=effect.at_seconds + _HOP_SECONDS,
        ramp_seconds=effect.ramp_seconds + 60.0,
        until_seconds=effect.until_seconds,
        kind=effect.kind,
        is_origin=False,
        errors=effect.errors * errors,
        latency=1.0 + added,
        traffic=1.0 - (1.0 - effect.traffic) * 0.7 if hard else 1.0,
    )


def _share(caller: Service, edge: Dependency, broken: set[str]) -> tuple[float, float]:
    """How much of a target's errors and added latency the caller takes over."""
    if edge.strength is Strength.FALLBACK:
        # A standby that fails is felt only while what it stands in for is broken too.
        return _HARD if edge.fallback_for in broken else (0.0, 0.0)
    stands_in = [other for other in caller.depends_on if other.fallback_for == edge.target]
    if any(other.target not in broken for other in stands_in):
        return _ABSORBED
    if edge.group is not None:
        standing = sum(other.group == edge.group and other.target not in broken for other in caller.depends_on)
        if standing >= edge.needed:
            return _ABSORBED
    return _SOFT if edge.strength is Strength.SOFT else _HARD
