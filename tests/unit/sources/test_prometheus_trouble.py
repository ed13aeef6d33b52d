"""What a Prometheus can do wrong, played by the fake."""

from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest

from console.http import HttpClient, HttpFailure, Malformed, Unreachable
from console.sources.port import Batch
from console.sources.prometheus.api import PrometheusApi, step_for
from console.sources.prometheus.preset import read_preset, ready_preset, ready_presets
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.catalog.estate import Catalog, Service
from models.health.samples import Signal
from models.health.service_names import ServiceNames
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from tests.fakes.prometheus import FakePrometheus

START_MS = 1_800_000_000_000


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START_MS)


@pytest.fixture
def fake(clock: ManualClock) -> Iterator[FakePrometheus]:
    server = FakePrometheus(lambda: clock.now_ms() / 1000)
    server.start()
    for second in range(5):
        at = START_MS / 1000 - 5 + second
        server.put("up", at, "1", job="api", instance="h1:80", service="shop")
        server.put("up", at, "0", job="api", instance="h2:80", service="shop")
        server.put("up", at, "1", job="db", instance="h3:5432")
        server.put("up", at, "1", job="db", instance="h4:5432")
        server.put("up", at, "1", job="other", instance="h5:1")
    yield server
    server.stop()


def polled(
    fake: FakePrometheus,
    clock: ManualClock,
    catalog: Catalog | None = None,
    timeout: float = 5.0,
    label: str = "service",
) -> Batch:
    options = PrometheusOptions(label, (ready_preset("targets"),), interval_seconds=1.0, backfill_seconds=30.0)
    client = HttpClient(fake.url, timeout_seconds=timeout)
    with closing(PrometheusSource(client, options, ServiceNames(catalog), clock=clock)) as source:
        return source.poll(clock.now_ms())


def last_values(batch: Batch) -> dict[str, float]:
    return {f"{block.key.service} {block.key.label}".strip(): float(block.values[-1]) for block in batch.blocks}


def test_label_first_then_jobs_the_catalog_knows_then_each_target(fake: FakePrometheus, clock: ManualClock) -> None:
    catalog = Catalog("estate", (Service("orders-db", "Orders", aliases=("DB",)), Service("shop", "Shop")))
    fake.put("up", START_MS / 1000 - 1, "1", job="DB", instance="h6:5432")
    assert last_values(polled(fake, clock)) == {
        "shop": 0.5,
        "db/h3:5432": 1.0,
        "db/h4:5432": 1.0,
        "DB/h6:5432": 1.0,
        "other/h5:1": 1.0,
    }
    mapped = polled(fake, clock, catalog)
    assert {"shop", "orders-db", "other/h5:1"} == set(mapped.services)


def test_another_label_may_name_the_service(fake: FakePrometheus, clock: ManualClock) -> None:
    assert set(polled(fake, clock, label="job").services) == {"api", "db", "other"}


@pytest.mark.parametrize(("text", "kept"), [("NaN", False), ("+Inf", False), ("0.25", True)])
def test_values_are_strings_and_may_be_no_figure(
    fake: FakePrometheus, clock: ManualClock, text: str, kept: bool
) -> None:
    fake.put("up", START_MS / 1000, text, job="odd", instance="x:1")
    value = last_values(polled(fake, clock))["odd/x:1"]
    assert np.isfinite(value) == kept


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (422, '{"status":"error","errorType":"execution","error":"too many samples"}'),
        (400, '{"status":"error","errorType":"bad_data","error":"parse error"}'),
        (503, "upstream connect error"),
    ],
)
def test_refusals_are_told_in_the_servers_words(
    fake: FakePrometheus, clock: ManualClock, status: int, body: str
) -> None:
    fake.refuse["avg by"] = (status, body)
    with pytest.raises(HttpFailure, match=f"{status}"):
        polled(fake, clock)


def test_a_refusal_of_some_leaves_the_others(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.refuse['service!=""'] = (422, '{"status":"error","errorType":"execution","error":"no"}')
    batch = polled(fake, clock)
    assert "other/h5:1" in batch.services
    assert any("execution: no" in text for text in batch.warnings)


def test_a_truncated_answer_is_a_failure(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.is_cut_off = True
    with pytest.raises(Malformed):
        polled(fake, clock)


def test_a_server_that_never_answers_is_given_up(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.stall.set()
    with pytest.raises(Unreachable, match="no answer within"):
        polled(fake, clock, timeout=0.2)


def test_ten_thousand_series_are_bounded_and_reported(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.extra_series = 10_000
    batch = polled(fake, clock)
    assert len(batch.services) <= 5_100
    assert any("5,000 of 10,0" in text for text in batch.warnings)


def test_warnings_of_the_server_are_passed_on(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.warnings = ["a store gateway is missing"]
    assert any("store gateway" in text for text in polled(fake, clock).warnings)


def test_another_clock_is_told(fake: FakePrometheus, clock: ManualClock) -> None:
    fake.now = lambda: START_MS / 1000 + 600
    assert any("10 min ahead" in text for text in polled(fake, clock).warnings)


def test_a_value_that_no_longer_arrives_keeps_its_old_time(fake: FakePrometheus, clock: ManualClock) -> None:
    clock.advance(120)
    newest = max(float(block.times[-1]) for block in polled(fake, clock).blocks)
    assert newest == START_MS / 1000 - 1


def test_long_queries_are_posted(fake: FakePrometheus, clock: ManualClock) -> None:
    names = tuple(f"service-with-a-long-name-{number}" for number in range(120))
    catalog = Catalog("estate", tuple(Service(name, name) for name in names))
    for name in names:
        fake.put("up", START_MS / 1000 - 1, "1", job=name, instance="x:1")
    assert set(names) <= set(polled(fake, clock, catalog).services)
    assert any(method == "POST" for method, query in fake.requests if "with" in query)


@pytest.mark.parametrize("hours", [0.1, 3, 24, 24 * 30])
def test_the_step_keeps_within_eleven_thousand_points(hours: float) -> None:
    step = step_for(0, hours * 3600, 1.0)
    assert hours * 3600 / step + 1 <= 11_000


def test_the_real_fake_refuses_more_points(fake: FakePrometheus) -> None:
    with closing(HttpClient(fake.url)) as client, pytest.raises(HttpFailure, match="11,000"):
        PrometheusApi(client).query_range("avg by (job) (up{})", 0, 12_000, 1)


def test_every_ready_preset_reads_and_names_its_metric() -> None:
    presets = ready_presets()
    assert {"targets", "node_exporter", "blackbox", "red", "istio", "otel_service_graph"} == {
        one.name for one in presets
    }
    assert all(template.needs for preset in presets for template in preset.templates)
    errors = [template for preset in presets for template in preset.templates if template.signal is Signal.ERRORS]
    assert len(errors) == 4


def test_a_wrong_preset_names_every_fault_with_its_line() -> None:
    text = "preset: mine\nsignals:\n  - signal: speed\n    unit: ratio\n    expr: up\n    at: up{$match}\n    colour: red\n"
    with pytest.raises(BadInput) as caught:
        read_preset("mine.yaml", text)
    places = {(problem.line, problem.field) for problem in caught.value.problems}
    assert {(3, "signals[0].signal"), (5, "signals[0].expr"), (7, "signals[0].colour")} <= places
