"""Times as people type them: 14:59, 14:59Z, +20. Always UTC, always the next such moment."""

import datetime
import re
from typing import Final

from models.kernel.errors import BadInput, Problem
from resources.said import say

_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})\s*(?:z|utc)?", re.IGNORECASE)
_AFTER: Final = re.compile(r"\+\s*(\d{1,4})\s*(?:m|min|minutes)?", re.IGNORECASE)
_DAY_MS: Final = 86_400_000


def moment(text: str, now_ms: int, name: str = "time") -> int:
    """Milliseconds since the epoch; BadInput where it is no such time."""
    said = text.strip()
    after = _AFTER.fullmatch(said)
    if after is not None and int(after[1]) > 0:
        return (now_ms // 60_000 + int(after[1])) * 60_000
    clock = _CLOCK.fullmatch(said)
    if clock is not None and int(clock[1]) < 24 and int(clock[2]) < 60:
        today = datetime.datetime.fromtimestamp(now_ms / 1000, datetime.UTC).replace(
            hour=int(clock[1]), minute=int(clock[2]), second=0, microsecond=0
        )
        found = round(today.timestamp() * 1000)
        return found if found > now_ms else found + _DAY_MS
    raise BadInput(
        Problem(
            name,
            None,
            "",
            say("{said!r}; expected a time in UTC such as 14:59, or minutes from now such as +20", said=said),
        )
    )
