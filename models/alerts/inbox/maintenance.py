"""Which maintenance window keeps an alert quiet. Windows suppress alerting, never monitoring."""

from collections.abc import Iterable, Sequence

from models.alerts.inbox.events import Firing
from models.alerts.inbox.views import Window

_ZONE_LABELS = ("zone", "availability_zone", "az", "region")


def in_scope(window: Window, firing: Firing) -> bool:
    """Whether each list of the window that is not empty holds what the alert is about; a window of nothing covers nothing."""
    if not (window.services or window.zones or window.rules):
        return False
    if window.services and firing.service not in window.services:
        return False
    if window.zones and not any(firing.labels.get(name) in window.zones for name in _ZONE_LABELS):
        return False
    return not window.rules or firing.name in window.rules


def windows_over(windows: Sequence[Window], firing: Firing) -> tuple[Window, ...]:
    """The windows whose scope holds the alert, whatever their time."""
    return tuple(window for window in windows if in_scope(window, firing))


def last_end(windows: Iterable[Window], began_ms: int, ended_ms: int | None, now_ms: int) -> int | None:
    """When the last window that held the alert while it fired came to its end; None where none did, or it still holds."""
    over = [
        window.end_ms
        for window in windows
        if window.start_ms < window.end_ms <= now_ms
        and began_ms < window.end_ms
        and (ended_ms is None or ended_ms > window.end_ms)
    ]
    return max(over, default=None)


def quieting(windows: Iterable[Window], at_ms: int) -> Window | None:
    """The window in force at a moment that lasts longest."""
    return max(
        (window for window in windows if window.covers_time(at_ms)),
        key=lambda each: (each.end_ms, each.id),
        default=None,
    )
