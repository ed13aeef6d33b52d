"""The stretches of one series around a change."""

from dataclasses import dataclass

import numpy as np

from models.changes.plan import Plan
from models.health.samples import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """Samples with a value, ascending. Times in seconds since the epoch."""

    times: FloatArray
    values: FloatArray
    at: float
    """When the change took effect."""
    until: float
    """The look: nothing after it counts."""
    plan: Plan

    @classmethod
    def cut(cls, times: FloatArray, values: FloatArray, at: float, until: float, plan: Plan) -> "Windows":
        """The part of a series that a comparison at `until` may see."""
        until = min(until, at + plan.after_seconds)
        first = int(np.searchsorted(times, at - plan.reference_seconds, side="left"))
        last = int(np.searchsorted(times, until, side="right"))
        times, values = times[first:last], values[first:last]
        known = np.isfinite(values)
        return cls(times[known], values[known], at, until, plan)

    @property
    def reference(self) -> FloatArray:
        """Everything known before the change."""
        return self.values[: self._place(self.at)]

    @property
    def before(self) -> FloatArray:
        """The window before the change."""
        return self.between(self.at - self.plan.before_seconds, self.at)

    def after(self, tail_seconds: float | None) -> FloatArray:
        """What came since the change, or of that only the most recent stretch."""
        since = self.at if tail_seconds is None else max(self.at, self.until - tail_seconds)
        return self.values[self._place(since) :]

    def between(self, start: float, end: float) -> FloatArray:
        """Values from `start` on and before `end`."""
        return self.values[self._place(start) : self._place(end)]

    def tails(self) -> tuple[float | None, ...]:
        """The stretches to compare: all since the change, and the recent ones that are shorter."""
        passed = self.until - self.at
        return (None, *(tail for tail in self.plan.tails_seconds if tail < passed))

    def _place(self, time: float) -> int:
        return int(np.searchsorted(self.times, time, side="left"))
