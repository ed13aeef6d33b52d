"""What is usual for a series from minute to minute, and the first signs that it no longer is.

The same detector as everywhere, fed with the mean of each minute and taught by the long memory where that reaches back for days.
What it says counts as a sign of trouble only on the bad side of the signal, above a size that matters, and when it lasts.
"""

from array import array
from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.anomaly.detector import LARGEST, Detector, Verdict
from models.health.memory import LongMemory
from models.health.ring import RingBuffer
from models.health.samples import FloatArray, Signal, Unit
from models.health.usual import Usual
from resources.said import in_a_row, say

MINUTE: Final = 60.0
PATIENCE_MINUTES: Final = 360
"""An outage of hours must not pass for usual; what lasts longer is a new normal."""
_NEED, _OF = 3, 5
"""Minutes: a sign holds when it stood in three of the last five."""
_TELLING_MINUTES: Final = 60
"""Minutes learned from before its range replaces the plain one."""
_KEPT_MINUTES: Final = 1_440
_DROPPED_MINUTES: Final = 60
"""At once."""
_TAUGHT_DAYS: Final = 2.0
_DAY: Final = 86_400.0
_MATTERS: Final = 0.25
"""Less than a quarter away from the expected is unusual perhaps, but no trouble."""
_LEAST_ERRORS: Final = 0.005
_UPWARDS: Final = frozenset((Signal.ERRORS, Signal.LATENCY, Signal.SATURATION))
_DOWNWARDS: Final = frozenset((Signal.TRAFFIC, Signal.BUSINESS))
_NOTHING: Final[FloatArray] = np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """What was usual at each minute, by what was known then."""

    times: FloatArray
    lower: FloatArray
    expected: FloatArray
    upper: FloatArray


