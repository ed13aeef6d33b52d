"""Metrics as they come for one question: any signals of any services, sampled anyhow."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class MetricSeries:
    """One series. Times ascend, values are finite, both have the same length."""

    service: str
    signal: str
    times: FloatArray
    """Seconds since the epoch."""
    values: FloatArray


def metric_series(service: str, signal: str, times: FloatArray, values: FloatArray) -> MetricSeries:
    """The series of these samples, in any order. What is not finite is left out; of several at one instant the mean is taken."""
    good = np.isfinite(times) & np.isfinite(values)
    times, values = times[good], values[good]
    if len(times) > 1 and not bool(np.all(times[1:] > times[:-1])):
        # By value too, so that rows of one instant add up in the same order however they came.
        order = np.lexsort((values, times))
        times, values = times[order], values[order]
        first = np.flatnonzero(np.append(True, times[1:] > times[:-1]))
        if len(first) < len(times):
            counts = np.diff(np.append(first, len(times)))
            times, values = times[first], np.add.reduceat(values, first) / counts
    return MetricSeries(service, signal, times, values)
