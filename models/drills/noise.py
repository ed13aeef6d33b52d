"""Randomness that depends only on seed, series and instant, so that any stretch of time can be produced on its own.

A counter-based hash (splitmix64, S. Vigna) in place of a generator with state: the value at an instant is the same however
the time around it is cut into pieces.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

from models.health.samples import FloatArray

IntArray = NDArray[np.int64]


def series_key(seed: int, *names: str) -> int:
    """A 64-bit number for one series of one simulation."""
    digest = hashlib.blake2b("\0".join((str(seed), *names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def uniform(key: int, ticks: IntArray) -> FloatArray:
    """Values from 0 up to 1, independent from tick to tick."""
    return np.asarray((_hash(key, ticks) >> np.uint64(11)).astype(np.float64) * 2.0**-53, dtype=np.float64)


def bell(key: int, ticks: IntArray) -> FloatArray:
    """Values around 0 with standard deviation 1 and none beyond ±3.5, independent from tick to tick.

    The sum of four uniforms taken from one hash: near enough to normal, and its arithmetic is exact.
    """
    hashed = _hash(key, ticks)
    mask = np.uint64(0xFFFF)
    total = hashed & mask
    for shift in (16, 32, 48):
        total = total + ((hashed >> np.uint64(shift)) & mask)
    return np.asarray((total.astype(np.float64) / 65535.0 - 2.0) * 3.0**0.5, dtype=np.float64)


def drift(key: int, at_ms: IntArray, period_ms: int) -> FloatArray:
    """As `bell`, but wandering smoothly from one value to the next within `period_ms`."""
    knots = at_ms // period_ms
    share = (at_ms - knots * period_ms) / period_ms
    if knots.size == 0:
        return share
    first = int(knots[0])
    values = bell(key, np.arange(first, int(knots[-1]) + 2, dtype=np.int64))
    left, right = values[knots - first], values[knots - first + 1]
    weight = share * share * (3.0 - 2.0 * share)
    return np.asarray(left + (right - left) * weight, dtype=np.float64)


def _hash(key: int, ticks: IntArray) -> NDArray[np.uint64]:
    mixed = (ticks.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(key)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)), dtype=np.uint64)
