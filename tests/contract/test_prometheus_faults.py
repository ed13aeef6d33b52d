"""Whatever happens to Prometheus: what is shown is unknown with its age, never normal, and all comes back without a restart."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from console.http import HttpClient
from console.sources.port import Batch
from console.sources.prometheus.preset import read_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from console.sources.runner import Delivery, SourceRunner
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal
from models.kernel.clock import ShiftedClock, SystemClock
from models.kernel.errors import StaleData
from tests.fakes.prometheus_servers import STEP, FakeServer, Server, options, running_prometheus
from tests.fakes.real_servers import RealServer, free_port, own_folder, wait_until

TIMEOUT_SECONDS = 1.0
HARD_SECONDS = 300.0


@dataclass
class Watch:
    """A console's view of one server: runner, source and board, polled by hand."""

    server: Server
    clock: ShiftedClock
    """Ours, which may be set wrong."""
    board: HealthBoard
    runner: SourceRunner
    found: list[Delivery]

    def poll(self) -> Delivery:
        """One poll, as the runner's thread makes it."""
        self.runner.poll_once()
        delivery = self.found[-1]
        if delivery.batch is not None:
            self.board.ingest(delivery.batch.blocks)
            self.board.fill(delivery.batch.earlier)
            self.board.backfill(delivery.batch.history)
        return delivery

    def condition(self) -> Condition:
        verdicts = self.board.assess(self.clock.now_ms())
        return next(each.condition for each in verdicts if each.service == self.server.node)

    def is_blind_by_and_by(self) -> None:
        """As time passes nothing looks normal, every age is told, and nothing can be read as current."""
        key = SeriesKey(self.server.node, Signal.UP)
        self.server.clock.advance(HARD_SECONDS + 1)
        for verdict in self.board.assess(self.clock.now_ms()):
            assert verdict.condition is Condition.UNKNOWN
            assert verdict.age_seconds is not None
            assert verdict.age_seconds > HARD_SECONDS
            assert all(reading.value is None for reading in verdict.readings)
            assert "no current data (last " in verdict.why
        with pytest.raises(StaleData):
            self.board.value(key, self.clock.now_ms())

    def recovers(self) -> None:
        """The same source, the same board: no restart."""
        delivery = self.poll()
        assert (delivery.status.state, delivery.status.last_error) == ("ok", None)
        assert delivery.status.consecutive_failures == 0
        assert self.condition() is Condition.OK


Watching = Callable[[Server], Watch]


@pytest.fixture
def watching() -> Iterator[Watching]:
    """Makes a watch that has seen the server well."""
    sources: list[PrometheusSource] = []

    def make(server: Server) -> Watch:
        client = HttpClient(server.url, timeout_seconds=TIMEOUT_SECONDS)
        sources.append(PrometheusSource(client, options(), clock=SystemClock()))
        found: list[Delivery] = []
        clock = ShiftedClock(server.clock)
        runner = SourceRunner(sources[-1], "prometheus", found.append, clock)
        watch = Watch(server, clock, HealthBoard(clock), runner, found)
        watch.poll()
        assert watch.condition() is Condition.OK
        return watch

    yield make
    for source in sources:
        source.close()


