"""What a series proves: that something delivered, when last, and for which place."""

from dataclasses import dataclass

import numpy as np

from models.catalog.estate import Service
from models.health.history import SeriesSource
from models.health.median import median
from models.health.samples import FloatArray, SeriesKey

_STEPS = 8
_RECENT = 32
_TOLERANCE_SECONDS = 15.0
"""Time on the way: a source that polls every few seconds is not silent between two polls."""
_UNKNOWN_STEP = 60.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One series and its delivery."""

    key: SeriesKey
    place: str
    """The zone or region its label names; empty for the service as a whole."""
    last: float | None
    """When it was last measured with a value, seconds since the epoch; None where never."""
    step: float
    """Usual seconds from one value to the next."""

    def is_live(self, now: float, intervals: float) -> bool:
        """Whether it delivered within so many of its intervals."""
        return self.last is not None and now - self.last <= intervals * self.step + _TOLERANCE_SECONDS


def evidence(series: SeriesSource, service: Service | str, now: float) -> tuple[Evidence, ...]:
    """Every series of a service. Places are recognised as words of the label, zones before regions."""
    name = service if isinstance(service, str) else service.id
    places = () if isinstance(service, str) else (*service.zones, *service.regions)
    found = []
    for key in series.keys(name):
        samples = series.series(key)
        last, step = (None, _UNKNOWN_STEP) if samples is None else _delivery(samples.times, samples.values, now)
        found.append(Evidence(key, _place(key.label, places), last, step))
    return tuple(found)


def first_and_last(series: SeriesSource, key: SeriesKey, start: float, end: float) -> tuple[bool, float | None]:
    """Whether the series still delivered at `start`, and its last value's time from `start` up to `end`."""
    samples = series.series(key)
    if samples is None:
        return False, None
    times = samples.times[np.isfinite(samples.values)]
    before = int(np.searchsorted(times, start))
    steps = np.diff(times[max(0, before - _STEPS - 1) : before])
    step = median(steps) if len(steps) else _UNKNOWN_STEP
    was = before > 0 and float(times[before - 1]) >= start - 2.0 * step - _TOLERANCE_SECONDS
    inside = int(np.searchsorted(times, end, side="right"))
    return was, float(times[inside - 1]) if inside > before else None


def _delivery(times: FloatArray, values: FloatArray, now: float) -> tuple[float | None, float]:
    known = times[-_RECENT:][np.isfinite(values[-_RECENT:]) & (times[-_RECENT:] <= now)]
    if len(known) <= _STEPS:
        known = times[np.isfinite(values) & (times <= now)]
    if not len(known):
        return None, _UNKNOWN_STEP
    steps = np.diff(known[-_STEPS - 1 :])
    return float(known[-1]), median(steps) if len(steps) else _UNKNOWN_STEP


def _place(label: str, places: tuple[str, ...]) -> str:
    words = set(label.replace("/", " ").replace(",", " ").split())
    return next((place for place in places if place in words), "")
