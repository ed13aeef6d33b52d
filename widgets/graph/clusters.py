"""Folding a large graph: nodes of one group become one node, what failed stays itself. Plain data, no Qt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from models.catalog.estate import CallMode, Strength
from models.health.condition import Condition, worst
from models.topology.impact_class import ImpactClass
from resources.tongue import tr
from widgets.graph.views import Carries, EdgeKey, EdgeView, GraphView, NodeView

MOST: Final = 60
"""Nodes that are shown one by one; above, groups fold."""
PREFIX: Final = "cluster:"
_STRENGTHS = (Strength.HARD, Strength.SOFT, Strength.FALLBACK)
_CARRIES = (Carries.FAULT, Carries.IMPACTED, Carries.QUIET)


def cluster_view(
    view: GraphView, groups: Mapping[str, str], expanded: Iterable[str] = (), *, most: int = MOST
) -> GraphView:
    """The view with groups folded where it has more than `most` nodes; the view itself where it hasn't.

    `groups`: node id → name of its group ("Tier 2", "Payments"); nodes without one stay themselves. `expanded`: ids of clusters
    that stay open, as `cluster_toggled` tells them. Roots, customers and functions are never folded; of the others the worst
    stay themselves while there is room. A group of one stays itself. Every node is shown once, itself or in one cluster.
    """
    nodes = tuple(view.by_id.values())
    if len(nodes) <= most:
        return view
    opened = set(expanded)
    cluster_of = {node.id: cluster_id(groups[node.id]) for node in nodes if groups.get(node.id)}
    folded = {
        node.id: cluster_of[node.id]
        for node in nodes
        if node.id in cluster_of
        and cluster_of[node.id] not in opened
        and not node.is_root
        and not node.is_in_last_column
    }
    _let_out(folded, nodes, most)
    members: dict[str, list[NodeView]] = {}
    for node in nodes:
        if node.id in folded:
            members.setdefault(folded[node.id], []).append(node)
    alone = {held[0].id for held in members.values() if len(held) == 1}
    shown = [
        replace(node, cluster=cluster_of[node.id]) if cluster_of.get(node.id) in opened else node
        for node in nodes
        if node.id not in folded or node.id in alone
    ]
    shown += [_cluster(name, held) for name, held in members.items() if len(held) > 1]
    place = {node.id: node.id if node.id in alone else folded.get(node.id, node.id) for node in nodes}
    return replace(view, nodes=tuple(shown), edges=_merged(view, place))


def cluster_id(group: str) -> str:
    """Id of the node that stands for a group."""
    return f"{PREFIX}{group}"


def _let_out(folded: dict[str, str], nodes: tuple[NodeView, ...], most: int) -> None:
    """Take out of their clusters what is abnormal or simulated, the worst first, while there is room for it."""
    room = most - (len(nodes) - len(folded)) - len(set(folded.values()))
    candidates = [node for node in nodes if node.id in folded and (node.is_abnormal or node.simulated is not None)]
    for node in sorted(candidates, key=lambda node: (_badness(node), node.tier, node.id))[: max(0, room)]:
        del folded[node.id]


def _badness(node: NodeView) -> tuple[int, int]:
    impact = len(ImpactClass) if node.impact is None else node.impact.rank
    return min(node.condition.rank, impact), node.condition.rank


def _cluster(name: str, held: list[NodeView]) -> NodeView:
    seen = Counter(node.condition for node in held)
    condition = worst([node.condition for node in held])
    impacts = [node.impact for node in held if node.impact is not None]
    would = [node.simulated for node in held if node.simulated is not None]
    return NodeView(
        name,
        name.removeprefix(PREFIX),
        condition,
        tr(condition.value).upper(),
        impact=min(impacts, key=lambda impact: impact.rank, default=None),
        simulated=worst(would) if would else None,
        simulated_word=tr("{would} up to {value}", would=len(would), value=worst(would).value.upper()) if would else "",
        is_cluster=True,
        counts=tuple((each, seen[each]) for each in Condition if seen[each]),
        members=tuple(f"{node.id} {node.name}" for node in held),
        kind="cluster",
        is_faded=all(node.is_faded for node in held),
        why=tr("{held} services; Space opens", held=len(held)),
    )


def _merged(view: GraphView, place: Mapping[str, str]) -> tuple[EdgeView, ...]:
    """The edges between what is shown: the strongest, with the worst that runs along any of those it stands for."""
    parallel: dict[EdgeKey, list[EdgeView]] = {}
    for edge in view.drawn_edges.values():
        ends = (place[edge.caller], place[edge.target])
        if ends[0] != ends[1]:
            parallel.setdefault(ends, []).append(edge)
    return tuple(_one(ends, edges) for ends, edges in parallel.items())


def _one(ends: EdgeKey, edges: list[EdgeView]) -> EdgeView:
    if len(edges) == 1:
        return replace(edges[0], caller=ends[0], target=ends[1])
    lively = [edge for edge in edges if not edge.is_stale] or edges
    strength = min((edge.strength for edge in lively), key=_STRENGTHS.index)
    return EdgeView(
        ends[0],
        ends[1],
        strength,
        CallMode.SYNC if any(edge.mode is CallMode.SYNC for edge in lively) else CallMode.ASYNC,
        min((edge.carries for edge in edges), key=_CARRIES.index),
        is_hidden=all(edge.is_hidden for edge in edges),
        is_stale=all(edge.is_stale for edge in edges),
        is_on_path=any(edge.is_on_path for edge in edges),
        is_faded=all(edge.is_faded for edge in edges),
        why=tr("{edges} edges", edges=len(edges))
        + (tr(", some hidden") if any(edge.is_hidden for edge in edges) else ""),
        count=sum(edge.count for edge in edges),
    )
