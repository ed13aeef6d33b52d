import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Service
from models.catalog.reading import NamedText
from models.coupling.naming import Naming
from models.coupling.observed import CallProtocol, ObservedEdge
from models.coupling.reading import read_observed
from models.coupling.span import Span, SpanKind
from models.coupling.span_calls import SpanCalls
from models.health.service_names import ServiceNames

HOUR = 3_600_000
AT = 495_000 * HOUR
ESTATE = Catalog(
    "",
    (
        Service("checkout", "Checkout"),
        Service("orders-db", "Orders DB", aliases=("orders-db.internal",)),
        Service("kafka", "Broker"),
    ),
)


def span(
    id_: str, service: str, parent: str | None = None, kind: SpanKind = SpanKind.INTERNAL, at_ms: int = AT, **more: Any
) -> Span:
    return Span(("t", id_), None if parent is None else ("t", parent), service, kind, at_ms, **more)


def told(*spans: Span, catalog: Catalog | None = ESTATE) -> dict[tuple[str, str], tuple[int, int | None]]:
    calls = SpanCalls(Naming(ServiceNames(catalog)))
    assert calls.take(spans)
    return {(edge.caller, edge.target): (edge.calls, edge.errors) for edge in calls.edges("test")}


def test_a_call_is_a_span_with_a_parent_in_another_service() -> None:
    spans = (
        span("1", "web"),
        span("2", "web", "1", SpanKind.CLIENT),
        span("3", "checkout", "2", SpanKind.SERVER),
        span("4", "checkout", "3"),
    )
    assert told(*spans) == {("web", "checkout"): (1, 0)}


@pytest.mark.parametrize(("client", "server", "failed"), [(False, True, 1), (True, False, 1), (False, False, 0)])
def test_a_call_fails_where_either_end_says_so(client: bool, server: bool, failed: int) -> None:
    spans = (
        span("2", "web", kind=SpanKind.CLIENT, is_error=client),
        span("3", "checkout", "2", SpanKind.SERVER, is_error=server),
    )
    assert told(*spans) == {("web", "checkout"): (1, failed)}


def test_the_fault_of_a_parent_that_is_no_call_is_not_the_calls() -> None:
    assert told(span("1", "web", is_error=True), span("2", "checkout", "1")) == {("web", "checkout"): (1, 0)}


def test_a_callee_without_spans_goes_by_its_peer_and_only_while_it_sends_none() -> None:
    client = span("1", "checkout", kind=SpanKind.CLIENT, peers=("fraud",), is_error=True)
    assert told(client) == {("checkout", "fraud"): (1, 1)}
    answered = (client, span("2", "fraud-v2", "1", SpanKind.SERVER))
    assert told(*answered) == {("checkout", "fraud-v2"): (1, 1)}


def test_of_several_names_for_a_peer_the_catalogues_is_taken() -> None:
    client = span("1", "checkout", kind=SpanKind.CLIENT, peers=("postgresql",), host="orders-db.internal")
    assert told(client) == {("checkout", "orders-db.internal"): (1, 0)}
    assert told(client, catalog=None) == {("checkout", "postgresql"): (1, 0)}


def test_a_drivers_span_within_a_librarys_is_one_call() -> None:
    outer = span("1", "checkout", kind=SpanKind.CLIENT, peers=("mysql",))
    inner = span("2", "checkout", "1", SpanKind.CLIENT, peers=("mysql",))
    assert told(outer, inner) == {("checkout", "mysql"): (1, 0)}


def test_a_consumers_link_to_a_producer_is_a_message_counted_once() -> None:
    producer = span("1", "checkout", kind=SpanKind.PRODUCER)
    linked = Span(("u", "9"), None, "mailer", SpanKind.CONSUMER, AT, links=(("t", "1"), ("t", "1")))
    both = span("2", "mailer", "1", SpanKind.CONSUMER, links=(("t", "1"),))
    for consumer in (linked, both):
        calls = SpanCalls(Naming())
        calls.take((producer, consumer))
        (edge,) = calls.edges("test")
        assert (edge.caller, edge.target, edge.calls, edge.protocol) == (
            "checkout",
            "mailer",
            1,
            CallProtocol.MESSAGING,
        )


def test_a_broker_in_the_catalogue_is_needed_by_both_ends() -> None:
    producer = span("1", "checkout", kind=SpanKind.PRODUCER, peers=("kafka",))
    consumer = span("2", "mailer", "1", SpanKind.CONSUMER, peers=("kafka",))
    assert set(told(producer, consumer)) == {("checkout", "mailer"), ("checkout", "kafka"), ("mailer", "kafka")}


