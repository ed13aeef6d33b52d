from pathlib import Path

import pytest

from models.catalog.estate import CallMode, Dependency, ServiceKind, Strength
from models.catalog.findings import MAX_PROBLEMS
from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import BadInput, Problem

DATA = Path(__file__).parents[2] / "data" / "catalogs"


def named(name: str) -> NamedText:
    return NamedText(name, (DATA / name).read_text())


def problems(*texts: str) -> list[Problem]:
    with pytest.raises(BadInput) as caught:
        read_catalog([NamedText(f"{index}.yaml", text) for index, text in enumerate(texts)])
    return list(caught.value.problems)


def said(body: str) -> list[str]:
    return [f"{p.line} {p.field}: {p.message}" for p in problems(body)]


def test_a_written_catalog_reads_field_by_field() -> None:
    reading = read_catalog([named("clinic-own.yaml")])
    catalog = reading.catalog
    records = catalog.by_id["records"]
    assert (catalog.name, catalog.regions, reading.skipped) == ("Riverside clinic", ("north", "south"), ())
    assert (records.tier, records.rto_seconds, records.rpo_seconds, records.slo_target) == (0, 900, 0, 0.9995)
    assert records.description == "Charts, orders and letters.\nWards keep a printed copy of the last hour.\n"
    assert records.depends_on == (
        Dependency("db-a", group="db"),
        Dependency("db-b", group="db"),
        Dependency("labs", Strength.SOFT, CallMode.ASYNC),
        Dependency("paper", Strength.FALLBACK, fallback_for="labs"),
    )
    assert catalog.by_id["db-b"].rpo_seconds == 5400
    assert catalog.by_id["db-b"].tier is None
    assert catalog.by_id["labs"].kind is ServiceKind.THIRD_PARTY
    assert catalog.by_id["labs"].revenue_per_minute == 12.5
    assert catalog.by_id["paper"].owner == "no"
    assert catalog.by_id["paper"].name == "paper"
    assert catalog.vendors[0].phone == "0800 5550 123"
    assert catalog.functions[0].core


def test_every_field_that_is_wrong_is_named_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        read_catalog([named("broken-own.yaml")])
    found = {(p.line, p.field) for p in caught.value.problems}
    assert found == {
        (7, "services[0].tier"),
        (8, "services[0].rto"),
        (9, "services[0].phone"),
        (10, "services[0].stateful"),
        (11, "services[0].owner"),
        (21, "services[2].depends_on[1].strenght"),
        (22, "services[3].id"),
    }
    assert {p.where for p in caught.value.problems} == {"broken-own.yaml"}
    tier = next(p for p in caught.value.problems if p.field.endswith("tier"))
    assert tier.message == "expected a tier from 0 (most critical) to 3, found the number 7"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (
            "kind: database",
            "expected one of application, data_store, infrastructure, network, third_party, found 'database'",
        ),
        ("tier: true", "found true"),
        ("slo: 99.9", "expected a ratio between 0 and 1, such as 0.999, found the number 99.9"),
        ("slo: 99.9%", "found '99.9%'"),
        ("rto: -5", "expected a duration such as 15m, 4h or 900 (seconds), found the number -5"),
        ("rto: 1.5h", "found '1.5h'"),
        ("name: 42", "expected a line of text, found the number 42 (put it in quotes)"),
        ("owner: [a]", "found a list"),
        ('owner: "a\\e[31mb"', "expected a line of text, found 'a\\x1b[31mb'"),
        ("regions: eu", "expected a list, found 'eu'"),
        ("currency: eur", "expected a currency code such as EUR"),
        ("users: 3.5", "expected a whole number of people, found the number 3.5"),
        ("revenue_per_minute: .inf", "expected an amount from 0, found '.inf'"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_expected(field: str, expected: str) -> None:
    (problem,) = problems(f"services:\n  - id: a\n    {field}\n")
    assert problem.line == 3
    assert expected in problem.message


@pytest.mark.parametrize("bad", ["", "' a'", "'a,b'", "[a]", '"a\\nb"', "x" * 201])
def test_ids_can_stand_in_a_list_on_one_line(bad: str) -> None:
    assert problems(f"services:\n  - id: {bad}\n")[0].field == "services[0].id"


def test_what_refers_to_nothing_is_told_beside_what_cannot_be_read() -> None:
    assert [
        line.split(":")[0] for line in said("services: [{id: a, tier: 9, depends_on: [x]}, {id: b, vendor: v}]")
    ] == [
        "1 services[0].tier",
        "1 services[1].vendor",
    ]


def test_nothing_is_called_unknown_while_an_id_could_not_be_read() -> None:
    assert [line.split(":")[0] for line in said("services: [{id: [x]}, {id: b, depends_on: [x]}]")] == [
        "1 services[0].id"
    ]


def test_names_must_refer_to_something() -> None:
    told = said(
        """\
regions: [north]
services:
  - id: a
    regions: [nroth]
    currency: EUR
    vendor: v2
    functions: [sell]
    depends_on: [a, bb, {target: b, strength: fallback}]
  - id: b
    revenue_per_minute: 3
    aliases: [a]
  - id: a
"""
    )
    assert told == [
        "12 services[2].id: expected each service id once, found 'a' again (first at 0.yaml:3)",
        "6 services[0].vendor: expected the id of a vendor in this catalog, found 'v2'",
        "7 services[0].functions: expected the id of a business function in this catalog, found 'sell'",
        "4 services[0].regions: expected the id of a region in this catalog, found 'nroth'; did you mean 'north'?",
        "5 services[0].currency: expected revenue_per_minute beside it, found a currency alone",
        "8 services[0].depends_on[0].target: expected another service, found the service itself",
        "8 services[0].depends_on[1].target: expected the id of a service in this catalog, found 'bb'; did you mean 'b'?",
        "8 services[0].depends_on[2].fallback_for: expected the target this fallback stands in for, found none",
        "10 services[1].revenue_per_minute: expected a currency beside it, found none",
        "11 services[1].aliases: expected a name of this service only; 'a' names 'a'",
    ]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ("[{target: b, group: g, needed: 2}]", "expected at most 1, the size of group 'g', found 2"),
        ("[{target: b, needed: 2}]", "expected a group beside it, found 2 needed of none"),
        (
            "[{target: b, group: g, needed: 2}, {target: c, group: g}]",
            "expected 2 as in the rest of group 'g', found 1",
        ),
        ("[b, b]", "expected each target once, found 'b' again"),
        ("[{target: b, fallback_for: c}, c]", "expected strength fallback beside it, found hard"),
        ("[{target: b, strength: fallback, fallback_for: c}]", "expected another target of this service, found 'c'"),
    ],
)
def test_groups_and_fallbacks_must_make_sense(edges: str, expected: str) -> None:
    (problem,) = problems(f"services:\n  - id: a\n    depends_on: {edges}\n  - id: b\n  - id: c\n")
    assert (problem.line, problem.message) == (3, expected)


