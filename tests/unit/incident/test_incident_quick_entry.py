import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident.entry import Kind
from models.incident.quick_entry import QuickEntry, parse_quick_entry


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("eu only", QuickEntry(Kind.FACT, "eu only")),
        ("f a disk failed", QuickEntry(Kind.FACT, "a disk failed")),
        ("a drained eu-west", QuickEntry(Kind.ACTION, "drained eu-west")),
        ("A: drained eu-west", QuickEntry(Kind.ACTION, "drained eu-west")),
        ("o errors falling", QuickEntry(Kind.OBSERVATION, "errors falling")),
        ("c update 3 sent", QuickEntry(Kind.COMMS, "update 3 sent")),
        ("d roll back v88", QuickEntry(Kind.DECISION, "roll back v88")),
        (
            "d roll back v88 because errors began 6m post",
            QuickEntry(Kind.DECISION, "roll back v88", fields={"rationale": "errors began 6m post"}),
        ),
        ("decision: wait", QuickEntry(Kind.DECISION, "wait")),
        ("t @Bo 10m drain eu-west", QuickEntry(Kind.TASK, "drain eu-west", "Bo", 10)),
        ("t drain eu-west @Bo 2h", QuickEntry(Kind.TASK, "drain eu-west", "Bo", 120)),
        ("@Bo 10 min drain eu", QuickEntry(Kind.TASK, "drain eu", "Bo", 10)),
        ('t @"Bo Lindqvist" 10m drain', QuickEntry(Kind.TASK, "drain", "Bo Lindqvist", 10)),
        ("t @Bo: 10m drain", QuickEntry(Kind.TASK, "drain", "Bo", 10)),
        ("t drain eu", QuickEntry(Kind.TASK, "drain eu")),
        ("d", QuickEntry(Kind.FACT, "d")),
        ("db-3 refuses connections", QuickEntry(Kind.FACT, "db-3 refuses connections")),
        ("t @Bo 10m restart 5m cron", QuickEntry(Kind.TASK, "restart 5m cron", "Bo", 10)),
        ("  ", QuickEntry(Kind.FACT, "")),
    ],
)
def test_lines(line: str, expected: QuickEntry) -> None:
    assert parse_quick_entry(line) == expected


@given(st.text())
def test_any_line_is_understood_somehow(line: str) -> None:
    entry = parse_quick_entry(line)
    assert entry.kind is Kind.TASK or len(entry.text) <= len(line)
