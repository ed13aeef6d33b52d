"""What the Alertmanager source promises, shown against a real Alertmanager and against our fake alike."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from typing import Any, Protocol

import pytest

from console.http import HttpClient
from console.sources.alertmanager.silencing import end_silence, silence
from console.sources.alertmanager.source import AlertmanagerSource
from console.sources.port import Batch
from models.catalog.estate import Catalog, Service
from models.health.service_names import ServiceNames
from models.kernel.clock import SystemClock, rfc3339
from models.kernel.errors import Refused
from tests.fakes.alertmanager import FakeAlertmanager
from tests.fakes.real_servers import real_alertmanager, wait_until

NAMES = ServiceNames(Catalog("estate", (Service("checkout", "Checkout", aliases=("shop-fe",)),)))
NOW_MS = SystemClock().now_ms()


class Server(Protocol):
    @property
    def url(self) -> str: ...


class RealAlertmanager:
    def __init__(self, url: str) -> None:
        self.url = url


def post(server: Server, path: str, document: Any) -> Any:
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{server.url}{path}", json.dumps(document).encode(), headers)
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.loads(answer.read() or b"null")


def raise_alert(server: Server, **labels: str) -> None:
    annotations = {"summary": f"{labels['alertname']} since a minute"}
    post(
        server, "/api/v2/alerts", [{"labels": labels, "annotations": annotations, "startsAt": rfc3339(NOW_MS - 60_000)}]
    )


def poll(server: Server) -> Batch:
    with closing(AlertmanagerSource(HttpClient(server.url), NAMES)) as source:
        return source.poll(NOW_MS)


class AlertmanagerContract:
    """The promises."""

    @pytest.fixture
    def server(self) -> Server:
        raise NotImplementedError

    def test_no_alerts_is_an_answer(self, server: Server) -> None:
        assert poll(server).alerts == ()

    def test_an_alert_lands_on_the_service_its_labels_name(self, server: Server) -> None:
        raise_alert(server, alertname="ErrorsHigh", severity="critical", service="SHOP-FE")
        raise_alert(server, alertname="TargetDown", job="node", instance="10.0.0.1:9100")
        raise_alert(server, alertname="Watchdog")
        wait_until(lambda: len(poll(server).alerts or ()) == 3, "three alerts")
        alerts = {alert.name: alert for alert in poll(server).alerts or ()}
        errors = alerts["ErrorsHigh"]
        assert (errors.service, errors.state, errors.severity) == ("checkout", "firing", "critical")
        assert (errors.summary, errors.ends_at_ms) == ("ErrorsHigh since a minute", None)
        assert errors.starts_at_ms == NOW_MS - 60_000
        assert errors.fingerprint
        assert alerts["TargetDown"].service == "node/10.0.0.1:9100"
        assert alerts["Watchdog"].service is None

    def test_a_silence_suppresses_and_is_listed(self, server: Server) -> None:
        raise_alert(server, alertname="Noise", service="checkout")
        matcher = {"name": "alertname", "value": "Noise", "isRegex": False, "isEqual": True}
        times = {"startsAt": rfc3339(NOW_MS - 1_000), "endsAt": rfc3339(NOW_MS + 3_600_000)}
        post(server, "/api/v2/silences", {"matchers": [matcher], "createdBy": "Scribe", "comment": "known", **times})
        wait_until(lambda: [alert.state for alert in poll(server).alerts or ()] == ["suppressed"], "suppression")
        silence = poll(server).silences[0]
        assert (silence.state, silence.author, str(silence.matchers[0])) == ("active", "Scribe", 'alertname="Noise"')

    def test_a_shelf_is_written_back_once_and_taken_back(self, server: Server) -> None:
        raise_alert(server, alertname="Chatter", service="checkout")
        raise_alert(server, alertname="Other", service="checkout")
        wait_until(lambda: len(poll(server).alerts or ()) == 2, "two alerts")
        alert = next(each for each in poll(server).alerts or () if each.name == "Chatter")

        def states() -> dict[str, str]:
            return {each.name: each.state for each in poll(server).alerts or ()}

        with closing(HttpClient(server.url)) as client:
            times = (NOW_MS - 1_000, NOW_MS + 3_600_000)
            first = silence(client, "k1", alert.labels, "Mei", "exporter restarts", *times)
            assert silence(client, "k1", alert.labels, "Mei", "exporter restarts", *times) == first
            (listed,) = poll(server).silences
            assert (listed.id, listed.author, listed.comment) == (first, "Mei", "exporter restarts (watchfloor:k1)")
            wait_until(lambda: states() == {"Chatter": "suppressed", "Other": "firing"}, "suppression")
            assert end_silence(client, "k2") == 0
            assert end_silence(client, "k1") == 1
            wait_until(lambda: poll(server).silences == (), "the end of the silence")
            assert end_silence(client, "k1") == 0
            with pytest.raises(Refused):
                silence(client, "k3", {}, "Mei", "all", *times)

    def test_groups_name_their_receiver(self, server: Server) -> None:
        raise_alert(server, alertname="Grouped", service="checkout")
        with closing(AlertmanagerSource(HttpClient(server.url), NAMES)) as source:
            wait_until(lambda: bool(source.groups()), "a group")
            group = source.groups()[0]
            alerts = source.poll(NOW_MS).alerts or ()
        assert group.receiver == "default"
        assert group.fingerprints == tuple(alert.fingerprint for alert in alerts)


class TestFakeAlertmanager(AlertmanagerContract):
    @pytest.fixture
    def server(self) -> Iterator[Server]:
        fake = FakeAlertmanager()
        fake.start()
        yield fake
        fake.stop()


@pytest.mark.real
class TestRealAlertmanager(AlertmanagerContract):
    @pytest.fixture
    def server(self) -> Iterator[Server]:
        with real_alertmanager() as url:
            yield RealAlertmanager(url)
