"""Hybrid logical clock: 48 bits of milliseconds and a 16-bit counter, written as 16 hexadecimal digits.

Kulkarni and others, "Logical Physical Clocks" (2014). It orders what is shown and breaks ties; causality always beats it.
"""

from typing import Final, NamedTuple

from models.kernel.clock import Clock

MAX_DRIFT_MS: Final = 5 * 60_000
"""A remote stamp further ahead than this is accepted and flagged, but does not drag the local clock along."""


class Hlc(NamedTuple):
    """One stamp; compares in time order."""

    ms: int
    counter: int

    def __str__(self) -> str:
        return f"{self.ms:012x}{self.counter:04x}"

    @classmethod
    def parse(cls, text: str) -> "Hlc":
        """The stamp of 16 lower-case hexadecimal digits; ValueError for anything else."""
        if len(text) != 16 or text.strip("0123456789abcdef"):
            raise ValueError(f"{text!r} is not 16 hexadecimal digits")
        return cls(int(text[:12], 16), int(text[12:], 16))


ZERO: Final = Hlc(0, 0)


class HybridClock:
    """Gives stamps that never repeat or go back, whatever the wall clock does. Not thread-safe: one owner."""

    def __init__(self, clock: Clock, last: Hlc = ZERO) -> None:
        self._clock = clock
        self._last = last

    def tick(self) -> Hlc:
        """The stamp of an event written now."""
        now = self._clock.now_ms()
        self._last = Hlc(now, 0) if now > self._last.ms else _next(self._last)
        return self._last

    def observe(self, remote: Hlc) -> bool:
        """Take note of a stamp from elsewhere; False where it lies too far ahead to be followed."""
        if remote.ms > self._clock.now_ms() + MAX_DRIFT_MS:
            return False
        self._last = max(self._last, remote)
        return True


def _next(stamp: Hlc) -> Hlc:
    return Hlc(stamp.ms, stamp.counter + 1) if stamp.counter < 0xFFFF else Hlc(stamp.ms + 1, 0)
