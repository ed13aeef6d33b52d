"""Runbooks from files to an incident, from a terminal."""

from pathlib import Path

import pytest

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


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    folder = tmp_path / "books" / "db"
    folder.mkdir(parents=True)
    (folder / "pool.md").write_text(PAGE)
    (tmp_path / "books" / "evacuate.yaml").write_text(OURS)
    (tmp_path / "books" / "values.yaml").write_text("not: ours\n")
    (tmp_path / "books" / "about.md").write_text("# About\n\nThese are our runbooks.\n")
    return Terminal(tmp_path)


def test_from_a_folder_to_a_proposal_and_onto_paper(terminal: Terminal) -> None:
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
    assert ("Data", "untested", "pool") in [(gap["team"], gap["kind"], gap["subject"]) for gap in lacking.json["gaps"]]

    paper = terminal.run("runbook", "print", "pool").out
    assert "☐" in paper and "Pool of db-3 exhausted checklist complete" in paper
    terminal.ok("runbook", "print", "pool", "--out", "pool.pdf")
    assert (terminal.cwd / "pool.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_refused_imports_nothing(terminal: Terminal) -> None:
    books = terminal.cwd / "books"
    (books / "trap.md").write_text("# T\n\n- see [x](../../etc/passwd)\n")
    (books / "circle.yaml").write_text(OURS.replace("destructive: true", "key: a, needs: [a]"))
    (books / "large.md").write_text("x" * 5 * 1024 * 1024)
    refused = terminal.run("runbook", "import", "books", "--json")
    assert refused.status == 2
    places = [(problem["file"], problem["line"]) for problem in refused.json["problems"]]
    assert places == [("books/circle.yaml", 6), ("books/large.md", None), ("books/trap.md", 3)]
    assert "pool" not in {row["key"] for row in terminal.ok("runbook", "list")}
    going_on = terminal.run("runbook", "import", "books", "--keep-going", "--json")
    assert going_on.status == 2
    assert "pool" in {row["key"] for row in terminal.ok("runbook", "list")}
    assert terminal.run("runbook", "import", "missing.md").status == 2
    assert terminal.run("runbook", "validate", "books/values.yaml").status == 2
