"""The outbox and its archive from a terminal."""

from pathlib import Path

from tests.fakes.terminal import Terminal


def test_sinks_are_checked_and_the_outbox_is_listed_sent_and_archived(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    page = tmp_path / "page"
    sinks = tmp_path / "sinks.yaml"
    sinks.write_text("watchfloor: sinks/1\nsinks:\n  - {name: own, kind: static, audiences: [internal]}\n")
    refused = terminal.run("outbox", "sinks", "sinks.yaml")
    assert refused.status == 2 and "needs folder" in refused.err
    sinks.write_text(
        "watchfloor: sinks/1\nsinks:\n"
        f"  - {{name: own, kind: static, audiences: [internal], folder: {page}, title: Own status}}\n"
    )
    assert terminal.ok("outbox", "sinks", "sinks.yaml")["count"] == 1
    assert terminal.ok("outbox", "list") == {"items": [], "count": 0, "needs_person": 0, "oldest_at": None}
    (terminal.data / "settings.json").write_text('{"comms.sinks": "' + str(sinks) + '"}')
    assert terminal.ok("outbox", "run")["items"] == []
    nothing = terminal.run("outbox", "show", "wf-00000000")
    assert nothing.status == 2 and "names nothing" in nothing.err
    odd = terminal.run("outbox", "archive", "--since", "yesterday")
    assert odd.status == 2 and "--since" in odd.err
    assert terminal.ok("outbox", "archive")["count"] == 0
    assert terminal.ok("outbox", "export", "out")["rows"] == 0
    assert (tmp_path / "out" / "manifest.json").exists()
