"""Samples between the sources, the cache's file and the board: names, parts and joints. Pure."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.health.memory import BUCKET_SECONDS, Buckets, CoarseBlock, bucketed
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit
from models.store.sample_cache import Known
from models.store.sample_coarse import Quarters
from models.store.sample_minute import Stretch

SERIES_A_PIECE: Final = 10
"""Handed back at once: what the GUI thread takes up in a few milliseconds."""
_COVERED_SHARE: Final = 0.9

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """A series as the file knows it."""

    key: SeriesKey
    unit: Unit
    metric: str

    def block(self, stretch: Stretch, latest: float) -> SampleBlock:
        """Its samples up to this instant (seconds): what lies later was written by a clock that was wrong."""
        is_past = stretch.times <= latest
        return SampleBlock(self.key, self.unit, stretch.times[is_past], stretch.values[is_past], self.metric)

    def coarse(self, quarters: Quarters) -> CoarseBlock:
        """Its quarters of an hour."""
        return CoarseBlock(self.key, self.unit, Buckets(quarters.numbers, *quarters.figures), self.metric)


def name_of(key: SeriesKey) -> str:
    """The name under which the file keeps a series."""
    return json.dumps([key.service, key.signal.value, key.label], ensure_ascii=False)


def named(name: str, known: Known) -> Named | None:
    """The series of that name; None where another version of the program has a signal or unit this one lacks."""
    try:
        service, signal, label = json.loads(name)
        return Named(SeriesKey(service, Signal(signal), label), Unit(known.unit), known.metric)
    except (ValueError, TypeError):
        return None


def summed_up(times: FloatArray, values: FloatArray) -> Quarters:
    """Samples by quarters of an hour, as the long memory sums them up."""
    buckets = bucketed(times, values)
    return Quarters(buckets.numbers, np.vstack((buckets.low, buckets.mean, buckets.high, buckets.counts)))


def fresh(
    arrivals: Iterable[tuple[Sequence[SampleBlock], Sequence[SampleBlock]]],
    last: Mapping[SeriesKey, float],
    latest: float,
) -> tuple[list[SampleBlock], dict[SeriesKey, float]]:
    """One block for each series with what is not written yet, and the newest time of each that has something new.

    An arrival is new samples, of which those after the `last` written count (polls overlap), and earlier ones, which all do.
    """
    parts: dict[SeriesKey, list[SampleBlock]] = defaultdict(list)
    newest: dict[SeriesKey, float] = {}
    for blocks, earlier in arrivals:
        for block in blocks:
            after = newest.get(block.key, last.get(block.key, -np.inf))
            is_new = (block.times > after) & (block.times <= latest)
            if is_new.any():
                parts[block.key].append(_part(block, is_new))
                newest[block.key] = float(block.times[is_new][-1])
        for block in earlier:
            parts[block.key].append(_part(block, block.times <= latest))
    return [_joined(blocks) for blocks in parts.values()], newest


def pieces(items: Sequence[T]) -> Iterable[Sequence[T]]:
    """A few at a time."""
    return (items[at : at + SERIES_A_PIECE] for at in range(0, len(items), SERIES_A_PIECE))


class Coverage:
    """Which quarters of an hour are known of which series. Filled by one thread, then read by any."""

    def __init__(self) -> None:
        self._numbers: dict[SeriesKey, NDArray[np.int32]] = {}

    def __contains__(self, key: SeriesKey) -> bool:
        return key in self._numbers

    def add_samples(self, block: SampleBlock) -> None:
        """Samples of a series are known."""
        self._add(block.key, np.floor(block.times / BUCKET_SECONDS))

    def add_coarse(self, block: CoarseBlock) -> None:
        """Quarters of an hour of a series are known."""
        self._add(block.key, block.buckets.numbers)

    def covers(self, key: SeriesKey, start: float, end: float) -> bool:
        """Whether at least nine of ten quarters of an hour in this stretch (seconds since the epoch) are known."""
        numbers = self._numbers.get(key)
        if numbers is None:
            return False
        first, stop = int(start // BUCKET_SECONDS), int(end // BUCKET_SECONDS)
        found = np.searchsorted(numbers, stop) - np.searchsorted(numbers, first)
        return bool(found >= _COVERED_SHARE * (stop - first))

    def _add(self, key: SeriesKey, numbers: "NDArray[np.float64] | NDArray[np.int64]") -> None:
        held = self._numbers.get(key, np.empty(0, dtype=np.int32))
        self._numbers[key] = np.union1d(held, numbers.astype(np.int32))


def _part(block: SampleBlock, is_wanted: NDArray[np.bool_]) -> SampleBlock:
    return SampleBlock(block.key, block.unit, block.times[is_wanted], block.values[is_wanted], block.metric)


def _joined(blocks: Sequence[SampleBlock]) -> SampleBlock:
    if len(blocks) == 1:
        return blocks[0]
    times, values = (np.concatenate(parts) for parts in zip(*((one.times, one.values) for one in blocks), strict=True))
    newest = blocks[-1]
    return SampleBlock(newest.key, newest.unit, times, values, newest.metric)
