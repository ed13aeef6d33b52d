"""Reads single fields of foreign documents: bounded, without control characters, never trusted to be of the promised form."""

import math
import re
from collections.abc import Mapping
from typing import Any, Final

from models.kernel.clock import parse_rfc3339
from resources.said import say

MOST_CALLS: Final = 10**15
_LONGEST_NAME: Final = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_DIGITS = re.compile(r"\d{1,19}(\.\d{1,9})?\Z")
_LATEST_MS: Final = 253_402_300_799_999
"""The end of the year 9999."""
_MILLISECONDS_FROM: Final = 1e11
"""Numbers from here on are milliseconds: as seconds they would lie beyond the year 5000."""


def mapping(value: Any) -> Mapping[str, Any]:
    """The value where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """The value where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def name(value: Any, most: int = _LONGEST_NAME) -> str:
    """The value as a name on one line; empty where it is no text, or longer than any name."""
    if not isinstance(value, str) or len(value) > 4 * most:
        return ""
    if len(value) <= most and value.isprintable():
        return value.strip()
    line = _CONTROL.sub(" ", value).strip()
    return line if len(line) <= most else ""


def shown(value: Any) -> str:
    """A foreign value as it may stand in a message: short, on one line."""
    if value is None:
        return say("nothing")
    if isinstance(value, list | dict):
        return say("a list") if isinstance(value, list) else say("a mapping")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > MOST_CALLS:
        return say("a number with too many figures")  # one of thousands of figures can't even be written
    return repr(_CONTROL.sub(" ", value[:40])) if isinstance(value, str) else str(value)


def number(value: Any) -> float | None:
    """A finite number, from a number or from text that is one; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str) and len(value) > 40:
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def count(value: Any) -> int | None:
    """A number of calls, rounded; None where the value is none, negative, or beyond anything countable."""
    found = number(value)
    return round(found) if found is not None and 0 <= found <= MOST_CALLS else None


def instant_ms(value: Any) -> int | None:
    """Milliseconds since the epoch of RFC 3339 text, or of seconds or milliseconds; None where it is no time."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str) and not _DIGITS.match(value):
        try:
            return parse_rfc3339(value) if len(value) < 60 else None
        except ValueError:
            return None
    found = number(value)
    if found is None:
        return None
    return within_years(found if abs(found) >= _MILLISECONDS_FROM else found * 1000)


def scaled_ms(value: Any, per_millisecond: float) -> int | None:
    """Milliseconds since the epoch of a number of finer units; None where it is no time, or 0, which means not given."""
    found = number(value)
    return within_years(found / per_millisecond) if found else None


def within_years(at_ms: float) -> int | None:
    """The instant, rounded, where it lies in the years 1970 to 9999."""
    return round(at_ms) if 0 <= at_ms <= _LATEST_MS else None
