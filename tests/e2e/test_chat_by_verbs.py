"""A chat export imported and promoted from a terminal."""

import json
from pathlib import Path

from tests.fakes.terminal import Terminal

DAY = [
    {"type": "message", "user": "U1", "username": "Ana", "text": "replica lag 5 s", "ts": "1767362700.000100"},
    {"type": "message", "user": "U2", "username": "Bo", "text": "draining", "ts": "1767362760.000100"},
]


def test_import_show_promote(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    number = terminal.ok("incident", "declare", "--title", "Checkout failing")["number"]
    (tmp_path / "day.json").write_text(json.dumps(DAY))
    words = ("incident", "chat", number, "import", "day.json", "--channel", "war", "--offset", "30")
    first = terminal.ok(*words)
    assert (first["imported"], first["already_here"]) == (2, 0) and first["entry"]
    again = terminal.ok(*words)
    assert (again["imported"], again["already_here"], again["entry"]) == (0, 2, None)
    assert [each["messages"] for each in terminal.ok("incident", "chat", number, "list")] == [2]
    (message,) = terminal.ok("incident", "chat", number, "show", "--find", "LAG replica")
    assert (message["author"], message["at"]) == ("Ana", "2026-01-02T14:05:30.000Z")
    promoted = terminal.ok("incident", "chat", number, "promote", message["message"], "--kind", "fact")
    shown = terminal.ok("incident", "show", number)["timeline"]
    entry = next(each for each in shown if each["entry"] == promoted["entry"])
    assert entry["text"] == "replica lag 5 s" and entry["occurred"] == "2026-01-02T14:05:30.000Z"
    assert entry["fields"]["said_by"] == "Ana"
    assert terminal.run("incident", "chat", number, "promote", message["message"]).status == 1
    assert terminal.run("incident", "chat", number, "import", "nothing.zip").status == 2
    assert terminal.ok("audit", "verify")["sound"]
