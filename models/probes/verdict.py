"""From the last runs of a probe to its state: n of m runs decide, so that one slow answer is no outage and none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.health.condition import Condition
from models.health.figure import age as age_words
from models.health.figure import figure
from models.health.samples import Unit
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import Probe
from resources.said import say


class ProbeState(StrEnum):
    """The value is the word shown to people."""

    HEALTHY = "healthy"
    DEGRADING = "degrading"
    """Slower than its budget, or flawed, in as many runs as it takes: mostly before users are hit."""
    FAILING = "failing"
    INCONCLUSIVE = "inconclusive"
    """The newest run says nothing of the target."""
    UNKNOWN = "unknown"
    """Too few runs, or none lately."""


@dataclass(frozen=True, slots=True)
class ProbeStanding:
    """One probe at one moment."""

    probe: str
    name: str
    kind: str
    service: str | None
    state: ProbeState
    since_ms: int | None
    """When the state began: for FAILING and DEGRADING the first such run of the window; None where it is not known."""
    at_ms: int | None
    """Of the newest run; None before the first."""
    age_seconds: float | None
    bad: int
    """Runs of the window that failed (FAILING) or were not well (otherwise)."""
    of: int
    """Conclusive runs looked at."""
    needed: int
    latency_seconds: float | None
    budget_seconds: float | None
    why: str
    last: ProbeResult | None
    vantage: str = ""
    is_confirmed: bool = False
    """FAILING, and a second perspective or vantage point agrees."""
    was: ProbeState | None = None
    """For UNKNOWN and INCONCLUSIVE: the last state known before."""

    @property
    def condition(self) -> Condition:
        """An outage seen by one probe alone is not yet called down."""
        match self.state:
            case ProbeState.HEALTHY:
                return Condition.OK
            case ProbeState.DEGRADING:
                return Condition.DEGRADED
            case ProbeState.FAILING:
                return Condition.DOWN if self.is_confirmed else Condition.DEGRADED
        return Condition.UNKNOWN

    @property
    def is_current(self) -> bool:
        """Whether the state says something of now."""
        return self.state not in (ProbeState.UNKNOWN, ProbeState.INCONCLUSIVE)


def hard_limit_seconds(probe: Probe) -> float:
    """Beyond this age results are no current data: three runs that should have come did not."""
    return 3 * probe.interval_seconds + probe.timeout_seconds


def judge_runs(probe: Probe, runs: Sequence[ProbeResult], age_seconds: float | None) -> ProbeStanding:
    """The state that these runs amount to, oldest first. `age_seconds` is the newest run's; None where there is none."""
    last = runs[-1] if runs else None
    conclusive = _window(probe, runs)
    failed = [run for run in conclusive if run.outcome is Outcome.FAIL]
    flawed = [run for run in conclusive if run.outcome is not Outcome.OK]
    state, bad, since = ProbeState.HEALTHY, flawed, None
    if len(failed) >= probe.needed:
        state, bad, since = ProbeState.FAILING, failed, failed[0].at_ms
    elif len(flawed) >= probe.needed:
        state, since = ProbeState.DEGRADING, flawed[0].at_ms
    elif (flawed and len(conclusive) < probe.needed) or not conclusive:
        state = ProbeState.UNKNOWN
    was: ProbeState | None = None
    why = _words(probe, state, bad, conclusive)
    if last is None or age_seconds is None:
        state, why = ProbeState.UNKNOWN, say("no run yet")
    elif age_seconds > hard_limit_seconds(probe):
        was, state, since = state, ProbeState.UNKNOWN, None
        why = say("no current result: the last run was {age_words} ago", age_words=age_words(age_seconds))
    elif last.outcome is Outcome.INCONCLUSIVE:
        was, state, since = state, ProbeState.INCONCLUSIVE, _first_of_streak(runs).at_ms
        why = last.error or say("the last run says nothing of the target")
    return ProbeStanding(
        probe.id,
        probe.name,
        probe.kind,
        probe.service,
        state,
        since,
        None if last is None else last.at_ms,
        age_seconds,
        len(bad),
        len(conclusive),
        probe.needed,
        None if last is None else last.latency_seconds,
        probe.budget,
        why,
        last,
        "" if last is None else last.vantage,
        was=None if was is ProbeState.UNKNOWN else was,
    )


def _window(probe: Probe, runs: Sequence[ProbeResult]) -> list[ProbeResult]:
    """The last conclusive runs, without those from before a long pause: they belong to another time."""
    conclusive = [run for run in runs if run.outcome is not Outcome.INCONCLUSIVE][-probe.of :]
    if not conclusive:
        return []
    oldest = conclusive[-1].at_ms - round(2 * probe.of * probe.interval_seconds * 1000)
    return [run for run in conclusive if run.at_ms >= oldest]


def _first_of_streak(runs: Sequence[ProbeResult]) -> ProbeResult:
    first = runs[-1]
    for run in reversed(runs):
        if run.outcome is not Outcome.INCONCLUSIVE:
            break
        first = run
    return first


def _words(probe: Probe, state: ProbeState, bad: Sequence[ProbeResult], conclusive: Sequence[ProbeResult]) -> str:
    counted = say("{count} of {count2} runs", count=len(bad), count2=len(conclusive))
    if state is ProbeState.FAILING:
        return say("{counted} failed: {error}", counted=counted, error=bad[-1].error)
    if state is ProbeState.DEGRADING:
        return say("{counted} not well: {error}", counted=counted, error=bad[-1].error)
    if state is ProbeState.UNKNOWN and conclusive:
        return say(
            "{counted} not well, {needed} needed to judge: {error}",
            counted=counted,
            needed=probe.needed,
            error=bad[-1].error,
        )
    if not conclusive:
        return say("no run has said anything of the target yet")
    if bad:
        return say(
            "{counted} not well, fewer than {needed}: {error}",
            counted=counted,
            needed=probe.needed,
            error=bad[-1].error,
        )
    latency = conclusive[-1].latency_seconds
    took = "" if latency is None else say(", last in {latency}", latency=figure(latency, Unit.SECONDS))
    return say("all of the last {count} runs well{took}", count=len(conclusive), took=took)
