"""A hub that serves HTTPS on a loopback port in this process, and members that speak to it by the standard library alone."""

import http.client
import json
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from console.hub.core import HubCore
from console.hub.feed_log import FeedLog
from console.hub.journal import Journal
from console.hub.limits import Limits
from console.hub.server import HubServer
from console.hub.service import Service
from console.hub.tls import Tls, settle_tls
from console.hub.watch import Watch
from console.secret_store import MemorySecrets
from models.kernel.clock import ManualClock, SystemClock
from models.store.hub.memory import MemoryHubStore
from models.store.hub.port import HubStore
from models.sync import protocol, signed_request, wire
from models.sync.parcel import Parcel
from models.sync.protocol import FeedReply, PushReply
from tests.fakes.hub import CA, ORG, Hub, Station


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def code(self) -> str:
        found = self.json["code"]
        assert isinstance(found, str)
        return found


@dataclass
class Lines:
    """Where the journal goes."""

    lines: list[str] = field(default_factory=list)

    def write(self, text: str) -> int:
        self.lines.append(text)
        return len(text)

    def flush(self) -> None:
        pass


class ServedHub(Hub):
    """Hub whose core is behind HTTPS. What a test does to `core` by hand happens on the writer's thread, through `do`."""

    def __init__(self, server: HubServer, service: Service, tls: Tls, journal: Lines, core: HubCore) -> None:
        super().__init__(core.store, ManualClock(service.clock.now_ms()))
        self.core = core
        self.server = server
        self.service = service
        self.tls = tls
        self._journal = journal
        self.context = ssl.create_default_context(cadata=tls.ca_pem)

    @property
    def journal(self) -> Lines:
        """With all that was noted until now."""
        assert self.service.journal.settle(60)
        return self._journal

    def join(self, name: str, role: str = "responder", *, seed: int = 1, adopt: bool = False) -> "Station":
        return self.service.writer.call(lambda: super(ServedHub, self).join(name, role, seed=seed, adopt=adopt))

    def connect(self, timeout: float = 30) -> http.client.HTTPSConnection:
        return http.client.HTTPSConnection("127.0.0.1", self.server.port, timeout=timeout, context=self.context)

    def raw_socket(self) -> ssl.SSLSocket:
        plain = socket.create_connection(("127.0.0.1", self.server.port), timeout=30)
        return self.context.wrap_socket(plain, server_hostname="127.0.0.1")

    def send(self, method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        line = self.connect()
        try:
            line.request(method, target, body if body or method in ("POST", "PUT") else None, dict(headers or {}))
            response = line.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            line.close()


def signature(hub: ServedHub, station: Station, method: str, target: str, body: bytes = b"", shift_ms: int = 0) -> str:
    now_ms = hub.service.clock.now_ms() + shift_ms
    nonce = station.random.randbytes(16)
    return signed_request.sign(station.key, station.device, method, target, body, now_ms, nonce)


def asked(
    hub: ServedHub,
    station: Station,
    method: str,
    target: str,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """A signed request."""
    header = signature(hub, station, method, target, body)
    return hub.send(method, target, body, {**(headers or {}), "Authorization": header})


def pushed(hub: ServedHub, station: Station, *parcels: Parcel) -> PushReply:
    answer = asked(hub, station, "POST", "/v1/events", wire.encode(parcels))
    assert answer.status == 200, answer
    return PushReply.from_plain(answer.json)


def pulled(hub: ServedHub, station: Station, after: int = 0, wait: int = 0) -> FeedReply:
    answer = asked(hub, station, "GET", f"/v1/feed?after={after}&limit=500&wait={wait}")
    assert answer.status == 200, answer
    return FeedReply.from_plain(protocol.load(answer.content), after)


@contextmanager
def served(
    limits: Limits | None = None,
    store: HubStore | None = None,
    watch: Watch | None = None,
    secrets: MemorySecrets | None = None,
) -> Iterator[ServedHub]:
    """While it serves. It uses the machine's clock: TLS does, too. Replicas of one hub share their `secrets`."""
    clock, journal = SystemClock(), Lines()
    tls = settle_tls(secrets or MemorySecrets(), ("127.0.0.1",), clock)
    hub = Hub(store or MemoryHubStore(ORG))
    core = HubCore(hub.store, hub.authority, ORG, clock, ca_pem=tls.ca_pem, ca_fingerprint=CA)
    log = FeedLog(hub.store, hub.authority, clock)
    service = Service(core, log, clock, Journal(clock, journal), tls.ca_pem, limits)  # type: ignore[arg-type]  # two methods of a file
    service.watch = watch
    server = HubServer(service, socket.create_server(("127.0.0.1", 0)), tls)
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(ready.set,), name="hub-under-test", daemon=True)
    thread.start()
    assert ready.wait(60), "the hub did not start"
    try:
        yield ServedHub(server, service, tls, journal, core)
    finally:
        server.stop()
        thread.join(60)
        assert not thread.is_alive(), "the hub did not end"
        assert service.journal.end(60)
