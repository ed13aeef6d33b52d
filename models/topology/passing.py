"""What of a failure passes along one edge. Levels: 0 well, 1 at risk, 2 degraded, 3 down.

The tables are the semantics; docs/blast_radius.md says them in words.
"""

from typing import Final

from models.catalog.estate import BreakerState, Dependency, FallbackKind, Strength
from models.topology.impact_class import ImpactClass

WELL, AT_RISK, DEGRADED, DOWN = range(4)

CLASS_OF: Final = (ImpactClass.PROTECTED, ImpactClass.AT_RISK, ImpactClass.DEGRADED, ImpactClass.DOWN)
"""The class of each level."""

HARD, SOFT, LIMITED, NOTHING = range(4)
"""How an edge passes on: whole; weakened by one; whole but never beyond degraded; not at all."""
STANDS_IN: Final = 4
"""Added for an edge to a fallback: short of being well it never counts for better than at risk."""

PASSES: Final = (
    (0, 1, 2, 3),
    (0, 0, 1, 2),
    (0, 1, 2, 2),
    (0, 0, 0, 0),
    (0, 1, 2, 3),
    (0, 1, 1, 2),
    (0, 1, 2, 2),
    (0, 0, 0, 0),
)
"""The level an edge brings its caller to, by its code and the level of its target."""

BREAKER_HOLDS_AT: Final = {BreakerState.CLOSED: WELL, BreakerState.HALF_OPEN: DEGRADED, BreakerState.OPEN: DOWN}
"""What the target counts for, at least, behind a breaker in this state."""


def code_of(edge: Dependency, strength: Strength) -> int:
    """How the edge passes on, with its protections. `strength` is that of the edge it stands in for, or its own."""
    guard = edge.protection
    if guard is not None and guard.absorbs:
        return NOTHING
    if strength is Strength.SOFT:
        return SOFT
    is_limited = guard is not None and (guard.breaker is not None or guard.fallback is FallbackKind.MANUAL)
    return LIMITED if is_limited else HARD
