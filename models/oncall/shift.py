"""Stretches of time with one person each, and how they lie over one another. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Shift:
    """One person from `start_ms` up to, not including, `end_ms`."""

    start_ms: int
    end_ms: int
    person: str
    """Id."""
    why: str
    """The rule in words: whose turn, which calendar entry, which override."""
    rank: int = 0
    """The higher covers the lower; among equals the one that began later, as a swap inside a longer shift does."""


def flattened(shifts: Iterable[Shift], start_ms: int, end_ms: int) -> tuple[Shift, ...]:
    """Who counts when, without overlaps, cut to the stretch; neighbours with the same person and reason are joined."""
    within = [each for each in shifts if each.start_ms < end_ms and each.end_ms > start_ms]
    cuts = {start_ms, end_ms}
    for each in within:
        cuts.update((max(each.start_ms, start_ms), min(each.end_ms, end_ms)))
    edges = sorted(cuts)
    begins = sorted(within, key=lambda each: each.start_ms)
    found: list[Shift] = []
    active: list[Shift] = []
    at = 0
    for low, high in pairwise(edges):
        while at < len(begins) and begins[at].start_ms <= low:
            active.append(begins[at])
            at += 1
        active = [each for each in active if each.end_ms > low]
        if not active:
            continue
        top = max(active, key=lambda each: (each.rank, each.start_ms, -each.end_ms, each.person))
        last = found[-1] if found else None
        if last is not None and last.end_ms == low and (last.person, last.why) == (top.person, top.why):
            found[-1] = replace(last, end_ms=high)
        else:
            found.append(Shift(low, high, top.person, top.why, top.rank))
    return tuple(found)


def cut(shifts: Iterable[Shift], windows: Sequence[tuple[int, int]]) -> list[Shift]:
    """The parts that lie within the windows."""
    return [
        replace(each, start_ms=max(each.start_ms, low), end_ms=min(each.end_ms, high))
        for each in shifts
        for low, high in windows
        if each.start_ms < high and each.end_ms > low
    ]


def holes(shifts: Sequence[Shift], start_ms: int, end_ms: int) -> tuple[tuple[int, int], ...]:
    """What of the stretch none of the flattened shifts covers."""
    found, at = [], start_ms
    for each in shifts:
        if each.start_ms > at:
            found.append((at, each.start_ms))
        at = max(at, each.end_ms)
    if at < end_ms:
        found.append((at, end_ms))
    return tuple(found)
