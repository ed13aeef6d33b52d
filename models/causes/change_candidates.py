"""Changes as candidates: by how long before the trouble they came, and how near in the graph to where it shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Final

from models.causes.neighbours import Neighbours
from models.health.change import Change, ChangeKind

_FADES_SECONDS: Final = 2700.0
"""After three quarters of an hour, what speaks for a change because it came before has fallen to about a third."""
_OLDEST_SECONDS: Final = 24 * 3600.0
_LATE_SECONDS: Final = 120.0
"""Clocks differ, and feeds tell late: a change a little after the trouble began may still have brought it."""
_FLAT: Final = 0.15
"""What a change within the day is worth when it is old."""
_FADED_POWER: Final = 0.3
_JUST_BEFORE: Final = 0.5
_A_HOP: Final = 0.6
_MOST_HOPS: Final = 3
_KINDS: Final[Mapping[ChangeKind, float]] = {ChangeKind.ROLLBACK: 0.6, ChangeKind.OTHER: 0.8}
_ABOVE: Final = 0.8
"""A change at a caller can overload what it needs; one below does harm more directly."""


@dataclass(frozen=True, slots=True)
class ChangeCandidate:
    """One change that may have brought it."""

    change: Change
    service: int
    weight: float
    """From 0 to 1."""
    seconds_before: float
    """How long before the trouble began; negative where it came after."""
    hops: int
    """Edges to the nearest service that stands out."""
    nearest: int


def change_candidates(
    changes: Iterable[Change], onset: float, standing_out: Mapping[int, float], near: Neighbours
) -> list[ChangeCandidate]:
    """Those that came before `onset` (seconds since the epoch) at or near a service that stands out.

    `standing_out` holds how much each such service does, from 0 to 1; the weight falls with time and with each edge.
    """
    reached = _reach(standing_out, near)
    found = []
    for change in changes:
        number = near.index.get(change.service or "")
        before = onset - change.at_ms / 1000.0
        if number is None or number not in reached or not -_LATE_SECONDS <= before <= _OLDEST_SECONDS:
            continue
        worth, hops, nearest = reached[number]
        fading = _FLAT + (1.0 - _FLAT) * exp(-max(0.0, before) / _FADES_SECONDS)
        weight = _weight(worth, fading, _KINDS.get(change.kind, 1.0))
        found.append(ChangeCandidate(change, number, weight, before, hops, nearest))
    return sorted(found, key=lambda each: (-each.weight, each.change.at_ms, each.change.key))


def _weight(worth: float, fading: float, kind: float) -> float:
    """What stands out near it, and that it came just before, each speak for it; neither does without the other."""
    near = worth * fading**_FADED_POWER * kind
    return float(1.0 - (1.0 - near) * (1.0 - _JUST_BEFORE * fading * kind * sqrt(worth)))


def _reach(standing_out: Mapping[int, float], near: Neighbours) -> dict[int, tuple[float, int, int]]:
    """For every service near one that stands out: what it is worth, how many edges away, and from which."""
    best: dict[int, tuple[float, int, int]] = {}
    front: Sequence[tuple[int, float, int]] = [
        (number, worth, number) for number, worth in sorted(standing_out.items())
    ]
    for hops in range(_MOST_HOPS + 1):
        following: list[tuple[int, float, int]] = []
        for number, worth, source in front:
            if number in best and best[number][0] >= worth:
                continue
            best[number] = (worth, hops, source)
            following += [(other, worth * _A_HOP, source) for other in near.needs[number]]
            following += [(other, worth * _A_HOP * _ABOVE, source) for other in near.callers[number]]
        front = following
    return best
