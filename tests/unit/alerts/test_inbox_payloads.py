"""Alerts out of other people's documents."""

import json
from typing import Any

import pytest

from models.alerts.inbox.payloads import Payload, read_payload
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput

AT = "2026-11-21T13:52:04Z"
ENTRY = {
    "labels": {"alertname": "A", "service": "web"},
    "startsAt": AT,
    "fingerprint": "1",
    "endsAt": "0001-01-01T00:00:00Z",
}
PAGERDUTY = {
    "event": {
        "id": "E", "event_type": "incident.triggered", "occurred_at": AT,
        "data": {"id": "P1", "title": "web is down", "urgency": "high", "created_at": AT, "service": {"summary": "web"}},
    }
}  # fmt: skip
CDEVENT = {
    "context": {
        "version": "0.4.1",
        "id": "1",
        "source": "s",
        "type": "dev.cdevents.incident.detected.0.2.0",
        "timestamp": AT,
    },
    "subject": {"id": "i1", "content": {"description": "web is slow", "service": {"id": "web"}}},
}
CLOUD = {
    "specversion": "1.0",
    "id": "1",
    "source": "s",
    "type": "dev.cdevents.incident.detected.0.2.0",
    "data": CDEVENT,
}


def read(document: Any) -> Payload:
    return read_payload(json.dumps(document).encode(), "doc", ServiceNames(), "src", 1_795_000_000_000)


@pytest.mark.parametrize(
    ("document", "form", "is_complete"),
    [
        ([ENTRY], "Alertmanager list", True),
        ({"version": "4", "groupKey": "g", "alerts": [ENTRY | {"status": "firing"}]}, "Alertmanager webhook", False),
        (PAGERDUTY, "PagerDuty webhook", False),
        (CLOUD, "CloudEvents", False),
        ([CLOUD], "CloudEvents", False),
        (CDEVENT, "CloudEvents", False),
    ],
)
def test_every_form_is_known_by_its_shape(document: Any, form: str, is_complete: bool) -> None:
    found = read(document)
    assert (found.form, found.is_complete, found.problems) == (form, is_complete, ())
    assert [(each.service, each.state) for each in found.alerts] == [("web", "firing")]


def test_an_end_is_an_end() -> None:
    over = json.loads(json.dumps(CLOUD).replace("detected", "resolved"))
    assert [each.state for each in read(over).alerts] == ["resolved"]
    pagerduty = json.loads(json.dumps(PAGERDUTY).replace("triggered", "resolved"))
    assert [each.fingerprint for each in read(pagerduty).alerts] == ["P1"]
    assert read(pagerduty).alerts[0].state == "resolved"


def test_what_is_left_out_names_its_place_and_the_list_is_not_complete() -> None:
    found = read([ENTRY, ENTRY | {"startsAt": "soon"}, 5])
    assert [each.field for each in found.problems] == ["[1].startsAt", "[2]"]
    assert (len(found.alerts), found.is_complete) == (1, False)


@pytest.mark.parametrize(
    "raw",
    [b"\xff\xfe", b"{", b'{"a": NaN}', b"[" * 50 + b"]" * 50, b"[" * 100_000, b'"x"', b"{}", b" " * (5 * 1024 * 1024)],
)
def test_what_is_no_such_document_is_bad_input(raw: bytes) -> None:
    with pytest.raises(BadInput, match="doc"):
        read_payload(raw, "doc", ServiceNames(), "src", 0)


def test_marks_that_turn_writing_end_with_the_alert_they_came_in() -> None:
    raw = json.dumps([ENTRY | {"annotations": {"summary": "disk \u202efull\x1b[2J\nnow"}}]).encode()
    (alert,) = read_payload(raw, "file", ServiceNames(), "file", 0).alerts
    assert alert.summary == "disk full\ufffd[2J\nnow"
