"""Ordinary Markdown becomes steps, and nothing of it is lost, run or followed outside."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.kernel.errors import BadInput, Problem
from models.runbooks.markdown.addresses import Fate, judge
from models.runbooks.markdown.commands import code_of, is_destructive
from models.runbooks.markdown.reading import MarkdownReading, key_of, read_markdown
from models.runbooks.plain import from_plain, to_plain
from models.runbooks.runbook import MAX_CHUNK, StepKind

PAGE = """\
---
title: Pool exhausted
owner: Payments
services: [checkout, db-3]
alerts: PoolExhausted, PoolWaits
tags:
  - database
review_date: 2027-01-31
weight: 20
---

# Database pool

The pool of [checkout](https://example.com/checkout) has no free connection.

## Prerequisites

- A shell on the host

## Impact

- Customers can't pay

## Diagnosis

Look at the share in use:

```promql
sum(pool_used) / sum(pool_size)
```

<!-- nobody needs this -->

1. Check who holds them.
   Expected: nobody holds more than 20
   ```console
   $ psql -c 'select 1'
    one
   ```
   - by host
   - by user, see [the guide](../guide.md#users)
2. Find the lock

## Mitigation

* [ ] Restart one **instance**
  1. Drain it

         kubectl drain NODE
  2. Delete it

     ```sh
     kubectl delete pod POD
     ```
* Tell `#payments`

| Pool | Size |
|------|------|
| a    | 50   |

## References

- [Other](other.md)
- <https://example.com/pools>
"""


def read(text: str, path: str = "db/pool.md") -> MarkdownReading:
    return read_markdown("pool.md", text, path)


def refused(text: str) -> list[Problem]:
    with pytest.raises(BadInput) as caught:
        read(text)
    return list(caught.value.problems)


def test_a_page_becomes_chunks_steps_and_commands() -> None:
    reading = read(PAGE)
    book = reading.runbook
    assert (book.title, book.owner_team, book.services) == ("Pool exhausted", "Payments", ("checkout", "db-3"))
    assert (book.alerts, book.tags, book.review_due) == (
        ("PoolExhausted", "PoolWaits"),
        ("database",),
        date(2027, 1, 31),
    )
    assert [each.text for each in book.prerequisites] == ["A shell on the host"]
    assert [chunk.title for chunk in book.chunks] == ["Diagnosis", "Mitigation"]
    assert "has no free connection" in book.summary and "Customers can't pay" in book.summary
    share, holds, lock = book.chunks[0].steps
    assert (share.text, share.command) == ("Look at the share in use", "sum(pool_used) / sum(pool_size)")
    assert (holds.kind, holds.command, holds.expected) == (
        StepKind.CHECK, "psql -c 'select 1'", "nobody holds more than 20",
    )  # fmt: skip
    assert " one" in holds.detail and "- by host" in holds.detail
    assert [link.url for link in holds.links] == ["guide.md#users"]
    assert lock.text == "Find the lock"
    one, drain, delete, tell = book.chunks[1].steps
    assert (one.text, drain.command, delete.command) == (
        "Restart one instance",
        "kubectl drain NODE",
        "kubectl delete pod POD",
    )
    assert [step.destructive for step in (one, drain, delete, tell)] == [False, False, True, False]
    assert (tell.kind, tell.text) == (StepKind.SAY, "Tell `#payments`")
    assert "a | 50" in tell.detail
    assert (reading.commands, [(left.first, left.why) for left in reading.left]) == (
        4,
        [
            (1, "front matter no field holds"),
            (22, "a list in a part that describes"),
            (32, "HTML"),
            (63, "a list in a part that describes"),
        ],
    )
    assert "other.md: " not in book.summary and "db/other.md" in book.summary


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("# T\n\nStep 1: go\nStep 2: come\n", ["go", "come"]),
        ("# T\n\n1) go\n2) come\n", ["go", "come"]),
        ("# T\n\n## Fix\n\nRestart the pod.\n\nIt takes a while.\n", ["Restart the pod."]),
        ("# T\n\n## Fix\n\nThe pod is odd.\n", ["The pod is odd."]),
        ("# T\n\n## Overview\n\nRestart the pod.\n", []),
        ("# T\n\n### Restart it\n\n```\nsystemctl restart x\n```\n", ["Restart it"]),
        ("- a\n- b\n", ["a", "b"]),
        ("1. a\n```\nrun a\n```\n2. b\n", ["a", "b"]),
        ("# T\n\n- Owner: us\n- Severity: critical\n- Do it\n", ["Do it"]),
        ("# T\n\n## Fix\n\n- \n- real\n", ["real"]),
        ("---\ntitle: A\n---\n## Fix\n\nRestart the pod.\n", ["Restart the pod."]),
    ],
)
def test_what_counts_as_a_step(text: str, steps: list[str]) -> None:
    assert [step.text for step in read(text).runbook.steps()] == steps


def test_long_lists_are_split_into_chunks_of_five_to_nine() -> None:
    book = read("# T\n\n## Do\n\n" + "".join(f"1. step {n}\n" for n in range(23))).runbook
    assert [len(chunk.steps) for chunk in book.chunks] == [8, 8, 7]
    assert [chunk.title for chunk in book.chunks] == ["Do (1 of 3)", "Do (2 of 3)", "Do (3 of 3)"]
    assert [step.text for step in book.steps()] == [f"step {n}" for n in range(23)]


def test_alert_names_are_found_in_headings_titles_and_file_names() -> None:
    assert read("# KubeNodeNotReady\n\n- a\n").runbook.alerts == ("KubeNodeNotReady",)
    assert read('# T\n\n## Alert Name: "PoolWaits"\n\n- a\n').runbook.alerts == ("PoolWaits",)
    assert read("# T\n\n- a\n", "x/NodeDiskFull.md").runbook.alerts == ("NodeDiskFull",)
    assert read("# The README\n\n- a\n", "pool/README.md").runbook.key == "pool"
    assert key_of("NodeDisk_full (old)") == "node-disk-full-old"


@pytest.mark.parametrize(
    ("text", "title", "chunks"),
    [
        ("## Playbook\n\n### Look\n\n- a\n\n### Act\n\n- b\n", "Playbook", ["Look", "Act"]),
        ("# Look\n\n- a\n\n# Act\n\n- b\n", "Look", ["Look", "Act"]),
        ("# Overview\n\nx\n\n# Act\n\n- b\n", "Overview", ["Act"]),
        ("# T\n\n## Fix\n\n### Now\n\n- a\n", "T", ["Fix: Now"]),
        ("- a\n", "pool", ["pool"]),
    ],
)
def test_titles_and_chunks(text: str, title: str, chunks: list[str]) -> None:
    book = read(text).runbook
    assert (book.title, [chunk.title for chunk in book.chunks]) == (title, chunks)


def test_toml_front_matter_and_lines_that_say_who_owns_it() -> None:
    book = read('+++\ntitle = "A"\ntags = ["x", "y"]\n+++\n\n**Owner:** Platform\n\n- a\n').runbook
    assert (book.title, book.tags, book.owner_team) == ("A", ("x", "y"), "Platform")
    broken = read("---\ntitle: [unclosed\n---\n\n- a\n")
    assert broken.left[0].text == "title: [unclosed"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("# T\n\n- see [x](../../etc/passwd)\n", 3, "leads out of it"),
        ("# T\n\n- see [x](file:///etc/passwd)\n", 3, "found file:"),
        ("# T\n\n- first\n  see [x](javascript:alert(1))\n", 4, "found javascript:"),
        ("# T\n\n- [x](&#106;avascript:alert(1))\n", 3, "found javascript:"),
        ("# T\n\n- [x](java%73cript:alert(1))\n", 3, "found javascript:"),
        ("# T\n\n- <JavaScript:alert(1)>\n", 3, "found javascript:"),
        ("# T\n\n<a href='vbscript:x'>a</a>\n", 3, "found vbscript:"),
        ("# T\n\n- [x][y]\n\n[y]: data:text/html,x\n", 3, "found data:"),
        ("---\na: &a [x]\nb: *a\n---\n- a\n", 2, "anchors are not accepted"),
        ("---\na: !!python/name:x y\n---\n- a\n", 2, "tags are not accepted"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, line: int, message: str) -> None:
    (problem,) = refused(text)
    assert (problem.where, problem.line) == ("pool.md", line)
    assert message in problem.message


def test_a_file_of_five_mebibytes_is_refused() -> None:
    assert "at most 1 MiB" in refused("x" * (5 * 1024 * 1024))[0].message


@pytest.mark.parametrize(
    ("url", "fate", "kept"),
    [
        ("https://example.com/x", Fate.LINK, "https://example.com/x"),
        ("../redis/a.md", Fate.LINK, "redis/a.md"),
        ("b/./c.md?x#y", Fate.LINK, "pg/b/c.md?x#y"),
        ("../../other/a.md", Fate.TEXT, "../../other/a.md"),
        ("../..", Fate.TEXT, "../.."),
        ("/handbook/x", Fate.TEXT, "/handbook/x"),
        ("slack://x", Fate.TEXT, "slack://x"),
        ("http://[bad", Fate.TEXT, "http://[bad"),
        ("../../../etc/passwd", Fate.REFUSED, "../../../etc/passwd"),
        ("..\\..\\..\\windows\\system32", Fate.REFUSED, "..\\..\\..\\windows\\system32"),
        ("%2e%2e/%2e%2e/etc/hosts.txt", Fate.REFUSED, "%2e%2e/%2e%2e/etc/hosts.txt"),
        (" java\tscript:x", Fate.REFUSED, " java\tscript:x"),
        ("%256aavascript:x", Fate.REFUSED, "%256aavascript:x"),
    ],
)
def test_addresses(url: str, fate: Fate, kept: str) -> None:
    address = judge(url, "pg")
    assert (address.fate, address.url) == (fate, kept)


def test_code() -> None:
    assert code_of("$ a \\\n  b\nprinted\n$ c\n", "console") == code_of("$ a \\\n  b\nprinted\n$ c\n", "")
    assert code_of("$ a \\\n  b\nprinted\n$ c\n", "sh").command == "a \\\n  b\nc"
    assert code_of("$ cat <<EOF\nx\nEOF\n", "sh").command == "cat <<EOF\nx\nEOF"
    assert code_of('{"a": 1}', "json").command == ""
    assert code_of("echo \u202egnp.exe", "").command == "echo <U+202E>gnp.exe"
    assert (
        is_destructive("sudo rm -rf /var/x")
        and is_destructive("DROP TABLE x")
        and not is_destructive("kubectl get pods")
    )


WORD = st.sampled_from(
    [
        "alpha", "beta", "gamma", "delta", "`code`", "**bold**", "[link](https://example.com/x)", "https://example.com/y",
        "&", "<tag>", "50%",
    ]
)  # fmt: skip
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
INDENT = st.sampled_from(["", "", "", "  ", "    ", "   "])
LINE = st.one_of(
    SENTENCE,
    SENTENCE.map("# {}".format), SENTENCE.map("### {}".format), SENTENCE.map("- {}".format), SENTENCE.map("1. {}".format),
    SENTENCE.map("> {}".format), SENTENCE.map("| {} | b |".format), SENTENCE.map("Step 2: {}".format),
    st.sampled_from(
        ["", "", "```", "```sh", "~~~", "---", "===", "|---|---|", "<!-- x", "-->", "<details>", "[y]: /z", "## Prerequisites",
         "## Impact", "## Fix", "- [ ] box", "$ run it", "Owner: us", "* ", "+++", "***", "&amp;", "\\*", "<div>text</div>"],
    ),
)  # fmt: skip
DOCUMENT = st.lists(st.tuples(INDENT, LINE).map("".join), max_size=25).map("\n".join)


def everything(reading: MarkdownReading) -> str:
    parts: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)
        else:
            parts.append(str(value))

    walk(to_plain(reading.runbook))
    return "\n".join([*parts, *(left.text for left in reading.left)])


@settings(max_examples=150, deadline=None)
@given(DOCUMENT)
@example("- a\n\n      b\n\n  ## c\n")
@example("1. a\n\n   | x | y |\n   |---|---|\n   | alpha | beta |\n")
@example("> - ```\n>   alpha\n")
def test_no_word_is_lost(text: str) -> None:
    try:
        reading = read(text)
    except BadInput as error:
        assert all("leads out" in problem.message for problem in error.problems)
        return
    kept = everything(reading)
    for word in re.findall(r"[a-z]{4,}", re.sub(r"</?(?:div|details)>|```sh|https?://|Owner:", " ", text)):
        assert word in kept, word
    for chunk in reading.runbook.chunks:
        assert 1 <= len(chunk.steps) <= MAX_CHUNK
    keys = [step.key for step in reading.runbook.steps()]
    assert len(set(keys)) == len(keys)
    assert from_plain(to_plain(reading.runbook)) == reading.runbook


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.text("-*+>#`~|[]()<>!\\ \n\t1.:ab&;\"'", max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = read(text)
    except BadInput:
        return
    assert all(1 <= left.first <= left.last for left in reading.left)


def test_deep_nesting_loses_nothing() -> None:
    reading = read("\n".join("  " * depth + f"- level{depth}" for depth in range(60)) + "\n\n" + ">" * 200 + " deep\n")
    kept = everything(reading)
    assert all(f"level{depth}" in kept for depth in range(60)) and "deep" in kept


def test_what_would_take_a_parser_very_long_is_set_aside_or_refused() -> None:
    reading = read("# T\n\n- a\n\n![x](data:image/png;base64," + "A" * 50_000 + ")\n")
    assert [(left.first, left.why) for left in reading.left] == [(5, "a line too long to read")]
    assert "at most 20,000 brackets" in refused("[" * 30_000)[0].message
