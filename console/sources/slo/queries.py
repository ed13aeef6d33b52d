"""The PromQL that measures one objective over one window. Pure text, so that every form can be read in a test."""

import math
import re
from dataclasses import dataclass

from models.catalog.durations import format_duration
from models.slo.objective import Budgeting, EventRatio, OwnSignal, RawRatio, Slo, ThresholdRatio, Unmeasured

PROBE_SECONDS = 120.0
"""Range with which data are looked for in short windows: at least two scrapes must fall into it."""
_LONG_PROBE_SECONDS = 300.0
"""The same in windows of an hour or more, where what is scraped every two minutes counts as there, too."""
_COVERAGE_POINTS = 500
_SLICE_POINTS = 2_000
"""Of more slices than these a sample is looked at, so that a month costs the server no more than a day."""
_TEMPLATE = re.compile(r"\{\{\s*\.window\s*\}\}")
_FIXED_RANGE = re.compile(r"\[\s*\d")
_SELECTOR = r'[a-zA-Z_:][a-zA-Z0-9_:]*\s*(?:\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})?'
_PLAIN_COUNTER = re.compile(rf"\s*(?:sum\s*\(\s*({_SELECTOR})\s*\)|({_SELECTOR}))\s*\Z")


@dataclass(frozen=True, slots=True)
class Questions:
    """What to ask of one window: either the ratio itself, or the part and the total, and how much is known."""

    coverage: str
    """Counts the steps of the window that have data."""
    coverage_step: float
    """Seconds a step."""
    ratio: str = ""
    part: str = ""
    total: str = ""
    is_good: bool = False
    """Whether `ratio` or `part` speaks of good events."""
    events_per_total: float | None = None
    """Makes events of what `total` gives; None where that isn't known."""


def questions(slo: Slo, seconds: float) -> Questions | None:
    """The questions for a window of so many seconds; None for an indicator that Prometheus does not measure."""
    indicator, step, probe = slo.indicator, _step(seconds, _COVERAGE_POINTS), _probe(seconds)
    match indicator:
        case Unmeasured() | OwnSignal():
            return None
        case ThresholdRatio(query, compare, limit):
            figure = _filled(query, min(seconds, PROBE_SECONDS))
            asked = f"(({figure}) {compare.promql} bool {limit:g})"
            return Questions(_counted(figure, seconds, step), step, ratio=_mean(asked, seconds, step), is_good=True)
        case RawRatio(query, is_error):
            coverage = _counted(_filled(query, probe), seconds, step)
            if slo.budgeting is not Budgeting.OCCURRENCES and slo.slice is not None:
                good = _filled(query, slo.slice.seconds)
                good = f"1 - ({good})" if is_error else good
                return Questions(coverage, step, ratio=_sliced(slo, good, seconds))
            whole = _filled(query, seconds) if _TEMPLATE.search(query) else _mean(f"({query})", seconds, step)
            return Questions(coverage, step, ratio=whole, is_good=not is_error)
        case EventRatio(part, is_good, total, is_counter):
            return _events(slo, part, is_good, total, is_counter, seconds)


def _events(slo: Slo, part: str, is_good: bool, total: str, is_counter: bool, seconds: float) -> Questions:
    step, probe = _step(seconds, _COVERAGE_POINTS), _probe(seconds)
    seen = _filled(total, probe)
    if slo.budgeting is not Budgeting.OCCURRENCES and slo.slice is not None:
        slice_part, _ = _over(part, is_counter, slo.slice.seconds)
        slice_total, _ = _over(total, is_counter, slo.slice.seconds)
        share = f"(({slice_part}) or ({slice_total}) * 0) / ({slice_total})"
        good = share if is_good else f"1 - {share}"
        return Questions(_counted(seen, seconds, step), step, ratio=_sliced(slo, good, seconds))
    part_query, _ = _over(part, is_counter, seconds)
    total_query, per_total = _over(total, is_counter, seconds)
    return Questions(
        _counted(seen, seconds, step),
        step,
        part=part_query,
        total=total_query,
        is_good=is_good,
        events_per_total=per_total,
    )


def _over(query: str, is_counter: bool, seconds: float) -> tuple[str, float | None]:
    """The query over a window, and what makes events of its value."""
    if _TEMPLATE.search(query):
        scale = seconds if "rate(" in query else 1.0 if "increase(" in query else None
        return _filled(query, seconds), scale
    if is_counter and not _FIXED_RANGE.search(query):
        plain = _PLAIN_COUNTER.match(query)
        if plain is not None:
            # Increase first, then sum: the other way round a restarted instance looks like a leap.
            return f"sum(increase({(plain[1] or plain[2]).strip()}[{_text(seconds)}]))", 1.0
        step = _step(seconds, _COVERAGE_POINTS)
        return f"increase(({query})[{_text(seconds)}:{_text(step)}])", 1.0
    scale = seconds if "rate(" in query else None
    return _mean(f"({query})", seconds, _step(seconds, _COVERAGE_POINTS)), scale


def _sliced(slo: Slo, good: str, seconds: float) -> str:
    """The share of bad slices, or for RatioTimeslices one less the mean of their good ratios."""
    assert slo.slice is not None
    step = max(slo.slice.seconds, _step(seconds, _SLICE_POINTS))
    if slo.budgeting is Budgeting.RATIO_TIMESLICES:
        # A slice without events has no ratio (NaN) and drops out.
        return f"1 - {_mean(f'(({good}) >= 0)', seconds, step)}"
    return _mean(f"(({good}) < bool {slo.slice.target:g})", seconds, step)


def _mean(inner: str, seconds: float, step: float) -> str:
    return f"avg_over_time({inner}[{_text(seconds)}:{_text(step)}])"


def _counted(inner: str, seconds: float, step: float) -> str:
    return f"count_over_time(({inner})[{_text(seconds)}:{_text(step)}])"


def _filled(query: str, seconds: float) -> str:
    return _TEMPLATE.sub(_text(seconds), query)


def _probe(seconds: float) -> float:
    """A twelfth of the window, so that what stopped is soon missed; never less than two usual scrapes need."""
    return min(seconds, max(PROBE_SECONDS, min(seconds / 12, _LONG_PROBE_SECONDS)))


def _step(seconds: float, points: int) -> float:
    return float(max(1, math.ceil(seconds / points)))


def _text(seconds: float) -> str:
    return format_duration(max(1, round(seconds)))
