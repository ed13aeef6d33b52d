"""Stand-ins for the systems that take updates: they keep what they took, can be searched, and can fail in every way there is."""

import json
import re
import socket
import socketserver
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

PATIENCE_SECONDS: Final = 60.0
"""Nothing here waits for time to pass: this long only on a machine that is busy with other things."""


class Fault(StrEnum):
    """What goes wrong with a request that would change something."""

    NONE = "none"
    DROPPED = "dropped before it was read"
    TAKEN_NO_ANSWER = "taken, and the line dropped"
    TAKEN_CUT_SHORT = "taken, and the answer cut short"
    TAKEN_500 = "taken, and answered 500"
    REFUSED_500 = "not taken, and answered 500"
    TOO_MANY = "429 with Retry-After"
    ENHANCE_CALM = "420"
    REFUSED = "401"
    NOT_OK = "200 and ok: false"
    REDIRECT = "redirected elsewhere"
    NONSENSE = "taken, and answered with nonsense"


TAKEN: Final = (Fault.NONE, Fault.TAKEN_NO_ANSWER, Fault.TAKEN_CUT_SHORT, Fault.TAKEN_500, Fault.NONSENSE)


@dataclass(frozen=True, slots=True)
class Taken:
    """A request that changed something."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    id: str


@dataclass
class Provider:
    """One server that answers for all HTTP systems. `fault` is what happens to the next request that changes something."""

    fault: Fault = Fault.NONE
    faults_left: int = 1_000_000
    """How often the fault happens before all is well."""
    taken: list[Taken] = field(default_factory=list)
    heard: list[Taken] = field(default_factory=list)
    """Everything that arrived whole, look-ups included."""
    _busy: int = 0
    _idle: threading.Condition = field(default_factory=threading.Condition)
    _server: "_Quiet | None" = None

    def __enter__(self) -> "Provider":
        provider = self

        class Handler(_Handler):
            owner = provider

        self._server = _Quiet(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        """Where it listens."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def accepted(self, *words: str) -> int:
        """How many different things it has that hold one of these words; what came twice under one key is one thing."""
        return len({each.id for each in list(self.taken) if any(word.encode() in each.body for word in words)})

    def settle(self) -> None:
        """Wait until no request is being worked on, those included that nobody has taken up yet: they are served in order."""
        with socket.create_connection(("127.0.0.1", int(self.url.rpartition(":")[2])), PATIENCE_SECONDS) as last:
            last.sendall(b"GET /sentinel HTTP/1.0\r\n\r\n")
            while last.recv(4096):
                pass
        with self._idle:
            if not self._idle.wait_for(lambda: self._busy == 0, timeout=PATIENCE_SECONDS):
                raise TimeoutError("a stand-in is still at work")

    def busy(self, change: int) -> None:
        """A handler begins or ends."""
        with self._idle:
            self._busy += change
            self._idle.notify_all()

    def next_fault(self) -> Fault:
        """What happens to this request."""
        if self.fault is Fault.NONE or self.faults_left <= 0:
            return Fault.NONE
        self.faults_left -= 1
        return self.fault


