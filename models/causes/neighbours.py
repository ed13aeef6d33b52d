"""The graph as the causes need it: who needs whom, by number, with room for services no catalogue knows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from models.topology.circles import circles
from models.topology.graph import Graph


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Services in the order of their ids, so that no answer depends on the order of a file."""

    ids: tuple[str, ...]
    needs: Sequence[Sequence[int]]
    """For each service, those it needs."""
    callers: Sequence[Sequence[int]]
    """For each service, those that need it."""
    has_edges: bool = field(default=True)

    @cached_property
    def index(self) -> dict[str, int]:
        """The number of each id."""
        return {id_: number for number, id_ in enumerate(self.ids)}

    @cached_property
    def circle(self) -> list[int]:
        """For each service, which circle of services that need one another it belongs to."""
        found = [0] * len(self.ids)
        for group, members in enumerate(circles(dict(enumerate(self.needs)))):
            for member in members:
                found[member] = group
        return found

    def downward(self, start: int) -> dict[int, int]:
        """All that it needs, at any distance, with the number of edges to it; itself is 0."""
        far = {start: 0}
        front = [start]
        for number in front:
            for target in self.needs[number]:
                if target not in far:
                    far[target] = far[number] + 1
                    front.append(target)
        return far


def neighbours_of(graph: Graph, further: Iterable[str] = ()) -> Neighbours:
    """Those of a compiled graph. Further ids, e.g. of metrics, that the graph doesn't have stand alone."""
    unknown = set(further) - graph.index.keys()
    ids = tuple(sorted((*graph.ids, *unknown))) if unknown else graph.ids
    place = {id_: number for number, id_ in enumerate(ids)} if unknown else {}
    rows = []
    for at, flat in (graph.needs_lists, graph.callers_lists):
        listed = [flat[at[number] : at[number + 1]] for number in range(len(graph.ids))]
        if unknown:
            moved: list[list[int]] = [[] for _ in ids]
            for id_, row in zip(graph.ids, listed, strict=True):
                moved[place[id_]] = [place[graph.ids[other]] for other in row]
            listed = moved
        rows.append(listed)
    return Neighbours(ids, rows[0], rows[1], len(graph.needs) > 0)
