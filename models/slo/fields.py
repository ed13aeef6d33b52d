"""Reads fields of a foreign format: what is needed is checked and reported with its line, what isn't known is let be."""

import re
from dataclasses import dataclass

from models.catalog.findings import Findings, found
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode
from resources.said import say

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, where it stands, and where its problems go. Every getter gives None for what is missing or was reported."""

    node: MapNode
    at: str
    """Path of the mapping in its document; empty for the document itself."""
    findings: Findings

    def path(self, key: str) -> str:
        """The path of one of its fields."""
        return f"{self.at}.{key}" if self.at else key

    def has(self, key: str) -> bool:
        """Whether there is a field with something in it."""
        item = self.node.entries.get(key)
        return item is not None and not (isinstance(item, ScalarNode) and item.value is None)

    def report(self, key: str, message: str) -> None:
        """Note a problem with a field, or with the mapping itself for an empty key."""
        self.findings.add(self.node.line_of(key), self.path(key) if key else self.at, message)

    def place(self, key: str = "") -> str:
        """File and line of a field, or of the mapping."""
        line = self.node.line_of(key)
        return self.findings.where if line is None else f"{self.findings.where}:{line}"

    def text(self, key: str, expected: str, required: bool = False) -> str | None:
        """A text; a number or truth value where a name is meant is refused, with the hint to quote it."""
        item = self._item(key, expected, required)
        if item is None:
            return None
        value = item.value if isinstance(item, ScalarNode) else None
        if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or _CONTROL.search(value):
            hint = say(" (put it in quotes)") if isinstance(value, int | float | bool) else ""
            self.report(
                key, say("expected {expected}, found {found}{hint}", expected=expected, found=found(item), hint=hint)
            )
            return None
        return value.strip()

    def number(self, key: str, expected: str, required: bool = False) -> float | None:
        """A number; one in quotes, as Kubernetes tools sometimes write it, is taken too."""
        item = self._item(key, expected, required)
        if item is None:
            return None
        value = item.value if isinstance(item, ScalarNode) else None
        if isinstance(value, str):
            try:
                value = float(value)
            except ValueError:
                value = None
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) < 1e15:
            self.report(key, say("expected {expected}, found {found}", expected=expected, found=found(item)))
            return None
        return float(value)

    def flag(self, key: str) -> bool | None:
        """true or false."""
        item = self._item(key, say("true or false"), False)
        if item is None:
            return None
        value = item.value if isinstance(item, ScalarNode) else None
        if not isinstance(value, bool):
            self.report(key, say("expected true or false, found {found}", found=found(item)))
            return None
        return value

    def part(self, key: str, expected: str, required: bool = False) -> "Fields | None":
        """A mapping inside this one."""
        item = self._item(key, expected, required)
        if item is None:
            return None
        if not isinstance(item, MapNode):
            self.report(
                key, say("expected {expected} as a mapping, found {found}", expected=expected, found=found(item))
            )
            return None
        return Fields(item, self.path(key), self.findings)

    def parts(self, key: str, expected: str, required: bool = False) -> "list[Fields]":
        """The mappings of a list; entries that are none are reported."""
        item = self._item(key, expected, required)
        if item is None:
            return []
        if not isinstance(item, ListNode):
            self.report(key, say("expected {expected} as a list, found {found}", expected=expected, found=found(item)))
            return []
        if required and not item.items:
            self.report(key, say("expected {expected}, found an empty list", expected=expected))
        read = []
        for index, entry in enumerate(item.items):
            at = f"{self.path(key)}[{index}]"
            if isinstance(entry, MapNode):
                read.append(Fields(entry, at, self.findings))
            else:
                self.findings.add(entry.line, at, say("expected a mapping, found {found}", found=found(entry)))
        return read

    def _item(self, key: str, expected: str, required: bool) -> Node | None:
        if self.has(key):
            return self.node.entries[key]
        if required:
            self.report(key, say("expected {expected}, found no such field", expected=expected))
        return None
