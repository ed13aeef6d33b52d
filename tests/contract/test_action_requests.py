"""Actions against real servers that answer, fail, dawdle, drip, flood and redirect; name servers; Prometheus."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from console.automation.attempt import Stop
from models.runbooks.actions.call import Call
from models.runbooks.actions.outcome import RunOutcome
from tests.fakes.actions import Aside, call, registry, run
from tests.fakes.probe_targets import WebTarget, Zone, authority, name_server, web
from tests.fakes.prometheus_servers import running_prometheus
from tests.fakes.real_servers import wait_until


@pytest.fixture
def site() -> Iterator[WebTarget]:
    with web() as target:
        yield target


def request(url: str, more: str = "", *, host: str = "127.0.0.1", rule: str = "", timeout: str = "60s") -> Call:
    """A call of one URL whose host and port are on the list."""
    port = int(url.split("/")[2].rpartition(":")[2])
    return call(
        registry(
            f"""
hosts: [{{host: {host}, ports: [{port}], plain_http: true{rule}}}]
actions:
  - name: it
    timeout: {timeout}
    http: {{url: "{url}"{more}}}
"""
        )
    )


def test_a_request_is_sent_as_registered_with_its_secrets_and_answers_masked(httpserver: HTTPServer) -> None:
    def answer(asked: Request) -> Response:
        assert asked.headers["Authorization"] == "Bearer s3cret-token" and asked.headers["X-Fixed"] == "yes"
        assert asked.get_json() == {"key": "s3cret-token", "batch": 3, "deep": [None, True, 1.5]}
        assert asked.args["who"] == "shop" and "Cookie" not in asked.headers
        return Response('{"accepted": true, "echo": "s3cret-token"}', 202)

    httpserver.expect_request("/api/shop/restart", method="POST").respond_with_handler(answer)
    found = registry(
        f"""
hosts: [{{host: 127.0.0.1, ports: [{httpserver.port}], plain_http: true}}]
actions:
  - name: it
    parameters: {{service: {{type: service}}, batch: {{type: integer, least: 1, most: 9}}}}
    timeout: 60s
    http:
      method: POST
      url: http://127.0.0.1:{httpserver.port}/api/${{service}}/restart?who=${{service}}
      headers: {{Authorization: {{secret: deploy}}, X-Fixed: "yes"}}
      json: {{key: "${{secret:deploy}}", batch: "${{batch}}", deep: [null, true, 1.5]}}
      expect: {{status: 202, json: {{$.accepted: true}}}}
