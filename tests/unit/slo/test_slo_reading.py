"""OpenSLO and Sloth: what is read, what is skipped, and what is told of faults."""

from pathlib import Path

import pytest

from models.catalog.reading import NamedText
from models.kernel.errors import BadInput
from models.slo.burn import DEFAULT_PAIRS, BurnPair, Urgency
from models.slo.objective import (
    Budgeting,
    Compare,
    EventRatio,
    RawRatio,
    Slice,
    Slo,
    ThresholdRatio,
    Unmeasured,
)
from models.slo.reading import SloReading, read_slos
from models.slo.time_window import THIRTY_DAYS

SPECS = Path(__file__).parents[4] / "shared" / "specs"


def read(*texts: str) -> SloReading:
    return read_slos([NamedText(f"{index}.yaml", text) for index, text in enumerate(texts)])


def faults(*texts: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        read(*texts)
    return [f"{each.line} {each.field}: {each.message}" for each in caught.value.problems]


def openslo(spec: str, kind: str = "SLO", name: str = "a", version: str = "openslo/v1") -> str:
    indented = "\n".join(f"  {line}" for line in spec.splitlines())
    return f"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: {name}}}\nspec:\n{indented}\n"


RATIO = """\
service: shop
indicator:
  metadata: {name: i}
  spec:
    ratioMetric:
      counter: true
      good: {metricSource: {type: Prometheus, spec: {query: good_total}}}
      total: {metricSource: {type: Prometheus, spec: {query: all_total}}}
"""
OBJECTIVE = "objectives:\n  - target: 0.999\n"


def test_a_ratio_with_defaults() -> None:
    (slo,) = read(openslo(RATIO + OBJECTIVE)).slos
    assert slo == Slo("shop", "a", 0.999, EventRatio("good_total", True, "all_total"), origin="0.yaml:14")
    assert (slo.window, slo.pairs, slo.budgeting) == (THIRTY_DAYS, DEFAULT_PAIRS, Budgeting.OCCURRENCES)


def test_several_objectives_become_several() -> None:
    more = RATIO + "objectives:\n  - {target: 0.99, displayName: Good}\n  - {targetPercent: 99.9}\n"
    assert [(slo.name, slo.objective) for slo in read(openslo(more)).slos] == [("a / Good", 0.99), ("a / 2", 0.999)]


def test_an_indicator_may_stand_in_another_file() -> None:
    slo = openslo("service: shop\nindicatorRef: lat\nobjectives: [{target: 0.9, op: lte, value: 0.25}]\n")
    sli = openslo("thresholdMetric: {metricSource: {metricSourceRef: p, spec: {query: p99}}}", "SLI", "lat")
    source = openslo("type: Prometheus\nconnectionDetails: {}", "DataSource", "p")
    (found,) = read(slo, sli + "---\n" + source).slos
    assert found.indicator == ThresholdRatio("p99", Compare.LTE, 0.25)
    assert read(sli, source, slo).slos[0].indicator == found.indicator
    (other,) = read(slo, sli, source.replace("Prometheus", "Datadog")).slos
    assert isinstance(other.indicator, Unmeasured)
    assert "Datadog" in other.indicator.reason


@pytest.mark.parametrize(("word", "is_error"), [("success", False), ("failure", True)])
def test_a_raw_ratio(word: str, is_error: bool) -> None:
    metric = f"{{rawType: {word}, raw: {{metricSource: {{spec: {{query: q}}}}}}}}"
    spec = f"service: s\nindicator:\n  spec:\n    ratioMetric: {metric}\n"
    assert read(openslo(spec + OBJECTIVE)).slos[0].indicator == RawRatio("q", is_error)


def test_time_slices() -> None:
    spec = RATIO + (
        "budgetingMethod: Timeslices\ntimeWindow: [{duration: 28d, isRolling: true}]\n"
        "objectives:\n  - {target: 0.99, timeSliceTarget: 0.95, timeSliceWindow: 1m}\n"
    )
    (slo,) = read(openslo(spec)).slos
    assert (slo.budgeting, slo.slice, slo.window.seconds) == (Budgeting.TIMESLICES, Slice(60.0, 0.95), 28 * 86_400)


def test_alert_policies_become_pairs() -> None:
    policy = openslo(
        "conditions:\n  - conditionRef: fast\n  - kind: AlertCondition\n    metadata: {name: slow}\n    spec:\n"
        "      severity: warning\n      condition: {kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1d, alertAfter: 2h}\n",
        "AlertPolicy",
        "p",
    )
    condition = openslo(
        "severity: page\ncondition: {kind: burnrate, op: gte, threshold: 10, lookbackWindow: 1h}",
        "AlertCondition",
        "fast",
    )
    (slo,) = read(openslo(RATIO + OBJECTIVE + "alertPolicies: [{alertPolicyRef: p}]\n"), policy, condition).slos
    assert slo.pairs == (
        BurnPair(10.0, 3600.0, 300.0, Urgency.PAGE),
        BurnPair(2.0, 86_400.0, 7_200.0, Urgency.TICKET),
    )
    assert slo.windows == (300.0, 3600.0, 7_200.0, 86_400.0)


def test_an_agreement_may_be_named() -> None:
    text = openslo(RATIO + OBJECTIVE).replace("{name: a}", '{name: a, annotations: {watchfloor/sla: "0.995"}}')
    assert read(text).slos[0].sla == 0.995


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (openslo(RATIO + "objectives:\n  - target: 99.9\n"),
         "14 spec.objectives[0].target: expected a ratio between 0 and 1, such as 0.999, found 99.9"
         "; 99.9 % is written targetPercent: 99.9"),
        (openslo(RATIO + "objectives:\n  - {target: 0.9, targetPercent: 90}\n"),
         "14 spec.objectives[0].targetPercent: expected either target or targetPercent, found both"),
        (openslo(RATIO), "5 spec.objectives: expected at least one objective, found no such field"),
        (openslo(OBJECTIVE + "service: s\n"), "5 spec.indicator: expected either indicator or indicatorRef, once"),
        (openslo(OBJECTIVE + "service: s\nindicatorRef: gone\n"),
         "8 spec.indicatorRef: expected the name of an SLI of these files, found 'gone'"),
        (openslo(RATIO.replace("good:", "good_:") + OBJECTIVE),
         "10 spec.indicator.spec.ratioMetric: expected good or bad, and total"),
        (openslo(RATIO.replace("total:", "all:") + OBJECTIVE),
         "10 spec.indicator.spec.ratioMetric.total: expected the query of all events, found no such field"),
        (openslo(RATIO + OBJECTIVE + "timeWindow: [{duration: 1 week}]\n"),
         "15 spec.timeWindow[0].duration: expected a duration such as 30d, 1w, 1M, 1Q or 1Y, found '1 week'"),
        (openslo(RATIO + OBJECTIVE + "timeWindow: [{duration: 1w, isRolling: false}]\n"),
         "15 spec.timeWindow[0].calendar: expected calendar with startTime and timeZone for a window that does not roll"),
        (openslo(RATIO + OBJECTIVE + "budgetingMethod: Monthly\n"),
         "15 spec.budgetingMethod: expected one of Occurrences, Timeslices, RatioTimeslices, found 'Monthly'"),
        (openslo(RATIO.replace("service: shop", "service: 7") + OBJECTIVE),
         "5 spec.service: expected the name of the service, found the number 7 (put it in quotes)"),
        ("hello: world\n",
         "1 : expected OpenSLO (apiVersion: openslo/v1, kind) or Sloth (version: prometheus/v1, service, slos), found neither"),
        ("", "None : expected OpenSLO (apiVersion: openslo/v1, kind) or Sloth (version: prometheus/v1, service, slos),"
         " found an empty file"),
    ],
)  # fmt: skip
def test_faults_are_told_with_line_field_and_what_was_expected(text: str, expected: str) -> None:
    assert expected in faults(text)


