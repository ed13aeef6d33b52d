"""What is lost with each service, as columns: tier, users, revenue, promise, business function and unit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.catalog.estate import Service
from models.topology.sparse import Ints

UNTIERED = 4
"""Stands for a tier nobody has said."""


@dataclass(frozen=True, eq=False)
class Figures:
    """Of n services, in their order."""

    tier: NDArray[np.int8]
    """0 to 3, or UNTIERED."""
    has_users: NDArray[np.bool_]
    """Whether anybody has said how many."""
    users: NDArray[np.int64]
    revenue: tuple[tuple[str, Ints, NDArray[np.float64]], ...]
    """Of each currency the services that earn in it and how much a minute."""
    promised: Ints
    """Services with an SLA."""
    functions: tuple[tuple[str, Ints], ...]
    business_units: tuple[tuple[str, Ints], ...]
    """Of each name the services that carry it, or belong to it."""


def figures_of(services: Sequence[Service]) -> Figures:
    """The columns of these services."""
    earned: dict[str, dict[int, float]] = {}
    functions: dict[str, list[int]] = {}
    units: dict[str, list[int]] = {}
    for number, service in enumerate(services):
        if service.revenue_per_minute is not None:
            earned.setdefault(service.currency or "", {})[number] = service.revenue_per_minute
        for function in service.functions:
            functions.setdefault(function, []).append(number)
        if service.business_unit is not None:
            units.setdefault(service.business_unit, []).append(number)
    tiers = [UNTIERED if service.tier is None else service.tier for service in services]
    return Figures(
        tier=np.array(tiers, np.int8),
        has_users=np.array([service.users is not None for service in services], np.bool_),
        users=np.array([service.users or 0 for service in services], np.int64),
        revenue=tuple(
            (currency, np.fromiter(found, np.int32), np.fromiter(found.values(), np.float64))
            for currency, found in sorted(earned.items())
        ),
        promised=np.array([n for n, service in enumerate(services) if service.sla_target is not None], np.int32),
        functions=tuple((name, np.array(found, np.int32)) for name, found in sorted(functions.items())),
        business_units=tuple((name, np.array(found, np.int32)) for name, found in sorted(units.items())),
    )
