"""Edge lists as JSON, by the million: read at once, without a node for each value; what is wrong still has its line."""

import json
import re
from collections.abc import Iterable
from json import JSONDecodeError
from typing import Any, Final, NoReturn

from models.catalog.draft import Draft, Sheet
from models.catalog.edge_list import IDENTIFIER_OF_NODE, read_edge
from models.catalog.estate import Dependency, Service
from models.catalog.findings import MAX_PROBLEMS, Findings, Place
from models.catalog.yaml_nodes import MAX_BYTES as MAX_BYTES_OF_NODES
from models.catalog.yaml_nodes import Node, node_of
from models.kernel.errors import BadInput, Problem
from resources.said import say

MAX_BYTES: Final = 128 * 1024 * 1024
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_FORM: Final = re.compile(IDENTIFIER_OF_NODE.pattern)
_SEPARATORS: Final = re.compile(r"[\s,]*")
_KEYS: Final = frozenset(("name", "nodes", "edges"))
_LOOKED_AT: Final = 1_000
"""An edge list has one of its keys among so many characters at its beginning."""


class _NotPlain(Exception):
    pass


def read_edge_json(where: str, text: str) -> Sheet | None:
    """The sheet of a JSON edge list. None where the text is something else, or is left to the general reader to complain about.

    BadInput where something is wrong with a list too large for that reader.
    """
    start = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if start[:1] != "{" or not ('"nodes"' in start or '"edges"' in start) or len(text) > MAX_BYTES:
        return None
    is_large = len(text) > MAX_BYTES_OF_NODES
    value = _parsed(where, text, is_large)
    if value is None or not value.keys() <= _KEYS or not isinstance(value.get("name", ""), str):
        return None
    nodes, edges = value.get("nodes"), value.get("edges", [])
    if not isinstance(nodes, list) or not isinstance(edges, list):
        return None
    if "name" in value and not _is_line(value["name"]):
        return None
    wrong_nodes = _wrong_nodes(nodes)
    needs, wrong, again = _needs(nodes if not wrong_nodes else [], edges)
    if wrong_nodes or wrong:
        if not is_large:
            return None
        _complain(where, text, nodes, edges, wrong_nodes, wrong)
    sheet = Sheet(name=value.get("name"), is_coherent=True)
    for number, line in _lines(text, "edges", again):
        caller, target = edges[number]
        place = Place(where, line, f"edges[{number}]")
        sheet.skipped.append(place.problem(say("edge given before: {caller} → {target}", caller=caller, target=target)))
    for number, (id_, targets) in enumerate(needs.items()):
        place = Place(where, None, f"nodes[{number}]")
        sheet.drafts.append(Draft(Service(id_, id_, depends_on=tuple(targets.values())), place))
    return sheet


def _parsed(where: str, text: str, is_large: bool) -> dict[str, Any] | None:
    if _SURROGATE.search(text):
        return None
    try:
        value = json.loads(text.lstrip("\ufeff"), object_pairs_hook=_unique, parse_constant=_refuse)
    except JSONDecodeError as error:
        if not is_large:
            return None
        raise BadInput(
            Problem(where, error.lineno, "", say("expected well-formed JSON, found: {msg}", msg=error.msg))
        ) from None
    except (_NotPlain, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _wrong_nodes(nodes: list[Any]) -> list[int]:
    """Which of them are no ids, or are there twice."""
    seen: set[str] = set()
    wrong = []
    for number, id_ in enumerate(nodes):
        if type(id_) is not str or id_ in seen or len(id_) > IDENTIFIER_OF_NODE.max_length or not _FORM.match(id_):
            wrong.append(number)
        else:
            seen.add(id_)
    return wrong


def _needs(nodes: list[str], edges: list[Any]) -> tuple[dict[str, dict[str, Dependency]], list[int], list[int]]:
    """What each node needs; the edges that are wrong; those given before."""
    needs: dict[str, dict[str, Dependency]] = {id_: {} for id_ in nodes}
    # One value for all edges to a node.
    edge_to = {id_: Dependency(id_) for id_ in nodes}
    wrong, again = [], []
    for number, edge in enumerate(edges):
        try:
            caller, target = edge
            mine, dependency = needs[caller], edge_to[target]
        except (TypeError, ValueError, KeyError):
            wrong.append(number)
            continue
        if caller == target or type(edge) is not list:
            wrong.append(number)
        elif target in mine:
            again.append(number)
        else:
            mine[target] = dependency
    return needs, wrong, again


def _complain(
    where: str, text: str, nodes: list[Any], edges: list[Any], wrong_nodes: list[int], wrong: list[int]
) -> NoReturn:
    findings = Findings(where)
    places: dict[str, Place] = {id_: Place(where, None, "") for id_ in nodes if isinstance(id_, str)}
    first: set[Any] = set()
    for number, line in _lines(text, "nodes", wrong_nodes[:MAX_PROBLEMS]):
        at = f"nodes[{number}]"
        if IDENTIFIER_OF_NODE.read(_at(line, nodes[number]), at, findings) is not None and nodes[number] not in first:
            findings.add(line, at, say("expected each node once, found {nodes!r} again", nodes=nodes[number]))
            first.add(nodes[number])
    if not wrong_nodes:
        for number, line in _lines(text, "edges", wrong[:MAX_PROBLEMS]):
            read_edge(_at(line, edges[number]), f"edges[{number}]", places, findings)
    findings.raise_any()
    raise BadInput(Problem(where, None, "", say("expected an edge list, found something else")))


def _at(line: int, value: Any) -> Node:
    node = node_of(value)
    node.line = line
    return node


def _lines(text: str, key: str, numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The line of each of these items of the list under a key; `numbers` rising. The text has been read, so it is well-formed."""
    wanted = list(numbers)
    if not wanted:
        return []
    opened = re.search(rf'"{key}"\s*:\s*\[', text)
    if opened is None:
        return []
    decode = json.JSONDecoder().raw_decode
    found: list[tuple[int, int]] = []
    at, line, counted = opened.end(), 1, 0
    for number in range(wanted[-1] + 1):
        skipped = _SEPARATORS.match(text, at)
        at = at if skipped is None else skipped.end()
        if number == wanted[len(found)]:
            line += text.count("\n", counted, at)
            counted = at
            found.append((number, line))
        _, at = decode(text, at)
    return found


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _NotPlain
    return found


def _refuse(_: str) -> NoReturn:
    raise _NotPlain


def _is_line(text: str) -> bool:
    return 0 < len(text) <= 500 and text.isprintable()
