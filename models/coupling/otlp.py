"""Spans of OTLP in JSON: {"resourceSpans": [{"resource", "scopeSpans": [{"spans"}]}]}, one document or one a line.

Also as Jaeger's v3 interface (`result`), Tempo (`trace`, `batches`) and older exporters (`instrumentationLibrarySpans`) wrap it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from models.coupling.fields import items, mapping, name, scaled_ms
from models.coupling.notes import Notes
from models.coupling.span import KEYS, MOST_LINKS, Span, SpanId, SpanKind, host_of, peers_of, protocol_of
from resources.said import say

FORMAT: Final = "OTLP traces"
_KINDS: Final = {
    "1": SpanKind.INTERNAL,
    "2": SpanKind.SERVER,
    "3": SpanKind.CLIENT,
    "4": SpanKind.PRODUCER,
    "5": SpanKind.CONSUMER,
}
_FAILED: Final = ("2", "STATUS_CODE_ERROR")


def resource_spans(document: Any) -> list[Any] | None:
    """The list of resources with their spans; None where the document is no OTLP."""
    fields = mapping(document)
    for wrapper in ("result", "trace"):
        if wrapper in fields and "resourceSpans" not in fields:
            fields = mapping(fields[wrapper])
    found = fields.get("resourceSpans", fields.get("batches"))
    return found if isinstance(found, list) else None


def read_otlp(resources: list[Any], notes: Notes, line: int | None = None) -> Iterator[Span]:
    """Every span that names itself; a resource without service.name is left out."""
    for place, resource in enumerate(resources):
        at = f"resourceSpans[{place}]"
        attributes = mapping(mapping(resource).get("resource")).get("attributes")
        service = _attributes(attributes, frozenset(("service.name",))).get("service.name", "")
        fields = mapping(resource)
        scopes = items(fields.get("scopeSpans")) or items(fields.get("instrumentationLibrarySpans"))
        if not service or service.startswith("unknown_service"):
            if any(items(mapping(scope).get("spans")) for scope in scopes):
                notes.skip(f"{at}.resource", say("left out: expected the attribute service.name"), line)
            continue
        for scope_place, scope in enumerate(scopes):
            for span_place, entry in enumerate(items(mapping(scope).get("spans"))):
                span = _span(mapping(entry), service)
                if span is None:
                    where = f"{at}.scopeSpans[{scope_place}].spans[{span_place}]"
                    notes.skip(where, say("left out: expected a span with traceId and spanId"), line)
                else:
                    yield span


def _span(fields: Mapping[str, Any], service: str) -> Span | None:
    id_ = _id(fields.get("traceId"), fields.get("spanId"))
    if id_ is None:
        return None
    word = str(fields.get("kind", ""))[:40]
    kind = _KINDS.get(word) or _kind(word.removeprefix("SPAN_KIND_"))
    attributes = _attributes(fields.get("attributes"), KEYS)
    links = (
        _id(mapping(link).get("traceId"), mapping(link).get("spanId"))
        for link in items(fields.get("links"))[:MOST_LINKS]
    )
    return Span(
        id_,
        _id(fields.get("traceId"), fields.get("parentSpanId")),
        service,
        kind,
        scaled_ms(fields.get("startTimeUnixNano"), 1e6),
        str(mapping(fields.get("status")).get("code", ""))[:40] in _FAILED,
        tuple(link for link in links if link is not None),
        peers_of(attributes),
        host_of(attributes),
        protocol_of(attributes, kind),
    )


def _kind(word: str) -> SpanKind:
    return next((kind for kind in SpanKind if kind.value == word.casefold()), SpanKind.INTERNAL)


def _id(trace: Any, span: Any) -> SpanId | None:
    """None for a span that is not there: empty, or all zeros."""
    first, second = name(trace).casefold(), name(span).casefold()
    return (first, second) if first and second.strip("0") else None


def _attributes(listed: Any, wanted: frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in items(listed):
        fields = mapping(entry)
        key = fields.get("key")
        if isinstance(key, str) and key in wanted:
            found[key] = name(mapping(fields.get("value")).get("stringValue"))
    return found
