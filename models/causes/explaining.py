"""What of a service's trouble comes from elsewhere: slowness and errors from what it needs, load from those that need it.

A caller's change is explained by the same signal of a service it needs, as far as that changed comparably much: figures of
one signal share their unit, so a millisecond more below does not explain a second more above. Symptoms without figures are
explained by symptoms below that did not begin clearly later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from models.causes.neighbours import Neighbours
from models.causes.sign import Sign
from models.causes.signal_kind import SignalKind

MOST_EXPLAINED: Final = 0.5
"""Never all of it: an edge may be wrong."""
FULL_SHARE: Final = 0.5
"""A need that changed at least half as much explains fully: callers wait for several answers."""
_SURE: Final = 4.0
"""Strength from which a change below counts as sure."""
LATER_SECONDS: Final = 60.0
"""Watchers are not punctual: what began so much later may still be the cause."""
_LATER_WEIGHT: Final = 0.3
_SILENT_HOPS: Final = 3
"""How far through services nothing is known of one looks for an explanation."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where trouble comes from, and how much of it."""

    service: int
    share: float
    sign: Sign


Signs = Sequence[Sequence[Sign]]
"""For each service by number, its signs."""


def explained(sign: Sign, service: int, signs: Signs, near: Neighbours) -> Explanation | None:
    """The service it needs that explains most of a sign of an effect; None where none does."""
    best: Explanation | None = None
    circle = near.circle
    for other in _known_below(service, signs, near):
        for theirs in signs[other]:
            share = _share(sign, theirs)
            if share > 0 and circle[other] == circle[service] and not _is_first(theirs, sign):
                share = 0.0  # of those that need one another, the one that began later can't explain
            if share > 0 and (best is None or (-share, other) < (-best.share, best.service)):
                best = Explanation(other, share, theirs)
    return best


def _known_below(service: int, signs: Signs, near: Neighbours) -> list[int]:
    """The nearest needed services of which anything is known."""
    seen, front = {service}, [service]
    known: list[int] = []
    for _hop in range(_SILENT_HOPS):
        following: list[int] = []
        for number in front:
            for target in near.needs[number]:
                if target in seen:
                    continue
                seen.add(target)
                (known if signs[target] else following).append(target)
        front = following
        if not front:
            break
    return known


def _share(sign: Sign, theirs: Sign) -> float:
    if sign.change is not None and theirs.change is not None:
        if theirs.signal != sign.signal or theirs.direction != sign.direction or not sign.change:
            return 0.0
        sure = min(1.0, abs(theirs.deviation.strength) / _SURE) if theirs.deviation is not None else 1.0
        return min(1.0, theirs.change / sign.change / FULL_SHARE) * sure
    if theirs.kind is SignalKind.TRAFFIC and theirs.direction < 0:
        return 0.0
    share = min(1.0, theirs.strength / sign.strength) if sign.strength else 0.0
    if sign.began is not None and theirs.began is not None and theirs.began > sign.began + LATER_SECONDS:
        share *= _LATER_WEIGHT
    return share


def _is_first(theirs: Sign, mine: Sign) -> bool:
    began = float("inf")
    return (theirs.began or began, -theirs.strength, theirs.service) < (
        mine.began or began,
        -mine.strength,
        mine.service,
    )
