"""What counts as not available is what the blast radius calls down: one reading of the graph, two questions."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, FallbackKind, Protection, Service, Strength
from models.resilience.composite import composite
from models.topology.graph import compile_graph
from models.topology.impact import impact
from models.topology.impact_class import ImpactClass
from models.topology.overlay import Overlay

OWN = 0.9


@st.composite
def estates(draw: st.DrawFn) -> Catalog:
    ids = [f"s{number}" for number in range(draw(st.integers(2, 6)))]
    services = []
    for id_ in ids:
        targets = draw(st.lists(st.sampled_from([other for other in ids if other != id_]), unique=True, max_size=4))
        kinds = [draw(st.sampled_from(["hard", "hard", "soft", "group", "group", "fallback"])) for _ in targets]
        needed = draw(st.integers(1, max(1, kinds.count("group"))))
        edges: list[Dependency] = []
        for target, kind in zip(targets, kinds, strict=True):
            guard = draw(st.sampled_from([None, None, Protection(fallback=FallbackKind.ALTERNATE)]))
            plain = [edge.target for edge in edges if edge.strength is not Strength.FALLBACK]
            if kind == "fallback" and plain:
                edges.append(Dependency(target, Strength.FALLBACK, fallback_for=draw(st.sampled_from(plain))))
            elif kind == "group":
                edges.append(Dependency(target, group="g", needed=needed, protection=guard))
            else:
                edges.append(Dependency(target, Strength.SOFT if kind == "soft" else Strength.HARD, protection=guard))
        services.append(Service(id_, id_, availability=OWN, depends_on=tuple(edges)))
    return Catalog("estate", tuple(services))


@settings(max_examples=150, deadline=None)
@given(estates())
def test_the_composite_is_the_chance_not_to_be_down(catalog: Catalog) -> None:
    graph = compile_graph(catalog)
    chances = dict.fromkeys(graph.ids, 0.0)
    for ups in product([True, False], repeat=len(graph.ids)):
        failed = frozenset(id_ for id_, up in zip(graph.ids, ups, strict=True) if not up)
        hits = impact(graph, Overlay(down=failed)).by_service
        chance = math.prod(OWN if up else 1 - OWN for up in ups)
        for id_ in graph.ids:
            is_hit = id_ in hits and hits[id_].impact is ImpactClass.DOWN
            chances[id_] += 0.0 if id_ in failed or is_hit else chance
    for id_ in graph.ids:
        assert composite(graph, id_).value == pytest.approx(chances[id_], abs=1e-12)


def test_edges_nobody_declared_count_where_the_graph_has_them() -> None:
    catalog = Catalog("estate", tuple(Service(id_, id_, availability=OWN) for id_ in "ab"))
    graph = compile_graph(catalog, [("a", Dependency("b"))])
    assert composite(catalog, "a").value == pytest.approx(0.9)
    assert composite(graph, "a").value == pytest.approx(0.81)
