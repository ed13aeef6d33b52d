"""Reads YAML, and JSON with it, into plain nodes that know their line. Never builds an object a document names.

The scanner is libyaml's through ruamel.yaml; what scalars mean is decided here by the YAML 1.2 core schema, so that `no`
and `on` stay words. Refused, because no catalog needs them and each is a way to harm a reader: anchors and aliases, tags,
duplicate keys, nesting beyond MAX_DEPTH, more than MAX_BYTES, more than MAX_NODES values.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # public there, but not in its __all__
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scanner import ScannerError

from models.kernel.errors import BadInput, Problem
from resources.said import say

MAX_BYTES = 16 * 1024 * 1024
MAX_BYTES_SLOW = 1024 * 1024
"""Beyond this only what libyaml can read is read; the other parser needs seconds for it."""
MAX_DEPTH = 20
MAX_NODES = 2_000_000

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?\Z")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_SURROGATE_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)

Value = str | int | float | bool | None


@dataclass(slots=True)
class ScalarNode:
    """One value. `line` is 1-based, None for values that came from no text."""

    line: int | None
    value: Value


@dataclass(slots=True)
class ListNode:
    """Values in order."""

    line: int | None
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """Values by key. Keys are text, each once; `key_lines` says where each stands."""

    line: int | None
    entries: "dict[str, Node]" = field(default_factory=dict)
    key_lines: dict[str, int | None] = field(default_factory=dict)

    def line_of(self, key: str) -> int | None:
        """The line of a key, or of the whole mapping where the key is missing."""
        return self.key_lines.get(key, self.line)


Node = ScalarNode | ListNode | MapNode


def read_document(where: str, text: str, expected: str) -> Node:
    """The one document of a text that holds `expected`; BadInput, too, where there is none or are several."""
    documents = read_documents(where, text)
    if len(documents) != 1:
        raise BadInput(
            Problem(
                where,
                None,
                "",
                say("expected {expected}, found {count} documents", expected=expected, count=len(documents)),
            )
        )
    return documents[0]


def read_documents(where: str, text: str) -> tuple[Node, ...]:
    """The documents of a YAML or JSON text, empty ones left out. BadInput says where the text is not well-formed or refused."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise BadInput(
            Problem(where, None, "", say("expected UTF-8 text, found a lone surrogate at {start}", start=error.start))
        ) from error
    if size > MAX_BYTES:
        raise BadInput(
            Problem(
                where,
                None,
                "",
                say(
                    "expected at most {max_bytes} MiB, found {size:,} bytes",
                    max_bytes=MAX_BYTES // 1024 // 1024,
                    size=size,
                ),
            )
        )
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        text = _SURROGATE_PAIR.sub(_joined, text)  # JSON writes what lies beyond U+FFFF in two halves; YAML does not
    try:
        try:
            return _documents(where, CParser(text).get_event)
        except ScannerError as error:
            if "unexpected ':'" not in str(error.problem) or size > MAX_BYTES_SLOW:
                raise
            # libyaml knows no colon inside an unquoted word between brackets, as in [component:a]; YAML 1.2 does.
            events = YAML(typ="safe", pure=True).parse(text)
            return _documents(where, lambda: next(events, None))
    except YAMLError as error:
        raise BadInput(_syntax_problem(where, error)) from error


def node_of(value: Any) -> Node:
    """Nodes, without lines, of a value made of dict, list, str, int, float, bool and None; TypeError for anything else."""
    if isinstance(value, dict):
        entries = {str(key): node_of(item) for key, item in value.items()}
        return MapNode(None, entries)
    if isinstance(value, list | tuple):
        return ListNode(None, [node_of(item) for item in value])
    if value is None or isinstance(value, str | int | float | bool):
        return ScalarNode(None, value)
    raise TypeError(f"expected a plain value, found {type(value).__name__}")


