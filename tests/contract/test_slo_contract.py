"""What the source of objectives promises, shown against a real Prometheus and against our fake alike."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

import pytest

from console.http import HttpClient, HttpFailure
from console.sources.slo.source import SloSource
from models.catalog.reading import NamedText
from models.health.condition import Condition
from models.kernel.clock import ManualClock, SystemClock
from models.slo.board import SloBoard
from models.slo.burn import BurnPair, LowTraffic, Urgency
from models.slo.objective import Budgeting, Compare, EventRatio, Indicator, RawRatio, Slice, Slo, ThresholdRatio
from models.slo.reading import read_slos
from models.slo.standing import PairState, SloStanding
from models.slo.time_window import TimeWindow
from tests.fakes.real_servers import RealServer, free_port, own_folder, wait_until
from tests.fakes.slo_server import FakeSloPrometheus

OPENSLO = """\
apiVersion: openslo/v1
kind: SLO
metadata: {name: NAME}
spec:
  service: shop
  indicator:
    spec:
      ratioMetric:
        counter: true
        PART
        total: {metricSource: {spec: {query: 'sum(shop_requests_total)'}}}
  timeWindow: [{duration: 12s, isRolling: true}]
  objectives: [{target: 0.9}]
  alertPolicies:
    - kind: AlertPolicy
      metadata: {name: p}
      spec:
        conditions:
          - kind: AlertCondition
            metadata: {name: c}
            spec:
              severity: page
              condition: {kind: burnrate, op: gte, threshold: 4, lookbackWindow: 8s, alertAfter: 4s}
"""
GOOD = "good: {metricSource: {spec: {query: 'sum(shop_requests_total{code=\"200\"})'}}}"
BAD = "bad: {metricSource: {spec: {query: 'sum(shop_requests_total{code=\"500\"})'}}}"
SLOTH = """\
version: prometheus/v1
service: shop
slos:
  - name: month
    objective: 99.9
    sli:
      events:
        error_query: sum(rate(shop_requests_total{code="500"}[{{.window}}]))
        total_query: sum(rate(shop_requests_total[{{.window}}]))
  - name: broken
    objective: 99.9
    sli: {raw: {error_ratio_query: "nonsense by ("}}
  - name: many
    objective: 99.9
    sli:
      events: {error_query: "rate(shop_requests_total[{{.window}}])", total_query: "rate(shop_requests_total[{{.window}}])"}
"""


def objectives(*texts: str) -> tuple[Slo, ...]:
    return read_slos([NamedText(f"{place}.yaml", text) for place, text in enumerate(texts)]).slos


def slo(name: str, part: str) -> str:
    return OPENSLO.replace("NAME", name).replace("PART", part)


class Server(Protocol):
    """Scrapes a shop once a second; with each scrape it has had a hundred more requests."""

    clock: ManualClock
    failing: int
    """How many of each hundred requests fail from now on."""

    @property
    def url(self) -> str: ...

    def scrape(self, seconds: int) -> None:
        """Let so many seconds pass and set the clock to now."""

    def stop_shop(self) -> None: ...


class FakeServer:
    """The fake, on a clock set by hand."""

    def __init__(self) -> None:
        self.clock = ManualClock(1_800_000_000_000)
        self.failing = 0
        self._good = self._bad = 0
        self._is_open = True
        self.fake = FakeSloPrometheus(lambda: self.clock.now_ms() / 1000)
        self.fake.start()
        self.url = self.fake.url

    def scrape(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.advance(1.0)
            if self._is_open:
                self._good, self._bad = self._good + 100 - self.failing, self._bad + self.failing
                at = self.clock.now_ms() / 1000 - 0.25
                self.fake.put("shop_requests_total", at, str(self._good), code="200")
                self.fake.put("shop_requests_total", at, str(self._bad), code="500")

    def stop_shop(self) -> None:
        self._is_open = False


class RealShop:
    """A real Prometheus scraping a tiny exporter of our own."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = ManualClock(SystemClock().now_ms())
        self.failing = 0
        self._good = self._bad = 0
        shop = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                shop._good, shop._bad = shop._good + 100 - shop.failing, shop._bad + shop.failing
                lines = (
                    "# TYPE shop_requests_total counter",
                    f'shop_requests_total{{code="200"}} {shop._good}',
                    f'shop_requests_total{{code="500"}} {shop._bad}',
                    "",
                )
                content = "\n".join(lines).encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/plain; version=0.0.4")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def scrape(self, seconds: int) -> None:
        end = SystemClock().monotonic() + seconds
        wait_until(lambda: SystemClock().monotonic() >= end, "time to pass", seconds + 5)
        self.clock.set_wall(SystemClock().now_ms())

    def stop_shop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def fake_server() -> Iterator[FakeServer]:
    server = FakeServer()
    yield server
    server.fake.stop()


