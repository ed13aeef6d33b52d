"""What people said of earlier candidates and clusters. Frozen facts; they change later scores a little, never decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_A_JUDGEMENT: Final = 0.12
_MOST: Final = 0.35
"""However often a service was the cause: what is measured now weighs more."""


@dataclass(frozen=True, slots=True)
class CauseJudgement:
    """A person confirmed a candidate or ruled it out."""

    service: str
    change: str | None
    """Title of the change, where a change was judged."""
    is_cause: bool
    reason: str
    by: str
    """Id of the person."""
    at_ms: int
    symptoms: tuple[str, ...] = ()
    """Ids of the services that suffered then: it counts where it is about the same ones."""


@dataclass(frozen=True, slots=True)
class ClusterJudgement:
    """A person said that alerts belong together, or that one doesn't belong to the others."""

    kinds: tuple[str, ...]
    """What they are about: "service name" of each alert, see models.causes.clusters.kind_of_alert; sorted."""
    belong_together: bool
    reason: str
    by: str
    at_ms: int


def leaning(service: str, suffering: frozenset[str], judgements: Iterable[CauseJudgement]) -> tuple[float, int, int]:
    """By how much a score moves for what was said before (a factor about 1), how often confirmed and how often ruled out.

    A judgement counts fully where the same services suffered, less where only some of them did.
    """
    moved, confirmed, ruled_out = 0.0, 0, 0
    for each in judgements:
        if each.service != service or each.change is not None:
            continue
        like = _likeness(suffering, frozenset(each.symptoms))
        moved += _A_JUDGEMENT * like * (1 if each.is_cause else -1)
        confirmed += each.is_cause
        ruled_out += not each.is_cause
    return 1.0 + max(-_MOST, min(_MOST, moved)), confirmed, ruled_out


def _likeness(now: frozenset[str], then: frozenset[str]) -> float:
    if not then or not now:
        return 0.5
    return 0.25 + 0.75 * len(now & then) / len(now | then)
