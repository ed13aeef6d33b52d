"""`slo validate|status|attainment`, and the examples of its page."""

import argparse
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from console.cli import slo as verb
from console.cli.context import Context
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from tests.fakes.slo_server import FakeSloPrometheus

PAGE = (Path(__file__).parents[3] / "docs" / "slo.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))


class Run:
    """One run in a folder that holds the page's examples."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock(1_800_000_000_000)
        self.printed = io.StringIO()
        for name, text in EXAMPLES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def slo(self, *argv: str) -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="noun"))
        self.printed = io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        context = Context(
            self.printed, io.StringIO(), self.folder, lambda: "a: [", self.clock, self.folder, unused, unused
        )
        return verb.run(top.parse_args(["slo", *argv]), context)

    @property
    def text(self) -> str:
        return self.printed.getvalue()

    def answer(self) -> Any:
        return json.loads(self.text)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_the_pages_examples_are_valid(run: Run) -> None:
    assert set(EXAMPLES) == {"openslo.yaml", "sloth.yaml", "agreement.yaml"}
    assert run.slo("validate", "openslo.yaml", "sloth.yaml", "--json") == 0
    answer = run.answer()
    assert [(each["service"], each["name"], each["objective"]) for each in answer["slos"]] == [
        ("checkout", "requests", 0.999),
        ("search", "answers-in-time", 0.99),
    ]
    assert answer["skipped"] == []
    assert run.slo("validate", "openslo.yaml", "sloth.yaml") == 0
    assert run.text.startswith("Valid: 2 objectives from 1 SLI, 1 SLO, 1 Sloth.")


def test_a_folder_may_be_named(run: Run) -> None:
    folder = run.folder / "all"
    folder.mkdir()
    (folder / "a.yaml").write_text(EXAMPLES["sloth.yaml"])
    assert run.slo("validate", "all", "--json") == 0
    assert len(run.answer()["slos"]) == 1


def test_the_pages_agreement_gives_the_pages_figures(run: Run) -> None:
    assert run.slo("attainment", "agreement.yaml", "--json") == 0
    answer = run.answer()
    assert answer["attainment"] == pytest.approx(0.998378, abs=5e-7)
    assert (answer["counted_seconds"], answer["excluded_seconds"], answer["met"]) == (4200.0, 2400.0, True)
    assert run.slo("attainment", "agreement.yaml") == 0
    shown = re.search(r"```\n(checkout for .*?)```", PAGE, re.DOTALL)
    assert shown is not None
    assert run.text == shown[1]


def test_a_broken_agreement_is_exit_1(run: Run) -> None:
    (run.folder / "broken.yaml").write_text(EXAMPLES["agreement.yaml"].replace("sla: 0.995", "sla: 0.9995"))
    assert run.slo("attainment", "broken.yaml") == 1
    assert "SLA 99.95 % BROKEN, " in run.text


def test_faults_come_as_bad_input(run: Run) -> None:
    with pytest.raises(BadInput, match="well-formed"):
        run.slo("validate", "-")
    with pytest.raises(BadInput, match="can't be read"):
        run.slo("validate", "gone.yaml")
    with pytest.raises(BadInput, match="--min-events"):
        run.slo("status", "sloth.yaml", "--prometheus", "http://127.0.0.1:1", "--min-events", "-1")


def test_status_measures_once(run: Run) -> None:
    server = FakeSloPrometheus(lambda: run.clock.now_ms() / 1000)
    now = run.clock.now_ms() / 1000
    for step in range(500):
        at = now - 15 * (499 - step)
        server.put("http_requests_total", at, str(100 * step), job="checkout", code="200")
        server.put("http_requests_total", at, str(10 * step), job="checkout", code="500")
    server.start()
    try:
        assert run.slo("status", "sloth.yaml", "--prometheus", server.url, "--json") == 1
        (slo,) = run.answer()["slos"]
        assert slo["state"] == "degraded"
        assert [pair["state"] for pair in slo["pairs"]] == ["firing", "unknown", "unknown"]
        assert slo["achieved"] is None
        assert slo["sla_standing"]["sla"] == 0.995
        assert run.slo("status", "sloth.yaml", "--prometheus", server.url) == 1
        assert re.search(r"^degraded +checkout +requests +99.9 % over 30d", run.text, re.MULTILINE)
    finally:
        server.stop()


def test_without_a_server_everything_is_unknown_and_exit_1(run: Run) -> None:
    assert run.slo("status", "sloth.yaml", "--prometheus", "http://127.0.0.1:1", "--json") == 1
    answer = run.answer()
    assert [each["state"] for each in answer["slos"]] == ["unknown"]
    assert "can't be reached" in answer["error"]
