"""One alert rule: what is looked at, what is beyond its limit, and for how long before and after it fires."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from resources.said import say


class Kind(StrEnum):
    """What makes a sample count. The value is the word in rule files."""

    ABOVE = "above"
    """The value is at or above the limit."""
    BELOW = "below"
    """The value is at or below the limit."""
    OUTSIDE = "outside"
    """The value lies outside a band: a fixed one, else the detector's."""
    ANOMALY = "anomaly"
    """From a score at or above the limit until the detector calls the series usual again."""
    BURN = "burn"
    """The value is an error ratio that burns its budget at the limit or faster."""


class Verdict(Protocol):
    """What a detector says of one sample."""

    @property
    def score(self) -> float | None:
        """0 (usual) to 1; None or NaN where it does not know yet."""
        ...

    @property
    def is_anomaly(self) -> bool:
        """Whether the series is still unusual: a detector scores the beginning, not what it has already said."""
        ...

    @property
    def lower(self) -> float | None:
        """Lower edge of what is usual; None or NaN where it does not know yet."""
        ...

    @property
    def upper(self) -> float | None:
        """Upper edge of what is usual."""
        ...


class Detector(Protocol):
    """A streaming detector of one series."""

    def step(self, time: float, value: float) -> Verdict:
        """Take the next sample; time in seconds since the epoch."""
        ...


DetectorFactory = Callable[[], Detector]
"""Makes a fresh detector, one a series."""


@dataclass(frozen=True, slots=True)
class AlertRule:
    """A rule. Limits are in the unit of the series."""

    name: str
    kind: Kind
    limit: float = math.nan
    """Threshold, score or burn rate; unused by OUTSIDE."""
    low: float | None = None
    """Fixed band of OUTSIDE: lower edge. Both edges None: the detector's band."""
    high: float | None = None
    objective: float | None = None
    """For BURN: the objective whose budget burns."""
    need: int = 1
    """So many ..."""
    of: int = 1
    """... of the last so many samples must be beyond the limit."""
    for_seconds: float = 0.0
    """And so long without a break before it fires."""
    long_seconds: float | None = None
    """The mean over this long must be beyond the limit, in place of single samples."""
    short_seconds: float | None = None
    """And the mean over this shorter time as well."""
    clear: float | None = None
    """While it fires, a sample counts as over only on the good side of this value; None: of the limit itself."""
    clear_seconds: float = 0.0
    """And it ends only after so long over."""
    gap_seconds: float = 600.0
    """After so long without a value what was counted is forgotten, and an alert ends where its data did."""
    service: str | None = None
    """Only series of this service; None: every."""
    series: str | None = None
    """Only series of this name; None: every."""

    @property
    def needs_detector(self) -> bool:
        """Whether it judges by a baseline."""
        return self.kind is Kind.ANOMALY or (self.kind is Kind.OUTSIDE and self.low is None and self.high is None)

    def selects(self, service: str, series: str) -> bool:
        """Whether it judges this series."""
        return self.service in (None, service) and self.series in (None, series)

    def words(self) -> str:
        """The rule in words, for a table."""
        match self.kind:
            case Kind.ABOVE | Kind.BELOW:
                said = (
                    say("above {limit:g}", limit=self.limit)
                    if self.kind is Kind.ABOVE
                    else say("below {limit:g}", limit=self.limit)
                )
            case Kind.OUTSIDE if self.needs_detector:
                said = say("outside the usual band")
            case Kind.OUTSIDE:
                low = "" if self.low is None else f"{self.low:g} "
                said = f"outside {low}to {'' if self.high is None else f'{self.high:g}'}".rstrip()
            case Kind.ANOMALY:
                said = f"anomaly score from {self.limit:g}"
            case Kind.BURN:
                said = f"burns {self.limit:g}× the budget of {self.objective:g}"
        if self.long_seconds is not None:
            said += say(", mean of {long_seconds:g} s", long_seconds=self.long_seconds)
            said += (
                ""
                if self.short_seconds is None
                else say(" and of {short_seconds:g} s", short_seconds=self.short_seconds)
            )
        if self.of > 1:
            said += say(", {need} of {of} samples", need=self.need, of=self.of)
        if self.for_seconds:
            said += say(", for {for_seconds:g} s", for_seconds=self.for_seconds)
        return said
