"""Observed edges under the catalogue's names: what of each pair falls into the window, and when it was seen at all."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field

from models.coupling.naming import Naming
from models.coupling.observed import CallProtocol, ObservedEdge, Sighting, earliest, latest

Pair = tuple[str, str]
PIECE = 250
"""Edges looked at between two steps: about a millisecond."""


@dataclass(slots=True)
class _OfSource:
    calls: int = 0
    errors: int | None = None


@dataclass(slots=True)
class Seen:
    """All that was observed of one pair."""

    by_source: dict[str, _OfSource] = field(default_factory=dict)
    """Within the window."""
    last_ms: int | None = None
    has_undated: bool = False
    """Whether some of it came without a time; it is taken as seen up to the end of the observation."""
    window_first_ms: int | None = None
    protocols: set[CallProtocol] = field(default_factory=set)

    @property
    def best(self) -> tuple[int, int | None]:
        """Calls and errors within the window, of the source that saw most: two sources that see the same calls don't add up."""
        best = max(self.by_source.values(), key=lambda each: each.calls, default=_OfSource())
        return best.calls, best.errors

    @property
    def sources(self) -> tuple[str, ...]:
        """Which sources saw it within the window."""
        return tuple(sorted(each for each in self.by_source if each))

    @property
    def protocol(self) -> CallProtocol:
        """How it is called; messaging only where every call is a message."""
        told = {each for each in self.protocols if each}
        if CallProtocol.MESSAGING in told and (len(told) > 1 or CallProtocol.UNKNOWN in self.protocols):
            told.discard(CallProtocol.MESSAGING)
        return min(told, default=CallProtocol.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Tally:
    """Pairs of known services, pairs with an end outside the catalogue, and what was heard of each service."""

    pairs: dict[Pair, Seen]
    outside: dict[Pair, Seen]
    heard: dict[str, Sighting]
    """By the catalogue's id."""
    unknown: tuple[str, ...]


def tallying(
    observed: Iterable[ObservedEdge], sightings: Iterable[Sighting], naming: Naming, from_ms: int
) -> Generator[None, None, Tally]:
    """Add up what ends at or after `from_ms`, piece by piece. Calls of a service to itself are no dependency and drop out."""
    pairs: dict[Pair, Seen] = {}
    outside: dict[Pair, Seen] = {}
    heard: dict[str, tuple[int | None, int | None]] = {}
    unknown: set[str] = set()
    known: dict[str, str | None] = {}

    def resolve(name: str) -> str | None:
        if name not in known:
            known[name] = naming.resolve(name)
        return known[name]

    def hear(name: str, first: int | None, last: int | None) -> str | None:
        id_ = resolve(name)
        if id_ is None:
            unknown.add(name)
            return None
        span = heard.get(id_)
        heard[id_] = (first, last) if span is None else (earliest(span[0], first), latest(span[1], last))
        return id_

    for place, edge in enumerate(observed):
        if place % PIECE == PIECE - 1:
            yield
        caller = hear(edge.caller, edge.first_ms, edge.last_ms)
        target = hear(edge.target, edge.first_ms, edge.last_ms)
        ends = (caller or edge.caller, target or edge.target)
        if ends[0] == ends[1]:
            continue
        into = pairs if caller is not None and target is not None else outside
        seen = into.get(ends)
        if seen is None:
            seen = into[ends] = Seen()
        _add(seen, edge, from_ms)
    for place, one in enumerate(sightings):
        if place % PIECE == PIECE - 1:
            yield
        hear(one.service, one.first_ms, one.last_ms)
    spans = {service: Sighting(service, *span) for service, span in heard.items()}
    return Tally(pairs, outside, spans, tuple(sorted(unknown)))


def _add(seen: Seen, edge: ObservedEdge, from_ms: int) -> None:
    seen.last_ms = latest(seen.last_ms, edge.last_ms)
    if edge.last_ms is None:
        seen.has_undated = True
    elif edge.last_ms < from_ms:
        return
    seen.window_first_ms = earliest(seen.window_first_ms, edge.first_ms)
    seen.protocols.add(edge.protocol)
    total = seen.by_source.get(edge.source)
    if total is None:
        total = seen.by_source[edge.source] = _OfSource()
    total.calls += edge.calls
    if edge.errors is not None:
        total.errors = (total.errors or 0) + edge.errors
