"""What the Prometheus source promises, shown against a real Prometheus and against our fake alike."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pytest

from console.http import HttpClient, HttpFailure, Unreachable
from console.sources.port import Batch
from console.sources.prometheus import PrometheusOptions, PrometheusSource
from console.sources.prometheus_preset import Preset, read_preset, ready_preset
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal
from models.health.verdict import ServiceHealth
from models.kernel.clock import ManualClock, SystemClock
from tests.fakes.prometheus import FakePrometheus
from tests.fakes.real_servers import RealServer, free_port, own_folder, wait_until

STEP = 1.0
BROKEN = """
preset: broken
signals:
  - {signal: errors, unit: ratio, expr: "nonsense by ($by ( up{$match}", at: "up{$match}"}
"""


class Server(Protocol):
    """A server that scrapes one answering target, job `node`, and one that is gone, job `gone`, every second."""

    clock: ManualClock
    node: str
    gone: str

    @property
    def url(self) -> str: ...

    def scrape(self) -> None:
        """Let at least two more scrapes happen and set the clock to now."""

    def stop(self) -> None: ...

    def restart(self) -> None:
        """Start again, some scrapes having been missed."""


class FakeServer:
    """The fake, on a clock set by hand."""

    def __init__(self) -> None:
        self.clock = ManualClock(1_800_000_000_000)
        self.node, self.gone = "node/127.0.0.1:1", "gone/127.0.0.1:2"
        self.fake = FakePrometheus(lambda: self.clock.now_ms() / 1000)
        self.fake.start()
        self.url = self.fake.url

    def scrape(self) -> None:
        for _ in range(3):
            self.clock.advance(STEP)
            at = self.clock.now_ms() / 1000 - 0.25
            self.fake.put("up", at, "1", job="node", instance="127.0.0.1:1")
            self.fake.put("up", at, "0", job="gone", instance="127.0.0.1:2")

    def stop(self) -> None:
        self.fake.stop()

    def restart(self) -> None:
        self.fake.start()
        self.scrape()


class RealPrometheus:
    """Debian's Prometheus scraping a real node exporter."""

    def __init__(self, exporter_port: int, prometheus: RealServer, url: str) -> None:
        self.clock = ManualClock(SystemClock().now_ms())
        self.node, self.gone = f"node/127.0.0.1:{exporter_port}", "gone/127.0.0.1:1"
        self.url = url
        self._prometheus = prometheus
        self._newest = self.clock.now_ms() / 1000

    def scrape(self) -> None:
        seen: dict[str, float] = {}
        with closing(PrometheusSource(HttpClient(self.url), options(backfill_seconds=20.0))) as source:

            def is_enough() -> bool:
                for block in source.poll(SystemClock().now_ms()).blocks:
                    seen[block.key.service] = float(block.times[-1])
                return all(seen.get(name, 0.0) > self._newest + 2 * STEP for name in (self.node, self.gone))

            wait_until(is_enough, "two scrapes")
        self.clock.set_wall(SystemClock().now_ms())
        self._newest = self.clock.now_ms() / 1000

    def stop(self) -> None:
        self._prometheus.stop()

    def restart(self) -> None:
        self._prometheus.start()
        self.scrape()


