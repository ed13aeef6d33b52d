"""Sets of time: sorted, disjoint intervals in milliseconds, each from its start up to but not including its end."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Interval(NamedTuple):
    """A stretch of time, milliseconds since the epoch; start ≤ end."""

    start_ms: int
    end_ms: int

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms

    def within(self, other: "Interval") -> "Interval | None":
        """The part that lies inside another; None where there is none."""
        start, end = max(self.start_ms, other.start_ms), min(self.end_ms, other.end_ms)
        return Interval(start, end) if start < end else None


def union(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """All of them as disjoint intervals in order; touching ones become one."""
    merged: list[Interval] = []
    for each in sorted(interval for interval in intervals if interval.length_ms > 0):
        if merged and each.start_ms <= merged[-1].end_ms:
            merged[-1] = Interval(merged[-1].start_ms, max(merged[-1].end_ms, each.end_ms))
        else:
            merged.append(each)
    return tuple(merged)


def without(intervals: Sequence[Interval], removed: Sequence[Interval]) -> tuple[Interval, ...]:
    """What is left of the first set without the second; both as `union` gives them."""
    left: list[Interval] = []
    for each in intervals:
        start = each.start_ms
        first = bisect_right(removed, start, key=lambda hole: hole.end_ms)
        for place in range(first, len(removed)):
            hole = removed[place]
            if hole.start_ms >= each.end_ms:
                break
            if hole.start_ms > start:
                left.append(Interval(start, hole.start_ms))
            start = max(start, hole.end_ms)
        if start < each.end_ms:
            left.append(Interval(start, each.end_ms))
    return tuple(left)


def length_ms(intervals: Iterable[Interval]) -> int:
    """Milliseconds in all; the intervals must be disjoint."""
    return sum(each.length_ms for each in intervals)
