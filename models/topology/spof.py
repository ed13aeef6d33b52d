"""Single points of failure: what the failure of each service alone would cost, of all services, exactly.

The same semantics as models.topology.impact; a property test holds both to one outcome.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.topology.column_sums import ColumnSums
from models.topology.figures import UNTIERED
from models.topology.graph import Graph
from models.topology.reach import Plan, walk

_TIER_WEIGHTS: Final = (3.0, 1.0)
"""What a service of tier 0 and of tier 1 counts for; the others do not count."""
_CLASS_WEIGHTS: Final = (0.1, 0.5, 1.0)
"""How much of it is lost: at risk, degraded, down."""
_MEMORY_BITS: Final = 2_400_000_000
"""Sets of all services together hold so many bits at most; larger graphs are taken in several walks."""
_MOST_DIGITS: Final = 6
"""Revenue is summed exactly to so many digits behind the point."""

Sums = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SinglePoint:
    """What is lost when one service fails and nothing else. The service itself is counted with what it hits."""

    service: str
    tiers: tuple[int, int, int, int, int]
    """Services down, degraded or at risk of tier 0, 1, 2, 3 and without a tier."""
    services: int
    """All of them."""
    users: int
    """Summed over what is down or degraded; an upper bound."""
    revenue: float | None
    """A minute, over what is down or degraded. None where the catalogue knows several currencies, or none."""
    score: float
    """Weighted loss of tier 0 and 1: a service of tier 0 counts 3, of tier 1 counts 1; degraded half, at risk a tenth of it."""
    revenue_by_currency: Mapping[str, float] = field(default_factory=dict)


def single_points(graph: Graph) -> tuple[SinglePoint, ...]:
    """Every service, the worst first: by score, then by services hit, then by id."""
    count = len(graph.ids)
    plan = Plan(graph)
    losses = _Losses(graph)
    order = plan.order()
    width = max(4096, _MEMORY_BITS // max(1, count))
    for start in range(0, len(order), width):
        part = order[start : start + width]
        losses.add(plan, part)
    return losses.ranked()


class _Losses:
    """The sums of all services, filled part by part. A service nobody needs loses only itself."""

    def __init__(self, graph: Graph) -> None:
        figures = graph.figures
        count = len(graph.ids)
        self.graph = graph
        self.tier = figures.tier.tolist()
        self.users = figures.users.tolist()
        self.scales = [_scale(amounts) for _, _, amounts in figures.revenue]
        self.earned: dict[int, tuple[int, int]] = {}
        for number, (_, services, amounts) in enumerate(figures.revenue):
            for service, amount in zip(services.tolist(), amounts.tolist(), strict=True):
                self.earned[service] = (number, round(amount * self.scales[number]))
        self.by_tier = np.zeros((3, UNTIERED + 1, count), np.int64)
        self.by_tier[:, figures.tier, np.arange(count)] = 1
        self.all_users: Sums = figures.users.copy()
        self.all_revenue = np.zeros((max(1, len(self.scales)), count), np.int64)
        for service, (number, amount) in self.earned.items():
            self.all_revenue[number, service] = amount

    def add(self, plan: Plan, part: list[int]) -> None:
        """Sum up what follows from the failure of these services."""
        levels = 1 if plan.is_hard else 3
        tiers = [[ColumnSums() for _ in range(UNTIERED + 1)] for _ in range(levels)]
        users, revenue = ColumnSums(), [ColumnSums() for _ in self.scales]
        for service, reach in walk(plan, {each: place for place, each in enumerate(part)}):
            if plan.is_hard:
                tiers[0][self.tier[service]].add(reach[2])
            else:
                for level in range(3):
                    tiers[level][self.tier[service]].add(reach[level])
            if self.users[service]:
                users.add(reach[1], self.users[service])
            if service in self.earned:
                number, amount = self.earned[service]
                revenue[number].add(reach[1], amount)
        columns = np.array(part, np.int32)
        for level in range(3):
            for tier in range(UNTIERED + 1):
                self.by_tier[level, tier, columns] = tiers[level % levels][tier].sums(len(part))
        self.all_users[columns] = users.sums(len(part))
        for number, sums in enumerate(revenue):
            self.all_revenue[number, columns] = sums.sums(len(part))

    def ranked(self) -> tuple[SinglePoint, ...]:
        """All of them, the worst first."""
        hit = self.by_tier[0]
        exact = np.array([self.by_tier[0] - self.by_tier[1], self.by_tier[1] - self.by_tier[2], self.by_tier[2]])
        score = np.einsum("l,t,ltn->n", np.array(_CLASS_WEIGHTS), np.array(_TIER_WEIGHTS), exact[:, :2])
        services = hit.sum(axis=0)
        order = np.lexsort((np.arange(len(services)), -services, -np.round(score, 6)))
        currencies = [currency for currency, _, _ in self.graph.figures.revenue]
        amounts = [(row / scale).tolist() for row, scale in zip(self.all_revenue, self.scales, strict=False)]
        ids, tiers = self.graph.ids, hit.T.tolist()
        users, sizes, scores = self.all_users.tolist(), services.tolist(), np.round(score, 6).tolist()
        one = amounts[0] if len(amounts) == 1 else None
        return tuple(
            SinglePoint(
                ids[each],
                tuple(tiers[each]),
                sizes[each],
                users[each],
                None if one is None else one[each],
                scores[each],
                {currency: row[each] for currency, row in zip(currencies, amounts, strict=True) if row[each]},
            )
            for each in order.tolist()
        )


def _scale(amounts: NDArray[np.float64]) -> int:
    """The smallest power of ten that makes whole numbers of all these amounts."""
    for digits in range(_MOST_DIGITS):
        scaled = amounts * 10**digits
        if bool(np.all(np.abs(scaled - np.round(scaled)) < 1e-6)):
            return int(10**digits)
    return int(10**_MOST_DIGITS)
