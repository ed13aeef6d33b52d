"""Calls between services by the counters in Prometheus: the OpenTelemetry or Tempo service graph, and Istio.

A poll asks for the growth of each counter over the window, step by step, so that first and last call are known to a step.
With the time left over the last month follows, day by day: what is declared and unseen since then can be called stale.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from console.http import HttpClient, HttpFailure
from console.sources.coupling.past_days import PastDays
from console.sources.port import Batch
from console.sources.prometheus.api import Answer, PrometheusApi
from models.coupling.naming import Naming
from models.coupling.observed import ObservedEdge, added_up
from models.coupling.samples import Sample
from models.coupling.service_graph import CALLERS, TARGETS, graph_edges, istio_edges
from models.kernel.clock import Clock

INTERVAL_SECONDS = 300.0
BUDGET_SECONDS = 45.0
"""Time after which one poll asks no further questions."""
_STEPS = 24
"""Of the window."""
_DAY_SECONDS = 86_400.0
_PAST_SECONDS = 5.0
"""How long a poll goes on asking about earlier days."""
_MOST_SERIES = 20_000
_FAILED_CODES = 'response_code=~"5..|0"'
_GRAPH_LABELS = ("client", "server", "connection_type")
_ISTIO_LABELS = (*CALLERS, *TARGETS, "reporter", "request_protocol")


@dataclass(frozen=True, slots=True)
class MetricNames:
    """What the counters are called here; an empty name means that there is none."""

    service_graph: str = ""
    """Without `_total` and `_failed_total`, such as traces_service_graph_request."""
    istio: str = ""
    """As a whole, such as istio_requests_total."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of time and how finely it is asked about; seconds since the epoch."""

    end: float
    step: float
    steps: int


class CallMetricsSource:
    """A source for one Prometheus."""

    def __init__(
        self,
        client: HttpClient,
        metrics: MetricNames,
        naming: Naming,
        clock: Clock,
        *,
        name: str = "call metrics",
        interval_seconds: float = INTERVAL_SECONDS,
        window_seconds: float = _DAY_SECONDS,
        past: PastDays | None = None,
    ) -> None:
        """The window is asked about in 24 steps; the past in steps of a day each."""
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._api = PrometheusApi(client, _MOST_SERIES)
        self._metrics, self._naming, self._clock = metrics, naming, clock
        self._window, self._past = window_seconds, past or PastDays()

    def poll(self, now_ms: int) -> Batch:
        """Calls within the window. Raises HttpFailure where none of the metrics could be asked for."""
        deadline = self._clock.monotonic() + BUDGET_SECONDS
        end = self._api.server_time()
        warnings: dict[str, None] = {}
        edges, failure = self._edges(_Span(end, self._window / _STEPS, _STEPS), deadline, warnings)
        if failure is not None and not edges:
            raise failure
        if failure is None:
            # Older facts first: the window's newer ones take their place.
            edges = [*self._earlier(end, min(deadline, self._clock.monotonic() + _PAST_SECONDS), warnings), *edges]
        if not edges and not warnings:
            wanted = [self._metrics.service_graph and f"{self._metrics.service_graph}_total", self._metrics.istio]
            names = " and ".join(each for each in wanted if each)
            warnings[f"no call was counted by {names} within the window; is the name right?"] = None
        return Batch(calls=tuple(edges), warnings=tuple(warnings))

    def _earlier(self, end: float, deadline: float, warnings: dict[str, None]) -> list[ObservedEdge]:
        """What earlier days show, as far as the time allows; the rest follows with the next polls."""
        found: list[ObservedEdge] = []
        while self._clock.monotonic() < deadline and (day := self._past.next(round(end * 1000))) is not None:
            first, last = day[0] / 1000, day[1] / 1000
            edges, failure = self._edges(_Span(last, last - first, 1), deadline + BUDGET_SECONDS, warnings)
            found += edges
            if failure is not None:
                self._past.failed()
                break
            self._past.done()
        return found

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _edges(
        self, span: _Span, deadline: float, warnings: dict[str, None]
    ) -> tuple[list[ObservedEdge], HttpFailure | None]:
        """The edges of both kinds; a kind that fails is told of and the other goes on."""
        found: list[ObservedEdge] = []
        failure: HttpFailure | None = None
        for metric, ask in ((self._metrics.service_graph, self._graph), (self._metrics.istio, self._istio)):
            if not metric:
                continue
            if self._clock.monotonic() > deadline:
                warnings[f"out of time: {metric} was put off"] = None
                continue
            try:
                found += added_up(ask(metric, span, warnings))
            except HttpFailure as error:
                failure = failure or error
                warnings[f"{metric}: {error}"] = None
        return found, failure

    def _graph(self, metric: str, span: _Span, warnings: dict[str, None]) -> Iterator[ObservedEdge]:
        total = self._growth(f"{metric}_total", "", _GRAPH_LABELS, span, warnings)
        failed = self._growth(f"{metric}_failed_total", "", _GRAPH_LABELS, span, warnings)
        # Named as the reader of metrics knows them, whatever they are called here.
        counted = [replace(each, metric="request_total") for each in total]
        return graph_edges((*counted, *(replace(each, metric="request_failed_total") for each in failed)))

    def _istio(self, metric: str, span: _Span, warnings: dict[str, None]) -> Iterator[ObservedEdge]:
        total = self._growth(metric, "", _ISTIO_LABELS, span, warnings)
        failed = {
            _key(each.labels): each for each in self._growth(metric, _FAILED_CODES, _ISTIO_LABELS, span, warnings)
        }
        samples = []
        for each in total:
            bad = failed.get(_key(each.labels))
            lost = 0.0 if bad is None else min(bad.calls, each.calls)
            samples.append(replace(each, labels={**each.labels, "response_code": "200"}, calls=each.calls - lost))
            if bad is not None:
                samples.append(replace(bad, labels={**each.labels, "response_code": "500"}, calls=lost))
        return istio_edges(samples, self._naming)

    def _growth(
        self, metric: str, match: str, by: tuple[str, ...], span: _Span, warnings: dict[str, None]
    ) -> list[Sample]:
        """How far each pair's counters grew within the span, and in which steps of it."""
        query = f"sum by ({', '.join(by)}) (increase({metric}{{{match}}}[{span.step:.0f}s]))"
        answer = self._api.query_range(query, span.end - (span.steps - 1) * span.step, span.end, span.step)
        warnings |= dict.fromkeys(answer.warnings)
        return list(_samples(answer, span.step))


def _samples(answer: Answer, step: float) -> Iterator[Sample]:
    for series in answer.series:
        values = np.where(np.isfinite(series.values), series.values, 0.0)
        grown = np.flatnonzero(values > 0)
        if len(grown):
            first, last = series.times[grown[0]] - step, series.times[grown[-1]]
            yield Sample("", series.labels, float(values[grown].sum()), round(first * 1000), round(last * 1000))


def _key(labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(labels.items()))
