"""How a change is watched: which windows are compared, how often, what counts as a worsening, and how sure one must be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from models.health.samples import Signal


@dataclass(frozen=True, slots=True)
class Practical:
    """The least difference that matters to anybody, however certain it is. Both limits must be reached."""

    is_higher_worse: bool
    relative: float
    """Of the value before: 0.2 is a fifth."""
    absolute: float
    """In the unit of the series."""


PRACTICAL: Mapping[Signal, Practical] = MappingProxyType(
    {
        Signal.ERRORS: Practical(True, 0.2, 0.002),
        Signal.LATENCY: Practical(True, 0.2, 0.010),
        Signal.SATURATION: Practical(True, 0.2, 0.10),
        Signal.TRAFFIC: Practical(False, 0.3, 0.0),
    }
)
"""Signals that are compared. A business figure may be good or bad when it grows, so none is."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Windows in seconds and the chance of a false alarm one is ready to bear."""

    before_seconds: float = 900.0
    after_seconds: float = 900.0
    reference_seconds: float = 3_600.0
    """Stretch before the change from which the ordinary wandering of a series is learnt."""
    look_seconds: float = 60.0
    """From one look to the next."""
    tails_seconds: tuple[float, ...] = (120.0, 300.0)
    """Most recent stretches that are compared beside all that has passed: a change may take minutes to show."""
    false_alarms: float = 0.01
    """Chance that an innocent change is called a regression in all looks at all its series together.

    It is shared out equally among looks, stretches and series (Bonferroni), which holds however they depend on each other.
    """
    least_before: int = 5
    least_after: int = 3
    """Fewer samples with a value than these say nothing."""
    practical: Mapping[Signal, Practical] = field(default_factory=lambda: PRACTICAL)

    @property
    def looks(self) -> int:
        """How many looks there are at one change."""
        return max(1, round(self.after_seconds / self.look_seconds))

    def alpha(self, series: int) -> float:
        """The chance of a false alarm that one comparison may take, where so many series are compared."""
        return self.false_alarms / (self.looks * (1 + len(self.tails_seconds)) * max(1, series))


DEFAULT_PLAN = Plan()
