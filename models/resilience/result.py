"""The answer to what a service can promise, with what it rests on."""

from dataclasses import dataclass
from typing import Final

SECONDS_30D: Final = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Cost:
    """What one dependency costs the service."""

    service: str
    availability: float
    """Its own."""
    seconds_30d: float
    """So much less downtime in 30 days, were it perfect."""
    if_perfect: float
    """What the composite would then be."""


@dataclass(frozen=True, slots=True)
class Composite:
    """The ratio of time in which a service and all it can't do without work, failures taken for independent."""

    service: str
    value: float
    low: float
    high: float
    """The value where it is exact, else the ends of its 99 % interval."""
    is_exact: bool
    own: float | None
    """The service's own figure; None where there is none."""
    dependencies: int
    """How many services it was worked out from, its own left out."""
    promised: float | None
    """What customers were promised (its SLA); None where nothing was."""
    exceeds: bool | None
    """Whether the promise exceeds the composite. None: nothing was promised, or the figures can't tell."""
    downtime_seconds_30d: float
    costly: tuple[Cost, ...]
    """The three dependencies that cost most, worst first; only those that cost anything."""
    assumed: tuple[str, ...]
    """Ids without a figure, taken for perfect; where there are any the value is an upper bound."""
    from_objective: tuple[str, ...]
    """Ids for which the SLO stands in, no own availability being declared."""
    counted_twice: tuple[str, ...]
    """Those of them that need others here: an objective already covers what they need, so the value may be too low."""
    absorbed: tuple[tuple[str, str], ...]
    """(caller, target) left out because the caller has a stored answer or another provider for it."""
    without_absorbing: float | None
    """The value where none of those help; None where there are none, or where it could only be sampled."""
    changes: tuple[tuple[str, float], ...]
    """The figures asked to be taken instead, by id."""
    before: float | None
    """The value without the changes; None where there are none."""
    words: tuple[str, ...]
    """All that in sentences, the assumption of independence among them."""
