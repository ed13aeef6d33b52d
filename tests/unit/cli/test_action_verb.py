"""`action` at the terminal: its documents, its exit status, its secrets."""

import argparse
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.automation.station import close_automation
from console.cli import action
from console.cli.context import Closed, Context
from console.data_dir import DataDir
from console.desk import Desk
from console.secret_store import MemorySecrets
from models.incident.commands import Declare
from models.incident.runs.commands import StartRun
from models.kernel.errors import BadInput, Refused
from models.runbooks.runbook import ActionCall, Chunk, Runbook, Step
from tests.fakes.station import Station

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
  - {name: grave, approval: {approvers: 2}, command: {argv: [/bin/echo, gone]}}
"""


class Desktop:
    def __init__(self, place: Path) -> None:
        self.place = place
        self.station = Station(place / "data")
        self.desk: Desk = self.station.open()
        (place / "actions.yaml").write_text(ACTIONS)
        (place / "data" / "settings.json").write_text(json.dumps({"automation.actions": str(place / "actions.yaml")}))
        self.status, self.err = 0, ""

    def say(self, *argv: str, stdin: str = "") -> str:
        top, out, err = argparse.ArgumentParser(), io.StringIO(), io.StringIO()
        action.add_parser(top.add_subparsers(dest="noun"))
        context = Context(
            out, err, self.place, lambda: stdin, self.station.clock, self.station.place, lambda: self.desk, self._closed
        )
        self.status = action.run(top.parse_args(argv), context)
        self.err = err.getvalue()
        return out.getvalue()

    def ask(self, *argv: str) -> Any:
        return json.loads(self.say(*argv, "--json"))

    def _closed(self) -> Closed:
        return Closed(DataDir(self.station.place), self.station.secrets)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    found = Desktop(tmp_path)
    yield found
    close_automation(found.desk)
    found.desk.close()


def test_list_and_validate(desktop: Desktop) -> None:
    listed = desktop.ask("action", "list")
    assert [each["name"] for each in listed["actions"]] == ["greet", "fails", "grave"]
    assert listed["actions"][0]["parameters"]["times"]["takes"] == "a whole number from 1 to 3"
    assert "needs approval" in desktop.say("action", "list")
    valid = {"valid": True, "actions": ["greet", "fails", "grave"], "hosts": 0}
    assert desktop.ask("action", "validate", "actions.yaml") == valid
    (desktop.place / "bad.yaml").write_text("watchfloor: actions/1\nactions:\n- {name: a, command: {argv: [sh]}}\n")
    with pytest.raises(BadInput) as caught:
        desktop.say("action", "validate", "bad.yaml")
    assert [(each.line, each.field) for each in caught.value.problems] == [(3, "actions[0].command.argv[0]")]


def test_preview_run_and_secret(desktop: Desktop) -> None:
    assert isinstance(desktop.station.secrets, MemorySecrets)
    asked = ("--param", "who=bo and al", "--standalone", "--reason", "a rehearsal")
    shown = desktop.ask("action", "preview", "greet", "--param", "who=bo and al", "--param", "times=2")
    assert shown["may_run"] and {"name": "Parameter times", "value": "2"} in shown["preview"]
    with pytest.raises(Refused, match="not in the keyring: greeting"):
        desktop.say("action", "run", "greet", *asked, "--yes")
    desktop.say("action", "secret", "greeting", stdin="s3cret-greeting\n")
    assert desktop.station.secrets.get("action:greeting") == "s3cret-greeting"
    with pytest.raises(Refused, match="nobody has confirmed"):
        desktop.say("action", "run", "greet", *asked)
    done = desktop.ask("action", "run", "greet", *asked, "--yes")
    assert (done["outcome"], done["status"], done["output"]) == ("ok", 0, "bo and al 1 •••\n")
    dry = desktop.ask("action", "run", "greet", *asked, "--dry-run")
    assert dry["dry_run"] and dry["output"] == "would greet bo and al\n"
    said = desktop.say("action", "run", "greet", *asked, "--yes")
    assert said.endswith("OK: sh ended with exit status 0\n") and "Program" in desktop.err


def test_a_step_runs_with_its_own_parameters_and_its_approval_is_asked_for(desktop: Desktop) -> None:
    steps = (
        Step("hello", "Say hello", parallel_group="a", action=ActionCall("fails")),
        Step("grave", "Do it", parallel_group="a", action=ActionCall("grave")),
    )
    incident = desktop.desk.execute(Declare("Checkout failing")).stream
    desktop.desk.execute(StartRun(incident, Runbook("it", "It", chunks=(Chunk("One", steps),))))
    place = ("--incident", incident, "--step")
    failed = desktop.ask("action", "run", *place, "1", "--yes")
    assert desktop.status == 1 and (failed["status"], failed["outcome"]) == (4, "failed")
    preview = desktop.ask("action", "preview", *place, "grave")
    assert not preview["may_run"] and "approval" in preview["unmet"][0]
    asked = desktop.ask("action", "ask", *place, "grave", "--why", "It must be")
    assert asked["sha256"] == preview["sha256"] and asked["policy"].startswith("2 different people")
    with pytest.raises(Refused, match="approval of this very call"):
        desktop.say("action", "run", *place, "grave", "--yes")


def test_what_is_badly_asked_is_refused(desktop: Desktop) -> None:
    alone = ("--standalone", "--reason", "why", "--yes")
    for words in (
        ("action", "run", "fails", "--yes"),
        ("action", "run", "fails", "--standalone", "--yes"),
        ("action", "run", "nothing", *alone),
        ("action", "run", "greet", "--param", "who=X", *alone),
        ("action", "run", "greet", "--param", "who", *alone),
        ("action", "run", "greet", *alone),
        ("action", "preview"),
        ("action", "preview", "--step", "x"),
    ):
        with pytest.raises(BadInput):
            desktop.say(*words)
    failed = desktop.ask("action", "run", "fails", *alone)
    assert desktop.status == 1 and failed["status"] == 4
