"""One HTTP exchange, measured phase by phase: lookup, connection, TLS, first byte, transfer.

Done on the socket, because a pooled client would hide the very phases a probe is for. Nothing is reused between runs.
"""

import base64
import http.client
import io
import socket
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import Request

from console.sources.probes.dial import connect, secure
from console.sources.probes.run import ProbeFault, Run
from models.probes.expectation import BODY_LIMIT, HttpAnswer
from models.probes.references import filled
from models.probes.spec import HttpCheck, Redirects, SecretRef
from resources.said import say

_AGENT = "watchfloor-probe"
_REDIRECTS_FOLLOWED = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_SAFE = "/%:@!$&'()*+,;=~-._?"


def exchange(run: Run, check: HttpCheck, jar: CookieJar | None = None) -> HttpAnswer:
    """The answer, redirects followed as the check allows. ProbeFault where there is none; expectations are not looked at."""
    url, method, body = check.url, check.method, _body(run, check)
    origin = _origin(url)
    seen = {(method, url)}
    for _ in range(_REDIRECTS_FOLLOWED + 1):
        headers = _headers(run, check, with_secrets=_origin(url) == origin)
        answer = _once(run, check, method, url, headers, body, jar)
        run.status = answer.status
        location = next((value for key, value in answer.headers if key.casefold() == "location"), None)
        if check.redirects is Redirects.NONE or answer.status not in _REDIRECTS or location is None:
            return answer
        target = urljoin(url, location).partition("#")[0]
        _check_target(check, url, target)
        if answer.status == 303 or (answer.status in (301, 302) and method == "POST"):
            method, body = "GET", None
        if _origin(target) != origin:
            body = None
        url = target
        if (method, url) in seen and jar is None:
            raise ProbeFault(say("{shown} redirects in a circle", shown=_shown(url)), is_reached=True)
        seen.add((method, url))
    raise ProbeFault(
        say(
            "{shown} redirects more than {redirects_followed} times",
            shown=_shown(check.url),
            redirects_followed=_REDIRECTS_FOLLOWED,
        ),
        is_reached=True,
    )


def _once(
    run: Run,
    check: HttpCheck,
    method: str,
    url: str,
    headers: dict[str, str],
    body: bytes | None,
    jar: CookieJar | None,
) -> HttpAnswer:
    parts = urlsplit(url)
    host, is_tls = _ascii_host(parts.hostname or ""), parts.scheme == "https"
    port = parts.port or (443 if is_tls else 80)
    request = Request(url)
    if jar is not None:
        jar.add_cookie_header(request)
        cookie = request.get_header("Cookie")
        if cookie:
            headers = {**headers, "Cookie": cookie}
    bracketed = f"[{host}]" if ":" in host else host
    headers = {"Host": bracketed if parts.port is None else f"{bracketed}:{port}", **headers}
    sock: socket.socket = connect(run, host, port)
    try:
        if is_tls:
            sock = secure(run, sock, host, check.ca_file)
        timed = _Timed(run, sock, _shown(url))
        connection = http.client.HTTPConnection(host, port)
        connection.sock = timed  # stands in for a socket: all that http.client asks of one
        target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
        sent = run.clock.monotonic()
        connection.request(method, target, body, headers)
        response = connection.getresponse()
        came = timed.first_byte or run.clock.monotonic()
        run.measured("first_byte", came - sent)
        if jar is not None:
            jar.extract_cookies(response, request)
        content, is_whole = _content(response)
        run.measured("transfer", run.clock.monotonic() - came)
        return HttpAnswer(response.status, tuple(response.getheaders()), content, is_whole)
    except TimeoutError:
        raise run.late(f"the answer of {_shown(url)}") from None
    except ConnectionError:
        raise ProbeFault(say("{shown} broke off the connection", shown=_shown(url)), is_reached=True) from None
    except http.client.IncompleteRead:
        raise ProbeFault(say("{shown} broke off its answer", shown=_shown(url)), is_reached=True) from None
    except (http.client.HTTPException, OSError) as error:
        kind = type(error).__name__
        raise ProbeFault(
            say("{shown} gave no proper HTTP answer ({kind})", shown=_shown(url), kind=kind), is_reached=True
        ) from None
    except ValueError:
        # http.client refuses odd headers with their value in its message, which may be a secret.
        raise ProbeFault(
            say("the request to {shown} can't be sent as written", shown=_shown(url)), is_reached=True
        ) from None
    finally:
        sock.close()


