"""When the next update is due, for each audience, by severity.

Defaults merge two rules, the stricter winning. The severity matrix (CAT-3) gives first update and interval, internal and
external. For the public on SEV1 the cadence of PagerDuty's incident response guide stands: a first post within 5 minutes,
the scope within 5 more, then every 20 minutes for two hours; after that the matrix's 30 minutes. The console warns 5 minutes
before and counts up when overdue. Nothing here knows the present: it is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.incident.severity import Severity

MINUTE_MS: Final = 60_000
WARN_BEFORE_MS: Final = 5 * MINUTE_MS


class Audience(StrEnum):
    """Who is told."""

    EXTERNAL = "external"
    """Customers and the public."""
    INTERNAL = "internal"
    """Colleagues, support, executives."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Minutes between updates to one audience."""

    first: int
    """From declaration, or from the moment the severity rose, to the first."""
    every: int
    second: int | None = None
    """From the first to the second, where the second is to come sooner."""
    early: int | None = None
    """Interval while the incident is younger than early_for minutes."""
    early_for: int = 0


Cadence = Mapping[Severity, Mapping[Audience, Rhythm]]

DEFAULT_CADENCE: Final[Cadence] = {
    Severity.SEV1: {
        Audience.EXTERNAL: Rhythm(first=5, second=5, early=20, early_for=120, every=30),
        Audience.INTERNAL: Rhythm(first=15, every=15),
    },
    Severity.SEV2: {
        Audience.EXTERNAL: Rhythm(first=30, every=60),
        Audience.INTERNAL: Rhythm(first=30, every=30),
    },
    Severity.SEV3: {Audience.INTERNAL: Rhythm(first=60, every=120)},
    Severity.SEV4: {},
}
"""SEV4 is worked on the next business day: no countdown."""


@dataclass(frozen=True, slots=True)
class Posts:
    """What went out to one audience so far."""

    count: int = 0
    last_ms: int = 0
    """When the latest one went out."""


NO_POSTS: Final = Posts()


@dataclass(frozen=True, slots=True)
class UpdateDue:
    """A promise to one audience."""

    audience: Audience
    due_ms: int
    promised: bool = False
    """Whether somebody set this time, instead of the cadence."""


class Standing(StrEnum):
    """How a due time looks now."""

    AHEAD = "ahead"
    SOON = "soon"
    OVERDUE = "overdue"


def update_due(rhythm: Rhythm, declared_ms: int, rated_ms: int, posts: Posts) -> int:
    """When the next update is due. `rated_ms` is when the severity last changed; the first update counts from it if later."""
    if posts.count == 0:
        return max(declared_ms, rated_ms) + rhythm.first * MINUTE_MS
    if posts.count == 1 and rhythm.second is not None:
        return posts.last_ms + rhythm.second * MINUTE_MS
    young = rhythm.early is not None and posts.last_ms < declared_ms + rhythm.early_for * MINUTE_MS
    minutes = rhythm.early if young and rhythm.early is not None else rhythm.every
    return posts.last_ms + minutes * MINUTE_MS


def standing(due_ms: int, now_ms: int) -> Standing:
    """SOON from 5 minutes before, OVERDUE from the due time on."""
    if now_ms >= due_ms:
        return Standing.OVERDUE
    return Standing.SOON if now_ms >= due_ms - WARN_BEFORE_MS else Standing.AHEAD


def remaining_ms(due_ms: int, now_ms: int) -> int:
    """Time left; negative once overdue, and then it counts up."""
    return due_ms - now_ms
