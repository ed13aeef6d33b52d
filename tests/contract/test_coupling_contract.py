"""What the sources of observed calls promise: against a real Prometheus and our fake alike, and against fakes whose answers
are checked against the vendors' own schemas and examples."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from console.credentials import Bearer
from console.http import HttpClient, HttpError, HttpFailure, Malformed, Unreachable
from console.secret_store import KeptSecret, MemorySecrets
from console.sources.coupling.jaeger import JaegerSource
from console.sources.coupling.kiali import KialiSource
from console.sources.coupling.metrics import CallMetricsSource, MetricNames
from console.sources.coupling.past_days import PastDays
from models.catalog.estate import Catalog, Dependency, Service
from models.coupling.board import CouplingBoard
from models.coupling.finding import Comparison
from models.coupling.naming import Naming
from models.coupling.observed import CallProtocol, ObservedEdge
from models.health.service_names import ServiceNames
from models.kernel.clock import ManualClock, SystemClock
from tests.fakes.coupling_servers import FakeCallPrometheus, FakeJaeger, FakeKiali
from tests.fakes.real_servers import RealServer, free_port, own_folder

SPECS = Path(__file__).parents[3] / "shared" / "specs"
HOUR, DAY = 3_600, 86_400
GRAPH, ISTIO = "traces_service_graph_request", "istio_requests_total"
BOTH = MetricNames(GRAPH, ISTIO)


def service(id_: str, *needs: str, aliases: tuple[str, ...] = ()) -> Service:
    return Service(id_, id_, aliases=aliases, depends_on=tuple(map(Dependency, needs)))


ESTATE = Catalog(
    "shop",
    (
        service("web", "checkout", "search"),
        service("checkout", "orders", "mailer"),
        service("orders"),
        service("mailer"),
        service("search"),
        service("reviews", aliases=("reviews-prod",)),
        service("ratings"),
    ),
)
NAMING = Naming(ServiceNames(ESTATE))


@dataclass(frozen=True)
class Counter:
    """A counter that grows evenly from one time to another, in seconds before now; sampled up to `until`."""

    name: str
    labels: dict[str, str]
    begin: float
    end: float
    total: float
    until: float = 30.0
    step: float = 300.0
    resets_after: int = 0

    def samples(self, now: float) -> Iterator[tuple[float, float]]:
        count = int((self.begin - self.until) / self.step)
        for place in range(count + 1):
            ago = self.begin - place * self.step
            grown = self.total * min(1.0, (self.begin - ago) / (self.begin - self.end))
            if self.resets_after and place >= self.resets_after:
                grown -= self.total * self.resets_after * self.step / (self.begin - self.end)
            yield now - ago, round(7 + grown if not self.resets_after else max(0.0, grown))


def graph(client: str, server: str, kind: str = "", failed: bool = False) -> tuple[str, dict[str, str]]:
    name = f"{GRAPH}_failed_total" if failed else f"{GRAPH}_total"
    return name, {"client": client, "server": server, "connection_type": kind}


def mesh(reporter: str, code: str) -> tuple[str, dict[str, str]]:
    labels = {"reporter": reporter, "source_workload": "reviews-prod", "destination_service_name": "ratings"}
    return ISTIO, labels | {"response_code": code, "request_protocol": "http"}


PAST = (
    Counter(*graph("web", "checkout"), 6 * HOUR, 30, 720),
    Counter(*graph("web", "checkout", failed=True), 6 * HOUR, 30, 72),
    Counter(*graph("web", "search"), 6 * HOUR, 30, 1200, resets_after=30),
    Counter(*graph("web", "orders"), 3 * HOUR, HOUR, 240),
    Counter(*graph("checkout", "mailer", "messaging_system"), 40 * HOUR, 30 * HOUR, 500),
    Counter(*graph("checkout", "orders"), 20 * DAY, 19 * DAY, 900, until=18 * DAY, step=1800),
    Counter(*mesh("destination", "200"), 5 * HOUR, 30, 540),
    Counter(*mesh("destination", "503"), 5 * HOUR, 30, 60),
    Counter(*mesh("source", "200"), 5 * HOUR, 30, 560),
)


@dataclass
class Server:
    url: str
    clock: ManualClock
    stop: Callable[[], None]


@pytest.fixture
def fake_server() -> Iterator[Server]:
    clock = ManualClock(1_795_269_480_000)
    fake = FakeCallPrometheus(lambda: clock.now_ms() / 1000)
    for counter in PAST:
        for at, value in counter.samples(clock.now_ms() / 1000):
            fake.put(counter.name, at, str(value), **counter.labels)
    fake.start()
    yield Server(fake.url, clock, fake.stop)
    fake.stop()


@pytest.fixture(scope="module")
def real_server() -> Iterator[Server]:
    if shutil.which("promtool") is None:
        pytest.skip("promtool is not installed")
    with own_folder() as folder:
        clock = ManualClock(SystemClock().now_ms())
        (folder / "past.om").write_text(openmetrics(clock.now_ms() / 1000))
        command = [
            "promtool",
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            str(folder / "past.om"),
            str(folder / "tsdb"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        if os.getuid() == 0:
            for each in (folder / "tsdb", *(folder / "tsdb").rglob("*")):
                shutil.chown(each, "nobody")
        (folder / "p.yml").write_text("scrape_configs: []\n")
        (folder / "p.yml").chmod(0o644)
        url = f"http://127.0.0.1:{free_port()}"
        arguments = [
            f"--config.file={folder}/p.yml",
            f"--storage.tsdb.path={folder}/tsdb",
            "--storage.tsdb.retention.time=60d",
            f"--web.listen-address={url[7:]}",
        ]
        prometheus = RealServer("prometheus", arguments, f"{url}/-/ready", folder)
        prometheus.start()
        try:
            yield Server(url, clock, prometheus.stop)
        finally:
            prometheus.stop()


def openmetrics(now: float) -> str:
    lines = []
    for name in dict.fromkeys(counter.name for counter in PAST):
        lines.append(f"# TYPE {name.removesuffix('_total')} counter")
        for counter in (each for each in PAST if each.name == name):
            labels = ",".join(f'{key}="{value}"' for key, value in counter.labels.items())
            lines += [f"{name}{{{labels}}} {value} {at:.3f}" for at, value in counter.samples(now)]
    return "\n".join([*lines, "# EOF", ""])


def compared(edges: tuple[ObservedEdge, ...], now_ms: int) -> Comparison:
    board = CouplingBoard()
    board.set_catalog(ESTATE)
    board.ingest(edges)
    result = board.assess(now_ms)
    assert result is not None
    return result


class CallMetricsContract:
    """The promises."""

    @pytest.fixture
    def server(self) -> Server:
        raise NotImplementedError

    def poll(self, server: Server, metrics: MetricNames = BOTH, times: int = 1) -> tuple[ObservedEdge, ...]:
        with closing(CallMetricsSource(HttpClient(server.url), metrics, NAMING, server.clock)) as source:
            edges: tuple[ObservedEdge, ...] = ()
            for _ in range(times):
                batch = source.poll(server.clock.now_ms())
                assert batch.warnings == ()
                edges += batch.calls
            return edges

    def within(self, edges: tuple[ObservedEdge, ...], caller: str, target: str) -> ObservedEdge:
        """The newest fact about a pair, as boards use it."""
        board = [edge for edge in edges if (edge.caller, edge.target) == (caller, target)]
        return max(board, key=lambda edge: (edge.last_ms or 0, -(edge.first_ms or 0)))

    def test_calls_and_failures_of_the_window_with_first_and_last_to_a_step(self, server: Server) -> None:
        edge = self.within(self.poll(server), "web", "checkout")
        assert edge.calls == pytest.approx(720, rel=0.1)
        assert edge.errors == pytest.approx(72, rel=0.15)
        now = server.clock.now_ms()
        assert edge.last_ms == pytest.approx(now, abs=HOUR * 1000)
        assert edge.first_ms == pytest.approx(now - 6 * HOUR * 1000, abs=1.1 * HOUR * 1000)
        assert edge.protocol is CallProtocol.UNKNOWN

    def test_a_counter_that_began_anew_goes_on_counting(self, server: Server) -> None:
        assert self.within(self.poll(server), "web", "search").calls == pytest.approx(1200, rel=0.1)

    def test_calls_that_stopped_within_the_window_are_not_seen_up_to_now(self, server: Server) -> None:
        edge = self.within(self.poll(server), "web", "orders")
        now = server.clock.now_ms()
        assert edge.last_ms is not None
        assert 0.4 * HOUR < (now - edge.last_ms) / 1000 <= 1.1 * HOUR

    def test_earlier_days_tell_what_was_seen_before_the_window(self, server: Server) -> None:
        edges = self.poll(server)
        now = server.clock.now_ms()
        mailer, orders = self.within(edges, "checkout", "mailer"), self.within(edges, "checkout", "orders")
        assert mailer.protocol is CallProtocol.MESSAGING
        assert mailer.last_ms == pytest.approx(now - DAY * 1000, abs=60_000)
        assert orders.last_ms == pytest.approx(now - 19 * DAY * 1000, abs=60_000)
        assert orders.errors == 0 or orders.errors is None

    def test_of_the_mesh_each_call_counts_once_under_the_catalogues_name(self, server: Server) -> None:
        edges = self.poll(server, MetricNames("", ISTIO))
        edge = self.within(edges, "reviews-prod", "ratings")
        assert edge.calls == pytest.approx(600, rel=0.1)
        assert edge.errors == pytest.approx(60, rel=0.15)
        assert edge.protocol is CallProtocol.HTTP

    def test_what_it_brings_shows_hidden_coupling_and_nothing_twice(self, server: Server) -> None:
        once, thrice = (compared(self.poll(server, times=times), server.clock.now_ms()) for times in (1, 3))
        hidden = {(each.caller, each.target) for each in once.undeclared}
        assert hidden == {("web", "orders"), ("reviews", "ratings")}
        assert once.stale == once.reversed == () and once.confirmed == 4
        assert {each.calls for each in thrice.undeclared} == {each.calls for each in once.undeclared}

    def test_a_metric_nobody_has_is_told(self, server: Server) -> None:
        with closing(
            CallMetricsSource(HttpClient(server.url), MetricNames("nobody_has"), NAMING, server.clock)
        ) as source:
            batch = source.poll(server.clock.now_ms())
        assert batch.calls == ()
        assert "nobody_has_total" in batch.warnings[0] and "is the name right" in batch.warnings[0]

    def test_one_metric_that_fails_does_not_lose_the_other(self, server: Server) -> None:
        wrong = MetricNames("not a metric", ISTIO)
        with closing(CallMetricsSource(HttpClient(server.url), wrong, NAMING, server.clock)) as source:
            batch = source.poll(server.clock.now_ms())
        assert {edge.caller for edge in batch.calls} == {"reviews-prod"}
        assert any("bad_data" in text for text in batch.warnings)
        alone = MetricNames("not a metric")
        with (
            closing(CallMetricsSource(HttpClient(server.url), alone, NAMING, server.clock)) as source,
            pytest.raises(HttpFailure, match="bad_data"),
        ):
            source.poll(server.clock.now_ms())


class TestFakePrometheus(CallMetricsContract):
    @pytest.fixture
    def server(self, fake_server: Server) -> Server:
        return fake_server

    def test_gone_is_a_failure(self, fake_server: Server) -> None:
        fake_server.stop()
        with (
            closing(CallMetricsSource(HttpClient(fake_server.url), BOTH, NAMING, fake_server.clock)) as source,
            pytest.raises(Unreachable),
        ):
            source.poll(fake_server.clock.now_ms())

    def test_the_past_is_asked_once(self, fake_server: Server) -> None:
        http = HttpClient(fake_server.url)
        with closing(CallMetricsSource(http, BOTH, NAMING, fake_server.clock, past=PastDays(2))) as source:
            assert any(edge.target == "mailer" for edge in source.poll(fake_server.clock.now_ms()).calls)
            assert not any(edge.target == "mailer" for edge in source.poll(fake_server.clock.now_ms()).calls)


@pytest.mark.real
class TestRealPrometheus(CallMetricsContract):
    @pytest.fixture
    def server(self, real_server: Server) -> Server:
        return real_server


NOW = 1_795_269_480_000


@pytest.fixture
def jaeger() -> Iterator[FakeJaeger]:
    fake = FakeJaeger()
    fake.calls = [
        ("web", "checkout", 100, NOW - HOUR * 1000),
        ("web", "checkout", 30, NOW - 23 * HOUR * 1000),
        ("checkout", "orders", 80, NOW - 60 * HOUR * 1000),
    ]
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def kiali() -> Iterator[FakeKiali]:
    fake = FakeKiali()
    fake.calls = [
        ("reviews-v1", "ratings-v1", 0.5, 0.1, NOW - HOUR * 1000),
        ("reviews-v2", "ratings-v1", 0.25, 0.0, NOW - HOUR * 1000),
        ("web-v1", "checkout-v1", 1.0, 0.0, NOW - 30 * HOUR * 1000),
    ]
    fake.start()
    yield fake
    fake.stop()


def told(edges: tuple[ObservedEdge, ...]) -> list[tuple[str, str, int, int | None]]:
    return [(edge.caller, edge.target, edge.calls, edge.last_ms) for edge in edges]


@pytest.mark.parametrize(("has_v3", "path"), [(True, "/api/v3/dependencies"), (False, "/api/dependencies")])
def test_jaeger_is_asked_the_newer_way_first(jaeger: FakeJaeger, has_v3: bool, path: str) -> None:
    jaeger.has_v3 = has_v3
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(0))) as source:
        assert told(source.poll(NOW).calls) == [("web", "checkout", 130, NOW)]
        jaeger.asked.clear()
        source.poll(NOW)
    assert [asked.partition("?")[0] for asked, _ in jaeger.asked] == [path]


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_jaeger_that_says_so_is_asked_the_older_way(jaeger: FakeJaeger, status: int) -> None:
    jaeger.trouble = lambda path: (status, {}, b"{}") if "/v3/" in path else None
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(0))) as source:
        assert len(source.poll(NOW).calls) == 1


def test_a_jaeger_in_trouble_is_a_failure_and_found_again_after_its_upgrade(jaeger: FakeJaeger) -> None:
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(0))) as source:
        jaeger.trouble = lambda _path: (503, {}, b"")
        with pytest.raises(HttpError, match="503"):
            source.poll(NOW)
        jaeger.trouble = lambda _path: None
        jaeger.has_v3 = False
        source.poll(NOW)
        jaeger.has_v3, jaeger.has_older = True, False
        with pytest.raises(Malformed):
            source.poll(NOW)
        assert len(source.poll(NOW).calls) == 1


def test_earlier_days_of_jaeger_follow_one_a_poll(jaeger: FakeJaeger) -> None:
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(2))) as source:
        assert told(source.poll(NOW).calls) == [("web", "checkout", 130, NOW)]
        assert told(source.poll(NOW).calls) == [
            ("checkout", "orders", 80, NOW - 2 * DAY * 1000),
            ("web", "checkout", 130, NOW),
        ]
        jaeger.asked.clear()
        source.poll(NOW)
    assert len(jaeger.asked) == 1


def test_a_day_that_fails_costs_only_that_day(jaeger: FakeJaeger) -> None:
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(1))) as source:
        source.poll(NOW)
        source = JaegerSource(HttpClient(jaeger.url), past=PastDays(1))
        jaeger.trouble = lambda path: (
            (500, {}, b"too much") if "2026-11-20T13%3A58%3A00.000Z" in path.split("endTime")[-1] else None
        )
        for _ in range(3):
            batch = source.poll(NOW)
            assert len(batch.calls) == 1 and "an earlier day" in batch.warnings[0]
        assert source.poll(NOW).warnings == ()
        source.close()


@pytest.mark.parametrize("content", [b"[]", b'{"dependencies": 3}', b'{"dependencies": {}}', b"\xff\xfe", b""])
def test_an_answer_of_jaeger_that_is_none_is_a_failure(jaeger: FakeJaeger, content: bytes) -> None:
    jaeger.trouble = lambda _path: (200, {}, content)
    with closing(JaegerSource(HttpClient(jaeger.url))) as source, pytest.raises(Malformed):
        source.poll(NOW)


def test_odd_rows_are_left_out_and_told(jaeger: FakeJaeger) -> None:
    rows = {"dependencies": [{"parent": "web"}, {"parent": "web", "child": "checkout", "callCount": "12"}]}
    jaeger.trouble = lambda _path: (200, {}, json.dumps(rows).encode())
    with closing(JaegerSource(HttpClient(jaeger.url), past=PastDays(0))) as source:
        batch = source.poll(NOW)
    assert told(batch.calls) == [("web", "checkout", 12, NOW)]
    assert "dependencies[0]" in batch.warnings[0]


def test_kialis_versions_of_a_service_add_up_under_the_catalogues_names(kiali: FakeKiali) -> None:
    with closing(KialiSource(HttpClient(kiali.url), NAMING, past=PastDays(0))) as source:
        (edge,) = source.poll(NOW).calls
    assert (edge.caller, edge.target, edge.calls, edge.errors) == ("reviews", "ratings", 64_800, 8_640)
    assert (edge.first_ms, edge.last_ms) == (NOW - DAY * 1000, NOW)
    asked = [path.partition("?")[0] for path, _ in kiali.asked]
    assert asked == ["/api/namespaces", "/api/namespaces/graph"]


def test_kialis_namespaces_can_be_chosen_and_earlier_days_follow(kiali: FakeKiali) -> None:
    with closing(KialiSource(HttpClient(kiali.url), NAMING, ("shop",), past=PastDays(1))) as source:
        edges = source.poll(NOW).calls
    assert [(edge.caller, edge.target) for edge in edges] == [("web", "checkout"), ("reviews", "ratings")]
    assert all(path.startswith("/api/namespaces/graph?namespaces=shop&") for path, _ in kiali.asked)


def test_a_refusal_of_kiali_is_told_and_the_token_is_not(kiali: FakeKiali) -> None:
    keeper = MemorySecrets()
    keeper.put({"mesh": "let-me-in"})
    kiali.token = "let-me-in"
    with closing(KialiSource(HttpClient(kiali.url, auth=Bearer(KeptSecret(keeper, "mesh"))), NAMING)) as source:
        assert source.poll(NOW).calls
        keeper.put({"mesh": "wrong-secret"})
        with pytest.raises(HttpError, match="401") as refused:
            source.poll(NOW)
    assert "wrong-secret" not in str(refused.value)
    kiali.token = None
    with (
        closing(KialiSource(HttpClient(kiali.url), NAMING, ("hidden",))) as source,
        pytest.raises(HttpError, match="not accessible"),
    ):
        source.poll(NOW)


@pytest.mark.parametrize("content", [b"[]", b"{}", b'{"elements": []}', b"nothing"])
def test_an_answer_of_kiali_that_is_none_is_a_failure(kiali: FakeKiali, content: bytes) -> None:
    kiali.trouble = lambda _path: (200, {}, content)
    with closing(KialiSource(HttpClient(kiali.url), NAMING, ("shop",))) as source, pytest.raises(Malformed):
        source.poll(NOW)


def test_slow_servers_are_given_up(jaeger: FakeJaeger) -> None:
    jaeger.stall_seconds = 1.0
    with (
        closing(JaegerSource(HttpClient(jaeger.url, timeout_seconds=0.2))) as source,
        pytest.raises(Unreachable, match=r"0\.2 s"),
    ):
        source.poll(NOW)


@pytest.mark.skipif(not (SPECS / "jaeger").is_dir(), reason="Jaeger's schemas are not here")
def test_our_jaeger_answers_as_the_real_ones_schema_says(jaeger: FakeJaeger) -> None:
    text = (SPECS / "jaeger" / "api_v3-query_service.openapi.yaml").read_text(encoding="utf-8")
    spec = YAML(typ="safe").load(text)
    assert "/api/v3/dependencies" in spec["paths"]
    schema = {"$ref": "#/components/schemas/jaeger.api_v3.DependenciesResponse", "components": spec["components"]}
    validator = jsonschema.Draft7Validator(schema)
    path = "/api/v3/dependencies?startTime=2026-11-01T00:00:00Z&endTime=2026-12-01T00:00:00Z"
    found: Any = json.loads(jaeger.documents(path, {})[2])
    assert found["dependencies"] and [error.message for error in validator.iter_errors(found)] == []
    found["dependencies"][0]["callCount"] = 3
    assert not validator.is_valid(found)  # the check can fail


@pytest.mark.skipif(not (SPECS / "examples").is_dir(), reason="the examples are not here")
def test_our_older_jaeger_answers_in_the_form_of_the_example(jaeger: FakeJaeger) -> None:
    example = json.loads((SPECS / "examples" / "jaeger-api-dependencies-legacy.json").read_text(encoding="utf-8"))
    found = json.loads(jaeger.documents(f"/api/dependencies?endTs={NOW}&lookback={DAY * 1000}", {})[2])
    assert found.keys() == example.keys() - {"_note"}
    assert {key: type(value) for key, value in found["data"][0].items()} == {
        key: type(value) for key, value in example["data"][0].items()
    }


@pytest.mark.skipif(not (SPECS / "kiali").is_dir(), reason="Kiali's graphs are not here")
def test_our_kiali_answers_in_the_form_of_the_real_ones_graph(kiali: FakeKiali) -> None:
    example = json.loads((SPECS / "kiali" / "test_workload_graph.json").read_text(encoding="utf-8"))
    found = kiali.graph(NOW // 1000, DAY)
    assert found.keys() == example.keys()
    nodes = {key for node in example["elements"]["nodes"] for key in node["data"]}
    edges = {key for edge in example["elements"]["edges"] for key in edge["data"]}
    real = [node["data"] for node in found["elements"]["nodes"] if node["data"]["nodeType"] != "box"]
    assert all(node.keys() <= nodes for node in real)
    assert all(edge["data"].keys() <= edges for edge in found["elements"]["edges"])
    rates = [edge["data"]["traffic"]["rates"] for edge in found["elements"]["edges"]]
    assert all(isinstance(value, str) for rate in rates for value in rate.values())
