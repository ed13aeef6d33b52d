"""All single points of failure against one blast radius for each service."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, Service
from models.topology import spof
from models.topology.column_sums import ColumnSums, at_least
from models.topology.graph import compile_graph
from models.topology.impact import impact
from models.topology.overlay import Overlay
from models.topology.spof import single_points
from tests.fakes.small_estates import catalogs, random_catalog


def check(catalog: Catalog) -> None:
    graph = compile_graph(catalog)
    points = single_points(graph)
    assert sorted(point.service for point in points) == list(graph.ids)
    for point in points:
        found = impact(graph, Overlay(down=frozenset({point.service})))
        totals = found.totals
        assert point.tiers == (totals.tier0, totals.tier1, totals.tier2, totals.tier3, totals.untiered)
        assert point.services == totals.services
        assert point.users == (totals.users or 0)
        assert {k: v for k, v in point.revenue_by_currency.items() if v} == pytest.approx(
            {k: v for k, v in totals.revenue_by_currency.items() if v}
        )
        loss = {"down": 1.0, "degraded": 0.5, "at risk": 0.1}
        classes = [(id_, "down") for id_ in found.down] + [(hit.service, hit.impact.value) for hit in found.hits]
        weights = {0: 3.0, 1: 1.0}
        assert point.score == pytest.approx(
            sum(
                weights.get(catalog.by_id[id_].tier or 0, 0) * loss[got]
                for id_, got in classes
                if catalog.by_id[id_].tier is not None
            )
        )
    assert [(-each.score, -each.services, each.service) for each in points] == sorted(
        (-each.score, -each.services, each.service) for each in points
    )


@settings(max_examples=400)
@given(catalogs(most=9))
def test_each_is_what_its_own_failure_costs(catalog: Catalog) -> None:
    check(catalog)


@pytest.mark.parametrize("seed", range(4))
def test_larger_estates_with_circles_too(seed: int) -> None:
    check(random_catalog(Random(seed), 40))


def test_several_walks_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 5_000
    services = tuple(
        Service(f"s{n:04d}", "x", tier=n % 4, depends_on=(Dependency(f"s{n - 1:04d}"),) if n else ())
        for n in range(count)
    )
    graph = compile_graph(Catalog("chain", services))
    one = single_points(graph)
    monkeypatch.setattr(spof, "_MEMORY_BITS", 1)
    assert single_points(graph) == one
    assert one[0].service == "s0000"
    assert one[0].services == count


def test_an_empty_graph_has_none() -> None:
    assert single_points(compile_graph(Catalog("empty"))) == ()


@given(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 300)), max_size=30))
def test_columns_are_summed(rows: list[tuple[int, int]]) -> None:
    sums = ColumnSums()
    for row, weight in rows:
        sums.add(row, weight)
    wanted = [sum(weight for row, weight in rows if row >> column & 1) for column in range(21)]
    assert sums.sums(21).tolist() == wanted


@given(st.lists(st.integers(0, 2**12), min_size=1, max_size=12), st.integers(1, 13))
def test_at_least_counts_rows(rows: list[int], count: int) -> None:
    wanted = sum(1 << bit for bit in range(13) if sum(row >> bit & 1 for row in rows) >= count)
    assert at_least(rows, count) == wanted


def test_groups_of_thousands_end() -> None:
    rows = [1 << (n % 50) | 1 for n in range(4_000)]
    assert at_least(rows, 2_000) == 1
