"""From when on a resource is a worry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.freshness.classes import DEFAULT_LIMITS, DataClass
from models.health.samples import SeriesKey


@dataclass(frozen=True, slots=True)
class CapacityRules:
    """From when on a resource is a worry. Shares of the limit, and seconds to exhaustion."""

    warning_used: float = 0.8
    critical_used: float = 0.9
    warning_seconds: float = 86_400.0
    critical_seconds: float = 7_200.0
    clears_below: float = 0.02
    """A level must fall so far below its threshold before the grade falls: a level that hovers doesn't flicker."""
    queue_seconds: float = 300.0
    busy_from: float = 0.9
    hard_age_seconds: float = DEFAULT_LIMITS[DataClass.HEALTH].hard_seconds
    limits: Mapping[SeriesKey, float] = field(default_factory=dict)
    """Of series that are no ratio: bytes of a disk, places of a pool, the latency an objective allows."""
