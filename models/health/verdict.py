"""What the console says about one service at one moment."""

from dataclasses import dataclass

from models.health.condition import Condition
from models.health.samples import SeriesKey, Unit


@dataclass(frozen=True, slots=True)
class Reading:
    """The newest value of one series with its age. `value` is None beyond the hard age limit, never a stale number."""

    key: SeriesKey
    metric: str
    unit: Unit
    value: float | None
    last_value: float | None
    """The last value ever seen, to be shown as past only."""
    age_seconds: float | None
    """None where nothing was ever received."""
    is_stale: bool
    """Beyond the soft limit: shown with its age, no longer as live."""
    usual: tuple[float, float] | None
    """Lower and upper edge of what is usual, None while too little is known."""
    condition: Condition


@dataclass(frozen=True, slots=True)
class ServiceHealth:
    """The verdict on a service: the worst of its readings, why, and since when."""

    service: str
    condition: Condition
    since_ms: int | None
    """When this condition began; None where it is not known."""
    age_seconds: float | None
    """Age of the newest sample of any of its series; None where nothing was ever received."""
    why: str
    """One sentence: the figure and the rule that decided, e.g. "errors 38.2 %, at or above 5 %"."""
    headline: Reading | None
    """The reading a tile shows: the one that decided, else the most telling one."""
    readings: tuple[Reading, ...]
    was: Condition | None = None
    """For UNKNOWN: the last condition known before."""
    via: str | None = None
    """Id of the dependency that explains the condition, where it is not the service's own."""
