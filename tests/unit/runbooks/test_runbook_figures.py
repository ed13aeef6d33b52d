"""Live values beside the steps: what is unknown or old is never shown as normal."""

import math
from pathlib import Path

import pytest

from console.http import HttpClient, HttpFailure
from console.runbook_values import INTERVAL_SECONDS, NoNumber, RunbookValues, close_values, number_of, values_of
from console.sources.prometheus.api import PrometheusApi
from models.catalog.estate import Catalog, Service
from models.kernel.clock import ManualClock
from models.runbooks.figures import FRESH_SECONDS, FigureState, holds, measured, of_catalog
from models.runbooks.runbook import LiveValue
from tests.fakes.station import Station

LAG = LiveValue("Lag", promql="lag", unit="s", normal="< 5")
UP = LiveValue("Up", promql="up")


@pytest.mark.parametrize(
    ("normal", "number", "text", "verdict"),
    [
        ("< 5", 4.9, "", True), ("< 5", 5.0, "", False), (">= 1", 1, "", True), ("!= 0", 0, "", False), ("< 80%", 79, "", True),
        ("== primary", None, "Primary", True), ("!= primary", None, "replica", True), ("< primary", None, "x", None),
        ("", 1, "", None), ("== 3", None, "3", True),
    ],
)  # fmt: skip
def test_comparisons(normal: str, number: float | None, text: str, verdict: bool | None) -> None:
    assert holds(normal, number, text) is verdict


def test_only_a_fresh_figure_can_be_normal() -> None:
    assert (measured(LAG, 2.0, 10).state, measured(LAG, 2.0, 10).text) == (FigureState.NORMAL, "2 s")
    assert measured(LAG, 12345.6, 10).text == "12,346 s"
    assert measured(LAG, 7.0, 10).state is FigureState.ABNORMAL
    assert measured(UP, 1.0, 0).state is FigureState.BARE
    for number, age in ((2.0, FRESH_SECONDS + 1), (2.0, -1), (math.nan, 1), (math.inf, 1), (None, None), (2.0, None)):
        assert measured(LAG, number, age).state is FigureState.UNKNOWN
    assert measured(LAG, 2.0, FRESH_SECONDS + 1, "timed out").text == "2 s"


def test_fields_of_the_catalogue() -> None:
    service = Service("db", "Orders", tier=1, rto_seconds=900, regions=("eu", "us"), team="Data")
    told = {
        name: of_catalog(LiveValue("x", field=name), service)
        for name in ("rto", "tier", "regions", "rpo", "id", "__class__")
    }
    assert (told["rto"].text, told["tier"].text, told["regions"].text) == ("15m", "1", "eu, us")
    assert {told[name].state for name in ("rpo", "id", "__class__")} == {FigureState.UNKNOWN}
    assert of_catalog(LiveValue("x", field="tier", normal="<= 1"), service).state is FigureState.NORMAL
    assert of_catalog(LiveValue("x", field="tier"), None).state is FigureState.UNKNOWN


class Server:
    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, float | Exception] = {}

    def ask(self, expression: str) -> float:
        self.asked.append(expression)
        answer = self.answers[expression]
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_asking_is_bounded_and_failures_are_said() -> None:
    clock, server = ManualClock(0), Server()
    values = RunbookValues(clock, lambda: server.ask)
    server.answers = {"lag": 2.0, "up": NoNumber("no data")}
    values.want([LAG, UP, LAG, LiveValue("Tier", field="tier")], start=False)
    assert values.figure(LAG, None, ()).why == "no answer yet"
    assert values.turn() and not values.turn()
    assert server.asked == ["lag", "up"]
    assert values.figure(LAG, None, ()).state is FigureState.NORMAL
    assert (values.figure(UP, None, ()).state, values.figure(UP, None, ()).why) == (FigureState.UNKNOWN, "no data")

    server.answers = {"lag": HttpFailure("nobody answers"), "up": 1.0}
    clock.advance(INTERVAL_SECONDS)
    assert values.turn()
    assert server.asked[2:] == ["lag"], "a server that can't be reached is not asked again and again"
    assert values.figure(LAG, None, ()).state is FigureState.NORMAL, "the last figure is still young"
    clock.advance(FRESH_SECONDS)
    old = values.figure(LAG, None, ())
    assert (old.state, old.text, old.why) == (FigureState.UNKNOWN, "2 s", "nobody answers")
    values.want([], start=False)
    assert not values.turn()
    values.close()


def test_without_a_server_nothing_runs_and_the_catalogue_still_speaks(tmp_path: Path) -> None:
    desk = Station(tmp_path / "data").open()
    try:
        values = values_of(desk)
        assert values is values_of(desk)
        values.want([LAG])
        figure = values.figure(LAG, None, ())
        assert figure.state is FigureState.UNKNOWN and "prometheus.url" in figure.why
        catalog = Catalog("x", (Service("db", "Orders", tier=1),))
        assert values.figure(LiveValue("Tier", field="tier"), catalog, ("db",)).text == "1"
    finally:
        close_values(desk)
        desk.close()


def test_a_server_that_hangs_delays_only_its_own_thread() -> None:
    import threading

    clock, gate, asked = ManualClock(0), threading.Event(), threading.Event()

    def ask(_expression: str) -> float:
        asked.set()
        assert gate.wait(30)
        return 3.0

    values = RunbookValues(clock, lambda: ask)
    values.want([LAG])
    assert asked.wait(30)
    assert values.figure(LAG, None, ()).state is FigureState.UNKNOWN
    gate.set()
    values.close()
    assert values.figure(LAG, None, ()).text == "3 s"


def test_an_expression_gives_one_number_or_says_why_not() -> None:
    import httpx

    bodies = {
        "one": {"status": "success", "data": {"resultType": "vector", "result": [{"metric": {}, "value": [1, "2.5"]}]}},
        "two": {
            "status": "success",
            "data": {"resultType": "vector", "result": [{"metric": {"a": str(n)}, "value": [1, "2"]} for n in (1, 2)]},
        },
        "none": {"status": "success", "data": {"resultType": "vector", "result": []}},
        "bad": {"status": "error", "errorType": "bad_data", "error": "parse error"},
    }

    def answer(request: httpx.Request) -> httpx.Response:
        name = dict(httpx.QueryParams(request.url.query or request.content)).get("query", "")
        return httpx.Response(400 if name == "bad" else 200, json=bodies[name])

    clock = ManualClock(0)
    api = PrometheusApi(HttpClient("http://prometheus.example", clock=clock, transport=httpx.MockTransport(answer)))
    assert number_of(api, "one", clock) == 2.5
    for name, why in (("two", "got 2 series"), ("none", "no data"), ("bad", "parse error")):
        with pytest.raises(NoNumber, match=why):
            number_of(api, name, clock)
