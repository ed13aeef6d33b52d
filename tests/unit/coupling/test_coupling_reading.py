import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Service
from models.catalog.reading import NamedText
from models.coupling.naming import Naming
from models.coupling.observed import CallProtocol, Observation, ObservedEdge
from models.coupling.reading import read_observed
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput

SPECS = Path(__file__).parents[4] / "shared" / "specs"
needs_specs = pytest.mark.skipif(not SPECS.exists(), reason="the vendors' specifications are not here")
T = 1_795_269_480


def naming(*ids: str) -> Naming:
    return Naming(ServiceNames(Catalog("", tuple(Service(each, each) for each in ids))))


def read(document: Any, *ids: str) -> Observation:
    text = document if isinstance(document, str) else json.dumps(document)
    return read_observed([NamedText("file", text)], naming(*ids))


def pairs(found: Observation) -> dict[tuple[str, str], int]:
    totals: dict[tuple[str, str], int] = {}
    for edge in found.edges:
        totals[edge.caller, edge.target] = totals.get((edge.caller, edge.target), 0) + edge.calls
    return totals


def vector(*rows: tuple[dict[str, str], str]) -> dict[str, Any]:
    result = [{"metric": metric, "value": [T, value]} for metric, value in rows]
    return {"status": "success", "data": {"resultType": "vector", "result": result}}


def graph(client: str, server: str, kind: str = "", name: str = "traces_service_graph_request_total") -> dict[str, str]:
    return {"__name__": name, "client": client, "server": server, "connection_type": kind}


def istio(reporter: str, code: str = "200", **more: str) -> dict[str, str]:
    return {
        "__name__": "istio_requests_total",
        "reporter": reporter,
        "source_workload": "web-v1",
        "destination_service_name": "shop",
        "response_code": code,
    } | more


def test_connection_types_tell_databases_and_messages() -> None:
    found = read(
        vector((graph("a", "b", "messaging_system"), "3"), (graph("a", "c", "database"), "4"), (graph("a", "d"), "5"))
    )
    assert {edge.target: edge.protocol for edge in found.edges} == {
        "b": CallProtocol.MESSAGING,
        "c": CallProtocol.DATABASE,
        "d": CallProtocol.UNKNOWN,
    }


def test_histograms_and_other_counters_beside_the_graph_are_no_calls() -> None:
    names = [
        f"traces_service_graph_{each}"
        for each in ("request_server_seconds_sum", "request_server_seconds_bucket", "unpaired_spans_total")
    ]
    assert read(vector(*((graph("a", "b", name=name), "9") for name in names))).edges == ()


def test_a_prefix_and_an_expression_without_a_name_are_understood() -> None:
    named = read(vector((graph("a", "b", name="acme_traces_service_graph_request_total"), "7")))
    bare = read(vector(({"client": "a", "server": "b"}, "7.4")))
    assert pairs(named) == pairs(bare) == {("a", "b"): 7}


def test_of_istio_one_reporter_counts_or_all_would_count_twice() -> None:
    found = read(vector((istio("destination"), "100"), (istio("source"), "104"), (istio("destination", "503"), "20")))
    (edge,) = found.edges
    assert (edge.caller, edge.target, edge.calls, edge.errors) == ("web-v1", "shop", 120, 20)
    only_source = read(vector((istio("source"), "104")))
    assert pairs(only_source) == {("web-v1", "shop"): 104}


def test_of_istios_names_the_catalogues_is_taken_and_nobody_is_nobody() -> None:
    labels = istio("destination", source_canonical_service="web")
    assert pairs(read(vector((labels, "5")), "web", "shop")) == {("web", "shop"): 5}
    assert read(vector((istio("destination", source_workload="unknown"), "5"))).edges == ()
    assert read(vector((istio("source", destination_service_name="PassthroughCluster"), "5"))).edges == ()


