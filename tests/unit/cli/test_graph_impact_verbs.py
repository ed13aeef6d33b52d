"""`graph impact`, `graph spof`, `graph restore`."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from console.cli.context import Context
from console.cli.graph import impact, restore, spof
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput

CATALOG = """
services:
  - {id: web, tier: 0, users: 900, revenue_per_minute: 12.5, currency: EUR, sla: 0.99, depends_on: [checkout]}
  - {id: checkout, tier: 1, users: 100, revenue_per_minute: 50, currency: EUR, depends_on: [db, {target: mail, strength: soft}]}
  - {id: report, depends_on: [{target: db, strength: soft}]}
  - {id: tax, tier: 2, depends_on: [db, {target: mail, strength: fallback, fallback_for: db}]}
  - {id: db, tier: 2, zones: [z1], regions: [r1]}
  - {id: mail, zones: [z1, z2], aliases: [smtp]}
"""


class Run:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "estate.yaml").write_text(CATALOG, encoding="utf-8")

    def __call__(self, *argv: str) -> str:
        top = argparse.ArgumentParser()
        verbs = top.add_subparsers(dest="verb")
        for each in (impact, restore, spof):
            each.add_parser(verbs)
        printed = io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        clock = ManualClock(1_800_000_000_000)
        context = Context(printed, io.StringIO(), self.folder, lambda: "", clock, self.folder, unused, unused)
        arguments = top.parse_args([argv[0], "--catalog", "estate.yaml", *argv[1:]])
        run = {"impact": impact.run, "restore": restore.run, "spof": spof.run}[argv[0]]
        assert run(arguments, context) == 0
        return printed.getvalue()

    def json(self, *argv: str) -> Any:
        return json.loads(self(*argv, "--json"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_impact_as_json(run: Run) -> None:
    found = run.json("impact", "--down", "db")
    assert found["down"] == ["db"]
    assert [(each["service"], each["class"], each["hops"], each["path"]) for each in found["impacted"]] == [
        ("checkout", "down", 1, ["db", "checkout"]),
        ("web", "down", 2, ["db", "checkout", "web"]),
        ("report", "degraded", 1, ["db", "report"]),
    ]
    assert [(each["service"], each["because"]) for each in found["protected"]] == [
        ("tax", "db is down; mail stands in for it at tax")
    ]
    totals = found["totals"]
    assert {key: totals[key] for key in ("tier0", "tier1", "tier2", "tier3", "untiered", "services")} == {
        "tier0": 1,
        "tier1": 1,
        "tier2": 1,
        "tier3": 0,
        "untiered": 1,
        "services": 4,
    }
    assert (totals["users"], totals["users_at_least"]) == (1000, 900)
    assert (totals["revenue_per_minute"], totals["currency"]) == (62.5, "EUR")
    assert (totals["slas"], totals["worst_hops"]) == (["web"], 2)


def test_failures_are_joined_and_hops_limited(run: Run) -> None:
    assert run.json("impact", "--down", "db,smtp")["down"] == ["db", "mail"]
    found = run.json("impact", "--zone", "z1", "--hops", "1")
    assert found["down"] == ["db"]
    # mail keeps its other zone, so it is at risk and does not absorb.
    assert [(each["service"], each["class"]) for each in found["impacted"]] == [
        ("checkout", "down"),
        ("report", "degraded"),
        ("mail", "at risk"),
        ("tax", "at risk"),
    ]
    (run.folder / "if.yaml").write_text("restored: [db]\ndown: [mail]\n", encoding="utf-8")
    assert run.json("impact", "--down", "db", "--what-if", "if.yaml")["down"] == ["mail"]


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("impact",), "expected what fails"),
        (("impact", "--down", ","), "expected what fails"),
        (("impact", "--down", "bd"), "there are|did you mean"),
        (("impact", "--zone", "z3"), "did you mean 'z[12]'"),
        (("impact", "--vendor", "any"), "there are none"),
        (("impact", "--down", "db", "--hops", "-1"), "expected 0 or more"),
        (("restore", "--down", "db", "--healthy", "nobody"), "--healthy"),
        (("spof", "--top", "0"), "expected 1 or more"),
    ],
)
def test_what_cannot_be_asked_is_refused(run: Run, argv: tuple[str, ...], told: str) -> None:
    with pytest.raises(BadInput, match=told):
        run(*argv)


def test_for_people(run: Run) -> None:
    text = run("impact", "--down", "db")
    assert "Hit in all: 4 services (1 of tier 0, 1 of tier 1" in text
    assert "Users: 900 to 1,000. Revenue a minute: 50 to 62 EUR." in text
    assert "checkout  down       1     db is down and checkout cannot work without it" in text
    assert run("impact", "--down", "db", "--format", "mermaid").startswith("flowchart LR\n")


def test_single_points_worst_first(run: Run) -> None:
    found = run.json("spof")["spof"]
    assert [(each["service"], each["score"], each["services"]) for each in found[:3]] == [
        ("db", 4.0, 4),
        ("checkout", 4.0, 2),
        ("web", 3.0, 1),
    ]
    assert len(found) == 6
    assert len(run.json("spof", "--top", "2")["spof"]) == 2
    assert "db" in run("spof")


def test_restore_in_waves(run: Run) -> None:
    steps = run.json("restore", "--down", "db")["steps"]
    assert [(each["number"], each["services"], each["wave"]) for each in steps] == [
        (1, ["db"], 1),
        (2, ["checkout"], 2),
        (3, ["report"], 2),
        (4, ["web"], 3),
    ]
    assert [each["services"] for each in run.json("restore", "--down", "db", "--healthy", "db")["steps"]] == [
        ["checkout"],
        ["report"],
        ["web"],
    ]
    assert run("restore", "--down", "db", "--healthy", "db,checkout,report,web") == "Nothing to restore.\n"


def test_paths_of_a_long_chain_do_not_fill_the_memory(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = [f"n{number}" for number in range(60)]
    edges = [[nodes[number + 1], nodes[number]] for number in range(59)]
    (run.folder / "estate.yaml").write_text(json.dumps({"nodes": nodes, "edges": edges}), encoding="utf-8")
    monkeypatch.setattr(impact, "_MOST_IDS", 100)
    last = run.json("impact", "--down", "n0")["impacted"][-1]
    assert (last["hops"], len(last["path"]), last["path_left_out"]) == (59, 20, 40)
    assert (last["path"][0], last["path"][-1]) == ("n0", "n59")
