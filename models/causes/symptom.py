"""What shows at a service, and since when: an alert, a first sign, a verdict."""

from dataclasses import dataclass
from enum import StrEnum


class SymptomKind(StrEnum):
    """How sure it is that something is wrong, the surest first."""

    DOWN = "down"
    ALERT = "alert"
    DEGRADED = "degraded"
    ANOMALY = "anomaly"


@dataclass(frozen=True, slots=True)
class Symptom:
    """One symptom of one service."""

    service: str
    onset_ms: int | None = None
    """When it began, milliseconds since the epoch; None where that isn't known."""
    kind: SymptomKind = SymptomKind.ALERT
    signal: str = ""
    """What it shows in, e.g. latency; empty where that isn't known."""
    words: str = ""
    """What it is called, for people, e.g. the alert's name."""
    weight: float = 1.0
    """From 0 to 1: how much of its kind's weight it has, e.g. less for a warning."""
