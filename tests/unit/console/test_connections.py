"""Why a connection does not work: each cause by a server that behaves like it, or by the error the system gives for it."""

import errno
import json
import socket
import ssl
from base64 import urlsafe_b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from console.connections import kinds, sinks
from console.connections.asking import ask
from console.connections.cause import _SENTENCES, Cause, Found, found_in, place_of
from console.connections.expiry import said_by_headers, said_by_token
from console.connections.places import MONITORING, SHARING, UPDATES, Place, places
from console.credentials import Secret
from console.http import Unreachable
from console.secret_store import KeptSecret, MemorySecrets
from console.settings import BY_KEY, Settings
from console.sources.runner import SourceStatus
from console.sync.status import State as HubState
from console.sync.status import SyncStatus
from console.windows.connection_views import Known, counted, views
from models.comms.audience import CommsAudience
from models.comms.rendering.sink import Sink, SinkKind
from models.kernel.clock import SystemClock
from tests.fakes.https_target import https_target
from tests.fakes.web_server import Answer, serving
from widgets.connection_line import ConnectionView
from widgets.glyphs import GlyphKind

CLOCK = SystemClock()
OK = {"Content-Type": "application/json"}
PROMETHEUS = json.dumps({"status": "success", "data": {"resultType": "scalar", "result": [0, "1"]}}).encode()
PAGE = "a web page, perhaps for signing in, where Prometheus was expected"
UNKNOWN = "none that is known here, where Prometheus was expected"
ALERTMANAGER = json.dumps({"cluster": {}, "versionInfo": {}, "uptime": ""}).encode()


def secret(value: str) -> Secret:
    keeper = MemorySecrets()
    keeper.put({"probe:x": value})
    return KeptSecret(keeper, "probe:x")


@pytest.mark.parametrize(
    ("answer", "cause", "detail"),
    [
        ((200, OK, PROMETHEUS), Cause.WORKS, ""),
        ((401, {}, b""), Cause.UNAUTHORIZED, ""),
        ((403, {}, b""), Cause.FORBIDDEN, ""),
        ((404, {}, b"404 page not found"), Cause.NO_PATH, "/api/v1/query"),
        ((429, {}, b""), Cause.BUSY, ""),
        ((502, {}, b"bad gateway"), Cause.TROUBLE, "502"),
        ((302, {"Location": "https://sso.example/login"}, b""), Cause.ELSEWHERE, ""),
        ((200, {"Content-Type": "text/html"}, b"<html>Sign in</html>"), Cause.OTHER_KIND, PAGE),
        ((200, OK, b'{"status": "success"}'), Cause.OTHER_KIND, UNKNOWN),
        ((400, {}, b"Client sent an HTTP request to an HTTPS server."), Cause.WANTS_TLS, ""),
        ((418, {}, b""), Cause.OTHER, "answered 418"),
    ],
)
def test_what_a_server_answers(answer: Answer, cause: Cause, detail: str) -> None:
    with serving(lambda _path, _said: answer) as url:
        found = ask(url, kinds.PROMETHEUS, CLOCK)
    assert (found.cause, found.detail, found.place) == (cause, detail, url.removeprefix("http://"))
    assert found.works is (cause is Cause.WORKS)
    assert (found.took_ms is not None) is (cause is Cause.WORKS or answer[2] == b'{"status": "success"}')


def test_a_mix_up_is_named() -> None:
    def alertmanager(path: str, _said: str) -> Answer:
        return (200, OK, ALERTMANAGER) if path == "/api/v2/status" else (404, {}, b"")

    with serving(alertmanager) as url:
        found = ask(url, kinds.PROMETHEUS, CLOCK)
        assert (found.cause, found.detail) == (Cause.OTHER_KIND, "Alertmanager, where Prometheus was expected")
        assert "Alertmanager" in found.sentence and found.mend
        assert ask(url, kinds.ALERTMANAGER, CLOCK).works


def test_grafana_that_wants_a_sign_in_is_known_all_the_same() -> None:
    def grafana(path: str, _said: str) -> Answer:
        return (200, OK, b'{"database": "ok", "version": "12.0.0"}') if path == "/api/health" else (401, OK, b"{}")

    with serving(grafana) as url:
        assert ask(url, kinds.PROMETHEUS, CLOCK).detail == "Grafana, where Prometheus was expected"
    with serving(lambda _path, _said: (401, OK, b"{}")) as url:
        assert ask(url, kinds.PROMETHEUS, CLOCK).cause is Cause.UNAUTHORIZED


