"""Composite availability: the oracles, and the exact figure against the enumeration of all states."""

import math
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.catalog.estate import Breaker, CallMode, Catalog, Dependency, FallbackKind, Protection, Service, Strength
from models.kernel.errors import BadInput
from models.resilience.composite import composite
from models.resilience.result import Composite
from models.resilience.words import INDEPENDENCE, percent, span


def service(id_: str, own: float | None, *edges: Dependency | str, **more: object) -> Service:
    needs = tuple(Dependency(edge) if isinstance(edge, str) else edge for edge in edges)
    return Service(id_, id_, availability=own, depends_on=needs, **more)  # type: ignore[arg-type]  # fields by name


def estate(*services: Service) -> Catalog:
    return Catalog("estate", services)


def replicas(*targets: str, needed: int = 1) -> list[Dependency]:
    return [Dependency(target, group="replicas", needed=needed) for target in targets]


DIAMOND = estate(
    service("a", 0.9995, "b", "c"), service("b", 0.999, "d"), service("c", 0.9999, "d"), service("d", 0.9995)
)
REPLICAS = estate(service("s", None, *replicas("r1", "r2")), service("r1", 0.99, "db"), service("r2", 0.99, "db"),
                  service("db", 0.999))  # fmt: skip


def test_a_shared_dependency_is_counted_once() -> None:
    assert round(composite(DIAMOND, "a").value, 6) == 0.997901


def test_replicas_multiply_their_unavailability() -> None:
    catalog = estate(service("s", None, *replicas("r1", "r2")), service("r1", 0.99), service("r2", 0.99))
    assert composite(catalog, "s").value == pytest.approx(0.9999, abs=1e-12)


def test_what_replicas_share_stands_outside_the_group() -> None:
    found = composite(REPLICAS, "s")
    assert round(found.value, 6) == 0.998900
    assert found.value == pytest.approx(0.999 * 0.9999, abs=1e-12)
    assert found.is_exact


def test_k_of_n() -> None:
    catalog = estate(service("s", None, *replicas("a", "b", "c", needed=2)), *(service(id_, 0.9) for id_ in "abc"))
    assert composite(catalog, "s").value == pytest.approx(3 * 0.81 * 0.1 + 0.729)


def test_soft_edges_do_not_count_and_async_hard_ones_do() -> None:
    edges = (Dependency("x", Strength.SOFT), Dependency("y", mode=CallMode.ASYNC))
    catalog = estate(service("s", 0.999, *edges), service("x", 0.5), service("y", 0.9))
    assert composite(catalog, "s").value == pytest.approx(0.999 * 0.9)
    assert composite(catalog, "s").dependencies == 1


def test_one_of_target_and_fallbacks_must_work() -> None:
    edges = (Dependency("t"), Dependency("f", Strength.FALLBACK, fallback_for="t"),
             Dependency("g", Strength.FALLBACK, fallback_for="f"))  # fmt: skip
    catalog = estate(service("s", None, *edges), service("t", 0.9), service("f", 0.8), service("g", 0.7))
    assert composite(catalog, "s").value == pytest.approx(1 - 0.1 * 0.2 * 0.3)


def test_a_fallback_for_a_soft_dependency_does_not_count() -> None:
    edges = (Dependency("t", Strength.SOFT), Dependency("f", Strength.FALLBACK, fallback_for="t"))
    catalog = estate(service("s", 0.9, *edges), service("t", 0.5), service("f", 0.5))
    assert composite(catalog, "s").value == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("protection", "value"),
    [
        (Protection(fallback=FallbackKind.CACHED), 0.99),
        (Protection(fallback=FallbackKind.ALTERNATE), 0.99),
        (Protection(fallback=FallbackKind.MANUAL), 0.99 * 0.9),
        (Protection(breaker=Breaker(), retries=3), 0.99 * 0.9),
    ],
)
def test_a_stored_answer_or_another_provider_stands_in_but_a_breaker_does_not(
    protection: Protection, value: float
) -> None:
    found = composite(estate(service("s", 0.99, Dependency("t", protection=protection)), service("t", 0.9)), "s")
    assert found.value == pytest.approx(value)
    is_absorbed = value == 0.99
    assert found.absorbed == ((("s", "t"),) if is_absorbed else ())
    assert found.without_absorbing == (pytest.approx(0.99 * 0.9) if is_absorbed else None)


def test_each_member_of_a_circle_counts_once() -> None:
    catalog = estate(service("a", 0.9, "b"), service("b", 0.8, "c"), service("c", 0.7, "a", "d"), service("d", 0.6))
    for id_ in "abc":
        assert composite(catalog, id_).value == pytest.approx(0.9 * 0.8 * 0.7 * 0.6)


def test_a_figure_comes_from_availability_then_slo_then_nowhere() -> None:
    catalog = estate(
        service("s", None, "a", "b", "c", slo_target=0.98), service("a", 0.99, slo_target=0.5),
        service("b", None, slo_target=0.97), service("c", None),
    )  # fmt: skip
    found = composite(catalog, "s")
    assert found.value == pytest.approx(0.98 * 0.99 * 0.97)
    assert found.assumed == ("c",)
    assert (found.from_objective, found.counted_twice) == (("b", "s"), ("s",))
    assert any("c: taken for perfect, so the composite is an upper bound" in words for words in found.words)
    assert any("SLO of s also covers what it depends on" in words for words in found.words)


@pytest.mark.parametrize(
    ("promised", "figure", "exceeds"),
    [(0.999, 0.99, True), (0.99, 0.999, False), (None, 0.9, None), (0.999, None, None), (0.98, 0.98, False)],
)
def test_the_promise_is_held_against_the_composite(
    promised: float | None, figure: float | None, exceeds: bool | None
) -> None:
    catalog = estate(service("s", 0.9999 if figure is None else 1.0, "d", sla_target=promised), service("d", figure))
    found = composite(catalog, "s")
    assert found.exceeds is exceeds
    assert found.promised == promised
    assert any("Promise exceeds composite" in words for words in found.words) == (exceeds is True)


def test_an_upper_bound_below_the_promise_breaks_it_for_sure() -> None:
    catalog = estate(service("s", 0.98, "d", sla_target=0.99), service("d", None))
    assert composite(catalog, "s").exceeds is True


def test_the_three_dependencies_that_cost_most() -> None:
    catalog = estate(service("s", 0.9, "a", "b", "c", "d"), service("a", 0.9999), service("b", 0.99),
                     service("c", 0.999), service("d", 0.9995))  # fmt: skip
    found = composite(catalog, "s")
    assert [cost.service for cost in found.costly] == ["b", "c", "d"]
    worst = found.costly[0]
    assert worst.if_perfect == pytest.approx(found.value / 0.99)
    assert worst.seconds_30d == pytest.approx((found.value / 0.99 - found.value) * 2_592_000)
    assert worst.if_perfect == pytest.approx(composite(catalog, "s", {"b": 1.0}).value)


def test_what_if_a_service_were_better_or_gone() -> None:
    found = composite(REPLICAS, "s", {"db": 0.9999})
    assert found.value == pytest.approx(0.9999 * 0.9999)
    assert found.before == pytest.approx(0.999 * 0.9999)
    assert "With db at 99.99 %: 99.98 % in place of 99.89 %." in found.words
    assert composite(REPLICAS, "s", {"db": 0}).value == 0
    assert composite(REPLICAS, "s", {"r1": 0}).value == pytest.approx(0.999 * 0.99)
    assert composite(REPLICAS, "s", {"s": 0.5}).assumed == ()


def test_nothing_known_is_said_to_be_nothing() -> None:
    found = composite(estate(service("s", None, "a"), service("a", None)), "s")
    assert (found.value, found.assumed, found.exceeds) == (1.0, ("a", "s"), None)
    assert found.words[0].startswith("s with the 1 service it can't do without: unknown.")


def test_independence_is_said() -> None:
    assert composite(DIAMOND, "a").words[-1] == INDEPENDENCE


def test_unknown_names_and_impossible_figures_are_refused_with_near_ones() -> None:
    with pytest.raises(BadInput, match="expected the id of a service in this catalog; did you mean 'db'"):
        composite(REPLICAS, "dbx")
    with pytest.raises(BadInput) as caught:
        composite(REPLICAS, "s", {"nowhere": 0.5, "db": 1.5, "r1": math.nan})
    assert [problem.field for problem in caught.value.problems] == ["nowhere", "db", "r1"]


def test_a_chain_of_thousands_and_a_wide_group_are_no_trouble() -> None:
    chain = [service(f"n{i}", 0.99999, f"n{i + 1}") for i in range(20_000)]
    found = composite(estate(*chain, service("n20000", 0.99999)), "n0")
    assert found.value == pytest.approx(0.99999**20_001)
    wide = [service(f"m{i}", 0.9) for i in range(200)]
    group = composite(estate(service("s", None, *replicas(*(m.id for m in wide), needed=190)), *wide), "s")
    assert group.value == pytest.approx(sum(math.comb(200, k) * 0.9**k * 0.1 ** (200 - k) for k in range(190, 201)))


