"""What doctor says about registered actions."""

from pathlib import Path

from console.cli.doctor_actions import action_rows
from console.settings import Settings


def test_none_some_and_a_broken_list(tmp_path: Path) -> None:
    settings = Settings(None)
    assert [(row.name, row.state) for row in action_rows(settings)] == [("actions", "off")]
    file = tmp_path / "actions.yaml"
    settings.put({"automation.actions": str(file)})
    (missing,) = action_rows(settings)
    assert missing.state == "fail" and "can't be read" in missing.words
    file.write_text(
        "watchfloor: actions/1\nactions:\n"
        "- {name: there, automatic: true, command: {argv: [/bin/sh, -c, 'true']}}\n"
        "- {name: gone, approval: {approvers: 2}, command: {argv: [/no/such/program]}}\n"
        "- {name: pool, promql: {expression: up, expect: some}}\n"
    )
    rows = action_rows(settings)
    assert [(row.name, row.state) for row in rows] == [
        ("actions", "ok"),
        ("· there", "ok"),
        ("· gone", "warn"),
        ("· pool", "ok"),
    ]
    assert "3 actions" in rows[0].words and "1 may begin" in rows[0].words and "needs approval" in rows[2].words
    file.write_text("watchfloor: actions/1\nactions:\n- {name: a}\n")
    (broken,) = action_rows(settings)
    assert broken.state == "fail" and "actions.yaml:3" in broken.words
