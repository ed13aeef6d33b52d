"""Protections of an edge and a service's own availability, as people write them."""

import json

import pytest

from models.catalog.estate import Breaker, Dependency, FallbackKind, Protection, Strength
from models.catalog.export import to_yaml
from models.catalog.plain import from_plain, to_plain
from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import BadInput

WRITTEN = """\
services:
  - id: shop
    depends_on:
      - {target: cards, timeout: 800ms, retries: 2, retry_budget: 0.1, breaker: true, fallback: manual}
      - target: prices
        breaker: {name: prices-cb, opens_at: 0.5, pause: 30s}
        fallback: {kind: cached, max_age: 10m, tested: 2026-05-01}
      - {target: mail, strength: soft, breaker: false, fallback: none}
      - {target: text, strength: fallback, fallback_for: mail, timeout: 3}
  - {id: cards, availability: 0.9995}
  - id: prices
  - id: mail
  - id: text
"""


def test_what_protects_a_caller_is_read_from_its_dependency() -> None:
    catalog = read_catalog([NamedText("shop.yaml", WRITTEN)]).catalog
    assert catalog.by_id["shop"].depends_on == (
        Dependency(
            "cards",
            protection=Protection(
                breaker=Breaker(), timeout_seconds=0.8, retries=2, retry_budget=0.1, fallback=FallbackKind.MANUAL
            ),
        ),
        Dependency(
            "prices",
            protection=Protection(
                breaker=Breaker("prices-cb", 0.5, 30),
                fallback=FallbackKind.CACHED,
                fallback_max_age_seconds=600,
                fallback_tested="2026-05-01",
            ),
        ),
        Dependency("mail", Strength.SOFT),
        Dependency("text", Strength.FALLBACK, fallback_for="mail", protection=Protection(timeout_seconds=3)),
    )
    assert catalog.by_id["cards"].availability == 0.9995
    assert catalog.by_id["shop"].availability is None


def test_it_is_written_as_people_write_it() -> None:
    written = to_yaml(read_catalog([NamedText("shop.yaml", WRITTEN)]).catalog)
    assert (
        "- {target: cards, timeout: 800ms, retries: 2, retry_budget: 0.1, breaker: true, fallback: manual}" in written
    )
    assert "breaker: {name: prices-cb, opens_at: 0.5, pause: 30s}" in written
    assert "fallback: {kind: cached, max_age: 10m, tested: 2026-05-01}" in written
    assert "- {target: mail, strength: soft}" in written


def test_a_catalog_stored_before_there_were_protections_still_reads() -> None:
    old = json.loads('{"watchfloor":"catalog/1","name":"n","services":[{"id":"a","depends_on":["b",{"target":"c","group":"g"}]},'
                     '{"id":"b","slo":0.99},{"id":"c"}]}')  # fmt: skip
    catalog = from_plain(old)
    assert catalog.by_id["a"].depends_on == (Dependency("b"), Dependency("c", group="g"))
    assert to_plain(catalog) == old


@pytest.mark.parametrize(
    ("guards", "field", "expected"),
    [
        ("timeout: 0s", "timeout", "expected a time such as 800ms, 2s or 1.5 (seconds), found '0s'"),
        ("timeout: soon", "timeout", "found 'soon'"),
        ("retries: 1.5", "retries", "expected a whole number from 0 to 100, found the number 1.5"),
        ("retry_budget: 10, retries: 1", "retry_budget", "expected a ratio from 0 to 1, such as 0.1, found the number 10"),
        ("retry_budget: 0.1", "retry_budget", "expected retries of at least 1 beside it, found none"),
        ("retry_budget: 0.1, retries: 0", "retry_budget", "expected retries of at least 1 beside it, found 0"),
        ("breaker: 3", "breaker", "expected true or false, found the number 3"),
        ("breaker: {opens: 1}", "breaker.opens", "unknown field; expected one of name, opens_at, pause"),
        ("fallback: caching", "fallback", "expected one of none, cached, alternate, manual, found 'caching'"),
        ("fallback: {max_age: 1m}", "fallback.kind", "expected cached, alternate, manual or none, found no such field"),
        ("fallback: {kind: manual, max_age: 1m}", "fallback", "expected max_age with kind cached only, found it with manual"),
        ("fallback: {kind: none, tested: 2026-05-01}", "fallback", "expected a fallback that can be tested, found none"),
        ("fallback: {kind: cached, tested: 2026-02-29}", "fallback", "expected a day of the calendar, found '2026-02-29'"),
        ("fallback: {kind: cached, tested: May}", "fallback.tested", "expected a day such as 2026-05-01"),
        (
            "fallback: cached, strength: fallback, fallback_for: c",
            "fallback",
            "expected none on a dependency that is itself a fallback, found cached",
        ),
    ],
)  # fmt: skip
def test_protections_that_make_no_sense_are_told_with_their_line(guards: str, field: str, expected: str) -> None:
    text = f"services:\n  - id: a\n    depends_on:\n      - c\n      - {{target: b, {guards}}}\n  - id: b\n  - id: c\n"
    with pytest.raises(BadInput) as caught:
        read_catalog([NamedText("f.yaml", text)])
    (problem,) = caught.value.problems
    assert (problem.line, problem.field) == (5, f"services[0].depends_on[1].{field}")
    assert expected in problem.message


@pytest.mark.parametrize("value", ["0", "1", "99.9", "high"])
def test_an_own_availability_is_a_ratio(value: str) -> None:
    with pytest.raises(BadInput, match=r"expected a ratio between 0 and 1, such as 0\.9995"):
        read_catalog([NamedText("f.yaml", f"services: [{{id: a, availability: {value}}}]")])
