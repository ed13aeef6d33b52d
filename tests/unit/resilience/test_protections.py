import math
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Breaker, CallMode, Catalog, Dependency, FallbackKind, Protection, Service, Strength
from models.resilience.protections import (
    inverted_timeouts,
    protection_findings,
    retry_storms,
    stale_fallbacks,
    unprotected,
)


def estate(*services: Service) -> Catalog:
    return Catalog("estate", services)


def service(id_: str, *edges: Dependency | str, tier: int | None = None) -> Service:
    return Service(id_, id_, tier=tier, depends_on=tuple(Dependency(e) if isinstance(e, str) else e for e in edges))


def again(target: str, retries: int, budget: float | None = None, mode: CallMode = CallMode.SYNC) -> Dependency:
    return Dependency(target, mode=mode, protection=Protection(retries=retries, retry_budget=budget))


def guarded(target: str, **guards: object) -> Dependency:
    return Dependency(target, protection=Protection(**guards))  # type: ignore[arg-type]  # fields by name


def test_hard_edges_at_critical_services_without_breaker_or_fallback() -> None:
    catalog = estate(
        service("shop", "auth", "ads", tier=1),
        service("auth", "ldap", tier=0),
        service("blog", "auth", "ads", tier=3),
        service("ads"),
        service("ldap"),
    )
    rows = unprotected(catalog)
    assert [(row.caller, row.target, row.is_into_critical) for row in rows] == [
        ("shop", "auth", True),
        ("blog", "auth", True),
        ("auth", "ldap", False),
        ("shop", "ads", False),
    ]
    assert rows[0].words == (
        "shop → auth has neither breaker nor fallback: when auth (tier 0) fails, shop goes down with it."
    )
    assert rows[2].words == "auth → ldap has neither breaker nor fallback: auth (tier 0) goes down with ldap."


@pytest.mark.parametrize(
    ("edges", "is_bare"),
    [
        ([Dependency("t")], True),
        ([Dependency("t", protection=Protection(timeout_seconds=1, retries=2))], True),
        ([Dependency("t", mode=CallMode.ASYNC)], True),
        ([Dependency("t", group="g"), Dependency("u", Strength.SOFT)], True),
        ([Dependency("t", Strength.SOFT)], False),
        ([Dependency("t", protection=Protection(breaker=Breaker()))], False),
        ([Dependency("t", protection=Protection(fallback=FallbackKind.MANUAL))], False),
        ([Dependency("t"), Dependency("u", Strength.FALLBACK, fallback_for="t")], False),
        ([Dependency("t", group="g"), Dependency("u", group="g")], False),
        ([Dependency("t", group="g", needed=2), Dependency("u", group="g", needed=2)], True),
    ],
)
def test_what_counts_as_protected(edges: list[Dependency], is_bare: bool) -> None:
    catalog = estate(service("s", *edges), service("t", tier=1), service("u", tier=2))
    assert ("s", "t") in {(row.caller, row.target) for row in unprotected(catalog)} or not is_bare
    assert bool(unprotected(catalog)) == is_bare


def test_attempts_multiply_along_a_chain() -> None:
    catalog = estate(
        service("web", again("checkout", 2)),
        service("checkout", again("orders", 2), "tax"),
        service("orders", "db-proxy"),
        service("db-proxy", again("db", 1)),
        service("db", "disk"),
        service("disk"),
        service("tax"),
    )
    (storm,) = retry_storms(catalog)
    assert storm.chain == ("web", "checkout", "orders", "db-proxy", "db")
    assert (storm.attempts, storm.factors) == (18, (3, 3, 1, 2))
    assert storm.words == (
        "One call at web may become 18 at db when that fails: web → checkout ×3, checkout → orders ×3, db-proxy → db ×2 "
        "(limit 10)."
    )


def test_ten_attempts_are_allowed_and_more_are_not() -> None:
    def attempts(retries: int) -> list[float]:
        catalog = estate(service("a", again("b", 1)), service("b", again("c", retries)), service("c"))
        return [storm.attempts for storm in retry_storms(catalog)]

    assert attempts(4) == []
    assert attempts(5) == [12]


def test_a_budget_and_a_queue_hold_a_storm_down() -> None:
    def storms(first: Dependency) -> int:
        return len(retry_storms(estate(service("a", first), service("b", again("c", 5)), service("c"))))

    assert storms(again("b", 5)) == 1
    assert storms(again("b", 5, budget=0.2)) == 0
    assert storms(again("b", 5, mode=CallMode.ASYNC)) == 0


def test_retries_in_a_circle_have_no_bound() -> None:
    catalog = estate(
        service("a", "b"), service("b", again("c", 1)), service("c", "d"), service("d", "b"), service("e", "a")
    )
    (storm,) = retry_storms(catalog)
    assert storm.is_unbounded
    assert storm.chain == ("b", "c", "d", "b")
    assert storm.words.startswith("Retries go round in a circle: b → c → d → b.")


