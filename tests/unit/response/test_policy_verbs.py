"""The response policy and the classification of incidents from a terminal."""

import json
from pathlib import Path

import pytest

from tests.fakes.terminal import Terminal

POLICY = """\
watchfloor: response/1
name: Ours
severity:
  rows:
    - {level: SEV2, measure: users_percent, at_least: 50, says: Half of all, agreed_by: Shop}
    - {level: SEV3, measure: core_function, is: "yes", says: Core, agreed_by: Shop}
failure_modes: [{id: dead, name: Dead, protocol: all-hands}]
protocols: [{id: all-hands, name: All hands, roles: [ic, scribe], cadence: {external: {first: 2m, every: 9m}}, ack: 4m}]
tags: [{id: layer, values: [edge, core], mandatory: true}]
definitions: [{id: msa, kind: sla, name: Promise}]
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "policy.yaml").write_text(POLICY)
    return Terminal(tmp_path)


def test_a_policy_from_file_to_a_closed_incident(terminal: Terminal) -> None:
    assert terminal.ok("policy", "show")["policy"]["name"] == "Built-in response policy"
    linted = terminal.run("policy", "lint", "policy.yaml", "--json")
    assert linted.status == 1
    assert [(gap["line"], gap["field"]) for gap in linted.json] == [(10, "definitions[0]")]
    found = terminal.ok("policy", "evaluate", "policy.yaml", "--users-percent", "60", "--core-function", "yes")
    assert (found["severity"], found["fired"][0]["agreed_by"]) == ("SEV2", "Shop")
    assert [row["rule"] for row in found["fired"]] == ["Half of all", "Core"]

    assert terminal.ok("policy", "import", "policy.yaml")["version"] == 2
    assert terminal.ok("policy", "import", "policy.yaml")["version"] == 3
    shown = terminal.ok("policy", "show")
    assert (shown["version"], shown["policy"]["name"]) == (3, "Ours")

    free = ("incident", "declare", "--title", "Down", "--users-percent", "60", "--tag", "layer=my own words")
    assert terminal.run(*free).status == 2
    assert terminal.ok("incident", "list") == [], "nothing half applied"
    declared = terminal.ok("incident", "declare", "--title", "Down", "--users-percent", "60", "--failure-mode", "dead")
    assert declared["severity"] == "SEV2" and declared["rule"] == "Half of all", "the policy in force rates it"
    number = declared["number"]
    classes = terminal.ok("incident", "classify", number)
    assert (classes["protocol"]["name"], classes["protocol"]["ack_minutes"]) == ("All hands", 4)
    assert classes["missing_tags"] == ["layer"] and classes["policy_version"] == 3
    timeline = json.dumps(terminal.ok("incident", "show", number)["timeline"])
    assert "promised for" in timeline, "the protocol's first update is due sooner than the severity's"

    terminal.ok("incident", "assign", number, "comms lead", "Mei")
    for state in ("triage", "investigating", "mitigating", "monitoring", "resolved"):
        terminal.ok("incident", "state", number, state, "--reason", "next")
    refused = terminal.run("incident", "state", number, "closed", "--reason", "no review needed")
    assert refused.status != 0 and "CLOSED needs the tags: layer" in refused.err
    terminal.ok("incident", "classify", number, "--tag", "layer=edge")
    assert terminal.ok("incident", "state", number, "closed", "--reason", "no review needed")["state"] == "closed"


def test_outage_or_degradation_and_its_dispute(terminal: Terminal) -> None:
    number = terminal.ok("incident", "declare", "--title", "Slow")["number"]
    found = terminal.ok("incident", "determine", number, "--availability", "98.5", "--promised-availability", "99.9")
    assert found["verdict"] == "DEGRADED" and found["determined"]["inputs"]["availability_ppm"] == 985_000
    position = ("incident", "dispute", number, "position")
    terminal.ok(*position, "outage", "--side", "support", "--evidence", "every second call is about it")
    both = terminal.ok(*position, "degraded", "--side", "engineering", "--evidence", "1.5 % of requests")
    assert both["verdict"] == "OUTAGE" and len(both["disputes"][0]["positions"]) == 2
    assert terminal.run("incident", "dispute", number, "rule", "degraded").status != 0, "a ruling needs a reason"
    ruled = terminal.ok("incident", "dispute", number, "rule", "degraded", "--reason", "orders still go through")
    assert ruled["verdict"] == "DEGRADED" and ruled["disputes"][0]["ruling"]["reason"] == "orders still go through"


@pytest.mark.parametrize("words", [("validate",), ("import",), ("lint",), ("evaluate",)])
def test_a_bad_policy_is_refused_with_file_and_line(terminal: Terminal, words: tuple[str, ...]) -> None:
    (terminal.cwd / "bad.yaml").write_text(POLICY.replace("at_least: 50", "at_least: 500"))
    ran = terminal.run("policy", *words, "bad.yaml")
    assert ran.status == 2 and "bad.yaml:5" in ran.err.replace(", line ", ":")
