"""What stands, as far as posts tell: they bring what changed, and what an inbox asks for is everything that stands now."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from models.alerts.alert import Alert

MOST: Final = 5_000
SHOWN_AFTER_END_MS: Final = 3_600_000
"""So long what has ended is told with its end: after that, an alert that nobody tells of counts as over anyway."""


class Standing:
    """Of all hooks of one hub. Not thread-safe."""

    def __init__(self) -> None:
        self._alerts: dict[str, Alert] = {}

    def take(self, hook: str, alerts: Iterable[Alert], at_ms: int) -> None:
        """What a post told that came at this time.

        Of two words about one alert the later begin counts, and of one begin the end, in whatever order they come: a sender
        that tries again may be overtaken by itself.
        """
        for each in alerts:
            # Two senders may use the same fingerprint for different things.
            named = replace(each, fingerprint=f"{hook}/{each.fingerprint}")
            known = self._alerts.get(named.fingerprint)
            if known is None or _weight(named) >= _weight(known):
                self._alerts[named.fingerprint] = named if named.state != "resolved" else _ended(named, at_ms)
        if len(self._alerts) > MOST:
            # What is over first, then what began longest ago.
            kept = sorted(self._alerts.values(), key=lambda each: (each.state != "resolved", each.starts_at_ms))[-MOST:]
            self._alerts = {each.fingerprint: each for each in kept}

    def alerts(self, now_ms: int) -> tuple[Alert, ...]:
        """Everything that stands, and what ended lately."""
        self._alerts = {name: each for name, each in self._alerts.items() if not _is_past(each, now_ms)}
        return tuple(self._alerts.values())


def _weight(alert: Alert) -> tuple[int, bool]:
    return (alert.starts_at_ms, alert.state == "resolved")


def _ended(alert: Alert, at_ms: int) -> Alert:
    return alert if alert.ends_at_ms is not None else replace(alert, ends_at_ms=at_ms)


def _is_past(alert: Alert, now_ms: int) -> bool:
    return alert.ends_at_ms is not None and alert.state == "resolved" and now_ms - alert.ends_at_ms > SHOWN_AFTER_END_MS