def test_a_credential_is_sent_and_its_end_is_read() -> None:
    token = ".".join(
        urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({}, {"exp": 1_800_000_000})
    )
    jwt = f"{token}.sig"

    def argocd(_path: str, said: str) -> Answer:
        return 200, OK, json.dumps({"loggedIn": said == f"Bearer {jwt}"}).encode()

    with serving(argocd) as url:
        taken, refused = ask(url, kinds.ARGOCD, CLOCK, secret(jwt)), ask(url, kinds.ARGOCD, CLOCK, secret("other"))
    assert (taken.cause, taken.expires_ms) == (Cause.WORKS, 1_800_000_000_000)
    assert (refused.cause, refused.expires_ms) == (Cause.UNAUTHORIZED, None)
    empty = ask("http://127.0.0.1:9", kinds.KIALI, CLOCK, KeptSecret(MemorySecrets(), "probe:kiali"))
    assert empty.cause is Cause.NO_SECRET and "probe:kiali" in empty.sentence


def test_a_github_token_says_when_it_ends() -> None:
    headers = {**OK, "github-authentication-token-expiration": "2026-12-01 09:00:00 UTC"}
    with serving(lambda path, _said: (200, headers, json.dumps({"full_name": path}).encode())) as url:
        assert ask(url, kinds.github("acme/shop"), CLOCK, secret("t")).expires_ms == 1_796_115_600_000


@pytest.mark.parametrize("token", ["", "a.b", "a.b.c", "a.e30.c", "a.eyJleHAiOnRydWV9.c", "a.eyJleHAiOiAxZTMwfQ.c"])
def test_other_tokens_say_nothing(token: str) -> None:
    assert said_by_token(token) is None
    assert said_by_headers({"github-authentication-token-expiration": token}) is None


def test_certificates(tmp_path: Path) -> None:
    with https_target(tmp_path, 30) as url:
        assert ask(url, kinds.PROMETHEUS, CLOCK).cause is Cause.UNTRUSTED
        # The same port asked without TLS.
        plain = ask(url.replace("https", "http"), kinds.PROMETHEUS, CLOCK)
    assert plain.cause in (Cause.CUT_OFF, Cause.WANTS_TLS)
    with serving(lambda _path, _said: (200, OK, PROMETHEUS)) as url:
        assert ask(url.replace("http", "https"), kinds.PROMETHEUS, CLOCK).cause is Cause.NOT_TLS


def test_nobody_listens_and_nobody_answers() -> None:
    # Bound and never listening: nothing else can take the port meanwhile.
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        assert ask(f"http://127.0.0.1:{held.getsockname()[1]}", kinds.PROMETHEUS, CLOCK).cause is Cause.REFUSED
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert ask(url, kinds.PROMETHEUS, CLOCK, timeout_seconds=0.05).cause is Cause.TIMEOUT


@pytest.mark.parametrize("url", ["prometheus:9090", "http://", "http://ann:pw@host", "http://host/?q=1", "ftp://host"])
def test_an_address_that_is_none(url: str) -> None:
    found = ask(url, kinds.PROMETHEUS, CLOCK)
    assert found.cause is Cause.BAD_ADDRESS and "pw" not in found.sentence


def _verification(code: int, words: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, words)
    error.verify_code, error.verify_message = code, words
    return error


@pytest.mark.parametrize(
    ("under", "cause"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), Cause.NO_NAME),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), Cause.NO_ROUTE),
        (OSError(errno.EHOSTUNREACH, "No route to host"), Cause.NO_ROUTE),
        (TimeoutError("timed out"), Cause.TIMEOUT),
        (ConnectionResetError(errno.ECONNRESET, "reset"), Cause.CUT_OFF),
        (_verification(10, "certificate has expired"), Cause.EXPIRED),
        (_verification(62, "Hostname mismatch"), Cause.OTHER_NAME),
        (_verification(20, "unable to get local issuer certificate"), Cause.UNTRUSTED),
        (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), Cause.NOT_TLS),
        (RuntimeError("something else"), Cause.OTHER),
    ],
)
def test_what_the_system_says_under_it(under: Exception, cause: Cause) -> None:
    try:
        try:
            raise under
        except Exception as error:
            raise Unreachable("wrapped") from error
    except Unreachable as failure:
        found = found_in(failure, "https://user:pw@host.example:9090/path")
    assert (found.cause, found.place) == (cause, "host.example:9090")


