"""One change under observation: a look each minute until its window is over, and what stands meanwhile."""

from collections.abc import Sequence
from dataclasses import replace

from models.changes.comparison import Comparison, Subject, Verdict, compare, peers_shift
from models.changes.plan import Plan
from models.changes.standing import ChangeStanding, sentence
from models.health.change import Change
from models.health.history import SeriesSource, metric_of
from models.health.samples import FloatArray, SeriesKey, Signal, Unit
from resources.said import say

_MOST_SERIES = 8
"""At most so many series of a service are compared: each one more makes all of them harder to call certain."""
_MOST_PEERS = 40
_GIVEN_UP_MS = 86_400_000
"""After a day no samples of that time will come any more."""
_PER_SECOND = {Unit.PER_SECOND: 1.0, Unit.PER_MINUTE: 1.0 / 60.0}
_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}


class ChangeWatch:
    """Holds the standing of one change. Not shared among threads."""

    def __init__(self, change: Change, plan: Plan) -> None:
        self.change = change
        self._plan = plan
        self._looked = 0
        self._tried_ms: int | None = None
        self.standing = ChangeStanding(change, Verdict.TOO_EARLY, sentence(change, Verdict.TOO_EARLY, None, plan))

    def due(self, now_ms: int) -> int | None:
        """When the next look was due, None where none is yet or all are done."""
        if self.standing.is_final:
            return None
        if self._looked >= self._plan.looks and self._tried_ms is not None:
            # Nothing could be compared so far: the samples of that time may still be on their way, after a start for example.
            again = self._tried_ms + round(self._plan.look_seconds * 1000)
            return again if again <= now_ms else None
        at = self.change.at_ms + round((self._looked + 1) * self._plan.look_seconds * 1000)
        return at if at <= now_ms else None

    def look(self, now_ms: int, series: SeriesSource, peers: Sequence[str]) -> None:
        """Compare what is there now; looks that were missed are not made up for. `peers`: services that were not changed."""
        plan, at = self._plan, self.change.at_ms / 1000
        passed = (now_ms - self.change.at_ms) / 1000
        self._looked = min(plan.looks, int(passed // plan.look_seconds))
        self._tried_ms = now_ms
        is_over = self._looked >= plan.looks
        until = min(now_ms / 1000, at + plan.after_seconds)
        subjects = self._subjects(series)
        alpha = plan.alpha(len(subjects))
        found = []
        for subject in subjects:
            practical = plan.practical[subject.key.signal]
            one = compare(subject, practical, at, until, alpha, plan)
            if one.verdict in (Verdict.WORSE, Verdict.BETTER):
                others = _peer_series(series, subject.key, peers)
                shift = peers_shift(others, at, until, plan, practical.absolute / 2.0 or 1e-9)
                if shift:
                    one = compare(subject, practical, at, until, alpha, plan, shift)
            found.append(one)
        self._conclude(found, round(until * 1000), now_ms, is_over)

    def _conclude(self, found: list[Comparison], looked_ms: int, now_ms: int, is_over: bool) -> None:
        order = {signal: place for place, signal in enumerate(self._plan.practical)}
        found.sort(key=lambda one: (_RANK[one.verdict], order[one.key.signal], 1.0 if one.p is None else one.p))
        decided = found[0] if found else None
        verdict = decided.verdict if decided is not None else Verdict.NO_DATA
        if is_over and verdict is Verdict.TOO_EARLY:
            verdict = Verdict.NO_DATA
        is_given_up = now_ms - self.change.at_ms > _GIVEN_UP_MS
        before = self.standing
        is_worse = verdict is Verdict.WORSE
        words = sentence(self.change, verdict, decided, self._plan, self._silent(found))
        if before.raised_ms is not None and not is_worse:
            words = say("{words}; a regression was raised and has passed", words=words)
        began = decided.began_ms if is_worse and decided is not None else before.began_ms
        if before.verdict is Verdict.WORSE and is_worse and before.began_ms is not None:
            began = before.began_ms  # the beginning doesn't wander with each look
        self.standing = replace(
            before,
            verdict=verdict,
            sentence=words,
            comparisons=tuple(found),
            looked_ms=looked_ms,
            raised_ms=before.raised_ms if before.raised_ms is not None else (now_ms if is_worse else None),
            began_ms=began,
            is_final=is_over and (verdict is not Verdict.NO_DATA or is_given_up),
        )

    def _silent(self, found: list[Comparison]) -> str:
        if not found:
            return ""
        return say("{service} has too few figures before or after it", service=self.change.service)

    def _subjects(self, series: SeriesSource) -> list[Subject]:
        service = self.change.service
        if not service:
            return []
        keys = series.keys(service)
        chosen = [key for signal in self._plan.practical for key in _of_signal(keys, signal)][:_MOST_SERIES]
        traffic = _traffic(series, keys)
        subjects = []
        for key in chosen:
            samples, unit = series.series(key), series.unit(key)
            if samples is None or unit is None:
                continue
            calls = traffic if key.signal is Signal.ERRORS and not key.label else None
            subjects.append(Subject(key, metric_of(series, key), unit, samples.times, samples.values, calls))
        return subjects


def _of_signal(keys: Sequence[SeriesKey], signal: Signal) -> list[SeriesKey]:
    """The series of one signal; of latencies those of one percentile: p95 where there is one, else the highest."""
    mine = [key for key in keys if key.signal is signal]
    if signal is not Signal.LATENCY or not mine:
        return mine
    percentiles = {key.label.split(" ")[0] for key in mine}
    wanted = next((one for one in ("p95", "p99", "p90") if one in percentiles), max(percentiles))
    return [key for key in mine if key.label.split(" ")[0] == wanted]


def _traffic(series: SeriesSource, keys: Sequence[SeriesKey]) -> tuple[FloatArray, FloatArray] | None:
    """Times and calls a second of the service as a whole; None where that isn't one series in a rate."""
    rates = [key for key in keys if key.signal is Signal.TRAFFIC and not key.label]
    if len(rates) != 1:
        return None
    samples, unit = series.series(rates[0]), series.unit(rates[0])
    factor = _PER_SECOND.get(unit) if unit is not None else None
    return None if samples is None or factor is None else (samples.times, samples.values * factor)


def _peer_series(series: SeriesSource, key: SeriesKey, peers: Sequence[str]) -> list[tuple[FloatArray, FloatArray]]:
    found = []
    for service in peers[:_MOST_PEERS]:
        samples = series.series(SeriesKey(service, key.signal, key.label))
        if samples is not None and service != key.service:
            found.append((samples.times, samples.values))
    return found
