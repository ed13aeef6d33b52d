"""The value axis: round ends, round ticks, and words with the unit's prefix: 1.6k, 250 ms, 2 GiB, 40 %.

Shares, times, rates, counts and sizes have a zero that means nothing at all, so their axis begins there: cut off, a small
wobble would look like a collapse. Only figures without such a zero (unit NONE: temperatures, voltages) get an axis fitted to
their data, and only where all data lie farther from zero than they spread. Values below zero always get their room.

Values stay in the unit they are kept in; only the words are scaled, so no sample is ever copied for drawing.
"""

import math
from dataclasses import dataclass

from models.health.samples import Unit

_FACTORS = (1.0, 2.0, 2.5, 4.0, 5.0, 10.0)
_DECIMAL = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))
_BINARY = tuple((1024.0**power, f"{prefix}iB") for power, prefix in ((5, "P"), (4, "T"), (3, "G"), (2, "M"), (1, "K")))
_TIMES = ((7200.0, 3600.0, "h"), (300.0, 60.0, "min"), (0.9995, 1.0, "s"), (0.9995e-3, 1e-3, "ms"), (0.0, 1e-6, "µs"))
"""From which largest value on, what one is worth in seconds, and its word."""
_FULL = 1.08
"""Where a share comes near the whole the axis ends a little above it: there is no 120 %."""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Ends of the axis and its ticks with their words."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    @property
    def is_cut(self) -> bool:
        """Whether the axis leaves zero out; charts say so."""
        return not self.low <= 0 <= self.high


def value_axis(low: float, high: float, unit: Unit = Unit.NONE, most: int = 5) -> ValueAxis:
    """An axis for data from `low` to `high`; NaN or infinite ends count as no data at all. At most `most` steps and one."""
    if not math.isfinite(low) or not math.isfinite(high):
        low, high = 0.0, 0.0
    low, high = min(low, high), max(low, high)
    spread = high - low
    if not (unit is Unit.NONE and (low > spread or high < -spread)):
        low, high = min(0.0, low), max(0.0, high)
    if high - low <= max(abs(high), abs(low)) * 1e-9:
        # One single value: an axis around it, or from zero to one.
        room = abs(high) * 0.05 or 1.0
        low, high = (0.0, 0.98) if high == 0 else (low - room, high + room)
    size, word = _scale(max(abs(low), abs(high)), unit)
    step = _round_step((high - low) * 1.02 / most / size) * size
    first = math.floor(low / step + 1e-9)
    last = math.ceil((high + (high - low) * 0.02 if high > 0 else high) / step - 1e-9)
    top = last * step
    if unit is Unit.RATIO and 0.5 < high <= 1.0 and low >= 0:
        top = min(top, _FULL) if top > 1.0 else top
        last = math.floor(min(top, 1.0) / step + 1e-9)
    ticks = tuple((place * step, _words(place, step / size, word)) for place in range(first, last + 1))
    return ValueAxis(first * step, top, ticks)


def fixed_axis(low: float, high: float, unit: Unit = Unit.NONE, most: int = 5) -> ValueAxis:
    """An axis with exactly these ends and round ticks between them."""
    size, word = _scale(max(abs(low), abs(high)), unit)
    step = _round_step((high - low) / most / size) * size
    places = range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    return ValueAxis(low, high, tuple((place * step, _words(place, step / size, word)) for place in places))


def _words(place: int, step: float, word: str) -> str:
    """So many steps in words, with the digits the step needs. A bare prefix beside a zero says nothing."""
    number = f"{place * step:.{_digits(step)}f}"
    return number.partition(".")[0] if place == 0 and len(word) == 1 else f"{number}{word}"


def _scale(largest: float, unit: Unit) -> tuple[float, str]:
    """What one shown unit is worth in kept units, and its word."""
    if unit is Unit.RATIO:
        return 0.01, " %"
    if unit is Unit.SECONDS:
        return next((size, f" {word}") for least, size, word in _TIMES if largest >= least)
    if unit is Unit.BYTES:
        return next(((size, f" {word}") for size, word in _BINARY if largest >= size), (1.0, " B"))
    return next(((size, word) for size, word in _DECIMAL if largest >= size), (1.0, ""))


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough)) if rough > 0 else 1.0
    return next(factor * power for factor in _FACTORS if factor * power >= rough * 0.999)


def _digits(step: float) -> int:
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    return digits + (1 if f"{step:e}".startswith("2.5") and step < 10 else 0)
