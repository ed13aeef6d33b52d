"""What the readers of foreign documents make of them; the vendor's own examples are read where their folder is present."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.changes.argocd import read_applications
from models.changes.cdevents import change_of_cdevent
from models.changes.change_list import read_lines, read_list
from models.changes.cloudevents import binary_event, changes_of
from models.changes.fields import instant_ms, short, text, web_address
from models.changes.github import change_of
from models.health.change import Change, ChangeKind
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput

SPECS = Path(__file__).parents[4] / "shared" / "specs"
AT = "2026-11-21T14:31:40Z"
AT_MS = parse_rfc3339(AT)


def deployment(**more: Any) -> dict[str, Any]:
    return {
        "id": 42,
        "ref": "v88",
        "sha": "a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d",
        "task": "deploy",
        "environment": "production",
        "description": "retries inside the transaction",
        "creator": {"login": "priya"},
        "payload": {},
        "created_at": "2026-11-21T14:30:00Z",
    } | more


def status(state: str, at: str, **more: Any) -> dict[str, Any]:
    return {"id": 1, "state": state, "created_at": at, "log_url": "https://ci.example/7", "description": ""} | more


def test_a_deployment_takes_effect_with_its_first_success() -> None:
    told = [
        status("inactive", "2026-11-21T18:00:00Z"),
        status("success", "2026-11-21T15:00:00Z"),
        status("success", AT),
        status("in_progress", "2026-11-21T14:30:30Z"),
    ]
    assert change_of("harbour/orders", deployment(), told) == Change(
        id="harbour/orders#42",
        at_ms=AT_MS,
        service="orders",
        title="orders v88",
        author="priya",
        detail="to production, retries inside the transaction",
        kind=ChangeKind.DEPLOYMENT,
        url="https://ci.example/7",
        source="github",
    )


def test_one_under_way_is_no_change_yet_one_that_failed_is_and_one_without_status_counts_from_its_creation() -> None:
    assert change_of("o/r", deployment(), [status("queued", AT), status("in_progress", AT)]) is None
    failed = change_of("o/r", deployment(), [status("failure", AT, description="exit 1")])
    assert failed is not None
    assert (failed.title, failed.at_ms) == ("r v88 (failed)", AT_MS)
    assert "exit 1" in failed.detail
    silent = change_of("o/r", deployment(), [])
    assert silent is not None
    assert (silent.at_ms, "no status reported" in silent.detail) == (parse_rfc3339("2026-11-21T14:30:00Z"), True)


def test_the_payload_may_name_the_service_and_the_task_a_rollback() -> None:
    found = change_of("o/mono", deployment(payload={"service": "payments"}, task="rollback"), [status("success", AT)])
    assert found is not None
    assert (found.service, found.kind) == ("payments", ChangeKind.ROLLBACK)


@pytest.mark.parametrize("broken", [{}, [], None, {"id": "x"}, {"id": 1, "created_at": "yesterday"}])
def test_a_deployment_of_another_form_is_refused_with_a_reason(broken: Any) -> None:
    with pytest.raises(ValueError, match=r"without id|is no time"):
        change_of("o/r", broken, [])


def application(*history: dict[str, Any], **metadata: Any) -> dict[str, Any]:
    return {
        "metadata": {"name": "orders", "namespace": "argocd"} | metadata,
        "status": {"history": list(history), "health": {"status": "Healthy"}},
    }


def sync(number: int, revision: str, at: str = AT, **more: Any) -> dict[str, Any]:
    return {"id": number, "revision": revision, "deployedAt": at} | more


A, B = "a" * 40, "b" * 40


def test_each_sync_is_a_change_and_a_revision_gone_back_to_is_a_rollback() -> None:
    later = "2026-11-21T15:31:40Z"
    document = {
        "items": [application(sync(1, A), sync(2, B, later, initiatedBy={"username": "priya"}), sync(3, A, later))]
    }
    changes, odd = read_applications(document)
    assert odd == ()
    assert [(one.id, one.title, one.kind) for one in changes] == [
        ("argocd/orders#1", "orders aaaaaaa", ChangeKind.DEPLOYMENT),
        ("argocd/orders#2", "orders bbbbbbb", ChangeKind.DEPLOYMENT),
        ("argocd/orders#3", "orders aaaaaaa", ChangeKind.ROLLBACK),
    ]
    assert (changes[1].author, changes[0].service, changes[0].detail) == ("priya", "orders", "health now Healthy")


def test_a_sync_that_can_not_be_read_is_told_of_and_the_others_stay() -> None:
    changes, odd = read_applications({"items": [application(sync(1, A, "soon"), sync(2, B)), {"metadata": {}}, 7]})
    assert [one.id for one in changes] == ["argocd/orders#2"]
    assert odd[0].startswith("orders: a sync was left out: 'soon' is no time")
    assert read_applications({"items": None}) == ((), ())
    with pytest.raises(ValueError, match="expected a list"):
        read_applications([])


def test_an_application_may_have_several_sources_and_a_label_that_names_its_service() -> None:
    entry = sync(1, "", revisions=[A, "1.2.3"], initiatedBy={"automated": True})
    changes, _ = read_applications({"items": [application(entry, labels={"app.kubernetes.io/name": "shop-orders"})]})
    assert (changes[0].title, changes[0].service, changes[0].author) == (
        "orders aaaaaaa 1.2.3",
        "shop-orders",
        "automated",
    )


def cdevent(type_: str = "service.deployed.0.3.0", **subject: Any) -> dict[str, Any]:
    content = {"environment": {"id": "production"}, "artifactId": "pkg:oci/orders@sha256%3A0b31b1c02ff458ad9b7b81"}
    return {
        "context": {
            "specversion": "0.6.0-draft",
            "id": "271069a8",
            "source": "/ci/orders",
            "type": f"dev.cdevents.{type_}",
            "timestamp": AT,
        },
        "subject": {"id": "orders", "content": content} | subject,
    }


@pytest.mark.parametrize(
    ("type_", "kind", "title"),
    [
        ("service.deployed.0.1.0", ChangeKind.DEPLOYMENT, "orders deployed: orders@0b31b1c"),
        ("service.deployed.0.6.0-draft", ChangeKind.DEPLOYMENT, "orders deployed: orders@0b31b1c"),
        ("service.upgraded.1.0.0", ChangeKind.DEPLOYMENT, "orders upgraded: orders@0b31b1c"),
        ("service.rolledback.0.3.0", ChangeKind.ROLLBACK, "orders rolled back: orders@0b31b1c"),
        ("service.removed.1.12.3", ChangeKind.INFRASTRUCTURE, "orders removed: orders@0b31b1c"),
        ("environment.modified.0.3.0", ChangeKind.INFRASTRUCTURE, "environment orders modified: orders@0b31b1c"),
    ],
)
def test_cdevents_of_every_accepted_type_and_version(type_: str, kind: ChangeKind, title: str) -> None:
    found = change_of_cdevent(cdevent(type_), "event")
    assert found is not None
    assert (found.kind, found.title, found.at_ms) == (kind, title, AT_MS)
    assert (found.key, found.detail) == (("/ci/orders", "271069a8"), "to production")
    assert found.service == (None if type_.startswith("environment") else "orders")


def test_cdevents_that_change_nothing_in_service_are_passed_over_and_unknown_versions_refused() -> None:
    assert change_of_cdevent(cdevent("incident.detected.0.3.0"), "event") is None
    for version in ("service.deployed.2.0.0", "service.deployed", "service.deployed.x"):
        with pytest.raises(BadInput, match=r"context\.type"):
            change_of_cdevent(cdevent(version), "event")


@pytest.mark.parametrize(("part", "field"), [("context", "id"), ("context", "timestamp"), ("subject", "id")])
def test_a_cdevent_without_what_it_needs_names_the_field(part: str, field: str) -> None:
    event = cdevent()
    del event[part][field]
    with pytest.raises(BadInput, match=rf"{part}\.{field}"):
        change_of_cdevent(event, "event")


@pytest.mark.skipif(not (SPECS / "cdevents").is_dir(), reason="the CDEvents examples are not here")
@pytest.mark.parametrize("predicate", ["deployed", "rolledback"])
def test_the_vendors_own_examples_are_read(predicate: str) -> None:
    example = json.loads((SPECS / "cdevents" / f"example-service_{predicate}.json").read_text(encoding="utf-8"))
    found = change_of_cdevent(example, "example")
    assert found is not None
    assert found.id == example["context"]["id"]
    assert found.title.startswith("mySubject123 ") and "myapp@0b31b1c" in found.title
    incident = json.loads((SPECS / "cdevents" / "example-incident_detected.json").read_text(encoding="utf-8"))
    assert change_of_cdevent(incident, "example") is None


def wrapped(data: Any, **more: Any) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": "c-1",
        "source": "/ci",
        "type": "dev.cdevents.service.deployed.0.3.0",
        "time": AT,
        "data": data,
    } | more


def test_cloudevents_structured_batch_and_binary_bring_the_same_change() -> None:
    one = changes_of(wrapped(cdevent()), "request")
    assert one == changes_of([wrapped(cdevent())], "request")
    assert one == changes_of(cdevent(), "request")
    headers = {"ce-specversion": "1.0", "ce-id": "c-1", "ce-source": "/ci", "ce-type": "x", "content-type": "y"}
    assert one == changes_of(binary_event(headers, cdevent()), "request")
    assert len(one[0]) == 1 and one[1] == ()


def test_a_cloudevent_may_carry_our_own_plain_form_or_base64() -> None:
    plain = {"service": "orders", "title": "flag on", "kind": "flag"}
    (change,), problems = changes_of(wrapped(plain, type="example.flag"), "request")
    assert problems == ()
    assert (change.key, change.kind, change.at_ms) == (("/ci", "c-1"), ChangeKind.FLAG, AT_MS)
    encoded = wrapped(None, type="example.flag", data_base64="eyJ0aXRsZSI6ICJ4In0=")
    assert changes_of(encoded, "request")[0][0].title == "x"
    broken = changes_of(wrapped(None, data_base64="%%%"), "request")
    assert broken[0] == () and "data_base64" in str(broken[1][0])


def test_a_batch_is_deduplicated_by_source_and_id_and_one_bad_event_leaves_the_others() -> None:
    bad = wrapped(cdevent("service.deployed.9.0.0"))
    changes, problems = changes_of([wrapped(cdevent()), bad, wrapped(cdevent())], "request")
    assert len(changes) == 1
    assert [problem.field for problem in problems] == ["[1].context.type"]
    with pytest.raises(BadInput, match="at most"):
        changes_of([{}] * 1001, "request")


JSONL = """{"at": "2026-11-21T14:31:40Z", "service": "orders", "title": "orders v88", "kind": "deployment"}

