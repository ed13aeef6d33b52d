"""What the console can say of outage or degradation by itself: figures of the moment, as the form proposes them (HLT-5). Pure."""

from collections.abc import Iterable, Mapping
from typing import Final

from models.health.condition import Condition
from models.health.samples import Signal
from models.health.verdict import ServiceHealth
from models.incident.determination.determine import MILLION, Indicators
from models.slo.standing import SloStanding

_BROKEN: Final = (Condition.DOWN, Condition.DEGRADED)


def concerned(services: tuple[str, ...], health: Mapping[str, ServiceHealth]) -> tuple[str, ...]:
    """The services the incident names; where it names none, whatever is broken."""
    return services or tuple(each.service for each in health.values() if each.condition in _BROKEN)


def indicators(
    services: Iterable[str],
    slos: Iterable[SloStanding],
    health: Mapping[str, ServiceHealth],
    users_hit: int | None,
    users_all: int | None,
) -> Indicators:
    """Of these services; what nobody can see now stays unknown. Users are per hour: of those hit, and of all there are.

    Availability is that of the shortest window measured of the objective that burns fastest: thirty good days before it must
    not hide an outage. Against it stands the agreement, else the objective.
    """
    wanted = tuple(services)
    seen = [health[each] for each in wanted if each in health and health[each].condition is not Condition.UNKNOWN]
    worst = max(
        ((burn, slo) for slo in slos if slo.slo.service in wanted and (burn := _burn(slo)) is not None),
        key=lambda each: each[0],
        default=None,
    )
    good = promised = burn_milli = None
    if worst is not None:
        burn, slo = worst
        promise = slo.sla.sla if slo.sla is not None else slo.slo.objective
        good = max(0, round((1 - burn * (1 - slo.slo.objective)) * MILLION))
        promised, burn_milli = round(promise * MILLION), round(burn * 1000)
    latency = [
        reading.value
        for each in seen
        for reading in each.readings
        if reading.key.signal is Signal.LATENCY and reading.value is not None
    ]
    users = None
    if users_hit is not None and users_all:
        users = min(10_000, round(users_hit / users_all * 10_000))
    return Indicators(
        good,
        promised,
        round(max(latency) * 1000) if latency else None,
        None,
        burn_milli,
        users,
        sum(each.condition is Condition.DOWN for each in seen) if seen else None,
        sum(each.condition is Condition.DEGRADED for each in seen) if seen else None,
    )


def _burn(standing: SloStanding) -> float | None:
    """Of the shortest window that was measured."""
    known = [each for each in standing.windows if each.burn is not None]
    return min(known, key=lambda each: each.seconds).burn if known else None
