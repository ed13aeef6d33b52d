"""Servers on loopback that do to a probe whatever servers do: answer, refuse, dawdle, break off, lie about their name."""

import datetime
import json
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PATIENCE = 20.0
"""The longest a server thread waits for the end of its test."""


@dataclass(frozen=True)
class Authority:
    """Signs certificates for loopback; `ca_file` is what a probe must trust."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    folder: Path

    @property
    def ca_file(self) -> Path:
        return self.folder / "ca.pem"

    def issue(self, name: str, *, days: float, began_days_ago: float = 1, host: str = "127.0.0.1") -> Path:
        """A file with key and certificate that ends in so many days."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = _certificate(host, key, self.key, self.certificate.subject, days, began_days_ago, is_ca=False)
        return _written(self.folder / f"{name}.pem", key, certificate)


def authority(folder: Path) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
    certificate = _certificate("authority", key, key, subject, 30, 1, is_ca=True)
    (folder / "ca.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(key, certificate, folder)


def self_signed(folder: Path, days: float) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    return _written(folder / "self.pem", key, _certificate("127.0.0.1", key, key, subject, days, 1, is_ca=False))


def _certificate(
    host: str,
    key: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    days: float,
    began_days_ago: float,
    *,
    is_ca: bool,
) -> x509.Certificate:
    import ipaddress

    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(issuer if signer is key else x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=began_days_ago))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
    )
    if not is_ca:
        name: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        builder = builder.add_extension(x509.SubjectAlternativeName([name]), critical=False)
    return builder.sign(signer, hashes.SHA256())


def _written(path: Path, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> Path:
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + certificate.public_bytes(pem))
    return path


class WebTarget:
    """An HTTP server; what it does is in the path. `seen` keeps the requests."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []
        self.released = threading.Event()
        target = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                target.seen.append((self.command, self.path, dict(self.headers), body))
                target.serve(self)

            do_POST = do_HEAD = do_GET  # noqa: N815  the server looks for these names

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that hang up are meant to
        self.port = int(self._server.server_address[1])
        self.url = f"{'http' if certificate is None else 'https'}://127.0.0.1:{self.port}"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()

    def serve(self, request: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(request.path)
        wanted = {key: values[0] for key, values in parse_qs(parts.query).items()}
        match parts.path:
            case "/ok":
                self._send(request, int(wanted.get("status", "200")), wanted.get("body", "hello").encode())
            case "/json":
                self._send(request, 200, json.dumps({"status": "ok", "items": [{"id": 7}], "ready": True}).encode())
            case "/health":
                document = {
                    "status": "DOWN",
                    "components": {"db": {"status": "DOWN"}, "livenessState": {"status": "UP"}},
                }
                self._send(request, 503, json.dumps(document).encode())
            case "/hang":
                self.released.wait(PATIENCE)
            case "/drip":
                request.send_response(200)
                request.end_headers()
                while not self.released.wait(0.02):
                    request.wfile.write(b".")
            case "/drip-headers":
                request.wfile.write(b"HTTP/1.1 200 OK\r\n")
                while not self.released.wait(0.02):
                    request.wfile.write(b"X-A: b\r\n")
            case "/endless":
                request.send_response(200)
                request.end_headers()
                while not self.released.is_set():
                    request.wfile.write(b"x" * 65_536)
            case "/reset":
                request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                request.connection.close()
            case "/cut":
                request.send_response(200)
                request.send_header("Content-Length", "100")
                request.end_headers()
                request.wfile.write(b"only so much")
                request.close_connection = True
            case "/garbage":
                request.wfile.write(b"not http at all\r\n\r\n")
                request.close_connection = True
            case "/circle":
                self._send(request, 302, b"", Location="/circle")
            case "/on":
                self._send(request, 302, b"", Location=f"/on?n={int(wanted.get('n', '0')) + 1}")
            case "/to":
                self._send(request, 302, b"", Location=wanted["url"])
            case "/login":
                cookie = "session=abc; Path=/; HttpOnly"
                self._send(request, 200, b'{"token": "t-42/x"}\n<b id="42">', **{"Set-Cookie": cookie})
            case "/cart":
                is_in = "session=abc" in request.headers.get("Cookie", "")
                self._send(request, 200 if is_in else 401, b'{"cart": 3}')
            case "/pay":
                self._send(request, 200, b"paid")
            case _:
                self._send(request, 404, b"no such page")

    def _send(self, request: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Content-Type", "text/plain; charset=utf-8")
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        if request.command != "HEAD":
            request.wfile.write(body)


@contextmanager
def web(certificate: Path | None = None) -> Iterator[WebTarget]:
    target = WebTarget(certificate)
    try:
        yield target
    finally:
        target.stop()


@contextmanager
def greeter(greeting: bytes) -> Iterator[int]:
    """A TCP server that says something and hangs up; gives its port."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.sendall(greeting)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield int(server.server_address[1])
        server.shutdown()


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port that takes connections into its backlog and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        yield int(listener.getsockname()[1])


