"""What a field may hold, said once: each shape reads a node, reports what is wrong with it, and states itself as JSON Schema.

Reading by shapes instead of by a general schema validator keeps line numbers, gives sentences for people, and takes a
5,000-service file in a fraction of the time. A test holds shapes and the published schema to the same verdicts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from models.catalog.durations import PATTERN as DURATION_PATTERN
from models.catalog.durations import parse_duration
from models.catalog.findings import Findings, found
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode
from resources.said import say

END = r"(?![\s\S])"
"""End of text in a pattern. Not `$`, which some engines let match before a last line break."""
ONE_LINE = r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*" + END
"""No control characters: names go to terminals, logs and pages."""
PROSE = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]*" + END
"""As ONE_LINE, with tabs and line breaks allowed."""
IDENTIFIER = (
    r"^[^\s,\u0000-\u001f\u007f-\u009f]"
    r"([^,\u0000-\u001f\u007f-\u009f\u2028\u2029]*[^\s,\u0000-\u001f\u007f-\u009f])?" + END
)
"""Not empty, no comma (lists of ids are written with commas), no blank at either end."""

MAX_SECONDS = 10 * 366 * 86_400


class Shape(Protocol):
    """One kind of value. `read` gives None where it found a problem, or where the field is left empty."""

    def read(self, node: Node, at: str, findings: Findings) -> Any:
        """The value of the node; `at` is the path of the field, for messages."""
        ...

    def schema(self) -> dict[str, Any]:
        """The same rule as JSON Schema, draft 2020-12."""
        ...


@dataclass(frozen=True)
class Text:
    """A line of text, or prose. Numbers and yes/no must be quoted: a leading zero of a telephone number must not be lost."""

    pattern: str = ONE_LINE
    expected: str = "a line of text"
    max_length: int = 500
    min_length: int = 1

    def read(self, node: Node, at: str, findings: Findings) -> str | None:
        """The text."""
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, str):
            hint = say(" (put it in quotes)") if isinstance(value, int | float | bool) else ""
            findings.add(
                node.line,
                at,
                say(
                    "expected {expected}, found {found}{hint}",
                    expected=say(self.expected),
                    found=found(node),
                    hint=hint,
                ),
            )
            return None
        if not self.min_length <= len(value) <= self.max_length:
            size = say(
                "{min_length} to {max_length} characters", min_length=self.min_length, max_length=self.max_length
            )
            findings.add(
                node.line,
                at,
                say(
                    "expected {expected} of {size}, found {count}",
                    expected=say(self.expected),
                    size=size,
                    count=len(value),
                ),
            )
            return None
        if re.match(self.pattern, value) is None:
            findings.add(
                node.line, at, say("expected {expected}, found {found}", expected=say(self.expected), found=found(node))
            )
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A string with pattern and length."""
        return {"type": "string", "minLength": self.min_length, "maxLength": self.max_length, "pattern": self.pattern}


@dataclass(frozen=True)
class Number:
    """A number within bounds; `exclusive` leaves the bounds themselves out."""

    expected: str
    low: float
    high: float
    whole: bool = False
    exclusive: bool = False

    def read(self, node: Node, at: str, findings: Findings) -> float | None:
        """The number, int where it must be whole."""
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, int | float) or isinstance(value, bool) or not self._fits(value):
            findings.add(
                node.line, at, say("expected {expected}, found {found}", expected=say(self.expected), found=found(node))
            )
            return None
        return int(value) if self.whole else float(value)

    def _fits(self, value: float) -> bool:
        if self.whole and not float(value).is_integer():
            return False
        return self.low < value < self.high if self.exclusive else self.low <= value <= self.high

    def schema(self) -> dict[str, Any]:
        """A number or integer with bounds."""
        low, high = ("exclusiveMinimum", "exclusiveMaximum") if self.exclusive else ("minimum", "maximum")
        return {"type": "integer" if self.whole else "number", low: self.low, high: self.high}


