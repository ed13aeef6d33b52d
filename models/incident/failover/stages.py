"""The stages of a failover, which may follow which, and how long each should take."""

from enum import StrEnum
from itertools import pairwise
from typing import Final


class Stage(StrEnum):
    """The value is stored; each names what has been reached."""

    TRIGGERED = "triggered"
    PRECHECK = "precheck"
    FENCED = "fenced"
    PROMOTED = "promoted"
    TRAFFIC_SHIFTED = "traffic_shifted"
    VERIFIED = "verified"
    ON_SECONDARY = "on_secondary"
    FAILING_BACK = "failing_back"
    ROLLBACK = "rollback"
    RECONCILE = "reconcile"
    ON_PRIMARY = "on_primary"

    @property
    def label(self) -> str:
        """TRAFFIC SHIFTED and so on."""
        return self.value.replace("_", " ").upper()


FORWARD: Final = (
    Stage.TRIGGERED,
    Stage.PRECHECK,
    Stage.FENCED,
    Stage.PROMOTED,
    Stage.TRAFFIC_SHIFTED,
    Stage.VERIFIED,
    Stage.ON_SECONDARY,
)
"""From the decision to the secondary carrying the load."""

_AFTER: Final = {
    **{before: (after, Stage.ROLLBACK) for before, after in pairwise(FORWARD)},
    Stage.ON_SECONDARY: (Stage.FAILING_BACK, Stage.ROLLBACK),
    Stage.FAILING_BACK: (Stage.ON_PRIMARY, Stage.ROLLBACK),
    Stage.ROLLBACK: (Stage.RECONCILE,),
    Stage.RECONCILE: (Stage.ON_PRIMARY,),
    Stage.ON_PRIMARY: (),
}

CAUTION: Final = (
    Stage.ROLLBACK,
    Stage.RECONCILE,
    *FORWARD,
    Stage.FAILING_BACK,
    Stage.ON_PRIMARY,
)
"""Where two people moved it to different stages without seeing each other, the one that stands first here counts."""

TRANSITIONS: Final = frozenset({Stage.PROMOTED, Stage.ROLLBACK, Stage.ON_PRIMARY})
"""Reaching one of these changes which site takes writes, or undoes it."""

BUDGET_MS: Final = {
    Stage.PRECHECK: 5 * 60_000,
    Stage.FENCED: 5 * 60_000,
    Stage.PROMOTED: 5 * 60_000,
    Stage.TRAFFIC_SHIFTED: 10 * 60_000,
    Stage.VERIFIED: 10 * 60_000,
    Stage.ON_SECONDARY: 5 * 60_000,
    Stage.FAILING_BACK: 30 * 60_000,
    Stage.ON_PRIMARY: 30 * 60_000,
    Stage.ROLLBACK: 5 * 60_000,
    Stage.RECONCILE: 60 * 60_000,
}
"""How long reaching a stage may take from the one before."""


def following(stage: Stage) -> tuple[Stage, ...]:
    """Where it may go from here, the usual way first."""
    return _AFTER[stage]


def safest(stages: tuple[Stage, ...]) -> Stage:
    """The one that counts among several."""
    return min(stages, key=CAUTION.index)