def test_spans_exported_twice_count_once_and_lost_parents_nothing() -> None:
    call = span("2", "checkout", "1")
    assert told(span("1", "web"), call, call) == {("web", "checkout"): (1, 0)}
    assert told(call) == {}


def test_a_span_that_is_its_own_parent_or_in_a_circle_harms_nobody() -> None:
    assert told(span("1", "web", "1")) == {}
    assert told(span("1", "web", "2"), span("2", "checkout", "1")) == {
        ("web", "checkout"): (1, 0),
        ("checkout", "web"): (1, 0),
    }


def test_more_spans_than_the_bound_are_left_out() -> None:
    calls = SpanCalls(Naming(), most=2)
    assert not calls.take(span(str(number), "web") for number in range(3))
    assert len(calls) == 2


def test_calls_are_added_up_by_the_hour() -> None:
    calls = SpanCalls(Naming())
    calls.take(span(f"p{number}", "web", at_ms=AT + number * HOUR // 4) for number in range(8))
    calls.take(span(f"c{number}", "shop", f"p{number}", at_ms=AT + number * HOUR // 4) for number in range(8))
    edges = sorted(calls.edges("test"), key=lambda edge: edge.first_ms or 0)
    assert [(edge.calls, edge.first_ms, edge.last_ms) for edge in edges] == [
        (4, AT, AT + 3 * HOUR // 4),
        (4, AT + HOUR, AT + 7 * HOUR // 4),
    ]


@given(st.integers(0, 2**32), st.integers(1, 3))
def test_order_and_number_of_files_never_matter(seed: int, files: int) -> None:
    chance = random.Random(seed)
    spans = [
        span(str(number), chance.choice("abcd"), str(chance.randrange(number)) if number else None)
        for number in range(20)
    ]
    whole = SpanCalls(Naming())
    whole.take(spans)
    chance.shuffle(spans)
    parted = SpanCalls(Naming())
    for number in range(files):
        parted.take(spans[number::files])

    def known(calls: SpanCalls) -> set[ObservedEdge]:
        return set(calls.edges("test"))

    assert known(whole) == known(parted)


def test_the_halves_of_a_shared_zipkin_span_are_two_services() -> None:
    def half(service: str, kind: str, **more: Any) -> dict[str, Any]:
        return {
            "traceId": "a",
            "id": "1",
            "kind": kind,
            "timestamp": AT * 1000,
            "localEndpoint": {"serviceName": service},
            **more,
        }

    rows = [
        half("web", "CLIENT"),
        half("checkout", "SERVER", shared=True),
        half("checkout", "CLIENT", id="2", parentId="1", remoteEndpoint={"serviceName": "orders-db"}),
    ]
    found = read_observed([NamedText("z.json", json.dumps(rows))], Naming(ServiceNames(ESTATE)))
    assert {(edge.caller, edge.target) for edge in found.edges} == {("web", "checkout"), ("checkout", "orders-db")}


def test_a_trace_may_be_spread_over_lines_and_files() -> None:
    def line(service: str, id_: str, parent: str, kind: int | str) -> str:
        resource = {"attributes": [{"key": "service.name", "value": {"stringValue": service}}]}
        one = {"traceId": "AB", "spanId": id_, "parentSpanId": parent, "kind": kind, "startTimeUnixNano": f"{AT}000000"}
        return json.dumps({"resourceSpans": [{"resource": resource, "scopeSpans": [{"spans": [one]}]}]})

    first = line("web", "01", "", "SPAN_KIND_CLIENT") + "\n" + line("checkout", "02", "01", "SPAN_KIND_SERVER") + "\n"
    second = line("orders", "03", "02", 2)
    found = read_observed([NamedText("a.jsonl", first), NamedText("b.json", second)])
    assert {(edge.caller, edge.target) for edge in found.edges} == {("web", "checkout"), ("checkout", "orders")}
    assert found.problems == () and (found.newest_ms, found.until_ms) == (AT, AT)


def test_jaegers_wrapping_and_tempos_are_otlp_too() -> None:
    resources = [
        {
            "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": service}}]},
            "instrumentationLibrarySpans": [{"spans": [{"traceId": "a", "spanId": own, "parentSpanId": parent}]}],
        }
        for service, own, parent in (("web", "1", ""), ("shop", "2", "1"))
    ]
    for document in (
        {"result": {"resourceSpans": resources}},
        {"trace": {"resourceSpans": resources}},
        {"batches": resources},
    ):
        (edge,) = read_observed([NamedText("t.json", json.dumps(document))]).edges
        assert (edge.caller, edge.target, edge.calls, edge.last_ms) == ("web", "shop", 1, None)
