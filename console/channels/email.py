"""E-mail over SMTP, step by step, so that what is proven is known: before the text began nothing was taken."""

import json
import re
import smtplib
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from console.channels.port import Accepted, CannotSay, Compared, Declined, Doubtful, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.reach import Allowed, Blocked, NoSuchHost, Resolve, pin, resolve
from models.comms.rendering.sink import Sink
from models.kernel.errors import WatchfloorError
from resources.said import say

_SOON_SECONDS: Final = 60.0
_LONGEST_SECONDS: Final = 60.0
_MESSAGE_ID: Final = re.compile(rb"^Message-ID: <([^>\r\n]+)>\r?$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed in."""

    host: str
    port: int = 587
    tls: str = "starttls"
    """starttls, tls (from the first byte) or none (for named private addresses only)."""
    user: str = ""
    password: Secret | None = None
    allowed: Allowed = field(default_factory=Allowed)
    resolver: Resolve = resolve
    timeout_seconds: float = 10.0
    authorities: str = ""
    """A file of certificates to trust instead of the system's."""


class EmailChannel:
    """One list of recipients; each hears for itself whether it was taken."""

    def __init__(self, sink: Sink, server: MailServer) -> None:
        self.sink = sink
        self._server = server

    def send(self, parcel: Parcel) -> Outcome:
        """One message for all. The Message-ID is the marker, so that mail systems and people recognise a repetition."""
        server = self._server
        begun: list[bool] = []
        guard: threading.Timer | None = None
        try:
            address = pin(server.host, server.port, server.allowed, server.resolver)
            if server.tls == "none" and not server.allowed.networks:
                return Declined("mail without TLS is only for addresses named under `private`")
            with _connected(server, address) as smtp:
                guard = threading.Timer(_LONGEST_SECONDS, _cut, (smtp.sock,))
                guard.daemon = True
                guard.start()
                return self._hand_in(smtp, parcel, begun)
        except Blocked as error:
            return Declined(str(error))
        except NoSuchHost as error:
            return Declined(str(error), _SOON_SECONDS)
        except smtplib.SMTPAuthenticationError as error:
            return Declined(f"{server.host} refused the user: {_said(error.smtp_code, error.smtp_error)}")
        except smtplib.SMTPNotSupportedError as error:
            return Declined(f"{server.host}: {error}")
        except (smtplib.SMTPException, OSError) as error:
            if begun:
                return Doubtful(f"{server.host} broke off after the text began: {error}")
            return Declined(f"{server.host} can't be reached: {error}", _SOON_SECONDS)
        except WatchfloorError as error:
            return Declined(str(error))
        finally:
            if guard is not None:
                guard.cancel()

    def look_up(self, parcel: Parcel) -> LookUp:
        """Mail can't be searched for."""
        return CannotSay("mail can't be looked up: ask a recipient, or read the mail server's log")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Never."""
        return None

    def _hand_in(self, smtp: smtplib.SMTP, parcel: Parcel, begun: list[bool]) -> Outcome:
        content = json.loads(parcel.content)
        message = content["message"].encode("ascii")
        code, words = smtp.mail(content["sender"])
        if code != 250:
            return _declined(code, words)
        missed, refusals = [], []
        recipients = content["recipients"]
        for recipient in recipients:
            code, words = smtp.rcpt(recipient)
            if code not in (250, 251):
                missed.append(recipient)
                refusals.append((code, words))
        if len(missed) == len(recipients):
            return _declined(*refusals[0]) if refusals else Declined("nobody to send to")
        begun.append(True)
        try:
            code, words = smtp.data(message)
        except smtplib.SMTPDataError as error:
            return _declined(error.smtp_code, error.smtp_error)
        if code != 250:
            return _declined(code, words)
        found = _MESSAGE_ID.search(message)
        said = f"{len(recipients) - len(missed)} of {len(recipients)} recipients"
        if refusals:
            said += f"; {_said(*refusals[0])}"
        return Accepted(found.group(1).decode() if found else "", said, tuple(missed))


class _connected:  # noqa: N801  # read as a word: with _connected(...)
    """A session that is encrypted and logged in, over a pinned address; QUIT never turns success into failure."""

    def __init__(self, server: MailServer, address: str) -> None:
        self._server, self._address = server, address
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> smtplib.SMTP:
        server = self._server
        context = ssl.create_default_context(cafile=server.authorities or None)
        is_tls = server.tls == "tls"
        smtp = _PinnedTls(self._address, server, context) if is_tls else _Pinned(self._address, server)
        self._smtp = smtp
        try:
            smtp.ehlo_or_helo_if_needed()
            if server.tls == "starttls":
                smtp.starttls(context=context)
                smtp.ehlo()
            if server.user and server.password is not None:
                smtp.login(server.user, server.password.reveal())
        except BaseException:
            smtp.close()
            raise
        return smtp

    def __exit__(self, *_: object) -> None:
        assert self._smtp is not None
        with suppress(smtplib.SMTPException, OSError):
            self._smtp.quit()
        self._smtp.close()


def greeted(server: MailServer) -> None:
    """Connect, encrypt and log in, and leave without handing anything in. Raises what stood against it."""
    if server.tls == "none" and not server.allowed.networks:
        raise Blocked(say("mail without TLS is only for addresses named under `private`"))
    with _connected(server, pin(server.host, server.port, server.allowed, server.resolver)):
        pass


class _Pinned(smtplib.SMTP):
    """Connects to the judged address; certificates are checked against the name."""

    def __init__(self, address: str, server: MailServer) -> None:
        self._address = address
        super().__init__(server.host, server.port, local_hostname="watchfloor.invalid", timeout=server.timeout_seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return socket.create_connection((self._address, port), timeout)


class _PinnedTls(smtplib.SMTP):
    """The same, encrypted from the first byte."""

    def __init__(self, address: str, server: MailServer, context: ssl.SSLContext) -> None:
        self._address, self._context = address, context
        super().__init__(server.host, server.port, local_hostname="watchfloor.invalid", timeout=server.timeout_seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = socket.create_connection((self._address, port), timeout)
        return self._context.wrap_socket(plain, server_hostname=host)


def _cut(connection: object) -> None:
    if isinstance(connection, socket.socket):
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


def _declined(code: int, words: object) -> Declined:
    """4xx is for now, 5xx for good (RFC 5321, 4.2.1)."""
    return Declined(_said(code, words), _SOON_SECONDS if 400 <= code < 500 else None)


def _said(code: int, words: object) -> str:
    text = words.decode(errors="replace") if isinstance(words, bytes) else str(words)
    return f"{code} {' '.join(text.split())[:200]}"
