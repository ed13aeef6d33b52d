import time
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import BreakerState, Catalog, Dependency, Service, Strength
from models.kernel.errors import BadInput
from models.topology.export import to_dot, to_json, to_mermaid
from models.topology.failures import of_region, of_vendor, of_zone
from models.topology.graph import compile_graph
from models.topology.impact import impact
from models.topology.interchange import from_networkx, to_networkx
from models.topology.names import service_ids
from models.topology.overlay import Overlay
from tests.fakes.small_estates import catalogs


def chain(count: int) -> Catalog:
    return Catalog(
        "chain",
        tuple(Service(f"{n:06d}", "x", depends_on=(Dependency(f"{n - 1:06d}"),) if n else ()) for n in range(count)),
    )


@settings(max_examples=200)
@given(catalogs(), st.sampled_from(("needs", "callers", "either")))
def test_distances_are_the_shortest(catalog: Catalog, along: str) -> None:
    graph = compile_graph(catalog)
    plain = to_networkx(graph)
    shape = {"needs": plain, "callers": plain.reverse(), "either": plain.to_undirected()}[along]
    start = graph.ids[0]
    wanted = dict(nx.single_source_shortest_path_length(shape, start))
    assert graph.distance([start], along=along) == wanted
    assert graph.distance([start, "nobody"], along=along, most=1) == {k: v for k, v in wanted.items() if v <= 1}


@settings(max_examples=200)
@given(catalogs())
def test_edges_can_be_asked_from_both_ends_and_survive_networkx(catalog: Catalog) -> None:
    graph = compile_graph(catalog)
    for service in catalog.services:
        assert {edge.target for edge in graph.needs_of(service.id)} == {edge.target for edge in service.depends_on}
        assert set(graph.callers_of(service.id)) == set(catalog.dependants[service.id])
        for edge in service.depends_on:
            number = graph.edge(service.id, edge.target)
            assert number is not None
            assert graph.dependencies[number] is edge
    again = compile_graph(from_networkx(to_networkx(graph)))
    assert again.ids == graph.ids
    assert [(e.target, e.strength, e.group, e.needed) for e in again.dependencies] == [
        (e.target, e.strength, e.group, e.needed) for e in graph.dependencies
    ]


def test_hidden_edges_count_but_do_not_replace_declared_ones() -> None:
    catalog = Catalog(
        "x", (Service("a", "a", depends_on=(Dependency("b", Strength.SOFT),)), Service("b", "b"), Service("c", "c"))
    )
    extra = [
        ("a", Dependency("b")),
        ("a", Dependency("c")),
        ("a", Dependency("a")),
        ("x", Dependency("a")),
        ("a", Dependency("c")),
    ]
    graph = compile_graph(catalog, extra)
    found = impact(graph, Overlay(down=frozenset({"c"})))
    assert [edge.strength for edge in graph.needs_of("a")] == [Strength.SOFT, Strength.HARD]
    assert found.hits[0].because == "c is down and a cannot work without it (observed, not declared)"


def test_a_chain_of_60000_is_followed_to_its_end() -> None:
    graph = compile_graph(chain(60_000))
    begun = time.monotonic()
    found = impact(graph, Overlay(down=frozenset({"000000"})))
    assert time.monotonic() - begun < 5
    assert (len(found.hits), found.totals.worst_hops) == (59_999, 59_999)
    assert found.by_service["000005"].path == ("000000", "000001", "000002", "000003", "000004", "000005")


def test_nothing_fails_in_an_empty_graph_and_alone_nobody_is_hit() -> None:
    assert impact(compile_graph(Catalog("empty")), Overlay(down=frozenset({"a"}))).totals.services == 0
    found = impact(compile_graph(Catalog("one", (Service("a", "a", tier=0),))), Overlay(down=frozenset({"a"})))
    assert (found.down, found.hits, found.totals.tier0) == (("a",), (), 1)


