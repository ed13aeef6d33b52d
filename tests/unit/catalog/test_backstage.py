import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from models.catalog.backstage_refs import Ref, parse_ref
from models.catalog.estate import ServiceKind
from models.catalog.export import to_yaml
from models.catalog.reading import CatalogReading, NamedText, read_catalog
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_documents
from models.kernel.errors import BadInput

DATA = Path(__file__).parents[2] / "data" / "catalogs"
PARCEL = NamedText("parcel.yaml", (DATA / "parcel-backstage.yaml").read_text())
SCHEMAS = Path(__file__).parents[4] / "shared" / "specs" / "backstage"
HEAD = "apiVersion: backstage.io/v1alpha1\n"


def entity(kind: str, name: str, spec: str = "{}", namespace: str | None = None) -> str:
    space = f", namespace: {namespace}" if namespace else ""
    return f"{HEAD}kind: {kind}\nmetadata: {{name: {name}{space}}}\nspec: {spec}\n"


def read(*entities: str) -> CatalogReading:
    return read_catalog([NamedText("f.yaml", "---\n".join(entities))])


def edges(reading: CatalogReading) -> dict[str, list[str]]:
    return {service.id: [edge.target for edge in service.depends_on] for service in reading.catalog.services}


def test_a_repository_becomes_an_estate() -> None:
    reading = read_catalog([PARCEL])
    tracker = reading.catalog.by_id["tracker"]
    assert edges(reading) == {
        "tracker": ["scans-db", "route-cache"],
        "customer-site": ["tracker", "route-cache"],
        "scans-db": [],
        "route-cache": [],
    }
    assert (tracker.name, tracker.tier, tracker.on_call, tracker.rto_seconds) == ("Parcel tracker", 1, "PTRACK1", 1800)
    assert (tracker.owner, tracker.team, tracker.business_unit) == (
        "Nora Keller",
        "Parcel Operations",
        "Parcel delivery",
    )
    assert tracker.runbooks == ("https://wiki.parcel.example/tracker",)
    assert tracker.description == "Where a parcel is.\nEvery scan goes through it."
    store = reading.catalog.by_id["scans-db"]
    assert (store.kind, store.stateful, store.owner) == (ServiceKind.DATA_STORE, True, None)
    assert reading.catalog.by_id["route-cache"].team == "unknown-team"


def test_everything_left_out_is_reported_with_its_line() -> None:
    skipped = [(p.line, p.message) for p in read_catalog([PARCEL]).skipped]
    said = dict(skipped)
    assert len(skipped) == len(said) == 6
    assert said[86].startswith("skipped Location: what it points to is not followed")
    assert said[90].startswith("skipped Template: apiVersion 'scaffolder.backstage.io/v1beta3' is not read")
    assert said[95].startswith("skipped Component: apiVersion 'backstage.io/v1alpha2' is not read")
    assert said[63] == "skipped tier 'important': expected 0, 1, 2 or 3"
    assert said[70] == "skipped edge 'component:ghost': component:default/ghost is described in none of the files"
    assert said[69] == "skipped edge 'api:default/payments': no component given here provides api:default/payments"


def test_a_key_in_an_annotation_is_never_taken() -> None:
    assert "never-to-be-read" not in to_yaml(read_catalog([PARCEL]).catalog)


@pytest.mark.parametrize(("text", "figure"), [("0.9995", 0.9995), ("1", None), ("0.0", None), ("99.9 %", None)])
def test_an_own_availability_is_taken_from_its_annotation(text: str, figure: float | None) -> None:
    marked = (
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: a\n  annotations:\n"
        f'    watchfloor/availability: "{text}"\nspec: {{}}\n'
    )
    reading = read(marked)
    assert reading.catalog.by_id["a"].availability == figure
    told = [(p.line, p.message) for p in reading.skipped]
    assert told == ([] if figure else [(6, f"skipped {text!r}: expected a ratio between 0 and 1, such as 0.9995")])


def test_files_refer_to_each_other() -> None:
    reading = read_catalog(
        [
            NamedText("a.yaml", entity("Component", "a", "{dependsOn: [component:b], owner: group:g}")),
            NamedText("b.yaml", entity("Component", "b")),
            NamedText("own.yaml", "services: [{id: c, depends_on: [b]}]"),
        ]
    )
    assert edges(reading) == {"c": ["b"], "a": ["b"], "b": []}
    assert reading.skipped == ()


def test_namespaces_and_kinds_keep_like_names_apart() -> None:
    reading = read(
        entity("Component", "store", "{dependsOn: [resource:store, other/store]}"),
        entity("Resource", "store", "{type: database}"),
        entity("Component", "Store", "{dependsOn: [Component:default/STORE]}", namespace="other"),
    )
    assert edges(reading) == {
        "component:default/store": ["resource:default/store", "component:other/store"],
        "resource:default/store": [],
        "component:other/store": ["component:default/store"],
    }


