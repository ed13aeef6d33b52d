"""Why a connection does not work: one word of a closed list, a sentence, and what to do about it. Pure.

The cause is read off the chain of errors under a failure, never off anybody's sentence, but for two servers that answer in plain
words that they were spoken to in the wrong way.
"""

import errno
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from console.http import HttpError, Malformed, Unanswered, Untrusted
from console.reach import Blocked, NoSuchHost
from models.kernel.errors import BadInput
from resources.tongue import marked, tr


class Cause(StrEnum):
    """What a test found; the value is written into JSON."""

    WORKS = "works"
    REACHED = "reached"
    """As far as can be told without sending anything."""
    BAD_ADDRESS = "bad-address"
    NO_NAME = "no-such-name"
    REFUSED = "refused"
    NO_ROUTE = "no-route"
    TIMEOUT = "timeout"
    CUT_OFF = "cut-off"
    UNTRUSTED = "untrusted"
    EXPIRED = "certificate-expired"
    OTHER_NAME = "certificate-of-another-name"
    NOT_TLS = "not-tls"
    WANTS_TLS = "wants-tls"
    NO_SECRET = "no-secret"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NO_PATH = "no-such-path"
    OTHER_KIND = "other-kind-of-server"
    ELSEWHERE = "points-elsewhere"
    BUSY = "too-many-requests"
    TROUBLE = "server-trouble"
    BLOCKED = "blocked-here"
    NO_FILE = "file"
    OTHER = "other"


_SENTENCES: Final[Mapping[Cause, tuple[str, str]]] = {
    Cause.WORKS: (marked("{place} answered as it should."), ""),
    Cause.REACHED: (
        marked("{place} can be reached. Nothing was sent, so whether it takes updates shows with the first one."),
        "",
    ),
    Cause.BAD_ADDRESS: (
        marked("The address can't be used: {detail}"),
        marked("Expected for example https://prometheus.example:9090, without a user, password or query."),
    ),
    Cause.NO_NAME: (
        marked("The name {host} was not found."),
        marked("Check its spelling, and whether this network's name server knows it (a VPN may be needed)."),
    ),
    Cause.REFUSED: (
        marked("{place} refuses connections: the machine is there, and nothing listens at this port."),
        marked("Check the port, and whether the server runs."),
    ),
    Cause.NO_ROUTE: (
        marked("There is no way from here to {place}."),
        marked("Check this workstation's network or VPN."),
    ),
    Cause.TIMEOUT: (
        marked("{place} gave no answer in time."),
        marked("A firewall may drop the packets, or the server is overloaded. Check both, then try again."),
    ),
    Cause.CUT_OFF: (
        marked("{place} broke off its answer."),
        marked("Something between here and the server closed the connection: a proxy, a load balancer, a restart."),
    ),
    Cause.UNTRUSTED: (
        marked("The certificate of {host} is not trusted: {detail}."),
        marked("Have its authority trusted on this workstation, or let the server send its whole chain."),
    ),
    Cause.EXPIRED: (
        marked("The certificate of {host} has run out."),
        marked("Have it renewed by whoever runs the server. If it is new, set this workstation's clock."),
    ),
    Cause.OTHER_NAME: (
        marked("The certificate is for another name than {host}."),
        marked("Use the name that stands in the certificate, or have one made for this name."),
    ),
    Cause.NOT_TLS: (
        marked("{place} does not speak TLS."),
        marked("If the server is meant to be asked without encryption, begin the address with http://."),
    ),
    Cause.WANTS_TLS: (
        marked("{place} speaks TLS and was asked without it."),
        marked("Begin the address with https://."),
    ),
    Cause.NO_SECRET: (
        marked("The secret {detail} is not in the keyring."),
        marked("Renew puts it there."),
    ),
    Cause.UNAUTHORIZED: (
        marked("{place} does not accept the credential (401)."),
        marked("The token is missing, has run out or was revoked: make a new one there and use Renew here."),
    ),
    Cause.FORBIDDEN: (
        marked("{place} knows the credential and does not allow this (403)."),
        marked("Give it the right to read, or use another token."),
    ),
    Cause.NO_PATH: (
        marked("{place} answers, but has nothing at {detail} (404)."),
        marked("Check the path in the address: behind a proxy the server often lies below one, such as /prometheus."),
    ),
    Cause.OTHER_KIND: (
        marked("Another kind of server answers at {place}: {detail}."),
        marked("Check the address and the port."),
    ),
    Cause.ELSEWHERE: (
        marked("{place} points to another server, which is not followed."),
        marked("Often a sign-in page. Use the address of the server itself, or one that takes a token."),
    ),
    Cause.BUSY: (
        marked("{place} takes no more questions for now (429)."),
        marked("Wait a little, or ask for a higher limit."),
    ),
    Cause.TROUBLE: (
        marked("{place} answers, and has trouble itself ({detail})."),
        marked("Ask whoever runs it; a gateway in front may not reach what is behind it."),
    ),
    Cause.BLOCKED: (
        marked("Not asked: {detail}."),
        marked("Updates leave only for public addresses, or for those named under `private`."),
    ),
    Cause.NO_FILE: (
        marked("The file can't be used: {detail}"),
        marked("Check the path, its permissions and its content."),
    ),
    Cause.OTHER: (marked("{place}: {detail}"), ""),
}

