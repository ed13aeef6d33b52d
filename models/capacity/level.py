"""How full a resource is now."""

import numpy as np

from models.health.history import Samples
from models.health.median import median

_LEVEL_SECONDS = 60.0
_LOOKED_AT = 64


def newest(samples: Samples, now_ms: int) -> tuple[float | None, float | None]:
    """The level: the median of the last minute, at least of three samples; and the age of the newest in seconds."""
    end = int(np.searchsorted(samples.times, now_ms / 1000, side="right"))
    times, values = samples.times[:end][-_LOOKED_AT:], samples.values[:end][-_LOOKED_AT:]
    known = np.isfinite(values)
    times, values = times[known], values[known]
    if not len(times):
        return None, None
    recent = values[times >= times[-1] - _LEVEL_SECONDS]
    recent = recent if len(recent) >= 3 else values[-3:]
    return median(recent), max(0.0, now_ms / 1000 - float(times[-1]))
