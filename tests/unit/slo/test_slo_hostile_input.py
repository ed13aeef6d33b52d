"""Whatever stands in a file: it is read, or refused with a place and a reason. Nothing else."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.alerts.past import read_incidents, read_series
from models.alerts.rule_reader import read_rule
from models.catalog.reading import NamedText
from models.kernel.errors import BadInput
from models.slo.attainment import attainment
from models.slo.attainment_file import read_attainment
from models.slo.reading import read_slos

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**19), 10**19), st.floats(allow_nan=False), st.text(max_size=8),
    st.sampled_from(["SLO", "SLI", "openslo/v1", "1w", "30d", "Timeslices", "2026-11-01T00:00:00Z", "x[{{.window}}]", 0.9, 99.9]),
)  # fmt: skip
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
)
METRIC: dict[str, Any] = {"metricSource": {"type": "Prometheus", "spec": {"query": "q"}}}
DOCUMENTS: list[Any] = [
    {
        "apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "a", "annotations": {"watchfloor/sla": 0.9}},
        "spec": {
            "service": "s", "indicator": {"spec": {"ratioMetric": {"counter": True, "good": METRIC, "total": METRIC}}},
            "timeWindow": [{"duration": "1M", "calendar": {"startTime": "2026-01-31 00:00:00", "timeZone": "Europe/Paris"}}],
            "budgetingMethod": "Timeslices",
            "objectives": [{"target": 0.9, "timeSliceTarget": 0.9, "timeSliceWindow": "1m", "op": "lt", "value": 1}],
            "alertPolicies": [{"spec": {"conditions": [{"spec": {
                "severity": "page", "condition": {"kind": "burnrate", "op": "gt", "threshold": 2, "lookbackWindow": "1h"}}}]}}],
        },
    },
    {
        "version": "prometheus/v1", "service": "s", "labels": {"watchfloor_sla": "0.9"},
        "slos": [{"name": "n", "objective": 99, "alerting": {"page_alert": {"disable": True}},
                  "sli": {"events": {"error_query": "a[{{.window}}]", "total_query": "b[{{.window}}]"}}}],
    },
]  # fmt: skip
AGREEMENT = {
    "watchfloor": "sla/1", "period": "2026-11", "sla": 0.99, "notice": "72h", "monthly_cap": "4h",
    "downtime": [{"start": "2026-11-01T00:00:00Z", "end": "2026-11-01T01:00:00Z"}],
    "maintenance": [{"start": "2026-11-01T00:00:00Z", "end": "2026-11-01T01:00:00Z", "announced": "2026-11-01T00:00:00Z"}],
    "customer_reports": [{"start": "2026-11-01T00:00:00Z", "end": "2026-11-01T01:00:00Z", "ticket": "T", "verified": True}],
}  # fmt: skip
RULE = {
    "watchfloor": "alert-rule/1", "name": "n", "when": "burn", "limit": 2, "objective": 0.9, "samples": "1 of 2",
    "for": "1m", "long": "1h", "short": "5m", "clear": 1, "clear_for": 5, "gap": "10m", "service": "s", "series": "x",
}  # fmt: skip


def spoilt(document: Any, data: st.DataObject) -> Any:
    """The document with one of its parts replaced or taken out."""
    if isinstance(document, dict) and document and data.draw(st.integers(0, 6)):
        key = data.draw(st.sampled_from(sorted(document)))
        if not data.draw(st.integers(0, 6)):
            return {name: value for name, value in document.items() if name != key}
        return {**document, key: spoilt(document[key], data)}
    if isinstance(document, list) and document and data.draw(st.integers(0, 6)):
        at = data.draw(st.integers(0, len(document) - 1))
        return [spoilt(item, data) if place == at else item for place, item in enumerate(document)]
    return data.draw(ANYTHING)


def problems_have_reasons(error: BadInput) -> bool:
    return bool(error.problems) and all(problem.where and problem.message for problem in error.problems)


@given(st.sampled_from(DOCUMENTS), st.data())
@settings(max_examples=300)
def test_objectives(document: Any, data: st.DataObject) -> None:
    text = json.dumps(spoilt(document, data))
    try:
        reading = read_slos([NamedText("a.yaml", text)])
    except BadInput as error:
        assert problems_have_reasons(error)
        return
    for slo in reading.slos:
        assert 0 < slo.objective < 1
        assert slo.service and slo.name
        for now_ms in (0, 1_800_000_000_000):
            begin, end = slo.window.span_ms(now_ms)
            assert begin <= now_ms <= end


@given(st.data())
@settings(max_examples=150)
def test_agreements(data: st.DataObject) -> None:
    try:
        given_ = read_attainment("a.yaml", json.dumps(spoilt(AGREEMENT, data)))
    except BadInput as error:
        assert problems_have_reasons(error)
        return
    found = attainment(given_.period, given_.terms, given_.downtimes, given_.maintenances, given_.reports)
    assert 0.0 <= found.unverified_ratio <= found.ratio <= found.monitored_ratio <= 1.0


@given(st.data())
@settings(max_examples=150)
def test_rules(data: st.DataObject) -> None:
    try:
        rule = read_rule("a.yaml", json.dumps(spoilt(RULE, data)))
    except BadInput as error:
        assert problems_have_reasons(error)
        return
    assert 1 <= rule.need <= rule.of
    assert rule.words()


@given(st.text(alphabet="0123456789-:TZ,.eE+NaN\n\"' ;", max_size=200))
@example("timestamp,value\n9999999999999999999999,1\n0001-01-01T00:00:00Z,1\n")
@example('"\n1,2')
@example("1e308,1e400\n-1,inf\n")
@example("0001-01-01T00:00:00+14:00,1\n")
def test_a_past_in_any_shape(text: str) -> None:
    for read in (read_series, read_incidents):
        try:
            read("a.csv", text)
        except BadInput as error:
            assert problems_have_reasons(error)


def test_a_field_too_long_for_csv_is_refused() -> None:
    with pytest.raises(BadInput):
        read_series("a.csv", "x" * 200_000 + ",1\n")


def test_zeros_in_a_csv_are_refused() -> None:
    with pytest.raises(BadInput):
        read_series("a.csv", "\0,\0\n")