def test_a_range_counts_growth_and_survives_a_reset() -> None:
    values = [[T, "100"], [T + 60, "130"], [T + 120, "5"], [T + 180, "5"]]
    document = {
        "status": "success",
        "data": {"resultType": "matrix", "result": [{"metric": graph("a", "b"), "values": values}]},
    }
    (edge,) = read(document).edges
    assert (edge.calls, edge.first_ms, edge.last_ms) == (35, (T + 60) * 1000, (T + 120) * 1000)
    del document["data"]["result"][0]["metric"]["__name__"]  # type: ignore[index]  # a plain document
    with pytest.raises(BadInput, match="raw counters"):
        read(document)


def test_a_refusal_of_prometheus_is_told_in_its_words() -> None:
    with pytest.raises(BadInput, match="parse error"):
        read({"status": "error", "errorType": "bad_data", "error": "parse error"})


def test_metrics_as_text_are_read_with_labels_escaped_and_times() -> None:
    text = (
        "# TYPE traces_service_graph_request_total counter\n"
        f'traces_service_graph_request_total{{client="a \\"x\\"",server="b"}} 12 {T}000\n'
        "not a sample\n"
        'up{job="x"} NaN\n'
    )
    found = read(text)
    (edge,) = found.edges
    assert (edge.caller, edge.calls, edge.last_ms) == ('a "x"', 12, T * 1000)
    assert any(problem.line == 3 for problem in found.problems)


def test_kialis_boxes_waypoints_and_unknown_ends_drop_out_and_bytes_are_no_calls() -> None:
    def node(id_: str, **data: Any) -> dict[str, Any]:
        return {"data": {"id": id_, "nodeType": "workload", "cluster": "c", "namespace": "n"} | data}

    def edge(source: str, target: str, protocol: str = "http", rate: str = "1.00") -> dict[str, Any]:
        return {
            "data": {"source": source, "target": target, "traffic": {"protocol": protocol, "rates": {protocol: rate}}}
        }

    nodes = [
        node("1", workload="web-v1", app="web"),
        node("2", workload="shop-v1", app="shop"),
        node("2b", workload="shop-v2", app="shop"),
        node("3", nodeType="box", app="shop"),
        node("4", nodeType="unknown", workload="unknown"),
        node("5", workload="waypoint", isWaypoint=True),
        node("6", nodeType="service", service="bank.example"),
        node("7", workload="db"),
    ]
    edges = [
        edge("1", "2", rate="0.50"),
        edge("1", "2b", rate="0.25"),
        edge("1", "3"),
        edge("4", "2"),
        edge("1", "5", "tcp"),
        edge("2", "6", "grpc", "2.00"),
        edge("2", "7", "tcp", "900.00"),
        edge("2", "2b"),
        edge("1", "6", rate="lots"),
        edge("1", "99"),
    ]
    found = read({"timestamp": T, "duration": 600, "elements": {"nodes": nodes, "edges": edges}})
    assert pairs(found) == {
        ("web", "shop"): 450,
        ("shop", "bank.example"): 1200,
        ("shop", "db"): 0,
    }
    assert any("TCP" in problem.message for problem in found.problems)
    assert any(problem.field == "elements.edges[8].traffic" for problem in found.problems)


def test_one_name_in_two_namespaces_is_told_apart_by_alias_or_told() -> None:
    nodes = [
        {"data": {"id": id_, "nodeType": "app", "cluster": "c", "namespace": space, "app": app}}
        for id_, space, app in (("1", "prod", "web"), ("2", "prod", "shop"), ("3", "test", "shop"))
    ]
    edges = [
        {"data": {"source": "1", "target": target, "traffic": {"protocol": "http", "rates": {"http": "1"}}}}
        for target in ("2", "3")
    ]
    document = {"timestamp": T, "duration": 60, "elements": {"nodes": nodes, "edges": edges}}
    assert {edge.target for edge in read(document).edges} == {"prod/shop", "test/shop"}
    assert {edge.target for edge in read(document, "prod/shop", "shop").edges} == {"prod/shop", "shop"}
    joined = read(document, "shop")
    assert {edge.target for edge in joined.edges} == {"shop"}
    assert any("prod" in problem.message and "test" in problem.message for problem in joined.problems)


