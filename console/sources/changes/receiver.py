"""The HTTP side of the change webhook: bounded requests, checked before they are read, answered with a plain status."""

import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from console.credentials import Secret
from models.changes.change_list import read_lines
from models.changes.cloudevents import binary_event, changes_of
from models.health.change import Change
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, WatchfloorError

BODY_LIMIT = 1024 * 1024
_TIMEOUT_SECONDS = 5.0
_MOST_AT_ONCE = 16
_DISCARDED_AT_MOST = 8 * BODY_LIMIT
_JSON_TYPES = ("application/json", "application/cloudevents+json", "application/cloudevents-batch+json")
_LINES_TYPES = ("application/x-ndjson", "application/jsonl")
_JOIN_SECONDS = 3.0


class Refusal(Exception):
    """A request that is not taken: status and reason."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(reason)


class Receiver:
    """Listens in threads of its own from the moment it is made until `close`."""

    def __init__(
        self,
        host: str,
        port: int,
        secret: Secret | None,
        accept: Callable[[tuple[Change, ...]], bool],
        clock: Clock,
    ) -> None:
        """`accept` is called in request threads and says whether there was room. OSError where the address is taken."""
        self._secret = secret
        self._accept = accept
        self._clock = clock
        self._warnings: dict[str, None] = {}
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(_MOST_AT_ONCE)
        receiver = self

        class Handler(_Handler):
            def answer(self) -> tuple[int, dict[str, Any]]:
                return receiver._take(self)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

            def process_request(self, request: Any, client_address: Any) -> None:
                # Beyond so many at once the connection is closed unanswered: the sender tries again.
                if not receiver._room.acquire(blocking=False):
                    self.shutdown_request(request)
                    return
                super().process_request(request, client_address)

            def process_request_thread(self, request: Any, client_address: Any) -> None:
                try:
                    super().process_request_thread(request, client_address)
                finally:
                    receiver._room.release()

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A sender that breaks off is its own affair and no word on standard error."""

        self._server = Server((host, port), Handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="change-webhook", daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        """The port in use; of interest where any free one was asked for."""
        return int(self._server.server_address[1])

    def take_warnings(self) -> tuple[str, ...]:
        """What was refused since the last call, each reason once."""
        with self._lock:
            said, self._warnings = tuple(self._warnings), {}
        return said

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(_JOIN_SECONDS)

    def _take(self, request: "_Handler") -> tuple[int, dict[str, Any]]:
        try:
            body = self._checked_body(request)
            changes, problems = _read(request, body)
            if problems and not changes:
                raise Refusal(400, "; ".join(problems[:5]))
            if not self._accept(changes):
                raise Refusal(503, "too many changes wait to be taken; send it again later")
        except Refusal as refusal:
            request.discard(self._clock.monotonic, _TIMEOUT_SECONDS)
            with self._lock:
                self._warnings[f"a report from {request.client_address[0]} was refused: {refusal.reason[:200]}"] = None
            return refusal.status, {"error": refusal.reason}
        return 202, {"accepted": len(changes), "problems": list(problems[:20])}

    def _checked_body(self, request: "_Handler") -> bytes:
        """The body, once length and type are right; 401 before anything of it is interpreted."""
        length = request.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit():
            raise Refusal(411, "expected a Content-Length")
        request.unread = int(length)
        if int(length) > BODY_LIMIT:
            raise Refusal(413, f"expected at most {BODY_LIMIT} bytes")
        if request.content_kind not in (*_JSON_TYPES, *_LINES_TYPES):
            raise Refusal(415, f"expected one of {', '.join((*_JSON_TYPES, *_LINES_TYPES))}")
        if self._secret is None and request.headers.get("Origin") is not None:
            # Without a secret a page in some browser on this machine must not be able to report changes.
            raise Refusal(401, "requests from web pages are not taken without a secret")
        body = self._body(request, int(length))
        self._authorize(request, body)
        return body

    def _body(self, request: "_Handler", length: int) -> bytes:
        """The whole body; Refusal where it is cut off or drips in too slowly."""
        deadline = self._clock.monotonic() + _TIMEOUT_SECONDS
        parts: list[bytes] = []
        missing = length
        while missing:
            part = request.rfile.read1(missing)
            if not part:
                raise Refusal(400, "the body was cut off")
            parts.append(part)
            missing -= len(part)
            request.unread = missing
            if missing and self._clock.monotonic() > deadline:
                raise Refusal(408, "the body did not come in time")
        return b"".join(parts)

    def _authorize(self, request: "_Handler", body: bytes) -> None:
        if self._secret is None:
            return
        try:
            secret = self._secret.reveal()
        except WatchfloorError as error:
            raise Refusal(503, "the secret of this listener can't be read") from error
        signature = request.headers.get("X-Hub-Signature-256", "")
        if signature:
            expected = f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"
            given = signature
        else:
            expected, given = f"Bearer {secret}", request.headers.get("Authorization", "")
        if not secret or not hmac.compare_digest(expected.encode(), given.encode(errors="replace")):
            raise Refusal(401, "expected the bearer token or the signature (X-Hub-Signature-256) of the agreed secret")


def _read(request: "_Handler", body: bytes) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """The changes of a body, and what in it could not be read. Refusal where it is no JSON or no event at all."""
    where = "request"
    try:
        text = body.decode("utf-8-sig")
        if request.content_kind in _LINES_TYPES:
            reading = read_lines(where, text.splitlines())
            return reading.changes, tuple(map(str, reading.problems))
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(400, f"expected JSON: {error}") from None
    if request.headers.get("ce-specversion") is not None:
        headers = {name.lower(): value for name, value in request.headers.items()}
        document = binary_event(headers, document)
    elif not isinstance(document, dict | list):
        raise Refusal(400, "expected a JSON object or a list of them")
    try:
        changes, problems = changes_of(document, where)
    except BadInput as error:
        raise Refusal(400, str(error)) from None
    return changes, tuple(map(str, problems))


class _Handler(BaseHTTPRequestHandler):
    """One connection; every wait on it is bounded."""

    timeout = _TIMEOUT_SECONDS
    unread = 0
    """Bytes of the body announced and not read yet."""
    server_version = "watchfloor"
    sys_version = ""

    def answer(self) -> tuple[int, dict[str, Any]]:
        """Status and document for a POST."""
        raise NotImplementedError

    @property
    def content_kind(self) -> str:
        """The media type without parameters, in lower case."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def discard(self, monotonic: Callable[[], float], seconds: float) -> None:
        """Read on to the end of the body, within bounds: a sender still writing would not get to read the answer."""
        deadline = monotonic() + seconds
        left = min(self.unread, _DISCARDED_AT_MOST)
        while left > 0 and monotonic() < deadline:
            part = self.rfile.read1(min(left, 65_536))
            if not part:
                break
            left -= len(part)

    def do_POST(self) -> None:
        """Take a report."""
        try:
            status, document = self.answer()
        except TimeoutError:
            status, document = 408, {"error": "the body did not come in time"}
        self._send(status, document)

    def do_GET(self) -> None:
        """There is nothing to read here."""
        self._send(405, {"error": "expected POST"})

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on standard error: addresses of senders are nobody else's business."""

    def _send(self, status: int, document: dict[str, Any]) -> None:
        content = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)
        self.close_connection = True
