"""An agreement (SLA) beside the objective (SLO) that protects it: how much room is left, and when it ends."""

from dataclasses import dataclass

from models.slo.burn import exhaustion_seconds
from models.slo.words import budget, percent, rough


@dataclass(frozen=True, slots=True)
class SlaHeadroom:
    """Where a service stands against its contract."""

    sla: float
    """The contract's ratio, e.g. 0.995."""
    headroom: float | None
    """Achieved minus the contract's ratio; negative where it is broken; None where what was achieved isn't known."""
    breach_seconds: float | None
    """Seconds until the contract is broken at the present rate; 0 where it is; None where unknown or nothing spends it."""
    is_slo_stricter: bool
    """Whether the objective would be missed before the agreement. One that isn't protects nothing."""
    sentence: str


def sla_headroom(
    sla: float, objective: float, error_ratio: float | None, elapsed: float, present_errors: float | None, period: float
) -> SlaHeadroom:
    """The standing against an agreement over the same window as the objective.

    `error_ratio` is that of the part of the window that has passed, of `elapsed` seconds; `present_errors` the error ratio now;
    `period` the whole window in seconds.
    """
    is_stricter = objective > sla
    clauses = []
    headroom = breach = None
    if error_ratio is None:
        clauses.append(f"SLA {percent(sla)}: what was achieved is not known")
    else:
        headroom = 1.0 - error_ratio - sla
        left = 1.0 - error_ratio * elapsed / ((1.0 - sla) * period)
        if left <= 0:
            breach = 0.0
            clauses.append(f"SLA {percent(sla)} is broken: {percent(1.0 - error_ratio)} achieved")
        else:
            clauses.append(f"SLA {percent(sla)}: {budget(left)} of what it allows is left")
            if present_errors is not None:
                breach = exhaustion_seconds(left, present_errors / (1.0 - sla), period)
            if breach is not None:
                clauses.append(f"broken in {rough(breach)} at the present rate")
    if not is_stricter:
        clauses.append(f"the SLO of {percent(objective)} is not stricter than the SLA it protects")
    return SlaHeadroom(sla, headroom, breach, is_stricter, ", ".join(clauses) + ".")
