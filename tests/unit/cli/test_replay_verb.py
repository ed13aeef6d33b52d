"""`replay`, and the examples of its page."""

import argparse
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from console.cli import replay as verb
from console.cli.context import Context
from console.http import HttpFailure
from models.kernel.clock import ManualClock, parse_rfc3339, rfc3339
from models.kernel.errors import BadInput
from tests.fakes.prometheus import FakePrometheus

PAGE = (Path(__file__).parents[3] / "docs" / "replay.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
FIRST = parse_rfc3339("2026-11-01T00:00:00Z")


def past() -> str:
    """Twelve days by the minute: one bad incident, one mild one, and two blips that mean nothing."""
    lines = ["timestamp,value,service"]
    for minute in range(12 * 1440):
        at = FIRST + minute * 60_000
        value = 0.01
        if "2026-11-03T09:12" <= rfc3339(at) < "2026-11-03T09:50":
            value = 0.3
        elif "2026-11-09T21:05" <= rfc3339(at) < "2026-11-09T21:20":
            value = 0.04
        elif minute in (2000, 12_000):
            value = 0.08
        lines.append(f"{rfc3339(at)},{value},checkout")
    return "\n".join(lines)


class Run:
    """One run in a folder that holds the page's examples and a past to try them on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock(FIRST)
        self.printed = io.StringIO()
        self.said = io.StringIO()
        self.stdin = ""
        for name, text in EXAMPLES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def replay(self, *argv: str) -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="noun"))
        self.printed, self.said = io.StringIO(), io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        context = Context(
            self.printed, self.said, self.folder, lambda: self.stdin, self.clock, self.folder, unused, unused
        )
        return verb.run(top.parse_args(["replay", *argv]), context)

    def answer(self) -> Any:
        return json.loads(self.printed.getvalue())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    made = Run(tmp_path)
    (tmp_path / "past.csv").write_text(past())
    return made


def test_the_page_shows_what_its_examples_give(run: Run) -> None:
    argv = ("--rule", "new.yaml", "--against", "old.yaml", "--input", "past.csv", "--incidents", "incidents.yaml")
    assert run.replay(*argv) == 0
    shown = re.search(r"```\n(2026-.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    assert run.printed.getvalue() == shown[1]


def test_json_from_standard_input(run: Run) -> None:
    run.stdin = past() + "\nnever,1,checkout\n"
    argv = ("--rule", "new.yaml", "--input", "-", "--incidents", "incidents.yaml", "--against", "old.yaml", "--json")
    assert run.replay(*argv) == 0
    answer = run.answer()
    assert (answer["alert_count"], answer["false_alert_count"], answer["skipped_rows"]) == (2, 0, 1)
    assert [(each["title"], each["detected"], each["delay_seconds"]) for each in answer["incidents"]] == [
        ("pool exhausted", True, 300.0),
        ("slow bleed", True, 480.0),
    ]
    assert answer["against"]["alert_count"] == 3
    assert [each["title"] for each in answer["newly_found"]] == ["slow bleed"]
    assert "1 rows left out" in run.said.getvalue()


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("--input", "past.csv", "--prometheus", "http://127.0.0.1:1", "--query", "x"),
        ("--input", "past.csv", "--query", "x"),
        ("--prometheus", "http://127.0.0.1:1"),
        ("--input", "past.csv", "--days", "0"),
        ("--input", "past.csv", "--step", "0"),
        ("--input", "gone.csv"),
        ("--input", "past.csv", "--incidents", "new.yaml"),
    ],
)
def test_what_cannot_be_used_is_bad_input(run: Run, argv: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        run.replay("--rule", "new.yaml", *argv)


def test_nothing_selected_says_so(run: Run) -> None:
    run.stdin = "1,2,till\n2,3,till\n"
    assert run.replay("--rule", "new.yaml", "--input", "-") == 0
    assert run.printed.getvalue() == "No series of these data is selected by the rule.\n"


def test_weeks_from_prometheus_come_in_pieces(run: Run) -> None:
    server = FakePrometheus(lambda: run.clock.now_ms() / 1000)
    server.start()
    run.clock.set_wall(FIRST + 86_400_000)
    for minute in range(1441):
        value = "0.2" if 600 <= minute < 620 else "0.01"
        server.put("errors", FIRST / 1000 + minute * 60, value, service="checkout")
    query = "max by (service) (errors{})"
    try:
        argv = ("--rule", "old.yaml", "--prometheus", server.url, "--query", query, "--days", "1", "--json")
        assert run.replay(*argv) == 0
        (alert,) = run.answer()["alerts"]
        assert (alert["service"], alert["start"]) == ("checkout", "2026-11-01T10:00:00.000Z")
        asked = len(server.requests)
        assert run.replay(*argv, "--step", "5") == 0
        assert len(server.requests) - asked == 3, "the time, and a day of 5 s in two pieces"
        assert run.answer()["samples"] == 17_281
        server.refuse["errors"] = (422, '{"status":"error","errorType":"execution","error":"too many samples"}')
        with pytest.raises(HttpFailure, match="too many samples"):
            run.replay(*argv)
    finally:
        server.stop()
