"""The estate as numbers: services in the order of their ids, edges in compressed rows, so that each question is one pass.

Compiled once for each catalogue and never changed; what fails is laid over it by models.topology.overlay.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from models.catalog.estate import Catalog, Dependency, Service, Strength
from models.topology.figures import Figures, figures_of
from models.topology.rules import Rules, compile_rules
from models.topology.sparse import Ints, row_starts

_RANK = {Strength.HARD: 0, Strength.SOFT: 1, Strength.FALLBACK: 2}


@dataclass(frozen=True, eq=False)
class Graph:
    """n services and m edges. An edge goes from a caller to the target it needs; edges stand by caller, then by target.

    The same services and edges give the same graph, whatever their order in the file.
    """

    ids: tuple[str, ...]
    """Sorted. A service's place in it is its number everywhere else."""
    services: tuple[Service, ...]
    """In the order of `ids`."""
    dependencies: tuple[Dependency, ...]
    """Of each edge."""
    edge_caller: Ints
    """The caller's number, of each edge; int32, m entries."""
    needs: Ints
    """The target's number, of each edge; int32, m entries."""
    needs_at: Ints
    """The edges of caller c are needs_at[c] to needs_at[c + 1]; int32, n + 1 entries."""
    extra: frozenset[int] = field(default=frozenset())
    """Edges nobody declared."""

    @cached_property
    def index(self) -> dict[str, int]:
        """The number of each id."""
        return {id_: number for number, id_ in enumerate(self.ids)}

    @cached_property
    def callers_edge(self) -> Ints:
        """All edges by target, then by caller; int32, m entries."""
        return np.argsort(self.needs, kind="stable").astype(np.int32)

    @cached_property
    def callers(self) -> Ints:
        """The callers' numbers in the order of `callers_edge`; int32, m entries."""
        return self.edge_caller[self.callers_edge]

    @cached_property
    def callers_at(self) -> Ints:
        """The callers of target t are callers_at[t] to callers_at[t + 1] in `callers`; int32, n + 1 entries."""
        return row_starts(self.needs, len(self.ids))

    @cached_property
    def rules(self) -> Rules:
        """What passes along the edges, and what must come together."""
        return compile_rules(self)

    @cached_property
    def figures(self) -> Figures:
        """What is lost with each service."""
        return figures_of(self.services)

    def needs_of(self, id_: str) -> tuple[Dependency, ...]:
        """Its edges, those nobody declared included. KeyError for an unknown id."""
        number = self.index[id_]
        return self.dependencies[self.needs_at[number] : self.needs_at[number + 1]]

    def callers_of(self, id_: str) -> tuple[str, ...]:
        """Ids of the services that need it, in order. KeyError for an unknown id."""
        number = self.index[id_]
        found = self.callers[self.callers_at[number] : self.callers_at[number + 1]]
        return tuple(self.ids[caller] for caller in found.tolist())

    def edge(self, caller: str, target: str) -> int | None:
        """The number of an edge; None where there is none."""
        first, last = self.index.get(caller), self.index.get(target)
        if first is None or last is None:
            return None
        begin, end = int(self.needs_at[first]), int(self.needs_at[first + 1])
        place = begin + int(np.searchsorted(self.needs[begin:end], last))
        return place if place < end and int(self.needs[place]) == last else None

    def distance(self, sources: Iterable[str], *, along: str = "needs", most: int | None = None) -> dict[str, int]:
        """How many edges each reachable service is away from the nearest source; sources are 0, unknown ids are left out.

        Goes from a service to those it needs (`needs`), to those that need it (`callers`) or to both (`either`), at most
        `most` edges far.
        """
        if along not in ("needs", "callers", "either"):
            raise ValueError(f"expected needs, callers or either, found {along!r}")
        rows = [self._neighbours(way) for way in ("needs", "callers") if along in (way, "either")]
        front = [self.index[id_] for id_ in dict.fromkeys(sources) if id_ in self.index]
        far = dict.fromkeys(front, 0)
        step = 0
        while front and (most is None or step < most):
            step += 1
            following = []
            for number in front:
                for at, neighbours in rows:
                    for other in neighbours[at[number] : at[number + 1]]:
                        if other not in far:
                            far[other] = step
                            following.append(other)
            front = following
        return {self.ids[number]: steps for number, steps in far.items()}

    def _neighbours(self, way: str) -> tuple[list[int], list[int]]:
        return self.needs_lists if way == "needs" else self.callers_lists

    @cached_property
    def needs_lists(self) -> tuple[list[int], list[int]]:
        """`needs_at` and `needs` as lists, which are quicker to walk edge by edge. Not to be changed."""
        return self.needs_at.tolist(), self.needs.tolist()

    @cached_property
    def callers_lists(self) -> tuple[list[int], list[int]]:
        """`callers_at` and `callers` as lists. Not to be changed."""
        return self.callers_at.tolist(), self.callers.tolist()


Estate = Catalog | Graph
"""What has services; a compiled graph also has the edges that were added to it."""


def compile_graph(catalog: Catalog, extra: Iterable[tuple[str, Dependency]] = ()) -> Graph:
    """The graph of a catalogue, with further edges (caller, dependency), e.g. calls that were observed but not declared.

    Further edges from or to what is not in the catalogue, to the caller itself or along a declared edge are left out.
    """
    services = tuple(sorted(catalog.services, key=lambda service: service.id))
    ids = tuple(service.id for service in services)
    index = {id_: number for number, id_ in enumerate(ids)}
    dependencies = [edge for service in services for edge in service.depends_on]
    callers = np.repeat(
        np.arange(len(ids), dtype=np.int32), np.array([len(service.depends_on) for service in services], np.int32)
    )
    declared = len(dependencies)
    further = _further(index, services, extra)
    dependencies += [edge for _, edge in further]
    callers = np.concatenate((callers, np.array([caller for caller, _ in further], np.int32)))
    targets = np.array([index[edge.target] for edge in dependencies], np.int32)
    order = np.lexsort((targets, callers))
    return Graph(
        ids=ids,
        services=services,
        dependencies=tuple(map(dependencies.__getitem__, order.tolist())),
        edge_caller=callers[order],
        needs=targets[order],
        needs_at=row_starts(callers, len(ids)),
        extra=frozenset(np.flatnonzero(order >= declared).tolist()) if further else frozenset(),
    )


def _further(
    index: dict[str, int], services: tuple[Service, ...], extra: Iterable[tuple[str, Dependency]]
) -> list[tuple[int, Dependency]]:
    found: dict[tuple[str, str], Dependency] = {}
    for caller, edge in extra:
        if caller not in index or edge.target not in index or caller == edge.target:
            continue
        if any(each.target == edge.target for each in services[index[caller]].depends_on):
            continue
        # Told twice, the stronger one counts, so that the order in which they are told does not matter.
        other = found.setdefault((caller, edge.target), edge)
        if (_RANK[edge.strength], repr(edge)) < (_RANK[other.strength], repr(other)):
            found[caller, edge.target] = edge
    return [(index[caller], found[caller, target]) for caller, target in sorted(found)]
