import json
import re
from pathlib import Path

from models.changes.change_list import read_lines, read_list
from models.changes.plan import DEFAULT_PLAN, PRACTICAL
from models.health.change import ChangeKind
from models.health.samples import Signal

DOC = (Path(__file__).parents[3] / "docs" / "changes.md").read_text(encoding="utf-8")


def example(kind: str) -> str:
    return str(re.findall(rf"```{kind}\n(.*?)```", DOC, re.DOTALL)[0])


def test_the_examples_are_read_as_they_stand() -> None:
    reading = read_list("changes.yaml", example("yaml"))
    assert reading.problems == ()
    assert [change.title for change in reading.changes] == ["orders v88", "flag pay-retry-v2 to 100 %"]
    assert reading.changes[0].kind is ChangeKind.DEPLOYMENT
    lines = read_lines("changes.jsonl", example("json").splitlines())
    assert lines.problems == ()
    assert json.loads(example("json"))["title"] == lines.changes[0].title


def test_the_figures_it_names_are_those_in_force() -> None:
    assert (DEFAULT_PLAN.before_seconds, DEFAULT_PLAN.looks, DEFAULT_PLAN.false_alarms) == (900.0, 15, 0.01)
    assert DEFAULT_PLAN.tails_seconds == (120.0, 300.0)
    assert {signal: (one.relative, one.absolute) for signal, one in PRACTICAL.items()} == {
        Signal.ERRORS: (0.2, 0.002),
        Signal.LATENCY: (0.2, 0.01),
        Signal.SATURATION: (0.2, 0.1),
        Signal.TRAFFIC: (0.3, 0.0),
    }
    assert all(f"{kind.value}" in DOC for kind in ChangeKind)
