"""Which services stand in the picture: what is hit, what protects, what a filter leaves of it. Pure."""

from console.panes.blast_radius.asked import Asked
from console.panes.blast_radius.situation import Situation, broken_of, hit_of
from models.catalog.estate import Service
from models.health.condition import Condition
from models.topology.impact_class import ImpactClass

_FOCUS_HOPS = 2
_MOST_AT_RISK = 12


def shown(situation: Situation, asked: Asked) -> tuple[str, ...]:
    """Ids in the order of the catalogue. Where nothing is hit and nothing supposed, the whole estate."""
    graph = situation.graph
    wanted = _subject(situation, asked)
    if asked.focus is not None and asked.focus in graph.index:
        hops = asked.hops or _FOCUS_HOPS
        wanted = set(graph.distance((asked.focus,), along="either", most=hops))
    kept = _always(situation, asked)
    return tuple(
        id_
        for id_ in graph.ids
        if id_ in wanted and (id_ in kept or _passes(graph.services[graph.index[id_]], id_, situation, asked))
    )


def _subject(situation: Situation, asked: Asked) -> set[str]:
    graph = situation.graph
    # Services nobody watches are not trouble by themselves; those that once were seen and fell silent are.
    unusual = {
        id_
        for id_, condition in situation.conditions.items()
        if condition in (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK)
    }
    hit = set(situation.hit) | unusual | set(situation.roots)
    if asked.whole or not (hit or asked.is_supposing):
        return set(graph.ids)
    for found in (situation.live, situation.expected):
        hit |= set(found.down) | {each.service for each in (*found.hits, *found.protected)}
    return hit | _supposed(situation) | _props(situation, hit)


def _supposed(situation: Situation) -> set[str]:
    """What the suppositions add. Merely at risk is often everything: then only what breaks is shown."""
    if situation.supposed is None:
        return set()
    broken = set(broken_of(situation.supposed))
    risky = {each.service for each in situation.supposed.hits} - broken
    return broken | (risky if len(risky - hit_of(situation.expected)) <= _MOST_AT_RISK else set())


def _props(situation: Situation, hit: set[str]) -> set[str]:
    """What a hit service leans on: the fallbacks and spares of whoever is protected, and unknown services it needs."""
    found = set()
    graph = situation.graph
    for id_ in hit:
        for edge in graph.services[graph.index[id_]].depends_on:
            is_spare = edge.fallback_for in hit or edge.group is not None
            if is_spare or situation.condition(edge.target) is Condition.UNKNOWN:
                found.add(edge.target)
    return found


def _always(situation: Situation, asked: Asked) -> set[str]:
    """No filter hides where it began, what is supposed to fail, or what has the focus."""
    kept = set(situation.roots) | {each.subject for each in asked.suppositions}
    return kept | ({asked.focus} if asked.focus else set())


def _passes(service: Service, id_: str, situation: Situation, asked: Asked) -> bool:
    if asked.tier is not None and service.tier is not None and service.tier > asked.tier:
        return False
    if asked.place and (service.zones or service.regions) and asked.place not in (*service.zones, *service.regions):
        return False
    if asked.hides_protected and _is_protected(id_, situation):
        return False
    if asked.hops is not None and asked.focus is None:
        found = situation.supposed or situation.expected
        hit = found.by_service.get(id_) or situation.expected.by_service.get(id_)
        return hit is None or hit.hops <= asked.hops
    return True


def _is_protected(id_: str, situation: Situation) -> bool:
    hit = (situation.supposed or situation.expected).by_service.get(id_)
    is_absorbed = hit is not None and hit.impact is ImpactClass.PROTECTED
    return is_absorbed and situation.condition(id_) is Condition.OK
