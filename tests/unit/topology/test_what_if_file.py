import pytest

from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import BadInput
from models.topology.graph import compile_graph
from models.topology.overlay import Overlay
from models.topology.what_if import read_what_if

GRAPH = compile_graph(
    read_catalog([NamedText("g", "nodes: [web, orders, db]\nedges: [[web, orders], [orders, db]]")]).catalog
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("down:\n  - dbb", "f:2: down[0]: expected a service of the catalogue, found 'dbb'; did you mean 'db'?"),
        ("down: db", "f:1: down: expected a list, found 'db'"),
        (
            "down: [db]\nrestored: [db]",
            "f:2: restored[0]: expected each service under one heading, found 'db' under down too",
        ),
        ("dwon: [db]", "f:1: dwon: unknown field; expected one of watchfloor, down,"),
        ("cut: [[web, db]]", "f:1: cut[0]: expected a dependency, found none of 'web' on 'db'; web needs orders"),
        ("cut: [web]", "f:1: cut[0]: expected a pair [caller, target], found 'web'"),
        (
            "breakers:\n  - {caller: web, target: orders}",
            "f:2: breakers[0].state: expected one of closed, open, half_open",
        ),
        ("breakers:\n  - {caller: web, target: orders, state: ajar}", "found 'ajar'"),
        ("watchfloor: what-if/9", "f:1: watchfloor: expected what-if/1, found 'what-if/9'"),
        ("[]", "expected suppositions"),
        ("", "expected suppositions (down, degraded, at_risk, unknown, restored, breakers, cut), found 0 documents"),
        ("down: [1]", "f:1: down[0]: expected the id of a service, found the number 1"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_what_if(text, "f", GRAPH)
    assert told in str(caught.value)


def test_json_and_empty_fields_are_taken() -> None:
    assert read_what_if('{"down": ["db"], "cut": null}', "f", GRAPH) == Overlay(down=frozenset({"db"}))
