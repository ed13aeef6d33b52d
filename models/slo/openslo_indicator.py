"""The indicators of OpenSLO v1: ratio and threshold metrics, each a query some data source understands."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.slo.fields import Fields
from models.slo.objective import Compare, EventRatio, Indicator, RawRatio, ThresholdRatio, Unmeasured
from resources.said import say

_PROMETHEUS = ("prometheus", "thanos", "mimir", "cortex", "victoriametrics", "grafanamimir", "amp")
"""Types of data source that answer PromQL. OpenSLO leaves the words to its users."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A metric source: its query, or why it can't be asked."""

    query: str | None
    reason: str = ""


def read_indicator(
    spec: Fields,
    objective: Fields | None,
    sources: Mapping[str, str],
    threshold_of: Compare | None,
    limit: float | None,
) -> Indicator | None:
    """The indicator of an SLI's spec; None where it was reported as wrong.

    `sources` gives the type of each DataSource by name. For a threshold metric `objective` is where its op and value stand.
    """
    ratio = spec.part("ratioMetric", say("a ratio metric"))
    threshold = spec.part("thresholdMetric", say("a threshold metric"))
    if (ratio is None) == (threshold is None):
        if not (spec.has("ratioMetric") or spec.has("thresholdMetric")) or ratio is not None:
            spec.report("", say("expected either ratioMetric or thresholdMetric"))
        return None
    if ratio is not None:
        return _ratio(ratio, sources)
    assert threshold is not None
    source = _source(threshold, sources)
    if source is None:
        return None
    if objective is not None and (threshold_of is None or limit is None):
        for key, value in (("op", threshold_of), ("value", limit)):
            if value is None and not objective.has(key):
                objective.report(
                    key, say("expected {key}: a threshold metric is good where its figure is op value", key=key)
                )
        return None
    if source.query is None:
        return Unmeasured(source.reason)
    return ThresholdRatio(source.query, threshold_of or Compare.LTE, limit or 0.0)


def _ratio(ratio: Fields, sources: Mapping[str, str]) -> Indicator | None:
    is_counter = ratio.flag("counter")
    raw = _metric(ratio, "raw", sources)
    parts = {key: _metric(ratio, key, sources) for key in ("good", "bad", "total")}
    if ratio.has("raw"):
        for key in parts:
            if ratio.has(key):
                ratio.report(key, say("expected no {key} beside raw", key=key))
                return None
        kind = ratio.text("rawType", say("success or failure"), required=True)
        if kind not in ("success", "failure", None):
            ratio.report("rawType", say("expected success or failure, found {kind!r}", kind=kind))
        if raw is None or kind not in ("success", "failure"):
            return None
        return Unmeasured(raw.reason) if raw.query is None else RawRatio(raw.query, kind == "failure")
    if ratio.has("good") == ratio.has("bad"):
        ratio.report(
            "",
            say("expected either good or bad, and total")
            if ratio.has("good")
            else say("expected good or bad, and total"),
        )
        return None
    if not ratio.has("total"):
        ratio.report("total", say("expected the query of all events, found no such field"))
        return None
    part, total = parts["good"] or parts["bad"], parts["total"]
    if part is None or total is None:
        return None
    if part.query is None or total.query is None:
        return Unmeasured(part.reason or total.reason)
    return EventRatio(part.query, ratio.has("good"), total.query, is_counter is not False)


def _metric(ratio: Fields, key: str, sources: Mapping[str, str]) -> _Source | None:
    metric = ratio.part(key, say("a metric"))
    return None if metric is None else _source(metric, sources)


def _source(metric: Fields, sources: Mapping[str, str]) -> _Source | None:
    source = metric.part("metricSource", say("a metric source"), required=True)
    if source is None:
        return None
    reference = source.text("metricSourceRef", say("the name of a DataSource"))
    kind = source.text("type", say("the type of the source")) or sources.get(reference or "")
    spec = source.part("spec", say("what to ask the source"), required=True)
    if spec is None:
        return None
    if kind is not None and kind.lower().replace("-", "").replace("_", "") not in _PROMETHEUS:
        return _Source(None, say("it is measured by {kind}, which is not asked; only PromQL is", kind=kind))
    for key in ("query", "promql"):
        if spec.has(key):
            query = spec.text(key, say("a PromQL query"), required=True)
            return None if query is None else _Source(query)
    if kind is None and reference is not None:
        return _Source(None, say("its data source {reference} is not described in these files", reference=reference))
    spec.report("query", say("expected a PromQL query, found no such field"))
    return None
