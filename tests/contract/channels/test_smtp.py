"""Mail handed in to a real SMTP server: STARTTLS with a checked certificate, a user, refused recipients, a stable Message-ID."""

import email
import email.policy
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from console.channels.email import EmailChannel, MailServer
from console.channels.port import Accepted, CannotSay, Declined, Parcel
from console.reach import read_allowed
from console.secret_store import KeptSecret, MemorySecrets
from models.comms.rendering.render import render
from models.comms.rendering.sink import SinkKind
from tests.fakes.https_target import _certificate
from tests.fakes.outbox import sink_of, update_with

controller = pytest.importorskip("aiosmtpd.controller", reason="aiosmtpd is not installed")
smtp = pytest.importorskip("aiosmtpd.smtp", reason="aiosmtpd is not installed")


class Sink:
    def __init__(self) -> None:
        self.taken: list[Any] = []

    async def handle_RCPT(  # noqa: N802  # the name is aiosmtpd's
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address.startswith("b@"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # the name is aiosmtpd's
        self.taken.append(envelope)
        return "250 taken"


def login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
    return smtp.AuthResult(success=(data.login, data.password) == (b"status", b"right"), handled=False)


@contextmanager
def mail_server(folder: Path) -> Iterator[tuple[Sink, int, Path]]:
    paper = _certificate(folder, 30)
    authorities = folder / "authorities.pem"
    authorities.write_bytes(x509.load_pem_x509_certificate(paper.read_bytes()).public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(paper)
    sink = Sink()
    # Bound before its number is known to anybody, so that no other server can take it.
    bound = socket.create_server(("127.0.0.1", 0))
    made = controller.Controller(
        sink,
        hostname="127.0.0.1",
        port=bound.getsockname()[1],
        ready_timeout=60,
        tls_context=context,
        require_starttls=True,
        authenticator=login,
        auth_required=True,
    )
    made._create_server = lambda: made.loop.create_server(made._factory_invoker, sock=bound)
    made.start()
    try:
        yield sink, made.port, authorities
    finally:
        made.stop()


def channel(port: int, authorities: Path | None, password: str = "right", tls: str = "starttls") -> EmailChannel:
    secrets = MemorySecrets()
    secrets.put({"mail": password})
    server = MailServer(
        "127.0.0.1",
        port,
        tls,
        "status",
        KeptSecret(secrets, "mail"),
        read_allowed(["127.0.0.1"], "sinks.yaml", "private"),
        authorities=str(authorities) if authorities else "",
    )
    return EmailChannel(sink_of(SinkKind.EMAIL), server)


def test_mail_is_handed_in_encrypted_and_says_who_did_not_get_it(tmp_path: Path) -> None:
    rendered = render(update_with(body="Zahlungen – é 😀\n\n.\n.leading dot"), sink_of(SinkKind.EMAIL))
    parcel = Parcel(rendered.content, rendered.marker, "k")
    with mail_server(tmp_path) as (sink, port, authorities):
        found = channel(port, authorities).send(parcel)
        assert isinstance(found, Accepted), found
        assert (found.remote, found.missed) == (f"{rendered.marker}@example.test", ("b@example.test",))
        (envelope,) = sink.taken
        assert envelope.rcpt_tos == ["a@example.test"] and envelope.mail_from == "status@example.test"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert message["Message-ID"] == f"<{rendered.marker}@example.test>"
        text = message.get_body(("plain",))
        assert text is not None and "Zahlungen – é 😀" in text.get_content() and ".leading dot" in text.get_content()
        assert isinstance(channel(port, authorities).look_up(parcel), CannotSay)


def test_what_is_not_safe_or_not_allowed_sends_nothing(tmp_path: Path) -> None:
    rendered = render(update_with(), sink_of(SinkKind.EMAIL))
    parcel = Parcel(rendered.content, rendered.marker, "k")
    with mail_server(tmp_path) as (sink, port, authorities):
        wrong = channel(port, authorities, "wrong").send(parcel)
        assert isinstance(wrong, Declined) and wrong.again_seconds is None and "refused the user" in wrong.words
        stranger = channel(port, None).send(parcel)
        assert isinstance(stranger, Declined) and "certificate" in stranger.words.lower()
        bare = channel(port, authorities, tls="none").send(parcel)
        assert isinstance(bare, Declined)
        assert sink.taken == []
    gone = channel(port, authorities).send(parcel)
    assert isinstance(gone, Declined) and gone.again_seconds is not None
