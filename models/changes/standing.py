"""What is said of one change: its verdict in a sentence with the figures behind it."""

from dataclasses import dataclass

from models.changes.comparison import Comparison, Verdict
from models.changes.plan import Plan
from models.health.change import Change
from models.health.condition import Condition
from models.health.figure import age, figure
from resources.said import in_a_row, say

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
            return say("change {title}: too early to say", title=change.title)
        if not change.service:
            return say("change {title}: no data, it names no service", title=change.title)
        silent = silent or say("nothing to compare for {service}", service=change.service)
        return say("change {title}: no data, {silent}", title=change.title, silent=silent)
    figures = in_a_row((decided.metric, " ", _arrow(decided), " (", _proof(decided, plan), ")"))
    if verdict is Verdict.WORSE:
        return say("regression after change {title}: {figures}", title=change.title, figures=figures)
    if verdict is Verdict.BETTER:
        return say("better after change {title}: {figures}", title=change.title, figures=figures)
    return say("no change for the worse after {title}: {figures}", title=change.title, figures=figures)


def _arrow(one: Comparison) -> str:
    assert one.before is not None and one.after is not None
    return f"{figure(one.before, one.unit)} → {figure(one.after, one.unit)}"


def _proof(one: Comparison, plan: Plan) -> str:
    before, after = age(plan.before_seconds), age(one.after_seconds)
    stretches = say("{before} before vs {after} after", before=before, after=after)
    if one.is_tail:
        stretches = say("{before} before vs the last {after}", before=before, after=after)
    peers = "" if one.peers is None else say(", other services × {peers:.2g}", peers=one.peers)
    return in_a_row((p_words(one.p), ", ", stretches, peers))


def p_words(p: float | None) -> str:
    """For example p < 0.001, p = 0.03."""
    if p is None:
        return say("p unknown")
    return "p < 0.001" if p < 0.001 else f"p = {p:.2g}"
