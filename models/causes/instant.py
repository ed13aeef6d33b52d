"""Points in time as files and people write them: seconds, milliseconds and finer since the epoch, or ISO 8601."""

import math
from datetime import UTC, datetime
from typing import Final

_UNITS: Final = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))
"""From which size a number counts nanoseconds, microseconds, milliseconds; smaller ones count seconds."""


def seconds_of(text: str) -> float | None:
    """Seconds since the epoch; None where the text is no instant. ISO 8601 without a zone is UTC."""
    try:
        return seconds_of_number(float(text))
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def seconds_of_number(number: float) -> float | None:
    """Seconds since the epoch, from a count of seconds, milli-, micro- or nanoseconds; None where it isn't finite."""
    if not math.isfinite(number):
        return None
    return next((number / parts for least, parts in _UNITS if abs(number) >= least), number)
