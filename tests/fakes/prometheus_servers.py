"""A Prometheus that scrapes one answering target and one that is gone: the real one, and our fake in its place."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from console.http import HttpClient
from console.sources.prometheus.preset import Preset, ready_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.kernel.clock import ManualClock, SystemClock
from tests.fakes.prometheus import FakePrometheus
from tests.fakes.real_servers import RealServer, free_port, own_folder, wait_until

STEP = 1.0


def options(*presets: Preset, backfill_seconds: float = 60.0) -> PrometheusOptions:
    chosen = presets or (ready_preset("targets"),)
    return PrometheusOptions(presets=chosen, interval_seconds=STEP, backfill_seconds=backfill_seconds, window="10s")


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

    def kill(self) -> None:
        """End it at once, in the middle of whatever it does."""

    def pause(self) -> None:
        """Take connections and answer nothing."""

    def resume(self) -> None:
        """Answer again, some scrapes having been missed."""


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

    def kill(self) -> None:
        self.fake.stop()
        self.fake.stall.clear()

    def pause(self) -> None:
        self.fake.stall.set()

    def resume(self) -> None:
        self.fake.stall.clear()
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

    def kill(self) -> None:
        self._prometheus.kill()

    def pause(self) -> None:
        self._prometheus.pause()

    def resume(self) -> None:
        self._prometheus.resume()
        self.scrape()


def hold(past: str, folder: Path) -> None:
    """Put samples into the store of a server that is not running."""
    if shutil.which("promtool") is None:
        pytest.skip("promtool is not installed")
    text = folder / "past.om"
    text.write_text(past)
    command = ["promtool", "tsdb", "create-blocks-from", "openmetrics", str(text), str(folder / "tsdb")]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    if os.getuid() == 0:
        for each in (folder / "tsdb", *(folder / "tsdb").rglob("*")):
            shutil.chown(each, "nobody")


@contextmanager
def running_prometheus(past: str = "") -> Iterator[RealPrometheus]:
    """Debian's Prometheus with a node exporter, on ports of their own; `past` is what it holds already, as OpenMetrics."""
    with own_folder() as folder:
        exporter_port, port = free_port(), free_port()
        targets = {"node": f"127.0.0.1:{exporter_port}", "gone": "127.0.0.1:1"}
        scraped = "".join(
            f"  - job_name: {job}\n    static_configs: [{{targets: ['{target}']}}]\n" for job, target in targets.items()
        )
        config = folder / "p.yml"
        config.write_text(f"global: {{scrape_interval: 1s}}\nscrape_configs:\n{scraped}")
        config.chmod(0o644)
        if past:
            hold(past, folder)
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
            yield RealPrometheus(exporter_port, prometheus, f"http://127.0.0.1:{port}")
        finally:
            prometheus.stop()
            exporter.stop()
