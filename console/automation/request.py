"""A registered HTTP request: one exchange with one address that was looked at first. No redirects, no proxies, no reuse.

Stop closes the connection. What broke off after it was sent may have taken effect all the same; the outcome says so.
"""

import base64
import errno
import http.client
import json
import os
import selectors
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from console.automation.attempt import Attempt, Ended
from models.probes.expectation import BODY_LIMIT, HttpAnswer, http_fault
from models.probes.spec import SecretRef
from models.runbooks.actions.addresses import address_fault
from models.runbooks.actions.call import HttpWork
from models.runbooks.actions.filling import reveal
from models.runbooks.actions.outcome import RunOutcome, RunResult
from models.runbooks.actions.registration import HttpTemplate

_AGENT: Final = "watchfloor-action"
_READ_BYTES: Final = 64 * 1024
_BEAT_SECONDS: Final = 0.1
_UNDER_WAY: Final = (errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EWOULDBLOCK))


def send(attempt: Attempt, work: HttpWork) -> RunResult:
    """Make the request. Never raises for what a server does."""
    exchange = _Exchange(attempt, work)
    try:
        answer = exchange.make()
    except Ended as ended:
        return attempt.result(*exchange.unsure(ended.outcome, str(ended)))
    fault_words = http_fault(work.template.expect, answer)
    if not answer.is_whole and fault_words:
        fault_words += " (only its first MiB was looked at)"
    shown = f"{work.template.method} {work.host}"
    if fault_words:
        return attempt.result(RunOutcome.FAILED, f"{shown}: {fault_words}", answer.status)
    return attempt.result(RunOutcome.OK, f"{shown} answered {answer.status}", answer.status)


def look_only(attempt: Attempt, work: HttpWork) -> RunResult:
    """A dry run: the name is looked up and the addresses are judged; nothing is sent."""
    try:
        addresses = permitted(attempt, work)
    except Ended as ended:
        return attempt.result(ended.outcome, str(ended))
    shown = ", ".join(address for _, address in addresses)
    return attempt.result(RunOutcome.OK, f"nothing was sent; {work.host} is at {shown}, where it may go")


def permitted(attempt: Attempt, work: HttpWork) -> list[tuple[socket.AddressFamily, str]]:
    """The addresses of the host, each with its family. Ended where one of them may not be spoken to."""
    doing = f"looking up {work.host}"
    attempt.check(doing)
    try:
        found = attempt.aside(lambda: socket.getaddrinfo(work.host, work.port, type=socket.SOCK_STREAM), doing)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "it is no host name"
        raise Ended(RunOutcome.FAILED, f"the name {work.host} can't be resolved: {why}") from None
    addresses: list[tuple[socket.AddressFamily, str]]
    addresses = list(dict.fromkeys((family, str(place[0])) for family, _, _, _, place in found))
    # One that may not be reached among others is no accident: the answer was made for somebody who trusts it.
    faults = [fault for _, address in addresses if (fault := address_fault(work.rule, address))]
    if faults or not addresses:
        raise Ended(RunOutcome.FAILED, faults[0] if faults else f"{work.host} has no address")
    return addresses


