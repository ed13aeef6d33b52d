"""HTTP to one server, with everything bounded: time, size, and where a request may go. The only module that imports httpx.

Every failure is one of three: the server was not reached (`Unreachable`), it answered with an error (`HttpError`), or its answer
makes no sense (`Malformed`). None of them carries a secret.
"""

import json
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx

from console.credentials import Basic, Bearer
from console.http_trouble import (
    HttpError,
    HttpFailure,
    Malformed,
    NotSent,
    TooLarge,
    Unanswered,
    Unreachable,
    Untrusted,
)
from models.kernel.clock import Clock, SystemClock
from models.kernel.errors import BadInput, Problem
from resources.said import say

__all__ = ["HttpError", "HttpFailure", "Malformed", "NotSent", "TooLarge", "Unanswered", "Unreachable", "Untrusted"]
"""Why a request brought nothing, for those who ask through here."""

MAXIMUM_TIMEOUT_SECONDS = 10.0
DEFAULT_SIZE_LIMIT = 64 * 1024 * 1024
LONGEST_LINE = 8 * 1024 * 1024
"""Of an endless answer, bytes."""
_EXCERPT_CHARACTERS = 500
_REDIRECTS_FOLLOWED = 3
_AGENT = "watchfloor"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as it was served, with what the server said of its version."""

    content: bytes
    etag: str | None
    modified: str | None
    content_type: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A JSON answer with what the server said beside it."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    document: Any
    """None where the server said that nothing has changed (304)."""


class HttpClient:
    """Speaks to one base URL from one thread.

    A request takes no longer than about twice the timeout in all, even if the answer comes in drops. Redirects are followed
    on the same host only. Proxies named in the environment are not used: monitoring is asked directly.
    """

    def __init__(
        self,
        base_url: str,
        *,
        timeout_seconds: float = MAXIMUM_TIMEOUT_SECONDS,
        auth: Bearer | Basic | None = None,
        headers: Mapping[str, str] | None = None,
        verify_tls: bool = True,
        size_limit: int = DEFAULT_SIZE_LIMIT,
        clock: Clock | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.base_url = _checked_base(base_url)
        self._timeout = min(timeout_seconds, MAXIMUM_TIMEOUT_SECONDS)
        self._auth = auth
        self._size_limit = size_limit
        self._clock = clock or SystemClock()
        self._client = httpx.Client(
            timeout=self._timeout,
            headers={"User-Agent": _AGENT, "Accept": "application/json", **(headers or {})},
            verify=verify_tls,
            transport=transport,
            trust_env=False,
            follow_redirects=False,
        )

    def get_json(self, path: str, parameters: Mapping[str, str | list[str]] | None = None) -> Any:
        """The JSON document at this path under the base URL."""
        query = f"?{urlencode(parameters, doseq=True)}" if parameters else ""
        return self._json("GET", f"{self.base_url}{path}{query}", None)

    def get(
        self,
        path: str,
        parameters: Mapping[str, str | list[str]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """The JSON document at this path with status and headers; its document is None for 304 Not Modified."""
        query = f"?{urlencode(parameters, doseq=True)}" if parameters else ""
        shown, answer = self._answer("GET", f"{self.base_url}{path}{query}", None, headers or {})
        is_same = answer.status == httpx.codes.NOT_MODIFIED
        document = None if is_same else _parsed(shown, answer.content)
        return Reply(answer.status, {name.lower(): value for name, value in answer.headers.items()}, document)

    def post_form(self, path: str, fields: Mapping[str, str | list[str]]) -> Any:
        """The JSON answer to a form sent to this path. For reads too long for a URL; sent once, never repeated."""
        return self._json("POST", f"{self.base_url}{path}", urlencode(fields, doseq=True).encode())

    def post_json(self, path: str, document: Any) -> Any:
        """The JSON answer to a document sent to this path; sent once, never repeated."""
        kind = {"Content-Type": "application/json"}
        shown, answer = self._answer("POST", f"{self.base_url}{path}", json.dumps(document).encode(), kind)
        return _parsed(shown, answer.content)

    def delete(self, path: str) -> None:
        """Ask for the removal of what is at this path; whatever is said beside the status is of no interest."""
        self._answer("DELETE", f"{self.base_url}{path}", None, {})

    def fetch(self, path: str, accept: str = "*/*", known: Fetched | None = None) -> Fetched | None:
        """The document at this path; None where it is still the one `known`, by its ETag or date."""
        headers = {"Accept": accept}
        if known is not None and known.etag is not None:
            headers["If-None-Match"] = known.etag
        if known is not None and known.modified is not None:
            headers["If-Modified-Since"] = known.modified
        _, answer = self._answer("GET", f"{self.base_url}{path}", None, headers)
        if answer.status == httpx.codes.NOT_MODIFIED and known is not None:
            return None
        etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        return Fetched(answer.content, etag, modified, answer.headers.get("content-type", ""))

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _json(self, method: str, url: str, body: bytes | None) -> Any:
        shown, answer = self._answer(method, url, body, {})
        return _parsed(shown, answer.content)

    def _answer(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> "tuple[str, _Answer]":
        """The address that answered, as it may be shown, and its answer."""
        for _ in range(_REDIRECTS_FOLLOWED + 1):
            shown = url.partition("?")[0]
            try:
                answer = self._exchange(method, url, body, headers)
            except httpx.TimeoutException as error:
                raise Unreachable(
                    say("{shown} gave no answer within {timeout:g} s", shown=shown, timeout=self._timeout)
                ) from error
            except httpx.RemoteProtocolError as error:
                raise Malformed(say("{shown} broke off its answer: {error}", shown=shown, error=error)) from error
            except httpx.DecodingError as error:
                raise Malformed(
                    say("{shown} answered with something that can't be unpacked: {error}", shown=shown, error=error)
                ) from error
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise Unreachable(
                    say("{shown} can't be reached: {error}", shown=shown, error=error or type(error).__name__)
                ) from error
            if answer.location is not None:
                url = _same_host(url, answer.location)
                continue
            if answer.status >= 400 or answer.status < 200:
                said = answer.content[: 4 * _EXCERPT_CHARACTERS].decode(errors="replace").strip()
                heard = {name.lower(): value for name, value in answer.headers.items()}
                raise HttpError(shown, answer.status, said, heard)
            return shown, answer
        raise Malformed(say("{base_url} redirects in a circle", base_url=self.base_url))

    def _exchange(self, method: str, url: str, body: bytes | None, extra: Mapping[str, str]) -> "_Answer":
        """The answer with its body, no larger than the limit."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        headers |= {**extra, **self._authorization()}
        deadline = self._clock.monotonic() + self._timeout
        with self._client.stream(method, url, content=body, headers=headers) as response:
            if response.has_redirect_location and (method == "GET" or response.status_code in (307, 308)):
                return _Answer(response.status_code, response.headers["location"], b"", response.headers)
            parts: list[bytes] = []
            size = 0
            for part in response.iter_bytes():
                parts.append(part)
                size += len(part)
                if size > self._size_limit:
                    limit = f"{self._size_limit / 1024 / 1024:g} MiB"
                    raise TooLarge(
                        say(
                            "{partition} answers with more than {limit}; ask for less",
                            partition=url.partition("?")[0],
                            limit=limit,
                        )
                    )
                if self._clock.monotonic() > deadline:
                    raise httpx.ReadTimeout("the answer took too long")
            return _Answer(response.status_code, None, b"".join(parts), response.headers)

    def _authorization(self) -> dict[str, str]:
        if isinstance(self._auth, Bearer):
            return {"Authorization": f"Bearer {self._auth.token.reveal()}"}
        if isinstance(self._auth, Basic):
            pair = httpx.BasicAuth(self._auth.user, self._auth.password.reveal())
            request = next(pair.auth_flow(httpx.Request("GET", self.base_url)))
            return {"Authorization": request.headers["Authorization"]}
        return {}


