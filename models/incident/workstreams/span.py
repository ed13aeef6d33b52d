"""Span of control: how many people report to the commander at once. Beyond seven nobody is led any more (ICS: 3 to 7)."""

from collections.abc import Iterable
from typing import Final

from models.incident.entry import Entry
from models.incident.workstreams.views import WorkstreamView
from models.kernel.ids import PersonId
from resources.said import say

MOST_REPORTS: Final = 7


def direct_reports(
    entries: Iterable[Entry], workstreams: Iterable[WorkstreamView], commander: PersonId | None = None
) -> tuple[PersonId, ...]:
    """Everybody who owns an open task or a workstream that is not over, but the commander, by id."""
    owners = {
        entry.owner
        for entry in entries
        if entry.owner is not None
        and entry.task_state is not None
        and not entry.task_state.is_over
        and not entry.superseded
    }
    owners |= {each.owner for each in workstreams if not each.status.is_over}
    return tuple(sorted(owners - {commander}))


def span_warning(reports: int) -> str:
    """9 people report to the commander, more than 7: group them under workstreams. Empty within the span."""
    if reports <= MOST_REPORTS:
        return ""
    return say(
        "{reports} people report to the commander, more than {most_reports}: group them under workstream leads",
        reports=reports,
        most_reports=MOST_REPORTS,
    )