class _Exchange:
    def __init__(self, attempt: Attempt, work: HttpWork) -> None:
        self._attempt = attempt
        self._work = work
        self._is_sent = False
        """Whether the first byte may have gone out."""
        self._status: int | None = None

    def unsure(self, outcome: RunOutcome, sentence: str) -> tuple[RunOutcome, str, int | None]:
        """The outcome of what broke off, with what can't be known about it."""
        if not self._is_sent or self._work.changes_nothing or self._status is not None:
            return outcome, sentence, self._status
        sentence += "; the request was sent, and whether it took effect there is unknown"
        # Stopped and timed out say how it ended here. Broken off by the other side says nothing at all.
        return RunOutcome.UNKNOWN if outcome is RunOutcome.FAILED else outcome, sentence, None

    def make(self) -> HttpAnswer:
        attempt, work = self._attempt, self._work
        template = work.template
        body, kind = _body(template, attempt.secrets)
        headers = _headers(template, attempt.secrets, kind)
        addresses = permitted(attempt, work)
        sock = self._connect(addresses)
        try:
            with attempt.stop.calling(lambda: _shut(sock)):
                if work.is_tls:
                    sock = self._secured(sock)
                with attempt.stop.calling(lambda: _shut(sock)):
                    return self._talk(sock, body, headers)
        finally:
            sock.close()

    def _connect(self, addresses: list[tuple[socket.AddressFamily, str]]) -> socket.socket:
        """To the first that takes a connection: the very address that was judged, so no second lookup can change it."""
        where = f"connecting to {self._work.host}:{self._work.port}"
        why = ""
        for place, (family, address) in enumerate(addresses):
            share = self._attempt.check(where) / (len(addresses) - place)
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                why = self._joined(sock, address, share, where)
                if not why:
                    return sock
                sock.close()
            except BaseException:
                sock.close()
                raise
        self._attempt.check(where)
        raise Ended(RunOutcome.FAILED, f"{where}: {why}")

    def _joined(self, sock: socket.socket, address: str, seconds: float, where: str) -> str:
        """Why there is no connection; empty where there is one."""
        sock.setblocking(False)
        clock = self._attempt.clock
        until = clock.monotonic() + seconds
        error = sock.connect_ex((address, self._work.port))
        if error not in (0, *_UNDER_WAY):
            return _words(error)
        while error:
            self._attempt.check(where)
            left = until - clock.monotonic()
            if left <= 0:
                return "no answer in time"
            if _is_writable(sock, min(_BEAT_SECONDS, left)):
                error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if error:
                    return _words(error)
        return ""

    def _secured(self, sock: socket.socket) -> socket.socket:
        """The connection, encrypted and verified, which takes the plain one over."""
        host, ca_file, doing = self._work.host, self._work.rule.ca_file, "the TLS handshake"
        try:
            context = ssl.create_default_context(cafile=None if ca_file is None else str(Path(ca_file).expanduser()))
        except (OSError, ssl.SSLError) as error:
            raise Ended(RunOutcome.FAILED, f"the certificates in {ca_file} can't be used: {error}") from None
        wrapped = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
        try:
            # One timeout bounds the whole handshake, not each of its reads.
            wrapped.settimeout(self._attempt.check(doing))
            with self._attempt.stop.calling(lambda: _shut(wrapped)):
                wrapped.do_handshake()
        except ssl.SSLCertVerificationError as error:
            wrapped.close()
            sentence = f"the certificate of {host} is not trusted: {error.verify_message}"
            raise Ended(RunOutcome.FAILED, sentence) from None
        except OSError as error:
            wrapped.close()
            self._attempt.check(doing)
            late = isinstance(error, TimeoutError)
            outcome = RunOutcome.TIMED_OUT if late else RunOutcome.FAILED
            raise Ended(outcome, f"no TLS with {host}: {error.strerror or type(error).__name__}") from None
        except BaseException:
            wrapped.close()
            raise
        return wrapped

    def _talk(self, sock: socket.socket, body: bytes | None, headers: Mapping[str, str]) -> HttpAnswer:
        attempt, work = self._attempt, self._work
        where = f"the answer of {work.host}"
        connection = http.client.HTTPConnection(work.host, work.port)
        connection.sock = sock
        parts = urlsplit(work.template.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        try:
            sock.settimeout(attempt.check(where))
            self._is_sent = True
            connection.request(work.template.method, target, body, headers)
            sock.settimeout(attempt.check(where))
            # http.client reads header lines one by one, each within the socket's timeout: a drip would outlast it.
            response = attempt.aside(connection.getresponse, where, lambda: _shut(sock))
            self._status = response.status
            content, is_whole = self._content(sock, response, where)
            return HttpAnswer(response.status, tuple(response.getheaders()), content, is_whole)
        except (http.client.HTTPException, OSError, ValueError) as error:
            attempt.check(where)
            if isinstance(error, TimeoutError):
                raise Ended(RunOutcome.TIMED_OUT, f"{where} took more than {attempt.timeout_seconds:g} s") from None
            # The words of http.client may hold a header's value.
            raise Ended(RunOutcome.FAILED, f"{work.host} gave no proper answer ({type(error).__name__})") from None

    def _content(self, sock: socket.socket, response: http.client.HTTPResponse, where: str) -> tuple[bytes, bool]:
        """The body up to the limit, and whether that is all. The rest is not waited for: the connection is closed."""
        content = bytearray()
        while len(content) <= BODY_LIMIT:
            with suppress(OSError):
                sock.settimeout(self._attempt.check(where))
            part = response.read1(_READ_BYTES)
            if not part:
                if self._attempt.stop.is_pressed:
                    # Closed by Stop, it looks like the end of an answer of no stated length.
                    self._attempt.check(where)
                if response.length:
                    raise http.client.IncompleteRead(bytes(content), response.length)
                return bytes(content), True
            content += part
            self._attempt.said(part)
        return bytes(content[:BODY_LIMIT]), False


def _headers(template: HttpTemplate, secrets: Mapping[str, str], kind: str | None) -> dict[str, str]:
    headers = {"User-Agent": _AGENT, "Accept": "*/*", "Connection": "close"}
    headers |= {"Content-Type": kind} if kind else {}
    for name, value in template.headers:
        headers[name] = value if isinstance(value, str) else _credential(name, value, secrets[value.name])
    for name, value in headers.items():
        try:
            value.encode("latin-1")
        except UnicodeEncodeError:
            raise Ended(RunOutcome.FAILED, f"the header {name} holds a letter that can't be sent") from None
        if "\r" in value or "\n" in value:
            raise Ended(RunOutcome.FAILED, f"the header {name} holds a line break")
    return headers


def _credential(name: str, reference: SecretRef, secret: str) -> str:
    if reference.user is not None:
        return "Basic " + base64.b64encode(f"{reference.user}:{secret}".encode()).decode()
    return f"Bearer {secret}" if name.casefold() == "authorization" else secret


def _body(template: HttpTemplate, secrets: Mapping[str, str]) -> tuple[bytes | None, str | None]:
    """What is sent, and its type."""
    if template.has_json:
        document: Any = reveal(template.json, secrets)
        return json.dumps(document, ensure_ascii=False).encode(), "application/json"
    if template.form:
        fields = [(name, reveal(value, secrets)) for name, value in template.form]
        return urlencode(fields).encode(), "application/x-www-form-urlencoded"
    return (None, None) if template.text is None else (template.text.encode(), "text/plain; charset=utf-8")


def _shut(sock: socket.socket) -> None:
    """Wake whoever reads from it, on any thread."""
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _is_writable(sock: socket.socket, seconds: float) -> bool:
    """Whether a connection under way has come about or failed."""
    with selectors.DefaultSelector() as selector:  # not select(): it knows no file number beyond 1023
        selector.register(sock, selectors.EVENT_WRITE)
        return bool(selector.select(seconds))


def _words(error: int) -> str:
    return os.strerror(error)
