"""Spans of Zipkin v2: a list of {"traceId", "id", "parentId", "kind", "timestamp", "localEndpoint", "remoteEndpoint"}.

The two halves of one call may share an id; then the server's half is told from the client's, and is its child.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from models.coupling.fields import items, mapping, name, scaled_ms
from models.coupling.notes import Notes
from models.coupling.span import KEYS, Span, SpanKind, host_of, peers_of, protocol_of
from resources.said import say

FORMAT: Final = "Zipkin traces"


def is_zipkin(document: Any) -> bool:
    """Whether a list holds spans of Zipkin; also a list of traces, each a list of spans."""
    rows = items(document)
    first = next((row for row in rows if row), None)
    if isinstance(first, list):
        first = first[0]
    return isinstance(first, dict) and "traceId" in first and "localEndpoint" in first


def read_zipkin(document: list[Any], notes: Notes) -> Iterator[Span]:
    """Every span whose local end has a name."""
    rows = [row for part in document for row in (part if isinstance(part, list) else [part])]
    shared = {_key(mapping(row)) for row in rows if mapping(row).get("shared") is True}
    for place, row in enumerate(rows):
        fields = mapping(row)
        trace, own = _key(fields)
        service = name(mapping(fields.get("localEndpoint")).get("serviceName"))
        if not trace or not own or not service:
            notes.skip(f"[{place}]", say("left out: expected traceId, id and localEndpoint.serviceName"))
            continue
        parent = name(fields.get("parentId")).casefold()
        if (trace, own) in shared:
            # Children name the shared id and mean the server, who went on calling.
            if fields.get("shared") is True:
                parent = f"{own} client"
            else:
                own = f"{own} client"
        yield _span(fields, (trace, own), parent, service)


def _span(fields: Mapping[str, Any], id_: tuple[str, str], parent: str, service: str) -> Span:
    tags = {key: value for key, value in mapping(fields.get("tags")).items() if key in KEYS and isinstance(value, str)}
    word = name(fields.get("kind")).casefold()
    kind = next((each for each in SpanKind if each.value == word), SpanKind.INTERNAL)
    remote = name(mapping(fields.get("remoteEndpoint")).get("serviceName"))
    peers = (remote, *peers_of(tags)) if remote else peers_of(tags)
    return Span(
        id_,
        (id_[0], parent) if parent.strip("0") else None,
        service,
        kind,
        scaled_ms(fields.get("timestamp"), 1e3),
        "error" in mapping(fields.get("tags")),
        (),
        peers,
        host_of(tags),
        protocol_of(tags, kind),
    )


def _key(fields: Mapping[str, Any]) -> tuple[str, str]:
    return name(fields.get("traceId")).casefold(), name(fields.get("id")).casefold()
