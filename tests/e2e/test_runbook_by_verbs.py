"""Runbooks from files to an incident, from a terminal."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli.entry import run_for
from console.local_socket import Answer, Request
from tests.fakes.station import Station
from tests.fakes.terminal import Terminal

PAGE = """\
---
title: Pool of db-3 exhausted
owner: Data
services: [db-3]
alerts: [PoolExhausted]
---
# Pool

## Fix

1. Check who holds the connections
   ```sh
   psql -c 'select 1'
   ```
2. Restart the pool, see [the guide](guide.md)

| a | b |
|---|---|
"""
OURS = """\
watchfloor: runbook/1
key: evacuate
title: Evacuate a zone
chunks:
  - title: All
    steps: [{text: Move the traffic, destructive: true}]
"""


class Verbs:
    """Verbs as an open console runs them: no process of its own for each."""

    def __init__(self, place: Path) -> None:
        self.cwd = place
        self.station = Station(place / "data")
        self.desk = self.station.open()

    def run(self, *words: str) -> Answer:
        answer = run_for(Request(list(words), str(self.cwd), None), self.desk, self.station.clock)
        assert "Traceback" not in answer.err, answer.err
        return answer

    def ok(self, *words: str) -> Any:
        answer = self.run(*words, "--json")
        assert answer.status == 0, answer
        return json.loads(answer.out)


def fill(place: Path) -> None:
    folder = place / "books" / "db"
    folder.mkdir(parents=True)
    (folder / "pool.md").write_text(PAGE)
    (place / "books" / "evacuate.yaml").write_text(OURS)
    (place / "books" / "values.yaml").write_text("not: ours\n")
    (place / "books" / "about.md").write_text("# About\n\nThese are our runbooks.\n")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Verbs]:
    fill(tmp_path)
    verbs = Verbs(tmp_path)
    yield verbs
    verbs.desk.close()


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    fill(tmp_path)
    terminal = Terminal(tmp_path)
    listed = terminal.ok("runbook", "validate", "books/db/pool.md")
    assert [(row["file"], row["steps"]) for row in listed] == [("books/db/pool.md", 2)]
    assert [row["state"] for row in terminal.ok("runbook", "import", "books/db")] == ["version 1"]
    assert terminal.ok("runbook", "show", "pool")["owner_team"] == "Data"


def test_from_a_folder_to_a_proposal_and_onto_paper(terminal: Verbs) -> None:
    listed = terminal.ok("runbook", "list", "books")
    assert [row["file"] for row in listed] == ["books/about.md", "books/evacuate.yaml", "books/db/pool.md"]
    tried = terminal.ok("runbook", "import", "books", "--dry-run")
    assert [row["state"] for row in tried] == ["no steps, not put in force", "version 1", "version 1"]
    rows = terminal.ok("runbook", "import", "books")
    page = rows[2]
    assert {name: page[name] for name in ("title", "chunks", "steps", "commands", "left_as_text")} == {
        "title": "Pool of db-3 exhausted", "chunks": 1, "steps": 2, "commands": 1, "left_as_text": 0,
    }  # fmt: skip
    assert terminal.ok("runbook", "import", "books")[2]["state"] == "unchanged"
    assert {"pool", "evacuate", "dns-failure"} <= {row["key"] for row in terminal.ok("runbook", "list")}

    number = terminal.ok("incident", "declare", "--title", "Checkout slow", "--service", "db-3", "--severity", "SEV2")[
        "number"
    ]
    best = terminal.ok("runbook", "propose", number)["proposals"][0]
    assert (best["key"], best["reasons"][0]) == ("pool", "for service db-3")

    shown = terminal.run("runbook", "show", "evacuate", "--yaml")
    (terminal.cwd / "again.yaml").write_text(shown.out.replace("Move the traffic", "Move a tenth"))
    assert terminal.ok("runbook", "import", "again.yaml")[0]["state"] == "version 2"
    assert (
        terminal.ok("runbook", "show", "evacuate", "--version", "1")["chunks"][0]["steps"][0]["text"]
        == "Move the traffic"
    )
    terminal.ok("runbook", "retire", "evacuate", "--reason", "one zone only")
    history = terminal.ok("runbook", "history", "evacuate")["history"]
    assert [turn["state"] for turn in history] == ["in force", "in force", "retired"]
    assert terminal.run("runbook", "show", "evacuate").status == 2
    lacking = terminal.run("runbook", "gaps", "--json")
    assert lacking.status == 1
    assert ("Data", "untested", "pool") in [
        (gap["team"], gap["kind"], gap["subject"]) for gap in json.loads(lacking.out)["gaps"]
    ]

    terminal.ok("runbook", "tested", "pool", "--review-due", "2099-01-01")
    assert "pool" not in {gap["subject"] for gap in json.loads(terminal.run("runbook", "gaps", "--json").out)["gaps"]}
    assert terminal.run("runbook", "tested", "pool", "--on", "2099-01-01").status == 2

    paper = terminal.run("runbook", "print", "pool").out
    assert "☐" in paper and "Pool of db-3 exhausted checklist complete" in paper
    terminal.ok("runbook", "print", "pool", "--out", "pool.pdf")
    assert (terminal.cwd / "pool.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_refused_imports_nothing(terminal: Verbs) -> None:
    books = terminal.cwd / "books"
    (books / "trap.md").write_text("# T\n\n- see [x](../../etc/passwd)\n")
    (books / "circle.yaml").write_text(OURS.replace("destructive: true", "key: a, needs: [a]"))
    (books / "large.md").write_text("x" * 5 * 1024 * 1024)
    refused = terminal.run("runbook", "import", "books", "--json")
    assert refused.status == 2
    places = [(problem["file"], problem["line"]) for problem in json.loads(refused.out)["problems"]]
    assert places == [("books/circle.yaml", 6), ("books/large.md", None), ("books/trap.md", 3)]
    assert "pool" not in {row["key"] for row in terminal.ok("runbook", "list")}
    (books / "act.yaml").write_text(OURS.replace("destructive: true", "action: {name: launch}"))
    acting = terminal.run("runbook", "validate", "books/act.yaml")
    assert acting.status == 2 and "books/act.yaml:6" in acting.err and "none is registered" in acting.err
    going_on = terminal.run("runbook", "import", "books", "--keep-going", "--json")
    assert going_on.status == 2
    assert "pool" in {row["key"] for row in terminal.ok("runbook", "list")}
    assert terminal.run("runbook", "import", "missing.md").status == 2
    assert terminal.run("runbook", "validate", "books/values.yaml").status == 2