class PrometheusFaults:
    """The promises."""

    @pytest.fixture
    def server(self) -> Server:
        raise NotImplementedError

    def test_killed_in_the_middle_of_a_poll(self, server: Server, watching: Watching) -> None:
        watch = watching(server)
        server.pause()
        asking = threading.Thread(target=watch.runner.poll_once)
        asking.start()
        # The question must be under way; what it waits for is no clock of ours.
        threading.Event().wait(0.3)
        server.kill()
        asking.join(10)
        assert watch.found[-1].status.state == "failing"
        assert watch.found[-1].batch is None
        watch.is_blind_by_and_by()
        server.restart()
        watch.recovers()

    def test_stalled_it_is_given_up_and_asked_again(self, server: Server, watching: Watching) -> None:
        watch = watching(server)
        server.pause()
        began = SystemClock().monotonic()
        for tries in (1, 2):
            status = watch.poll().status
            assert (status.state, status.consecutive_failures) == ("failing", tries)
            assert status.last_error is not None
            assert "no answer within" in status.last_error
        assert SystemClock().monotonic() - began < 8 * TIMEOUT_SECONDS
        watch.is_blind_by_and_by()
        server.resume()
        watch.recovers()

    @pytest.mark.parametrize("seconds", [-630, 630])
    def test_its_clock_is_told_to_be_another_and_nothing_looks_fresher(
        self, server: Server, watching: Watching, seconds: int
    ) -> None:
        watch = watching(server)
        # Ours is set: from here it looks as if its clock were wrong by as much the other way.
        watch.clock.shift_ms = seconds * 1000
        server.scrape()
        told = watch.poll().status.warnings
        direction = "behind" if seconds > 0 else "ahead of"
        assert any(f"10 min {direction} this one" in text for text in told)
        if seconds > 0:
            assert watch.condition() is Condition.UNKNOWN, "ten minutes old by our clock"
        else:
            server.clock.advance(HARD_SECONDS + 1)
            assert watch.condition() is Condition.UNKNOWN, "times ahead keep nothing fresh"
        watch.clock.shift_ms = 0
        server.scrape()
        watch.recovers()


class TestFakePrometheusFaults(PrometheusFaults):
    @pytest.fixture
    def server(self) -> Iterator[FakeServer]:
        server = FakeServer()
        server.scrape()
        yield server
        server.stop()

    @pytest.mark.parametrize("fault", ["cut off", "422", "503", "not JSON"])
    def test_an_answer_that_is_none(self, server: FakeServer, watching: Watching, fault: str) -> None:
        watch = watching(server)
        refused = {
            "422": (422, '{"status":"error","errorType":"execution","error":"too many samples"}'),
            "503": (503, "upstream connect error"),
            "not JSON": (200, "<html>Sign in</html>"),
        }
        if fault == "cut off":
            server.fake.is_cut_off = True
        else:
            server.fake.refuse["by ("] = refused[fault]
        status = watch.poll().status
        assert status.state == "failing"
        assert status.last_error
        watch.is_blind_by_and_by()
        server.fake.is_cut_off = False
        server.fake.refuse.clear()
        server.scrape()
        watch.recovers()

    def test_ten_thousand_series_more_than_it_had(self, server: FakeServer, watching: Watching) -> None:
        watch = watching(server)
        server.fake.extra_series = 10_000
        server.scrape()
        delivery = watch.poll()
        assert delivery.status.state == "ok"
        assert any("took 5,000 of 10,00" in text for text in delivery.status.warnings)
        server.fake.extra_series = 0
        server.scrape()
        watch.recovers()


@pytest.mark.real
class TestRealPrometheusFaults(PrometheusFaults):
    @pytest.fixture
    def server(self) -> Iterator[Server]:
        with running_prometheus() as server:
            server.scrape()
            yield server


