import argparse
import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli import watch
from console.cli.watch_report import watch_document, watch_table
from console.last_seen import LastSeenFile, SeenSeries
from console.sources.runner import SourceStatus
from models.alerts.alert import Alert
from models.health.board import HealthBoard
from models.health.samples import SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from tests.fakes.alertmanager import FakeAlertmanager
from tests.fakes.prometheus import FakePrometheus
from tests.fakes.web_server import serving

START_MS = 1_800_000_000_000
FAILING = SourceStatus("prometheus", "prometheus", "failing", last_error="refused", latency_ms=1.23)


class Run:
    """What the command line gives a verb, with everything said kept."""

    def __init__(self, data_dir: Path) -> None:
        self.clock = ManualClock(START_MS)
        self.data_dir = data_dir
        self.lines: list[str] = []
        self.errors: list[str] = []
        self.documents: list[Any] = []

    def out(self, text: str) -> None:
        self.lines.append(text)

    def err(self, text: str) -> None:
        self.errors.append(text)

    def json(self, value: Any) -> None:
        self.documents.append(json.loads(json.dumps(value, allow_nan=False)))

    def read_text(self, name: str | Path) -> str:
        return Path(name).read_text()

    def path(self, name: str | Path) -> Path:
        return Path(name)

    def watch(self, *words: str) -> int:
        parser = argparse.ArgumentParser()
        watch.add_parser(parser.add_subparsers())
        return watch.run(parser.parse_args(["watch", *words]), self)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


@pytest.fixture
def fake(run: Run) -> Iterator[FakePrometheus]:
    server = FakePrometheus(lambda: run.clock.now_ms() / 1000)
    server.start()
    for second in range(5):
        server.put("up", START_MS / 1000 - 5 + second, "1", job="node", instance="h:9100")
        server.put("up", START_MS / 1000 - 5 + second, "0", job="gone", instance="h:1")
    yield server
    server.stop()


def test_one_look_lists_every_target_worst_first(run: Run, fake: FakePrometheus) -> None:
    assert run.watch("--prometheus", fake.url, "--once", "--json") == 0
    document = run.documents[0]
    assert [(one["service"], one["state"]) for one in document["services"]] == [
        ("gone/h:1", "down"),
        ("node/h:9100", "ok"),
    ]
    node = document["services"][1]
    assert (node["value"], node["unit"], node["metric"]) == (1.0, "ratio", "targets answering")
    assert node["age_seconds"] == 1.0
    assert node["signals"][0]["state"] == "ok"
    source = document["sources"][0]
    assert (source["name"], source["state"], source["error"]) == ("prometheus", "ok", None)


def test_with_the_server_gone_every_one_reads_unknown_with_its_age(run: Run, fake: FakePrometheus) -> None:
    run.watch("--prometheus", fake.url, "--once", "--json")
    fake.stop()
    run.clock.advance(2)
    assert run.watch("--prometheus", fake.url, "--once", "--json") == 1
    services = run.documents[1]["services"]
    assert [(one["service"], one["state"], one["value"], one["age_seconds"]) for one in services] == [
        ("gone/h:1", "unknown", None, 3.0),
        ("node/h:9100", "unknown", None, 3.0),
    ]
    assert services[1]["signals"][0]["last_value"] == 1.0
    assert run.documents[1]["sources"][0]["state"] == "failing"
    assert run.watch("--prometheus", fake.url, "--once", "--json") == 1
    assert len(run.documents[2]["services"]) == 2, "a failed look must not forget what was known"


def test_with_nothing_known_and_no_server_the_error_is_all(run: Run) -> None:
    assert run.watch("--prometheus", "http://127.0.0.1:1", "--once", "--json") == 1
    assert run.documents[0]["services"] == []
    assert run.documents[0]["sources"][0]["error"]


def test_a_catalog_lists_services_nobody_measures_as_unknown(run: Run, fake: FakePrometheus, tmp_path: Path) -> None:
    catalog = tmp_path / "c.yaml"
    catalog.write_text(
        "watchfloor: catalog/1\nname: estate\nservices:\n  - {id: web, name: Web, aliases: [node]}\n  - {id: dark, name: Dark}\n"
    )
    status = run.watch("--prometheus", fake.url, "--catalog", str(catalog), "--once", "--json")
    assert status == 0
    states = {one["service"]: one["state"] for one in run.documents[0]["services"]}
    assert states == {"gone/h:1": "down", "web": "ok", "dark": "unknown"}


