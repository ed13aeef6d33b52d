"""The word over each column: Root, Rank 1 …, and what the last column holds."""

from resources.tongue import marked, tr
from widgets.graph.places import Places
from widgets.graph.views import GraphView

_LAST = {"customers": marked("Customers"), "function": marked("Business functions")}


def heads(view: GraphView, places: Places) -> tuple[str, ...]:
    """One word for each column from the root's side: as told, else counted from the leftmost root."""
    count = len(places.columns)
    if view.heads:
        return (view.heads + ("",) * count)[:count]
    nodes = view.by_id
    roots = [int(places.rank[number]) for number, node in enumerate(places.ids) if nodes[node].is_root]
    first = min(roots, default=0)
    said = []
    for rank in range(count):
        inside = [nodes[node] for number, node in enumerate(places.ids) if places.rank[number] == rank]
        kinds = {node.kind for node in inside}
        if inside and all(node.is_in_last_column for node in inside):
            said.append(tr(" and ").join(sorted(tr(_LAST[kind]) for kind in kinds)))
        elif rank == first and roots:
            said.append(tr("Root") if len([each for each in roots if each == first]) == 1 else tr("Roots"))
        elif rank < first:
            said.append(tr("Needs"))
        else:
            said.append(tr("Rank {rank}", rank=rank - first if roots else rank + 1))
    return tuple(said)
