"""What a rule would have done: the alerts it would have raised over past weeks, and the incidents it would have missed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.alerts.judging import RuleJudge
from models.alerts.rule import AlertRule, DetectorFactory
from models.health.samples import FloatArray

DAY = 86_400.0
EARLY_SECONDS = 30 * 60.0
"""An alert so long before an incident's start still speaks of it."""
DEFAULT_DAYS = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class SeriesHistory:
    """The past of one series, ascending in time. NaN is a gap."""

    service: str
    """Empty where the data name none; it then matches every incident."""
    name: str
    times: FloatArray
    """Seconds since the epoch."""
    values: FloatArray


@dataclass(frozen=True, slots=True)
class PastIncident:
    """An incident that was. Times in seconds since the epoch."""

    title: str
    start: float
    end: float
    service: str = ""
    """Empty: it matches alerts of every service."""

    def explains(self, alert: "RaisedAlert") -> bool:
        """Whether an alert of this service began from half an hour before the incident's start until its end."""
        is_same = not self.service or not alert.service or alert.service == self.service
        return is_same and self.start - EARLY_SECONDS <= alert.start <= self.end


@dataclass(frozen=True, slots=True)
class RaisedAlert:
    """One alert the rule would have raised."""

    service: str
    series: str
    start: float
    end: float
    is_open: bool
    """Whether it still fired at the end of the data."""
    peak: float
    """The value furthest from zero while it fired."""
    incident: str | None = None
    """Title of the incident it belongs to; None for none: a false alarm as far as is known."""


@dataclass(frozen=True, slots=True)
class IncidentOutcome:
    """What the rule would have done about one incident."""

    incident: PastIncident
    delay_seconds: float | None
    """From the incident's start to its first alert, negative where that came before; None: missed."""
    alerts: int
    has_data: bool
    """Whether there were data of its service at all; a rule can't be blamed for what was not measured."""

    @property
    def is_missed(self) -> bool:
        """There were data, and no alert."""
        return self.delay_seconds is None and self.has_data


@dataclass(frozen=True, slots=True)
class Replay:
    """The outcome of one rule."""

    rule: AlertRule
    start: float
    end: float
    """The time replayed, seconds since the epoch; alerts that began in it count."""
    series: int
    samples: int
    alerts: tuple[RaisedAlert, ...]
    outcomes: tuple[IncidentOutcome, ...]
    """Of the incidents that overlap the time replayed, by start."""
    firing_share: float
    """Share of the time in which it fired for any series."""

    @property
    def weeks(self) -> float:
        """Length of the time replayed."""
        return (self.end - self.start) / (7 * DAY)

    @property
    def alerts_per_week(self) -> float | None:
        """None where the data span no time."""
        return len(self.alerts) / self.weeks if self.weeks > 0 else None

    @property
    def false_alerts(self) -> tuple[RaisedAlert, ...]:
        """Alerts that belong to no incident known."""
        return tuple(alert for alert in self.alerts if alert.incident is None)

    @property
    def missed(self) -> tuple[PastIncident, ...]:
        """Incidents without an alert, though there were data."""
        return tuple(outcome.incident for outcome in self.outcomes if outcome.is_missed)

    @property
    def median_delay(self) -> float | None:
        """Median of the delays of the incidents found, in seconds; None where none was."""
        delays = sorted(each.delay_seconds for each in self.outcomes if each.delay_seconds is not None)
        return None if not delays else (delays[(len(delays) - 1) // 2] + delays[len(delays) // 2]) / 2

    def counts(self) -> dict[str, int]:
        """Alerts by service, the noisiest first."""
        found: dict[str, int] = {}
        for alert in self.alerts:
            found[alert.service] = found.get(alert.service, 0) + 1
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def replay(
    rule: AlertRule,
    histories: Sequence[SeriesHistory],
    incidents: Sequence[PastIncident] = (),
    days: float = DEFAULT_DAYS,
    make_detector: DetectorFactory | None = None,
) -> Replay:
    """Run the rule over every series it selects. Only the last `days` count; what lies before is shown to it as well, so that
    a baseline has learnt by then."""
    known_series = [each for each in histories if len(each.times)]
    chosen = [each for each in known_series if rule.selects(each.service, each.name)]
    # The time is that of all the data, so that two rules are held to the same weeks.
    end = max((float(each.times[-1]) for each in known_series), default=0.0)
    first = min((float(each.times[0]) for each in known_series), default=0.0)
    start = max(first, end - days * DAY)
    raised = [alert for each in chosen for alert in _alerts(rule, each, start, make_detector)]
    known = sorted((each for each in incidents if each.end >= start and each.start <= end), key=lambda each: each.start)
    alerts = tuple(sorted((_attributed(alert, known) for alert in raised), key=lambda each: (each.start, each.service)))
    return Replay(
        rule=rule,
        start=start,
        end=end,
        series=len(chosen),
        samples=sum(int(np.count_nonzero(each.times >= start)) for each in chosen),
        alerts=alerts,
        outcomes=tuple(_outcome(each, alerts, chosen) for each in known),
        firing_share=_covered([(alert.start, alert.end) for alert in alerts]) / (end - start) if end > start else 0.0,
    )


def _alerts(
    rule: AlertRule, history: SeriesHistory, start: float, make_detector: DetectorFactory | None
) -> list[RaisedAlert]:
    judge = RuleJudge(rule, make_detector)
    found: list[RaisedAlert] = []
    began, peak = math.nan, 0.0

    def close(ended: float, is_open: bool) -> None:
        if began >= start:
            found.append(RaisedAlert(history.service, history.name, began, ended, is_open, peak))

    was = False
    last = math.nan
    for time, value in zip(history.times.tolist(), history.values.tolist(), strict=True):
        is_firing = judge.step(time, value)
        if was and (not is_firing or judge.state.changed_at == time):
            ended = judge.state.changed_at
            # After a silence an alert ends with its data and may begin anew with this very sample.
            close(last if is_firing or ended is None else ended, False)
            was = False
        if is_firing and not was:
            began, peak = time, value
        if value == value:
            last = time
            if is_firing and abs(value) > abs(peak):
                peak = value
        was = is_firing
    if was:
        close(last, True)
    return found


def _attributed(alert: RaisedAlert, incidents: Sequence[PastIncident]) -> RaisedAlert:
    """The alert with the incident it belongs to: of several the one that began last before it, else the next to begin."""
    explaining = [each for each in incidents if each.explains(alert)]
    if not explaining:
        return alert
    begun = [each for each in explaining if each.start <= alert.start]
    incident = begun[-1] if begun else explaining[0]
    return RaisedAlert(
        alert.service, alert.series, alert.start, alert.end, alert.is_open, alert.peak, incident.title or "incident"
    )


def _outcome(
    incident: PastIncident, alerts: Sequence[RaisedAlert], histories: Sequence[SeriesHistory]
) -> IncidentOutcome:
    own = [alert for alert in alerts if incident.explains(alert)]
    has_data = any(
        (not incident.service or not each.service or each.service == incident.service)
        and bool(np.any((each.times >= incident.start) & (each.times <= incident.end) & ~np.isnan(each.values)))
        for each in histories
    )
    delay = min((alert.start for alert in own), default=math.nan) - incident.start
    return IncidentOutcome(incident, None if math.isnan(delay) else delay, len(own), has_data or bool(own))


def _covered(spans: Sequence[tuple[float, float]]) -> float:
    """Seconds covered by any of the spans."""
    total, reached = 0.0, -math.inf
    for begin, end in sorted(spans):
        total += max(0.0, end - max(begin, reached))
        reached = max(reached, end)
    return total
