"""The streaming detector: one a series, constant work a sample, every verdict in words.

Ten signs look at each sample, each in its own way. How rare a sign is, each knows from its own past (`Tail`), so that
bursty, smooth, seasonal and counted series need no settings. The rarest counts, more where something sudden and something
lasting agree, and only as far as it is rare too among all the surprises the series has had: a series that surprises every day
surprises nobody. What has been said is not said again unless it gets clearly worse.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.anomaly.counter import CounterRate
from models.anomaly.season import Season
from models.anomaly.signs import PATIENCE, WARM_UP, Sign, Signs
from models.anomaly.telling import COMMON, Telling
from resources.said import say

LARGEST = 1e100
"""Values must lie within this on either side of 0: their squares and sums are still numbers."""


class Verdict(NamedTuple):
    """On one sample."""

    score: float
    """0 to 1: how surely something begins here; one half is worth telling."""
    expected: float
    lower: float
    upper: float
    is_anomaly: bool
    """From the first telling score until the series is usual again, or a new level is accepted."""
    sign: Sign | None
    """What spoke loudest; None where nothing did."""


class Detector:
    """Give it samples in order of time; times in seconds since the epoch. Not shared among threads."""

    def __init__(self, lowest: float | None = None, highest: float | None = None, *, patience: int = PATIENCE) -> None:
        """`lowest` and `highest`: values can't be beyond these. A series never below zero is taken to be bounded there.

        `patience`: samples for which a new level must last before it is normal.
        """
        self._patience = patience
        self._lowest, self._highest = lowest, highest
        self._least = float("inf")
        self._counter = CounterRate()
        self._is_counter = False
        self._signs = Signs(Season(patience), patience)
        self._telling = Telling(patience)
        self._time = self._value = 0.0

    def teach(self, times: NDArray[np.float64], values: NDArray[np.float64]) -> None:
        """Learn the season from history, at any step; before the first sample."""
        self._signs.season.teach(times, values)

    @property
    def samples(self) -> int:
        """How many it has learned from."""
        return self._signs.samples

    @property
    def rule(self) -> str:
        """Where the expectation comes from, in words for people."""
        signs = self._signs
        if signs.samples < WARM_UP:
            return say("learning, {count} samples", count=signs.samples)
        level = say("level of the last {count} samples", count=min(signs.samples, 150))
        by = signs.season.rule if signs.is_seasonal else level
        return say("rate of a counter, {by}", by=by) if self._is_counter else by

    def step(self, time: float, value: float) -> Verdict:
        """Judge a sample by all before it, then learn from it. `value` is within ±`LARGEST`; times don't go back."""
        judged = self._counter.judged(time, value)
        if self._counter.is_counter is not self._is_counter:
            # Another thing is measured now: nothing learned so far is about it.
            self._is_counter = self._counter.is_counter
            self._signs = Signs(Season(self._patience), self._patience)
            self._telling, self._least = Telling(self._patience), float("inf")
        before, since = self._value, time - self._time
        self._time, self._value = time, value
        if judged is None:
            return Verdict(0.0, value, value, value, False, None)
        verdict = self._judge(time, judged)
        if self._is_counter:
            return verdict._replace(
                expected=before + verdict.expected * since,
                lower=before + verdict.lower * since,
                upper=before + verdict.upper * since,
            )
        return verdict

    def _judge(self, time: float, value: float) -> Verdict:
        signs = self._signs
        if value < self._least:
            self._least = value
        grain = 1e-9 + 1e-6 * (value if value > 0.0 else -value)
        expected, lower, upper = signs.expectation(time, grain) if signs.samples else (value, value, value)
        lower, upper = self._bounded(expected, lower, upper)
        surprise, sign = signs.meet(time, value, grain)
        score = self._telling.score(surprise) if signs.samples > WARM_UP else 0.0
        return Verdict(score, expected, lower, upper, self._telling.is_event, sign if surprise > COMMON else None)

    def _bounded(self, expected: float, lower: float, upper: float) -> tuple[float, float]:
        floor = self._lowest if self._lowest is not None else 0.0 if self._least >= 0.0 else None
        if floor is not None and lower < floor:
            lower = min(floor, expected)
        if self._highest is not None and upper > self._highest:
            upper = max(self._highest, expected)
        return lower, upper
