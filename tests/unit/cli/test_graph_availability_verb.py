"""`graph availability`, and the worked examples of its page."""

import argparse
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from console.cli.context import Context
from console.cli.graph import availability as verb
from models.catalog.reading import NamedText, read_catalog
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from models.resilience.composite import composite
from models.resilience.exact import MOST_NODES
from models.resilience.protections import protection_findings
from models.resilience.words import percent

PAGE = (Path(__file__).parents[3] / "docs" / "availability.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))


class Run:
    """One run in a folder that holds the page's examples."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed = io.StringIO()
        for name, text in EXAMPLES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def availability(self, *argv: str) -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="verb"))
        self.printed = io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        clock = ManualClock(1_800_000_000_000)
        context = Context(self.printed, io.StringIO(), self.folder, lambda: "", clock, self.folder, unused, unused)
        return verb.run(top.parse_args(["availability", *argv]), context)

    @property
    def text(self) -> str:
        return self.printed.getvalue()

    def answer(self, *argv: str) -> Any:
        assert self.availability(*argv, "--json") == 0
        return json.loads(self.text)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_every_figure_of_the_page_comes_out(run: Run) -> None:
    checked = 0
    for name, after in re.findall(r"```yaml\n# (\S+)\n.*?```(.*?)(?=```yaml|\Z)", PAGE, re.DOTALL):
        for service, bound, figure in re.findall(r"`([a-z]+)` → (at most )?([0-9.]+ %)", after):
            answer = run.answer("--catalog", name, service)
            assert (percent(answer["availability"]), answer["upper_bound"]) == (figure, bool(bound)), service
            checked += 1
    assert checked == 6
    (change, figure) = re.findall(r"`--set (b=[0-9.]+)` → ([0-9.]+ %)", PAGE)[0]
    answer = run.answer("--catalog", "diamond.yaml", "a", "--set", change)
    assert percent(answer["availability"]) == figure
    assert percent(answer["before"]) == "99.7901 %"
    answer = run.answer("--catalog", "guarded.yaml", "price")
    assert f"would be at {percent(answer['without_absorbing'])}" in PAGE
    assert answer["absorbed"] == [["price", "rates"]]
    assert f"more than {MOST_NODES:,} nodes" in PAGE


def test_the_page_shows_what_the_console_prints(run: Run) -> None:
    shown = re.findall(r"```console\n\$ main.py graph availability (.*?)\n(.*?)```", PAGE, re.DOTALL)
    assert len(shown) == 1
    for command, lines in shown:
        assert run.availability(*command.split()) == 0
        assert run.text.startswith(lines)
        assert "Promise exceeds composite: 99.9 % was promised" in run.text
        assert "taken for independent" in run.text


def test_the_findings_of_the_page_come_out() -> None:
    catalog = read_catalog([NamedText("storm.yaml", EXAMPLES["storm.yaml"])]).catalog
    found = protection_findings(catalog, "2026-05-01")
    said = [row.words for row in found.unprotected] + [row.words for row in found.storms]
    said += [row.words for row in found.fallbacks] + [row.words for row in found.timeouts]
    assert [f"- {words}" for words in said] == PAGE.partition("storm.yaml")[2].partition("```\n")[2].strip().split("\n")


def test_the_document_has_every_field_the_page_names(run: Run) -> None:
    answer = run.answer("--catalog", "diamond.yaml", "a")
    assert set(answer) == set(re.findall(r"`(\w+)`", PAGE.partition("## In JSON")[2].partition("The exit status")[0])) - {
        "minutes_30d", "if_perfect",
    }  # fmt: skip
    assert answer["availability"] == answer["low"] == answer["high"] == pytest.approx(0.997901, abs=5e-7)
    assert (answer["exact"], answer["promised"], answer["exceeds"]) == (True, 0.999, True)
    assert answer["costly"][0]["service"] == "b"
    assert answer["costly"][0]["minutes_30d"] == pytest.approx(43.15, abs=0.01)
    assert answer["downtime_seconds_30d"] == pytest.approx(5439.4, abs=0.1)


def test_an_edge_list_has_no_figures_and_says_so(run: Run) -> None:
    (run.folder / "plain.json").write_text('{"nodes": ["a", "b"], "edges": [["a", "b"]]}', encoding="utf-8")
    answer = run.answer("--catalog", "plain.json", "a")
    assert (answer["assumed"], answer["upper_bound"], answer["exceeds"]) == (["a", "b"], True, None)
    assert "unknown. Nothing here has a figure" in answer["words"][0]
    assert run.availability("--catalog", "plain.json", "a") == 0
    assert "100 %  " not in run.text
    assert run.text.splitlines()[1].split() == ["unknown", "nothing", "unknown"]


def test_an_edge_list_with_figures_set_is_worked_out(run: Run) -> None:
    (run.folder / "plain.json").write_text('{"nodes": ["a", "b=c"], "edges": [["a", "b=c"]]}', encoding="utf-8")
    answer = run.answer("--catalog", "plain.json", "a", "--set", "b=c=0.9", "--set", "a=0.5")
    assert (answer["availability"], answer["assumed"]) == (pytest.approx(0.45), [])
    assert answer["changes"] == {"a": 0.5, "b=c": 0.9}


def test_an_unknown_service_is_refused_with_near_names(run: Run) -> None:
    with pytest.raises(BadInput, match="shopp: expected the id of a service in this catalog; did you mean"):
        run.availability("--catalog", "replicas.yaml", "shopp")


@pytest.mark.parametrize("change", ["db", "db=", "=0.9", "db=high", "db=1.5", "db=-1", "db=nan", ""])
def test_a_change_that_is_none_is_refused(run: Run, change: str) -> None:
    with pytest.raises(BadInput, match="--set: expected NODE=VALUE with a value from 0 to 1"):
        run.availability("--catalog", "replicas.yaml", "shop", "--set", change)


def test_a_change_of_a_service_that_is_not_there_is_refused(run: Run) -> None:
    with pytest.raises(BadInput, match="availability: d8: expected the id of a service"):
        run.availability("--catalog", "replicas.yaml", "shop", "--set", "d8=0.9")


def test_a_sampled_figure_shows_its_interval() -> None:
    top = {"target": "m0", "group": "g", "needed": 2}
    services = [
        {"id": "s", "availability": 0.99, "depends_on": [{**top, "target": f"m{i}"} for i in range(3)]},
        *(
            {"id": f"m{i}", "availability": 0.9, "depends_on": [{"target": each, "group": "h"} for each in "xy"]}
            for i in range(3)
        ),
        *({"id": each, "availability": 0.8} for each in "xy"),
    ]
    text = json.dumps({"services": services})
    catalog = read_catalog([NamedText("f.yaml", text)]).catalog
    exact, guess = composite(catalog, "s"), composite(catalog, "s", most_nodes=3)
    line = verb.availability_lines(guess)[1]
    assert line.startswith(f"about {percent(guess.value)} ({percent(guess.low)} to {percent(guess.high)})")
    assert guess.low <= exact.value <= guess.high
    assert verb.availability_document(guess)["exact"] is False
