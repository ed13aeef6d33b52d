"""The inbox as it stands at one moment: a pure function of what was recorded, the verdicts and who needs whom."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from models.alerts.inbox.dependency import Needs, folded_under
from models.alerts.inbox.flood import FloodTime, flood_at, per_minute
from models.alerts.inbox.log import AlertLog
from models.alerts.inbox.priority import ACK_WINDOW_MS
from models.alerts.inbox.standing import Standing, standings
from models.alerts.inbox.views import Inbox, InboxAlert, InboxState, Priority, ServiceGroup, Shelf, Window
from models.health.condition import Condition
from resources.said import say

_DAY_MS: Final = 86_400_000
_HANDLED: Final = {state: at for at, state in enumerate(InboxState)}


def board(state: AlertLog, now_ms: int, conditions: Mapping[str, Condition], needs: Needs) -> Inbox:
    """All groups, shelves and windows. Every alert that ever fired is in a group, on a shelf or in `cleared`."""
    windows = state.windows()
    down = frozenset(service for service, condition in conditions.items() if condition is Condition.DOWN)
    rows = [row for print_ in state.prints() for row in standings(state, print_, windows, now_ms, down)]
    folded = _folded(rows, conditions, needs)
    shown: list[InboxAlert] = []
    cleared: list[InboxAlert] = []
    shelves: list[Shelf] = []
    began: list[int] = []
    counted: list[InboxAlert] = []
    loose: list[tuple[str, str, str]] = []
    raw = 0
    for row in rows:
        alert = _alert(row, folded)
        silenced = state.silences(row.run)
        if row.shelf is None:
            loose += [(alert.source, key, silence) for key, silence in silenced]
        if row.counts:
            began.append(row.began_ms)
            counted.append(alert)
        if row.is_cleared:
            cleared.append(alert)
            continue
        raw += 2 * alert.count - (not row.is_over)
        if row.shelf is not None:
            held = row.shelf
            shelves.append(
                Shelf(
                    alert.key,
                    alert,
                    held.until_ms,
                    held.reason,
                    held.by,
                    held.incident,
                    silenced[0][1] if silenced else "",
                )
            )
        else:
            shown.append(alert)
    flood = flood_at(began, now_ms)
    return Inbox(
        _groups(shown),
        _first_out(counted, flood),
        None if flood is None else flood.flood,
        tuple(sorted(shelves, key=lambda each: (each.until_ms is None, each.until_ms or 0, each.key))),
        _windows(windows, now_ms),
        per_minute(began, now_ms),
        raw,
        sum(1 for alert in shown if alert.state is InboxState.SUPPRESSED),
        _mix(shown),
        tuple(sorted(cleared, key=lambda each: (-(each.resolved_ms or 0), each.key))),
        tuple(sorted(loose)),
    )


def _folded(rows: Iterable[Standing], conditions: Mapping[str, Condition], needs: Needs) -> dict[str, str]:
    services, troubled = set(), dict[str, int]()
    for row in rows:
        service = row.run.last.service
        if service is None or row.is_over:
            continue
        services.add(service)
        if row.is_trouble:
            troubled[service] = min(row.began_ms, troubled.get(service, row.began_ms))
    return folded_under(services, troubled, conditions, needs) if services else {}


def _alert(row: Standing, folded: Mapping[str, str]) -> InboxAlert:
    run, last = row.run, row.run.last
    by, why = _suppression(row, folded)
    state = _state(row, by)
    return InboxAlert(
        run.firings[0].key,
        last.fingerprint,
        last.source,
        last.name,
        last.service,
        last.priority,
        last.summary,
        last.labels,
        state,
        row.began_ms,
        run.firings[0].seen_ms,
        run.ended_ms,
        len(run.firings),
        row.changes,
        row.is_chattering,
        row.is_over and not row.is_cleared,
        row.ack.by if row.ack is not None else None,
        row.ack.at_ms if row.ack is not None else None,
        run.link.incident if run.link is not None else None,
        run.link.number if run.link is not None else "",
        by,
        why,
        row.shelf.until_ms if row.shelf is not None else None,
        row.shelf.by if row.shelf is not None else None,
        row.shelf.reason if row.shelf is not None else "",
        _due(row) if state is InboxState.FIRING and row.shelf is None else None,
        row.pages,
    )


def _suppression(row: Standing, folded: Mapping[str, str]) -> tuple[str, str]:
    """By what it is kept quiet, and why; empty for what pages."""
    last = row.run.last
    if row.window is not None:
        return row.window.change, row.window.reason
    if last.muted:
        return "silence", last.muted
    root = folded.get(last.service) if last.service is not None else None
    if root is None or row.is_over or row.is_outage:
        return "", ""
    return say("dependency {root}", root=root), say(
        "{service} needs {root}, which is in trouble itself", service=last.service, root=root
    )


def _state(row: Standing, suppressed_by: str) -> InboxState:
    if row.is_over:
        return InboxState.RESOLVED
    if row.ack is not None:
        return InboxState.LINKED if row.run.link is not None else InboxState.ACKED
    return InboxState.SUPPRESSED if suppressed_by else InboxState.FIRING


def _due(row: Standing) -> int | None:
    """Counted from when people could first know of it, or had it back; then from the level that was told last."""
    priority = row.run.last.priority
    window = ACK_WINDOW_MS[priority]
    if window is None or (row.is_chattering and priority >= Priority.P3):
        return None
    pages = row.pages
    if pages:
        return pages[-1].due_ms if pages[-1].is_last else pages[-1].at_ms + window
    return max(row.run.firings[0].seen_ms, row.returned_ms) + window


def _badness(alert: InboxAlert) -> tuple[int, int, int, int, str]:
    """What still fires in the open before what is kept quiet before what is over; then by priority and age."""
    quiet = {InboxState.SUPPRESSED: 1, InboxState.RESOLVED: 2}.get(alert.state, 0)
    return (quiet, alert.priority, _HANDLED[alert.state], alert.began_ms, alert.key)


def _groups(alerts: Iterable[InboxAlert]) -> tuple[ServiceGroup, ...]:
    by_service: dict[str | None, list[InboxAlert]] = {}
    for alert in sorted(alerts, key=_badness):
        by_service.setdefault(alert.service, []).append(alert)
    groups = [
        ServiceGroup(
            service,
            tuple(each),
            len(each),
            _mix(each),
            each[0],
            min(alert.began_ms for alert in each),
            min((alert.state for alert in each), key=lambda state: _HANDLED[state]),
            min((alert.ack_due_ms for alert in each if alert.ack_due_ms is not None), default=None),
        )
        for service, each in by_service.items()
    ]
    return tuple(sorted(groups, key=lambda group: (_badness(group.lead)[:2], -group.count, _badness(group.lead))))


def _first_out(counted: Sequence[InboxAlert], flood: FloodTime | None) -> InboxAlert | None:
    """The earliest of the flood's alerts that nothing suppresses; of two at once, the smaller key."""
    if flood is None:
        return None
    open_ones = [each for each in counted if not each.suppressed_by and each.began_ms >= flood.first_ms]
    return min(open_ones, key=lambda each: (each.began_ms, each.key), default=None)


def _mix(alerts: Iterable[InboxAlert]) -> tuple[int, int, int]:
    ones = twos = rest = 0
    for alert in alerts:
        ones += alert.priority is Priority.P1
        twos += alert.priority is Priority.P2
        rest += alert.priority >= Priority.P3
    return (ones, twos, rest)


def _windows(windows: Iterable[Window], now_ms: int) -> tuple[Window, ...]:
    known = [each for each in windows if each.end_ms > now_ms - _DAY_MS]
    return tuple(sorted(known, key=lambda each: (each.end_ms <= now_ms, each.start_ms, each.id)))
