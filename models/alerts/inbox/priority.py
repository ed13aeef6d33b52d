"""How urgent an alert is, from the word its source gave it and the tier of its service; and how long it may wait."""

from collections.abc import Mapping
from typing import Final

from models.alerts.inbox.views import Priority

MINUTE_MS: Final = 60_000

ACK_WINDOW_MS: Final[Mapping[Priority, int | None]] = {
    Priority.P1: 5 * MINUTE_MS,
    Priority.P2: 15 * MINUTE_MS,
    Priority.P3: 60 * MINUTE_MS,
    Priority.P4: None,
}
"""How long an alert may stand unacknowledged before the next level is paged (ALT-2); None: nobody is."""

_WORDS: Final[Mapping[str, Priority]] = {
    **dict.fromkeys(("critical", "crit", "page", "fatal", "emergency", "disaster", "p1", "sev1"), Priority.P1),
    **dict.fromkeys(("error", "high", "major", "p2", "sev2"), Priority.P2),
    **dict.fromkeys(("warning", "warn", "minor", "medium", "average", "p3", "sev3"), Priority.P3),
    **dict.fromkeys(("info", "informational", "low", "none", "notice", "debug", "p4", "sev4"), Priority.P4),
}


def priority_of(severity: str, tier: int | None) -> Priority:
    """The priority of a source's word; one it does not give, or we don't know, goes up to P2. Tier 0 raises by one."""
    found = _WORDS.get(severity.strip().casefold(), Priority.P2)
    return Priority(max(found - 1, Priority.P1)) if tier == 0 else found
