"""The inbox from a terminal."""

import json
from pathlib import Path

from tests.fakes.terminal import Terminal

WEBHOOK = {
    "version": "4", "groupKey": "{}", "status": "firing", "receiver": "hub",
    "alerts": [
        {"status": "firing", "labels": {"alertname": "PoolExhausted", "severity": "critical", "service": "db-3"},
         "annotations": {"summary": "pool at 100 %"}, "startsAt": "2026-11-21T13:52:04Z",
         "endsAt": "0001-01-01T00:00:00Z", "fingerprint": "00aa"},
        {"status": "firing", "labels": {"alertname": "Odd"}, "startsAt": "NaN", "fingerprint": "00ab"},
    ],
}  # fmt: skip


def test_an_alert_from_webhook_to_shelf(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    (tmp_path / "hook.json").write_text(json.dumps(WEBHOOK))
    told = terminal.ok("alerts", "observe", "hook.json", "--source", "am")
    assert (told["form"], told["alerts"], told["events"]) == ("Alertmanager webhook", 1, 1)
    assert "alerts[1].startsAt" in told["left_out"][0]
    assert terminal.ok("alerts", "observe", "hook.json", "--source", "am")["events"] == 0
    (group,) = terminal.ok("alerts", "list")["groups"]
    alert = group["alerts"][0]
    assert (group["service"], alert["priority"], alert["state"]) == ("db-3", "P1", "firing")
    acked = terminal.ok("alerts", "ack", alert["key"][:8])
    assert acked["groups"][0]["state"] == "acked"
    again = terminal.run("alerts", "ack", alert["key"])
    assert again.status == 1
    shelved = terminal.ok("alerts", "shelve", alert["key"], "--for", "1h", "--reason", "known")
    assert (shelved["groups"], len(shelved["shelves"])) == ([], 1)
    assert terminal.run("alerts", "window", "cancel", "CHG-9", "--reason", "no").status == 2
    (tmp_path / "bad.json").write_text("[" * 300)
    bad = terminal.run("alerts", "observe", "bad.json")
    assert bad.status == 2
    assert "bad.json" in bad.err