class _Timed:
    """The part of a socket that http.client uses; each read and write waits no longer than the run has left."""

    def __init__(self, run: Run, sock: socket.socket, shown: str) -> None:
        self._run = run
        self._sock = sock
        self._shown = shown
        self.first_byte: float | None = None

    def sendall(self, content: bytes) -> None:
        """Send all of it."""
        self._sock.settimeout(self._run.remaining(f"sending to {self._shown}"))
        self._sock.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """The stream of what arrives."""
        return io.BufferedReader(_TimedReader(self))

    def read_into(self, buffer: Any) -> int:
        """Take what has arrived, or wait for more."""
        self._sock.settimeout(self._run.remaining(f"the answer of {self._shown}"))
        count = self._sock.recv_into(buffer)
        if self.first_byte is None:
            self.first_byte = self._run.clock.monotonic()
        return count

    def close(self) -> None:
        """The exchange closes the socket itself."""


class _TimedReader(io.RawIOBase):
    def __init__(self, timed: _Timed) -> None:
        self._timed = timed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._timed.read_into(buffer)


def _content(response: http.client.HTTPResponse) -> tuple[bytes, bool]:
    """The body up to the limit, and whether that is all of it. IncompleteRead where the server stops in the middle."""
    parts: list[bytes] = []
    size = 0
    while size <= BODY_LIMIT and (part := response.read(65_536)):
        parts.append(part)
        size += len(part)
    content = b"".join(parts)
    if size <= BODY_LIMIT and response.length:
        raise http.client.IncompleteRead(content, response.length)
    return content[:BODY_LIMIT], size <= BODY_LIMIT


def _headers(run: Run, check: HttpCheck, *, with_secrets: bool) -> dict[str, str]:
    """What is sent. Secrets go only to the server the file names, wherever it may redirect."""
    headers = {"User-Agent": _AGENT, "Accept": "*/*", "Connection": "close"}
    for name, value in check.headers:
        if isinstance(value, str):
            headers[name] = value
        elif with_secrets:
            headers[name] = _secret_value(run, name, value)
    return headers


def _secret_value(run: Run, name: str, reference: SecretRef) -> str:
    secret = run.reveal(reference.name)
    if reference.user is not None:
        return "Basic " + base64.b64encode(f"{reference.user}:{secret}".encode()).decode()
    return f"Bearer {secret}" if name.casefold() == "authorization" else secret


def _body(run: Run, check: HttpCheck) -> bytes | None:
    if check.body is None:
        return None
    # Values of earlier steps are filled in already; what is left are secrets.
    return filled(check.body, lambda name: run.reveal(name.removeprefix("secret:"))).encode()


def _check_target(check: HttpCheck, url: str, target: str) -> None:
    old, new = urlsplit(url), urlsplit(target)
    if new.scheme not in ("http", "https") or not new.hostname:
        raise ProbeFault(say("{shown} redirects to no valid address", shown=_shown(url)), is_reached=True)
    if check.redirects is Redirects.SAME_HOST and new.hostname != old.hostname:
        raise ProbeFault(
            say("{shown} redirects to another server ({hostname})", shown=_shown(url), hostname=new.hostname),
            is_reached=True,
        )


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _ascii_host(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        raise ProbeFault(say("{host!r} is no host name", host=host), is_reached=False) from None


def _shown(url: str) -> str:
    """The address without its parameters, which may carry what a step took from an answer."""
    return url.partition("?")[0]