_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_EXPIRED: Final = 10
_OTHER_NAMES: Final = (62, 64)
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED, _HOSTNAME_MISMATCH and _IP_ADDRESS_MISMATCH."""
_PLAIN_TO_TLS: Final = ("http request to an https server", "plain http request was sent to https port")
"""What Go's servers and nginx answer; most others just close."""
_MOST_DETAIL: Final = 160


@dataclass(frozen=True, slots=True)
class Found:
    """What a test found. Times in milliseconds; `expires_ms` since the epoch."""

    cause: Cause
    place: str = ""
    """Host and port, no path and no password."""
    detail: str = ""
    took_ms: float | None = None
    expires_ms: int | None = None
    """When the credential in use ends, where it says so."""

    @property
    def works(self) -> bool:
        """Whether there is nothing to mend."""
        return self.cause in (Cause.WORKS, Cause.REACHED)

    @property
    def sentence(self) -> str:
        """What is so, for people."""
        host = self.place.rpartition(":")[0] or self.place
        return tr(_SENTENCES[self.cause][0], place=self.place, host=host, detail=self.detail)

    @property
    def mend(self) -> str:
        """What to do; empty where there is nothing to be done."""
        words = _SENTENCES[self.cause][1]
        return tr(words) if words else ""


def place_of(url: str) -> str:
    """Host and port of an address, for people: never its user, password, path or query."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    shown = f"[{host}]" if ":" in host else host
    return f"{shown}:{port or (80 if parts.scheme == 'http' else 443)}"


def found_in(error: BaseException, url: str) -> Found:
    """Why it failed."""
    cause, detail = _judged(error, url)
    return Found(cause, place_of(url), " ".join(detail.split())[:_MOST_DETAIL])


def _judged(error: BaseException, url: str) -> tuple[Cause, str]:
    if isinstance(error, BadInput):
        problem = error.problems[0]
        return (Cause.NO_SECRET, problem.field) if problem.where == "secret" else (Cause.BAD_ADDRESS, problem.message)
    if isinstance(error, Blocked):
        return Cause.BLOCKED, str(error)
    if isinstance(error, NoSuchHost):
        return Cause.NO_NAME, ""
    if isinstance(error, HttpError):
        return _by_status(error)
    for each in _chain(error):
        known = _known(each)
        if known is not None:
            return known
    if isinstance(error, Untrusted):
        return Cause.UNTRUSTED, str(error)
    if isinstance(error, Malformed):
        return _unlike(error, url)
    if isinstance(error, Unanswered):
        return Cause.CUT_OFF, ""
    return Cause.OTHER, str(error)


def _by_status(error: HttpError) -> tuple[Cause, str]:
    if error.status == 400 and any(words in error.body.casefold() for words in _PLAIN_TO_TLS):
        return Cause.WANTS_TLS, ""
    match error.status:
        case 401 | 407:
            return Cause.UNAUTHORIZED, ""
        case 403:
            return Cause.FORBIDDEN, ""
        case 404 | 405 | 410:
            return Cause.NO_PATH, ""
        case 429:
            return Cause.BUSY, ""
        case status if 300 <= status < 400:
            return Cause.ELSEWHERE, ""
        case status if status >= 500:
            return Cause.TROUBLE, str(status)
    return Cause.OTHER, f"answered {error.status}"


def _unlike(error: Malformed, url: str) -> tuple[Cause, str]:
    if any(type(each).__name__ == "RemoteProtocolError" for each in _chain(error)):
        # A server of TLS answers plain words with an alert of its own, or says nothing at all.
        is_plain = url.startswith("http://")
        return (Cause.WANTS_TLS, "") if is_plain and "\\x15\\x03" in repr(str(error)) else (Cause.CUT_OFF, "")
    if "redirects" in str(error):
        return Cause.ELSEWHERE, ""
    return Cause.OTHER_KIND, ""


def _known(error: BaseException) -> tuple[Cause, str] | None:
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code == _EXPIRED:
            return Cause.EXPIRED, ""
        if error.verify_code in _OTHER_NAMES:
            return Cause.OTHER_NAME, ""
        return Cause.UNTRUSTED, error.verify_message
    if isinstance(error, ssl.SSLError):
        return Cause.NOT_TLS, ""
    if isinstance(error, socket.gaierror):
        return Cause.NO_NAME, ""
    if isinstance(error, ConnectionRefusedError):
        return Cause.REFUSED, ""
    if isinstance(error, TimeoutError):
        return Cause.TIMEOUT, ""
    if isinstance(error, ConnectionError):
        return Cause.CUT_OFF, ""
    if isinstance(error, UnicodeError):
        return Cause.BAD_ADDRESS, "it holds no host name"
    if isinstance(error, OSError) and error.errno in _NO_ROUTE:
        return Cause.NO_ROUTE, ""
    # Timeouts of the client itself have no error of the system under them.
    return (Cause.TIMEOUT, "") if type(error).__name__ in ("ReadTimeout", "ConnectTimeout", "PoolTimeout") else None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__
