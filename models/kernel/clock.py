"""Time, read in one place only, so that every rule about time can be tested with a clock set by hand.

Wall time is integer milliseconds since the Unix epoch, UTC. Monotonic time is float seconds from an arbitrary start and
serves for durations, which must not jump when the wall clock is set.
"""

import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, Protocol

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Where the present comes from."""

    def now_ms(self) -> int:
        """Wall clock, milliseconds since the epoch, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now_ms(self) -> int:
        """Wall clock, milliseconds since the epoch, UTC."""
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        return time.monotonic()


class ManualClock:
    """A clock that moves only when told to: simulations, drills, screenshots and tests."""

    def __init__(self, start_ms: int) -> None:
        self._wall_ms = start_ms
        self._monotonic = 0.0

    def now_ms(self) -> int:
        """Wall clock, milliseconds since the epoch, UTC."""
        return self._wall_ms

    def monotonic(self) -> float:
        """Seconds since this clock was made."""
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self._wall_ms += round(seconds * 1000)
        self._monotonic += seconds

    def set_wall(self, now_ms: int) -> None:
        """Set the wall clock alone, as an administrator or a bad time server would."""
        self._wall_ms = now_ms


class ShiftedClock:
    """Another clock, its wall time moved by a settable number of milliseconds: to tell a story as if it had happened."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.shift_ms = 0

    def now_ms(self) -> int:
        """The other clock's wall time, shifted."""
        return self._clock.now_ms() + self.shift_ms

    def monotonic(self) -> float:
        """The other clock's, unshifted."""
        return self._clock.monotonic()


def utc(at_ms: int) -> datetime:
    """The instant as an aware datetime in UTC."""
    return _EPOCH + timedelta(milliseconds=at_ms)


def rfc3339(at_ms: int) -> str:
    """The instant as RFC 3339 with milliseconds, in UTC: 2026-11-21T14:31:40.250Z."""
    return utc(at_ms).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_rfc3339(text: str) -> int:
    """Milliseconds since the epoch of an RFC 3339 instant; ValueError where the text has no zone or is not one."""
    # Of one event it is asked for when it is read, judged and folded.
    return _parsed_lately(text) if len(text) <= _LONGEST_REMEMBERED else _parsed(text)


def _parsed(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text[:40]!r} is no time; expected for example 2026-11-21T14:31:40Z") from None
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} has no time zone; expected for example 2026-11-21T14:31:40Z")
    if moment.tzinfo is not UTC:
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:
            raise ValueError(f"{text!r} lies outside the years 1 to 9999 in UTC") from None
    since = moment - _EPOCH
    # In whole numbers: floats lose a millisecond in far years.
    return since.days * 86_400_000 + since.seconds * 1000 + (since.microseconds + 500) // 1000


_LONGEST_REMEMBERED: Final = 40
_parsed_lately: Final = lru_cache(1024)(_parsed)
