"""What a service's dependencies mean for it while its own figures are still fine."""

from collections.abc import Mapping

from models.catalog.estate import CallMode, Dependency, Service, Strength
from models.health.condition import Condition

_FAILING = (Condition.DOWN, Condition.DEGRADED)


def threatened_by(service: Service, own: Mapping[str, Condition]) -> tuple[str, Condition] | None:
    """The worst failing dependency this service can't do without, and its condition; None while there is none.

    Only hard, synchronous edges count. Of a redundancy group as many members must not be failing as the group needs. `own`
    holds for each service id the condition its own figures speak for, so that trouble is passed on by one hop only.
    """
    failing = [edge for edge in service.depends_on if _is_vital(edge) and own.get(edge.target) in _FAILING]
    if not failing:
        return None
    threats = [edge for edge in failing if edge.group is None or not _group_holds(service, edge, own)]
    if not threats:
        return None
    worst = min(threats, key=lambda edge: own[edge.target].rank)
    return worst.target, own[worst.target]


def _is_vital(edge: Dependency) -> bool:
    return edge.strength is Strength.HARD and edge.mode is CallMode.SYNC


def _group_holds(service: Service, edge: Dependency, own: Mapping[str, Condition]) -> bool:
    members = [other for other in service.depends_on if other.group == edge.group]
    standing = sum(own.get(member.target) not in _FAILING for member in members)
    return standing >= max(member.needed for member in members)
