"""The streaming detector: one a series, constant work a sample, every verdict in words.

Nine signs look at each sample, each in its own way. How rare a sign is, each knows from its own past (`Tail`), so that
bursty, smooth, seasonal and counted series need no settings. The rarest counts, more where something sudden and something
lasting agree, and only as far as it is rare too among all the surprises the series has had: a series that surprises every day
surprises nobody. What has been said is not said again unless it gets clearly worse.
"""

from enum import Enum
from math import exp, log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.anomaly.counter import CounterRate
from models.anomaly.lasting import Lasting
from models.anomaly.level import Level
from models.anomaly.season import Season
from models.anomaly.spread import Spread
from models.anomaly.tail import Tail

_PATIENCE: Final = 36
"""Samples for which a new level must last before it is normal."""
_WARM_UP: Final = 40
_COMMON: Final = 3.1
"""With nine signs watching, something that each sees once in a thousand samples is about often: surprise counts from there."""
_AGREEING: Final = 0.3
"""What the weaker kind of sign, sudden or lasting, adds to the stronger."""
_HELD: Final = 0.9
"""A jump is still remembered, fading, when the shift that follows it shows."""
_TELLING: Final = 1.5
"""Surprise that makes a score of one half."""
_CLEARLY_MORE: Final = 0.5
_FORGETS: Final = 1.0 - 1.0 / 250.0
"""How much of what was said is still in the ears at the next sample."""
_OVER_AFTER: Final = 6
_BAND_SURPRISE: Final = 3.0
"""The band holds what is seen more often than once in a thousand samples."""
_LEAST_BAND, _MOST_BAND = 3.75, 40.0
"""In spreads: three standard deviations of normal noise at least."""
_BAND_EVERY: Final = 16
_DAMP: Final = 0.02


class Sign(Enum):
    """What was noticed, in words."""

    JUMP = "sudden change"
    OUTLIER = "far from its recent level"
    EXTREME = "far from all that was usual"
    SEASON = "unusual for this time"
    LASTING = "lasting shift"
    DRIFT = "slow drift"
    NOISE = "variation changed"
    FLAT = "stuck at one value"
    MEAN = "raised or lowered for a while"


