"""Approvals and a failover from the command line: two people at one workstation, gates named, everything verifiable."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.cli.entry import run_for
from console.desk import Desk
from console.local_socket import Answer, Request
from tests.fakes.station import Station


class Shell:
    """Verbs as an open console runs them."""

    def __init__(self, place: Path) -> None:
        self.place, self.station = place, Station(place / "desk")
        self.desk: Desk = self.station.open()

    def run(self, *words: str) -> Answer:
        return run_for(Request(list(words), str(self.place), None), self.desk, self.station.clock)

    def ok(self, *words: str) -> dict[str, object]:
        answer = self.run(*words, "--json")
        assert answer.status == 0, answer.err
        found: dict[str, object] = json.loads(answer.out)
        return found


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    shell = Shell(tmp_path)
    (tmp_path / "mei.txt").write_text("nine black cats\n")
    (tmp_path / "raj.txt").write_text("seven white dogs\n")
    (tmp_path / "wrong.txt").write_text("guess and guess\n")
    yield shell
    shell.desk.close()


def test_people_are_entered_grouped_and_enrolled(shell: Shell) -> None:
    shell.ok("people", "add", "Mei Chen", "--team", "Legal", "--phone", "+49 30 1")
    assert shell.run("people", "add", "mei chen").status == 2
    assert shell.ok("people", "group", "add", "Mei Chen", "legal")["groups"] == ["legal"]
    assert shell.run("people", "group", "add", "Mei", "legal").status == 1
    found = shell.ok("people", "passphrase", "Mei", "--new", "mei.txt")
    assert found["can_sign_here"] and found["key_by"]
    assert "enrolled already" in shell.run("people", "passphrase", "Mei", "--new", "raj.txt").err
    changed = shell.ok("people", "set", "Mei", "--phone", "", "--email", "mei@example.org", "--name", "Mei Chen-Li")
    assert "phone" not in changed and (changed["email"], changed["name"]) == ("mei@example.org", "Mei Chen-Li")
    listed = shell.run("people", "list", "--group", "legal").out
    assert listed == "Mei Chen-Li · legal · can sign here · mei@example.org · Legal\n"


def test_two_people_approve_a_file_and_a_wrong_passphrase_is_told_and_noted(shell: Shell) -> None:
    for name, file, group in (("Mei Chen", "mei.txt", "legal"), ("Raj Mehta", "raj.txt", "pr")):
        shell.ok("people", "add", name)
        shell.ok("people", "group", "add", name, group)
        shell.ok("people", "passphrase", name, "--new", file)
    number = str(shell.ok("incident", "declare", "--title", "Checkout failing")["number"])
    (shell.place / "update.txt").write_text("We are investigating.\n")
    options = ("--what", "Update 1", "--group", "legal", "--may-vote", "pr", "--approvers", "2")
    asked = shell.ok("approval", "request", number, "update", "update.txt", *options)
    key = str(asked["id"])
    assert asked["status"] == "pending" and asked["text_is_what_is_hashed"]
    assert "their own" in shell.run("approval", "vote", key, "approve").err
    assert "--as-passphrase-file" in shell.run("approval", "vote", key, "approve", "--as", "Mei").err
    wrong = shell.run("approval", "vote", key, "approve", "--as", "Mei", "--as-passphrase-file", "wrong.txt")
    assert wrong.status == 1 and "try again in 1 s" in wrong.err
    shell.station.clock.advance(1)
    shell.ok("approval", "vote", key, "approve", "--as", "Mei", "--as-passphrase-file", "mei.txt")
    shell.station.clock.advance(1)
    waiting = shell.run("approval", "list").out
    assert "1 more person must approve" in waiting
    granted = shell.ok("approval", "vote", key[-8:], "approve", "--as", "Raj", "--as-passphrase-file", "raj.txt")
    assert granted["status"] == "granted" and granted["approved_by"] == ["Mei Chen", "Raj Mehta"]
    assert shell.run("approval", "list").out == "Nothing waits for approval.\n"
    assert "We are investigating." in shell.run("approval", "show", key).out
    assert shell.run("audit", "verify").status == 0


def test_a_failover_names_what_is_in_its_way_until_it_is_done(shell: Shell) -> None:
    number = str(shell.ok("incident", "declare", "--title", "eu-west dark")["number"])
    verb = ("incident", "failover", number)
    assert "there is no failover" in shell.run(*verb).err
    begun = ("trigger", "eu-west", "eu-central", "--service", "orders-db:0:30s", "--rto", "30m", "--reason", "dark")
    assert shell.ok(*verb, *begun)["stage"] == "triggered"
    refused = shell.run(*verb, "move", "precheck")
    assert refused.status == 1 and "Network: Secondary reachable" in refused.err
    for item in ("reachable", "lag_read", "compared", "capacity", "secrets_valid", "deploys_frozen"):
        shell.ok(*verb, "sign", item, "--note", "seen")
    assert shell.ok(*verb, "move", "precheck")["stage"] == "precheck"
    for item in ("writes-refused", "lease-revoked", "paths-cut"):
        shell.ok(*verb, "sign", item)
    assert "no current data" in shell.run(*verb, "move", "fenced").err
    shell.ok(*verb, "read", "fenced", "yes", "--service", "orders-db", "--source", "psql")
    assert shell.ok(*verb, "move", "fenced")["stage"] == "fenced"
    assert shell.run(*verb, "read", "lag-ms", "soon", "--service", "orders-db", "--source", "psql").status == 2
    found = shell.ok(*verb, "read", "primaries", "2", "--service", "orders-db", "--source", "psql")
    assert found["split_brain"] == ["orders-db"]
    assert "SPLIT-BRAIN" in shell.run(*verb).out
    assert shell.ok(*verb, "move", "rollback", "--reason", "two primaries")["stage"] == "rollback"
    assert shell.run("audit", "verify").status == 0
