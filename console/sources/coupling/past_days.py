"""Which earlier day a source asks about next: one a poll, so that a month of the past costs nobody a long wait."""

from collections.abc import Iterator

DAYS_ASKED = 31
"""A day more than a declared edge may go unseen."""
_DAY_MS = 86_400_000


class PastDays:
    """The days before the first poll, the newest first. A day that failed is asked again twice, then given up."""

    _TRIES = 3

    def __init__(self, days: int = DAYS_ASKED, day_ms: int = _DAY_MS) -> None:
        self._day_ms = day_ms
        self._left: Iterator[int] = iter(range(1, days + 1))
        self._day = next(self._left, None)
        self._began_ms: int | None = None
        self._tries = 0

    def next(self, now_ms: int) -> tuple[int, int] | None:
        """From when to when (milliseconds since the epoch) to ask; None where nothing is left."""
        if self._began_ms is None:
            self._began_ms = now_ms
        if self._day is None:
            return None
        end = self._began_ms - self._day * self._day_ms
        return (max(0, end - self._day_ms), end) if end > 0 else None

    def done(self) -> None:
        """The day was answered."""
        self._day, self._tries = next(self._left, None), 0

    def failed(self) -> None:
        """The day was not answered."""
        self._tries += 1
        if self._tries >= self._TRIES:
            self.done()
