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
from resources.said import in_a_row, say


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
    shown = (
        used
        if unit is Unit.RATIO and limit == 1.0
        else say("{level} of {limit} ({used})", level=figure(level, unit), limit=figure(limit, unit), used=used)
    )
    if forecast.course is Course.FILLING and forecast.seconds is not None:
        if forecast.seconds <= 0.0:
            return say("{name} {shown}, at its limit", name=name, shown=shown)
        earliest = age(forecast.earliest or 0.0)
        band = (
            say("{earliest} to {latest}", earliest=earliest, latest=age(forecast.latest))
            if forecast.latest is not None
            else say("{earliest} at the earliest", earliest=earliest)
        )
        return say(
            "{name} {shown}, full in about {seconds} ({band}; {rule})",
            name=name,
            shown=shown,
            seconds=age(forecast.seconds),
            band=band,
            rule=forecast.rule,
        )
    if forecast.course is Course.STEADY and level >= 0.8 * limit:
        return in_a_row((name, " ", shown))  # that it rises no further is no comfort here
    rule = in_a_row((" (", forecast.rule, ")")) if forecast.rule else ""
    return in_a_row((name, " ", shown, ", ", say(forecast.course.value), rule))


def queue_words(name: str, unit: Unit, growth: QueueGrowth, minutes: float) -> str:
    """For example: backlog 210 → 640 within 5 min, consumers at 97 %: saturated before calls fail."""
    if growth.was is None or growth.now is None:
        return say("{name}: too few figures in the last {minutes:.0f} min", name=name, minutes=minutes)
    change = say(
        "{name} {was} → {now} within {minutes:.0f} min",
        name=name,
        was=figure(growth.was, unit),
        now=figure(growth.now, unit),
        minutes=minutes,
    )
    busy = (
        ""
        if growth.consumers is None
        else say(", consumers at {consumers}", consumers=figure(growth.consumers, Unit.RATIO))
    )
    if growth.course is QueueCourse.SATURATED:
        return say("{change}{busy}: saturated, before calls fail", change=change, busy=busy)
    if growth.course is QueueCourse.GROWING:
        note = (
            say("; how busy its consumers are isn't known")
            if growth.consumers is None
            else say(": they have room to spare")
        )
        return in_a_row((change, busy, note))
    return say("{change}, not growing steadily", change=change)


def drift_words(name: str, unit: Unit, drift: Drift, limit: float | None) -> str:
    """For example: p95 latency grows 9 % a week, now 240 ms; would reach 300 ms on 2026-12-05 (2026-12-02 to 2026-12-12)."""
    over = say("over {weeks:.1f} weeks", weeks=drift.weeks)
    if drift.course is DriftCourse.UNKNOWN or drift.level is None:
        return say("{name}: too little history to see a drift", name=name)
    now = say("now {level}", level=figure(drift.level, unit))
    if drift.course is DriftCourse.STEPPED and drift.stepped_at is not None and drift.step is not None:
        return say(
            "{name} stepped up by {step:.0%} on {day} and stayed, {now} ({over})",
            name=name,
            step=drift.step,
            day=_day(drift.stepped_at),
            now=now,
            over=over,
        )
    if drift.course is DriftCourse.STEADY or drift.per_week is None:
        return say("{name} steady {over}, {now}", name=name, over=over, now=now)
    grows = say(
        "{name} grows {per_week:.0%} a week {over}, {now}", name=name, per_week=drift.per_week, over=over, now=now
    )
    if limit is None:
        return say("{grows}; no limit is known for it", grows=grows)
    if drift.reaches is None:
        return say("{grows}; would not reach {limit} within half a year", grows=grows, limit=figure(limit, unit))
    until = say(" to {day}", day=_day(drift.latest)) if drift.latest is not None else say(" at the earliest")
    band = "" if drift.earliest is None else in_a_row((" (", _day(drift.earliest), until, ")"))
    return say(
        "{grows}; would reach {limit} on {day}{band}",
        grows=grows,
        limit=figure(limit, unit),
        day=_day(drift.reaches),
        band=band,
    )


def _day(seconds: float) -> str:
    return utc(round(seconds * 1000)).strftime("%Y-%m-%d")
