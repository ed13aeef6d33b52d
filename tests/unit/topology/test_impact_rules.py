"""The engine against the naive semantics, and what must hold of every estate."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, Service, Strength
from models.topology import spread as spreading
from models.topology.graph import compile_graph
from models.topology.impact import Impact, impact
from models.topology.impact_class import ImpactClass
from models.topology.overlay import Overlay
from tests.fakes.small_estates import expected, random_catalog, random_overlay

LEVEL = {ImpactClass.DOWN: 3, ImpactClass.DEGRADED: 2, ImpactClass.AT_RISK: 1}


def levels(found: Impact) -> dict[str, int]:
    return dict.fromkeys(found.down, 3) | {hit.service: LEVEL[hit.impact] for hit in found.hits}


def cases(plain: bool = False) -> st.SearchStrategy[tuple[Catalog, Overlay]]:
    def case(seed: int, size: int) -> tuple[Catalog, Overlay]:
        dice = Random(seed)
        catalog = random_catalog(dice, size, plain)
        return catalog, random_overlay(dice, catalog)

    return st.builds(case, st.integers(0, 2**40), st.integers(1, 8))


@pytest.fixture(scope="module", params=["narrow", "wide"])
def width(request: pytest.FixtureRequest) -> Iterator[None]:
    limit = -1 if request.param == "wide" else 10**9
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spreading, "_WIDE_SERVICES", limit)
        patch.setattr(spreading, "_WIDE_EDGES", limit)
        yield


@pytest.mark.usefixtures("width")
@pytest.mark.parametrize("plain", [False, True])
@settings(max_examples=600)
@given(st.data(), st.sampled_from((None, None, 0, 1, 2)))
def test_engine_and_naive_semantics_agree(plain: bool, data: st.DataObject, hops: int | None) -> None:
    catalog, overlay = data.draw(cases(plain=plain))
    found = impact(compile_graph(catalog), overlay, hops)
    wanted = expected(catalog, overlay, hops)
    assert levels(found) == {id_: level for id_, (level, _) in wanted.items()}
    assert {hit.service: hit.hops for hit in found.hits} == {
        id_: far for id_, (_, far) in wanted.items() if id_ not in found.down
    }


@pytest.mark.usefixtures("width")
@settings(max_examples=400)
@given(cases())
def test_paths_are_real(case: tuple[Catalog, Overlay]) -> None:
    catalog, overlay = case
    found = impact(compile_graph(catalog), overlay)
    broken = set(overlay.cut) | set(overlay.breakers)
    by_itself = overlay.down | overlay.degraded | overlay.at_risk
    for hit in (*found.hits, *found.protected, *found.exposed):
        path = hit.path
        assert path[-1] == hit.service
        assert len(path) == hit.hops + 1
        for target, caller in pairwise(path):
            assert target in [edge.target for edge in catalog.by_id[caller].depends_on]
        assert path[0] in by_itself or (path[1], path[0]) in broken
        assert hit.service in hit.because
        assert "  " not in hit.because


@settings(max_examples=400)
@given(cases(), st.data())
def test_more_failures_never_shrink_the_impact(case: tuple[Catalog, Overlay], data: st.DataObject) -> None:
    catalog, overlay = case
    more = data.draw(st.frozensets(st.sampled_from([each.id for each in catalog.services])))
    graph = compile_graph(catalog)
    fewer, wider = impact(graph, overlay), impact(graph, replace(overlay, down=overlay.down | more))
    before, after = levels(fewer), levels(wider)
    assert all(after[id_] >= level for id_, level in before.items())
    one, other = fewer.totals, wider.totals
    for name in ("services", "tier0", "tier1", "tier2", "tier3", "untiered"):
        assert getattr(one, name) <= getattr(other, name)
    assert (one.users or 0) <= (other.users or 0)
    assert (one.users_at_least or 0) <= (other.users_at_least or 0)
    for currency, amount in one.revenue_by_currency.items():
        assert amount <= other.revenue_by_currency[currency]


@settings(max_examples=300)
@given(cases(), st.data())
def test_a_further_fallback_never_grows_the_impact(case: tuple[Catalog, Overlay], data: st.DataObject) -> None:
    catalog, overlay = case
    edges = [
        (service, edge)
        for service in catalog.services
        for edge in service.depends_on
        if edge.strength is not Strength.FALLBACK
    ]
    if not edges:
        return
    service, edge = data.draw(st.sampled_from(edges))
    free = [
        each.id for each in catalog.services if each.id not in {service.id, *(e.target for e in service.depends_on)}
    ]
    if not free:
        return
    spare = Dependency(data.draw(st.sampled_from(free)), Strength.FALLBACK, fallback_for=edge.target)
    grown = with_needs(catalog, service, (*service.depends_on, spare))
    before, after = levels(impact(compile_graph(catalog), overlay)), levels(impact(compile_graph(grown), overlay))
    assert all(level <= before.get(id_, 0) for id_, level in after.items())


@settings(max_examples=300)
@given(cases(), st.data())
def test_a_further_spare_never_grows_the_impact(case: tuple[Catalog, Overlay], data: st.DataObject) -> None:
    catalog, overlay = case
    overlay = replace(overlay, unknown=frozenset())
    grouped = [service for service in catalog.services if any(edge.group for edge in service.depends_on)]
    if not grouped:
        return
    service = data.draw(st.sampled_from(grouped))
    free = [
        each.id for each in catalog.services if each.id not in {service.id, *(e.target for e in service.depends_on)}
    ]
    if not free:
        return
    needed = next(edge.needed for edge in service.depends_on if edge.group)
    spare = Dependency(data.draw(st.sampled_from(free)), group="g", needed=needed)
    grown = with_needs(catalog, service, (*service.depends_on, spare))
    before, after = levels(impact(compile_graph(catalog), overlay)), levels(impact(compile_graph(grown), overlay))
    assert all(level <= before.get(id_, 0) for id_, level in after.items())


@settings(max_examples=200)
@given(cases(), st.randoms(use_true_random=True))
def test_the_order_of_the_file_does_not_matter(case: tuple[Catalog, Overlay], dice: Any) -> None:
    catalog, overlay = case
    services = [
        replace(each, depends_on=tuple(dice.sample(each.depends_on, len(each.depends_on)))) for each in catalog.services
    ]
    dice.shuffle(services)
    one, other = impact(compile_graph(catalog), overlay), impact(compile_graph(Catalog("x", tuple(services))), overlay)
    assert (one.down, one.hits, one.protected, one.exposed) == (other.down, other.hits, other.protected, other.exposed)
    assert one.totals == other.totals


@settings(max_examples=300)
@given(cases())
def test_nobody_is_told_twice_and_the_worst_stands_first(case: tuple[Catalog, Overlay]) -> None:
    catalog, overlay = case
    found = impact(compile_graph(catalog), overlay)
    told = [*found.down, *(hit.service for hit in (*found.hits, *found.protected, *found.exposed))]
    assert len(told) == len(set(told))
    ranks = [hit.impact.rank for hit in found.hits]
    assert ranks == sorted(ranks)
    assert found.totals.services == len(found.down) + len(found.hits)


def with_needs(catalog: Catalog, service: Service, needs: tuple[Dependency, ...]) -> Catalog:
    services = tuple(replace(each, depends_on=needs) if each is service else each for each in catalog.services)
    return Catalog(catalog.name, services)