@pytest.fixture
def real_server() -> Iterator[RealShop]:
    with own_folder() as folder:
        url = f"http://127.0.0.1:{free_port()}"
        shop = RealShop(url)
        config = folder / "p.yml"
        target = f"[{{targets: ['127.0.0.1:{shop.port}']}}]"
        jobs = f"  - {{job_name: shop, static_configs: {target}}}\n"
        config.write_text(f"global: {{scrape_interval: 1s}}\nscrape_configs:\n{jobs}")
        config.chmod(0o644)
        arguments = [f"--config.file={config}", f"--storage.tsdb.path={folder}/tsdb", f"--web.listen-address={url[7:]}"]
        prometheus = RealServer("prometheus", arguments, f"{url}/-/ready", folder)
        prometheus.start()
        try:
            yield shop
        finally:
            prometheus.stop()


Look = Callable[..., dict[str, SloStanding]]


@pytest.fixture
def look() -> Look:
    """Polls once and says where each objective stands."""

    def once(server: Server, slos: tuple[Slo, ...]) -> dict[str, SloStanding]:
        board = SloBoard(server.clock, LowTraffic())
        board.declare(slos)
        with closing(SloSource(HttpClient(server.url), lambda: slos, server.clock)) as source:
            board.ingest(source.poll(server.clock.now_ms()).slos or ())
        return {each.slo.name: each for each in board.assess(server.clock.now_ms())}

    return once


class SloContract:
    """The promises."""

    @pytest.fixture
    def server(self) -> Server:
        raise NotImplementedError

    def test_from_well_to_a_page_to_unknown(self, server: Server, look: Look) -> None:
        slos = objectives(slo("good", GOOD), slo("bad", BAD), SLOTH)
        server.scrape(18)
        well = look(server, slos)
        for name in ("good", "bad"):
            assert (well[name].condition, well[name].achieved) == (Condition.OK, 1.0), well[name].why
            assert well[name].events == pytest.approx(1200, rel=0.15)
        month = well["month"]
        assert month.condition is Condition.UNKNOWN
        assert month.achieved is None
        assert month.pairs[0].state is PairState.UNKNOWN
        assert month.age_seconds == pytest.approx(0, abs=5)
        assert any("nonsense" in note or "parse" in note or "can't" in note for note in well["broken"].notes)
        assert any("put sum(…) around it" in note for note in well["many"].notes)
        assert {well["broken"].condition, well["many"].condition} == {Condition.UNKNOWN}

        server.failing = 60
        server.scrape(14)
        burning = look(server, slos)
        for name in ("good", "bad"):
            each = burning[name]
            assert each.is_paging, each.why
            assert each.condition is Condition.DEGRADED
            assert [window.error_ratio for window in each.windows] == pytest.approx([0.6, 0.6], abs=0.05)
            assert each.achieved == pytest.approx(0.4, abs=0.05)
            assert (each.budget_left or 0.0) < -3

        server.stop_shop()
        server.scrape(13)
        blind = look(server, slos)
        for name in ("good", "bad"):
            assert blind[name].condition is Condition.UNKNOWN, blind[name].why
            assert blind[name].achieved is None

    def test_nothing_but_broken_queries_is_a_failure(self, server: Server) -> None:
        slos = tuple(each for each in objectives(SLOTH) if each.name == "broken")
        with (
            closing(SloSource(HttpClient(server.url), lambda: slos, server.clock)) as source,
            pytest.raises(HttpFailure),
        ):
            source.poll(server.clock.now_ms())


class TestFakeSlo(SloContract):
    @pytest.fixture
    def server(self, fake_server: FakeServer) -> Server:
        return fake_server


@pytest.mark.real
class TestRealSlo(SloContract):
    @pytest.fixture
    def server(self, real_server: RealShop) -> Server:
        return real_server

    def test_every_form_of_question_is_understood(self, real_server: RealShop, look: Look) -> None:
        counter, rate = 'shop_requests_total{code="200"}', "sum(rate(shop_requests_total[5s]))"
        forms: dict[str, Indicator] = {
            "plain": EventRatio(counter, True, "sum(shop_requests_total)"),
            "by subquery": EventRatio(f"sum({counter}) + 0", True, "sum(shop_requests_total) + 0"),
            "rates": EventRatio(f"sum(rate({counter}[5s]))", True, rate, is_counter=False),
            "template": EventRatio(
                f"sum(increase({counter}[{{{{.window}}}}]))", True, "sum(increase(shop_requests_total[{{ .window }}]))"
            ),
            "raw": RawRatio("sum(shop_requests_total) * 0 + 0.25", is_error=True),
            "raw template": RawRatio("1 - 0 * sum(rate(shop_requests_total[{{.window}}])) - 0.25", is_error=False),
            "threshold": ThresholdRatio(rate, Compare.GTE, 1e6),
        }
        window, piece = TimeWindow(12), Slice(4.0, 0.9)
        pairs = (BurnPair(2.0, 8.0, 4.0, Urgency.PAGE),)
        slos = tuple(
            Slo("shop", f"{name} {budgeting}", 0.9, indicator, window, budgeting, piece, pairs)
            for name, indicator in forms.items()
            for budgeting in Budgeting
        )
        real_server.failing = 25
        real_server.scrape(18)
        found = look(real_server, slos)
        for name, standing in found.items():
            assert standing.notes == (), name
            assert standing.achieved is not None, f"{name}: {standing.why}"
            is_bad = "threshold" in name or name.endswith(" Timeslices")
            expected = 0.0 if is_bad else 0.75
            assert standing.achieved == pytest.approx(expected, abs=0.03), name
