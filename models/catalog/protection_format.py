"""What protects a caller on an edge, in the own format (capability DEP-5): timeout, retries, circuit breaker, fallback."""

from collections.abc import Mapping
from typing import Any

from models.catalog.durations import TIMEOUT_PATTERN, parse_timeout
from models.catalog.estate import Breaker, FallbackKind, Protection
from models.catalog.findings import Findings, found
from models.catalog.shapes import END, Choice, Duration, Flag, Number, Part, Record, Text
from models.catalog.yaml_nodes import MapNode, Node, ScalarNode
from resources.said import say

_LINE = Text()
_MAX_TIMEOUT = 3_000_000
"""Seconds; no text of TIMEOUT_PATTERN says more."""

_DATE = (
    "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
) + END
"""A day, months at their right length. Leap years are left to the reader, which knows them."""


class Timeout:
    """Seconds as a float above zero, written as 800ms, 2s, 1m30s or a number of seconds."""

    def read(self, node: Node, at: str, findings: Findings) -> float | None:
        """Seconds."""
        value = node.value if isinstance(node, ScalarNode) else None
        seconds: float | None = None
        if isinstance(value, str):
            seconds = parse_timeout(value)
        elif isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= _MAX_TIMEOUT:
            seconds = float(value)
        if seconds is None:
            findings.add(
                node.line,
                at,
                say("expected a time such as 800ms, 2s or 1.5 (seconds), found {found}", found=found(node)),
            )
        return seconds

    def schema(self) -> dict[str, Any]:
        """Either form."""
        number = {"type": "number", "exclusiveMinimum": 0, "maximum": _MAX_TIMEOUT}
        return {"oneOf": [number, {"type": "string", "pattern": TIMEOUT_PATTERN}]}


BREAKER = Record(
    {
        "name": Part(_LINE, "what monitoring calls it"),
        "opens_at": Part(
            Number("a ratio between 0 and 1, such as 0.5", 0, 1, exclusive=True),
            "the ratio of failed calls at which it opens",
        ),
        "pause": Part(Timeout(), "how long it stays open before it lets a call try: 30s"),
    },
    "a circuit breaker",
)

FALLBACK = Record(
    {
        "kind": Part(Choice(FallbackKind), "cached, alternate, manual or none", required=True),
        "max_age": Part(Duration(), "for cached: how old a stored answer may be: 10m"),
        "tested": Part(Text(_DATE, "a day such as 2026-05-01", 10, 10), "the day it was last seen to work: 2026-05-01"),
    },
    "a fallback",
)


class BreakerShape:
    """A breaker: true or false, else a mapping that says how it is set."""

    def read(self, node: Node, at: str, findings: Findings) -> Breaker | None:
        """The breaker; None for false, too."""
        if isinstance(node, MapNode):
            values = BREAKER.read(node, at, findings) or {}
            return Breaker(values.get("name"), values.get("opens_at"), values.get("pause"))
        return Breaker() if Flag().read(node, at, findings) else None

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [Flag().schema(), {"$ref": "#/$defs/breaker"}]}


class FallbackShape:
    """A fallback: the bare word of its kind, else a mapping that also says how old an answer may be and when it was tested."""

    def read(self, node: Node, at: str, findings: Findings) -> dict[str, Any] | None:
        """Its fields by key."""
        if isinstance(node, MapNode):
            return FALLBACK.read(node, at, findings)
        kind = Choice(FallbackKind).read(node, at, findings)
        return None if kind is None else {"kind": kind}

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [Choice(FallbackKind).schema(), {"$ref": "#/$defs/fallback"}]}


GUARDS: Mapping[str, Part] = {
    "timeout": Part(Timeout(), "how long the caller waits for one attempt: 800ms, 2s, or seconds"),
    "retries": Part(Number("a whole number from 0 to 100", 0, 100, whole=True), "attempts after the first"),
    "retry_budget": Part(
        Number("a ratio from 0 to 1, such as 0.1", 0, 1), "retries as a share of first attempts, such as 0.1"
    ),
    "breaker": Part(BreakerShape(), "whether a circuit breaker guards it, or how that is set"),
    "fallback": Part(FallbackShape(), "what the caller does without it: cached, alternate, manual or none"),
}
"""The fields a dependency gains by what protects its caller."""


def protection_of(guards: dict[str, Any]) -> Protection | None:
    """What the fields of GUARDS that were given say; None where they say nothing."""
    fallback = guards.get("fallback", {})
    protection = Protection(
        breaker=guards.get("breaker"),
        timeout_seconds=guards.get("timeout"),
        retries=guards.get("retries"),
        retry_budget=guards.get("retry_budget"),
        fallback=fallback.get("kind", FallbackKind.NONE),
        fallback_max_age_seconds=fallback.get("max_age"),
        fallback_tested=fallback.get("tested"),
    )
    return None if protection == Protection() else protection


def plain_protection(protection: Protection) -> dict[str, Any]:
    """The fields as plain values in the shape read above, what nobody has said left out."""
    breaker = protection.breaker
    set_up = {"name": breaker.name, "opens_at": breaker.opens_at, "pause": breaker.pause_seconds} if breaker else {}
    kind = protection.fallback
    fallback = {
        "kind": None if kind is FallbackKind.NONE else str(kind),
        "max_age": protection.fallback_max_age_seconds,
        "tested": protection.fallback_tested,
    }
    said = _said(fallback)
    stated = {
        "timeout": protection.timeout_seconds,
        "retries": protection.retries,
        "retry_budget": protection.retry_budget,
        "breaker": (_said(set_up) or True) if breaker else None,
        "fallback": (said if len(said) > 1 else said.get("kind")) or None,
    }
    return _said(stated)


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}