def test_thousands_of_services_behind_shared_fallbacks_stay_exact() -> None:
    services = [
        service(f"n{i}", 0.9999, f"n{i + 1}", Dependency(f"c{i % 40}"),
                Dependency(f"k{i % 3}", Strength.FALLBACK, fallback_for=f"c{i % 40}"))
        for i in range(2_000)
    ]  # fmt: skip
    rest = [
        service("n2000", 0.9999),
        *(service(f"c{i}", 0.999) for i in range(40)),
        *(service(f"k{i}", 0.99) for i in range(3)),
    ]
    found = composite(estate(*services, *rest), "n0")
    assert found.is_exact
    # Given the three stand-ins, the forty are independent; each is needed only where its stand-ins fail.
    total = 0.0
    for ups in product([True, False], repeat=3):
        chance = math.prod(0.99 if up else 0.01 for up in ups)
        needed = sum(not all(ups[i % 3] for i in range(c, 2_000, 40)) for c in range(40))
        total += chance * 0.999**needed
    assert found.value == pytest.approx(0.9999**2_001 * total)


# Small estates with everything in them, against the enumeration of all states.

FIGURES = st.sampled_from([0.0, 0.3, 0.5, 0.9, 0.99, 1.0, None])
PROTECTIONS = st.sampled_from(
    [None, None, None, Protection(fallback=FallbackKind.CACHED), Protection(fallback=FallbackKind.MANUAL)]
)


@st.composite
def estates(draw: st.DrawFn, most: int = 7) -> Catalog:
    ids = [f"s{number}" for number in range(draw(st.integers(1, most)))]
    services = []
    for id_ in ids:
        others = [other for other in ids if other != id_]
        targets = draw(st.lists(st.sampled_from(others), unique=True, max_size=5)) if others else []
        kinds = [draw(st.sampled_from(["hard", "hard", "soft", "g", "g", "h", "fallback"])) for _ in targets]
        sizes = {group: kinds.count(group) for group in "gh"}
        needed = {group: draw(st.integers(1, size)) if size else 1 for group, size in sizes.items()}
        edges = []
        for target, kind in zip(targets, kinds, strict=True):
            guard = draw(PROTECTIONS)
            if kind == "fallback" and len(targets) > 1:
                stands_for = draw(st.sampled_from([other for other in targets if other != target]))
                edges.append(Dependency(target, Strength.FALLBACK, fallback_for=stands_for))
            elif kind in sizes:
                edges.append(Dependency(target, group=kind, needed=needed[kind], protection=guard))
            else:
                edges.append(Dependency(target, Strength.SOFT if kind == "soft" else Strength.HARD, protection=guard))
        services.append(service(id_, draw(FIGURES), *edges))
    return estate(*services)


def works(catalog: Catalog, up: dict[str, bool]) -> dict[str, bool]:
    """Down is what is down by itself or lacks something; nothing is down for no reason."""
    state = dict(up)
    while True:
        lacking = {s.id for s in catalog.services if state[s.id] and not _has_what_it_needs(s, state)}
        if not lacking:
            return state
        state.update(dict.fromkeys(lacking, False))


def _has_what_it_needs(caller: Service, state: dict[str, bool]) -> bool:
    def held(edge: Dependency) -> bool:
        return bool(edge.protection and edge.protection.fallback is FallbackKind.CACHED) or any(
            state[target] for target in covers(edge.target)
        )

    def covers(target: str) -> set[str]:
        found = {target}
        while True:
            more = {e.target for e in caller.depends_on if e.strength is Strength.FALLBACK and e.fallback_for in found}
            if more <= found:
                return found
            found |= more

    groups: dict[str, list[Dependency]] = {}
    for edge in caller.depends_on:
        if edge.strength is Strength.HARD and edge.group is None and not held(edge):
            return False
        if edge.group is not None:
            groups.setdefault(edge.group, []).append(edge)
    return all(sum(map(held, edges)) >= edges[0].needed for edges in groups.values())


def enumerated(catalog: Catalog, id_: str) -> float:
    figures = [1.0 if s.availability is None else s.availability for s in catalog.services]
    total = 0.0
    for ups in product([True, False], repeat=len(figures)):
        chance = math.prod(figure if up else 1 - figure for figure, up in zip(figures, ups, strict=True))
        if chance and works(catalog, {s.id: up for s, up in zip(catalog.services, ups, strict=True)})[id_]:
            total += chance
    return total


@settings(max_examples=400, deadline=None)
@given(estates())
@example(REPLICAS)
def test_the_exact_figure_is_that_of_all_states_enumerated(catalog: Catalog) -> None:
    asked = catalog.services[0].id
    found = composite(catalog, asked)
    assert found.is_exact
    assert found.value == pytest.approx(enumerated(catalog, asked), abs=1e-12)


