"""When the scribe is asked what happened: nobody wrote anything for ten minutes while a major incident runs (TML-1)."""

from typing import Final

from models.incident.views import IncidentSummary

ASK_AFTER_MS: Final = 10 * 60_000


def silence_ms(summary: IncidentSummary, last_entry_ms: int, now_ms: int) -> int | None:
    """How long nothing was logged, once that is too long; None while it is not, or where nobody needs to be asked."""
    silent = now_ms - last_entry_ms
    return silent if summary.is_open and summary.severity.is_major and silent >= ASK_AFTER_MS else None
