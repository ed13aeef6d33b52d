"""Somebody between a workstation and its hub: an authority and a server of his own, everything else passed on as it is."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from console.hub.tls import settle_tls
from console.secret_store import MemorySecrets
from models.kernel.clock import SystemClock
from tests.fakes.hub_server import ServedHub


@contextmanager
def in_the_middle(hub: ServedHub) -> Iterator[str]:
    """His address."""
    tls = settle_tls(MemorySecrets(), ("127.0.0.1",), SystemClock())

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/v1/ca":
                self._answer(200, tls.ca_pem.encode())
            else:
                self._pass_on(b"")

        def do_POST(self) -> None:
            self._pass_on(self.rfile.read(int(self.headers.get("content-length", "0"))))

        def _pass_on(self, body: bytes) -> None:
            found = hub.send(self.command, self.path, body, {"Content-Type": "application/json"})
            self._answer(found.status, found.content)

        def _answer(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = tls.context().wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(60)
