"""A failover as JSON, for verbs and exports."""

from collections.abc import Callable, Iterable
from typing import Any

from models.incident.approvals.views import Approvals
from models.incident.failover.decide_move import way_through
from models.incident.failover.flapping import Transition
from models.incident.failover.gates import gates, is_flapping
from models.incident.failover.stages import Stage, following
from models.incident.failover.timing import timing
from models.incident.failover.views import FailoverView
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId


def failover_to_json(
    failover: FailoverView,
    approvals: Approvals,
    recent: Iterable[Transition],
    past: Iterable[FailoverView],
    name_of: Callable[[PersonId], str],
    now_ms: int,
) -> dict[str, Any]:
    """Everything but the past: stage, next stages with what is in the way, checklist, readings, times."""
    known = tuple(recent)
    taken = timing(failover, now_ms, past)
    return {
        "id": failover.id,
        "name": failover.name,
        "primary": failover.primary,
        "secondary": failover.secondary,
        "services": [{"service": each.key, "tier": each.tier, "rpo_ms": each.rpo_ms} for each in failover.services],
        "stage": str(failover.stage),
        "automatic": failover.automatic,
        "reason": failover.reason,
        "triggered_by": name_of(failover.triggered_by),
        "triggered_at": rfc3339(failover.triggered_ms),
        "split_brain": list(failover.split_brain),
        "flapping": is_flapping(failover, known, now_ms),
        "next": [_next(failover, to, approvals, known, now_ms) for to in following(failover.stage)],
        "items": [
            {
                "item": each.item.key,
                "stage": str(each.item.stage),
                "team": each.item.team,
                "text": each.item.text,
                "mark": str(each.mark),
                "note": each.note or None,
                "by": None if each.by is None else name_of(each.by),
                "at": None if each.at_ms is None else rfc3339(each.at_ms),
            }
            for each in failover.items
        ],
        "readings": [
            {
                "gauge": str(each.gauge),
                "service": each.service or None,
                "value": each.value,
                "words": each.gauge.words(each.value),
                "source": each.source,
                "observed_at": rfc3339(each.observed_ms),
                "current": each.is_current(now_ms),
                "by": name_of(each.by),
            }
            for each in failover.readings
        ],
        "diverged": [
            {
                "id": each.id,
                "service": each.service,
                "count": each.count,
                "what": each.what,
                "settled": None if each.settled is None else str(each.settled),
                "note": each.note or None,
            }
            for each in failover.diverged
        ],
        "moves": [
            {
                "to": str(each.to),
                "by": name_of(each.by),
                "at": rfc3339(each.at_ms),
                "reason": each.reason or None,
                "passed": list(each.passed),
                "expected_loss": each.loss or None,
            }
            for each in failover.moves
        ],
        "times": [
            {
                "stage": str(each.stage),
                "seconds": each.ms // 1_000,
                "budget_seconds": each.budget_ms // 1_000,
                "usual_seconds": None if each.past_ms is None else each.past_ms // 1_000,
                "running": each.is_running,
                "slowest": each.is_slowest,
            }
            for each in taken.stages
        ],
        "total_seconds": taken.total_ms // 1_000,
        "rto_seconds": taken.rto_ms // 1_000,
        "rto_exceeded": taken.is_over,
    }


def _next(
    failover: FailoverView, to: Stage, approvals: Approvals, recent: tuple[Transition, ...], now_ms: int
) -> dict[str, Any]:
    passing = way_through(failover, to, approvals, recent, now_ms)
    return {
        "to": str(to),
        "open": not passing.in_the_way,
        "in_the_way": list(passing.in_the_way),
        "passed_by_approval": list(passing.passed),
        "gates": [{"gate": each.key, "met": each.is_met, "text": each.text} for each in gates(failover, to, now_ms)],
    }
