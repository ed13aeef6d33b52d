"""Pulses as a real Alertmanager and a real Prometheus give them."""

import json
import urllib.request
from collections.abc import Iterator

import pytest

from console.sources.probes.heartbeats import heartbeat_sources
from models.kernel.clock import ManualClock, SystemClock, rfc3339
from models.probes.board import ProbeBoard
from models.probes.heartbeat import Feed, Heartbeat
from models.probes.spec import ProbePlan
from tests.fakes.real_servers import RealServer, free_port, own_folder, real_alertmanager, wait_until

pytestmark = pytest.mark.real
CLOCK = SystemClock()


@pytest.fixture(scope="module")
def alertmanager() -> Iterator[str]:
    with real_alertmanager() as url:
        yield url


@pytest.fixture(scope="module")
def prometheus() -> Iterator[str]:
    port = free_port()
    with own_folder() as folder:
        scrape = f"{{job_name: prometheus, static_configs: [{{targets: ['127.0.0.1:{port}']}}]}}"
        (folder / "p.yml").write_text(f"global: {{scrape_interval: 1s}}\nscrape_configs: [{scrape}]\n")
        url = f"http://127.0.0.1:{port}"
        arguments = [
            f"--config.file={folder}/p.yml",
            f"--storage.tsdb.path={folder}/tsdb",
            f"--web.listen-address=127.0.0.1:{port}",
        ]
        server = RealServer("prometheus", arguments, f"{url}/-/ready", folder)
        server.start()
        yield url
        server.stop()


def raise_watchdog(url: str) -> None:
    alert = {"labels": {"alertname": "Watchdog"}, "startsAt": rfc3339(CLOCK.now_ms() - 3_600_000)}
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/api/v2/alerts", json.dumps([alert]).encode(), headers)
    urllib.request.urlopen(request, timeout=5).close()


def test_each_time_the_watchdog_is_sent_anew_is_a_pulse(alertmanager: str) -> None:
    beats = (Heartbeat("w", Feed.ALERT, "Watchdog", 60), Heartbeat("x", Feed.ALERT, 'No "such" alert', 60))
    clock = ManualClock(0)
    (source,) = heartbeat_sources(beats, clock, alertmanager=alertmanager)
    assert source.poll(0).pulses == ()
    found: list[int] = []

    def heard() -> bool:
        clock.advance(60)
        batch = source.poll(0)
        assert batch.warnings == () and {pulse.heartbeat for pulse in batch.pulses} <= {"w"}
        found.extend(pulse.at_ms for pulse in batch.pulses)
        return bool(batch.pulses)

    before = CLOCK.now_ms()
    raise_watchdog(alertmanager)
    wait_until(heard, "the alert")
    first = found[-1]
    assert before - 1000 <= first <= CLOCK.now_ms()
    assert heard() and found[-1] == first

    raise_watchdog(alertmanager)
    wait_until(lambda: heard() and found[-1] > first, "the alert to be heard anew")
    source.close()


def test_the_newest_sample_is_a_pulse_and_one_that_stands_still_makes_us_blind(prometheus: str) -> None:
    beat = Heartbeat("p", Feed.QUERY, 'up{job="prometheus"}', 15, title="Prometheus", is_monitoring=True)
    gone = Heartbeat("g", Feed.QUERY, 'up{job="gone"}', 15, title="Gone", is_monitoring=True)
    clock = ManualClock(CLOCK.now_ms())
    board = ProbeBoard(clock, ProbePlan(heartbeats=(beat, gone)))
    (source,) = heartbeat_sources((beat, gone), clock, prometheus=prometheus)

    def heard() -> bool:
        clock.advance(15)
        clock.set_wall(CLOCK.now_ms())
        batch = source.poll(clock.now_ms())
        board.ingest((), batch.pulses)
        return bool(batch.pulses)

    wait_until(heard, "the first scrape")
    seen = board.assess(clock.now_ms())
    assert [each.heartbeat for each in seen.heartbeats if not each.is_blind][:1] == ["p"]
    source.close()
    clock.advance(31)
    assert set(board.assess(clock.now_ms()).blind.silent) == {"Prometheus", "Gone"}


def test_a_server_that_is_gone_brings_no_pulse_and_says_why() -> None:
    beat = Heartbeat("p", Feed.QUERY, "up", 15)
    (source,) = heartbeat_sources((beat,), CLOCK, prometheus=f"http://127.0.0.1:{free_port()}")
    batch = source.poll(CLOCK.now_ms())
    assert batch.pulses == () and "can't be reached" in batch.warnings[0]
    source.close()
