"""Connecting: names to addresses, addresses to a connection, a connection to a verified encrypted one. All of it within a run's
deadline.
"""

import errno
import ipaddress
import socket
import ssl
import threading
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography import x509

from console.sources.probes.run import ProbeFault, Run
from resources.said import say

_NO_ROUTE = {errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}


def connect(run: Run, host: str, port: int) -> socket.socket:
    """A TCP connection to the first address that takes one; measures `dns` and `connect`."""
    addresses = resolve(run, host, port)
    began = run.clock.monotonic()
    refusals: list[OSError] = []
    for place, (family, _, _, _, address) in enumerate(addresses):
        left = run.remaining(f"connecting to {host}:{port}") / (len(addresses) - place)
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(left)
            sock.connect(address)
        except OSError as error:
            sock.close()
            refusals.append(error)
            continue
        run.measured("connect", run.clock.monotonic() - began)
        run.is_reached = True
        return sock
    raise _refusal(f"{host}:{port}", refusals, run)


def resolve(run: Run, host: str, port: int) -> list[Any]:
    """The addresses of a host as `socket.getaddrinfo` gives them; measures `dns` for names."""
    with suppress(ValueError):
        ipaddress.ip_address(host)
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    began = run.clock.monotonic()
    found: list[Any] = []
    refused: list[Exception] = []

    def look_up() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            refused.append(error)

    # The system's resolver knows no timeout: a thread of its own may wait for it longer than we do.
    thread = threading.Thread(target=look_up, name="probe-lookup", daemon=True)
    thread.start()
    thread.join(run.remaining(f"looking up {host}"))
    if thread.is_alive():
        raise run.late(f"looking up {host}")
    run.measured("dns", run.clock.monotonic() - began)
    if refused or not found:
        raise ProbeFault(
            say("the name {host} can't be resolved: {lookup_words}", host=host, lookup_words=_lookup_words(refused)),
            is_reached=False,
        )
    return found


def secure(run: Run, sock: socket.socket, host: str, ca_file: str | None) -> ssl.SSLSocket:
    """The connection, encrypted and verified; measures `tls` and notes when the certificate ends, trusted or not."""
    began = run.clock.monotonic()
    context = _verifying(*_ca_version(ca_file))
    try:
        port = int(sock.getpeername()[1])
        wrapped = _handshake(run, sock, host, context)
    except ssl.SSLCertVerificationError as error:
        run.measured("tls", run.clock.monotonic() - began)
        run.tls_expires_ms = _expiry_unverified(run, host, port)
        raise ProbeFault(
            say(
                "the certificate of {host} is not trusted: {verify_message}",
                host=host,
                verify_message=error.verify_message,
            ),
            is_reached=True,
        ) from None
    except TimeoutError:
        raise run.late(f"the TLS handshake with {host}") from None
    except (ssl.SSLError, OSError) as error:
        raise ProbeFault(
            say("no TLS with {host}: {tls_words}", host=host, tls_words=_tls_words(error)), is_reached=True
        ) from None
    run.measured("tls", run.clock.monotonic() - began)
    run.tls_expires_ms = _expiry(wrapped)
    return wrapped


def _handshake(run: Run, sock: socket.socket, host: str, context: ssl.SSLContext) -> ssl.SSLSocket:
    """The encrypted connection, which takes the plain one over; closed where it fails."""
    wrapped = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
    try:
        # One timeout bounds the whole handshake, not each of its reads.
        wrapped.settimeout(run.remaining(f"the TLS handshake with {host}"))
        wrapped.do_handshake()
    except BaseException:
        wrapped.close()
        raise
    return wrapped


def _expiry_unverified(run: Run, host: str, port: int) -> int | None:
    """When an untrusted certificate ends: asked on a connection of its own, over which nothing else is ever sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    before = run.phases
    try:
        with _handshake(run, connect(run, host, port), host, context) as wrapped:
            return _expiry(wrapped)
    except (OSError, ProbeFault):
        return None
    finally:
        run.phases = before


def _expiry(sock: ssl.SSLSocket) -> int | None:
    der = sock.getpeercert(binary_form=True)
    if der is None:
        return None
    try:
        return round(x509.load_der_x509_certificate(der).not_valid_after_utc.timestamp() * 1000)
    except ValueError:
        return None


@lru_cache(maxsize=32)
def _verifying(ca_file: str | None, _changed_ns: int) -> ssl.SSLContext:
    """Reading the system's certificates takes milliseconds, so contexts are kept until the file changes."""
    return ssl.create_default_context(cafile=ca_file)


def _ca_version(ca_file: str | None) -> tuple[str | None, int]:
    if ca_file is None:
        return None, 0
    path = Path(ca_file).expanduser()
    try:
        changed = path.stat().st_mtime_ns
        _verifying(str(path), changed)
    except (OSError, ssl.SSLError) as error:
        sentence = say(
            "the certificates in {ca_file} can't be used: {tls_words}", ca_file=ca_file, tls_words=_tls_words(error)
        )
        raise ProbeFault(sentence, is_reached=False, is_inconclusive=True) from None
    return str(path), changed


def _refusal(target: str, refusals: list[OSError], run: Run) -> ProbeFault:
    """What all addresses together said: a refusal is an answer; no route at all is this workstation's own trouble."""
    if any(isinstance(error, ConnectionRefusedError | ConnectionResetError) for error in refusals):
        run.is_reached = True
        return ProbeFault(say("{target} refuses connections", target=target), is_reached=True)
    if refusals and all(error.errno in _NO_ROUTE for error in refusals):
        return ProbeFault(
            say("this workstation has no route to {target}", target=target), is_reached=False, is_inconclusive=True
        )
    timed_out = [error for error in refusals if isinstance(error, TimeoutError)]
    if timed_out:
        return ProbeFault(
            say(
                "{target} took no connection within {timeout_seconds:g} s",
                target=target,
                timeout_seconds=run.timeout_seconds,
            ),
            is_reached=False,
        )
    said = refusals[0].strerror or str(refusals[0]) if refusals else say("it has no address")
    return ProbeFault(say("{target} can't be reached: {said}", target=target, said=said), is_reached=False)


def _lookup_words(refused: list[Exception]) -> str:
    error = refused[0] if refused else None
    if isinstance(error, socket.gaierror):
        return say("there is no such name") if error.errno == socket.EAI_NONAME else str(error.strerror)
    return say("it is no host name") if error is not None else say("it has no address")


def _tls_words(error: OSError) -> str:
    reason = getattr(error, "reason", None) or error.strerror or type(error).__name__
    return str(reason).replace("_", " ").lower()