@needs_specs
@pytest.mark.parametrize("kind", ["workload", "service", "versioned_app", "rates_total"])
def test_kialis_own_graphs_tell_the_same_story(kind: str) -> None:
    text = (SPECS / "kiali" / f"test_{kind}_graph.json").read_text(encoding="utf-8")
    apps = ("productpage", "details", "reviews", "ratings", "deposit", "pricing")
    found = pairs(read(text, *apps))
    assert found["productpage", "details"] == 80 * 600
    assert found["reviews", "ratings"] == 60 * 600
    assert ("unknown", "productpage") not in found
    errors = sum(edge.errors or 0 for edge in read(text, *apps).edges if edge.target == "ratings")
    assert errors == 20 * 600


@needs_specs
def test_a_waypoint_is_no_service() -> None:
    text = (SPECS / "kiali" / "test_ambient_graph.json").read_text(encoding="utf-8")
    assert pairs(read(text)) == {("productpage", "details"): 6000, ("productpage", "reviews"): 6000}


@needs_specs
def test_the_recorded_examples_are_read() -> None:
    older = (SPECS / "examples" / "jaeger-api-dependencies-legacy.json").read_text(encoding="utf-8")
    assert pairs(read(older)) == {("frontend", "customer"): 130, ("customer", "mysql"): 130}
    metrics = (SPECS / "examples" / "servicegraph-metrics.prom").read_text(encoding="utf-8")
    found = read(metrics)
    assert pairs(found) == {("web", "checkout"): 1200, ("checkout", "payments-db"): 900}
    assert {edge.target: edge.errors for edge in found.edges} == {"checkout": 37, "payments-db": 0}
    answer = (SPECS / "captured" / "prometheus-query-vector.json").read_text(encoding="utf-8")
    assert read(answer).edges == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty file"),
        ("   \n", "empty file"),
        ("{", "expected JSON"),
        ("hello", "expected JSON"),
        ("# a note\nservices: []", "no sample of a metric"),
        ("[1, 2]", "expected observed calls"),
        ("{}", "an empty mapping"),
        ('{"spans": 1}', "a mapping with spans"),
        ("null", "expected observed calls"),
        ('{"observed": 3}', "a list of observed calls"),
        ("[" * 200_000, "nested too deeply"),
        ('{"observed": [{"caller": "a", "target": "b", "calls": ' + "9" * 5000 + "}]}", "expected JSON"),
    ],
)
def test_what_is_no_observation_is_refused_with_what_was_expected(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refusal:
        read(text)
    assert all(problem.where == "file" for problem in refusal.value.problems)


def test_a_syntax_error_names_its_line() -> None:
    with pytest.raises(BadInput) as refusal:
        read('{"observed": [\n {"caller": "a",,}\n]}')
    assert refusal.value.problems[0].line == 2


def test_bad_parts_are_left_out_and_told_with_their_place() -> None:
    rows: list[Any] = [
        {"caller": "a", "target": "b", "calls": 60},
        {"caller": "a", "calls": 1},
        {"caller": "a", "target": "b", "calls": -1},
        {"caller": "a", "target": "b", "calls": "many"},
        {"caller": "a", "target": "b", "calls": True},
        {"caller": "a", "target": "b", "calls": 1e400},
        7,
        {"caller": "a\u0000b", "target": "x" * 900, "calls": 1},
        {
            "caller": "a",
            "target": "c",
            "calls": 5,
            "errors": 9,
            "first": "later",
            "last": "2026-11-21T13:58:00Z",
            "odd": 1,
        },
    ]
    found = read({"observed": rows, "extra": 1})
    assert pairs(found) == {("a", "b"): 60, ("a", "c"): 5}
    fields = {problem.field for problem in found.problems}
    assert {
        "observed[1]",
        "observed[2].calls",
        "observed[5].calls",
        "observed[6]",
        "observed[8].first",
        "extra",
    } <= fields
    assert next(edge for edge in found.edges if edge.target == "c").errors == 5


def test_thousands_of_bad_parts_do_not_flood_the_report() -> None:
    found = read({"dependencies": [{}] * 10_000})
    assert len(found.problems) < 50
    assert "more parts were left out" in found.problems[-1].message


def test_spans_beyond_the_bound_are_told() -> None:
    spans = [{"traceId": "a", "spanId": str(number + 1)} for number in range(10)]
    resource = {"attributes": [{"key": "service.name", "value": {"stringValue": "web"}}]}
    document = {"resourceSpans": [{"resource": resource, "scopeSpans": [{"spans": spans}]}]}
    found = read_observed([NamedText("t", json.dumps(document))], most_spans=4)
    assert any("at most 4 spans" in problem.message for problem in found.problems)


def test_a_line_cut_off_costs_that_line() -> None:
    line = json.dumps({"dependencies": [{"parent": "a", "child": "b", "callCount": "1"}]})
    found = read(f"{line}\n{line[:20]}\n{line}")
    assert pairs(found) == {("a", "b"): 2}
    assert any(problem.line == 2 for problem in found.problems)


def test_a_resource_without_a_name_is_told() -> None:
    document = {"resourceSpans": [{"resource": {}, "scopeSpans": [{"spans": [{"traceId": "a", "spanId": "1"}]}]}]}
    (problem,) = read(document).problems
    assert problem.field == "resourceSpans[0].resource"


_leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
_keys = st.sampled_from(
    [
        "observed",
        "data",
        "status",
        "result",
        "resultType",
        "metric",
        "value",
        "values",
        "elements",
        "nodes",
        "edges",
        "dependencies",
        "parent",
        "child",
        "callCount",
        "spans",
        "processes",
        "resourceSpans",
        "resource",
        "attributes",
        "key",
        "stringValue",
        "scopeSpans",
        "traceId",
        "spanId",
        "parentSpanId",
        "kind",
        "links",
        "status",
        "code",
        "traceID",
        "spanID",
        "processID",
        "references",
        "tags",
        "caller",
        "target",
        "calls",
        "source",
        "traffic",
        "rates",
        "protocol",
        "timestamp",
        "duration",
        "id",
        "nodeType",
        "localEndpoint",
        "serviceName",
        "startTimeUnixNano",
        "vector",
        "success",
    ]
)
_documents = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_keys, inner, max_size=5), max_leaves=25
)


@given(st.dictionaries(_keys, _documents, min_size=1, max_size=5) | st.lists(_documents, max_size=4))
def test_no_document_can_break_the_reader(document: Any) -> None:
    try:
        found = read(document, "a")
    except BadInput:
        return
    assert all(isinstance(edge, ObservedEdge) and edge.caller and edge.target for edge in found.edges)
    assert all(edge.errors is None or 0 <= edge.errors <= edge.calls for edge in found.edges)


@pytest.mark.parametrize(
    "base",
    [
        {"status": "success", "data": {"resultType": "vector", "result": None}},
        {"timestamp": 1, "duration": 1, "elements": None},
        {"resourceSpans": None},
        {"data": None},
        {"observed": None},
    ],
)
@given(part=_documents)
def test_no_part_of_a_known_form_can_break_it_either(base: dict[str, Any], part: Any) -> None:
    document = json.loads(json.dumps(base))
    if isinstance(document.get("data"), dict):
        document["data"]["result"] = part
    else:
        document = {key: part if value is None else value for key, value in document.items()}
    try:
        read(document)
    except BadInput:
        return
