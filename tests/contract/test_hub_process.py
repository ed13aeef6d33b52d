"""The hub as it is run: `hub serve` as a process of its own, its operator's verbs beside it, members over TLS."""

import hashlib
import http.client
import json
import random
import signal
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate
from models.kernel.clock import SystemClock
from models.kernel.envelope import b64
from models.kernel.event import Draft
from models.kernel.hlc import HybridClock
from models.kernel.ids import StreamId, new_origin
from models.kernel.signing import SigningKey
from models.sync import enrolment, protocol, signed_request, wire
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.protocol import EnrolReply, EnrolRequest, FeedReply, PushReply
from tests.fakes.terminal import Terminal

STREAM = StreamId("0197f000-0000-7000-8000-0000000000aa")


@dataclass
class Serving:
    process: "subprocess.Popen[str]"
    url: str
    fingerprint: str

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        return self.process.returncode


@contextmanager
def serving(terminal: Terminal, port: int = 0) -> Iterator[Serving]:
    process = terminal.start("hub", "serve", "--listen", f"127.0.0.1:{port}")
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate(timeout=60)
        ready = json.loads(line)
        yield Serving(process, ready["url"], ready["fingerprint"])
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate(timeout=60)


class Remote:
    """A workstation that knows nothing but the address, the fingerprint and the code."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.key = SigningKey(self.random.randbytes(32))
        self.clock = SystemClock()
        self.hybrid = HybridClock(self.clock)
        self.origin = new_origin(self.key.public, self.random.randbytes)
        self.head = ChainHead()
        self.tls = ssl.create_default_context()
        self.device = DeviceId("")
        self.certificate: Certificate | None = None

    def join(self, hub: Serving, code: str) -> EnrolReply:
        blind = ssl.create_default_context()
        blind.check_hostname, blind.verify_mode = False, ssl.CERT_NONE
        pem = self._send(hub, blind, "GET", "/v1/ca").decode()
        ca = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).digest()
        assert ca.hex() == hub.fingerprint
        self.tls = ssl.create_default_context(cadata=pem)
        key = enrolment.key_of(code)
        bare = EnrolRequest(key.selector, self.key.public, self.random.randbytes(32), bytes(32), "laptop")
        request = {**bare.to_plain(), "proof": b64(enrolment.device_proof(key, ca, bare.asked))}
        reply = EnrolReply.from_plain(
            json.loads(self._send(hub, self.tls, "POST", "/v1/enrol", protocol.dump(request)))
        )
        assert enrolment.is_same(reply.proof, enrolment.hub_proof(key, ca, bare.asked, reply.told))
        self.device, self.certificate = reply.device, reply.certificate
        return reply

    def write(self, text: str) -> Parcel:
        assert self.certificate is not None
        paper = self.certificate
        author = Author(paper.org, self.origin, self.key, paper, self.clock, self.hybrid, self.random.randbytes)
        event = author.write(Draft(STREAM, "incident.entry_logged", {"text": text}), self.head, {})
        self.head = ChainHead(event.envelope.seq, event.hash)
        return Parcel(event, paper)

    def push(self, hub: Serving, *parcels: Parcel) -> PushReply:
        return PushReply.from_plain(json.loads(self.asked(hub, "POST", "/v1/events", wire.encode(parcels))))

    def feed(self, hub: Serving) -> FeedReply:
        return FeedReply.from_plain(protocol.load(self.asked(hub, "GET", "/v1/feed?after=0")))

    def asked(self, hub: Serving, method: str, target: str, body: bytes = b"") -> bytes:
        nonce = self.random.randbytes(16)
        header = signed_request.sign(self.key, self.device, method, target, body, self.clock.now_ms(), nonce)
        return self._send(hub, self.tls, method, target, body, {"Authorization": header})

    def _send(
        self,
        hub: Serving,
        tls: ssl.SSLContext,
        method: str,
        target: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        line = http.client.HTTPSConnection("127.0.0.1", hub.port, timeout=60, context=tls)
        try:
            line.request(method, target, body or None, dict(headers or {}))
            return line.getresponse().read()
        finally:
            line.close()


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def code_for(terminal: Terminal, name: str, role: str = "responder") -> str:
    document: Any = terminal.ok("hub", "enrol", "--name", name, "--role", role)
    assert isinstance(document["code"], str)
    return document["code"]


def test_a_hub_from_its_first_start_to_a_kill_and_after(terminal: Terminal) -> None:
    # A code can be made before the hub was ever served, and while it is.
    early = code_for(terminal, "Ana")
    ana, bo = Remote(1), Remote(2)
    with serving(terminal) as hub:
        ana.join(hub, early)
        bo.join(hub, code_for(terminal, "Bo"))
        status = terminal.ok("hub", "status")
        assert (status["members"], status["serving"]["url"], status["fingerprint"]) == (2, hub.url, hub.fingerprint)
        second = terminal.run("hub", "serve", "--listen", "127.0.0.1:0")
        assert second.status == 1 and hub.url in second.err
        written = [ana.write(f"line {number}") for number in range(20)]
        for parcel in written:
            reply = ana.push(hub, parcel)
            assert reply.outcomes[0].outcome.value == "admitted" and reply.receipt is not None
        # As a crash would, right behind the last acknowledgement.
        assert hub.end(signal.SIGKILL) == -signal.SIGKILL
    with serving(terminal) as again:
        assert again.fingerprint == hub.fingerprint
        page = bo.feed(again)
        assert [parcel.event.raw for parcel in page.parcels] == [parcel.event.raw for parcel in written]
        assert page.generation == status["generation"]
        assert bo.push(again, bo.write("answer")).receipt is not None
        document = terminal.ok("hub", "revoke", "Bo")
        assert document["revoked"] is not None
        refused = json.loads(bo.asked(again, "GET", "/v1/feed"))
        assert refused["code"] == "revoked"
        assert again.end() == 0
    members = terminal.ok("hub", "members")
    assert [(each["name"], each["revoked"] is None) for each in members] == [("Ana", True), ("Bo", False)]
    assert terminal.ok("hub", "status")["head"] == 21 and terminal.ok("hub", "parked") == []


def test_wrong_words_change_nothing(terminal: Terminal) -> None:
    for words in (
        ("hub", "serve", "--listen", "nowhere"),
        ("hub", "serve", "--listen", "127.0.0.1:99999"),
        ("hub", "serve", "--database", "mysql://x/y"),
        ("hub", "status", "--database", "sqlite:///no/such/folder/hub.db"),
        ("hub", "enrol", "--name", "", "--role", "responder"),
        ("hub", "enrol", "--name", "Ana", "--role", "king"),
        ("hub", "enrol", "--name", "Ana", "--role", "responder", "--person", "x"),
        ("hub", "parked", "--limit", "0"),
        ("hub", "revoke", "nobody"),
    ):
        ran = terminal.run(*words)
        assert ran.status == 2 and ran.err and not ran.out, (words, ran)
    assert terminal.ok("hub", "members") == [] and terminal.ok("hub", "status")["codes"] == 0
    (terminal.data / "hub" / "watchfloor.db").unlink()
    ran = terminal.run("hub", "status")
    assert ran.status == 1 and "backup" in ran.err


def test_a_console_and_a_hub_share_a_directory_and_know_nothing_of_each_other(terminal: Terminal) -> None:
    declared = terminal.ok("incident", "declare", "--title", "Checkout is down")
    assert terminal.ok("hub", "status")["head"] == 0
    assert [each["id"] for each in terminal.ok("incident", "list")] == [declared["id"]]
