"""A line as pixel columns: what lies between two edges in time is one column, wherever the window stands.

Column k covers the seconds from k × step to (k + 1) × step since the epoch. So a column once made stays true while the
window moves on, and following the newest samples gives the same numbers as beginning anew. Peaks survive: a column keeps its
lowest and highest value. Gaps stay: an edge that the line doesn't cross has no value.
"""

import math
from typing import Final

import numpy as np

from widgets.charts.series_view import FloatArray, SparkView

_MOST_FOLLOWED: Final = 64
"""From so many new samples on it's cheaper to begin anew."""
_GAP_STEPS: Final = 3.0
"""Without marked gaps a step of more than so many usual ones is a gap."""
EVERYTHING: Final = -1


class Columns:
    """`low`, `high`: extremes of the samples in each column; `edge`: the line where the column begins. NaN for none."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.low = np.full(count, np.nan)
        self.high = np.full(count, np.nan)
        self.edge = np.full(count, np.nan)
        self.step = 0.0
        """Seconds a column."""
        self.last = 0
        """Number of the rightmost column."""
        self.shift = 0
        """By how many columns the newest `take` moved the rest to the left."""
        self.last_value: tuple[int, float] | None = None
        """Column number and value of the newest sample that has one."""
        self.ends_in_value = False
        """Whether the newest sample has a value."""
        self._extremes: tuple[float, float] | None = None
        self._source: object | None = None
        self._written = 0
        self._oldest = 0.0
        self._end = (0.0, math.nan, 0)
        """Time, value and column number of the newest sample."""

    @property
    def first(self) -> int:
        """Number of the leftmost column."""
        return self.last - self.count + 1

    def number(self, at: float) -> int:
        """Number of the column a moment lies in."""
        return math.floor(at / self.step)

    def take(self, view: SparkView) -> int:
        """Show this view. Answers the place from which on columns differ, after `shift`; EVERYTHING where all do.

        The view should begin with the last sample at or before its start, so that the line comes in from the left.
        """
        # To the millisecond: the difference of two large floats trembles, and columns must not.
        step = round((view.end - view.start) * 1000) / 1000 / self.count
        if step <= 0:
            self._clear()
            return EVERYTHING
        size = view.times.size
        end, newest = view.end, float(view.times[-1]) if size else -math.inf
        if end < newest <= end + step:
            end = newest  # A clock a little ahead of ours moves the window, it doesn't cost a fresh start.
        last = math.floor(end / step)
        new = view.written - self._written
        can_follow = (
            size > 0
            and view.source is not None
            and view.source is self._source
            and step == self.step
            and 0 <= new <= min(size, _MOST_FOLLOWED)
            and newest <= end
            and 0 <= last - self.last < self.count
            and (view.times[0] == self._oldest or view.times[0] <= (last - self.count + 1) * step)
        )
        self._source = view.source if newest <= end else None
        self._written, self.step = view.written, step
        self._oldest = float(view.times[0]) if size else 0.0
        if can_follow:
            return self._follow(view, new, last)
        self._rebuild(view, end, last)
        return EVERYTHING

    def extent(self, place: int) -> tuple[float, float]:
        """Lowest and highest point of the line in one column, NaN for none."""
        low, high = self.low.item(place), self.high.item(place)
        right = self.edge.item(place + 1) if place + 1 < self.count else math.nan
        for edge in (self.edge.item(place), right):
            if edge == edge:
                low = edge if low != low or edge < low else low
                high = edge if high != high or edge > high else high
        return low, high

    def extents(self) -> tuple[FloatArray, FloatArray]:
        """The same for all columns."""
        right = np.append(self.edge[1:], np.nan)
        return np.fmin(np.fmin(self.low, self.edge), right), np.fmax(np.fmax(self.high, self.edge), right)

    def range(self) -> tuple[float, float]:
        """Lowest and highest point of the whole line, NaN for none."""
        if self._extremes is None:
            entry = self.edge.item(0)
            low, high = np.fmin.reduce(self.low).item(), np.fmax.reduce(self.high).item()
            # Written so that a NaN on either side gives way.
            self._extremes = (
                (low if low <= entry or entry != entry else entry),
                (high if high >= entry or entry != entry else entry),
            )
        return self._extremes

    def _clear(self) -> None:
        for array in (self.low, self.high, self.edge):
            array.fill(np.nan)
        self.step, self.shift, self.last_value, self.ends_in_value, self._source = 0.0, self.count, None, False, None
        self._extremes = None

    def _follow(self, view: SparkView, new: int, last: int) -> int:
        """Only the newest samples, one by one: the everyday case, cheaper than any array operation."""
        self.shift = last - self.last
        if self.shift:
            for array in (self.low, self.high, self.edge):
                array[: -self.shift] = array[self.shift :]
                array[-self.shift :] = np.nan
            self.last, self._extremes = last, None
        first, touched = self.first, self.count - self.shift
        time, value, number = self._end
        low, high, edge, step = self.low, self.high, self.edge, self.step
        for at in range(view.times.size - new, view.times.size):
            before, value_before, number_before = time, value, number
            time, value = view.times.item(at), view.values.item(at)
            number = math.floor(time / step)
            if not math.isfinite(value):
                continue
            if value_before == value_before:
                touched = min(touched, number_before - first)
                for each in range(max(number_before + 1, first), number + 1):
                    edge[each - first] = value_before + (value - value_before) * (
                        (each * step - before) / (time - before)
                    )
            place = number - first
            if place >= 0:
                touched = min(touched, place)
                # NaN, no sample yet, compares false.
                low[place] = value if not low.item(place) <= value else low.item(place)
                high[place] = value if not high.item(place) >= value else high.item(place)
                if self._extremes is not None:
                    least, most = self._extremes
                    self._extremes = (least if least <= value else value), (most if most >= value else value)
            self.last_value = (number, value)
        self._end = (time, value if math.isfinite(value) else math.nan, number)
        if new:
            self.ends_in_value = math.isfinite(value)
        return max(0, touched)

    def _rebuild(self, view: SparkView, end: float, last: int) -> None:
        self._clear()
        self._source = view.source if not view.times.size or view.times[-1] <= end else None
        self.step = round((view.end - view.start) * 1000) / 1000 / self.count
        self.last = last
        times, values = view.times, view.values
        if times.size and times[-1] > end:
            inside = int(np.searchsorted(times, end, side="right"))
            times, values = times[:inside], values[:inside]
        if not times.size:
            return
        places = np.floor(times / self.step) - self.first
        known = np.isfinite(values)
        drawn = known & (places >= 0)
        at, shown = places[drawn].astype(np.intp), values[drawn]
        if at.size:
            starts = np.flatnonzero(np.diff(at, prepend=-1))
            self.low[at[starts]] = np.minimum.reduceat(shown, starts)
            self.high[at[starts]] = np.maximum.reduceat(shown, starts)
        self._join(places, times, values, known, is_marked=view.source is not None)
        newest = np.flatnonzero(known)[-1:]
        if newest.size:
            self.last_value = (int(places[newest[0]]) + self.first, float(values[newest[0]]))
        self.ends_in_value = bool(known[-1])
        self._end = (
            float(times[-1]),
            float(values[-1]) if known[-1] else math.nan,
            int(places[-1]) + self.first,
        )

    def _join(
        self,
        places: FloatArray,
        times: FloatArray,
        values: FloatArray,
        known: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]",
        *,
        is_marked: bool,
    ) -> None:
        """Where the line crosses the edges between columns: between two neighbouring samples that both have values."""
        numbers = np.arange(self.count)
        right = np.searchsorted(places, numbers, side="left")
        crossed = (right > 0) & (right < times.size)
        numbers, right = numbers[crossed], right[crossed]
        left = right - 1
        joined = known[left] & known[right]
        if not is_marked and times.size > 2:
            steps = np.diff(times)
            joined &= steps[left] <= _GAP_STEPS * float(np.median(steps))
        numbers, left, right = numbers[joined], left[joined], right[joined]
        moments = (numbers + self.first) * self.step
        share = (moments - times[left]) / (times[right] - times[left])
        self.edge[numbers] = values[left] + (values[right] - values[left]) * share