@dataclass(frozen=True)
class Duration:
    """Seconds, written as 15m, 4h, 1h30m or a whole number of seconds."""

    def read(self, node: Node, at: str, findings: Findings) -> int | None:
        """Seconds."""
        value = node.value if isinstance(node, ScalarNode) else None
        seconds: int | None = None
        if isinstance(value, str):
            seconds = parse_duration(value)
        elif isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer():
            seconds = int(value)
        if seconds is None or not 0 <= seconds <= MAX_SECONDS:
            findings.add(
                node.line,
                at,
                say("expected a duration such as 15m, 4h or 900 (seconds), found {found}", found=found(node)),
            )
            return None
        return seconds

    def schema(self) -> dict[str, Any]:
        """Either form."""
        whole = {"type": "integer", "minimum": 0, "maximum": MAX_SECONDS}
        return {"oneOf": [whole, {"type": "string", "pattern": DURATION_PATTERN}]}


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: Node, at: str, findings: Findings) -> bool | None:
        """The flag."""
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, bool):
            findings.add(node.line, at, say("expected true or false, found {found}", found=found(node)))
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True)
class Choice:
    """One word of an enumeration."""

    words: type[StrEnum]

    def read(self, node: Node, at: str, findings: Findings) -> StrEnum | None:
        """The member."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, str) and value in self.words._value2member_map_:
            return self.words(value)
        findings.add(
            node.line, at, say("expected one of {words}, found {found}", words=", ".join(self.words), found=found(node))
        )
        return None

    def schema(self) -> dict[str, Any]:
        """The words."""
        return {"enum": [str(word) for word in self.words]}


@dataclass(frozen=True)
class ListOf:
    """A list of one shape; what is wrong in one entry does not hide the others."""

    entry: Shape
    max_items: int = 100_000

    def read(self, node: Node, at: str, findings: Findings) -> tuple[Any, ...] | None:
        """The entries that could be read."""
        if not isinstance(node, ListNode):
            findings.add(node.line, at, say("expected a list, found {found}", found=found(node)))
            return None
        if len(node.items) > self.max_items:
            findings.add(
                node.line,
                at,
                say(
                    "expected at most {max_items:,} entries, found {count:,}",
                    max_items=self.max_items,
                    count=len(node.items),
                ),
            )
            return None
        read = (self.entry.read(item, f"{at}[{index}]", findings) for index, item in enumerate(node.items))
        return tuple(value for value in read if value is not None)

    def schema(self) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self.entry.schema(), "maxItems": self.max_items}


@dataclass(frozen=True)
class Part:
    """A field of a record."""

    shape: Shape
    meaning: str
    required: bool = False


@dataclass(frozen=True)
class Record:
    """A mapping with known keys; unknown ones are problems, for they are mostly spelling mistakes."""

    parts: Mapping[str, Part]
    what: str

    def read(self, node: Node, at: str, findings: Findings) -> dict[str, Any] | None:
        """Values by key, fields left empty (`owner:` with nothing behind it) left out."""
        if not isinstance(node, MapNode):
            findings.add(
                node.line,
                at,
                say("expected {what} as a mapping, found {found}", what=say(self.what), found=found(node)),
            )
            return None
        values: dict[str, Any] = {}
        for key, item in node.entries.items():
            path = f"{at}.{key}" if at else key
            part = self.parts.get(key)
            if part is None:
                known = ", ".join(self.parts)
                findings.add(node.line_of(key), path[:120], say("unknown field; expected one of {known}", known=known))
            elif isinstance(item, ScalarNode) and item.value is None:
                if part.required:
                    findings.add(item.line, path, say("expected {meaning}, found nothing", meaning=say(part.meaning)))
            else:
                values[key] = part.shape.read(item, path, findings)
        for key, part in self.parts.items():
            if part.required and key not in node.entries:
                findings.add(
                    node.line,
                    f"{at}.{key}" if at else key,
                    say("expected {meaning}, found no such field", meaning=say(part.meaning)),
                )
        return {key: value for key, value in values.items() if value is not None}

    def schema(self) -> dict[str, Any]:
        """An object; optional fields may also be null."""
        properties = {}
        for key, part in self.parts.items():
            stated = part.shape.schema()
            if not part.required:
                stated = {"anyOf": [stated, {"type": "null"}]}
            properties[key] = {"description": part.meaning, **stated}
        required = [key for key, part in self.parts.items() if part.required]
        shape = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**shape, "required": required} if required else shape