@dataclass(frozen=True, slots=True)
class Answered:
    """What a server said to a request that was made once; any status."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    content: bytes
    is_whole: bool
    """False where the answer broke off or was larger than the limit: then its status is all that can be relied on."""


def exchange_once(
    method: str,
    url: str,
    *,
    address: str,
    body: bytes | None,
    headers: Mapping[str, str],
    timeout_seconds: float,
    size_limit: int,
    verify_tls: bool | str = True,
) -> Answered:
    """Make one request, once: to this address, whatever the name resolves to by now; no redirect, no proxy, no second try.

    The certificate is checked against the name in the URL; `verify_tls` may name a file of authorities. Raises NotSent where
    provably nothing left, Unanswered where something did and no status came back. It ends within twice the timeout.
    """
    wanted = httpx.URL(url)
    pinned = wanted.copy_with(host=address)
    sent = {"User-Agent": _AGENT, **headers, "Host": wanted.netloc.decode("ascii"), "Connection": "close"}
    # Reading the system's authorities takes longer than a request on the same machine.
    verify = _authorities(verify_tls) if wanted.scheme == "https" else False
    line = _Line()
    extensions = {"sni_hostname": wanted.host, "trace": line.hear}
    guard = threading.Timer(2 * timeout_seconds, line.cut)
    guard.daemon = True
    guard.start()
    try:
        with (
            httpx.Client(timeout=timeout_seconds, verify=verify, trust_env=False) as client,
            client.stream(method, pinned, content=body, headers=sent, extensions=extensions) as response,
        ):
            content, is_whole = _bounded(response, size_limit)
            heard = {name.lower(): value for name, value in response.headers.items()}
            return Answered(response.status_code, heard, content, is_whole)
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        said = str(error) or type(error).__name__
        if line.has_left:
            raise Unanswered(say("{host} gave no answer: {said}", host=wanted.host, said=said)) from error
        raise NotSent(say("{host} can't be reached: {said}", host=wanted.host, said=said)) from error
    finally:
        guard.cancel()


class OwnAuthorityClient:
    """Speaks to one server whose certificate must come from one private authority. From one thread, but for `cut`.

    Connections are kept; nothing is followed, repeated or sent through a proxy. Any status is an answer.
    """

    def __init__(self, base_url: str, ca_pem: str | None, timeout_seconds: float = MAXIMUM_TIMEOUT_SECONDS) -> None:
        """Without `ca_pem` any certificate will do: only for asking which authority there is, before anything is believed."""
        self.base_url = _checked_base(base_url)
        trusted: bool | ssl.SSLContext = False
        if ca_pem is not None:
            trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            trusted.load_verify_locations(cadata=ca_pem)
        self._timeout = timeout_seconds
        self._line = _Line()
        self._client = httpx.Client(timeout=timeout_seconds, verify=trusted, trust_env=False)

    def send(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        timeout_seconds: float | None = None,
        size_limit: int = DEFAULT_SIZE_LIMIT,
    ) -> Answered:
        """One request. Unreachable where nobody answered, Untrusted where it was somebody else."""
        try:
            with self._open(method, target, body, headers or {}, timeout_seconds or self._timeout) as response:
                content, is_whole = _bounded(response, size_limit)
                heard = {name.lower(): value for name, value in response.headers.items()}
                return Answered(response.status_code, heard, content, is_whole)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise self._unreachable(error) from error

    @contextmanager
    def lines(
        self, target: str, headers: Mapping[str, str], silence_seconds: float
    ) -> Iterator[Iterator[str] | Answered]:
        """The lines of an endless answer as they come, or an answer that is none (its status is not 200).

        Unreachable once nothing came for so long, or the server ended it without saying so.
        """
        try:
            with self._open("GET", target, None, headers, silence_seconds) as response:
                if response.status_code == httpx.codes.OK:
                    yield _lines(response)
                else:
                    content, is_whole = _bounded(response, DEFAULT_SIZE_LIMIT)
                    heard = {name.lower(): value for name, value in response.headers.items()}
                    yield Answered(response.status_code, heard, content, is_whole)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise self._unreachable(error) from error

    def cut(self) -> None:
        """Break off what is going on, from any thread: it then raises Unreachable."""
        self._line.cut()

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _open(
        self, method: str, target: str, body: bytes | None, headers: Mapping[str, str], timeout_seconds: float
    ) -> AbstractContextManager[httpx.Response]:
        sent = {"User-Agent": _AGENT, **headers}
        return self._client.stream(
            method,
            f"{self.base_url}{target}",
            content=body,
            headers=sent,
            timeout=timeout_seconds,
            extensions={"trace": self._line.hear},
        )

    def _unreachable(self, error: Exception) -> Unreachable:
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return Untrusted(
                    say(
                        "{base_url} shows a certificate that is not the hub's: {verify_message}",
                        base_url=self.base_url,
                        verify_message=cause.verify_message,
                    )
                )
            cause = cause.__cause__ or cause.__context__
        said = (
            say("no answer in time")
            if isinstance(error, httpx.TimeoutException)
            else str(error) or type(error).__name__
        )
        return Unreachable(say("{base_url} can't be reached: {said}", base_url=self.base_url, said=said))


class _Line:
    """Watches one connection: whether anything was sent over it, and how to break it off."""

    def __init__(self) -> None:
        self.has_left = False
        self._socket: socket.socket | None = None

    def hear(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "http11.send_request_headers.started":
            self.has_left = True
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")

    def cut(self) -> None:
        """End it: an answer that comes in drops would hold everything that waits behind it."""
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


def _authorities(verify_tls: bool | str) -> bool | ssl.SSLContext:
    return ssl.create_default_context(cafile=verify_tls) if isinstance(verify_tls, str) else verify_tls


def _lines(response: httpx.Response) -> Iterator[str]:
    """Ended by line feeds alone: text of people holds other signs that are taken for the end of a line. Bytes that are no text
    are kept as surrogates, for the reader to refuse.
    """
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        *ended, rest = part.split(b"\n")
        for line in ended:
            yield b"".join((*parts, line)).decode(errors="surrogateescape").rstrip("\r")
            parts, size = [], 0
        parts.append(rest)
        size += len(rest)
        if size > LONGEST_LINE:
            raise httpx.DecodingError(f"a line of more than {LONGEST_LINE} bytes")


def _bounded(response: httpx.Response, size_limit: int) -> tuple[bytes, bool]:
    """The body up to the limit, and whether that is all of it."""
    parts: list[bytes] = []
    size = 0
    try:
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > size_limit:
                return b"".join(parts)[:size_limit], False
    except (httpx.HTTPError, OSError):
        return b"".join(parts), False
    return b"".join(parts), True


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back; `location` where it redirects."""

    status: int
    location: str | None
    content: bytes
    headers: httpx.Headers


