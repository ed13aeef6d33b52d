"""The format actions/1 as tables: which field holds what. docs/automation.md explains it to people."""

import json
from dataclasses import dataclass
from typing import Any, Final

from models.access.approval.policy import MAX_APPROVERS, MAX_EXPIRY_MS, MIN_EXPIRY_MS
from models.catalog.findings import Findings, found
from models.catalog.shapes import END, ONE_LINE, PROSE, Choice, Flag, ListOf, Number, Part, Record, Text
from models.catalog.yaml_nodes import ListNode, Node, ScalarNode
from models.probes.address_shapes import Address
from models.probes.field_shapes import AnyScalar, Named, OneOrMore, Pattern, Seconds, Status
from models.probes.secret_shapes import HeaderValue
from models.probes.spec import RecordType
from models.runbooks.actions.assertion import EXPECTED, parse_comparison
from models.runbooks.actions.registration import ParameterType
from resources.said import say

FORMAT: Final = "actions/1"
"""Stands behind `watchfloor:`."""
SCHEMA: Final = "actions.schema.json"
MAX_BYTES: Final = 1024 * 1024
MAX_DOCUMENT: Final = 20_000
"""Characters of a request's body, as JSON."""

_LINE: Final = Text()
_WORD: Final = Text(r"^[a-z][a-z0-9_-]*" + END, "a name of small letters, digits, - and _", 60)
_VARIABLE: Final = Text(r"^[A-Za-z_][A-Za-z0-9_]*" + END, "a name of letters, digits and _", 60)
_TOKEN: Final = Text(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+" + END, "the name of a header", 100)
_HOST: Final = Text(r"^[A-Za-z0-9_.:-]+" + END, "a host name or IP address", 253)
_METHOD: Final = Text("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)" + END, "a method such as GET or POST", 7)
_URL: Final = Text(r"^https?://[^\s\u0000-\u001f\u007f]+" + END, "an http or https address", 2000)
_PATH: Final = Text(expected="a path", max_length=1000)
_ARGUMENT: Final = Text(PROSE, "an argument", 4000, 0)
_GROUP: Final = Text(r"^[a-z][a-z0-9_]{0,39}" + END, "the name of a group", 40)
_NETWORK: Final = Text(r"^[0-9A-Fa-f:.]+(/[0-9]{1,3})?" + END, "an address or network such as 10.1.0.0/16", 50)


class Comparison:
    """A comparison with a number, or a word about the number of series."""

    def read(self, node: Node, at: str, findings: Findings) -> str | None:
        """The comparison as written."""
        value = node.value if isinstance(node, ScalarNode) else None
        if not isinstance(value, str) or parse_comparison(value) is None:
            findings.add(node.line, at, say("expected {expected}, found {found}", expected=EXPECTED, found=found(node)))
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string"}


@dataclass(frozen=True)
class Document:
    """Any JSON value of bounded size, as plain dict, tuple and scalars, wrapped so that null is told from nothing read."""

    def read(self, node: Node, at: str, findings: Findings) -> tuple[Any] | None:
        """The value in a tuple of one."""
        value = _plain(node)
        if len(json.dumps(value)) > MAX_DOCUMENT:
            findings.add(
                node.line,
                at,
                say("expected a document of at most {max_document:,} characters", max_document=MAX_DOCUMENT),
            )
            return None
        return (value,)

    def schema(self) -> dict[str, Any]:
        """Anything."""
        return {"description": "${name} as a whole text stands for a parameter, ${secret:NAME} for a secret"}


class Scalar:
    """A text or a whole number."""

    def read(self, node: Node, at: str, findings: Findings) -> str | int | None:
        """The value."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, bool) or not isinstance(value, str | int):
            findings.add(node.line, at, say("expected a text or a whole number, found {found}", found=found(node)))
            return None
        if isinstance(value, str):
            return Text().read(node, at, findings)
        return value

    def schema(self) -> dict[str, Any]:
        """Either."""
        return {"anyOf": [Text().schema(), {"type": "integer"}]}


PARAMETER: Final = Record(
    {
        "type": Part(Choice(ParameterType), "text, integer, enum or service", required=True),
        "pattern": Part(Pattern(), "what a text must match as a whole"),
        "longest": Part(Number("a whole number from 1 to 2000", 1, 2000, whole=True), "characters of a text; 200"),
        "least": Part(Number("a whole number", -(2**53) + 1, 2**53 - 1, whole=True), "the least integer"),
        "most": Part(Number("a whole number", -(2**53) + 1, 2**53 - 1, whole=True), "the greatest integer"),
        "values": Part(ListOf(_LINE, 200), "the words of an enum"),
        "default": Part(Scalar(), "taken where nothing is given"),
        "help": Part(_LINE, "what it is, for people"),
    },
    "a parameter",
)

EXPECT: Final = Record(
    {
        "status": Part(OneOrMore(Status()), "statuses that are well; 2xx where missing"),
        "contains": Part(OneOrMore(Text(max_length=2000)), "text that must be in the body"),
        "json": Part(Named(AnyScalar(), Text(max_length=300), "paths with their values"), "path: value"),
    },
    "expectations",
)

HTTP: Final = Record(
    {
        "method": Part(_METHOD, "the method; GET where missing"),
        "url": Part(_URL, "the address, its host written out", required=True),
        "headers": Part(Named(HeaderValue(), _TOKEN, "headers"), "name: value, ${name} or {secret: NAME}"),
        "json": Part(Document(), "the body as JSON"),
        "form": Part(Named(Text(PROSE, max_length=2000, min_length=0), _LINE, "fields"), "the body as form fields"),
        "text": Part(Text(PROSE, "text", 20_000, 0), "the body, word for word"),
        "expect": Part(EXPECT, "what the answer must be like"),
    },
    "a request",
)

COMMAND: Final = Record(
    {
        "argv": Part(ListOf(_ARGUMENT, 200), "program and arguments, one entry each", required=True),
        "dry_run": Part(ListOf(_ARGUMENT, 200), "argv that shows what would be done and changes nothing"),
        "directory": Part(_PATH, "the working directory, absolute"),
        "environment": Part(
            Named(Text(PROSE, max_length=4000, min_length=0), _VARIABLE, "variables"), "name: text, or ${secret:NAME}"
        ),
        "pass": Part(ListOf(_VARIABLE, 50), "variables taken over from the console's own environment"),
        "status": Part(
            OneOrMore(Number("an exit status from 0 to 255", 0, 255, whole=True)), "exit statuses that are well; 0"
        ),
    },
    "a command",
)

PROMQL: Final = Record(
    {
        "expression": Part(Text(PROSE, "a PromQL expression", 4000), "the expression", required=True),
        "expect": Part(Comparison(), "what every series must meet, such as < 5; or some, or empty", required=True),
    },
    "an assertion",
)

DNS: Final = Record(
    {
        "name": Part(Text(ONE_LINE, "a name", 300), "the name to look up", required=True),
        "type": Part(Choice(RecordType), "the record asked for; A where missing"),
        "resolvers": Part(OneOrMore(Address(53, only_ip=True), 20), "name servers; the system's where missing"),
        "answers": Part(OneOrMore(_LINE), "exactly these answers, in any order"),
    },
    "a lookup",
)

WAIT: Final = Record(
    {
        "action": Part(_WORD, "the action that looks", required=True),
        "parameters": Part(Named(Scalar(), _VARIABLE, "parameters"), "what it is given; ${name} passes one on"),
        "interval": Part(Seconds(0.05, 3600), "time from one look to the next; 10s where missing"),
    },
    "what to wait for",
)

HOST: Final = Record(
    {
        "host": Part(_HOST, "a host name or IP address", required=True),
        "ports": Part(OneOrMore(Number("a port", 1, 65_535, whole=True), 20), "ports; 443 where missing"),
        "plain_http": Part(Flag(), "true: it may be spoken to without TLS"),
        "addresses": Part(OneOrMore(_NETWORK, 50), "networks that are not public in which the host may lie"),
        "ca": Part(_PATH, "a file of certificates to trust in place of the system's"),
    },
    "a host",
)

APPROVAL: Final = Record(
    {
        "approvers": Part(Number("1 to 9 people", 1, MAX_APPROVERS, whole=True), "different people; 1 where missing"),
        "groups": Part(OneOrMore(_GROUP, 10), "groups that must be among them"),
        "holds": Part(Seconds(MIN_EXPIRY_MS / 1000, MAX_EXPIRY_MS / 1000), "how long it holds; 30m where missing"),
    },
    "an approval",
)

ACTION: Final = Record(
    {
        "name": Part(_WORD, "the name runbooks call it by", required=True),
        "title": Part(_LINE, "what people read"),
        "parameters": Part(Named(PARAMETER, _VARIABLE, "parameters"), "its parameters by name"),
        "timeout": Part(Seconds(0.05, 6 * 3600), "the most a run may take; 30s, for wait_until 10m"),
        "automatic": Part(Flag(), "true: it may begin by itself when its step is reached"),
        "in_drills": Part(Flag(), "true: it may run in a drill, too"),
        "destructive": Part(Flag(), "true: state worth keeping is kept before it runs"),
        "approval": Part(APPROVAL, "who must approve the very call"),
        "http": Part(HTTP, "a request to an allow-listed host"),
        "command": Part(COMMAND, "a program on this workstation"),
        "promql": Part(PROMQL, "a question to Prometheus"),
        "wait_until": Part(WAIT, "another action that only looks, until it says yes"),
        "dns": Part(DNS, "a question to name servers"),
    },
    "an action",
)

ACTIONS: Final = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), f"the format: {FORMAT}", required=True),
        "hosts": Part(ListOf(HOST, 500), "servers that HTTP actions may speak to"),
        "actions": Part(ListOf(ACTION, 1000), "the actions", required=True),
    },
    "a list of actions",
)


def schema_text() -> str:
    """The published JSON Schema, draft 2020-12. Rules between fields are beyond it; the reader checks them."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:watchfloor:schema:actions:1",
        "title": "Watchfloor actions",
        "description": "The allow-list of what runbooks may have done on this workstation.",
        **ACTIONS.schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=True) + "\n"


def _plain(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return tuple(map(_plain, node.items))
    return {key: _plain(item) for key, item in node.entries.items()}
