"""What the sources tell reaches the inbox and the panes, once, without the windows waiting."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtWidgets import QApplication

from console.alerts_now import AlertsNow
from console.desk import Desk
from console.http import HttpClient, HttpFailure
from console.live import Live
from console.sources.alertmanager.source import AlertmanagerSource
from models.alerts.alert import Alert
from models.alerts.inbox.commands import Acknowledge, Observe
from models.alerts.inbox.views import InboxState
from models.freshness.ages import AgeLimits
from tests.fakes.inbox import alert
from tests.fakes.station import Station


class Seat:
    def __init__(self, desk: Desk, station: Station) -> None:
        self.desk, self.station = desk, station
        self.live = Live(desk, AgeLimits(30, 300))
        self.now = AlertsNow(self.live)

    def tell(self, *alerts: Alert) -> None:
        self.live.alerts["am"] = alerts
        self.tick()

    def tick(self) -> None:
        for _ in range(3):
            self.station.clock.advance(1)
            self.live.second_passed.emit()
            self.settle()

    def settle(self) -> None:
        for _round in range(6):
            self.desk.read(lambda: None)
            QApplication.processEvents()

    def events(self) -> int:
        return self.desk.read(lambda: sum(1 for _ in self.desk.alerts._log.rows()))


@pytest.fixture
def seat(qapp: QApplication, desk: Desk, station: Station) -> Seat:
    return Seat(desk, station)


def test_only_what_is_new_is_recorded(seat: Seat) -> None:
    seat.tell(alert())
    assert [group.service for group in seat.now.inbox.groups] == ["db-3"]
    before = seat.events()
    seat.tell(alert())
    seat.tell(alert())
    assert seat.events() == before
    seat.tell()
    assert seat.now.inbox.groups[0].lead.state is InboxState.RESOLVED
    assert seat.events() == before + 1


def test_what_went_away_while_nobody_listened_has_ended_when_we_learn_of_it(seat: Seat) -> None:
    seat.desk.execute(Observe("am", (alert(), alert("b"))))
    seat.station.clock.advance(3600)
    learned = seat.station.clock.now_ms()
    seat.tell(alert())
    gone = next(each for each in seat.now.inbox.groups[0].alerts if each.fingerprint == "b")
    assert gone.state is InboxState.RESOLVED
    assert gone.resolved_ms is not None
    assert gone.resolved_ms >= learned


def test_what_people_do_shows(seat: Seat) -> None:
    seat.tell(alert())
    seat.live.submit(Acknowledge((seat.now.inbox.groups[0].lead.key,)))
    seat.settle()
    assert seat.now.inbox.groups[0].state is InboxState.ACKED


@pytest.mark.parametrize("count", [60, 1_000])
def test_a_flood_passes_through_in_few_events_and_first_out_is_right(seat: Seat, count: int) -> None:
    start = seat.station.clock.now_ms()
    told = [alert(f"f{each}", service=f"s{each % 40}", starts=start - each * 50) for each in range(count)]
    began = time.perf_counter()
    seat.tell(*told)
    assert time.perf_counter() - began < 10
    assert seat.now.inbox.flood is not None
    assert seat.now.inbox.flood.count == count
    assert seat.now.inbox.first_out is not None
    assert seat.now.inbox.first_out.fingerprint == f"f{count - 1}"
    assert seat.events() <= 1 + count // 50


class Hostile(BaseHTTPRequestHandler):
    answer = b""

    def do_GET(self) -> None:
        body = self.answer if self.path.startswith("/api/v2/alerts") else b"[]"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def hostile() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


GOOD = {"labels": {"alertname": "A", "service": "web"}, "startsAt": "2026-11-21T13:00:00Z", "fingerprint": "1"}
DEEP = json.loads("[" * 199 + "]" * 199)


@pytest.mark.parametrize(
    "bad",
    [
        {**GOOD, "fingerprint": "2", "startsAt": float("nan")},
        {**GOOD, "fingerprint": "2", "startsAt": "9999-12-31T23:59:59-23:59"},
        {**GOOD, "fingerprint": "2", "labels": DEEP},
        {**GOOD, "fingerprint": "2", "labels": "x" * 1024 * 1024},
        DEEP,
        None,
    ],
)
def test_a_hostile_alert_costs_one_warning_and_nothing_else(seat: Seat, hostile: str, bad: object) -> None:
    Hostile.answer = json.dumps([GOOD, bad]).encode()
    source = AlertmanagerSource(HttpClient(hostile))
    batch = source.poll(seat.station.clock.now_ms())
    source.close()
    assert batch.warnings == ("1 alerts were not understood and left out",)
    assert batch.alerts is not None
    seat.tell(*batch.alerts)
    assert [group.service for group in seat.now.inbox.groups] == ["web"]


@pytest.mark.parametrize(
    "good_but_large",
    [
        {**GOOD, "labels": {"alertname": "A" * 1024 * 1024, "service": "web", "deep": DEEP, "half": "\ud800"}},
        {**GOOD, "startsAt": "9999-12-31T23:59:59Z"},
    ],
)
def test_what_is_merely_huge_is_cut_to_size_and_recorded(seat: Seat, hostile: str, good_but_large: object) -> None:
    Hostile.answer = json.dumps([good_but_large]).encode()
    source = AlertmanagerSource(HttpClient(hostile))
    batch = source.poll(seat.station.clock.now_ms())
    source.close()
    assert batch.alerts is not None
    seat.tell(*batch.alerts)
    assert [group.service for group in seat.now.inbox.groups] == ["web"]
    assert seat.now.watch.failure == ""


def test_bad_utf8_is_one_failure_of_the_source(hostile: str) -> None:
    Hostile.answer = b'[{"labels": {"a": "\xff\xfe"}}]'
    source = AlertmanagerSource(HttpClient(hostile))
    with pytest.raises(HttpFailure):
        source.poll(1)
    source.close()
