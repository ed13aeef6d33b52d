"""The ten signs: each looks at every sample in its own way, and knows from its own past how rare what it sees is."""

from enum import Enum
from math import exp, log
from typing import Final

from models.anomaly.lasting import Lasting
from models.anomaly.level import Level
from models.anomaly.season import Season
from models.anomaly.spread import Spread
from models.anomaly.tail import Tail

PATIENCE: Final = 36
"""Samples for which a new level must last before it is normal."""
WARM_UP: Final = 40
"""Samples before any sign says anything."""
_AGREEING: Final = 0.3
"""What the weaker kind of sign, sudden or lasting, adds to the stronger."""
_HELD: Final = 0.9
"""A jump is still remembered, fading, when the shift that follows it shows."""
_BAND_SURPRISE: Final = 3.0
"""The band holds what is seen more often than once in a thousand samples."""
_LEAST_BAND, _MOST_BAND = 3.75, 40.0
"""In spreads: three standard deviations of normal noise at least."""
_BAND_EVERY: Final = 16


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
    GAP = "nothing came for a while"


SIGNS: Final = tuple(Sign)
_GAP: Final = SIGNS.index(Sign.GAP)
_LATE: Final = 4.0
"""Intervals without a sample before it is noticed at all."""
_NOTHING: Final = -20.0
"""The size of what is not there, as a logarithm."""
_SUDDEN: Final = 4
"""The first four tell of a single sample, the others of a stretch."""
_MEAN_WEIGHT: Final = 1.0 / 12.0
_MEAN_CLIP: Final = 8.0


class Signs:
    """The state of all signs of one series."""

    def __init__(self, season: Season, patience: int = PATIENCE) -> None:
        self.season = season
        self.recent = Level(150, 2000, patience)
        self.samples = 0
        self._all = Level(4000, 3000, 12 * patience)
        self._last = self._quick = self._drift = self._mean = 0.0
        self._quick_spread, self._drift_spread = Spread(2000), Spread(5000)
        self._step_spread, self._mean_spread = Spread(3000), Spread(3000)
        self._noise = self._usual_noise = 0.0
        self._lasting = Lasting()
        self._same = 0
        self._time = 0.0
        self._interval = Spread(500)
        self._sudden = self._stretch = 0.0
        self._tails = [(Tail(), Tail()) for _ in SIGNS]
        self._gap = self._tails[_GAP][0]
        self._band_season = self._band_recent = (_LEAST_BAND, _LEAST_BAND)

    @property
    def is_seasonal(self) -> bool:
        """Whether the time of day tells more about the next value than the level does."""
        return self.season.is_known and 0.0 < self.season.level.spread.mean < self.recent.spread.mean

    def expectation(self, time: float, grain: float) -> tuple[float, float, float]:
        """What is expected now, and the lower and upper edge of what is usual."""
        if self.is_seasonal:
            expected, scale, (below, above) = (
                self.season.expected(time),
                self.season.level.spread.mean,
                self._band_season,
            )
        else:
            expected, scale, (below, above) = self.recent.value, self.recent.spread.mean, self._band_recent
        scale += grain
        return expected, expected - below * scale, expected + above * scale

    def meet(self, time: float, value: float, grain: float) -> tuple[float, Sign | None]:
        """Take a sample; returns the surprise of all signs together (see `Tail`), and which spoke loudest."""
        self.samples += 1
        interval, self._time = time - self._time, time
        if self.samples == 1:
            self._last = self._quick = value
            self.recent.add(value, grain)
            self._all.add(value, grain)
            self.season.meet(time, value, grain)
            return 0.0, None
        if self.samples % _BAND_EVERY == 0:
            self._band_recent, self._band_season = self._widths(1), self._widths(3)
        # Samples that are a little late or lost are ordinary.
        late = interval / (_LATE * self._interval.mean) if self._interval.mean > 0.0 else 0.0
        self._interval.add(interval if interval > 0.0 else 0.0)
        return self._surprise(self._sizes(time, value, grain, self.is_seasonal), late if late > 1.0 else 0.0)

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
        outlier = self.recent.add(value, grain)
        from_all = value - self._all.value
        extreme = self._all.add(value, grain)
        unusual = self.season.meet(time, value, grain)
        if self.samples <= 20:
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
        bounded = distance if distance < most or self.samples < WARM_UP else most
        self._usual_noise = usual + (bounded - usual) / (self.samples if self.samples < 3000 else 3000)
        ratio = (self._noise + grain) / (self._usual_noise + grain)
        noise = ratio - 1.0 if ratio > 1.0 else 1.0 - 1.0 / ratio
        usual_step = self._step_spread.mean
        # What has never moved can't get stuck.
        is_same = usual_step > grain and distance <= 0.1 * usual_step
        self._same = self._same + 1 if is_same else 0
        self._step_spread.add(distance)
        return jump, outlier, extreme, unusual, lasting, drift, noise, float(self._same), mean

    def _surprise(self, sizes: tuple[float | None, ...], late: float) -> tuple[float, Sign | None]:
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
        silence = self._gap.meet(log(late) if late > 0.0 else _NOTHING)
        if silence > stretch:
            stretch, place_stretch = silence, _GAP
        held_sudden, held_stretch = self._sudden * _HELD, self._stretch * _HELD
        self._sudden = held_sudden = sudden if sudden > held_sudden else held_sudden
        self._stretch = held_stretch = stretch if stretch > held_stretch else held_stretch
        if self.samples <= WARM_UP:
            return 0.0, None
        weaker = held_sudden if held_sudden < held_stretch else held_stretch
        if sudden > stretch:
            return sudden + _AGREEING * weaker, SIGNS[place_sudden]
        return stretch + _AGREEING * weaker, SIGNS[place_stretch] if stretch > 0.0 else None

    def _widths(self, place: int) -> tuple[float, float]:
        """How many spreads below and above the expectation the band reaches, from the tails of that sign."""
        up, down = self._tails[place]
        wide = [exp(min(side.size_of(_BAND_SURPRISE), 4.0)) for side in (down, up)]
        low, high = (min(max(each, _LEAST_BAND), _MOST_BAND) for each in wide)
        return low, high
