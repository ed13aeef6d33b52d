"""The charts of one service at one moment, to be pinned: the words of the entry, the data, the picture's name. Pure."""

from typing import Any, Final

from console.live import Live
from console.panes.charts import history as chart_history
from console.panes.charts.views import PANELS, Wanted, told
from models.health.verdict import Reading, ServiceHealth
from models.kernel.clock import rfc3339, utc

NAME: Final = "charts"
_MOST_SAMPLES: Final = 4_000
"""Of one series: a picture shows no more, and the data travel with the incident."""


def words(health: ServiceHealth, wanted: Wanted) -> str:
    """Charts of checkout, 13:36Z to 14:36Z: DOWN; errors, latency."""
    span = f"{utc(wanted.start_ms):%H:%M}Z to {utc(wanted.end_ms):%H:%M}Z"
    series = ", ".join(dict.fromkeys(signal.value for signal in PANELS if told(health, signal)))
    return f"Charts of {health.service}, {span}: {health.condition.value.upper()}; {series or 'no series'}"


def data(live: Live, health: ServiceHealth, wanted: Wanted, number: str) -> dict[str, Any]:
    """Every series of the charts in the shown stretch of time, as JSON will have it; values in the unit they are kept in."""
    return {
        "watchfloor": "charts/1",
        "incident": number,
        "as_of": rfc3339(wanted.now_ms),
        "service": health.service,
        "condition": health.condition.value,
        "from": rfc3339(wanted.start_ms),
        "to": rfc3339(wanted.end_ms),
        "series": [_series(live, reading, wanted) for signal in PANELS for reading in told(health, signal)],
    }


def _series(live: Live, reading: Reading, wanted: Wanted) -> dict[str, Any]:
    start, end = wanted.start_ms / 1000, wanted.end_ms / 1000
    found = chart_history.inside(chart_history.history(live, reading.key, start, end), start, end)
    step = max(1, -(-len(found.times) // _MOST_SAMPLES))
    return {
        "signal": reading.key.signal.value,
        "label": reading.key.label,
        "unit": reading.unit.value,
        "every": step,
        "times_ms": [round(at * 1000) for at in found.times[::step].tolist()],
        # JSON has no word for a gap but null.
        "values": [value if value == value else None for value in found.values[::step].tolist()],
    }
