"""Measured values on their way from a source to the charts."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


class Signal(StrEnum):
    """What a series says about its service: the four golden signals, a business figure, and mere presence."""

    ERRORS = "errors"
    LATENCY = "latency"
    TRAFFIC = "traffic"
    SATURATION = "saturation"
    BUSINESS = "business"
    UP = "up"


class Unit(StrEnum):
    """Units in which values are kept; the screens choose prefixes."""

    RATIO = "ratio"
    SECONDS = "seconds"
    PER_SECOND = "per_second"
    PER_MINUTE = "per_minute"
    COUNT = "count"
    BYTES = "bytes"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """Names one series: a service, a signal, and which of that signal's series (p99, eu-west, pool, …; may be empty)."""

    service: str
    signal: Signal
    label: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class SampleBlock:
    """Consecutive samples of one series, ascending in time. NaN is a gap that the source reported as such."""

    key: SeriesKey
    unit: Unit
    times: FloatArray
    """Seconds since the epoch, when the source measured."""
    values: FloatArray
    metric: str = ""
    """Short human name of what is measured, e.g. "p99 latency", "connections used"."""
