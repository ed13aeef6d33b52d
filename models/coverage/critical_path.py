"""Which services stand on a critical path: what the most important services can't do without."""

from collections.abc import Mapping

from models.catalog.estate import Catalog, Strength

CRITICAL_TIERS = (0, 1)


def on_critical_path(catalog: Catalog) -> Mapping[str, str]:
    """By id, each service that one of tier 0 or 1 needs by hard dependencies alone, and one that needs it so.

    The services of tier 0 and 1 themselves are their own reason. A replica of a group counts as needed: that others stand in
    for it is no reason not to watch it.
    """
    needed: dict[str, str] = {service.id: service.id for service in catalog.services if service.tier in CRITICAL_TIERS}
    waiting = list(needed)
    while waiting:
        service = catalog.by_id[waiting.pop(0)]
        for edge in service.depends_on:
            if edge.strength is Strength.HARD and edge.target not in needed:
                needed[edge.target] = needed[service.id]
                waiting.append(edge.target)
    return needed
