"""What the probers promise, against real servers on loopback; where the blackbox exporter is installed, beside it."""

import ssl
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import dns.rcode
import pytest

from console.sources.probes.once import run_probe
from models.kernel.clock import SystemClock
from models.probes.checks import CheckState
from models.probes.result import Lookup, Outcome, ProbeResult
from models.probes.spec import (
    Check,
    DnsCheck,
    Extract,
    GatewayCheck,
    HttpCheck,
    HttpExpectation,
    IcmpCheck,
    Journey,
    JourneyStep,
    Probe,
    RecordType,
    Redirects,
    SecretRef,
    Shows,
    TcpCheck,
)
from tests.fakes.probe_targets import (
    Authority,
    WebTarget,
    Zone,
    authority,
    deaf_port,
    greeter,
    name_server,
    self_signed,
    web,
)
from tests.fakes.real_servers import RealServer, free_port, own_folder

CLOCK = SystemClock()
DAY_MS = 86_400_000
QUICK = 0.4
"""Seconds after which a probe of a server that never answers gives up."""


def probe(check: Check, timeout: float = 5.0, **options: Any) -> ProbeResult:
    secrets = {"key": "s3cret"}
    return run_probe(Probe("p", check, "shop", timeout_seconds=timeout, **options), CLOCK, secrets.get, "desk")


@pytest.fixture(scope="module")
def site() -> Iterator[WebTarget]:
    with web() as target:
        yield target


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("certificates"))


def get(url: str, **options: Any) -> HttpCheck:
    expect = options.pop("expect", {})
    return HttpCheck(url, expect=HttpExpectation(**expect), **options)


