"""Other systems post to a served hub, a real Alertmanager among them, and members get to know it."""

import hashlib
import hmac
import json
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from console.hub import schemas
from console.hub.hooks import Hooks, Intake
from console.secret_store import MemorySecrets
from console.sources.hub_intake import HubIntakeSource
from models.health.service_names import ServiceNames
from models.intake.authenticity import OWN_HEADER, signature
from models.intake.hook import Hook, HookForm
from models.intake.posting import MOST_BYTES
from models.kernel.clock import ManualClock, rfc3339
from models.kernel.errors import BadInput
from models.sync import protocol
from models.sync.suggestions import SuggestionPage
from tests.fakes.hub import Station
from tests.fakes.hub_server import Answer, ServedHub, asked, served
from tests.fakes.real_servers import own_folder, real_alertmanager, wait_until
from tests.unit.alerts.test_inbox_payloads import CLOUD, ENTRY, PAGERDUTY

SECRET = "correct horse battery"
AM, PAGER, CLOUDS = (Hook(form.value[:2], form, SECRET) for form in HookForm)
DOCUMENT = {"version": "4", "groupKey": "g", "alerts": [ENTRY | {"status": "firing"}]}
BEARER = {"Authorization": f"Bearer {SECRET}"}


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    with served() as found:
        hooks = Hooks(MemorySecrets())
        for each in (AM, PAGER, CLOUDS):
            hooks.add(each)
        found.service.intake = Intake(hooks, ManualClock(0))
        yield found


@pytest.fixture(scope="module")
def ana(hub: ServedHub) -> Station:
    return hub.join("Ana", seed=5)


def post(hub: ServedHub, hook: Hook, document: Any, headers: Mapping[str, str]) -> Answer:
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    return hub.send("POST", hook.path, body, {"Content-Type": "application/json", **headers})


def page(hub: ServedHub, station: Station, after: int = 0) -> SuggestionPage:
    answer = asked(hub, station, "GET", f"/v1/suggestions?after={after}")
    assert answer.status == 200, answer
    jsonschema.validate(answer.json, schemas.SUGGESTIONS)
    return SuggestionPage.from_plain(protocol.load(answer.content))


def source(hub: ServedHub, station: Station) -> HubIntakeSource:
    return HubIntakeSource(lambda after: page(hub, station, after), lambda: None, ServiceNames())


def pager(document: Any) -> dict[str, str]:
    body = json.dumps(document).encode()
    return {"X-PagerDuty-Signature": f"v1={hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()}"}


def test_a_post_reaches_the_members_once(hub: ServedHub, ana: Station) -> None:
    head, before = hub.service.pulse.head, page(hub, ana).newest
    answer = post(hub, AM, DOCUMENT, BEARER)
    assert (answer.status, answer.json) == (202, {"accepted": 1, "repeated": False, "left_out": []})
    jsonschema.validate(answer.json, schemas.POSTED)
    assert post(hub, AM, DOCUMENT, BEARER).json["repeated"] is True
    found = page(hub, ana, before)
    assert [(each.hook, each.form, json.loads(each.document)) for each in found.suggestions] == [
        ("al", "alertmanager", DOCUMENT)
    ]
    # Nobody of the organisation said it: it is in no feed.
    assert hub.service.pulse.head == head


def test_members_only_read_them(hub: ServedHub, ana: Station) -> None:
    assert hub.send("GET", "/v1/suggestions").status == 401
    stranger = Station(hub, seed=77)
    stranger.device = ana.device
    assert asked(hub, stranger, "GET", "/v1/suggestions").status == 401


@pytest.mark.parametrize(
    ("hook", "document", "headers", "status", "code"),
    [
        (AM, DOCUMENT, {}, 401, "signature"),
        (AM, DOCUMENT, {"Authorization": "Bearer no"}, 401, "signature"),
        (PAGER, PAGERDUTY, BEARER, 401, "signature"),
        (
            CLOUDS,
            CLOUD,
            {OWN_HEADER: signature(CLOUDS, json.dumps(CLOUD).encode(), 1_700_000_000_000)},
            401,
            "signature",
        ),
        (Hook("nobody", HookForm.PAGERDUTY, SECRET), PAGERDUTY, BEARER, 404, "not-found"),
        (Hook("..%2f", HookForm.PAGERDUTY, SECRET), PAGERDUTY, BEARER, 404, "not-found"),
        (Hook("UPPER", HookForm.PAGERDUTY, SECRET), PAGERDUTY, BEARER, 422, "out-of-bounds"),
        (AM, PAGERDUTY, BEARER, 400, "malformed"),
        (AM, b"[" * 60_000, BEARER, 400, "malformed"),
        (AM, b"\xff", BEARER, 400, "malformed"),
        (AM, b" " * (MOST_BYTES + 1), BEARER, 413, "too-large"),
    ],
)
def test_whoever_is_not_believed_changes_nothing(
    hub: ServedHub, ana: Station, hook: Hook, document: Any, headers: Mapping[str, str], status: int, code: str
) -> None:
    before = page(hub, ana).newest
    answer = post(hub, hook, document, headers)
    assert (answer.status, answer.code) == (status, code)
    assert SECRET not in answer.content.decode()
    assert page(hub, ana).newest == before
    assert SECRET not in "".join(hub.journal.lines)


