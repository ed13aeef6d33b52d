"""Charts as CSV: every sample of the shown series in the shown stretch of time. Pure.

RFC 4180: CRLF, quotes where needed, no comment lines. Times are UTC to the millisecond; figures stand in the unit they are
kept in, which the head of each column names; heads can't begin a formula. A moment at which one series has no sample leaves
its cell empty; a gap has no rows.
"""

import csv
import io

import numpy as np

from console.live import Live
from console.panes.charts import history as chart_history
from console.panes.charts.views import PANELS, Wanted, told
from models.health.samples import FloatArray, Unit
from models.health.verdict import Reading, ServiceHealth
from models.kernel.clock import rfc3339
from resources.tongue import tr

TIME_HEAD = "time (UTC)"
_WORDS = {
    Unit.RATIO: "ratio",
    Unit.SECONDS: "s",
    Unit.PER_SECOND: "1/s",
    Unit.PER_MINUTE: "1/min",
    Unit.COUNT: "count",
    Unit.BYTES: "B",
    Unit.NONE: "",
}
_UNSAFE = ("=", "+", "-", "@", "\t", "\r", "'")


def charts_csv(live: Live, health: ServiceHealth, wanted: Wanted) -> str:
    """All series of the service's charts side by side, oldest first."""
    columns: list[tuple[str, FloatArray, FloatArray]] = []
    for signal in PANELS:
        for reading in told(health, signal):
            columns += _columns(live, reading, wanted)
    moments = np.unique(np.concatenate([np.round(times * 1000) for _head, times, _values in columns] or [np.empty(0)]))
    table = np.full((len(moments), len(columns)), np.nan)
    for place, (_head, times, values) in enumerate(columns):
        table[np.searchsorted(moments, np.round(times * 1000)), place] = values
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([TIME_HEAD, *(safe(head) for head, _times, _values in columns)])
    for at, row in zip(moments.tolist(), table, strict=True):
        if np.isfinite(row).any():
            writer.writerow(
                [rfc3339(int(at)), *(f"{value:.12g}" if np.isfinite(value) else "" for value in row.tolist())]
            )
    return out.getvalue()


def safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_UNSAFE) else text


def file_stem(health: ServiceHealth, wanted: Wanted) -> str:
    """checkout 20261121T133610Z to 20261121T143610Z."""
    start, end = (rfc3339(at)[:19].replace("-", "").replace(":", "") + "Z" for at in (wanted.start_ms, wanted.end_ms))
    service = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in health.service)
    return f"{service.lstrip('.')} {start} to {end}"


def _columns(live: Live, reading: Reading, wanted: Wanted) -> list[tuple[str, FloatArray, FloatArray]]:
    found = chart_history.inside(
        chart_history.history(live, reading.key, wanted.start_ms / 1000, wanted.end_ms / 1000),
        wanted.start_ms / 1000,
        wanted.end_ms / 1000,
    )
    key = reading.key
    name = " ".join(part for part in (key.service, key.signal.value, key.label) if part)
    unit = f" ({_WORDS[reading.unit]})" if _WORDS[reading.unit] else ""
    if found.low is None or found.high is None:
        return [(f"{name}{unit}", found.times, found.values)]
    means = tr(chart_history.MEANS)
    return [
        (f"{name}, {means}{unit}", found.times, found.values),
        (f"{name}, lowest{unit}", found.times, found.low),
        (f"{name}, highest{unit}", found.times, found.high),
    ]
