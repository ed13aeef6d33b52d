"""What the Prometheus source promises, shown against a real Prometheus and against our fake alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from console.http import HttpClient, HttpFailure, Unreachable
from console.sources.port import Batch
from console.sources.prometheus.preset import Preset, read_preset, ready_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal
from models.health.verdict import ServiceHealth
from tests.fakes.prometheus_servers import STEP, FakeServer, RealPrometheus, Server, options, running_prometheus

BROKEN = """
preset: broken
signals:
  - {signal: errors, unit: ratio, expr: "nonsense by ($by ( up{$match}", at: "up{$match}"}
"""


@pytest.fixture
def fake_server() -> Iterator[FakeServer]:
    server = FakeServer()
    server.scrape()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def real_server() -> Iterator[RealPrometheus]:
    with running_prometheus() as server:
        yield server


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
