"""What is known of one series over a stretch of time: raw samples where the ring holds them, else quarter-hour means.

Up to a day the ring is asked first, and the long memory only for what lies before its first sample; beyond a day the memory
alone is drawn, because samples beside means would look like unrest. A week ago is asked for in the same way.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from console.live import Live
from console.panes.words import minute
from models.health.samples import FloatArray, SeriesKey
from resources.tongue import marked, tr
from widgets.charts.detail_view import LineView
from widgets.charts.series_view import BandView
from widgets.charts.time_axis import moment

WEEK: Final = 7 * 86_400.0
_BUCKET: Final = 900.0
_LATE: Final = 0.1
_RAW_UP_TO: Final = 86_400.0 + 2 * _BUCKET
MEANS: Final = marked("15 min means")


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Samples or means, oldest first."""

    times: FloatArray
    values: FloatArray
    low: FloatArray | None = None
    high: FloatArray | None = None
    means_until: float | None = None
    """Up to when values are means; None where all are samples."""

    @property
    def is_known(self) -> bool:
        """Whether there is a single value."""
        return bool(np.isfinite(self.values).any())


def history(live: Live, key: SeriesKey, start: float, end: float) -> History:
    """A series from `start` to `end`, seconds since the epoch. Views into the ring: true until the next tick."""
    raw = _raw(live, key, start, end)
    if end - start <= _RAW_UP_TO and raw.times.size and raw.times[0] <= start + 2 * _step(raw.times):
        return raw
    memory = live.board.memory(key)
    if memory is None:
        return raw
    until = end if end - start > _RAW_UP_TO or not raw.times.size else float(raw.times[0])
    times, low, mean, high = memory.window(start - _BUCKET, until)
    # A bucket that reaches into the samples also holds what they hold, and would draw a line before their first.
    inside = times < until if until >= end else times + _BUCKET / 2 <= until
    coarse = History(times[inside], mean[inside], low[inside], high[inside], until)
    if not coarse.is_known:
        return raw
    if until >= end:
        return coarse
    # Means first, samples behind: each sample is its own lowest and highest.
    low, high = (np.concatenate((edge, raw.values)) for edge in (low[inside], high[inside]))
    times, values = np.concatenate((coarse.times, raw.times)), np.concatenate((coarse.values, raw.values))
    return History(times, values, low, high, until)


def inside(found: History, start: float, end: float) -> History:
    """Only what lies from `start` to `end`: lines of means reach a bucket farther, to the edges of the plot."""
    first, last = int(np.searchsorted(found.times, start)), int(np.searchsorted(found.times, end, side="right"))
    part = slice(first, last)
    low, high = (None if edge is None else edge[part] for edge in (found.low, found.high))
    return History(found.times[part], found.values[part], low, high, found.means_until)


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """A series a week before, moved to the present stretch, and how it is told."""

    line: LineView
    words: str


def last_week(live: Live, key: SeriesKey, start: float, end: float) -> Past | None:
    """The same stretch a week before, moved here; None where nothing is known of it."""
    # A bucket more on either side, so that a line of means reaches the edges.
    found = history(live, key, start - WEEK - _BUCKET, end - WEEK + _BUCKET)
    if not found.is_known:
        return None
    words = tr("last week as {means}", means=tr(MEANS)) if found.means_until is not None else ""
    return Past(LineView(found.times + WEEK, found.values, tr("last week")), words)


def knows_last_week(live: Live, key: SeriesKey, start: float, end: float) -> bool:
    """Whether `last_week` would find anything."""
    return history(live, key, start - WEEK, end - WEEK).is_known


def band(live: Live, key: SeriesKey, start: float, end: float) -> BandView | None:
    """What was usual at each moment; a straight band where only the usual range of now is known."""
    ask = getattr(live.board, "band", None)
    found = ask(key, start, end) if callable(ask) else None
    if found is not None and len(found.times):
        return BandView(found.times, found.lower, found.upper)
    usual = live.board.usual(key)
    if usual is None:
        return None
    return BandView(np.array([start, end]), np.full(2, usual.low), np.full(2, usual.high))


def meta_words(found: list[History], start: float, end: float) -> str:
    """What to say of means among the lines, and of a beginning of which nothing is known; empty where nothing is to be said."""
    words = []
    means = [each.means_until for each in found if each.means_until is not None]
    if means:
        words.append(
            tr(MEANS)
            if end - start > _RAW_UP_TO
            else tr("{means} before {minute}", means=tr(MEANS), minute=minute(round(max(means) * 1000)))
        )
    known = [float(each.times[np.isfinite(each.values)][0]) for each in found if each.is_known]
    if known and min(known) > start + (end - start) * _LATE:
        words.append(tr("known since {moment}Z", moment=moment(min(known), is_long=end - start > _RAW_UP_TO)[:-4]))
    return " · ".join(words)


def _raw(live: Live, key: SeriesKey, start: float, end: float) -> History:
    ring = live.board.series(key)
    if ring is None:
        return History(np.empty(0), np.empty(0))
    times = ring.times
    first, last = int(np.searchsorted(times, start)), int(np.searchsorted(times, end, side="right"))
    return History(times[first:last], ring.values[first:last])


def _step(times: FloatArray) -> float:
    return float(np.median(np.diff(times[:16]))) if times.size > 1 else 60.0
