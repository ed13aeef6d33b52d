"""Polls, hypotheses, workstreams and triage from a terminal."""

from pathlib import Path
from typing import Any

import pytest

from tests.fakes.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    terminal = Terminal(tmp_path)
    terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV4")
    return terminal


def incident(terminal: Terminal, verb: str, *words: str) -> Any:
    return terminal.ok("incident", verb, "1", *words)


def test_a_poll_that_ends_in_a_decision(terminal: Terminal) -> None:
    poll = incident(terminal, "poll", "open", "Roll back v88?", "--kind", "go-no-go", "--ask", "Raj", "--ask", "Bo")
    incident(terminal, "poll", "voice", poll["entry"], "go", "--person", "Raj", "--words", "v87 reads it")
    wrong = terminal.run("incident", "poll", "1", "voice", poll["entry"][-8:], "perhaps")
    assert wrong.status == 2 and "expected one of GO, NO-GO, ABSTAINS" in wrong.err
    incident(terminal, "poll", "close", poll["entry"][-8:], "--decision", "Roll back v88", "--decider", "Raj")
    incident(terminal, "poll", "voice", poll["entry"], "no-go", "--person", "Bo")
    (found,) = incident(terminal, "poll")
    assert (found["outcome"], found["sentence"]) == ("go", "GO: 1 go, 0 no-go; 1 asked gave no voice")
    assert [(each["person"], each["voice"], each["late"]) for each in found["voices"]] == [
        ("Raj", "go", False),
        ("Bo", "no_go", True),
    ]
    shown = terminal.ok("incident", "show", "1")
    assert shown["polls"] == [found]
    assert "Raj: GO: v87 reads it" in [entry["text"] for entry in shown["timeline"]]
    assert "Roll back v88" in [entry["text"] for entry in shown["timeline"] if entry["kind"] == "decision"]


def test_hypotheses_and_workstreams(terminal: Terminal) -> None:
    bare = terminal.run("incident", "hypothesis", "1", "add", "DNS is stale")
    assert bare.status == 1 and "confirm or rule it out" in bare.err
    guess = incident(terminal, "hypothesis", "add", "DNS is stale", "--settles", "dig says so", "--owner", "Raj")[
        "entry"
    ]
    early = terminal.run("incident", "hypothesis", "1", "status", guess, "confirmed")
    assert early.status == 1 and "at least one piece of evidence for it" in early.err
    incident(terminal, "hypothesis", "evidence", guess, "for", "two answers differ")
    incident(terminal, "hypothesis", "status", guess, "confirmed")
    stream = incident(terminal, "workstream", "add", "DNS", "--owner", "Bo", "--hypothesis", guess, "--minutes", "10")[
        "entry"
    ]
    incident(terminal, "workstream", "checkin", stream, "flushing", "--minutes", "20")
    blocked = terminal.run("incident", "workstream", "1", "status", stream, "blocked")
    assert blocked.status == 1 and "what blocks it" in blocked.err
    incident(terminal, "workstream", "status", stream, "handed-over", "--note", "network team")
    shown = terminal.ok("incident", "show", "1")
    (hypothesis,), (workstream,) = shown["hypotheses"], shown["workstreams"]
    assert (hypothesis["status"], hypothesis["owner"], len(hypothesis["for"])) == ("confirmed", "Raj", 1)
    assert (workstream["status"], workstream["goal"], workstream["owner"]) == ("handed_over", "DNS is stale", "Bo")
    assert terminal.run("incident", "workstream", "1").out.strip().endswith("no check-in agreed")
    nothing = terminal.run("incident", "hypothesis", "1", "status", "ffff", "parked")
    assert nothing.status == 2 and "names none of the hypotheses" in nothing.err


def test_triage_and_its_gate(terminal: Terminal) -> None:
    assert [each["finding"] for each in incident(terminal, "triage")] == [None] * 5
    incident(terminal, "state", "triage")
    incident(terminal, "triage", "tick", "scope", "eu checkout only")
    assert "[x] scope       eu checkout only" in terminal.run("incident", "triage", "1", "show").out
    refused = terminal.run("incident", "state", "1", "investigating")
    assert refused.status == 1
    assert "triage steps are open: Recent changes, Monitoring data, Vendors, Runbook" in refused.err
    for step in ("changes", "monitoring", "vendors", "runbook"):
        incident(terminal, "triage", "tick", step, "nothing found")
    incident(terminal, "triage", "reopen", "vendors", "--reason", "they answered")
    assert terminal.run("incident", "state", "1", "investigating").status == 1
    incident(terminal, "triage", "tick", "vendors", "they are fine")
    assert incident(terminal, "state", "investigating")["state"] == "investigating"
