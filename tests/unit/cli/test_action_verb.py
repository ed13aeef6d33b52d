"""`action` at the terminal: its documents, its exit status, its secrets."""

import json
from pathlib import Path

import pytest

from tests.fakes.terminal import Terminal

ACTIONS = """watchfloor: actions/1
actions:
  - name: greet
    title: Say hello
    parameters:
      who: {type: text, pattern: "[a-z ]+"}
      times: {type: integer, least: 1, most: 3, default: 1}
    command:
      argv: [/bin/sh, -c, 'echo "$@" "$TOKEN"', sh, "${who}", "${times}"]
      dry_run: [/bin/echo, would greet, "${who}"]
      environment: {TOKEN: "${secret:greeting}"}
  - {name: fails, command: {argv: [/bin/sh, -c, "exit 4"]}}
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    found = Terminal(tmp_path)
    (tmp_path / "actions.yaml").write_text(ACTIONS)
    found.data.mkdir(mode=0o700)
    (found.data / "settings.json").write_text(json.dumps({"automation.actions": str(tmp_path / "actions.yaml")}))
    return found


def test_list_and_validate(terminal: Terminal) -> None:
    listed = terminal.ok("action", "list")
    assert [each["name"] for each in listed["actions"]] == ["greet", "fails"]
    assert listed["actions"][0]["parameters"]["times"]["takes"] == "a whole number from 1 to 3"
    assert terminal.ok("action", "validate", "actions.yaml") == {
        "valid": True,
        "actions": ["greet", "fails"],
        "hosts": 0,
    }
    (terminal.cwd / "bad.yaml").write_text("watchfloor: actions/1\nactions:\n- {name: a, command: {argv: [sh]}}\n")
    ran = terminal.run("action", "validate", "bad.yaml", "--json")
    assert ran.status == 2 and [(each["line"], each["field"]) for each in ran.json["problems"]] == [
        (3, "actions[0].command.argv[0]")
    ]


def test_preview_run_and_secret(terminal: Terminal) -> None:
    asked = ("--param", "who=bo and al", "--standalone", "--reason", "a rehearsal")
    shown = terminal.ok("action", "preview", "greet", "--param", "who=bo and al", "--param", "times=2")
    assert shown["may_run"] and {"name": "Parameter times", "value": "2"} in shown["preview"]
    unready = terminal.run("action", "run", "greet", *asked, "--yes")
    assert unready.status == 1 and "not in the keyring: greeting" in unready.err
    assert terminal.run("action", "secret", "greeting", stdin="s3cret-greeting\n").status == 0
    unconfirmed = terminal.run("action", "run", "greet", *asked)
    assert unconfirmed.status == 1 and "nobody has confirmed" in unconfirmed.err
    done = terminal.ok("action", "run", "greet", *asked, "--yes")
    assert (done["outcome"], done["status"], done["output"]) == ("ok", 0, "bo and al 1 •••\n")
    dry = terminal.ok("action", "run", "greet", *asked, "--dry-run")
    assert dry["dry_run"] and dry["output"] == "would greet bo and al\n"


def test_what_fails_is_refused_or_badly_asked(terminal: Terminal) -> None:
    alone = ("--standalone", "--reason", "why", "--yes")
    failed = terminal.run("action", "run", "fails", *alone, "--json")
    assert failed.status == 1 and failed.json["status"] == 4 and failed.json["outcome"] == "failed"
    for words in (
        ("action", "run", "fails", "--yes"),
        ("action", "run", "fails", "--standalone", "--yes"),
        ("action", "run", "nothing", *alone),
        ("action", "run", "greet", "--param", "who=X", *alone),
        ("action", "run", "greet", "--param", "who", *alone),
        ("action", "run", "greet", *alone),
        ("action", "preview"),
    ):
        assert terminal.run(*words).status == 2, words
