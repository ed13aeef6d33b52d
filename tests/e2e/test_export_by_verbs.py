"""Every form of export from a terminal."""

import json
from pathlib import Path

from tests.fakes.terminal import Terminal


def test_every_form_is_written(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    number = terminal.ok("incident", "declare", "--title", "Checkout failing", "--commander", "Ana Lima")["number"]
    terminal.ok("incident", "log", number, "5xx at 40 %")
    terminal.ok("incident", "log", number, "Roll back v88", "--kind", "decision", "--why", "began after it")
    made = terminal.ok("incident", "export", number, "--format", "pdf", "--out", "out.pdf")
    assert made["events"] == 3 and made["bytes"] == (tmp_path / "out.pdf").stat().st_size
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    terminal.ok("incident", "export", number, "--format", "ics214", "--person", "Ana", "--out", "log.pdf")
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF-")
    briefing = terminal.run("incident", "export", number, "--format", "ics201")
    assert briefing.status == 0 and "ICS 201" in briefing.out and made["head"] in briefing.out
    assert "Record verified" in briefing.err
    decisions = terminal.run("incident", "export", number, "--format", "json", "--only", "decisions")
    assert [entry["text"] for entry in json.loads(decisions.out)["timeline"]] == ["Roll back v88"]
    for wrong in (["--format", "pdf"], ["--format", "ics201", "--only", "decisions"], ["--person", "Nobody Here"]):
        assert terminal.run("incident", "export", number, *wrong).status == 2