def scalar_value(text: str) -> Value:
    """What an unquoted scalar means. Numbers too large to be a figure of a catalog stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    if _FLOAT.match(text):
        number = float(text)
        return number if abs(number) != float("inf") else text
    return text


def _documents(where: str, next_event: Callable[[], Any]) -> tuple[Node, ...]:
    reader = _Reader(where)
    documents = tuple(reader.documents(next_event))
    if reader.problems:
        raise BadInput(*reader.problems)
    return documents


class _Reader:
    """Turns the stream of events into nodes with its own stack, so that depth is bounded before Python's is."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.problems: list[Problem] = []

    def documents(self, next_event: Callable[[], Any]) -> Iterator[Node]:
        stack: list[ListNode | MapNode] = []
        keys: list[ScalarNode | None] = []
        count = 0
        while (event := next_event()) is not None:
            kind = type(event).__name__
            node: Node
            if kind == "ScalarEvent":
                node = ScalarNode(event.start_mark.line + 1, self._scalar(event))
            elif kind == "MappingStartEvent":
                node = MapNode(event.start_mark.line + 1)
            elif kind == "SequenceStartEvent":
                node = ListNode(event.start_mark.line + 1)
            elif kind == "AliasEvent":
                raise self._refusal(
                    event, say("expected the value itself, found the alias *{anchor}", anchor=event.anchor)
                )
            elif kind in ("MappingEndEvent", "SequenceEndEvent"):
                done: Node = stack.pop()
                keys.pop()
                if not stack:
                    yield done
                continue
            else:
                continue
            count += 1
            self._check(event, count)
            if stack:
                self._place(stack[-1], keys, node)
            elif isinstance(node, ScalarNode) and node.value is not None:
                yield node
            if not isinstance(node, ScalarNode):
                if len(stack) >= MAX_DEPTH:
                    raise self._refusal(
                        event, say("expected at most {max_depth} levels of nesting, found more", max_depth=MAX_DEPTH)
                    )
                stack.append(node)
                keys.append(None)

    def _check(self, event: Any, count: int) -> None:
        if event.anchor is not None:
            raise self._refusal(
                event,
                say("anchors are not accepted, found &{anchor}: write the value where it is used", anchor=event.anchor),
            )
        if event.ctag is not None:
            raise self._refusal(
                event, say("tags are not accepted, found {ctag}: write a plain value", ctag=str(event.ctag)[:80])
            )
        if count > MAX_NODES:
            raise self._refusal(
                event, say("expected at most {max_nodes:,} values in one file, found more", max_nodes=MAX_NODES)
            )

    def _place(self, parent: ListNode | MapNode, keys: list[ScalarNode | None], node: Node) -> None:
        if isinstance(parent, ListNode):
            parent.items.append(node)
            return
        key = keys[-1]
        if key is None:
            if not isinstance(node, ScalarNode):
                raise BadInput(
                    Problem(self.where, node.line, "", say("expected a word as key, found a list or mapping"))
                )
            keys[-1] = node
            return
        name = key.value if isinstance(key.value, str) else str(key.value)
        if name in parent.entries:
            first = parent.key_lines[name]
            self.problems.append(
                Problem(
                    self.where,
                    key.line,
                    name[:80],
                    say("expected each key once, found it again (first on line {first})", first=first),
                )
            )
        else:
            parent.entries[name] = node
            parent.key_lines[name] = key.line
        keys[-1] = None

    def _scalar(self, event: Any) -> Value:
        text: str = event.value
        # A quoted or block scalar is text whatever it looks like.
        return text if event.style else scalar_value(text)

    def _refusal(self, event: Any, message: str) -> BadInput:
        return BadInput(Problem(self.where, event.start_mark.line + 1, "", message))


def _joined(pair: "re.Match[str]") -> str:
    high, low = int(pair[2], 16), int(pair[3], 16)
    return f"{pair[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _syntax_problem(where: str, error: YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None)
    said = f"{what}, {context}" if context else str(what)
    if "unexpected ':'" in said:
        said += " (put words with a colon in quotes)"
    return Problem(
        where,
        None if mark is None else mark.line + 1,
        "",
        say("expected well-formed YAML or JSON, found: {said}", said=said),
    )
