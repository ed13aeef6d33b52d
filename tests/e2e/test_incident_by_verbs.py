"""An incident commanded from a terminal, each verb a process of its own."""

import json
from pathlib import Path

import pytest

from tests.fakes.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_the_whole_life_of_an_incident(terminal: Terminal) -> None:
    declared = terminal.ok(
        "incident", "declare", "--title", "Checkout failing", "--users-percent", "31", "--commander", "Ana Lima"
    )
    assert declared.keys() == {"id", "number", "severity", "rule"}
    assert declared["severity"] == "SEV1" and declared["number"].startswith("INC-")
    number = declared["number"]

    logged = terminal.ok("incident", "log", number, "5xx at 40 % since 14:05", "--occurred", "2026-01-02T14:05:00Z")
    assert logged.keys() == {"entry"}
    fixed = terminal.ok("incident", "correct", number, logged["entry"], "5xx at 30 %", "--reason", "misread")
    terminal.ok("incident", "pin", number, fixed["entry"])
    task = terminal.ok(
        "incident", "log", number, "Fail over", "--kind", "task", "--owner", "Bo Chen", "--minutes", "10"
    )
    terminal.ok("incident", "log", number, "Fail over to west", "--kind", "decision", "--why", "east is lost")
    terminal.ok("incident", "task", number, task["entry"], "ack")
    terminal.ok("incident", "task", number, task["entry"], "done")
    terminal.ok("incident", "assign", number, "scribe", "Raj")
    assert terminal.ok("incident", "severity", number, "SEV2", "--reason", "traffic moved")["severity"] == "SEV2"
    terminal.ok("incident", "assign", number, "comms lead", "Mei")
    for state in ("triage", "investigating"):
        assert terminal.ok("incident", "state", number, state, "--reason", "next")["state"] == state

    shown = terminal.ok("incident", "show", declared["id"])
    assert {"id", "title", "severity", "state", "roles", "timeline"} <= shown.keys()
    assert (shown["id"], shown["severity"], shown["state"]) == (declared["id"], "SEV2", "investigating")
    assert {"entry", "kind", "text", "author", "occurred", "logged"} <= shown["timeline"][0].keys()
    assert "Ana Lima" in json.dumps(shown["roles"]) and "Raj" in json.dumps(shown["roles"])
    texts = {entry["entry"]: entry["text"] for entry in shown["timeline"]}
    assert texts[logged["entry"]] == "5xx at 40 % since 14:05" and texts[fixed["entry"]] == "5xx at 30 %"

    other = terminal.ok("incident", "declare", "--title", "Payments slow", "--severity", "SEV3")
    merged = terminal.ok("incident", "merge", other["number"], number, "--reason", "same cause")
    assert merged["state"] == "merged"
    drill = terminal.ok("incident", "declare", "--title", "Practice", "--drill")
    listed = terminal.ok("incident", "list")
    assert [each["id"] for each in listed] == [drill["id"], other["id"], declared["id"]]
    assert {each["id"] for each in terminal.ok("incident", "list", "--open")} == {drill["id"], declared["id"]}

    out = terminal.cwd / "out.md"
    assert terminal.run("incident", "export", number, "--out", "out.md").status == 0
    assert "Checkout failing" in out.read_text()
    verdict = terminal.ok("audit", "verify")
    assert verdict["sound"] and verdict["findings"] == [] and verdict["events"] >= 14


