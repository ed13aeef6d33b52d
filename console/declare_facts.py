"""What a declaration is pre-filled with: what the blast radius of a service says of services, tier, cascade and users.

Only what is seen counts: a service that the graph reaches is named where its own verdict is abnormal. On the GUI thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from console.live import Live
from models.catalog.estate import Catalog
from models.health.condition import Condition
from models.incident.severity import ImpactInputs, SeverityPolicy, UsersBand, evaluate
from resources.said import say

_BROKEN: Final = (Condition.DOWN, Condition.DEGRADED)
_MOST: Final = 12
"""Services named in a declaration; more are the blast radius's to show."""


@dataclass(frozen=True, slots=True)
class Radius:
    """What a broken service takes with it."""

    services: tuple[str, ...] = ()
    """It and the broken ones that need it, by tier; empty where it is well."""
    tier: int | None = None
    state: Condition | None = None
    """Of the one of them that is rated highest."""
    cascading: int | None = None
    """Other services of tier 0 and 1 that are broken with it; None where the graph is not known."""
    users: int | None = None
    of_users: int | None = None
    """People in an ordinary hour who use the most used of them, and the most used service of all; None where nobody counts."""

    @property
    def users_bp(self) -> int | None:
        """Their share in basis points: who they are at least, if all users of a broken service are hit."""
        if self.users is None or not self.of_users:
            return None
        return min(10_000, round(self.users * 10_000 / self.of_users))

    @property
    def band(self) -> UsersBand | None:
        """The share as people say it."""
        share = self.users_bp
        if share is None:
            return None
        return UsersBand.MANY if share >= 2_500 else UsersBand.SOME if share >= 500 else UsersBand.FEW

    @property
    def words(self) -> str:
        """44 %: 4,000 of 9,000 an hour use them."""
        if self.users_bp is None:
            return ""
        return say(
            "{share:.0f} %: {users:,} of {all:,} an hour",
            share=self.users_bp / 100,
            users=self.users,
            all=self.of_users,
        )


def radius(live: Live, service: str, policy: SeverityPolicy) -> Radius:
    """Of the service that is selected."""
    graph = live.graph()
    reached = graph.distance((service,), along="callers") if graph is not None and service in graph.index else {}
    conditions = {each.service: each.condition for each in live.health}
    return radius_of(service, tuple(reached), conditions, live.catalog, policy, has_graph=graph is not None)


def radius_of(
    service: str,
    reached: tuple[str, ...],
    conditions: Mapping[str, Condition],
    catalog: Catalog | None,
    policy: SeverityPolicy,
    *,
    has_graph: bool = True,
) -> Radius:
    """As above, of plain values. `reached`: what needs the service, directly or not."""
    if catalog is None or not conditions.get(service, Condition.OK).is_abnormal:
        return Radius()
    known = catalog.by_id
    broken = [each for each in reached if each != service and conditions.get(each) in _BROKEN and each in known]
    tiers = {each: known[each].tier if each in known else None for each in (service, *broken)}
    ordered = sorted(broken, key=lambda each: (9 if tiers[each] is None else tiers[each], each))
    names = (service, *ordered)
    worst = min(names, key=lambda each: evaluate(_rated(tiers[each], conditions[each]), policy).severity.rank)
    users = [found for each in names if conditions[each] in _BROKEN and each in known and (found := known[each].users)]
    most = max((each.users for each in catalog.services if each.users), default=None)
    return Radius(
        names[:_MOST],
        tiers[worst],
        conditions[worst],
        sum(tiers[each] in (0, 1) for each in broken) if has_graph else None,
        max(users, default=None) if most else None,
        most if users else None,
    )


def _rated(tier: int | None, state: Condition) -> ImpactInputs:
    return ImpactInputs(tier=tier, service_state=state)
