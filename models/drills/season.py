"""How the load of a company runs over day and week."""

import math

import numpy as np

from models.drills.noise import IntArray
from models.health.samples import FloatArray

_DAY_MS = 86_400_000
_WEEK_MS = 7 * _DAY_MS
_BUSIEST_MS = int(14.5 * 3_600_000)
"""Busiest at 14:30 UTC: afternoon in Europe, morning in America."""
_MONDAY_MS = 4 * _DAY_MS
"""1970-01-05, a Monday."""
_DAILY = 0.18
_WEEKLY = 0.06


def load(at_ms: IntArray) -> FloatArray:
    """Load relative to the busiest hour of the week: 1 at its peak, about half of that in the quietest night.

    The day's swing is kept gentle: within two hours it stays close to the noise, as a band made of two hours needs it.
    """
    day = np.cos(((at_ms - _BUSIEST_MS) % _DAY_MS) * (2 * math.pi / _DAY_MS))
    # Busiest on Wednesday, quietest on Saturday night.
    week = np.cos(((at_ms - _MONDAY_MS - int(2.6 * _DAY_MS)) % _WEEK_MS) * (2 * math.pi / _WEEK_MS))
    return np.asarray(1.0 - _DAILY * (1.0 - day) - _WEEKLY * (1.0 - week), dtype=np.float64)
