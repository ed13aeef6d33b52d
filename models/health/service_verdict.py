"""From the readings of one service to the verdict on it, and since when it holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.catalog.estate import Service
from models.freshness.ages import AgeLimits
from models.health.condition import Condition
from models.health.dependence import threatened_by
from models.health.figure import age as age_words
from models.health.samples import Signal
from models.health.series import Series
from models.health.thresholds import Rule, RuleBook
from models.health.verdict import Reading, ServiceHealth
from models.kernel.clock import utc
from resources.said import say

_TELLING = {
    signal: place
    for place, signal in enumerate(
        (Signal.ERRORS, Signal.LATENCY, Signal.TRAFFIC, Signal.SATURATION, Signal.BUSINESS, Signal.UP)
    )
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a service's own figures say, before its dependencies are looked at."""

    condition: Condition
    readings: tuple[Reading, ...]
    why: str
    decided_by: int | None
    """Place of the reading that decided."""
    age_seconds: float | None


class ServiceRecord:
    """The series of one service and the verdict last given."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.series: list[Series] = []
        self.is_discovered = False
        self.has_new_past = False
        """Samples came from before those already known: a condition may have begun earlier than was thought."""
        self._entry: Service | None = None
        self._book: RuleBook = RuleBook()
        self._rules: list[Rule] = []
        self._last: ServiceHealth | None = None
        self._known: Condition | None = None

    def set_entry(self, entry: Service | None, book: RuleBook) -> None:
        """Its catalog entry, None where the catalog doesn't know it, and the rules that apply."""
        self._entry, self._book = entry, book
        rules = [book.rule(self.service, series.key.signal, entry, series.key.label) for series in self.series]
        if rules != self._rules:
            # What was judged by other rules says nothing under these: the order in which estate and samples come must not count.
            for series in self.series:
                series.judge_anew()
        self._rules = rules

    def add(self, series: Series) -> None:
        """Another series of this service."""
        self.series.append(series)
        self.series.sort(key=lambda one: (_TELLING[one.key.signal], _slowest_first(one.key.label), one.key.label))
        self.set_entry(self._entry, self._book)

    def look(self, now_seconds: float, monotonic: float, limits: AgeLimits) -> Outlook:
        """The worst of its own readings. UNKNOWN where not one is current."""
        readings = tuple(
            series.read(now_seconds, monotonic, limits, rule)
            for series, rule in zip(self.series, self._rules, strict=True)
        )
        age: float | None = None
        decided: int | None = None
        worst = Condition.UNKNOWN
        is_by_rule = False
        for place, reading in enumerate(readings):
            if reading.age_seconds is not None and (age is None or reading.age_seconds < age):
                age = reading.age_seconds
            if reading.condition is Condition.UNKNOWN:
                continue
            by_rule = not self.series[place].is_first_sign
            # What a rule says is told before what is merely unusual.
            is_louder = by_rule and not is_by_rule and reading.condition is worst
            if decided is None or reading.condition.rank < worst.rank or is_louder:
                worst, decided, is_by_rule = reading.condition, place, by_rule
        if decided is None:
            return Outlook(Condition.UNKNOWN, readings, self._unknown_words(age, now_seconds), None, age)
        if worst is Condition.OK:
            blind = self._blind_signal(now_seconds, monotonic, limits)
            if blind is not None:
                return Outlook(Condition.AT_RISK, readings, blind, None, age)
        why = self.series[decided].why
        if worst is Condition.AT_RISK and self._only_business(readings):
            why = say("functional outage suspected: {why}, while technical signals are in order", why=why)
        stale = (
            say("; newest figure {age_words} old", age_words=age_words(age))
            if age is not None and age > limits.soft_seconds
            else ""
        )
        return Outlook(worst, readings, why + stale + self.series[decided].clock_words(), decided, age)

    def conclude(self, outlook: Outlook, own: Mapping[str, Condition], now_ms: int, limits: AgeLimits) -> ServiceHealth:
        """The verdict, with the dependencies that threaten it and the time it began."""
        condition, why, via = outlook.condition, outlook.why, None
        if condition is Condition.OK and self._entry is not None:
            threat = threatened_by(self._entry, own)
            if threat is not None:
                condition, via = Condition.AT_RISK, threat[0]
                why = say(
                    "own figures are in order, but it depends on {threat}, which is {value}",
                    threat=threat[0],
                    value=say(threat[1].value),
                )
        since_ms = self._since(condition, outlook, now_ms, limits)
        was = self._known if condition is Condition.UNKNOWN else None
        if condition is not Condition.UNKNOWN:
            self._known = condition
        headline = self._headline(outlook)
        health = ServiceHealth(
            self.service, condition, since_ms, outlook.age_seconds, why, headline, outlook.readings, was, via
        )
        self._last = health
        return health

    def _since(self, condition: Condition, outlook: Outlook, now_ms: int, limits: AgeLimits) -> int | None:
        if self._last is not None and self._last.condition is condition:
            return self._earlier_start(self._last.since_ms, condition, outlook)
        if condition is Condition.UNKNOWN:
            if outlook.age_seconds is None:
                return None
            return min(now_ms, now_ms + round((limits.hard_seconds - outlook.age_seconds) * 1000))
        if outlook.decided_by is None or condition is not outlook.condition or condition is Condition.OK:
            return None if self._last is None else now_ms
        series, rule = self.series[outlook.decided_by], self._rules[outlook.decided_by]
        start = series.began_ms(rule, condition)
        if self._last is None or start is None:
            return start if self._last is None else now_ms
        return min(now_ms, max(start, self._last.since_ms or start))

    def _earlier_start(self, since_ms: int | None, condition: Condition, outlook: Outlook) -> int | None:
        """The start known so far, or an earlier one that a new past shows."""
        if not self.has_new_past:
            return since_ms
        self.has_new_past = False
        if outlook.decided_by is None or condition is not outlook.condition or condition is Condition.OK:
            return since_ms
        start = self.series[outlook.decided_by].began_ms(self._rules[outlook.decided_by], condition)
        return since_ms if start is None or (since_ms is not None and since_ms <= start) else start

    def _headline(self, outlook: Outlook) -> Reading | None:
        if outlook.decided_by is not None and outlook.condition is not Condition.OK:
            return outlook.readings[outlook.decided_by]
        current = [
            (rule.unit is not None and rule.unit is not reading.unit, reading)
            for rule, reading in zip(self._rules, outlook.readings, strict=True)
            if reading.value is not None
        ]
        if current:
            return min(current, key=lambda pair: pair[0])[1]  # one that a rule judges, before one that none does
        return outlook.readings[0] if outlook.readings else None

    def _blind_signal(self, now_seconds: float, monotonic: float, limits: AgeLimits) -> str | None:
        """A sentence where one whole signal that used to arrive no longer does; single series may come and go."""
        silent: dict[Signal, bool] = {}
        for series in self.series:
            is_silent = series.is_silent(now_seconds, monotonic, limits)
            silent[series.key.signal] = silent.get(series.key.signal, True) and is_silent
        blind = [signal.value for signal, is_silent in silent.items() if is_silent]
        return say("no current data for {blind}; other figures are in order", blind=", ".join(blind)) if blind else None

    def _only_business(self, readings: tuple[Reading, ...]) -> bool:
        troubled = {reading.key.signal for reading in readings if reading.condition is Condition.AT_RISK}
        technical = any(
            reading.condition is Condition.OK and reading.key.signal is not Signal.BUSINESS for reading in readings
        )
        return troubled == {Signal.BUSINESS} and technical

    def _unknown_words(self, age: float | None, now_seconds: float) -> str:
        if age is None:
            return say("no data was ever received") if self.series else say("no data: no series is mapped to it")
        last = utc(round((now_seconds - age) * 1000)).strftime("%H:%M:%S")
        return say("no current data (last {last} UTC, {age_words} ago)", last=last, age_words=age_words(age))


def _slowest_first(label: str) -> float:
    """p99 before p95 before p50: of equally bad ones the slowest requests tell first, and they began first."""
    digits = label.removeprefix("p")
    return -float(digits) if label.startswith("p") and digits.replace(".", "", 1).isdigit() else 0.0
