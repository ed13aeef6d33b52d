"""What is taken to be failing, laid over the compiled graph without changing or copying it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.catalog.estate import BreakerState

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Overlay:
    """States of services and edges, observed or supposed. Ids that are not in the graph are passed over.

    A service named in several of `down`, `degraded` and `at_risk` is as bad as the worst. Whatever the graph makes of it comes
    on top, except for services in `restored` and `held`.
    """

    down: frozenset[str] = _NONE
    degraded: frozenset[str] = _NONE
    at_risk: frozenset[str] = _NONE
    unknown: frozenset[str] = _NONE
    """Nobody can say how these are. They hurt nobody by that, but they absorb nothing either."""
    restored: frozenset[str] = _NONE
    """Well, whatever else is said of them and whatever they need: seen to be well, or supposed to be."""
    held: frozenset[str] = _NONE
    """Exactly as said above, because it was seen: nothing is concluded about them from what they need."""
    breakers: Mapping[tuple[str, str], BreakerState] = field(default_factory=dict)
    """Live state of the circuit breaker on an edge (caller, target)."""
    cut: frozenset[tuple[str, str]] = frozenset()
    """Edges (caller, target) over which nothing passes."""

    def joined(self, other: "Overlay") -> "Overlay":
        """Both together. Where breakers differ, the other's state counts."""
        return Overlay(
            self.down | other.down,
            self.degraded | other.degraded,
            self.at_risk | other.at_risk,
            self.unknown | other.unknown,
            self.restored | other.restored,
            self.held | other.held,
            {**self.breakers, **other.breakers},
            self.cut | other.cut,
        )