def test_an_api_joins_each_consumer_to_each_provider_but_none_to_itself() -> None:
    reading = read(
        entity("Component", "p", "{providesApis: [x], consumesApis: [x]}"),
        entity("Component", "q", "{providesApis: [api:x]}"),
        entity("Component", "r", "{consumesApis: [default/x]}"),
        entity("Component", "s", "{dependsOn: [api:default/x]}"),
    )
    assert edges(reading) == {"p": ["q"], "q": [], "r": ["p", "q"], "s": ["p", "q"]}
    assert [p.message for p in reading.skipped] == ["skipped edge 'x': component:default/p would depend on itself"]


def test_an_entity_described_twice_counts_once() -> None:
    reading = read(entity("Component", "a", "{type: website}"), entity("Component", "a"))
    assert len(reading.catalog.services) == 1
    assert "described before at f.yaml:3" in reading.skipped[0].message


@pytest.mark.parametrize(
    ("kind", "stated", "expected"),
    [
        ("Component", "service", ServiceKind.APPLICATION),
        ("Component", "Third Party", ServiceKind.THIRD_PARTY),
        ("Component", "something-new", ServiceKind.APPLICATION),
        ("Resource", "s3-bucket", ServiceKind.DATA_STORE),
        ("Resource", "load-balancer", ServiceKind.NETWORK),
        ("Resource", "something-new", ServiceKind.INFRASTRUCTURE),
    ],
)
def test_kinds(kind: str, stated: str, expected: ServiceKind) -> None:
    assert read(entity(kind, "a", f"{{type: {stated}}}")).catalog.services[0].kind is expected


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (f"{HEAD}kind: Component\nmetadata: {{}}\n", 3, "metadata.name"),
        (f"{HEAD}kind: Component\n", 1, "metadata"),
        ("apiVersion: backstage.io/v1alpha1\nmetadata: {name: a}\n", 1, "kind"),
        (entity("Component", "a", "[]"), 4, "spec"),
        (entity("Component", "a", "{dependsOn: resource:b}"), 4, "spec.dependsOn"),
        (entity("Component", "a", "{dependsOn: [{x: y}]}"), 4, "spec.dependsOn[0]"),
        (entity("Component", "a", "{owner: [b]}"), 4, "spec.owner"),
    ],
)
def test_a_broken_entity_is_an_error(text: str, line: int, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_catalog([NamedText("f.yaml", text)])
    assert [(p.line, p.field) for p in caught.value.problems] == [(line, field)]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("a", Ref("k", "n", "a")),
        ("Group:a", Ref("group", "n", "a")),
        ("x/A", Ref("k", "x", "a")),
        ("user:x/a.b", Ref("user", "x", "a.b")),
        ("a:b:c", None),
        ("", None),
        ("a b", None),
    ],
)
def test_references(text: str, ref: Ref | None) -> None:
    assert parse_ref(text, "k", "n") == ref


def test_foreign_text_cannot_carry_control_characters() -> None:
    text = f'{HEAD}kind: Component\nmetadata: {{name: a, title: "x\\e[2Jy", description: "d\\u2028e"}}\n'
    service = read_catalog([NamedText("f", text)]).catalog.services[0]
    assert (service.name, service.description) == ("x [2Jy", "d e")


def _plain(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {key: _plain(item) for key, item in node.entries.items()}
    return [_plain(item) for item in node.items] if isinstance(node, ListNode) else node.value


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="Backstage's own schemas are not on this machine")
def test_the_entities_tested_with_are_such_as_backstage_accepts() -> None:
    schemas = [json.loads(path.read_text()) for path in sorted(SCHEMAS.glob("*.json"))]
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema, default_specification=DRAFT7)) for schema in schemas
    )
    by_id = {schema["$id"]: schema for schema in schemas}
    checked = 0
    for node in read_documents(PARCEL.name, PARCEL.text):
        document = _plain(node)
        if isinstance(document["spec"].get("definition"), dict):
            document["spec"]["definition"] = "as its placeholder resolves to"
        schema = by_id.get(f"{document['kind'].capitalize()}V1alpha1")
        if document["apiVersion"] in ("backstage.io/v1alpha1", "backstage.io/v1beta1") and schema is not None:
            jsonschema.Draft7Validator(schema, registry=registry).validate(document)
            checked += 1
    assert checked == 10


def test_a_template_nobody_has_filled_in_is_no_service() -> None:
    reading = read(entity("Component", "'${{ values.name | dump }}'"), entity("Component", "web"))
    assert [service.id for service in reading.catalog.services] == ["web"]
    (left_out,) = reading.skipped
    assert left_out.field == "metadata.name" and "nobody has filled in" in left_out.message
