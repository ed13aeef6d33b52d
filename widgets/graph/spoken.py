"""What a screen reader and a tooltip say of the graph: whole sentences, nothing elided."""

from resources.tongue import tr
from widgets.graph.views import EdgeView, GraphView, NodeView


def node_sentence(view: GraphView, node: NodeView) -> str:
    """orders, degraded, tier 2, 3 need it, needs 2; impacted in 1 hop through db-3."""
    callers, needs = counts_of(view, node)
    facts = [node.name, node.word.lower()]
    if node.is_cluster:
        held = ", ".join(f"{count} {tr(condition.value)}" for condition, count in node.counts)
        facts.append(tr("cluster of {count}: {held}", count=node.count, held=held))
    facts += [_tier(node.tier)] if node.tier and not node.is_cluster else []
    facts += [
        (tr("{callers} needs it", callers=callers) if callers == 1 else tr("{callers} need it", callers=callers)),
        tr("needs {needs}", needs=needs),
    ]
    if node.measure:
        facts.insert(2, node.measure)
    said = [", ".join(facts)]
    said += [node.caption] if node.caption else []
    said += [tr("change {badge}", badge=node.badge)] if node.badge else []
    said += [node.why.rstrip(".")] if node.why else []
    said += (
        [tr("simulated {simulated_words}", simulated_words=node.simulated_words.removeprefix("sim ").lower())]
        if node.simulated is not None
        else []
    )
    return "; ".join(said)


def edge_sentence(view: GraphView, edge: EdgeView) -> str:
    """checkout needs orders: hard, sync, carries the fault; breaker open 14:02Z."""
    names = view.by_id
    kind = [edge.strength.value, edge.mode.value]
    kind += [tr("hidden coupling, not declared")] if edge.is_hidden else []
    kind += [tr("stale, no longer seen")] if edge.is_stale else []
    kind += [{"fault": tr("carries the fault"), "impacted": tr("impacted"), "quiet": tr("quiet")}[edge.carries.value]]
    kind += [tr("{count} edges", count=edge.count)] if edge.count > 1 else []
    said = [
        tr(
            "{name} needs {name2}: {kind}",
            name=names[edge.caller].name,
            name2=names[edge.target].name,
            kind=", ".join(kind),
        )
    ]
    said += [part.rstrip(".") for part in (edge.label, edge.why) if part]
    return "; ".join(said)


def canvas_name(view: GraphView) -> str:
    """What the whole picture is."""
    nodes, edges = len(view.by_id), len(view.drawn_edges)
    of_nodes = tr("1 node") if nodes == 1 else tr("{nodes} nodes", nodes=nodes)
    of_edges = tr("1 edge") if edges == 1 else tr("{edges} edges", edges=edges)
    said = f"{tr(view.title)}: {of_nodes}, {of_edges}"
    return f"{said}. {view.simulated}" if view.simulated else said


def counts_of(view: GraphView, node: NodeView) -> tuple[int, int]:
    """(how many need it, how many it needs): as told, else counted from the edges shown."""
    edges = view.drawn_edges
    callers = sum(edge.target == node.id for edge in edges.values()) if node.callers is None else node.callers
    needs = sum(edge.caller == node.id for edge in edges.values()) if node.needs is None else node.needs
    return callers, needs


def hint(view: GraphView) -> str:
    """How to read and to walk it, for the legend row."""
    way = tr("right to left") if view.mirrored else tr("left to right")
    return tr("Faults travel {way}. Arrow keys walk the graph, Enter opens.", way=way)


def _tier(tier: str) -> str:
    return tr("tier {tier}", tier=tier[1:]) if tier[:1] == "T" and tier[1:].isdigit() else tier
