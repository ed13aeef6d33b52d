"""Where an objective stands now, judged from what was measured and how long ago."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.health.condition import Condition
from models.slo.burn import BurnPair, LowTraffic, Urgency, burn_rate, exhaustion_seconds, is_at_or_above
from models.slo.headroom import SlaHeadroom, sla_headroom
from models.slo.measured import WindowFact
from models.slo.objective import Slo, Unmeasured
from models.slo.words import budget, duration, factor, percent, rough
from resources.said import said_join, say

LOW_BUDGET = 0.1
"""With less of the budget left than this a service is at risk."""

CURRENT_SECONDS = 300.0
"""Without a measurement for longer than this nothing is called well."""


class PairState(StrEnum):
    """What a pair of windows says. The value is the word shown to people."""

    FIRING = "firing"
    TOO_FEW = "too few events"
    UNKNOWN = "unknown"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class WindowStanding:
    """The burn over one window. `burn` is None where too little of it is known, or it was measured too long ago."""

    seconds: float
    burn: float | None
    error_ratio: float | None
    events: float | None
    known: float
    age_seconds: float | None
    """Since the window ended; None where it was never measured."""


@dataclass(frozen=True, slots=True)
class PairStanding:
    """One burn-rate pair."""

    pair: BurnPair
    state: PairState
    long: WindowStanding
    short: WindowStanding


@dataclass(frozen=True, slots=True)
class SloStanding:
    """One objective now."""

    slo: Slo
    condition: Condition
    why: str
    """Full sentences: the figures and the rule that decided."""
    achieved: float | None
    """Good ratio over the objective's window so far; None where too little is known."""
    events: float | None
    """Events in that window; None where they are not counted."""
    budget_left: float | None
    """Share of the error budget left, negative where overspent; None where unknown."""
    exhaustion_seconds: float | None
    """Until the budget is spent at the present rate; 0 where it is; None where unknown or nothing spends it."""
    period: WindowStanding
    windows: tuple[WindowStanding, ...]
    pairs: tuple[PairStanding, ...]
    age_seconds: float | None
    """Since the newest measurement; None where there was none."""
    sla: SlaHeadroom | None
    notes: tuple[str, ...]

    @property
    def firing(self) -> tuple[BurnPair, ...]:
        """The pairs that fire."""
        return tuple(each.pair for each in self.pairs if each.state is PairState.FIRING)

    @property
    def is_paging(self) -> bool:
        """Whether a pair that pages fires: an indicator of a breach."""
        return any(pair.urgency is Urgency.PAGE for pair in self.firing)


@dataclass(frozen=True, slots=True)
class Aged:
    """A measured window and how long ago it ended."""

    fact: WindowFact
    age_seconds: float


def judge(
    slo: Slo,
    windows: Mapping[float, Aged],
    period: Aged | None,
    notes: Sequence[str],
    low_traffic: LowTraffic,
    sla: float | None,
    period_seconds: float,
) -> SloStanding:
    """The standing. `windows` by length in seconds; `period_seconds` is the whole length of the objective's own window."""
    seen = tuple(_standing(length, windows.get(length), slo.objective) for length in slo.windows)
    by_length = {each.seconds: each for each in seen}
    own = _standing(period_seconds, period, slo.objective)
    pairs = tuple(_pair(pair, by_length, low_traffic) for pair in slo.pairs)
    elapsed = period.fact.seconds if period is not None else period_seconds
    left = None if own.burn is None else 1.0 - own.burn * elapsed / period_seconds
    present = next((each for each in (pair.long for pair in pairs) if each.burn is not None), None)
    ends = None
    if left is not None and present is not None and present.burn is not None:
        ends = exhaustion_seconds(left, present.burn, period_seconds)
    elif left is not None and left <= 0:
        ends = 0.0
    known_errors = own.error_ratio if own.burn is not None else None
    agreement = sla if sla is not None else slo.sla
    headroom = None
    if agreement is not None:
        now_errors = None if present is None else present.error_ratio
        headroom = sla_headroom(agreement, slo.objective, known_errors, elapsed, now_errors, period_seconds)
    condition, clause = _verdict(slo, pairs, own, left)
    ages = [aged.age_seconds for aged in (*windows.values(), *((period,) if period else ()))]
    newest = min(ages, default=None)
    if condition is Condition.OK and newest is not None and newest > CURRENT_SECONDS:
        # Long windows would go on saying that all is well while nobody looks.
        condition, clause = (
            Condition.UNKNOWN,
            say("Nothing was measured for {rough}; before that: {clause}", rough=rough(newest), clause=clause),
        )
    sentences = [clause]
    if left is not None and left > 0 and ends is not None:
        sentences.append(say("At the present rate the budget is spent in {rough}.", rough=rough(ends)))
    if headroom is not None and not headroom.is_slo_stricter:
        sentences.append(
            say("The SLO is not stricter than the SLA of {percent} it protects.", percent=percent(headroom.sla))
        )
    return SloStanding(
        slo=slo,
        condition=condition,
        why=said_join(" ", sentences),
        achieved=None if known_errors is None else 1.0 - known_errors,
        events=own.events if own.burn is not None else None,
        budget_left=left,
        exhaustion_seconds=ends,
        period=own,
        windows=seen,
        pairs=pairs,
        age_seconds=newest,
        sla=headroom,
        notes=tuple(notes),
    )


