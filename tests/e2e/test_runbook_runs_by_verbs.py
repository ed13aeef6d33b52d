"""Runs, the restore order and evidence by verbs, as an open console runs them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli.entry import run_for
from console.local_socket import Answer, Request
from tests.fakes.station import Station

BOOK = """\
watchfloor: runbook/1
key: failover
title: DB failover
chunks:
  - title: Diagnose
    steps:
      - {key: lag, text: Replica lag, expected: under 5 s}
      - {key: wipe, text: Wipe the old primary, destructive: true}
"""
ESTATE = """\
watchfloor: catalog/1
services:
  - {id: db, name: Orders database, tier: 0}
  - {id: orders, name: Orders, tier: 1, depends_on: [db]}
  - {id: web, name: Web, tier: 1, depends_on: [orders]}
"""


class Terminal:
    """Verbs on one open data directory: a process for each would cost seconds and show nothing more."""

    def __init__(self, place: Path) -> None:
        self._station = Station(place / "data")
        self._place = place
        self.desk = self._station.open()

    def run(self, *words: str) -> Answer:
        self._station.clock.advance(1)
        return run_for(Request(list(words), str(self._place), None), self.desk, self._station.clock)

    def ok(self, *words: str) -> Any:
        ran = self.run(*words, "--json")
        assert ran.status == 0, ran
        return json.loads(ran.out)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    (tmp_path / "failover.yaml").write_text(BOOK, encoding="utf-8")
    terminal.ok("runbook", "import", str(tmp_path / "failover.yaml"))
    terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV2", "--service", "db")
    yield terminal
    terminal.desk.close()


def steps(document: Any) -> list[tuple[str, str]]:
    return [(step["state"], step["observed"]) for step in document["steps"]]


def test_a_run_by_verbs(terminal: Terminal, tmp_path: Path) -> None:
    run = terminal.ok("runbook", "start", "1", "failover")
    assert (run["title"], run["current"], run["steps_on_way"]) == ("DB failover", "lag", 2)
    unseen = terminal.run("runbook", "step", "1", "1", "done")
    assert unseen.status == 1 and "what was seen? Expected: under 5 s" in unseen.err
    terminal.ok("runbook", "step", "1", "1", "doing")
    terminal.ok("runbook", "assign", "1", "lag", "Bo")
    terminal.ok("runbook", "bookmark", "1", "1")
    assert steps(terminal.ok("runbook", "observe", "1", "1", "2 s"))[0] == ("done", "2 s")
    locked = terminal.run("runbook", "step", "1", "2", "done")
    assert locked.status == 1 and "destroys traces" in locked.err
    for what in ("logs", "metric-snapshot"):
        terminal.ok("incident", "evidence", "1", "keep", what, "s3://keep")
    core = tmp_path / "core"
    core.write_bytes(b"core")
    terminal.ok("incident", "evidence", "1", "add", str(core), "--source", "db-3", "--keeps", "memory-dump")
    terminal.ok("runbook", "step", "1", "2", "done")
    terminal.ok("runbook", "reopen", "1", "1", "--reason", "it rises again")
    early = terminal.run("runbook", "end", "1")
    assert early.status == 1 and "step 1 is todo" in early.err
    terminal.ok("runbook", "skip", "1", "1", "--reason", "seen on the bridge")
    assert terminal.ok("runbook", "end", "1")["ending"] == "complete"
    (shown,) = terminal.ok("runbook", "runs", "1")["runs"]
    assert (shown["settled"], shown["bookmarks"] != {}) == (2, True)
    texts = [entry["text"] for entry in terminal.ok("incident", "show", "1")["timeline"]]
    assert "DB failover 1 Replica lag: done, saw 2 s" in texts and "DB failover: checklist complete" in texts


def test_wrong_names_are_told_with_what_was_expected(terminal: Terminal) -> None:
    none = terminal.run("runbook", "step", "1", "1", "done")
    assert none.status == 2 and "start one first" in none.err
    terminal.ok("runbook", "start", "1", "failover")
    for words, told in (
        (("step", "1", "7", "done"), "has no step '7'; expected 1 to 2"),
        (("step", "1", "1", "perhaps"), "expected doing, blocked, done"),
        (("observe", "1", "1", "x", "--run", "nowhere"), "expected the key of its runbook"),
    ):
        wrong = terminal.run("runbook", *words)
        assert wrong.status == 2 and told in wrong.err, wrong


def test_evidence_is_hashed_again_handed_over_and_given_out(terminal: Terminal, tmp_path: Path) -> None:
    inside, outside = tmp_path / "app.log", tmp_path / "core"
    inside.write_bytes(b"log")
    outside.write_bytes(b"core")
    terminal.ok("incident", "evidence", "1", "add", str(inside), "--source", "db-3")
    terminal.ok("incident", "evidence", "1", "add", str(outside), "--source", "db-3", "--outside")
    inside.unlink()
    terminal.ok("incident", "evidence", "1", "transfer", "app.log", "Raj", "--note", "legal asks")
    given = tmp_path / "given.log"
    terminal.ok("incident", "evidence", "1", "export", "app.log", str(given))
    assert given.read_bytes() == b"log"
    assert {row["soundness"] for row in terminal.ok("incident", "evidence", "1", "verify")} == {"intact"}
    outside.write_bytes(b"Core")
    broken = terminal.run("incident", "evidence", "1", "verify", "--json")
    assert broken.status == 1 and "not all evidence is what was collected: core" in broken.err
    found = terminal.ok("incident", "evidence", "1", "list")
    log, core = found["evidence"]
    assert (log["holder"], [line["act"] for line in log["custody"]]) == ("Raj", ["transfer", "export"])
    assert core["soundness"] == "broken"
    refused = terminal.run("incident", "evidence", "1", "export", "core", str(tmp_path / "x"))
    assert refused.status == 1 and "not what was collected" in refused.err and not (tmp_path / "x").exists()


def test_the_restore_order_is_a_run_that_follows_what_turns_healthy(terminal: Terminal, tmp_path: Path) -> None:
    bare = terminal.run("runbook", "restore", "1")
    assert bare.status == 1 and "no catalogue is in force" in bare.err
    (tmp_path / "estate.yaml").write_text(ESTATE, encoding="utf-8")
    terminal.ok("catalog", "import", str(tmp_path / "estate.yaml"))
    (tmp_path / "dr.csv").write_text("service,site\ndb,b\nweb,b\nfax,b\n", encoding="utf-8")
    seen = terminal.run("runbook", "restore", "1", "--inventory", str(tmp_path / "dr.csv"), "--json")
    assert seen.status == 0 and "UNVERIFIED: not in the recovery inventory: orders" in seen.err
    first = json.loads(seen.out)
    assert first["differences"] == {"not_in_inventory": ["orders"], "not_in_catalogue": ["fax"]}
    assert [step["step"] for step in first["run"]["steps"]] == ["restore-db", "restore-orders", "restore-web"]
    again = terminal.ok("runbook", "restore", "1", "--healthy", "web")
    assert again["run"]["run"] != first["run"]["run"], "untouched: another order takes its place"
    assert [step["step"] for step in again["run"]["steps"]] == ["restore-db", "restore-orders"]
    terminal.ok("runbook", "step", "1", "1", "doing")
    marked = terminal.ok("runbook", "restore", "1", "--healthy", "orders,web")["run"]
    assert [(step["state"], step["reason"]) for step in marked["steps"]] == [
        ("doing", ""),
        ("skipped", "healthy again by itself"),
    ]
    wrong = terminal.run("runbook", "restore", "1", "--healthy", "nobody")
    assert wrong.status == 2 and "no service of the catalogue: nobody" in wrong.err
