"""When alerts come faster than people can take them (EEMUA 191): on at ten in ten minutes, off after five minutes under ten."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.alerts.inbox.views import FLOOD_BUDGET, Flood

SPAN_MS: Final = 10 * 60_000
CALM_MS: Final = 5 * 60_000
MINUTE_MS: Final = 60_000
MINUTES_SHOWN: Final = 30


@dataclass(frozen=True, slots=True)
class FloodTime:
    """A flood, and from which alert on it counts."""

    flood: Flood
    first_ms: int
    """Begin of the first of the alerts that made it one."""


def flood_at(began_ms: Iterable[int], now_ms: int) -> FloodTime | None:
    """The flood of this moment. A pure function of when alerts began: the same on every workstation, after any restart."""
    times = sorted(each for each in began_ms if each <= now_ms)
    since = until = first = None
    for at in range(FLOOD_BUDGET - 1, len(times)):
        tenth, one = times[at], times[at - FLOOD_BUDGET + 1]
        if tenth - one >= SPAN_MS:
            continue
        if until is None or tenth >= until + CALM_MS:
            since, first = tenth, one
        until = one + SPAN_MS
    if since is None or until is None or first is None or now_ms >= until + CALM_MS:
        return None
    return FloodTime(Flood(since, sum(1 for each in times if each > now_ms - SPAN_MS)), first)


def per_minute(began_ms: Iterable[int], now_ms: int) -> tuple[tuple[int, int], ...]:
    """Begin of each of the last 30 minutes, oldest first, and how many alerts began in it."""
    newest = now_ms // MINUTE_MS
    counts = dict.fromkeys(range(newest - MINUTES_SHOWN + 1, newest + 1), 0)
    for each in began_ms:
        if each // MINUTE_MS in counts:
            counts[each // MINUTE_MS] += 1
    return tuple((minute * MINUTE_MS, count) for minute, count in counts.items())
