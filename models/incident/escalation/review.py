"""How long each escalation level took to be taken up, and which levels want the policy revised. Pure (ALT-7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final

from models.incident.escalation.views import EscalationView

DAYS: Final = 90
LEAST_INCIDENTS: Final = 3
TARGET_SECONDS: Final = 15 * 60
"""From falling due to being acknowledged, where nobody says otherwise."""
_DAY_MS: Final = 86_400_000


@dataclass(frozen=True, slots=True)
class LevelReview:
    """One level over the last 90 days."""

    level: int
    incidents: int
    """In which it fired and was taken up."""
    unanswered: int
    """Fired and never acknowledged; not in the median."""
    median_seconds: float | None
    target_seconds: float
    over: int
    """Incidents in which it took longer than the target."""

    @property
    def task(self) -> str:
        """The revision task to give, or empty: the median is above target, over at least three incidents."""
        if (
            self.median_seconds is None
            or self.incidents < LEAST_INCIDENTS
            or self.median_seconds <= self.target_seconds
        ):
            return ""
        took, target = (round(seconds / 60) for seconds in (self.median_seconds, self.target_seconds))
        return (
            f"Revise the escalation policy of level {self.level}: median engagement of {took} min is above the target "
            f"of {target} min in {self.incidents} incidents of {DAYS} days."
        )


def review(
    incidents: Iterable[tuple[EscalationView, ...]], now_ms: int, targets: Mapping[int, float] | None = None
) -> tuple[LevelReview, ...]:
    """By level, lowest first. `incidents` are each incident's levels; `targets` seconds by level.

    An incident counts a level once, with its slowest answer.
    """
    took: dict[int, list[float]] = {}
    unanswered: dict[int, int] = {}
    for items in incidents:
        slowest: dict[int, float] = {}
        for item in items:
            if item.fired_ms is None or item.fired_ms < now_ms - DAYS * _DAY_MS:
                continue
            if item.engagement_ms is None:
                unanswered[item.level] = unanswered.get(item.level, 0) + 1
            else:
                slowest[item.level] = max(slowest.get(item.level, 0.0), item.engagement_ms / 1000)
        for level, seconds in slowest.items():
            took.setdefault(level, []).append(seconds)
    found = []
    for level in sorted({*took, *unanswered}):
        times, target = took.get(level, []), (targets or {}).get(level, TARGET_SECONDS)
        middle = median(times) if times else None
        over = sum(each > target for each in times)
        found.append(LevelReview(level, len(times), unanswered.get(level, 0), middle, target, over))
    return tuple(found)
