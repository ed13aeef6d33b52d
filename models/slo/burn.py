"""Burn rates: how fast an error budget is spent, and the pairs of windows that decide whether anybody is told.

A burn rate of 1 spends exactly the whole budget over the objective's window. The pairs are those of the SRE workbook, chapter 5:
the long window says that it matters, the short one that it still goes on.
"""

import math
from dataclasses import dataclass
from enum import StrEnum


class Urgency(StrEnum):
    """Whom a pair tells: a page wakes somebody, a ticket waits for the working day."""

    PAGE = "page"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class BurnPair:
    """Fires while the burn rate over both windows is at or above `factor`."""

    factor: float
    long_seconds: float
    short_seconds: float
    urgency: Urgency


DEFAULT_PAIRS = (
    BurnPair(14.4, 3_600.0, 300.0, Urgency.PAGE),
    BurnPair(6.0, 21_600.0, 1_800.0, Urgency.PAGE),
    BurnPair(1.0, 259_200.0, 21_600.0, Urgency.TICKET),
)


@dataclass(frozen=True, slots=True)
class LowTraffic:
    """With fewer events in its long window, or fewer failures, a pair does not fire: one failure of three is no burn rate."""

    least_events: float = 20.0
    least_failures: float = 3.0

    def is_enough(self, events: float | None, error_ratio: float) -> bool:
        """Whether so many events with this share of bad ones can be judged; events not counted (None) always can."""
        if events is None:
            return True
        # A rate times its window is not quite a whole number.
        return events >= self.least_events - 0.5 and events * error_ratio >= self.least_failures - 0.5


def burn_rate(error_ratio: float, objective: float) -> float:
    """How many times faster than allowed the budget is spent: error ratio / (1 - objective)."""
    return error_ratio / (1.0 - objective)


def budget_share(rate: float, window_seconds: float, period_seconds: float) -> float:
    """The share of a period's budget that this burn rate spends within a window: 14.4 for 1 h of 30 d is 2 %."""
    return rate * window_seconds / period_seconds


def allowed_downtime(objective: float, period_seconds: float) -> float:
    """Seconds an objective lets a service be down in a period: 99.9 % over 30 days are 2,592 s (43 min 12 s)."""
    return (1.0 - objective) * period_seconds


def exhaustion_seconds(budget_left: float, rate: float, period_seconds: float) -> float | None:
    """Seconds until the budget is spent if the rate stays; 0 where it is spent, None where nothing spends it."""
    if budget_left <= 0.0:
        return 0.0
    if not rate > 0.0:
        return None
    seconds = budget_left * period_seconds / rate
    return seconds if math.isfinite(seconds) else None


def is_at_or_above(rate: float, factor: float) -> bool:
    """Whether the rate reaches the factor, forgiving what rounding takes from a figure such as 0.0144 / (1 - 0.999)."""
    return rate >= factor or math.isclose(rate, factor, rel_tol=1e-9)
