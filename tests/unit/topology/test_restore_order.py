from hypothesis import given, settings

from models.catalog.estate import Catalog, Dependency, Service, Strength
from models.topology.graph import Graph, compile_graph
from models.topology.impact import impact
from models.topology.overlay import Overlay
from models.topology.restore import restore_order, to_plain
from tests.fakes.small_estates import catalogs


def failing(graph: Graph, *ids: str) -> Overlay:
    return Overlay(down=frozenset(ids or graph.ids[:1]))


@settings(max_examples=400)
@given(catalogs(most=9))
def test_what_others_wait_for_comes_first_and_nothing_is_missed(catalog: Catalog) -> None:
    graph = compile_graph(catalog)
    found = impact(graph, failing(graph))
    steps = restore_order(graph, found)
    at = {id_: step for step in steps for id_ in step.services}
    assert set(at) == {*found.down, *(hit.service for hit in found.hits)}
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert [step.wave for step in steps] == sorted(step.wave for step in steps)
    for id_, step in at.items():
        for edge in catalog.by_id[id_].depends_on:
            if edge.strength is Strength.HARD and edge.target in at and at[edge.target] is not step:
                assert at[edge.target].wave < step.wave
                assert at[edge.target].number in step.waits_for


def order(*services: Service, down: str, healthy: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    graph = compile_graph(Catalog("x", services))
    return [step.services for step in restore_order(graph, impact(graph, failing(graph, down)), healthy)]


def test_a_circle_of_hard_dependencies_is_one_step() -> None:
    services = (
        Service("a", "a", depends_on=(Dependency("b"),)),
        Service("b", "b", depends_on=(Dependency("c"),)),
        Service("c", "c", depends_on=(Dependency("b"), Dependency("db"))),
        Service("db", "db"),
    )
    assert order(*services, down="db") == [("db",), ("b", "c"), ("a",)]


def test_a_soft_dependency_does_not_hold_up_a_circle() -> None:
    services = (
        Service("a", "a", depends_on=(Dependency("b"), Dependency("db"))),
        Service("b", "b", depends_on=(Dependency("a", Strength.SOFT), Dependency("db"))),
        Service("db", "db"),
    )
    assert order(*services, down="db") == [("db",), ("b",), ("a",)]


def test_within_a_wave_tier_comes_before_revenue_and_an_unknown_tier_before_the_unimportant() -> None:
    need = (Dependency("db"),)
    services = (
        Service("a", "a", tier=2, depends_on=need),
        Service("b", "b", depends_on=need),
        Service("c", "c", tier=0, revenue_per_minute=1.0, currency="EUR", depends_on=need),
        Service("d", "d", tier=0, revenue_per_minute=9.0, currency="EUR", depends_on=need),
        Service("db", "db", tier=3),
    )
    assert order(*services, down="db") == [("db",), ("d",), ("c",), ("b",), ("a",)]


def test_what_is_healthy_again_is_left_out_and_not_waited_for() -> None:
    services = (
        Service("a", "a", depends_on=(Dependency("b"),)),
        Service("b", "b", depends_on=(Dependency("db"),)),
        Service("db", "db"),
    )
    assert order(*services, down="db", healthy=("db",)) == [("b",), ("a",)]
    assert order(*services, down="db", healthy=("db", "b", "a")) == []


def test_a_promise_shorter_than_what_it_waits_for_is_told() -> None:
    services = (
        Service("web", "web", rto_seconds=900, depends_on=(Dependency("app"), Dependency("ads", Strength.SOFT))),
        Service("app", "app", depends_on=(Dependency("db"),)),
        Service("ads", "ads", rto_seconds=86_400, depends_on=(Dependency("db"),)),
        Service("db", "db", rto_seconds=3_600),
    )
    graph = compile_graph(Catalog("x", services))
    steps = restore_order(graph, impact(graph, failing(graph, "db")))
    told = {step.services: step.conflict for step in steps if step.conflict}
    assert told == {("web",): "web is to be back in 15 min, but waits for db, which may take 1 h"}
    assert to_plain(steps)[0] == {
        "number": 1,
        "services": ["db"],
        "wave": 1,
        "why": "Waits for nothing; 2 steps wait for it.",
        "waits_for": [],
        "conflict": None,
    }