class TestHttp:
    def test_a_good_answer_is_measured_phase_by_phase(self, site: WebTarget) -> None:
        result = probe(get(f"{site.url}/ok"))
        assert (result.outcome, result.status, result.error, result.vantage) == (Outcome.OK, 200, "", "desk")
        phases = result.phases
        assert phases.dns is None and phases.tls is None
        assert phases.connect and phases.first_byte and phases.transfer is not None
        assert result.latency_seconds is not None
        assert phases.connect + phases.first_byte + phases.transfer <= result.latency_seconds

    def test_a_name_is_looked_up(self, site: WebTarget) -> None:
        result = probe(get(f"http://localhost:{site.port}/ok"))
        assert result.outcome is Outcome.OK and result.phases.dns is not None

    @pytest.mark.parametrize(
        ("path", "expect", "outcome", "words"),
        [
            ("/ok?status=503", {}, Outcome.FAIL, "answered 503, expected 2xx"),
            ("/ok?status=503", {"status": ((503, 503),)}, Outcome.OK, ""),
            ("/ok", {"contains": ("hello",)}, Outcome.OK, ""),
            ("/ok", {"contains": ("goodbye",)}, Outcome.FAIL, "does not contain 'goodbye'"),
            ("/ok", {"regex": "^h.*o$"}, Outcome.OK, ""),
            ("/ok", {"regex": "^x"}, Outcome.FAIL, "matches"),
            ("/json", {"json": (("$.items[0].id", 7), ("status", "ok"), ("ready", True))}, Outcome.OK, ""),
            ("/json", {"json": (("$.status", "fine"),)}, Outcome.FAIL, '$.status is "ok", expected "fine"'),
            ("/json", {"json": (("$.nothing", 1),)}, Outcome.FAIL, "missing"),
            ("/ok", {"json": (("$.a", 1),)}, Outcome.FAIL, "no JSON"),
            ("/ok", {"headers": (("content-type", "text/plain"),)}, Outcome.OK, ""),
            ("/ok", {"headers": (("X-None", "a"),)}, Outcome.FAIL, "there is none"),
            ("/nowhere", {}, Outcome.FAIL, "404"),
        ],
    )
    def test_expectations(
        self, site: WebTarget, path: str, expect: dict[str, Any], outcome: Outcome, words: str
    ) -> None:
        result = probe(get(site.url + path, expect=expect))
        assert result.outcome is outcome and words in result.error and result.is_reached

    @pytest.mark.parametrize("path", ["/hang", "/drip", "/drip-headers"])
    def test_no_server_holds_a_run_beyond_its_time(self, site: WebTarget, path: str) -> None:
        result = probe(get(site.url + path), timeout=QUICK)
        assert result.outcome is Outcome.FAIL and f"more than {QUICK:g} s" in result.error
        assert result.is_reached and result.latency_seconds is not None and result.latency_seconds < QUICK + 5

    @pytest.mark.parametrize(
        ("path", "words"),
        [("/reset", "broke off"), ("/cut", "broke off its answer"), ("/garbage", "no proper HTTP answer")],
    )
    def test_broken_answers(self, site: WebTarget, path: str, words: str) -> None:
        result = probe(get(site.url + path))
        assert result.outcome is Outcome.FAIL and words in result.error

    def test_an_endless_body_is_cut_at_its_limit(self, site: WebTarget) -> None:
        result = probe(get(f"{site.url}/endless", expect={"contains": ("y",)}))
        assert "first MiB" in result.error

    def test_a_refusal_is_an_answer_and_a_timeout_to_connect_is_none(self) -> None:
        refused = probe(get(f"http://127.0.0.1:{free_port()}/"))
        assert refused.outcome is Outcome.FAIL and refused.is_reached and "refuses" in refused.error
        unknown = probe(get("http://no-such-host.invalid/"))
        assert unknown.outcome is Outcome.FAIL and not unknown.is_reached and "can't be resolved" in unknown.error

    def test_a_connection_nobody_takes_up_ends_in_time(self) -> None:
        with deaf_port() as port:
            result = probe(get(f"http://127.0.0.1:{port}/"), timeout=QUICK)
        assert result.outcome is Outcome.FAIL and "more than" in result.error

    def test_a_slow_answer_is_degraded(self, site: WebTarget) -> None:
        result = probe(get(f"{site.url}/ok"), budget_seconds=1e-6)
        assert result.outcome is Outcome.DEGRADED and "budget" in result.error

    def test_redirects_go_where_the_file_allows(self, site: WebTarget) -> None:
        there = f"{site.url}/to?url=/ok"
        assert probe(get(there)).status == 302
        assert probe(get(there, redirects=Redirects.SAME_HOST)).outcome is Outcome.OK
        away = f"{site.url}/to?url={urllib.parse.quote(f'http://localhost:{site.port}/ok')}"
        assert "another server (localhost)" in probe(get(away, redirects=Redirects.SAME_HOST)).error
        assert probe(get(away, redirects=Redirects.ANY)).outcome is Outcome.OK
        bad = f"{site.url}/to?url=file:///etc/passwd"
        assert "no valid address" in probe(get(bad, redirects=Redirects.ANY)).error

    @pytest.mark.parametrize(("path", "words"), [("/circle", "in a circle"), ("/on", "more than 5 times")])
    def test_redirects_without_end_end(self, site: WebTarget, path: str, words: str) -> None:
        result = probe(get(site.url + path, redirects=Redirects.ANY))
        assert result.outcome is Outcome.FAIL and words in result.error

    def test_secrets_go_to_their_server_and_nowhere_else(self, site: WebTarget) -> None:
        headers = (("Authorization", SecretRef("key")), ("X-Api-Key", SecretRef("key")))
        with web() as other:
            away = f"{site.url}/to?url={urllib.parse.quote(other.url + '/ok')}"
            result = probe(get(away, headers=headers, redirects=Redirects.ANY))
            assert result.outcome is Outcome.OK
            assert site.seen[-1][2]["Authorization"] == "Bearer s3cret" and site.seen[-1][2]["X-Api-Key"] == "s3cret"
            assert "Authorization" not in other.seen[-1][2] and "X-Api-Key" not in other.seen[-1][2]
        basic = probe(get(f"{site.url}/ok", headers=(("Authorization", SecretRef("key", "reader")),)))
        assert basic.outcome is Outcome.OK and site.seen[-1][2]["Authorization"].startswith("Basic ")
        assert "s3cret" not in repr(result) + repr(basic)

    def test_a_missing_secret_says_nothing_of_the_target(self, site: WebTarget) -> None:
        result = probe(get(f"{site.url}/ok", headers=(("Authorization", SecretRef("gone")),)))
        assert result.outcome is Outcome.INCONCLUSIVE and "probe secret gone" in result.error
        assert result.latency_seconds is None

    def test_a_health_document_keeps_its_checks_apart(self, site: WebTarget) -> None:
        result = probe(get(f"{site.url}/health"), shows=Shows.HEALTH, instance="shop-1")
        assert result.outcome is Outcome.FAIL and result.checks is not None
        assert result.checks.liveness is CheckState.OK and result.checks.readiness is CheckState.UNKNOWN
        assert [(each.name, each.state) for each in result.checks.dependencies] == [("db", CheckState.FAIL)]


