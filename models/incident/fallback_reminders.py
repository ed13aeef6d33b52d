"""What the clocks tell about fallbacks: one that fits is due to be decided on, one that runs is past its safe time (RUN-4)."""

from collections.abc import Iterable, Mapping
from typing import Any

from models.incident.fallbacks.due import trigger_ms
from models.incident.fallbacks.part import PART
from models.incident.fallbacks.views import FallbackState
from models.incident.reminders import About, Reminder
from models.incident.views import IncidentSummary, part_in
from models.runbooks.runbook import Runbook
from resources.said import say


def fallback_reminders(
    summary: IncidentSummary, parts: Mapping[str, Any], fitting: Iterable[Runbook]
) -> tuple[Reminder, ...]:
    """All of an open incident, whether due or still to come; `fitting` are the fallbacks of the library that fit it."""
    if not summary.is_open:
        return ()
    number, incident, known = summary.number, str(summary.id), part_in(parts, PART)
    found = []
    for active in known.active:
        until_ms = active.safe_until_ms
        assert until_ms is not None, say("it is active")
        minutes = active.terms.max_safe_minutes
        sentence = say(
            "{number}: “{title}” is active beyond the {minutes} min that are safe. Reverse it.",
            number=number,
            title=active.title,
            minutes=minutes,
        )
        # A second activation is a second time to ring.
        found.append(Reminder(About.WORKAROUND, incident, f"{active.key}.{active.since_ms}", until_ms, sentence))
    for book in fitting:
        seen = known.find(book.key)
        if book.fallback is None or (seen is not None and seen.state is not FallbackState.PROPOSED):
            continue  # it was decided on: active, declined or taken back
        due_ms = trigger_ms(summary, book.fallback)
        if due_ms is not None:
            minutes = book.fallback.trigger_minutes
            sentence = say(
                "{number}: unresolved for {minutes} min. Incident Commander, decide on “{title}”.",
                number=number,
                minutes=minutes,
                title=book.title,
            )
            found.append(Reminder(About.FALLBACK, incident, book.key, due_ms, sentence))
    return tuple(found)
