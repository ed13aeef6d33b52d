"""Times as people type them, at a terminal or in a form."""

import re
from typing import Final

from models.kernel.clock import parse_rfc3339, utc
from models.kernel.errors import BadInput, Problem
from resources.said import say

_CLOCK_TIME: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?Z?")
_DAY_MS: Final = 86_400_000


def parse_instant(text: str, option: str, now_ms: int) -> int:
    """Milliseconds since the epoch of an RFC 3339 time with zone, or of the latest 14:05 or 14:05:30 UTC that is past."""
    clock_time = _CLOCK_TIME.fullmatch(text.strip())
    if clock_time:
        hours, minutes, seconds = (int(part or 0) for part in clock_time.groups())
        midnight = utc(now_ms).replace(hour=0, minute=0, second=0, microsecond=0)
        at_ms = round(midnight.timestamp() * 1000) + ((hours * 60 + minutes) * 60 + seconds) * 1000
        return at_ms if at_ms <= now_ms else at_ms - _DAY_MS
    try:
        return parse_rfc3339(text.strip())
    except (ValueError, OverflowError):
        expected = say(
            "expected RFC 3339 with a zone such as 2026-11-21T14:05:00Z, or a time of day in UTC such as 14:05"
        )
        raise BadInput(
            Problem(option, None, "", say("{text!r} is not a time; {expected}", text=text, expected=expected))
        ) from None