class TestTls:
    def test_a_trusted_certificate_and_its_end(self, signer: Authority) -> None:
        with web(signer.issue("good", days=90)) as target:
            result = probe(get(f"{target.url}/ok", ca_file=str(signer.ca_file)))
        assert result.outcome is Outcome.OK and result.phases.tls
        assert result.tls_expires_ms == pytest.approx(CLOCK.now_ms() + 90 * DAY_MS, abs=120_000)

    def test_a_certificate_near_its_end_is_a_flaw(self, signer: Authority) -> None:
        with web(signer.issue("soon", days=5.5)) as target:
            check = get(f"{target.url}/ok", ca_file=str(signer.ca_file))
            result = probe(check)
            assert result.outcome is Outcome.DEGRADED and "in 5 days" in result.error
            assert probe(replace(check, expect=HttpExpectation(tls_days=5))).outcome is Outcome.OK

    @pytest.mark.parametrize("kind", ["self-signed", "expired", "wrong name"])
    def test_an_untrusted_certificate_fails_and_its_end_is_read_all_the_same(
        self, signer: Authority, tmp_path: Path, kind: str
    ) -> None:
        files = {
            "self-signed": lambda: self_signed(tmp_path, 10),
            "expired": lambda: signer.issue("old", days=-2, began_days_ago=20),
            "wrong name": lambda: signer.issue("other", days=10, host="shop.example"),
        }
        days = -2 if kind == "expired" else 10
        with web(files[kind]()) as target:
            result = probe(get(f"{target.url}/ok", ca_file=str(signer.ca_file)))
            assert not target.seen
        assert result.outcome is Outcome.FAIL and "is not trusted" in result.error and result.is_reached
        assert result.tls_expires_ms == pytest.approx(CLOCK.now_ms() + days * DAY_MS, abs=120_000)

    def test_plain_http_behind_an_https_address(self, site: WebTarget) -> None:
        result = probe(get(f"https://127.0.0.1:{site.port}/ok"))
        assert result.outcome is Outcome.FAIL and "no TLS" in result.error

    def test_a_handshake_nobody_answers_ends_in_time(self) -> None:
        with deaf_port() as port:
            result = probe(get(f"https://127.0.0.1:{port}/"), timeout=QUICK)
        assert result.outcome is Outcome.FAIL and "handshake" in result.error

    def test_a_ca_file_that_is_none_says_nothing_of_the_target(self, signer: Authority, tmp_path: Path) -> None:
        (tmp_path / "ca.pem").write_text("no certificate")
        with web(signer.issue("good2", days=90)) as target:
            for name in ("ca.pem", "missing.pem"):
                result = probe(get(f"{target.url}/ok", ca_file=str(tmp_path / name)))
                assert result.outcome is Outcome.INCONCLUSIVE and name in result.error


class TestTcpAndIcmp:
    def test_open_closed_and_greeting(self) -> None:
        with greeter(b"220 mail ready\r\n") as port:
            assert probe(TcpCheck("127.0.0.1", port)).outcome is Outcome.OK
            assert probe(TcpCheck("127.0.0.1", port, "220 ")).outcome is Outcome.OK
            wrong = probe(TcpCheck("127.0.0.1", port, "SSH-2.0"))
            assert wrong.outcome is Outcome.FAIL and "does not contain 'SSH-2.0'" in wrong.error
        closed = probe(TcpCheck("127.0.0.1", free_port()))
        assert closed.outcome is Outcome.FAIL and closed.is_reached

    def test_a_greeting_that_never_comes(self) -> None:
        with deaf_port() as port:
            result = probe(TcpCheck("127.0.0.1", port, "220"), timeout=QUICK)
        assert result.outcome is Outcome.FAIL and "greeting" in result.error

    @pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
    def test_icmp_works_or_says_that_it_may_not(self, host: str) -> None:
        result = probe(IcmpCheck(host, 2), timeout=2)
        if result.outcome is Outcome.INCONCLUSIVE:
            assert "not allowed here" in result.error
        else:
            assert result.outcome is Outcome.OK and result.phases.first_byte

    def test_the_gateway_never_raises(self) -> None:
        assert probe(GatewayCheck(), timeout=1).outcome in set(Outcome)