@pytest.mark.real
def test_the_past_of_a_real_server_comes_after_the_present() -> None:
    """Ten days that a real server holds: five weeks are asked for, what there is arrives where it belongs."""
    now = SystemClock().now_ms() / 1000
    until = now - 3 * 3_600
    moments = np.concatenate((np.arange(now - 10 * 86_400, now - 90_000, 300), np.arange(now - 90_000, until, 60)))
    lines = [f'up{{job="gone",instance="127.0.0.1:1"}} 1 {moment:.3f}' for moment in moments]
    with running_prometheus("# TYPE up gauge\n" + "\n".join(lines) + "\n# EOF\n") as server:
        server.scrape()
        clock = SystemClock()
        board = HealthBoard(clock)
        key = SeriesKey(server.gone, Signal.UP)
        wanted = replace(options(backfill_seconds=86_400.0), interval_seconds=15.0)
        with closing(PrometheusSource(HttpClient(server.url), wanted, clock=clock)) as source:
            for _ in range(4):
                batch = source.poll(clock.now_ms())
                assert batch.warnings == ()
                board.ingest(batch.blocks)
                board.fill(batch.earlier)
                board.backfill(batch.history)
        verdicts = {each.service: each.condition for each in board.assess(clock.now_ms())}
        assert verdicts[server.gone] is Condition.DOWN, "the past is no present"
        ring, memory = board.series(key), board.memory(key)
        assert ring is not None
        assert memory is not None
        past = ring.times < until
        held = moments[moments > now - 23.5 * 3_600]
        assert np.isin(np.round(held, 3), np.round(ring.times[past], 3)).mean() > 0.99
        assert np.all(np.diff(ring.times) > 0)
        _, _, mean, _ = memory.window(now - 11 * 86_400, until)
        assert np.isfinite(mean).sum() == pytest.approx((until - moments[0]) / 900, abs=4)
        assert np.all(mean[np.isfinite(mean)] == 1.0)


QUEUES = """
preset: queues
service_label: queue
signals:
  - {signal: saturation, label: depth, unit: ratio, expr: "max by ($by) (queue_used{$match})", at: "queue_used{$match}"}
"""


@pytest.mark.real
def test_ten_thousand_series_of_a_real_server_that_refuses_long_answers() -> None:
    """More series than are taken, and a server that answers 422 beyond so many samples: less is asked for, and it is said."""
    count = 10_000
    body = "".join(f'queue_used{{queue="q{number}"}} 0.25\n' for number in range(count)).encode()

    class Exporter(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    exporter = ThreadingHTTPServer(("127.0.0.1", 0), Exporter)
    exporter.daemon_threads = True
    threading.Thread(target=exporter.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        with own_folder() as folder:
            config, port = folder / "p.yml", free_port()
            target = f"127.0.0.1:{exporter.server_address[1]}"
            config.write_text(
                "global: {scrape_interval: 1s}\nscrape_configs:\n"
                f"  - job_name: queues\n    static_configs: [{{targets: ['{target}']}}]\n"
            )
            config.chmod(0o644)
            url = f"http://127.0.0.1:{port}"
            most = f"--query.max-samples={12 * count}"
            arguments = [f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb"]
            prometheus = RealServer(
                "prometheus", [*arguments, f"--web.listen-address={url[7:]}", most], f"{url}/-/ready", folder
            )
            prometheus.start()
            try:
                _take_many(url, count)
            finally:
                prometheus.stop()
    finally:
        exporter.shutdown()
        exporter.server_close()


def _take_many(url: str, count: int) -> None:
    clock = SystemClock()
    board = HealthBoard(clock)
    preset = read_preset("queues.yaml", QUEUES)
    wanted = PrometheusOptions(presets=(preset,), interval_seconds=STEP, backfill_seconds=120.0, budget_seconds=60.0)
    with closing(PrometheusSource(HttpClient(url), wanted, clock=clock)) as source:
        batches: list[Batch] = []

        def is_there() -> bool:
            batches.append(source.poll(clock.now_ms()))
            return len(batches[-1].blocks) > 0

        wait_until(is_there, "the first scrape", 60)
        # Let it hold more than it will answer at once.
        wait_until(lambda: clock.now_ms() / 1000 - float(batches[-1].blocks[0].times[0]) > 15, "15 s of samples", 90)
        with closing(PrometheusSource(HttpClient(url), wanted, clock=clock)) as late:
            batch = late.poll(clock.now_ms())
        assert any(f"took 5,000 of {count:,} series" in text for text in batch.warnings)
        assert len(batch.blocks) == 5_000
        assert all(np.all(block.values == 0.25) for block in batch.blocks)
        board.ingest(batch.blocks)
        verdicts = board.assess(clock.now_ms())
        assert {verdict.condition for verdict in verdicts} == {Condition.OK}
        assert len(verdicts) == 5_000
