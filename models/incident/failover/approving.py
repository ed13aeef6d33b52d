"""What people approve about failovers, as exact text: any other gate, value or loss is another text and another hash."""

import hashlib
from collections.abc import Iterable
from typing import Final

from models.access.approval.policy import ApprovalPolicy
from models.incident.failover.flapping import Transition
from models.incident.failover.gates import Gate, approvers_to_go_back, gates, unmet
from models.incident.failover.stages import Stage
from models.incident.failover.views import DivergedView, FailoverView

OVERRIDE: Final = "promotion_override"
FAILBACK: Final = "failback"
LOSS: Final = "data_loss"
"""Kinds of approval."""

OVERRIDE_POLICY: Final = ApprovalPolicy(approvers=2, expiry_ms=30 * 60_000)
LOSS_POLICY: Final = ApprovalPolicy(approvers=1, expiry_ms=4 * 3_600_000)


def failback_policy(failover: FailoverView, recent: Iterable[Transition], now_ms: int) -> ApprovalPolicy:
    """One person; two for tier 0, while the sites flap, and where some gate has no current data."""
    count, _ = approvers_to_go_back(failover, recent, now_ms)
    return ApprovalPolicy(approvers=count, expiry_ms=60 * 60_000)


def to_override(failover: FailoverView, now_ms: int) -> tuple[Gate, ...]:
    """The gates of fencing and promotion that are unmet and that two people may pass."""
    return tuple(gate for gate in unmet(gates(failover, Stage.PROMOTED, now_ms)) if gate.can_override)


def override_text(failover: FailoverView, loss: str, now_ms: int) -> str:
    """What two people approve: which gates are passed, in which state, at the price of which loss."""
    lines = [
        f"Promote {failover.secondary} past unmet gates",
        f"Failover {failover.name} from {failover.primary} to {failover.secondary} ({failover.id})",
        *(f"- {gate.key}: {gate.state}" for gate in sorted(to_override(failover, now_ms), key=lambda gate: gate.key)),
        f"Expected loss of data: {loss}",
    ]
    return "\n".join(lines)


def failback_text(failover: FailoverView, now_ms: int) -> str:
    """What is approved: going back, and what nobody knows about it."""
    unknown = [gate for gate in unmet(gates(failover, Stage.FAILING_BACK, now_ms)) if gate.can_override]
    lines = [
        f"Go back from {failover.secondary} to {failover.primary}",
        f"Failover {failover.name} ({failover.id})",
        *(f"- {gate.key}: {gate.state}" for gate in sorted(unknown, key=lambda gate: gate.key)),
    ]
    return "\n".join(lines)


def loss_text(failover: FailoverView, diverged: DivergedView) -> str:
    """What is approved: that these writes are gone."""
    return "\n".join(
        (
            f"Accept {diverged.count} diverged writes of {diverged.service} as lost",
            f"{diverged.what} (by {diverged.source}; {diverged.id})",
            f"Failover {failover.name} ({failover.id})",
        )
    )


def sha256_of(text: str) -> str:
    """What a request is bound to."""
    return hashlib.sha256(text.encode()).hexdigest()
