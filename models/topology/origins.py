"""Where trouble begins: abnormal services that need nothing abnormal. From there the rest is explained."""

from collections.abc import Mapping

from models.catalog.estate import Catalog, Strength
from models.topology.circles import circles

_LATE = float("inf")


def origins(catalog: Catalog, abnormal: Mapping[str, float | None]) -> tuple[str, ...]:
    """Ids of the abnormal services whose trouble no needed service explains, the earliest first.

    `abnormal` gives each abnormal service with the moment it began, None where nobody knows. Where abnormal services need one
    another in a circle, the one that began first stands for the circle. Services outside the catalogue explain themselves.
    """
    known = [id_ for id_ in abnormal if id_ in catalog.by_id]
    groups = circles({id_: _abnormal_needs(catalog, id_, abnormal) for id_ in sorted(known)})
    group_of = {id_: number for number, group in enumerate(groups) for id_ in group}
    found = [id_ for id_ in abnormal if id_ not in catalog.by_id]
    for number, group in enumerate(groups):
        outside = any(group_of[need] != number for id_ in group for need in _abnormal_needs(catalog, id_, abnormal))
        if not outside:
            found.append(min(group, key=lambda id_: (_began(abnormal[id_]), id_)))
    return tuple(sorted(found, key=lambda id_: (_began(abnormal[id_]), id_)))


def _began(moment: float | None) -> float:
    return _LATE if moment is None else moment


def _abnormal_needs(catalog: Catalog, id_: str, abnormal: Mapping[str, float | None]) -> list[str]:
    return [
        edge.target
        for edge in catalog.by_id[id_].depends_on
        if edge.target in abnormal and edge.strength is not Strength.FALLBACK
    ]
