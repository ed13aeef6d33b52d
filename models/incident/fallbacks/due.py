"""When a fallback of the library is to be proposed in an incident. Pure."""

from typing import Final

from models.incident.views import IncidentSummary
from models.runbooks.fallback import Fallback

MINUTE_MS: Final = 60_000


def trigger_ms(summary: IncidentSummary, terms: Fallback) -> int | None:
    """The moment at which it is proposed, should the incident last so long; None where its severity is another."""
    if str(summary.severity) not in terms.severities:
        return None
    return summary.declared_ms + terms.trigger_minutes * MINUTE_MS
