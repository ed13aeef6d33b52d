"""The alerts a monitoring system would raise over the simulated faults: thresholds, reached when the effect has grown so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.catalog.estate import Catalog, Service
from models.drills.baseline import Baseline
from models.drills.extent import first_reached, last_reached
from models.drills.noise import series_key
from models.drills.spread import Effect

_HOLD_SECONDS = 30.0
"""How long a threshold must be exceeded before an alert is raised."""
_SILENT_SECONDS = 180.0
"""Three missed scrapes of a minute."""


@dataclass(frozen=True, slots=True)
class SimulatedAlert:
    """An alert that fires. The source adapter turns it into the console's own."""

    fingerprint: str
    """The same for the same rule, service and instance in every simulation."""
    name: str
    service: str
    severity: str
    """critical or warning."""
    summary: str
    starts_at_ms: int
    instance: str = ""
    """For an alert of a single instance."""


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    severity: str
    summary: str
    at_seconds: float | None
    instance: str = ""


def alerts_of(
    catalog: Catalog,
    baselines: Mapping[str, Baseline],
    effects: Mapping[str, tuple[Effect, ...]],
    start_ms: int,
    now_ms: int,
) -> tuple[SimulatedAlert, ...]:
    """What fires at `now_ms`, the oldest first. Two faults that raise the same alert raise it once."""
    firing: dict[str, SimulatedAlert] = {}
    now = (now_ms - start_ms) / 1000.0
    for service_id, felt in effects.items():
        for effect in felt:
            over = last_reached(effect)
            for rule in _rules(catalog.by_id[service_id], baselines[service_id], effect):
                if rule.at_seconds is None or now < rule.at_seconds or (over is not None and now >= over):
                    continue
                alert = SimulatedAlert(
                    fingerprint=f"{series_key(0, rule.name, service_id, rule.instance):016x}",
                    name=rule.name,
                    service=service_id,
                    severity=rule.severity,
                    summary=rule.summary,
                    starts_at_ms=start_ms + round(rule.at_seconds * 1000),
                    instance=rule.instance,
                )
                known = firing.get(alert.fingerprint)
                if known is None or alert.starts_at_ms < known.starts_at_ms:
                    firing[alert.fingerprint] = alert
    return tuple(sorted(firing.values(), key=lambda alert: (alert.starts_at_ms, alert.fingerprint)))


def _rules(service: Service, usual: Baseline, effect: Effect) -> Iterator[_Rule]:
    name = service.name
    grave = "critical" if service.tier in (0, 1) or effect.is_origin else "warning"
    if effect.is_silent:
        yield _Rule("NoData", "warning", f"{name}: no data, 3 heartbeats missed", effect.at_seconds + _SILENT_SECONDS)
        return
    if effect.is_down:
        yield _Rule("ServiceDown", "critical", effect.title or f"{name}: no instance answers", effect.at_seconds + 15.0)
    elif effect.saturation is not None and effect.saturation >= 0.95:
        told = effect.title or f"{name}: {usual.saturation_metric} at 100 %"
        room = max(effect.saturation - usual.saturation, 0.01)
        yield _Rule("PoolExhausted", "critical", told, _reached(effect, (0.95 - usual.saturation) / room, hold=0.0))
    if effect.errors >= 0.05 and not effect.is_down:
        told = f"{name}: errors above 5 %"
        yield _Rule("HighErrorRate", grave, told, _reached(effect, 0.05 / effect.errors))
    elif effect.errors + usual.errors >= 0.01 and not effect.is_down:
        share = (0.01 - usual.errors) / max(effect.errors, 1e-9)
        yield _Rule("ElevatedErrors", "warning", f"{name}: errors above 1 %", _reached(effect, share))
    if usual.p99_seconds * effect.latency >= 1.0:
        share = (1.0 / usual.p99_seconds - 1.0) / (effect.latency - 1.0) if effect.latency > 1.0 else 0.0
        yield _Rule("HighLatency", grave, f"{name}: p99 latency above 1 s", _reached(effect, share))
    if effect.traffic <= 0.5 and not effect.is_down:
        told = f"{name}: {usual.traffic_metric} less than half of usual"
        yield _Rule("TrafficDrop", grave, told, _reached(effect, 0.5 / (1.0 - effect.traffic)))
    if effect.extra is not None and usual.extra is not None and effect.extra >= 2.0 * usual.extra:
        share = usual.extra / max(effect.extra - usual.extra, 1e-9)
        yield _Rule("MeasureHigh", "warning", f"{name}: {usual.extra_metric} twice the usual", _reached(effect, share))
    yield from _instances(service, effect)


def _instances(service: Service, effect: Effect) -> Iterator[_Rule]:
    zones = service.zones or service.regions or ("main",)
    for number in range(effect.instance_alerts):
        instance = f"{service.id}-{zones[number % len(zones)]}-{number // len(zones) + 1}"
        chance = series_key(0, "instance", instance) / 2**64
        at = effect.at_seconds + 20.0 + chance * (effect.ramp_seconds + 150.0)
        yield _Rule("ConnectionWait", "warning", f"{instance}: connection wait over 500 ms", at, instance)


def _reached(effect: Effect, share: float, hold: float = _HOLD_SECONDS) -> float | None:
    at = first_reached(effect, share)
    return None if at is None else at + hold
