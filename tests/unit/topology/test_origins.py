"""Where trouble begins."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, Service, Strength
from models.topology.origins import origins


def estate(**needs: str) -> Catalog:
    names = set(needs) | {each for listed in needs.values() for each in listed.split()}
    return Catalog(
        "test",
        tuple(
            Service(name, name, depends_on=tuple(map(Dependency, needs.get(name, "").split())))
            for name in sorted(names)
        ),
    )


def test_the_needed_service_explains_its_callers() -> None:
    catalog = estate(web="checkout", checkout="orders", orders="db")
    assert origins(catalog, {"web": 4.0, "checkout": 3.0, "orders": 2.0, "db": 9.0}) == ("db",)
    assert origins(catalog, {"web": 4.0, "orders": 2.0}) == ("orders", "web")


def test_in_a_circle_the_first_to_break_stands_for_all() -> None:
    catalog = estate(a="b", b="c", c="a", front="a")
    assert origins(catalog, {"a": 3.0, "b": 1.0, "c": 2.0, "front": 0.0}) == ("b",)
    assert origins(catalog, {"a": None, "b": None, "c": None}) == ("a",)


def test_a_fallback_explains_nothing_and_strangers_explain_themselves() -> None:
    orders = Service(
        "orders", "orders", depends_on=(Dependency("db"), Dependency("copy", Strength.FALLBACK, fallback_for="db"))
    )
    catalog = Catalog("test", (orders, Service("db", "db"), Service("copy", "copy")))
    assert origins(catalog, {"orders": 2.0, "copy": 1.0, "ghost": None}) == ("copy", "orders", "ghost")
    assert origins(catalog, {}) == ()


def test_a_chain_of_thousands_is_no_trouble() -> None:
    names = [f"s{number:05}" for number in range(5_000)]
    needs = dict(pairwise(names))
    assert origins(estate(**needs), dict.fromkeys(names, 1.0)) == (names[-1],)


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=15),
    st.sets(st.sampled_from("abcdef")),
)
def test_every_abnormal_service_is_reached_from_an_origin(edges: list[tuple[str, str]], broken: set[str]) -> None:
    needs: dict[str, list[str]] = {name: [] for name in "abcdef"}
    for caller, target in edges:
        if caller != target and target not in needs[caller]:
            needs[caller].append(target)
    catalog = estate(**{name: " ".join(listed) for name, listed in needs.items()})
    explained = set(origins(catalog, dict.fromkeys(sorted(broken))))
    assert explained <= broken
    grown = True
    while grown:
        more = {id_ for id_ in broken if any(need in explained for need in needs[id_])} - explained
        explained |= more
        grown = bool(more)
    assert explained == broken