def _checked_base(base_url: str) -> str:
    """The base URL without a closing slash; BadInput where it is none or holds a password."""
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise _no_base(say("{base_url!r} is no URL: {error}", base_url=base_url, error=error)) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise _no_base(say("{base_url!r}: expected for example http://prometheus.example:9090", base_url=base_url))
    if any(sign.isspace() for sign in base_url) or (url.port is not None and not 0 < url.port < 65_536):
        # Larger ports would be cut to 16 bits: some other server of that machine would be asked.
        raise _no_base(say("{base_url!r}: expected no blank, and a port from 1 to 65535", base_url=base_url))
    if url.userinfo:
        shown = f"{url.scheme}://…@{url.host}"
        raise _no_base(say("{shown}: holds a password; give it as a secret instead", shown=shown))
    if url.query or url.fragment:
        raise _no_base(say("{base_url!r}: expected no query and no fragment", base_url=base_url))
    return base_url.rstrip("/")


def _no_base(message: str) -> BadInput:
    return BadInput(Problem("URL", None, "", message))


def _same_host(url: str, location: str) -> str:
    """Where a redirect leads, if that is the same server: credentials and trust don't travel to another."""
    try:
        old, new = httpx.URL(url), httpx.URL(url).join(location)
    except httpx.InvalidURL as error:
        raise Malformed(say("{partition} redirects to no valid address", partition=url.partition("?")[0])) from error
    upgraded = (old.scheme, new.scheme) == ("http", "https") and old.port is None and new.port is None
    if new.host != old.host or not (upgraded or (new.scheme, new.port) == (old.scheme, old.port)):
        raise Malformed(
            say(
                "{partition} redirects to another server ({host}), which is not followed",
                partition=url.partition("?")[0],
                host=new.host,
            )
        )
    return str(new)


def _parsed(shown: str, content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        excerpt = content[:80].decode(errors="replace")
        raise Malformed(
            say(
                "{shown} answered with something that is no JSON ({error}): {excerpt!r}",
                shown=shown,
                error=error,
                excerpt=excerpt,
            )
        ) from error
