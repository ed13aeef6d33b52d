"""What is known of one service in one respect, as a strength: from a metric that left its usual, or from a symptom told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from models.causes.deviation import Deviation, deviation
from models.causes.series import MetricSeries
from models.causes.signal_kind import SignalKind, kind_of
from models.causes.symptom import Symptom, SymptomKind

AGAINST_DIRECTION: Final = 0.4
"""Weight of a change for the better: faster, fewer errors. Trouble elsewhere often looks like that."""
LESS_TRAFFIC: Final = 0.2
"""Falling load is nearly always what trouble does, not what it comes from."""
MORE_TRAFFIC: Final = 0.8
OTHER_SIGNAL: Final = 0.5
"""Weight of signals other than the one that alerted, where that is known."""
_OF_KIND: Final[Mapping[SymptomKind, float]] = {
    SymptomKind.DOWN: 14.0,
    SymptomKind.ALERT: 9.0,
    SymptomKind.DEGRADED: 7.0,
    SymptomKind.ANOMALY: 5.0,
}
"""How many spreads a symptom is worth: an alert's author knew what is bad, a first sign only that it is unusual."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One respect in which a service is not as usual."""

    service: str
    signal: str
    kind: SignalKind
    strength: float
    """From 0; weighed by direction and by what alerted."""
    direction: int
    """1 more than usual, -1 less, 0 not told."""
    change: float | None = None
    """By how much, signed, in the signal's unit; None for a symptom that was told without figures."""
    began: float | None = None
    """Seconds since the epoch."""
    deviation: Deviation | None = None
    symptom: Symptom | None = None


def metric_signs(series: Iterable[MetricSeries], onset: float, alerted_signal: str = "") -> list[Sign]:
    """A sign of each series that can be judged, quiet ones included."""
    signs = []
    for one in series:
        found = deviation(one, onset)
        if found is None:
            continue
        kind = kind_of(one.signal)
        direction = (found.strength > 0) - (found.strength < 0)
        weight = 1.0
        if kind.bad and direction != kind.bad:
            weight = AGAINST_DIRECTION
        elif kind is SignalKind.TRAFFIC:
            weight = LESS_TRAFFIC if direction < 0 else MORE_TRAFFIC
        if alerted_signal and not is_same_signal(one.signal, alerted_signal):
            weight *= OTHER_SIGNAL
        strength = abs(found.strength) * weight
        signs.append(Sign(one.service, one.signal, kind, strength, direction, found.change, found.began, found))
    return signs


def symptom_signs(symptoms: Iterable[Symptom]) -> list[Sign]:
    """A sign of each symptom."""
    signs = []
    for one in symptoms:
        kind = kind_of(one.signal) if one.signal else SignalKind.ERRORS
        began = None if one.onset_ms is None else one.onset_ms / 1000.0
        strength = _OF_KIND[one.kind] * min(1.0, max(0.0, one.weight))
        signs.append(Sign(one.service, one.signal, kind, strength, 0, None, began, None, one))
    return signs


def is_same_signal(name: str, alerted: str) -> bool:
    """Whether a metric is the one that alerted: the same name, or one that begins with what was told."""
    return name.casefold().startswith(alerted.casefold())