@dataclass
class Zone:
    """What a name server answers, by name: records as text, or a code, or silence."""

    records: dict[str, tuple[str, int, list[str]]] = field(default_factory=dict)
    """Type, TTL and texts."""
    codes: dict[str, dns.rcode.Rcode] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    truncated: set[str] = field(default_factory=set)
    first_lost: int = 0
    """So many questions are not heard."""
    garbled: set[str] = field(default_factory=set)

    def answer(self, wire: bytes, *, by_tcp: bool) -> bytes | None:
        query = dns.message.from_wire(wire)
        name = str(query.question[0].name).rstrip(".")
        if self.first_lost > 0:
            self.first_lost -= 1
            return None
        if name in self.silent:
            return None
        if name in self.garbled:
            return wire[:2] + b"\xff\xff\xff"
        response = dns.message.make_response(query)
        if name in self.truncated and not by_tcp:
            response.flags |= dns.flags.TC
        elif name in self.codes:
            response.set_rcode(self.codes[name])
        elif name in self.records:
            kind, ttl, texts = self.records[name]
            response.answer.append(dns.rrset.from_text(query.question[0].name, ttl, "IN", kind, *texts))
        else:
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response.to_wire()


def _on_one_port(
    by_udp: type[socketserver.BaseRequestHandler], by_tcp: type[socketserver.BaseRequestHandler]
) -> tuple[socketserver.ThreadingUDPServer, socketserver.ThreadingTCPServer]:
    """Two servers on the same number; another program may hold it for one of the two protocols, so try again."""
    for _ in range(50):
        udp = socketserver.ThreadingUDPServer(("127.0.0.1", 0), by_udp)
        try:
            return udp, socketserver.ThreadingTCPServer(("127.0.0.1", int(udp.server_address[1])), by_tcp)
        except OSError:
            udp.server_close()
    raise OSError("no port is free for both UDP and TCP")


@contextmanager
def name_server(zone: Zone) -> Iterator[tuple[str, int]]:
    """A DNS server by UDP and TCP; gives its address and port."""

    class ByUdp(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            wire, sock = self.request
            answer = zone.answer(wire, by_tcp=False)
            if answer is not None:
                sock.sendto(answer, self.client_address)

    class ByTcp(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            length = struct.unpack("!H", self.rfile.read(2))[0]
            answer = zone.answer(self.rfile.read(length), by_tcp=True)
            if answer is not None:
                self.wfile.write(struct.pack("!H", len(answer)) + answer)

    udp, tcp = _on_one_port(ByUdp, ByTcp)
    address = ("127.0.0.1", int(udp.server_address[1]))
    stops: list[Callable[[], None]] = []
    for server in (udp, tcp):
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        stops += [server.shutdown, server.server_close]
    try:
        yield address
    finally:
        for stop in stops:
            stop()