SIGNS: Final = tuple(Sign)
_SUDDEN: Final = 4
"""The first four tell of a single sample, the others of a stretch."""
_MEAN_WEIGHT: Final = 1.0 / 12.0
_MEAN_CLIP: Final = 8.0


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

    def __init__(self, lowest: float | None = None, highest: float | None = None) -> None:
        """`lowest` and `highest`: values can't be beyond these. A series never below zero is taken to be bounded there."""
        self._lowest, self._highest = lowest, highest
        self._counter = CounterRate()
        self._was_counter = False
        self._season = Season(_PATIENCE)
        self._time = 0.0
        self._raw = 0.0
        self._start()

    def teach(self, times: NDArray[np.float64], values: NDArray[np.float64]) -> None:
        """Learn the season from history, at any step; before the first sample."""
        self._season.teach(times, values)

    @property
    def rule(self) -> str:
        """Where the expectation comes from, in words for people."""
        if self._samples < _WARM_UP:
            return f"learning, {self._samples} samples"
        by = self._season.rule if self._is_seasonal() else f"level of the last {min(self._samples, 150)} samples"
        return f"rate of a counter, {by}" if self._was_counter else by

    def step(self, time: float, value: float) -> Verdict:
        """Judge a sample by all before it, then learn from it. `value` is finite; `time` later than the one before."""
        judged = self._counter.judged(time, value)
        if self._counter.is_counter is not self._was_counter:
            self._was_counter = self._counter.is_counter
            self._season = Season(_PATIENCE)
            self._start()
        before, since = self._raw, time - self._time
        self._raw = value
        if judged is None:
            self._time = time
            return Verdict(0.0, value, value, value, False, None)
        verdict = self._judge(time, judged)
        self._time = time
        if self._was_counter and since > 0.0:
            return verdict._replace(
                expected=before + verdict.expected * since,
                lower=before + verdict.lower * since,
                upper=before + verdict.upper * since,
            )
        return verdict

    def _start(self) -> None:
        self._samples = 0
        self._least = float("inf")
        self._last = self._quick = self._drift = 0.0
        self._recent = Level(150, 2000, _PATIENCE)
        self._all = Level(4000, 3000, 12 * _PATIENCE)
        self._quick_spread, self._drift_spread, self._step_spread = Spread(2000), Spread(5000), Spread(3000)
        self._noise, self._usual_noise = 0.0, 0.0
        self._lasting = Lasting()
        self._same = 0
        self._mean, self._mean_spread = 0.0, Spread(3000)
        self._sudden = self._stretch = 0.0
        self._tails = [(Tail(), Tail()) for _ in SIGNS]
        self._total = Tail(1.5, 4.0, 0.5)
        self._said = 0.0
        self._is_event = False
        self._calm = 0
        self._band_season = (_LEAST_BAND, _LEAST_BAND)
        self._band_recent = (_LEAST_BAND, _LEAST_BAND)

    def _is_seasonal(self) -> bool:
        spread = self._season.level.spread.mean
        return 0.0 < spread < self._recent.spread.mean

    def _judge(self, time: float, value: float) -> Verdict:
        self._samples += 1
        samples = self._samples
        if value < self._least:
            self._least = value
        grain = 1e-9 + 1e-6 * (value if value > 0.0 else -value)
        recent, season = self._recent, self._season
        if samples == 1:
            self._last = self._quick = value
            recent.add(value, grain)
            self._all.add(value, grain)
            season.meet(time, value, grain)
            return Verdict(0.0, value, value, value, False, None)
        is_seasonal = self._is_seasonal()
        if is_seasonal:
            expected, scale, (below, above) = season.expected(time), season.level.spread.mean, self._band_season
        else:
            expected, scale, (below, above) = recent.value, recent.spread.mean, self._band_recent
        lower, upper = self._bounded(expected, expected - below * (scale + grain), expected + above * (scale + grain))
        surprise, sign = self._look(self._sizes(time, value, grain, is_seasonal), samples)
        if samples % _BAND_EVERY == 0:
            self._band_recent = self._widths(1)
            self._band_season = self._widths(3)
        score = 0.0
        if samples > _WARM_UP:
            own = self._total.meet(surprise)
            rare = surprise - _COMMON
            rare = own if own < rare else rare
            score = self._say(rare, surprise)
        return Verdict(score, expected, lower, upper, self._is_event, sign if surprise > _COMMON else None)

    def _sizes(self, time: float, value: float, grain: float, is_seasonal: bool) -> tuple[float | None, ...]:
        """The signs in their order, each as a number that is large where there is something to see; its sign tells the side."""
        last = self._last
        change = value - last
        self._last = value
        distance = change if change > 0.0 else -change
        away = value - self._quick
        jump = away / (self._quick_spread.mean + grain)
        self._quick_spread.add(away if away > 0.0 else -away)
        self._quick += 0.4 * away
        outlier = self._recent.add(value, grain)
        from_all = value - self._all.value
        extreme = self._all.add(value, grain)
        unusual = self._season.meet(time, value, grain)
        if self._samples <= 20:
            self._step_spread.add(distance)
            return jump, outlier, extreme, unusual
        self._drift += (from_all - self._drift) / 60.0
        drift = self._drift / (self._drift_spread.mean + grain)
        self._drift_spread.add(self._drift if self._drift > 0.0 else -self._drift)
        deviation = unusual if is_seasonal and unusual is not None else outlier
        lasting = self._lasting.add(deviation)
        deviation = _MEAN_CLIP if deviation > _MEAN_CLIP else -_MEAN_CLIP if deviation < -_MEAN_CLIP else deviation
        self._mean += (deviation - self._mean) * _MEAN_WEIGHT
        mean = self._mean / (self._mean_spread.mean + 1e-9)
        self._mean_spread.add(self._mean if self._mean > 0.0 else -self._mean)
        usual = self._usual_noise
        self._noise += (distance - self._noise) / 20.0
        most = 6.0 * usual + grain
        bounded = distance if distance < most or self._samples < _WARM_UP else most
        self._usual_noise = usual + (bounded - usual) / (self._samples if self._samples < 3000 else 3000)
        ratio = (self._noise + grain) / (self._usual_noise + grain)
        noise = ratio - 1.0 if ratio > 1.0 else 1.0 - 1.0 / ratio
        usual_step = self._step_spread.mean
        # What has never moved can't get stuck.
        is_same = usual_step > grain and distance <= 0.1 * usual_step
        self._same = self._same + 1 if is_same else 0
        self._step_spread.add(distance)
        return jump, outlier, extreme, unusual, lasting, drift, noise, float(self._same), mean

    def _look(self, sizes: tuple[float | None, ...], samples: int) -> tuple[float, Sign | None]:
        """The surprise of all signs together, and which spoke loudest; every tail learns."""
        sudden = stretch = 0.0
        place_sudden = place_stretch = 0
        for place, size in enumerate(sizes):
            if size is None:
                continue
            up, down = self._tails[place]
            if size >= 0.0:
                surprise = up.meet(log(size + 1e-3))
                down.rest()
            else:
                surprise = down.meet(log(1e-3 - size))
                up.rest()
            if surprise > 0.0:
                if place < _SUDDEN:
                    if surprise > sudden:
                        sudden, place_sudden = surprise, place
                elif surprise > stretch:
                    stretch, place_stretch = surprise, place
        held_sudden, held_stretch = self._sudden * _HELD, self._stretch * _HELD
        self._sudden = held_sudden = sudden if sudden > held_sudden else held_sudden
        self._stretch = held_stretch = stretch if stretch > held_stretch else held_stretch
        if samples <= _WARM_UP:
            return 0.0, None
        weaker = held_sudden if held_sudden < held_stretch else held_stretch
        if sudden > stretch:
            return sudden + _AGREEING * weaker, SIGNS[place_sudden]
        return stretch + _AGREEING * weaker, SIGNS[place_stretch] if stretch > 0.0 else None

    def _say(self, rare: float, surprise: float) -> float:
        """The score: full where something begins, next to nothing while it only goes on."""
        is_new = rare > self._said + _CLEARLY_MORE
        self._said *= _FORGETS
        if rare > _TELLING and rare > self._said:
            self._said = rare
        score = 1.0 / (1.0 + 10.0 ** (_TELLING - rare)) if rare > -3.0 else 0.0
        if not is_new:
            score *= _DAMP
        if score >= 0.5:
            self._is_event, self._calm = True, 0
        elif self._is_event:
            self._calm = 0 if surprise > _COMMON else self._calm + 1
            self._is_event = self._calm < _OVER_AFTER
        return score

    def _widths(self, place: int) -> tuple[float, float]:
        """How many spreads below and above the expectation the band reaches, from the tails of that sign."""
        up, down = self._tails[place]
        wide = [exp(min(side.size_of(_BAND_SURPRISE), 4.0)) for side in (down, up)]
        low, high = (min(max(each, _LEAST_BAND), _MOST_BAND) for each in wide)
        return low, high

    def _bounded(self, expected: float, lower: float, upper: float) -> tuple[float, float]:
        floor = self._lowest if self._lowest is not None else 0.0 if self._least >= 0.0 else None
        if floor is not None and lower < floor:
            lower = min(floor, expected)
        if self._highest is not None and upper > self._highest:
            upper = max(self._highest, expected)
        return lower, upper
