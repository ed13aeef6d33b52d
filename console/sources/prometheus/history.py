"""What is still to be asked of the past: in small stretches, the most useful first, and only as long as a poll has time.

Three kinds: the last hours sample by sample, then five weeks at one value a quarter of an hour, then the rest of the last day
sample by sample. Stretches begin and end at whole quarters of an hour, so that no quarter is ever filled by halves.
"""

import heapq
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from models.health.memory import BUCKET_SECONDS, DAYS_KEPT
from models.health.samples import SeriesKey

Covers = Callable[[SeriesKey, float, float], bool]
"""Whether a stretch of a series (seconds since the epoch) is known well enough already; may be asked from any thread."""

_FINE_SECONDS = 2 * 3_600.0
"""Length of a stretch that is asked sample by sample."""
_SOON_SECONDS = 6 * 3_600.0
"""The samples of so many hours come before the five weeks, the others after."""
_TRIES = 3
_MOST_POINTS = 60_000
"""Of all series of an answer together: reading it stops every other thread, the windows' too, for as long as it takes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One thing to ask: a question, from when to when (seconds since the epoch, whole quarters of an hour), how finely."""

    query: str
    start: float
    end: float
    is_fine: bool
    tries: int = 0


class Backlog:
    """The stretches of every question of one server. One thread owns it."""

    def __init__(
        self,
        covers: Covers,
        fine_seconds: float,
        long_seconds: float = DAYS_KEPT * 86_400.0,
        step_seconds: float = 15.0,
    ) -> None:
        """`fine_seconds` of samples `step_seconds` apart, `long_seconds` of quarters of an hour."""
        self._covers = covers
        self._step_seconds = step_seconds
        self._fine_seconds = fine_seconds
        self._long_seconds = long_seconds
        self._heap: list[tuple[int, float, int, Stretch]] = []
        self._number = 0

    def __len__(self) -> int:
        return len(self._heap)

    def begin(self, query: str, start: float, end: float) -> None:
        """A question was answered for the first time, from `start` to `end`: note what lies before."""
        oldest = end - self._fine_seconds
        self.gap(query, oldest, start, end)
        self._put(Stretch(query, _down(end - self._long_seconds), _down(oldest), is_fine=False), end)

    def gap(self, query: str, start: float, end: float, now: float) -> None:
        """Nothing was heard from `start` to `end`: ask again sample by sample, as far as samples are kept."""
        oldest = _down(max(start, now - self._fine_seconds))
        stop = _up(end)
        while stop > oldest:
            begin = max(oldest, stop - _FINE_SECONDS)
            self._put(Stretch(query, begin, stop, is_fine=True), now)
            stop = begin

    def take(self, keys_of: Callable[[str], Iterable[SeriesKey]]) -> Stretch | None:
        """The next stretch of which not every series is known already; None where nothing is left.

        `keys_of` gives the series a question has now: history of others has no place to go. The more there are, the shorter
        the stretch.
        """
        while self._heap:
            urgency, _, _, stretch = heapq.heappop(self._heap)
            keys = tuple(keys_of(stretch.query))
            if keys and not all(self._covers(key, stretch.start, stretch.end) for key in keys):
                step = self._step_seconds if stretch.is_fine else BUCKET_SECONDS
                longest = max(_down(_MOST_POINTS / len(keys) * step), BUCKET_SECONDS)
                start = max(stretch.start, stretch.end - longest)
                self._push(urgency, replace(stretch, end=start))
                return replace(stretch, start=start)
        return None

    def halve(self, stretch: Stretch, now: float) -> None:
        """It was too much for the server or for us: ask for each half. A quarter of an hour is given up."""
        middle = _down((stretch.start + stretch.end) / 2)
        if stretch.start < middle:
            self._put(replace(stretch, start=middle), now)
            self._put(replace(stretch, end=middle), now)

    def again(self, stretch: Stretch, now: float) -> None:
        """No answer: later, and not for ever."""
        if stretch.tries + 1 < _TRIES:
            self._put(replace(stretch, tries=stretch.tries + 1), now)

    def _put(self, stretch: Stretch, now: float) -> None:
        urgency = 1 if not stretch.is_fine else 0 if now - stretch.end < _SOON_SECONDS else 2
        self._push(urgency + 3 * stretch.tries, stretch)

    def _push(self, urgency: int, stretch: Stretch) -> None:
        if stretch.start < stretch.end:
            self._number += 1
            heapq.heappush(self._heap, (urgency, -stretch.end, self._number, stretch))


def covers_nothing(_key: SeriesKey, _start: float, _end: float) -> bool:
    """Nothing is known from an earlier run."""
    return False


def _down(time: float) -> float:
    return math.floor(time / BUCKET_SECONDS) * BUCKET_SECONDS


def _up(time: float) -> float:
    return math.ceil(time / BUCKET_SECONDS) * BUCKET_SECONDS
