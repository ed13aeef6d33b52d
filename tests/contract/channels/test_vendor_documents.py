"""Every request that our channels make is one that the vendor's own description allows. Skipped, by name, without them."""

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from console.bench.outbox_provider import Taken
from console.bench.outbox_station import Station
from models.comms.outbox.item import State
from models.comms.rendering.sink import SinkKind

SPECS = Path(os.environ.get("WATCHFLOOR_SPECS", Path(__file__).parents[4] / "shared" / "specs"))


def described(name: str) -> Any:
    place = SPECS / name
    if not place.exists():
        pytest.skip(f"the vendor's description {name} is not here")
    text = place.read_text(encoding="utf-8")
    return json.loads(text) if name.endswith(".json") else YAML(typ="safe", pure=True).load(text)


def resolved(node: Any, root: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        if not node["$ref"].startswith("#/"):
            return {}
        target = root
        for part in node["$ref"][2:].split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def operation(root: Any, method: str, path: str) -> Any:
    """The one that the description has for a path; a template's place takes any one segment."""
    for template, methods in root["paths"].items():
        pattern = re.sub(r"\\\{[^}]+\\\}", "[^/]+", re.escape(template))
        if re.fullmatch(pattern, path) and method.lower() in methods:
            return methods[method.lower()]
    raise AssertionError(f"{method} {path} is not described")


def schema_of(root: Any, asked: Any) -> dict[str, Any]:
    body = resolved(asked["requestBody"], root)
    schema = body["content"]["application/json"]["schema"]
    return {**schema, "components": root.get("components", {})}


def strict(node: Any) -> Any:
    """Nullable as today's JSON Schema says it, and examples left out: descriptions in OpenAPI 3.0 are no JSON Schema."""
    if isinstance(node, list):
        return [strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: strict(value) for key, value in node.items() if key not in ("example", "examples", "discriminator")}
    if made.pop("nullable", False) and isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    return made


def requests(station: Station, kind: SinkKind) -> list[Taken]:
    """Everything that was asked of the system for two updates of one incident, look-ups and readings included."""
    station.next_incident()
    for number in (1, 2):
        station.queue(kind, f"{number}", number)
        station.worker.turn()
        station.clock.advance(1)
    items = station.items()
    assert [item.state for item in items] == [State.SENT, State.SENT], [item.words for item in items]
    for item in items:
        station.worker.look(item)
    return station.provider.heard


def check(root: Any, each: Taken, prefix: str) -> None:
    parts = urlsplit(each.path)
    asked = operation(root, each.method, parts.path.removeprefix(prefix))
    known = {resolved(one, root)["name"] for one in asked.get("parameters", ()) if resolved(one, root)["in"] == "query"}
    assert {name.removesuffix("[]") for name in parse_qs(parts.query)} <= {name.removesuffix("[]") for name in known}
    if each.method in ("POST", "PUT", "PATCH"):
        validator = Draft202012Validator(strict(schema_of(root, asked)))
        assert [error.message for error in validator.iter_errors(json.loads(each.body))] == []


def test_statuspage(station: Station) -> None:
    root = described("statuspage/v1-subset-openapi3.json")
    heard = requests(station, SinkKind.STATUSPAGE)
    assert {each.method for each in heard} == {"GET", "POST", "PATCH"}
    for each in heard:
        check(root, each, "/v1")
        assert each.headers["authorization"] == "OAuth t-0123456789"
        if each.method != "GET":
            sent, schema = json.loads(each.body), schema_of(root, operation(root, each.method, each.path[3:]))
            fields = resolved(resolved(schema, root)["properties"]["incident"], root)["properties"]
            assert set(sent["incident"]) <= set(fields)
            assert sent["incident"]["status"] in resolved(fields["status"], root).get(
                "enum", [sent["incident"]["status"]]
            )


def test_pagerduty_events(station: Station) -> None:
    root = described("pagerduty/events-v2-openapiv3.json")
    for each in requests(station, SinkKind.PAGERDUTY):
        event = json.loads(each.body)
        assert len(event["dedup_key"]) <= 255 and len(event["payload"]["summary"]) <= 1024
        # The description wants 32 signs of a real key; the stand-in's is shorter.
        each = Taken(each.method, each.path, each.headers, json.dumps({**event, "routing_key": "r" * 32}).encode(), "")
        check(root, each, "/v2")


def test_pagerduty_status_updates(station: Station) -> None:
    root = described("pagerduty/REST-subset-openapiv3.json")
    heard = requests(station, SinkKind.PAGERDUTY_UPDATE)
    for each in heard:
        check(root, each, "")
        assert each.headers["authorization"] == "Token token=t-0123456789"
        assert each.headers["accept"] == "application/vnd.pagerduty+json;version=2"
        assert each.headers["from"] == "status@example.test"
    assert {each.method for each in heard} == {"GET", "POST"}


def test_slack(station: Station) -> None:
    root = described("slack/web-api-subset-swagger2.json")
    posts = [each for each in requests(station, SinkKind.SLACK) if each.method == "POST"]
    assert len(posts) == 2
    for each in posts:
        method = each.path.removeprefix("/api")
        known = {one["name"] for one in root["paths"][method]["post"]["parameters"]}
        # The description of 2021 is older than metadata.
        assert set(json.loads(each.body)) - {"metadata"} <= known
        assert each.headers["authorization"].startswith("Bearer ")
    assert "thread_ts" not in json.loads(posts[0].body) and json.loads(posts[1].body)["thread_ts"]


def test_matrix(station: Station) -> None:
    root = described("matrix/room_send.yaml")
    puts = [each for each in requests(station, SinkKind.MATRIX) if each.method == "PUT"]
    assert len({each.path for each in puts}) == 2
    for each in puts:
        check(root, each, "/_matrix/client/v3")


def test_mattermost(station: Station) -> None:
    root = {"paths": described("mattermost/posts.yaml")}
    posts = [each for each in requests(station, SinkKind.MATTERMOST) if each.method == "POST"]
    for each in posts:
        schema = root["paths"][each.path]["post"]["requestBody"]["content"]["application/json"]["schema"]
        sent = json.loads(each.body)
        assert set(sent) <= set(schema["properties"]) and set(schema["required"]) <= set(sent)
    assert json.loads(posts[1].body)["root_id"]


def test_teams_card_has_the_form_of_the_workflow_example(station: Station) -> None:
    example = described("examples/teams-workflow-adaptive-card.json")
    (one, _) = requests(station, SinkKind.TEAMS)
    sent = json.loads(one.body)
    assert set(sent) == set(example) - {"_note"}
    card, wanted = sent["attachments"][0], example["attachments"][0]
    assert set(card) == set(wanted) and card["content"]["type"] == "AdaptiveCard"
