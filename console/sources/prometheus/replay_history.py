"""Weeks of one query from Prometheus, in pieces the server takes, for trying out rules."""

import numpy as np

from console.http import HttpClient, HttpFailure, Unreachable
from console.sources.prometheus.api import MAXIMUM_POINTS, PrometheusApi, Series, is_too_much
from models.alerts.replay import SeriesHistory
from models.health.service_names import ServiceNames

_LEAST_POINTS = 100
_DAY = 86_400.0


def fetch_history(
    client: HttpClient, query: str, days: float, step: float, names: ServiceNames | None = None
) -> tuple[tuple[SeriesHistory, ...], tuple[str, ...]]:
    """The series the query gives from so many days ago until now, and what was odd; HttpFailure where the server won't answer.

    A piece too much for the server is asked for again in quarters. The service is that of the labels, the name all of them.
    """
    api = PrometheusApi(client)
    names = names or ServiceNames()
    end = api.server_time()
    begin, points = end - days * _DAY, MAXIMUM_POINTS
    parts: dict[tuple[tuple[str, str], ...], list[Series]] = {}
    warnings: dict[str, None] = {}
    while begin <= end:
        until = min(end, begin + (points - 1) * step)
        try:
            answer = api.query_range(query, begin, until, step)
        except HttpFailure as failure:
            if points <= _LEAST_POINTS or not (is_too_much(failure) or isinstance(failure, Unreachable)):
                raise
            points //= 4
            continue
        for text in answer.warnings:
            warnings[text] = None
        for series in answer.series:
            parts.setdefault(tuple(sorted(series.labels.items())), []).append(series)
        begin = until + step
    histories = []
    for labels, pieces in parts.items():
        service = names.service_of(dict(labels)) or ""
        name = ",".join(f"{label}={value}" for label, value in labels if label != "service")
        times = np.concatenate([piece.times for piece in pieces])
        histories.append(SeriesHistory(service, name, times, np.concatenate([piece.values for piece in pieces])))
    return tuple(histories), tuple(warnings)
