"""How sure a difference or a trend is when samples depend on each other: tails of distributions, the memory of a series."""

import math

import numpy as np

from models.health.samples import FloatArray

_MOST_DEGREES = 200
"""Beyond this Student's t is the normal distribution for our purposes; fewer degrees are on the safe side."""


def normal_tail(z: float) -> float:
    """Chance of a standard normal value of at least `z`."""
    return 0.5 * math.erfc(z / math.sqrt(2.0))


def student_tail(t: float, degrees: float) -> float:
    """Chance of a Student t value of at least `t`; 0.5 with less than one degree of freedom, which says nothing.

    Degrees are rounded down, to the safe side. Finite series of Abramowitz & Stegun, 26.7.3 and 26.7.4.
    """
    whole = min(_MOST_DEGREES, int(degrees)) if math.isfinite(degrees) else _MOST_DEGREES
    if whole < 1 or math.isnan(t):
        return 0.5
    if math.isinf(t):
        return 0.0 if t > 0 else 1.0
    angle = math.atan(t / math.sqrt(whole))
    sine, cosine = math.sin(angle), math.cos(angle)
    square = cosine * cosine
    if whole % 2:
        total, term = 0.0, cosine
        for number in range(1, whole - 1, 2):
            total += term
            term *= square * (number + 1) / (number + 2)
        inside = 2.0 / math.pi * (angle + sine * total)
    else:
        total, term = 0.0, 1.0
        for number in range(0, whole - 1, 2):
            total += term
            term *= square * (number + 1) / (number + 2)
        inside = sine * total
    return max(0.0, (1.0 - inside) / 2.0)


def binomial_tail(hits: float, trials: float, chance: float) -> float:
    """Chance of at least `hits` in `trials`; both rounded to the safe side. Exact, for up to some thousand trials."""
    least, count = math.floor(hits), math.ceil(trials)
    if least <= 0:
        return 1.0
    if not 0.0 < chance < 1.0:
        return 1.0 if chance >= 1.0 else 0.0
    places = np.arange(least, count + 1)
    if not len(places):
        return 0.0
    ratio = math.log(chance) - math.log1p(-chance)
    first = (
        math.lgamma(count + 1)
        - math.lgamma(least + 1)
        - math.lgamma(count - least + 1)
        + least * math.log(chance)
        + (count - least) * math.log1p(-chance)
    )
    steps = np.log((count - places[:-1]) / places[1:]) + ratio
    logs = first + np.concatenate(([0.0], np.cumsum(steps)))
    return float(min(1.0, np.exp(logs).sum()))


def memory_length(values: FloatArray) -> float:
    """How many samples of the series are worth one independent sample; at least 1.

    1 + 2 Σ ρ(k), summed up to the first ρ that is not positive (Bayley & Hammersley 1946; the cut after Geyer 1992), or the value
    for a series of first order with Kendall's correction of ρ(1) for short series, whichever is larger.
    """
    count = len(values)
    if count < 4:
        return 1.0
    centred = values - values.mean()
    power = float(centred @ centred)
    if not power > 0.0:
        return 1.0
    lags = max(1, count // 3)
    if count > 128:
        size = 1 << (2 * count - 1).bit_length()
        spectrum = np.fft.rfft(centred, size)
        products = np.fft.irfft(spectrum * np.conj(spectrum), size)[1 : lags + 1]
    else:
        products = np.correlate(centred, centred, "full")[count : count + lags]
    correlations = products / power
    negative = np.flatnonzero(correlations <= 0.0)
    end = int(negative[0]) if len(negative) else lags
    summed = 1.0 + 2.0 * float(correlations[:end].sum())
    first = float(correlations[0])
    first = min(0.98, first + (1.0 + 3.0 * first) / count) if first > 2.0 / math.sqrt(count) else 0.0
    return max(1.0, summed, (1.0 + first) / (1.0 - first))
