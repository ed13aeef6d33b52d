"""Who reports to the Incident Commander: nobody leads more than seven people well (span of control)."""

from collections.abc import Iterable
from typing import Final

from models.incident.entry import Entry, Kind
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId
from resources.said import say

MAX_REPORTS: Final = 7


def reports(summary: IncidentSummary, entries: Iterable[Entry], leads: Iterable[PersonId] = ()) -> frozenset[PersonId]:
    """Everybody with an open task or a running workstream (`leads`), the Incident Commander apart."""
    owners = {
        entry.owner
        for entry in entries
        if entry.kind is Kind.TASK
        and not entry.superseded
        and entry.owner is not None
        and entry.task_state is not None
        and not entry.task_state.is_over
    }
    return frozenset((owners | set(leads)) - {summary.commander})


def warning(people: frozenset[PersonId]) -> str:
    """What to say beyond the limit; empty up to it. It never refuses."""
    if len(people) <= MAX_REPORTS:
        return ""
    return say(
        "{count} people report to the Incident Commander, more than {max_reports}: put some of them under a lead.",
        count=len(people),
        max_reports=MAX_REPORTS,
    )
