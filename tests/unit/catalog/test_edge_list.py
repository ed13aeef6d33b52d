import pytest

from models.catalog.estate import Dependency
from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import BadInput


def test_every_edge_is_hard_and_keeps_its_order() -> None:
    reading = read_catalog([NamedText("g.json", '{"nodes":["b","a","c"],"edges":[["a","c"],["a","b"],["b","c"]]}')])
    assert [service.id for service in reading.catalog.services] == ["b", "a", "c"]
    assert reading.catalog.by_id["a"].depends_on == (Dependency("c"), Dependency("b"))
    assert reading.catalog.dependants["c"] == ("b", "a")
    assert reading.catalog.name == "g"


def test_an_edge_given_twice_counts_once_and_is_reported() -> None:
    reading = read_catalog([NamedText("g", "nodes: [a, b]\nedges:\n  - [a, b]\n  - [a, b]\n")])
    assert reading.catalog.by_id["a"].depends_on == (Dependency("b"),)
    assert [(p.line, p.field) for p in reading.skipped] == [(4, "edges[1]")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"nodes":["a"],"edges":[["a","b"]]}', "expected one of the nodes, found 'b'"),
        ('{"nodes":["a"],"edges":[["a","a"]]}', "expected two different nodes, found 'a' twice"),
        ('{"nodes":["a"],"edges":[["a"]]}', "expected a pair [caller, callee], found a list of 1"),
        ('{"nodes":["a","a"]}', "expected each node once, found 'a' again"),
        ('{"nodes":[1]}', "expected the id of a node, found the number 1 (put it in quotes)"),
        ('{"edges":[]}', "expected a list, found no such field"),
        ('{"nodes":["a"],"edges":{}}', "expected a list, found a mapping"),
        ('{"nodes":["a"],"links":[]}', "unknown field; expected one of name, nodes, edges"),
    ],
)
def test_what_is_wrong_is_named(text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_catalog([NamedText("g", text)])
    assert [p.message for p in caught.value.problems] == [message]
