"""What the graph canvas is told: nodes, edges and words, frozen. Whoever makes them decides every word. No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from models.catalog.estate import CallMode, Strength
from models.health.condition import Condition
from models.topology.impact_class import ImpactClass
from resources.tongue import marked, tr

EdgeKey = tuple[str, str]
"""(caller, target)."""
LAST_COLUMN_KINDS: Final = frozenset({"customers", "function"})
"""Nodes of these kinds stand together in the last column, whatever their distance."""


class Carries(StrEnum):
    """What runs along an edge just now, worst first."""

    FAULT = "fault"
    IMPACTED = "impacted"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class NodeView:
    """One service, one group of customers, or a cluster of services."""

    id: str
    name: str
    condition: Condition
    word: str
    """The state in capitals, e.g. DEGRADED."""
    tier: str = ""
    """T2."""
    measure: str = ""
    """p95 0.92 s."""
    impact: ImpactClass | None = None
    is_root: bool = False
    caption: str = ""
    """Stands above the node: First out 13:52:04Z."""
    badge: str = ""
    """A change, on the top edge: v88."""
    simulated: Condition | None = None
    """What a what-if makes of it; None where it changes nothing here."""
    simulated_word: str = ""
    """DEGRADED; the condition's own word where empty."""
    is_cluster: bool = False
    counts: tuple[tuple[Condition, int], ...] = ()
    """Of a cluster: how many of each condition, worst first."""
    members: tuple[str, ...] = ()
    """Of a cluster: names of what it holds, so that the search finds them."""
    cluster: str = ""
    """Of a member of an opened cluster: the cluster's id."""
    kind: str = marked("service")
    is_faded: bool = False
    why: str = ""
    """One sentence: impacted in 1 hop through db-3."""
    callers: int | None = None
    """How many need it in the whole estate; counted from the edges shown where None."""
    needs: int | None = None

    @property
    def is_abnormal(self) -> bool:
        """Whether it stands out: seen to be other than OK, or hit by what failed."""
        return self.condition.is_abnormal or self.impact not in (None, ImpactClass.PROTECTED)

    @property
    def is_in_last_column(self) -> bool:
        """Whether it belongs into the last column."""
        return self.kind in LAST_COLUMN_KINDS

    @property
    def count(self) -> int:
        """How many services it stands for."""
        return sum(count for _condition, count in self.counts) if self.is_cluster else 1

    @property
    def simulated_words(self) -> str:
        """sim DEGRADED; empty where nothing is simulated."""
        if self.simulated is None:
            return ""
        return tr("sim {simulated_word}", simulated_word=self.simulated_word or tr(self.simulated.value).upper())


@dataclass(frozen=True, slots=True)
class EdgeView:
    """`caller` needs `target`. Drawn from target (left) to caller (right): the way a fault travels."""

    caller: str
    target: str
    strength: Strength = Strength.HARD
    mode: CallMode = CallMode.SYNC
    carries: Carries = Carries.QUIET
    label: str = ""
    """breaker open 14:02Z. "hidden" and "stale" are said without it."""
    is_hidden: bool = False
    """Observed but not declared."""
    is_stale: bool = False
    """Declared but no longer seen."""
    is_on_path: bool = False
    is_faded: bool = False
    why: str = ""
    """One sentence for the tooltip and the screen reader."""
    count: int = 1
    """How many edges it stands for, between clusters."""

    @property
    def key(self) -> EdgeKey:
        """(caller, target)."""
        return (self.caller, self.target)

    @property
    def words(self) -> str:
        """What stands at the line."""
        state = tr("hidden") if self.is_hidden else tr("stale") if self.is_stale else ""
        return " · ".join(part for part in (state, self.label) if part)


@dataclass(frozen=True)
class GraphView:
    """Everything shown. Edges with an end that isn't among the nodes, and edges from a node to itself, are not drawn."""

    nodes: tuple[NodeView, ...] = ()
    edges: tuple[EdgeView, ...] = ()
    heads: tuple[str, ...] = ()
    """One for each column from the root's side; made from the places where empty."""
    simulated: str = ""
    """SIMULATED: eu-west drained."""
    notes: tuple[str, ...] = ()
    mirrored: bool = False
    """Callers left, so that faults travel right to left."""
    title: str = marked("Blast radius")
    """Heads an exported picture."""
    empty: str = marked("No services to show.")
    """Why there is nothing, and what to do, where there are no nodes."""

    @cached_property
    def by_id(self) -> Mapping[str, NodeView]:
        """Nodes by id; the first of several with one id."""
        return {node.id: node for node in reversed(self.nodes)}

    @cached_property
    def drawn_edges(self) -> Mapping[EdgeKey, EdgeView]:
        """The edges that can be drawn, by key; the first of several with one key."""
        known = self.by_id
        return {
            edge.key: edge
            for edge in reversed(self.edges)
            if edge.caller in known and edge.target in known and edge.caller != edge.target
        }
