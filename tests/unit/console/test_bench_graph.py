"""The graph benchmark on small estates, and the estates themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from console.bench import graph
from console.bench.graph_samples import Edges, edge_list, estate, layered, power_law
from console.bench.result import Size, Surroundings
from models.catalog.estate import Strength
from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import Refused


def test_both_sizes_are_measured_against_both_peers(tmp_path: Path) -> None:
    said: list[str] = []
    result = graph.measure(Surroundings(tmp_path, Size(graph_nodes=600, graph_edges=2_600), said.append))
    assert {"load_s", "impact_ms", "impact_mixed_ms", "spof_s", "restore_s", "impact_ms_small"} <= result.figures.keys()
    assert {"networkx_ms", "rustworkx_ms", "networkx_ms_small"} <= result.peer_figures.keys()
    assert result.figures["hit"] > 300
    assert len(result.goals) == 3
    assert said


def test_without_the_peer_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(graph, "import_module", missing)
    with pytest.raises(Refused, match="pip install"):
        graph.measure(Surroundings(tmp_path, Size(graph_nodes=60, graph_edges=260), lambda _: None))


@pytest.mark.parametrize("kind", [power_law, layered])
def test_an_estate_has_the_size_asked_for_and_comes_from_its_seed(kind: Callable[[int, int, int], Edges]) -> None:
    edges = kind(300, 1_200, 5)
    assert edges == kind(300, 1_200, 5)
    assert edges != kind(300, 1_200, 6)
    assert len(set(edges)) == len(edges) == 1_200
    assert all(caller != target for caller, target in edges)
    read = read_catalog([NamedText("g", edge_list(300, edges))]).catalog
    assert sum(len(service.depends_on) for service in read.services) == 1_200
    mixed = estate(300, edges, 1)
    assert {edge.strength for service in mixed.services for edge in service.depends_on} == set(Strength)
