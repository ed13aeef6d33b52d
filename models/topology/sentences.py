"""Why a service is hit or is not, in one sentence each. Services are called by their ids."""

from typing import Final

from models.catalog.estate import BreakerState, Dependency, FallbackKind, Strength
from models.topology.passing import CLASS_OF, PASSES, STANDS_IN, WELL
from models.topology.spread import Spread
from models.topology.state import UNSEEN
from resources.said import in_a_row, said_join, say

_MINUTE: Final = 60


def because_hit(spread: Spread, service: int) -> str:
    """Of a service that is down, degraded or at risk."""
    state, graph = spread.state, spread.graph
    level = state.level[service]
    edge, name = state.via[level - 1][service], graph.ids[service]
    if edge == UNSEEN:
        return say("{name} itself is {value}", name=name, value=say(CLASS_OF[level].value))
    target_level = state.level_by(int(graph.needs[edge]), state.hop[level - 1][service] - 1)
    cause = _cause(spread, edge, target_level)
    if edge in graph.rules.joint_by_edge:
        return in_a_row((cause, _joint_effect(spread, edge, name), _hidden(spread, edge)))
    return in_a_row((cause, _effect(spread, edge, name), _hidden(spread, edge)))


def because_absorbed(spread: Spread, edge: int) -> str:
    """Of a service that lost the target of this edge and goes on."""
    graph = spread.graph
    dependency, name = graph.dependencies[edge], graph.ids[int(graph.edge_caller[edge])]
    cause = _cause(spread, edge, spread.state.level[int(graph.needs[edge])])
    guard = dependency.protection
    if guard is not None and guard.fallback is FallbackKind.CACHED:
        age = guard.fallback_max_age_seconds
        until = "" if age is None else say(", at most {age} old", age=_span(age))
        return say(
            "{cause} and {name} goes on with stored answers{until}{tested}",
            cause=cause,
            name=name,
            until=until,
            tested=_tested(dependency),
        )
    if guard is not None and guard.absorbs:
        return say(
            "{cause} and {name} goes on with another provider{tested}",
            cause=cause,
            name=name,
            tested=_tested(dependency),
        )
    if dependency.group is not None:
        left, size = _left(spread, edge)
        counts = {
            "cause": cause,
            "left": left,
            "size": size,
            "group": dependency.group,
            "name": name,
            "needed": dependency.needed,
        }
        if left == 1:
            return say("{cause}; {left} of {size} in group {group} is well and {name} needs {needed}", **counts)
        return say("{cause}; {left} of {size} in group {group} are well and {name} needs {needed}", **counts)
    standing = [each for each in _fallbacks(spread, edge) if _is_fit(spread, each)]
    return say("{cause}; {spread} stands in for it at {name}", cause=cause, spread=_listed(spread, standing), name=name)


def because_exposed(spread: Spread, edge: int) -> str:
    """Of a service that lost a fallback it does not use."""
    graph = spread.graph
    name = graph.ids[int(graph.edge_caller[edge])]
    cause = _cause(spread, edge, spread.state.level[int(graph.needs[edge])])
    return say(
        "{cause}; {name} does not use it now, but has no other fallback ready for {fallback_for}",
        cause=cause,
        name=name,
        fallback_for=graph.dependencies[edge].fallback_for,
    )


def _cause(spread: Spread, edge: int, target_level: int) -> str:
    graph = spread.graph
    caller, target = graph.ids[int(graph.edge_caller[edge])], graph.ids[int(graph.needs[edge])]
    if spread.forced.get(edge, WELL) <= target_level:
        return say("{target} is {value}", target=target, value=say(CLASS_OF[target_level].value))
    if (caller, target) in spread.overlay.cut:
        return say("nothing passes from {caller} to {target}", caller=caller, target=target)
    is_open = spread.overlay.breakers.get((caller, target)) is BreakerState.OPEN
    if is_open:
        return say("the breaker from {caller} to {target} is open", caller=caller, target=target)
    return say("the breaker from {caller} to {target} is half open", caller=caller, target=target)


def _effect(spread: Spread, edge: int, name: str) -> str:
    dependency = spread.graph.dependencies[edge]
    guard = dependency.protection
    if dependency.strength is Strength.SOFT:
        return say(" and {name} works only in part without it", name=name)
    if guard is not None and guard.fallback is FallbackKind.MANUAL:
        return say(" and at {name} people do its work by hand{tested}", name=name, tested=_tested(dependency))
    if edge in spread.limited or (guard is not None and guard.breaker is not None):
        return say(" and {name} works only in part behind its breaker", name=name)
    return say(" and {name} cannot work without it", name=name)


def _joint_effect(spread: Spread, edge: int, name: str) -> str:
    graph, rules = spread.graph, spread.graph.rules
    slot = _slot(spread, edge)
    main = next(each for each in slot if rules.code[each] < STANDS_IN)
    dependency = graph.dependencies[main]
    if dependency.group is not None:
        left, size = _left(spread, main)
        counts = {"left": left, "size": size, "group": dependency.group, "name": name, "needed": dependency.needed}
        if left == 1:
            return say(": {left} of {size} in group {group} is known to be well and {name} needs {needed}", **counts)
        return say(": {left} of {size} in group {group} are known to be well and {name} needs {needed}", **counts)
    if main != edge:
        return say(
            " as well, and nothing stands in for {target} at {name} any more", target=dependency.target, name=name
        )
    said = [
        say("its fallback {ids} {state}", ids=graph.ids[int(graph.needs[each])], state=_state(spread, each))
        for each in slot
        if each != main
    ]
    return say(", {ways}: {name} has no way around it", ways=said_join(say(" and "), said), name=name)


def _state(spread: Spread, edge: int) -> str:
    if _is_unknown(spread, edge):
        return say("is not known to be well")
    level = spread.level_on(edge)
    return say("is well") if level == WELL else say("is {value}", value=say(CLASS_OF[level].value))


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
    return said_join(say(" or "), (spread.graph.ids[int(spread.graph.needs[edge])] for edge in edges)) or say(
        "a stored answer"
    )


def _hidden(spread: Spread, edge: int) -> str:
    return say(" (observed, not declared)") if edge in spread.graph.extra else ""


def _tested(dependency: Dependency) -> str:
    tested = None if dependency.protection is None else dependency.protection.fallback_tested
    return say(", which was never tested") if tested is None else say(", last tested {tested}", tested=tested)


def _span(seconds: int) -> str:
    if seconds % 3600 == 0:
        return f"{seconds // 3600} h"
    return f"{seconds // _MINUTE} min" if seconds % _MINUTE == 0 else f"{seconds} s"
