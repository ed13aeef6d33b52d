"""Where a series lies: a level that ignores outliers, follows slow change, and accepts a new level once it has lasted."""

from models.anomaly.spread import Spread

_CLIP_SPREADS = 3.0
_ASIDE_SPREADS = 1.5
"""Further than this from the level is aside of it."""
_NEARBY_WEIGHT = 0.1
_BEGINNING = 20


class Level:
    """A clipped running mean over about `memory` samples.

    After `patience` samples on one side of it, give or take those that came back, the level moves over to where the series
    has been lately: an outage is not learned, a new normal is.
    """

    __slots__ = ("_aside", "_memory", "_nearby", "_patience", "_samples", "spread", "value")

    def __init__(self, memory: int, spread_memory: int, patience: int) -> None:
        self.value = 0.0
        self.spread = Spread(spread_memory)
        self._memory = memory
        self._patience = patience
        self._samples = 0
        self._nearby = 0.0
        self._aside = 0

    def add(self, value: float, grain: float) -> float:
        """Take a value; returns how many spreads it lay from the level before. `grain` is the least spread that can be told."""
        self._samples += 1
        if self._samples == 1:
            self.value = self._nearby = value
            return 0.0
        away = value - self.value
        scale = self.spread.mean + grain
        spreads = away / scale
        limit = _CLIP_SPREADS * scale
        weight = self._samples if self._samples < self._memory else self._memory
        if -limit <= away <= limit:
            self.value += away / weight
        else:
            # Early on every sample weighs much; an outlier never weighs more than it would later.
            self.value += (limit if away > limit else -limit) / (self._memory if self._samples > _BEGINNING else weight)
        self.spread.add(away if away > 0.0 else -away)
        self._nearby += _NEARBY_WEIGHT * (value - self._nearby)
        aside = self._aside
        if spreads > _ASIDE_SPREADS:
            aside = aside + 1 if aside > 0 else 1
        elif spreads < -_ASIDE_SPREADS:
            aside = aside - 1 if aside < 0 else -1
        elif aside:
            aside += -1 if aside > 0 else 1
        if aside > self._patience or aside < -self._patience:
            self.value = self._nearby
            aside = 0
        self._aside = aside
        return spreads

    def move(self, by: float) -> None:
        """Shift the level itself, where what it is measured against has moved."""
        self.value += by
