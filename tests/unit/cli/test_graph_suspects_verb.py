"""`graph suspects`, and the examples of its page."""

import argparse
import io
import json
import re
import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from console.cli.context import Context
from console.cli.graph import suspects as verb
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput

PAGE = (Path(__file__).parents[3] / "docs" / "causes.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```(?:csv|yaml|json)\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
ONSET = ("--onset", "2026-11-21T13:45:00Z")


class Run:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out, self.err = io.StringIO(), io.StringIO()
        for name, text in EXAMPLES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def suspects(self, *argv: str) -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="verb"))
        self.out, self.err = io.StringIO(), io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        clock = ManualClock(1_800_000_000_000)
        context = Context(self.out, self.err, self.folder, lambda: "", clock, self.folder, unused, unused)
        return verb.run(top.parse_args(["suspects", "--catalog", "estate.json", *argv]), context)

    def json(self, *argv: str) -> list[dict[str, Any]]:
        assert self.suspects(*argv, "--json") == 0
        listed: list[dict[str, Any]] = json.loads(self.out.getvalue())["suspects"]
        return listed


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_every_example_is_used() -> None:
    assert set(EXAMPLES) == {"metrics.csv", "estate.json", "symptoms.yaml", "alerts.json", "changes.yaml"}


def test_metrics_rank_all_services_with_evidence(run: Run) -> None:
    found = run.json("--metrics", "metrics.csv", *ONSET, "--symptom", "web:lat")
    assert [each["service"] for each in found] == ["orders", "web", "search"]
    assert all(set(each) == {"service", "score", "for", "against"} for each in found)
    assert all(one["score"] > other["score"] for one, other in pairwise(found))
    assert "× its usual" in found[0]["for"][0]
    assert any("orders, which it needs" in words for words in found[1]["against"])
    assert run.err.getvalue() == ""


@pytest.mark.parametrize("file", ["symptoms.yaml", "alerts.json"])
def test_symptoms_alone(run: Run, file: str) -> None:
    assert run.json("--symptoms", file)[0]["service"] == "orders"


def test_changes_are_candidates(run: Run) -> None:
    found = run.json("--symptoms", "symptoms.yaml", "--changes", "changes.yaml")
    assert [each.get("change") for each in found[:2]].count("orders v88") == 1


def test_a_symptom_alone_is_answered(run: Run) -> None:
    assert {each["service"] for each in run.json("--symptom", "web")} == {"web", "orders", "search"}


def test_names_with_colons_and_unknown_ones(run: Run) -> None:
    run.write("estate.json", '{"nodes": ["a::b", "c"], "edges": [["a::b", "c"]]}')
    rows = [
        f"{1000 + at},{service},cpu,{1 + at % 3 + (30 if at > 40 else 0)}"
        for at in range(50)
        for service in ("c", "new")
    ]
    run.write("m.csv", "timestamp,service,signal,value\n" + "\n".join(rows))
    found = run.json("--metrics", "m.csv", "--onset", "1041", "--symptom", "a::b:lat")
    assert [each["service"] for each in found] == ["c", "new", "a::b"]
    run.json("--metrics", "m.csv", "--onset", "1041", "--symptom", "nobody:lat")
    assert "'nobody' is not in the catalogue" in run.err.getvalue()


def test_bad_rows_are_told_and_the_rest_is_answered(run: Run) -> None:
    run.write("m.csv", EXAMPLES["metrics.csv"] + "soon,web,latency,1\n" * 30)
    assert run.json("--metrics", "m.csv", *ONSET)[0]["service"] == "orders"
    lines = run.err.getvalue().splitlines()
    assert "m.csv:23: timestamp" in lines[0]
    assert lines[-1] == "warning: 30 rows in all were left out or doubtful"


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ((), "nothing tells of trouble"),
        (("--metrics", "metrics.csv"), "--onset: is needed"),
        (("--metrics", "metrics.csv", "--onset", "yesterday"), "expected seconds since the epoch or ISO 8601"),
        (("--metrics", "none.csv", *ONSET), "can't be read"),
        (("--metrics", "estate.json", *ONSET), "no column"),
        (("--symptoms", "metrics.csv"), "expected"),
    ],
)
def test_what_cannot_be_used(run: Run, argv: tuple[str, ...], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        run.suspects(*argv)


def test_people_read_ten_with_signs(run: Run) -> None:
    assert run.suspects("--metrics", "metrics.csv", *ONSET) == 0
    text = run.out.getvalue()
    assert text.startswith(" 1  0.") and "          + latency" in text and "          - " in text


@pytest.mark.parametrize(
    ("onset", "side"), [("2026-11-21T12:45:00Z", "before"), ("1795270000", "after"), ("-90000000000", "before")]
)
def test_an_onset_beside_the_metrics_is_told_of(run: Run, onset: str, side: str) -> None:
    assert run.suspects("--metrics", "metrics.csv", "--onset", onset) == 0
    assert f"no sample lies {side}" in run.err.getvalue()


def test_a_value_too_large_to_be_measured_is_a_gap(run: Run) -> None:
    run.write("metrics.csv", EXAMPLES["metrics.csv"] + "2026-11-21T13:47:00Z,web,latency,1e300\n")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert run.json("--metrics", "metrics.csv", *ONSET, "--symptom", "web:lat")[0]["service"] == "orders"
