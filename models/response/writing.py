"""Writes a response policy as text that reads back to an equal one, for people to copy and change."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.catalog.durations import format_duration
from models.catalog.yaml_flow import flow
from models.incident.severity import Measure, Row
from models.response.format import FORMAT
from models.response.policy import BridgePlan, Protocol, ResponsePolicy
from models.response.rows import MEASURES

_WORDS = {measure: word for word, measure in MEASURES.items()}


def to_plain(policy: ResponsePolicy) -> dict[str, Any]:
    """The document as dict, list, str, int, float and bool; what is left empty is left out."""
    severity = policy.severity
    plain = {
        "watchfloor": FORMAT,
        "name": policy.name,
        "severity": {
            "unknown": str(severity.unknown),
            "unknown_tier": severity.unknown_tier,
            "labels": {str(level): policy.labels[level] for level in sorted(policy.labels)},
            "limits": {str(level): _span(severity.limits[level]) for level in sorted(severity.limits)},
            "rows": [_row(row) for row in severity.rows],
        },
        "outage_types": [
            {"id": str(each.id), "name": each.name, "protocol": each.protocol} for each in policy.outage_types
        ],
        "failure_modes": [
            {"id": each.id, "name": each.name, "services": list(each.services), "protocol": each.protocol}
            for each in policy.failure_modes
        ],
        "protocols": [protocol_plain(each) for each in policy.protocols],
        "tags": [
            {"id": each.id, "name": each.name, "values": list(each.values), "mandatory": each.is_mandatory}
            for each in policy.tags
        ],
        "definitions": [{"id": each.id, "kind": str(each.kind), "name": each.name} for each in policy.definitions],
    }
    document: dict[str, Any] = _without_empty(plain)
    document["severity"].setdefault("rows", [])
    return document


def to_yaml(policy: ResponsePolicy) -> str:
    """The document as YAML, an entry a line."""
    return "\n".join(_lines(to_plain(policy), "")) + "\n"


def protocol_plain(protocol: Protocol) -> dict[str, Any]:
    """One protocol as the document says it."""
    return {
        "id": protocol.id,
        "name": protocol.name,
        "roles": [str(role) for role in protocol.roles],
        "channels": list(protocol.channels),
        "cadence": {
            str(audience): {"first": _span(each.first), "every": _span(each.every)}
            for audience, each in protocol.cadence.items()
        },
        "ack": None if protocol.ack_minutes is None else _span(protocol.ack_minutes),
        "escalation": protocol.escalation,
        "runbook": protocol.runbook,
        "bridge": _bridge(protocol.bridge),
    }


def _bridge(bridge: BridgePlan) -> dict[str, Any]:
    return {
        "dial_in": bridge.dial_in,
        "url": bridge.url,
        "pin": bridge.pin,
        "protocol": list(bridge.lines),
        "round": None if bridge.round_minutes is None else _span(bridge.round_minutes),
    }


def _row(row: Row) -> dict[str, Any]:
    plain: dict[str, Any] = {"level": str(row.severity), "measure": str(_WORDS[row.measure])}
    if row.at_least is not None:
        plain["at_least"] = _threshold(row.measure, row.at_least)
    if row.equals is not None:
        plain["is"] = str(row.equals)
    return {**plain, "says": row.sentence, "agreed_by": row.agreed_by, "clause": row.clause}


def _threshold(measure: Measure, number: int) -> int | float:
    if measure is not Measure.USERS:
        return number
    return number // 100 if number % 100 == 0 else number / 100


def _span(minutes: int) -> str:
    return format_duration(minutes * 60)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {}) and item is not False}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value


def _lines(plain: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in plain.items():
        if isinstance(value, dict) and key not in ("cadence", "labels", "limits"):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{indent}{key}:"
            for item in value:
                yield from _entry(item, indent + "  ")
        else:
            yield f"{indent}{key}: {flow(value)}"


def _entry(item: Mapping[str, Any], indent: str) -> Iterator[str]:
    if "measure" in item:
        # A row of the matrix is read as a row.
        yield f"{indent}- {flow(item)}"
        return
    first, *rest = _lines(item, indent + "  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest
