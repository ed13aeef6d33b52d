"""Why a service is hit or is not, in one sentence each. Services are called by their ids."""

from typing import Final

from models.catalog.estate import BreakerState, Dependency, FallbackKind, Strength
from models.topology.passing import CLASS_OF, PASSES, STANDS_IN, WELL
from models.topology.spread import Spread
from models.topology.state import UNSEEN

_MINUTE: Final = 60


def because_hit(spread: Spread, service: int) -> str:
    """Of a service that is down, degraded or at risk."""
    state, graph = spread.state, spread.graph
    level = state.level[service]
    edge, name = state.via[level - 1][service], graph.ids[service]
    if edge == UNSEEN:
        return f"{name} itself is {CLASS_OF[level].value}"
    target_level = state.level_by(int(graph.needs[edge]), state.hop[level - 1][service] - 1)
    cause = _cause(spread, edge, target_level)
    if edge in graph.rules.joint_by_edge:
        return f"{cause}{_joint_effect(spread, edge, name)}{_hidden(spread, edge)}"
    return f"{cause}{_effect(spread, edge, name)}{_hidden(spread, edge)}"


def because_absorbed(spread: Spread, edge: int) -> str:
    """Of a service that lost the target of this edge and goes on."""
    graph = spread.graph
    dependency, name = graph.dependencies[edge], graph.ids[int(graph.edge_caller[edge])]
    cause = _cause(spread, edge, spread.state.level[int(graph.needs[edge])])
    guard = dependency.protection
    if guard is not None and guard.fallback is FallbackKind.CACHED:
        age = guard.fallback_max_age_seconds
        until = "" if age is None else f", at most {_span(age)} old"
        return f"{cause} and {name} goes on with stored answers{until}{_tested(dependency)}"
    if guard is not None and guard.absorbs:
        return f"{cause} and {name} goes on with another provider{_tested(dependency)}"
    if dependency.group is not None:
        left, size = _left(spread, edge)
        verb = "is" if left == 1 else "are"
        return f"{cause}; {left} of {size} in group {dependency.group} {verb} well and {name} needs {dependency.needed}"
    standing = [each for each in _fallbacks(spread, edge) if _is_fit(spread, each)]
    return f"{cause}; {_listed(spread, standing)} stands in for it at {name}"


def because_exposed(spread: Spread, edge: int) -> str:
    """Of a service that lost a fallback it does not use."""
    graph = spread.graph
    name = graph.ids[int(graph.edge_caller[edge])]
    cause = _cause(spread, edge, spread.state.level[int(graph.needs[edge])])
    return f"{cause}; {name} does not use it now, but has no other fallback ready for {graph.dependencies[edge].fallback_for}"


def _cause(spread: Spread, edge: int, target_level: int) -> str:
    graph = spread.graph
    caller, target = graph.ids[int(graph.edge_caller[edge])], graph.ids[int(graph.needs[edge])]
    if spread.forced.get(edge, WELL) <= target_level:
        return f"{target} is {CLASS_OF[target_level].value}"
    if (caller, target) in spread.overlay.cut:
        return f"nothing passes from {caller} to {target}"
    is_open = spread.overlay.breakers.get((caller, target)) is BreakerState.OPEN
    return f"the breaker from {caller} to {target} is {'open' if is_open else 'half open'}"


def _effect(spread: Spread, edge: int, name: str) -> str:
    dependency = spread.graph.dependencies[edge]
    guard = dependency.protection
    if dependency.strength is Strength.SOFT:
        return f" and {name} works only in part without it"
    if guard is not None and guard.fallback is FallbackKind.MANUAL:
        return f" and at {name} people do its work by hand{_tested(dependency)}"
    if edge in spread.limited or (guard is not None and guard.breaker is not None):
        return f" and {name} works only in part behind its breaker"
    return f" and {name} cannot work without it"


def _joint_effect(spread: Spread, edge: int, name: str) -> str:
    graph, rules = spread.graph, spread.graph.rules
    slot = _slot(spread, edge)
    main = next(each for each in slot if rules.code[each] < STANDS_IN)
    dependency = graph.dependencies[main]
    if dependency.group is not None:
        left, size = _left(spread, main)
        verb = "is" if left == 1 else "are"
        return f": {left} of {size} in group {dependency.group} {verb} known to be well and {name} needs {dependency.needed}"
    if main != edge:
        return f" as well, and nothing stands in for {dependency.target} at {name} any more"
    said = [f"its fallback {graph.ids[int(graph.needs[each])]} {_state(spread, each)}" for each in slot if each != main]
    return f", {' and '.join(said)}: {name} has no way around it"


def _state(spread: Spread, edge: int) -> str:
    if _is_unknown(spread, edge):
        return "is not known to be well"
    level = spread.level_on(edge)
    return "is well" if level == WELL else f"is {CLASS_OF[level].value}"


def _left(spread: Spread, edge: int) -> tuple[int, int]:
    """How many slots of its unit have something that is known to be well, and how many there are."""
    rules = spread.graph.rules
    unit = int(rules.slot_unit[rules.joint_slot[rules.joint_by_edge[edge]]])
    slots = rules.members[unit]
    edges = rules.joint_edge
    well = [any(_is_fit(spread, int(edges[place])) for place in slot) for slot in slots]
    return sum(well), len(slots)


def _is_fit(spread: Spread, edge: int) -> bool:
    return PASSES[spread.graph.rules.code[edge]][spread.level_on(edge)] == WELL and not _is_unknown(spread, edge)


def _slot(spread: Spread, edge: int) -> list[int]:
    rules = spread.graph.rules
    place = rules.joint_by_edge[edge]
    unit = int(rules.slot_unit[rules.joint_slot[place]])
    places = next(each for each in rules.members[unit] if place in each)
    return sorted(int(rules.joint_edge[each]) for each in places)


def _fallbacks(spread: Spread, edge: int) -> list[int]:
    return [each for each in _slot(spread, edge) if spread.graph.rules.code[each] >= STANDS_IN]


def _is_unknown(spread: Spread, edge: int) -> bool:
    return int(spread.graph.needs[edge]) in spread.unknown


def _listed(spread: Spread, edges: list[int]) -> str:
    return " or ".join(spread.graph.ids[int(spread.graph.needs[edge])] for edge in edges) or "a stored answer"


def _hidden(spread: Spread, edge: int) -> str:
    return " (observed, not declared)" if edge in spread.graph.extra else ""


def _tested(dependency: Dependency) -> str:
    tested = None if dependency.protection is None else dependency.protection.fallback_tested
    return ", which was never tested" if tested is None else f", last tested {tested}"


def _span(seconds: int) -> str:
    if seconds % 3600 == 0:
        return f"{seconds // 3600} h"
    return f"{seconds // _MINUTE} min" if seconds % _MINUTE == 0 else f"{seconds} s"
