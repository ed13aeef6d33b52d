"""Whether an alert fires, sample by sample: m of n, for a time, and with a way back that doesn't flap. O(1) a sample."""

from collections import deque


class Sustained:
    """The state of one alert over one series. Times ascend, in seconds."""

    def __init__(
        self,
        need: int = 1,
        of: int = 1,
        for_seconds: float = 0.0,
        clear_seconds: float = 0.0,
        gap_seconds: float = 600.0,
    ) -> None:
        if not 1 <= need <= of:
            raise ValueError(f"expected 1 ≤ need ≤ of, found {need} of {of}")
        self._need = need
        self._for = for_seconds
        self._clear = clear_seconds
        self._gap = gap_seconds
        self._last: deque[bool] = deque(maxlen=of)
        self._beyond = 0
        self._last_time: float | None = None
        self._pending_since: float | None = None
        self._clear_since: float | None = None
        self.is_firing = False
        self.changed_at: float | None = None
        """When it last began or ended to fire."""

    def step(self, time: float, is_beyond: bool | None, is_clear: bool | None = None) -> bool:
        """Take one sample; whether the alert fires now.

        `is_beyond` None is a sample without a value: it counts neither way. `is_clear` says whether a firing alert may end;
        without it, whatever is not beyond.
        """
        if is_beyond is None:
            self._check_gap(time)
            return self.is_firing
        self._check_gap(time)
        self._last_time = time
        if len(self._last) == self._last.maxlen:
            self._beyond -= self._last[0]
        self._last.append(is_beyond)
        self._beyond += is_beyond
        if self.is_firing:
            self._maybe_end(time, not is_beyond if is_clear is None else is_clear)
        elif self._beyond >= self._need:
            self._pending_since = time if self._pending_since is None else self._pending_since
            if time - self._pending_since >= self._for:
                self._set(True, time)
        else:
            self._pending_since = None
        return self.is_firing

    def _maybe_end(self, time: float, is_clear: bool) -> None:
        if not is_clear:
            self._clear_since = None
            return
        self._clear_since = time if self._clear_since is None else self._clear_since
        # m of n works both ways: while enough of the last samples are beyond, the alert stands.
        if time - self._clear_since >= self._clear and self._beyond < self._need:
            self._set(False, time)

    def _check_gap(self, time: float) -> None:
        """What lies before a long silence belongs to another time."""
        if self._last_time is None or time - self._last_time <= self._gap:
            return
        if self.is_firing:
            self._set(False, self._last_time)
        self._last.clear()
        self._beyond = 0
        self._pending_since = None

    def _set(self, is_firing: bool, time: float) -> None:
        self.is_firing = is_firing
        self.changed_at = time
        self._pending_since = None
        self._clear_since = None


class TrailingMean:
    """The mean over the last so many seconds, each sample weighed by the time since the one before. O(1) a sample on average."""

    def __init__(self, seconds: float, gap_seconds: float = 600.0) -> None:
        self._seconds = seconds
        self._gap = gap_seconds
        self._kept: deque[tuple[float, float, float]] = deque()
        """End, span and value of each sample."""
        self._span = self._sum = 0.0
        self._dropped = 0
        self._last_time: float | None = None

    def step(self, time: float, value: float) -> float | None:
        """Take a sample; the mean, or None while less than half of the time is known."""
        span = 0.0 if self._last_time is None else time - self._last_time
        self._last_time = time
        if span > self._gap:
            span = 0.0  # what lies behind the silence is not known
        if span > 0:
            self._kept.append((time, span, value))
            self._span += span
            self._sum += span * value
        while self._kept and self._kept[0][0] <= time - self._seconds:
            _, old_span, old_value = self._kept.popleft()
            self._span -= old_span
            self._sum -= old_span * old_value
            self._dropped += 1
        if self._dropped > len(self._kept):
            # Counted anew, now and then, so that rounding can't add up.
            self._dropped = 0
            self._span = sum(kept[1] for kept in self._kept)
            self._sum = sum(kept[1] * kept[2] for kept in self._kept)
        return self._sum / self._span if self._span >= self._seconds / 2 else None
