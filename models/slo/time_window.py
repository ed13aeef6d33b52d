"""The time over which an objective is to hold: the last N days, or a calendar's weeks, months or quarters."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from models.catalog.durations import format_duration
from models.kernel.clock import utc
from resources.said import say

_DURATION = re.compile(r"([1-9]\d{0,5})([smhdwMQY])\Z")
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 7 * 86_400}
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_NOMINAL_MONTHS = {1: 30, 3: 90, 12: 365}
_DAY = 86_400
LONGEST_SECONDS = 5 * 366 * _DAY


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """A length, and for calendar windows where they are anchored."""

    seconds: int
    """Length; of calendar months the nominal one (30 d a month, 365 d a year)."""
    months: int = 0
    """Length in calendar months, 0 for a length in seconds."""
    anchor: datetime | None = None
    """For calendar windows: the local time, without zone, at which one begins. None: rolling."""
    zone: str = "UTC"

    @property
    def is_rolling(self) -> bool:
        """Whether it always ends now."""
        return self.anchor is None

    def span_ms(self, now_ms: int) -> tuple[int, int]:
        """Begin and end of the window in force; a rolling one ends now, a calendar one mostly later."""
        if self.anchor is None:
            return now_ms - self.seconds * 1000, now_ms
        zone = _zone(self.zone)
        if self.months == 0 and self.seconds % _DAY:
            first = _ms(self.anchor, zone)
            begin = first + (now_ms - first) // (self.seconds * 1000) * self.seconds * 1000
            return begin, begin + self.seconds * 1000
        number = self._number(utc(now_ms).astimezone(zone).replace(tzinfo=None))
        # The hour that a zone skips or repeats can put the guess one window off.
        while _ms(self._begin(number), zone) > now_ms:
            number -= 1
        while _ms(self._begin(number + 1), zone) <= now_ms:
            number += 1
        return _ms(self._begin(number), zone), _ms(self._begin(number + 1), zone)

    def words(self) -> str:
        """For people: "30d" or "calendar 1w"."""
        length = (
            say("{months} months", months=self.months)
            if self.months > 1
            else say("1 month")
            if self.months
            else _days(self.seconds)
        )
        return length if self.is_rolling else say("calendar {length}", length=length)

    def _number(self, local: datetime) -> int:
        assert self.anchor is not None
        if self.months:
            between = (local.year - self.anchor.year) * 12 + local.month - self.anchor.month
            return between // self.months
        return (local - self.anchor) // timedelta(seconds=self.seconds)

    def _begin(self, number: int) -> datetime:
        assert self.anchor is not None
        if not self.months:
            return self.anchor + number * timedelta(seconds=self.seconds)
        year, month = divmod(self.anchor.year * 12 + self.anchor.month - 1 + number * self.months, 12)
        last = (datetime(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        return self.anchor.replace(year=year, month=month + 1, day=min(self.anchor.day, last))


THIRTY_DAYS = TimeWindow(30 * _DAY)
"""What holds where an author names no window."""


def parse_length(text: str) -> tuple[int, int] | None:
    """Seconds and calendar months of OpenSLO's duration shorthand (5m, 1h, 28d, 1w, 1M, 1Q, 1Y); None where it is none."""
    match = _DURATION.match(text)
    if match is None:
        return None
    count, unit = int(match[1]), match[2]
    if unit in _SECONDS:
        seconds = count * _SECONDS[unit]
        return (seconds, 0) if seconds <= LONGEST_SECONDS else None
    months = count * _MONTHS[unit]
    nominal = _NOMINAL_MONTHS.get(months, round(months * 365 / 12)) * _DAY
    return (nominal, months) if nominal <= LONGEST_SECONDS else None


def is_zone(name: str) -> bool:
    """Whether this system knows the time zone."""
    try:
        _zone(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _ms(local: datetime, zone: ZoneInfo) -> int:
    since = local.replace(tzinfo=zone).astimezone(UTC) - utc(0)
    return since // timedelta(milliseconds=1)


def _days(seconds: int) -> str:
    return f"{seconds // _DAY}d" if seconds % _DAY == 0 else format_duration(seconds)
