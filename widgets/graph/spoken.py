"""What a screen reader and a tooltip say of the graph: whole sentences, nothing elided."""

from widgets.graph.views import EdgeView, GraphView, NodeView


def node_sentence(view: GraphView, node: NodeView) -> str:
    """orders, degraded, tier 2, 3 need it, needs 2; impacted in 1 hop through db-3."""
    callers, needs = counts_of(view, node)
    facts = [node.name, node.word.lower()]
    if node.is_cluster:
        held = ", ".join(f"{count} {condition.value}" for condition, count in node.counts)
        facts.append(f"cluster of {node.count}: {held}")
    facts += [_tier(node.tier)] if node.tier and not node.is_cluster else []
    facts += [f"{callers} need{'s' if callers == 1 else ''} it", f"needs {needs}"]
    if node.measure:
        facts.insert(2, node.measure)
    said = [", ".join(facts)]
    said += [node.caption] if node.caption else []
    said += [f"change {node.badge}"] if node.badge else []
    said += [node.why.rstrip(".")] if node.why else []
    said += [f"simulated {node.simulated_words.removeprefix('sim ').lower()}"] if node.simulated is not None else []
    return "; ".join(said)


def edge_sentence(view: GraphView, edge: EdgeView) -> str:
    """checkout needs orders: hard, sync, carries the fault; breaker open 14:02Z."""
    names = view.by_id
    kind = [edge.strength.value, edge.mode.value]
    kind += ["hidden coupling, not declared"] if edge.is_hidden else []
    kind += ["stale, no longer seen"] if edge.is_stale else []
    kind += [{"fault": "carries the fault", "impacted": "impacted", "quiet": "quiet"}[edge.carries.value]]
    kind += [f"{edge.count} edges"] if edge.count > 1 else []
    said = [f"{names[edge.caller].name} needs {names[edge.target].name}: {', '.join(kind)}"]
    said += [part.rstrip(".") for part in (edge.label, edge.why) if part]
    return "; ".join(said)


def canvas_name(view: GraphView) -> str:
    """What the whole picture is."""
    nodes, edges = len(view.by_id), len(view.drawn_edges)
    said = f"{view.title}: {nodes} node{'' if nodes == 1 else 's'}, {edges} edge{'' if edges == 1 else 's'}"
    return f"{said}. {view.simulated}" if view.simulated else said


def counts_of(view: GraphView, node: NodeView) -> tuple[int, int]:
    """(how many need it, how many it needs): as told, else counted from the edges shown."""
    edges = view.drawn_edges
    callers = sum(edge.target == node.id for edge in edges.values()) if node.callers is None else node.callers
    needs = sum(edge.caller == node.id for edge in edges.values()) if node.needs is None else node.needs
    return callers, needs


def hint(view: GraphView) -> str:
    """How to read and to walk it, for the legend row."""
    way = "right to left" if view.mirrored else "left to right"
    return f"Faults travel {way}. Arrow keys walk the graph, Enter opens."


def _tier(tier: str) -> str:
    return f"tier {tier[1:]}" if tier[:1] == "T" and tier[1:].isdigit() else tier
