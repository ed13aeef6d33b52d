"""How far one series left what was usual for it when trouble began. Knows no thresholds, no units, no other series.

The change is half the shift of the median against the time just before and half the upper quartile of the distance from
the usual: steady trouble counts fully, a single spike little, trouble that ends or grows within the time seen still counts.
It is measured in spreads of the past, the larger of standard deviation and interquartile range, so that neither rare
outbreaks nor a calm core make the past look narrower than it was. Spreads are turned into evidence as Student's t is: with
few changes seen in the past even a huge ratio says little, and a series that never moved before has its own, small ceiling.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from models.causes.series import FloatArray, MetricSeries
from models.health.median import median

LEAST_BEFORE: Final = 3
_GUARD_SECONDS: Final = 300.0
_GUARD_SHARE: Final = 0.1
"""So much of the past, next to the onset, may belong to the trouble already: onsets are told late."""
_LEAST_GUARDED: Final = 10
_NORMAL_IQR: Final = 1.349
"""Interquartile range of a standard normal distribution."""
_SAMPLES_A_CHANGE: Final = 10.0
"""Neighbouring samples resemble each other: so many changes count as one independent observation."""
_NEVER_MOVED_MOST: Final = 5.0
_FLOAT_NOISE: Final = 1e-9
_BLOCKS, _BLOCK_LEAST = 3, 60
_GAP_SECONDS, _GAP_STEPS = 3600.0, 30.0
"""After a gap of at least so long, later samples are of another time: not this trouble, but good to know the usual by."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """What happened to one series."""

    strength: float
    """Signed; about as many spreads as a normal variable would need to be as unlikely. 0: nothing."""
    usual: float
    """The median before."""
    reached: float
    """The upper quartile of what followed, by distance from the usual, or of its worst part."""
    change: float
    """How much it changed, in the series' unit; signed."""
    began: float | None
    """When it left the usual, seconds since the epoch; None where no sample shows it clearly."""
    samples_before: int
    step: float
    """Seconds between samples: how exactly `began` can be known."""
    never_moved: bool
    """Whether it had been constant."""


def deviation(series: MetricSeries, onset: float) -> Deviation | None:
    """What happened at `onset`, seconds since the epoch; None where too little is known before or nothing after."""
    times, values = series.times, series.values
    first = int(np.searchsorted(times, onset))
    last = _end_of_trouble(times, first)
    if first + (len(times) - last) < LEAST_BEFORE or first == last:
        return None
    guarded = _guarded(times, first)
    before = np.concatenate((values[last:], values[:guarded]))
    return _judged(series, before, (first, guarded, last))


def _judged(series: MetricSeries, before: FloatArray, places: tuple[int, int, int]) -> Deviation:
    first, guarded, last = places
    times, values = series.times, series.values
    near = values[:guarded] if guarded else before
    low, usual, high = np.percentile(before, (25, 50, 75)).tolist()
    noise = _FLOAT_NOISE * float(np.max(np.abs(values)))
    spread = max(float(before.std()), (high - low) / _NORMAL_IQR)
    spread = 0.0 if spread <= noise else spread
    length = last - first
    recent = median(near[-max(3, min(len(near) // 4, 2 * length)) :])
    begin, end, change = _worst_block(values, (first, guarded, last), usual, recent, noise)
    change = 0.0 if abs(change) <= noise else change
    moves = int(np.count_nonzero(np.abs(np.diff(before)) > noise))
    strength = _strength(change, spread, moves, len(before))
    reached = _upper(values[begin:end], usual, noise)
    began = _began(times, values, (guarded, last), usual, spread, change)
    return Deviation(strength, usual, reached, change, began, len(before), _step(times), spread == 0.0)


def _end_of_trouble(times: FloatArray, first: int) -> int:
    """Up to where the samples after the onset hang together."""
    if first >= len(times) - 1 or len(times) < 3:
        return len(times)
    steps = np.diff(times)
    gaps = np.flatnonzero(steps[first:] > max(_GAP_SECONDS, _GAP_STEPS * median(steps)))
    return first + int(gaps[0]) + 1 if len(gaps) else len(times)


def _guarded(times: FloatArray, first: int) -> int:
    if first < _LEAST_GUARDED:
        return first
    guard = min(_GUARD_SECONDS, _GUARD_SHARE * float(times[first - 1] - times[0]))
    place = int(np.searchsorted(times, times[first - 1] - guard, side="right"))
    return place if place >= _LEAST_GUARDED else first


def _worst_block(
    values: FloatArray, places: tuple[int, int, int], usual: float, recent: float, noise: float
) -> tuple[int, int, float]:
    """The part of what followed that changed most; short stretches are taken whole."""
    first, guarded, last = places
    count = min(_BLOCKS, max(1, (last - first) // _BLOCK_LEAST))
    edges = [first + (last - first) * number // count for number in range(count + 1)]
    found = (first, last, 0.0)
    for begin, end in [
        *pairwise(edges),
        (first, last),
        *([(guarded, last)] if guarded < first else []),
    ]:
        change = _change(values[begin:end], usual, recent, noise)
        if abs(change) > abs(found[2]) + noise or found[2] == 0.0:
            found = (begin, end, change)
    return found


def _change(after: FloatArray, usual: float, recent: float, noise: float) -> float:
    return 0.5 * (median(after) - recent) + 0.5 * (_upper(after, usual, noise) - usual)


def _upper(after: FloatArray, usual: float, noise: float) -> float:
    """The value whose distance from the usual is the upper quartile of all distances; of several the first, so that not the last
    bit of a difference says on which side of the usual it lies.
    """
    away = np.abs(after - usual)
    quartile = np.sort(away)[round(0.75 * (len(away) - 1))]
    return float(after[int(np.argmax(np.abs(away - quartile) <= noise))])


def _step(times: FloatArray) -> float:
    return median(np.diff(times)) if len(times) > 1 else 0.0


def _strength(change: float, spread: float, moves: int, samples: int) -> float:
    if change == 0.0:
        return 0.0
    if spread == 0.0:
        # As unlikely as the first move in so many samples.
        return float(np.copysign(min(_NEVER_MOVED_MOST, np.sqrt(2.0 * np.log1p(samples))), change))
    ratio, freedom = change / spread, max(0.5, moves / _SAMPLES_A_CHANGE)
    return float(np.copysign(np.sqrt(freedom * np.log1p(ratio * ratio / freedom)), change))


def _began(
    times: FloatArray, values: FloatArray, places: tuple[int, int], usual: float, spread: float, change: float
) -> float | None:
    begin, end = places
    away = (values[begin:end] - usual) * np.sign(change)
    beyond = np.flatnonzero(away >= max(3.0 * spread, 0.5 * abs(change)))
    return float(times[begin + int(beyond[0])]) if change != 0.0 and len(beyond) else None
