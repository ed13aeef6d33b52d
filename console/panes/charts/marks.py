"""What happened, as marks on the charts: changes to the service and to what it needs, alerts, entries of the open incident."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import groupby
from typing import Final

from console.live import Live
from console.panes.timeline.rows import LETTERS
from models.alerts.alert import Alert
from models.health.condition import Condition
from models.incident.entry import Entry, Kind, worded
from resources.tongue import tr
from widgets.charts.detail_view import MarkKind, MarkView

_GRAVE: Final = {"critical", "page", "p1", "sev1", "fatal", "emergency"}
_MOST_ENTRIES: Final = 300
"""More can't be told apart on a chart; they are told together, stretch by stretch."""


class Marks:
    """One a pane. Entries are worded once, when the timeline has changed, and not at every tick."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._timeline: tuple[Entry, ...] | None = None
        self._entries: list[MarkView] = []

    def between(self, service: str, start_ms: int, end_ms: int) -> tuple[MarkView, ...]:
        """All marks of a service's charts between two instants, in the order of time."""
        start, end = start_ms / 1000, end_ms / 1000
        others = [*_changes(self._live, service), *_alerts(self._live, service)]
        found = [mark for mark in others if start <= mark.at <= end]
        return tuple(sorted([*found, *self.entries(start_ms, end_ms)], key=lambda mark: (mark.at, mark.label)))

    def entries(self, start_ms: int, end_ms: int) -> list[MarkView]:
        """The entries of the open incident between two instants, in the order of time."""
        timeline = self._live.timeline()
        if timeline is not self._timeline:
            self._timeline = timeline
            # Superseded ones are history of the record, not of the outage.
            self._entries = [_entry(self._live, each) for each in reversed(timeline) if not each.superseded]
        start, end = start_ms / 1000, end_ms / 1000
        first = bisect_left(self._entries, start, key=lambda mark: mark.at)
        last = bisect_right(self._entries, end, key=lambda mark: mark.at)
        return merged(self._entries[first:last], start, end)


def merged(entries: list[MarkView], start: float, end: float) -> list[MarkView]:
    """Entries in the order of time; where there are very many, one for each stretch, a decision before anything else."""
    if len(entries) <= _MOST_ENTRIES:
        return entries
    step = (end - start) / _MOST_ENTRIES
    found = []
    for _stretch, group in groupby(entries, key=lambda mark: int((mark.at - start) / step)):
        held = list(group)
        told = next((mark for mark in held if mark.is_decision), held[0])
        more = tr(" and {held} more", held=len(held) - 1) if len(held) > 1 else ""
        found.append(replace(told, label=f"{told.label}{more}", count=len(held)))
    return found


def _changes(live: Live, service: str) -> list[MarkView]:
    entry = live.catalog.by_id.get(service) if live.catalog is not None else None
    near = {service, *(each.target for each in entry.depends_on)} if entry is not None else {service}
    return [
        MarkView(change.at_ms / 1000, change.title, MarkKind.CHANGE, _by(change.service, service, change.author))
        for change in live.changes.values()
        if change.service in near
    ]


def _by(changed: str | None, service: str, author: str) -> str:
    return ", ".join(part for part in (changed if changed != service else "", author) if part)


def _alerts(live: Live, service: str) -> list[MarkView]:
    return [
        MarkView(alert.starts_at_ms / 1000, alert.name, MarkKind.ALERT, alert.severity, _grave(alert))
        for group in live.alerts.values()
        for alert in group
        if alert.service == service and alert.state == "firing"
    ]


def _grave(alert: Alert) -> Condition:
    """Which glyph stands for it: the alerting system's own word is all that is known."""
    return Condition.DOWN if alert.severity.casefold() in _GRAVE else Condition.DEGRADED


def _entry(live: Live, entry: Entry) -> MarkView:
    return MarkView(
        entry.occurred_ms / 1000,
        worded(entry, live.person),
        MarkKind.ENTRY,
        live.person(entry.author),
        letter=LETTERS.get(entry.kind, ""),
        is_decision=entry.kind is Kind.DECISION,
    )
