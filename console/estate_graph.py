"""The dependency graph in force, compiled when first asked for: with the hidden calls accepted, or with all observed."""

from models.catalog.estate import Catalog
from models.coupling.finding import Comparison
from models.coupling.proposal import extra_edges
from models.topology.graph import Graph, compile_graph


class EstateGraph:
    """On the GUI thread. A thousand services take some ten milliseconds, once for each estate and each judgement."""

    def __init__(self) -> None:
        self._catalog: Catalog | None = None
        self._coupling: Comparison | None = None
        self._extra: dict[bool, tuple[object, ...]] = {}
        self._compiled: dict[bool, Graph] = {}

    def graph(self, catalog: Catalog | None, coupling: Comparison | None, *, with_hidden: bool = False) -> Graph | None:
        """The compiled graph; None without a catalogue.

        Calls that were observed and accepted always count; `with_hidden` those nobody has ruled on yet, too.
        """
        if catalog is None:
            return None
        if catalog is not self._catalog:
            self._catalog = catalog
            self._compiled.clear()
        found = () if coupling is None else coupling.findings
        extra = tuple(extra_edges(found, include="all" if with_hidden else "accepted"))
        if with_hidden not in self._compiled or self._extra.get(with_hidden) != extra:
            self._extra[with_hidden] = extra
            self._compiled[with_hidden] = compile_graph(catalog, extra)
        return self._compiled[with_hidden]
