"""How often each of five audiences hears, made from the two rhythms of the response policy and the phase."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.phase import Phase

_OF_TWO: Final[Mapping[CommsAudience, tuple[str, int]]] = {
    CommsAudience.CUSTOMERS: ("external", 1),
    # Support reads out what customers read, so it hears as often.
    CommsAudience.SUPPORT: ("external", 1),
    CommsAudience.INTERNAL: ("internal", 1),
    # Executives ask when they want more; twice the internal interval keeps the room working.
    CommsAudience.EXECUTIVES: ("internal", 2),
}
"""Which rhythm an audience follows, and its multiple. Regulators hear by legal deadlines, not by a rhythm."""

_BY_PHASE: Final[Mapping[Phase, int]] = {
    Phase.INVESTIGATING: 1,
    Phase.IDENTIFIED: 1,
    Phase.MONITORING: 2,
    Phase.RESOLVED: 0,
}
"""While a fix is watched the interval doubles; after a resolution nothing is due."""

WARN_BEFORE_MS: Final = 5 * 60_000


@dataclass(frozen=True, slots=True)
class Due:
    """What one audience waits for."""

    audience: CommsAudience
    due_ms: int
    is_promised: bool = False

    def is_soon(self, now_ms: int) -> bool:
        """Within five minutes."""
        return self.due_ms - WARN_BEFORE_MS <= now_ms < self.due_ms

    def is_overdue(self, now_ms: int) -> bool:
        """The time is past."""
        return now_ms >= self.due_ms


def intervals(two: Mapping[str, int], phase: Phase) -> Mapping[CommsAudience, int]:
    """Minutes from one update to the next by audience, from those of `external` and `internal`; without those that have none."""
    found = {}
    for audience, (rhythm, times) in _OF_TWO.items():
        minutes = two.get(rhythm, 0) * times * _BY_PHASE[phase]
        if minutes:
            found[audience] = minutes
    return found


def dues(
    two: Mapping[str, Due],
    told: Mapping[CommsAudience, tuple[int, int | None]],
    minutes: Mapping[CommsAudience, int],
    since_ms: int,
) -> tuple[Due, ...]:
    """What each audience waits for, the earliest first.

    `two`: of the incident's own countdowns, external and internal. `told`: when an audience was last told, and what it was
    promised then. Customers and colleagues follow the incident's countdowns; the others their own last update, or, where they
    had none, `since_ms`: when anybody was last told, or the declaration.
    """
    found = []
    for audience, (rhythm, _) in _OF_TWO.items():
        if audience not in minutes:
            continue
        if audience in (CommsAudience.CUSTOMERS, CommsAudience.INTERNAL):
            if rhythm in two:
                found.append(Due(audience, two[rhythm].due_ms, two[rhythm].is_promised))
            continue
        last_ms, promised_ms = told.get(audience, (None, None))
        if promised_ms is not None:
            found.append(Due(audience, promised_ms, is_promised=True))
        else:
            begin_ms = since_ms if last_ms is None else last_ms
            found.append(Due(audience, begin_ms + minutes[audience] * 60_000))
    return tuple(sorted(found, key=lambda each: each.due_ms))
