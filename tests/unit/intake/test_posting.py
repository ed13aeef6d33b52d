"""What is made of a post, and which posts are the same."""

import json
from typing import Any

import pytest

from models.health.service_names import ServiceNames
from models.intake.hook import HookForm
from models.intake.posting import MOST_BYTES, Posting, read_document, read_posting
from models.intake.standing import MOST, SHOWN_AFTER_END_MS, Standing
from models.kernel.errors import BadInput
from tests.unit.alerts.test_inbox_payloads import CLOUD, ENTRY, PAGERDUTY

NOW = 1_795_000_000_000
AM = {"version": "4", "groupKey": "g", "alerts": [ENTRY | {"status": "firing"}]}
DEPLOYED = {
    "specversion": "1.0",
    "id": "7",
    "source": "ci",
    "type": "org.example.deployed",
    "time": "2026-11-21T13:46:00Z",
    "data": {"title": "orders v88", "service": "orders", "kind": "deploy"},
}


def read(form: HookForm, document: Any, **headers: str) -> Posting:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_posting(form, named, json.dumps(document).encode(), NOW)


@pytest.mark.parametrize(
    ("form", "document", "told"),
    [
        (HookForm.ALERTMANAGER, AM, 1),
        (HookForm.PAGERDUTY, PAGERDUTY, 1),
        (HookForm.CLOUDEVENTS, CLOUD, 1),
        (HookForm.CLOUDEVENTS, [CLOUD, DEPLOYED], 2),
        (HookForm.PAGERDUTY, {"event": {"id": "1", "event_type": "pagey.ping", "data": {}}}, 0),
        (HookForm.CLOUDEVENTS, DEPLOYED | {"data": {"about": "nothing of this"}}, 0),
    ],
)
def test_each_form_is_read(form: HookForm, document: Any, told: int) -> None:
    posting = read(form, document)
    assert (posting.told, posting.left_out) == (told, ())
    assert json.loads(posting.document) == document


def test_a_form_takes_nothing_of_another() -> None:
    for form, document in (
        (HookForm.PAGERDUTY, AM),
        (HookForm.ALERTMANAGER, [ENTRY]),
        (HookForm.CLOUDEVENTS, PAGERDUTY),
    ):
        with pytest.raises(BadInput, match="expected"):
            read(form, document)


def test_attributes_in_headers_become_part_of_the_event() -> None:
    data = {"title": "orders v88", "service": "orders", "kind": "deploy"}
    posting = read(
        HookForm.CLOUDEVENTS,
        data,
        ce_specversion="1.0",
        ce_id="7",
        ce_source="ci",
        ce_type="org.example.deployed",
        ce_time="2026-11-21T13:46:00Z",
    )
    assert posting.told == 1
    assert json.loads(posting.document)["data"] == data


def test_what_is_odd_in_part_is_told_and_the_rest_taken() -> None:
    posting = read(HookForm.ALERTMANAGER, AM | {"alerts": [*AM["alerts"], {"fingerprint": "2"}]})
    assert posting.told == 1
    assert [words for words in posting.left_out if "alerts[1].startsAt" in words]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"5",
        b'{"a": Infinity}',
        b"\xff",
        b"[" * 21 + b"]" * 21,
        b" " * (MOST_BYTES + 1),
        b"[" * 90_000,
    ],
)
@pytest.mark.parametrize("form", list(HookForm))
def test_what_is_none_is_refused(form: HookForm, body: bytes) -> None:
    with pytest.raises(BadInput, match="post"):
        read_posting(form, {}, body, NOW)


def test_the_same_event_is_known_again_by_what_its_sender_calls_it() -> None:
    # PagerDuty tries again for two days; headers differ, the body may, too.
    again = json.loads(json.dumps(PAGERDUTY)) | {"more": 1}
    assert read(HookForm.PAGERDUTY, PAGERDUTY).identity == read(HookForm.PAGERDUTY, again).identity
    assert read(HookForm.CLOUDEVENTS, CLOUD).identity != read(HookForm.CLOUDEVENTS, CLOUD | {"id": "2"}).identity
    assert read(HookForm.CLOUDEVENTS, CLOUD).identity != read(HookForm.CLOUDEVENTS, CLOUD | {"source": "t"}).identity
    # Alertmanager names nothing: every byte counts.
    over = AM | {"alerts": [ENTRY | {"status": "resolved"}]}
    assert read(HookForm.ALERTMANAGER, AM).identity != read(HookForm.ALERTMANAGER, over).identity


def told(standing: Standing, state: str, begins: str = "2026-11-21T13:52:04Z", hook: str = "eu") -> None:
    document = AM | {"alerts": [ENTRY | {"status": state, "startsAt": begins}]}
    found = read_document(HookForm.ALERTMANAGER, document, ServiceNames(), hook, NOW)
    standing.take(hook, found.alerts, NOW)


def test_what_stands_is_the_last_word_whatever_the_order() -> None:
    standing = Standing()
    told(standing, "resolved")
    told(standing, "firing")  # overtaken by its own end
    assert [each.state for each in standing.alerts(NOW)] == ["resolved"]
    told(standing, "firing", "2026-11-21T14:00:00Z")
    told(standing, "resolved")
    assert [each.state for each in standing.alerts(NOW)] == ["firing"]
    told(standing, "firing", hook="us")
    assert sorted(each.fingerprint for each in standing.alerts(NOW)) == ["eu/1", "us/1"]


def test_an_end_is_told_for_an_hour() -> None:
    standing = Standing()
    told(standing, "resolved")
    assert standing.alerts(NOW + SHOWN_AFTER_END_MS)
    assert not standing.alerts(NOW + SHOWN_AFTER_END_MS + 1)


def test_a_flood_is_bounded_and_keeps_what_fires() -> None:
    standing = Standing()
    for over in (False, True):
        entries = [
            ENTRY | {"fingerprint": f"{over}{at}", "status": "resolved" if over else "firing"} for at in range(4_000)
        ]
        found = read_document(HookForm.ALERTMANAGER, AM | {"alerts": entries}, ServiceNames(), "x", NOW)
        standing.take("eu", found.alerts, NOW)
    left = standing.alerts(NOW)
    assert len(left) == MOST
    assert sum(each.state == "firing" for each in left) == 4_000
