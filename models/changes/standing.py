"""What is said of one change: its verdict in a sentence with the figures behind it."""

from dataclasses import dataclass

from models.changes.comparison import Comparison, Verdict
from models.changes.plan import Plan
from models.health.change import Change
from models.health.condition import Condition
from models.health.figure import age, figure

_CONDITIONS = {
    Verdict.WORSE: Condition.DEGRADED,
    Verdict.BETTER: Condition.OK,
    Verdict.NO_CHANGE: Condition.OK,
    Verdict.TOO_EARLY: Condition.UNKNOWN,
    Verdict.NO_DATA: Condition.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class ChangeStanding:
    """One change as it stands at the last look. Ready to be shown."""

    change: Change
    verdict: Verdict
    sentence: str
    comparisons: tuple[Comparison, ...] = ()
    """By series; the one the sentence names comes first."""
    looked_ms: int | None = None
    """Up to when samples were taken into account; None before the first look."""
    raised_ms: int | None = None
    """When it was first called a regression, None where it never was. Stays when the worsening passes."""
    began_ms: int | None = None
    """When the worsening most likely began."""
    is_final: bool = False
    """Whether the window after the change is over: the verdict will not change any more."""
    also: tuple[str, ...] = ()
    """Titles of other changes after which something worsened earlier: the likelier suspects."""

    @property
    def condition(self) -> Condition:
        """As the other boards say it: a regression is DEGRADED, what isn't known is UNKNOWN."""
        return _CONDITIONS[self.verdict]


def sentence(change: Change, verdict: Verdict, decided: Comparison | None, plan: Plan, silent: str = "") -> str:
    """For example: regression after change orders v88: errors 0.6 % → 38 % (p < 0.001, 15 min before vs 6 min after)."""
    if decided is None or decided.before is None or decided.after is None:
        if verdict is Verdict.TOO_EARLY:
            return f"change {change.title}: too early to say"
        if not change.service:
            return f"change {change.title}: no data, it names no service"
        return f"change {change.title}: no data, {silent or f'nothing to compare for {change.service}'}"
    figures = f"{decided.metric} {_arrow(decided)} ({_proof(decided, plan)})"
    if verdict is Verdict.WORSE:
        return f"regression after change {change.title}: {figures}"
    if verdict is Verdict.BETTER:
        return f"better after change {change.title}: {figures}"
    return f"no change for the worse after {change.title}: {figures}"


def _arrow(one: Comparison) -> str:
    assert one.before is not None and one.after is not None
    return f"{figure(one.before, one.unit)} → {figure(one.after, one.unit)}"


def _proof(one: Comparison, plan: Plan) -> str:
    last = "the last " if one.is_tail else ""
    after = "" if one.is_tail else " after"
    stretches = f"{age(plan.before_seconds)} before vs {last}{age(one.after_seconds)}{after}"
    peers = "" if one.peers is None else f", other services × {one.peers:.2g}"
    return f"{p_words(one.p)}, {stretches}{peers}"


def p_words(p: float | None) -> str:
    """For example p < 0.001, p = 0.03."""
    if p is None:
        return "p unknown"
    return "p < 0.001" if p < 0.001 else f"p = {p:.2g}"
