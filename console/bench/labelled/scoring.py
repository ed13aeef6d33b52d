"""How well scores tell faults from health: events found, false alarms, delay, and the windowed score of a public benchmark."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np

from console.bench.labelled.series import LabelledSeries
from console.bench.labelled.shapes import FloatArray

_FALSE_ALARM: Final = 0.11
"""What a false alarm costs of a finding, in that benchmark's standard profile."""
_ONE_EVENT: Final = 20
"""Alarms closer than so many samples are one."""
_AFTERMATH: Final = 50
"""Samples after a fault in which its end may be told without being a false alarm."""
Scored = Sequence[tuple[LabelledSeries, FloatArray]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """At one threshold."""

    threshold: float
    found: int
    missed: int
    false_alarms: int
    delay: float
    """Median samples from a fault's beginning to its first alarm."""

    @property
    def precision(self) -> float:
        """Share of alarms that were true."""
        return self.found / max(1, self.found + self.false_alarms)

    @property
    def recall(self) -> float:
        """Share of faults found."""
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.found / max(1, 2 * self.found + self.missed + self.false_alarms)


def outcome(scored: Scored, threshold: float) -> Outcome:
    """Faults found and false alarms where an alarm is a score at or above the threshold."""
    found = missed = false_alarms = 0
    delays: list[float] = []
    for series, scores in scored:
        alarms = np.flatnonzero(scores >= threshold)
        alarms = alarms[alarms >= series.learning]
        explained = np.zeros(len(alarms), dtype=bool)
        for window in series.windows:
            inside = (alarms >= window.begin - 2) & (alarms <= max(window.last, window.end + _AFTERMATH))
            explained |= inside
            if inside.any():
                found += 1
                delays.append(max(0.0, float(alarms[inside][0] - window.begin)))
            else:
                missed += 1
        others = alarms[~explained]
        false_alarms += int((np.diff(others) > _ONE_EVENT).sum()) + 1 if len(others) else 0
    return Outcome(threshold, found, missed, false_alarms, median(delays) if delays else float("nan"))


def best_outcome(scored: Scored) -> Outcome:
    """At the threshold that suits these scores best: what a peer could reach with hindsight."""
    some = np.concatenate([scores[scores > 0.0] for _series, scores in scored] or [np.ones(1)])
    thresholds = np.unique(
        np.quantile(some, [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.997, 0.998, 0.999, 0.9995, 0.9999])
    )
    return max((outcome(scored, float(each)) for each in thresholds), key=lambda each: each.f1)


def windowed_score(scored: Scored) -> float:
    """0 for silence, 100 for every fault told at the start of its window and nothing else, at the best threshold for all series.

    The first alarm in a window earns the more the earlier it comes; every sample above the threshold outside of one costs
    (Lavin and Ahmad 2015, standard profile).
    """
    alarms: list[tuple[float, tuple[int, int] | None, float]] = []
    windows = 0
    for number, (series, scores) in enumerate(scored):
        windows += len(series.windows)
        for at in (np.flatnonzero(scores[series.learning :] > 0.0) + series.learning).tolist():
            alarms.append((float(scores[at]), *_worth(series, number, at)))
    alarms.sort(key=lambda alarm: -alarm[0])
    taken: dict[tuple[int, int], float] = {}
    total = best = -float(windows)
    for place, (score, window, worth) in enumerate(alarms):
        if window is None:
            total += _FALSE_ALARM * worth
        elif window not in taken:
            total += 1.0 + worth
            taken[window] = worth
        elif worth > taken[window]:
            total += worth - taken[window]
            taken[window] = worth
        if place + 1 == len(alarms) or alarms[place + 1][0] != score:
            best = max(best, total)
    return 100.0 * (best + windows) / (2.0 * windows) if windows else 0.0


def _worth(series: LabelledSeries, number: int, place: int) -> tuple[tuple[int, int] | None, float]:
    """Which window an alarm falls into, and what it is worth there; outside, what it costs of a whole false alarm."""
    for which, window in enumerate(series.windows):
        if window.first <= place <= window.last:
            return (number, which), _sigmoid(-(window.last - place) / max(1, window.last - window.first))
    before = [window for window in series.windows if window.last < place]
    if not before:
        return None, -1.0
    width = max(1, before[-1].last - before[-1].first)
    return None, _sigmoid((place - before[-1].last) / width)


def _sigmoid(position: float) -> float:
    return float(2.0 / (1.0 + np.exp(min(5.0 * position, 500.0))) - 1.0)