{"at": 1763735500, "title": "dns moved", "kind": "infrastructure"
{"at": "yesterday", "title": "x"}
{"at": 1763735500, "title": "dns moved", "kind": "earthquake", "colour": "red", "url": "javascript:alert(1)"}
[1]
"""


def test_bad_lines_are_told_of_by_number_and_the_good_ones_taken() -> None:
    reading = read_lines("changes.jsonl", JSONL.splitlines())
    assert [one.title for one in reading.changes] == ["orders v88", "dns moved"]
    assert reading.changes[1].kind is ChangeKind.OTHER and reading.changes[1].url == ""
    assert [(problem.line, problem.field) for problem in reading.problems] == [
        (3, ""),
        (4, "at"),
        (5, "colour"),
        (5, "kind"),
        (5, "url"),
        (6, ""),
    ]
    assert str(reading.problems[1]).startswith("changes.jsonl:4: at: 'yesterday' is no time")


YAML = """
- at: 2026-11-21T14:31:40Z
  service: orders
  title: orders v88
  author: Priya Nair
- at: 2026-11-21T14:31:40Z
  sevice: orders
  title: orders v89
- title: no time
- just words
"""


def test_yaml_and_json_lists_give_the_same_and_lines_are_those_of_the_file() -> None:
    reading = read_list("changes.yaml", YAML)
    assert [one.title for one in reading.changes] == ["orders v88", "orders v89"]
    assert [(problem.line, problem.field) for problem in reading.problems] == [(7, "sevice"), (9, "at"), (10, "")]
    as_json = json.dumps({"changes": [{"at": AT, "service": "orders", "title": "orders v88", "author": "Priya Nair"}]})
    assert read_list("changes.yaml", as_json).changes == reading.changes[:1]
    with pytest.raises(BadInput, match="list of changes"):
        read_list("changes.yaml", "nothing")
    with pytest.raises(BadInput, match="well-formed"):
        read_list("changes.yaml", "- {at: 1")


def test_an_entry_without_id_has_the_same_id_wherever_it_stands() -> None:
    first, second = (read_list("f", YAML).changes[0] for _ in range(2))
    assert first.id == second.id != read_list("f", YAML).changes[1].id


ENVELOPE = ["at", "title", "id", "context", "subject", "type", "source", "specversion", "data"]
KEYS = [*ENVELOPE, "items", "metadata", "status", "history", "payload"]
LEAVES = st.none() | st.booleans() | st.floats() | st.text(max_size=20)
DOCUMENTS = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@given(DOCUMENTS)
def test_no_document_breaks_a_reader(document: Any) -> None:
    for read in (
        lambda: changes_of(document, "w"),
        lambda: read_applications(document),
        lambda: change_of("o/r", document, document),
    ):
        try:
            read()
        except (BadInput, ValueError):
            continue


@given(st.text())
def test_text_is_one_line_and_bounded(value: str) -> None:
    found = text(value)
    assert len(found) <= 300 and len(found.splitlines()) <= 1


def test_times_are_read_in_every_usual_form_and_nothing_else() -> None:
    seconds = AT_MS // 1000
    for value in (AT, seconds, float(seconds), AT_MS, str(seconds), "2026-11-21T15:31:40+01:00"):
        assert instant_ms(value) == AT_MS
    wrongs: tuple[Any, ...]
    wrongs = (None, True, "2026-11-21", "2026-11-21T14:31:40", "", float("nan"), float("inf"), -1, {}, 1e20)
    for wrong in wrongs:
        with pytest.raises(ValueError, match=r"time"):
            instant_ms(wrong)


def test_addresses_lead_to_the_web_only() -> None:
    assert web_address("https://ci.example/1") == "https://ci.example/1"
    for wrong in ("javascript:alert(1)", "file:///etc/passwd", "ftp://x", 7, None, "https:///x"):
        assert web_address(wrong) == ""
    assert (short("v1.2.3"), short("0B31B1C02FF458AD"), short(None)) == ("v1.2.3", "0B31B1C", "")
