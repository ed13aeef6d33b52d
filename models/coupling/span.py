"""One span of a trace, as far as it tells who calls whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.coupling.fields import name
from models.coupling.observed import CallProtocol

MOST_SPANS: Final = 500_000
"""Of all files together; more is left out, and said. So many take about 20 s and a gigabyte."""
MOST_LINKS: Final = 32
"""Of one span."""


class SpanKind(StrEnum):
    """The part a span plays in a call."""

    INTERNAL = "internal"
    CLIENT = "client"
    SERVER = "server"
    PRODUCER = "producer"
    CONSUMER = "consumer"


SpanId = tuple[str, str]
"""Trace and span."""


@dataclass(frozen=True, slots=True)
class Span:
    """Names and ids as they came; nothing is resolved yet."""

    id: SpanId
    parent: SpanId | None
    service: str
    kind: SpanKind = SpanKind.INTERNAL
    start_ms: int | None = None
    is_error: bool = False
    links: tuple[SpanId, ...] = ()
    peers: tuple[str, ...] = ()
    """Names for the other end, the most telling first; it may send no spans of its own."""
    host: str = ""
    """Address of the other end, where it is a name."""
    protocol: CallProtocol = CallProtocol.UNKNOWN


PEER_KEYS: Final = ("peer.service", "service.peer.name")
HOST_KEYS: Final = ("server.address", "net.peer.name", "network.peer.address", "peer.hostname", "net.sock.peer.name")
SYSTEM_KEYS: Final = ("db.system", "db.system.name", "messaging.system")
KEYS: Final = frozenset((*PEER_KEYS, *HOST_KEYS, *SYSTEM_KEYS, "rpc.system", "http.method", "http.request.method"))
"""The attributes that tell of the other end."""


def peers_of(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Names for the other end: what it is called, else which database or broker it is."""
    given = (name(attributes.get(key)) for key in (*PEER_KEYS, *SYSTEM_KEYS))
    return tuple(dict.fromkeys(each for each in given if each))


def host_of(attributes: Mapping[str, str]) -> str:
    """The address of the other end where it is a name; a bare IP address names no service."""
    for key in HOST_KEYS:
        host = name(attributes.get(key)).rstrip(".")
        if host and host != "localhost" and ":" not in host and not host.replace(".", "").isdigit():
            return host
    return ""


def protocol_of(attributes: Mapping[str, str], kind: SpanKind) -> CallProtocol:
    """How the call was made."""
    if kind in (SpanKind.PRODUCER, SpanKind.CONSUMER) or attributes.get("messaging.system"):
        return CallProtocol.MESSAGING
    if attributes.get("db.system") or attributes.get("db.system.name"):
        return CallProtocol.DATABASE
    if attributes.get("rpc.system"):
        return CallProtocol.GRPC
    is_http = attributes.get("http.method") or attributes.get("http.request.method")
    return CallProtocol.HTTP if is_http else CallProtocol.UNKNOWN