def test_a_chain_leads_through_a_circle_without_retries() -> None:
    catalog = estate(
        service("a", again("x", 3)),
        service("x", "y"),
        service("y", "z"),
        service("z", "x", again("t", 3)),
        service("t"),
    )
    (storm,) = retry_storms(catalog)
    assert storm.chain == ("a", "x", "y", "z", "t")
    assert storm.attempts == 16


def test_thousands_of_layers_with_many_ways_through_are_no_trouble() -> None:
    layers = [
        service(f"n{i}-{k}", *(again(f"n{i + 1}-{j}", 1) for j in range(3))) for i in range(1_000) for k in range(3)
    ]
    storms = retry_storms(estate(*layers, *(service(f"n1000-{k}") for k in range(3))))
    assert len(storms) == 3
    assert "more than a million million" in storms[0].words


@st.composite
def layered(draw: st.DrawFn) -> Catalog:
    count = draw(st.integers(2, 7))
    services = []
    for index in range(count):
        targets = draw(st.lists(st.sampled_from(range(index + 1, count)), unique=True)) if index + 1 < count else []
        services.append(service(f"s{index}", *(again(f"s{t}", draw(st.integers(0, 4))) for t in targets)))
    return estate(*services)


def ways(catalog: Catalog, start: str) -> list[tuple[float, tuple[str, ...]]]:
    found: list[tuple[float, tuple[str, ...]]] = [(1.0, (start,))]
    for edge in catalog.by_id[start].depends_on:
        assert edge.protection is not None
        found += [
            (product * (1 + (edge.protection.retries or 0)), (start, *way))
            for product, way in ways(catalog, edge.target)
        ]
    return found


@settings(max_examples=200, deadline=None)
@given(layered())
def test_the_worst_chain_is_that_of_all_chains_listed(catalog: Catalog) -> None:
    every = [way for s in catalog.services for way in ways(catalog, s.id)]
    worst = max(product for product, _ in every)
    storms = retry_storms(catalog)
    assert bool(storms) == (worst > 10)
    if storms:
        assert storms[0].attempts == worst
    for storm in storms:
        assert (storm.attempts, storm.chain) in every
        assert math.prod(storm.factors) == storm.attempts
        assert storm.attempts == max(product for product, way in every if way[-1] == storm.chain[-1])


@settings(max_examples=80, deadline=None)
@given(layered(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_never_matters(catalog: Catalog, random: Random) -> None:
    shuffled = [replace(s, depends_on=tuple(random.sample(s.depends_on, len(s.depends_on)))) for s in catalog.services]
    random.shuffle(shuffled)
    assert {storm.words for storm in retry_storms(estate(*shuffled))} == {
        storm.words for storm in retry_storms(catalog)
    }


def test_fallbacks_nobody_has_seen_work() -> None:
    cached = FallbackKind.CACHED
    catalog = estate(
        service(
            "s",
            guarded("a", fallback=cached, fallback_tested="2026-05-01"),
            guarded("b", fallback=cached, fallback_tested="2025-11-02"),
            guarded("c", fallback=cached, fallback_tested="2025-11-01"),
            guarded("d", fallback=FallbackKind.MANUAL),
            guarded("e", fallback=FallbackKind.ALTERNATE, fallback_tested="2026-05-02"),
            guarded("f", breaker=Breaker()),
        ),
        *(service(id_) for id_ in "abcdef"),
    )
    rows = stale_fallbacks(catalog, "2026-05-01")
    assert [(row.target, row.days) for row in rows] == [("d", None), ("c", 181), ("e", -1)]
    assert [row.words for row in rows] == [
        "s relies on the manual workaround without d, which was never tested.",
        "s relies on the stored answer without c, last tested on 2025-11-01, 181 days ago (limit 180).",
        "s relies on the other provider without e, tested on 2026-05-02, which is still to come.",
    ]


def test_a_caller_must_not_give_up_before_the_service_it_called() -> None:
    catalog = estate(
        service("web", guarded("shop", timeout_seconds=2)),
        service("shop", guarded("bank", timeout_seconds=0.8, retries=2), guarded("db", timeout_seconds=0.5),
                Dependency("mail", mode=CallMode.ASYNC, protection=Protection(timeout_seconds=60))),
        service("bank"), service("db"), service("mail"),
    )  # fmt: skip
    (row,) = inverted_timeouts(catalog)
    assert (row.caller, row.via, row.target, row.caller_seconds) == ("web", "shop", "bank", 2)
    assert row.via_seconds == pytest.approx(2.4)
    assert row.words == (
        "web gives shop 2 s, but shop may wait 2.4 s for bank (3 attempts of 0.8 s): "
        "its work goes on after nobody waits for it any more."
    )


def test_all_findings_at_once_and_none_for_an_empty_estate() -> None:
    found = protection_findings(estate(), "2026-05-01")
    assert (found.unprotected, found.storms, found.fallbacks, found.timeouts) == ((), (), (), ())
