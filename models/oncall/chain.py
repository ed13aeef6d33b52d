"""Who is told, one after the other, about an alert that nobody acknowledges: the matrix's cells in order (ALT-2). Pure."""

from collections.abc import Mapping
from typing import Final

from models.oncall.plan import DEFAULT_STEPS, Plan, Step

SEVERITY_OF: Final[Mapping[int, str]] = {1: "SEV1", 2: "SEV2", 3: "SEV3", 4: "SEV4"}
"""The column of the matrix for each priority of an alert."""


def chain(plan: Plan | None, priority: int, region: str = "") -> tuple[Step, ...]:
    """The levels after the first page, lowest first; level 1 is the secondary where the matrix has no cell for it.

    Times of the cells are those of incidents: an alert goes on with its own window from level to level.
    """
    severity = SEVERITY_OF.get(priority, "SEV4")
    if plan is None:
        found = tuple(step for step in DEFAULT_STEPS if step.severity == severity)
    else:
        found = plan.steps_for(severity, region)
    return found or (Step(1, severity, 0, "secondary"),)


def next_step(plan: Plan | None, priority: int, settled: int, region: str = "") -> tuple[Step, bool] | None:
    """The lowest level above those settled (0: none yet), and whether none follows it; None where none is left."""
    left = [step for step in chain(plan, priority, region) if step.level > settled]
    return (left[0], len(left) == 1) if left else None