@pytest.mark.parametrize(
    "words",
    [
        ("--prometheus", "no url", "--once"),
        ("--prometheus", "http://u:pa55@h", "--once"),
        ("--prometheus", "http://h", "--preset", "nothing", "--once"),
        ("--prometheus", "http://h", "--interval", "0", "--once"),
        ("--prometheus", "http://h", "--service-label", 'a"b', "--once"),
    ],
)
def test_what_makes_no_sense_is_bad_input_before_any_request(run: Run, words: tuple[str, ...]) -> None:
    with pytest.raises(BadInput) as caught:
        run.watch(*words)
    assert "pa55" not in str(caught.value)


def test_the_table_says_state_in_words_and_never_shows_a_past_value() -> None:
    board = HealthBoard(ManualClock(START_MS))
    board.recall(SeriesKey("shop", Signal.ERRORS), Unit.RATIO, "errors", START_MS / 1000 - 40, 0.25)
    lines = watch_table(START_MS, [FAILING], board.assess(START_MS), None)
    assert lines[1] == "prometheus: FAILING, never answered: refused"
    assert lines[3].split()[:5] == ["?", "UNKNOWN", "shop", "–", "40"]
    assert "25 %" not in lines[3]


def test_alerts_stand_at_their_service_and_unknown_alerts_are_not_none() -> None:
    alert = Alert("f1", "ErrorsHigh", "shop", "firing", "critical", "many", START_MS, None, {}, "alertmanager")
    stray = Alert("f2", "Watchdog", None, "firing", "none", "", START_MS, None, {}, "alertmanager")
    board = HealthBoard(ManualClock(START_MS))
    board.discover(["shop"])
    services = board.assess(START_MS)
    document = watch_document(START_MS, [], services, (alert, stray))
    assert [one["name"] for one in document["services"][0]["alerts"]] == ["ErrorsHigh"]
    assert [one["name"] for one in document["alerts_without_service"]] == ["Watchdog"]
    assert document["alerts_known"]
    assert not watch_document(START_MS, [], services, None)["alerts_known"]


def test_last_values_are_kept_for_each_server_and_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "health" / "last_seen.json"
    one, other = LastSeenFile(path, "http://a"), LastSeenFile(path, "http://b")
    seen = (SeenSeries("shop", Signal.UP, "", Unit.RATIO, "up", 1.5, 1.0),)
    one.save(seen)
    other.save(())
    assert one.load() == seen
    assert other.load() == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["last_seen.json"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"version": 1, "servers": {"http://a": [{"service": 1}, 7]}}', '{"version": 9}']
)
def test_a_damaged_cache_counts_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "last_seen.json"
    path.write_text(text)
    assert LastSeenFile(path, "http://a").load() == ()


def failing(run: Run) -> dict[str, str]:
    """What the last report says of the sources that gave no answer."""
    return {each["name"]: each["error"] for each in run.documents[-1]["sources"] if each["state"] == "failing"}


def test_addresses_that_were_mixed_up_are_named(run: Run, fake: FakePrometheus) -> None:
    alertmanager = FakeAlertmanager()
    alertmanager.start()
    try:
        run.watch("--prometheus", alertmanager.url, "--alertmanager", fake.url, "--once", "--json")
    finally:
        alertmanager.stop()
    said = failing(run)
    assert "Alertmanager, where Prometheus was expected. Check the address" in said["prometheus"]
    assert "Prometheus, where Alertmanager was expected. Check the address" in said["alertmanager"]


@pytest.mark.parametrize(
    ("status", "content", "said"),
    [
        (
            200,
            b"<!doctype html><title>Sign in</title>",
            "a web page, perhaps for signing in, where Prometheus was expected",
        ),
        (404, b"nginx", "Prometheus was expected"),
        (503, b"later", "answered 503: later"),
    ],
)
def test_what_is_no_server_of_monitoring_says_so(run: Run, status: int, content: bytes, said: str) -> None:
    with serving(lambda _path, _said: (status, {"Content-Type": "text/html"}, content)) as url:
        assert run.watch("--prometheus", url, "--once", "--json") == 1
    assert said in failing(run)["prometheus"]
