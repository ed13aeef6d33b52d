"""Counters that only ever grow are judged by their rate: found by looking, and a reset is no anomaly."""

import math

_DECIDED_AFTER = 60
_GROWING_SHARE = 0.5
_RESET_BELOW = 0.5
"""A counter begins anew near zero; a fall to more than half of what it was is a gauge that fell."""


class CounterRate:
    """Turns a series into what should be judged: itself, or its growth a second once it has proved to be a counter."""

    def __init__(self) -> None:
        self.is_counter = False
        self._seen = 0
        self._grew = 0
        self._is_gauge = False
        self._time = 0.0
        self._value = math.nan

    def judged(self, time: float, value: float) -> float | None:
        """The value to judge; None where there is none: at a reset, and when it has just turned out to be a counter."""
        before, since = self._value, time - self._time
        self._time, self._value = time, value
        if self._is_gauge:
            return value
        self._seen += 1
        if self._seen == 1:
            return value
        if value > before:
            self._grew += 1
        elif value < before and not (self.is_counter and value < _RESET_BELOW * before):
            self.is_counter, self._is_gauge = False, True
            return value
        if not self.is_counter:
            if self._seen >= _DECIDED_AFTER and self._grew > _GROWING_SHARE * self._seen:
                self.is_counter = True
                return None
            return value
        return (value - before) / since if value >= before and since > 0.0 else None
