"""An agreement (SLA) beside the objective (SLO) that protects it: how much room is left, and when it ends."""

from dataclasses import dataclass

from models.slo.burn import exhaustion_seconds
from models.slo.words import budget, percent, rough
from resources.said import said_join, say


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
        clauses.append(say("SLA {percent}: what was achieved is not known", percent=percent(sla)))
    else:
        headroom = 1.0 - error_ratio - sla
        left = 1.0 - error_ratio * elapsed / ((1.0 - sla) * period)
        if left <= 0:
            breach = 0.0
            clauses.append(
                say(
                    "SLA {percent} is broken: {percent2} achieved",
                    percent=percent(sla),
                    percent2=percent(1.0 - error_ratio),
                )
            )
        else:
            clauses.append(
                say("SLA {percent}: {budget} of what it allows is left", percent=percent(sla), budget=budget(left))
            )
            if present_errors is not None:
                breach = exhaustion_seconds(left, present_errors / (1.0 - sla), period)
            if breach is not None:
                clauses.append(say("broken in {rough} at the present rate", rough=rough(breach)))
    if not is_stricter:
        clauses.append(say("the SLO of {percent} is not stricter than the SLA it protects", percent=percent(objective)))
    return SlaHeadroom(sla, headroom, breach, is_stricter, said_join(", ", clauses) + ".")
