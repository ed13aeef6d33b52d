"""One series with all that is known of it: samples, usual range, age, and the condition judged from its newest values."""

import numpy as np

from models.freshness.ages import AgeLimits, Freshness, freshness
from models.health.condition import Condition
from models.health.figure import age as age_words
from models.health.figure import span
from models.health.first_signs import FirstSigns
from models.health.memory import Buckets, LongMemory
from models.health.ring import RingBuffer
from models.health.samples import SampleBlock, SeriesKey, Unit
from models.health.thresholds import Rule, SeriesView, began, judge
from models.health.usual import Usual, usual_range
from models.health.verdict import Reading
from resources.said import say

CLOCK_TOLERANCE_SECONDS = 2.0
"""How far ahead of this clock a sample may be before its own clock is called wrong."""
USUAL_LASTS_SECONDS = 300.0
_BACKFILL_SAMPLES = 100


_NOT_JUDGED = (Condition.UNKNOWN, say("never seen"))


class Series:
    """State of one series. Not shared among threads."""

    def __init__(self, key: SeriesKey, unit: Unit, metric: str, capacity: int) -> None:
        self.key = key
        self.unit = unit
        self.metric = metric
        self._capacity = capacity
        self.ring = RingBuffer(capacity)
        self.memory = LongMemory()
        self.signs = FirstSigns(key.signal, unit)
        self._plain: Usual | None = None
        self.usual_made_at: float | None = None
        """When the usual range was last looked for, in seconds since the epoch."""
        self.ahead_seconds: float | None = None
        """How far its clock is ahead of ours, where that is too far to believe its times."""
        self.is_recalled = False
        """Known from an earlier run only: its last value is past, whatever its age."""
        self._received_at: float | None = None
        self._newest_claimed = -np.inf
        self._judged: tuple[Condition, str] = _NOT_JUDGED
        self.is_first_sign = False
        """Whether the condition last judged is no rule's but that of a first sign."""
        self._is_dirty = False

    @property
    def name(self) -> str:
        """What is measured, for people."""
        return self.metric or self.key.label or self.key.signal.value

    @property
    def nbytes(self) -> int:
        """Bytes held for its history: samples, quarters of an hour, and minutes judged."""
        return self.ring.nbytes + self.memory.nbytes + self.signs.nbytes

    @property
    def most_bytes(self) -> int:
        """What `nbytes` will never exceed, however long the program runs."""
        return self.ring.most_bytes + self.memory.most_bytes + self.signs.most_bytes

    @property
    def why(self) -> str:
        """The clause that goes with the condition last judged."""
        return self._judged[1]

    def take(self, block: SampleBlock, now_seconds: float, monotonic: float) -> int:
        """Append what is new; returns how many samples. A sample from the future is taken as of now, once, and marked."""
        times, values = block.times, block.values
        newest = float(times[-1]) if len(times) else -np.inf
        if not newest <= now_seconds + CLOCK_TOLERANCE_SECONDS:
            times, values = self._believable(times, values, now_seconds)
        elif newest > self._newest_claimed:
            self.ahead_seconds = None
        self._newest_claimed = max(self._newest_claimed, newest if np.isfinite(newest) else -np.inf)
        if self.is_recalled and len(times):
            self._meet_live(float(times[0]))
        taken = self.ring.append_block(times, values)
        if taken:
            self.memory.add_block(times, values)
            self.unit, self.metric = block.unit, block.metric or self.metric
            self._received_at = monotonic
            self._is_dirty = True
            self.is_recalled = False
            if taken >= _BACKFILL_SAMPLES:
                self.refresh_usual(now_seconds)
        return taken

    def recall(self, time: float, value: float) -> None:
        """Put in the last value of an earlier run, only where nothing has been received in this one."""
        if self.ring.last_time is None:
            self.ring.append_block(np.array([time]), np.array([value]))
            self.is_recalled = True

    def recall_block(self, block: SampleBlock, now_seconds: float) -> None:
        """Put in history of an earlier run: all of it past, whatever its age, and older than what was received in this one."""
        is_past = block.times <= now_seconds + CLOCK_TOLERANCE_SECONDS
        times, values = block.times[is_past], block.values[is_past]
        if self.ring.last_time is None and len(times):
            self.is_recalled = True
        self.ring.fill(times, values)
        self.memory.backfill(times, values)

    def fill(self, block: SampleBlock) -> None:
        """Put in samples the source brings later than newer ones. Nothing older makes the series look any fresher."""
        self.ring.fill(block.times, block.values)
        self.memory.backfill(block.times, block.values)

    def remember(self, buckets: Buckets) -> None:
        """Put in quarters of an hour an earlier run had summed up."""
        self.memory.restore(buckets)

    @property
    def usual(self) -> Usual | None:
        """What is usual now: as the detector has learned it, before that by the plain rule; None while too little is known."""
        return self.signs.usual or self._plain

    def follow(self, most_minutes: int) -> int:
        """Let the detector see minutes that are over; returns how many it saw."""
        if self.signs.is_outgrown(self.ring, self.memory):
            self.signs = FirstSigns(self.key.signal, self.unit)
        seen = self.signs.follow(self.ring, self.memory, most_minutes)
        self._is_dirty = self._is_dirty or seen > 0
        return seen

    def refresh_usual(self, now_seconds: float) -> None:
        """Look again for what is usual by the plain rule."""
        self._plain = usual_range(self.ring.times, self.ring.values, now_seconds)
        self.usual_made_at = now_seconds
        self._is_dirty = True

    def age(self, now_seconds: float, monotonic: float) -> float | None:
        """Seconds since the newest value was measured; never less than passed since it came, even if the clock was set back."""
        return self._age_of(self.ring.last_value_time, now_seconds, monotonic)

    def is_silent(self, now_seconds: float, monotonic: float, limits: AgeLimits) -> bool:
        """Whether nothing at all, not even a sample without a value, arrived within the hard limit."""
        age = self._age_of(self.ring.last_time, now_seconds, monotonic)
        return self.is_recalled or not freshness(age, limits).is_current

    def read(self, now_seconds: float, monotonic: float, limits: AgeLimits, rule: Rule) -> Reading:
        """The newest value, or its absence, with the condition it speaks for."""
        age = self.age(now_seconds, monotonic)
        state = Freshness.EXPIRED if self.is_recalled else freshness(age, limits)
        if self._is_dirty and state.is_current:
            self._judged = self._judge(rule)
            self._is_dirty = False
        is_current, usual = state.is_current, self.usual
        return Reading(
            self.key,
            self.name,
            self.unit,
            self.ring.last_value if is_current else None,
            self.ring.last_value,
            age,
            state is not Freshness.FRESH or self.ahead_seconds is not None,
            (usual.low, usual.high) if usual else None,
            self._judged[0] if is_current else Condition.UNKNOWN,
        )

    def judge_anew(self) -> None:
        """Forget the verdict: the rule has changed."""
        self._judged = _NOT_JUDGED
        self._is_dirty = True

    def view(self) -> SeriesView:
        """The samples for a rule; true until the next `take`."""
        return SeriesView(self.name, self.unit, self.ring.times, self.ring.values)

    def began_ms(self, rule: Rule, condition: Condition) -> int | None:
        """Since when the values are beyond the limit of this condition; None where that isn't known."""
        start = began(self.view(), rule, self.usual, condition)
        if start is None and condition is Condition.AT_RISK:
            start = self.signs.since
        return None if start is None else round(start * 1000)

    def clock_words(self) -> str:
        """What to say of a source whose clock is ahead; empty where it isn't."""
        return (
            say("; its clock is {age_words} ahead", age_words=age_words(self.ahead_seconds))
            if self.ahead_seconds is not None
            else ""
        )

    def _judge(self, rule: Rule) -> tuple[Condition, str]:
        """By its rule; what the rule lets pass may still show first signs of trouble."""
        usual = self.usual
        condition, why = judge(self.view(), rule, usual, self._judged[0])
        self.is_first_sign = condition is Condition.OK and usual is not None and self.signs.since is not None
        if usual is None or not self.is_first_sign:
            return condition, why
        edges = say("usual {low}", low=span(usual.low, usual.high, self.unit))
        return Condition.AT_RISK, say(
            "first signs: {why}, {edges} ({words})", why=why, edges=edges, words=self.signs.words
        )

    def _meet_live(self, first: float) -> None:
        """The first live samples are here: what is remembered stays, as far as it lies before them."""
        if len(self.ring) == 1:
            # One remembered value is no history to draw or to judge by.
            self.ring = RingBuffer(self._capacity)
        elif self.ring.last_time is not None and first <= self.ring.last_time:
            self.ring.cut(first)

    def _age_of(self, time: float | None, now_seconds: float, monotonic: float) -> float | None:
        if time is None:
            return None
        waited = 0.0 if self._received_at is None else monotonic - self._received_at
        return max(0.0, now_seconds - time, waited)

    def _believable(
        self, times: np.typing.NDArray[np.float64], values: np.typing.NDArray[np.float64], now_seconds: float
    ) -> tuple[np.typing.NDArray[np.float64], np.typing.NDArray[np.float64]]:
        """Samples up to now as they are, and the newest from the future as of now unless it is one seen before."""
        future = times > now_seconds + CLOCK_TOLERANCE_SECONDS
        if not future.any():
            return times, values
        past_times, past_values = times[~future], values[~future]
        latest = int(np.argmax(np.where(future, times, -np.inf)))
        if not self._newest_claimed < times[latest] < np.inf:
            return past_times, past_values
        self.ahead_seconds = float(times[latest]) - now_seconds
        earlier = past_times < now_seconds
        return np.append(past_times[earlier], now_seconds), np.append(past_values[earlier], values[latest])