@pytest.fixture
def fake_server() -> Iterator[FakeServer]:
    server = FakeServer()
    server.scrape()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def real_server() -> Iterator[RealPrometheus]:
    with own_folder() as folder:
        exporter_port, port = free_port(), free_port()
        targets = {"node": f"127.0.0.1:{exporter_port}", "gone": "127.0.0.1:1"}
        scraped = "".join(
            f"  - job_name: {job}\n    static_configs: [{{targets: ['{target}']}}]\n" for job, target in targets.items()
        )
        config = folder / "p.yml"
        config.write_text(f"global: {{scrape_interval: 1s}}\nscrape_configs:\n{scraped}")
        config.chmod(0o644)
        exporter_address = f"127.0.0.1:{exporter_port}"
        exporter = RealServer(
            "prometheus-node-exporter",
            [f"--web.listen-address={exporter_address}"],
            f"http://{exporter_address}/metrics",
            folder,
        )
        prometheus = RealServer(
            "prometheus",
            [f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb", f"--web.listen-address=127.0.0.1:{port}"],
            f"http://127.0.0.1:{port}/-/ready",
            folder,
        )
        exporter.start()
        try:
            prometheus.start()
            server = RealPrometheus(exporter_port, prometheus, f"http://127.0.0.1:{port}")
            yield server
        finally:
            prometheus.stop()
            exporter.stop()


def options(*presets: Preset, backfill_seconds: float = 60.0) -> PrometheusOptions:
    chosen = presets or (ready_preset("targets"),)
    return PrometheusOptions(presets=chosen, interval_seconds=STEP, backfill_seconds=backfill_seconds, window="10s")


@dataclass
class Watched:
    """A source and a board on one server."""

    server: Server
    source: PrometheusSource
    board: HealthBoard

    def poll(self) -> Batch:
        batch = self.source.poll(self.server.clock.now_ms())
        self.board.ingest(batch.blocks)
        self.board.discover(batch.services)
        return batch

    def health(self, service: str) -> ServiceHealth:
        verdicts = self.board.assess(self.server.clock.now_ms())
        return next(verdict for verdict in verdicts if verdict.service == service)


Watch = Callable[..., Watched]


@pytest.fixture
def watched() -> Iterator[Watch]:
    """Makes a source and a board on a server; closes the source."""
    made: list[Watched] = []

    def make(server: Server, *presets: Preset) -> Watched:
        source = PrometheusSource(HttpClient(server.url), options(*presets), clock=server.clock)
        made.append(Watched(server, source, HealthBoard(server.clock)))
        return made[-1]

    yield make
    for one in made:
        one.source.close()


class PrometheusContract:
    """The promises."""

    @pytest.fixture
    def server(self) -> Server:
        raise NotImplementedError

    def test_lists_targets_with_state_value_and_age(self, server: Server, watched: Watch) -> None:
        watch = watched(server)
        watch.poll()
        node, gone = watch.health(server.node), watch.health(server.gone)
        assert (node.condition, node.readings[0].value) == (Condition.OK, 1.0)
        assert (gone.condition, gone.readings[0].value) == (Condition.DOWN, 0.0)
        assert node.age_seconds is not None
        assert 0 <= node.age_seconds < 5
        assert node.readings[0].key == SeriesKey(server.node, Signal.UP)

    def test_stopped_turns_stale_then_unknown_never_ok_and_recovers_with_a_gap(
        self, server: Server, watched: Watch
    ) -> None:
        watch = watched(server)
        watch.poll()
        assert watch.health(server.node).condition is Condition.OK
        server.stop()
        with pytest.raises(Unreachable):
            watch.poll()
        server.clock.advance(90)
        assert watch.health(server.node).readings[0].is_stale
        server.clock.advance(215)
        for name in (server.node, server.gone):
            assert watch.health(name).condition is Condition.UNKNOWN
            assert watch.health(name).readings[0].value is None
        server.restart()
        watch.poll()
        assert watch.health(server.node).condition is Condition.OK
        ring = watch.board.series(SeriesKey(server.node, Signal.UP))
        assert ring is not None
        gaps = np.flatnonzero(np.isnan(ring.values))
        assert len(gaps) >= 1
        assert 0 < gaps[0] < len(ring) - 1

    def test_times_are_those_of_the_raw_samples_not_of_the_query(self, server: Server, watched: Watch) -> None:
        watch = watched(server)
        first = watch.poll()
        newest = max(float(block.times[-1]) for block in first.blocks)
        server.clock.advance(3)
        again = watch.poll()
        assert all(float(block.times[-1]) <= newest + 5 for block in again.blocks)
        times = np.concatenate([block.times for block in first.blocks if block.key.service == server.node])
        assert len(set(np.round(times % 1.0, 2))) <= 3, "raw samples keep the scrape's own fraction of a second"

    def test_one_failing_template_does_not_lose_the_others(self, server: Server, watched: Watch) -> None:
        watch = watched(server, read_preset("broken.yaml", BROKEN), ready_preset("targets"))
        batch = watch.poll()
        assert any("bad_data" in text for text in batch.warnings)
        assert watch.health(server.node).condition is Condition.OK

    def test_every_template_failing_is_a_failure(self, server: Server, watched: Watch) -> None:
        with pytest.raises(HttpFailure, match="bad_data"):
            watched(server, read_preset("broken.yaml", BROKEN)).poll()

    def test_a_new_poll_brings_only_what_is_new(self, server: Server, watched: Watch) -> None:
        watch = watched(server)
        watch.poll()
        server.scrape()
        sizes = [len(block.times) for block in watch.poll().blocks]
        assert sizes
        assert max(sizes) < 40


class TestFakePrometheus(PrometheusContract):
    @pytest.fixture
    def server(self, fake_server: FakeServer) -> Server:
        return fake_server


@pytest.mark.real
class TestRealPrometheus(PrometheusContract):
    @pytest.fixture
    def server(self, real_server: RealPrometheus) -> Server:
        real_server.scrape()
        return real_server

    def test_detects_the_node_exporter_by_its_metrics(self, real_server: RealPrometheus) -> None:
        found = PrometheusOptions(interval_seconds=STEP, backfill_seconds=30.0, window="10s")
        source = PrometheusSource(HttpClient(real_server.url), found, clock=real_server.clock)
        board = HealthBoard(real_server.clock)
        real_server.scrape()
        board.ingest(source.poll(real_server.clock.now_ms()).blocks)
        source.close()
        labels = {key.label for key in board.keys(real_server.node) if key.signal is Signal.SATURATION}
        assert {"cpu", "memory"} <= labels
        memory = board.value(SeriesKey(real_server.node, Signal.SATURATION, "memory"), real_server.clock.now_ms())
        assert 0 < memory < 1


@pytest.mark.real
def test_blackbox_probes_are_found_by_their_metrics() -> None:
    with own_folder() as folder:
        port, prober, probed = free_port(), f"127.0.0.1:{free_port()}", "http://127.0.0.1:1/"
        modules, config = folder / "b.yml", folder / "p.yml"
        modules.write_text("modules: {http_2xx: {prober: http, timeout: 500ms}}\n")
        relabel = (
            "[{source_labels: [__address__], target_label: __param_target}, "
            "{source_labels: [__param_target], target_label: instance}, "
            f"{{target_label: __address__, replacement: '{prober}'}}]"
        )
        config.write_text(
            "global: {scrape_interval: 1s}\nscrape_configs:\n  - job_name: probe\n    metrics_path: /probe\n"
            f"    params: {{module: [http_2xx]}}\n    static_configs: [{{targets: ['{probed}']}}]\n"
            f"    relabel_configs: {relabel}\n"
        )
        for file in (modules, config):
            file.chmod(0o644)
        listening = [f"--config.file={modules}", f"--web.listen-address={prober}"]
        blackbox = RealServer("prometheus-blackbox-exporter", listening, f"http://{prober}/-/healthy", folder)
        url = f"http://127.0.0.1:{port}"
        stored = [f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb", f"--web.listen-address={url[7:]}"]
        prometheus = RealServer("prometheus", stored, f"{url}/-/ready", folder)
        clock = SystemClock()
        board = HealthBoard(clock)
        found = PrometheusOptions(interval_seconds=STEP, backfill_seconds=30.0)
        blackbox.start()
        try:
            prometheus.start()
            with closing(PrometheusSource(HttpClient(url), found, clock=clock)) as source:

                def keys() -> set[tuple[Signal, str]]:
                    board.ingest(source.poll(clock.now_ms()).blocks)
                    return {(key.signal, key.label) for key in board.keys(f"probe/{probed}")}

                wait_until(lambda: {(Signal.UP, "probe"), (Signal.LATENCY, "probe")} <= keys(), "both probe series", 75)
            verdict = board.assess(clock.now_ms())[0]
            assert (verdict.service, verdict.condition) == (f"probe/{probed}", Condition.DOWN)
        finally:
            prometheus.stop()
            blackbox.stop()