class TestDns:
    @pytest.fixture
    def zone(self) -> Zone:
        return Zone(records={"shop.example": ("A", 30, ["192.0.2.2", "192.0.2.1"])})

    @pytest.fixture
    def server(self, zone: Zone) -> Iterator[tuple[str, int]]:
        with name_server(zone) as address:
            yield address

    def ask(
        self, *servers: tuple[str, int], name: str = "shop.example", timeout: float = 3.0, **options: Any
    ) -> ProbeResult:
        return probe(DnsCheck(name, resolvers=servers, **options), timeout)

    def test_answers_and_ttl_are_kept(self, server: tuple[str, int]) -> None:
        result = self.ask(server)
        assert result.outcome is Outcome.OK
        (answer,) = result.answers
        assert (answer.lookup, answer.answers, answer.ttl_seconds) == (Lookup.ANSWERED, ("192.0.2.1", "192.0.2.2"), 30)

    def test_expected_answers_in_any_order(self, server: tuple[str, int]) -> None:
        assert self.ask(server, answers=frozenset({"192.0.2.2", "192.0.2.1"})).outcome is Outcome.OK
        wrong = self.ask(server, answers=frozenset({"192.0.2.9"}))
        assert wrong.outcome is Outcome.FAIL and "expected 192.0.2.9" in wrong.error

    def test_no_such_name_failure_and_silence_are_told_apart(self, zone: Zone, server: tuple[str, int]) -> None:
        zone.codes = {"broken.example": dns.rcode.SERVFAIL, "mine.example": dns.rcode.REFUSED}
        zone.silent, zone.garbled = {"mute.example"}, {"odd.example"}
        zone.records["text.example"] = ("TXT", 5, ['"v=1"'])
        expected = {
            "gone.example": Lookup.NXDOMAIN,
            "broken.example": Lookup.SERVFAIL,
            "mine.example": Lookup.REFUSED,
            "mute.example": Lookup.TIMEOUT,
            "odd.example": Lookup.MALFORMED,
            "text.example": Lookup.NO_DATA,
        }
        for name, lookup in expected.items():
            result = self.ask(server, name=name, timeout=QUICK)
            assert result.outcome is Outcome.FAIL and result.answers[0].lookup is lookup, name
            assert result.is_reached is (lookup is not Lookup.TIMEOUT)

    def test_other_types(self, zone: Zone, server: tuple[str, int]) -> None:
        zone.records = {"shop.example": ("MX", 60, ["10 mail.shop.example."])}
        result = self.ask(server, type=RecordType.MX, answers=frozenset({"10 mail.shop.example"}))
        assert result.outcome is Outcome.OK

    def test_resolvers_that_disagree_are_told_of(self, server: tuple[str, int]) -> None:
        with (
            name_server(Zone(records={"shop.example": ("A", 30, ["198.51.100.1"])})) as other,
            name_server(Zone()) as none,
        ):
            differing = self.ask(server, other)
            assert differing.outcome is Outcome.DEGRADED and "resolvers disagree" in differing.error
            partly = self.ask(server, none)
            assert partly.outcome is Outcome.DEGRADED and "NXDOMAIN" in partly.error
            assert [answer.lookup for answer in partly.answers] == [Lookup.ANSWERED, Lookup.NXDOMAIN]

    def test_a_silent_resolver_delays_the_run_and_not_the_other_answer(self, server: tuple[str, int]) -> None:
        with name_server(Zone(silent={"shop.example"})) as mute:
            result = self.ask(mute, server, timeout=QUICK)
        assert [answer.lookup for answer in result.answers] == [Lookup.TIMEOUT, Lookup.ANSWERED]
        assert result.outcome is Outcome.DEGRADED

    def test_a_lost_question_is_asked_again(self, zone: Zone, server: tuple[str, int]) -> None:
        zone.first_lost = 1
        assert self.ask(server, timeout=1.5).outcome is Outcome.OK

    def test_a_truncated_answer_is_fetched_by_tcp(self, zone: Zone, server: tuple[str, int]) -> None:
        zone.truncated = {"shop.example"}
        assert self.ask(server).answers[0].answers == ("192.0.2.1", "192.0.2.2")

    def test_no_resolver_at_all(self) -> None:
        result = self.ask(("127.0.0.1", free_port()), timeout=QUICK)
        assert result.outcome is Outcome.FAIL and result.answers[0].lookup is Lookup.UNREACHABLE


