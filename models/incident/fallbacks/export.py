"""Fallbacks of an incident as JSON values. Pure: names come from a look-up."""

from collections.abc import Callable, Iterable
from typing import Any

from models.incident.fallbacks.due import trigger_ms
from models.incident.fallbacks.views import Fallbacks, FallbackView
from models.incident.views import IncidentSummary
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId
from models.runbooks.fallback import Fallback
from models.runbooks.runbook import Runbook

NameOf = Callable[[PersonId], str]


def fallbacks_to_json(
    summary: IncidentSummary, known: Fallbacks, fitting: Iterable[Runbook], name_of: NameOf, now_ms: int
) -> list[dict[str, Any]]:
    """First those that people spoke of, then those that fit and nobody did."""
    said = {each.key for each in known.all}
    rows = [_row(each, summary, name_of, now_ms) for each in known.all]
    for book in fitting:
        if book.key not in said and book.fallback is not None:
            rows.append(_terms(book.key, book.title, book.fallback, summary) | {"state": None})
    return rows


def _row(seen: FallbackView, summary: IncidentSummary, name_of: NameOf, now_ms: int) -> dict[str, Any]:
    until_ms = seen.safe_until_ms
    return _terms(seen.key, seen.title, seen.terms, summary) | {
        "state": str(seen.state),
        "since": rfc3339(seen.since_ms),
        "by": name_of(seen.by),
        "decider": None if seen.decider is None else name_of(seen.decider),
        "note": seen.note,
        "safe_until": None if until_ms is None else rfc3339(until_ms),
        "overdue": seen.is_overdue(now_ms),
    }


def _terms(key: str, title: str, terms: Fallback, summary: IncidentSummary) -> dict[str, Any]:
    due_ms = trigger_ms(summary, terms)
    return {
        "key": key,
        "title": title,
        "due": None if due_ms is None else rfc3339(due_ms),
        "max_safe_minutes": terms.max_safe_minutes,
        "limits": terms.limits,
        "reversal": terms.reversal,
    }
