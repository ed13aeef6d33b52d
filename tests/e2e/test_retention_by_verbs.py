"""Schedule, hold, report, purge, two consents, and the order: from a terminal."""

from pathlib import Path

import pytest

from models.access import vault
from tests.fakes.terminal import Terminal

SCHEDULE = """\
rules:
- {class: incident, keep_days: 0}
- {class: timeline, keep_days: 0, basis: nobody asked for more}
- {class: timeline, jurisdiction: eu, keep_days: 365}
- {class: communications, keep_days: 3650}
- {class: evidence, keep_days: 3650}
- {class: audit, keep_days: 3650}
- {class: system_logs, keep_days: 30}
"""


def test_what_is_due_goes_by_two_consents_and_a_hold_stands_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every verb opens the vault; that it takes long on purpose is another test's.
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)
    terminal = Terminal(tmp_path)
    (tmp_path / "schedule.yaml").write_text(SCHEDULE)
    (tmp_path / "key").write_text("nine black cats\n")
    number = terminal.ok("incident", "declare", "--title", "Till: Zyxomma", "--severity", "SEV3")["number"]
    terminal.ok("incident", "log", number, "Zyxomma was seen")
    terminal.ok("incident", "state", number, "dismissed", "--reason", "no")
    refused = terminal.run("retention", "schedule", "schedule.yaml")
    assert refused.status == 1 and "group legal" in refused.err
    me = next(each["name"] for each in terminal.ok("people", "list") if each["me"])
    terminal.ok("people", "group", "add", me, "legal")
    for name in ("Lea Gal", "Vic Ente"):
        terminal.ok("people", "add", name)
        terminal.ok("people", "passphrase", name, "--new", "key")
    terminal.ok("people", "group", "add", "Lea Gal", "legal")
    wrong = terminal.run("retention", "schedule", "-", stdin="rules:\n- {class: gossip, keep_days: 1}\n")
    assert wrong.status == 2 and "-:2: rules[0].class" in wrong.err
    schedule = terminal.ok("retention", "schedule", "schedule.yaml")
    assert len(schedule["rules"]) == 7 and schedule["gaps"] == ["chat: no period for everywhere"]

    # Nobody said where it happened: the rule of the European Union may apply to its timeline, and so it does.
    report = terminal.ok("retention", "report", "--all")
    standing = {each["class"]: each["standing"] for each in report["records"]}
    assert standing == {"incident": "due", "timeline": "kept"}
    terminal.ok("retention", "set", "timeline", "--remove", "--jurisdiction", "eu")
    dry = terminal.ok("retention", "purge")
    assert (dry["asked"], dry["events"]) == (False, 3) and terminal.ok("retention", "requests") == []
    hold = terminal.ok("retention", "hold", "--matter", "case 7", "--incident", number)
    assert hold["on"] and hold["covers"] == number and terminal.ok("retention", "purge")["events"] == 0
    terminal.ok("retention", "release", hold["id"], "--reason", "settled")
    asked = terminal.ok("retention", "purge", "--ask", "--reason", "the period is over")
    assert asked["status"] == "pending" and asked["events"] == 3
    early = terminal.run("retention", "carry-out", asked["id"][-8:])
    assert early.status == 1 and "2 more people" in early.err
    for name in ("Lea Gal", "Vic Ente"):
        voted = terminal.ok("retention", "vote", asked["id"], "approve", "--as", name, "--as-passphrase-file", "key")
    assert voted["status"] == "granted" and voted["approved_by"] == ["Lea Gal", "Vic Ente"]
    done = terminal.run("retention", "carry-out", asked["id"])
    assert done.status == 0 and "CARRIED OUT HERE" in done.out and "Zyxomma" not in done.out
    (listed,) = terminal.ok("incident", "list")
    assert listed["number"] == "erased" and "the period is over" in listed["title"] and listed["state"] == "closed"
    verdict = terminal.ok("audit", "verify")
    assert verdict["sound"] and verdict["erased"] == 3 and verdict["incomplete"] == 0
    shown = terminal.run("incident", "show", listed["id"])
    assert shown.status == 0 and "Content erased on" in shown.out and "Zyxomma" not in shown.out
