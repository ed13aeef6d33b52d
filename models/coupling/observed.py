"""What telemetry saw: calls from one service to another, under the names telemetry has for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from models.kernel.errors import Problem


class CallProtocol(StrEnum):
    """How a call was made, as far as its source tells; the value is shown to people."""

    UNKNOWN = ""
    HTTP = "http"
    GRPC = "grpc"
    TCP = "tcp"
    DATABASE = "database"
    MESSAGING = "messaging"


@dataclass(frozen=True, slots=True)
class ObservedEdge:
    """Calls of one caller to one target within a stretch of time. Several facts about one pair add up within a source."""

    caller: str
    target: str
    calls: int
    """0 where traffic was seen that can't be counted in calls, such as bytes of TCP."""
    errors: int | None = None
    """Calls that failed; None where the source says nothing of failures."""
    first_ms: int | None = None
    last_ms: int | None = None
    """When the first and the last of these calls were seen, as finely as the source tells; None where it doesn't."""
    source: str = ""
    """What observed it. Calls of one source are added up; of several sources the one that saw most counts."""
    protocol: CallProtocol = CallProtocol.UNKNOWN


@dataclass(frozen=True, slots=True)
class Sighting:
    """A service that telemetry told of, in whatever part, and from when to when."""

    service: str
    first_ms: int | None = None
    last_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """All that was read from files, or is remembered of live sources."""

    edges: tuple[ObservedEdge, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    since_ms: int | None = None
    """From when on it was observed; None where nobody says. Each service's own first sighting tells more than this."""
    until_ms: int | None = None
    """Up to when; None where it reaches up to the present."""
    newest_ms: int | None = None
    """Time of the newest call in it; None where it has no times."""
    formats: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What could not be read and was left out, and what was assumed."""


def earliest(one: int | None, other: int | None) -> int | None:
    """The first of those that are known."""
    if one is None or other is None:
        return other if one is None else one
    return one if one < other else other


def latest(one: int | None, other: int | None) -> int | None:
    """The last of those that are known."""
    if one is None or other is None:
        return other if one is None else one
    return one if one > other else other


def added_up(edges: Iterable[ObservedEdge]) -> tuple[ObservedEdge, ...]:
    """One fact a source, pair and protocol, for those that count side by side: versions of one service, for example."""
    found: dict[tuple[str, str, str, CallProtocol], ObservedEdge] = {}
    for edge in edges:
        key = (edge.source, edge.caller, edge.target, edge.protocol)
        known = found.get(key)
        if known is not None:
            errors = None if known.errors is None and edge.errors is None else (known.errors or 0) + (edge.errors or 0)
            edge = replace(
                edge,
                calls=known.calls + edge.calls,
                errors=errors,
                first_ms=earliest(known.first_ms, edge.first_ms),
                last_ms=latest(known.last_ms, edge.last_ms),
            )
        found[key] = edge
    return tuple(found.values())


def sightings_of(edges: Iterable[ObservedEdge], more: Iterable[Sighting] = ()) -> tuple[Sighting, ...]:
    """Every service that occurs in these calls or sightings, each once, in order of name."""
    found: dict[str, tuple[int | None, int | None]] = {}

    def note(service: str, first: int | None, last: int | None) -> None:
        known = found.get(service)
        found[service] = (first, last) if known is None else (earliest(known[0], first), latest(known[1], last))

    for edge in edges:
        note(edge.caller, edge.first_ms, edge.last_ms)
        note(edge.target, edge.first_ms, edge.last_ms)
    for one in more:
        note(one.service, one.first_ms, one.last_ms)
    return tuple(Sighting(service, *span) for service, span in sorted(found.items()))