def test_every_cause_has_its_words() -> None:
    assert set(_SENTENCES) == set(Cause)
    assert [place_of(url) for url in ("https://a.example/x", "http://[::1]/", "http://[", "x")] == [
        "a.example:443",
        "[::1]:80",
        "",
        "",
    ]


# Places.


def test_places_are_those_of_the_settings(tmp_path: Path) -> None:
    settings = Settings(None)
    empty = places(settings, CLOCK, None)
    assert not any(place.is_configured for place in empty)
    assert all(place.setting in BY_KEY or place.setting == "sync.join" for place in empty)
    file = tmp_path / "sinks.yaml"
    settings.put(
        {
            "prometheus.url": "http://127.0.0.1:9",
            "changes.github_repos": "acme/shop, acme/web",
            "changes.github_token": "gh",
            "changes.file": str(tmp_path / "none"),
            "comms.sinks": str(file),
        }
    )
    found = {place.id: place for place in places(settings, CLOCK, MemorySecrets())}
    assert (found["github"].address, found["github"].secret) == ("api.github.com:443", "probe:gh")
    tests = {id_: place.test() for id_, place in found.items() if place.test is not None and id_ != "github"}
    assert tests["prometheus"].cause is Cause.REFUSED
    assert tests["changes"].cause is Cause.NO_FILE and tests["sinks"].cause is Cause.NO_FILE
    file.write_text(
        "watchfloor: sinks/1\nsinks:\n- {name: chat, kind: slack, audiences: [internal], token: 'secret:s', channel: C1}\n"
        "- {name: hook, kind: slack_webhook, audiences: [internal], address: 'secret:h'}\n"
    )
    listed = {place.id: place for place in places(settings, CLOCK, MemorySecrets())}
    assert (listed["sink:chat"].address, listed["sink:chat"].secret) == ("slack.com:443", "sink:s")
    hook = listed["sink:hook"]
    assert hook.address == "slack_webhook" and hook.test is not None and hook.test().cause is Cause.NO_SECRET


def _sink(kind: SinkKind, **fields: Any) -> tuple[Sink, dict[str, Any]]:
    audience = next(iter(CommsAudience))
    return Sink("one", kind, (audience,), {}), {"token": "secret:t", "address": "secret:t", **fields}


def test_sinks_are_asked_who_we_are_and_nothing_is_sent(tmp_path: Path) -> None:
    keeper = MemorySecrets()
    way = sinks.Way(tmp_path, keeper, CLOCK)
    heard: list[tuple[str, str]] = []

    def answer(path: str, said: str) -> Answer:
        heard.append((path, said))
        if path == "/api/auth.test":
            return 200, OK, json.dumps({"ok": said == "Bearer good"}).encode()
        return (200 if "good" in said else 401), OK, b"{}"

    with serving(answer) as url:
        at = {"url": url, "private": ["127.0.0.1"], "page": "p1"}
        keeper.put({"sink:t": "good"})
        for kind in (SinkKind.SLACK, SinkKind.STATUSPAGE, SinkKind.CACHET, SinkKind.MATTERMOST, SinkKind.MATRIX):
            assert sinks.test(*_sink(kind, **at), way).cause is Cause.WORKS, kind
        assert sinks.test(*_sink(SinkKind.PAGERDUTY, **at), way).cause is Cause.REACHED
        count = len(heard)
        keeper.put({"sink:t": url})
        assert sinks.test(*_sink(SinkKind.TEAMS, private=["127.0.0.1"]), way).cause is Cause.REACHED
        assert len(heard) == count, "a webhook is never posted to"
        keeper.put({"sink:t": "bad"})
        for kind in (SinkKind.SLACK, SinkKind.MATTERMOST):
            assert sinks.test(*_sink(kind, **at), way).cause is Cause.UNAUTHORIZED, kind
        assert sinks.test(*_sink(SinkKind.SLACK, url=url), way).cause is Cause.BLOCKED


