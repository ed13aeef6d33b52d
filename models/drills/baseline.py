"""What is ordinary for a service: taken from the scenario where it says so, else guessed from the catalog entry."""

from dataclasses import dataclass

from models.catalog.estate import Service, ServiceKind
from models.drills.noise import series_key
from models.drills.scenario import Measure, TrafficUnit
from models.health.samples import Unit

_P99_SECONDS = {
    ServiceKind.APPLICATION: (0.09, 0.42),
    ServiceKind.DATA_STORE: (0.008, 0.06),
    ServiceKind.INFRASTRUCTURE: (0.01, 0.08),
    ServiceKind.NETWORK: (0.01, 0.06),
    ServiceKind.THIRD_PARTY: (0.15, 0.45),
}


@dataclass(frozen=True, slots=True)
class Baseline:
    """Ordinary values at the busiest hour."""

    traffic: float
    traffic_unit: Unit
    traffic_metric: str
    p99_seconds: float
    errors: float
    saturation: float
    saturation_label: str
    """"pool" or "cpu"."""
    saturation_metric: str
    function_per_minute: float
    """Completed business transactions in a minute, for a service that carries a function."""
    extra: float | None
    extra_unit: Unit
    extra_metric: str


def baseline(service: Service, measure: Measure | None) -> Baseline:
    """The same for the same service in every simulation: what is ordinary is no matter of the seed."""
    said = measure or Measure(service.id)
    per_minute = (service.users or 0) / 60 * 2.5
    guessed_traffic = per_minute * 4 / 60 if service.users else 8.0 + 70.0 * _chance(service.id, "traffic")
    slow, quick = _P99_SECONDS[service.kind][1], _P99_SECONDS[service.kind][0]
    is_store = service.kind is ServiceKind.DATA_STORE
    per_second = said.traffic_unit is TrafficUnit.PER_SECOND
    return Baseline(
        traffic=guessed_traffic if said.traffic is None else said.traffic,
        traffic_unit=Unit(said.traffic_unit),
        traffic_metric=said.traffic_metric or ("requests / s" if per_second else "requests / min"),
        p99_seconds=said.p99_seconds or quick + (slow - quick) * _chance(service.id, "latency"),
        errors=_errors(service) if said.errors is None else said.errors,
        saturation=0.25 + 0.3 * _chance(service.id, "saturation") if said.saturation is None else said.saturation,
        saturation_label="pool" if is_store else "cpu",
        saturation_metric=said.saturation_metric or ("connections used" if is_store else "cpu"),
        function_per_minute=per_minute or 120.0,
        extra=said.extra if said.extra_metric else None,
        extra_unit=Unit(said.extra_unit),
        extra_metric=said.extra_metric or "",
    )


def _errors(service: Service) -> float:
    """A fifth to three fifths of what the objective allows: an ordinary estate keeps its promises."""
    if service.slo_target is None:
        return 0.0005 + 0.0025 * _chance(service.id, "errors")
    return (1.0 - service.slo_target) * (0.2 + 0.4 * _chance(service.id, "errors"))


def _chance(*names: str) -> float:
    return series_key(0, *names) / 2**64
