"""One signal before and after a change: how much it differs, how sure that is, and what to call it."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from models.changes.location import Location
from models.changes.plan import Plan, Practical
from models.changes.proportions import Proportions, calls_of
from models.changes.windows import Windows
from models.health.median import median
from models.health.samples import FloatArray, SeriesKey, Unit

_SEASON_AT_MOST = 0.405
"""ln 1.5: nothing that season alone does within a quarter of an hour goes further, so the peers excuse no more than that."""


class Verdict(StrEnum):
    """The value is the word shown to people."""

    WORSE = "worse"
    BETTER = "better"
    NO_CHANGE = "no change"
    TOO_EARLY = "too early"
    NO_DATA = "no data"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One series at one look. Values are None where there are too few samples to say."""

    key: SeriesKey
    metric: str
    unit: Unit
    verdict: Verdict
    before: float | None = None
    after: float | None = None
    p: float | None = None
    """Chance of such a difference were nothing changed; memory of the series and dispersion taken into account."""
    after_seconds: float = 0.0
    """Length of the stretch after the change that decided, up to the look."""
    is_tail: bool = False
    """Whether that was the most recent stretch only, not all since the change."""
    began_ms: int | None = None
    """For WORSE: when the worsening most likely began."""
    peers: float | None = None
    """Factor by which the same signal of other services moved meanwhile, where it was asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A series to be compared."""

    key: SeriesKey
    metric: str
    unit: Unit
    times: FloatArray
    values: FloatArray
    traffic: tuple[FloatArray, FloatArray] | None = None
    """For a share of failing calls: times and calls a second of the same service."""


def compare(
    subject: Subject, practical: Practical, at: float, until: float, alpha: float, plan: Plan, shift: float = 0.0
) -> Comparison:
    """Look at one series at `until`. `shift` (of logarithms) is what its peers did meanwhile; see `peers_shift`."""
    windows = Windows.cut(subject.times, subject.values, at, until, plan)
    before = windows.before
    if len(before) < plan.least_before:
        return _without(subject, Verdict.NO_DATA)
    whole = windows.after(None)
    if len(whole) < plan.least_after:
        is_early = windows.until - at < max(2 * plan.look_seconds, (plan.least_after + 1) * _step(windows))
        return _without(subject, Verdict.TOO_EARLY if is_early else Verdict.NO_DATA)
    sign = 1.0 if practical.is_higher_worse else -1.0
    shift = min(max(shift * sign, 0.0), _SEASON_AT_MOST) * sign
    tests = _Tests(subject, practical, windows, shift)
    found = None
    for tail in windows.tails():
        after = windows.after(tail)
        if len(after) < plan.least_after:
            continue
        one = tests.worse(tail, after)
        if one.p is not None and one.p <= alpha and tests.matters(one, sign):
            # Of several stretches that agree the most recent one tells how bad it is now, the whole how sure it is.
            found = one if found is None or tests.is_clearer(one, found) else found
    if found is not None:
        return found
    better = tests.better(whole)
    if better.p is not None and better.p <= alpha and tests.matters(better, -sign):
        return better
    return tests.neither(whole)


class _Tests:
    """The tests of one series, prepared once for all its stretches."""

    def __init__(self, subject: Subject, practical: Practical, windows: Windows, shift: float) -> None:
        self._subject = subject
        self._practical = practical
        self._windows = windows
        self._factor = float(np.exp(shift))
        self._location = Location(windows, practical.absolute / 2.0 or 1e-9, shift)
        self._proportions: Proportions | None = None
        if subject.traffic is not None and subject.unit is Unit.RATIO:
            calls = calls_of(windows.times, *subject.traffic)
            proportions = None if calls is None else Proportions(windows, calls, shift)
            if proportions is not None and proportions.is_usable:
                self._proportions = proportions
        self._before = median(windows.before)
        if self._proportions is not None:
            self._before = self._proportions.share_before

    def worse(self, tail: float | None, after: FloatArray) -> Comparison:
        p = self._p(tail, after, self._practical.is_higher_worse)
        whole = self._windows.after(None)
        times = self._windows.times[len(self._windows.times) - len(whole) :]
        began = self._location.began(times, whole, after)
        return self._comparison(Verdict.WORSE, tail, after, p, round(began * 1000))

    def better(self, after: FloatArray) -> Comparison:
        return self._comparison(Verdict.BETTER, None, after, self._p(None, after, not self._practical.is_higher_worse))

    def neither(self, after: FloatArray) -> Comparison:
        return self._comparison(Verdict.NO_CHANGE, None, after, self._p(None, after, self._practical.is_higher_worse))

    def matters(self, one: Comparison, sign: float) -> bool:
        """Whether the difference is large enough for anybody to care, beyond what the peers did."""
        assert one.after is not None
        before = self._before * self._factor
        difference = (one.after - before) * sign
        return difference >= self._practical.relative * abs(before) and difference >= self._practical.absolute

    def is_clearer(self, one: Comparison, other: Comparison) -> bool:
        assert one.after is not None and other.after is not None
        return abs(one.after - self._before) > 1.25 * abs(other.after - self._before)

    def _p(self, tail: float | None, after: FloatArray, is_higher: bool) -> float:
        if self._proportions is not None:
            return self._proportions.p_higher(tail) if is_higher else self._proportions.p_lower(tail)
        return self._location.p_higher(after) if is_higher else self._location.p_lower(after)

    def _comparison(
        self, verdict: Verdict, tail: float | None, after: FloatArray, p: float, began_ms: int | None = None
    ) -> Comparison:
        subject, passed = self._subject, self._windows.until - self._windows.at
        return Comparison(
            subject.key,
            subject.metric,
            subject.unit,
            verdict,
            self._before,
            median(after) if self._proportions is None else self._proportions.share_after(tail),
            p,
            passed if tail is None else tail,
            tail is not None,
            began_ms,
            self._factor if abs(self._factor - 1.0) >= 0.05 else None,
        )


def peers_shift(
    peers: list[tuple[FloatArray, FloatArray]], at: float, until: float, plan: Plan, softening: float
) -> float:
    """How far the same signal of other services moved meanwhile, in logarithms: their median. 0 with fewer than five."""
    moved = []
    for times, values in peers:
        windows = Windows.cut(times, values, at, until, plan)
        before, after = windows.before, windows.after(None)
        if len(before) >= plan.least_before and len(after) >= plan.least_after:
            first, second = (median(np.log(np.maximum(one, 0.0) + softening)) for one in (before, after))
            moved.append(second - first)
    return median(moved) if len(moved) >= 5 else 0.0


def _without(subject: Subject, verdict: Verdict) -> Comparison:
    return Comparison(subject.key, subject.metric, subject.unit, verdict)


def _step(windows: Windows) -> float:
    return median(np.diff(windows.times)) if len(windows.times) > 2 else 0.0