"""
    )
    result = run(call(found, service="shop", batch=3), {"deploy": "s3cret-token"})
    httpserver.check_assertions()
    assert (result.outcome, result.status) == (RunOutcome.OK, 202)
    assert "s3cret" not in result.output and "•••" in result.output


def test_a_form_and_basic_authentication(httpserver: HTTPServer) -> None:
    def answer(asked: Request) -> Response:
        assert asked.authorization is not None and (asked.authorization.username, asked.authorization.password) == (
            "robot",
            "p/w+1234",
        )
        assert asked.form.to_dict() == {"a": "x&b=c", "b": "p/w+1234"}
        return Response("Basic cm9ib3Q6cC93KzEyMzQ= is what you sent")

    httpserver.expect_request("/form").respond_with_handler(answer)
    made = request(
        httpserver.url_for("/form").replace("localhost", "127.0.0.1"),
        ', method: POST, headers: {Authorization: {secret: it, user: robot}}, form: {a: "x&b=c", b: "${secret:it}"}',
    )
    result = run(made, {"it": "p/w+1234"})
    httpserver.check_assertions()
    assert result.is_ok and "cC93KzEyMz" not in result.output


@pytest.mark.parametrize(
    ("path", "more", "words"),
    [
        ("/ok?status=500&body=broken", "", "answered 500, expected 2xx"),
        ("/ok", ", expect: {contains: goodbye}", "does not contain 'goodbye'"),
        ("/json", ", expect: {json: {$.status: down}}", '$.status is "ok", expected "down"'),
        ("/to?url=http://127.0.0.1:9/", "", "answered 302, expected 2xx"),
        ("/reset", "", "no proper answer"),
        ("/cut", "", "no proper answer"),
        ("/garbage", "", "no proper answer"),
    ],
)
def test_what_is_not_as_expected_fails_and_redirects_are_not_followed(
    site: WebTarget, path: str, more: str, words: str
) -> None:
    result = run(request(f"{site.url}{path}", more))
    assert result.outcome is RunOutcome.FAILED and words in result.sentence, result
    assert len(site.seen) == 1


def test_what_broke_off_after_a_write_was_sent_is_unknown(site: WebTarget) -> None:
    result = run(request(f"{site.url}/reset", ", method: POST, json: {a: 1}"))
    assert result.outcome is RunOutcome.UNKNOWN and "whether it took effect there is unknown" in result.sentence
    aside = Aside(request(f"{site.url}/hang", ", method: POST", timeout="5h"))
    wait_until(lambda: len(site.seen) == 2, "the request")
    aside.stop.press()
    stopped = aside.until_ended()
    assert stopped.outcome is RunOutcome.STOPPED and "unknown" in stopped.sentence


@pytest.mark.parametrize("path", ["/hang", "/drip", "/drip-headers"])
def test_a_dawdling_server_ends_at_the_deadline(site: WebTarget, path: str) -> None:
    result = run(request(f"{site.url}{path}", timeout="300ms"))
    assert result.outcome is RunOutcome.TIMED_OUT, result


@pytest.mark.parametrize("path", ["/hang", "/drip", "/drip-headers"])
def test_stop_closes_the_connection(site: WebTarget, path: str) -> None:
    aside = Aside(request(f"{site.url}{path}", timeout="5h"))
    wait_until(lambda: bool(site.seen), "the request")
    aside.stop.press()
    assert aside.until_ended().outcome is RunOutcome.STOPPED


def test_stop_closes_an_encrypted_connection_too(tmp_path: Path) -> None:
    signer = authority(tmp_path)
    with web(signer.issue("good", days=30)) as target:
        aside = Aside(request(f"{target.url}/drip", rule=f", ca: {signer.ca_file}", timeout="5h"))
        aside.until_said("..")
        aside.stop.press()
        assert aside.until_ended().outcome is RunOutcome.STOPPED


def test_an_endless_body_is_read_no_further_than_needed(site: WebTarget) -> None:
    result = run(request(f"{site.url}/endless", ", expect: {contains: nothing of it}"))
    assert result.outcome is RunOutcome.FAILED and "first MiB" in result.sentence
    assert len(result.output.encode()) < 70_000 and result.output_bytes >= 1024 * 1024


def test_private_addresses_are_refused_unless_named_and_a_dry_run_sends_nothing(site: WebTarget) -> None:
    url = site.url.replace("127.0.0.1", "localhost")
    refused = run(request(url + "/ok", host="localhost"))
    assert refused.outcome is RunOutcome.FAILED and "must name it under addresses" in refused.sentence
    dry = run(request(url + "/ok", host="localhost", rule=', addresses: [127.0.0.1, "::1"]'), dry=True)
    assert dry.is_ok and "nothing was sent" in dry.sentence and "127.0.0.1" in dry.sentence
    assert not site.seen
    assert run(request(url + "/ok", host="localhost", rule=', addresses: [127.0.0.1, "::1"]')).is_ok


def test_the_certificate_is_verified_against_the_name(tmp_path: Path) -> None:
    signer = authority(tmp_path)
    with web(signer.issue("good", days=30)) as target:
        trusted = request(f"{target.url}/ok", rule=f", ca: {signer.ca_file}")
        assert run(trusted).is_ok
        untrusted = run(request(f"{target.url}/ok"))
        assert untrusted.outcome is RunOutcome.FAILED and "not trusted" in untrusted.sentence
    with web(signer.issue("other", days=30, host="127.0.0.2")) as target:
        other = run(request(f"{target.url}/ok", rule=f", ca: {signer.ca_file}"))
        assert other.outcome is RunOutcome.FAILED and "not trusted" in other.sentence
        assert not target.seen


def test_nobody_there() -> None:
    result = run(request("http://127.0.0.1:1/"))
    assert result.outcome is RunOutcome.FAILED and "connecting to 127.0.0.1:1" in result.sentence


def lookup(address: tuple[str, int], more: str = "", timeout: str = "60s") -> Call:
    resolver = f"{address[0]}:{address[1]}"
    text = f"""
actions:
  - name: it
    timeout: {timeout}
    parameters: {{host: {{type: text, pattern: ".*", default: api}}}}
    dns: {{name: "${{host}}.example.com", resolvers: ["{resolver}"]{more}}}
