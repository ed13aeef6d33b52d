"""Kiali's graph: {"elements": {"nodes": [{"data"}], "edges": [{"data"}]}, "timestamp", "duration"}.

Node ids are hashes that change with the graph, so a node is known by cluster, namespace and the name of its service, app or
workload. Rates are texts, in requests a second over the graph's duration; those of TCP are bytes, which are no calls.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.coupling.fields import items, mapping, name, number, shown, within_years
from models.coupling.naming import Naming
from models.coupling.notes import Notes
from models.coupling.observed import CallProtocol, ObservedEdge
from resources.said import say

FORMAT: Final = "Kiali graph"
_UNKNOWN: Final = frozenset(("unknown", "PassthroughCluster", "BlackHoleCluster"))
_CALLS: Final = {"http": CallProtocol.HTTP, "grpc": CallProtocol.GRPC}
_FAILED: Final = {"http": ("http5xx", "httpNoResponse"), "grpc": ("grpcErr", "grpcNoResponse")}


@dataclass(frozen=True, slots=True)
class _Node:
    cluster: str
    namespace: str
    name: str


def read_kiali(document: Any, naming: Naming, notes: Notes) -> Iterator[ObservedEdge]:
    """The edges between nodes that are services. Boxes, waypoints and unknown ends are no services."""
    elements = mapping(document.get("elements"))
    nodes = _nodes(items(elements.get("nodes")), naming, notes)
    names = _names(nodes.values(), naming, notes)
    first_ms, last_ms, seconds = _stretch(document, notes)
    bytes_only = 0
    for place, entry in enumerate(items(elements.get("edges"))):
        data = mapping(mapping(entry).get("data"))
        at = f"elements.edges[{place}]"
        ends = [name(data.get(end)) for end in ("source", "target")]
        if not all(ends):
            notes.skip(at, say("left out: expected the ids of two nodes in source and target"))
            continue
        source, target = (nodes.get(end) for end in ends)
        if source is None or target is None or source == target:
            continue
        traffic = mapping(data.get("traffic"))
        protocol = name(traffic.get("protocol"))
        rates = mapping(traffic.get("rates"))
        if protocol not in _CALLS:
            bytes_only += protocol == "tcp"
            yield ObservedEdge(names[source], names[target], 0, None, first_ms, last_ms, FORMAT, CallProtocol.TCP)
            continue
        rate = number(rates.get(protocol))
        if rate is None or rate < 0:
            notes.skip(
                f"{at}.traffic",
                say(
                    "left out: expected a rate of {protocol}, found {shown}",
                    protocol=protocol,
                    shown=shown(rates.get(protocol)),
                ),
            )
            continue
        failed = sum(max(0.0, number(rates.get(each)) or 0.0) for each in _FAILED[protocol])
        calls = round(min(rate, 1e9) * seconds)
        errors = min(calls, round(min(failed, 1e9) * seconds))
        yield ObservedEdge(names[source], names[target], calls, errors, first_ms, last_ms, FORMAT, _CALLS[protocol])
    if bytes_only:
        notes.once(
            say(
                "{bytes_only:,} edges carry TCP, whose bytes are no calls: they show that a declared "
                "dependency is used, but can't show hidden coupling",
                bytes_only=bytes_only,
            )
        )


def _nodes(entries: list[Any], naming: Naming, notes: Notes) -> dict[str, _Node]:
    """The nodes that stand for services, by id."""
    found: dict[str, _Node] = {}
    for place, entry in enumerate(entries):
        data = mapping(mapping(entry).get("data"))
        id_, kind = name(data.get("id")), name(data.get("nodeType"))
        if not id_:
            notes.skip(f"elements.nodes[{place}]", say("left out: expected a node with an id"))
            continue
        if kind in ("box", "aggregate", "unknown") or data.get("isBox") or data.get("isWaypoint"):
            continue
        words = {part: name(data.get(part)) for part in ("service", "app", "workload")}
        order = {"service": ("service", "app", "workload")}.get(kind, ("app", "workload", "service"))
        given = [words[part] for part in order if words[part] and words[part] not in _UNKNOWN]
        if given:
            found[id_] = _Node(name(data.get("cluster")), name(data.get("namespace")), naming.pick(*given))
    return found


def _names(nodes: Any, naming: Naming, notes: Notes) -> Mapping[_Node, str]:
    """What to call each node: a name that several namespaces or clusters have is told apart by them."""
    sharing: dict[str, set[_Node]] = defaultdict(set)
    for node in nodes:
        sharing[node.name].add(node)
    names: dict[_Node, str] = {}
    for text, same in sorted(sharing.items()):
        for node in same:
            spaced, whole = f"{node.namespace}/{node.name}", f"{node.cluster}/{node.namespace}/{node.name}"
            known = next((each for each in (whole, spaced) if naming.resolve(each) is not None), None)
            alone = len({other.namespace for other in same}) == len(same)
            if known is not None or len(same) == 1:
                names[node] = known or text
            elif naming.resolve(text) is not None:
                names[node] = text
                places = " and ".join(sorted(f"{other.cluster}/{other.namespace}" for other in same))
                notes.once(
                    say(
                        "{text} lies in {places}; taken as one. Aliases such as {spaced} tell them apart",
                        text=text,
                        places=places,
                        spaced=spaced,
                    )
                )
            else:
                names[node] = spaced if alone else whole
    return names


def _stretch(document: Any, notes: Notes) -> tuple[int | None, int | None, float]:
    """First and last instant of the graph, and its duration in seconds."""
    last, seconds = number(document.get("timestamp")), number(document.get("duration"))
    if seconds is None or not 0 < seconds <= 366 * 86_400:
        notes.skip(
            "duration",
            say("expected seconds, found {shown}; taken as one minute", shown=shown(document.get("duration"))),
        )
        seconds = 60.0
    last_ms = None if last is None else within_years(last * 1000)
    if last_ms is None:
        notes.skip(
            "timestamp", say("expected seconds since 1970, found {shown}", shown=shown(document.get("timestamp")))
        )
        return None, None, seconds
    return max(0, last_ms - round(seconds * 1000)), last_ms, seconds
