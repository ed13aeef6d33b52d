import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.yaml_nodes import (
    MAX_BYTES,
    MAX_BYTES_SLOW,
    MAX_DEPTH,
    ListNode,
    MapNode,
    Node,
    ScalarNode,
    node_of,
    read_documents,
)
from models.kernel.errors import BadInput


def plain(node: Node) -> object:
    if isinstance(node, MapNode):
        return {key: plain(item) for key, item in node.entries.items()}
    return [plain(item) for item in node.items] if isinstance(node, ListNode) else node.value


def problem(text: str) -> tuple[int | None, str]:
    with pytest.raises(BadInput) as caught:
        read_documents("f.yaml", text)
    assert caught.value.problems[0].where == "f.yaml"
    return caught.value.problems[0].line, caught.value.problems[0].message


def test_words_that_older_yaml_took_for_flags_stay_words() -> None:
    (node,) = read_documents("f", "a: no\nb: on\nc: 0123\nd: '12'\ne: 1e3\nf: ~\ng: true\nh: 12:30:45\ni: 2026-01-01\n")
    assert plain(node) == {
        "a": "no", "b": "on", "c": 123, "d": "12", "e": 1000.0, "f": None, "g": True, "h": "12:30:45", "i": "2026-01-01",
    }  # fmt: skip


def test_nodes_know_their_lines() -> None:
    (node,) = read_documents("f", "a: 1\n\nlist:\n  - x\n  - {k: v}\n")
    assert isinstance(node, MapNode)
    listed = node.entries["list"]
    assert isinstance(listed, ListNode)
    assert (node.line_of("list"), [item.line for item in listed.items], node.line_of("missing")) == (3, [4, 5], 1)


def test_empty_documents_are_left_out() -> None:
    assert [plain(node) for node in read_documents("f", "---\n---\na: 1\n---\n# nothing\n---\nb: 2\n")] == [
        {"a": 1},
        {"b": 2},
    ]
    assert read_documents("f", "") == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: &x 1\nb: *x\n", 1, "anchors are not accepted, found &x"),
        ("a: 1\nb: *x\n", 2, "found the alias *x"),
        ("a: !!python/object/apply:os.system [date]\n", 1, "tags are not accepted"),
        ("a: !Ref x\n", 1, "tags are not accepted"),
        ("a: 1\nb: 2\na: 3\n", 3, "expected each key once, found it again (first on line 1)"),
        ("a: [1, 2\nb: 3\n", 2, "expected well-formed YAML"),
        ("a: 1\n\tb: 2\n", 2, "expected well-formed YAML"),
        ("? [a]\n: 1\n", 1, "expected a word as key"),
        ("a: \x07\n", None, "expected well-formed YAML"),
        ("a: \ud800\n", None, "lone surrogate"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text: str, line: int | None, said: str) -> None:
    assert problem(text)[0] == line
    assert said in problem(text)[1]


def test_all_duplicate_keys_are_told_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        read_documents("f", "a: 1\na: 2\nb: {c: 1, c: 2}\n")
    assert [(found.line, found.field) for found in caught.value.problems] == [(2, "a"), (3, "c")]


def test_nesting_ends_where_the_limit_says() -> None:
    assert read_documents("f", "[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert "20 levels" in problem("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[1]
    assert "20 levels" in problem("[" * 1_000_000)[1]


def test_size_is_bounded() -> None:
    assert "16 MiB" in problem("a: " + "x" * MAX_BYTES)[1]


def test_a_colon_inside_a_word_between_brackets_needs_no_quotes() -> None:
    (node,) = read_documents("f", "a: [component:b, https://x.example/y]\nb: {c: group:d}\n")
    assert plain(node) == {"a": ["component:b", "https://x.example/y"], "b": {"c": "group:d"}}
    assert problem("a: [b:c, &x d]\n")[1].startswith("anchors are not accepted")
    assert problem("a: [b:c, !x d]\n")[1].startswith("tags are not accepted")
    assert "in quotes" in problem("a: [b:c]\nb: " + "x" * MAX_BYTES_SLOW)[1]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert plain(read_documents("f", "\ufeffa: 1\n")[0]) == {"a": 1}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=20), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4), st.booleans(), st.sampled_from([None, 2]))
def test_json_reads_as_json_says(value: list[object], ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=True, indent=indent) if ascii_only else json.dumps(value, indent=indent)
    (node,) = read_documents("f.json", text)
    assert plain(node) == value


def test_nodes_of_values_hold_only_plain_ones() -> None:
    assert node_of(3) == ScalarNode(None, 3)
    with pytest.raises(TypeError, match="expected a plain value, found set"):
        node_of({"a": {1}})
