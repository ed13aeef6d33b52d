"""Ticks of the time axis, and instants in words. Always UTC with its Z; a second time zone may stand beside it."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from resources.tongue import tr
from widgets.calendar_words import day_and_month

_STEPS = (10, 30, 60, 300, 600, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 2 * 86400, 7 * 86400)
DAY = 86400


def time_ticks(start: float, end: float, most: int = 7) -> list[tuple[float, str]]:
    """Moments from `start` to `end` with their words; the last carries Z.

    Up to a day they are evenly spaced from the end backwards; beyond a day they stand on round hours and midnights say the
    date.
    """
    span = end - start
    if span <= 0:
        return []
    step = next((step for step in _STEPS if span / step <= most - 1), _STEPS[-1])
    if span > DAY:
        return _days(start, end, step)
    moments = [end - number * step for number in range(int(span // step), -1, -1)]
    shape = "%H:%M:%S" if step < 60 else "%H:%M"
    words = [utc_at(moment).strftime(shape) for moment in moments]
    words[-1] += "Z"
    return list(zip(moments, words, strict=True))


def _days(start: float, end: float, step: int) -> list[tuple[float, str]]:
    first = -(-start // step) * step
    found = []
    while first <= end:
        found.append((first, day_and_month(utc_at(first)) if first % DAY == 0 else f"{utc_at(first):%H:%M}"))
        first += step
    # The end itself says the time of day; what stands too near gives way.
    room = (end - start) / 8
    return [*((at, words) for at, words in found if at <= end - room), (end, f"{utc_at(end):%H:%M}Z")]


def utc_at(at: float) -> datetime:
    """An instant as an aware datetime in UTC."""
    return datetime.fromtimestamp(at, tz=UTC)


def moment(at: float, zone: str = "", *, is_long: bool = False) -> str:
    """14:36:10Z, with a second zone "14:36:10Z (16:36 Berlin)"; `is_long` puts the date before it."""
    words = f"{day_and_month(utc_at(at))} {utc_at(at):%H:%M:%S}Z" if is_long else f"{utc_at(at):%H:%M:%S}Z"
    known = zone_of(zone)
    if known is None:
        return words
    return f"{words} ({utc_at(at).astimezone(known):%H:%M} {zone.rpartition('/')[2].replace('_', ' ')})"


def span_words(start: float, end: float) -> str:
    """14:16:00Z to 14:36:00Z; with the dates where the two are not of one day."""
    is_long = utc_at(start).date() != utc_at(end).date()
    return tr("{moment} to {moment2}", moment=moment(start, is_long=is_long), moment2=moment(end, is_long=is_long))


@cache
def zone_of(name: str) -> ZoneInfo | None:
    """A time zone by its IANA name; None for UTC, for no name and for one this machine doesn't know."""
    if name in ("", "UTC"):
        return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return None
