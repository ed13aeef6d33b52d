"""Speaking to an organisation's sign-in provider: its documents, the browser's way there and back, and the code made a token.

The browser is the system's own, where passwords and second factors belong; it comes back to a port of this machine that is open
for that one answer (RFC 8252).
"""

import math
import threading
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from console.http import HttpClient, HttpError, HttpFailure
from models.access.oidc import Attempt, NotProven, Provider, checked_address
from models.kernel.errors import Refused
from resources.said import say

TIMEOUT_SECONDS: Final = 10.0
_LARGEST: Final = 512 * 1024
_PATH: Final = "/callback"
_LINE_SECONDS: Final = 10.0
_PAGE: Final = (
    b"<!doctype html><meta charset=utf-8><title>Watchfloor</title>"
    b"<p>Watchfloor has the answer. This page can be closed.</p>"
)

Open = Callable[[str], bool]
"""Has the system's browser show an address; whether there is one."""
WAIT_SECONDS: Final = 300
"""So long a person has for signing in with the provider."""
_TICK_SECONDS: Final = 0.2


@dataclass(frozen=True, slots=True)
class Looker:
    """What is told on the way, on the thread that waits. Each of them may raise, and so break it off."""

    told: Callable[[str], None] = lambda _address: None
    """The address to sign in at, before a browser is asked to show it."""
    unopened: Callable[[], None] = lambda: None
    """No browser could be opened: somebody has to take the address to one."""
    waiting: Callable[[int], None] = lambda _seconds: None
    """Several times a second, with the seconds left."""
    came: Callable[[], None] = lambda: None
    """The browser came back; the rest is done without a person."""


def fetch_json(url: str) -> Any:
    """The JSON at an address of the provider. HttpFailure where there is none, BadInput where it is no address."""
    checked_address(url, "provider")
    client, path = _client(url)
    with closing(client):
        return client.get_json(path)


def _client(url: str) -> tuple[HttpClient, str]:
    """Of the address, and what comes behind its host."""
    parts = urlsplit(url)
    client = HttpClient(
        f"{parts.scheme}://{parts.netloc}",
        timeout_seconds=TIMEOUT_SECONDS,
        size_limit=_LARGEST,
        # Reading the system's authorities takes longer than a question within this machine.
        verify_tls=parts.scheme == "https",
    )
    return client, parts.path + (f"?{parts.query}" if parts.query else "")


class LoopbackAnswer:
    """A port of this machine that waits for one answer of the browser. Use as a context."""

    def __init__(self) -> None:
        self._came = threading.Event()
        self._answer: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            timeout = _LINE_SECONDS

            def do_GET(self) -> None:
                outer._take(self)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing: the line holds the code."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="sign-in answer", daemon=True
        )

    @property
    def address(self) -> str:
        """Where the browser is sent back to."""
        return f"http://127.0.0.1:{self._server.server_port}{_PATH}"

    def __enter__(self) -> "LoopbackAnswer":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def wait(self, seconds: float, waiting: Callable[[int], None] = lambda _seconds: None) -> Mapping[str, str]:
        """What the browser came back with; Refused where it did not, and whatever `waiting` raises on the way."""
        ticks = max(1, math.ceil(seconds / _TICK_SECONDS))
        for left in range(ticks, 0, -1):
            waiting(math.ceil(left * _TICK_SECONDS))
            if self._came.wait(min(_TICK_SECONDS, seconds)):
                return self._answer
        raise Refused(
            say("nobody came back from the browser"), (say("waited for {seconds:g} s; try again", seconds=seconds),)
        )

    def _take(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        is_answer = parts.path == _PATH and not self._came.is_set()
        handler.send_response(200 if is_answer else 404)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Cache-Control", "no-store")
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(_PAGE if is_answer else b"")
        if is_answer:
            # Of a name given twice the first counts: what is appended to an address changes nothing.
            self._answer = dict(reversed(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=50)))
            self._came.set()


def token_by_browser(
    issuer: str,
    client_id: str,
    scopes: tuple[str, ...],
    attempt: Attempt,
    opens: Open = webbrowser.open,
    wait_seconds: float = WAIT_SECONDS,
    looker: Looker = Looker(),
) -> str:
    """Have somebody sign in with the provider and bring back the ID token. On a thread that may wait for minutes.

    NotProven, Refused, HttpFailure, and whatever the looker raises.
    """
    checked_address(issuer, "issuer")
    provider = Provider.from_document(fetch_json(issuer.rstrip("/") + "/.well-known/openid-configuration"), issuer)
    with LoopbackAnswer() as answer:
        address = attempt.address(provider, client_id, answer.address, scopes)
        looker.told(address)
        if not _opened(opens, address):
            looker.unopened()
        code = attempt.code(answer.wait(wait_seconds, looker.waiting), provider)
        redirect = answer.address
    looker.came()
    return _token(provider, attempt.token_request(code, client_id, redirect))


def _opened(opens: Open, address: str) -> bool:
    try:
        return opens(address)
    except (webbrowser.Error, OSError):
        return False


def _token(provider: Provider, form: Mapping[str, str | list[str]]) -> str:
    client, path = _client(provider.token_endpoint)
    try:
        with closing(client):
            answer = client.post_form(path, form)
    except HttpError as error:
        # Not what it said beside the status: that may hold what was sent.
        raise NotProven(say("the provider did not take the code (status {status})", status=error.status)) from None
    except HttpFailure as error:
        raise Refused(say("the provider can't be reached"), (str(error),)) from None
    token = answer.get("id_token") if isinstance(answer, dict) else None
    if not isinstance(token, str):
        raise NotProven(say("the provider gave no ID token"))
    return token
