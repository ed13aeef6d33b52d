"""What a failure costs in all: services by tier, people, revenue, promises, business functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.topology.figures import UNTIERED, Figures
from models.topology.graph import Graph
from models.topology.passing import AT_RISK, DEGRADED
from models.topology.sparse import Ints
from models.topology.state import State

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Totals:
    """Failed services are counted with what they hit. More failures never lower a figure, but for `worst_hops`."""

    services: int
    tier0: int
    tier1: int
    tier2: int
    tier3: int
    untiered: int
    """Services down, degraded or at risk, in all and by tier; `untiered` where nobody has said."""
    users: int | None
    """Sum over what is down or degraded. An upper bound: who uses several counts several times. None where the catalogue names
    no users at all."""
    users_at_least: int | None
    """The most of any one of them, a lower bound."""
    revenue_by_currency: Mapping[str, float]
    """A minute, summed over what is down or degraded: an upper bound, since an order may pass through several. Empty where the
    catalogue names no revenue at all."""
    revenue_at_least_by_currency: Mapping[str, float]
    """The most of any one of them."""
    functions: tuple[str, ...]
    """Ids of the business functions that something down, degraded or at risk carries."""
    business_units: tuple[str, ...]
    slas: tuple[str, ...]
    """Ids of the services down, degraded or at risk for which customers were promised something."""
    worst_hops: int
    """Edges between what failed and the farthest service it hits."""

    @property
    def currency(self) -> str | None:
        """The one currency of the revenue; None where there are several, or none."""
        return next(iter(self.revenue_by_currency)) if len(self.revenue_by_currency) == 1 else None

    @property
    def revenue_per_minute(self) -> float | None:
        """In `currency`; None where there are several, or none."""
        return None if self.currency is None else self.revenue_by_currency[self.currency]

    @property
    def revenue_per_minute_at_least(self) -> float | None:
        """In `currency`; None where there are several, or none."""
        return None if self.currency is None else self.revenue_at_least_by_currency[self.currency]

    def to_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {
            **{name: getattr(self, name) for name in ("tier0", "tier1", "tier2", "tier3", "untiered", "services")},
            "users": self.users,
            "users_at_least": self.users_at_least,
            "revenue_per_minute": self.revenue_per_minute,
            "revenue_per_minute_at_least": self.revenue_per_minute_at_least,
            "currency": self.currency,
            "revenue_by_currency": dict(self.revenue_by_currency),
            "functions": list(self.functions),
            "business_units": list(self.business_units),
            "slas": list(self.slas),
            "worst_hops": self.worst_hops,
        }


def totals_of(graph: Graph, state: State) -> Totals:
    """Of everything that is not well."""
    figures, levels = graph.figures, state.levels
    hit, broken = levels >= AT_RISK, levels >= DEGRADED
    tiers = np.bincount(figures.tier[hit], minlength=UNTIERED + 1).tolist()
    users = figures.users[broken]
    has_users = bool(figures.has_users.any())
    revenue, least = _revenue(figures, broken)
    return Totals(
        services=int(hit.sum()),
        tier0=tiers[0],
        tier1=tiers[1],
        tier2=tiers[2],
        tier3=tiers[3],
        untiered=tiers[UNTIERED],
        users=int(users.sum()) if has_users else None,
        users_at_least=int(users.max(initial=0)) if has_users else None,
        revenue_by_currency=revenue,
        revenue_at_least_by_currency=least,
        functions=_names(figures.functions, hit),
        business_units=_names(figures.business_units, hit),
        slas=tuple(graph.ids[number] for number in figures.promised[hit[figures.promised]].tolist()),
        worst_hops=max(0, int(state.hops_to().max(initial=0))),
    )


def _revenue(figures: Figures, broken: Flags) -> tuple[dict[str, float], dict[str, float]]:
    total, most = {}, {}
    for currency, services, amounts in figures.revenue:
        lost = amounts[broken[services]]
        if len(lost) or len(figures.revenue) == 1:
            total[currency], most[currency] = float(lost.sum()), float(lost.max(initial=0.0))
    return total, most


def _names(named: tuple[tuple[str, Ints], ...], hit: Flags) -> tuple[str, ...]:
    return tuple(name for name, services in named if bool(hit[services].any()))
