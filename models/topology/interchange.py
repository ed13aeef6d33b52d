"""The graph for networkx and from it, for programs that speak it. The only module that knows networkx."""

from typing import TYPE_CHECKING, Any

import networkx as nx

from models.catalog.estate import CallMode, Catalog, Dependency, Service, Strength
from models.kernel.errors import BadInput, Problem
from models.topology.graph import Graph
from resources.said import say

if TYPE_CHECKING:
    Digraph = nx.DiGraph[str]
else:
    Digraph = nx.DiGraph


def to_networkx(graph: Graph) -> Digraph:
    """A digraph from callers to targets. Nodes are ids with name, kind and tier; edges have the dependency's fields."""
    found: Digraph = nx.DiGraph()
    for service in graph.services:
        found.add_node(service.id, name=service.name, kind=service.kind.value, tier=service.tier)
    for number, (caller, edge) in enumerate(zip(graph.edge_caller.tolist(), graph.dependencies, strict=True)):
        found.add_edge(
            graph.ids[caller],
            edge.target,
            strength=edge.strength.value,
            mode=edge.mode.value,
            group=edge.group,
            needed=edge.needed,
            fallback_for=edge.fallback_for,
            declared=number not in graph.extra,
        )
    return found


def from_networkx(found: Digraph, name: str = "networkx") -> Catalog:
    """A catalogue of a digraph made like that; what an edge does not say is hard and synchronous.

    Nodes that are no texts are called by their text. Edges of a node to itself are left out. BadInput where two nodes have one
    text, or an edge says what no dependency can be.
    """
    ids = {node: str(node) for node in found}
    if len(set(ids.values())) != len(ids):
        raise BadInput(Problem(name, None, "nodes", say("expected nodes with different names, found two with one")))
    services = []
    for node, id_ in ids.items():
        said: dict[str, Any] = found.nodes[node]
        edges = tuple(
            _dependency(id_, ids[target], data, name)
            for _, target, data in found.out_edges(node, data=True)
            if target != node
        )
        services.append(Service(id_, str(said.get("name") or id_), tier=said.get("tier"), depends_on=edges))
    return Catalog(name, tuple(services))


def _dependency(caller: str, target: str, data: dict[str, Any], name: str) -> Dependency:
    try:
        return Dependency(
            target,
            Strength(data.get("strength", Strength.HARD)),
            CallMode(data.get("mode", CallMode.SYNC)),
            data.get("group"),
            int(data.get("needed", 1)),
            data.get("fallback_for"),
        )
    except ValueError as error:
        raise BadInput(
            Problem(name, None, f"{caller} → {target}", say("expected a dependency, found {error}", error=error))
        ) from error