def test_folders_and_mail_servers(tmp_path: Path) -> None:
    way = sinks.Way(tmp_path, None, CLOCK)
    assert sinks.test(*_sink(SinkKind.STATIC, folder="new/one"), way).works
    (tmp_path / "file").touch()
    assert sinks.test(*_sink(SinkKind.STATIC, folder="file"), way).cause is Cause.NO_FILE
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        mail = {"server": "127.0.0.1", "port": held.getsockname()[1], "private": ["127.0.0.1"], "tls": "none"}
        sink, fields = _sink(SinkKind.EMAIL, **mail)
        del fields["token"]
        found = sinks.test(sink, fields, way)
    assert (found.cause, found.place) == (Cause.REFUSED, f"127.0.0.1:{mail['port']}")


# What is shown of them.

NOW = 1_795_000_000_000
DAY = 86_400_000


def shown(place: Place, **known: Any) -> ConnectionView:
    ((_group, (view,)),) = views([place], Known(NOW, **known))
    return view


def test_a_source_is_shown_with_its_age_and_a_test_overrules_what_is_older() -> None:
    place = Place(
        "p", "Prometheus", MONITORING, "prometheus.url", "host:9090", ("prometheus",), test=lambda: Found(Cause.WORKS)
    )
    assert (shown(place).glyph, shown(place).state) == (GlyphKind.UNKNOWN, "not asked yet")
    running = SourceStatus("prometheus", "prometheus", "ok", NOW - 2_000, latency_ms=40.0)
    assert shown(place, sources=(running,)).state == "OK 2 s ago · 40 ms"
    warned = shown(place, sources=(replace(running, warnings=("half of it",)),))
    assert (warned.glyph, warned.trouble) == (GlyphKind.AT_RISK, "half of it")
    failing = replace(running, state="failing", last_error="refused", last_success_ms=None)
    assert shown(place, sources=(failing,)).state == "FAILING, never good yet"
    tested = {"p": (Found(Cause.UNAUTHORIZED, "host:9090"), NOW)}
    view = shown(place, sources=(running,), tested=tested)
    assert view.glyph is GlyphKind.DOWN and "401" in view.trouble and "Renew" in view.mend
    assert counted(views([place], Known(NOW, (running,), tested))) == "1 of 1 in trouble"
    assert counted(views([Place("x", "X", MONITORING, "k")], Known(NOW))) == "Nothing is connected yet."


@pytest.mark.parametrize(
    ("left", "glyph", "words"),
    [
        (-3_600_000, GlyphKind.DOWN, "ran out 1 h ago"),
        (2 * DAY, GlyphKind.DEGRADED, "runs out in 2 d"),
        (10 * DAY, GlyphKind.AT_RISK, "runs out in 10 d"),
        (40 * DAY, None, "holds for 40 d more"),
    ],
)
def test_the_end_of_a_credential_is_said_before_it_comes(left: int, glyph: GlyphKind | None, words: str) -> None:
    place = Place(
        "hub", "Hub", SHARING, "sync.join", "hub:7443", test=lambda: Found(Cause.WORKS), expires_ms=NOW + left
    )
    ((said, note),) = shown(place).notes
    assert said is glyph and words in note


def test_the_hub_and_what_is_sent_are_shown_as_they_stand() -> None:
    hub = Place("hub", "Hub", SHARING, "sync.join", "hub:7443")
    assert shown(hub).state == "not heard yet"
    for state, glyph in (
        (HubState.ONLINE, GlyphKind.OK),
        (HubState.DEGRADED, GlyphKind.DEGRADED),
        (HubState.OFFLINE, GlyphKind.UNKNOWN),
    ):
        assert shown(hub, hub=SyncStatus(state, why="so", last_contact_ms=NOW - 60_000)).glyph is glyph
    sink = Place("sink:a", "a", UPDATES, "comms.sinks", "a.example:443", secret="sink:t", sink="a")
    missing = shown(sink, credentials={"sink:t": (False, None)})
    assert missing.state == "nothing sent yet" and "not in the keyring" in missing.notes[0][1]
    assert [deed.id for deed in missing.deeds] == ["renew"]
