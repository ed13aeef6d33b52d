"""Calls between services as the simulated estate's tracing sees them: declared ones, hidden ones, and what is not used."""

from typing import Final

from models.coupling.observed import CallProtocol, ObservedEdge
from models.drills.noise import series_key
from models.drills.simulation import Simulation

SOURCE: Final = "simulated traces"
_DAY_MS: Final = 86_400_000
_SEEN_FOR_MS: Final = 45 * _DAY_MS
_LEAST, _SPAN = 400, 90_000


def observed_calls(simulation: Simulation, now_ms: int) -> tuple[ObservedEdge, ...]:
    """Of the last day, one fact a pair; the same for the same seed. Times are those of the clock given."""
    return tuple(_edge(simulation, pair, now_ms - _DAY_MS, now_ms) for pair in _pairs(simulation))


def earlier_calls(simulation: Simulation, now_ms: int) -> tuple[ObservedEdge, ...]:
    """That the same calls were seen long before, as a tracing system with a memory says."""
    begin = now_ms - _SEEN_FOR_MS
    return tuple(_edge(simulation, pair, begin, begin + _DAY_MS) for pair in _pairs(simulation))


def _pairs(simulation: Simulation) -> tuple[tuple[str, str], ...]:
    scenario = simulation.scenario
    declared = [(each.id, edge.target) for each in simulation.catalog.services for edge in each.depends_on]
    return (*(pair for pair in declared if pair not in scenario.unused_calls), *scenario.hidden_calls)


def _edge(simulation: Simulation, pair: tuple[str, str], first_ms: int, last_ms: int) -> ObservedEdge:
    calls = _LEAST + series_key(simulation.seed, "calls", *pair) % _SPAN
    return ObservedEdge(
        *pair,
        calls=calls,
        errors=calls // 500,
        first_ms=first_ms,
        last_ms=last_ms,
        source=SOURCE,
        protocol=CallProtocol.HTTP,
    )
