"""Applies one rule to one series, sample by sample, as it would have been applied live."""

import math

from models.alerts.rule import AlertRule, Detector, DetectorFactory, Kind, Verdict
from models.alerts.sustained import Sustained, TrailingMean
from models.slo.burn import burn_rate, is_at_or_above


class RuleJudge:
    """The state of one rule over one series."""

    def __init__(self, rule: AlertRule, make_detector: DetectorFactory | None = None) -> None:
        if rule.needs_detector and make_detector is None:
            raise ValueError(f"the rule {rule.name!r} needs a detector")
        self._rule = rule
        self._detector: Detector | None = make_detector() if rule.needs_detector and make_detector else None
        self._told = 0.0
        windows = (rule.long_seconds, rule.short_seconds)
        self._means = [TrailingMean(each, rule.gap_seconds) for each in windows if each is not None]
        self.state = Sustained(rule.need, rule.of, rule.for_seconds, rule.clear_seconds, rule.gap_seconds)

    def step(self, time: float, value: float) -> bool:
        """Take one sample, NaN for none; whether the alert fires."""
        if not math.isfinite(value):
            return self.state.step(time, None)
        measured, low, high = self._measured(time, value)
        if not measured:
            return self.state.step(time, None)
        is_beyond = all(_is_beyond(self._rule, each, low, high) for each in measured)
        is_clear = None
        if self._rule.clear is not None:
            is_clear = any(_is_clear(self._rule.kind, each, self._rule.clear) for each in measured)
        return self.state.step(time, is_beyond, is_clear)

    def _measured(self, time: float, value: float) -> tuple[list[float], float, float]:
        """The figures the limit holds for, all of which must be beyond it, and the edges of the band."""
        rule = self._rule
        low, high = -math.inf if rule.low is None else rule.low, math.inf if rule.high is None else rule.high
        figure: float | None = value
        if self._detector is not None:
            verdict = self._detector.step(time, value)
            if rule.kind is Kind.ANOMALY:
                figure = self._score(verdict)
            else:
                lower, upper = _known(verdict.lower), _known(verdict.upper)
                figure = None if lower is None and upper is None else value
                low, high = -math.inf if lower is None else lower, math.inf if upper is None else upper
        if rule.kind is Kind.BURN and rule.objective is not None:
            figure = burn_rate(value, rule.objective)
        if figure is None:
            return [], low, high
        if not self._means:
            return [figure], low, high
        means = [mean.step(time, figure) for mean in self._means]
        known = [mean for mean in means if mean is not None]
        return (known if len(known) == len(means) else []), low, high

    def _score(self, verdict: Verdict) -> float | None:
        """The score; while what it told of lasts, the highest told."""
        score = _known(verdict.score)
        if score is not None and score >= self._rule.limit:
            self._told = max(self._told, score)
        elif not verdict.is_anomaly:
            self._told = 0.0
        return self._told if self._told > 0.0 else score


def _is_beyond(rule: AlertRule, figure: float, low: float, high: float) -> bool:
    if rule.kind is Kind.BELOW:
        return figure <= rule.limit
    if rule.kind is Kind.OUTSIDE:
        return not low <= figure <= high
    return is_at_or_above(figure, rule.limit) if rule.kind is Kind.BURN else figure >= rule.limit


def _is_clear(kind: Kind, figure: float, clear: float) -> bool:
    return figure > clear if kind is Kind.BELOW else figure < clear


def _known(figure: float | None) -> float | None:
    return None if figure is None or math.isnan(figure) else figure
