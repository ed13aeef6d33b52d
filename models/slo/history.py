"""Error ratios over windows, from samples the console holds itself: weighed by traffic, by time where there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.health.median import median
from models.health.samples import FloatArray
from models.slo.measured import WindowFact

_GAP_FACTOR = 2.5
"""A sample stands for the time since the one before, but for no more than so many usual steps."""


@dataclass(frozen=True, slots=True, eq=False)
class ErrorSamples:
    """Samples of one error ratio, ascending in time. A sample speaks of the `spans` seconds that end at its time."""

    times: FloatArray
    """Seconds since the epoch."""
    spans: FloatArray
    """Seconds."""
    ratios: FloatArray
    """0 to 1, NaN where unknown."""
    traffic: FloatArray
    """Events a second beside each sample, NaN where unknown."""


def error_samples(
    times: FloatArray,
    ratios: FloatArray,
    traffic_times: FloatArray | None = None,
    traffic: FloatArray | None = None,
    step: float | None = None,
) -> ErrorSamples:
    """Samples as a series holds them. Traffic may be sampled at other moments: the newest up to each sample counts.

    `step` is the time each sample stands for, where that is known, as of means over equal buckets (`times` being their ends).
    """
    times, ratios = np.asarray(times, dtype=float), np.asarray(ratios, dtype=float)
    spans = _spans(times, ratios) if step is None else np.full(len(times), float(step))
    beside = np.full(len(times), np.nan)
    if traffic_times is not None and traffic is not None and len(traffic_times) and len(times):
        places = np.searchsorted(traffic_times, times, side="right") - 1
        is_near = (places >= 0) & (times - traffic_times[np.maximum(places, 0)] <= _GAP_FACTOR * np.median(spans))
        beside[is_near] = np.maximum(traffic[places[is_near]], 0.0)
    return ErrorSamples(times, spans, np.clip(ratios, 0.0, 1.0), beside)


def joined(older: ErrorSamples, newer: ErrorSamples) -> ErrorSamples:
    """Both as one; of the older only what it says of the time before the newer begins to speak."""
    if len(newer.times) == 0:
        return older
    begin = float(newer.times[0] - newer.spans[0])
    overlap = np.maximum(0.0, older.times - begin)
    keep = overlap < older.spans
    cut = ErrorSamples(
        np.minimum(older.times, begin)[keep],
        (older.spans - overlap)[keep],
        older.ratios[keep],
        older.traffic[keep],
    )
    return ErrorSamples(
        np.concatenate((cut.times, newer.times)),
        np.concatenate((cut.spans, newer.spans)),
        np.concatenate((cut.ratios, newer.ratios)),
        np.concatenate((cut.traffic, newer.traffic)),
    )


def window_fact(series: Sequence[ErrorSamples], seconds: float, now_seconds: float) -> WindowFact:
    """The error ratio of a service over the window that ends now: Σ errors·traffic / Σ traffic over all its series.

    Without any traffic known: the mean over time. Samples whose own traffic is unknown count with the mean of the others. What
    is known of the window is what the best known of the series covers. The fact is as old as the newest sample in it.
    """
    at_ms = round(min(now_seconds, max((_newest(each) for each in series), default=now_seconds)) * 1000)
    covered = [_overlaps(each, now_seconds - seconds, now_seconds) for each in series]
    known = max((float(overlap.sum()) for overlap in covered), default=0.0) / seconds
    if known <= 0.0:
        return WindowFact(seconds, at_ms, None, None, 0.0)
    spans = np.concatenate(covered)
    has_value = spans > 0
    spans = spans[has_value]
    ratios = np.concatenate([each.ratios for each in series])[has_value]
    traffic = np.concatenate([each.traffic for each in series])[has_value]
    has_traffic = ~np.isnan(traffic)
    events: float | None = None
    weights = spans
    if has_traffic.any():
        # As shares of the most: products of rates that lie next to zero would be rounded to anything.
        most = float(traffic[has_traffic].max()) or 1.0
        shares = traffic / most
        mean = float(np.average(shares[has_traffic], weights=spans[has_traffic]))
        weights = spans * np.where(has_traffic, shares, mean)
        events = float(weights.sum()) * most
    total = float(weights.sum())
    ratio = float((weights * ratios).sum()) / total if total > 0 else 0.0
    return WindowFact(seconds, at_ms, min(max(ratio, 0.0), 1.0), events, min(1.0, known))


def _spans(times: FloatArray, ratios: FloatArray) -> FloatArray:
    if len(times) < 2:
        return np.full(len(times), 60.0)
    steps = np.diff(times)
    usual = median(steps)
    spans = np.concatenate(([usual], np.minimum(steps, _GAP_FACTOR * usual)))
    # After a gap, which the ring marks by a NaN, a sample speaks of no more than its own step.
    after_gap = np.concatenate(([False], np.isnan(ratios[:-1])))
    return np.where(after_gap, np.minimum(spans, usual), spans)


def _newest(samples: ErrorSamples) -> float:
    """When the newest known ratio was measured; long ago where none was."""
    known = np.flatnonzero(~np.isnan(samples.ratios))
    return float(samples.times[known[-1]]) if len(known) else 0.0


def _overlaps(samples: ErrorSamples, start: float, end: float) -> FloatArray:
    """Seconds each sample has in the window; 0 for samples without a value."""
    ends, starts = np.minimum(samples.times, end), np.maximum(samples.times - samples.spans, start)
    return np.where(np.isnan(samples.ratios), 0.0, np.maximum(0.0, ends - starts))
