"""How soon each resource of each service is used up, which queues grow, and what drifts.

One owner, one thread, no clock: the present comes as an argument. A forecast is made anew once a minute and a few at a time; the
level is read each time.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from models.capacity.drift import Drift, DriftCourse, drift
from models.capacity.level import newest
from models.capacity.queue import QueueCourse, QueueGrowth, queue_growth
from models.capacity.resource import is_queue, resource_of
from models.capacity.rules import CapacityRules
from models.capacity.saturation import Course, Forecast, forecast
from models.capacity.season import Coarse
from models.capacity.standing import (
    DriftStanding,
    Grade,
    QueueStanding,
    SaturationStanding,
    drift_words,
    queue_words,
    saturation_words,
)
from models.catalog.estate import Catalog
from models.health.figure import age
from models.health.history import Samples, SeriesSource, metric_of
from models.health.median import median
from models.health.samples import FloatArray, SeriesKey, Signal, Unit
from resources.said import in_a_row, say

Memory = Callable[[SeriesKey], Coarse | None]
"""The long memory of a series; None where there is none."""

_FORECAST_LASTS_MS = 60_000
_FORECASTS_PER_ASSESS = 4
_UNFORESEEN = Forecast(Course.UNKNOWN, rule="not looked at yet")
_QUEUE_GRADES = {
    QueueCourse.SATURATED: Grade.CRITICAL,
    QueueCourse.GROWING: Grade.WARNING,
    QueueCourse.STEADY: Grade.OK,
    QueueCourse.UNKNOWN: Grade.UNKNOWN,
}
_DRIFT_GRADES = {
    DriftCourse.DEGRADING: Grade.WARNING,
    DriftCourse.STEPPED: Grade.WARNING,
    DriftCourse.STEADY: Grade.OK,
    DriftCourse.UNKNOWN: Grade.UNKNOWN,
}


@dataclass(slots=True)
class _Known:
    forecast: Forecast = _UNFORESEEN
    made_ms: int | None = None
    grade: Grade = Grade.UNKNOWN


class CapacityBoard:
    """Holds the forecasts made last."""

    def __init__(self, catalog: Catalog | None = None, rules: CapacityRules | None = None) -> None:
        self._rules = rules or CapacityRules()
        self._catalog = catalog
        self._known: dict[SeriesKey, _Known] = {}
        self._growing: set[SeriesKey] = set()
        """Queues found growing the last time."""

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Use another estate, for the services it lists and their runbooks."""
        self._catalog = catalog

    def set_limits(self, limits: Mapping[SeriesKey, float]) -> None:
        """Other limits for series that are no ratio."""
        self._rules = replace(self._rules, limits=dict(limits))

    def assess(
        self,
        now_ms: int,
        series: SeriesSource,
        services: Iterable[str] | None = None,
        memory: Memory = lambda _key: None,
    ) -> tuple[SaturationStanding, ...]:
        """Every resource, the most pressing first: by grade, then by time to exhaustion, then by level.

        `services`: those to look at; None means those of the catalog.
        """
        found = []
        for key in self._keys(series, services):
            unit, samples = series.unit(key), series.series(key)
            limit = self._limit(key, unit)
            if key.signal is Signal.SATURATION and limit is not None and samples is not None and unit is not None:
                found.append((key, samples, unit, limit))
        self._foresee(now_ms, found, memory)
        standings = [self._standing(now_ms, series, *each) for each in found]
        return tuple(sorted(standings, key=_pressing))

    def queues(
        self, now_ms: int, series: SeriesSource, services: Iterable[str] | None = None
    ) -> tuple[QueueStanding, ...]:
        """Every queue, the growing ones first."""
        minutes = self._rules.queue_seconds / 60.0
        found = []
        for key in self._keys(series, services):
            unit, samples = series.unit(key), series.series(key)
            metric = metric_of(series, key)
            if unit is None or samples is None or not is_queue(key, unit, metric):
                continue
            level, seconds = newest(samples, now_ms)
            growth = QueueGrowth(QueueCourse.UNKNOWN)
            if level is not None and seconds is not None and seconds <= self._rules.hard_age_seconds:
                growth = queue_growth(
                    (samples.times, samples.values),
                    self._consumers(series, key.service),
                    now_ms / 1000,
                    self._rules.queue_seconds,
                    self._rules.busy_from,
                    key in self._growing,
                )
            if growth.course in (QueueCourse.GROWING, QueueCourse.SATURATED):
                self._growing.add(key)
            else:
                self._growing.discard(key)
            grade = _QUEUE_GRADES[growth.course]
            words = in_a_row((key.service, ": ", queue_words(metric, unit, growth, minutes)))
            runbook = self._runbook(key.service)
            found.append(QueueStanding(key, metric, unit, grade, growth, words, now_ms, seconds, runbook))
        return tuple(sorted(found, key=lambda one: (one.grade.rank, one.key.service, one.key.label)))

    def drifts(
        self,
        now_ms: int,
        series: SeriesSource,
        memory: Memory,
        services: Iterable[str] | None = None,
    ) -> tuple[DriftStanding, ...]:
        """Latencies (one percentile a service) and resources over weeks. Costs a few milliseconds a series: ask once an hour."""
        found = []
        for key in self._keys(series, services):
            unit, coarse = series.unit(key), None
            if key.signal is Signal.SATURATION or (key.signal is Signal.LATENCY and key.label.startswith("p95")):
                coarse = memory(key)
            if coarse is None or unit is None:
                continue
            limit = self._limit(key, unit) if key.signal is Signal.SATURATION else self._rules.limits.get(key)
            result: Drift = drift(coarse, now_ms / 1000, limit)
            metric = metric_of(series, key)
            words = in_a_row((key.service, ": ", drift_words(metric, unit, result, limit)))
            grade = _DRIFT_GRADES[result.course]
            found.append(DriftStanding(key, metric, unit, grade, result, limit, words, now_ms))
        return tuple(sorted(found, key=lambda one: (one.grade.rank, one.drift.reaches or np.inf, one.key.service)))

    def _foresee(self, now_ms: int, found: list[tuple[SeriesKey, Samples, Unit, float]], memory: Memory) -> None:
        """Forecasts that are due: those never made first, then the longest waiting; of several the fullest first."""
        live = {key for key, *_ in found}
        self._known = {key: known for key, known in self._known.items() if key in live}
        due = []
        for key, samples, _, limit in found:
            known = self._known.setdefault(key, _Known())
            if known.made_ms is None or not 0 <= now_ms - known.made_ms < _FORECAST_LASTS_MS:
                due.append((known.made_ms or 0, key, samples, limit))
        due.sort(key=lambda one: (one[0], -_used(one[2], one[3])))
        for _, key, samples, limit in due[:_FORECASTS_PER_ASSESS]:
            known = self._known[key]
            known.forecast = forecast(samples.times, samples.values, limit, now_ms / 1000, memory(key))
            known.made_ms = now_ms

    def _standing(
        self, now_ms: int, series: SeriesSource, key: SeriesKey, samples: Samples, unit: Unit, limit: float
    ) -> SaturationStanding:
        known, metric = self._known[key], metric_of(series, key)
        level, seconds = newest(samples, now_ms)
        ahead = known.forecast
        if level is None or seconds is None or seconds > self._rules.hard_age_seconds:
            said = say("never seen") if seconds is None else say("last figure {seconds} ago", seconds=age(seconds))
            known.grade, level, ahead = Grade.UNKNOWN, None, Forecast(Course.UNKNOWN, rule=said)
            words = say("{metric} unknown, {said}", metric=metric, said=said)
        else:
            known.grade = self._grade(level / limit, ahead.seconds, known.grade)
            words = saturation_words(metric, unit, level, limit, ahead)
        return SaturationStanding(
            key,
            resource_of(key, metric),
            metric,
            unit,
            known.grade,
            level,
            limit,
            ahead,
            in_a_row((key.service, ": ", words)),
            now_ms,
            seconds,
            self._runbook(key.service),
        )

    def _grade(self, used: float, seconds: float | None, before: Grade) -> Grade:
        rules = self._rules
        ahead = np.inf if seconds is None else seconds
        critical, warning = rules.critical_used, rules.warning_used
        if before is Grade.CRITICAL:
            critical -= rules.clears_below
        if before in (Grade.CRITICAL, Grade.WARNING):
            warning -= rules.clears_below
        if used >= critical or ahead < rules.critical_seconds:
            return Grade.CRITICAL
        return Grade.WARNING if used >= warning or ahead < rules.warning_seconds else Grade.OK

    def _keys(self, series: SeriesSource, services: Iterable[str] | None) -> list[SeriesKey]:
        if services is None:
            services = [service.id for service in self._catalog.services] if self._catalog is not None else []
        return [key for service in services for key in series.keys(service)]

    def _limit(self, key: SeriesKey, unit: Unit | None) -> float | None:
        found = self._rules.limits.get(key, 1.0 if unit is Unit.RATIO else None)
        return found if found is not None and found > 0.0 else None

    def _consumers(self, series: SeriesSource, service: str) -> tuple[FloatArray, FloatArray] | None:
        """The busiest of the service's own resources stands for its consumers."""
        busiest: tuple[float, Samples] | None = None
        for key in series.keys(service):
            samples = series.series(key)
            if key.signal is Signal.SATURATION and series.unit(key) is Unit.RATIO and samples is not None:
                recent = samples.values[-20:]
                recent = recent[np.isfinite(recent)]
                if len(recent) and (busiest is None or median(recent) > busiest[0]):
                    busiest = median(recent), samples
        return None if busiest is None else (busiest[1].times, busiest[1].values)

    def _runbook(self, service: str) -> str | None:
        entry = self._catalog.by_id.get(service) if self._catalog is not None else None
        return entry.runbooks[0] if entry is not None and entry.runbooks else None


def _used(samples: Samples, limit: float) -> float:
    """The newest share of the limit, as a first guess of what presses."""
    level = float(samples.values[-1]) if len(samples.values) else 0.0
    return level / limit if np.isfinite(level) else 0.0


def _pressing(one: SaturationStanding) -> tuple[int, float, float, str, str]:
    ahead = np.inf if one.forecast.seconds is None else one.forecast.seconds
    return one.grade.rank, float(ahead), -(one.used or 0.0), one.key.service, one.key.label
