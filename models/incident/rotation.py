"""When the Incident Commander is asked to hand over: after four hours in command attention is spent (ICM-3)."""

from collections.abc import Iterable
from typing import Final

from models.incident.entry import Entry, Kind
from models.incident.roles import Role
from models.incident.views import IncidentSummary

ASK_AFTER_HOURS: Final = 4
HOUR_MS: Final = 3_600_000


def command_since_ms(summary: IncidentSummary, entries: Iterable[Entry]) -> int | None:
    """Since when the present commander commands without a break; None while nobody does. `entries` in any order."""
    if summary.commander is None:
        return None
    began = summary.declared_ms
    holder = None
    for entry in sorted((entry for entry in entries if _passes_command(entry)), key=lambda entry: entry.hlc):
        person = entry.fields.get("person")
        if person != holder:
            began = entry.logged_ms
        holder = person
    # Nobody passed command on, or the last who did was overruled: the declaration is where it began.
    return began if holder in (None, summary.commander) else summary.declared_ms


def rotation_ms(
    summary: IncidentSummary, entries: Iterable[Entry], now_ms: int, after_hours: int = ASK_AFTER_HOURS
) -> int | None:
    """How long the commander has been in command, once that is too long; None while it is not."""
    since = command_since_ms(summary, entries) if summary.is_open else None
    if since is None or now_ms - since < after_hours * HOUR_MS:
        return None
    return now_ms - since


def _passes_command(entry: Entry) -> bool:
    if entry.kind is not Kind.ROLE or not isinstance(entry.fields.get("person"), str):
        return False
    # An accepted offer names the offer and no role; a withdrawn one has the former words and moves nobody.
    is_accepted = "offer" in entry.fields and "was" in entry.fields
    return is_accepted or entry.fields.get("role") == Role.INCIDENT_COMMANDER.value
