"""What single fields of a probe file may hold: times below a second, status sets, patterns, paths. See models.catalog.shapes."""

import re
from dataclasses import dataclass
from typing import Any

from models.catalog.durations import parse_duration
from models.catalog.findings import Findings, found
from models.catalog.shapes import ListOf, Shape, Text
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode
from models.probes.json_path import parse_path
from resources.said import say

_FRACTION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(ms|s)\Z")
_WINDOW = re.compile(r"(\d{1,2}) of (\d{1,2})\Z")
_STATUS = re.compile(r"([1-5])xx\Z|([1-5]\d\d)(?:-([1-5]\d\d))?\Z", re.IGNORECASE)
_NESTED_REPEAT = re.compile(r"\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)[+*{]")
MAX_NAMED = 100


@dataclass(frozen=True)
class Seconds:
    """A time within bounds: 800ms, 1.5s, 30s, 5m, or a number of seconds."""

    low: float
    high: float

    def read(self, node: Node, at: str, findings: Findings) -> float | None:
        """Seconds."""
        value = node.value if isinstance(node, ScalarNode) else None
        seconds: float | None = None
        if isinstance(value, str):
            match = _FRACTION.match(value)
            if match is not None:
                seconds = float(match[1]) / (1000.0 if match[2] == "ms" else 1.0)
            else:
                whole = parse_duration(value)
                seconds = None if whole is None else float(whole)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            seconds = float(value)
        if seconds is None or not self.low <= seconds <= self.high:
            bounds = say("from {low:g} s to {high:g} s", low=self.low, high=self.high)
            findings.add(
                node.line,
                at,
                say(
                    "expected a time such as 800ms, 1.5s or 2m, {bounds}, found {found}",
                    bounds=bounds,
                    found=found(node),
                ),
            )
            return None
        return seconds

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"oneOf": [{"type": "number", "minimum": self.low, "maximum": self.high}, {"type": "string"}]}


class Window:
    """How many of how many runs decide: 3 of 5."""

    def read(self, node: Node, at: str, findings: Findings) -> tuple[int, int] | None:
        """Needed and of."""
        value = node.value if isinstance(node, ScalarNode) else None
        match = _WINDOW.match(value) if isinstance(value, str) else None
        if match is None or not 1 <= int(match[1]) <= int(match[2]) <= 60:
            findings.add(
                node.line,
                at,
                say("expected runs such as 3 of 5, the second number up to 60, found {found}", found=found(node)),
            )
            return None
        return int(match[1]), int(match[2])

    def schema(self) -> dict[str, Any]:
        """A pattern."""
        return {"type": "string", "pattern": r"^\d{1,2} of \d{1,2}$"}


class Status:
    """HTTP statuses: 200, 2xx or 200-204."""

    def read(self, node: Node, at: str, findings: Findings) -> tuple[int, int] | None:
        """The first and last of the range."""
        value = node.value if isinstance(node, ScalarNode) else None
        match = _STATUS.match(str(value)) if isinstance(value, int | str) and not isinstance(value, bool) else None
        if match is not None and match[1]:
            return int(match[1]) * 100, int(match[1]) * 100 + 99
        if match is None or (match[3] and match[3] < match[2]):
            findings.add(
                node.line, at, say("expected a status such as 200, 2xx or 200-204, found {found}", found=found(node))
            )
            return None
        return int(match[2]), int(match[3] or match[2])

    def schema(self) -> dict[str, Any]:
        """A number or a pattern."""
        return {"oneOf": [{"type": "integer", "minimum": 100, "maximum": 599}, {"type": "string"}]}


@dataclass(frozen=True)
class OneOrMore:
    """A single value, or a list of them."""

    entry: Shape
    max_items: int = MAX_NAMED

    def read(self, node: Node, at: str, findings: Findings) -> tuple[Any, ...] | None:
        """The values."""
        if isinstance(node, ListNode):
            return ListOf(self.entry, self.max_items).read(node, at, findings)
        value = self.entry.read(node, at, findings)
        return None if value is None else (value,)

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [self.entry.schema(), ListOf(self.entry, self.max_items).schema()]}


@dataclass(frozen=True)
class Named:
    """A mapping whose keys the writer chooses; gives pairs in order. Each key must pass `key`."""

    entry: Shape
    key: Text
    what: str

    def read(self, node: Node, at: str, findings: Findings) -> tuple[tuple[str, Any], ...] | None:
        """Pairs of key and value."""
        if not isinstance(node, MapNode) or len(node.entries) > MAX_NAMED:
            findings.add(
                node.line,
                at,
                say(
                    "expected {what}, at most {max_named} of them, as a mapping, found {found}",
                    what=say(self.what),
                    max_named=MAX_NAMED,
                    found=found(node),
                ),
            )
            return None
        pairs = []
        for key, item in node.entries.items():
            path = f"{at}.{key}"[:200]
            name = self.key.read(ScalarNode(node.line_of(key), key), path, findings)
            value = self.entry.read(item, path, findings)
            if name is not None and value is not None:
                pairs.append((name, value))
        return tuple(pairs)

    def schema(self) -> dict[str, Any]:
        """An object of any keys."""
        return {"type": "object", "additionalProperties": self.entry.schema(), "maxProperties": MAX_NAMED}


class AnyScalar:
    """A value to compare with: text, number, true, false or null, wrapped so that null is told from nothing read."""

    def read(self, node: Node, at: str, findings: Findings) -> tuple[Any] | None:
        """The value in a tuple of one."""
        if not isinstance(node, ScalarNode):
            findings.add(node.line, at, say("expected a single value, found {found}", found=found(node)))
            return None
        return (node.value,)

    def schema(self) -> dict[str, Any]:
        """Any scalar."""
        return {"type": ["string", "number", "boolean", "null"]}


class Pattern:
    """A regular expression without repeats inside repeats: those can take for ever on the wrong text."""

    def read(self, node: Node, at: str, findings: Findings) -> str | None:
        """The pattern."""
        value = Text(max_length=300, expected="a regular expression").read(node, at, findings)
        if value is None:
            return None
        try:
            re.compile(value)
        except (re.error, RecursionError, OverflowError) as error:
            findings.add(
                node.line,
                at,
                say("expected a regular expression, found {found}: {error}", found=found(node), error=error),
            )
            return None
        if _NESTED_REPEAT.search(value):
            findings.add(
                node.line, at, say("expected no repeat inside a repeated group, found {found}", found=found(node))
            )
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string", "format": "regex"}


class JsonPath:
    """A path into a JSON document."""

    def read(self, node: Node, at: str, findings: Findings) -> str | None:
        """The path as written."""
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, str) or parse_path(value) is None:
            findings.add(
                node.line, at, say("expected a path such as $.status or items[0].id, found {found}", found=found(node))
            )
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string"}
