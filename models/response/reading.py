"""Reads a response policy from YAML or JSON. All that is wrong is told at once, with file, line and field."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.catalog.findings import Findings
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_document
from models.incident.cadence import Audience
from models.incident.roles import Role, parse_role
from models.incident.severity import Severity, SeverityPolicy
from models.response.format import POLICY
from models.response.policy import (
    BridgePlan,
    Definition,
    FailureMode,
    Interval,
    Protocol,
    ResponsePolicy,
    TagKey,
    TypeRule,
)
from models.response.rows import fault_of, out_of_order, row_of
from resources.said import say

_LISTS: Final = ("outage_types", "failure_modes", "protocols", "tags", "definitions")
_MAX_MINUTES: Final = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class PolicyReading:
    """A policy and where its parts stand."""

    policy: ResponsePolicy
    lines: Mapping[str, int | None]
    """Line by field path: "severity.rows[3]"."""


def read_policy(where: str, text: str, version: int = 1) -> PolicyReading:
    """The policy of a text; `version` is the one it has or would get. BadInput names everything wrong, up to a limit."""
    node = read_document(where, text, say("a response policy"))
    findings = Findings(where)
    values = POLICY.read(node, "", findings)
    findings.raise_any()
    assert values is not None
    # From here on every entry was readable, so values and nodes correspond by index.
    places = _Places(node, findings)
    _check_rows(values["severity"], places)
    for key in _LISTS:
        _check_ids(key, values.get(key, ()), places)
    _check_references(values, places)
    _check_minutes(values, places)
    findings.raise_any()
    policy = _policy(values, version)
    for index, message in out_of_order(policy.severity.rows).items():
        places.fault(f"severity.rows[{index}]", "at_least", message)
    findings.raise_any()
    return PolicyReading(policy, places.lines())


class _Places:
    """Finds the line of a field again."""

    def __init__(self, node: Node, findings: Findings) -> None:
        assert isinstance(node, MapNode)
        self._findings = findings
        self._entries: dict[str, Node] = {}
        matrix = node.entries["severity"]
        assert isinstance(matrix, MapNode)
        for path, listed in [
            ("severity.rows", matrix.entries["rows"]),
            *((key, node.entries.get(key)) for key in _LISTS),
        ]:
            for index, item in enumerate(listed.items if isinstance(listed, ListNode) else ()):
                self._entries[f"{path}[{index}]"] = item

    def fault(self, entry: str, field: str, message: str) -> None:
        """Something is wrong with a field of an entry."""
        node = self._entries[entry]
        line = node.line_of(field) if isinstance(node, MapNode) else node.line
        self._findings.add(line, f"{entry}.{field}", message)

    def lines(self) -> dict[str, int | None]:
        """Of all entries."""
        return {path: node.line for path, node in self._entries.items()}


def _check_rows(matrix: Mapping[str, Any], places: _Places) -> None:
    for index, row in enumerate(matrix["rows"]):
        fault = fault_of(row)
        if fault is not None:
            places.fault(f"severity.rows[{index}]", *fault)


def _check_ids(key: str, entries: Sequence[Mapping[str, Any]], places: _Places) -> None:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry["id"] in seen:
            places.fault(f"{key}[{index}]", "id", say("expected each id once, found {id!r} again", id=str(entry["id"])))
        seen.add(entry["id"])


def _check_references(values: Mapping[str, Any], places: _Places) -> None:
    known = {entry["id"] for entry in values.get("protocols", ())}
    for key in ("outage_types", "failure_modes"):
        for index, entry in enumerate(values.get(key, ())):
            named = entry.get("protocol")
            if named is not None and named not in known:
                places.fault(
                    f"{key}[{index}]", "protocol", say("expected the id of a protocol, found {named!r}", named=named)
                )
    for index, entry in enumerate(values.get("protocols", ())):
        for word in entry.get("roles", ()):
            if parse_role(word) is None:
                expected = ", ".join(role.value for role in Role)
                places.fault(
                    f"protocols[{index}]",
                    "roles",
                    say("expected roles among {expected}, found {word!r}", expected=expected, word=word),
                )
    for index, entry in enumerate(values.get("tags", ())):
        twice = [value for value, count in Counter(entry["values"]).items() if count > 1]
        if twice or not entry["values"]:
            found = say("{twice!r} again", twice=twice[0]) if twice else say("none")
            places.fault(
                f"tags[{index}]", "values", say("expected at least one value, each once, found {found}", found=found)
            )


def _check_minutes(values: Mapping[str, Any], places: _Places) -> None:
    for index, entry in enumerate(values.get("protocols", ())):
        spans = [("ack", entry.get("ack")), ("bridge", entry.get("bridge", {}).get("round"))]
        spans += [("cadence", seconds) for each in entry.get("cadence", {}).values() for seconds in each.values()]
        for field, seconds in spans:
            if seconds is not None and (seconds % 60 or not 60 <= seconds <= _MAX_MINUTES * 60):
                places.fault(f"protocols[{index}]", field, say("expected whole minutes, from 1m to 7d"))


def _policy(values: Mapping[str, Any], version: int) -> ResponsePolicy:
    matrix = values["severity"]
    severity = SeverityPolicy(
        version,
        tuple(row_of(row) for row in matrix["rows"]),
        matrix.get("unknown", Severity.SEV2),
        matrix.get("unknown_tier", 1),
        {Severity(level): max(1, seconds // 60) for level, seconds in matrix.get("limits", {}).items()},
    )
    return ResponsePolicy(
        values.get("name", "Response policy"),
        severity,
        {Severity(level): label for level, label in matrix.get("labels", {}).items()},
        tuple(TypeRule(**_named(entry)) for entry in values.get("outage_types", ())),
        tuple(FailureMode(**_named(entry)) for entry in values.get("failure_modes", ())),
        tuple(_protocol(_named(entry)) for entry in values.get("protocols", ())),
        tuple(
            TagKey(entry["id"], entry.get("name", entry["id"]), entry["values"], entry.get("mandatory", False))
            for entry in values.get("tags", ())
        ),
        tuple(Definition(**_named(entry)) for entry in values.get("definitions", ())),
    )


def _protocol(entry: Mapping[str, Any]) -> Protocol:
    bridge = entry.get("bridge", {})
    return Protocol(
        entry["id"],
        entry["name"],
        tuple(role for word in entry.get("roles", ()) if (role := parse_role(word)) is not None),
        entry.get("channels", ()),
        {
            Audience(name): Interval(each["first"] // 60, each["every"] // 60)
            for name, each in entry.get("cadence", {}).items()
        },
        _minutes(entry.get("ack")),
        entry.get("escalation", ""),
        entry.get("runbook", ""),
        BridgePlan(
            bridge.get("dial_in", ""),
            bridge.get("url", ""),
            bridge.get("pin", ""),
            bridge.get("protocol", ()),
            _minutes(bridge.get("round")),
        ),
    )


def _named(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": str(entry["id"]), **entry}


def _minutes(seconds: int | None) -> int | None:
    return None if seconds is None else seconds // 60
