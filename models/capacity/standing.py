"""What is said of one resource, queue or slow drift: grade, figures and a sentence. Ready to be shown."""

from dataclasses import dataclass
from enum import StrEnum

from models.capacity.drift import Drift, DriftCourse
from models.capacity.queue import QueueCourse, QueueGrowth
from models.capacity.resource import Resource
from models.capacity.saturation import Course, Forecast
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.samples import SeriesKey, Unit
from models.kernel.clock import utc


class Grade(StrEnum):
    """How pressing it is; the value is the word shown to people."""

    CRITICAL = "critical"
    WARNING = "warning"
    UNKNOWN = "unknown"
    OK = "ok"

    @property
    def rank(self) -> int:
        """0 is worst."""
        return list(Grade).index(self)

    @property
    def condition(self) -> Condition:
        """As the other boards say it."""
        return _CONDITIONS[self]


_CONDITIONS = {
    Grade.CRITICAL: Condition.DEGRADED,
    Grade.WARNING: Condition.AT_RISK,
    Grade.UNKNOWN: Condition.UNKNOWN,
    Grade.OK: Condition.OK,
}


@dataclass(frozen=True, slots=True)
class SaturationStanding:
    """One resource of one service."""

    key: SeriesKey
    resource: Resource
    metric: str
    unit: Unit
    grade: Grade
    level: float | None
    """None beyond the hard age limit."""
    limit: float
    forecast: Forecast
    sentence: str
    as_of_ms: int
    age_seconds: float | None
    runbook: str | None = None
    """The first runbook of its service."""

    @property
    def condition(self) -> Condition:
        """As the other boards say it."""
        return self.grade.condition

    @property
    def used(self) -> float | None:
        """Share of the limit that is in use."""
        return None if self.level is None else self.level / self.limit

    @property
    def full_at_ms(self) -> int | None:
        """When it is expected to be used up; None where that isn't foreseen."""
        seconds = self.forecast.seconds
        return None if seconds is None else self.as_of_ms + round(seconds * 1000)


@dataclass(frozen=True, slots=True)
class QueueStanding:
    """One queue of one service."""

    key: SeriesKey
    metric: str
    unit: Unit
    grade: Grade
    growth: QueueGrowth
    sentence: str
    as_of_ms: int
    age_seconds: float | None
    runbook: str | None = None

    @property
    def condition(self) -> Condition:
        """As the other boards say it."""
        return self.grade.condition


@dataclass(frozen=True, slots=True)
class DriftStanding:
    """One series watched over weeks."""

    key: SeriesKey
    metric: str
    unit: Unit
    grade: Grade
    drift: Drift
    limit: float | None
    sentence: str
    as_of_ms: int

    @property
    def condition(self) -> Condition:
        """As the other boards say it."""
        return self.grade.condition


def saturation_words(name: str, unit: Unit, level: float, limit: float, forecast: Forecast) -> str:
    """For example: connections used 87 %, full in about 40 min (25 min to 2 h; trend of the last 15 min)."""
    used = figure(level / limit, Unit.RATIO)
    shown = used if unit is Unit.RATIO and limit == 1.0 else f"{figure(level, unit)} of {figure(limit, unit)} ({used})"
    if forecast.course is Course.FILLING and forecast.seconds is not None:
        if forecast.seconds <= 0.0:
            return f"{name} {shown}, at its limit"
        earliest = age(forecast.earliest or 0.0)
        band = f"{earliest} to {age(forecast.latest)}" if forecast.latest is not None else f"{earliest} at the earliest"
        return f"{name} {shown}, full in about {age(forecast.seconds)} ({band}; {forecast.rule})"
    if forecast.course is Course.STEADY and level >= 0.8 * limit:
        return f"{name} {shown}"  # that it rises no further is no comfort here
    rule = f" ({forecast.rule})" if forecast.rule else ""
    return f"{name} {shown}, {forecast.course.value}{rule}"


def queue_words(name: str, unit: Unit, growth: QueueGrowth, minutes: float) -> str:
    """For example: backlog 210 → 640 within 5 min, consumers at 97 %: saturated before calls fail."""
    if growth.was is None or growth.now is None:
        return f"{name}: too few figures in the last {minutes:.0f} min"
    change = f"{name} {figure(growth.was, unit)} → {figure(growth.now, unit)} within {minutes:.0f} min"
    busy = "" if growth.consumers is None else f", consumers at {figure(growth.consumers, Unit.RATIO)}"
    if growth.course is QueueCourse.SATURATED:
        return f"{change}{busy}: saturated, before calls fail"
    if growth.course is QueueCourse.GROWING:
        note = "; how busy its consumers are isn't known" if growth.consumers is None else ": they have room to spare"
        return f"{change}{busy}{note}"
    return f"{change}, not growing steadily"


def drift_words(name: str, unit: Unit, drift: Drift, limit: float | None) -> str:
    """For example: p95 latency grows 9 % a week, now 240 ms; would reach 300 ms on 2026-12-05 (2026-12-02 to 2026-12-12)."""
    over = f"over {drift.weeks:.1f} weeks"
    if drift.course is DriftCourse.UNKNOWN or drift.level is None:
        return f"{name}: too little history to see a drift"
    now = f"now {figure(drift.level, unit)}"
    if drift.course is DriftCourse.STEPPED and drift.stepped_at is not None and drift.step is not None:
        return f"{name} stepped up by {drift.step:.0%} on {_day(drift.stepped_at)} and stayed, {now} ({over})"
    if drift.course is DriftCourse.STEADY or drift.per_week is None:
        return f"{name} steady {over}, {now}"
    grows = f"{name} grows {drift.per_week:.0%} a week {over}, {now}"
    if limit is None:
        return f"{grows}; no limit is known for it"
    if drift.reaches is None:
        return f"{grows}; would not reach {figure(limit, unit)} within half a year"
    until = f" to {_day(drift.latest)}" if drift.latest is not None else " at the earliest"
    band = "" if drift.earliest is None else f" ({_day(drift.earliest)}{until})"
    return f"{grows}; would reach {figure(limit, unit)} on {_day(drift.reaches)}{band}"


def _day(seconds: float) -> str:
    return utc(round(seconds * 1000)).strftime("%Y-%m-%d")
