"""Whether small deviations to one side go on and on: Page's cumulative sums (Page 1954), up and down at once."""

_ALLOWANCE = 0.5
"""Spreads a step that count as nothing."""
_CLIP = 3.0
"""A single spike is worth no more than three steps of one spread each."""
_MOST = 200.0
_MEMORY = 1500


class Lasting:
    """Sums of deviations in spreads, each less the allowance, never below zero. Centred: skewed noise has a mean."""

    __slots__ = ("_mean", "_samples", "_spread", "down", "up")

    def __init__(self) -> None:
        self.up = 0.0
        self.down = 0.0
        self._mean = 0.0
        self._spread = 1.0
        self._samples = 0

    def add(self, deviation: float) -> float:
        """Take one deviation in spreads; returns the sum upwards, or where there is none the one downwards, negative."""
        deviation = _CLIP if deviation > _CLIP else -_CLIP if deviation < -_CLIP else deviation
        self._samples += 1
        weight = 1.0 / (self._samples + 20) if self._samples < _MEMORY else 1.0 / _MEMORY
        away = deviation - self._mean
        self._mean += weight * away
        self._spread += weight * ((away if away > 0.0 else -away) - self._spread)
        step = away / self._spread
        up = self.up + step - _ALLOWANCE
        down = self.down - step - _ALLOWANCE
        self.up = 0.0 if up < 0.0 else _MOST if up > _MOST else up
        self.down = 0.0 if down < 0.0 else _MOST if down > _MOST else down
        return self.up if self.up > 0.0 else -self.down
