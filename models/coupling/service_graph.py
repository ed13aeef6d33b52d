"""Edges from counters: the OpenTelemetry (Tempo) service graph, and Istio's requests.

Service graph: `traces_service_graph_request_total` and `…_failed_total` with the labels client, server, connection_type.
Istio: `istio_requests_total`, which both ends report; of each pair one reporter counts, or every call would count twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.coupling.fields import MOST_CALLS, name
from models.coupling.naming import Naming
from models.coupling.notes import Notes
from models.coupling.observed import CallProtocol, ObservedEdge, earliest, latest
from models.coupling.samples import Sample
from resources.said import say

SERVICE_GRAPH: Final = "service graph metrics"
ISTIO: Final = "Istio metrics"
CALLERS: Final = ("source_workload", "source_canonical_service", "source_app")
TARGETS: Final = (
    "destination_service_name",
    "destination_canonical_service",
    "destination_app",
    "destination_workload",
)
_REPORTERS: Final = ("destination", "source", "waypoint")
"""In this order; the end that serves knows best what it served."""
_NOBODY: Final = frozenset(("", "unknown", "PassthroughCluster", "BlackHoleCluster"))
_CONNECTIONS: Final = {"messaging_system": CallProtocol.MESSAGING, "database": CallProtocol.DATABASE}
_REQUESTS: Final = {"http": CallProtocol.HTTP, "grpc": CallProtocol.GRPC}


@dataclass(slots=True)
class _Sum:
    calls: float = 0.0
    errors: float = 0.0
    first_ms: int | None = None
    last_ms: int | None = None

    def add(self, sample: Sample, is_call: bool, is_error: bool) -> None:
        if is_call:
            self.calls += sample.calls
            self.first_ms, self.last_ms = earliest(self.first_ms, sample.first_ms), latest(self.last_ms, sample.last_ms)
        if is_error:
            self.errors += sample.calls


def read_samples(samples: Iterable[Sample], naming: Naming, notes: Notes) -> Iterator[ObservedEdge]:
    """The edges that samples of either kind tell of; other metrics are passed over."""
    graph: list[Sample] = []
    istio: list[Sample] = []
    other = 0
    for sample in samples:
        if "client" in sample.labels and "server" in sample.labels:
            graph.append(sample)
        elif any(label in sample.labels for label in TARGETS) and any(label in sample.labels for label in CALLERS):
            istio.append(sample)
        else:
            other += 1
    if not graph and not istio and other:
        notes.once(
            say(
                "no sample tells who calls whom: expected the labels client and server (service graph), or "
                "source_workload and destination_service_name (Istio)"
            )
        )
    if any(sample.metric and sample.first_ms is None for sample in (*graph, *istio)):
        notes.once(say("counters without their past: every call since they began counts, even one before the window"))
    yield from graph_edges(graph)
    yield from istio_edges(istio, naming)


def graph_edges(samples: Iterable[Sample]) -> Iterator[ObservedEdge]:
    """Edges of service graph samples. Histograms beside the counters say nothing more and are passed over."""
    sums: dict[tuple[str, str, CallProtocol], _Sum] = defaultdict(_Sum)
    failures_known = False
    for sample in samples:
        title = sample.metric
        is_failed = title.endswith("_failed_total")
        if title and not title.endswith("request_total") and not is_failed:
            continue
        client, server = name(sample.labels.get("client")), name(sample.labels.get("server"))
        if client in _NOBODY or server in _NOBODY:
            continue
        protocol = _CONNECTIONS.get(sample.labels.get("connection_type", ""), CallProtocol.UNKNOWN)
        failures_known = failures_known or is_failed
        sums[client, server, protocol].add(sample, not is_failed, is_failed)
    for (client, server, protocol), total in sums.items():
        # A counter of failures appears with the first failure: where there is any, no counter means none.
        if total.calls > 0:
            yield _edge(client, server, total, protocol, SERVICE_GRAPH, failures_known)


def istio_edges(samples: Iterable[Sample], naming: Naming) -> Iterator[ObservedEdge]:
    """Edges of Istio's samples, each pair as one of its reporters tells it."""
    told: dict[tuple[str, str], dict[str, dict[CallProtocol, _Sum]]] = defaultdict(dict)
    codes_known = False
    for sample in samples:
        if sample.metric and not sample.metric.endswith("_requests_total"):
            continue
        caller, target = _one(sample.labels, CALLERS, naming), _one(sample.labels, TARGETS, naming)
        if not caller or not target:
            continue
        code = sample.labels.get("response_code", "")
        codes_known = codes_known or bool(code)
        reporter = sample.labels.get("reporter", "")
        protocol = _REQUESTS.get(sample.labels.get("request_protocol", ""), CallProtocol.UNKNOWN)
        total = told[caller, target].setdefault(reporter, {}).setdefault(protocol, _Sum())
        # 0: the connection broke before there was an answer.
        total.add(sample, True, code.startswith("5") or code == "0")
    for (caller, target), reporters in told.items():
        best = next((each for each in _REPORTERS if each in reporters), min(reporters))
        for protocol, total in reporters[best].items():
            if total.calls > 0:
                yield _edge(caller, target, total, protocol, ISTIO, codes_known)


def _one(labels: Mapping[str, str], wanted: tuple[str, ...], naming: Naming) -> str:
    given = [name(labels.get(label)) for label in wanted]
    return naming.pick(*(each for each in given if each not in _NOBODY))


def _edge(
    caller: str, target: str, total: _Sum, protocol: CallProtocol, source: str, errors_known: bool
) -> ObservedEdge:
    calls = round(min(total.calls, MOST_CALLS))
    errors = min(calls, round(min(total.errors, MOST_CALLS))) if errors_known else None
    return ObservedEdge(caller, target, calls, errors, total.first_ms, total.last_ms, source, protocol)
