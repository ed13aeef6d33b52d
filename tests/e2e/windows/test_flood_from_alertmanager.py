"""Task 12: sixty alerts from an Alertmanager, through the source into the window: first-out right, one sound, noise shelved."""

import json
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from console.alarm_sounds import AlarmSounds
from console.http import HttpClient
from console.silencing import AlertmanagerSilences, Wanted
from console.sources.alertmanager.source import AlertmanagerSource
from console.sources.runner import Delivery, SourceStatus
from models.alerts.inbox.sounding import Sound
from models.health.service_names import ServiceNames
from models.kernel.clock import SystemClock, rfc3339
from tests.fakes.alertmanager import FakeAlertmanager
from tests.fakes.console_room import Room
from tests.fakes.real_servers import real_alertmanager, wait_until
from tests.fakes.twelve_tasks import Measure

COUNT = 60
FIRST = "PoolExhausted"
_SERVICES = ("checkout", "payments", "orders", "web", "auth", "ledger")


def flood(url: str, now_ms: int) -> None:
    """Sixty alerts, of which one began eleven seconds before any other."""
    alerts = []
    for number in range(COUNT):
        is_first = number == 37
        labels = {
            "alertname": FIRST if is_first else f"ErrorsHigh{number}",
            "service": "db-3" if is_first else _SERVICES[number % len(_SERVICES)],
            "severity": "critical" if is_first or number % 4 == 0 else "warning",
        }
        began = now_ms - (30_000 if is_first else 19_000 - 100 * number)
        times = {"startsAt": rfc3339(began), "endsAt": "2999-01-01T00:00:00Z"}
        alerts.append({"labels": labels, "annotations": {"summary": f"number {number}"}, **times})
    body = json.dumps(alerts).encode()
    request = urllib.request.Request(f"{url}/api/v2/alerts", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=5):
        pass


class FloodAtTheWindow:
    """What it comes to, whoever sends it."""

    @pytest.fixture
    def url(self) -> Iterator[str]:
        raise NotImplementedError

    def test_it_is_survived_by_keys(self, rooms: Callable[..., Room], url: str, measured: Measure) -> None:
        room = rooms(rehearsed=False)
        now, heard = room.window.post.alerts, list[Sound]()
        AlarmSounds(room.live, now, heard.append)
        room.press("Ctrl+Shift+A")
        flood(url, room.clock.now_ms())
        with closing(AlertmanagerSource(HttpClient(url), ServiceNames(room.found.catalog))) as source:
            wait_until(lambda: len(source.poll(room.clock.now_ms()).alerts or ()) == COUNT, "sixty alerts")
            batch = source.poll(room.clock.now_ms())
        before = room.desk.verify().events
        status = SourceStatus("alertmanager", "alertmanager", "ok", last_success_ms=room.clock.now_ms())
        room.bring(Delivery(status, batch))
        for _second in range(4):
            room.advance(1)
            room.settle()
        pane, inbox = room.window.late.alerts.pane, now.inbox
        assert inbox.flood is not None and inbox.flood.count == COUNT
        assert inbox.first_out is not None and inbox.first_out.name == FIRST
        assert pane.parts.first.isVisible() and "First out" in pane.parts.first.accessibleName()
        assert heard == [Sound.P1]
        # Bounded work: few rows to paint and few events to record, however many alerts came at once.
        assert len(pane.list.blocks) <= len(_SERVICES) + 2
        assert room.desk.verify().events - before <= 4
        pane.list.setFocus()
        with measured(12, room) as task:
            room.press("End", "Up", "Ctrl+Shift+S")
            room.write("known noise")
            room.press("Ctrl+Return")
        assert task.keys <= 8
        room.advance(1)
        room.settle()
        assert now.inbox.shelves and {each.reason for each in now.inbox.shelves} == {"known noise"}
        assert now.inbox.first_out is not None and now.inbox.first_out.name == FIRST
        assert sum(group.count for group in now.inbox.groups) + len(now.inbox.shelves) == COUNT

    def test_what_a_shelf_asks_of_it_is_done_and_undone(self, rooms: Callable[..., Room], url: str) -> None:
        room = rooms(rehearsed=False)
        flood(url, room.clock.now_ms())
        real_ms = SystemClock().now_ms()
        with closing(AlertmanagerSource(HttpClient(url), ServiceNames(room.found.catalog))) as source:
            wait_until(lambda: len(source.poll(real_ms).alerts or ()) == COUNT, "sixty alerts")
            status = SourceStatus("alertmanager", "alertmanager", "ok", last_success_ms=room.clock.now_ms())
            room.bring(Delivery(status, source.poll(room.clock.now_ms())))
            now = room.window.post.alerts
            room.settle()
            for _second in range(3):
                room.advance(1)
                room.settle()
            first = now.inbox.first_out
            assert first is not None
            silences = AlertmanagerSilences(url)
            id_ = silences.put(Wanted(first, "Mei", "known", real_ms - 1_000, real_ms + 3_600_000))
            wait_until(lambda: [each.id for each in source.poll(real_ms).silences] == [id_], "the silence")
            wait_until(
                lambda: (
                    [each.name for each in source.poll(real_ms).alerts or () if each.state == "suppressed"] == [FIRST]
                ),
                "suppression of the one alert",
            )
            silences.take_back(first.key)
            wait_until(lambda: source.poll(real_ms).silences == (), "the end of the silence")


class TestFake(FloodAtTheWindow):
    @pytest.fixture
    def url(self) -> Iterator[str]:
        fake = FakeAlertmanager()
        fake.start()
        yield fake.url
        fake.stop()


@pytest.mark.real
class TestReal(FloodAtTheWindow):
    @pytest.fixture
    def url(self) -> Iterator[str]:
        with real_alertmanager() as url:
            yield url
