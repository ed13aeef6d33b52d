"""Sites that change hands too often: then automation is locked, and people decide by two."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.incident.failover.stages import Stage

WINDOW_MS: Final = 24 * 3_600_000
MOST: Final = 2
"""More transitions than this within the window are flapping."""


@dataclass(frozen=True, slots=True)
class Transition:
    """A pair of sites changed which of them takes writes."""

    sites: tuple[str, str]
    """In alphabetical order: there and back are the same pair."""
    stage: Stage
    at_ms: int


def sites_of(primary: str, secondary: str) -> tuple[str, str]:
    """The pair, whichever way it is named."""
    first, second = sorted((primary.strip().casefold(), secondary.strip().casefold()))
    return first, second


def flapping(transitions: Iterable[Transition], sites: tuple[str, str], now_ms: int) -> int | None:
    """How often the pair changed hands in the last 24 h where that is too often; None where it is not."""
    recent = {
        (each.stage, each.at_ms) for each in transitions if each.sites == sites and now_ms - each.at_ms < WINDOW_MS
    }
    return len(recent) if len(recent) > MOST else None
