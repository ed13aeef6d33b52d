"""What the hub counts, in Prometheus's text format. Used on the event loop only."""

from collections.abc import Iterable, Mapping
from typing import Final

_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0)
"""Upper bounds of request times, seconds."""

Labels = Mapping[str, str]


class RequestTimes:
    """How many requests were answered how, and how long it took."""

    def __init__(self) -> None:
        self._answered: dict[tuple[str, str, int], int] = {}
        self._counts: dict[str, list[int]] = {}
        self._sums: dict[str, float] = {}

    def note(self, method: str, route: str, status: int, seconds: float) -> None:
        """One answer. `route` is the path as declared, never as asked for, so that nobody can make up labels."""
        key = (method, route, status)
        self._answered[key] = self._answered.get(key, 0) + 1
        counts = self._counts.setdefault(route, [0] * (len(_BUCKETS) + 1))
        place = next((at for at, bound in enumerate(_BUCKETS) if seconds <= bound), len(_BUCKETS))
        counts[place] += 1
        self._sums[route] = self._sums.get(route, 0.0) + seconds

    def lines(self) -> Iterable[str]:
        """Of the exposition."""
        name = "watchfloor_hub_requests_total"
        rows = [
            ({"method": method, "route": route, "status": str(status)}, count)
            for (method, route, status), count in sorted(self._answered.items())
        ]
        yield from family(name, "counter", "Requests answered.", rows)
        name = "watchfloor_hub_request_seconds"
        yield f"# HELP {name} Time from the first byte of a request to the last of its answer."
        yield f"# TYPE {name} histogram"
        for route, counts in sorted(self._counts.items()):
            so_far = 0
            for bound, count in zip((*map(str, _BUCKETS), "+Inf"), counts, strict=True):
                so_far += count
                yield f"{name}_bucket{_labels({'route': route, 'le': bound})} {so_far}"
            yield f"{name}_sum{_labels({'route': route})} {self._sums[route]:.6f}"
            yield f"{name}_count{_labels({'route': route})} {so_far}"


def family(name: str, kind: str, text: str, rows: Iterable[tuple[Labels, float]]) -> Iterable[str]:
    """One metric with all its rows."""
    yield f"# HELP {name} {text}"
    yield f"# TYPE {name} {kind}"
    for labels, value in rows:
        yield f"{name}{_labels(labels)} {value:g}"


def single(name: str, kind: str, text: str, value: float) -> Iterable[str]:
    """One metric without labels."""
    return family(name, kind, text, [({}, value)])


def _labels(labels: Labels) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items()) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
