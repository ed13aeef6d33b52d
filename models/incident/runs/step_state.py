"""Where a step of a run stands, and how what several people said of it without seeing each other becomes one standing.

A standing is (generation, state). Inside a generation states only rise: todo < doing < blocked < {done, skipped, failed} <
disputed. Reopening begins the next generation, which beats all earlier ones. `join` is the least upper bound: it does not depend
on order, repetition or grouping, so replicas agree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Final


class StepState(StrEnum):
    """The value is stored."""

    TODO = "todo"
    DOING = "doing"
    BLOCKED = "blocked"
    """Begun or not, it waits for something outside; it may still become done, skipped or failed."""
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"
    DISPUTED = "disputed"
    """People who did not see each other ended it differently: reopen it and look."""

    @property
    def rank(self) -> int:
        """Height in the lattice."""
        return _RANKS[self]

    @property
    def is_over(self) -> bool:
        """Whether nothing but reopening changes it."""
        return self.rank >= _RANKS[StepState.DONE]


_RANKS: Final = {
    StepState.TODO: 0,
    StepState.DOING: 1,
    StepState.BLOCKED: 2,
    StepState.DONE: 3,
    StepState.SKIPPED: 3,
    StepState.FAILED: 3,
    StepState.DISPUTED: 4,
}


@dataclass(frozen=True, slots=True)
class StepStanding:
    """Generation, from 1, and state in it."""

    generation: int = 1
    state: StepState = StepState.TODO


NOT_BEGUN: Final = StepStanding()


def join(one: StepStanding, other: StepStanding) -> StepStanding:
    """The least standing that holds both."""
    if one.generation != other.generation:
        return max(one, other, key=lambda each: each.generation)
    if one.state.rank != other.state.rank:
        return max(one, other, key=lambda each: each.state.rank)
    return one if one.state is other.state else StepStanding(one.generation, StepState.DISPUTED)


def joined(standings: Iterable[StepStanding]) -> StepStanding:
    """The standing of a step of which all these were said."""
    return reduce(join, standings, NOT_BEGUN)
