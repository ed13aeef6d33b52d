"""Probes of the real blackbox exporter, scraped by the real Prometheus, become signals by the ready preset alone."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from console.http import HttpClient
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal
from models.kernel.clock import SystemClock
from tests.fakes.https_target import https_target
from tests.fakes.real_servers import RealServer, free_port, own_folder, wait_until

STEP = 1.0
NOBODY_LISTENS = "http://127.0.0.1:1/"
DAYS_LEFT = 4.0


@contextmanager
def probing(*targets: str) -> Iterator[tuple[str, RealServer]]:
    """The URL of a Prometheus that has these probed every second, and the prober."""
    with own_folder() as folder:
        port, prober = free_port(), f"127.0.0.1:{free_port()}"
        modules, config = folder / "b.yml", folder / "p.yml"
        modules.write_text(
            "modules: {web: {prober: http, timeout: 500ms, http: {tls_config: {insecure_skip_verify: true}}}}\n"
        )
        relabel = (
            "[{source_labels: [__address__], target_label: __param_target}, "
            "{source_labels: [__param_target], target_label: instance}, "
            f"{{target_label: __address__, replacement: '{prober}'}}]"
        )
        config.write_text(
            "global: {scrape_interval: 1s}\nscrape_configs:\n  - job_name: probe\n    metrics_path: /probe\n"
            f"    params: {{module: [web]}}\n    static_configs: [{{targets: {list(targets)}}}]\n"
            f"    relabel_configs: {relabel}\n"
        )
        for file in (modules, config):
            file.chmod(0o644)
        listening = [f"--config.file={modules}", f"--web.listen-address={prober}"]
        blackbox = RealServer("prometheus-blackbox-exporter", listening, f"http://{prober}/-/healthy", folder)
        url = f"http://127.0.0.1:{port}"
        stored = [f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb", f"--web.listen-address={url[7:]}"]
        prometheus = RealServer("prometheus", stored, f"{url}/-/ready", folder)
        blackbox.start()
        try:
            prometheus.start()
            yield url, blackbox
        finally:
            prometheus.stop()
            blackbox.stop()


@pytest.mark.real
def test_success_phases_and_certificate_become_signals_and_a_dead_prober_is_no_health(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    clock = SystemClock()
    board = HealthBoard(clock)
    found = PrometheusOptions(interval_seconds=STEP, backfill_seconds=30.0)
    with (
        https_target(tmp_path_factory.mktemp("tls"), DAYS_LEFT) as target,
        probing(target, NOBODY_LISTENS) as (url, blackbox),
        closing(PrometheusSource(HttpClient(url), found, clock=clock)) as source,
    ):
        works, fails = f"probe/{target}", f"probe/{NOBODY_LISTENS}"
        wanted = {
            (Signal.UP, "probe"),
            (Signal.LATENCY, "probe"),
            (Signal.LATENCY, "http tls"),
            (Signal.LATENCY, "http processing"),
            (Signal.SATURATION, "certificate"),
        }

        def keys() -> set[tuple[Signal, str]]:
            board.ingest(source.poll(clock.now_ms()).blocks)
            return {(key.signal, key.label) for key in board.keys(works)}

        wait_until(lambda: wanted <= keys() and board.keys(fails) != (), "the signals of both probes", 150)
        verdicts = {each.service: each for each in board.assess(clock.now_ms())}
        assert verdicts[fails].condition is Condition.DOWN
        used = board.value(SeriesKey(works, Signal.SATURATION, "certificate"), clock.now_ms())
        assert used == pytest.approx(1 - DAYS_LEFT / 30, abs=0.002)
        assert verdicts[works].condition is Condition.AT_RISK, "four days are left of its certificate"
        assert "certificate" in verdicts[works].why

        blackbox.kill()

        def is_noticed() -> bool:
            board.ingest(source.poll(clock.now_ms()).blocks)
            return (
                next(each for each in board.assess(clock.now_ms()) if each.service == works).condition is Condition.DOWN
            )

        wait_until(is_noticed, "the prober's silence", 90)
        blackbox.start()
        wait_until(lambda: not is_noticed(), "the prober's return", 90)