def test_a_threshold_needs_op_and_value() -> None:
    spec = "service: s\nindicator: {spec: {thresholdMetric: {metricSource: {spec: {query: q}}}}}\n"
    found = faults(openslo(spec + OBJECTIVE))
    assert [each.partition(":")[0] for each in found] == ["8 spec.objectives[0].op", "8 spec.objectives[0].value"]


def test_all_files_are_read_before_anything_is_told() -> None:
    found = faults(openslo(RATIO), SLOTH.replace("99.9", "101"), "a: [")
    assert len(found) == 3


def test_the_same_objective_twice_is_a_fault() -> None:
    assert faults(openslo(RATIO + OBJECTIVE), openslo(RATIO + OBJECTIVE)) == [
        "14 name: expected each SLO of a service once, found 'a' of shop again (first 0.yaml:14)"
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (
            openslo("a: 1", version="openslo.com/v2alpha"),
            1,
            "version 'openslo.com/v2alpha' of OpenSLO is not supported",
        ),
        (openslo("a: 1", version="openslo/v1alpha"), 1, "version 'openslo/v1alpha' of OpenSLO is not supported"),
        (openslo("a: 1", kind="Budget"), 2, "found 'Budget'; skipped"),
        ("apiVersion: v1\nkind: ConfigMap\n", 1, "'v1' is neither OpenSLO nor Sloth"),
        ("version: prometheus/v2\nservice: s\nslos: []\n", 1, "version 'prometheus/v2' of Sloth is not supported"),
        ("apiVersion: sloth.slok.dev/v2\nkind: PrometheusServiceLevel\n", 1, "expected sloth.slok.dev/v1"),
    ],
)
def test_unknown_kinds_and_versions_are_skipped_and_reported(text: str, line: int, words: str) -> None:
    found = read(text, openslo(RATIO + OBJECTIVE))
    assert len(found.slos) == 1
    (skipped,) = found.skipped
    assert (skipped.where, skipped.line) == ("0.yaml", line)
    assert words in skipped.message


