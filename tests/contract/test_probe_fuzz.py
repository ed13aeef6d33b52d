"""Whatever a server sends, a probe ends in time with a result, and never for want of a case it did not think of."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.sources.probes.once import run_probe
from models.kernel.clock import SystemClock
from models.probes.result import Outcome, ProbeResult
from models.probes.spec import (
    Check,
    DnsCheck,
    Extract,
    HttpCheck,
    HttpExpectation,
    Journey,
    JourneyStep,
    Probe,
    Redirects,
    Shows,
    TcpCheck,
)

OFTEN = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADS = st.sampled_from(
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: ",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nSet-Cookie: ",
        b"HTTP/9.9 999 \r\n\r\n",
    ]
)


class Parrot:
    """Says the same bytes to everybody, by TCP after a request and by UDP with the question's id before them."""

    def __init__(self) -> None:
        self.says = b""
        parrot = self

        class ByTcp(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                self.request.settimeout(5)
                try:
                    self.request.recv(65_536)
                    self.request.sendall(parrot.says)
                except OSError:
                    pass

        class ByUdp(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                wire, sock = self.request
                sock.sendto(wire[:2] + parrot.says, self.client_address)

        class Tcp(socketserver.ThreadingTCPServer):
            daemon_threads = True
            request_queue_size = 128

        self.tcp = Tcp(("127.0.0.1", 0), ByTcp)
        self.udp = socketserver.ThreadingUDPServer(("127.0.0.1", 0), ByUdp)
        for server in (self.tcp, self.udp):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        for server in (self.tcp, self.udp):
            server.shutdown()
            server.server_close()


@pytest.fixture(scope="module")
def parrot() -> Iterator[Parrot]:
    bird = Parrot()
    yield bird
    bird.stop()


def ended(check: Check, timeout: float = 2.0, **options: Any) -> ProbeResult:
    result = run_probe(Probe("p", check, timeout_seconds=timeout, **options), SystemClock(), lambda _name: None)
    assert "prober failed" not in result.error
    assert result.latency_seconds is None or result.latency_seconds < timeout + 5
    return result


@OFTEN
@given(HEADS, st.binary(max_size=200))
def test_http(parrot: Parrot, head: bytes, rest: bytes) -> None:
    parrot.says = head + rest
    url = f"http://127.0.0.1:{parrot.tcp.server_address[1]}/"
    expect = HttpExpectation(contains=("x",), json=(("$.a[0]", 1),), regex="a.*b")
    # Where it may be led elsewhere, that must not leave this machine.
    check = HttpCheck(url, redirects=Redirects.SAME_HOST, expect=expect)
    assert ended(check, shows=Shows.HEALTH).outcome is Outcome.FAIL
    step = JourneyStep("s", HttpCheck(url), extract=(Extract("v", json="$"), Extract("w", regex="(.)")))
    ended(Journey((step, JourneyStep("t", HttpCheck(url + "${v}?${w}")))))


@OFTEN
@given(st.binary(max_size=200))
def test_tls_and_tcp(parrot: Parrot, says: bytes) -> None:
    parrot.says = says
    port = int(parrot.tcp.server_address[1])
    assert ended(HttpCheck(f"https://127.0.0.1:{port}/")).outcome is Outcome.FAIL
    ended(TcpCheck("127.0.0.1", port))


@OFTEN
@given(st.binary(max_size=120))
def test_dns(parrot: Parrot, says: bytes) -> None:
    parrot.says = says
    check = DnsCheck("shop.example", resolvers=(("127.0.0.1", int(parrot.udp.server_address[1])),))
    assert ended(check, timeout=0.05).outcome is Outcome.FAIL


def test_a_resolver_of_the_system_that_hangs_holds_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        released.wait(20)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    result = ended(TcpCheck("slow.example", 1), timeout=0.2)
    released.set()
    assert result.outcome is Outcome.FAIL and not result.is_reached and "looking up slow.example" in result.error


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_addresses_need_no_lookup(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        try:
            listener.bind((host, 0))
        except OSError:
            pytest.skip(f"{host} is not here")
        listener.listen()
        result = ended(TcpCheck(host, listener.getsockname()[1]))
    assert result.outcome is Outcome.OK and result.phases.dns is None
