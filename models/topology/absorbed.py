"""Who lost something without being hit: protected where it stood in, exposed where only the stand-in was lost."""

from dataclasses import dataclass

import numpy as np

from models.topology.passing import PASSES, STANDS_IN, WELL
from models.topology.spread import Spread


@dataclass(frozen=True, slots=True)
class Lost:
    """What a service lost."""

    edge: int
    """Towards what it lost: the worst loss, of equals the nearest."""
    hops: int


@dataclass(frozen=True, slots=True)
class Absorbed:
    """By the number of the service. A service that is hit is in neither, a protected one not among the exposed."""

    protected: dict[int, Lost]
    exposed: dict[int, Lost]

    def of(self, service: int) -> Lost:
        """What a service lost; KeyError where nothing."""
        found = self.protected.get(service)
        return self.exposed[service] if found is None else found


def absorbed(spread: Spread, most_hops: int | None) -> Absorbed:
    """Look at every edge that may be lost without harm: members of groups, what has a fallback, fallbacks, stored answers."""
    graph, state, rules = spread.graph, spread.state, spread.graph.rules
    guarded = np.concatenate((rules.joint_edge, rules.absorbed))
    levels = state.levels[graph.needs[guarded]]
    if spread.forced:
        forced = np.array([spread.forced.get(edge, WELL) for edge in guarded.tolist()], np.uint8)
        levels = np.maximum(levels, forced)
    candidates = guarded[(levels > WELL) & (state.levels[graph.edge_caller[guarded]] == WELL)]
    protected: dict[int, tuple[int, int, int]] = {}
    exposed: dict[int, tuple[int, int, int]] = {}
    for edge in candidates.tolist():
        caller, target, level = int(graph.edge_caller[edge]), int(graph.needs[edge]), spread.level_on(edge)
        is_stand_in = bool(rules.code[edge] >= STANDS_IN)
        lost = PASSES[rules.strength[edge]][level]
        own = state.level[target]
        hops = 1 if spread.forced.get(edge, WELL) > own else 1 + state.hop[own - 1][target]
        if lost == WELL or (most_hops is not None and hops > most_hops):
            continue
        into = exposed if is_stand_in else protected
        into[caller] = min(into.get(caller, (0, 0, 0)), (-lost, hops, edge))
    return Absorbed(
        {caller: Lost(edge, hops) for caller, (_, hops, edge) in protected.items()},
        {caller: Lost(edge, hops) for caller, (_, hops, edge) in exposed.items() if caller not in protected},
    )
