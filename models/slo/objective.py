"""A service level objective as one immutable value, whichever format it was written in."""

from dataclasses import dataclass
from enum import StrEnum

from models.slo.burn import DEFAULT_PAIRS, BurnPair
from models.slo.time_window import THIRTY_DAYS, TimeWindow


class Budgeting(StrEnum):
    """What the error budget is counted in (OpenSLO's budgetingMethod)."""

    OCCURRENCES = "Occurrences"
    """Events: the share of bad ones."""
    TIMESLICES = "Timeslices"
    """Slices of time: the share in which too many events were bad."""
    RATIO_TIMESLICES = "RatioTimeslices"
    """Slices of time: the mean of their good ratios, each slice of equal weight."""


class Compare(StrEnum):
    """How a threshold metric is compared: the value is good where `value op limit` holds."""

    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"

    @property
    def promql(self) -> str:
        """The operator in PromQL."""
        return {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}[self.value]


@dataclass(frozen=True, slots=True)
class EventRatio:
    """Good or bad events against all, by two queries."""

    part: str
    """Query of the good or of the bad events."""
    is_good: bool
    """Whether `part` counts good events; else bad ones."""
    total: str
    is_counter: bool = True
    """Whether queries without a window are counters that only grow; else rates or gauges."""


@dataclass(frozen=True, slots=True)
class RawRatio:
    """A query that gives the ratio itself."""

    query: str
    is_error: bool
    """Whether it is the ratio of bad events; else of good ones."""


@dataclass(frozen=True, slots=True)
class ThresholdRatio:
    """The share of time in which a figure is within its limit."""

    query: str
    compare: Compare
    limit: float


@dataclass(frozen=True, slots=True)
class OwnSignal:
    """The errors, weighed by the traffic, that the console sees of the service anyway. Needs no query."""


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """An indicator the console can't measure; the objective is listed, and unknown."""

    reason: str


Indicator = EventRatio | RawRatio | ThresholdRatio | OwnSignal | Unmeasured


@dataclass(frozen=True, slots=True)
class Slice:
    """For time slices: length of one, and the good ratio from which it counts as good."""

    seconds: float
    target: float


@dataclass(frozen=True, slots=True)
class SloKey:
    """Names one objective: the service and the objective's name, unique within it."""

    service: str
    name: str


@dataclass(frozen=True, slots=True)
class Slo:
    """One objective of one service."""

    service: str
    name: str
    objective: float
    """Ratio of good events or time, strictly between 0 and 1, e.g. 0.999."""
    indicator: Indicator
    window: TimeWindow = THIRTY_DAYS
    budgeting: Budgeting = Budgeting.OCCURRENCES
    slice: Slice | None = None
    pairs: tuple[BurnPair, ...] = DEFAULT_PAIRS
    sla: float | None = None
    """The contract's ratio this objective protects, where its author has named one."""
    description: str = ""
    origin: str = ""
    """Where it is written, e.g. slo.yaml:12."""

    @property
    def key(self) -> SloKey:
        """Its name."""
        return SloKey(self.service, self.name)

    @property
    def windows(self) -> tuple[float, ...]:
        """Lengths in seconds of the windows its burn-rate pairs look at, ascending, each once."""
        return tuple(sorted({length for pair in self.pairs for length in (pair.long_seconds, pair.short_seconds)}))
