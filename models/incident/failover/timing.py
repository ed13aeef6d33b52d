"""How long the stages took, against their budgets, past runs and the RTO."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from models.incident.failover.flapping import sites_of
from models.incident.failover.stages import BUDGET_MS, FORWARD, Stage
from models.incident.failover.views import FailoverView


@dataclass(frozen=True, slots=True)
class StageTime:
    """One stage of one failover."""

    stage: Stage
    ms: int
    """From the stage before until this one was reached; until now for the one people work towards."""
    budget_ms: int
    past_ms: int | None
    """Median of past runs; None without any."""
    is_running: bool
    is_slowest: bool
    """Furthest beyond its budget of all, or simply the longest where none is beyond."""

    @property
    def is_over(self) -> bool:
        """Longer than its budget."""
        return self.ms > self.budget_ms


@dataclass(frozen=True, slots=True)
class Timing:
    """All of one failover."""

    stages: tuple[StageTime, ...]
    total_ms: int
    """From the trigger until VERIFIED; until now while it is not."""
    rto_ms: int
    is_running: bool

    @property
    def is_over(self) -> bool:
        """Beyond the RTO."""
        return self.total_ms > self.rto_ms


def timing(failover: FailoverView, now_ms: int, past: Iterable[FailoverView] = ()) -> Timing:
    """The times of a failover; those of `past` between the same sites are compared with."""
    sites = sites_of(failover.primary, failover.secondary)
    same = [each for each in past if each.id != failover.id and sites_of(each.primary, each.secondary) == sites]
    before = [steps(each, now_ms) for each in same]
    found = []
    for stage, ms, is_running in steps(failover, now_ms):
        earlier = [taken for run in before for other, taken, runs in run if other is stage and not runs]
        found.append(
            StageTime(stage, ms, BUDGET_MS[stage], round(median(earlier)) if earlier else None, is_running, False)
        )
    slowest = max(found, key=lambda each: (each.ms / each.budget_ms, each.ms), default=None)
    stages = tuple(
        StageTime(each.stage, each.ms, each.budget_ms, each.past_ms, each.is_running, each is slowest) for each in found
    )
    verified = next((move.at_ms for move in failover.moves if move.to is Stage.VERIFIED), None)
    gone = next((move.at_ms for move in failover.moves if move.to is Stage.ROLLBACK), None)
    ended = verified if verified is not None else gone
    until = now_ms if ended is None else ended
    return Timing(stages, max(until - failover.triggered_ms, 0), failover.rto_ms, ended is None)


def steps(failover: FailoverView, now_ms: int) -> list[tuple[Stage, int, bool]]:
    """Each stage that was reached, with how long it took; and the next on the way, until now."""
    found, since = [], failover.triggered_ms
    for move in failover.moves:
        found.append((move.to, max(move.at_ms - since, 0), False))
        since = move.at_ms
    if failover.stage in FORWARD[:-1]:
        coming = FORWARD[FORWARD.index(failover.stage) + 1]
        found.append((coming, max(now_ms - since, 0), True))
    return found