class FirstSigns:
    """One series. `follow` brings it up to date; not shared among threads."""

    def __init__(self, signal: Signal, unit: Unit) -> None:
        self._signal = signal
        is_share = unit is Unit.RATIO
        self._detector = Detector(0.0 if is_share else None, 1.0 if is_share else None, patience=PATIENCE_MINUTES)
        self._taught_days = 0.0
        self._until = -np.inf
        """End of the last minute that was judged."""
        self._since: float | None = None
        self._recent: deque[bool] = deque(maxlen=_OF)
        self._sign = ""
        self.usual: Usual | None = None
        """The range for the present minute; None while too little was learned."""
        self._times = array("d")
        self._lower, self._expected, self._upper = array("f"), array("f"), array("f")

    def is_due(self, ring: RingBuffer) -> bool:
        """Whether a whole minute waits to be judged."""
        last = ring.last_time
        if last is None or last < self._until + MINUTE:
            return False
        return self._until > 0.0 or last >= float(ring.times[0]) // MINUTE * MINUTE + MINUTE

    def follow(self, ring: RingBuffer, memory: LongMemory, most_minutes: int) -> int:
        """Judge at most so many of the minutes that are over; returns how many were. Each costs some ten microseconds."""
        if not len(self._times):
            self._teach(ring, memory)
        ends, means = self._waiting(ring, most_minutes)
        if not len(ends):
            if ring.last_time is not None:
                self._until = max(self._until, ring.last_time // MINUTE * MINUTE)
            return 0
        for end, mean in zip(ends.tolist(), means.tolist(), strict=True):
            verdict = self._judge(end, mean)
        if self._detector.samples >= _TELLING_MINUTES:
            self.usual = Usual(verdict.lower, verdict.upper, self._detector.rule)
        self._until = float(ends[-1])
        return len(ends)

    def is_outgrown(self, ring: RingBuffer, memory: LongMemory) -> bool:
        """Whether the memory has come to reach back days further than it was taught by: a fresh start would know more."""
        return bool(self._times) and _days(ring, memory) >= self._taught_days + _TAUGHT_DAYS

    @property
    def nbytes(self) -> int:
        """Bytes held for the minutes judged: 20 a minute."""
        return sum(each.itemsize * len(each) for each in (self._times, self._lower, self._expected, self._upper))

    @property
    def most_bytes(self) -> int:
        """What `nbytes` will never exceed."""
        return 20 * (_KEPT_MINUTES + _DROPPED_MINUTES)

    @property
    def words(self) -> str:
        """What is unusual, and how the usual is known; empty where nothing is, or not for long enough."""
        return in_a_row((self._sign, "; ", self._detector.rule)) if self.since is not None else ""

    @property
    def since(self) -> float | None:
        """When the sign that holds now began, in seconds since the epoch; None where none does."""
        return self._since if sum(self._recent) >= _NEED else None

    def band(self, start: float, end: float) -> Band:
        """The minutes from `start` to `end`, oldest first; copies."""
        times = np.array(self._times)
        first, last = int(np.searchsorted(times, start)), int(np.searchsorted(times, end, side="right"))
        parts = [np.array(each[first:last], dtype=np.float64) for each in (self._lower, self._expected, self._upper)]
        return Band(times[first:last], *parts)

    def _waiting(self, ring: RingBuffer, most_minutes: int) -> tuple[FloatArray, FloatArray]:
        """The first minutes that are over and were not judged yet: when each ends, and its mean."""
        over = (ring.last_time or 0.0) // MINUTE * MINUTE
        if over <= self._until:
            # Asked of every series once more after its last minute was judged.
            return _NOTHING, _NOTHING
        all_times = ring.times
        first, last = all_times.searchsorted((self._until, over)).tolist()
        times, values = all_times[first:last], ring.values[first:last]
        known = np.isfinite(values)
        if not known.all():
            times, values = times[known], values[known]
        if not len(times):
            return _NOTHING, _NOTHING
        values = values.clip(-LARGEST, LARGEST)
        minutes = np.floor(times / MINUTE)
        starts = np.concatenate(([0], (minutes[1:] != minutes[:-1]).nonzero()[0] + 1))
        means = np.add.reduceat(values, starts) / np.diff(starts, append=len(values))
        return (minutes[starts[:most_minutes]] + 1) * MINUTE, means[:most_minutes]

    def _judge(self, end: float, mean: float) -> Verdict:
        verdict = self._detector.step(end, mean)
        if len(self._times) >= _KEPT_MINUTES + _DROPPED_MINUTES:
            for each in (self._times, self._lower, self._expected, self._upper):
                del each[:_DROPPED_MINUTES]
        self._times.append(end - MINUTE / 2)
        self._lower.append(verdict.lower)
        self._expected.append(verdict.expected)
        self._upper.append(verdict.upper)
        is_sign = verdict.is_anomaly and self._matters(mean, verdict)
        if is_sign and verdict.score >= 0.5 and verdict.sign is not None:
            self._sign = say(verdict.sign.value)
        if is_sign and not any(self._recent):
            self._since = end - MINUTE
        self._recent.append(is_sign)
        return verdict

    def _matters(self, mean: float, verdict: Verdict) -> bool:
        away = mean - verdict.expected
        is_bad = away > 0 if self._signal in _UPWARDS else away < 0 if self._signal in _DOWNWARDS else False
        if self._signal is Signal.ERRORS and mean < _LEAST_ERRORS:
            return False
        return is_bad and abs(away) >= _MATTERS * abs(verdict.expected)

    def _teach(self, ring: RingBuffer, memory: LongMemory) -> None:
        self._taught_days = _days(ring, memory)
        times, means = self._past(ring, memory)
        if len(times):
            self._detector.teach(times, means)

    def _past(self, ring: RingBuffer, memory: LongMemory) -> tuple[FloatArray, FloatArray]:
        """What the memory knows from before the samples; nothing where that is too little to teach anything."""
        if _days(ring, memory) < _TAUGHT_DAYS:
            return np.empty(0), np.empty(0)
        begin = float(ring.times[0])
        times, _, means, _ = memory.window(begin - 36 * _DAY, begin)
        return times, means


def _days(ring: RingBuffer, memory: LongMemory) -> float:
    """How far the memory reaches back beyond the samples."""
    oldest = memory.oldest
    return 0.0 if oldest is None or not len(ring) else max(0.0, float(ring.times[0]) - oldest) / _DAY