def test_several_files_become_one_catalog() -> None:
    reading = read_catalog(
        [
            NamedText("shop.yaml", "services:\n  - {id: a, depends_on: [b]}\n"),
            NamedText("base.json", '{"services": [{"id": "b"}], "vendors": [{"id": "v"}]}'),
            NamedText("more.yaml", "services: [{id: c}]\n---\nname: Late\nservices: [{id: d}]\n"),
        ]
    )
    assert [service.id for service in reading.catalog.services] == ["a", "b", "c", "d"]
    assert reading.catalog.name == "Late"


def test_problems_name_the_file_they_are_in() -> None:
    found = problems("services: [{id: a}]", "services: [{id: a}]", "services: [{id: b, tier: x}]", "a: [")
    assert [(p.where, p.field) for p in found] == [("2.yaml", "services[0].tier"), ("3.yaml", "")]
    found = problems("services: [{id: a}]", "services: [{id: a}]")
    assert [(p.where, p.message) for p in found] == [
        ("1.yaml", "expected each service id once, found 'a' again (first at 0.yaml:1)")
    ]


@pytest.mark.parametrize(
    "text", ["", "# only a comment\n", "a: 1\n", "- 1\n", "just words\n", "watchfloor: catalog/2\nservices: []\n"]
)
def test_what_is_no_catalog_is_said_to_be_none(text: str) -> None:
    assert "expected" in problems(text)[0].message


def test_problems_end_at_a_limit_and_say_how_many_are_left() -> None:
    found = problems("services:\n" + "  - {id: a b , tier: 9}\n" * 500)
    assert len(found) == MAX_PROBLEMS
    assert found[-1].message == "301 more problems not shown; mend these first"


def test_the_examples_of_the_manual_are_valid() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "catalog.md").read_text(encoding="utf-8")
    examples = [part.partition("```")[0] for part in manual.split("```yaml\n")[1:]]
    estate, protected = (read_catalog([NamedText("manual", example)]).catalog for example in examples)
    assert (len(estate.services), len(protected.services)) == (5, 4)
    assert all(edge.protection is not None for edge in protected.by_id["checkout"].depends_on)