def test_pagerduty_and_cloudevents(hub: ServedHub, ana: Station) -> None:
    mine = source(hub, ana)
    mine.poll(hub.service.clock.now_ms())
    assert post(hub, PAGER, PAGERDUTY, pager(PAGERDUTY)).json["accepted"] == 1
    deployed = CLOUD | {
        "id": "d",
        "type": "x",
        "data": {"title": "v88", "service": "orders", "at": "2026-11-21T13:46:00Z"},
    }
    for each in (CLOUD, deployed):
        signed = signature(CLOUDS, json.dumps(each).encode(), hub.service.clock.now_ms())
        assert post(hub, CLOUDS, each, {OWN_HEADER: signed}).json["accepted"] == 1
    batch = mine.poll(hub.service.clock.now_ms())
    assert batch.alerts is not None
    assert {"pa/P1", "cl/i1"} <= {each.fingerprint for each in batch.alerts}
    assert [each.title for each in batch.changes] == ["v88"]
    assert not mine.poll(hub.service.clock.now_ms()).changes
    over = json.loads(json.dumps(PAGERDUTY).replace("triggered", "resolved").replace('"E"', '"F"'))
    over["event"]["occurred_at"] = rfc3339(hub.service.clock.now_ms())
    assert post(hub, PAGER, over, pager(over)).json["accepted"] == 1
    ended = mine.poll(hub.service.clock.now_ms()).alerts or ()
    assert [each.state for each in ended if each.fingerprint == "pa/P1"] == ["resolved"]


def test_a_ping_is_answered_and_kept_nowhere(hub: ServedHub, ana: Station) -> None:
    before = page(hub, ana).newest
    ping = {"event": {"id": "1", "event_type": "pagey.ping", "data": {}}}
    assert post(hub, PAGER, ping, pager(ping)).status == 202
    assert page(hub, ana).newest == before


def test_a_flood_is_told_to_come_again(hub: ServedHub) -> None:
    intake = hub.service.intake
    assert intake is not None
    # Hooks of their own, whatever other tests posted; and no time passes between two posts, however slow the machine.
    many, few = replace(AM, name="many"), replace(PAGER, name="few")
    intake.hooks.add(many)
    intake.hooks.add(few)
    assert intake.rate.take(many.name, 600) == 0
    answer = post(hub, many, DOCUMENT, BEARER)
    # Alertmanager tries again after answers from 500 on, and after no other.
    assert (answer.status, answer.code) == (503, "busy")
    assert int(answer.headers["retry-after"]) >= 1
    # Who does not know the secret uses up nothing of it.
    assert intake.rate.take(few.name, 599) == 0
    assert post(hub, few, PAGERDUTY, {}).status == 401
    assert post(hub, few, PAGERDUTY, pager(PAGERDUTY)).status == 202
    assert post(hub, few, PAGERDUTY, pager(PAGERDUTY)).status == 503


def test_another_database_of_the_hub_is_read_from_its_beginning(hub: ServedHub, ana: Station) -> None:
    pages = [page(hub, ana), SuggestionPage("other", 0, ()), SuggestionPage("other", 0, ())]
    given = iter([pages[0], pages[1], pages[2], pages[2]])
    mine = HubIntakeSource(lambda _after: next(given), lambda: None, ServiceNames())
    assert mine.poll(hub.service.clock.now_ms()).alerts
    assert mine.poll(hub.service.clock.now_ms()).alerts == ()


def test_hooks_are_kept_with_the_secrets() -> None:
    keeper = MemorySecrets()
    hooks = Hooks(keeper)
    hooks.add(AM)
    assert Hooks(keeper).all() == (AM,)
    with pytest.raises(BadInput, match="already"):
        hooks.add(AM)
    hooks.drop("al")
    assert Hooks(keeper).all() == ()
    with pytest.raises(BadInput, match="no hook"):
        hooks.drop("al")


def receiver(hub: ServedHub, hook: Hook, folder: Path) -> str:
    """Of Alertmanager's file: it knows the hook's secret and the hub's authority."""
    authority = folder / "ca.pem"
    authority.write_text(hub.tls.ca_pem)
    authority.chmod(0o644)
    return (
        f"{{name: default, webhook_configs: [{{url: 'https://127.0.0.1:{hub.server.port}{hook.path}', http_config: "
        f"{{authorization: {{credentials: '{SECRET}'}}, tls_config: {{ca_file: '{authority}'}}}}}}]}}"
    )


@pytest.mark.real
def test_a_real_alertmanager_posts(hub: ServedHub, ana: Station) -> None:
    name = Hook("real", HookForm.ALERTMANAGER, SECRET)
    intake = hub.service.intake
    assert intake is not None
    intake.hooks.add(name)
    mine = source(hub, ana)
    mine.poll(hub.service.clock.now_ms())
    with own_folder() as folder, real_alertmanager(receiver(hub, name, folder)) as url:
        alert = {
            "labels": {"alertname": "Down", "service": "web"},
            "startsAt": rfc3339(hub.service.clock.now_ms() - 1_000),
        }
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{url}/api/v2/alerts", json.dumps([alert]).encode(), headers)
        urllib.request.urlopen(request, timeout=5).close()

        def firing() -> list[str]:
            alerts = mine.poll(hub.service.clock.now_ms()).alerts or ()
            return [each.name for each in alerts if each.fingerprint.startswith("real/")]

        wait_until(lambda: firing() == ["Down"], "the alert to arrive")
