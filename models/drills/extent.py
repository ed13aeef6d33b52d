"""How far an effect has grown at an instant: 0 before it begins, 1 at full extent, 0 again once it has worn off."""

import numpy as np
from numpy.typing import NDArray

from models.drills.spread import Effect
from models.health.samples import FloatArray

_WEARS_OFF_SECONDS = 120.0


def extent(effect: Effect, seconds: FloatArray) -> FloatArray:
    """Extent from 0 to 1; `seconds` count from the start of the drill."""
    grown = _smooth((seconds - effect.at_seconds) / max(effect.ramp_seconds, 1.0))
    if effect.until_seconds is None:
        return grown
    return grown * (1.0 - _smooth((seconds - effect.until_seconds) / _WEARS_OFF_SECONDS))


def is_over(effect: Effect, seconds: FloatArray) -> NDArray[np.bool_]:
    """Whether the effect has ended, for effects that are either there or not."""
    if effect.until_seconds is None:
        return np.zeros(seconds.shape, dtype=np.bool_)
    return np.asarray(seconds >= effect.until_seconds, dtype=np.bool_)


def first_reached(effect: Effect, share: float) -> float | None:
    """Seconds after the start at which the effect first reaches `share` of its extent; None where it never does."""
    if share <= 0.0:
        return effect.at_seconds
    if share > 1.0:
        return None
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        if middle * middle * (3 - 2 * middle) < share:
            low = middle
        else:
            high = middle
    reached = effect.at_seconds + high * max(effect.ramp_seconds, 1.0)
    return None if effect.until_seconds is not None and reached >= effect.until_seconds else reached


def last_reached(effect: Effect) -> float | None:
    """Seconds after the start at which the effect has worn off; None where it lasts."""
    return None if effect.until_seconds is None else effect.until_seconds + _WEARS_OFF_SECONDS


def _smooth(share: FloatArray) -> FloatArray:
    clipped = np.clip(share, 0.0, 1.0)
    return np.asarray(clipped * clipped * (3.0 - 2.0 * clipped), dtype=np.float64)