def test_many_hits_are_found_wide_as_they_are_narrow() -> None:
    dice = Random(5)
    services = [Service(f"s{n:04d}", "x") for n in range(50)]
    for n in range(50, 3_000):
        targets = {f"s{dice.randrange(n):04d}" for _ in range(3)}
        strength = dice.choice((Strength.HARD, Strength.HARD, Strength.SOFT))
        group = dice.choice((None, "g"))
        services.append(
            Service(f"s{n:04d}", "x", depends_on=tuple(Dependency(t, strength, group=group) for t in sorted(targets)))
        )
    graph = compile_graph(Catalog("x", tuple(services)))
    failed = Overlay(down=frozenset({f"s{n:04d}" for n in range(0, 50, 2)}))
    wide = impact(graph, failed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("models.topology.spread._WIDE_SERVICES", 10**9)
        patch.setattr("models.topology.spread._WIDE_EDGES", 10**9)
        narrow = impact(graph, failed)
        assert narrow.hits == wide.hits
    assert len(wide.hits) > 500


PLACES = Catalog(
    "places",
    (
        Service("both", "both", zones=("eu-1a", "eu-1b"), regions=("eu",), vendor="v"),
        Service("one", "one", zones=("eu-1a",), regions=("eu",)),
        Service("far", "far", zones=("us-1a",), regions=("us", "eu")),
        Service("zoned", "zoned", zones=("us-1a",), aliases=("old-name",)),
    ),
    regions=("eu", "us"),
)


def test_places_take_down_what_is_only_there() -> None:
    assert of_zone(PLACES, "eu-1a") == Overlay(down=frozenset({"one"}), at_risk=frozenset({"both"}))
    assert of_zone(PLACES, "eu-1a", "eu-1b").down == {"one", "both"}
    assert of_region(PLACES, "eu") == Overlay(down=frozenset({"both", "one"}), at_risk=frozenset({"far"}))
    assert of_region(PLACES, "us").down == {"zoned"}


def test_unknown_names_are_told_with_near_ones() -> None:
    with pytest.raises(BadInput, match=r"expected a zone of the catalogue, found 'eu-1c'; did you mean 'eu-1[ab]'"):
        of_zone(PLACES, "eu-1c")
    with pytest.raises(BadInput, match="expected a vendor of the catalogue, found 'w'; there are none"):
        of_vendor(PLACES, "w")
    graph = compile_graph(PLACES)
    assert service_ids(graph, ["old-name"], "--down") == {"zoned"}
    with pytest.raises(BadInput, match="did you mean 'zoned'"):
        service_ids(graph, ["zoner"], "--down")


def test_exports_quote_whatever_a_name_holds() -> None:
    name = 'He said "hi" \\ <b>; --> x'
    catalog = Catalog("x", (Service('a"];b', name, depends_on=(Dependency("c"),)), Service("c", "c")))
    graph = compile_graph(catalog)
    found = impact(graph, Overlay(down=frozenset({"c"})))
    assert '"a\\"];b" [label="He said \\"hi\\" \\\\ <b>; --> x\\ndown"' in to_dot(graph, found)
    assert '"c" -> "a\\"];b"' in to_dot(graph, found)
    mermaid = to_mermaid(graph, found)
    assert 'n0{{"He said #34;hi#34; #92; #60;b#62;#59; --#62; x<br/>down"}}' in mermaid
    assert "n1 --> n0" in mermaid
    assert '"class": "down"' in to_json(graph, found)


def test_a_live_breaker_limits_even_if_nobody_declared_it() -> None:
    catalog = Catalog("x", (Service("a", "a", depends_on=(Dependency("b"),)), Service("b", "b")))
    graph, down = compile_graph(catalog), frozenset({"b"})
    closed = impact(graph, Overlay(down=down, breakers={("a", "b"): BreakerState.CLOSED}))
    opened = impact(graph, Overlay(breakers={("a", "b"): BreakerState.OPEN}))
    assert closed.hits[0].because == "b is down and a works only in part behind its breaker"
    assert opened.hits[0].because == "the breaker from a to b is open and a works only in part behind its breaker"
    assert opened.hits[0].path == ("b", "a")
    assert opened.down == ()
