"""Whatever can be in a catalog comes back equal from every form it is written in."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.catalog.durations import format_duration, format_timeout, parse_duration, parse_timeout
from models.catalog.estate import (
    Breaker,
    BusinessFunction,
    CallMode,
    Catalog,
    Dependency,
    FallbackKind,
    Protection,
    Service,
    ServiceKind,
    Strength,
    Vendor,
)
from models.catalog.export import to_json, to_yaml
from models.catalog.findings import Findings
from models.catalog.own_format import read_own
from models.catalog.plain import from_plain, to_plain
from models.catalog.reading import NamedText, read_catalog
from models.catalog.schema import json_schema, schema_text
from models.catalog.yaml_nodes import node_of
from models.kernel.errors import BadInput

LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029")
LINE = st.text(LETTERS, min_size=1, max_size=15) | st.sampled_from(
    [
        "no",
        "~",
        "12",
        "1e3",
        "- a",
        "a: b",
        "#x",
        "a #b",
        "'",
        '"',
        "\ufeff",
        "{",
        "&a",
        "*a",
        "!t",
        "null",
        " x ",
        "\\",
        "15m",
        "=",
        "<<",
    ]
)
PROSE = st.text(LETTERS | st.sampled_from("\n\t"), min_size=1, max_size=30)
MAYBE_LINE = st.none() | LINE
LINES = st.lists(LINE, max_size=3).map(tuple)
RATIO = st.none() | st.floats(0, 1, exclude_min=True, exclude_max=True)
TIME = (
    st.none() | st.integers(1, 10**9).map(lambda ms: ms / 1000) | st.floats(0, 3_000_000, exclude_min=True)
)  # whole milliseconds and whatever else a number of seconds may be
SECONDS = st.none() | st.integers(0, 10**8)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    ids = draw(
        st.lists(st.from_regex(r"[A-Za-z0-9_~é.:/-]([a-z0-9 .#-]*[a-z0-9])?", fullmatch=True), unique=True, max_size=5)
    )
    vendors = tuple(
        Vendor(id_, draw(LINE), draw(MAYBE_LINE), draw(MAYBE_LINE), draw(st.none() | st.just("https://s.example/#a")))
        for id_ in draw(st.sampled_from([[], ["v"], ["v", "w x"]]))
    )
    functions = tuple(
        BusinessFunction(id_, draw(LINE), draw(st.booleans())) for id_ in draw(st.sampled_from([[], ["f", "1"]]))
    )
    regions = draw(st.lists(LINE, max_size=2, unique=True).map(tuple))
    services = []
    for id_ in ids:
        others = [other for other in ids if other != id_]
        targets = draw(st.lists(st.sampled_from(others), unique=True)) if others else []
        revenue = draw(st.none() | st.floats(0, 1e12))
        services.append(
            Service(
                id=id_,
                name=draw(LINE),
                kind=draw(st.sampled_from(ServiceKind)),
                tier=draw(st.none() | st.integers(0, 3)),
                team=draw(MAYBE_LINE),
                owner=draw(MAYBE_LINE),
                business_unit=draw(MAYBE_LINE),
                regions=draw(st.lists(st.sampled_from(regions), max_size=2).map(tuple)) if regions else draw(LINES),
                zones=draw(LINES),
                on_call=draw(MAYBE_LINE),
                escalation=draw(MAYBE_LINE),
                runbooks=draw(LINES),
                rto_seconds=draw(SECONDS),
                rpo_seconds=draw(SECONDS),
                slo_target=draw(RATIO),
                availability=draw(RATIO),
                stateful=draw(st.booleans()),
                users=draw(st.none() | st.integers(0, 10**12)),
                revenue_per_minute=revenue,
                currency=None if revenue is None else "EUR",
                functions=draw(st.lists(st.sampled_from([f.id for f in functions])).map(tuple)) if functions else (),
                vendor=draw(st.none() | st.sampled_from([v.id for v in vendors])) if vendors else None,
                depends_on=draw(edges(targets)),
                description=draw(st.just("") | PROSE),
            )
        )
    return Catalog(draw(LINE), tuple(services), vendors, functions, regions)


@st.composite
def edges(draw: st.DrawFn, targets: list[str]) -> tuple[Dependency, ...]:
    made: list[Dependency] = []
    mode = draw(st.sampled_from(CallMode))
    for target in targets:
        shape = draw(st.sampled_from(["bare", "soft", "group", "fallback"]))
        if shape == "fallback" and made:
            made.append(Dependency(target, Strength.FALLBACK, mode, fallback_for=made[0].target))
        elif shape == "group":
            made.append(Dependency(target, group="g 1"))
        else:
            made.append(Dependency(target, Strength.SOFT if shape == "soft" else Strength.HARD, mode))
        made[-1] = replace(made[-1], protection=draw(protections(made[-1].strength)))
    return tuple(made)


@st.composite
def protections(draw: st.DrawFn, strength: Strength) -> Protection | None:
    kind = FallbackKind.NONE if strength is Strength.FALLBACK else draw(st.sampled_from(FallbackKind))
    retries = draw(st.none() | st.integers(0, 100))
    protection = Protection(
        breaker=draw(st.none() | st.builds(Breaker, MAYBE_LINE, RATIO, TIME)),
        timeout_seconds=draw(TIME),
        retries=retries,
        retry_budget=draw(st.none() | st.floats(0, 1)) if retries else None,
        fallback=kind,
        fallback_max_age_seconds=draw(SECONDS) if kind is FallbackKind.CACHED else None,
        fallback_tested=None if kind is FallbackKind.NONE else draw(st.none() | st.dates().map(str)),
    )
    return None if protection == Protection() else protection


@settings(max_examples=150, deadline=None)
@given(catalogs())
def test_yaml_json_and_storage_give_the_same_catalog_back(catalog: Catalog) -> None:
    assert read_catalog([NamedText("f.yaml", to_yaml(catalog))]).catalog == catalog
    assert read_catalog([NamedText("f.json", to_json(catalog))]).catalog == catalog
    assert from_plain(json.loads(json.dumps(to_plain(catalog)))) == catalog


def test_a_stored_catalog_that_was_damaged_is_refused() -> None:
    with pytest.raises(BadInput, match="stored catalog: services"):
        from_plain({"services": 3})


def test_the_published_schema_is_the_one_in_force() -> None:
    assert resources.text("schemas/catalog.schema.json") == schema_text()
    jsonschema.Draft202012Validator.check_schema(json_schema())


VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@settings(max_examples=60, deadline=None)
@given(catalogs())
def test_what_is_exported_meets_the_published_schema(catalog: Catalog) -> None:
    VALIDATOR.validate(to_plain(catalog))


FIELDS = sorted(json_schema()["properties"]["services"]["items"]["properties"])
ODD = ["15m", "1h30m", "h", "hard", "network", "EUR", "a\n", "a\u2028", "a,b", {"a": 1}]
EDGES = [[{"target": "b"}], [{"mode": "sync"}], ["b", 3]]
ODD_GUARDS: list[Any] = [
    *(
        "2s",
        "800ms",
        "5ms",
        "1h2m3s4ms",
        "0s",
        "00m",
        "s",
        "99h9999m",
        "100h",
        "1ms1s",
        1.5,
        0,
        -1,
        3_000_001,
        True,
        False,
        None,
    ),
    *("cached", "none", "2026-05-01", "2026-02-29", "2026-02-30", "2026-04-31", "2026-5-1", "2026-05-01\n", [], "٣s"),
    *(
        {},
        {"kind": "manual"},
        {"kind": "cached", "max_age": "10m", "tested": "2026-05-01"},
        {"max_age": 3},
        {"kind": None},
    ),
    *(
        {"name": "x", "opens_at": 0.5, "pause": "30s"},
        {"opens_at": 1},
        {"pause": "30"},
        {"tested": "2026-13-01", "kind": "none"},
    ),
]
VALUES: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-2, 10**13)
    | st.floats(-1, 5)
    | st.text(max_size=4)
    | st.lists(st.text(max_size=3), max_size=2)
    | st.sampled_from([*ODD, *EDGES])
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from([*FIELDS, "other"]), VALUES, max_size=4))
def test_reader_and_schema_judge_alike(service: dict[str, Any]) -> None:
    document = {"services": [{"id": "a", **service}]}
    findings = Findings("f")
    read_own(node_of(document), findings)
    assert (not findings.problems) == VALIDATOR.is_valid(document), (service, findings.problems)


GUARDS = st.sampled_from(["timeout", "retries", "retry_budget", "breaker", "fallback", "other"])


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(GUARDS, st.sampled_from(ODD_GUARDS) | VALUES, min_size=1, max_size=3))
def test_reader_and_schema_judge_protections_alike(guards: dict[str, Any]) -> None:
    document = {"services": [{"id": "a", "depends_on": [{"target": "b", **guards}]}, {"id": "b"}]}
    findings = Findings("f")
    read_own(node_of(document), findings)
    assert (not findings.problems) == VALIDATOR.is_valid(document), (guards, findings.problems)


@given(TIME.filter(lambda seconds: seconds is not None))
def test_timeouts_come_back(seconds: float) -> None:
    text = format_timeout(seconds)
    assert (parse_timeout(text) or float(text)) == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2s", 2), ("800ms", 0.8), ("1m", 60), ("1s500ms", 1.5), ("0ms", None), ("", None), ("3", None), ("1d", None)],
)
def test_timeouts_are_read(text: str, seconds: float | None) -> None:
    assert parse_timeout(text) == seconds


@given(st.integers(0, 10**8))
def test_durations_come_back(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("15m", 900),
        ("4h", 14400),
        ("1h30m", 5400),
        ("2d", 172800),
        ("0s", 0),
        ("", None),
        ("5", None),
        ("m", None),
        ("1m1h", None),
    ],
)
def test_durations_are_read(text: str, seconds: int | None) -> None:
    assert parse_duration(text) == seconds
