"""Blast radius: what a failure hits, how badly, how far away, along which path, and what it costs.

The semantics are in docs/blast_radius.md. All but the state itself is worked out when first asked for.
"""

from functools import cached_property

from models.topology.absorbed import Absorbed, Lost, absorbed
from models.topology.graph import Graph
from models.topology.impact_class import ImpactClass
from models.topology.overlay import Overlay
from models.topology.passing import CLASS_OF, WELL
from models.topology.path_ends import PathEnds
from models.topology.sentences import because_absorbed, because_exposed, because_hit
from models.topology.spread import Spread, spread
from models.topology.totals import Totals, totals_of


class Hit:
    """One service and what becomes of it. Path and sentence are made when asked for. Equal if all its values are."""

    __slots__ = ("_number", "_of", "hops", "impact", "service")

    def __init__(self, service: str, impact: ImpactClass, hops: int, number: int, of: "Impact") -> None:
        self.service = service
        """Its id."""
        self.impact = impact
        self.hops = hops
        """Edges between the failure and the service, along `path`; 0 for one that is degraded or at risk by itself."""
        self._number = number
        self._of = of

    @property
    def path(self) -> tuple[str, ...]:
        """Ids from where it began to the service, each needed by the next; hops + 1 of them."""
        return self._of.path_of(self._number)

    def ends(self, ends: PathEnds) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The first and the last ids of the path, without making all of it; for services that are hit."""
        return ends.of(self._number)

    @property
    def because(self) -> str:
        """One sentence that explains the last step."""
        return self._of.because_of(self._number)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hit) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.service, self.impact, self.hops))

    def __repr__(self) -> str:
        return f"Hit({self.service!r}, {self.impact.value!r}, hops={self.hops})"

    def _key(self) -> tuple[str, ImpactClass, int, tuple[str, ...], str]:
        return self.service, self.impact, self.hops, self.path, self.because


class Impact:
    """The answer. Not changed by anything; reading it fills in what is worked out late, so keep to one thread."""

    def __init__(self, spread: Spread, most_hops: int | None) -> None:
        self._spread = spread
        self._most_hops = most_hops
        self._ids = spread.graph.ids

    @cached_property
    def totals(self) -> Totals:
        """What it costs in all."""
        return totals_of(self._spread.graph, self._spread.state)

    @cached_property
    def down(self) -> tuple[str, ...]:
        """Ids of the services that failed by themselves, in order."""
        return tuple(self._ids[number] for number in sorted(self._spread.failed))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Everything else that is down, degraded or at risk: worst first, then nearest, then by tier and id."""
        state, ids = self._spread.state, self._ids
        tier = self._spread.graph.figures.tier
        numbers = [n for n in state.levels.nonzero()[0].tolist() if n not in self._spread.failed]
        hops, tiers, level = state.hops_to().tolist(), tier.tolist(), state.level
        numbers.sort(key=lambda n: (-level[n], hops[n], _tier_key(tiers[n]), n))
        return tuple([Hit(ids[n], CLASS_OF[level[n]], hops[n], n, self) for n in numbers])

    @cached_property
    def protected(self) -> tuple[Hit, ...]:
        """Services that lost something they need and go on as if nothing had happened, nearest first."""
        return tuple(
            Hit(self._ids[number], ImpactClass.PROTECTED, found.hops, number, self)
            for number, found in self._sorted(self._absorbed.protected)
        )

    @cached_property
    def exposed(self) -> tuple[Hit, ...]:
        """Services that lost a fallback they do not use at this moment: not hit, but the next loss will hit them."""
        return tuple(
            Hit(self._ids[number], ImpactClass.PROTECTED, found.hops, number, self)
            for number, found in self._sorted(self._absorbed.exposed)
        )

    @cached_property
    def by_service(self) -> dict[str, Hit]:
        """Hits and protected services by id."""
        return {hit.service: hit for hit in (*self.protected, *self.hits)}

    def path_of(self, number: int) -> tuple[str, ...]:
        """The path of a service by its number."""
        level = self._spread.state.level[number]
        if level != WELL:
            return tuple(self._ids[each] for each in self._spread.path(number, level))
        lost = self._absorbed.of(number)
        target = int(self._spread.graph.needs[lost.edge])
        before = self._spread.path(target, self._spread.state.level[target]) if lost.hops > 1 else [target]
        return (*(self._ids[each] for each in before), self._ids[number])

    def path_ends(self, most: int) -> PathEnds:
        """For many long paths: only their first and last ids."""
        return PathEnds(self._spread, most)

    def because_of(self, number: int) -> str:
        """The sentence of a service by its number."""
        if self._spread.state.level[number] != WELL:
            return because_hit(self._spread, number)
        if number in self._absorbed.protected:
            return because_absorbed(self._spread, self._absorbed.protected[number].edge)
        return because_exposed(self._spread, self._absorbed.exposed[number].edge)

    @cached_property
    def _absorbed(self) -> Absorbed:
        return absorbed(self._spread, self._most_hops)

    def _sorted(self, found: dict[int, Lost]) -> list[tuple[int, Lost]]:
        tiers = self._spread.graph.figures.tier
        return sorted(found.items(), key=lambda pair: (pair[1].hops, _tier_key(int(tiers[pair[0]])), pair[0]))


def impact(graph: Graph, overlay: Overlay, hops: int | None = None) -> Impact:
    """What follows from the overlay; only what is at most so many hops away where `hops` is given.

    The state and the totals are worked out at once, the rest when asked for.
    """
    found = Impact(spread(graph, overlay, hops), hops)
    _ = found.totals
    return found


def _tier_key(tier: int) -> float:
    # An unknown tier is never taken for unimportant.
    return 1.5 if tier > 3 else tier
