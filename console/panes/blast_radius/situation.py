"""What is hit now, what the graph expects to be hit, and what would be under the suppositions. Pure.

Three impacts of the same graph: `live` takes every known verdict as it is and lets the graph speak only for services nobody can
see; `expected` follows the graph from where the trouble began; `supposed` does so with the suppositions. A supposition
changes what differs between the last two, so that a flaw of the graph does not pass for its effect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from console.panes.blast_radius.asked import SupposedKind, Supposition
from models.catalog.estate import Catalog
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.topology.failures import of_region, of_vendor, of_zone
from models.topology.graph import Graph
from models.topology.impact import Impact, impact
from models.topology.impact_class import ImpactClass
from models.topology.origins import origins
from models.topology.overlay import Overlay

BROKEN = (Condition.DOWN, Condition.DEGRADED)
_HIT = (ImpactClass.DOWN, ImpactClass.DEGRADED, ImpactClass.AT_RISK)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the screen is drawn from, besides words and figures of services."""

    graph: Graph
    conditions: Mapping[str, Condition]
    """Live verdicts; a service without one is unknown."""
    roots: tuple[str, ...]
    """Where it began: broken services that need nothing broken, the earliest first."""
    live: Impact
    expected: Impact
    began: Overlay
    """What `expected` follows from."""
    supposed: Impact | None = None
    """None while nothing is supposed."""

    def supposing(self, catalog: Catalog, suppositions: tuple[Supposition, ...]) -> "Situation":
        """The same moment under these suppositions."""
        if not suppositions:
            return replace(self, supposed=None)
        return replace(self, supposed=impact(self.graph, _with(self.began, catalog, suppositions)))

    def condition(self, service: str) -> Condition:
        """The live verdict."""
        return self.conditions.get(service, Condition.UNKNOWN)

    @property
    def broken(self) -> frozenset[str]:
        """Of those hit, the ones down or degraded: the others are at risk."""
        return broken_of(self.live)

    @property
    def then_broken(self) -> frozenset[str]:
        """Down or degraded if the suppositions held."""
        if self.supposed is None:
            return self.broken
        before, after = broken_of(self.expected), broken_of(self.supposed)
        return (self.broken - (before - after)) | (after - before)

    @property
    def newly_hit(self) -> frozenset[str]:
        """Hit under the suppositions alone."""
        return frozenset() if self.supposed is None else hit_of(self.supposed) - hit_of(self.expected)

    @property
    def cleared(self) -> frozenset[str]:
        """No longer hit under the suppositions."""
        return frozenset() if self.supposed is None else hit_of(self.expected) - hit_of(self.supposed)

    @property
    def hit(self) -> frozenset[str]:
        """Hit now: live, and as the graph has it where nobody can see."""
        return hit_of(self.live)


def hit_of(found: Impact) -> frozenset[str]:
    """Ids of what is down, degraded or at risk, failed services included."""
    return frozenset(found.down) | {each.service for each in found.hits if each.impact in _HIT}


def broken_of(found: Impact) -> frozenset[str]:
    """Ids of what is down or degraded, failed services included."""
    return frozenset(found.down) | {each.service for each in found.hits if each.impact in _HIT[:2]}


def situation(
    catalog: Catalog, graph: Graph, health: Iterable[ServiceHealth], suppositions: tuple[Supposition, ...] = ()
) -> Situation:
    """Work it out for one moment."""
    verdicts = {each.service: each for each in health if each.service in graph.index}
    conditions = {id_: verdict.condition for id_, verdict in verdicts.items()}
    roots = origins(
        catalog, {id_: verdict.since_ms for id_, verdict in verdicts.items() if verdict.condition in BROKEN}
    )
    unknown = _in(conditions, Condition.UNKNOWN)
    live = Overlay(
        down=_in(conditions, Condition.DOWN),
        degraded=_in(conditions, Condition.DEGRADED),
        at_risk=_in(conditions, Condition.AT_RISK),
        unknown=unknown,
        restored=_in(conditions, Condition.OK),
        held=frozenset(conditions) - unknown,
    )
    began = Overlay(
        down=frozenset(id_ for id_ in roots if conditions[id_] is Condition.DOWN),
        degraded=frozenset(id_ for id_ in roots if conditions[id_] is Condition.DEGRADED),
        unknown=unknown,
    )
    found = Situation(graph, conditions, roots, impact(graph, live), impact(graph, began), began)
    return found.supposing(catalog, suppositions)


def tier_hit(graph: Graph, hit: Iterable[str]) -> int:
    """How many services of tier 0 and 1 are among these."""
    return sum(graph.services[graph.index[id_]].tier in (0, 1) for id_ in hit if id_ in graph.index)


def _in(conditions: Mapping[str, Condition], wanted: Condition) -> frozenset[str]:
    return frozenset(id_ for id_, condition in conditions.items() if condition is wanted)


def _with(began: Overlay, catalog: Catalog, suppositions: tuple[Supposition, ...]) -> Overlay:
    down, at_risk, restored = set(began.down), set(began.at_risk), set(began.restored)
    for each in suppositions:
        match each.kind:
            case SupposedKind.DOWN:
                down.add(each.subject)
            case SupposedKind.WELL:
                restored.add(each.subject)
            case SupposedKind.ZONE:
                more = of_zone(catalog, each.subject)
            case SupposedKind.REGION:
                more = of_region(catalog, each.subject)
            case SupposedKind.VENDOR:
                more = of_vendor(catalog, each.subject)
        if each.kind in (SupposedKind.ZONE, SupposedKind.REGION, SupposedKind.VENDOR):
            down |= more.down
            at_risk |= more.at_risk
    return Overlay(
        down=frozenset(down - restored),
        degraded=began.degraded - restored,
        at_risk=frozenset(at_risk - restored - down),
        unknown=began.unknown - restored,
        restored=frozenset(restored),
    )
