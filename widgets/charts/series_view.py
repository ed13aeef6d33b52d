"""What the charts are given. Times are seconds since the epoch, ascending; NaN values are gaps and stay gaps."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def _none() -> FloatArray:
    return np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class BandView:
    """What is usual: lower and upper edge over time."""

    times: FloatArray
    lower: FloatArray
    upper: FloatArray


def level_band(start: float, end: float, low: float, high: float) -> BandView:
    """A band that is the same all the time. Made hundreds of times a second, so its edges are shared."""
    return BandView(np.array((start, end)), _pair(low), _pair(high))


@lru_cache(maxsize=4096)
def _pair(value: float) -> FloatArray:
    pair: FloatArray = np.full(2, value)
    pair.flags.writeable = False
    return pair


@dataclass(frozen=True, slots=True, eq=False)
class SparkView:
    """A small chart: `start` to `end` is what the width stands for, also where data stop before."""

    start: float
    end: float
    times: FloatArray = field(default_factory=_none)
    values: FloatArray = field(default_factory=_none)
    band: BandView | None = None
    breach_at: float | None = None
    """First moment outside what is usual; the ribbon runs from there to the last value."""
    hue: str = "degraded"
    """Colour role of the ribbon."""
    changes: tuple[float, ...] = ()
    is_stale: bool = False
    """The line ends without a dot."""
    source: object | None = None
    """What keeps the samples, where it marks gaps by NaN. Two views of one source differ by their newest samples alone."""
    written: int = 0
    """How many samples and marks the source has ever taken: tells a cached picture how many at the end are new to it."""