class _Quiet(ThreadingHTTPServer):
    owner: Provider

    def process_request(self, request: Any, client_address: Any) -> None:
        """Counted here, before its thread begins: nothing is ever on the way uncounted."""
        self.owner.busy(1)
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that vanish are what this is for."""


class _Handler(BaseHTTPRequestHandler):
    owner: Provider
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE_SECONDS

    def handle(self) -> None:
        """One connection."""
        try:
            super().handle()
        finally:
            self.owner.busy(-1)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing to say."""

    def do_GET(self) -> None:  # the name is the server's
        """Look-ups and readings."""
        if self.path == "/sentinel":
            self._answer(200, {})
            return
        self.owner.heard.append(self._request(b"", ""))
        self._answer(200, _found(self.owner, self.path))

    def do_POST(self) -> None:  # the name is the server's
        """Whatever changes something."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if len(body) < int(self.headers.get("Content-Length", 0)):
            return
        fault = self.owner.next_fault()
        request = self._request(body, _id_of(self.path, body, len(self.owner.taken)))
        self.owner.heard.append(request)
        if fault in TAKEN:
            self.owner.taken.append(request)
        match fault:
            case Fault.NONE:
                status, document = _answer_for(self.path, request)
                self._answer(status, document)
            case Fault.DROPPED | Fault.TAKEN_NO_ANSWER:
                self._drop()
            case Fault.TAKEN_CUT_SHORT:
                self._raw(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"id": "')
            case Fault.TAKEN_500 | Fault.REFUSED_500:
                self._answer(500, {"error": "internal"})
            case Fault.TOO_MANY:
                self._answer(429, {"error": "too many", "retry_after_ms": 7000}, {"Retry-After": "7"})
            case Fault.ENHANCE_CALM:
                self._answer(420, {"error": "calm"})
            case Fault.REFUSED:
                self._answer(401, {"error": "unauthorised"})
            case Fault.NOT_OK:
                self._answer(200, {"ok": False, "error": "channel_not_found", "status": "invalid"})
            case Fault.REDIRECT:
                self._answer(302, {}, {"Location": f"{self.owner.url}/elsewhere"})
            case Fault.NONSENSE:
                self._answer(200, ["nonsense"])

    do_PUT = do_PATCH = do_POST  # noqa: N815  # the names are the server's

    def _request(self, body: bytes, id_: str) -> Taken:
        return Taken(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body, id_)

    def _answer(self, status: int, document: Any, headers: dict[str, str] | None = None) -> None:
        raw = document.encode() if isinstance(document, str) else json.dumps(document).encode()
        with suppress(OSError):
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)
        self.close_connection = True

    def _raw(self, data: bytes) -> None:
        with suppress(OSError):
            self.wfile.write(data)
        self._drop()

    def _drop(self) -> None:
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True


def _id_of(path: str, body: bytes, number: int) -> str:
    """What is one thing to the system: by the key where it has one, else every request is another."""
    if "/send/m.room.message/" in path:
        return path.rpartition("/")[2]
    if path.endswith("/v2/enqueue"):
        event = json.loads(body)
        return f"{event['dedup_key']}/{event['event_action']}/{event['payload']['custom_details']['id']}"
    return f"n{number}"


def _answer_for(path: str, request: Taken) -> tuple[int, Any]:
    if "/v1/pages/" in path:
        is_new = request.method == "POST"
        return (201 if is_new else 200), {"id": request.id if is_new else path.rpartition("/")[2]}
    if path.startswith("/api/v4/"):
        return 201, {"id": request.id}
    if path.startswith("/api/chat."):
        return 200, {"ok": True, "channel": json.loads(request.body)["channel"], "ts": request.id}
    if path.startswith("/api/"):
        return 201, {"data": {"id": request.id}}
    if path.startswith("/_matrix/"):
        return 200, {"event_id": f"${request.id}"}
    if path.endswith("/v2/enqueue"):
        return 202, {"status": "success", "dedup_key": json.loads(request.body)["dedup_key"]}
    if path.endswith("/status_updates"):
        return 200, {"status_update": {"id": request.id}}
    if path.startswith("/flow"):
        return 202, {}
    if path.startswith("/hook"):
        return 200, "ok"
    return 200, {"id": request.id}


def _found(provider: Provider, raw: str) -> Any:
    """What was taken, as each system shows it."""
    path, query = urlsplit(raw).path, parse_qs(urlsplit(raw).query)
    taken = list(provider.taken)
    if match := re.fullmatch(r"/v1/pages/[^/]+/incidents(?:/([^/]+))?", path):
        shown = {}
        for each in taken:
            if "/v1/pages/" in each.path:
                sent = json.loads(each.body)["incident"]
                id_ = each.id if each.method == "POST" else each.path.rpartition("/")[2]
                states = [{"id": key, "status": value} for key, value in sent.get("components", {}).items()]
                shown[id_] = {**sent, "id": id_, "components": states, "incident_updates": [{"body": sent["body"]}]}
        return list(shown.values()) if match.group(1) is None else shown.get(match.group(1), {})
    if path.startswith("/api/v4/channels/"):
        return {"posts": {each.id: {"id": each.id, **json.loads(each.body)} for each in taken if "/posts" in each.path}}
    if path.startswith("/api/v4/posts/"):
        found = next((each for each in taken if each.id == path.rpartition("/")[2]), None)
        return {} if found is None else json.loads(found.body)
    if path.startswith("/api/conversations."):
        messages = [{**json.loads(each.body), "ts": each.id} for each in taken if "/chat." in each.path]
        return {"ok": True, "messages": messages}
    if path.startswith("/api/incidents"):
        items = [{"id": each.id, **json.loads(each.body)} for each in taken if each.path.startswith("/api/incidents")]
        one = path.rpartition("/")[2]
        return (
            {"data": items} if one in ("incidents", "updates") else {"data": next(i for i in items if i["id"] == one)}
        )
    if "/event/" in path:
        key = unquote(path.rpartition("/")[2]).removeprefix("$")
        return {"content": next((json.loads(each.body) for each in taken if each.id == key), {})}
    if path == "/incidents":
        return {"incidents": [{"id": "PINC1", "incident_key": query.get("incident_key", [""])[0]}]}
    return {}


@dataclass
class MailSink:
    """The least of an SMTP server: enough to be handed a message, and to lose the line after it took one."""

    fault: Fault = Fault.NONE
    refused: tuple[str, ...] = ()
    """Recipients it does not take."""
    taken: list[bytes] = field(default_factory=list)
    _server: socketserver.ThreadingTCPServer | None = None
    _busy: int = 0
    _idle: threading.Condition = field(default_factory=threading.Condition)

    def __enter__(self) -> "MailSink":
        sink = self

        class Session(socketserver.StreamRequestHandler):
            timeout = PATIENCE_SECONDS

            def handle(self) -> None:
                """One session."""
                try:
                    with suppress(OSError):
                        sink.serve(self)
                finally:
                    with sink._idle:
                        sink._busy -= 1
                        sink._idle.notify_all()

        class Server(socketserver.ThreadingTCPServer):
            def process_request(self, request: Any, client_address: Any) -> None:
                """Counted before its thread begins."""
                with sink._idle:
                    sink._busy += 1
                super().process_request(request, client_address)

        self._server = Server(("127.0.0.1", 0), Session)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self) -> int:
        """Where it listens, on loopback."""
        assert self._server is not None
        return int(self._server.server_address[1])

    def settle(self) -> None:
        """Wait until no session is open, those included that nobody has taken up yet."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE_SECONDS) as last:
            last.recv(100)
        with self._idle:
            if not self._idle.wait_for(lambda: self._busy == 0, timeout=PATIENCE_SECONDS):
                raise TimeoutError("a stand-in is still at work")

    def serve(self, session: socketserver.StreamRequestHandler) -> None:
        """Speak SMTP until the client goes."""

        def say(line: str) -> None:
            session.wfile.write(line.encode() + b"\r\n")

        say("220 sink")
        while line := session.rfile.readline():
            verb = line.strip().upper()
            if verb.startswith((b"EHLO", b"HELO")):
                say("250 sink")
            elif verb.startswith(b"RCPT"):
                is_refused = any(each.encode().upper() in verb for each in self.refused)
                say("550 no such user" if is_refused else "250 ok")
            elif verb.startswith(b"DATA"):
                if not self._data(session, say):
                    return
            elif verb.startswith(b"QUIT"):
                say("221 bye")
                return
            else:
                say("250 ok")

    def _data(self, session: socketserver.StreamRequestHandler, say: Callable[[str], None]) -> bool:
        if self.fault is Fault.REFUSED:
            say("554 not today")
            return True
        say("354 go on")
        lines = []
        while (line := session.rfile.readline()) and line != b".\r\n":
            lines.append(line)
        if not line:
            return False
        if self.fault is Fault.TOO_MANY:
            say("451 later")
            return True
        self.taken.append(b"".join(lines))
        if self.fault is Fault.TAKEN_NO_ANSWER:
            return False
        say("250 taken")
        return True
