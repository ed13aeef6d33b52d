"""The samples of one series, newest kept, oldest overwritten, readable as one piece without copying."""

import math
from collections import deque

import numpy as np

from models.health.samples import FloatArray

_STEPS_REMEMBERED = 8
_FIRST_ROOM = 64
_SPARE_SHARE = 8
"""A full ring has room for an eighth more than it keeps: so often its samples move back to the front, all at once."""
_MARK_BITS = np.uint64(0x7FF8_0000_0000_0757)
_MARK = float(_MARK_BITS.view(np.float64))
"""The NaN that marks a gap: one of its own, so that it can be told from a NaN the source reported."""


class RingBuffer:
    """A bounded series, strictly ascending in time. One thread owns it.

    What is kept slides through a buffer with a little room to spare, and moves back to its front when it reaches the end, so
    that it always lies in one piece. The views handed out are read-only windows on that memory: they stay true until the next
    append.

    A distance of more than `gap_factor` times the usual step (the median of the eight steps before) is marked by a NaN one
    step after the last sample, so that a line drawn through the values breaks there. The rule looks back only, so how a
    series is cut into blocks makes no difference.
    """

    def __init__(self, capacity: int, gap_factor: float = 2.5) -> None:
        if capacity < 2:
            raise ValueError(f"a ring needs room for at least 2 samples, not {capacity}")
        self._capacity = capacity
        self._gap_factor = gap_factor
        self._most_room = capacity + max(1, capacity // _SPARE_SHARE)
        room = min(self._most_room, _FIRST_ROOM)
        self._times, self._values = np.empty(room), np.empty(room)
        self._start = 0
        self._count = 0
        self._steps: deque[float] = deque(maxlen=_STEPS_REMEMBERED)
        self.last_time: float | None = None
        """When the newest sample was measured, in seconds since the epoch, whether or not it had a value."""
        self.last_value_time: float | None = None
        """When the newest sample that had a value was measured."""
        self.last_value: float | None = None
        """The newest value, however old."""
        self.written = 0
        """Samples and gap marks ever stored: the last `written - before` of a view are those new since `before`."""

    def __len__(self) -> int:
        return self._count

    @property
    def nbytes(self) -> int:
        """Bytes held for samples, room to grow included: 16 a sample."""
        return self._times.nbytes + self._values.nbytes

    @property
    def most_bytes(self) -> int:
        """What `nbytes` will never exceed, however long samples arrive."""
        return 16 * self._most_room

    @property
    def times(self) -> FloatArray:
        """Seconds since the epoch, oldest first; a read-only view, true until the next append."""
        return self._window(self._times)

    @property
    def values(self) -> FloatArray:
        """The values beside `times`, NaN for a gap; a read-only view, true until the next append."""
        return self._window(self._values)

    @property
    def usual_step(self) -> float | None:
        """Median distance in seconds of the newest samples; None before there are two."""
        return _lower_median(list(self._steps)) if self._steps else None

    def append_block(self, times: FloatArray, values: FloatArray) -> int:
        """Take the samples newer than all before; returns how many. Others (repeated, out of order, untimed) are dropped.

        Infinite values become NaN: they are no figure that could be judged or drawn.
        """
        if len(times) != len(values):
            raise ValueError(f"{len(times)} times but {len(values)} values")
        if len(times) == 1:
            return self._append_one(float(times[0]), float(values[0]))
        keep = _ascending_after(times, self.last_time)
        times, values = times[keep], np.where(np.isfinite(values[keep]), values[keep], np.nan)
        taken = len(times)
        if taken == 0:
            return 0
        times_before = self.last_time
        with_value = np.flatnonzero(~np.isnan(values))
        if len(with_value):
            self.last_value_time = float(times[with_value[-1]])
            self.last_value = float(values[with_value[-1]])
        self.last_time = float(times[-1])
        self._store(*self._with_gaps(times_before, times, values))
        return taken

    def samples(self) -> tuple[FloatArray, FloatArray]:
        """Copies of the times and values as they came, without the marks of gaps."""
        is_mark = self.values.view(np.uint64) == _MARK_BITS
        return self.times[~is_mark], self.values[~is_mark]

    def fill(self, times: FloatArray, values: FloatArray) -> int:
        """Put older samples where they belong, before the first and into gaps; gives how many were put in.

        Times ascend. A moment that has a sample keeps it, nothing is put behind the newest one, and a full ring keeps the
        newest samples. Costs as much as building the ring anew.
        """
        if self.last_time is None:
            return self.append_block(times, values)
        own_times, own_values = self.samples()
        is_older = np.isfinite(times) & (times < self.last_time) & ~np.isin(times, own_times)
        if self._count >= self._capacity and len(own_times):
            is_older &= times > own_times[0]
        if not is_older.any():
            return 0
        merged_times = np.concatenate((own_times, times[is_older]))
        merged_values = np.concatenate((own_values, values[is_older]))
        order = np.argsort(merged_times, kind="stable")
        last = self.last_time, self.last_value_time, self.last_value
        self._start = self._count = 0
        # Not only the end is another now: whoever follows the newest samples must begin anew.
        self.written += self._capacity
        self._steps.clear()
        self.last_time = None
        self.append_block(merged_times[order], merged_values[order])
        # The newest value may lie too far back to be in the ring any more.
        if last[1] is not None and (self.last_value_time is None or last[1] >= self.last_value_time):
            self.last_time, self.last_value_time, self.last_value = last
        return int(np.count_nonzero(is_older))

    def cut(self, time: float) -> None:
        """Forget the samples from this time on."""
        times, values = self.samples()
        is_kept = times < time
        self._start = self._count = 0
        # Not only the end is another now: whoever follows the newest samples must begin anew.
        self.written += self._capacity
        self._steps.clear()
        self.last_time = self.last_value_time = self.last_value = None
        self.append_block(times[is_kept], values[is_kept])

    def _append_one(self, time: float, value: float) -> int:
        """The same for a single sample, without the cost of array operations: the everyday case."""
        if not math.isfinite(time) or (self.last_time is not None and time <= self.last_time):
            return 0
        value = value if math.isfinite(value) else math.nan
        if self.last_time is not None:
            step = time - self.last_time
            usual = self.usual_step
            if usual is not None and step > self._gap_factor * usual:
                self._put(_inside(self.last_time, usual, step), _MARK)
            self._steps.append(step)
        self._put(time, value)
        self.last_time = time
        if not math.isnan(value):
            self.last_value_time, self.last_value = time, value
        return 1

    def _with_gaps(self, before: float | None, times: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
        """The samples with a NaN in every gap among them and towards the sample before; remembers the steps."""
        previous = times[:-1] if before is None else np.concatenate(([before], times[:-1]))
        steps = times[len(times) - len(previous) :] - previous
        known = len(self._steps)
        history = np.concatenate((np.array(self._steps), steps))
        self._steps.extend(steps[-_STEPS_REMEMBERED:].tolist())
        if len(steps) == 0:
            return times, values
        # No median is less than the least: mostly there is nothing to look at, and never much.
        wide = np.flatnonzero(steps > self._gap_factor * history.min())
        if not len(wide):
            return times, values
        padded = np.concatenate((np.full(_STEPS_REMEMBERED, np.nan), history[:-1]))
        before_each = np.lib.stride_tricks.sliding_window_view(padded, _STEPS_REMEMBERED)[known + wide]
        middle = np.maximum(np.minimum(known + wide, _STEPS_REMEMBERED) - 1, 0) // 2
        usual = np.sort(before_each, axis=1)[np.arange(len(wide)), middle]  # NaN sorts to the end
        is_gap = steps[wide] > self._gap_factor * usual
        gaps, usual = wide[is_gap], usual[is_gap]
        places = gaps + (len(times) - len(previous))
        marks = [_inside(*each) for each in zip(previous[gaps], usual, steps[gaps], strict=True)]
        return (
            np.insert(times, places, marks),
            np.insert(values, places, np.full(len(gaps), _MARK)),
        )

    def _put(self, time: float, value: float) -> None:
        end = self._start + self._count
        if end == len(self._times):
            self._make_room(1)
            end = self._start + self._count
        self.written += 1
        self._times[end], self._values[end] = time, value
        if self._count < self._capacity:
            self._count += 1
        else:
            self._start += 1

    def _store(self, times: FloatArray, values: FloatArray) -> None:
        self.written += len(times)
        times, values = times[-self._capacity :], values[-self._capacity :]
        # The oldest go first, so that what stays and what comes fit together.
        gone = max(0, self._count + len(times) - self._capacity)
        self._start, self._count = self._start + gone, self._count - gone
        if self._start + self._count + len(times) > len(self._times):
            self._make_room(len(times))
        end = self._start + self._count
        self._times[end : end + len(times)], self._values[end : end + len(times)] = times, values
        self._count += len(times)

    def _make_room(self, more: int) -> None:
        """Move what is kept to the front; into more memory, half as much again, while that is still less than the most."""
        kept, room = slice(self._start, self._start + self._count), len(self._times)
        if room < self._most_room:
            room = min(max(3 * (self._count + more) // 2, room), self._most_room)
            times, values = np.empty(room), np.empty(room)
        else:
            times, values = self._times, self._values
        times[: self._count], values[: self._count] = self._times[kept], self._values[kept]
        self._times, self._values, self._start = times, values, 0

    def _window(self, array: FloatArray) -> FloatArray:
        view = array[self._start : self._start + self._count]
        view.flags.writeable = False
        return view


def _inside(before: float, usual: float, step: float) -> float:
    """Where the NaN of a gap stands: a usual step after the last sample, or half-way where that is too small to tell apart."""
    return before + usual if before + usual > before else before + step / 2


def _ascending_after(times: FloatArray, last: float | None) -> "np.typing.NDArray[np.bool_]":
    """Which samples have a time later than `last` and than every finite time before them."""
    finite = np.where(np.isfinite(times), times, -np.inf)
    highest = np.maximum.accumulate(np.concatenate(([-np.inf if last is None else last], finite)))
    return finite > highest[:-1]


def _lower_median(steps: list[float]) -> float:
    return sorted(steps)[(len(steps) - 1) // 2]