def age_limit(window_seconds: float) -> float:
    """How long after its end a window still speaks of the present: five minutes, for long windows a sixth up to an hour."""
    return max(300.0, min(window_seconds / 6, 3_600.0))


def _standing(seconds: float, aged: Aged | None, objective: float) -> WindowStanding:
    if aged is None:
        return WindowStanding(seconds, None, None, None, 0.0, None)
    fact = aged.fact
    is_current = fact.is_known and aged.age_seconds <= age_limit(seconds)
    rate = burn_rate(fact.error_ratio, objective) if is_current and fact.error_ratio is not None else None
    return WindowStanding(seconds, rate, fact.error_ratio, fact.events, fact.known, aged.age_seconds)


def _pair(pair: BurnPair, windows: Mapping[float, WindowStanding], low_traffic: LowTraffic) -> PairStanding:
    long, short = windows[pair.long_seconds], windows[pair.short_seconds]
    state = PairState.UNKNOWN
    known = [each.burn for each in (long, short) if each.burn is not None]
    if any(not is_at_or_above(rate, pair.factor) for rate in known):
        state = PairState.QUIET  # one window below is enough, whatever the other would say
    elif len(known) == 2 and long.error_ratio is not None:
        is_enough = low_traffic.is_enough(long.events, long.error_ratio)
        state = PairState.FIRING if is_enough else PairState.TOO_FEW
    return PairStanding(pair, state, long, short)


def _verdict(slo: Slo, pairs: Sequence[PairStanding], own: WindowStanding, left: float | None) -> tuple[Condition, str]:
    """What is known to be bad counts first; then what isn't known; only then may it be well."""
    firing = [each for each in pairs if each.state is PairState.FIRING]
    paging = [each for each in firing if each.pair.urgency is Urgency.PAGE]
    if paging:
        return Condition.DEGRADED, _burns(paging[0]) + _left(left)
    if left is not None and left <= 0:
        achieved = percent(1.0 - (own.error_ratio or 0.0))
        said = say(
            "The error budget is spent: {achieved} achieved of {percent} over {words}.",
            achieved=achieved,
            percent=percent(slo.objective),
            words=slo.window.words(),
        )
        return Condition.DEGRADED, said
    if firing:
        return Condition.AT_RISK, _burns(firing[0]) + _left(left)
    if isinstance(slo.indicator, Unmeasured):
        return Condition.UNKNOWN, say("Not measured: {reason}.", reason=slo.indicator.reason)
    unknown = [each for pair in pairs if pair.state is PairState.UNKNOWN for each in (pair.long, pair.short)]
    for each in (*unknown, own):
        if each.burn is None:
            return Condition.UNKNOWN, _unknown(each, own.burn is None and each is own)
    few = next((pair for pair in pairs if pair.state is PairState.TOO_FEW), None)
    if few is not None:
        said = say(
            "{rates}, but on {events:,.0f} events only, too few to judge.",
            rates=_rates(few),
            events=few.long.events or 0,
        )
        return Condition.AT_RISK if few.pair.urgency is Urgency.PAGE else Condition.OK, said
    assert left is not None  # own.burn is known here
    achieved = percent(1.0 - (own.error_ratio or 0.0))
    counted = "" if own.events is None else say(" of {events:,.0f} events", events=own.events)
    said = say(
        "{achieved}{counted} good over {words}, objective {percent}",
        achieved=achieved,
        counted=counted,
        words=slo.window.words(),
        percent=percent(slo.objective),
    )
    if left < LOW_BUDGET:
        return Condition.AT_RISK, say(
            "Only {budget} of the error budget is left: {said}.", budget=budget(left), said=said
        )
    return Condition.OK, say("{said}; {budget} of the error budget is left.", said=said, budget=budget(left))


def _rates(each: PairStanding) -> str:
    long, short = each.long, each.short
    return say(
        "Burns {factor} its budget over {duration} and {factor2} over {duration2}",
        factor=factor(long.burn or 0.0),
        duration=duration(long.seconds),
        factor2=factor(short.burn or 0.0),
        duration2=duration(short.seconds),
    )


def _burns(each: PairStanding) -> str:
    return say(
        "{rates}; {urgency} from {factor}",
        rates=_rates(each),
        urgency=say(each.pair.urgency.value),
        factor=factor(each.pair.factor),
    )


def _left(left: float | None) -> str:
    if left is None:
        return "."
    return (
        say("; the error budget is spent.")
        if left <= 0
        else say("; {budget} of the error budget is left.", budget=budget(left))
    )


def _unknown(window: WindowStanding, is_own: bool) -> str:
    length = duration(window.seconds)
    if window.age_seconds is None:
        if is_own:
            return say("Never measured over its own window of {length}.", length=length)
        return say("Never measured over the last {length}.", length=length)
    if window.age_seconds > age_limit(window.seconds):
        return say("Last measured {rough} ago; what happens now is not known.", rough=rough(window.age_seconds))
    if is_own:
        return say("Only {budget} of its own window of {length} is known.", budget=budget(window.known), length=length)
    return say("Only {budget} of the last {length} is known.", budget=budget(window.known), length=length)
