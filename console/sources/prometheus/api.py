"""The few calls of the Prometheus HTTP API the console makes, each answer checked and bounded."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from console.http import HttpClient, HttpError, HttpFailure, Malformed, TooLarge
from models.health.samples import FloatArray
from resources.said import say

MAXIMUM_POINTS = 11_000
"""Prometheus refuses a range query with more points a series."""
MAXIMUM_SERIES = 5_000
_TAKES_LESS_STATUS = 422
MAXIMUM_NAMES = 50_000
_LONGEST_GET = 1_500
_WARNINGS_KEPT = 5


class QueryFailed(HttpFailure):
    """The server understood the request and would not or could not answer it."""

    def __init__(self, kind: str, message: str, status: int) -> None:
        self.kind = kind
        """Prometheus' errorType, e.g. bad_data, execution, timeout, unavailable."""
        self.status = status
        super().__init__(f"{kind}: {message} (status {status})")


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One series of an answer. Times are those of evaluation, in seconds; values may be NaN or infinite."""

    labels: Mapping[str, str]
    times: FloatArray
    values: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a query brought."""

    series: tuple[Series, ...]
    warnings: tuple[str, ...]


class PrometheusApi:
    """Speaks to one Prometheus, or to what answers like one (Mimir, Thanos, VictoriaMetrics)."""

    def __init__(self, client: HttpClient, maximum_series: int = MAXIMUM_SERIES) -> None:
        self._client = client
        self._maximum_series = maximum_series

    def server_time(self) -> float:
        """What the server takes for now, in seconds since the epoch."""
        data, _ = self._call("/api/v1/query", {"query": "time()"})
        result = _member(data, "result", list)
        try:
            return float(result[1])
        except (IndexError, TypeError, ValueError) as error:
            raise Malformed(
                say(
                    "{base_url}: expected a time, got {result}", base_url=self._client.base_url, result=str(result)[:80]
                )
            ) from error

    def label_values(self, label: str, match: str, start: float, end: float) -> tuple[str, ...]:
        """The values of a label among the series that match a selector, at most MAXIMUM_NAMES."""
        fields = {"match[]": match, "start": f"{start:.3f}", "end": f"{end:.3f}", "limit": str(MAXIMUM_NAMES)}
        data, _ = self._call(f"/api/v1/label/{label}/values", fields, may_post=False)
        if not isinstance(data, list):
            raise Malformed(say("{base_url}: expected a list of label values", base_url=self._client.base_url))
        return tuple(value for value in data[:MAXIMUM_NAMES] if isinstance(value, str))

    def query(self, query: str, at: float) -> Answer:
        """Evaluate at one moment (seconds). Every series has one value; a scalar is one series without labels."""
        data, warnings = self._call("/api/v1/query", {"query": query, "time": f"{at:.3f}"})
        kind, result = _member(data, "resultType", str), _member(data, "result", list)
        if kind == "scalar":
            result = [{"metric": {}, "value": result}]
        elif kind != "vector":
            raise Malformed(
                say("{base_url}: expected a vector, got {kind}", base_url=self._client.base_url, kind=kind[:40])
            )
        held = [{**entry, "values": [entry.get("value")]} for entry in result if isinstance(entry, dict)]
        parsed = [_series(entry) for entry in held[: self._maximum_series]]
        return Answer(tuple(each for each in parsed if each is not None), warnings)

    def query_range(self, query: str, start: float, end: float, step: float) -> Answer:
        """Evaluate from start to end (seconds), inclusive. The caller keeps to MAXIMUM_POINTS; see `step_for`."""
        fields = {"query": query, "start": f"{start:.3f}", "end": f"{end:.3f}", "step": f"{step:g}"}
        data, warnings = self._call("/api/v1/query_range", fields)
        if _member(data, "resultType", str) != "matrix":
            raise Malformed(
                say(
                    "{base_url}: expected a matrix, got {resultType}",
                    base_url=self._client.base_url,
                    resultType=data["resultType"][:40],
                )
            )
        result = _member(data, "result", list)
        if len(result) > self._maximum_series:
            words = f"took {self._maximum_series:,} of {len(result):,} series; narrow the query"
            warnings = (words, *warnings)
        series: list[Series] = []
        odd = 0
        for entry in result[: self._maximum_series]:
            parsed = _series(entry)
            if parsed is None:
                odd += 1
            else:
                series.append(parsed)
        if odd:
            warnings = (*warnings, f"{odd} series were not understood and left out")
        return Answer(tuple(series), warnings)

    def _call(self, path: str, fields: Mapping[str, str], may_post: bool = True) -> tuple[Any, tuple[str, ...]]:
        """The data of an envelope, and the warnings beside it."""
        try:
            if may_post and sum(map(len, fields.values())) > _LONGEST_GET:
                envelope = self._client.post_form(path, fields)
            else:
                envelope = self._client.get_json(path, fields)
        except HttpError as error:
            raise _refusal(error) from error
        if not isinstance(envelope, dict):
            raise Malformed(say("{base_url}{path}: expected an object", base_url=self._client.base_url, path=path))
        if envelope.get("status") != "success" or "data" not in envelope:
            kind, message = str(envelope.get("errorType", "error")), str(envelope.get("error", "no success"))
            raise QueryFailed(kind, message[:300], 200)
        noted = envelope.get("warnings") or []
        warnings = tuple(str(text)[:300] for text in noted[:_WARNINGS_KEPT]) if isinstance(noted, list) else ()
        return envelope["data"], warnings


def step_for(start: float, end: float, wanted: float) -> float:
    """The step in whole seconds, no finer than wanted, that keeps a range within MAXIMUM_POINTS."""
    return float(max(1, math.ceil(wanted), math.ceil((end - start) / (MAXIMUM_POINTS - 1))))


def is_too_much(failure: HttpFailure) -> bool:
    """Whether a shorter stretch might be answered."""
    return isinstance(failure, TooLarge) or (isinstance(failure, QueryFailed) and failure.status == _TAKES_LESS_STATUS)


def _refusal(error: HttpError) -> HttpFailure:
    """An error status in Prometheus' own words, where its body has them; else as it came."""
    try:
        body = json.loads(error.body)
    except ValueError:
        return error
    if not isinstance(body, dict) or "error" not in body:
        return error
    return QueryFailed(str(body.get("errorType", "error")), str(body["error"])[:300], error.status)


def _member(data: Any, name: str, kind: type) -> Any:
    value = data.get(name) if isinstance(data, dict) else None
    if not isinstance(value, kind):
        raise Malformed(say("Prometheus' answer has no {name}", name=name))
    return value


def _series(entry: Any) -> Series | None:
    """One series of a matrix; None where it isn't one (native histograms have no plain values)."""
    try:
        values = entry["values"]
        labels = {str(name): str(value) for name, value in entry["metric"].items()}
        times = np.array([float(pair[0]) for pair in values])
        return Series(labels, times, np.array([float(pair[1]) for pair in values]))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