def test_backup_and_restore(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Before")
    made = terminal.ok("backup", "create", "copy.db")
    assert Path(made["file"]) == terminal.cwd / "copy.db" and made["bytes"] == (terminal.cwd / "copy.db").stat().st_size
    terminal.ok("incident", "declare", "--title", "After")
    assert terminal.ok("backup", "verify", "copy.db") == {"sound": True, "events": 1, "findings": []}
    again = terminal.run("backup", "create", "copy.db")
    assert again.status == 1 and "never overwrites" in again.err
    kept = terminal.ok("backup", "restore", "copy.db")
    assert kept["restored"] == 1 and Path(kept["kept"]).exists()
    assert [each["title"] for each in terminal.ok("incident", "list")] == ["Before"]
    terminal.ok("incident", "log", "1", "goes on")
    verdict = terminal.ok("audit", "verify")
    assert verdict["sound"] and verdict["chains"] == 2, "a restored record goes on under a new origin"
    assert terminal.run("backup", "restore", kept["kept"]).status == 0
    assert len(terminal.ok("incident", "list")) == 2


def test_a_damaged_record_is_named_and_can_be_replaced(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    terminal.ok("backup", "create", "copy.db")
    database = terminal.data / "watchfloor.db"
    good = database.read_bytes()
    for place in (100, 4096 * 3 + 17):
        bad = bytearray(good)
        bad[place] ^= 1
        database.write_bytes(bad)
        ran = terminal.run("audit", "verify", "--json")
        assert ran.status == 1
        assert ran.json["findings"][0]["position"] == place // 4096 + 1
    # Copied over the damaged file, the good bytes are still no restore: only the verb is.
    bad[100] ^= 1
    database.write_bytes(bad)
    refused = terminal.run("incident", "list")
    assert refused.status == 1 and "backup restore" in refused.err
    assert terminal.run("backup", "verify", "copy.db").status == 0
    terminal.ok("backup", "restore", "copy.db")
    assert len(terminal.ok("incident", "list")) == 1
    (terminal.cwd / "copy.db").write_bytes(bad)
    refused = terminal.run("backup", "restore", "copy.db")
    assert refused.status in (1, 2) and len(terminal.ok("incident", "list")) == 1


@pytest.mark.parametrize("empty", [True, False])
def test_a_lost_record_is_not_mistaken_for_a_new_one(terminal: Terminal, empty: bool) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    database = terminal.data / "watchfloor.db"
    database.write_bytes(b"") if empty else database.unlink()
    ran = terminal.run("incident", "list")
    assert ran.status == 1 and "missing or empty" in ran.err and ran.out == ""


def test_bad_input_says_what_was_expected_and_changes_nothing(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    before = terminal.ok("audit", "verify")["events"]
    wrong: dict[tuple[str | bytes, ...], str] = {
        ("incident", "log", "INC-99", "x"): "there is no incident 'INC-99'",
        ("incident", "show", ""): "there is no incident",
        ("incident", "log", "1", "x", "--occurred", "yesterday"): "expected RFC 3339",
        ("incident", "log", "1", "x", "--occurred", "2026-01-02T14:05:00"): "expected RFC 3339",
        ("incident", "declare", "--title", "x", "--users-percent", "101"): "expected 0 to 100",
        ("incident", "declare", "--title", "x", "--users-percent", "nan"): "expected 0 to 100",
        ("incident", "declare", "--title", "x", "--users-percent", "many"): "invalid float",
        ("incident", "declare", "--title", "   "): "title",
        ("incident", "declare", "--title", "x", "--severity", "SEV9"): "expected SEV1",
        (
            "incident",
            "declare",
        ): "--title",
        ("incident", "state", "1", "happy"): "expected one of",
        ("incident", "assign", "1", "king", "Ana"): "expected one of",
        ("incident", "log", "1", b"half a \xff sign"): "",
        ("incident", "declare", "--title", b"half a \xed\xa0\x80 sign"): "",
        ("incident", "assign", "1", "scribe", b"Ana \xff"): "can't be shown",
        ("incident", "log", "1", "t", "--kind", "task", "--owner", "Ana", "--minutes", "9" * 30): "",
        ("incident", "log", "1", "x" * 120_000): "",
        ("incident", "handover", "1"): "--to NAME",
        ("backup", "verify", "nowhere.db"): "no such file",
        ("backup", "create", "nowhere/copy.db"): "no directory",
        ("frobnicate",): "frobnicate",
        ("incident", "log", b"\xff", "x"): "there is no incident",
    }
    for words, expected in wrong.items():
        ran = terminal.run(*words)
        assert ran.status == 2 or (ran.status == 1 and expected == ""), (words, ran)
        assert expected in ran.err and ran.out == "", (words, ran)
        assert len(ran.err.split("usage:")[0].splitlines()) == 1, (words, ran)
    assert terminal.ok("audit", "verify")["events"] == before


def test_a_json_reader_hears_of_bad_input_in_json(terminal: Terminal) -> None:
    ran = terminal.run("incident", "log", "INC-99", "x", "--json")
    assert ran.status == 2 and ran.json["valid"] is False
    assert ran.json["problems"][0].keys() == {"file", "line", "field", "message"}


def test_a_gate_refuses_with_status_one(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV1")
    ran = terminal.run("incident", "severity", "1", "SEV3")
    assert ran.status == 1 and "reason" in ran.err and ran.out == ""


def test_the_passphrase(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    data = ["--data-dir", str(terminal.data)]
    missing = terminal.run(*data, "incident", "list", plain=True)
    assert missing.status == 1 and "--passphrase-file" in missing.err
    nowhere = terminal.run(*data, "--passphrase-file", "nowhere", "incident", "list", plain=True)
    assert nowhere.status == 2 and "nowhere" in nowhere.err
    for text, status in (("wrong\n", 1), ("\n", 2)):
        (terminal.cwd / "other").write_text(text)
        ran = terminal.run(*data, "--passphrase-file", "other", "incident", "list", plain=True)
        assert ran.status == status and len(ran.err.splitlines()) == 1
    # The options are understood behind the verb as well.
    assert terminal.run("incident", "list", *terminal.options, plain=True).status == 0


def test_a_directory_of_other_things_is_not_closed_to_others(terminal: Terminal, tmp_path: Path) -> None:
    place = tmp_path / "shared"
    place.mkdir(mode=0o755)
    (place / "letter.txt").write_text("not ours")
    ran = terminal.run("--data-dir", str(place), "incident", "list", plain=True)
    assert ran.status == 1 and "holds other things" in ran.err
    assert place.stat().st_mode & 0o777 == 0o755 and [each.name for each in place.iterdir()] == ["letter.txt"]


def test_two_verbs_at_once_both_succeed(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    started = [terminal.start("incident", "log", "1", f"line {number}", "--json") for number in range(4)]
    ran = [terminal.finish(each) for each in started]
    assert [each.status for each in ran] == [0] * 4, ran
    written = {entry["entry"] for entry in terminal.ok("incident", "show", "1")["timeline"]}
    assert {each.json["entry"] for each in ran} <= written
    assert terminal.ok("audit", "verify")["chains"] == 1
