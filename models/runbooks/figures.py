"""The figure beside a step: what it says, whether it is as it should be, and how old it is. Unknown is never normal."""

import math
import operator
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.catalog.durations import format_duration
from models.catalog.estate import Service
from models.runbooks.runbook import LiveValue
from resources.said import say

FRESH_SECONDS: Final = 90.0
"""An older figure is shown as what it was, and counts as unknown."""

_COMPARISON: Final = re.compile(r"\s*(<=|>=|<|>|==|!=)\s*(.+?)\s*\Z")
_NUMBER: Final = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*%?\Z")
_OPERATORS: Final = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_SPANS: Final = {"rto": "rto_seconds", "rpo": "rpo_seconds"}
_FIELDS: Final = (
    "name", "kind", "tier", "team", "owner", "business_unit", "regions", "zones", "on_call", "escalation", "runbooks",
    "stateful", "users", "revenue_per_minute", "currency", "functions", "vendor", "availability", "description",
)  # fmt: skip
_RATIOS: Final = {"slo": "slo_target", "sla": "sla_target"}
_LARGE: Final = 1_000


class FigureState(StrEnum):
    """What a figure tells."""

    NORMAL = "normal"
    ABNORMAL = "abnormal"
    BARE = "bare"
    """Nobody said what is normal."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure at one moment."""

    state: FigureState
    text: str
    """With its unit; of an unknown one what it last was, or nothing."""
    age_seconds: float | None = None
    """None for what does not age, and for what was never seen."""
    why: str = ""
    """Why it is unknown, or what would be normal."""


def measured(live: LiveValue, number: float | None, age_seconds: float | None, why: str = "") -> Figure:
    """Of an expression: the last number that came, how long ago, and why no newer one did."""
    if number is None or age_seconds is None or not math.isfinite(number):
        return Figure(FigureState.UNKNOWN, "", age_seconds, why or say("no answer yet"))
    text = _with_unit(_number(number), live.unit)
    if age_seconds > FRESH_SECONDS or age_seconds < 0:
        return Figure(FigureState.UNKNOWN, text, age_seconds, why or say("no newer answer"))
    return _judged(live, text, number, age_seconds)


def of_catalog(live: LiveValue, service: Service | None) -> Figure:
    """Of a field of a service; unknown where the service is, or where it says nothing."""
    if service is None:
        return Figure(FigureState.UNKNOWN, "", None, say("the catalogue does not know the service"))
    value = _value(service, live.field)
    if value is None or value in ("", ()):
        return Figure(
            FigureState.UNKNOWN,
            "",
            None,
            say("the catalogue says no {field} of {service}", field=live.field, service=service.id),
        )
    if live.field in _SPANS:
        return _judged(live, format_duration(int(value)), float(value), None)
    if isinstance(value, tuple):
        return _judged(live, ", ".join(map(str, value)), None, None)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    text = _number(float(value)) if is_number else str(value)
    return _judged(live, _with_unit(text, live.unit), float(value) if is_number else None, None)


def holds(normal: str, number: float | None, text: str = "") -> bool | None:
    """Whether a value is as a comparison wants it; None where the comparison can't be told."""
    match = _COMPARISON.match(normal)
    if match is None:
        return None
    wanted = _NUMBER.match(match[2])
    if wanted is not None and number is not None:
        return bool(_OPERATORS[match[1]](number, float(wanted[1])))
    if match[1] in ("==", "!=") and text:
        return (text.lower() == match[2].lower()) is (match[1] == "==")
    return None


def _judged(live: LiveValue, text: str, number: float | None, age_seconds: float | None) -> Figure:
    if not live.normal:
        return Figure(FigureState.BARE, text, age_seconds)
    verdict = holds(live.normal, number, text)
    if verdict is None:
        return Figure(FigureState.BARE, text, age_seconds, say("can't be compared with {normal}", normal=live.normal))
    state = FigureState.NORMAL if verdict else FigureState.ABNORMAL
    return Figure(state, text, age_seconds, say("normal is {normal}", normal=live.normal))


def _value(service: Service, name: str) -> Any:
    if name in _FIELDS or name in _SPANS or name in _RATIOS:
        return getattr(service, _SPANS.get(name) or _RATIOS.get(name) or name)
    return None


def _number(number: float) -> str:
    if float(number).is_integer():
        return f"{number:,.0f}"
    return f"{number:,.0f}" if abs(number) >= _LARGE else f"{number:.3g}"


def _with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}".strip()
