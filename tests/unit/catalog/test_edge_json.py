"""The quick way for JSON edge lists says what the general one says."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog import edge_json
from models.catalog.edge_json import read_edge_json
from models.catalog.reading import NamedText, read_catalog
from models.catalog.yaml_nodes import MAX_BYTES
from models.kernel.errors import BadInput

IDS = st.sampled_from(["a", "b", "c", "d e", "ü", "a,b", "", " a", "\u2028", "x" * 201])
ODD: st.SearchStrategy[Any] = st.sampled_from([None, 1, 2.5, True, [], {}, ["a"], "ab"])
LISTS = st.fixed_dictionaries(
    {"nodes": st.lists(IDS | ODD, max_size=5) | ODD},
    optional={
        "edges": st.lists(st.lists(IDS | ODD, max_size=3) | ODD, max_size=6) | ODD,
        "name": st.sampled_from(["Shop", "", 1, None, "a\nb"]),
        "more": ODD,
    },
)


def outcome(text: str, quick: bool, patch: pytest.MonkeyPatch) -> Any:
    if not quick:
        patch.setattr("models.catalog.reading.read_edge_json", lambda where, text: None)
    try:
        read = read_catalog([NamedText("g.json", text)])
    except BadInput as error:
        return error.problems
    return read


@settings(max_examples=500)
@given(LISTS, st.sampled_from([None, 1]))
def test_both_ways_come_to_the_same(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    with pytest.MonkeyPatch.context() as patch:
        quick = outcome(text, True, patch)
        assert outcome(text, False, patch) == quick


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from("abcde"), unique=True, max_size=5),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).map(list), max_size=6),
)
def test_lines_of_large_files_are_told_too(nodes: list[str], edges: list[list[str]]) -> None:
    text = json.dumps({"edges": edges, "nodes": nodes}, indent=1)
    with pytest.MonkeyPatch.context() as patch:
        slow = outcome(text, False, patch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edge_json, "MAX_BYTES_OF_NODES", 0)
        quick = outcome(text, True, patch)
    if not isinstance(slow, tuple):
        assert quick == slow
    else:
        assert [(p.field, p.message) for p in quick] == [(p.field, p.message) for p in slow]
        assert all(abs(one.line - other.line) <= 1 for one, other in zip(quick, slow, strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"nodes": ["a", "b"],\n "edges": [["a", "b"],\n  ["b" "a"]]}', "g:3: expected well-formed JSON"),
        ('{"nodes": ["a",\n "b", "a"], "edges": []}', "g:2: nodes[2]: expected each node once, found 'a' again"),
        ('{"nodes": ["a",\n 7], "edges": []}', "g:2: nodes[1]: expected the id of a node, found the number 7"),
        ('{"nodes": ["a"],\n "edges": [["a", "a"]]}', "g:2: edges[0]: expected two different nodes, found 'a' twice"),
    ],
)
def test_a_mistake_in_a_large_file_has_its_line(text: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge_json, "MAX_BYTES_OF_NODES", 0)
    with pytest.raises(BadInput) as caught:
        read_catalog([NamedText("g", text)])
    assert told in str(caught.value)


def test_a_list_beyond_the_general_limit_is_read() -> None:
    nodes = [f"service-with-a-long-name-{number:06d}" for number in range(1_000)]
    edges = [[nodes[a], nodes[b]] for a in range(300) for b in range(a + 1, 1_000)]
    text = json.dumps({"nodes": nodes, "edges": edges})
    assert len(text) > MAX_BYTES
    sheet = read_edge_json("g", text)
    assert sheet is not None
    assert sum(len(draft.service.depends_on) for draft in sheet.drafts) == len(edges)