"""
    return call(registry(text))


def test_lookups() -> None:
    zone = Zone({"api.example.com": ("A", 30, ["192.0.2.7"])})
    with name_server(zone) as address:
        fine = run(lookup(address, ", answers: [192.0.2.7]"))
        assert fine.is_ok and "192.0.2.7 (TTL 30 s)" in fine.output
        wrong = run(lookup(address, ", answers: [192.0.2.8]"))
        assert wrong.outcome is RunOutcome.FAILED and "expected 192.0.2.8" in wrong.sentence
        zone.silent.add("api.example.com")
        assert run(lookup(address, timeout="300ms")).outcome is RunOutcome.TIMED_OUT


def waiting(port: int, timeout: str = "5h", interval: str = "50ms") -> Call:
    text = f"""
hosts: [{{host: 127.0.0.1, ports: [{port}], plain_http: true}}]
actions:
  - {{name: ready, timeout: 60s, http: {{url: "http://127.0.0.1:{port}/ready"}}}}
  - {{name: it, timeout: {timeout}, wait_until: {{action: ready, interval: {interval}}}}}
"""
    return call(registry(text))


def test_waiting_looks_until_it_is_so(httpserver: HTTPServer) -> None:
    for _ in range(3):
        httpserver.expect_ordered_request("/ready").respond_with_data("no", 503)
    httpserver.expect_ordered_request("/ready").respond_with_data("yes")
    result = run(waiting(httpserver.port))
    assert result.is_ok and result.sentence.startswith("after 4 looks") and result.status == 200
    assert result.output.count("FAILED") == 3
    httpserver.clear()
    httpserver.expect_request("/ready").respond_with_data("no", 503)
    late = run(waiting(httpserver.port, timeout="300ms"))
    assert late.outcome is RunOutcome.TIMED_OUT


def test_waiting_is_stopped_between_two_looks(httpserver: HTTPServer) -> None:
    looked = threading.Event()

    def answer(_asked: Request) -> Response:
        looked.set()
        return Response("no", 503)

    httpserver.expect_request("/ready").respond_with_handler(answer)
    aside = Aside(waiting(httpserver.port, interval="1h"))
    assert looked.wait(60)
    aside.stop.press()
    assert aside.until_ended().outcome is RunOutcome.STOPPED


def assertion(expression: str, expect: str, timeout: str = "60s") -> Call:
    return call(
        registry(
            f"actions: [{{name: it, timeout: {timeout}, promql: {{expression: '{expression}', expect: '{expect}'}}}}]"
        )
    )


@pytest.mark.real
def test_a_real_prometheus_holds_or_refutes_an_assertion() -> None:
    with running_prometheus() as server:
        holds = run(assertion("vector(4)", "< 5"), prometheus=server.url)
        assert holds.is_ok and holds.sentence == "< 5 holds for 1 series" and holds.output == "4\n"
        fails = run(assertion('label_replace(vector(7), "who", "shop", "", "")', "< 5"), prometheus=server.url)
        assert fails.outcome is RunOutcome.FAILED and fails.sentence == 'expected < 5, found {who="shop"} 7'
        none = run(assertion("no_such_metric", "< 5"), prometheus=server.url)
        assert none.outcome is RunOutcome.FAILED and "no series" in none.sentence
        assert run(assertion("no_such_metric", "empty"), prometheus=server.url).is_ok
        odd = run(assertion("sum(((", "some"), prometheus=server.url)
        assert odd.outcome is RunOutcome.FAILED and "parse error" in odd.sentence


def test_a_prometheus_that_is_silent_or_missing(httpserver: HTTPServer) -> None:
    assert "no Prometheus is configured" in run(assertion("up", "some")).sentence
    assert run(assertion("up", "some"), prometheus="http://127.0.0.1:1").outcome is RunOutcome.FAILED
    vector = '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[0,"3"]}]}}'
    httpserver.expect_request("/api/v1/query").respond_with_data(vector)
    assert run(assertion("up", ">= 3"), prometheus=httpserver.url_for("")).is_ok
    with web() as target:
        asked = f"{target.url}/hang?"
        stop = Stop()
        stop.press()
        assert run(assertion("up", "some"), prometheus=target.url, stop=stop).outcome is RunOutcome.STOPPED
        assert asked
