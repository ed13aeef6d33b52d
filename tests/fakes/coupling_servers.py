"""Servers that know who calls whom: Prometheus with growing counters, Jaeger of two generations, Kiali."""

import json
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

from models.kernel.clock import parse_rfc3339
from tests.fakes.change_servers import Answer, FakeServer
from tests.fakes.prometheus import FakePrometheus, _matches

_GROWTH = re.compile(r"sum by \(([^)]*)\) \(increase\((\w+)\{(.*)\}\[(\d+)s\]\)\)\Z")
JSON = {"Content-Type": "application/json"}


class FakeCallPrometheus(FakePrometheus):
    """As the other fake; it can also say how far counters grew."""

    def _range(self, query: str, start: float, end: float, step: float) -> tuple[int, str]:
        found = _GROWTH.match(query)
        if found is None:
            return super()._range(query, start, end, step)
        labels, window = [label.strip() for label in found[1].split(",")], float(found[4])
        groups: dict[tuple[tuple[str, str], ...], dict[int, float]] = {}
        moments = [start + number * step for number in range(int((end - start) / step + 1e-6) + 1)]
        for stored in self._stored.values():
            if stored.labels["__name__"] != found[2] or not _matches(stored.labels, found[3]):
                continue
            key = tuple((label, stored.labels[label]) for label in labels if label in stored.labels)
            for place, moment in enumerate(moments):
                inside = [float(value) for at, value in stored.samples if moment - window <= at <= moment]
                if len(inside) < 2:
                    continue
                grown = sum(value - before if value >= before else value for before, value in pairwise(inside))
                values = groups.setdefault(key, {})
                values[place] = values.get(place, 0.0) + grown
        result = [
            {"metric": dict(key), "values": [[moments[place], str(value)] for place, value in sorted(values.items())]}
            for key, values in groups.items()
        ]
        return self._success({"resultType": "matrix", "result": result})


@dataclass
class FakeJaeger(FakeServer):
    """Dependencies of both interfaces. What it doesn't know it answers with its start page, as the real one does."""

    has_v3: bool = True
    has_older: bool = True
    calls: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Parent, child, number, and when."""

    def __post_init__(self) -> None:
        super().__init__()

    def documents(self, path: str, headers: dict[str, str]) -> Answer:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/api/v3/dependencies" and self.has_v3:
            rows = self._between(parse_rfc3339(query["startTime"]), parse_rfc3339(query["endTime"]))
            listed = [{"parent": one, "child": other, "callCount": str(count)} for (one, other), count in rows.items()]
            return 200, JSON, json.dumps({"dependencies": listed}).encode()
        if parts.path == "/api/dependencies" and self.has_older:
            last = int(query["endTs"])
            rows = self._between(last - int(query["lookback"]), last)
            older = [{"parent": one, "child": other, "callCount": count} for (one, other), count in rows.items()]
            document = {"data": older, "total": 0, "limit": 0, "offset": 0, "errors": None}
            return 200, JSON, json.dumps(document).encode()
        return 200, {"Content-Type": "text/html"}, b"<!doctype html><title>Jaeger UI</title>"

    def _between(self, first: int, last: int) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        for parent, child, count, at in self.calls:
            if first <= at < last:
                found[parent, child] = found.get((parent, child), 0) + count
        return found


@dataclass
class FakeKiali(FakeServer):
    """A mesh of workloads, with rates as texts and ids that are hashes."""

    namespaces: tuple[str, ...] = ("shop",)
    calls: list[tuple[str, str, float, float, int]] = field(default_factory=list)
    """Workloads with their version, requests and failures a second, and when."""

    def __post_init__(self) -> None:
        super().__init__()

    def documents(self, path: str, headers: dict[str, str]) -> Answer:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/api/namespaces":
            return 200, JSON, json.dumps([{"name": each, "cluster": "east"} for each in self.namespaces]).encode()
        if parts.path != "/api/namespaces/graph":
            return 404, JSON, b'{"error": "not found"}'
        if set(query["namespaces"].split(",")) - set(self.namespaces):
            return 403, JSON, b'{"error": "namespace is not accessible"}'
        return 200, JSON, json.dumps(self.graph(int(query["queryTime"]), int(query["duration"].rstrip("s")))).encode()

    def graph(self, end: int, seconds: int) -> dict[str, Any]:
        """The calls of a stretch of time."""
        held = [each for each in self.calls if (end - seconds) * 1000 <= each[4] < end * 1000]
        workloads = sorted({name for caller, target, *_ in held for name in (caller, target)})
        nodes = [{"data": self._node(name)} for name in workloads]
        edges = [
            {
                "data": {
                    "id": f"{number:064x}",
                    "source": _hash(caller),
                    "target": _hash(target),
                    "traffic": {
                        "protocol": "http",
                        "rates": {"http": f"{rate:.2f}"} | ({"http5xx": f"{failed:.2f}"} if failed else {}),
                        "responses": {},
                    },
                }
            }
            for number, (caller, target, rate, failed, _) in enumerate(held)
        ]
        box = {"data": {"id": "b" * 64, "nodeType": "box", "cluster": "east", "namespace": "shop", "isBox": "app"}}
        elements = {"nodes": [*nodes, box], "edges": edges}
        return {"timestamp": end, "duration": seconds, "graphType": "workload", "elements": elements}

    def _node(self, workload: str) -> dict[str, Any]:
        app, _, version = workload.rpartition("-")
        return {
            "id": _hash(workload),
            "nodeType": "workload",
            "cluster": "east",
            "namespace": self.namespaces[0],
            "workload": workload,
            "app": app,
            "version": version,
        }


def _hash(text: str) -> str:
    return text.encode().hex().ljust(64, "0")
