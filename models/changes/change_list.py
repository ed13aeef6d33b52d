"""Lists of changes as files hold them: JSON, JSON lines or YAML. What can't be read is told of by line; the rest is taken."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode, read_documents
from models.changes.cdevents import is_cdevent
from models.changes.cloudevents import changes_of, is_cloudevent
from models.changes.entry import change_of_entry
from models.health.change import Change
from models.kernel.errors import BadInput, Problem
from resources.said import say


@dataclass(frozen=True, slots=True)
class ListReading:
    """The changes of a text, in its order, and everything wrong with it."""

    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_lines(where: str, lines: list[str], first_line: int = 1) -> ListReading:
    """JSON lines: one entry, CloudEvent or CDEvent a line; empty lines count but say nothing."""
    changes: list[Change] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, first_line):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(
                Problem(where, number, "", say("expected one JSON object on the line, found: {error}", error=error))
            )
            continue
        _take(document, where, number, changes, problems)
    return ListReading(tuple(changes), tuple(problems))


def read_list(where: str, text: str) -> ListReading:
    """YAML or JSON: a list of entries, or a mapping that holds it under `changes`. BadInput where it isn't well-formed."""
    changes: list[Change] = []
    problems: list[Problem] = []
    for document in read_documents(where, text):
        for node in _entries(document, where):
            if not isinstance(node, MapNode):
                problems.append(
                    Problem(where, node.line, "", say("expected a change with at and title, found a single value"))
                )
                continue
            plain = _plain(node)
            if is_cloudevent(plain) or is_cdevent(plain):
                _take(plain, where, node.line, changes, problems)
                continue
            reading = change_of_entry(plain, where, line_of=node.line_of)
            changes += [reading.change] if reading.change is not None else []
            problems += reading.problems
    return ListReading(tuple(changes), tuple(problems))


def _take(document: Any, where: str, line: int | None, changes: list[Change], problems: list[Problem]) -> None:
    if not isinstance(document, dict):
        problems.append(Problem(where, line, "", say("expected a JSON object, found another value")))
    elif is_cloudevent(document) or is_cdevent(document):
        found, odd = changes_of(document, where)
        changes += found
        problems += [Problem(where, line, problem.field, problem.message) for problem in odd]
    else:
        reading = change_of_entry(document, where, line_of=lambda _field: line)
        changes += [reading.change] if reading.change is not None else []
        problems += reading.problems


def _entries(document: Node, where: str) -> Iterator[Node]:
    if isinstance(document, MapNode) and isinstance(document.entries.get("changes"), ListNode):
        document = document.entries["changes"]
    if isinstance(document, ListNode):
        yield from document.items
    elif isinstance(document, MapNode):
        yield document
    else:
        raise BadInput(Problem(where, document.line, "", say("expected a list of changes, found a single value")))


def _plain(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, value in node.entries.items()}
