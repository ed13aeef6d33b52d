"""The rules the detector is held against: what monitoring systems offer out of the box."""

import math
from typing import Protocol


class Peer(Protocol):
    """Scores one sample after the other, from 0 to 1."""

    def score(self, time: float, value: float) -> float:
        """Of this sample, knowing those before."""
        ...


_SOFT = 4.0
"""Standard deviations at which a score is 1 − 1/e; it only spreads the scores, ranks stay."""
_LEARNING = 20


class ZScore:
    """Distance from the running mean in running standard deviations."""

    def __init__(self) -> None:
        self._seen, self._mean, self._variance = 0, 0.0, 1e-9

    def score(self, time: float, value: float) -> float:
        """Of this sample."""
        self._seen += 1
        away = value - self._mean
        deviations = abs(away) / math.sqrt(self._variance) if self._seen > _LEARNING else 0.0
        weight = max(1.0 / self._seen, 1.0 / 2000.0)
        self._mean += weight * away
        self._variance = (1 - weight) * (self._variance + weight * away * away)
        return 1.0 - math.exp(-deviations / _SOFT)


class Ewma:
    """Distance from an exponentially weighted mean, in deviations weighted alike."""

    def __init__(self) -> None:
        self._seen, self._mean, self._variance = 0, 0.0, 0.0

    def score(self, time: float, value: float) -> float:
        """Of this sample."""
        self._seen += 1
        if self._seen == 1:
            self._mean = value
        away = value - self._mean
        deviations = abs(away) / math.sqrt(self._variance + 1e-12) if self._seen > _LEARNING else 0.0
        self._mean += 0.1 * away
        self._variance = 0.95 * self._variance + 0.05 * away * away
        return 1.0 - math.exp(-deviations / _SOFT)


class SeasonalNaive:
    """Distance from what this hour of the day has been, in mean distances."""

    def __init__(self) -> None:
        self._hours: dict[int, float] = {}
        self._seen, self._error = 0, 0.0

    def score(self, time: float, value: float) -> float:
        """Of this sample."""
        self._seen += 1
        hour = int(time % 86_400.0 // 3600.0)
        expected = self._hours.setdefault(hour, value)
        away = abs(value - expected)
        deviations = away / (self._error + 1e-12) if self._seen > 2 * _LEARNING else 0.0
        self._error += 0.01 * (away - self._error)
        self._hours[hour] += 0.1 * (value - expected)
        return 1.0 - math.exp(-deviations / _SOFT)


PEERS: dict[str, type[ZScore] | type[Ewma] | type[SeasonalNaive]] = {
    "z_score": ZScore,
    "ewma": Ewma,
    "seasonal_naive": SeasonalNaive,
}
