"""A Prometheus that can evaluate what objectives ask: rates and increases of counters, subqueries over them."""

import json
import math
import re
from itertools import pairwise
from typing import Any

from tests.fakes.prometheus import FakePrometheus, _matches, _Stored

_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?\Z")
_SUM = re.compile(r"sum\((rate|increase)\((\w+)\{?([^{}]*)\}?\[(\w+)\]\)\)\Z")
_EACH = re.compile(r"(rate)\((\w+)\{?([^{}]*)\}?\[(\w+)\]\)\Z")
_OVER = re.compile(r"(count|avg)_over_time\(\((.*)\)\[(\w+):(\w+)\]\)\Z")
_LAST = re.compile(r"sum\((\w+)\{?([^{}]*)\}?\)\Z")
_LOOKBACK_SECONDS = 5.0


def seconds_of(text: str) -> float:
    match = _DURATION.match(text)
    assert match is not None, text
    return float(sum(int(part or 0) * size for part, size in zip(match.groups(), (86_400, 3_600, 60, 1), strict=True)))


class FakeSloPrometheus(FakePrometheus):
    """As the other fake, with instant queries."""

    def _respond(self, method: str, path: str, fields: dict[str, str]) -> tuple[int, str]:
        query = fields.get("query", "")
        is_refused = any(part in query for part in self.refuse)
        if path != "/api/v1/query" or query == "time()" or is_refused:
            return super()._respond(method, path, fields)
        self.requests.append((method, query))
        at = float(fields["time"])
        try:
            values = self._evaluate(query, at)
        except ValueError as error:
            return 400, self._error("bad_data", str(error))
        result = [{"metric": {"number": str(place)}, "value": [at, str(value)]} for place, value in enumerate(values)]
        return 200, json.dumps({"status": "success", "data": {"resultType": "vector", "result": result}})

    def _evaluate(self, query: str, at: float) -> list[float]:
        if found := _OVER.match(query):
            kind, inner, window, step = found[1], found[2], seconds_of(found[3]), seconds_of(found[4])
            first = math.floor((at - window) / step) + 1
            inside = [self._evaluate(inner, number * step) for number in range(first, math.floor(at / step) + 1)]
            values = [each[0] for each in inside if each]
            if not values:
                return []
            return [float(len(values))] if kind == "count" else [sum(values) / len(values)]
        if found := _SUM.match(query):
            values = self._increases(found[2], found[3], at, seconds_of(found[4]))
            scale = seconds_of(found[4]) if found[1] == "rate" else 1.0
            return [sum(values) / scale] if values else []
        if found := _EACH.match(query):
            return self._increases(found[2], found[3], at, seconds_of(found[4]))
        if found := _LAST.match(query):
            held = [each for each in self._series(found[1], found[2]) if self._inside(each, at, _LOOKBACK_SECONDS)]
            return [sum(self._inside(each, at, _LOOKBACK_SECONDS)[-1][1] for each in held)] if held else []
        raise ValueError(f"this fake can't evaluate {query}")

    def _increases(self, name: str, matchers: str, at: float, window: float) -> list[float]:
        found = []
        for stored in self._series(name, matchers):
            inside = self._inside(stored, at, window)
            if len(inside) < 2:
                continue
            grown = 0.0
            for (_, before), (_, value) in pairwise(inside):
                grown += value - before if value >= before else value
            found.append(grown * window / (inside[-1][0] - inside[0][0]))
        return found

    def _series(self, name: str, matchers: str) -> list[_Stored]:
        return [
            stored
            for stored in self._stored.values()
            if stored.labels["__name__"] == name and _matches(stored.labels, matchers)
        ]

    @staticmethod
    def _inside(stored: Any, at: float, window: float) -> list[tuple[float, float]]:
        return [(moment, float(value)) for moment, value in stored.samples if at - window < moment <= at]
