"""Spans of Jaeger's own JSON: {"data": [{"traceID", "spans": [...], "processes": {"p1": {"serviceName"}}}]}."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from models.coupling.fields import items, mapping, name, number, scaled_ms
from models.coupling.notes import Notes
from models.coupling.span import KEYS, MOST_LINKS, Span, SpanId, SpanKind, host_of, peers_of, protocol_of
from resources.said import say

FORMAT: Final = "Jaeger traces"
_WANTED: Final = KEYS | {"span.kind", "error", "otel.status_code", "http.status_code", "http.response.status_code"}


def is_jaeger(traces: Any) -> bool:
    """Whether a list holds traces rather than dependencies."""
    return any(isinstance(one, dict) and ("spans" in one or "processes" in one) for one in items(traces)[:10])


def read_jaeger(traces: list[Any], notes: Notes, line: int | None = None) -> Iterator[Span]:
    """Every span whose process has a name."""
    for place, trace in enumerate(traces):
        fields = mapping(trace)
        processes = {
            key: name(mapping(one).get("serviceName")) for key, one in mapping(fields.get("processes")).items()
        }
        for span_place, entry in enumerate(items(fields.get("spans"))):
            span = mapping(entry)
            process = span.get("processID")
            service = processes.get(process, "") if isinstance(process, str) else ""
            service = service or name(mapping(span.get("process")).get("serviceName"))
            read = _span(span, name(fields.get("traceID")), service) if service else None
            if read is None:
                where = f"data[{place}].spans[{span_place}]"
                notes.skip(where, say("left out: expected a spanID, and a processID with a serviceName"), line)
            else:
                yield read


def _span(fields: Mapping[str, Any], trace: str, service: str) -> Span | None:
    trace = (name(fields.get("traceID")) or trace).casefold()
    own = name(fields.get("spanID")).casefold()
    if not trace or not own:
        return None
    tags = _tags(fields.get("tags"))
    kind = next((each for each in SpanKind if each.value == tags.get("span.kind", "").casefold()), SpanKind.INTERNAL)
    parent, links = _references(fields, trace)
    return Span(
        (trace, own),
        parent,
        service,
        kind,
        scaled_ms(fields.get("startTime"), 1e3),
        _is_error(tags),
        links,
        peers_of(tags),
        host_of(tags),
        protocol_of(tags, kind),
    )


def _references(fields: Mapping[str, Any], trace: str) -> tuple[SpanId | None, tuple[SpanId, ...]]:
    """The span this one is a child of, and those it follows from."""
    parent: SpanId | None = None
    links: list[SpanId] = []
    for entry in items(fields.get("references"))[:MOST_LINKS]:
        reference = mapping(entry)
        id_ = (name(reference.get("traceID")).casefold() or trace, name(reference.get("spanID")).casefold())
        if not id_[1]:
            continue
        if reference.get("refType") == "CHILD_OF" and parent is None:
            parent = id_
        else:
            links.append(id_)
    older = name(fields.get("parentSpanID")).casefold()
    if parent is None and older.strip("0"):
        parent = (trace, older)
    return parent, tuple(links)


def _tags(listed: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in items(listed):
        key, value = mapping(entry).get("key"), mapping(entry).get("value")
        if isinstance(key, str) and key in _WANTED and isinstance(value, str | bool | int):
            found[key] = name(value) if isinstance(value, str) else f"{value:d}"[:20]
    return found


def _is_error(tags: Mapping[str, str]) -> bool:
    """As the tracer says; else by the status of HTTP."""
    said = tags.get("error", "").casefold()
    if said in ("true", "1") or tags.get("otel.status_code", "").upper() == "ERROR":
        return True
    status = number(tags.get("http.status_code") or tags.get("http.response.status_code"))
    return said not in ("false", "0") and status is not None and status >= 500
