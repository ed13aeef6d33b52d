"""A Prometheus in small: samples put in by hand, the few queries the targets preset asks, and every way to misbehave."""

import bisect
import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

LOOKBACK_SECONDS = 300.0
_AGGREGATION = re.compile(r"(avg|max|sum|min) by \(([^)]*)\) \((timestamp\()?(\w+)\{([^}]*)\}\)?\)\Z")
_MATCHER = re.compile(r'(\w+)(=~|!~|!=|=)"((?:[^"\\]|\\.)*)"')
_COMBINE: dict[str, Callable[[list[float]], float]] = {
    "avg": lambda values: sum(values) / len(values),
    "max": max,
    "min": min,
    "sum": sum,
}


@dataclass
class _Stored:
    labels: dict[str, str]
    samples: list[tuple[float, str]] = field(default_factory=list)


class FakePrometheus:
    """Serves on loopback between `start` and `stop`; what it has stored outlives a stop, as on disk."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.requests: list[tuple[str, str]] = []
        self.warnings: list[str] = []
        self.refuse: dict[str, tuple[int, str]] = {}
        """Part of a query to the status and body it is answered with."""
        self.most_points = 11_000
        self.fail_before: float | None = None
        """Range queries that begin before this instant end in a fault of the server."""
        self.is_cut_off = False
        self.extra_series = 0
        self.stall = threading.Event()
        self._release = threading.Event()
        self._stored: dict[str, _Stored] = {}
        self._server: ThreadingHTTPServer | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def put(self, name: str, at: float, value: str, **labels: str) -> None:
        every = {"__name__": name, **labels}
        self._stored.setdefault(json.dumps(every, sort_keys=True), _Stored(every)).samples.append((at, value))

    def start(self) -> None:
        fake = self
        self._release.clear()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                self._answer("GET", parts.path, parse_qs(parts.query))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self._answer("POST", self.path, parse_qs(body))

            def _answer(self, method: str, path: str, fields: dict[str, list[str]]) -> None:
                if fake.stall.is_set():
                    fake._release.wait(30)
                    return
                status, text = fake._respond(method, path, {name: values[0] for name, values in fields.items()})
                content = text.encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2] if fake.is_cut_off else content)
                if fake.is_cut_off:
                    self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        self._release.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _respond(self, method: str, path: str, fields: dict[str, str]) -> tuple[int, str]:
        query = fields.get("query", "")
        self.requests.append((method, query or path))
        for part, answer in self.refuse.items():
            if part in query:
                return answer
        if query == "time()":
            return self._success({"resultType": "scalar", "result": [self.now(), str(self.now())]})
        if query == "1":
            return self._success({"resultType": "scalar", "result": [self.now(), "1"]})
        if path.startswith("/api/v1/label/"):
            return self._success(self._label_values(path.split("/")[4], fields["match[]"]))
        if path == "/api/v1/query_range":
            return self._range(query, float(fields["start"]), float(fields["end"]), float(fields["step"]))
        return 404, "not here"

    def _label_values(self, label: str, match: str) -> list[str]:
        found = _MATCHER.search(match)
        names = re.compile(found[3] if found else "")
        matching = (one.labels for one in self._stored.values() if names.fullmatch(one.labels["__name__"]))
        return sorted({labels[label] for labels in matching if labels.get(label)})

    def _range(self, query: str, start: float, end: float, step: float) -> tuple[int, str]:
        if (end - start) / step > 11_000:
            return 400, self._error("bad_data", "exceeded maximum resolution of 11,000 points per timeseries")
        if (end - start) / step > self.most_points:
            return 422, self._error("execution", "query processing would load too many samples into memory")
        if self.fail_before is not None and start < self.fail_before:
            return 503, self._error("timeout", "query timed out in expression evaluation")
        parsed = _AGGREGATION.match(query)
        if parsed is None:
            return 400, self._error("bad_data", 'invalid parameter "query": 1:1: parse error')
        combine, by, is_time, name, matchers = _COMBINE[parsed[1]], parsed[2], parsed[3], parsed[4], parsed[5]
        labels = [label.strip() for label in by.split(",")]
        groups: dict[tuple[tuple[str, str], ...], list[_Stored]] = {}
        for stored in self._stored.values():
            if stored.labels["__name__"] == name and _matches(stored.labels, matchers):
                key = tuple((label, stored.labels[label]) for label in labels if label in stored.labels)
                groups.setdefault(key, []).append(stored)
        result = []
        for key, members in groups.items():
            values = []
            for number in range(int((end - start) / step + 1e-6) + 1):
                moment = start + number * step
                present = [one for one in (_at(member, moment) for member in members) if one is not None]
                if present:
                    figures = [at if is_time else float(value) for at, value in present]
                    values.append([moment, _spelt(combine(figures))])
            if values:
                result.append({"metric": dict(key), "values": values})
        if result and self.extra_series:
            template = result[0]["values"]
            result += [
                {"metric": {"job": "many", "instance": f"{number}:1"}, "values": template}
                for number in range(self.extra_series)
            ]
        return self._success({"resultType": "matrix", "result": result})

    def _success(self, data: Any) -> tuple[int, str]:
        return 200, json.dumps({"status": "success", "data": data, "warnings": self.warnings})

    @staticmethod
    def _error(kind: str, message: str) -> str:
        return json.dumps({"status": "error", "errorType": kind, "error": message})


def _at(stored: _Stored, moment: float) -> tuple[float, str] | None:
    place = bisect.bisect_right(stored.samples, moment, key=lambda sample: sample[0]) - 1
    return stored.samples[place] if place >= 0 and stored.samples[place][0] > moment - LOOKBACK_SECONDS else None


def _matches(labels: dict[str, str], matchers: str) -> bool:
    for name, operator, raw in _MATCHER.findall(matchers):
        value, wanted = labels.get(name, ""), raw.replace("\\\\", "\\")
        is_same = bool(re.fullmatch(wanted, value)) if "~" in operator else value == wanted
        if is_same == operator.startswith("!"):
            return False
    return True


def _spelt(value: float) -> str:
    return {"nan": "NaN", "inf": "+Inf", "-inf": "-Inf"}.get(repr(value), repr(value))
