"""Probe files: what they mean, and every fault with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.errors import BadInput
from models.probes.heartbeat import Feed
from models.probes.reading import read_probes
from models.probes.references import secrets_of
from models.probes.spec import DnsCheck, HttpCheck, Journey, ProbePlan, Redirects, SecretRef, Shows, TcpCheck

PAGE = Path(__file__).parents[3] / "docs" / "probes.md"


def read(text: str) -> ProbePlan:
    return read_probes("probes.yaml", "watchfloor: probes/1\n" + text)


def faults(text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(BadInput) as caught:
        read(text)
    return [(problem.line, problem.field, problem.message) for problem in caught.value.problems]


def test_the_example_of_the_page_is_valid_and_means_what_it_says() -> None:
    example = PAGE.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    plan = read_probes("probes.md", example)
    assert (plan.vantage, plan.witnesses) == ("office-berlin", ("gateway", "core-router"))
    page = plan.by_id["checkout-page"]
    assert isinstance(page.check, HttpCheck)
    assert (page.service, page.interval_seconds, page.timeout_seconds, page.needed, page.of) == (
        "checkout",
        30,
        5,
        3,
        5,
    )
    assert page.budget_seconds == 0.8 and page.check.redirects is Redirects.SAME_HOST
    assert dict(page.check.headers)["Authorization"] == SecretRef("checkout-token")
    assert page.check.expect.status == ((200, 200), (203, 203)) and page.check.expect.tls_days == 21
    assert plan.by_id["checkout-health"].shows is Shows.HEALTH
    assert plan.by_id["db-3-port"].check == TcpCheck("db-3.internal.example", 5432)
    name = plan.by_id["shop-name"].check
    assert isinstance(name, DnsCheck) and name.resolvers == (("192.0.2.53", 53), ("198.51.100.53", 5353))
    buy = plan.by_id["buy"]
    assert isinstance(buy.check, Journey) and (buy.needed, buy.of, buy.timeout_seconds) == (3, 12, 20)
    assert [step.name for step in buy.check.steps] == ["sign in", "fill the basket", "pay"]
    assert buy.budget == pytest.approx(3.1) and secrets_of(buy) == {"shop-login"}
    assert [(beat.feed, beat.is_monitoring) for beat in plan.heartbeats] == [
        (Feed.ALERT, True),
        (Feed.QUERY, True),
        (Feed.FILE, False),
    ]
    assert [vendor.id for vendor in plan.vendors] == ["postino", "acquira"]


def test_an_empty_plan_is_one() -> None:
    assert read("") == ProbePlan()


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        ("probes:\n  - {id: a, http: 'ftp://x'}", 3, "probes[0].http", "http or https"),
        ("probes:\n  - {id: a}", 3, "probes[0]", "expected one of http"),
        ("probes:\n  - {id: a, tcp: 'h:1', icmp: h}", 3, "probes[0]", "tcp and icmp"),
        ("probes:\n  - id: a\n    tcp: host", 4, "probes[0].tcp", "host:port"),
        ("probes:\n  - id: a\n    tcp: host:70000", 4, "probes[0].tcp", "host:port"),
        ("probes:\n  - id: a\n    tcp: h:1\n    method: GET", 5, "probes[0].method", "only beside http"),
        ("probes:\n  - id: a\n    dns: h\n    resolvers: [one]", 5, "probes[0].resolvers[0]", "IP address"),
        ("probes:\n  - id: a\n    icmp: h\n    timeout: 2h", 5, "probes[0].timeout", "from 0.05 s to 60 s"),
        ("probes:\n  - id: a\n    icmp: h\n    failing: 6 of 5", 5, "probes[0].failing", "3 of 5"),
        (
            "probes:\n  - id: a\n    http: http://h\n    expect: {status: 99}",
            5,
            "probes[0].expect.status",
            "such as 200",
        ),
        ("probes:\n  - id: a\n    dns: h\n    expect:\n      json: {$.a: 1}", 6, "probes[0].expect.json", "no meaning"),
        ("probes:\n  - id: a\n    http: http://h\n    expect: {regex: '('}", 5, "probes[0].expect.regex", "regular"),
        ("probes:\n  - id: a\n    http: http://h\n    expect: {regex: '(a+)+'}", 5, "probes[0].expect.regex", "repeat"),
        ("probes:\n  - id: a\n    icmp: h\n  - id: a\n    icmp: h", 5, "probes[1].id", "already"),
        ("probes:\n  - {id: a, icmp: h}\nwitnesses: [b]", 4, "witnesses[0]", "no probe 'b'"),
        ("vendors:\n  - id: v\n    probes: [b]", 4, "vendors[0].probes", "no probe 'b'"),
        ("heartbeats:\n  - {id: h, every: 1m}", 3, "heartbeats[0]", "none of them"),
        ("heartbeats:\n  - {id: h, file: /x}", 3, "heartbeats[0].every", "pulse to pulse"),
        (
            "heartbeats:\n  - id: h\n    every: 1m\n    file: /x\n    url: http://a",
            6,
            "heartbeats[0].url",
            "no meaning",
        ),
        ("journeys:\n  - id: j\n    steps: []", 4, "journeys[0].steps", "at least one"),
        ("probe: []", 2, "probe", "unknown field"),
    ],
)
def test_every_fault_is_named_with_its_line(text: str, line: int, field: str, words: str) -> None:
    found = faults(text)
    assert [(at, where) for at, where, _ in found] == [(line, field)]
    assert words in found[0][2]


@pytest.mark.parametrize(
    "lines",
    [
        "headers: {Authorization: Bearer abcdef}",
        "headers: {authorization: abcdef}",
        "headers: {X-Api-Key: abcdef}",
        "headers: {Cookie: session=abcdef}",
        "headers: {X-Token: {value: abcdef}}",
        "body: 'password=abcdef&user=a'",
        'body: {"token": "abcdef"}',
    ],
)
def test_a_secret_in_clear_is_refused_and_not_repeated(lines: str) -> None:
    found = faults(f"probes:\n  - id: a\n    http: http://h/\n    {lines}")
    assert found and all("abcdef" not in message for _, _, message in found)


@pytest.mark.parametrize("url", ["http://u:abcdef@h/", "http://h/?api_key=abcdef", "http://h/?a=1&token=abcdef"])
def test_a_secret_in_an_address_is_refused(url: str) -> None:
    found = faults(f"probes:\n  - id: a\n    http: {url}")
    assert found[0][0] == 4 and "abcdef" not in found[0][2]


def test_references_must_be_to_earlier_steps_and_never_choose_the_host() -> None:
    def journey(first: str, second: str) -> str:
        return (
            f"journeys:\n  - id: j\n    steps:\n      - name: one\n        {first}\n      - name: two\n        {second}"
        )

    taken = "{name: x, http: http://h/}"
    late = journey("http: http://h/${x}", "http: http://h/")
    assert faults(late)[0][:2] == (6, "journeys[0].steps[0].http") and taken
    in_host = journey("http: http://h/\n        extract: {x: {json: $.a}}", "http: http://${x}/")
    assert "choose where" in faults(in_host)[0][2]
    both = journey("http: http://h/\n        extract: {x: {json: $.a, regex: (.)}}", "http: http://h/")
    assert "either" in faults(both)[0][2]
    in_header = "probes:\n  - id: a\n    http: http://h/\n    headers: {X-A: '${secret:key}'}"
    assert "no value" in faults(in_header)[0][2]


def test_several_faults_are_told_together() -> None:
    text = "probes:\n  - {id: a, tcp: x}\n  - {icmp: h}\n  - {id: c, dns: h, type: Z}"
    assert [line for line, _, _ in faults(text)] == [3, 4, 5]


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read(text)
    except BadInput as error:
        assert error.problems


@given(
    st.dictionaries(
        st.sampled_from(["id", "http", "tcp", "dns", "expect", "interval", "headers"]), st.text(max_size=20)
    )
)
def test_no_probe_breaks_the_reader(entry: dict[str, str]) -> None:
    import json

    try:
        read("probes: " + json.dumps([entry]))
    except BadInput as error:
        assert error.problems