class TestJourney:
    def steps(self, site: WebTarget, **options: Any) -> tuple[JourneyStep, ...]:
        login = get(f"{site.url}/login", method="POST", body='{"user": "probe", "password": "${secret:key}"}')
        extracts = (
            (Extract("token", json="$.token"),) if options.get("by_json") else (Extract("token", regex='id="(.+?)"'),)
        )
        return (
            JourneyStep("log in", login, options.get("budget"), extracts),
            JourneyStep("see the cart", get(f"{site.url}/cart", expect={"contains": ('"cart": 3',)})),
            JourneyStep("pay", get(f"{site.url}/pay?with=${{token}}", headers=(("X-Token", "${token}"),))),
        )

    def test_cookies_values_and_secrets_travel_along(self, site: WebTarget) -> None:
        result = probe(Journey(self.steps(site)))
        assert result.outcome is Outcome.OK, result.error
        assert [(step.name, step.outcome, step.status) for step in result.steps] == [
            ("log in", Outcome.OK, 200),
            ("see the cart", Outcome.OK, 200),
            ("pay", Outcome.OK, 200),
        ]
        login, _, pay = site.seen[-3:]
        assert b"s3cret" in login[3] and pay[1] == "/pay?with=42" and pay[2]["X-Token"] == "42"
        assert "s3cret" not in repr(result)

    def test_each_run_begins_without_cookies(self, site: WebTarget) -> None:
        probe(Journey(self.steps(site)))
        alone = probe(Journey(self.steps(site)[1:2]))
        assert alone.outcome is Outcome.FAIL and alone.error == "see the cart: answered 401, expected 2xx"

    def test_a_failed_step_ends_the_journey(self, site: WebTarget) -> None:
        steps = (JourneyStep("one", get(f"{site.url}/ok?status=500")), *self.steps(site))
        result = probe(Journey(steps))
        assert result.outcome is Outcome.FAIL and len(result.steps) == 1 and result.error.startswith("one: ")

    def test_a_value_that_is_not_there_fails_its_step(self, site: WebTarget) -> None:
        result = probe(Journey(self.steps(site, by_json=True)))
        assert result.error == "log in: no usable value for token at $.token"

    def test_a_step_beyond_its_budget_degrades_the_journey(self, site: WebTarget) -> None:
        result = probe(Journey(self.steps(site, budget=1e-6)))
        assert result.outcome is Outcome.DEGRADED and "log in: took" in result.error
        assert [step.outcome for step in result.steps] == [Outcome.DEGRADED, Outcome.OK, Outcome.OK]

    def test_the_whole_journey_keeps_to_its_time(self, site: WebTarget) -> None:
        steps = (JourneyStep("one", get(f"{site.url}/ok")), JourneyStep("two", get(f"{site.url}/hang")))
        result = probe(Journey(steps), timeout=QUICK)
        assert [step.outcome for step in result.steps] == [Outcome.OK, Outcome.FAIL]

    def test_what_a_server_gives_can_neither_choose_the_host_nor_fetch_a_secret(self, site: WebTarget) -> None:
        nasty = urllib.parse.quote('id="a/../b?c=${secret:key}"')
        first = JourneyStep("one", get(f"{site.url}/ok?body={nasty}"), extract=(Extract("it", regex='id="(.+)"'),))
        second = JourneyStep("two", get(f"{site.url}/pay?with=${{it}}", method="POST", body="v=${it}"))
        assert probe(Journey((first, second))).outcome is Outcome.OK
        _, path, _, body = site.seen[-1]
        assert b"s3cret" not in body and path.startswith("/pay?with=a%2F..%2Fb%3Fc%3D")


BLACKBOX = """
modules:
  web: {{prober: http, timeout: 1s, http: {{preferred_ip_protocol: ip4, follow_redirects: false, tls_config: {{ca_file: {ca}}}}}}}
  web_follow: {{prober: http, timeout: 1s, http: {{preferred_ip_protocol: ip4, follow_redirects: true}}}}
  knock: {{prober: tcp, timeout: 1s, tcp: {{preferred_ip_protocol: ip4}}}}
  names: {{prober: dns, timeout: 1s, dns: {{query_name: shop.example, query_type: A, preferred_ip_protocol: ip4}}}}
"""


@pytest.fixture(scope="module")
def ask(signer: Authority) -> Iterator[Callable[[str, str], dict[str, float]]]:
    port = free_port()
    with own_folder() as folder:
        (folder / "ca.pem").write_bytes(signer.ca_file.read_bytes())
        config = folder / "blackbox.yml"
        config.write_text(BLACKBOX.format(ca=folder / "ca.pem"))
        for file in folder.iterdir():
            file.chmod(0o644)
        listen = f"--web.listen-address=127.0.0.1:{port}"
        server = RealServer(
            "prometheus-blackbox-exporter",
            [f"--config.file={config}", listen],
            f"http://127.0.0.1:{port}/-/healthy",
            folder,
        )
        server.start()

        def question(module: str, target: str) -> dict[str, float]:
            query = urllib.parse.urlencode({"module": module, "target": target})
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/probe?{query}", timeout=10) as answer:
                lines = answer.read().decode().splitlines()
            pairs = (line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))
            return {name: float(value) for name, value in pairs}

        try:
            yield question
        finally:
            server.stop()