@settings(max_examples=150, deadline=None)
@given(estates(6), st.data())
def test_what_a_service_costs_is_what_its_perfection_would_gain(catalog: Catalog, data: st.DataObject) -> None:
    found = composite(catalog, catalog.services[0].id)
    for cost in found.costly:
        perfect = composite(catalog, found.service, {cost.service: 1.0})
        assert cost.if_perfect == pytest.approx(perfect.value, abs=1e-12)
    named = {cost.service for cost in found.costly}
    other = data.draw(st.sampled_from([s.id for s in catalog.services]))
    if other not in named and other != found.service and len(named) == 3:
        gain = composite(catalog, found.service, {other: 1.0}).value - found.value
        assert gain * 2_592_000 <= found.costly[-1].seconds_30d + 1e-5


@settings(max_examples=100, deadline=None)
@given(estates(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_never_matters(catalog: Catalog, random: Random) -> None:
    shuffled = [replace(s, depends_on=tuple(random.sample(s.depends_on, len(s.depends_on)))) for s in catalog.services]
    random.shuffle(shuffled)
    asked = catalog.services[0].id
    one, other = composite(catalog, asked), composite(estate(*shuffled), asked)
    assert other.value == pytest.approx(one.value, abs=1e-12)
    assert other.assumed == one.assumed


@settings(max_examples=100, deadline=None)
@given(estates(), st.data())
def test_a_better_part_never_makes_the_whole_worse(catalog: Catalog, data: st.DataObject) -> None:
    asked, changed = catalog.services[0].id, data.draw(st.sampled_from([s.id for s in catalog.services]))
    low, high = sorted((data.draw(st.floats(0, 1)), data.draw(st.floats(0, 1))))
    worse, better = (composite(catalog, asked, {changed: figure}).value for figure in (low, high))
    assert better >= worse - 1e-12


def mesh(width: int, own: float) -> Catalog:
    """Alternatives that share everything with one another: nothing can be taken apart."""
    first = [
        service(f"x{i}", own, *(Dependency(f"y{j}", group="y", needed=2) for j in range(width) if j != i))
        for i in range(width)
    ]
    second = [
        service(f"y{i}", own, *(Dependency(f"z{j}", group="z", needed=2) for j in range(width) if j != i))
        for i in range(width)
    ]
    third = [service(f"z{i}", own) for i in range(width)]
    top = service("s", 0.999, *(Dependency(f"x{i}", group="x", needed=2) for i in range(width)), sla_target=0.9)
    return estate(top, *first, *second, *third)


@pytest.mark.parametrize("own", [0.6, 0.9, 0.99])
def test_the_interval_of_the_sampled_figure_covers_the_exact_one(own: float) -> None:
    whole = composite(mesh(5, own), "s")
    guess = composite(mesh(5, own), "s", most_nodes=3)
    assert whole.is_exact
    assert not guess.is_exact
    assert guess.low <= whole.value <= guess.high
    assert guess.high - guess.low < 0.01
    for cost in guess.costly:
        assert cost.if_perfect == pytest.approx(composite(mesh(5, own), "s", {cost.service: 1.0}).value, abs=0.02)
    assert guess == composite(mesh(5, own), "s", most_nodes=3)


@settings(max_examples=60, deadline=None)
@given(estates())
def test_sampling_agrees_wherever_it_is_used(catalog: Catalog) -> None:
    asked = catalog.services[0].id
    guess = composite(catalog, asked, most_nodes=2)
    value = composite(catalog, asked).value
    # 99 of 100 intervals cover; one interval more on either side never misses in a test of this size.
    margin = guess.high - guess.low + 1e-9
    assert guess.low - margin <= value <= guess.high + margin
    assert guess.low <= guess.value <= guess.high


def test_what_is_too_large_is_sampled_and_says_so() -> None:
    found: Composite = composite(mesh(40, 0.9), "s")
    assert not found.is_exact
    assert "sampled; 99 % sure between" in found.words[0]


def test_digits_that_matter() -> None:
    assert [percent(r) for r in (0.997901449, 0.9999, 0.9999999, 1.0, 0.0)] == [
        "99.7901 %", "99.99 %", "99.99999 %", "100 %", "0 %",
    ]  # fmt: skip
    assert [span(s) for s in (2592, 259.2, 90_000, 0.0, 0.01, 31_536)] == [
        "43 min 12 s", "4 min 19.2 s", "1 d 1 h", "0 s", "less than 0.1 s", "8 h 45 min 36 s",
    ]  # fmt: skip
