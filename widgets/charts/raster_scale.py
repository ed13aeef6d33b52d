"""The height of a small chart: which values its lower and upper edge stand for."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from widgets.charts.series_view import BandView, FloatArray

_ROUNDED_TO: Final = 16
"""Limits are multiples of about a sixteenth of the range: they stand still while the extremes tremble."""
_LEAST_SHARE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Scale:
    """Values at the lower and the upper edge; low < high."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class BandColumns:
    """What is usual: the same everywhere, or one value a column in `lowers` and `uppers`, NaN where nothing is known."""

    lower: float
    upper: float
    """The extremes, where it varies."""
    lowers: FloatArray | None = None
    uppers: FloatArray | None = None

    def at(self, place: int) -> tuple[float, float]:
        """Lower and upper edge in one column."""
        if self.lowers is None or self.uppers is None:
            return self.lower, self.upper
        return self.lowers.item(place), self.uppers.item(place)


def scale_of(low: float, high: float, band: BandColumns | None) -> Scale:
    """The scale for a line between these extremes (NaN where there is no line) and its band."""
    usual_low = usual_high = math.nan
    if band is not None:
        usual_low, usual_high = band.lower, band.upper
    least = low if not usual_low < low else usual_low
    most = high if not usual_high > high else usual_high
    least, most = (usual_low if least != least else least), (usual_high if most != most else most)
    if least != least:
        return Scale(0.0, 1.0)
    if usual_low <= low and high <= usual_high:
        # All is usual: the band must not fill the whole height and look like an alarm.
        least, most = least - (most - least), most + (most - least)
    # A line that hardly moves is drawn in the middle, not blown up to fill the height.
    smallest = max(abs(most), abs(least), 1e-9) * _LEAST_SHARE
    if most - least < smallest:
        middle = (most + least) / 2
        least, most = middle - smallest, middle + smallest
    return _rounded(least, most)


def band_columns(band: BandView | None, first: int, count: int, step: float) -> BandColumns | None:
    """The band at the left edge of each column; None for none."""
    if band is None or not band.times.size:
        return None
    lower, upper = band.lower, band.upper
    if lower.size == 2 and lower.item(0) == lower.item(1) and upper.item(0) == upper.item(1):
        return BandColumns(lower.item(0), upper.item(0))
    edges = (np.arange(count) + first) * step
    lowers = np.interp(edges, band.times, lower, np.nan, np.nan)
    uppers = np.interp(edges, band.times, upper, np.nan, np.nan)
    return BandColumns(np.fmin.reduce(lowers).item(), np.fmax.reduce(uppers).item(), lowers, uppers)


def follows(now: BandColumns | None, before: BandColumns | None, shift: int) -> bool:
    """Whether the columns kept after moving by `shift` have the same band as before."""
    if now is None or before is None:
        return now is before
    if now.lowers is None or now.uppers is None or before.lowers is None or before.uppers is None:
        return now.lowers is before.lowers and now.lower == before.lower and now.upper == before.upper
    kept = now.lowers.size - shift
    return kept > 0 and all(
        np.array_equal(new[:kept], old[shift:], equal_nan=True)
        for new, old in ((now.lowers, before.lowers), (now.uppers, before.uppers))
    )


def _rounded(low: float, high: float) -> Scale:
    _mantissa, exponent = math.frexp((high - low) / _ROUNDED_TO)
    step = math.ldexp(1.0, exponent - 1)
    return Scale(math.floor(low / step) * step, math.ceil(high / step) * step)
