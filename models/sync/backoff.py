"""How long to wait before the next try: full jitter, so that members that lost their hub together do not come back together.

Marc Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015): uniform between 0 and a ceiling that doubles.
"""

from collections.abc import Callable
from typing import Final

FIRST_CEILING_SECONDS: Final = 0.5
LAST_CEILING_SECONDS: Final = 30.0


class Backoff:
    """Counts failures in a row. Not thread-safe: one owner. `uniform` gives a number from 0 to under 1."""

    def __init__(self, uniform: Callable[[], float]) -> None:
        self._uniform = uniform
        self._failures = 0

    @property
    def failures(self) -> int:
        """In a row."""
        return self._failures

    def failed(self, at_least: float = 0.0) -> float:
        """Note a failure; the seconds to wait. `at_least`: what the other side asked for (Retry-After), on top of which it is
        drawn; at most five minutes of it are believed."""
        ceiling = min(LAST_CEILING_SECONDS, FIRST_CEILING_SECONDS * (1 << min(self._failures, 16)))
        self._failures += 1
        return min(max(0.0, at_least), 300.0) + self._uniform() * ceiling

    def succeeded(self) -> None:
        """The next failure is the first again."""
        self._failures = 0
