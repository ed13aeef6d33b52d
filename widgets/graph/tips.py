"""Tooltips of the graph: several short lines, nothing elided."""

from resources.tongue import tr
from widgets.graph.spoken import counts_of
from widgets.graph.views import EdgeView, GraphView, NodeView


def node_tip(view: GraphView, node: NodeView) -> str:
    """Full name, state, measure, what a what-if makes of it, how many need it, and why."""
    callers, needs = counts_of(view, node)
    head = node.name if node.name == node.id or node.is_cluster else f"{node.name} ({node.id})"
    state = " · ".join(part for part in (node.word, node.tier, node.measure) if part)
    if node.is_cluster:
        state = f"{node.word} · {', '.join(f'{count} {tr(condition.value)}' for condition, count in node.counts)}"
    lines = [head, state, node.caption, tr("Change {badge}", badge=node.badge) if node.badge else ""]
    lines += [
        tr("Simulated: {simulated_words}", simulated_words=node.simulated_words.removeprefix("sim "))
        if node.simulated is not None
        else ""
    ]
    lines += [
        node.why,
        (
            tr("{callers} needs it, it needs {needs}", callers=callers, needs=needs)
            if callers == 1
            else tr("{callers} need it, it needs {needs}", callers=callers, needs=needs)
        ),
    ]
    return "\n".join(line for line in lines if line)


def edge_tip(view: GraphView, edge: EdgeView) -> str:
    """Who needs whom, in what way, and what is known of it."""
    names = view.by_id
    kind = f"{edge.strength.value}, {edge.mode.value}" + (
        tr(", {count} edges", count=edge.count) if edge.count > 1 else ""
    )
    state = tr("Hidden coupling: observed, not declared") if edge.is_hidden else ""
    state = state or (tr("Stale: declared, no longer seen") if edge.is_stale else "")
    lines = [
        tr("{name} needs {name2}", name=names[edge.caller].name, name2=names[edge.target].name),
        kind,
        state,
        edge.label,
        edge.why,
    ]
    return "\n".join(line for line in lines if line)
