"""How old a remote figure may be before it is marked, and before it may no longer be read at all.

Every class of data has a soft and a hard limit. Beyond soft it is shown with its age. Beyond hard it is no current data, and
reading it raises, so that no gate and no draft can use it by mistake.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.kernel.errors import BadInput, Problem, StaleData
from resources.said import say


class Freshness(StrEnum):
    """What an age means for a reader."""

    FRESH = "fresh"
    STALE = "stale"
    EXPIRED = "expired"
    NEVER = "never seen"

    @property
    def is_current(self) -> bool:
        """Whether the datum may be read as the present."""
        return self in (Freshness.FRESH, Freshness.STALE)


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """Soft and hard limit of one class, in seconds; 0 < soft ≤ hard, else BadInput."""

    soft_seconds: float
    hard_seconds: float

    def __post_init__(self) -> None:
        if not 0 < self.soft_seconds <= self.hard_seconds:
            found = say(
                "{soft_seconds:g} s and {hard_seconds:g} s",
                soft_seconds=self.soft_seconds,
                hard_seconds=self.hard_seconds,
            )
            raise BadInput(Problem("age limits", None, "", say("expected 0 < soft ≤ hard, found {found}", found=found)))


def freshness(age_seconds: float | None, limits: AgeLimits) -> Freshness:
    """What this age means; None is a datum never received. An age exactly at a limit is still within it."""
    if age_seconds is None:
        return Freshness.NEVER
    if age_seconds > limits.hard_seconds:
        return Freshness.EXPIRED
    return Freshness.STALE if age_seconds > limits.soft_seconds else Freshness.FRESH


def require_current(what: str, age_seconds: float | None, limits: AgeLimits) -> None:
    """Raise StaleData, naming `what`, unless the age is within the hard limit."""
    if not freshness(age_seconds, limits).is_current:
        raise StaleData(what, age_seconds, limits.hard_seconds)
