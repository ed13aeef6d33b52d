"""Finding nodes by what is typed: id, name, or what a cluster holds."""

from widgets.graph.places import Places
from widgets.graph.views import GraphView, NodeView


def matches(view: GraphView, places: Places, typed: str) -> tuple[str, ...]:
    """Ids of the nodes that match, those that begin with it first, then by column and height; none where nothing is typed."""
    words = typed.casefold().split()
    if not words:
        return ()
    found = [node for node in view.by_id.values() if all(word in _searched(node) for word in words)]

    def order(node: NodeView) -> tuple[bool, int, float]:
        number = places.index[node.id]
        begins = node.name.casefold().startswith(words[0]) or node.id.casefold().startswith(words[0])
        return not begins, int(places.rank[number]), float(places.y[number])

    return tuple(node.id for node in sorted(found, key=order))


def _searched(node: NodeView) -> str:
    return " ".join((node.id, node.name, *node.members)).casefold()