@pytest.mark.real
class TestBesideBlackbox:
    """The exporter probes the same servers: both must come to the same verdict."""

    @pytest.mark.parametrize(
        "path",
        [
            "/ok",
            "/ok?status=500",
            "/ok?status=204",
            "/ok?status=404",
            "/hang",
            "/reset",
            "/garbage",
            "/drip-headers",
            "/circle",
        ],
    )
    def test_http(self, ask: Callable[[str, str], dict[str, float]], site: WebTarget, path: str) -> None:
        theirs, ours = ask("web", site.url + path), probe(get(site.url + path), timeout=1.0)
        assert (theirs["probe_success"] == 1.0) is (ours.outcome is Outcome.OK)
        assert int(theirs["probe_http_status_code"]) == (ours.status or 0) or path == "/drip-headers"

    @pytest.mark.parametrize("path", ["/to?url=/ok", "/to?url=/ok?status=500", "/circle"])
    def test_redirects(self, ask: Callable[[str, str], dict[str, float]], site: WebTarget, path: str) -> None:
        theirs = ask("web_follow", site.url + path)
        ours = probe(get(site.url + path, redirects=Redirects.ANY), timeout=1.0)
        assert (theirs["probe_success"] == 1.0) is (ours.outcome is Outcome.OK)

    @pytest.mark.parametrize("days", [90, 3])
    def test_certificates_to_the_second(
        self, ask: Callable[[str, str], dict[str, float]], signer: Authority, days: int
    ) -> None:
        with web(signer.issue(f"shared{days}", days=days)) as target:
            theirs = ask("web", f"{target.url}/ok")
            ours = probe(get(f"{target.url}/ok", ca_file=str(signer.ca_file)))
        assert theirs["probe_success"] == 1.0 and ours.outcome is not Outcome.FAIL
        assert ours.tls_expires_ms is not None
        assert theirs["probe_ssl_earliest_cert_expiry"] == pytest.approx(ours.tls_expires_ms / 1000, abs=1)

    def test_untrusted_certificates(
        self, ask: Callable[[str, str], dict[str, float]], signer: Authority, tmp_path: Path
    ) -> None:
        for certificate in (self_signed(tmp_path, 10), signer.issue("past", days=-1, began_days_ago=9)):
            with web(certificate) as target:
                assert ask("web", f"{target.url}/ok")["probe_success"] == 0.0
                assert probe(get(f"{target.url}/ok", ca_file=str(signer.ca_file))).outcome is Outcome.FAIL

    def test_tcp(self, ask: Callable[[str, str], dict[str, float]]) -> None:
        with greeter(b"hello") as port:
            assert ask("knock", f"127.0.0.1:{port}")["probe_success"] == 1.0
            assert probe(TcpCheck("127.0.0.1", port)).outcome is Outcome.OK
        closed = free_port()
        assert ask("knock", f"127.0.0.1:{closed}")["probe_success"] == 0.0
        assert probe(TcpCheck("127.0.0.1", closed)).outcome is Outcome.FAIL

    @pytest.mark.parametrize(
        "zone", [Zone({"shop.example": ("A", 9, ["192.0.2.1"])}), Zone(), Zone(silent={"shop.example"})]
    )
    def test_dns(self, ask: Callable[[str, str], dict[str, float]], zone: Zone) -> None:
        with name_server(zone) as (host, port):
            theirs = ask("names", f"{host}:{port}")
            ours = probe(DnsCheck("shop.example", resolvers=((host, port),)), timeout=1.0)
        assert (theirs["probe_success"] == 1.0) is (ours.outcome is Outcome.OK)


def test_the_system_trusts_no_made_up_authority(signer: Authority) -> None:
    with web(signer.issue("stranger", days=90)) as target:
        result = probe(get(f"{target.url}/ok"))
    assert result.outcome is Outcome.FAIL and "is not trusted" in result.error
    assert ssl.create_default_context().verify_mode is ssl.CERT_REQUIRED
