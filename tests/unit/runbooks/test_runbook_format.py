"""The file format: strict, told line by line, and equal in every form it is written in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.catalog.findings import Findings
from models.catalog.yaml_nodes import node_of
from models.kernel.errors import BadInput, Problem
from models.runbooks.format import RUNBOOK
from models.runbooks.plain import content_sha256, from_plain, to_plain
from models.runbooks.reading import read_runbook
from models.runbooks.runbook import ReadMode, StepKind
from models.runbooks.schema import json_schema, schema_text
from models.runbooks.writing import to_yaml
from tests.fakes.runbooks import runbooks

GOOD = """\
watchfloor: runbook/1
title: Restart the pool
owner_team: Payments
services: [checkout]
alerts: [PoolExhausted]
last_tested: 2026-05-01
mode: challenge_response
prerequisites:
  - text: A shell
    live: {label: RTO, field: rto}
chunks:
  - title: Look
    steps:
      - text: Read the figure
        kind: check
        expected: Below 80 %
        takes: 1m30s
        live: {label: Share, promql: sum(x), unit: '%', normal: '< 80'}
      - key: which
        text: Which?
        kind: decide
        branches:
          - {outcome: One, to: one}
          - {outcome: All, to: all}
  - title: Act
    steps:
      - key: one
        text: Restart one
        command: systemctl restart pool
        links: [{text: Guide, url: https://example.com/guide}, {text: Next, url: pages/next.md}]
      - key: all
        text: Restart all
        destructive: true
        needs: [one]
        action: {name: restart-pool, parameters: {zone: a, count: 3, soft: true}, mode: confirm}
"""


def problems(text: str, actions: tuple[str, ...] | None = None) -> list[Problem]:
    with pytest.raises(BadInput) as caught:
        read_runbook("r.yaml", text, actions)
    return list(caught.value.problems)


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_a_written_runbook_reads_field_by_field() -> None:
    book = read_runbook("restart-pool.yaml", GOOD, ("restart-pool",))
    assert (book.key, book.title, book.owner_team) == ("restart-pool", "Restart the pool", "Payments")
    assert (book.last_tested, book.mode) == (date(2026, 5, 1), ReadMode.CHALLENGE_RESPONSE)
    assert [step.key for step in book.steps()] == ["1.1", "which", "one", "all"]
    look, which, one, everything = book.steps()
    assert (look.kind, look.expected_seconds, look.live and look.live.normal) == (StepKind.CHECK, 90, "< 80")
    assert (which.leads_to("All"), which.leads_to("None")) == ("all", None)
    assert (one.command, [link.url for link in one.links]) == (
        "systemctl restart pool",
        ["https://example.com/guide", "pages/next.md"],
    )
    assert everything.destructive and everything.action is not None
    assert dict(everything.action.parameters) == {"zone": "a", "count": 3, "soft": True}
    assert book.closing == "Restart the pool checklist complete"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ("to: one}", "to: which}", 23, "chunks[0].steps[1].branches[0].to", "round in a circle"),
        ("to: all}", "to: nowhere}", 24, "chunks[0].steps[1].branches[1].to", "no step has that key"),
        ("needs: [one]", "needs: [all]", 34, "chunks[1].steps[1].needs[0]", "round in a circle"),
        ("key: all", "key: one", 31, "chunks[1].steps[1].key", "found 'one' again (first on line 27)"),
        ("        text: Restart one", "        txt: Restart one", 28, "chunks[1].steps[0].txt", "unknown field"),
        ("name: restart-pool", "name: rm-rf", 35, "chunks[1].steps[1].action.name", "a registered action"),
        ("https://example.com/guide", "../../etc/passwd", 30, "chunks[1].steps[0].links[0].url", "a path without '..'"),
        ("https://example.com/guide", "file:///etc/passwd", 30, "chunks[1].steps[0].links[0].url", "http, https"),
        ("https://example.com/guide", "'javascript:alert(1)'", 30, "chunks[1].steps[0].links[0].url", "http, https"),
        ("https://example.com/guide", "a/%2e%2e/%2e%2e/etc", 30, "chunks[1].steps[0].links[0].url", "a path without"),
        ("promql: sum(x)", "promql: sum(x), field: tier", 18, "chunks[0].steps[0].live", "either promql or field"),
        ("2026-05-01", "2026-02-30", 6, "last_tested", "expected a day such as"),
        ("'< 80'", "soon", 18, "chunks[0].steps[0].live.normal", "a comparison such as"),
        ("systemctl restart pool", '"echo \\u202egnp.exe"', 29, "chunks[1].steps[0].command", "without hidden marks"),
        ("          - {outcome: One, to: one}\n", "", 22, "chunks[0].steps[1].branches", "two outcomes"),
        ("runbook/1", "runbook/9", 1, "watchfloor", "the format runbook/1"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, line: int, field: str, message: str) -> None:
    found = problems(changed(old, new), ("restart-pool",))
    told = {(each.line, each.field): each.message for each in found}
    assert message in told[line, field]
    assert {each.where for each in found} == {"r.yaml"}


def test_actions_are_not_looked_up_where_nobody_knows_them() -> None:
    assert read_runbook("r.yaml", changed("name: restart-pool", "name: other")).step("all") is not None


def test_what_would_harm_a_reader_is_refused() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert problems(bomb)[0].line == 1
    assert "5,242,8" in problems("#" * (5 * 1024 * 1024 + 1))[0].message
    assert "levels of nesting" in problems("watchfloor: runbook/1\ntitle: x\nchunks: " + "[" * 60 + "]" * 60)[0].message
    assert "tags are not accepted" in problems("title: !!python/object/apply:os.system [ls]\n")[0].message
    many = "".join(f"      - text: step {n}\n" for n in range(10))
    found = problems(f"watchfloor: runbook/1\ntitle: x\nchunks:\n  - title: y\n    steps:\n{many}")
    assert "at most 9 entries" in found[0].message
    none = problems("watchfloor: runbook/1\ntitle: x\nchunks: []\n")
    assert "at least one chunk" in none[0].message


@settings(max_examples=30, deadline=None)
@given(runbooks())
def test_every_form_gives_the_same_runbook_back(book: Any) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(book)))) == book
    again = read_runbook("x.yaml", to_yaml(book))
    assert content_sha256(again) == content_sha256(book)
    VALIDATOR.validate(to_plain(book))


@pytest.mark.parametrize(
    "plain",
    [
        3, {"title": 3}, {"chunks": "x"}, {"chunks": [{"steps": [{"takes": "1"}]}]}, {"mode": "odd"},
        {"alerts": [1]}, {"last_tested": "soon"}, {"chunks": [{"steps": [{"action": {"parameters": {"a": 1.5}}}]}]},
    ],
)  # fmt: skip
def test_a_stored_runbook_that_was_damaged_is_refused(plain: Any) -> None:
    with pytest.raises(ValueError, match=r"expected|Invalid|valid"):
        from_plain(plain)


def test_the_published_schema_is_the_one_in_force() -> None:
    assert resources.text("schemas/runbook.schema.json") == schema_text()
    jsonschema.Draft202012Validator.check_schema(json_schema())


VALIDATOR = jsonschema.Draft202012Validator(
    json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
ODD: list[Any] = [
    None, True, 0, 1, -1, 1.5, "", "x", "a,b", " a", "a\n", "a\u2028", "\u202e", "15m", "h", "check", "read_do", "< 5", "<5",
    "== primary", "2026-05-01", "2026-02-30", "2026-5-1", [], {}, ["x"], [3], {"a": 1}, {"a": 1.5}, {"a b": 1},
    "https://a.example/b", "a/b.md", "../a", "a/../b", "a/..", "//a", "javascript:x", "x%2fy", "mailto:a@b.example", "HTTP://x",
    [{"text": "x", "url": "y"}], [{"outcome": "a", "to": "b"}], {"label": "x", "field": "tier"}, {"name": "x", "mode": "manual"},
    [{"title": "x", "steps": [{"text": "x"}]}], [{"title": "x"}], {"label": "x", "normal": ">= 1", "unit": ""},
]  # fmt: skip
BOOK_FIELDS = sorted(RUNBOOK.parts)
STEP_FIELDS = sorted(json_schema()["properties"]["chunks"]["items"]["properties"]["steps"]["items"]["properties"])


@settings(max_examples=250, deadline=None)
@given(
    st.dictionaries(st.sampled_from([*BOOK_FIELDS, "other"]), st.sampled_from(ODD), max_size=3),
    st.dictionaries(st.sampled_from([*STEP_FIELDS, "other"]), st.sampled_from(ODD), max_size=3),
)
def test_the_reader_and_the_published_schema_give_one_verdict(book: dict[str, Any], step: dict[str, Any]) -> None:
    document = {
        "watchfloor": "runbook/1", "title": "x", "chunks": [{"title": "y", "steps": [{"text": "z", **step}]}], **book,
    }  # fmt: skip
    findings = Findings("x")
    RUNBOOK.read(node_of(document), "", findings)
    assert (not findings.problems) is VALIDATOR.is_valid(document), findings.problems


def test_the_example_of_the_documentation_reads() -> None:
    text = (Path(__file__).parents[3] / "docs" / "runbooks.md").read_text(encoding="utf-8")
    example = text.split("```yaml\n")[1].split("```")[0]
    assert read_runbook("example.yaml", example).key == "restart-pool"
