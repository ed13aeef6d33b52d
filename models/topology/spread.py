"""How a failure spreads: the least state in which every rule of the graph holds, reached in rounds of one hop each.

Round r hits exactly the services to which their class comes over r edges. So a cycle alone never fails, the outcome does not
depend on any order, and the edge kept for each class is one over which it really came, in the fewest hops.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.catalog.estate import Strength
from models.topology.graph import Graph
from models.topology.joint import NOT_WELL, SIGNS, Event, Joint
from models.topology.overlay import Overlay
from models.topology.passing import (
    AT_RISK,
    BREAKER_HOLDS_AT,
    DEGRADED,
    DOWN,
    HARD,
    LIMITED,
    NOTHING,
    PASSES,
    STANDS_IN,
    WELL,
)
from models.topology.sparse import Ints
from models.topology.state import UNSEEN, Rises, State, merge
from models.topology.wide import More, more_of, wide_round
from models.topology.wide_joint import count_wide

_WIDE_SERVICES: Final = 200
_WIDE_EDGES: Final = 600
"""From so many on whole arrays are quicker than single steps."""
_BY_LEVEL: Final = tuple(tuple(row[level] for row in PASSES) for level in range(4))


@dataclass(frozen=True, eq=False)
class Spread:
    """The outcome of one run."""

    graph: Graph
    overlay: Overlay
    state: State
    failed: frozenset[int]
    """Services that are down by themselves."""
    forced: dict[int, int]
    """The level for which the target counts, at least, on an edge that is cut or behind a breaker; by edge."""
    limited: frozenset[int]
    """Edges whose breaker is known from monitoring."""
    unknown: frozenset[int]
    """Services of which nobody knows how they are."""

    def level_on(self, edge: int) -> int:
        """The level for which the target counts on an edge."""
        return max(self.state.level[int(self.graph.needs[edge])], self.forced.get(edge, WELL))

    def before(self, service: int, level: int) -> tuple[int, int] | None:
        """From where a service came to a level: the target it needs and the level of that; None where it began here.

        Level 0 says that the target is well and the edge itself is cut or broken.
        """
        state = self.state
        if level == WELL or (edge := state.via[level - 1][service]) == UNSEEN:
            return None
        target = int(self.graph.needs[edge])
        return target, state.level_by(target, state.hop[level - 1][service] - 1)

    def path(self, service: int, level: int) -> list[int]:
        """From where it began to the service: the edges over which this level really came."""
        found = [service]
        came = self.before(service, level)
        while came is not None:
            found.append(came[0])
            came = self.before(*came)
        found.reverse()
        return found


def spread(graph: Graph, overlay: Overlay, most_hops: int | None = None) -> Spread:
    """Let what the overlay says spread, at most so many hops."""
    run = _Run(graph, overlay)
    run.go(most_hops)
    failed = frozenset(each for each, level in run.sources.items() if level == DOWN)
    return Spread(graph, overlay, run.state, failed, run.forced, run.limited, run.unknown)


class _Run:
    def __init__(self, graph: Graph, overlay: Overlay) -> None:
        index, rules = graph.index, graph.rules
        self.graph, self.rules = graph, rules
        self.sources: dict[int, int] = {}
        for ids, level in ((overlay.at_risk, AT_RISK), (overlay.degraded, DEGRADED), (overlay.down, DOWN)):
            self.sources.update((index[id_], level) for id_ in ids - overlay.restored if id_ in index)
        self.unknown = frozenset(
            index[id_]
            for id_ in overlay.unknown - overlay.restored - overlay.down - overlay.degraded - overlay.at_risk
            if id_ in index
        )
        breakers = {graph.edge(*key): held for key, held in overlay.breakers.items()}
        self.limited = frozenset(edge for edge in breakers if edge is not None)
        self.forced = {
            edge: BREAKER_HOLDS_AT[held]
            for edge, held in breakers.items()
            if edge is not None and BREAKER_HOLDS_AT[held] > WELL
        }
        self.forced.update((edge, DOWN) for edge in (graph.edge(*key) for key in overlay.cut) if edge is not None)
        pinned = frozenset(index[id_] for id_ in overlay.restored | overlay.held if id_ in index)
        is_single = (
            rules.is_hard_throughout and not self.limited and all(level == DOWN for level in self.sources.values())
        )
        self.state = State(len(graph.ids), pinned, is_single)
        self.codes = rules.plain_lists[2]
        self.joint: Joint | None = None
        self._set_codes()

    def _set_codes(self) -> None:
        rules = self.rules
        codes, joint_codes = rules.plain_code, rules.joint_lists[2]
        if self.limited:
            limited = np.fromiter(self.limited, np.int32)
            codes = codes.copy()
            codes[np.isin(rules.plain_edge, limited) & (codes == HARD)] = LIMITED
            self.codes = codes.tolist()
            joint_codes = [
                code + LIMITED if edge in self.limited and code in (HARD, HARD + STANDS_IN) else code
                for edge, code in zip(rules.joint_edge.tolist(), joint_codes, strict=True)
            ]
        self.wide_codes = codes if rules.has_other_codes or self.limited else None
        if len(rules.joint_edge):
            self.joint = Joint(rules, joint_codes, None if self.limited else rules.joint_code)

    def go(self, most_hops: int | None) -> None:
        """Round after round until nothing rises any more."""
        state, joint, at = self.state, self.joint, self.rules.plain_lists[0]
        risen: list[int] | Ints = state.start(self.sources)
        hops = 0
        while most_hops is None or hops < most_hops:
            hops += 1
            rises: Rises = {}
            if hops == 1:
                events = self._first(rises)
            elif not len(risen):
                break
            else:
                events = []
            front = _few(risen)
            if front is None or sum([at[each + 1] - at[each] for each in front]) > _WIDE_EDGES:
                risen = self._wide(np.asarray(risen, np.int32), rises, events, hops)
                continue
            if joint is not None:
                events += joint.events(front, state.before, state.level)
                merge(rises, joint.count(events).items())
            self._narrow(front, rises)
            risen = state.raise_to(rises, hops)

    def _wide(self, risen: Ints, rises: Rises, events: list[Event], hops: int) -> Ints:
        more = more_of(rises) if rises else None
        if self.joint is not None and events:
            # Only the first round has events of its own; it counts all of them one by one.
            events = events + self.joint.events(risen.tolist(), self.state.before, self.state.level)
            merge(rises, self.joint.count(events).items())
            more = more_of(rises)
        elif self.joint is not None:
            found = count_wide(self.joint, self.rules, self.state, risen)
            if not rises:
                more = found
            elif len(found[0]):
                merge(rises, _pairs(found))
                more = more_of(rises)
        return wide_round(self.state, self.rules, self.wide_codes, risen, more, hops)

    def _narrow(self, risen: list[int], rises: Rises) -> None:
        at, callers, _, edges = self.rules.plain_lists
        level, codes = self.state.level, self.codes
        for target in risen:
            passes = _BY_LEVEL[level[target]]
            for place in range(at[target], at[target + 1]):
                got, caller = passes[codes[place]], callers[place]
                if got > level[caller]:
                    found = rises.get(caller)
                    if found is None or got > found[0] or (got == found[0] and edges[place] < found[1]):
                        rises[caller] = (got, edges[place])

    def _first(self, rises: Rises) -> list[Event]:
        """What holds before anything has spread: edges that are cut or broken, and fallbacks nobody knows anything of."""
        rules, joint = self.rules, self.joint
        for edge, level in self.forced.items():
            # A fallback outside a slot stands in for nothing.
            is_plain = self.graph.dependencies[edge].strength is not Strength.FALLBACK
            if is_plain and edge not in rules.joint_by_edge:
                code = LIMITED if edge in self.limited and rules.code[edge] == HARD else int(rules.code[edge])
                merge(rises, [(int(self.graph.edge_caller[edge]), (PASSES[code][level], edge))])
        if joint is None:
            return []
        for target in self.unknown:
            for place in range(int(rules.joint_at[target]), int(rules.joint_at[target + 1])):
                code = joint.codes[place]
                if code % STANDS_IN != NOTHING:
                    joint.begin(place, SIGNS[code][AT_RISK] if code >= STANDS_IN else NOT_WELL)
        places = {
            rules.joint_by_edge[edge]: level for edge, level in self.forced.items() if edge in rules.joint_by_edge
        }
        for place, level in places.items():
            joint.begin(place, SIGNS[joint.codes[place]][level])
        return joint.first(places)


def _pairs(more: More) -> Iterable[tuple[int, tuple[int, int]]]:
    callers, levels, edges = (array.tolist() for array in more)
    return zip(callers, zip(levels, edges, strict=True), strict=True)


def _few(risen: "list[int] | Ints") -> list[int] | None:
    if len(risen) > _WIDE_SERVICES:
        return None
    return risen if isinstance(risen, list) else list(risen.tolist())
