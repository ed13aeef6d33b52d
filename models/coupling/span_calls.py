"""Calls between services, from the spans of traces.

A call is a span whose parent belongs to another service. A client's or producer's span that no span of another service answers
stands for a callee that sends none: it is called by its peer's name. A consumer's span that links to a producer's is a call from
the producer's service, as in the service graph of the OpenTelemetry Collector.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from models.coupling.naming import Naming
from models.coupling.observed import CallProtocol, ObservedEdge, Sighting, earliest, latest
from models.coupling.span import MOST_SPANS, Span, SpanId, SpanKind

_BUCKET_MS: Final = 3_600_000
"""Calls are added up by the hour, so that those before the window can be told from those within it."""
_ASKING: Final = (SpanKind.CLIENT, SpanKind.PRODUCER)
_QUEUED: Final = (SpanKind.PRODUCER, SpanKind.CONSUMER)
_Key = tuple[str, str, CallProtocol, int | None]


class SpanCalls:
    """Takes spans of any number of files, of which a trace may be spread over several, then tells the calls."""

    def __init__(self, naming: Naming, most: int = MOST_SPANS) -> None:
        self._naming = naming
        self._most = most
        self._spans: dict[SpanId, Span] = {}

    def take(self, spans: Iterable[Span]) -> bool:
        """Take them; False where there are more than fit. A span exported twice counts once."""
        for span in spans:
            if len(self._spans) >= self._most:
                return False
            self._spans.setdefault(span.id, span)
        return True

    def __len__(self) -> int:
        return len(self._spans)

    def sightings(self) -> tuple[Sighting, ...]:
        """The services that sent spans, and from when to when."""
        found: dict[str, tuple[int | None, int | None]] = {}
        for span in self._spans.values():
            first, last = found.get(span.service, (None, None))
            found[span.service] = (earliest(first, span.start_ms), latest(last, span.start_ms))
        return tuple(Sighting(service, *ends) for service, ends in found.items())

    def edges(self, source: str) -> tuple[ObservedEdge, ...]:
        """The calls, by pair and hour."""
        sums: dict[_Key, list[int]] = {}
        for caller, target, span, is_error, protocol in self._calls():
            at = span.start_ms
            key = (caller, target, protocol, None if at is None else at // _BUCKET_MS)
            total = sums.setdefault(key, [0, 0, at or 0, at or 0])
            total[0] += 1
            total[1] += is_error
            if at is not None:
                total[2], total[3] = min(total[2], at), max(total[3], at)
        return tuple(
            ObservedEdge(
                caller,
                target,
                calls,
                errors,
                None if hour is None else first,
                None if hour is None else last,
                source,
                protocol,
            )
            for (caller, target, protocol, hour), (calls, errors, first, last) in sums.items()
        )

    def _calls(self) -> Iterator[tuple[str, str, Span, bool, CallProtocol]]:
        answered: set[SpanId] = set()
        for span in self._spans.values():
            for caller in self._callers(span):
                if caller.service == span.service:
                    # A driver's client span within a library's: one call, and the inner one names its peer.
                    if caller.kind in _ASKING and span.kind in _ASKING and (span.peers or span.host):
                        answered.add(caller.id)
                    continue
                answered.add(caller.id)
                is_error = span.is_error or (caller.is_error and caller.kind in _ASKING)
                yield caller.service, span.service, span, is_error, _protocol(caller, span)
        for span in self._spans.values():
            peer = self._silent_peer(span, span.id in answered)
            if peer and not self._naming.is_same(peer, span.service):
                yield span.service, peer, span, span.is_error, span.protocol

    def _callers(self, span: Span) -> Iterator[Span]:
        """The span's parent, and what a consumer's or a parentless span is linked to; each once."""
        seen = {span.id}
        parent = self._spans.get(span.parent) if span.parent is not None else None
        if parent is not None and parent.id not in seen:
            seen.add(parent.id)
            yield parent
        if span.kind is SpanKind.CONSUMER or span.parent is None:
            for link in span.links:
                linked = self._spans.get(link)
                if linked is not None and link not in seen:
                    seen.add(link)
                    yield linked

    def _silent_peer(self, span: Span, is_answered: bool) -> str:
        """The callee or broker that sends no spans; empty where there is none."""
        if span.kind in _QUEUED:
            # A broker that the catalogue knows is needed by both ends, whoever answers.
            broker = next((each for each in (*span.peers, span.host) if self._naming.resolve(each) is not None), "")
            return broker or ("" if is_answered or span.kind is SpanKind.CONSUMER else self._peer(span))
        return self._peer(span) if span.kind is SpanKind.CLIENT and not is_answered else ""

    def _peer(self, span: Span) -> str:
        """The name the catalogue knows, else the first there is."""
        return self._naming.pick(*span.peers[:1], span.host, *span.peers[1:]) if span.peers else span.host


def _protocol(caller: Span, span: Span) -> CallProtocol:
    if caller.kind is SpanKind.PRODUCER or span.kind is SpanKind.CONSUMER:
        return CallProtocol.MESSAGING
    return span.protocol or caller.protocol
