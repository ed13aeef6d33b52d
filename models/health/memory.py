"""The long memory of one series: quarters of an hour over five weeks, each with its lowest, mean and highest value.

Kept beside the ring of raw samples, so that ranges of days and baselines by the hour of the week have something to look at.
Bounded, and small as long as little is known.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.health.samples import FloatArray, SampleBlock, SeriesKey, Unit

BUCKET_SECONDS = 900.0
"""Buckets begin at whole quarters of an hour since the epoch."""
DAYS_KEPT = 35
"""Four weeks for the baseline, and the week that is compared with them."""
_BUCKETS_A_DAY = 96
_LOW, _MEAN, _HIGH, _COUNT = range(4)
_LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True, slots=True, eq=False)
class Buckets:
    """Quarters of an hour that have values, ascending."""

    numbers: NDArray[np.int64]
    """Whole quarters of an hour since the epoch."""
    low: FloatArray
    mean: FloatArray
    high: FloatArray
    counts: FloatArray
    """Samples in each; at least 1."""


@dataclass(frozen=True, slots=True, eq=False)
class CoarseBlock:
    """What an earlier run knew of one series, by quarters of an hour."""

    key: SeriesKey
    unit: Unit
    buckets: Buckets
    metric: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Recalled:
    """A piece of what an earlier run knew, on its way to the board."""

    blocks: tuple[SampleBlock, ...]
    coarse: tuple[CoarseBlock, ...] = ()


def bucketed(times: FloatArray, values: FloatArray) -> Buckets:
    """Samples by quarters of an hour, in any order; times in seconds since the epoch. What is not finite does not count."""
    is_value = np.isfinite(times) & np.isfinite(values)
    times, values = times[is_value], np.clip(values[is_value], -_LARGEST, _LARGEST)
    numbers = np.floor(times / BUCKET_SECONDS).astype(np.int64)
    if len(numbers) and np.any(np.diff(numbers) < 0):
        order = np.argsort(numbers, kind="stable")
        numbers, values = numbers[order], values[order]
    if not len(numbers):
        nothing = np.empty(0)
        return Buckets(numbers, nothing, nothing, nothing, nothing)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(numbers)) + 1))
    counts = np.diff(np.concatenate((starts, [len(numbers)]))).astype(np.float64)
    # Divided first: the sum of values near the largest float must not overflow.
    shares = values / np.repeat(counts, counts.astype(np.int64))
    return Buckets(
        numbers[starts],
        np.minimum.reduceat(values, starts),
        np.add.reduceat(shares, starts),
        np.maximum.reduceat(values, starts),
        counts,
    )


class LongMemory:
    """One series by quarters of an hour; gaps are NaN. One thread owns it.

    New samples are taken once and in order, since what is summed up can't be told apart any more: `add_block` takes only
    what is newer than the last sample taken. What is older comes by `backfill` and only fills buckets that are empty.
    """

    def __init__(self, days: int = DAYS_KEPT) -> None:
        self._most = days * _BUCKETS_A_DAY
        self._table: NDArray[np.float32] = np.empty((4, 0), dtype=np.float32)
        self._first = 0
        """Number of the bucket in column 0."""
        self._used = 0
        self._bucket: int | None = None
        """The bucket that grows; its sums are held apart in double precision until it is looked at or ends."""
        self._low = self._high = self._mean = 0.0
        self._count = 0.0
        self._later: list[tuple[FloatArray, FloatArray]] = []
        """Taken, and summed up when first looked at: a console that starts has more urgent work."""
        self._later_began: float | None = None
        """When the first bucket of those will begin; None where that is not so simple."""
        self.last_time: float | None = None
        """Of the newest sample taken, with or without a value; seconds since the epoch."""

    def __len__(self) -> int:
        """How many buckets have a value."""
        self._settle()
        return int(np.count_nonzero(self._table[_COUNT, : self._used]))

    @property
    def oldest(self) -> float | None:
        """When the first bucket that has a value begins, in seconds since the epoch; None for an empty memory."""
        if len(self._later) == 1 and not self._used and self._later_began is not None:
            return self._later_began
        self._settle()
        known = np.flatnonzero(self._table[_COUNT, : self._used])
        return None if not len(known) else (self._first + int(known[0])) * BUCKET_SECONDS

    @property
    def nbytes(self) -> int:
        """Bytes held for buckets: 16 a bucket, room to grow included."""
        return self._table.nbytes

    @property
    def most_bytes(self) -> int:
        """What `nbytes` will never exceed, however long samples arrive."""
        return 16 * (self._most + _BUCKETS_A_DAY)

    def add(self, time: float, value: float) -> None:
        """One new sample: the everyday case."""
        if not math.isfinite(time) or (self.last_time is not None and time <= self.last_time):
            return
        self.last_time = time
        if not math.isfinite(value):
            return
        if self._later:
            self._settle()
        bucket = int(time // BUCKET_SECONDS)
        if bucket != self._bucket:
            self._begin(bucket)
        value = min(max(value, -_LARGEST), _LARGEST)
        self._count += 1
        self._mean += (value - self._mean) / self._count
        if value < self._low:
            self._low = value
        if value > self._high:
            self._high = value

    def add_block(self, times: FloatArray, values: FloatArray) -> None:
        """Take the samples newer than the last one taken; times ascend, in seconds since the epoch."""
        if len(times) == 1:
            self.add(float(times[0]), float(values[0]))
            return
        is_new = np.isfinite(times) if self.last_time is None else np.isfinite(times) & (times > self.last_time)
        times, values = times[is_new], values[is_new]
        if not len(times):
            return
        self.last_time = float(times.max())
        if self._used or self._later:
            self._settle()
            self._merge(bucketed(times, values))
        else:
            self._later.append((times, values))
            # Asked of every series again and again soon after the start, when most are not summed up yet.
            numbers = times[np.isfinite(values)] // BUCKET_SECONDS
            is_whole = len(numbers) and numbers.max() - numbers.min() < self._most
            self._later_began = float(numbers.min() * BUCKET_SECONDS) if is_whole else None

    def backfill(self, times: FloatArray, values: FloatArray) -> int:
        """Older samples, into buckets that are empty; gives how many buckets they filled."""
        filled = self.restore(bucketed(times, values))
        finite = times[np.isfinite(times)]
        if len(finite) and (self.last_time is None or float(finite.max()) > self.last_time):
            self.last_time = float(finite.max())
        return filled

    def restore(self, buckets: Buckets) -> int:
        """Buckets as an earlier run knew them, where none is known now; gives how many were taken."""
        self._settle()
        newest = self._first + self._used - 1 if self._used else int(buckets.numbers.max(initial=0))
        is_wanted = (buckets.numbers > newest - self._most) & (buckets.counts >= 1)
        if not is_wanted.any():
            return 0
        numbers = buckets.numbers[is_wanted]
        self._make_room(int(numbers[0]), int(numbers[-1]))
        is_empty = (numbers >= self._first) & (self._table[_COUNT, np.maximum(numbers - self._first, 0)] == 0)
        places = numbers[is_empty] - self._first
        for row, figures in enumerate((buckets.low, buckets.mean, buckets.high, buckets.counts)):
            self._table[row, places] = figures[is_wanted][is_empty]
        self._bucket = None
        return len(places)

    def window(self, start: float, end: float) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        """Every bucket that overlaps start ≤ t < end and lies between the first and the last one known.

        Gives the buckets' middles in seconds since the epoch, lowest, mean and highest values; NaN where nothing is known;
        oldest first.
        """
        self._settle()
        from_column = max(0, self._used - self._most)
        if start > -math.inf:
            from_column = max(from_column, math.floor(start / BUCKET_SECONDS) - self._first)
        to_column = self._used
        if end < math.inf:
            to_column = min(to_column, math.ceil(end / BUCKET_SECONDS) - self._first)
        to_column = max(from_column, to_column)
        columns = self._table[:, from_column:to_column].astype(np.float64)
        middles = ((self._first + np.arange(from_column, to_column) + 0.5) * BUCKET_SECONDS).astype(np.float64)
        return middles, columns[_LOW], columns[_MEAN], columns[_HIGH]

    def _merge(self, buckets: Buckets) -> None:
        """Put new samples on top of what the buckets hold."""
        self._bucket = None
        numbers = buckets.numbers
        if not len(numbers):
            return
        self._make_room(int(numbers[0]), int(numbers[-1]))
        is_kept = numbers >= self._first
        places = numbers[is_kept] - self._first
        held = self._table[:, places].astype(np.float64)
        added = np.vstack((buckets.low, buckets.mean, buckets.high, buckets.counts))[:, is_kept]
        counts = held[_COUNT] + added[_COUNT]
        before = np.where(held[_COUNT] > 0, held[_MEAN], 0.0)
        self._table[_LOW, places] = np.fmin(held[_LOW], added[_LOW])
        self._table[_HIGH, places] = np.fmax(held[_HIGH], added[_HIGH])
        self._table[_MEAN, places] = before * (held[_COUNT] / counts) + added[_MEAN] * (added[_COUNT] / counts)
        self._table[_COUNT, places] = counts

    def _begin(self, bucket: int) -> None:
        """Let another bucket grow, from what is known of it."""
        self._settle()
        self._make_room(bucket, bucket)
        column = self._table[:, bucket - self._first]
        self._bucket, self._count = bucket, float(column[_COUNT])
        is_new = self._count == 0
        self._low, self._high = (math.inf, -math.inf) if is_new else (float(column[_LOW]), float(column[_HIGH]))
        self._mean = 0.0 if is_new else float(column[_MEAN])

    def _settle(self) -> None:
        """Write down what waits and the bucket that grows, which goes on growing."""
        while self._later:
            self._merge(bucketed(*self._later.pop()))
        if self._bucket is not None and self._count:
            self._table[:, self._bucket - self._first] = (self._low, self._mean, self._high, self._count)

    def _make_room(self, low: int, high: int) -> None:
        """Columns for these buckets, as far as they lie within what is kept; the oldest go."""
        if not self._used:
            self._first = max(low, high - self._most + 1)
        high = max(high, self._first + self._used - 1)
        first = max(min(low, self._first), high - self._most + 1)
        used = high - first + 1
        if first >= self._first and high - self._first < self._table.shape[1]:
            # A day of columns more than are kept, so that the table moves once a day and not with every bucket.
            self._used = high - self._first + 1
            return
        # Twice as many at first, later two days more: so little is held for what is not there yet.
        spare = min(max(used, _BUCKETS_A_DAY // 8), 2 * _BUCKETS_A_DAY)
        room = min(used + spare, self._most + _BUCKETS_A_DAY)
        table = np.full((4, room), np.nan, dtype=np.float32)
        table[_COUNT] = 0
        source_from = max(0, first - self._first)
        kept = self._table[:, source_from : self._used]
        if kept.shape[1]:
            place = self._first + source_from - first
            table[:, place : place + kept.shape[1]] = kept
        self._table, self._first, self._used = table, first, used