SLOTH = """\
version: prometheus/v1
service: shop
labels: {watchfloor_sla: "0.99"}
slos:
  - name: requests
    objective: 99.9
    sli:
      events:
        error_query: sum(rate(bad[{{.window}}]))
        total_query: sum(rate(all[{{.window}}]))
    alerting: {ticket_alert: {disable: true}}
"""
KUBERNETES = """\
apiVersion: sloth.slok.dev/v1
kind: PrometheusServiceLevel
metadata: {name: x, namespace: y}
spec:
  service: shop
  slos:
    - name: raw
      objective: 99.5
      sli: {raw: {errorRatioQuery: "ratio[{{.window}}]"}}
      alerting: {pageAlert: {disable: true}}
    - name: plug
      objective: 99
      sli: {plugin: {id: sloth-common/kubernetes/x}}
"""


def test_sloth() -> None:
    (slo,) = read(SLOTH).slos
    assert slo.indicator == EventRatio("sum(rate(bad[{{.window}}]))", False, "sum(rate(all[{{.window}}]))", False)
    assert (slo.objective, slo.sla, {pair.urgency for pair in slo.pairs}) == (0.999, 0.99, {Urgency.PAGE})


def test_sloth_as_a_kubernetes_resource() -> None:
    found = read(KUBERNETES)
    raw, plug = found.slos
    assert (raw.indicator, raw.objective) == (RawRatio("ratio[{{.window}}]", True), 0.995)
    assert {pair.urgency for pair in raw.pairs} == {Urgency.TICKET}
    assert isinstance(plug.indicator, Unmeasured)
    assert [(each.line, each.field) for each in found.skipped] == [(13, "spec.slos[1].sli.plugin")]


def test_faults_of_sloth() -> None:
    text = SLOTH.replace("objective: 99.9", "objective: 100").replace("bad[{{.window}}]", "bad[5m]")
    text = text.replace("        total_query", "        totalquery").replace("disable: true", 'disable: "yes"')
    assert [each.partition(":")[0] for each in faults(text)] == [
        "6 slos[0].objective",
        "9 slos[0].sli.events.total_query",
        "9 slos[0].sli.events.error_query",
        "11 slos[0].alerting.ticket_alert.disable",
    ]


def test_a_ratio_in_place_of_a_percentage_is_asked_about() -> None:
    found = read(SLOTH.replace("99.9", "0.999"))
    assert "was 99.9 % meant?" in found.skipped[0].message


@pytest.mark.skipif(not (SPECS / "openslo").is_dir(), reason="OpenSLO's own examples are not on this machine")
def test_the_vendors_examples_are_read() -> None:
    files = sorted((SPECS / "openslo").glob("*.yaml")) + sorted((SPECS / "sloth").glob("*.y*ml"))
    assert len(files) >= 10
    found = read_slos([NamedText(file.name, file.read_text()) for file in files])
    assert {(slo.service, slo.name) for slo in found.slos} == {
        ("web", "web-availability"),
        ("myservice", "requests-availability"),
    }
    assert found.counts["SLI"] == 4
    assert {problem.where for problem in found.skipped} == {
        "v1-alert_conditions.yaml",
        "crd-prometheusservicelevels.yaml",
        "openslo-getting-started.yml",
    }
    for file in files:
        read_slos([NamedText(file.name, file.read_text())])
