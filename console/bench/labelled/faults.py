"""What goes wrong in a series: one function a kind of fault, each returns where its fault ends."""

from collections.abc import Callable
from typing import Final

import numpy as np

from console.bench.labelled.shapes import DAY, Healthy, Random

Fault = Callable[[Random, Healthy, int, float, float], int]
"""Of the random source, the series to change, the place, the signed size, and the usual length; returns the end."""


def spike(random: Random, series: Healthy, at: int, size: float, _length: float) -> int:
    """A few samples far off."""
    end = at + int(random.integers(1, 5))
    series.values[at:end] += size * random.uniform(1.5, 4)
    return end


def dip(random: Random, series: Healthy, at: int, size: float, _length: float) -> int:
    """Nearly nothing for a while."""
    end = at + int(random.integers(3, 24))
    if series.lowest == 0.0:
        series.values[at:end] *= random.uniform(0, 0.15)
    else:
        series.values[at:end] -= 3 * abs(size)
    return end


def shift(random: Random, series: Healthy, at: int, size: float, length: float) -> int:
    """Another level, for a while or for good."""
    end = len(series.values) if random.random() < 0.4 else at + int(length)
    series.values[at:end] += size
    return end


def drift(random: Random, series: Healthy, at: int, size: float, _length: float) -> int:
    """A slow leak, then mended."""
    end = min(len(series.values), at + int(random.integers(60, 300)))
    series.values[at:end] += 1.5 * size * np.linspace(0, 1, end - at)
    return end


def noisier(random: Random, series: Healthy, at: int, size: float, length: float) -> int:
    """Restless where it was calm."""
    end = min(len(series.values), at + int(length))
    series.values[at:end] += random.normal(0, abs(size), end - at)
    return end


def frozen(random: Random, series: Healthy, at: int, _size: float, _length: float) -> int:
    """Stuck at its last value."""
    end = min(len(series.values), at + int(random.integers(30, 200)))
    series.values[at:end] = series.values[at]
    return end


def out_of_season(random: Random, series: Healthy, at: int, _size: float, _length: float) -> int:
    """What belongs half a day earlier."""
    step = float(np.median(np.diff(series.times)))
    end = min(len(series.values), at + int(DAY / step * random.uniform(0.3, 1)))
    source = np.arange(at, end) - int(DAY / 2 / step)
    if source.min() >= 0:
        series.values[at:end] = series.values[source].copy()
    return end


def plateau(random: Random, series: Healthy, at: int, size: float, length: float) -> int:
    """Held at an odd level."""
    end = min(len(series.values), at + int(length))
    noise = random.normal(0, abs(size) * 0.02, end - at)
    series.values[at:end] = float(np.nanmedian(series.values)) + 0.8 * size + noise
    return end


def crowd(random: Random, series: Healthy, at: int, size: float, length: float) -> int:
    """Bursts far denser than usual."""
    end = min(len(series.values), at + int(length))
    series.values[at:end] += (random.random(end - at) < 0.3) * size * random.uniform(1, 3, end - at)
    return end


def silence(_random: Random, series: Healthy, at: int, _size: float, length: float) -> int:
    """Nothing comes; what is NaN is left out of the series."""
    end = min(len(series.values), at + int(length))
    series.values[at:end] = np.nan
    return end


FAULTS: Final[tuple[Fault, ...]] = (
    spike,
    dip,
    shift,
    shift,
    drift,
    noisier,
    frozen,
    out_of_season,
    plateau,
    crowd,
    silence,
)
