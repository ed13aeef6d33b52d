"""What the charts are given. Times are seconds since the epoch, ascending; NaN values are gaps and stay gaps."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def _none() -> FloatArray:
    return np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class SeriesView:
    """One line: `label` names it at its end ("eu 38 %"), `unit` is appended to read-outs."""

    times: FloatArray
    values: FloatArray
    label: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class BandView:
    """What is usual: lower and upper edge over time."""

    times: FloatArray
    lower: FloatArray
    upper: FloatArray


@dataclass(frozen=True, slots=True)
class MarkerView:
    """A change at a moment: "orders v88"."""

    at: float
    label: str = ""


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
